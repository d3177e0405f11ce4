"""The passes over segments: a text, and what the pass makes of its segments, in ``passes.jsonl``.

A segment is shown as ``start-end separator role:text score status notices ?doubts 'remarks' =title |alternatives``;
what is empty is left out. The separator before it is a sign for each bit (:data:`SIGNS`), the status is that of its
recognition, where it has any.
"""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser.models import UNRECOGNIZED
from inci_parser.reading.pipeline import LAYOUT_PASSES
from inci_parser.reading.segments import Segment, Separator
from tests.support.cases import cases, short
from tests.support.reading import segments_of

PASSES = {layout_pass.__name__: layout_pass for layout_pass in LAYOUT_PASSES}
CASES = cases("reading/passes.jsonl")
#: Bit of a separator -> how it is shown.
SIGNS = {
    Separator.LIST: ",",
    Separator.STOP: ".",
    Separator.COLON: ":",
    Separator.LINE_BREAK: "/",
    Separator.BLANK_LINE: "//",
    Separator.TAB: ">",
    Separator.DASH: "-",
    Separator.ANNOTATION: "@",
    Separator.WITHIN_LIST: "w",
    Separator.CLOSED: "c",
}


def told(segment: Segment) -> str:
    """Return a segment as one line."""
    role = f"{segment.role}:" if segment.role else ""
    status = [] if segment.recognition is UNRECOGNIZED else [segment.recognition.status.value]
    more = [*status, *segment.notices, *(f"?{doubt}" for doubt in segment.doubts), *map(repr, segment.remarks)]
    more += [f"={segment.title}"] if segment.title else []
    more += [f"|{text}" for text in segment.alternatives]
    separator = "".join(sign for bit, sign in SIGNS.items() if segment.separator & bit)
    place = [f"{segment.start}-{segment.end}", *filter(None, [separator])]
    return " ".join([*place, role + segment.text, f"{segment.score:g}", *more])


@pytest.mark.parametrize("case", CASES, ids=short)
def test_a_pass(case: dict[str, Any]) -> None:
    segments = PASSES[case["pass"]](*segments_of(case["text"]))
    assert [told(segment) for segment in segments] == case["gives"]


def test_every_pass_has_cases() -> None:
    assert {case["pass"] for case in CASES} == set(PASSES)
