"""Two labels side by side: what they share, what only one has, how alike they are, and what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from .._version import SCHEMA_VERSION
from ..models import Label, Report
from ..naming import Catalogue
from ..naming.one_substance import substance
from .label_changes import ChangedAmount, ChangedRange, Moved, changed_amounts, changed_ranges, first_entries, moved
from .labels import read_label
from .reporting import report
from .rule_terms import rule_terms

_T = TypeVar("_T")


@dataclass(frozen=True)
class Comparison:
    """What two labels share; ``similarity`` runs from 0 (nothing but water) to 1 (the same list in the same order)."""

    a: Label
    b: Label
    similarity: float
    shared: tuple[str, ...]
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]
    #: Class of actives -> its members on each label.
    actives: dict[str, dict[str, tuple[str, ...]]]
    #: Shared ingredients with another stated amount.
    amounts: tuple[ChangedAmount, ...] = ()
    #: Shared ingredients that stand elsewhere; empty where the order of a list says nothing.
    moved: tuple[Moved, ...] = ()
    #: Shared ingredients of which ``b`` holds more or less than ``a``, proved or likely.
    ranges: tuple[ChangedRange, ...] = ()

    def without_list(self) -> tuple[int, ...]:
        """Return which of the two labels (0, 1) hold no ingredient list: then their similarity says nothing."""
        return tuple(i for i, label in enumerate((self.a, self.b)) if label.kind != "list")

    def to_dict(self) -> dict[str, Any]:
        """Return the comparison as plain values: the record of docs/output.md, held by a JSON Schema."""
        return {
            "schema_version": SCHEMA_VERSION,
            "kinds": {"a": self.a.kind, "b": self.b.kind},
            "similarity": self.similarity,
            "shared": list(self.shared),
            "only_a": list(self.only_a),
            "only_b": list(self.only_b),
            "actives": {
                name: {side: list(members) for side, members in sides.items()} for name, sides in self.actives.items()
            },
            "amounts": [item.to_dict() for item in self.amounts],
            "moved": [item.to_dict() for item in self.moved],
            "ranges": [item.to_dict() for item in self.ranges],
        }


def compare(a: str | Label, b: str | Label, *, catalogue: Catalogue | None = None) -> Comparison:
    """Compare two labels: for dupes and reformulations.

    Every ingredient weighs 1 divided by the square root of its place, so the head of a list counts most; similarity is
    the sum of the smaller weights over the sum of the larger ones, water and may-contain entries left out. An entry
    that could not be identified counts by its printed text. ``amounts``, ``moved`` and ``ranges`` say what changed of
    the ingredients that both have: what is printed, where they stand, what is proved or likely of how much. Alike lists
    may still be different formulas: no list shows amounts, grades or how it was made.

    >>> found = compare("Aqua, Glycerin, Niacinamide, Retinol", "Aqua, Glycerin, Niacinamide, Bakuchiol")
    >>> found.shared, found.only_a, found.only_b
    (('AQUA', 'GLYCERIN', 'NIACINAMIDE'), ('RETINOL',), ('BAKUCHIOL',))
    >>> compare("Aqua, Glycerin, Niacinamide 2%", "Aqua, Glycerin, Niacinamide 5%").amounts[0].b.text
    '5%'
    >>> 0.5 < found.similarity < 1
    True
    """
    first = read_label(a, catalogue) if isinstance(a, str) else a
    second = read_label(b, catalogue) if isinstance(b, str) else b
    left, right = _weights(first), _weights(second)
    right = _named_as(left, right)
    known = Catalogue.default() if catalogue is None else catalogue
    reports = [report(label, known, words=False) for label in (first, second)]
    amounts = [made.concentration for made in reports]
    entries = first_entries(first), _named_as(first_entries(first), first_entries(second))
    lists = first.kind == second.kind == "list"
    return Comparison(
        a=first,
        b=second,
        similarity=_similarity(left, right),
        shared=tuple(name for name in left if name in right),
        only_a=tuple(name for name in left if name not in right),
        only_b=tuple(name for name in right if name not in left),
        actives=_actives(reports),
        amounts=changed_amounts(*entries),
        moved=moved(*map(list, entries)) if lists and all(made.order_means for made in amounts) else (),
        ranges=changed_ranges(*entries, *amounts) if lists else (),
    )


def _named_as(left: Mapping[str, _T], right: Mapping[str, _T]) -> dict[str, _T]:
    """Return what stands on the right under the names that the left has for the same substances, in its order."""
    names = {name: _same_on(left, name) for name in right}
    taken = Counter(names.values())
    return {names[name] if taken[names[name]] == 1 else name: value for name, value in right.items()}


def _same_on(left: Mapping[str, object], name: str) -> str:
    """Return the name of a substance among others, or its own where they have it or none of its names."""
    return name if name in left else next((other for other in sorted(substance(name)) if other in left), name)


def _weights(label: Label) -> dict[str, float]:
    """Return the weight of every ingredient, in label order; each once, at its first place."""
    weights: dict[str, float] = {}
    place = 0
    for entry in label.ingredients:
        if entry.section == "may_contain":
            continue
        place += 1
        for name in entry.names or (" ".join(entry.text.upper().split()),):
            weights.setdefault(name, place**-0.5)
    return weights


def _similarity(left: dict[str, float], right: dict[str, float]) -> float:
    """Return the weighted share of what both have, 0 to 1."""
    names = (left.keys() | right.keys()) - rule_terms("water")  # nearly every product begins with it
    if not names:
        return 1.0 if left.keys() == right.keys() and left else 0.0
    both = sum(min(left.get(name, 0.0), right.get(name, 0.0)) for name in names)
    either = sum(max(left.get(name, 0.0), right.get(name, 0.0)) for name in names)
    return round(both / either, 4)


def _actives(reports: Sequence[Report]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the actives of both labels by class; acids that only set the pH are none."""
    actives: dict[str, dict[str, tuple[str, ...]]] = {}
    for side, made in zip(("a", "b"), reports, strict=True):
        for finding in made.of_kind("active"):
            sides = actives.setdefault(finding.class_ or "", {"a": (), "b": ()})
            sides[side] = finding.names
    return actives
