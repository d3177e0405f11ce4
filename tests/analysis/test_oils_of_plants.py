"""Which oils of plants are essential oils, by their names alone."""

from __future__ import annotations

import pytest

from inci_parser import analyze


def scents(name: str) -> set[str | None]:
    return {f.class_ for f in analyze(f"Aqua, Glycerin, {name}, Tocopherol").findings if f.kind == "fragrance"}


@pytest.mark.parametrize(
    "name",
    [
        "Oregano Oil",
        "Coriandrum Sativum Oil",
        "Foeniculum Vulgare Dulce Fruit Oil",
        "Carum Carvi Fruit Oil",
        "Jasminum Sambac Oil",
        "Citrus Junos Fruit Oil",
        "Copaifera Officinalis Resin Oil",
        "Pistacia Lentiscus Leaf Oil",
        "Ravensara Aromatica Leaf Oil",
        "Cryptomeria Japonica Leaf Oil",
        "Satureja Montana Oil",
    ],
)
def test_distilled_oils_scent(name: str) -> None:
    assert scents(name) == {"essential oil"}


@pytest.mark.parametrize(
    "name",
    [
        "Helianthus Annuus Seed Oil",
        "Rosa Moschata Oil",
        "Rosa Canina Fruit Oil",
        "Salvia Hispanica Oil",
        "Salvia Hispanica Seed Oil",
        "Citrus Limon Seed Oil",
        "Cyperus Esculentus Root Oil",
        "Pinus Koraiensis Seed Oil",
        "Perilla Ocymoides Seed Oil",
        "Magnolia Officinalis Seed Oil",
        "Pistacia Vera Seed Oil",
        "Coffea Arabica Seed Oil",
    ],
)
def test_pressed_oils_do_not(name: str) -> None:
    assert scents(name) == set()
