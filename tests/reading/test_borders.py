"""Where limits of reading lie: the longest and the most that is still read so, the shortest and the fewest that is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from inci_parser.models import Status
from inci_parser.reading.claims import mark_claims
from inci_parser.reading.headings import find_headings
from inci_parser.reading.leading_titles import cut_leading_titles
from inci_parser.reading.name_shape import looks_like_a_name
from inci_parser.reading.part_titles import heads_its_line, is_part_title
from inci_parser.reading.pipeline import LayoutPass
from inci_parser.reading.preamble import mark_preamble
from inci_parser.reading.run_ons import cut_run_on
from inci_parser.reading.tails import cut_tails
from inci_parser.reading.text_tables import find_tables
from inci_parser.reading.titles import mark_titles
from tests.support.reading import TenNames, document_of, segments_of

Answer = Callable[[str], Any]
#: What a text is made of ``count`` of, or with so many characters.
Family = Callable[[int], str]


def roles(layout_pass: LayoutPass, start: int = 0, end: int | None = None) -> Answer:
    """Return the question for the roles of the segments that a pass makes of a text, some of them left out."""
    return lambda text: [segment.role for segment in layout_pass(*segments_of(text))][start:end]


def heading_kinds_in(text: str) -> list[str]:
    """Return the kinds of the headings of a text."""
    return [heading.kind for heading in find_headings(text, TenNames())]


def annotated_kinds(text: str) -> list[str]:
    """Return the kinds of all annotations of a text."""
    return [annotation.kind for annotation in document_of(text).annotations]


def is_cut(text: str) -> bool:
    """Return whether a run of names is cut."""
    return bool(cut_run_on(text, TenNames(), status=Status.UNKNOWN))


def is_a_table(text: str) -> bool:
    """Return whether a text is read as a table."""
    return bool(find_tables(text, TenNames()).annotations)


#: What is still read so -> most, a text of so much, and the question.
MOST: dict[str, tuple[int, Family, Answer]] = {
    "characters of a promise": (300, lambda n: f"Aqua, Mica, Talc. With {'x' * (n - 5)}", roles(mark_claims)),
    "characters before contains": (40, lambda n: f"{'x' * (n - 1)} contains aqua, mica", heading_kinds_in),
    "signs between two headings": (4, lambda n: f"May contain{'/' * n}Ingredients: Mica", heading_kinds_in),
    "words of a title and a name": (
        12,
        lambda n: f"NIGHT {'x ' * (n - 3)}CREAM AQUA, MICA, TALC",
        roles(cut_leading_titles),
    ),
    "words of a sentence and a name": (
        40,
        lambda n: f"This is a cream for your {'x ' * (n - 7)}Water, Talc, Mica",
        roles(cut_leading_titles),
    ),
    "words of an unlisted name": (14, lambda n: f"{'a ' * (n - 1)}extract", looks_like_a_name),
    "words of a part's title": (8, lambda n: f"step 1{' 2' * (n - 2)}", is_part_title),
    "characters of a line for a product": (59, lambda n: f"{'x' * (n - 3)} 크림", heads_its_line),
    "characters in square brackets": (60, lambda n: f"[{'r' * (n - 6)} Toner] Aqua, Mica", annotated_kinds),
    "characters in angle brackets": (41, lambda n: f"<{'r' * (n - 6)} Toner> Aqua, Mica", annotated_kinds),
    "words of a title before a list": (
        9,
        lambda n: f"Lotion {'a ' * (n - 1)}\nAqua, Mica, Talc",
        roles(mark_preamble, 0, 1),
    ),
    "words of a title before a heading": (
        8,
        lambda n: f"Lotion {'a ' * (n - 1)}\nIngredients: Aqua, Mica, Talc",
        roles(mark_preamble),
    ),
    "commas of a title": (2, lambda n: f"Lotion{', a' * n}\nAqua, Mica, Talc", roles(mark_preamble, 0, 1)),
    "segments that a title is compared with": (
        60,
        lambda n: "Mica 5 %\n" + "Zxqv, Aqua, " * ((n - 2) // 2) + "Talc, " * (n % 2) + "Talc, Mica",
        roles(mark_preamble, 0, 1),
    ),
    "words of a run": (400, lambda n: "Aqua " + "Mica Talc " * ((n - 1) // 2) + "Parfum " * ((n - 1) % 2), is_cut),
    "words of a run with a misprint": (
        80,
        lambda n: "Aqua Glycerinn " + "Mica Talc " * ((n - 2) // 2) + "Parfum " * (n % 2),
        is_cut,
    ),
    "lines of a table of products": (200, lambda n: "name,ingredients" + '\nCream,"Aqua, Mica"' * (n - 1), is_a_table),
    "words of a title before a colon": (9, lambda n: f"Lotion {'a ' * (n - 1)}: Aqua, Mica", roles(mark_titles)),
    "words of prose before a colon": (2, lambda n: f"Lotion {'the ' * n}: Aqua, Mica", roles(mark_titles)),
    "words of a title on a line": (8, lambda n: f"Lotion {'a ' * (n - 1)}\nAqua, Mica", roles(mark_titles)),
    "characters of what is joined": (
        400,
        lambda n: f"Alcohol denat. {'x' * (n - 13)}",
        lambda text: len(segments_of(text)[0]),
    ),
}
NAMES = ["Aqua", "Mica", "Talc", "Parfum", "Water"]
#: Headings of seven letters, eight and nine.
GLUED = ("ZUTATEN", "SASTOJCI", "KANDUNGAN")
#: What is read so from here on -> fewest, a text of so much, and the question.
FEWEST: dict[str, tuple[int, Family, Answer]] = {
    "letters of a note in a script without spaces": (10, lambda n: f"水*、香料。*{'無' * n}", annotated_kinds),
    "letters of a heading glued to a name": (8, lambda n: GLUED[n - 7] + "WATER", heading_kinds_in),
    "names of a list before a heading": (
        4,
        lambda n: ", ".join(NAMES[:n]) + ". Ingredients: Glycerin, Talc, Water, Mica",
        roles(mark_preamble, 0, 1),
    ),
    "names with a purpose behind a dash": (
        3,
        lambda n: ", ".join(f"{name} - gets wet" for name in ["Zxqv", "Mica", "Talc", "Aqua"][:n]),
        lambda text: [bool(segment.remarks) for segment in cut_tails(*segments_of(text))][:1],
    ),
}


#: Questions whose answer grows with the text until the limit.
GROWING = ("commas of a title",)


@pytest.mark.parametrize("what", MOST)
def test_the_most_that_is_read_so(what: str) -> None:
    most, family, answer = MOST[what]
    assert answer(family(most)) != answer(family(most + 1))
    assert what in GROWING or answer(family(most - 1)) == answer(family(most))


@pytest.mark.parametrize("what", FEWEST)
def test_the_fewest_that_are_read_so(what: str) -> None:
    fewest, family, answer = FEWEST[what]
    below, here, beyond = (answer(family(count)) for count in (fewest - 1, fewest, fewest + 1))
    assert below != here
    assert here == beyond
