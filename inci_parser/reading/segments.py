"""Units: what stands between two true separators. Joints that only look like one are joined here, and told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from .amount import share
from .annotations import Marked
from .headings import Heading
from .lexer import Token
from .names import Names, Standing, looks_like_a_name
from .vocabulary import LETTERS, folded, words

#: What stands between two units, as bits.
SEP, STOP, COLON, BREAK, PARA, TAB, DASH, EVENT = 1, 2, 4, 8, 16, 32, 64, 128
_BITS = {"SEP": SEP, "STOP": STOP, "COLON": COLON, "BREAK": BREAK, "TAB": TAB, "DASH": DASH}
#: Joints are not joined to anything longer than this: names end, texts do not.
LONGEST = 600
#: What ends a sentence or a line.
ENDS = STOP | BREAK | PARA | EVENT


class Event(NamedTuple):
    """A heading, or the start or end of a block, between two units."""

    kind: str
    start: int
    end: int
    heading: Heading | None = None


class Unit:
    """A stretch of the cleaned text that may be one entry; later steps fill in what they find.

    ``text`` is the text as it should be read, wraps joined and broken words mended; ``before`` and ``events`` are what
    stood before it; ``notices`` what was mended. ``standing``, ``names``, ``amounts`` and ``weight`` (above 0 speaks
    for an entry) are what the catalogue makes of it; ``role`` is "title", "claim" or "head" where it is no entry.
    """

    __slots__ = (
        "amounts",
        "before",
        "end",
        "events",
        "names",
        "notices",
        "role",
        "standing",
        "start",
        "text",
        "title",
        "weight",
    )

    def __init__(
        self,
        start: int,
        end: int,
        text: str,
        before: int = 0,
        events: tuple[Event, ...] = (),
        notices: tuple[str, ...] = (),
    ) -> None:
        self.start, self.end, self.text = start, end, text
        self.before, self.events, self.notices = before, events, notices
        self.title, self.role = "", ""
        self.standing: Standing = "unknown"
        self.names: tuple[str, ...] = ()
        self.amounts, self.weight = 0, 0.0

    def spanning(self, end: int, text: str, *notices: str) -> Unit:
        """Return a unit that starts where this one does and ends elsewhere, with more notices."""
        return Unit(self.start, end, text, self.before, self.events, (*self.notices, *notices))


class Counts(NamedTuple):
    """How often each kind of joint stands in a text: what tells which of them separates."""

    sep: int
    line: int
    dash: int
    stop: int


def _raw_units(marked: Marked, tokens: Sequence[Token]) -> tuple[list[Unit], list[Event], int]:
    """Return the names of a token sequence as units, the events after the last one, and the bits after it."""
    units: list[Unit] = []
    bits = 0
    events: list[Event] = []
    plain = marked.plain
    for kind, start, end in tokens:
        if kind == "NAME":
            units.append(Unit(start, end, plain[start:end], bits, tuple(events)))
            bits, events = 0, []
        elif kind == "HEADING":
            heading = marked.headings[start]
            if heading.kind == "number":
                bits |= SEP
            else:
                bits |= EVENT
                events.append(Event(heading.kind, start, end, heading))
        elif kind in ("OPEN", "CLOSE"):
            bits |= EVENT
            events.append(Event(kind, start, end))
        elif kind == "BREAK":
            bits |= PARA if plain.find("\n\n", start, end) >= 0 else BREAK
        elif kind == "SEP":
            bits |= SEP | (STOP if "。" in plain[start:end] else 0)
        elif kind != "OTHER":
            bits |= _BITS[kind]
    return units, events, bits


@cache
def _initial() -> re.Pattern[str]:
    return re.compile(r"(?:^|[\s(/])[^\W\d_]$")


def _abbreviated(text: str) -> bool:
    """Tell whether a full stop after this text is an abbreviation's."""
    word = text.rpartition(" ")[2].strip("*°+")
    return folded(word) in words("abbreviation") or bool(_initial().search(text))


