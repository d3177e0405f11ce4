"""What a finding says of each ingredient in its title, and how it ties what studies found to the amount."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.models import Finding


def found(text: str, class_: str, **options: str) -> Finding:
    """Return the finding on a class of actives."""
    return next(f for f in analyze(text, **options).findings if f.class_ == class_ and f.kind == "active")


#: No list in order: a selection of what is in the product.
SELECTION = "Ascorbic acid, Tea tree oil, Niacinamide, {}"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ascorbyl Glucoside", "studies used 2 to 5 %, and the amount here is unknown."),
        ("3-O-Ethyl Ascorbic Acid", "studies used 1 to 2 %, and the amount here is unknown."),
        ("Magnesium Ascorbyl Phosphate", "studies used 3 to 10 %, and the amount here is unknown."),
    ],
)
def test_a_derivative_of_vitamin_c_is_told_with_what_studies_used(name: str, words: str) -> None:
    text = found(SELECTION.format(name), "vitamin C derivative", product_type="cream").text
    assert text.startswith(f"A more stable form of vitamin C, used to even skin tone; {words}")
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
    ("text", "class_", "begins"),
    [
        ("Aqua, Vitis Vinifera Seed Extract, Glutathione, Glycerin", "antioxidant", "Meant to protect skin"),
        ("Aqua, Panthenol, Calendula Officinalis Flower Extract, Glycerin", "soothing", "Meant to calm redness"),
        (
            "Aqua, Adenosine, Malus Domestica Fruit Cell Culture Extract, Glycerin",
            "other active",
            "Sold for firmer skin",
        ),
    ],
)
def test_a_class_is_explained_where_a_member_has_no_note_of_its_own(text: str, class_: str, begins: str) -> None:
    assert found(text, class_, product_type="serum").text.startswith(begins)


def test_trials_of_glutathione_are_several_and_small() -> None:
    text = found("Aqua, Glutathione, Glycerin", "antioxidant", product_type="serum").text
    assert "a few small trials" in text


@pytest.mark.parametrize(
    ("name", "title"), [("Sodium DNA", "DNA material"), ("SH-Oligopeptide-1", "Lab-made growth factor")]
)
def test_growth_factors_and_dna_are_told_apart(name: str, title: str) -> None:
    assert found(f"Aqua, {name}, Glycerin", "growth factor", product_type="serum").title.startswith(title)
