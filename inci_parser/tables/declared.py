"""What every table of ``synonyms/`` declares of its columns (``columns.csv``), and the check that its cells keep it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from ..errors import TableError
from .language import languages
from .resources import rows, text_of

#: What a cell of a kind looks like, and how an error says that it does not.
_SHAPES: dict[str, tuple[str, str]] = {
    "text": (r"\S(?:.*\S)?", "has white space at an end"),
    "name": (r"\S(?:.*\S)?", "is no INCI name in upper case"),
    "number": (r"-?\d+(?:\.\d+)?", "is no number"),
    "whole": (r"-?\d+", "is no whole number"),
    "yes": (r"yes|no", "is neither yes nor no"),
    "date": (r"\d{4}-\d\d-\d\d", "is no date (2026-01-31)"),
    "letter": (r"[A-D]", "is none of A, B, C, D"),
}


@cache
def declared_columns() -> dict[str, dict[str, str]]:
    """Return for each table its columns in order, and what their cells may hold.

    >>> declared_columns()["headings.csv"]["lang"]
    'lang'
    """
    found: dict[str, dict[str, str]] = {}
    for row in rows("columns.csv"):
        found.setdefault(row["table"], {})[row["name"]] = row["values"]
    return found


def check_table(table: str) -> None:
    """Raise :class:`TableError`, which names table, line and column, for the first cell that is not as declared."""
    columns = declared_columns().get(table)
    if columns is None:
        raise TableError(f"synonyms/{table} is not declared: add its columns to columns.csv and a row to tables.csv")
    header = text_of("synonyms", table).partition("\n")[0].split(",")
    if header != list(columns):
        raise TableError(f"synonyms/{table} line 1: its columns are {header}, columns.csv declares {list(columns)}")
    checks = [(column, _check(values)) for column, values in columns.items()]
    for line, row in enumerate(rows(table), 2):
        for column, check in checks:
            fault = check(row[column])
            if fault:
                raise TableError(f"synonyms/{table} line {line}, column {column}: {row[column]!r} {fault}")


@cache
def _check(values: str) -> Callable[[str], str]:
    """Return what says the fault of a cell, ``""`` for none."""
    kind = values.removesuffix("?")
    optional = kind != values
    fault = _fault_of(kind)

    def check(cell: str) -> str:
        if not cell:
            return "" if optional else "is empty"
        return fault(cell)

    return check


def _fault_of(kind: str) -> Callable[[str], str]:
    if kind == "lang":
        return lambda cell: "" if cell in languages() else "is in no row of languages.csv"
    if kind.startswith("one of "):
        words = frozenset(kind.removeprefix("one of ").split(", "))
        return lambda cell: "" if cell in words else f"is none of {', '.join(sorted(words))}"
    try:
        shape, fault = _SHAPES[kind]
    except KeyError:
        raise TableError(f"synonyms/columns.csv, column values: {kind!r} is no kind of cell") from None
    pattern = re.compile(shape, re.DOTALL)
    upper = kind == "name"
    return lambda cell: "" if pattern.fullmatch(cell) and not (upper and cell != cell.upper()) else fault
