"""Names and aliases as tables list them."""

from __future__ import annotations

import pytest

from inci_parser.naming.candidate import Lookup
from inci_parser.naming.strategies import listed


@pytest.mark.parametrize(
    ("text", "names", "method"),
    [
        ("aqua", ("AQUA",), "exact"),
        ("peg 40 stearate", ("PEG-40 STEARATE",), "spelling"),
        ("water", ("AQUA",), "alias"),
        ("정제수", ("AQUA",), "translation"),
        ("kathon cg", ("METHYLCHLOROISOTHIAZOLINONE", "METHYLISOTHIAZOLINONE"), "alias"),
    ],
)
def test_match(lookup: Lookup, text: str, names: tuple[str, ...], method: str) -> None:
    candidate = listed.match(text, lookup)
    assert candidate is not None
    assert (candidate.names, candidate.method, candidate.score) == (names, method, 100.0)
    assert candidate.because


@pytest.mark.parametrize("text", ["", "sodiurn chloride", "aqua glycerin"])
def test_nothing_else_is_listed(lookup: Lookup, text: str) -> None:
    assert listed.match(text, lookup) is None
