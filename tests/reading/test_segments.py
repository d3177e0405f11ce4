"""Segments: what stands before each, how often each separator stands, and how a segment is cut and extended."""

from __future__ import annotations

import pytest

from inci_parser.models import Match, Recognition, Status
from inci_parser.reading.segments import Segment, Separator, SeparatorCounts, annotated_with, build_segments
from tests.support.reading import document_of

LIST, STOP, LINE, DASH = Separator.LIST, Separator.STOP, Separator.LINE_BREAK, Separator.DASH


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", []),
        ("Aqua", [("Aqua", 0, 0)]),
        ("  Aqua", [("Aqua", 1, 0)]),  # two blanks are one in the normalised text
        (
            "Aqua, Mica; Talc \u2022 Silica",
            [("Aqua", 0, 0), ("Mica", 6, LIST), ("Talc", 12, LIST), ("Silica", 19, LIST)],
        ),
        ("Aqua. Mica", [("Aqua", 0, 0), ("Mica", 6, STOP)]),
        ("Aqua\u3002Mica", [("Aqua", 0, 0), ("Mica", 5, LIST | STOP)]),
        ("Aqua\u3001Mica", [("Aqua", 0, 0), ("Mica", 5, LIST)]),
        ("Aqua: Mica", [("Aqua", 0, 0), ("Mica", 6, Separator.COLON)]),
        ("Aqua\nMica", [("Aqua", 0, 0), ("Mica", 5, LINE)]),
        ("Aqua\n\nMica", [("Aqua", 0, 0), ("Mica", 6, Separator.BLANK_LINE)]),
        ("Aqua.\n\nMica", [("Aqua", 0, 0), ("Mica", 7, STOP | Separator.BLANK_LINE)]),
        ("Aqua\tMica", [("Aqua", 0, 0), ("Mica", 5, Separator.TAB)]),
        ("Aqua - Mica", [("Aqua", 0, 0), ("Mica", 7, DASH)]),
        ("Aqua -Mica", [("Aqua", 0, 0), ("Mica", 6, DASH)]),
        ("Aqua- Mica", [("Aqua", 0, 0), ("Mica", 6, DASH)]),
        ("Aqua-Mica", [("Aqua-Mica", 0, 0)]),
        ("Aqua / Mica", [("Aqua / Mica", 0, 0)]),
        ("Ingredients: Aqua", [("Aqua", 13, Separator.ANNOTATION)]),
        # without a letter or digit: dropped, what stood before goes to the next
        ("Aqua, ., Mica", [("Aqua", 0, 0), ("Mica", 9, LIST | STOP)]),
        ("Aqua, 5, Mica", [("Aqua", 0, 0), ("5", 6, LIST), ("Mica", 9, LIST)]),
        ("1. Aqua 2. Mica 3. Talc", [("Aqua", 3, LIST), ("Mica", 11, LIST), ("Talc", 19, LIST)]),
    ],
)
def test_segments(text: str, wanted: list[tuple[str, int, int]]) -> None:
    assert [(s.text, s.start, s.separator) for s in build_segments(document_of(text))] == wanted


def test_annotations_go_to_the_segment_behind_them() -> None:
    segments = build_segments(document_of("Aqua [+/- Mica] Talc"))
    kinds = [[annotation.kind for annotation in segment.annotations] for segment in segments]
    assert kinds == [[], ["open", "may_contain"], ["close"]]
    assert annotated_with(segments, "may_contain") == [1]
    assert annotated_with(segments, "close") == [2]
    assert annotated_with(segments, "ingredients") == []


@pytest.mark.parametrize(
    ("separators", "counts"),
    [
        ([0], (0, 0, 0)),
        ([LIST], (0, 0, 0)),  # what stands before the first separates nothing
        ([0, LIST, LIST | STOP, STOP], (2, 0, 0)),
        ([0, LINE, Separator.BLANK_LINE, LINE | STOP, LINE | LIST], (1, 3, 0)),
        ([0, DASH, DASH | LINE, DASH | LIST, DASH | STOP, DASH | Separator.ANNOTATION], (1, 1, 2)),
    ],
)
def test_separators_are_counted(separators: list[int], counts: tuple[int, int, int]) -> None:
    assert SeparatorCounts.of([Segment(0, 1, "a", separator) for separator in separators]) == counts


@pytest.mark.parametrize(
    ("lists", "dashes", "separates"),
    [(0, 2, False), (0, 3, True), (6, 3, True), (7, 3, False), (8, 4, True), (9, 4, False)],
)
def test_when_dashes_separate(lists: int, dashes: int, separates: bool) -> None:
    assert SeparatorCounts(lists, 0, dashes).dash_separates is separates


def test_a_segment_extended_keeps_its_start_and_is_not_scored() -> None:
    segment = Segment(3, 7, "Aqua", LIST, notices=("a",), score=2.0, remarks=("x",))
    assert segment.extended(12, "Aqua Mica", "a", "b") == Segment(3, 12, "Aqua Mica", LIST, (), ("a", "b"))


def test_a_segment_without_its_start() -> None:
    segment = Segment(3, 16, "Parfum  Toner", LIST | STOP, notices=("a",))
    assert segment.without_start(6) == Segment(11, 16, "Toner", LIST, (), ("a",))
    assert segment.without_start(6, Separator.COLON).separator == Separator.COLON


def test_scores_roles_and_letters() -> None:
    segment = Segment(3, 7, "Aqua", LIST, doubts=("cut",), remarks=("x",))
    recognition = Recognition(Status.LISTED, Match(("AQUA",)))
    assert segment.scored(recognition, 2, 3.0) == segment._replace(recognition=recognition, amounts=2, score=3.0)
    assert segment.with_role("claim") == segment._replace(role="claim", score=-3.0)
    assert segment.with_role("title", 0.5, "T") == segment._replace(role="title", score=0.5, title="T")
    assert segment.verbatim
    assert not segment._replace(text="Aqu").verbatim
