"""Reads rule packs: a user's rows over the built-in rules.

A pack is a TOML file with one array of tables per table of ``synonyms/effects`` (``[[irritants]]``,
``[[interactions]]`` ...), or a CSV whose column ``table`` says where a row belongs. A row with the key of a built-in
one takes its place.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

from ..errors import InputError, TableError
from ..tables.columns import TABLES, read_rows
from ..textio.cells import allow_long_cells
from .pack_limits import pattern_fault, template_fault
from .rule_book import KEYS, RuleBook, build, built_in_rows

_YEAR = re.compile(r"[0-9]{4}")


def load(*packs: str | Path) -> RuleBook:
    """Return the built-in rules with the rows of rule packs (TOML or CSV) over them, the first pack the strongest.

    Raises :class:`InputError` for a file that cannot be read, :class:`TableError` for a wrong row.
    """
    tables = built_in_rows()
    for pack in reversed(packs):
        for table, rows in read_pack(Path(pack)).items():
            if table != "sources":
                _check_limits(table, rows, pack)
                read_rows(table, rows, str(pack))
            keys = KEYS.get(table, ("key",))
            by_key = {tuple(row.get(key, "") for key in keys): row for row in (*tables[table], *rows)}
            tables[table] = list(by_key.values())
    return build(tables)


def _check_limits(table: str, rows: list[dict[str, str]], pack: str | Path) -> None:
    """Raise :class:`TableError` for a text or pattern that a pack may not hold."""
    for number, row in enumerate(rows, 1):
        for column, value in row.items():
            holds_braces = "{" in value or "}" in value
            fault = pattern_fault(value) if column == "pattern" else template_fault(value) if holds_braces else ""
            if fault:
                raise TableError(f"{pack}: {table} row {number}, column {column}: it {fault}")


def read_pack(path: Path) -> dict[str, list[dict[str, str]]]:
    """Return the rows of a rule pack, table by table, every value a string."""
    try:
        content = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"rule pack {path} cannot be read: {getattr(error, 'strerror', None) or error}") from None
    tables = _toml(content, path) if path.suffix.lower() == ".toml" else _csv(content, path)
    for table in tables:
        if table not in TABLES and table != "sources":
            raise TableError(f"{path}: unknown table {table!r}; known: {', '.join((*TABLES, 'sources'))}")
    for row in tables.get("sources", ()):
        for column in ("key", "citation", "year", "url"):
            row.setdefault(column, "")
        if not row["key"] or (row["year"] and _YEAR.fullmatch(row["year"]) is None):
            raise TableError(f"{path}: a source needs a key, and a year of four digits or none")
    return tables


def _toml(content: str, path: Path) -> dict[str, list[dict[str, str]]]:
    import tomllib

    try:
        document = tomllib.loads(content)
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, arrays in arrays in arrays
        raise InputError(f"rule pack {path} is no TOML: {error}") from None
    tables: dict[str, list[dict[str, str]]] = {}
    for table, members in document.items():
        if not isinstance(members, list) or not all(isinstance(member, dict) for member in members):
            raise TableError(f"{path}: write [[{table}]] before each row")
        tables[table] = [{column: _cell(value) for column, value in member.items()} for member in members]
    return tables


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


def _csv(content: str, path: Path) -> dict[str, list[dict[str, str]]]:
    allow_long_cells()
    reader = csv.DictReader(content.splitlines())
    if "table" not in (reader.fieldnames or ()):
        raise TableError(f"{path}: a rule pack in CSV needs a column 'table' that says where each row belongs")
    tables: dict[str, list[dict[str, str]]] = {}
    for row in reader:
        table = row.pop("table")
        cells = {column: value for column, value in row.items() if column and value}
        tables.setdefault(table, []).append(cells)
    return tables
