"""What is said of prohibitions and conditions made for a test: headline, ruling, dates, for which product."""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser.analysis.regulation.prohibitions import _CMR, _TITLE, OLD_STOCK, _amounts, _headline, _ruling, _text
from inci_parser.analysis.regulation.wording import NOT_CHECKED
from inci_parser.models import Amount, Context, Entry, Match

from .test_law_made_up import restriction


@pytest.mark.parametrize(
    ("given", "barred", "said"),
    [
        ({"in_force": ""}, True, "prohibited in cosmetics"),
        ({"in_force": "2022-03-01"}, True, "prohibited in cosmetics since 1 March 2022"),
        ({"in_force": "2022-03-01", "not_checked": "dates"}, True, "prohibited in cosmetics"),
        ({}, False, "prohibited in cosmetics later"),
        ({"condition": "raw oil; old stock"}, True, "prohibited (raw oil)"),
        ({"condition": "raw oil; old stock"}, False, "prohibited raw oil"),
        ({"kind": "condition", "condition": "pure; old stock"}, False, "pure"),
        ({"kind": "condition", "condition": "p" * _TITLE}, False, "p" * _TITLE),
        ({"kind": "condition", "condition": "p" * (_TITLE + 1)}, False, "a condition applies"),
    ],
)
def test_headlines(given: dict[str, Any], barred: bool, said: str) -> None:
    assert _headline(restriction(**given), barred) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "The EU prohibits tar in cosmetics"),
        ({"in_force": "2015-12"}, "The EU has prohibited tar in cosmetics since December 2015"),
        ({"in_force": "2999-01-02"}, "The EU prohibits tar in cosmetics from 2 January 2999"),
        ({"condition": "raw"}, "The EU prohibits tar in cosmetics: raw"),
        ({"kind": "condition", "condition": "pure"}, "The EU has a condition for tar: pure"),
    ],
)
def test_rulings(given: dict[str, Any], said: str) -> None:
    assert _ruling("tar", restriction(**{"in_force": "", **given}), "EU") == said


GIVEN = Context(product_type="serum")
ASSUMED = Context(product_type="serum", assumed=("product_type",))


@pytest.mark.parametrize(
    ("given", "context", "said"),
    [
        ({}, GIVEN, ""),
        ({"scope": "face"}, GIVEN, " This was taken as serum."),
        ({"scope": "face"}, ASSUMED, " This was taken as serum (assumed)."),
        ({"scope": "face"}, Context(), ""),
        ({"condition": "raw"}, GIVEN, " A match by name: a label shows neither grade nor origin."),
        ({"not_checked": "all"}, GIVEN, f" {NOT_CHECKED}"),
        ({"not_checked": "dates"}, GIVEN, ""),
        ({"in_force": "2022-03-01"}, GIVEN, f" {OLD_STOCK}"),
        ({"in_force": "2022-03-01", "regulation": "(EU) 2021/1902"}, GIVEN, f" {_CMR} {OLD_STOCK}"),
        ({"regulation": "(EU) 2014/358"}, GIVEN, ""),
        ({"kind": "condition", "condition": "c", "regulation": "(EU) 2019/831"}, GIVEN,
         " A match by name: a label shows neither grade nor origin."),
        ({"in_force": "2999-01-02"}, GIVEN, ""),
        ({"in_force": "2022-03-01", "scope": "face"}, Context(), ""),
        ({"sold_until": "2999-01-02"}, GIVEN, " Older stock may be sold until 2 January 2999."),
        ({"sold_until": "2015-01-02"}, GIVEN, ""),
        (
            {"kind": "condition", "condition": "c", "in_force": "2999-01-02"}, GIVEN,
            " Applies from 2 January 2999. A match by name: a label shows neither grade nor origin.",
        ),
    ],
)  # fmt: skip
def test_sentences_behind_the_ruling(given: dict[str, Any], context: Context, said: str) -> None:
    rule = restriction(**{"in_force": "", **given})
    assert _text("tar", rule, context) == f"{_ruling('tar', rule, 'EU')} ({rule.ref}).{said}"


def of(name: str, amount: Amount | None) -> Entry:
    return Entry(1, name, 0, 0, Match((name,), "exact", 100.0), percent=amount)


def test_amounts_that_rules_on_function_speak_of() -> None:
    two = Amount(2.0, 2.0, "2 %", 0.1)
    rule, other = restriction("functional", condition="c"), restriction("purity", condition="c")
    members = [("A", rule, (of("A", two),)), ("B", rule, (of("B", two),))]
    assert _amounts(members) == "The label states 2 % A and 2 % B."
    assert _amounts(members[:1]) == "The label states 2 % A."
    assert _amounts([("A", other, members[0][2]), ("B", rule, (of("B", None),))]) == ""
    assert _amounts([("A", rule, members[0][2] * 2)]) == ""
