"""Splits: units that hold several entries, cut at amounts, "and", slashes, and where names lost their separators."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .entry import read_entry
from .names import Names, prose
from .run_on import Part, cut_conjunctions, cut_glued, cut_run, cut_slashes
from .scoring import TRIM, weigh
from .segments import COLON, SEP, Counts, Unit
from .vocabulary import LETTERS


def split_units(units: list[Unit], plain: str, names: Names, counts: Counts) -> list[Unit]:
    """Return the units with runs of names, blends and slash lists cut."""
    result: list[Unit] = []
    dashes = counts.dash >= 3 and counts.dash * 2 >= counts.sep
    for i, unit in enumerate(units):
        if unit.role:
            result.append(unit)
        elif i + 1 < len(units) and units[i + 1].before & COLON:  # a title or a claim, seen to later
            weigh(unit, names)
            result.append(unit)
        else:
            result += _split(unit, plain, names, dashes)
    return result


_LEADING = re.compile(r"[\s*]*(?:and|&|et|und|y|plus)\s+", re.IGNORECASE)


def _without_and(unit: Unit, names: Names) -> None:
    """Cut the "and" before the last name of a list off it."""
    match = _LEADING.match(unit.text)
    if match and len(unit.text) == unit.end - unit.start and names.knows(unit.text[match.end() :].strip(TRIM)):
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


def _rejoin(
    unit: Unit,
    pieces: Sequence[tuple[int, int] | Part],
    raw: str,
    plain: str,
    names: Names,
    notice: str,
    dashes: bool,
) -> list[Unit]:
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
