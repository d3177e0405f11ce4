"""Panels: which stretch of the text is a list, and of which section and part.

Every unit is weighed as an entry by what the catalogue and the tables say of it; a path of least cost through two
states (list, other) then decides, so that one odd unit neither ends a list nor makes one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .amount import share
from .entry import MEMORY, read_entry
from .headings import LISTS
from .names import FOUND, Names, looks_like_a_name, prose
from .runs import cut_conjunctions, cut_glued, cut_run, cut_slashes
from .units import BREAK, COLON, DASH, ENDS, EVENT, PARA, SEP, STOP, TAB, Counts, Event, Unit
from .words import LETTERS, folded, words

#: Regions whose first sentence is never a list.
_CLOSED = frozenset(
    {"free_from", "footnote", "code", "after_list", "not_may_contain", "pointer", "highlights", "drug_facts"}
)
#: Regions that name what is no entry, as long as their sentence runs.
_HARD = frozenset({"free_from", "footnote", "highlights", "not_may_contain"})
#: What it costs to begin a list again after such a region, once its sentence is over.
_TAIL = {"after_list": 2.5, "highlights": 2.0, "free_from": 1.0, "pointer": 1.0}
_TRIM = " \t\n.,;:*†‡°^\"'-·•~_=>"


def weigh(unit: Unit, names: Names) -> None:
    """Set what the catalogue says of a unit, and its weight as an entry."""
    text = unit.text.strip(_TRIM)
    found = names.judged.get(text)
    if found is None:
        standing, named = names.identity(text)
        amounts = len(share().findall(text)) if "%" in text or "pp" in text.lower() or "g/" in text else 0
        found = (standing, named, amounts, _weight(text, standing, amounts))
        if len(names.judged) > MEMORY:
            names.judged.clear()
        names.judged[text] = found
    unit.standing, unit.names, unit.amounts, unit.weight = found


def _weight(text: str, standing: str, amounts: int) -> float:
    if standing == "known":
        return 3.0 if amounts else 2.0
    sentence = prose(text)
    found = len(LETTERS.findall(text))
    if sentence >= 2 or (sentence and (found > 8 or sentence * 2 >= found)):
        return -1.0 if standing in FOUND else -3.0
    if standing in FOUND:
        return 1.2
    if standing == "formed":
        return 0.4 if sentence else 0.9
    if _odd(text):
        return -1.5
    if looks_like_a_name(text) and not sentence:
        return 1.0 if amounts else 0.4
    if not text.isascii() and found <= 5 and not sentence and sum(map(str.isascii, text)) * 2 < len(text):
        return 0.1  # no table knows this script's words: nothing speaks against it
    return (
        (-0.3 if found <= 3 and not sentence else -0.5)
        - 0.15 * max(0, found - 6)
        + (0.4 if amounts and not sentence else 0.0)
    )


_ODD = re.compile(
    r"https?|www|@|\.com\b|\d{3}[-\s]\d{3}|©|\d{5,}|\b\d+\s?(?:ml|fl|oz|g|kg|mm|cm|°[cf])\b", re.IGNORECASE
)


def _odd(text: str) -> bool:
    """Tell whether a text holds an address, a number or a size rather than a name."""
    match = _ODD.search(text)
    return bool(match) and not re.search(r"\bC\.?\s?[I1l]", text)


# -- cutting what lost its separator ------------------------------------------------------------------------------


def split_units(units: list[Unit], plain: str, names: Names, counts: Counts) -> list[Unit]:
    """Return the units with runs of names, blends and slash lists cut."""
    result: list[Unit] = []
    dashes = counts.dash >= 3 and counts.dash * 2 >= counts.sep
    for i, unit in enumerate(units):
        if i + 1 < len(units) and units[i + 1].before & COLON:  # a title or a claim, seen to later
            weigh(unit, names)
            result.append(unit)
        else:
            result += _split(unit, plain, names, dashes)
    return result


_LEADING = re.compile(r"[\s*]*(?:and|&|et|und|y|plus)\s+", re.IGNORECASE)


def _without_and(unit: Unit, names: Names) -> None:
    """Cut the "and" before the last name of a list off it."""
    match = _LEADING.match(unit.text)
    if match and len(unit.text) == unit.end - unit.start and names.knows(unit.text[match.end() :].strip(_TRIM)):
        unit.start += match.end()
        unit.text = unit.text[match.end() :]
        weigh(unit, names)


def _split(unit: Unit, plain: str, names: Names, dashes: bool) -> list[Unit]:
    weigh(unit, names)
    if unit.standing != "known" and _LEADING.match(unit.text):
        _without_and(unit, names)
    if unit.standing == "known" or len(unit.text) < 6 or len(unit.text) > 6000:
        return [unit]
    raw = plain[unit.start : unit.end].replace("\n", " ")
    pieces = cut_conjunctions(raw, names)
    if pieces and unit.weight > -3.0:
        return _rejoin(unit, pieces, raw, plain, names, "conjunction", dashes)
    if prose(raw) >= 2:
        return [unit]
    amounts = _purposes(raw, _by_amounts(raw), names) if unit.amounts else []
    if amounts:
        return _rejoin(unit, amounts, raw, plain, names, "missing_separator", dashes)
    parts = cut_glued(raw, names) if unit.standing == "unknown" or len(raw) > 120 else []
    if parts:
        return _whole_parts(unit, [(p.start, p.end) for p in parts], raw, names)
    parts = cut_run(raw, names, standing=unit.standing, hyphens=dashes)
    if parts:
        return _rejoin(unit, [(p.start, p.end) for p in parts], raw, plain, names, "missing_separator", dashes)
    if unit.standing in ("unknown", "loose"):
        parts = cut_slashes(raw, names)
        if parts:
            return _rejoin(unit, [(p.start, p.end) for p in parts], raw, plain, names, "slash_list", dashes)
    return [unit]


def _by_amounts(raw: str) -> list[tuple[int, int]]:
    """Cut after every amount: ``Octocrylene 5.0% Octisalate 3.0%``; before every one where the first opens the text."""
    pattern = re.compile(
        r"[(<≤]?\s?\d[\d.,]*\s?(?:%|‰|ppm\b|ppb\b|mg\s?/\s?g\b)(?:\s?[wvpm]/[wvpm]\b)?\)?", re.IGNORECASE
    )
    beside = [m.span() for m in re.finditer(r"\([^()]{0,80}\)", raw) if LETTERS.search(read_entry(m[0]).name)]
    found = [m.span() for m in pattern.finditer(raw) if not any(a < m.start() < b for a, b in beside)]
    if len(found) == 1 and raw[found[0][1] : found[0][1] + 1].isupper() and LETTERS.search(raw[: found[0][0]]):
        return [(0, found[0][1]), (found[0][1], len(raw))]  # Salicylic Acid 2%Water
    if len(found) < 2:
        return []
    if not LETTERS.search(raw[: found[0][0]]):
        starts = [0, *(a for a, _ in found[1:])]
        pieces = list(zip(starts, [*starts[1:], len(raw)], strict=True))
    else:
        ends = [b for _, b in found]
        pieces = list(zip([0, *ends[:-1]], ends, strict=True))
        if LETTERS.search(raw[ends[-1] :]):
            pieces.append((ends[-1], len(raw)))
    return pieces if all(read_entry(raw[a:b]).name for a, b in pieces) else []


def _purposes(raw: str, pieces: list[tuple[int, int]], names: Names) -> list[tuple[int, int]]:
    """Cut what a drug panel prints between two actives ("Sunscreen") off the front of the second."""
    result: list[tuple[int, int]] = []
    for start, end in pieces:
        name = read_entry(raw[start:end]).name
        if result and not names.knows(name):
            for match in list(re.finditer(r"\s", raw[start:end]))[:8]:
                if names.knows(raw[start + match.end() : end]):
                    result.append((start, start + match.start()))
                    start += match.end()
                    break
        result.append((start, end))
    return result


def _whole_parts(unit: Unit, pieces: list[tuple[int, int]], raw: str, names: Names) -> list[Unit]:
    """Return one unit for every piece, none of them cut further."""
    result: list[Unit] = []
    for start, end in pieces:
        first = not result
        part = Unit(
            unit.start + start,
            unit.start + end,
            raw[start:end].strip(),
            unit.before if first else SEP,
            unit.events if first else (),
            ("missing_separator",),
        )
        weigh(part, names)
        part.weight = max(part.weight, 1.0)
        result.append(part)
    return result


def _rejoin(unit: Unit, pieces: list, raw: str, plain: str, names: Names, notice: str, dashes: bool) -> list[Unit]:  # type: ignore[type-arg]
    """Return the units of the pieces, each cut further where it must be."""
    result: list[Unit] = []
    for piece in pieces:
        start, end = piece[0], piece[1]
        while start < end and raw[start] in " ":
            start += 1
        while start < end and raw[end - 1] in " ":
            end -= 1
        if start == end:
            continue
        first = not result
        part = Unit(
            unit.start + start,
            unit.start + end,
            raw[start:end],
            unit.before if first else SEP,
            unit.events if first else (),
            unit.notices if first else (notice,),
        )
        result += _split(part, plain, names, dashes) if (start, end) != (0, len(raw)) else [part]
    for part in result:
        weigh(part, names)
    return result


# -- titles and claims -------------------------------------------------------------------------------------------


def titles(units: list[Unit], plain: str, names: Names) -> list[Unit]:
    """Find what stands before a colon: a part's title, a claim's name, or a name that a misread comma follows."""
    result: list[Unit] = []
    for i, unit in enumerate(units):
        if unit.standing != "known" and (not unit.before or unit.before & ENDS):
            _spaced_title(unit, plain, names, result)
        following = units[i + 1] if i + 1 < len(units) else None
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
            title = plain[unit.start : unit.end].strip(_TRIM)
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
            title.role, title.title, title.weight = "title", title.text.strip(_TRIM), 0.0
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
        name = text[:place].strip(_TRIM)
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
            unit.role, unit.title, unit.weight = "title", plain[unit.start : unit.end].strip(_TRIM), 0.0
    return units


# -- the path ----------------------------------------------------------------------------------------------------


class Region(NamedTuple):
    """Under which heading a unit stands, and whether that heading's sentence still runs."""

    kind: str = ""
    running: bool = False
    #: The unit is the first after a list's heading.
    opens: bool = False


