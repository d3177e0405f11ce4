"""Contact allergens on a label by patch-test series, for a clinician's chart."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from ..models import Report
from ..tables.resources import rows
from .ingredient_groups import IngredientGroup, group_of
from .rule_book import RuleBook, built_in


class ContactAllergens(NamedTuple):
    """The ingredients of a label that one patch-test series covers."""

    series: str
    names: tuple[str, ...]
    positions: tuple[int, ...]
    #: What to test, where it is not the ingredient itself.
    note: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return plain values."""
        return {
            "series": self.series,
            "names": list(self.names),
            "positions": list(self.positions),
            "note": self.note,
        }


@cache
def _series() -> tuple[tuple[IngredientGroup, str], ...]:
    """Return every series with what to test, in the order of the table."""
    members: dict[str, list[str]] = {}
    notes: dict[str, str] = {}
    for row in rows("contact_allergens.csv"):
        members.setdefault(row["series"], []).append(row["member"])
        notes[row["series"]] = row["note"] or notes.get(row["series"], "")
    return tuple((group_of(series, (), names), notes[series]) for series, names in members.items())


@cache
def _every_series() -> IngredientGroup:
    """Return one group of all members, which most entries of a list are none of."""
    return group_of("", (), [row["member"] for row in rows("contact_allergens.csv")])


def contact_allergens(report: Report, rules: RuleBook | None = None) -> tuple[ContactAllergens, ...]:
    """Return the contact allergens on the list of a report, by series; entries that were not named are left out.

    A name on a list is no diagnosis: what matters is decided by history and patch testing.

    >>> from inci_parser import analyze
    >>> report = analyze("Aqua, Parfum, Linalool, Methylisothiazolinone")
    >>> [(found.series, found.names) for found in contact_allergens(report)]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('fragrance, not disclosed', ('PARFUM',)), ('isothiazolinones', ('METHYLISOTHIAZOLINONE',)),
     ('oxidising terpenes', ('LINALOOL',))]
    """
    book = built_in() if rules is None else rules
    entries = [entry for entry in report.label.ingredients if _every_series().takes(entry, book)]
    result = []
    for group, note in _series():
        members = [(entry, names) for entry in entries if (names := group.takes(entry, book))]
        if members:
            distinct = tuple(dict.fromkeys(name for _, names in members for name in names))
            result.append(ContactAllergens(group.name, distinct, tuple(entry.position for entry, _ in members), note))
    return tuple(result)
