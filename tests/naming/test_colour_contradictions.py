"""Names beside a colour index number that are of another colour than the number."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.models import Match
from inci_parser.naming.candidate import Lookup
from inci_parser.naming.colour_contradictions import with_contradicted_colour
from inci_parser.naming.one_substance import names_of_substance, names_that_may_be, substance


@pytest.mark.parametrize(
    ("printed", "colours"),
    [
        ("Titanium Dioxide (CI 77491)", {"CI 77491", "TITANIUM DIOXIDE"}),
        ("Caramel (CI 42090)", {"CI 42090", "CARAMEL"}),
        ("Carmine (CI 77891)", {"CI 77891", "CI 75470"}),
        ("CI 77891 (Iron Oxides)", {"CI 77891", "IRON OXIDES"}),
        ("Red Iron Oxide (CI 77492)", {"CI 77491", "CI 77492"}),
        ("Yellow 5 Lake (CI 77007)", {"CI 19140", "CI 77007"}),
        ("Violet 2 (CI 17200)", {"CI 17200", "CI 60725", "CI 60730"}),
        ("Titanium Dioxide/CI 77491", {"CI 77491", "TITANIUM DIOXIDE"}),
        ("Dioxyde de Titane (CI 77492)", {"CI 77492", "TITANIUM DIOXIDE"}),
        ("酸化チタン (CI 77491)", {"CI 77491", "TITANIUM DIOXIDE"}),
    ],
)
def test_a_name_of_another_colour_than_its_number_is_in_doubt(printed: str, colours: set[str]) -> None:
    entry = parse(f"Ingredients: Water, Glycerin, {printed}, Phenoxyethanol").ingredients[2]
    assert {*entry.match.names, *(other.name for other in entry.match.alternatives)} == colours
    assert entry.match.because.endswith("number and name are of different colours")
    assert entry.doubts == ("name",)


@pytest.mark.parametrize(
    "printed",
    [
        "Titanium Dioxide (CI 77891)",
        "Iron Oxides (CI 77491)",
        "Iron Oxides (CI 77491, CI 77492, CI 77499)",
        "Red 7 Lake (CI 15850)",
        "Red 7 (CI 15850:1)",
        "CI 15850 (Aluminum Lake)",
        "Violet 2 (CI 60730)",
        "Ultramarines (CI 77007)",
        "Beta-Carotene (CI 75130)",
        "Kaolin (CI 77004)",
        "Mica (CI 77019)",
        "Carmine (CI 75470)",
        "Oxyde de fer (CI 77499)",
    ],
)
def test_a_name_of_its_number_is_sure(printed: str) -> None:
    entry = parse(f"Ingredients: Water, Glycerin, {printed}, Phenoxyethanol").ingredients[2]
    assert entry.match.names
    assert not entry.match.alternatives
    assert entry.doubts == ()


def test_what_has_no_number_stays_as_it_is(lookup: Lookup) -> None:
    for printed, match in [("Caramel", Match()), ("Caramel", Match(("CARAMEL",), "exact", 100.0))]:
        assert with_contradicted_colour(printed, match, lookup) == match


def test_names_of_one_substance() -> None:
    assert substance("TITANIUM DIOXIDE") == {"TITANIUM DIOXIDE", "CI 77891"}
    assert names_of_substance(["IRON OXIDES"]) > {"CI 77491", "CI 77492", "CI 77499"}
    assert "IRON OXIDES" in names_that_may_be(["CI 77492"])
