"""Interactions within one product: what stands together on its list and works against, or adds to, each other."""

from __future__ import annotations

from ...models import Finding
from ..product import Case
from ..rule_engine import judged
from ..signals import signals_of


def find(case: Case) -> tuple[Finding, ...]:
    """Return the interactions within the product; those across products are :mod:`.routine`'s."""
    signals = signals_of(case)
    return judged("interaction", signals.rules.interactions, signals)
