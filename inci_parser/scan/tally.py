"""What a scan counted: the summary at its end and the figures of its page. Bounded, whatever the size of the scan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .compact import Counts

#: Most different texts that one count holds; past it the rarest are let go, after the same row whatever the jobs.
MOST_KEYS = 60_000
_TABLES = ("kinds", "qualities", "severities", "classes", "allergens", "flags", "notices", "unmatched")
_PLAIN = ("rows", "products", "rejects", "entries", "named", "blank")


@dataclass
class Tally:
    """Counts over the rows of a scan. ``rows`` is products and rejects together."""

    rows: int = 0
    products: int = 0
    rejects: int = 0
    #: Lines of the input that hold nothing; they are no rows.
    blank: int = 0
    entries: int = 0
    named: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    qualities: Counter[str] = field(default_factory=Counter)
    severities: Counter[str] = field(default_factory=Counter)
    classes: Counter[str] = field(default_factory=Counter)
    allergens: Counter[str] = field(default_factory=Counter)
    flags: Counter[str] = field(default_factory=Counter)
    notices: Counter[str] = field(default_factory=Counter)
    unmatched: Counter[str] = field(default_factory=Counter)
    #: Whether rare texts were let go, so that small counts are no longer exact.
    pruned: bool = False
    reasons: Counter[str] = field(default_factory=Counter)

    def add(self, counts: Counts) -> None:
        """Count one product."""
        self.rows += 1
        self.products += 1
        self.entries += counts.entries
        self.named += counts.named
        self.kinds[counts.kind] += 1
        self.qualities[str(counts.quality)] += 1
        self.severities[str(counts.severity)] += 1
        _count(self.classes, counts.classes)
        _count(self.allergens, counts.allergens)
        _count(self.flags, counts.flags)
        _count(self.notices, counts.notices)
        if counts.unmatched:
            _count(self.unmatched, counts.unmatched)
            if len(self.unmatched) > MOST_KEYS:
                self._prune()

    def _prune(self) -> None:
        keep = sorted(self.unmatched.items(), key=lambda item: (-item[1], item[0]))[: MOST_KEYS // 2]
        self.unmatched = Counter(dict(keep))
        self.pruned = True

    def reject(self, reason: str) -> None:
        """Count one reject."""
        self.rows += 1
        self.rejects += 1
        if reason in self.reasons or len(self.reasons) < 1_000:
            self.reasons[reason] += 1

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for the journal."""
        plain = {name: getattr(self, name) for name in (*_PLAIN, "pruned")}
        return plain | {name: dict(getattr(self, name)) for name in (*_TABLES, "reasons")}

    @classmethod
    def from_dict(cls, state: Mapping[str, Any]) -> Tally:
        """Return the counts that :meth:`to_dict` gave."""
        tally = cls(**{name: state[name] for name in (*_PLAIN, "pruned")})
        for name in (*_TABLES, "reasons"):
            setattr(tally, name, Counter(state[name]))
        return tally


def _count(counter: Counter[str], items: Iterable[str]) -> None:
    for item in items:
        counter[item] += 1


def ranked(counter: Mapping[str, int], most: int | None = None) -> list[tuple[str, int]]:
    """Return counts from the greatest, equal ones by name.

    >>> ranked({"b": 1, "a": 1, "c": 5}, 2)
    [('c', 5), ('a', 1)]
    """
    return sorted(counter.items(), key=lambda item: (-item[1], item[0]))[:most]
