"""A line that says what is in a product, or what is not, does not say what the product is."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.line_contents import without_contents

_LIST = "Aqua, Glycerin, Niacinamide, Cetearyl Olivate"
_DISCLAIMER = (
    "Legal Disclaimer\nStatements regarding dietary supplements have not been evaluated by the FDA and are not intended"
    " to diagnose, treat, cure, or prevent any disease or health condition."
)


@pytest.mark.parametrize(
    "line",
    [
        "Free from: parabens, mineral oil, SLS.\nIngredients:",
        "Frei von: Mineralöl, Seife. Inhaltsstoffe:",
        "Sans: huile minérale, savon. Ingrédients:",
        "Without mineral oil. Ingredients:",
        "No mineral oil, no soap, no paraffin oil. Ingredients:",
        "0% soap. Ingredients:",
        "Key ingredients: jojoba oil, rosehip oil. Ingredients:",
        "Hero ingredients: rice powder, jojoba oil\nIngredients:",
        "Enriched with coconut oil. Ingredients:",
        "Contains jojoba oil. Ingredients:",
        "Contient de l'huile d'argan. Ingrédients:",
    ],
)
def test_contents_are_no_kind_of_product(line: str) -> None:
    assert analyze(f"{line} {_LIST}").context.product_type is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Face oil. Free from: mineral oil. Ingredients:", "face oil"),
        ("Formulated with rosehip oil. Hand cream. Ingredients:", "hand cream"),
        ("Crème mains à l'huile d'argan. Ingrédients:", "hand cream"),
        ("No rinse cleansing water. Ingredients:", "micellar water"),
        ("Clean it zero cleansing balm. Ingredients:", "cleansing balm"),
        ("No soap cleanser. Ingredients:", "cleanser"),
        ("Rosehip oil. Ingredients:", "oil"),
    ],
)
def test_what_the_product_is_stays(line: str, kind: str) -> None:
    assert analyze(f"{line} {_LIST}").context.product_type == kind


def test_only_the_things_of_a_claim_are_left_out() -> None:
    assert without_contents("Shampoo without soap") == "Shampoo without  | "
    assert without_contents("Shampoo for dry hair") == "Shampoo for dry hair"


@pytest.mark.parametrize("listed", [f"{_LIST}, Phenoxyethanol", _LIST])
def test_a_shops_disclaimer_on_supplements_is_of_other_products(listed: str) -> None:
    report = analyze(f"Daily face wash\nIngredients\n{listed}\n{_DISCLAIMER}\nCustomers also viewed\nA cream")
    assert report.context.product_type == "face wash"
    assert [entry.name for entry in report.label.ingredients][:2] == ["AQUA", "GLYCERIN"]


def test_a_supplement_stays_one() -> None:
    text = "Dietary supplement. Amount per serving: Ascorbic Acid, Magnesium Stearate, Silica"
    assert analyze(text).context.product_type == "food supplement"
