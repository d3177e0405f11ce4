"""The page of a comparison: two labels side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .document import Block, Document, Heading, Items, Names, Paragraph, Table
from .label_view import headline, in_doubt, is_certain, name_of
from .numbers import rough_span, span, stated

if TYPE_CHECKING:
    from ..analysis.compare import Comparison
    from ..analysis.label_changes import ChangedRange
    from ..models import Label

_ALIKE = (
    "Alike counts shared ingredients, those near the head of a list more; water is left out. "
    "Alike lists may be different formulas: no list shows amounts, grades or how it was made."
)
_RANGES = (
    "Proved: no amount fits what each label proves. Likely: the likely ranges have no amount in common; "
    "the lists do not prove it."
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
    return Document(title, tuple(_blocks(comparison, record, names)))


def _blocks(comparison: Comparison, record: Mapping[str, Any], names: Sequence[str]) -> Iterator[Block]:
    yield Paragraph(_ALIKE, role="soft")
    if notes := tuple(
        note for label, name in zip((comparison.a, comparison.b), names, strict=True) for note in _read(label, name)
    ):
        yield Items(notes)
    if moved := tuple(_may_contain(comparison, names)):
        yield Items(moved)
    named = {name for label in (comparison.a, comparison.b) for entry in label.ingredients for name in entry.names}
    unknown = frozenset((*comparison.shared, *comparison.only_a, *comparison.only_b)) - named
    groups = (("In both", "shared"), (f"Only in {names[0]}", "only_a"), (f"Only in {names[1]}", "only_b"))
    for title, key in groups:
        yield Heading(f"{title} ({len(record[key])})")
        yield Names(tuple(record[key]), "nothing", unknown)
    yield from _changes(comparison, names)
    actives = tuple(
        (str(class_), *(", ".join(sides[side]) or "none" for side in ("a", "b")))
        for class_, sides in record["actives"].items()
    )
    if actives:
        yield Heading("Actives and care by class")
        yield Table(("class", names[0], names[1]), actives)


def _read(label: Label, name: str) -> Iterator[str]:
    """Yield what a reader must know of how a label was read: parts, what is in doubt, what it may contain."""
    parts = len({entry.component for entry in label.ingredients if entry.component})
    if not is_certain(label):
        doubts = in_doubt(label)
        yield f"{name}: {headline(label)}. {doubts}".rstrip()
    if parts > 1:
        yield f"{name} is a set of {parts} parts, compared as one list."
    if may := dict.fromkeys(name_of(entry) for entry in label.ingredients if entry.section == "may_contain"):
        yield f"{name} may contain {', '.join(may)}; that is left out of the lists below."


def _may_contain(comparison: Comparison, names: Sequence[str]) -> Iterator[str]:
    """Yield which ingredients one label lists and the other may contain."""
    sides = ((comparison.only_a, comparison.b, names), (comparison.only_b, comparison.a, (*reversed(names),)))
    for only, other, (listing, offering) in sides:
        may = {name for entry in other.ingredients if entry.section == "may_contain" for name in entry.names}
        if both := [name for name in only if name in may]:
            yield f"{listing} lists {', '.join(both)}, which {offering} may contain."


def _changes(comparison: Comparison, names: Sequence[str]) -> Iterator[Block]:
    """Yield what changed of the shared ingredients: stated amounts, order, bounds of amounts."""
    if comparison.amounts:
        yield Heading(f"Stated amounts that differ ({len(comparison.amounts)})")
        rows = tuple((item.name, stated(item.a) or "none", stated(item.b) or "none") for item in comparison.amounts)
        yield Table(("ingredient", *names), rows)
    if comparison.ranges:
        yield Heading(f"More or less of it in {names[1]} ({len(comparison.ranges)})")
        yield Table(("ingredient", "amount", "certainty", *names), tuple(map(_range_row, comparison.ranges)))
        yield Paragraph(_RANGES, role="soft")
    if comparison.moved:
        yield Heading(f"Moved in {names[1]} ({len(comparison.moved)})")
        places = tuple((item.name, str(item.direction), str(item.a), str(item.b)) for item in comparison.moved)
        yield Table(("ingredient", "moved", f"place in {names[0]}", f"place in {names[1]}"), places, frozenset({2, 3}))


def _range_row(item: ChangedRange) -> tuple[str, ...]:
    """Return one row: the proved ranges where they prove the change, else the likely ones."""
    sides = (item.a, item.b)
    if item.certainty == "proved":
        ranges = [f"{span(s.proved.min, s.proved.max)} %" for s in sides if s.proved]
    else:
        ranges = [f"{rough_span(s.likely.min, s.likely.max)} %" for s in sides]
    return (item.name, item.change, item.certainty, *ranges)
