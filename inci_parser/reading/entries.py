"""From the units of a list to entries: spans, footnotes, sections, repeats, and the notices of what was mended."""

from __future__ import annotations

from ..models import Amount, RawEntry
from ..notices import Notice
from .amount import per_hundred
from .annotations import Marked
from .duplicates import without_repeats
from .entry import read_entry
from .footnotes import Footnotes
from .names import Names
from .offsets import Mapped
from .sections import Place
from .segments import Unit
from .vocabulary import folded, words

_LEFT = " \t\n.,;:*†‡§°º¹²³⁴⁵⁶⁷⁸⁹^\"'`-·•~_=>/\\|+)]}?!"
_RIGHT = " \t\n,;:*†‡§°º¹²³⁴⁵⁶⁷⁸⁹^\"'`-·•~_=</\\|([{+?!"


class Maker:
    """Makes entries and collects what is to be said about them."""

    def __init__(self, text: str, mapped: Mapped, marked: Marked, names: Names) -> None:
        self.text = text
        self.mapped = mapped
        self.marked = marked
        self.plain = marked.plain
        self.names = names
        self.notices: list[Notice] = []
        self.traits: set[str] = set()
        self.footnotes = Footnotes(marked)

    # -- entries -----------------------------------------------------------------------------------------------

    def entries(self, units: list[Unit], listed: list[bool], at: list[Place]) -> list[RawEntry]:
        """Return the entries of the units that stand in a list."""
        chosen = [(u, p) for u, inside, p in zip(units, listed, at, strict=True) if inside and not u.role]
        chosen = _not_active(_actives(chosen, units))
        found = _apart([(entry, place) for unit, place in chosen if (entry := self._entry(unit, place)) is not None])
        found = without_repeats(found, self.names, self.notices, self.traits)
        found = self._parts(found)
        if any(place.section == "active" for _, place in found):
            self.traits.add("quasi_drug" if not self.plain.isascii() and "有効成分" in self.plain else "drug_facts")
        found = _only(found)
        self._left_out(units, listed, found)
        self._repeated(found)
        return [entry for entry, _ in found]

    def _parts(self, found: list[tuple[RawEntry, Place]]) -> list[tuple[RawEntry, Place]]:
        """Return the entries with the parts they belong to: a title over the only list names no part."""
        if any(folded(place.component) in words("sheet_word") for _, place in found):
            self.traits.add("sheet_mask")
        if len({place.component for _, place in found}) > 1:
            self.traits.add("kit")
            return found
        if not found or not found[0][1].component:
            return found
        return [(entry._replace(component=""), place._replace(component="")) for entry, place in found]

    def _left_out(self, units: list[Unit], listed: list[bool], found: list[tuple[RawEntry, Place]]) -> None:
        """Tell of stretches between entries that read like none, and of a list that hardly anybody could read."""
        inside = [i for i, chosen in enumerate(listed) if chosen]
        for i in range(inside[0], inside[-1]) if inside else ():
            unit = units[i]
            if not listed[i] and not unit.role and not unit.events and not units[i + 1].events and unit.weight < 0:
                self.notices.append(Notice.of("left_out", *self.mapped.span(unit.start, unit.end)))
        lost = sum(
            unit.standing == "unknown" and unit.text.isascii()
            for unit, chosen in zip(units, listed, strict=True)
            if chosen
        )
        if lost >= 5 and lost * 5 >= len(found) * 2:
            self.notices.append(Notice.of("garbled", found[0][0].start, found[-1][0].end))

    def _repeated(self, found: list[tuple[RawEntry, Place]]) -> None:
        """Tell of entries that one list prints twice."""
        if len({entry.text for entry, _ in found}) == len(found):
            return
        seen: set[tuple[str, int, str]] = set()
        for entry, place in found:
            key = (folded(entry.parts.name), place.panel, place.section)
            if key in seen:
                self.notices.append(Notice.of("repeated_entry", entry.start, entry.end))
            seen.add(key)

    def span(self, unit: Unit) -> tuple[int, int]:
        """Return where the printed entry of a unit stands in the cleaned text, less what clings to its ends."""
        shown = self.plain[unit.start : unit.end]
        start = unit.end - len(shown.lstrip(_LEFT))
        end = unit.start + len(shown.rstrip(_RIGHT))
        if start > unit.start and self.plain[start - 1] == "." and self.plain[start : start + 1].isdigit():
            start -= 1  # .5 %
        if self.plain.endswith("..", start, end):  # leader dots to the next column
            end = start + len(self.plain[start:end].rstrip(". "))
        if self.plain.startswith(".", end) and self.plain[start : end + 1].lower().endswith(("denat.", "q.s.")):
            end += 1
        return start, end

    def _entry(self, unit: Unit, place: Place) -> RawEntry | None:
        start, end = self.span(unit)
        if start >= end:
            return None
        own = unit.text if unit.end - unit.start != len(unit.text) or unit.notices else self.plain[start:end]
        parts = read_entry(own.strip() if own is unit.text else own)
        if not parts.name and parts.remarks:
            return None  # "100% natural" alone names nothing
        marks = parts.marks + self.footnotes.around(start, end)
        first, last = self.mapped.span(start, end)
        amount: Amount | None = parts.amount or place.bound
        if amount is None and place.per_hundred:
            amount = per_hundred(parts.text)
        for code in unit.notices:
            self.notices.append(Notice.of(code, first, last))
        texts, organic = self.footnotes.resolve(marks)
        shown = self.text[first:last]
        return RawEntry(first, last, shown, parts, place.section, place.component, amount, organic, texts)


