"""The statement of a first screen on stretches of a list that no entry explains, and the names legible there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..models import Label, Span, Statement
from ..reading.legible_names import legible_names
from ..reading.name_shape import prose_count
from ..reading.vocabulary import LETTERS
from .product import Product
from .summary_law import Weighed
from .wording import join_names, shortened

#: The most stretches without an entry that are quoted, that are looked at for names, and names that are told.
_STRETCHES, _LOOKED_AT, _NAMES = 2, 12, 4
#: Shorter words are damage as well as words of sentences.
_WORD = 3


def left_out_statements(label: Label, products: Sequence[Product]) -> Iterator[Weighed]:
    """Yield the stretches of the list that no entry explains; with names that are legible there it is always told."""
    stretches = _stretches(label)
    if not stretches:
        return
    names = names_left_out(label, products)
    if not names:
        quotes = ", ".join(f'"{shortened(label.text[span.start : span.end])}"' for span in stretches[:_STRETCHES])
        more = f" and {len(stretches) - _STRETCHES} more" if len(stretches) > _STRETCHES else ""
        yield Weighed(87, Statement("left_out", f"Not understood and left out: {quotes}{more}."))
        return
    told = f"{_where(label, stretches)}; legible there: {join_names(names, most=_NAMES)}."
    yield Weighed(87, Statement("lost_names", told))


def names_left_out(label: Label, products: Sequence[Product]) -> list[str]:
    """Return the ingredients that are legible in what was left out and that no entry names."""
    catalogue = products[0].catalogue if products else None
    if catalogue is None or not label.left_out:
        return []
    named = frozenset(label.names)
    matches = (
        match
        for span in _stretches(label)[:_LOOKED_AT]
        for match in legible_names(label.text[span.start : span.end], catalogue.recognizer)
    )
    return list(dict.fromkeys(name for match in matches if named.isdisjoint(match.names) for name in match.names))


def _stretches(label: Label) -> list[Span]:
    """Return what was left out; ``[more]`` is a button of a page."""
    return [span for span in label.left_out if not label.text[span.start : span.end].startswith("[")]


def _where(label: Label, stretches: Sequence[Span]) -> str:
    """Return what could not be read: the beginning, where nothing else was left out and it is no text of sentences."""
    first = label.ingredients[0].start if label.ingredients else 0
    if all(span.end <= first and not _is_prose(label.text[span.start : span.end]) for span in stretches):
        return "The beginning of the list could not be read"
    count = len(stretches)
    return f"{count} stretches were not understood" if count > 1 else "A stretch of the text was not understood"


def _is_prose(text: str) -> bool:
    """Return whether a text holds words of sentences."""
    return prose_count(" ".join(word for word in LETTERS.findall(text) if len(word) >= _WORD)) > 0
