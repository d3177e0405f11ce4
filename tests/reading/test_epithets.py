"""A species behind its genus: no name of its own, nor a misprint of another one."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.reading.identity import epithets
from tests.support.reading import TenNames


@pytest.mark.parametrize(
    "printed",
    [
        "Lactobacillus rhamnosus 5 mg",
        "Lactobacillus rhamnosus",
        "LACTOBACILLUS RHAMNOSUS",
        "Lactobacillus rhamnosus 5 %",
        "Lactobacillus casei 5 mg",
        "Lactobacillus xylitolus",
    ],
)
def test_a_species_is_not_cut_off_its_genus(printed: str) -> None:
    _, entry, last = parse(f"Aqua, {printed}, Glycerin").ingredients
    assert (entry.text, entry.match.names, last.names) == (printed, (), ("GLYCERIN",))


@pytest.mark.parametrize("species", ["rhamnosus", "casei"])
def test_a_species_stays_with_its_genus_where_separators_were_lost(species: str) -> None:
    label = parse(f"Ingredients: Aqua Glycerin Lactobacillus {species} Parfum Limonene Linalool Tocopherol")
    assert [entry.text for entry in label.ingredients][1:4] == ["Glycerin", f"Lactobacillus {species}", "Parfum"]
    assert not label.ingredients[2].match.names
    last = parse(f"Ingredients: Aqua Glycerin Tocopherol Lactobacillus {species}").ingredients
    assert [entry.text for entry in last] == ["Aqua", "Glycerin", "Tocopherol", f"Lactobacillus {species}"]


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("Lactobacillus Glycerin", ["LACTOBACILLUS", "GLYCERIN"]),
        ("Lactobacillus Niacinamid", ["LACTOBACILLUS", "NIACINAMIDE"]),
        ("Lactobacillus Sodium Hyaluronate", ["LACTOBACILLUS", "SODIUM HYALURONATE"]),
    ],
)
def test_other_names_behind_a_genus_are_cut(printed: str, wanted: list[str]) -> None:
    assert [name for entry in parse(f"Aqua, {printed}, Talc").ingredients[1:-1] for name in entry.names] == wanted


def test_epithets_stand_behind_a_blank() -> None:
    class Genera(TenNames):
        def is_epithet(self, genus: str, word: str) -> bool:
            return (genus, word) == ("Mica", "alba")

    for between, wanted in ((" ", {5}), ("-", set())):
        assert epithets(f"Mica{between}alba", [(0, 4), (5, 9)], Genera()) == wanted
