"""Names and aliases as tables list them."""

from __future__ import annotations

import pytest

from inci_parser.naming.candidate import Ask
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
def test_match(ask: Ask, text: str, names: tuple[str, ...], method: str) -> None:
    candidate = listed.match(text, ask)
    assert candidate is not None
    assert (candidate.names, candidate.method, candidate.score) == (names, method, 100.0)
    assert candidate.because


@pytest.mark.parametrize("text", ["", "sodiurn chloride", "aqua glycerin"])
def test_nothing_else_is_listed(ask: Ask, text: str) -> None:
    assert listed.match(text, ask) is None
