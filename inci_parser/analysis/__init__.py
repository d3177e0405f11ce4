"""Analysis: what a named label means for the product, the market and the skin it was asked for.

Each check is one function ``find(case) -> tuple[Finding, ...]``; this module runs them and says which ran.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, get_args

from .._version import CATALOGUE_VERSION
from ..errors import UsageError
from ..models import Check, Concentration, Finding, FindingKind, Label, Report
from ..tables.resources import data_sha256
from . import concentration, regulation
from .checks import actives, claims, fragrance, guidance, interactions, irritation
from .context import context_of
from .markets import markets
from .product import Case
from .rule_book import built_in

if TYPE_CHECKING:
    from ..naming import Catalogue
    from .rule_book import Rules

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

#: Assumptions of the amounts that can be switched off like a check.
ASSUMPTIONS = ("amounts", "law", "order", "whole")
KINDS: tuple[str, ...] = get_args(FindingKind)


def report(
    label: Label,
    catalogue: Catalogue,
    *,
    market: str = "EU",
    product_type: str | None = None,
    profile: Sequence[str] = (),
    skip: Iterable[str] = (),
    rules: Rules | None = None,
    title: str = "",
) -> Report:
    """Return the report on a label; see :func:`inci_parser.analyze` for the arguments and errors."""
    known = built_in() if rules is None else rules
    context = context_of(
        label,
        market=market,
        product_type=product_type,
        profile=profile,
        skip=_switched_off(skip),
        profiles=known.profiles,
        title=title,
    )
    if label.kind != "list":
        reason = f"no ingredient list was found: {label.reason}"
        names = ("concentration", *(name for name, _ in CHECKS))
        none_ran = tuple(Check(name, False, reason) for name in names)
        return Report(label, context, (), Concentration(order_means=False), none_ran, CATALOGUE_VERSION, data_sha256())
    amounts = concentration.concentrate(label, context, regulation.caps(label, context), catalogue)
    case = Case(label, context, amounts, catalogue, known)
    findings: list[Finding] = []
    checks = [Check("concentration", True, "" if amounts.order_means else "the order of this list says nothing")]
    for name, find in CHECKS:
        if name == "regulation" and not markets()[context.market].law:
            checks.append(Check(name, False, "no market's law was asked for"))
        elif name not in context.skip:
            findings.extend([f for f in find(case) if f.rule not in context.skip and f.kind not in context.skip])
            checks.append(Check(name, True))
    checks.extend(Check(name, False, "switched off by the caller") for name in sorted(context.skip))
    return Report(label, context, tuple(findings), amounts, tuple(checks), CATALOGUE_VERSION, data_sha256())


def _switched_off(skip: Iterable[str]) -> frozenset[str]:
    """Return the words of ``skip``, each a check, a kind of finding, an assumption or the id of a rule."""
    words = frozenset((skip,) if isinstance(skip, str) else skip)
    if not words:
        return words
    known = {name for name, _ in CHECKS} | {*KINDS, *ASSUMPTIONS}
    for word in sorted(words - known):
        if word.partition(".")[0] not in KINDS or not word.partition(".")[2]:
            raise UsageError(
                f"nothing to skip is called {word!r}; known: {', '.join(sorted(known))}, "
                "and the rule of any finding, such as irritant.retinol"
            )
    return words
