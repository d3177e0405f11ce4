"""Letters of other scripts that look Latin."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue
from inci_parser.naming.candidate import Lookup
from inci_parser.naming.look_alikes import in_latin
from inci_parser.naming.strategies import look_alike


@pytest.mark.parametrize(
    ("text", "name"),
    [("внт", "BHT"), ("s\u043edium chl\u043eride", "SODIUM CHLORIDE"), ("\u03c1\u03b1rfum", "PARFUM")],
)
def test_match(lookup: Lookup, text: str, name: str) -> None:
    candidate = look_alike.match(text, lookup)
    assert candidate is not None
    assert candidate.names == (name,)


@pytest.mark.parametrize("text", ["вода", "bht", "тальк"])
def test_words_of_other_scripts_stay(lookup: Lookup, text: str) -> None:
    assert look_alike.match(text, lookup) is None
    assert in_latin(text) == text


def test_one_misprint_more(catalogue: Catalogue) -> None:
    assert catalogue.resolve("S\u043edium Chl\u043erlde").names == ("SODIUM CHLORIDE",)
