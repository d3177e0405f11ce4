"""What an expert would say of single ingredients: medicines, mercury, venom, methanol, functions by kind of product."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.product_titles import read_title


def _screen(text: str, **given: str) -> str:
    return "\n".join(statement.text for statement in analyze(text, **given).summary)


@pytest.mark.parametrize(
    ("text", "given", "said"),
    [
        (
            "Lash growth serum: Water, Glycerin, Bimatoprost 0.03%, Disodium EDTA",
            {"market": "US"},
            "Bimatoprost: prohibited other than as a prescription drug",
        ),
        ("Aqua, Glycerin, Latanoprost, Phenoxyethanol", {}, "Prostaglandin analogue: latanoprost"),
        (
            "Aqua, Cera Alba, Phenoxyethanol, Thimerosal",
            {"title": "Mascara"},
            "Mercury compound that preserves: thimerosal",
        ),
        ("Aqua, Cera Alba, Thimerosal", {"title": "Day cream"}, "Not allowed in the EU in a face cream"),
        ("Aqua, Glycerin, Bee Venom, Phenoxyethanol", {}, "if you are allergic to stings of bees, ask a clinician"),
        (
            "Alcohol, Aqua, Glycerin, Methanol, Carbomer",
            {"market": "US", "title": "Hand sanitizer"},
            "Methyl alcohol: prohibited in hand sanitizers",
        ),
        ("Nagellackentferner acetonfrei. Ethyl Acetate, Alcohol Denat., Aqua, Acetone", {}, "but listed: acetone."),
    ],
)
def test_the_first_screen_says(text: str, given: dict[str, str], said: str) -> None:
    """What is told of a label before all else."""
    assert said in _screen(text, **given)


def test_methanol_is_no_matter_of_other_products() -> None:
    """The rule is about hand sanitizers."""
    assert "Methyl alcohol" not in _screen("Alcohol, Aqua, Methanol, Parfum", market="US", title="Perfume")


def test_salicylic_acid_of_an_acne_patch_is_its_active() -> None:
    """In a spot treatment it is no preservative, whatever its place."""
    report = analyze("여드름 패치 전성분: 하이드로콜로이드, 살리실릭애씨드, 티트리오일")
    assert report.label.ingredients[1].function.startswith("exfoliates")
    assert not [s for s in report.summary if s.code == "preservatives" and "salicylic" in s.text]


@pytest.mark.parametrize(
    ("text", "title", "position", "function"),
    [
        ("HEMA, Hydroxycyclohexyl Phenyl Ketone, Hydroquinone", "Gel nail polish", 3, "keeps it from setting early"),
        ("Ricinus Communis Seed Oil, Cera Alba, Saccharin", "Lip balm", 3, "sweetens"),
        ("Aqua, Methylene Glycol, Keratin", "Hair straightener", 2, "straightens hair"),
        ("Aqua, Glycerin, Menthol, Sodium Fluoride", "Mouthwash", 3, "flavours and cools"),
        ("Aqua, Sodium Laureth Sulfate, Climbazole", "Anti-dandruff shampoo", 3, "holds back dandruff"),
    ],
)
def test_functions_by_kind_of_product(text: str, title: str, position: int, function: str) -> None:
    """An ingredient is there for what it does in such a product."""
    assert analyze(text, title=title).label.ingredients[position - 1].function == function


@pytest.mark.parametrize(
    "title",
    [
        "Lash growth serum",
        "Wimpernbooster",
        "Sérum croissance cils",
        "Siero ciglia e sopracciglia",
        "속눈썹 앰플",
        "睫毛生长液",
    ],
)
def test_eyelash_serums_by_title(title: str) -> None:
    """Serums for lashes in many languages."""
    assert read_title(title).product_type == "eyelash serum"


SANITIZER = "Alcohol, Aqua, Glycerin, Triclosan, Carbomer"


def test_what_kills_germs_may_be_under_another_law() -> None:
    said = _screen(SANITIZER, product_type="hand sanitizer", market="EU")
    assert "Not allowed in the EU in a product like this: Triclosan (EU V/25)." in said
    assert "sold to kill germs it is a biocide, under a list of its own." in said
    assert "biocide" not in _screen(SANITIZER, product_type="toner", market="EU")


def test_what_single_states_prohibit_is_told() -> None:
    said = _screen("Cyclotetrasiloxane, Squalane, Tocopherol", product_type="eye cream", market="US")
    assert "Prohibited in a part of the US: cyclotetrasiloxane: may not be added: California (from 2027)." in said


@pytest.mark.parametrize(("amount", "severity"), [("2.5%", 2), ("1.5%", 1)])
def test_expressed_lemon_oil_weighs_by_the_amount_from_which_it_is_phototoxic(amount: str, severity: int) -> None:
    report = analyze(f"Aqua, Glycerin, Citrus Limon Peel Oil ({amount}), Carbomer", product_type="face cream")
    (found,) = [f for f in report.findings if f.class_ == "phototoxic oil"]
    assert found.severity == severity
    assert ("keep such skin out of the sun" if severity > 1 else "is not expected to cause a reaction") in found.text


def test_preservatives_that_two_other_lines_name_are_not_told_again() -> None:
    text = "Aqua, Glycerin, Carbomer, DMDM Hydantoin, Iodopropynyl Butylcarbamate, Parfum"
    assert "Preserved with" not in _screen(text, product_type="hair gel")
    assert "Preserved with" in _screen(text.replace("DMDM Hydantoin", "Phenoxyethanol"), product_type="hair gel")


def test_glycerin_alone_is_told_as_no_care() -> None:
    assert "Care:" not in _screen("Aqua, Glycerin, Carbomer, Phenoxyethanol, Parfum", product_type="essence")
    assert "Care: holds water with glycerin 10 %" in _screen(
        "Aqua, Glycerin 10%, Carbomer, Phenoxyethanol", product_type="essence"
    )
    assert "Care: holds water with glycerin; softens with squalane" in _screen(
        "Aqua, Glycerin, Squalane, Phenoxyethanol", product_type="essence"
    )


def test_the_alcohol_of_a_sanitizer_is_its_work_and_no_fault() -> None:
    levels = {
        kind: [f.level for f in analyze("Alcohol, Aqua, Glycerin", product_type=kind).findings if f.kind == "irritant"]
        for kind in ("hand sanitizer", "toner")
    }
    assert levels == {"hand sanitizer": ["detail"], "toner": ["main"]}


def test_what_reduces_hair_keeps_no_product() -> None:
    text = "Aqua, Propanediol, Sodium Citrate, Sodium Chloride, Aminoethanesulfinic Acid, Carnosine"
    assert "No preservative is listed" in _screen(text, product_type="face mist")
