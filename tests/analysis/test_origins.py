"""What a label states of the source of an ingredient answers avoid lists, and the claim that a product is vegan."""

from __future__ import annotations

import pytest

from inci_parser import analyze

from .labels import line


@pytest.mark.parametrize(
    ("entry", "asked", "found", "possible"),
    [
        ("Lecithin (soy)", "soy", True, False),
        ("Soy Lecithin", "soy", True, False),
        ("Sojalecithin", "soy", True, False),
        ("Lecithin (大豆)", "soy", True, False),
        ("Lecithin", "soy", False, True),
        ("Lecithin (sunflower)", "soy", False, False),
        ("Sunflower Lecithin", "egg", False, False),
        ("Eilecithin", "egg", True, False),  # no name of the catalogue
        ("Lecithin (vegetable)", "soy", False, True),
        ("Lecithin (vegetable)", "egg", False, False),
        ("Tocopherol (soya)", "soy", True, False),
        ("Glyceryl Stearate (RSPO palm)", "palm", True, False),
        ("Glycerin (from palm)", "palm", True, False),
        ("Glycerin (from palm)", "animal products", False, False),
        ("Glycerin (palmölfrei)", "palm", False, False),
        ("Glycerin (palm-free)", "palm", False, False),
        ("Glycerin (vegetable)", "palm", False, True),
        ("Glycérine (végétale)", "animal products", False, False),
        ("Glycerin (植物性)", "animal products", False, False),
        ("Glycerin (animal)", "animal products", True, False),
        ("Squalane (from olives)", "vegan", False, False),
        ("Beeswax (synthetic)", "vegan", False, False),
        ("Collagen (vegan)", "vegan", False, False),
        ("Collagen (marine)", "fish", True, False),
        ("Collagen (marine)", "pork", False, False),
        ("Gelatin (porcine)", "pork", True, False),
        ("Keratin (wool)", "wool", True, False),
    ],
)
def test_a_stated_source_answers(entry: str, asked: str, found: bool, possible: bool) -> None:
    (answer,) = analyze(f"Ingredients: Aqua, {entry}, Panthenol, Phenoxyethanol", avoid=[asked]).looked_for
    assert (answer.found, bool(answer.possible)) == (found, possible), answer


def test_a_source_in_a_footnote_answers_too() -> None:
    report = analyze(
        "Ingredients: Aqua, Glycerin*, Panthenol, Xanthan Gum. *vegetable origin", avoid=["animal products"]
    )
    assert line(report, "avoid") == "Your avoid list: animal products not found."


@pytest.mark.parametrize(
    ("listed", "accused"),
    [
        ("Collagen (vegan), Beeswax (synthetic), Lanolin (plant), Keratin (plant)", ()),
        ("Beeswax (synthetic), Lanolin", ("LANOLIN",)),
        ("Beeswax, Collagen (marine)", ("CERA ALBA", "COLLAGEN")),
    ],
)
def test_vegan_is_not_held_against_a_stated_source(listed: str, accused: tuple[str, ...]) -> None:
    report = analyze(f"Vegan cream. Aqua, Glycerin, {listed}, Phenoxyethanol")
    assert tuple(name for finding in report.of_kind("claim") for name in finding.names) == accused
