"""Menus of shops that sort by ingredient: their names are not told as what one product holds."""

from __future__ import annotations

import pytest

from inci_parser import analyze

_MENU = "Ceramides, Glycerin, Hyaluronic Acid, Vitamin C, Retinol, Niacinamide, Caffeine, Peptides, Collagen, Oat"
_LEAD = "Names 10 ingredients, as a shop's menu lists them"


def _told(text: str, code: str = "stated", title: str = "") -> str:
    return " ".join(told.text for told in analyze(text, title=title).summary if told.code == code)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("", f"{_LEAD}: whether they are in the product is not known."),
        ("Canvas Bag", f"{_LEAD}; none is in the product's name. Whether they are in it is not known."),
        (
            "Ceramide + Oat Cream",
            f"{_LEAD}; only Ceramides and Oat are in the product's name. Whether the others are in it is not",
        ),
        ("Vitamin B3 Gel", f"{_LEAD}; only Niacinamide is in the product's name. Whether the others are in it is not"),
    ],
)
def test_a_menu_tells_what_the_products_name_has(title: str, told: str) -> None:
    assert _told(_MENU, title=title).startswith(told)
    assert _told(_MENU, "next_step", title=title).startswith("Paste the whole ingredient list")


def test_a_class_of_the_name_is_told_by_its_member() -> None:
    told = _told(_MENU.replace("Oat", "Salicylic Acid"), title="Beta Hydroxy Acid (BHA) Serum")
    assert told.startswith(f"{_LEAD}; only Salicylic Acid is in the product's name.")


def test_what_the_name_has_is_told_with_what_it_does() -> None:
    told = _told(_MENU, title="Retinol Eye Cream")
    assert told.startswith(f"{_LEAD}; only Retinol is in the product's name.")
    assert told.endswith("which decides whether it acts: Retinol (acts against lines and uneven tone).")


@pytest.mark.parametrize(
    "text",
    [
        "Ceramides, Vitamin C, Peptides, Collagen, Retinol",
        "".join(f"- {name}\n" for name in _MENU.split(", ")),
        f"Key ingredients: {_MENU}",
        _MENU.replace("Retinol", "1% Retinol"),
        _MENU.replace("Oat", "Phenoxyethanol"),
    ],
)
def test_claims_and_lists_are_no_menu(text: str) -> None:
    assert "menu" not in _told(text, title="Night Serum")
