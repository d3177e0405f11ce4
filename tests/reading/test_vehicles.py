"""An active "in a base of" other ingredients has its amount; the base is what is headed."""

from __future__ import annotations

import pytest

from inci_parser import Catalogue, parse
from inci_parser.reading.vehicles import find_vehicles


@pytest.mark.parametrize(
    ("text", "active", "per_cent", "first", "others"),
    [
        ("Each gram contains tretinoin 0.05% in a base of stearic acid, xanthan gum, and purified water.",
         "RETINOIC ACID", 0.05, "STEARIC ACID", 3),
        ("Hydroquinone USP 4% in a vanishing base of purified water, mineral oil, propylene glycol",
         "HYDROQUINONE", 4.0, "AQUA", 3),
        ("Benzoyl peroxide 5% in a gel base containing purified water, carbomer, laureth-4",
         "BENZOYL PEROXIDE", 5.0, "AQUA", 3),
        ("Tretinoin 0.025% (w/w) in a hydrophilic vehicle consisting of stearic acid, isopropyl myristate and water",
         "RETINOIC ACID", 0.025, "STEARIC ACID", 3),
        ("Contains adapalene 0.1% in an aqueous gel of carbomer, methylparaben, purified water",
         "ADAPALENE", 0.1, "CARBOMER", 3),
        ("2% salicylic acid in a gel base containing water, carbomer, glycerin", "SALICYLIC ACID", 2.0, "AQUA", 3),
        ("Each 100 g contains: Sulfur 5 g, in a base of petrolatum and lanolin", "SULFUR", 5.0, "PETROLATUM", 2),
        ("Harnstoff 10 % in einer Cremegrundlage aus Wasser, Vaseline, Glycerin", "UREA", 10.0, "AQUA", 3),
        ("Urée 10 % dans une base de vaseline, lanoline", "UREA", 10.0, "PETROLATUM", 2),
        ("Ácido salicílico 2% en un gel de agua, glicerina, carbomer", "SALICYLIC ACID", 2.0, "AQUA", 3),
        ("Мочевина 10% в мазевой основе, содержащей вазелин, ланолин", "UREA", 10.0, "PETROLATUM", 2),
    ],
)  # fmt: skip
def test_the_active_is_told_from_its_base(text: str, active: str, per_cent: float, first: str, others: int) -> None:
    head, *rest = parse(text).ingredients
    assert (head.name, head.section, head.percent and head.percent.max) == (active, "active", per_cent)
    assert [entry.section for entry in rest] == ["main"] * others
    assert (rest[0].name, rest[0].percent) == (first, None)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Retinol 1% in a base of squalane. Ingredients: Squalane, Retinol", ["SQUALANE", "RETINOL"]),
        ("With 10% niacinamide in a gel of joy. Ingredients: Aqua, Niacinamide", ["AQUA", "NIACINAMIDE"]),
        ("Our bestselling retinol 1% in a base of squalane plumps skin.", []),
    ],
)
def test_titles_and_promises_head_nothing(text: str, names: list[str]) -> None:
    assert [entry.name for entry in parse(text).ingredients] == names


def test_a_vehicle_needs_an_amount_before_it() -> None:
    recognizer = Catalogue.default().recognizer
    assert not list(find_vehicles("Rose oil in a base of shea butter, beeswax", [], recognizer))
    assert list(find_vehicles("Rose oil 2 % in a base of shea butter, beeswax", [], recognizer))
