"""Several products used together: what their ingredients do to each other, and a plan of the day as a suggestion."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .._version import SCHEMA_VERSION
from ..models import Finding, Label, Report
from .definitions import Step
from .product import Product
from .rule_book import RuleBook, built_in
from .rule_engine import find_across, with_evidence

if TYPE_CHECKING:
    from ..naming import Catalogue


@dataclass(frozen=True)
class RoutineReport:
    """The reports on several products, and what is to be said of them together."""

    products: tuple[Report, ...]
    findings: tuple[Finding, ...] = field(default=(), repr=False)

    @property
    def plan(self) -> dict[str, list[int]]:
        """Indices of the products for the morning and the evening, in the order of use: a suggestion."""
        found = next((f.details for f in self.findings if f.rule == "guidance.plan"), {})
        return {time: list(found.get(time, ())) for time in ("morning", "evening")}

    def to_dict(self) -> dict[str, Any]:
        """Return the routine as plain values: the record of docs/OUTPUT, held by a JSON Schema."""
        return {
            "schema_version": SCHEMA_VERSION,
            "products": [report.to_dict() for report in self.products],
            "findings": [finding.to_dict() for finding in self.findings],
        }


def check_routine(
    products: Sequence[str | Label],
    *,
    market: str = "EU",
    profile: Sequence[str] = (),
    product_types: Sequence[str | None] = (),
    skip: Iterable[str] = (),
    catalogue: Catalogue | None = None,
    rules: RuleBook | None = None,
) -> RoutineReport:
    """Say what several products mean together: what adds up, what to keep apart, when to use which.

    ``products`` are label texts or labels, in any order; ``product_types`` one word each (``None``: inferred);
    ``market``, ``profile``, ``skip`` and ``rules`` as in :func:`inci_parser.analyze`, with its errors.

    >>> routine = check_routine(["Aqua, Glycolic Acid 8%, Glycerin", "Aqua, Retinol, Squalane"])
    >>> [finding.rule for finding in routine.findings if finding.kind == "interaction"]
    ['interaction.retinoid-acid']
    """
    from ..api import analyze

    off = frozenset((skip,) if isinstance(skip, str) else skip)
    types = [*product_types, *(None,) * (len(products) - len(product_types))]
    reports = tuple(
        analyze(text, market=market, profile=profile, product_type=kind, skip=off, catalogue=catalogue, rules=rules)
        for text, kind in zip(products, types, strict=False)
    )
    return RoutineReport(reports, tuple(f for f in find_together(reports, rules) if not {f.rule, f.kind} & off))


def find_together(reports: tuple[Report, ...], rules: RuleBook | None) -> list[Finding]:
    """Return what is to be said of products together: combinations, then a plan of the day."""
    book = rules if rules is not None else built_in()
    products = [Product(report.label, report.context, report.concentration, book) for report in reports]
    findings = [
        *find_across("interaction", book.interactions, products),
        *find_across("guidance", book.guidance, products),
    ]
    if len(products) > 1:
        findings.append(_plan(products))
    return findings


# -- the plan --------------------------------------------------------------------------------------------------


def _plan(products: list[Product]) -> Finding:
    """Return a plan of morning and evening: cleanse, treat, moisturise, protect; a suggestion, not a prescription."""
    steps = [(i, _step(product)) for i, product in enumerate(products)]
    ordered = sorted(((step.place, i, step) for i, step in steps if step is not None), key=lambda row: row[:2])
    times = {time: [i for _, i, step in ordered if time in step.when] for time in ("morning", "evening")}
    strong = [step.step for _, _, step in ordered if step.one_an_evening]
    said = [
        f"{time.capitalize()}: {', '.join(f'product {i + 1} ({_title(steps, i)})' for i in times[time]) or 'nothing'}."
        for time in times
    ]
    if len(strong) > 1:
        said.append("Use only one of the evening's retinoid, acid and peel products on an evening, in turn.")
    said.append("Add one new product at a time. A suggestion: no trial compared orders of use.")
    return Finding(
        kind="guidance",
        rule="guidance.plan",
        title="A plan for the day",
        text=with_evidence(" ".join(said), "D"),
        class_="plan",
        severity=1,
        evidence="D",
        sources=products[0].rule_book.cite(("AAD-SEQ",)),
        products=tuple(range(len(products))),
        details={**times, "steps": {str(i): step.step for i, step in steps if step is not None}},
    )


def _title(steps: list[tuple[int, Step | None]], product: int) -> str:
    step = steps[product][1]
    return "" if step is None else step.step


def _step(product: Product) -> Step | None:
    """Return the step of a routine that a product takes, by the first row of the table that fits."""
    if not product.ingredients:
        return None
    return next((step for step in product.rule_book.steps if _takes(step, product)), None)


def _takes(step: Step, product: Product) -> bool:
    """Return whether a product takes a step: by its use, its type, and what it is or holds."""
    kind = product.context.product_type
    if (step.use != "any" and step.use not in product.traits) or (step.types and kind not in step.types):
        return False
    if step.groups and not product.any_of(step.groups):
        return False
    if not step.categories:
        return True
    return not product.traits.isdisjoint(step.categories) if kind else bool(step.groups)
