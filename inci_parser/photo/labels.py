"""The label that the text of a picture is: read like any text, with notices that say where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ..api import parse
from ..models import Label
from ..notices import Notice
from .records import Line, PictureText, gaps

if TYPE_CHECKING:
    from ..naming import Catalogue


def label_of(picture: PictureText, *, catalogue: Catalogue | None = None) -> Label:
    """Return the label whose text was read from pictures, for :func:`inci_parser.analyze`.

    Misread names are named as misprinted ones are. The notice ``from_picture`` says where the text comes from,
    ``unsure_line`` which lines were read with little confidence, ``missing_line`` behind which one another is missing.
    """
    label = parse(picture.text, catalogue=catalogue)
    return replace(label, notices=(*label.notices, *_notices(picture)))


def _notices(picture: PictureText) -> Iterator[Notice]:
    yield Notice.of("from_picture", 0, len(picture.text))
    spans = list(picture.spans)
    for line, (start, end) in zip(picture.lines, spans, strict=True):
        if line.doubtful:
            yield Notice.of("unsure_line", start, end)
    for place in gaps(picture.lines):
        yield Notice.of("missing_line", *spans[place])
    for line in picture.unread:
        yield Notice.of("missing_line", *_span_above(line, picture.lines, spans))


def _span_above(unread: Line, lines: Sequence[Line], spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return the offsets of the line that stands next above one that could not be read, else of the first line."""
    above = [
        (line.box.left.y, place)
        for place, line in enumerate(lines)
        if line.picture == unread.picture and line.box.left.y < unread.box.left.y
    ]
    return spans[max(above)[1] if above else 0]
