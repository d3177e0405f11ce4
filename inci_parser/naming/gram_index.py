"""The forms that lie within reach of a misprint, found by rare pieces of their skeletons.

A form of n letters may differ by ``edits(n)`` of them. Of one more pieces than that, none beside another, one stays
whole whatever the edits are, so every form is listed under so many pieces of its skeleton, chosen where they are rare
among all forms (``extract`` tells nothing). Pieces and numbers are hashed into buckets together, for numbers must
agree; what two pieces share by accident is found out when the letters are compared. A form is listed twice where a pair
of its letters is one that print confuses with a single letter.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from zlib import crc32

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ..tables.container import Container, string_sections
from .correction import Correction
from .misspellings import LONGEST, SHORTEST, Shape, edits, shapes

#: Share of a skeleton that its pieces cover; the rest is what may be left out as too common.
COVER = 0.85
SHORTEST_PIECE, LONGEST_PIECE = 2, 6
#: More than any form may differ.
MOST_EDITS = 4


@cache
def piece_width(size: int) -> int:
    """Return how long the pieces of a skeleton of ``size`` letters are."""
    return max(SHORTEST_PIECE, min(LONGEST_PIECE, int(size * COVER / (edits(size) + 1))))


@cache
def _widths(size: int) -> tuple[int, ...]:
    """Return the lengths of pieces of all forms that a skeleton of ``size`` letters may be a misprint of."""
    near = range(max(SHORTEST, size - MOST_EDITS), size + MOST_EDITS + 1)
    return tuple(sorted({piece_width(other) for other in near if abs(other - size) <= edits(other)}))


def _seed(numbers: tuple[str, ...]) -> int:
    return crc32(",".join(numbers).encode())


class GramIndex:
    """Every form that a misprint may be corrected to.

    >>> from ..tables.container import pack
    >>> forms = ["SODIUM HYALURONATE", "SODIUM LAURATE", "PEG-40 STEARATE"]
    >>> index = GramIndex(Container(pack(gram_sections(forms), "doctest")))
    >>> index.corrections("sodiurn hyalurinate")
    [Correction(form='SODIUM HYALURONATE', edits=2, printed_edits=3)]
    >>> index.corrections("PEG-50 Stearat"), len(index.corrections("PEG-50 Stearat", any_numbers=True))
    ([], 1)
    """

    def __init__(self, container: Container) -> None:
        """Read what :func:`gram_sections` made."""
        self._container = container
        self._starts = container.numbers("grams.starts")
        self._postings = container.numbers("grams.forms")
        self._mask = len(self._starts) - 2
        self.forms = container.strings("grams.form")

    @cached_property
    def _skeletons(self) -> Sequence[str]:
        return self._container.lines("grams.skeletons")

    def corrections(self, text: str, *, any_numbers: bool = False) -> list[Correction]:
        """Return the forms within reach of a text whose numbers agree with it (or any do), the nearest first."""
        nearest: dict[str, Correction] = {}
        for asked in shapes(text):
            if SHORTEST <= len(asked.skeleton) <= LONGEST:
                for correction in self._within(asked, any_numbers=any_numbers):
                    other = nearest.get(correction.form)
                    if other is None or correction.closeness < other.closeness:
                        nearest[correction.form] = correction
        return sorted(nearest.values(), key=lambda correction: (correction.closeness, correction.form))

    def _within(self, asked: Shape, *, any_numbers: bool) -> Iterator[Correction]:
        skeletons = self._skeletons
        near = range(len(skeletons)) if any_numbers else list(self._near(asked))
        reachable = process.extract(
            asked.skeleton,
            [skeletons[number] for number in near],
            scorer=OSA.distance,
            score_cutoff=MOST_EDITS,
            limit=None,
        )
        for skeleton, distance, place in reachable:
            if distance <= edits(len(skeleton)):
                form = self.forms[near[place]]
                theirs = shapes(form)[0]
                if any_numbers or theirs.numbers == asked.numbers:
                    yield Correction(form, distance, OSA.distance(asked.letters, theirs.letters))

    def _near(self, asked: Shape) -> set[int]:
        """Return the numbers of forms that share a piece, and perhaps the numbers, with a text."""
        near: set[int] = set()
        seed, mask, starts, postings = _seed(asked.numbers), self._mask, self._starts, self._postings
        letters = asked.skeleton.encode("ascii", "replace")
        for width in _widths(len(letters)):
            for place in range(len(letters) - width + 1):
                bucket = crc32(letters[place : place + width], seed) & mask
                start, end = starts[bucket], starts[bucket + 1]
                if start != end:
                    near.update(postings[start:end])
        return near


def gram_sections(forms: Iterable[str]) -> dict[str, bytes]:
    """Return the sections of an index over forms in Latin letters."""
    kept = [
        (form, shape)
        for form in dict.fromkeys(forms)
        for shape in _shapes_of_form(form)
        if SHORTEST <= len(shape.skeleton) <= LONGEST and shape.skeleton.isascii()
    ]
    frequency = _frequencies(shape.skeleton for _, shape in kept)
    size = 16
    while size < 4 * len(kept):
        size *= 2
    buckets: dict[int, list[int]] = defaultdict(list)
    for number, (_, shape) in enumerate(kept):
        width, seed = piece_width(len(shape.skeleton)), _seed(shape.numbers)
        for place in _rarest(shape.skeleton, width, frequency[width]):
            buckets[crc32(shape.skeleton[place : place + width].encode(), seed) & (size - 1)].append(number)
    starts, postings = array("I", [0]), array("I")
    for bucket in range(size):
        postings.extend(buckets.get(bucket, ()))
        starts.append(len(postings))
    return {
        **string_sections("grams.form", (form for form, _ in kept)),
        "grams.skeletons": "\n".join(shape.skeleton for _, shape in kept).encode(),
        "grams.starts": starts.tobytes(),
        "grams.forms": postings.tobytes(),
    }


def _shapes_of_form(form: str) -> list[Shape]:
    """Return a form's skeletons: with confused pairs of letters as one, and without where that differs."""
    first, *others = shapes(form)
    return [first, *(shape for shape in others[:1] if shape[1:] == first[1:])]


