"""Doubts names that may be the end of a longer one, whose beginning could not be read.

    Coumarilp jve⏎Cinnamal    >>  in doubt: Cinnamal may be the end of another name

Runs on the segments of a list before their entries are built.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..models import Recognizer, Status
from .identity import is_listed, is_misspelt, recognize, same_ingredient
from .name_shape import TRIM
from .segments import Segment, Separator, SeparatorCounts

#: Fewest commas of a label on which a line's end may be a wrap.
_FEWEST_COMMAS = 2
#: A name whose beginning could not be read is no longer than this.
_LONGEST_TAILED = 90
#: A beginning that could not be read has no fewer letters.
_FEWEST_LETTERS = 3


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
        wrapped = commas_separate and segments[i].separator == Separator.LINE_BREAK
        if wrapped or _make_a_longer_name(segments[i - 1].text, segments[i], recognizer):
            result[i] = segments[i]._replace(doubts=(*segments[i].doubts, "cut"))
    return result


def _make_a_longer_name(unread: str, named: Segment, recognizer: Recognizer) -> bool:
    """Return whether words that could not be read and the name behind them are, or nearly are, another name."""
    whole = f"{unread.strip(TRIM)} {named.text.strip(TRIM)}"
    if len(whole) > _LONGEST_TAILED or sum(map(str.isalpha, unread)) < _FEWEST_LETTERS:
        return False
    if not is_listed(whole, recognizer) and not is_misspelt(whole, recognizer):
        return False
    return not same_ingredient(recognize(whole, recognizer).match, named.recognition.match)
