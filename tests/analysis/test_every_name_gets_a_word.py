"""What a finding says of each ingredient in its title, and how it ties what studies found to the amount."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.models import Finding
from inci_parser.render.highlights import highlights
from inci_parser.tables.resources import rows


def found(text: str, class_: str, **options: str) -> Finding:
    """Return the finding on a class of actives."""
    return next(f for f in analyze(text, **options).findings if f.class_ == class_ and f.kind == "active")


#: No list in order: a selection of what is in the product.
SELECTION = "Ascorbic acid, Tea tree oil, Niacinamide, {}"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ascorbyl Glucoside", "2 % is accepted in Korea for even tone, and the amount here is unknown."),
        (
            "3-O-Ethyl Ascorbic Acid",
            "1 to 2 % is accepted in Korea for even tone, and the amount here is unknown.",
        ),
        ("Magnesium Ascorbyl Phosphate", "studies used 3 to 10 %, and the amount here is unknown."),
    ],
)
def test_a_derivative_of_vitamin_c_is_told_with_what_studies_used(name: str, words: str) -> None:
    text = found(SELECTION.format(name), "vitamin C derivative", product_type="cream").text
    assert text.startswith(f"A form of vitamin C, mostly more stable than the acid, used to even skin tone; {words}")
    assert "enough" not in text
    assert "differs by form" not in text


def test_a_salt_of_vitamin_c_is_not_called_more_stable() -> None:
    text = found("Aqua, Sodium Ascorbate, Glycerin", "vitamin C derivative", product_type="serum").text
    assert "more stable" not in text


def test_several_of_unknown_amount_share_one_remark() -> None:
    text = found(SELECTION.format("Arbutin, Hexylresorcinol"), "brightener", product_type="cream").text
    assert text.count("unknown") == 1
    assert "Arbutin: studies used 2 to 5 %." in text


@pytest.mark.parametrize(
    ("text", "class_", "told"),
    [
        (
            "Aqua, Vitis Vinifera Seed Extract, Glutathione, Glycerin",
            "antioxidant",
            "Grape seed extract: meant to protect skin",
        ),
        (
            "Aqua, Panthenol, Calendula Officinalis Flower Extract, Glycerin",
            "soothing",
            "Calendula flower extract: meant to calm redness",
        ),
        (
            "Aqua, Adenosine, Malus Domestica Fruit Cell Culture Extract, Glycerin",
            "other active",
            "cell culture extract: sold for smoother or firmer skin",
        ),
        (
            "Aqua, Glycerin, Hydrolyzed Collagen, Palmitoyl Pentapeptide-5",
            "peptide",
            "Palmitoyl pentapeptide-5: sold to signal to the skin",
        ),
    ],
)
def test_what_a_class_is_for_is_said_of_members_without_a_note(text: str, class_: str, told: str) -> None:
    whole = found(text, class_, product_type="serum").text
    assert told in whole
    assert not whole.startswith(told[:12])  # behind those of which more is known


def test_trials_of_glutathione_are_several_and_small() -> None:
    text = found("Aqua, Glutathione, Glycerin", "antioxidant", product_type="serum").text
    assert "a few small trials" in text


@pytest.mark.parametrize(
    ("name", "title"), [("Sodium DNA", "DNA material"), ("SH-Oligopeptide-1", "Lab-made growth factor")]
)
def test_growth_factors_and_dna_are_told_apart(name: str, title: str) -> None:
    assert found(f"Aqua, {name}, Glycerin", "growth factor", product_type="serum").title.startswith(title)


def irritant(text: str, class_: str, product_type: str) -> Finding:
    """Return the finding on a class of irritants."""
    findings = analyze(text, product_type=product_type).findings
    return next(f for f in findings if f.class_ == class_ and f.kind == "irritant")


@pytest.mark.parametrize("name", ["Chlorhexidine", "Chlorhexidine Diacetate", "Chlorhexidine Digluconate"])
@pytest.mark.parametrize("kind", ["serum", "shampoo"])
def test_chlorhexidine_can_rarely_cause_a_severe_allergy_however_it_is_used(name: str, kind: str) -> None:
    text = irritant(f"Aqua, Glycerin, {name}", "chlorhexidine", kind).text
    assert text.startswith("Avoid it if you ever reacted to chlorhexidine, as in a mouthwash or disinfectant; severe")
    assert "severe allergy is rare and known from medical use" in text
    assert "contact" not in text


def test_rosin_is_named_by_the_word_that_people_with_the_allergy_know() -> None:
    found = irritant("Ricinus Communis Seed Oil, Glyceryl Rosinate, Cera Alba", "rosin", "lipstick")
    assert found.title == "Rosin (colophony) product: glyceryl rosinate"
    assert found.text.count("allerg") == 2
    assert "allergic to colophony" in found.text


def test_no_text_of_irritants_says_again_what_the_title_says() -> None:
    for row in rows("irritant_classes.csv"):
        if "can cause allergy" in row["title"]:
            assert not row["leave_on"].startswith("Can cause allergy")
            assert not row["rinse_off"].startswith("Can cause allergy")


def test_what_stays_on_is_told_nothing_of_rinsing_and_the_reverse() -> None:
    for row in rows("irritant_classes.csv"):
        assert "rinsed" not in row["leave_on"]
        assert "contact" not in row["rinse_off"] or "rins" in row["rinse_off"] or row["class"] == "acrylate"


def test_a_spray_tells_all_powders_that_do_not_dissolve() -> None:
    text = "Alcohol Denat., Zeolite, Hydrated Silica, Charcoal Powder, Zea Mays Starch, Parfum"
    (found,) = [f for f in analyze(text, product_type="dry shampoo spray").findings if "powder-in-spray" in f.rule]
    assert "zeolite, hydrated silica, charcoal powder and corn starch" in found.text


@pytest.mark.parametrize(("kind", "told"), [("exfoliant", True), ("face cream", False)])
def test_plant_extracts_are_no_acids_only_where_exfoliation_is_promised(kind: str, *, told: bool) -> None:
    text = "Aqua, Glycerin, Saccharum Officinarum Extract, Acer Saccharum Extract, Citrus Limon Fruit Extract"
    rules = {f.rule for f in analyze(text, product_type=kind).findings}
    assert ("guidance.fruit-acid-extracts" in rules) is told


def test_a_soothing_agent_of_unknown_amount_in_an_unknown_product_is_a_detail() -> None:
    text = "Panthenol, Aqua, Parfum, Glycerin, Sodium Benzoate, Cetearyl Alcohol"
    assert found("Ascorbic acid, Tea tree oil, Niacinamide, Panthenol", "soothing").level == "detail"
    assert found(text, "soothing", product_type="cream").level == "main"


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Aqua, p-Phenylenediamine, Resorcinol, Ethanolamine", "hair dye", "black henna"),
        ("Aqua, Hydroquinone, Glycerin, Cetearyl Alcohol", "face cream", "darken skin in patches"),
        ("Aqua, Dihydroxyacetone, Glycerin", "self tanner", "hardly protects"),
        ("Aqua, Benzoyl Peroxide, Glycerin", "gel", "2.5 %"),
        ("Aqua, Potassium Thioglycolate, Calcium Hydroxide", "depilatory", "left on too long"),
    ],
)
def test_two_findings_do_not_tell_one_thing(text: str, kind: str, words: str) -> None:
    told = [f.rule for f in analyze(text, product_type=kind, market="US").findings if words in f.text]
    assert len(told) == 1


def test_a_note_keeps_what_it_says_of_no_dose() -> None:
    text = "Aqua, Glycerin, Cetearyl Alcohol, Phenoxyethanol, Adenosine, Caffeine, Xanthan Gum"
    said = found(text, "other active", product_type="body lotion").text
    assert "Caffeine: meant to firm skin; less here than" in said
    assert "cream with 3.5 %" not in said


def test_the_short_report_tells_of_each_active_by_name() -> None:
    text = "Aqua, Glycerin, Dipeptide-2, Soluble Collagen, Palmitoyl Tripeptide-1, Xanthan Gum"
    lines, _ = highlights(analyze(text, product_type="serum"))
    (line,) = [line for line in lines if line.finding.class_ == "peptide"]
    for name in ("Dipeptide-2: ", "Soluble collagen: ", "Palmitoyl tripeptide-1: "):
        assert name in line.text


def test_a_salt_that_preserves_is_no_second_exfoliant() -> None:
    text = "Aqua, Glycerin, Sodium Salicylate, Salicylic Acid, Phenoxyethanol"
    rules = {f.rule for f in analyze(text, product_type="exfoliant").findings}
    assert "interaction.several-exfoliants" not in rules
