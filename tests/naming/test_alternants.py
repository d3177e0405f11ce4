"""Pieces of chemical words that make another substance."""

from __future__ import annotations

import pytest

from inci_parser.naming.nomenclature.alternants import differ_by_alternant


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("dodecenol", "dodecenal"),
        ("dicaproate", "dicaprate"),
        ("octylphthalide", "butylphthalide"),
        ("diaurone", "triaurone"),
    ],
)
def test_another_substance(word: str, other: str) -> None:
    assert differ_by_alternant(word, other)
    assert differ_by_alternant(other, word)


@pytest.mark.parametrize(
    ("word", "other"), [("glycerln", "glycerin"), ("ethly", "ethyl"), ("methyl", "methyl"), ("mmethyl", "methyl")]
)
def test_misprints(word: str, other: str) -> None:
    assert not differ_by_alternant(word, other)
