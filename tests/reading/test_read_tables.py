"""Whole readings of small texts by a recognizer of ten names, in ``readings.jsonl``.

Sections, copies of lists, kinds of text, entries, headings, and what stands around and within lists. An entry is shown
as ``start-end NAME section part=least..most nano organic 'footnotes and remarks' ?doubts``, a piece that is none as
``kind start-end``, a notice as ``!code start-end``; what is empty is left out.
"""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser.models import Entry
from inci_parser.reading import read
from tests.support.cases import cases, short
from tests.support.reading import TenNames


def told(entry: Entry) -> str:
    """Return an entry as one line."""
    said = [f"{entry.start}-{entry.end}", "+".join(entry.match.names) or "-"]
    said += [entry.section] if entry.section != "main" else []
    said += [f"part={entry.component}"] if entry.component else []
    said += [f"{entry.percent.min}..{entry.percent.max}"] if entry.percent is not None else []
    said += [*["nano"] * entry.nano, *["organic"] * entry.organic]
    said += [*map(repr, entry.footnotes), *map(repr, entry.remarks), *(f"?{doubt}" for doubt in entry.doubts)]
    return " ".join(said)


@pytest.mark.parametrize("case", cases("reading/readings.jsonl"), ids=short)
def test_a_reading(case: dict[str, Any]) -> None:
    label = read(case["text"], TenNames())
    pieces = [p for p in label.pieces if p.kind not in ("entry", "separator", "whitespace")]
    assert [
        " ".join([label.kind, *sorted(label.traits)]),
        *map(told, label.ingredients),
        *(f"{piece.kind} {piece.start}-{piece.end}" for piece in pieces),
        *(f"!{notice.code} {notice.start}-{notice.end}" for notice in label.notices),
    ] == case["gives"]
