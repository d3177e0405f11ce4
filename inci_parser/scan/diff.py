"""Differences between two scans of one catalogue: new, gone and reformulated products, new allergens and flags.

Both scans are read once, one after the other; of the old one a short record a product is kept, so a catalogue of a
million products takes some hundred megabytes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from os import PathLike, fspath
from typing import Any, Literal

from ..analysis.gate import gate_kinds
from ..analysis.label_changes import moved
from ..errors import InputError, UsageError
from ..textio.cells import as_given
from .formats import open_table
from .formats.table import BadRow
from .options import Options

Change = Literal["new", "gone", "reformulated", "same", "unread"]
#: Lists that are compared item by item, and what a change of each is called.
_LISTS = ("allergens", "actives", "flags", "prohibited", "avoided")
#: Columns of every scan that is compared; a table of products has no ``row``.
_NEEDED = ("ingredients", "row")


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
    new_avoided: tuple[str, ...] = ()
    gone_avoided: tuple[str, ...] = ()
    #: Of the ingredients that stayed: the fewest that moved up and down, and those of which the new scan proves more
    #: or less: no amount lies between `proved_min` and `proved_max` of both scans.
    moved_up: tuple[str, ...] = ()
    moved_down: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    #: Whether the new scan read no list of it.
    no_list: bool = False
    #: Ingredients of the list that the new scan has under "may contain", and the other way round; then what came and
    #: went under it. Empty where a scan has no column of it.
    to_may_contain: tuple[str, ...] = ()
    from_may_contain: tuple[str, ...] = ()
    new_may_contain: tuple[str, ...] = ()
    gone_may_contain: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the change as plain values."""
        values = {name: getattr(self, name) for name in COLUMNS}
        return {name: list(v) if isinstance(v, tuple) else v for name, v in values.items()}


