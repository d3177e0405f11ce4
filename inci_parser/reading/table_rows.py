"""Tables: rows of cells between tabs, one ingredient a row; and drug panels with a column of purposes."""

from __future__ import annotations

from collections.abc import Mapping

from .names import FOUND, Names, looks_like_a_name
from .segments import BREAK, EVENT, PARA, SEP, TAB, Unit
from .vocabulary import folded, words

_NUMBER = frozenset("0123456789.,<>% ")


def with_shares(units: list[Unit], shares: Mapping[int, tuple[str, int]]) -> None:
    """Give the names of a table's rows the per cent that another cell of the row states."""
    for unit in units if shares else ():
        share = shares.get(unit.start)
        if share is not None:
            unit.text = f"{unit.text} {share[0]}".rstrip()
            unit.end = max(unit.end, share[1])
            unit.notices += ("table_row",)


def rows(units: list[Unit], names: Names) -> list[Unit]:
    """Return the units with the rows of a table joined: the name's cell is the name, a number its per cent."""
    if sum(bool(unit.before & TAB) for unit in units) < 2:
        return units
    result: list[Unit] = []
    row: list[Unit] = []
    per_cent = False
    for unit in units:
        if row and not (unit.before & TAB and not unit.before & (SEP | BREAK | PARA | EVENT)):
            per_cent = _close(row, names, per_cent, result)
            row = []
        row.append(unit)
    _close(row, names, per_cent, result)
    return result


def _close(row: list[Unit], names: Names, per_cent: bool, result: list[Unit]) -> bool:
    """Add the row's units to the result; return whether numbers of the rows below are per cent."""
    if len(row) == 1:
        result.append(row[0])
        return per_cent
    heads = [folded(unit.text.strip(" .:%")) in words("furniture") or "%" in unit.text for unit in row]
    if all(heads[:2]) and not any(unit.amounts for unit in row[:1]):
        for unit in row:
            unit.role, unit.weight = "head", -3.0
        result += row
        return any("%" in unit.text or "percent" in unit.text.lower() for unit in row)
    if sum(unit.standing in FOUND for unit in row) >= 3:  # no row has that many: the tab separates entries
        result += row
        return per_cent
    named = next((u for u in row if u.standing in FOUND), None) or next(
        (u for u in row if looks_like_a_name(u.text)), None
    )
    if named is None:
        result += row
        return per_cent
    if named.amounts:
        for unit in row:
            if unit is not named:
                unit.role, unit.weight = "head", 0.0
        result += row
        return per_cent
    number = next(
        (u.text.strip() for u in row if u is not named and set(u.text) <= _NUMBER and any(c.isdigit() for c in u.text)),
        "",
    )
    text = named.text + (f" {number.rstrip('% ')} %" if number and (per_cent or "%" in number) else "")
    whole = Unit(row[0].start, row[-1].end, text, row[0].before, row[0].events, (*named.notices, "table_row"))
    whole.standing, whole.names, whole.weight = named.standing, named.names, max(named.weight, 1.0)
    result.append(whole)
    return per_cent
