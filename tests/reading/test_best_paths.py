"""The two searches for a best path give what trying every path gives: the cut of a run, and where the list is."""

from __future__ import annotations

import random
from itertools import product

import pytest

from inci_parser.models import UNRECOGNIZED, Match, Recognition, Status
from inci_parser.reading.list_detection import detect_list, heading_scopes
from inci_parser.reading.run_ons import Chunk, _Cut
from inci_parser.reading.scoring import score_segments
from inci_parser.reading.segments import Segment, Separator, build_segments
from tests.support.reading import TenNames, document_of

NAMES = (
    "abc",
    "abc def",
    "def ghi jkl",
    "jkl",
    "ghi jkl mno",
    "mno pqr",
    "pqr stu vwx yza bcd",
    "stu",
    "wxyzab",
    "yza",
)
MISPRINTS = ("wxyzac", "defghi jklmn", "a b c d e f", "a b c d e", "pqr stu vwx")


class Names:
    """Recognizes the names above, and knows the misprints."""

    def recognize(self, name: str, *, guess: bool = True) -> Recognition:
        """Return the answer for a printed name."""
        return Recognition(Status.LISTED, Match((name.upper(),), "exact", 100.0)) if name in NAMES else UNRECOGNIZED

    def is_misspelt(self, name: str) -> bool:
        """Return whether the answer is a misprint."""
        return name in MISPRINTS

    def is_canonical(self, name: str) -> bool:
        """Return whether a text is a name letter for letter."""
        return name.upper() in NAMES

    def is_epithet(self, genus: str, word: str) -> bool:
        """Return whether a word is a species: none of the names above is a genus."""
        return False

    def longer_names(self, name: str) -> tuple[str, ...]:
        """Return the names that end with another."""
        return tuple(longer.upper() for longer in NAMES if longer.upper().endswith(f" {name}"))


def worth(words: list[str], cut: tuple[bool, ...], guess: bool) -> float:
    """Return what a cut scores: 2 for each word of a name, 1.6 for one of a misprint, less 1.5 for each of them.

    ``cut``: whether a chunk ends behind each word but the last. Words of chunks that are neither cost 6, then 3 each.
    """
    total, start, unlisted = 0.0, 0, False
    for end in [*(i + 1 for i, here in enumerate(cut) if here), len(words)]:
        name = " ".join(words[start:end])
        each = 2.0 if name in NAMES else 1.6 if guess and end - start <= 5 and name in MISPRINTS else 0.0
        total += each * (end - start) - 1.5 if each else -3.0 * (end - start) - (0.0 if unlisted else 3.0)
        start, unlisted = end, not each
    return total


def scored(words: list[str], chunks: list[Chunk], guess: bool) -> float:
    """Return what chunks score, unlisted ones word by word."""
    text = " ".join(words)
    ends = set()
    for chunk in chunks:
        ends.add(len(text[: chunk.end].split()))
        if not chunk.listed:
            ends |= {len(text[: chunk.start].split()) + i for i in range(len(text[chunk.start : chunk.end].split()))}
    return worth(words, tuple(i in ends for i in range(1, len(words))), guess)


@pytest.mark.parametrize("guess", [False, True])
def test_no_cut_of_a_run_scores_more(guess: bool) -> None:
    chance = random.Random(7)
    vocabulary = sorted({word for name in (*NAMES, *MISPRINTS) for word in name.split()} | {"zzz"})
    for _ in range(200):
        words = " ".join(chance.choice([*NAMES, *MISPRINTS, *vocabulary]) for _ in range(chance.randint(1, 4))).split()[
            :9
        ]
        text = " ".join(words)
        spans, at = [], 0
        for word in words:
            spans.append((at, at + len(word)))
            at += len(word) + 1
        chunks = _Cut(text, spans, Names(), guess, whole=False).best()
        best = max(worth(words, cut, guess) for cut in product([False, True], repeat=len(words) - 1))
        assert scored(words, chunks, guess) == pytest.approx(best), text
        assert all(chunk.listed == _is_name(text[chunk.start : chunk.end], guess) for chunk in chunks), text
        assert text.split() == [word for chunk in chunks for word in text[chunk.start : chunk.end].split()]
        pure = _Cut(text, spans, Names(), guess, whole=True).best()
        coverable = any(_covers(words, cut, guess) for cut in product([False, True], repeat=len(words) - 1))
        assert bool(pure) is coverable
        assert all(chunk.listed for chunk in pure)


def _is_name(text: str, guess: bool) -> bool:
    return text in NAMES or (guess and len(text) > 5 and len(text.split()) <= 5 and text in MISPRINTS)


def _covers(words: list[str], cut: tuple[bool, ...], guess: bool) -> bool:
    ends = [*(i + 1 for i, here in enumerate(cut) if here), len(words)]
    return all(_is_name(" ".join(words[a:b]), guess) for a, b in zip([0, *ends], ends, strict=False))


#: What stands between two segments -> what it costs to leave the list and to enter it; the strongest first.
COSTS = (
    (Separator.STOP | Separator.BLANK_LINE, 0.3, 1.0),
    (Separator.LINE_BREAK | Separator.TAB, 1.0, 1.5),
    (Separator.COLON, 1.5, 1.5),
    (Separator.DASH, 1.0, 2.0),
    (~0, 2.5, 3.0),
)
PIECES = (
    *("Aqua", "Mica", "Talc", "Zxqv", "Zxqv qrtw", "leaves your skin soft", "Parfum 5 %", "rub", "Ingredients: Aqua"),
    *("Directions: rub", "Free from: Parfum", "Warning: Talc", "May contain: Mica", "Lot 12345", "Made in France", "0"),
)


def terms(segments: list[Segment]) -> list[tuple[float, float, float]]:
    """Return what it costs to leave and to enter the list before each segment, and what the segment is worth in it."""
    found = []
    for segment, scope in zip(segments, heading_scopes(segments), strict=True):
        meaning = scope.meaning
        leave, enter = next((out, into) for bits, out, into in COSTS if segment.separator & bits or bits == ~0)
        enter += 0.0 if scope.running or meaning is None else meaning.reentry_cost
        if scope.opens or scope.resumes:
            leave, enter = 1.0, 0.0
        elif segment.separator & Separator.ANNOTATION and meaning is not None:
            leave, enter = 0.0, 3.0
        found.append((leave, enter, -50.0 if scope.blocks(segment) else segment.score + (1.0 if scope.opens else 0.0)))
    return found


def value(costs: list[tuple[float, float, float]], path: tuple[bool, ...]) -> float:
    """Return what a path is worth; a text may begin in the list or outside of it."""
    total, before = 0.0, path[0]
    for (leave, enter, worth_here), here in zip(costs, path, strict=True):
        total += (worth_here if here else 0.0) - (leave * (before and not here) + enter * (here and not before))
        before = here
    return total


def test_no_other_list_of_a_text_is_worth_more() -> None:
    chance = random.Random(11)
    for _ in range(120):
        joints = [", ", ". ", "\n", "\n\n", ": ", " - ", "\t"]
        text = "".join(chance.choice(PIECES) + chance.choice(joints) for _ in range(6))
        segments = score_segments(build_segments(document_of(text))[:6], TenNames())
        costs = terms(segments)
        best = max(value(costs, path) for path in product([False, True], repeat=len(segments)))
        assert value(costs, tuple(detect_list(segments))) == pytest.approx(best), text
