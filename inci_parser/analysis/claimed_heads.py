"""What claims without a list say something of: the names before a colon or a dash, and what is said behind them.

- Squalane: A moisturizing oil, derived from olives.     >>  Squalane; what is said of it is no name
- Cacao- An antioxidant                                  >>  Cacao
-Hyaluronic Acid -Red Algae                              >>  two names of which nothing is said
- Acid Blend: (Lactic Acid, Malic Acid): exfoliates      >>  Acid Blend (Lactic Acid, Malic Acid)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

#: Characters of a text that are looked through, and of what one claim names; the most claims.
_LONGEST_TEXT, _LONGEST, _MOST = 4_000, 300, 60
#: What parts two claims: a line, a bullet at its start, behind a sentence or before a word, an upright stroke.
_BETWEEN = re.compile(
    r"\n\s*(?:[-–—•*>·▪]+\s*)?|\|\s*(?:[-–—•*>·▪]+\s*)?|(?<=[.!?])\s+[-–—•]\s*|\s[-–—•>](?=[^\W\d_])|\s*•\s*"
)
#: A bullet before the first claim.
_FIRST = re.compile(r"^\s*[-–—•*>·▪]+\s*")
_OPEN, _CLOSED, _COLON = "(（[", ")）]", ":："
#: A dash with a blank on one side, behind a name of a few words and before a remark.
_DASHED = re.compile(r"((?:[^\W\d_][^\s:,.–—-]{0,40}[ \t]){0,3}[^\W\d_][^\s:,.–—-]{0,40})[ \t]?[-–—][ \t]+(?=[^\W\d_])")


class Head(NamedTuple):
    """What one claim names, and what is said of it: ``None`` where nothing sets it apart from what is said."""

    name: str
    said: str | None


def heads(text: str) -> Iterator[Head]:
    """Yield what the claims of a text name, in order.

    >>> [*heads("- Squalane: softens.\\n- Cacao- An antioxidant.")]
    [Head(name='Squalane', said='softens.'), Head(name='Cacao', said='An antioxidant.')]
    >>> [*heads("-Hyaluronic Acid -Red Algae")]
    [Head(name='Hyaluronic Acid', said=None), Head(name='Red Algae', said=None)]
    """
    units = _BETWEEN.split(_FIRST.sub("", text[:_LONGEST_TEXT]))
    for unit in filter(None, map(_one_line, units[:_MOST])):
        head = _before_colon(unit) or _before_dash(unit) or Head(unit, None)
        yield head._replace(name=head.name[:_LONGEST])


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _before_colon(unit: str) -> Head | None:
    """Return what stands before the first colon outside brackets, with a bracket behind it that has a colon too.

    Where a bracket is never closed, its colon counts.
    """
    at = _colon(unit)
    if at < 0:
        return None
    name, said = unit[:at].strip(), unit[at + 1 :].strip()
    if said[:1] in _OPEN and said[:1]:
        closed = next((i for i, letter in enumerate(said[:_LONGEST]) if letter in _CLOSED), -1)
        if closed > 0 and said[closed + 1 :].lstrip()[:1] in _COLON:
            return Head(f"{name} {said[: closed + 1]}", said[closed + 1 :].strip(" :："))
    return Head(name, said)


def _colon(unit: str) -> int:
    """Return where the colon behind a name stands, -1 without one."""
    depth, within = 0, -1
    for at, letter in enumerate(unit[:_LONGEST]):
        depth += (letter in _OPEN) - (letter in _CLOSED and depth > 0)
        if letter in _COLON:
            if depth == 0:
                return at
            within = at if within < 0 else within
    return within if depth else -1


def _before_dash(unit: str) -> Head | None:
    """Return what stands before a dash and a remark."""
    dashed = _DASHED.match(unit)
    return Head(dashed[1].strip(), unit[dashed.end() :]) if dashed is not None else None
