"""Leads: what stands before the list, a title or a sentence, is no entry and declares no amount."""

from __future__ import annotations

import re

from .amount import share
from .names import Names, looks_like_a_name, prose
from .scoring import TRIM
from .segments import BREAK, COLON, ENDS, EVENT, PARA, SEP, STOP, Unit
from .vocabulary import LETTERS, folded, words

#: Headings that open a list: what stands before the first of them is none, unless it is a real list itself.
_OPENING = frozenset({"ingredients", "active", "drug_facts"})
#: Fewer names that the catalogue knows are no list of their own before a heading.
_REAL = 4
#: A title has no more words and no more commas than this.
_WORDS, _COMMAS = 9, 2
_PLUS = re.compile(r"\s[+&]\s|\sand\s")


def leads(units: list[Unit], names: Names) -> None:
    """Set what stands before a list, under a heading or not, apart from it; a part's title stays its title."""
    if not units:
        return
    first = next((i for i, unit in enumerate(units) if _opens(unit)), None)
    for i in range(1, len(units)):
        if _opens(units[i]) and _part_title(units, i - 1):
            units[i - 1].role, units[i - 1].title = "title", units[i - 1].text.strip(TRIM)
    if first is None:
        _unheaded(units, names)
    elif first and not _real(units, first, names):
        for unit in units[:first]:
            if unit.role != "title":
                _apart(unit)


def titled(text: str) -> bool:
    """Tell whether a text holds a word for a product: ``Night Cream``, ``Peeling Solution``."""
    found = {folded(word) for word in LETTERS.findall(text)}
    return not (words("part_word") | words("title_word")).isdisjoint(found)


def _opens(unit: Unit) -> bool:
    return any(event.kind in _OPENING for event in unit.events)


def _apart(unit: Unit) -> None:
    unit.role, unit.weight = "head", -3.0


def _part_title(units: list[Unit], i: int) -> bool:
    """Tell whether a unit is a line or sentence of its own before a list's heading, and names a product."""
    unit = units[i]
    if unit.before and not unit.before & ENDS:
        return False
    found = LETTERS.findall(unit.text)
    return 0 < len(found) < _WORDS and titled(unit.text) and prose(unit.text) < 2 and "\n" not in unit.text


def _known(units: list[Unit], names: Names, most: int) -> int:
    """Return how many of the units are names, looked at until there are ``most``."""
    count = 0
    for unit in units:
        if len(unit.text) < 120 and prose(unit.text) < 2 and names.knows(unit.text.strip(TRIM)):
            count += 1
            if count == most:
                break
    return count


def _real(units: list[Unit], first: int, names: Names) -> bool:
    """Tell whether what stands before the first heading is a list of its own."""
    before = _known(units[:first], names, _REAL)
    if before in (0, _REAL):
        return before > 0
    return _known(units[first : first + 12], names, before + 1) <= before - (before == 1)


def _unheaded(units: list[Unit], names: Names) -> None:
    """Set the title apart that stands on a line or in a sentence of its own before a list without a heading."""
    end = next((i for i in range(1, len(units)) if units[i].before & (STOP | BREAK | PARA)), None)
    if end is None or end > _COMMAS + 1 or len(units) < end + 3:
        return
    lead, rest = units[:end], units[end:]
    if end == 1 and rest[1].before & COLON and rest[0].before & (BREAK | PARA) and titled(lead[0].text):
        if not names.knows(lead[0].text.strip(TRIM)):
            _apart(lead[0])  # a kit's title over the titles of its parts
        return
    if any(unit.before & (COLON | EVENT) for unit in (*lead, *rest[:2])) or rest[0].before & SEP:
        return
    separated = sum(bool(unit.before & SEP) for unit in rest[1:])
    if not rest[1].before & SEP or separated < 2 * (len(rest) - 1 - separated) or _known(rest[:6], names, 2) < 2:
        return
    if _is_title(lead, rest, names):
        for unit in lead:
            _apart(unit)


def _is_title(lead: list[Unit], rest: list[Unit], names: Names) -> bool:
    """Tell whether the first line or sentence is a title: what it names comes again in the list, or it is no name."""
    texts = [unit.text.strip(TRIM) for unit in lead]
    if sum(len(LETTERS.findall(text)) for text in texts) > _WORDS:
        return False
    strange = [text for text in texts if not names.knows(text)]
    if any(titled(text) for text in strange):
        return True
    pieces = [piece.strip(TRIM) for text in texts for piece in _PLUS.split(text)]
    line = bool(rest[0].before & (BREAK | PARA))
    if any(share().search(piece) for piece in pieces) or (line and len(texts) == 1):
        named = [piece for piece in pieces if names.knows(piece)]
        again = [unit.text for unit in rest[:60] if len(unit.text) < 120 and names.knows(unit.text.strip(TRIM))]
        if any(names.same(piece, text) for piece in named for text in again):
            return True
    if len(strange) < len(texts) or (not line and " " not in texts[0]):
        return False
    return not any(looks_like_a_name(text) for text in texts) and names.identity(texts[0]).standing == "unknown"
