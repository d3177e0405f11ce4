"""The small questions of reading, each asked by itself of short texts: what it finds, and where (``parts.jsonl``).

``python -m tests.support.cases reading/parts.jsonl tests.reading.test_parts`` writes the answers anew.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from inci_parser.models import Status
from inci_parser.reading.amount import mass_share, read_amount
from inci_parser.reading.brackets import depth, pairs, unpaired
from inci_parser.reading.claims import promised
from inci_parser.reading.contents import subject_of, two_names_follow
from inci_parser.reading.document import Annotation, Covered
from inci_parser.reading.entry import read_entry
from inci_parser.reading.footnotes import find_footnotes
from inci_parser.reading.glued_lists import cut_glued
from inci_parser.reading.headings import find_headings
from inci_parser.reading.leading_titles import _behind_a_sentence, _end_of_the_title
from inci_parser.reading.name_shape import holds_an_address, is_sentence, looks_like_a_name, only_ends_names
from inci_parser.reading.numbering import find_item_marks
from inci_parser.reading.page_lines import find_page_lines
from inci_parser.reading.part_titles import find_bracketed_titles, is_part_title, names_a_class, names_a_product
from inci_parser.reading.reference_masses import find_reference_masses
from inci_parser.reading.run_ons import cut_at_hyphens, cut_run_on
from inci_parser.reading.slash_lists import at_slashes
from inci_parser.reading.splitting import _at_amounts
from inci_parser.reading.text_tables import find_tables
from inci_parser.reading.totals import find_totals
from inci_parser.reading.unspaced_titles import _find
from tests.support.cases import cases, short
from tests.support.reading import TenNames, document_of

NAMES = TenNames()
NOTHING = Covered([])
#: Where a question asks for an offset: each of these that a text has.
OFFSETS = (0, 4, 11, 20)


def marks(annotations: list[Annotation]) -> list[str]:
    """Return annotations with their places and texts."""
    return [f"{a.start}-{a.end} {a.kind} {a.text}".rstrip() for a in annotations]


def entry(text: str) -> list[Any]:
    """Return what an entry is taken apart into."""
    parts = read_entry(text)
    return [str(part) for part in parts]


def tables(text: str) -> list[Any]:
    """Return what tables hold beside names, and the shares of names."""
    found = find_tables(text, NAMES)
    return [*marks(found.annotations), *(f"{at}: {share} {end}" for at, (share, end) in sorted(found.shares.items()))]


def annotated(text: str) -> list[str]:
    """Return all annotations of a text."""
    return marks(list(document_of(text).annotations))


def words_of(text: str) -> list[str]:
    """Return what the form of a text shows."""
    asked = (
        looks_like_a_name,
        is_sentence,
        holds_an_address,
        only_ends_names,
        is_part_title,
        names_a_class,
        names_a_product,
    )
    return [question.__name__ for question in asked if question(text)]


#: Question -> what it answers about a text, as JSON has it; ``[]`` or ``None`` for nothing.
QUESTIONS: dict[str, Callable[[str], Any]] = {
    "amount": lambda text: [str(found) for found in (read_amount(text), mass_share(text, "5 g")) if found is not None],
    "brackets": lambda text: [str(pairs(text)), str(unpaired(text)), depth(text)] if "(" in text or "[" in text else [],
    "promised": promised,
    "subject": lambda text: [subject_of(text.lower(), at) for at in OFFSETS if at < len(text)],
    "two names": lambda text: [
        two_names_follow(text, at, NAMES) for at in OFFSETS if two_names_follow(text, at, NAMES)
    ],
    "entry": entry,
    "footnotes": lambda text: marks(find_footnotes(text, NAMES, NOTHING)),
    "headings": lambda text: marks(find_headings(text, NAMES)),
    "behind a sentence": lambda text: _behind_a_sentence(text, NAMES) or None,
    "end of the title": lambda text: list(filter(None, _end_of_the_title(text, [], NAMES))),
    "form": words_of,
    "item marks": lambda text: marks(find_item_marks(text, NOTHING, NAMES)),
    "page lines": lambda text: marks(find_page_lines(text, NOTHING)),
    "bracketed titles": lambda text: marks(find_bracketed_titles(text, NAMES, NOTHING)),
    "reference masses": lambda text: marks(list(find_reference_masses(text, []))),
    "run on": lambda text: [list(chunk) for chunk in cut_run_on(text, NAMES, status=Status.UNKNOWN)],
    "run on, partial": lambda text: [list(c) for c in cut_run_on(text, NAMES, status=Status.PARTIAL, hyphens=True)],
    "run on, whole": lambda text: [list(c) for c in cut_run_on(text, NAMES, status=Status.WELL_FORMED, whole=True)],
    "at hyphens": lambda text: [list(chunk) for chunk in cut_at_hyphens(text, NAMES)],
    "glued": lambda text: [list(chunk) for chunk in cut_glued(text, NAMES)],
    "at slashes": lambda text: [list(span) for span in at_slashes(text, NAMES)],
    "at slashes, guessed": lambda text: [list(span) for span in at_slashes(text, NAMES, guess=True)],
    "at amounts": lambda text: [list(span) for span in _at_amounts(text)],
    "tables": tables,
    "totals": lambda text: marks(list(find_totals(text, NOTHING))),
    "unspaced title": lambda text: list(_find(text, True, NAMES) or ()),
    "unspaced title within": lambda text: list(_find(text, False, NAMES) or ()),
    "annotations": annotated,
}


def answer(case: dict[str, Any]) -> Any:
    """Return the answer to the question of a case."""
    return QUESTIONS[case["of"]](case["text"])


@pytest.mark.parametrize("case", cases("reading/parts.jsonl"), ids=short)
def test_a_part(case: dict[str, Any]) -> None:
    assert answer(case) == case["gives"]


def test_every_question_is_asked() -> None:
    assert {case["of"] for case in cases("reading/parts.jsonl")} == set(QUESTIONS)
