"""Analysis: what a named label means for the product, the market and the skin it was asked for.

Each check is one function ``find(case) -> tuple[Finding, ...]``; this module runs them and says which ran.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from .._resources import data_sha256
from .._version import CATALOGUE_VERSION
from ..models import Check, Concentration, Finding, Label, Report
from . import actives, claims, concentration, fragrance, guidance, interactions, irritation, regulation
from .case import Case
from .context import context_of

if TYPE_CHECKING:
    from ..naming import Catalogue
    from .rules import Rules

#: The checks in the order of the report: name, function. Every one is listed in a report, run or not.
CHECKS: tuple[tuple[str, Callable[[Case], tuple[Finding, ...]]], ...] = (
    ("actives", actives.find),
    ("fragrance", fragrance.find),
    ("irritation", irritation.find),
    ("interactions", interactions.find),
    ("regulation", regulation.find),
    ("claims", claims.find),
    ("guidance", guidance.find),
)


def report(
    label: Label,
    catalogue: Catalogue,
    *,
    market: str = "EU",
    product_type: str | None = None,
    profile: Sequence[str] = (),
    skip: Iterable[str] = (),
    rules: Rules | None = None,
) -> Report:
    """Return the report on a label; see :func:`inci_parser.analyze` for the arguments and errors."""
    context = context_of(label, market=market, product_type=product_type, profile=profile, skip=skip)
    if label.kind != "list":
        reason = f"no ingredient list was found: {label.reason}"
        names = ("concentration", *(name for name, _ in CHECKS))
        none_ran = tuple(Check(name, False, reason) for name in names)
        return Report(label, context, (), Concentration(order_means=False), none_ran, CATALOGUE_VERSION, data_sha256())
    amounts = concentration.concentrate(label, context, regulation.caps(label, context), catalogue)
    case = Case(label, context, amounts, catalogue, rules)
    findings: list[Finding] = []
    checks = [Check("concentration", True, "" if amounts.order_means else "the order of this list says nothing")]
    for name, find in CHECKS:
        if name not in context.skip:
            findings.extend(f for f in find(case) if not {f.rule, f.kind} & context.skip)
            checks.append(Check(name, True))
    checks.extend(Check(name, False, "switched off by the caller") for name in sorted(context.skip))
    return Report(label, context, tuple(findings), amounts, tuple(checks), CATALOGUE_VERSION, data_sha256())
