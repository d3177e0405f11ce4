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


@pytest.mark.parametrize("text", ["citrus reticulata peel oil", "tangerine peel oil", "glowing skin complex oil"])
def test_no_common_name_in_it(lookup: Lookup, text: str) -> None:
    assert common_name.match(text, lookup) is None


def test_parts_of_plants() -> None:
    assert is_taxon("rosa canina")
    assert tail("rosa canina berry oil") == "fruit oil"
    assert not same_plant("rosa canina fruit oil", "olea europaea fruit oil")
