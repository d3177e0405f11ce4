"""The page of a comparison: two labels side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .document import Block, Document, Heading, Names, Paragraph, Table

if TYPE_CHECKING:
    from ..analysis.compare import Comparison

_ALIKE = (
    "Alike counts shared ingredients, those near the head of a list more; water is left out. "
    "Alike lists may be different formulas: no list shows amounts, grades or how it was made."
)


def comparison_document(comparison: Comparison, names: Sequence[str]) -> Document:
    """Return the page of a comparison; ``names`` are what to call the two labels."""
    record = comparison.to_dict()
    without = comparison.without_list()
    if without:
        labels = (comparison.a, comparison.b)
        paragraphs = tuple(Paragraph(f"{names[i]}: no ingredient list was found: {labels[i].reason}") for i in without)
        return Document(f"{names[0]} and {names[1]} cannot be compared", paragraphs)
    title = f"{names[0]} and {names[1]}: {record['similarity'] * 100:.0f} % alike"
    return Document(title, tuple(_blocks(record, names)))


def _blocks(record: Mapping[str, Any], names: Sequence[str]) -> Iterator[Block]:
    groups = (("In both", "shared"), (f"Only in {names[0]}", "only_a"), (f"Only in {names[1]}", "only_b"))
    for title, key in groups:
        yield Heading(f"{title} ({len(record[key])})")
        yield Names(tuple(record[key]), "nothing")
    yield Paragraph(_ALIKE, role="soft")
    actives = tuple(
        (str(class_), *(", ".join(sides[side]) or "none" for side in ("a", "b")))
        for class_, sides in record["actives"].items()
    )
    if actives:
        yield Heading("Actives by class")
        yield Table(("class", names[0], names[1]), actives)