#: Kind of trouble between two scans -> whether a product that changed has it.
FAILURES: dict[str, Callable[[Difference], bool]] = {
    "prohibited": lambda d: bool(d.new_prohibited),
    "allergen": lambda d: bool(d.new_allergens),
    "active": lambda d: bool(d.new_actives),
    "flag": lambda d: bool(d.new_flags),
    "avoid": lambda d: bool(d.new_avoided),
    "reformulated": lambda d: d.change == "reformulated" or (d.change == "unread" and bool(d.added or d.removed)),
    "new": lambda d: d.change == "new",
    "gone": lambda d: d.change == "gone",
    "unread": lambda d: d.change == "unread" or d.no_list,
}
COLUMNS: tuple[str, ...] = tuple(Difference.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class _Product:
    name: str
    ingredients: tuple[str, ...]
    lists: tuple[tuple[str, ...], ...]
    #: Ingredient -> least and most mass percent proved; empty where the scan has no such fields.
    proved: Mapping[str, tuple[float, float]]
    #: What it may contain; ``None`` where the scan has no such column.
    may_contain: tuple[str, ...] | None = None


def diff_scans(old: str | PathLike[str], new: str | PathLike[str], *, key: str | None = None) -> Iterator[Difference]:
    """Yield the products that changed from scan ``old`` to scan ``new``: those of the new one first, in its order.

    ``key`` is the column that tells which rows are the same product; if not given, ``id`` where both scans have it,
    else ``name``. A key that stands in several rows pairs them in their order. A change of flags alone (from another
    version of the facts, say) is no reformulation: such a product is given as ``same``, with its new and gone flags. A
    product without ingredients in one of the scans, or in both, is ``unread``: it cannot be compared.

    Raises :class:`~inci_parser.errors.InputError` for files that are no scans and for scans without a common product.
    """
    before_header, before = _products(fspath(old))
    after_header, after = _products(fspath(new))
    column = _key_column(key, {fspath(old): before_header, fspath(new): after_header})
    known: dict[tuple[str, int], _Product] = dict(_keyed(before, column))
    count, unpaired = len(known), 0
    for place, product in _keyed(after, column):
        was = known.pop(place, None)
        unpaired += was is None
        difference = _new(place[0], product) if was is None else _compared(place[0], was, product)
        if difference is not None:
            yield difference
    if unpaired and 0 < count == len(known):
        raise InputError(
            f"cannot be compared: no {column!r} of {fspath(new)} stands in {fspath(old)}; name the column that tells "
            "products with --key"
        )
    for (text, _), product in known.items():
        yield Difference(text, product.name, "gone")


def _key_column(key: str | None, headers: Mapping[str, Sequence[str]]) -> str:
    """Return the column that tells which rows are the same product: the one asked for, else ``id``, else ``name``."""
    column = key or next((k for k in ("id", "name") if all(k in header for header in headers.values())), None)
    if column is None:
        raise InputError("the scans share neither id nor name; name the column that tells products with --key")
    for path, header in headers.items():
        if column not in header:
            raise UsageError(f"--key {column!r}: {path} has no such column; it has {', '.join(header)}")
    return column


def difference_kinds(words: Iterable[str]) -> tuple[str, ...]:
    """Return the kinds of :data:`FAILURES` that words name, each word one kind or several with commas.

    Raises :class:`~inci_parser.errors.UsageError`, which lists the kinds, for a word that is none.
    """
    return gate_kinds(words, FAILURES)


def failing(differences: Iterable[Difference], kinds: Iterable[str]) -> dict[str, int]:
    """Return how many products have each kind of trouble, kinds that none has left out.

    Products that could not be compared are ``unread`` whatever the kinds are, if there are any.
    """
    changed, asked = list(differences), tuple(kinds)
    counts = {kind: sum(map(FAILURES[kind], changed)) for kind in dict.fromkeys((*asked, "unread") if asked else ())}
    return {kind: count for kind, count in counts.items() if count}


def _keyed(rows: Iterator[Mapping[str, str]], column: str) -> Iterator[tuple[tuple[str, int], _Product]]:
    """Yield each product with its key and how many rows with that key came before."""
    seen: dict[str, int] = {}
    for row in rows:
        key = row[column]
        count = seen[key] = seen.get(key, 0) + 1
        lists = tuple(_items(row.get(name, "")) for name in _LISTS)
        ingredients = _items(row["ingredients"])
        may_contain = _items(row["may_contain"]) if "may_contain" in row else None
        yield (key, count), _Product(row.get("name", ""), ingredients, lists, _proved(ingredients, row), may_contain)


def _proved(ingredients: Sequence[str], row: Mapping[str, str]) -> dict[str, tuple[float, float]]:
    """Return what a row proves of the amount of each ingredient, at its first place; nothing where it does not say."""
    try:
        low, high = (tuple(map(float, _items(row.get(name, "")))) for name in ("proved_min", "proved_max"))
    except ValueError:
        return {}
    if not len(ingredients) == len(low) == len(high):
        return {}
    return dict(reversed(list(zip(ingredients, zip(low, high, strict=True), strict=True))))


def _products(path: str) -> tuple[Sequence[str], Iterator[Mapping[str, str]]]:
    """Return the header of a scan and its rows by column."""
    table = open_table(path, Options(header=True, input_format="csv" if path.endswith(".txt") else None))
    header = list(table.header)
    if missing := [name for name in _NEEDED if name not in header]:
        table.close()
        why = "was it left out with --fields?" if missing == ["ingredients"] else "make one with inci scan"
        raise InputError(f"{path} is no scan: it lacks the column {missing[0]!r} ({why})")

    def rows() -> Iterator[Mapping[str, str]]:
        for row in table.rows:
            if isinstance(row, BadRow):
                raise InputError(f"{path} line {row.line}: {row.reason}")
            cells = map(as_given, row.cells) if table.format in ("csv", "tsv") else row.cells
            yield dict(zip(header, cells, strict=True))
        table.close()

    return header, rows()


def _items(text: str) -> tuple[str, ...]:
    """Return the items of a list cell, as CSV or as JSON."""
    if text.startswith("["):
        try:
            items = json.loads(text)
        except ValueError:
            items = None
        if isinstance(items, list):
            return tuple(str(item).replace(";", ",") for item in items)
    return tuple(text.split("; ")) if text else ()


def _new(key: str, now: _Product) -> Difference:
    """Return a product that is new; of its findings only what should stop a release is reported."""
    lists = dict(zip(_LISTS, now.lists, strict=True))
    return Difference(
        key,
        now.name,
        "new",
        new_prohibited=lists["prohibited"],
        new_avoided=lists["avoided"],
        no_list=not now.ingredients,
    )


def _compared(key: str, was: _Product, now: _Product) -> Difference | None:
    added, removed = _beyond(now.ingredients, was.ingredients), _beyond(was.ingredients, now.ingredients)
    left, gone = set(added), set(removed)
    order = _without(left, now.ingredients) != _without(gone, was.ingredients)
    changes: dict[str, Any] = {}
    for name, before, after in zip(_LISTS, was.lists, now.lists, strict=True):
        changes[f"new_{name}"] = _beyond(after, before)
        changes[f"gone_{name}"] = _beyond(before, after)
    del changes["gone_prohibited"]
    changes.update(_order_and_amounts(was, now, order))
    changes.update(_may_contain(was, now))
    reformulated = bool(added or removed or order or changes["more"] or changes["less"])
    added = _beyond(added, changes["from_may_contain"])
    removed = _beyond(removed, changes["to_may_contain"])
    unread = not (was.ingredients and now.ingredients)
    if not (unread or reformulated or any(changes.values())):
        return None
    kind: Change = "reformulated" if reformulated else "same"
    if unread:
        kind = "unread"
    return Difference(key, now.name, kind, added, removed, order, **changes, no_list=not now.ingredients)


def _may_contain(was: _Product, now: _Product) -> dict[str, tuple[str, ...]]:
    """Return what moved between the list and what a product may contain, and what else came and went there."""
    before, after = was.may_contain or (), now.may_contain or ()
    if was.may_contain is None or now.may_contain is None or not (was.ingredients and now.ingredients):
        before = after = ()
    moved_to = tuple(name for name in _beyond(was.ingredients, now.ingredients) if name in after)
    moved_from = tuple(name for name in _beyond(now.ingredients, was.ingredients) if name in before)
    return {
        "to_may_contain": moved_to,
        "from_may_contain": moved_from,
        "new_may_contain": _beyond(after, (*before, *moved_to)),
        "gone_may_contain": _beyond(before, (*after, *moved_from)),
    }


def _without(left_out: set[str], items: Iterable[str]) -> list[str]:
    return [item for item in items if item not in left_out]


def _order_and_amounts(was: _Product, now: _Product, order: bool) -> dict[str, tuple[str, ...]]:
    """Return the ingredients that moved up and down, and those of which there is more or less."""
    items = moved(list(dict.fromkeys(was.ingredients)), list(dict.fromkeys(now.ingredients))) if order else ()
    both = [name for name in dict.fromkeys(now.ingredients) if name in was.proved and name in now.proved]
    return {
        "moved_up": tuple(item.name for item in items if item.direction == "up"),
        "moved_down": tuple(item.name for item in items if item.direction == "down"),
        "more": tuple(name for name in both if was.proved[name][1] < now.proved[name][0]),
        "less": tuple(name for name in both if now.proved[name][1] < was.proved[name][0]),
    }


def _beyond(items: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Return the items that are not among the others, each once."""
    known = set(others)
    return tuple(item for item in dict.fromkeys(items) if item not in known)
