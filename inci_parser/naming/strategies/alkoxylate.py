"""Alkoxylates in the notation of chemists and pharmacopoeias: POE (20) sorbitan monolaurate, ポリオキシエチレン."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...tables import resources as _resources
from ...tables.word_patterns import any_of
from ..candidate import Candidate, Lookup
from ..nomenclature.word_lists import word_list

TABLE = "alkoxylates.csv"
SCORE = 98.0
#: A number of units that stands apart from its word: (20E.O.), 20 EO, (20), at the end.
_UNITS_APART = re.compile(
    r"\(\s?(\d{1,3})\s?(?:e\.?\s?o\.?|mol(?:es)?)?\s?\)|\b(\d{1,3})\s?e\.?\s?o\.?(?![a-z])|(?<=[a-z]) (\d{1,3})$"
)
_MONO = re.compile(r"\bmono-?(?=[a-z])")


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the INCI name of an alkoxylate that is named by its units and its base.

    poe (20) sorbitan monolaurate >> POLYSORBATE 20    polyoxyethylene 23 lauryl ether >> LAURETH-23
    poe (20) pop (4) cetyl ether  >> PPG-4-CETETH-20    macrogol cetostearyl ether 20      >> CETEARETH-20
    """
    parts = _taken_apart(text)
    if parts is None:
        return None
    base, ethylene, propylene = parts
    for name in _names(base, ethylene, propylene):
        hit = lookup.find(name.lower())
        if hit is not None:
            return Candidate(hit.names, "spelling", f"polyoxyethylene notation of {name}", SCORE)
    return None


def _taken_apart(text: str) -> tuple[str, str, str] | None:
    """Return the base and the numbers of ethylene and propylene oxide units (``""`` where none are printed)."""
    numbers = {"polyoxyethylene": "", "polyoxypropylene": ""}
    rest = text
    for kind in numbers:
        unit = _unit(kind).search(rest)
        if unit is not None:
            numbers[kind] = unit[1] or ""
            rest = f"{rest[: unit.start()]} {rest[unit.end() :]}"
    if rest == text:
        return None
    if not any(numbers.values()):
        apart = _UNITS_APART.search(rest)
        if apart is not None:
            numbers["polyoxyethylene"] = apart[1] or apart[2] or apart[3]
            rest = f"{rest[: apart.start()]} {rest[apart.end() :]}"
    base = " ".join(_MONO.sub("", rest).split()).strip(" -()")
    if not base.isascii():
        base = base.replace(" ", "")
    return base, numbers["polyoxyethylene"], numbers["polyoxypropylene"]


@cache
def _unit(kind: str) -> re.Pattern[str]:
    """Match a word for units and the number behind it: poe (20), polyoxyethylene-20."""
    number = r"(?:\(?\s?(\d{1,3})\s?(?:e\.?o\.?)?\s?\)?(?!\d))?"
    return re.compile(rf"(?<![a-z])(?:{any_of(word_list(kind))})(?![a-z])[\s-]*{number}[\s,/-]*")


def _names(base: str, ethylene: str, propylene: str) -> Iterator[str]:
    """Yield the INCI names that a base and its units may have."""
    phosphate = base.endswith(" phosphate")
    for count in (ethylene, ""):
        inci = _bases().get((base.removesuffix(" phosphate"), count))
        if inci is not None:
            name = inci.format(n=ethylene) + (" PHOSPHATE" if phosphate else "")
            yield f"PPG-{propylene}-{name}" if propylene else name
    if ethylene and base and not propylene:
        yield f"PEG-{ethylene} {base.upper()}"
    if propylene and base and not ethylene:
        yield f"PPG-{propylene} {base.upper()}"


@cache
def _bases() -> dict[tuple[str, str], str]:
    return {(row["base"], row["count"]): row["inci"] for row in _resources.rows(TABLE)}
