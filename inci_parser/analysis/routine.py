"""Several products used together: what their ingredients do to each other, and a plan of the day as a suggestion."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .._version import SCHEMA_VERSION
from ..models import Finding, FindingKind, Label, Report
from .definitions import Rule, Step
from .product import Case
from .rule_book import Rules, built_in
from .rule_engine import applies, severity_of, with_evidence
from .signals import Hit, Names, Signals, signals_of

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
    rules: Rules | None = None,
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
    return RoutineReport(reports, tuple(f for f in _together(reports, rules) if not {f.rule, f.kind} & off))


def _together(reports: tuple[Report, ...], rules: Rules | None) -> list[Finding]:
    """Return what is to be said of products together."""
    known = rules if rules is not None else built_in()
    signals = [_signals(report, known) for report in reports]
    found: list[Finding] = []
    for kind, rows in (("interaction", known.interactions), ("guidance", known.guidance)):
        for rule in rows:
            if rule.scope != "product":
                finding = _across(kind, rule, signals)  # type: ignore[arg-type]
                if finding is not None:
                    found.append(finding)
    if len(signals) > 1:
        found.append(_plan(signals))
    return found


def _signals(report: Report, rules: Rules) -> Signals:
    """Return the signals of a product that was analyzed; one without a list has none."""
    case = Case(report.label, report.context, report.concentration, None, rules)  # type: ignore[arg-type]
    return signals_of(case)


Found = list[tuple[int, Hit]]


def _across(kind: FindingKind, rule: Rule, signals: list[Signals]) -> Finding | None:
    """Return the finding of a rule across products, ``None`` where it does not apply.

    Two sides must stand in different products. A rule with one side counts products where its scope is the routine
    alone, else ingredients in at least two products.
    """
    if any(s.any_of(rule.unless) for s in signals) and rule.unless:
        return None
    a = _members(rule, rule.a, signals)
    if rule.b:
        b = _members(rule, rule.b, signals)
        pairs = [(x, y) for x in a for y in b if x[0] != y[0]]
        if not pairs:
            return None
        a, b = list(dict.fromkeys(x for x, _ in pairs)), list(dict.fromkeys(y for _, y in pairs))
        own = {(i, hit.name) for i, hit in a}
        b = [(i, hit) for i, hit in b if (i, hit.name) not in own] or b
    else:
        b = []
        products, names = len({i for i, _ in a}), len({hit.name for _, hit in a})
        enough = products if rule.scope == "routine" else names
        if enough < rule.count or (rule.count > 1 and products < 2):
            return None
    if not a:
        return None
    return _finding(kind, rule, signals, a, b)


def _members(rule: Rule, groups: tuple[str, ...], signals: list[Signals]) -> Found:
    """Return the members of groups in the products that a rule is about, each with its product."""
    return [(i, hit) for i, s in enumerate(signals) if applies(rule, s) for hit in s.any_of(groups)]


def _finding(kind: FindingKind, rule: Rule, signals: list[Signals], a: Found, b: Found) -> Finding:
    """Return the finding of a rule about members in several products."""
    text = rule.text
    if "{" in text:
        text = text.format(a=Names(hit.name for _, hit in a), b=Names(hit.name for _, hit in b))
    products = tuple(sorted({i for i, _ in (*a, *b)}))
    return Finding(
        kind=kind,
        rule=f"{kind}.{rule.rule}",
        title=rule.title,
        text=with_evidence(text, rule.evidence),
        class_=rule.class_ or None,
        names=tuple(dict.fromkeys(hit.name for _, hit in (*a, *b))),
        severity=max(severity_of(rule, signals[i].context) for i in products),
        evidence=rule.evidence,
        unknown=rule.unknown,
        sources=signals[0].rules.cite(rule.sources),
        products=products,
    )


# -- the plan --------------------------------------------------------------------------------------------------


def _plan(signals: list[Signals]) -> Finding:
    """Return a plan of morning and evening: cleanse, treat, moisturise, protect; a suggestion, not a prescription."""
    steps = [(i, _step(s)) for i, s in enumerate(signals)]
    ordered = sorted(((step.place, i, step) for i, step in steps if step is not None), key=lambda row: row[:2])
    times = {time: [i for _, i, step in ordered if time in step.when] for time in ("morning", "evening")}
    strong = [step.step for _, _, step in ordered if step.step in ("retinoid", "exfoliating acid", "peel")]
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
        sources=signals[0].rules.cite(("AAD-SEQ",)),
        products=tuple(range(len(signals))),
        details={**times, "steps": {str(i): step.step for i, step in steps if step is not None}},
    )


def _title(steps: list[tuple[int, Step | None]], product: int) -> str:
    step = steps[product][1]
    return "" if step is None else step.step


def _step(signals: Signals) -> Step | None:
    """Return the step of a routine that a product takes, by the first row of the table that fits."""
    if not signals.hits:
        return None
    context = signals.context
    for step in signals.rules.steps:
        if step.use != "any" and step.use not in signals.kinds:
            continue
        if step.groups and not signals.any_of(step.groups):
            continue
        if step.categories and not context.traits.certain.intersection(step.categories) and context.product_type:
            continue
        if step.categories and not step.groups and not context.product_type:
            continue
        if step.types and context.product_type not in step.types:
            continue
        return step
    return None
