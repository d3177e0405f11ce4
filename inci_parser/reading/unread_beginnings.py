"""Doubts names that may be the end of a longer one, whose beginning could not be read.

    Coumarilp jve⏎Cinnamal    >>  in doubt: Cinnamal may be the end of another name, hexyl cinnamal

Runs on the segments of a list before their entries are built.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..models import Alternative, Recognition, Recognizer, Status
from .identity import is_listed, is_misspelt, recognize, same_ingredient
from .name_shape import TRIM
from .segments import Segment, Separator, SeparatorCounts

#: Fewest commas of a label on which a line's end may be a wrap.
_FEWEST_COMMAS = 2
#: A name whose beginning could not be read is no longer than this.
_LONGEST_TAILED = 90
#: A beginning that could not be read has no fewer letters.
_FEWEST_LETTERS = 3
#: The most longer names that are told, and the methods that find a name by its own letters.
_MOST, _BY_LETTERS = 4, frozenset({"exact", "fuzzy"})
#: So many letters of a text that could not be read tell where it stands in the alphabet.
_INITIALS = 2


def doubting_tails(segments: Sequence[Segment], listed: Sequence[bool], recognizer: Recognizer) -> list[Segment]:
    """Return the segments; one behind an entry that could not be read is in doubt where it may be the end of that one.

    It opens a line, where commas separate and none stands at the end of the line before: ``Coumarilp jve⏎Cinnamal``;
    or both together are nearly a longer name: ``Hexyi. Cinnamal``.
    """
    counts = SeparatorCounts.of(segments)
    commas_separate = counts.list >= _FEWEST_COMMAS and counts.list * 2 >= counts.line
    result = list(segments)
    for i in range(1, len(result)):
        unread = listed[i - 1] and not segments[i - 1].role and segments[i - 1].recognition.status is Status.UNKNOWN
        if not unread or not listed[i] or segments[i].recognition.status is Status.UNKNOWN:
            continue
        whole = _longer_name(segments[i - 1].text, segments[i], recognizer)
        if whole:
            result[i] = _in_doubt(segments[i], whole)
        elif commas_separate and segments[i].separator == Separator.LINE_BREAK:
            result[i] = _in_doubt(segments[i], _names_that_end_so(segments, i, recognizer))
    return result


def _in_doubt(segment: Segment, longer: Sequence[str]) -> Segment:
    """Return a segment in doubt about its cut, whose match has the longer names that it may be the end of."""
    status, match = segment.recognition
    others = tuple([Alternative(name, 0.0) for name in longer if name not in match.names][:_MOST])
    told = Recognition(status, match._replace(alternatives=(*match.alternatives, *others)))
    return segment._replace(doubts=(*segment.doubts, "cut"), recognition=told)


def _names_that_end_so(segments: Sequence[Segment], i: int, recognizer: Recognizer) -> tuple[str, ...]:
    """Return the names that end with the name of a segment; where the list is in alphabetical order those in order.

    In ``COUMARILP JVE⏎CINNAMAL, LIMONENE, LINALOOL`` hexyl cinnamal is in order, cinnamal and amyl cinnamal are not.
    """
    match = segments[i].recognition.match
    if match.method not in _BY_LETTERS or len(match.names) != 1:
        return ()
    longer = recognizer.longer_names(match.names[0])
    behind = [segment.recognition.match.name or "" for segment in segments[i + 1 : i + 3]]
    before = "".join(filter(str.isalpha, segments[i - 1].text))[:_INITIALS].upper()
    if len(behind) < 2 or not "" < before <= behind[0] <= behind[1] or before <= match.names[0] <= behind[0]:
        return longer
    return tuple([name for name in longer if before <= name <= behind[0]]) or longer


def _longer_name(unread: str, named: Segment, recognizer: Recognizer) -> tuple[str, ...]:
    """Return the other name that words which could not be read and the name behind them are or nearly are; or none."""
    whole = f"{unread.strip(TRIM)} {named.text.strip(TRIM)}"
    if len(whole) > _LONGEST_TAILED or sum(map(str.isalpha, unread)) < _FEWEST_LETTERS:
        return ()
    if not is_listed(whole, recognizer) and not is_misspelt(whole, recognizer):
        return ()
    match = recognize(whole, recognizer).match
    return () if same_ingredient(match, named.recognition.match) else match.names
