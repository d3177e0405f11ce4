"""The page of a reading: the entries with how each was printed and found."""

from __future__ import annotations

from collections.abc import Iterator

from ..models import Label
from . import label_view
from .document import Block, Document, Heading, Items, Paragraph, Pieces, Reading
from .page_options import PageOptions


def label_document(label: Label, name: str, options: PageOptions) -> Document:
    """Return the page of a reading; ``options.explain`` adds the text, every character marked by its kind."""
    return Document(name, tuple(_blocks(label, options)))


def _blocks(label: Label, options: PageOptions) -> Iterator[Block]:
    yield Paragraph(label_view.headline(label))
    doubtful = label_view.in_doubt(label)
    if doubtful:
        yield Items((doubtful,), "warn")
    notices = label_view.notice_lines(label)
    for role, repaired in (("warn", True), ("soft", False)):
        sentences = tuple(sentence for severity, sentence in notices if (severity > 2) is repaired)
        if sentences:
            yield Items(sentences, "warn" if role == "warn" else "soft")
    if label.ingredients:
        yield Heading("Ingredients")
        yield Reading(label)
    if options.explain:
        yield Heading("Every character of the text")
        yield Pieces(label)
