"""Scores a segment as an ingredient: above 0 it is likely one, below 0 likely none.

    Zinc Oxide 15 %        >>  3.0      Glycerin                   >>  2.0
    Zinziber Root Extract  >>  0.4      leaves your skin soft      >> -3.0

Runs after the joints are decided; other passes score what they make anew. The recognizer is asked once a segment, and
its answer stays with the segment.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from ..models import UNRECOGNIZED, Recognition, Recognizer, Status
from .activity_amounts import activity_share
from .amount import share
from .entry import REMEMBERED
from .identity import recognize, recognize_listed
from .name_shape import TRIM, holds_an_address, is_sentence, looks_like_a_name, prose_count
from .segments import Segment
from .vocabulary import LETTERS


class Evidence(Enum):
    """What a text shows of being an ingredient."""

    LISTED_WITH_AMOUNT = "a listed name and an amount"
    LISTED = "a listed name"
    FOUND = "a listed name misspelt, or with words left over"
    NAME_SHAPED_WITH_AMOUNT = "the shape of a name, and an amount"
    WELL_FORMED = "built like an INCI name"
    WELL_FORMED_IN_PROSE = "built like an INCI name, with a word of sentences"
    NAME_SHAPED = "the shape of a name"
    UNKNOWN_SCRIPT = "few words of a script whose words no table has"
    FEW_WORDS = "one to three words of no known kind"
    WORDS = "words of no known kind"
    ADDRESS = "an address, a size or a long number"
    SENTENCE = "a sentence"


#: Score by evidence. 2 is one listed name; a list of odd words stays a list as long as listed names outweigh them, see
#: the costs of :mod:`inci_parser.reading.list_detection`. Set by hand on the annotated labels of gold and golden cases.
SCORE = {
    Evidence.LISTED_WITH_AMOUNT: 3.0,  # Zinc Oxide 15 %
    Evidence.LISTED: 2.0,  # Glycerin
    Evidence.FOUND: 1.2,  # Glycer1n
    Evidence.NAME_SHAPED_WITH_AMOUNT: 1.0,  # Zinziber Root Extract 2 %
    Evidence.WELL_FORMED: 0.9,  # Polyglyceryl-3 Dioleate
    Evidence.WELL_FORMED_IN_PROSE: 0.4,
    Evidence.NAME_SHAPED: 0.4,  # Zinziber Root Extract
    Evidence.UNKNOWN_SCRIPT: 0.1,
    Evidence.FEW_WORDS: -0.3,  # night repair
    Evidence.WORDS: -0.5,
    Evidence.ADDRESS: -1.5,  # www.example.com
    Evidence.SENTENCE: -3.0,  # leaves your skin soft
}
#: Taken off the score of words of no known kind for each word beyond FREE_WORDS.
LENGTH_PENALTY, FREE_WORDS = 0.15, 6
#: Added to the score of words of no known kind where they state an amount.
AMOUNT_BONUS = 0.4


def evidence_of(text: str, status: Status, amounts: int) -> Evidence:
    """Return the strongest evidence that a text gives."""
    if status is Status.LISTED:
        return Evidence.LISTED_WITH_AMOUNT if amounts else Evidence.LISTED
    if is_sentence(text):
        return Evidence.SENTENCE
    if status in (Status.PARTIAL, Status.MISSPELT):
        return Evidence.FOUND
    prose = prose_count(text)
    if status is Status.WELL_FORMED:
        return Evidence.WELL_FORMED_IN_PROSE if prose else Evidence.WELL_FORMED
    if holds_an_address(text):
        return Evidence.ADDRESS
    if prose:
        return Evidence.WORDS
    if looks_like_a_name(text):
        return Evidence.NAME_SHAPED_WITH_AMOUNT if amounts else Evidence.NAME_SHAPED
    return _of_unknown_words(text)


def _of_unknown_words(text: str) -> Evidence:
    words = len(LETTERS.findall(text))
    if not text.isascii() and words <= 5 and sum(map(str.isascii, text)) * 2 < len(text):
        return Evidence.UNKNOWN_SCRIPT
    return Evidence.FEW_WORDS if words <= 3 else Evidence.WORDS


def score(text: str, status: Status, amounts: int) -> float:
    """Return the score of a text as an ingredient."""
    evidence = evidence_of(text, status, amounts)
    value = SCORE[evidence]
    if evidence in (Evidence.FEW_WORDS, Evidence.WORDS):
        value -= LENGTH_PENALTY * max(0, len(LETTERS.findall(text)) - FREE_WORDS)
        value += AMOUNT_BONUS if amounts and not prose_count(text) else 0.0
    return value


_remembered = lru_cache(maxsize=32_768)(score)


def count_amounts(text: str) -> int:
    """Return how many amounts a text states."""
    if "%" in text or "pp" in text.lower() or "g/" in text:
        return len(share().findall(text))
    return int(activity_share().search(text) is not None)


def score_segment(segment: Segment, recognizer: Recognizer) -> Segment:
    """Return the segment with what the recognizer says of it, and its score."""
    text = segment.text.strip(TRIM)
    amounts = count_amounts(text)
    recognition = _recognition(text, recognizer)
    value = (_remembered if len(text) <= REMEMBERED else score)(text, recognition.status, amounts)
    return segment.scored(recognition, amounts, value)


def _recognition(text: str, recognizer: Recognizer) -> Recognition:
    """Return what the recognizer makes of a text; whole sentences are not worth the search for misprints."""
    sure = recognize_listed(text, recognizer)
    if sure.status is Status.LISTED:
        return sure
    return UNRECOGNIZED if is_sentence(text) else recognize(text, recognizer)


def score_segments(segments: list[Segment], recognizer: Recognizer) -> list[Segment]:
    """Return the segments scored."""
    return [score_segment(segment, recognizer) for segment in segments]
