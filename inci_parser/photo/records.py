"""What a picture gives: lines of text with their places, and the text that they make together."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from ..textio.punctuation import LIST_SIGNS

#: Below this confidence a line is doubtful; the reading of the text then says so. Below the other it is left out.
DOUBTFUL, LEAST_CONFIDENCE = 0.8, 0.5
#: What stands at the end of a line within a list.
_AMID = tuple(LIST_SIGNS)


class Point(NamedTuple):
    """A place in a picture, in its pixels; the origin is the upper left corner."""

    x: float
    y: float


class Box(NamedTuple):
    """Where a line of text stands, which may lean or bend: its upper and its lower edge, each from left to right.

    Both edges have as many points, two at least.
    """

    top: tuple[Point, ...]
    bottom: tuple[Point, ...]

    @classmethod
    def rectangle(cls, left: float, top: float, width: float, height: float) -> Box:
        """Return the box of a level line.

        >>> Box.rectangle(10, 20, 200, 30).left
        Point(x=10.0, y=35.0)
        """
        right, bottom = left + width, top + height
        return cls((Point(left, top), Point(right, top)), (Point(left, bottom), Point(right, bottom)))

    @property
    def middle(self) -> tuple[Point, ...]:
        """The line between both edges."""
        return tuple(Point((a.x + b.x) / 2, (a.y + b.y) / 2) for a, b in zip(self.top, self.bottom, strict=True))

    @property
    def left(self) -> Point:
        """Where the line begins."""
        return self.middle[0]

    @property
    def right(self) -> Point:
        """Where the line ends."""
        return self.middle[-1]

    @property
    def width(self) -> float:
        """The length of the line along its middle, in pixels."""
        return sum(math.dist(a, b) for a, b in pairwise(self.middle))

    @property
    def height(self) -> float:
        """The height of the line, in pixels: the mean of all its places."""
        return sum(map(math.dist, self.top, self.bottom)) / len(self.top)


class Line(NamedTuple):
    """A stretch of text that was read in one piece.

    ``confidence`` is the engine's own, 0 to 1; ``picture`` counts the pictures of one reading from 0; ``lead`` is what
    stands before it in the text: nothing or a space in one row, a line break, or an empty line before another block.
    """

    text: str
    confidence: float
    box: Box
    picture: int = 0
    lead: str = "\n"

    @property
    def doubtful(self) -> bool:
        """Whether the engine was not sure of it."""
        return self.confidence < DOUBTFUL

    @property
    def is_read(self) -> bool:
        """Whether it has a text that may be its own."""
        return bool(self.text) and self.confidence >= LEAST_CONFIDENCE

    def to_dict(self) -> dict[str, Any]:
        """Return the line as plain values; the box as a polygon of [x, y]."""
        return {
            "text": self.text,
            "confidence": round(self.confidence, 3),
            "box": [[round(x, 1), round(y, 1)] for x, y in (*self.box.top, *reversed(self.box.bottom))],
            "picture": self.picture,
        }


@dataclass(frozen=True, slots=True)
class PictureText:
    """The text of one label, read from its pictures: ``text`` is what its ``lines`` make together."""

    text: str
    lines: tuple[Line, ...]
    pictures: int
    #: What the reading has to say of the pictures, a sentence each.
    remarks: tuple[str, ...] = ()
    #: Lines that were seen and could not be read: they are not in the text.
    unread: tuple[Line, ...] = ()

    @property
    def confidence(self) -> float:
        """The engine's mean confidence, each line weighted by its length; 0 where nothing was read."""
        size = sum(len(line.text) for line in self.lines)
        return sum(line.confidence * len(line.text) for line in self.lines) / size if size else 0.0

    @property
    def spans(self) -> Iterator[tuple[int, int]]:
        """The offsets of each line in the text: of its first character, and behind its last."""
        end = 0
        for line in self.lines:
            start = end + len(line.lead)
            end = start + len(line.text)
            yield start, end

    def to_dict(self) -> dict[str, Any]:
        """Return the text and its lines as plain values."""
        return {
            "text": self.text,
            "confidence": round(self.confidence, 3),
            "lines": [line.to_dict() for line in self.lines],
            "remarks": list(self.remarks),
        }


def gaps(lines: Sequence[Line]) -> list[int]:
    """Return the places of lines that end within a list and have a wide gap below: a line may be missing there."""
    return [
        place
        for place, (line, below) in enumerate(pairwise(lines))
        if below.lead == "\n\n" and below.picture == line.picture and line.text.rstrip().endswith(_AMID)
    ]
