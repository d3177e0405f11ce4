"""What the small records of reading hold where nothing else is said."""

from __future__ import annotations

import pytest

from inci_parser.models import UNRECOGNIZED
from inci_parser.reading.claims import _is_whole_joined, states_the_whole
from inci_parser.reading.document import Annotation, Document
from inci_parser.reading.entries import PlacedEntry
from inci_parser.reading.entry import read_entry
from inci_parser.reading.list_detection import HeadingScope
from inci_parser.reading.offsets import OffsetText
from inci_parser.reading.sections import SectionContext
from inci_parser.reading.segments import Segment


def test_nothing_is_said_of_a_segment() -> None:
    assert tuple(Segment(1, 5, "Aqua")) == (1, 5, "Aqua", 0, (), (), "", "", UNRECOGNIZED, 0, 0.0, (), (), ())


def test_nothing_is_said_of_a_place() -> None:
    assert tuple(SectionContext()) == ("main", "", None, 0, "", "", False, False)
    assert tuple(HeadingScope()) == ("", False, False, False)
    assert tuple(Annotation(0, 4, "title")) == (0, 4, "title", "")
    document = Document("Aqua", OffsetText("Aqua"))
    assert (document.annotations, document.balanced, dict(document.shares)) == ((), "", {})


def test_nothing_is_said_of_an_entry() -> None:
    parsed = read_entry("Aqua")
    entry = PlacedEntry(0, 4, "Aqua", parsed, UNRECOGNIZED)
    assert tuple(entry) == (0, 4, "Aqua", parsed, UNRECOGNIZED, SectionContext(), None, False, (), (), (), ())
    assert not entry.states_an_active
    record = entry.numbered(3)
    assert (record.position, record.section, record.component, record.percent) == (3, "main", "", None)
    assert not record.nano
    assert not record.organic


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("95% organic", True),
        ("95% organic zxqv", True),  # one word more
        ("95% organic zxqv qrtw", False),
        ("95% organic zx qr", True),  # words of two letters do not count
        ("organic", False),
        ("95%", False),
        ("contains 95% zxqv qrtw", True),  # a number in prose
        ("天然由来成分90%以上配合", True),
    ],
)
def test_what_states_the_whole(text: str, whole: bool) -> None:
    assert states_the_whole(Segment(0, len(text), text)) is whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("天然由来成分90%以上配合", True),
        ("天然由来成分90%以上配合水水水", True),  # three letters more
        ("天然由来成分90%以上配合水水水水", False),
        ("成分90%", False),
        ("天然由来 90 % abc", False),
    ],
)
def test_what_states_the_whole_without_spaces(text: str, whole: bool) -> None:
    assert _is_whole_joined(text) is whole
