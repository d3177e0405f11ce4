"""The order of the actives of a first screen, of whom a dose is said, care, and what does the work."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.models import Report

#: Twenty entries that fill a list, none of them an active: what stands behind them stands far down.
FILLING = (
    "Cetearyl Alcohol, Glyceryl Stearate, Polysorbate 60, Carbomer, Xanthan Gum, Phenoxyethanol, Ethylhexylglycerin, "
    "Disodium EDTA, Sodium Hydroxide, Sodium Chloride, Sodium Benzoate, Potassium Sorbate, Sodium Citrate, "
    "CI 19140, CI 15985, CI 16035, CI 17200, CI 42090, CI 77492, CI 77499"
)


def line(text: str, code: str, product_type: str) -> str:
    """Return one statement of the first screen, ``""`` where there is none."""
    report: Report = analyze(text, product_type=product_type)
    return next((statement.text for statement in report.summary if statement.code == code), "")


@pytest.mark.parametrize(
    ("text", "product_type", "said"),
    [
        (
            "Aqua, Niacinamide 5%, Tranexamic Acid 4%, Glycerin",
            "serum",
            "Actives: niacinamide 5 % and tranexamic acid 4 % (each as much as studied).",
        ),
        (
            f"Aqua, Snail Secretion Filtrate, Glycerin, {FILLING}, Beta-Glucan",
            "toner",
            "Actives: snail secretion filtrate (strength not known); beta-glucan (to soothe).",
        ),
        (
            "Aqua, Squalane, Lactic Acid, Glycerin, Glyceryl Stearate, Bromelain, Papain, Phenoxyethanol, Carbomer",
            "face cream",
            "Actives: lactic acid",
        ),
        (
            "Aqua, Bifida Ferment Lysate, Glycerin, Squalane, Phenoxyethanol, Carbomer, Adenosine, Beta-Glucan",
            "essence",
            "Actives: bifida ferment lysate",
        ),
    ],
)
def test_what_tells_most_comes_first(text: str, product_type: str, said: str) -> None:
    assert line(text, "actives", product_type).startswith(said)


def test_a_dose_is_said_of_the_names_before_it_in_its_part_alone() -> None:
    text = "Aqua, Retinol 0.3%, Niacinamide 4%, Glycerin, Panthenol, Phenoxyethanol, Carbomer, Allantoin, Adenosine"
    parts = line(text, "actives", "serum").rstrip(".").split("; ")
    several = [part for part in parts if " and " in part and "(" in part]
    assert several
    assert all("(each " in part for part in several)
    assert not any("(each " in part for part in parts if part not in several)


def test_members_of_one_kind_are_one_item_and_what_is_left_is_counted() -> None:
    text = "Aqua, Niacinamide, Glycerin, Ceramide NP, Ceramide AP, Ceramide EOP, Cholesterol, Sodium Hyaluronate"
    told = line(text, "actives", "face cream")
    assert "ceramide NP with 2 more of its kind" in told
    assert "ceramide AP" not in told
    many = "Aqua, Niacinamide, Panthenol, Allantoin, Adenosine, Retinol, Azelaic Acid, Tranexamic Acid, Glycerin"
    assert line(many, "actives", "serum").endswith("; 2 more.")


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("Zinc PCA", False),
        ("Acetyl Tetrapeptide-5", False),
        ("Acetyl Tetrapeptide-5, Palmitoyl Tripeptide-5, Hexapeptide-11", True),
        ("Adenosine", True),
        ("Retinol", True),
    ],
)
def test_what_stands_far_down_alone_and_was_not_studied_is_a_detail(last: str, told: bool) -> None:
    text = f"Aqua, Glycerin, {FILLING}, {last}"
    assert bool(line(text, "actives", "face cream")) is told
    levels = {f.level for f in analyze(text, product_type="face cream").of_kind("active") if last.upper() in f.names}
    assert levels <= {"main" if told else "detail"}


@pytest.mark.parametrize(
    ("text", "product_type", "care"),
    [
        (
            "Aqua, Cetyl Ethylhexanoate, Simmondsia Chinensis Seed Oil, Glyceryl Stearate, Carbomer",
            "face cream",
            "Care: softens with jojoba seed oil and cetyl ethylhexanoate.",
        ),
        ("Aqua, Glycolic Acid, Glycerin, Squalane, Helianthus Annuus Seed Oil, Carbomer", "peel", ""),
    ],
)
def test_solvents_and_carriers_are_no_care(text: str, product_type: str, care: str) -> None:
    assert line(text, "care", product_type) == care


@pytest.mark.parametrize(
    ("text", "product_type", "said"),
    [
        (
            "Aqua, Cetearyl Alcohol, Betaine, Cocos Nucifera Fruit Juice, Cocos Nucifera Oil, Behentrimonium Chloride, "
            "Polyquaternium-37, Glycerin",
            "conditioner",
            "Conditions hair with behentrimonium chloride, polyquaternium-37, cetearyl alcohol and coconut oil.",
        ),
        (
            "Aqua, Glycerin, Prunus Armeniaca Seed Powder, Cetearyl Alcohol, Xanthan Gum, Sodium Chloride",
            "face scrub",
            "Scrubs with apricot seed powder.",
        ),
        ("Aqua, Glycerin, Cellulose, Cetearyl Alcohol, Xanthan Gum", "face scrub", "Scrubs with cellulose."),
        ("Aqua, Glycerin, Carbomer, Cellulose Acetate, Tromethamine", "face scrub", "Scrubs with cellulose acetate."),
        (
            "Sodium Chloride, Glycerin, Prunus Amygdalus Dulcis Oil, Parfum",
            "body scrub",
            "Scrubs with sodium chloride.",
        ),
        (
            "Ethylhexyl Palmitate, Caprylic/Capric Triglyceride, Sorbeth-30 Tetraoleate, Polyethylene, Tocopherol",
            "cleansing oil",
            "Its oils loosen make-up; rinses off by sorbeth-30 tetraoleate.",
        ),
    ],
)
def test_what_does_the_work_is_named_by_its_function(text: str, product_type: str, said: str) -> None:
    assert line(text, "works_with", product_type) == said


def test_an_ester_beside_two_uv_filters_dissolves_them_whatever_the_product_is() -> None:
    text = "Aqua, C12-15 Alkyl Benzoate, Glycerin, Squalane, Ethylhexyl Methoxycinnamate, Butyl Methoxydibenzoylmethane"
    assert "softens with squalane." in line(text, "care", "face cream")
    assert "alkyl benzoate" in line("Aqua, C12-15 Alkyl Benzoate, Glycerin, Squalane, Carbomer", "care", "face cream")
    assert "alkyl benzoate" not in line(text, "care", "face cream")


def test_classes_told_of_several_parts_of_a_kit_name_their_part() -> None:
    text = "Day cream: Aqua, Glycerin, Squalane. Night serum: Aqua, Glycerin, Simmondsia Chinensis Seed Oil, Retinol"
    titles = [finding.title for finding in analyze(text).of_kind("active")]
    assert "Emollient (Day cream): squalane" in titles
    assert "Emollient (Night serum): jojoba seed oil" in titles
    assert "Humectant: glycerin" in titles, "the same of both parts"
    assert any(title.startswith("Retinoid: ") for title in titles)


def test_a_part_that_is_mixed_with_another_tells_no_likely_dose() -> None:
    mixed = "Concentrate: Aqua, Niacinamide, Glycerin, Carbomer. Base: Aqua, Glycerin, Phenoxyethanol, Carbomer"
    alone = "Aqua, Niacinamide, Glycerin, Carbomer"
    assert "probably as much as studied" in line(alone, "actives", "serum")
    assert "studied" not in line(mixed, "actives", "serum")


@pytest.mark.parametrize(
    ("name", "class_", "words"),
    [
        ("Snail Secretion Filtrate", "other active", "smooth lines"),
        ("Adenosine", "other active", "lessen lines"),
        ("Oligopeptide-68", "peptide", "even tone"),
        ("Hydroxypropyl Tetrahydropyrantriol", "other active", "firm skin"),
        ("3-Glyceryl Ascorbate", "vitamin C derivative", "vitamin C"),
        (
            "Malus Domestica Fruit Cell Culture Extract",
            "other active",
            "No trials found",
        ),
        ("Lactobacillus Extracellular Vesicles", "growth factor", "material from cells"),
        ("Capryloyl Salicylic Acid", "LHA", "salicylic"),
    ],
)
def test_what_an_active_is_there_for_is_said(name: str, class_: str, words: str) -> None:
    leads = name.endswith("Extract")  # a plant's extract is told on the first screen where it is much of the product
    text = f"{name}, Aqua, Glycerin, Carbomer" if leads else f"Aqua, {name}, Glycerin, Carbomer"
    report = analyze(text, product_type="serum")
    assert any(finding.class_ == class_ and words in finding.text for finding in report.of_kind("active"))
    assert name.casefold() in line(text, "actives", "serum").casefold()


def test_extracts_of_weak_evidence_that_are_rinsed_off_are_details() -> None:
    text = "Aqua, Coco-Glucoside, Calendula Officinalis Flower Extract, Glycerin, Parfum"
    assert line(text, "actives", "face wash") == ""
    assert "calendula" in line(text, "actives", "serum")


def test_an_acid_behind_its_salt_is_a_buffer_though_no_study_tells_its_amount() -> None:
    text = "Aqua, Glycerin, Sodium Citrate, Cetyl Alcohol, Citric Acid, Squalane, Dimethicone, Carbomer"
    assert "citric acid" not in line(text, "actives", "spot treatment")


def test_the_last_fifth_of_a_shorter_list_is_far_down_too() -> None:
    filling = ", ".join(FILLING.split(", ")[:16])
    assert line(f"Aqua, Glycerin, {filling}, Zinc Sulfate, Parfum", "actives", "spot treatment") == ""
    told = line(f"Aqua, Zinc Sulfate, Glycerin, {filling}, Parfum", "actives", "spot treatment")
    assert "zinc sulfate" in told


@pytest.mark.parametrize(
    ("text", "product_type", "told"),
    [
        (
            "Aqua, Zinc Oxide, Petrolatum, Lanolin, Glycerin, Sorbitan Oleate",
            "nappy cream",
            "zinc oxide (to protect skin",
        ),
        ("Aqua, Glycerin, Sorbitol, Poloxamer 407, Cetylpyridinium Chloride, Aroma", "mouthwash", "cetylpyridinium"),
        ("Aqua, Glycerin, Alcohol, Chlorhexidine Digluconate, Aroma, Sorbitol", "mouthwash", "chlorhexidine"),
        ("Aqua, Alcohol, Glycerin, Aroma, Hexetidine, Polysorbate 60", "mouthwash", "hexetidine"),
        ("Aqua, Glycerin, Cetearyl Alcohol, Zinc Oxide, Parfum, Cetylpyridinium Chloride", "body lotion", ""),
        ("Aqua, Zinc Oxide, Titanium Dioxide, Glycerin, Octocrylene", "baby sunscreen", ""),
    ],
)
def test_what_nappy_creams_and_mouthwashes_are_for_stands_among_the_actives(
    text: str, product_type: str, told: str
) -> None:
    said = line(text, "actives", product_type).casefold()
    assert told in said if told else not said
