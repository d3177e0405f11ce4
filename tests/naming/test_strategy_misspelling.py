"""Misprints of one listed name."""

from __future__ import annotations

import pytest

from inci_parser.naming.candidate import Ask
from inci_parser.naming.glosses import without_glosses
from inci_parser.naming.strategies import misspelling


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("sodiurn hyaluronate", "SODIUM HYALURONATE"),
        ("PEG-1OO Stearate", "PEG-100 STEARATE"),
        ("Butyrospermum Parkil (Shea) Butter", "BUTYROSPERMUM PARKII BUTTER"),
    ],
)
def test_match(ask: Ask, text: str, name: str) -> None:
    candidate = misspelling.match(text, ask)
    assert candidate is not None
    assert (candidate.names, candidate.method) == ((name,), "fuzzy")


@pytest.mark.parametrize("text", ["glowing skin complex", "aq", "Polyglyceryl-9 Dilinoleate"])
def test_nothing_is_near(ask: Ask, text: str) -> None:
    assert misspelling.match(text, ask) is None


def test_glosses_are_left_out_of_the_comparison() -> None:
    assert without_glosses("Butyrospermum Parkii (Shea) Butter") == "Butyrospermum Parkii Butter"
    assert without_glosses("Hydrolyzed (Rosa Canina/Rosa Rugosa) Fruit") == "Hydrolyzed (Rosa Canina/Rosa Rugosa) Fruit"
