"""Tables ruled with bars and lines of dashes, as Markdown has them and as SQL clients print them.

| id | ingredients    |
|----|----------------|
| 1  | Aqua, Glycerin |
"""

from __future__ import annotations

from collections.abc import Iterator

from .table import BadRow, Row

#: Signs of a rule, and how many of one stand in it.
_SIGNS = frozenset(" \t|+:-=\r\n")
_RULES = ("---", "===")


def is_rule(line: str) -> bool:
    """Return whether a line is a rule between rows.

    >>> is_rule("|:---|---:|"), is_rule("+----+====+"), is_rule("| - | Aqua |")
    (True, True, False)
    """
    return any(rule in line for rule in _RULES) and set(line) <= _SIGNS


def is_ruled(sample: str) -> bool:
    """Return whether a rule stands among the first lines of a text whose cells are set apart by bars."""
    return any(map(is_rule, sample[:65_536].splitlines()[:50]))


def without_rules(rows: Iterator[Row | BadRow]) -> Iterator[Row | BadRow]:
    """Yield rows without the rules between them and without the spaces around their cells."""
    for row in rows:
        if isinstance(row, BadRow):
            yield row
        elif not is_rule("|".join(row.cells)):
            yield Row(row.line, [cell.strip() for cell in row.cells])
