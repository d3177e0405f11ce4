"""The label that the text of a picture is: read like any text, with notices that say where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ..api import parse
from ..models import Label
from ..notices import Notice
from .records import PictureText

if TYPE_CHECKING:
    from ..naming import Catalogue


def label_of(picture: PictureText, *, catalogue: Catalogue | None = None) -> Label:
    """Return the label whose text was read from pictures, for :func:`inci_parser.analyze`.

    Misread names are named as misprinted ones are. The notice ``from_picture`` says where the text comes from,
    ``unsure_line`` which lines were read with little confidence.
    """
    label = parse(picture.text, catalogue=catalogue)
    return replace(label, notices=(*label.notices, *_notices(picture)))


def _notices(picture: PictureText) -> Iterator[Notice]:
    yield Notice.of("from_picture", 0, len(picture.text))
    for line, (start, end) in zip(picture.lines, picture.spans, strict=True):
        if line.doubtful:
            yield Notice.of("unsure_line", start, end)