class _Joiner:
    """Decides for every joint whether it separates."""

    def __init__(self, marked: Marked, names: Names, units: list[Unit]) -> None:
        self.plain = marked.plain
        self.names = names
        self.units = units
        bits = [unit.before for unit in units[1:]]
        self.counts = Counts(
            sum([b & SEP != 0 for b in bits]),
            sum([b & (BREAK | PARA) != 0 and not b & SEP for b in bits]),
            sum([b & DASH != 0 and not b & (SEP | STOP | EVENT) for b in bits]),
            sum([b & STOP != 0 and not b & SEP for b in bits]),
        )

    def joined(self) -> list[Unit]:
        """Return the units with false joints joined."""
        result: list[Unit] = []
        for i, unit in enumerate(self.units):
            apart = unit.before & (SEP | EVENT | PARA | TAB | COLON)
            if not result or apart or len(result[-1].text) + len(unit.text) > LONGEST:
                result.append(unit)
                continue
            whole = self._decide(result[-1], unit, i)
            if whole is None:
                result.append(unit)
            else:
                result[-1] = whole
        return result

    def _join(self, left: Unit, right: Unit, text: str, *notices: str) -> Unit:
        return left.spanning(right.end, text, *notices)

    def _decide(self, left: Unit, right: Unit, i: int) -> Unit | None:
        """Return the two units as one, or ``None`` where the joint separates."""
        if right.before & STOP:
            return self._stop(left, right)
        if right.before & BREAK:
            return self._line(left, right, i)
        return self._dash(left, right)

    def _stop(self, left: Unit, right: Unit) -> Unit | None:
        between = self.plain[left.end : right.start]
        if between.strip(" ") != "." or (right.before & BREAK and not _abbreviated(left.text)):
            return None
        whole = left.text + between + right.text
        if _abbreviated(left.text):
            known = self.names.knows(left.text) or self.names.knows(left.text + ".")
            if known and (right.text[:1].isupper() or self.names.knows(right.text)) and not self.names.knows(whole):
                return None
            return self._join(left, right, whole)
        if between == "." and right.text[:1].islower() and not self.names.knows(right.text.partition(" ")[0]):
            return self._join(left, right, whole)
        return None

    def _line(self, left: Unit, right: Unit, i: int) -> Unit | None:
        between = self.plain[left.end : right.start]
        if "-" in between and between.lstrip().startswith("\n"):
            return None  # a bullet opens the next line
        first = left.text.rstrip("-")
        if "-" in between or left.text.endswith("-"):
            return self._hyphen(left, right, first)
        known_left, known_right = self.names.knows(left.text), self.names.knows(right.text)
        second = right.text.rstrip("*†‡§¹²³ ")
        clings = folded(second.partition(" ")[0]) in words("form_word")
        whole = clings and self.names.knows(first + " " + second) and not self.names.same(left.text, second)
        if known_left and known_right and not whole:
            return None
        for between in (" ", ""):
            if self.names.knows(first + between + second):
                return self._join(left, right, first + between + right.text)
        following = self.units[i + 1].before if i + 1 < len(self.units) else EVENT
        alone = bool(left.before & (BREAK | PARA | EVENT) or not left.before)
        if alone and self._heads_a_part(left.text):
            return None
        if (
            alone
            and known_right
            and following & SEP
            and (not looks_like_a_name(left.text) or share().search(left.text))
        ):
            return None
        if self.counts.sep < 2 or self.counts.sep * 2 < self.counts.line:
            return None
        glued, text = first + right.text, first + " " + right.text
        standing = self.names.identity(text).standing
        if standing == "unknown" and self.names.near(glued):
            return self._join(left, right, glued)
        if standing in ("unknown", "formed", "loose") and (known_left or known_right) and not clings:
            return None
        return self._join(left, right, text)

    def _heads_a_part(self, text: str) -> bool:
        """Tell whether a line is a product's: its last word ends in one, and it is no name."""
        last = text.split()[-1] if text.split() else ""
        parts = tuple(word for word in words("part_word") if not word.isascii())
        return last.endswith(parts) and len(text) < 60 and self.names.identity(text).standing == "unknown"

    def _hyphen(self, left: Unit, right: Unit, first: str) -> Unit:
        for text in (first + "-" + right.text, first + right.text, first + "- " + right.text):
            if self.names.knows(text):
                return self._join(left, right, text, "hyphenated")
        glued = first + right.text
        near = looks_like_a_name(glued) and self.names.near(glued)
        text = first + ("" if near or right.text[:1].islower() else "-") + right.text
        return self._join(left, right, text, "hyphenated")

    def _dash(self, left: Unit, right: Unit) -> Unit | None:
        between = self.plain[left.end : right.start]
        if "-" not in between:
            return None
        known_left, known_right = self.names.knows(left.text), self.names.knows(right.text)
        if known_left and known_right and self.names.same(left.text, right.text):
            return self._join(left, right, left.text + between + right.text)
        spaced = between == " - "
        separates = self.counts.dash >= 3 and self.counts.dash * 2 >= self.counts.sep
        if (known_left and known_right) or (separates and spaced and (known_left or known_right)):
            return None
        for text in (left.text + "-" + right.text, left.text + right.text, left.text + " - " + right.text):
            if "/" not in text and self.names.knows(text):
                return self._join(left, right, text, "hyphenated")
        if separates and spaced:
            return None
        if left.text.rpartition(" ")[2].isdigit() or between == " -":
            return None if known_left or known_right else self._join(left, right, left.text + between + right.text)
        return None if separates and (known_left or known_right) else self._hyphen(left, right, left.text)


def units_of(marked: Marked, tokens: Sequence[Token], names: Names) -> tuple[list[Unit], list[Event], Counts]:
    """Return the units of a text, the events after the last one, and how its joints count."""
    raw, trailing, _ = _raw_units(marked, tokens)
    raw = _with_letters(raw)
    joiner = _Joiner(marked, names, raw)
    return joiner.joined(), trailing, joiner.counts


def _with_letters(units: list[Unit]) -> list[Unit]:
    """Return the units that hold a letter or a number; what stood before a dropped one goes to the next."""
    result: list[Unit] = []
    bits = 0
    events: tuple[Event, ...] = ()
    for unit in units:
        unit.before |= bits
        unit.events = events + unit.events
        if LETTERS.search(unit.text) or any(c.isdigit() for c in unit.text):
            result.append(unit)
            bits, events = 0, ()
        else:
            bits, events = unit.before, unit.events
    return result
