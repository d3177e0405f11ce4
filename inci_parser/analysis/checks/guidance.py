"""Guidance: how to start, when to use, what to mind, for whom; never a diagnosis."""

from __future__ import annotations

from ...models import Finding
from ..product import Case
from ..rule_engine import judged
from ..signals import signals_of


def find(case: Case) -> tuple[Finding, ...]:
    """Return the guidance for the product under its context."""
    signals = signals_of(case)
    return judged("guidance", signals.rules.guidance, signals)
