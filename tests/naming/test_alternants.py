"""Pieces of chemical words that make another substance."""

from __future__ import annotations

import re

import pytest

from inci_parser.analysis.regulation.law import law
from inci_parser.naming import Catalogue
from inci_parser.naming.nomenclature.alternants import TABLE, differ_by_alternant
from inci_parser.tables.resources import rows


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


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("hexylparaben", "phenylparaben"),
        ("heptylparaben", "pentylparaben"),
        ("hexylparabeen", "phenylparaben"),
        ("trichloromethane", "trichloroethane"),
        ("chlorothymol", "bromothymol"),
        ("disulfite", "disulfide"),
    ],
)
def test_siblings_of_a_substance(word: str, other: str) -> None:
    assert differ_by_alternant(word, other)


@pytest.mark.parametrize(("word", "other"), [("trmiethylsiloxy", "trimethylsiloxy"), ("dmiethoxy", "dimethoxy")])
def test_a_piece_that_a_misprint_has_cut_is_no_other_one(word: str, other: str) -> None:
    assert not differ_by_alternant(word, other)


def _swapped() -> list[tuple[str, str, str]]:
    """Return names of regulated substances with one piece swapped for another of its group, that one, the name."""
    groups: dict[str, list[str]] = {}
    for row in rows(TABLE):
        if row["place"] == "any" and len(row["piece"]) > 3:
            groups.setdefault(row["group"], []).append(row["piece"])
    known = law("EU")
    variants: dict[str, tuple[str, str, str]] = {}
    for name in sorted({*known.limited, *known.restricted}):
        for pieces in groups.values():
            pattern = re.compile("|".join(sorted(pieces, key=len, reverse=True)))
            for match in pattern.finditer(name.lower()):
                for piece in pieces:
                    text = f"{name.lower()[: match.start()]}{piece}{name.lower()[match.end() :]}"
                    variants.setdefault(text, (text, piece, name))
    return list(variants.values())


def test_no_sibling_of_a_regulated_substance_is_bent_to_it(catalogue: Catalogue) -> None:
    bent = [
        (text, name)
        for text, piece, name in _swapped()[::10]
        if (match := catalogue.resolve(text)).method == "fuzzy"
        and name in match.names
        and piece not in name.lower()
        and "ethoxy" not in piece  # p-ethoxy- may be a misprint of methoxy-
    ]
    assert not bent, bent[:20]