def regions(units: list[Unit]) -> list[Region]:
    """Return for every unit under which heading it stands."""
    result: list[Region] = []
    kind, running = "", False
    for unit in units:
        opens = False
        if unit.before & (STOP | BREAK | PARA):
            running = False
            if unit.before & PARA and kind == "highlights":
                kind = "free_from"
        for event in unit.events:
            if event.kind in LISTS or event.kind == "title":
                kind, running, opens = "list", True, True
            elif event.kind in _CLOSED:
                kind, running, opens = event.kind, True, False
            elif event.kind in ("OPEN", "CLOSE") and kind in ("footnote", "code"):
                running = False
        if unit.role == "title":
            kind, running, opens = "list", True, True
        result.append(Region(kind, running, opens))
    return result


def path(units: list[Unit], under: list[Region]) -> list[bool]:
    """Return for every unit whether it is an entry of a list: the cheapest path through two states."""
    listed, other = 0.0, 0.0
    back: list[tuple[bool, bool]] = []
    for i, unit in enumerate(units):
        region = under[i]
        leave, enter = _steps(unit, region, i)
        blocked = (
            region.running and region.kind in _CLOSED and (region.kind in _HARD or bool(unit.events) or unit.weight < 1)
        )
        stay_listed, come = listed, other - enter
        stay_other, go = other, listed - leave
        back.append((stay_listed >= come, stay_other >= go))
        listed = max(stay_listed, come) + (-50.0 if blocked else unit.weight + (1.0 if region.opens else 0.0))
        other = max(stay_other, go)
    result: list[bool] = []
    inside = listed > other
    for was_listed, was_other in reversed(back):
        result.append(inside)
        inside = was_listed if inside else not was_other
    return result[::-1]


def _steps(unit: Unit, region: Region, i: int) -> tuple[float, float]:
    """Return what it costs to leave and to enter the list before a unit."""
    before = unit.before
    if i == 0 and not unit.events:
        return 0.0, 0.3
    if region.opens:
        return 1.0, 0.0
    if before & EVENT and region.kind in _CLOSED:
        return 0.0, 3.0
    tail = 0.0 if region.running else _TAIL.get(region.kind, 0.0)
    if before & (STOP | PARA):
        return 0.3, 1.0 + tail
    if before & (BREAK | TAB):
        return 1.0, 1.5 + tail
    if before & COLON:
        return 1.5, 1.5 + tail
    if before & DASH:
        return 1.0, 2.0 + tail
    return 2.5, 3.0 + tail


__all__ = ["ENDS", "Counts", "Event", "Region", "path", "regions", "split_units", "titles", "weigh"]
