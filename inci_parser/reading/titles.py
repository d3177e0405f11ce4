"""Titles: what stands before a colon or on a line of its own: a part of a kit, a claim, or a name after all."""

from __future__ import annotations

import re

from .names import Names, prose
from .scoring import TRIM, weigh
from .segments import BREAK, COLON, DASH, ENDS, EVENT, PARA, SEP, Unit
from .vocabulary import LETTERS, folded, words


def titles(units: list[Unit], plain: str, names: Names) -> list[Unit]:
    """Find what stands before a colon: a part's title, a claim's name, or a name that a misread comma follows."""
    result: list[Unit] = []
    for i, unit in enumerate(units):
        if unit.role:
            result.append(unit)
            continue
        if unit.standing != "known" and (not unit.before or unit.before & ENDS):
            _spaced_title(unit, plain, names, result)
        following = units[i + 1] if i + 1 < len(units) else None
        if following is not None and _is_shade(unit, following):
            unit.role, unit.title, unit.weight = "title", unit.text.strip(TRIM), 0.0
            result.append(unit)
            continue
        if following is None or not following.before & COLON or following.before & EVENT:
            result.append(unit)
            continue
        if any(event.kind == "footnote" for event in unit.events):
            unit.weight = following.weight = -3.0
        elif unit.standing == "known" and following.weight > 0 and not _is_part(unit.text):
            unit.notices += ("colon_as_separator",)
        elif following.weight > -1.0 and _sentence(units, i + 1) > 0:
            _last_line(unit, plain, result)
            head = _glued_title(unit, names)
            if head:
                result.append(head)
            title = plain[unit.start : unit.end].strip(TRIM)
            if len(title.split()) > 9 or prose(title) > 2:
                unit.role, unit.weight = (
                    "head",
                    0.0,
                )  # a sentence that ends in a colon heads the list, but names no part
            else:
                unit.role, unit.title, unit.weight = "title", title, 0.0
        else:
            _claim(units, i, result)
        result.append(unit)
    return _line_titles(result, plain)


def _is_shade(unit: Unit, following: Unit) -> bool:
    """Tell whether a unit is a shade's name before its colours: ``01 Rose: [+/- CI 15850]``."""
    if not following.before & COLON or not unit.before & (ENDS | SEP) or unit.standing == "known":
        return False
    return any(event.kind == "may_contain" for event in following.events) and len(unit.text.split()) <= 6


def _is_part(text: str) -> bool:
    """Tell whether a text is nothing but words for products: ``Cream``, ``Body Oil``."""
    return all(folded(word) in words("part_word") for word in LETTERS.findall(text))


def _spaced_title(unit: Unit, plain: str, names: Names, result: list[Unit]) -> None:
    """Cut a Korean part's title off the first name of its list: nothing but a space stands between them."""
    parts = tuple(word for word in words("part_word") if not word.isascii())
    text = plain[unit.start : unit.end]
    if len(text) > 120 or text.isascii():
        return
    for match in re.finditer(r"\S+", text):
        rest = text[match.end() :].strip()
        if match[0].strip("*[]<>()").endswith(parts) and rest and names.knows(rest):
            title = unit.spanning(unit.start + match.end(), text[: match.end()])
            title.role, title.title, title.weight = "title", title.text.strip(TRIM), 0.0
            result.append(title)
            unit.start, unit.text = unit.start + len(text) - len(text[match.end() :].lstrip()), rest
            unit.before, unit.events = SEP, ()
            weigh(unit, names)
            return


def _last_line(unit: Unit, plain: str, result: list[Unit]) -> None:
    """Keep only the last line of what stands before a colon for its title; the lines before it are something else."""
    place = plain.rfind("\n", unit.start, unit.end)
    if place > unit.start and place + 1 < unit.end:
        lines = unit.spanning(place, plain[unit.start : place])
        lines.weight = -1.0
        result.append(lines)
        unit.start, unit.text = place + 1, plain[place + 1 : unit.end]
        unit.before, unit.events = BREAK, ()


def _sentence(units: list[Unit], start: int) -> float:
    """Return the weight of the units from ``start`` to the end of their sentence or line, eight at most."""
    total = 0.0
    for i in range(start, min(start + 8, len(units))):
        if i > start and units[i].before & (ENDS | COLON | DASH):
            break
        total += units[i].weight
    return total


def _claim(units: list[Unit], i: int, done: list[Unit]) -> None:
    """Mark a claim: the name before the colon, names listed before it in the same bullet, and the sentence after it."""
    units[i].role, units[i].weight = "claim", -3.0
    chain: list[Unit] = []
    for unit in reversed(done[-8:]):
        later = chain[-1] if chain else units[i]
        if later.before & (ENDS | DASH | COLON) or unit.role:
            break
        chain.append(unit)
    first = chain[-1] if chain else None
    if first is not None and (first.before & DASH or first.text[:1] == "-"):
        for unit in chain:
            unit.role, unit.weight = "claim", -3.0
    for k in range(i + 1, min(i + 12, len(units))):
        if k > i + 1 and units[k].before & (ENDS | COLON | DASH):
            break
        units[k].weight = min(units[k].weight, -1.5)


def _glued_title(unit: Unit, names: Names) -> Unit | None:
    """Cut a known name off the front of a title that is glued to it, and return it."""
    text = unit.text
    if len(text) > 200:
        return None
    fresh = not unit.before or (unit.before & ENDS and not unit.before & COLON)
    cuts = [m.start() for m in re.finditer(r"(?<=[a-zß-ÿ)])(?=[A-ZÀ-Þ])" + ("" if fresh else r"|\s"), text)][:12]
    for place in reversed(cuts):
        name = text[:place].strip(TRIM)
        part = (
            folded(text[place:].strip().split(" ")[0]) in words("part_word") and text[place] == " " and text.isascii()
        )
        if len(name) > 3 and not part and names.knows(name):
            head = unit.spanning(unit.start + place, text[:place], "missing_separator")
            weigh(head, names)
            lead = len(text[place:]) - len(text[place:].lstrip())
            unit.start += place + lead
            unit.text = text[place:].lstrip()
            unit.before, unit.events = SEP, ()
            return head
    return None


def _line_titles(units: list[Unit], plain: str) -> list[Unit]:
    """Find part titles on lines of their own: a line of few words, one of them a product's, a list below it."""
    for i, unit in enumerate(units[:-1]):
        following = units[i + 1]
        if unit.role or unit.weight > 0.5 or not following.before & (BREAK | PARA) or following.before & (SEP | EVENT):
            continue
        if unit.before and not unit.before & (BREAK | PARA | EVENT):
            continue
        found = [folded(word) for word in LETTERS.findall(unit.text)]
        parts = words("part_word")
        hit = any(
            w in parts or (not w.isascii() and w.endswith(tuple(p for p in parts if not p.isascii()))) for w in found
        )
        if hit and len(found) <= 8 and following.weight > 0:
            unit.role, unit.title, unit.weight = "title", plain[unit.start : unit.end].strip(TRIM), 0.0
    return units
