"""A word for perfume beside what was read takes the firm word from "none found", unless the text denies it."""

from __future__ import annotations

import pytest

from inci_parser import analyze


def _fragrance(text: str) -> str:
    return next(statement.text for statement in analyze(text).summary if statement.code == "fragrance")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ingredients: Aqua, Glycerin, Sodium Benzoate, fragrance/parfum ltd.www.kew.example/ les marques",
            "perhaps perfume (the text has “fragrance”)",
        ),
        (
            "Ingrédients : Aqua, Sorbitol, Silica, Sodium Saccharin, arôme prune, propulseur: azote",
            "perhaps a flavour or scent (the text has “arôme”)",
        ),
    ],
)
def test_perfume_that_was_not_read_is_told(text: str, told: str) -> None:
    assert _fragrance(text) == f"Fragrance: {told}; no other found in what could be read."


@pytest.mark.parametrize(
    "claim", ["Fragrance-free.", "No fragrance.", "Sans parfum.", "Free from parabens, fragrance and colours."]
)
def test_perfume_that_the_text_denies_is_none(claim: str) -> None:
    assert _fragrance(f"Ingredients: Aqua, Glycerin, Phenoxyethanol. {claim}").startswith("Fragrance: none found")


def test_a_word_outside_of_the_list_is_quoted() -> None:
    text = (
        "cocos nucifera oil, petrolatum, cera alba (beeswax), tocopherol (vitamin e), stevia rebaudiana, n,a flavors "
        "and colors, additional ingredients contained in following: shea butter - mango"
    )
    assert "perhaps a flavour or scent (the text has “flavors”)" in _fragrance(text)
