"""Counts over a scan's rows: the summary at its end, the figures of its page. Memory is bounded for any scan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .job import Counts

#: Most different texts of one counter; beyond it the rarest are dropped, after the same row for any number of jobs.
MOST_KEYS = 30_000
#: Most labels that are remembered by identity, and most rows whose counts are not added up yet.
MOST_MET, MOST_WAITING = 3_000, 50_000
_TABLES = ("kinds", "qualities", "severities", "classes", "allergens", "flags", "notices", "unmatched", "failures")
_PLAIN = ("rows", "products", "rejects", "entries", "named", "blank")


@dataclass
class Tally:
    """Counts over the rows of a scan. ``rows`` is products and rejects together.

    Most rows repeat a label: what it counts is added up for many rows at a time. The tables are whole after
    :meth:`settle`, and hold at any time every text that they would hold if each row were counted at once.
    """

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
    #: Kind of trouble that ``fail_on`` asks for -> products that have it; where it asks for any, "unread" counts
    #: rejected rows and texts without a list too.
    failures: Counter[str] = field(default_factory=Counter)
    #: Whether rare texts were dropped to save memory, so that small counts are no longer exact.
    pruned: bool = False
    reasons: Counter[str] = field(default_factory=Counter)
    #: The labels seen since texts were last dropped, by identity, and those seen again whose rows are not counted yet.
    _met: dict[int, Counts] = field(default_factory=dict, init=False, repr=False, compare=False)
    _again: list[Counts] = field(default_factory=list, init=False, repr=False, compare=False)

    def add(self, counts: Counts) -> None:
        """Count one product."""
        self.rows += 1
        self.products += 1
        if id(counts) in self._met:
            self._again.append(counts)
            if len(self._again) >= MOST_WAITING:
                self.settle()
            return
        if len(self._met) >= MOST_MET:
            self._forget()
        self._met[id(counts)] = counts
        self._count(counts, 1)
        if len(self.unmatched) > MOST_KEYS:
            self._prune()

    def settle(self) -> None:
        """Count the rows that wait for it."""
        for identity, times in Counter(map(id, self._again)).items():
            self._count(self._met[identity], times)
        self._again.clear()

    def _count(self, counts: Counts, times: int) -> None:
        """Count so many products with one label."""
        self.entries += counts.entries * times
        self.named += counts.named * times
        self.kinds[counts.kind] += times
        self.qualities[str(counts.quality)] += times
        self.severities[str(counts.severity)] += times
        for counter, texts in (
            (self.classes, counts.classes),
            (self.allergens, counts.allergens),
            (self.flags, counts.flags),
            (self.notices, counts.notices),
            (self.unmatched, counts.unmatched),
            (self.failures, counts.failures),
        ):
            for text in texts:
                counter[text] += times

    def _forget(self) -> None:
        self.settle()
        self._met.clear()

    def _prune(self) -> None:
        self._forget()  # a label seen after this brings its texts back
        keep = sorted(self.unmatched.items(), key=lambda item: (-item[1], item[0]))[: MOST_KEYS // 2]
        self.unmatched = Counter(dict(keep))
        self.pruned = True

    def reject(self, reason: str, *, failure: bool = False) -> None:
        """Count one reject, as a failure where it is one."""
        if failure:
            self.failures["unread"] += 1
        self.rows += 1
        self.rejects += 1
        if reason in self.reasons or len(self.reasons) < 1_000:
            self.reasons[reason] += 1

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for the journal, every row counted."""
        self.settle()
        plain = {name: getattr(self, name) for name in (*_PLAIN, "pruned")}
        return plain | {name: dict(getattr(self, name)) for name in (*_TABLES, "reasons")}

    @classmethod
    def from_dict(cls, state: Mapping[str, Any]) -> Tally:
        """Return the counts that :meth:`to_dict` gave."""
        tally = cls(**{name: state[name] for name in (*_PLAIN, "pruned")})
        for name in (*_TABLES, "reasons"):
            setattr(tally, name, Counter(state[name]))
        return tally
