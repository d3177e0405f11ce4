"""Grids: tables with a column of names, between tabs or bars; no other cell is an entry."""

from __future__ import annotations

import re
from typing import NamedTuple

from .headings import Heading
from .names import Names
from .vocabulary import folded, words

_BAR = re.compile(r"[ ]?[|\t][ ]?")
_NUMBER = re.compile(r"[<>≤≥~]?\s?\d{1,3}(?:[.,]\d{1,6})?\s?(%?)")
_RULE = frozenset("-:= ")
#: Rows that vote on which column holds the names.
_VOTES = 60


class Cell(NamedTuple):
    """A cell of a table: its place without white space, and its text."""

    start: int
    end: int
    text: str


class Row(NamedTuple):
    """A line of a table."""

    start: int
    end: int
    cells: list[Cell]


class Grid(NamedTuple):
    """What is to be marked of tables: stretches that are no names, and the shares of names by where the name starts."""

    headings: list[Heading]
    shares: dict[int, tuple[str, int]]


def grids(plain: str, names: Names) -> Grid:
    """Return what the tables of a text hold beside names; nothing where no text stands in columns."""
    found = Grid([], {})
    if "\n" not in plain or ("|" not in plain and "\t" not in plain):
        return found
    block: list[Row] = []
    start = 0
    for line in [*plain.split("\n"), ""]:
        row = _row(line, start)
        start += len(line) + 1
        if block and (len(row.cells) != len(block[0].cells)):
            _add(block, names, found)
            block = []
        if len(row.cells) > 1:
            block.append(row)
    return found


def _row(line: str, start: int) -> Row:
    cells: list[Cell] = []
    done = 0
    for a, b in [*(m.span() for m in _BAR.finditer(line)), (len(line), len(line))]:
        raw = line[done:a]
        lead = len(raw) - len(raw.lstrip())
        text = raw.strip()
        cells.append(Cell(start + done + lead, start + done + lead + len(text), text))
        done = b
    if len(cells) > 2 and not cells[0].text:
        del cells[0]
    if len(cells) > 2 and not cells[-1].text and line.rstrip().endswith("|"):
        del cells[-1]
    return Row(start, start + len(line), cells)


def _add(block: list[Row], names: Names, found: Grid) -> None:
    """Add one table's marks, if one column of it holds the names."""
    if len(block) < 2:
        return
    heads = [_head(cell.text) for cell in block[0].cells]
    headed = all(heads)
    body = [row for row in block[int(headed) :] if not _is_rule(row)]
    column = _named(heads, body, names) if headed else _voted(body, names)
    if column is None:
        return
    shared = next((i for i, head in enumerate(heads) if head == "share"), None) if headed else None
    for i, row in enumerate(block):
        if (headed and not i) or _is_rule(row):
            found.headings.append(Heading(row.start, row.end, "number" if i else "ingredients"))
            continue
        name = row.cells[column]
        for start, end in ((row.start, name.start), (name.end, row.end)):
            if start < end:
                found.headings.append(Heading(start, end, "number"))
        found.shares[name.start] = _share(row, column, shared)


def _is_rule(row: Row) -> bool:
    """Tell whether a row is a line drawn between the head and the rest: ``|---|:--:|``."""
    return all(set(cell.text) <= _RULE for cell in row.cells)


def _head(text: str) -> str:
    """Return what a column's head says the column holds; empty where it is none."""
    plain = folded(text.strip(" .:*#"))
    if not plain:
        return "other"
    if "%" in plain or plain in words("share_column"):
        return "share"
    if plain in words("name_column"):
        return "inci" if "inci" in plain else "name"
    return "other" if plain in words("column") or plain in words("furniture") else ""


def _named(heads: list[str], body: list[Row], names: Names) -> int | None:
    """Return the column under a head that says so, if it holds a name."""
    for wanted in ("inci", "name"):
        for i, head in enumerate(heads):
            if head == wanted and any(names.knows(row.cells[i].text) for row in body[:_VOTES]):
                return i
    return None


def _voted(body: list[Row], names: Names) -> int | None:
    """Return the column whose cells are names, where the others are not, or name the same."""
    rows = body[:_VOTES]
    if len(rows) < 3:
        return None
    known = [[names.knows(row.cells[i].text) for row in rows] for i in range(len(rows[0].cells))]
    best = max(range(len(known)), key=lambda i: (sum(known[i]), -i))
    if sum(known[best]) * 5 < len(rows) * 3:
        return None
    for i, column in enumerate(known):
        other = sum(
            yes and not names.same(row.cells[best].text, row.cells[i].text)
            for yes, row in zip(column, rows, strict=True)
        )
        if i != best and other * 3 > len(rows):
            return None
    return best


def _share(row: Row, column: int, shared: int | None) -> tuple[str, int]:
    """Return a row's share, if it states one, and where its cell ends."""
    for i, cell in enumerate(row.cells):
        number = _NUMBER.fullmatch(cell.text) if i != column else None
        if number and (number[1] or i == shared):
            return cell.text.rstrip("% ") + " %", cell.end if i > column else 0
    return "", 0
