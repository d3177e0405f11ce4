"""What is said of a dose, of weak evidence, in products that are rinsed off, and where a class is something less."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.models import Finding

from .labels import findings


def active(text: str, class_: str) -> Finding:
    """Return the finding of one class of actives."""
    return next(f for f in findings(text) if f.kind == "active" and f.class_ == class_)


def member(finding: Finding, name: str) -> dict[str, object]:
    """Return what the details hold of one member."""
    return next(m for m in finding.details["ingredients"] if m["name"] == name)


@pytest.mark.parametrize(
    ("text", "verdict", "likely", "words"),
    [
        ("[serum] AQUA; NIACINAMIDE 5; GLYCERIN", "proved", "reached", "As much as was studied (2 to 10 %)."),
        ("[serum] AQUA; NIACINAMIDE 2; GLYCERIN", "proved", "reached", "As much as was studied"),
        ("[serum] AQUA; NIACINAMIDE 10; GLYCERIN", "proved", "reached", "As much as was studied"),
        (
            "[serum] AQUA; NIACINAMIDE 1; GLYCERIN",
            "impossible",
            "below",
            "; less here than the 2 to 10 % that was studied.",
        ),
        ("[serum] AQUA; NIACINAMIDE 20; GLYCERIN", "above", "reached", "more than was studied (2 to 10 %)."),
        ("[serum] AQUA; NIACINAMIDE; GLYCERIN; XANTHAN GUM", "possible", "reached", "Probably as much as was studied"),
        (
            "[serum] AQUA; GLYCERIN; SQUALANE; PHENOXYETHANOL; CARBOMER; NIACINAMIDE",
            "possible",
            "below",
            "; at this place probably less than the 2 to 10 % that was studied, so expect less.",
        ),
    ],
)
def test_dose(text: str, verdict: str, likely: str, words: str) -> None:
    found = active(text, "vitamin B3")
    told = member(found, "NIACINAMIDE")
    assert (told["dose"], told["likely_dose"]) == (verdict, likely)
    assert words in found.text
    assert found.unknown == (() if verdict == "proved" else ("dose",))


def test_much_of_a_plant_extract_is_not_more_than_was_studied() -> None:
    found = active("[serum] AQUA; CENTELLA ASIATICA EXTRACT 30; GLYCERIN", "soothing")
    assert member(found, "CENTELLA ASIATICA EXTRACT")["dose"] == "unknown"
    assert "than was studied" not in found.text


@pytest.mark.parametrize("name", ["NIACINAMIDE", "CERAMIDE NP", "RETINOL", "PANTHENOL"])
def test_rinsed_off_says_so_and_no_possible_dose(name: str) -> None:
    said = " ".join(f.text for f in findings(f"[face wash] AQUA; GLYCERIN; {name}; PARFUM") if name in f.names)
    assert "Rinsed off" in said
    assert "probably" not in said.lower()
    said = " ".join(f.text for f in findings(f"[face cream] AQUA; GLYCERIN; {name}; PARFUM") if f.kind == "active")
    assert "Rinsed off" not in said


@pytest.mark.parametrize(
    ("text", "class_", "title", "words"),
    [
        ("[hair mask] AQUA; GLYCERIN", "humectant", "Humectant for hair", "no care of the skin"),
        ("[toothpaste] AQUA; SORBITOL", "humectant", "Humectant of the paste or rinse", "moist"),
        ("[foot cream] AQUA; SALICYLIC ACID 2", "BHA", "Salicylic acid family", "horny skin"),
        ("[serum] AQUA; RETINYL PALMITATE", "retinoid", "Weak retinoid (ester)", "Often added in traces"),
        ("[nail polish] ETHYL ACETATE; RETINYL PALMITATE", "retinoid", "Retinyl ester", "nothing was studied"),
        ("[face cream] AQUA; STEARIC ACID", "barrier lipid", "Fatty acid (thickener)", "Builds the cream"),
        ("[face cream] AQUA; ZINC OXIDE", "UV filter mineral", "White pigment", "do not count on it against the sun"),
        ("[sunscreen] AQUA; ZINC OXIDE", "UV filter mineral", "Mineral UV filter", "ultraviolet"),
        (
            "[serum] AQUA; GLYCERIN; XANTHAN GUM; ASCORBIC ACID 0.1",
            "vitamin C",
            "likely too little",
            "protect the formula",
        ),
        ("[lipstick] RICINUS COMMUNIS SEED OIL; METHYL NICOTINATE", "vitamin B3", "Nicotinate", "skin flushes"),
    ],
)
def test_what_is_something_less_is_called_so(text: str, class_: str, title: str, words: str) -> None:
    found = active(text, class_)
    assert title in found.title
    assert words in found.text


def test_evidence_is_told_by_ingredient_where_it_differs() -> None:
    both = active("[serum] AQUA; FERULIC ACID; CAMELLIA SINENSIS LEAF EXTRACT; RESVERATROL", "antioxidant")
    alone = active("[serum] AQUA; ACETYL HEXAPEPTIDE-8", "peptide")
    assert alone.text.endswith("Limited evidence.")
    letters = {m["evidence"] for m in both.details["ingredients"]}
    assert both.evidence == min(letters)
    if "C" in letters and len(letters) > 1:
        assert "Limited evidence for " in both.text


def test_lipids_of_the_barrier() -> None:
    two = active("[face cream] AQUA; CERAMIDE NP; CHOLESTEROL", "barrier lipid").text
    assert "Of the three lipid classes of the barrier ceramide and cholesterol are here, free fatty acid is not." in two
    all_three = active("[face cream] AQUA; CERAMIDE NP; CHOLESTEROL; LINOLEIC ACID", "barrier lipid").text
    assert "All three lipid classes" in all_three
    assert "lipid classes" not in active("[face cream] AQUA; LINOLEIC ACID", "barrier lipid").text
    assert "lipid classes" not in active("[face wash] AQUA; CERAMIDE NP; CHOLESTEROL", "barrier lipid").text


def test_titles_do_not_repeat_the_name() -> None:
    assert [f.title for f in findings("[US] AQUA; HYDROQUINONE 2") if f.kind == "active"] != [
        "Hydroquinone: hydroquinone"
    ]


def test_severity_of_a_profile_is_told_as_what_it_is() -> None:
    raised = next(f for f in findings("[face cream, eczema] AQUA; METHYLISOTHIAZOLINONE") if f.kind == "irritant")
    assert "Rated higher because you chose" in raised.text or raised.severity == 3
    small = next(f for f in findings("[face cream, rosacea] AQUA; GLYCERIN; POTASSIUM SORBATE") if f.kind == "irritant")
    assert "Mentioned because you chose rosacea." in small.text


@pytest.mark.parametrize(
    ("text", "rule", "begins", "without"),
    [
        (
            "Aqua, Paraffinum Liquidum, Glycerin, Cetearyl Alcohol, Carbomer, Phenoxyethanol, Niacinamide, Xanthan Gum",
            "active.vitamin-b3",
            "In trials niacinamide supported the skin barrier, evened tone and lowered skin oil; less here than the "
            "2 to 10 % that was studied (if the EU's limits are kept), so expect less.",
            "2 % lowered sebum",
        ),
        (
            "Ascorbic acid, Tea tree oil, Niacinamide, Salicylic acid, Panthenol",
            "active.anti-acne",
            "Tea tree leaf oil: studies used 5 %, and the amount here is unknown.",
            "lessened acne",
        ),
        (
            "Ascorbic acid, Tea tree oil, Niacinamide, Salicylic acid, Panthenol",
            "active.vitamin-b3",
            "In trials niacinamide supported the skin barrier, evened tone and lowered skin oil; studies used "
            "2 to 10 %, and the amount here is unknown.",
            "2 % lowered sebum",
        ),
        ("Aqua, Glycerin, Niacinamide 5%, Phenoxyethanol", "active.vitamin-b3", "In trials", "expect less"),
    ],
)
def test_what_studies_found_is_said_with_the_amount_that_it_takes(
    text: str, rule: str, begins: str, without: str
) -> None:
    (finding,) = [f for f in analyze(text, product_type="cream").findings if f.rule == rule]
    assert finding.text.startswith(begins)
    assert without not in finding.text
