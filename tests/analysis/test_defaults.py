"""How the records of the analysis are made, and what is taken where a caller says nothing."""

from __future__ import annotations

from inci_parser.analysis.concentration import _DOUBT_LAW, _DOUBT_READING
from tests.support.records import defaults, record_kinds

#: Frozen, compared by fields, slotted: of records that are not (True, True, False).
OTHERS = {"Use": (True, False, True), "ApplicableRules": (True, False, False), "RuleBook": (False, False, False)}
#: Defaults of functions and of fields of records.
TAKEN: dict[str, dict[str, float]] = {
    "concentrate": {"words": True},
    "hull": {"line": 1.0, "whole": 100.0, "to_the_end": False},
    "Composition": {"line": 1.0, "to_the_end": False, "no_whole": False},
    "Constraints": {"law": True, "order": True, "amounts": True, "whole": True},
    "constraints": {"law": True, "order": True, "amounts": True, "whole": True},
    "is_alphabetical": {"short": 6},
    "read_label": {"words": True},
    "_read": {"weakest": 2},
    "ranked": {"exceeded": False, "listed": True},
    "report": {"words": True},
    "Word": {"weak": False, "alone": False, "near": False},
    "join_names": {"most": 0},
}


def test_records_are_frozen() -> None:
    kinds = record_kinds("inci_parser.analysis")
    assert len(kinds) >= 7
    assert {name: kind for name, kind in kinds.items() if kind != (True, True, False)} == OTHERS


def test_numbers_and_flags_that_are_taken_by_default() -> None:
    found = defaults("inci_parser.analysis")
    for name, wanted in TAKEN.items():
        assert {key: found[name].get(key) for key in wanted} == wanted, name


def test_what_is_set_aside_in_which_order() -> None:
    tried = ["+".join(retreat) for retreat in (*_DOUBT_READING, *_DOUBT_LAW)]
    assert tried == [
        "order", "whole", "order+whole", "law", "law+order", "law+whole", "law+order+whole", "law+amounts",
        "law+amounts+order+whole",
    ]  # fmt: skip
    assert not any(kept for retreat in (*_DOUBT_READING, *_DOUBT_LAW) for kept in retreat.values())
