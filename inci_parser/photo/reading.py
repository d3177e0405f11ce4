"""Reads the pictures of one label into its text."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..errors import InputError, UsageError
from . import other_scripts
from .engine import Engine, default_engine
from .joining import joined
from .layout import in_reading_order
from .pictures import MAX_PICTURES, picture_from
from .records import Line, PictureText, gaps

if TYPE_CHECKING:
    from PIL.Image import Image

Source = str | os.PathLike[str] | bytes
#: A line of text is more than so many times as wide as high.
_LINE_SHAPE = 4.0
#: Below this mean confidence the picture is read again turned, should it lie on its side or upside down.
_UPRIGHT = 0.75


def read(sources: Source | Iterable[Source], *, names: Sequence[str] = (), engine: Engine | None = None) -> PictureText:
    """Return the text of a label from pictures of it, in their order; lines that two of them share are taken once.

    ``sources`` is a path, the bytes of a file, or several of them; ``names`` what errors call them; ``engine`` what
    reads the lines of a picture (RapidOCR, and Tesseract for other scripts, if not given). Raises
    :class:`~inci_parser.errors.InputError` for what is no picture and where no text is found, and
    :class:`~inci_parser.errors.MissingExtraError` without the extra ``photo``.
    """
    given = [sources] if isinstance(sources, str | bytes | os.PathLike) else list(sources)
    if not given:
        raise UsageError("no picture was given")
    if len(given) > MAX_PICTURES:
        raise InputError(f"{len(given)} pictures were given; one label is read from {MAX_PICTURES} at most")
    pictures = [picture_from(source, names[n] if n < len(names) else "") for n, source in enumerate(given)]
    reader = engine or default_engine()
    seen = [_seen_in(picture, reader, number) for number, picture in enumerate(pictures)]
    text, lines = joined([read for read, _ in seen])
    unread = tuple(line for _, left in seen for line in left)
    if not lines:
        missing = other_scripts.what_is_missing()
        note = f" ({missing})" if missing else ""
        raise InputError(f"no text was found in the picture; take it closer, level and without reflections{note}")
    return PictureText(text, lines, len(given), tuple(_remarks(lines, unread)), unread)


def _seen_in(picture: Image, engine: Engine, number: int) -> tuple[list[Line], list[Line]]:
    """Return the lines of one picture in reading order, and those that were seen and could not be read.

    What lies on its side or upside down is turned.
    """
    best = engine.lines(picture)
    read = [line for line in best if line.is_read]
    if not read or _lying(read) or _certainty(read) < _UPRIGHT:
        for turn in (270, 90, 180):
            turned = engine.lines(picture.rotate(turn, expand=True))
            if _sum(turned) > _sum(best):
                best = turned
    read = [line._replace(picture=number) for line in in_reading_order([line for line in best if line.is_read])]
    return read, [line._replace(picture=number) for line in best if not line.is_read and _like(line, read)]


def _like(line: Line, others: Sequence[Line]) -> bool:
    """Return whether a box has the shape of a line of text among others: a picture or a code has not."""
    if not others:
        return False
    heights = sorted(other.box.height for other in others)
    usual = heights[len(heights) // 2]
    return usual / 2 < line.box.height < usual * 2 and line.box.width > _LINE_SHAPE * line.box.height


def _lying(lines: Sequence[Line]) -> bool:
    """Return whether most of the text stands in boxes that are higher than wide."""
    tall = sum(line.box.height > 1.5 * line.box.width for line in lines)
    return tall * 2 > len(lines)


def _sum(lines: Sequence[Line]) -> float:
    read = [line for line in lines if line.is_read]
    return 0.0 if _lying(read) else sum(line.confidence**2 * len(line.text) for line in read)


def _certainty(lines: Sequence[Line]) -> float:
    """Return the mean confidence, each line weighted by its length."""
    size = sum(len(line.text) for line in lines)
    return sum(line.confidence * len(line.text) for line in lines) / max(1, size)


def _remarks(lines: Sequence[Line], unread: Sequence[Line]) -> Iterable[str]:
    """Yield what a person may do for a better reading."""
    if unread:
        many = "a line was" if len(unread) == 1 else f"{len(unread)} lines were"
        yield f"{many} seen and could not be read; what stands there is missing in the text"
    if gaps(lines):
        yield "a gap is left within the list: a line may be missing; take the picture again, closer"
    doubtful = sum(line.doubtful for line in lines)
    if doubtful:
        yield f"{doubtful} of {len(lines)} lines were read with little confidence"
    if doubtful * 2 > len(lines):
        yield "letters that are read are Latin, Chinese and Japanese, with Tesseract Korean and Russian, and no others"
    missing = other_scripts.what_is_missing()
    if doubtful and missing:
        yield missing
