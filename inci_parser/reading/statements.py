"""Marks sentences behind a list that state the amount of an ingredient which the list does not name: they promise it.

Tells sentences on traces, in languages without spaces, too: 可能含有微量坚果 (may contain traces of nuts).

    Aqua, Glycerin, Parfum. Niacinamide 5 %       >>  a claim: the sentence is no fourth entry
    Aqua, Glycerin, Parfum⏎With 10 % vitamin C    >>  a claim
    Aqua, Urea, Parfum. Urea 10 %                 >>  an entry here, which ``repeats_in_notes`` folds
    Aqua 70 %, Talc 20 %. Mica 10 %               >>  an entry: amounts stand behind all names

Used by :mod:`inci_parser.reading.claims`, on scored segments.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from ..models import Recognizer, Status
from ..tables.build_cache import load_or_build
from ..tables.resources import rows
from ..tables.word_patterns import any_of, runs_together
from .counted_amounts import basis_alone, brings
from .entry import read_entry
from .identity import is_listed, recognize_listed
from .name_shape import TRIM
from .segments import Segment, Separator
from .stated_parts import amount_of, basis_words
from .vocabulary import LETTERS, fold_case

#: Fewest commas of the list before such a sentence, and the most segments that it has.
_COMMAS, _MOST = 3, 3
#: What joins the ingredients of a title; longer texts are no titles.
_SIGN, _LONGEST = re.compile(r"\s[+&/]\s"), 200
#: Most characters of a heading over one amount; fewest letters of a word by which a longer one is told: Fluoridgehalt.
_HEADING, _LETTERS = 40, 4
#: Score of an amount of a part of an ingredient that the list has; of a name that nobody lists it is less.
_STATED = 1.0
_ENDS = Separator.STOP | Separator.LINE_END


def mark_statements(segments: list[Segment], recognizer: Recognizer, promises: Callable[[str], str]) -> list[Segment]:
    """Return the segments; those of the last sentence are claims where it states an amount and the list states none.

    ``promises`` returns what a text promises by its words.
    """
    segments = _without_amounts_of_parts(segments)
    start = _start_of_the_last_sentence(segments)
    last = segments[start:]
    if not 0 < len(last) <= _MOST or not any(segment.amounts for segment in last):
        return segments
    before = segments[:start]
    if not _is_a_list_without_amounts(before) or any(segment.annotations or segment.role for segment in last):
        return segments
    stated = [s._replace(score=max(s.score, _STATED)) for s in last if _is_of_one_of(before, s)]
    if len(stated) == len(last):
        return [*before, *stated]
    if any(states_of_a_part(segment.text, recognizer) for segment in last):
        return segments  # Contains sodium fluoride (1450 ppm F): as the law wants it named
    if not _names_another(before, last, recognizer, promises):
        return segments
    if last[0].separator & Separator.LINE_END and _goes_on(before[-1], last[0], recognizer):
        return segments
    return [*before, *(segment.with_role("claim") for segment in last)]


def _without_amounts_of_parts(segments: list[Segment]) -> list[Segment]:
    """Return the segments; what only states an amount of a part is a claim: ``Fluoride content: 1450 ppm``."""
    marked = list(segments)
    for i, segment in enumerate(segments):
        if segment.role or not segment.amounts or segment.recognition.status is Status.LISTED:
            continue
        amount = amount_of(segment.text.strip(TRIM)) if len(segment.text) <= _LONGEST else None
        if amount is None:
            continue
        if amount.basis and segment.text[:1].isalpha():
            marked[i] = segment.with_role("claim")
        elif i and segment.separator & Separator.COLON and _names_a_part(segments[i - 1]):
            marked[i - 1 : i + 1] = [segments[i - 1].with_role("claim"), segment.with_role("claim")]
    return marked


def states_of_a_part(text: str, recognizer: Recognizer) -> bool:
    """Return whether a text is a listed name with an amount of a part of it: ``sodium fluoride (1450 ppm F)``."""
    parsed = read_entry(text.strip(TRIM)) if len(text) <= _LONGEST else None
    return (
        parsed is not None
        and parsed.amount is not None
        and fold_case(parsed.amount.basis.strip("-\u207b")) in basis_words()
        and is_listed(parsed.name, recognizer)
    )


def _names_another(
    before: Sequence[Segment], last: Sequence[Segment], recognizer: Recognizer, promises: Callable[[str], str]
) -> bool:
    """Return whether a sentence names or promises something, and nothing of the list before it."""
    listed = {segment.recognition.match.names for segment in before}
    names = [name for segment in last for name in _names_of(segment, recognizer)]
    promised = any(promises(read_entry(segment.text).name) for segment in last)
    return bool(names or promised) and not any(name in listed for name in names)


def _is_of_one_of(before: Sequence[Segment], segment: Segment) -> bool:
    """Return whether a segment is an amount of a part that a list brings, and no more: ``1450 ppm of fluoride``."""
    parsed = read_entry(segment.text.strip(TRIM)) if len(segment.text) <= _LONGEST else None
    basis = basis_alone(parsed.name) if parsed is not None and parsed.amount is not None else ""
    return bool(basis) and any(brings(other.recognition.match.names, basis) for other in before)


def _names_a_part(segment: Segment) -> bool:
    """Return whether a segment is no ingredient, and one of its words is or begins with what amounts are counted as."""
    if segment.recognition.status is Status.LISTED or len(segment.text) > _HEADING:
        return False
    parts = tuple(word for word in basis_words() if len(word) >= _LETTERS or not word.isascii())
    return any(word.startswith(parts) for word in LETTERS.findall(fold_case(segment.text)))


def _names_of(segment: Segment, recognizer: Recognizer) -> list[tuple[str, ...]]:
    """Return what a segment names, and what stands between the signs of a title: ``Retinol 0.3 % + Niacinamide``."""
    pieces = _SIGN.split(segment.text) if len(segment.text) <= _LONGEST else []
    answers = [segment.recognition, *(recognize_listed(piece, recognizer) for piece in pieces[1:] and pieces)]
    return [answer.match.names for answer in answers if answer.match.names]


def _start_of_the_last_sentence(segments: Sequence[Segment]) -> int:
    """Return the index of the first segment of the last sentence or line of a text, 0 where there is one only."""
    ends = (i for i in range(len(segments) - 1, 0, -1) if segments[i].separator & _ENDS)
    return next((i for i in ends if not segments[i].separator & Separator.LIST), 0)


def _is_a_list_without_amounts(segments: Sequence[Segment]) -> bool:
    """Return whether segments hold names between commas, none with an amount, none behind a stop or on a new line."""
    commas = sum(bool(segment.separator & Separator.LIST) for segment in segments)
    if commas < _COMMAS or any(segment.amounts for segment in segments):
        return False
    return not any(
        segment.separator & _ENDS
        and not segment.separator & Separator.LIST
        and segment.recognition.status is Status.LISTED
        and not segment.separator & Separator.ANNOTATION
        for segment in segments[1:]
    )


def _goes_on(before: Segment, segment: Segment, recognizer: Recognizer) -> bool:
    """Return whether the text of a line goes on with the name before it, which is none without it."""
    if before.recognition.status is Status.LISTED:
        return is_listed(f"{before.text} {segment.text}".strip(TRIM), recognizer)
    return True


def says_traces(text: str) -> bool:
    """Return whether a text of a language without spaces says that traces may be in a product.

    >>> says_traces("可能含有微量坚果"), says_traces("可能含有云母")
    (True, False)
    """
    return not text.isascii() and _traces().match(text) is not None


@cache
def _traces() -> re.Pattern[str]:
    return load_or_build("reading-traces", ["headings.csv"], _build_traces)


def _build_traces() -> re.Pattern[str]:
    words = (row["word"] for row in rows("headings.csv") if row["kind"] == "not_may_contain")
    return re.compile(any_of(filter(runs_together, words)))
