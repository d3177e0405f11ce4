"""Several pictures of one label: what two of them share is told once."""

from __future__ import annotations

import pytest

from inci_parser.photo.joining import joined

from .conftest import line

ROWS = [
    "Ingredients: Aqua, Glycerin,",
    "Niacinamide, Cetearyl Alcohol,",
    "Phenoxyethanol, Parfum,",
    "Limonene, Linalool.",
]


def lines(*texts: str, confidence: float = 0.99) -> list:
    return [line(text, y=30 * n, confidence=confidence) for n, text in enumerate(texts)]


def test_shared_lines_are_told_once() -> None:
    text, kept = joined([lines(*ROWS[:3]), lines(*ROWS[1:])])
    assert text.splitlines() == ROWS
    assert len(kept) == 4


def test_the_surer_reading_of_a_shared_line_counts() -> None:
    misread = "Niacinamlde, Cetearyi Alcohol,"
    text, _ = joined([lines(ROWS[0], misread, confidence=0.7), lines(*ROWS[1:])])
    assert text.splitlines() == ROWS


def test_a_line_cut_by_the_edge_is_left_out() -> None:
    text, _ = joined([lines(*ROWS[:2], "Phenoxyethan"), lines("amide, Cetearyl", *ROWS[1:])])
    assert text.splitlines() == ROWS


def test_the_same_picture_twice_changes_nothing() -> None:
    assert joined([lines(*ROWS), lines(*ROWS)])[0].splitlines() == ROWS


def test_pictures_that_share_nothing_follow_one_another() -> None:
    assert joined([lines(*ROWS[:2]), lines(*ROWS[2:])])[0].splitlines() == ROWS


def test_short_lines_alone_join_nothing() -> None:
    text, _ = joined([lines("Parfum", "Talc"), lines("Talc", "Aqua")])
    assert text.splitlines() == ["Parfum", "Talc", "Talc", "Aqua"]


def test_a_picture_without_text_is_passed_over() -> None:
    assert joined([[], lines(ROWS[0]), []])[0] == ROWS[0]
    assert joined([]) == ("", ())


LONG = [
    "INGREDIENTS: Aqua, Glycerin, Niacinamide, Cetearyl Alcohol, Caprylic/Capric",
    "Triglyceride, Butyrospermum Parkii Butter, Phenoxyethanol, Parfum, Sodium",
    "Hyaluronate, Tocopherol, Ethylhexylglycerin, Limonene, Linalool, Citral,",
]


@pytest.mark.parametrize("turn", [1, -1])
def test_a_bottle_that_was_turned(turn: int) -> None:
    """Each picture shows 45 letters of each row; the letters at its edges are misread."""
    left = lines(*(f"{row[:42]}l.)" for row in LONG))
    right = lines(*(f"(j'{row[29:]}" for row in LONG))
    text, _ = joined([left, right][::turn])
    assert text.splitlines() == LONG


def test_a_row_that_only_one_picture_shows_is_kept_in_its_place() -> None:
    left, right = lines(*(row[:45] for row in LONG), "Talc."), lines("Made in France", *(row[26:] for row in LONG))
    assert joined([left, right])[0].splitlines() == ["Made in France", *LONG, "Talc."]


def test_one_row_alike_is_no_bottle() -> None:
    left, right = lines(LONG[0][:45], "Aqua, Talc, Citral"), lines(LONG[0][26:], "Shake before use")
    assert len(joined([left, right])[0].splitlines()) == 4
