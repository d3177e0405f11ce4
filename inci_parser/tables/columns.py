"""The tables that say what an ingredient means, as records: which record a row of each becomes.

What a cell may hold, and how it is read, is declared in ``columns.csv`` alone. The built-in tables, a user's rule pack
and the lint tests all go through :func:`read_rows`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, get_type_hints

from ..errors import TableError
from .definitions import (
    Active,
    ActiveClass,
    Allergen,
    AllergenOil,
    Claim,
    ClassOverride,
    Family,
    Group,
    Irritant,
    IrritantClass,
    Profile,
    Rule,
    Scent,
    ScentClass,
    ScentFamily,
    Step,
)
from .schema import declared_columns, reader

#: Table -> the record of a row.
TABLES: dict[str, type] = {
    "active_classes": ActiveClass,
    "active_class_overrides": ClassOverride,
    "active_families": Family,
    "actives": Active,
    "allergen_oils": AllergenOil,
    "allergens": Allergen,
    "fragrance": Scent,
    "fragrance_families": ScentFamily,
    "fragrance_classes": ScentClass,
    "irritant_classes": IrritantClass,
    "irritants": Irritant,
    "groups": Group,
    "interactions": Rule,
    "guidance": Rule,
    "claims": Claim,
    "routine_steps": Step,
    "profiles": Profile,
}
#: What an empty cell of a column means, where that is neither nothing nor no.
_EMPTY: dict[str, Any] = {"count": 1, "order": 1, "place": 1, "use": "any", "weight": 1}

Readers = Mapping[str, tuple[str, Callable[[str], Any]]]


def read_rows(table: str, rows: Iterable[Mapping[str, str]], origin: str = "") -> list[Any]:
    """Return the records of a table's rows; ``origin`` names them in errors (default: the built-in table, by line).

    Raises :class:`TableError` that names the place and the column.
    """
    record, readers = TABLES[table], _readers(table)
    return [
        record(**_cells(row, readers, f"{origin} {table} row {i - 1}" if origin else f"synonyms/{table}.csv line {i}"))
        for i, row in enumerate(rows, 2)
    ]


def _cells(row: Mapping[str, str], readers: Readers, place: str) -> dict[str, Any]:
    """Return what the cells of a row say, by the field of the record."""
    values = {}
    for column, (field, read) in readers.items():
        cell = row.get(column) or ""
        try:
            values[field] = read(cell) if cell or column not in _EMPTY else _EMPTY[column]
        except ValueError as error:
            raise TableError(f"{place}, column {column}: {row.get(column)!r} {error}") from None
    unknown = sorted(set(row) - set(readers))
    if unknown:
        raise TableError(f"{place}: unknown column {unknown[0]!r}; known: {', '.join(readers)}")
    return values


@cache
def _readers(table: str) -> Readers:
    """Return for each column of a table the field of its record and what reads a cell of it."""
    fields = get_type_hints(TABLES[table])
    return {
        column: (_field(column, fields), reader(values))
        for column, values in declared_columns()[f"{table}.csv"].items()
    }


def _field(column: str, fields: Mapping[str, Any]) -> str:
    """Return the field that a column fills: of its name, or ``class_`` and ``name`` for a class."""
    return next(field for field in (column, f"{column}_", "name") if field in fields)
