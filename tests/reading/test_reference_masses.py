"""Masses on labels of medicines are of 100 g or of 1 g of the product, as their heading says."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.reading.reference_masses import find_reference_masses


@pytest.mark.parametrize(
    ("text", "active", "per_cent", "others"),
    [
        ("100 g Creme enthalten: Salicylsäure 2 g. Sonstige Bestandteile: Wasser, Vaseline", "SALICYLIC ACID", 2.0, 2),
        ("1 g cream contains: Hydrocortisone 10 mg. Excipients: Paraffin, Lanolin", "HYDROCORTISONE", 1.0, 2),
        ("1 ml of solution contains: Minoxidil 50 mg. Excipients: Alcohol, Propylene glycol", "MINOXIDIL", 5.0, 2),
        ("1 g de crème contient : Urée 100 mg. Excipients : Eau, Glycérine", "UREA", 10.0, 2),
    ],
)
def test_actives_of_a_medicine(text: str, active: str, per_cent: float, others: int) -> None:
    first, *rest = parse(text).ingredients
    assert (first.name, first.section, first.percent and first.percent.max) == (active, "active", per_cent)
    assert [entry.section for entry in rest] == ["main"] * others


@pytest.mark.parametrize(
    ("text", "names", "per_cent"),
    [
        ("Each gram contains: Clotrimazole 10 mg, Urea 100 mg", ["CLOTRIMAZOLE", "UREA"], [1.0, 10.0]),
        ("Composition: Each ml contains Minoxidil 50 mg, Alcohol", ["MINOXIDIL", "ALCOHOL"], [5.0, None]),
        ("Each 5 ml contains Zinc Oxide 500 mg", ["ZINC OXIDE"], [10.0]),
        ("Each 100 g contains: Zinc Oxide 20 g, Lanolin", ["ZINC OXIDE", "LANOLIN"], [20.0, None]),
        ("Jedes Gramm enthält: Harnstoff 100 mg, Vaseline", ["UREA", "PETROLATUM"], [10.0, None]),
        ("Cada gramo contiene: Urea 100 mg, Lanolina", ["UREA", "LANOLIN"], [10.0, None]),
        ("Ogni grammo contiene: Urea 100 mg, Lanolina", ["UREA", "LANOLIN"], [10.0, None]),
        ("Chaque gramme contient : Urée 100 mg, Lanoline", ["UREA", "LANOLIN"], [10.0, None]),
        ("Каждый грамм содержит: Мочевина 100 мг, Вода", ["UREA", "AQUA"], [10.0, None]),
        ("1 gram krem içinde: Üre 100 mg, Gliserin", ["UREA", "GLYCERIN"], [10.0, None]),
        ("1 g 중: 우레아 100 mg, 정제수", ["UREA", "AQUA"], [10.0, None]),
        ("100g中：サリチル酸 2 g、水", ["SALICYLIC ACID", "AQUA"], [2.0, None]),
        ("每100克含：水杨酸 2 克，水", ["SALICYLIC ACID", "AQUA"], [2.0, None]),
    ],
)
def test_each_of_so_much_of_the_product(text: str, names: list[str], per_cent: list[float | None]) -> None:
    entries = parse(text).ingredients
    assert [entry.name for entry in entries] == names
    assert [entry.percent and entry.percent.max for entry in entries] == per_cent


def test_a_list_without_other_ingredients_has_no_actives() -> None:
    entries = parse("100 g contain: Zinc Oxide 25 g, Lanolin 10 g, Paraffin").ingredients
    assert [(entry.section, entry.percent and entry.percent.max) for entry in entries] == [
        ("main", 25.0),
        ("main", 10.0),
        ("main", None),
    ]


@pytest.mark.parametrize("text", ["1 g: Aqua", "Aqua 1 g, Mica", "Net 100 g", "1000 g contain Aqua", "Contains 1 g"])
def test_other_masses_head_nothing(text: str) -> None:
    assert list(find_reference_masses(text, [])) == []


def test_a_grade_among_other_ingredients_is_no_share_of_the_product() -> None:
    text = "Sonstige Bestandteile: Gereinigtes Wasser, Cetylstearylalkohol, Glycerol 85 %, Ethanol 96 %, Parfum 0,5 %"
    entries = parse(text).ingredients
    assert [(entry.percent and entry.percent.max, entry.remarks, entry.doubts) for entry in entries[2:]] == [
        (None, ("85 %",), ("amount",)),
        (None, ("96 %",), ("amount",)),
        (0.5, (), ()),
    ]
