"""What changed between two scans of one catalogue: new, gone and reformulated products, new allergens and flags.

Both scans are read once, one after the other; of the old one a short record a product is kept, so a catalogue of a
million products takes some hundred megabytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from os import PathLike, fspath
from typing import Any, Literal

from ..errors import InputError, UsageError
from ..textio.cells import as_given
from .formats import open_table
from .formats.table import Bad
from .options import Options

Change = Literal["new", "gone", "reformulated", "same"]
#: Lists that are compared item by item, and what a change of each is called.
_LISTS = ("allergens", "actives", "flags", "prohibited")
_NEEDED = "ingredients"


@dataclass(frozen=True, slots=True)
class Difference:
    """One product that changed between two scans."""

    key: str
    name: str
    change: Change
    #: Ingredients that came and went, in label order; ``moved`` tells whether those that stayed changed their order.
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    moved: bool = False
    new_allergens: tuple[str, ...] = ()
    gone_allergens: tuple[str, ...] = ()
    new_actives: tuple[str, ...] = ()
    gone_actives: tuple[str, ...] = ()
    new_flags: tuple[str, ...] = ()
    gone_flags: tuple[str, ...] = ()
    new_prohibited: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the change as plain values."""
        values = {name: getattr(self, name) for name in COLUMNS}
        return {name: list(v) if isinstance(v, tuple) else v for name, v in values.items()}


COLUMNS: tuple[str, ...] = tuple(Difference.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class _Product:
    name: str
    ingredients: tuple[str, ...]
    lists: tuple[tuple[str, ...], ...]


def diff_scans(old: str | PathLike[str], new: str | PathLike[str], *, key: str | None = None) -> Iterator[Difference]:
    """Give what changed from scan ``old`` to scan ``new``, products of the new one first, in its order.

    ``key`` is the column that tells which rows are the same product; if not given, ``id`` where both scans have it,
    else ``name``. A key that stands in several rows pairs them in their order. A change of flags alone (from another
    version of the facts, say) is no reformulation: such a product is given as ``same``, with its new and gone flags.

    Raises :class:`~inci_parser.errors.InputError` for files that are no scans.
    """
    before_header, before = _products(fspath(old))
    after_header, after = _products(fspath(new))
    column = key or next((k for k in ("id", "name") if k in before_header and k in after_header), None)
    if column is None:
        raise InputError("the scans share neither id nor name; name the column that tells products with --key")
    for path, header in ((old, before_header), (new, after_header)):
        if column not in header:
            raise UsageError(f"--key {column!r}: {fspath(path)} has no such column; it has {', '.join(header)}")
    known: dict[tuple[str, int], _Product] = dict(_keyed(before, column))
    for place, product in _keyed(after, column):
        was = known.pop(place, None)
        difference = Difference(place[0], product.name, "new") if was is None else _compared(place[0], was, product)
        if difference is not None:
            yield difference
    for (text, _), product in known.items():
        yield Difference(text, product.name, "gone")


def _keyed(rows: Iterator[Mapping[str, str]], column: str) -> Iterator[tuple[tuple[str, int], _Product]]:
    """Give products under their key and how many of that key came before."""
    seen: dict[str, int] = {}
    for row in rows:
        key = row[column]
        count = seen[key] = seen.get(key, 0) + 1
        lists = tuple(_items(row.get(name, "")) for name in _LISTS)
        yield (key, count), _Product(row.get("name", ""), _items(row[_NEEDED]), lists)


def _products(path: str) -> tuple[Sequence[str], Iterator[Mapping[str, str]]]:
    """Return the header of a scan and its rows by column."""
    table = open_table(path, Options(header=True, input_format="csv" if path.endswith(".txt") else None))
    header = list(table.header)
    if _NEEDED not in header:
        table.close()
        raise InputError(f"{path} is no scan: it lacks the column {_NEEDED!r} (was it left out with --fields?)")

    def rows() -> Iterator[Mapping[str, str]]:
        for row in table.rows:
            if isinstance(row, Bad):
                raise InputError(f"{path} line {row.line}: {row.reason}")
            cells = map(as_given, row.cells) if table.format in ("csv", "tsv") else row.cells
            yield dict(zip(header, cells, strict=True))
        table.close()

    return header, rows()


def _items(text: str) -> tuple[str, ...]:
    """Return the items of a list cell, as CSV or as JSON."""
    if text.startswith("["):
        try:
            found = json.loads(text)
        except ValueError:
            found = None
        if isinstance(found, list):
            return tuple(str(item).replace(";", ",") for item in found)
    return tuple(text.split("; ")) if text else ()


def _compared(key: str, was: _Product, now: _Product) -> Difference | None:
    added, removed = _beyond(now.ingredients, was.ingredients), _beyond(was.ingredients, now.ingredients)
    left, gone = set(added), set(removed)
    moved = [i for i in now.ingredients if i not in left] != [i for i in was.ingredients if i not in gone]
    changes: dict[str, Any] = {}
    for name, before, after in zip(_LISTS, was.lists, now.lists, strict=True):
        changes[f"new_{name}"] = _beyond(after, before)
        changes[f"gone_{name}"] = _beyond(before, after)
    del changes["gone_prohibited"]
    reformulated = bool(added or removed or moved)
    if not reformulated and not any(changes.values()):
        return None
    kind: Change = "reformulated" if reformulated else "same"
    return Difference(key, now.name, kind, added, removed, moved, **changes)


def _beyond(items: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Return the items that are not among the others, each once."""
    known = set(others)
    return tuple(item for item in dict.fromkeys(items) if item not in known)
