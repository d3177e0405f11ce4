"""What every table of ``synonyms/`` declares of its columns (``columns.csv``), and the check that its cells keep it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fnmatch import fnmatchcase
from functools import cache
from typing import Any

from ..errors import TableError
from .language import languages
from .resources import rows, text_of

#: What a cell of a kind looks like, and how an error says that it does not.
_SHAPES: dict[str, tuple[str, str]] = {
    "text": (r"\S(?:.*\S)?", "has white space at an end"),
    "name": (r"\S(?:.*\S)?", "is no INCI name in upper case"),
    "words": (r"\S(?:.*\S)?", "has white space at an end"),
    "keys": (r"\S(?:.*\S)?", "has white space at an end"),
    "number": (r"-?\d+(?:\.\d+)?", "is no number"),
    "percent": (r"100(?:\.0+)?|\d{1,2}(?:\.\d+)?", "is no mass percent (0 to 100)"),
    "whole": (r"-?\d+", "is no whole number"),
    "severity": (r"[0-3]", "is no severity (0 to 3)"),
    "yes": (r"yes|no", "is neither yes nor no"),
    "date": (r"\d{4}-\d\d-\d\d", "is no date (2026-01-31)"),
    "letter": (r"[A-D]", "is none of A, B, C, D"),
}
#: What reads the cell of a kind; cells of other kinds are texts.
_READ: dict[str, Callable[[str], Any]] = {
    "words": lambda cell: tuple(part.strip() for part in cell.split(";") if part.strip()),
    "keys": lambda cell: tuple(cell.replace(";", " ").split()),
    "number": float,
    "percent": float,
    "whole": int,
    "severity": int,
    "yes": lambda cell: cell == "yes",
}
#: What an empty cell of a kind is in a row that leaves the column out, required or not; of other kinds it is a fault.
_NOTHING: dict[str, Any] = {
    "words": (), "keys": (), "number": None, "percent": None, "whole": None, "severity": 0, "yes": False,
}  # fmt: skip


@cache
def column_rows() -> dict[str, dict[str, Mapping[str, str]]]:
    """Return for each table its columns in order, each with its row of ``columns.csv``.

    A row whose table has a ``*`` declares a column of every table of ``tables.csv`` with a name of that form. A row of
    one such table replaces it; where its meaning is empty, it has that of the row that it replaces.
    """
    shared: dict[str, dict[str, Mapping[str, str]]] = {}
    own: dict[str, dict[str, Mapping[str, str]]] = {}
    for row in rows("columns.csv"):
        (shared if "*" in row["table"] else own).setdefault(row["table"], {})[row["name"]] = row
    for table in (row["table"] for row in rows("tables.csv")):
        for form in (form for form in shared if fnmatchcase(table, form)):
            given = own.get(table, {})
            replaced = {
                name: {**row, "meaning": row["meaning"] or shared[form][name]["meaning"]} for name, row in given.items()
            }
            own[table] = {**shared[form], **replaced}
    return own


@cache
def declared_columns() -> dict[str, dict[str, str]]:
    """Return for each table its columns in order, and what their cells may hold.

    >>> declared_columns()["headings.csv"]["lang"], declared_columns()["aliases_de.csv"]["attested"]
    ('lang', 'yes')
    """
    return {table: {name: row["values"] for name, row in columns.items()} for table, columns in column_rows().items()}


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


def reader(values: str) -> Callable[[str], Any]:
    """Return what reads a cell that is declared so, and raises :class:`ValueError` for one that is not as declared.

    >>> reader("words")("a; b"), reader("percent?")("2.5"), reader("yes")(""), reader("text?")("")
    (('a', 'b'), 2.5, False, '')
    """
    kind = values.removesuffix("?")
    check, read = _check(values), _READ.get(kind, str)

    def read_cell(cell: str) -> Any:
        cell = cell.strip()
        if not cell and kind in _NOTHING:
            return _NOTHING[kind]
        fault = check(cell)
        if fault:
            raise ValueError(fault)
        return read(cell)

    return read_cell


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
    if kind == "pattern":
        return _fault_of_pattern
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


def _fault_of_pattern(cell: str) -> str:
    try:
        re.compile(cell)
    except re.error as error:
        return f"is no regular expression: {error}"
    return ""
