"""Labels made by hand for the tests, without reading or naming."""

from __future__ import annotations

from typing import Any

from inci_parser.analysis.concentration import concentrate
from inci_parser.models import Amount, Concentration, Context, Entry, Label, LegalMaximum, Match

#: Limits the tests suppose, whatever the tables of law say.
CAPS = {"PHENOXYETHANOL": 1.0, "CHLORPHENESIN": 0.3, "SALICYLIC ACID": 2.0, "METHYLPARABEN": 0.4}


def percent(value: float, step: float = 0.1) -> Amount:
    """Return an amount printed as one number."""
    return Amount(value, value, f"{value:g}%", step)


def entry(name: str, **fields: Any) -> tuple[str, dict[str, Any]]:
    """Return an ingredient with fields of its own."""
    return name, fields


def label(*items: str | tuple[str, dict[str, Any]], traits: frozenset[str] = frozenset()) -> Label:
    """Return a label of canonical names; ``?`` stands for an entry that could not be identified."""
    entries = []
    for position, item in enumerate(items, 1):
        name, fields = item if isinstance(item, tuple) else (item, {})
        match = Match() if name.startswith("?") else Match((name,), "exact", 100.0)
        text = fields.pop("text", name.title())
        entries.append(Entry(position, text, 0, 0, match, **fields))
    return Label("", "list", "", tuple(entries), traits=traits)


def amounts(made: Label, **context: Any) -> Concentration:
    """Return how much there can be of each entry under the caps of the tests."""
    caps = tuple(
        LegalMaximum(CAPS[e.name], f"EU V/1: {CAPS[e.name]:g} % at most") if e.name in CAPS else None
        for e in made.ingredients
    )
    return concentrate(made, Context(**context), caps, None)


def proved(found: Concentration) -> list[tuple[float, float]]:
    """Return the proved bounds, rounded for comparing."""
    return [(round(s.proved.min, 6), round(s.proved.max, 6)) for s in found.ingredients]