def _frequencies(skeletons: Iterable[str]) -> dict[int, Counter[str]]:
    """Return for each length of piece in how many forms with such pieces each stands."""
    frequency: dict[int, Counter[str]] = defaultdict(Counter)
    for skeleton in skeletons:
        width = piece_width(len(skeleton))
        frequency[width].update({skeleton[i : i + width] for i in range(len(skeleton) - width + 1)})
    return frequency


def _rarest(skeleton: str, width: int, frequency: Counter[str]) -> list[int]:
    """Return where the pieces stand that are the rarest in all, one more than edits allowed, the last first.

    A letter stands between two of them, so that swapped neighbours damage only one.

    >>> _rarest("abcdabxy", 2, Counter(ab=9, bc=3, cd=1, da=2, bx=5, xy=1))
    [6, 2]
    """
    size, count = len(skeleton), edits(len(skeleton)) + 1
    cost = [frequency[skeleton[i : i + width]] for i in range(size - width + 1)]
    never = 1 << 60
    #: best[n][end]: the least sum of n pieces within the first ``end`` letters.
    best = [[0] * (size + 1)]
    for number in range(count):
        row = [never] * (size + 1)
        for end in range(width, size + 1):
            before = end - width - 1 if number else 0
            row[end] = min(row[end - 1], best[number][before] + cost[end - width] if before >= 0 else never)
        best.append(row)
    places, end = [], size
    for number in range(count, 0, -1):
        while best[number][end] == best[number][end - 1]:
            end -= 1
        end -= width
        places.append(end)
        end -= 1
    return places
