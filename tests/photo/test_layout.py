"""Reading order, rows, columns, blocks, and what stands for the end of a line."""

from __future__ import annotations

import math

import pytest

from inci_parser.photo import Box, Line, Point
from inci_parser.photo.joining import joined
from inci_parser.photo.layout import in_reading_order

from .conftest import line


def text_of(*lines: Line) -> str:
    return joined([in_reading_order(lines)])[0]


def test_rows_are_read_from_top_to_bottom_whatever_order_they_come_in() -> None:
    assert (
        text_of(line("Glycerin, Parfum,", y=30), line("Ingredients: Aqua,")) == "Ingredients: Aqua, Glycerin, Parfum,"
    )


def test_stretches_of_one_row_are_joined_from_left_to_right() -> None:
    assert text_of(line("Glycerin", x=70, y=3), line("Aqua,")) == "Aqua, Glycerin"


def test_stretches_of_a_script_without_spaces_are_joined_without_one() -> None:
    assert text_of(line("チン酸", x=110), line("グリチルリ", width=100)) == "グリチルリチン酸"


def test_a_name_over_two_full_lines_is_carried_on_with_a_space() -> None:
    read = text_of(line("Aqua, Glycerin, Methyl Trimethicone, PEG-10"), line("Dimethicone, Parfum", y=30))
    assert read == "Aqua, Glycerin, Methyl Trimethicone, PEG-10 Dimethicone, Parfum"


@pytest.mark.parametrize("end", ["Hydroge-", "하이드로"])
def test_a_break_is_kept_where_a_word_may_be_broken(end: str) -> None:
    assert text_of(line(f"Aqua, {end}", width=300), line("네이티드, Parfum", y=30)) == f"Aqua, {end}\n네이티드, Parfum"


def test_names_on_lines_of_their_own_stay_on_them() -> None:
    names = ["Aqua", "Cetearyl Alcohol", "Glycerin", "Parfum", "Talc"]
    assert text_of(*(line(name, y=30 * n) for n, name in enumerate(names))) == "\n".join(names)


def test_blocks_that_stand_apart_are_parted_by_an_empty_line() -> None:
    assert text_of(line("Shake well."), line("Aqua, Parfum", y=80)) == "Shake well.\n\nAqua, Parfum"


def test_columns_are_read_one_after_the_other() -> None:
    left = [line("Shake well before", y=0), line("use, then rinse it.", y=30), line("Avoid the eyes now.", y=60)]
    right = [line("Aqua, Glycerin,", x=260, y=2), line("Parfum, Citral", x=260, y=32)]
    assert text_of(*left, *right).split("\n\n")[1].startswith("Aqua, Glycerin,")


def test_a_title_across_two_columns_and_a_line_below_them_are_read_first_and_last() -> None:
    title, last = (
        line("Night cream with everything in it, 50 ml, for all"),
        line("Made in the European Union by others", y=120),
    )
    left = [line("Shake well,", y=40), line("then rinse.", y=70)]
    right = [line("Aqua, Citral,", x=260, y=40), line("Parfum, Talc.", x=260, y=70)]
    read = text_of(*left, last, *right, title)
    places = [read.index(word) for word in ("Night", "Shake", "rinse", "Aqua", "Parfum", "Made")]
    assert places == sorted(places)


def test_a_list_over_two_columns_is_carried_on() -> None:
    left = [line("Ingredients: Aqua,", y=0), line("Glycerin, Sodium", y=30)]
    right = [line("Chloride, Parfum,", x=260, y=0), line("Citral, Limonene.", x=260, y=30)]
    assert "Sodium\nChloride" in text_of(*left, *right)


def test_amounts_beside_their_names_are_no_column() -> None:
    names = [line("Niacinamide", y=0), line("Glycerin", y=30), line("Retinol", y=60)]
    amounts = [line(text, x=260, y=30 * n) for n, text in enumerate(("5 %", "3 %", "0.1 %"))]
    assert text_of(*names, *amounts) == "Niacinamide 5 %\nGlycerin 3 %\nRetinol 0.1 %"


def test_a_leaning_picture_keeps_its_rows() -> None:
    def leaning(text: str, y: float) -> Line:
        width, slope = len(text) * 10, math.tan(math.radians(8))
        top = tuple(Point(x, y + x * slope) for x in (0, width))
        return Line(text, 0.99, Box(top, tuple(Point(x, y + 20) for x, y in top)))

    texts = [f"Row number {number}, which is long enough to fall far" for number in range(4)]
    assert text_of(*(leaning(text, 30 * n) for n, text in enumerate(texts))).split("Row")[1:] == [
        text.removeprefix("Row") + (" " if number < 3 else "") for number, text in enumerate(texts)
    ]


def test_a_short_last_row_on_a_bottle_stays_last() -> None:
    """Rows bend: the ends lie 60 lower than the middle, so that the short row begins above the middle of the long."""

    def bent(text: str, y: float) -> Line:
        places = [(x, y - 60 * (1 - ((x - 300) / 300) ** 2)) for x in range(0, len(text) * 10 + 1, 50)]
        return Line(text, 0.99, Box(tuple(Point(x, y) for x, y in places), tuple(Point(x, y + 20) for x, y in places)))

    long = [bent(f"{number} " + "long row of text, " * 3 + "end", 30 * number) for number in range(3)]
    read = text_of(bent("9 short row", 90), *reversed(long))
    assert [word for word in read.split() if word.isdigit()] == ["0", "1", "2", "9"]


def test_nothing_is_nothing() -> None:
    assert in_reading_order([]) == []
