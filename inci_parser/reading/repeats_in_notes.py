"""Folds a note at the end of a list that names entries of the list again into these entries.

    Aqua, Niacinamide*, Citric Acid. *Niacinamide 5 %   >>   Niacinamide has 5 %, and the list ends with Citric Acid
    Aqua, Urea, Parfum. Urea 10 %. Foot cream           >>   Urea has 10 %, and the list ends with Parfum
    Aqua, Urea, Parfum. Contains: Urea 10 %             >>   the same

A note begins at a footnote mark behind a blank, or it is a sentence or line that states an amount of each of its names.
Such names are no further entries, whose amounts would be unknown, or would contradict the order.
Runs on placed entries, before repeated lists are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from ..models import Amount, Status
from ..tables.grammar import pattern_with_words
from ..textio.punctuation import COLONS, LIST_SIGNS
from .amount import VOLUME
from .brackets import FOOTNOTE_MARKS
from .counted_amounts import basis_alone, brings, without_lead
from .dose_amounts import states_dose
from .entries import PlacedEntry

#: Most entries at the end of a list that are looked at.
_MOST = 8


@cache
def _opens_note() -> re.Pattern[str]:
    """Match a mark that opens a note, with the marketing name before a colon that it may begin with."""
    words = rf"[^.\n{LIST_SIGNS}{COLONS}]{{1,60}}[{COLONS}]"
    return re.compile(rf"(?:^|[\s.{LIST_SIGNS})])[{re.escape(FOOTNOTE_MARKS)}]{{1,4}}\s*+(?:{words})?\s*+$")


@cache
def _ended() -> re.Pattern[str]:
    """Match what ends the list before a sentence or a line that states amounts: ``. Contains: ``, ``. Contient du``."""
    article = r"(?:[^\W\d_]{1,3}['’\s]\s?){0,2}"
    return pattern_with_words(
        "reading-end-before-note",
        rf"[^{LIST_SIGNS}]*[.!。．\n][^\w{LIST_SIGNS}]*+(?:(?:@contains@)[^\w{LIST_SIGNS}]*+{article})?",
    )


def with_amounts_of_notes(text: str, entries: list[PlacedEntry]) -> list[PlacedEntry]:
    """Return the entries less those of a note at the end that names them again, with the amounts that it states.

    ``text`` is the label as given.
    """
    entries = _without_actives_named_before(_without_a_named_part(_without_amounts_of_parts(entries)))
    start = _start_of_note(text, entries)
    if start == len(entries):
        return entries
    listed = entries[:start]
    for noted in entries[start:]:
        if noted.amount is None:
            continue
        place = next((i for i, entry in enumerate(listed) if _names(entry) == _names(noted)), None)
        if place is not None and listed[place].amount is None:
            listed[place] = listed[place]._replace(amount=noted.amount)
    return listed


def _without_actives_named_before(entries: list[PlacedEntry]) -> list[PlacedEntry]:
    """Return the entries less actives that a leaflet names once more with their dose behind: once is enough."""
    actives = [entry for entry in entries if entry.context.section == "active" and _names(entry)]
    dosed = [entry for entry in actives if _states_dose(entry)]
    if not dosed or len(dosed) == len(actives):
        return entries
    last = {_names(entry): entry.start for entry in dosed}
    return [
        entry
        for entry in entries
        if entry.context.section != "active" or _states_dose(entry) or last.get(_names(entry), -1) < entry.start
    ]


def _states_dose(entry: PlacedEntry) -> bool:
    return states_dose(entry.text)


def _without_amounts_of_parts(entries: list[PlacedEntry]) -> list[PlacedEntry]:
    """Return the entries less an amount at the end that is of a part of others: ``1450 ppm Fluoride``.

    Where one entry alone brings that part, the amount is of it.
    """
    last = entries[-1] if entries else None
    basis = "" if last is None or last.amount is None else _part_of(last, last.amount)
    if last is None or not basis:
        return entries
    listed = entries[:-1]
    if last.recognition.status is Status.LISTED:
        listed.append(last._replace(amount=None))
    places = [i for i, entry in enumerate(listed) if brings(_names(entry), basis)]
    if not places:
        return entries
    if len(places) == 1 and listed[places[0]].amount is None and last.amount is not None:
        listed[places[0]] = listed[places[0]]._replace(amount=_counted(last, last.amount, basis))
    return listed


def _without_a_named_part(entries: list[PlacedEntry]) -> list[PlacedEntry]:
    """Return the entries less the last where it is one before it with the amount of a part: ``NaF (1450 ppm F)``.

    No list has a fluoride twice: whatever stands before it, it states how much the first brings.
    """
    last = entries[-1] if entries else None
    if last is None or last.amount is None or last.amount.basis in ("", VOLUME) or not _names(last):
        return entries
    listed = entries[:-1]
    place = next((i for i, entry in enumerate(listed) if _names(entry) == _names(last)), -1)
    if place < 0 or listed[place].amount is not None or not basis_alone(last.amount.basis):
        return entries
    if _where(listed[place]) != _where(last):
        return entries
    listed[place] = listed[place]._replace(amount=last.amount)
    return listed


def _counted(entry: PlacedEntry, amount: Amount, basis: str) -> Amount:
    """Return an amount as of what is printed beside it, else of its basis."""
    printed = without_lead(entry.parsed.name.replace(amount.text, ""))
    return amount._replace(basis=amount.basis or printed or basis)


def _part_of(entry: PlacedEntry, amount: Amount) -> str:
    """Return of what an entry that is nothing else states the amount; ``""`` for anything else."""
    if entry.recognition.status is Status.LISTED:  # Aroma⏎1450 ppm Fluorid
        below = "\n" in entry.text.strip() and amount.text in entry.text.rpartition("\n")[2]
        stated = basis_alone(amount.basis) if below else ""
        return "" if brings(_names(entry), stated) else stated
    words = entry.parsed.name.replace(amount.text, "")
    return basis_alone(words) or ("" if words.strip(" .") else basis_alone(amount.basis))


def _start_of_note(text: str, entries: Sequence[PlacedEntry]) -> int:
    """Return the index of the first entry of a note at the end that names only entries before it; else their count."""
    first: dict[tuple[str, ...], int] = {}
    for i, entry in enumerate(entries):
        first.setdefault(_names(entry), i)
    found = least = len(entries)
    for i in range(len(entries) - 1, max(0, len(entries) - 1 - _MOST), -1):
        least = min(least, i)
        between = text[entries[i - 1].end : entries[i].start]
        if not _names(entries[i]):
            break
        if _ended().fullmatch(between) and _states_amounts(entries, i, first):
            found = i
        if any(first[_names(entry)] >= least for entry in entries[least:]):
            continue
        if _opens_note().search(between):
            found = i
    return found


def _states_amounts(entries: Sequence[PlacedEntry], start: int, first: Mapping[tuple[str, ...], int]) -> bool:
    """Return whether the entries from an index on state amounts of entries before them, of which none is stated there.

    One of several may be a shorter name of an entry: ``Niacinamide 10 % + Zinc 1 %`` of Zinc PCA.
    """
    before, noted = entries[:start], entries[start:]
    place = _where(before[-1])
    if any(e.amount is None or e.amount.min is None or _where(e) != place for e in noted):
        return False
    again = [entries[first[_names(entry)]] for entry in noted if first[_names(entry)] < start]
    shorter = [entry for entry in noted if first[_names(entry)] >= start]
    if not again or any(entry.amount is not None for entry in again):
        return False
    names = [name for entry in before for name in _names(entry)]
    return all(any(name.startswith(f"{_names(entry)[0]} ") for name in names) for entry in shorter)


def _where(entry: PlacedEntry) -> tuple[str, str]:
    return entry.context.component, entry.context.section


def _names(entry: PlacedEntry) -> tuple[str, ...]:
    return entry.recognition.match.names