def _apart(found: list[tuple[RawEntry, Place]]) -> list[tuple[RawEntry, Place]]:
    """Return the entries less those that share their characters with the one before: bytes that nobody can tell."""
    kept = found[:1]
    for entry, place in found[1:]:
        if entry.start >= kept[-1][0].end:
            kept.append((entry, place))
    return kept


def _only(found: list[tuple[RawEntry, Place]]) -> list[tuple[RawEntry, Place]]:
    """Return the entries; what a list of one calls wholly natural or pure is the whole product."""
    if len(found) == 1 and found[0][0].amount is None:
        entry, place = found[0]
        whole = next((remark for remark in entry.parts.remarks if remark.startswith("100")), "")
        if whole:
            return [(entry._replace(amount=Amount(100.0, 100.0, whole.partition("%")[0] + "%", 1.0)), place)]
    return found


def _actives(chosen: list[tuple[Unit, Place]], units: list[Unit]) -> list[tuple[Unit, Place]]:
    """Set the section of amounts that stand before "Inactive ingredients" without a heading of their own."""
    kinds = [(unit.start, event.kind) for unit in units for event in unit.events]
    inactive = next((start for start, kind in kinds if kind == "inactive"), None)
    if inactive is None or any(kind in ("active", "ingredients") for start, kind in kinds if start <= inactive):
        return chosen
    return [
        (unit, place._replace(section="active"))
        if unit.start < inactive and unit.amounts and place.section == "main"
        else (unit, place)
        for unit, place in chosen
        if unit.start >= inactive or unit.amounts or unit.standing == "known"
    ]


def _not_active(chosen: list[tuple[Unit, Place]]) -> list[tuple[Unit, Place]]:
    """Move what follows the last stated amount of the actives to the rest, where no heading does so."""
    amounts = [i for i, (unit, place) in enumerate(chosen) if place.section == "active" and unit.amounts]
    moved = {i for i, (_, place) in enumerate(chosen) if amounts and i > amounts[-1] and place.section == "active"}
    if len(moved) < 3:
        return chosen
    return [
        (unit, place._replace(section="main")) if i in moved else (unit, place)
        for i, (unit, place) in enumerate(chosen)
    ]
