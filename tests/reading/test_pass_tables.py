"""The passes over segments: a text, and what the pass makes of its segments, in ``passes.jsonl``.

A segment is shown as ``role:text score notices ?doubts 'remarks' =title |alternatives``; what is empty is left out.
"""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser.reading.pipeline import LAYOUT_PASSES
from inci_parser.reading.segments import Segment
from tests.support.cases import cases, short
from tests.support.reading import segments_of

PASSES = {layout_pass.__name__: layout_pass for layout_pass in LAYOUT_PASSES}
CASES = cases("reading/passes.jsonl")


def told(segment: Segment) -> str:
    """Return a segment as one line."""
    role = f"{segment.role}:" if segment.role else ""
    more = [*segment.notices, *(f"?{doubt}" for doubt in segment.doubts), *map(repr, segment.remarks)]
    more += [f"={segment.title}"] if segment.title else []
    more += [f"|{text}" for text in segment.alternatives]
    return " ".join([role + segment.text, f"{segment.score:g}", *more])


@pytest.mark.parametrize("case", CASES, ids=short)
def test_a_pass(case: dict[str, Any]) -> None:
    segments = PASSES[case["pass"]](*segments_of(case["text"]))
    assert [told(segment) for segment in segments] == case["gives"]


def test_every_pass_has_cases() -> None:
    assert {case["pass"] for case in CASES} == set(PASSES)
