"""A claim of no petroleum is about all that is made of it; what is to make skin's own collagen promises none."""

from __future__ import annotations

import pytest

from inci_parser import analyze

LIST = "Aqua, Glycerin, {}, Tocopherol, Phenoxyethanol"


def claims(title: str, listed: str) -> dict[str, tuple[str, ...]]:
    found = analyze(LIST.format(listed), title=title).findings
    return {finding.class_ or "": finding.names for finding in found if finding.kind == "claim"}


@pytest.mark.parametrize(
    "title",
    [
        "Petroleum-free balm",
        "Balm, no petrochemicals",
        "Baume sans dérivés du pétrole",
        "Balsam ohne Erdöl",
        "Bálsamo sin derivados del petróleo",
        "Balsamo senza derivati del petrolio",
        "Balsam bez pochodnych ropy naftowej",
        "Balzám bez ropných látek",
        "Бальзам без нефтепродуктов",
    ],
)
def test_oil_jelly_and_wax_of_petroleum_contradict_a_claim_of_none(title: str) -> None:
    assert claims(title, "Paraffinum Liquidum, Petrolatum, Cera Microcristallina") == {
        "petroleum-free": ("PARAFFINUM LIQUIDUM", "PETROLATUM", "CERA MICROCRISTALLINA")
    }
    assert claims(title, "Squalane, Cera Alba, Butyrospermum Parkii Butter") == {}


def test_a_claim_of_no_petrolatum_is_about_petrolatum_alone() -> None:
    assert claims("Petrolatum-free balm", "Paraffinum Liquidum") == {}
    assert claims("Petrolatum-free balm", "Petrolatum") == {"petrolatum-free": ("PETROLATUM",)}


@pytest.mark.parametrize(
    "title",
    [
        "Serum increases collagen",
        "Serum for collagen synthesis",
        "Crème qui stimule le collagène",
        "Crème booster de collagène",
        "Creme fördert Kollagen",
        "Crema potenciadora de colágeno",
        "Crema che stimola il collagene",
        "Creme estimula o colágeno",
        "Serum stimuleert collageen",
        "콜라겐 부스팅 크림",
    ],
)
def test_what_makes_more_collagen_promises_none_on_the_list(title: str) -> None:
    assert claims(title, "Squalane") == {}


@pytest.mark.parametrize("title", ["Collagen cream", "Crème au collagène", "Crème met collageen"])
def test_collagen_in_the_title_is_a_promise(title: str) -> None:
    assert list(claims(title, "Squalane")) == ["promised-collagen"]
    assert claims(title, "Hydrolyzed Collagen") == {}
