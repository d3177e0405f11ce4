"""A Latin name with its common name between its words."""

from __future__ import annotations

import pytest

from inci_parser.naming.botanical_names import is_taxon, same_plant, tail
from inci_parser.naming.candidate import Lookup
from inci_parser.naming.strategies import common_name


def test_match(lookup: Lookup) -> None:
    candidate = common_name.match("citrus reticulata tangerine peel oil", lookup)
    assert candidate is not None
    assert candidate.names == ("CITRUS RETICULATA PEEL OIL",)


@pytest.mark.parametrize(
    ("text", "all_told"),
    [
        ("cananga odorata ylang ylang flower oil", True),
        ("cinnamomum camphora camphor bark oil", True),
        ("cananga odorata rose flower oil", False),
        ("citrus aurantium dulcis lemon peel oil", False),
    ],
)
def test_a_common_name_of_the_same_plant_leaves_nothing_over(lookup: Lookup, text: str, all_told: bool) -> None:
    candidate = common_name.match(text, lookup)
    assert candidate is not None
    assert candidate.accounts_for_all is all_told
    assert candidate.leaves_out is not all_told


@pytest.mark.parametrize("text", ["citrus reticulata peel oil", "tangerine peel oil", "glowing skin complex oil"])
def test_no_common_name_in_it(lookup: Lookup, text: str) -> None:
    assert common_name.match(text, lookup) is None


def test_parts_of_plants() -> None:
    assert is_taxon("rosa canina")
    assert tail("rosa canina berry oil") == "fruit oil"
    assert not same_plant("rosa canina fruit oil", "olea europaea fruit oil")
