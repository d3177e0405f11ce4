"""What is told of preservation where a list names too little, too much, or only a word for it."""

from __future__ import annotations

from inci_parser import Report, analyze

TAIL = (
    "Aqua, Butylene Glycol, Glycerin, 1,2-Hexanediol, Niacinamide, Betaine, Panthenol, Carbomer, Arginine, "
    "Ethylhexylglycerin, Allantoin, Sodium Hyaluronate, SH-Oligopeptide-1, SH-Polypeptide-1, SH-Polypeptide-3"
)


def _told(report: Report) -> str:
    """Return what the first screen says of preservation."""
    codes = {"preservatives", "no_preservative"}
    return next((statement.text for statement in report.summary if statement.code in codes), "")


def test_an_acid_behind_traces_is_not_what_preserves() -> None:
    told = _told(analyze(f"{TAIL}, Benzoic Acid", product_type="serum"))
    assert told == "Preserved without classic preservatives, by 1,2-hexanediol and ethylhexylglycerin."
    front = TAIL.replace("Betaine", "Sodium Benzoate")
    assert "Preserved with sodium benzoate" in _told(analyze(front, product_type="serum"))


def test_a_cation_beside_a_fatty_alcohol_conditions() -> None:
    cream = "Aqua, Cetyl Alcohol, Cetrimonium Bromide, Glyceryl Stearate, Glycerin, Phenoxyethanol"
    assert _told(analyze(cream, product_type="shaving cream")) == "Preserved with phenoxyethanol."
    water = "Aqua, Glycerin, Polysorbate 20, Cetrimonium Bromide"
    assert "cetrimonium bromide" in _told(analyze(water, product_type="toner"))


def test_a_set_tells_in_how_many_parts_preservatives_are_named() -> None:
    text = (
        "Shampoo: Aqua, Sodium Laureth Sulfate, Sodium Chloride, Parfum, Caprylyl Glycol\n"
        "Conditioner: Aqua, Cetyl Alcohol, Behentrimonium Chloride, Parfum, Sodium Benzoate"
    )
    assert _told(analyze(text, title="Hair set")) == "Preserved with sodium benzoate in 1 of 2 parts."


def test_an_entry_that_calls_itself_a_preservative_is_told() -> None:
    text = "Aqua, Glycerin, Zorblike Root Blend Preservative, Xanthan Gum, Caprylyl Glycol"
    assert _told(analyze(text, product_type="hair gel")).startswith("Preserved; the list says “Zorblike Root Blend")
    denied = "Aqua, Glycerin, Xanthan Gum, Caprylyl Glycol. Free from preservatives"
    assert "the list says" not in _told(analyze(denied, product_type="hair gel"))


def test_what_may_make_up_for_a_preservative_fits_the_product() -> None:
    oils = "Aqua, Glycerin, Lavandula Angustifolia Oil, Thymus Vulgaris Oil, Citric Acid"
    assert "its essential oils may make up" in _told(analyze(oils, product_type="face cream"))
    wash = "Aqua, Glycerin, Sodium Cocoamphoacetate, Lauryl Glucoside, Citric Acid, Parfum"
    assert "its surfactants" in _told(analyze(wash, product_type="body wash"))


def test_a_little_alcohol_preserves_nothing() -> None:
    text = "Aqua, Aloe Barbadensis Leaf Juice, Glycerin, Betaine, Urea, Panthenol, Alcohol, Citric Acid"
    assert _told(analyze(text, product_type="toner")).startswith("No preservative is listed")
