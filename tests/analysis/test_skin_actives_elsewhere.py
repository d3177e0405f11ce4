"""Actives of skin care in products for no skin are no finding of theirs; what a panel of actives declares is."""

from __future__ import annotations

import pytest

from inci_parser import analyze

_LIST = (
    "Ingredients: Aqua, Alcohol, Glycerin, Mandelic Acid, Zinc PCA, Papain, Bakuchiol, 3-O-Ethyl Ascorbic Acid, Parfum"
)
_CLASSES = {
    "Alpha hydroxy acid",
    "Acne and sebum active",
    "Enzyme exfoliant",
    "Retinol alternative",
    "Vitamin C derivative",
}


def _told(title: str, text: str = _LIST, market: str = "EU") -> set[str]:
    findings = analyze(text, title=title, market=market).findings
    return {f.title.split(":")[0] for f in findings if f.kind == "active" and f.level == "main"}


@pytest.mark.parametrize(
    "title", ["Eau de parfum", "Mascara", "Nail oil", "Hand sanitizer", "Toothpaste", "Eyelash serum"]
)
def test_they_are_not_told_where_there_is_no_skin_to_act_on(title: str) -> None:
    assert not _told(title) & _CLASSES


def test_they_are_told_on_skin() -> None:
    assert len(_told("Face serum") & _CLASSES) >= 4


def test_what_a_panel_declares_is_told_whatever_the_kind_of_product() -> None:
    text = "Active ingredient: Benzoyl Peroxide 5%. Inactive ingredients: Water, Glycerin, Carbomer"
    assert "Acne and sebum active" in _told("Eyelash serum", text, "US")


def test_acne_actives_do_not_add_up_in_a_hair_dye() -> None:
    dye = "Ingredients: Aqua, Cetearyl Alcohol, Ammonia, Toluene-2,5-Diamine, Resorcinol, Salicylic Acid, Parfum"
    titles = {finding.title for finding in analyze(dye, title="Hair dye").findings}
    assert not any(title.startswith("Several acne actives") for title in titles)
