"""Routines: several products used together, interactions of their ingredients, and a suggested plan of the day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, repeat
from typing import Any

from .._version import SCHEMA_VERSION
from ..models import Finding, Label, Report
from ..naming import Catalogue
from ..reading.vocabulary import word_class
from ..tables.definitions import CARE, Step
from .context import words_of
from .labels import read_label
from .product import Product, products_of
from .product_line import NOT_USED, ONE_LINE, named_type, read_product_line
from .reporting import report
from .rule_book import RuleBook, built_in
from .rule_engine import find_across, with_evidence
from .rule_terms import rule_terms
from .stated import declared
from .summary_law import with_article
from .title_words import tokens
from .wording import join_words


@dataclass(frozen=True)
class RoutineActive:
    """An active of a product that acts, as far as the label tells."""

    product: int
    name: str
    class_: str
    #: Declared mass percent, ``None`` where none is stated.
    percent: float | None

    def to_dict(self) -> dict[str, Any]:
        """Return one object of the record's ``actives``."""
        return {"product": self.product, "name": self.name, "class": self.class_, "percent": self.percent}


@dataclass(frozen=True)
class RoutineReport:
    """The reports on several products, and what is to be said of them together."""

    products: tuple[Report, ...]
    findings: tuple[Finding, ...] = field(default=(), repr=False)
    #: The actives that the findings rest on, product by product.
    actives: tuple[RoutineActive, ...] = field(default=(), repr=False)

    @property
    def plan(self) -> dict[str, list[int]]:
        """Indices of the products for the morning and the evening, in the order of use: a suggestion."""
        details = next((f.details for f in self.findings if f.rule == "guidance.plan"), {})
        return {time: list(details.get(time, ())) for time in ("morning", "evening")}

    def to_dict(self) -> dict[str, Any]:
        """Return the routine as plain values: the record of docs/output.md, held by a JSON Schema."""
        return {
            "schema_version": SCHEMA_VERSION,
            "products": [report.to_dict() for report in self.products],
            "findings": [finding.to_dict() for finding in self.findings],
            "actives": [active.to_dict() for active in self.actives],
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
    avoid: Sequence[str] = (),
) -> RoutineReport:
    """Return the report on several products used together: what adds up, what to keep apart, when to use which.

    ``products`` are label texts, labels or lines that name a product by its active ("Tretinoin 0.025 % cream",
    "sunscreen SPF 50"), in any order; ``product_types`` one word each (``None``: inferred); ``market``, ``profile``,
    ``skip``, ``rules`` and ``avoid`` as in :func:`inci_parser.analyze`, with its errors.

    >>> routine = check_routine(["Aqua, Glycolic Acid 8%, Glycerin", "Aqua, Retinol, Squalane"])
    >>> [finding.rule for finding in routine.findings if finding.kind == "interaction"]
    ['interaction.retinoid-acid']
    """
    off = words_of(skip)
    types = chain(product_types, repeat(None))
    reports = tuple(
        _report(item, kind, market=market, profile=profile, skip=off, catalogue=catalogue, rules=rules, avoid=avoid)
        for item, kind in zip(products, types, strict=False)
    )
    book = rules if rules is not None else built_in()
    parts = [
        (owner, product)
        for owner, report in enumerate(reports)
        for product in products_of(report.label, report.context, report.concentration, book)
    ]
    owners, judged = [owner for owner, _ in parts], [product for _, product in parts]
    findings = tuple(f for f in find_together(judged, book, owners) if not {f.rule, f.kind} & off)
    return RoutineReport(reports, findings, tuple(_actives(judged, owners)))


def _report(item: str | Label, kind: str | None, *, catalogue: Catalogue | None, **options: Any) -> Report:
    """Return the report on one product of a routine; a line without ingredients may name its type."""
    known = Catalogue.default() if catalogue is None else catalogue
    if not isinstance(item, str):
        return report(item, known, product_type=kind, **options)
    line = read_product_line(item, known)
    result = report(line or read_label(item, known), known, product_type=kind, title=item if line else "", **options)
    if result.label.kind == "list" or kind is not None:
        return result
    word = named_type(item)
    return report(result.label, known, product_type=word, **options) if word else result


def _actives(products: Sequence[Product], owners: Sequence[int]) -> Iterator[RoutineActive]:
    """Yield the actives that act, those that only moisten and soften left out."""
    for i, product in zip(owners, products, strict=True):
        for ingredient in product.ingredients:
            active = ingredient.active
            if active is None or not ingredient.acts or product.rule_book.classes[active.class_].group == CARE:
                continue
            yield RoutineActive(i, ingredient.name, active.class_, declared(ingredient.entry))


def find_together(products: Sequence[Product], book: RuleBook, owners: Sequence[int] = ()) -> list[Finding]:
    """Return what is to be said of products together: combinations, then a plan of the day.

    The parts of a set are products of their own; ``owners`` tells of which product each is, where there are any.
    """
    owners = owners or range(len(products))
    findings = [
        *find_across("interaction", book.interactions, products, owners),
        *find_across("guidance", book.guidance, products, owners),
    ]
    if len(set(owners)) > 1 and not all(map(_is_unread, products)):
        findings.append(_plan(products, owners))
    return findings


# -- the plan --------------------------------------------------------------------------------------------------


def _plan(products: Sequence[Product], owners: Sequence[int]) -> Finding:
    """Return a plan of morning and evening: cleanse, treat, moisturise, protect; a suggestion, not a prescription."""
    steps = list(enumerate(_apart([_step(product) for product in products])))
    ordered = sorted(((step.place, i, step) for i, step in steps if step is not None), key=lambda row: row[:2])
    times = {time: [i for _, i, step in ordered if time in step.when] for time in ("morning", "evening")}
    strong = [step.step for _, _, step in ordered if step.one_an_evening]
    sentences = [
        f"{time.capitalize()}: {', '.join(_named(i, owners, steps) for i in times[time]) or 'nothing'}."
        for time in times
    ]
    if len(strong) > 1:
        kinds = ["retinoid", "acid", "peel", *(step.step for _, step in steps if step and _is_moved(step))]
        sentences.append(f"Use only one of the evening's {join_words(kinds)} products on an evening, in turn.")
    left = {owners[i]: _why_not(product) for i, product in enumerate(products) if _why_not(product)}
    sentences += [f"Product {owner + 1} is not planned: {why}." for owner, why in left.items()]
    sentences.append("Add one new product at a time. A suggestion: no trial compared orders of use.")
    taken: dict[str, list[str]] = {}
    for i, step in steps:
        if step is not None:
            taken.setdefault(str(owners[i]), []).append(step.step)
    return Finding(
        kind="guidance",
        rule="guidance.plan",
        title="A plan for the day",
        text=with_evidence(" ".join(sentences), "D"),
        class_="plan",
        severity=1,
        evidence="D",
        sources=products[0].rule_book.cite(("AAD-SEQ",)),
        products=tuple(owner for owner in dict.fromkeys(owners) if owner not in left),
        details={
            **{time: list(dict.fromkeys(owners[i] for i in parts)) for time, parts in times.items()},
            "steps": {owner: ", ".join(dict.fromkeys(names)) for owner, names in taken.items()},
        },
    )


def _apart(steps: Sequence[Step | None]) -> list[Step | None]:
    """Return steps of which none shares the morning with one that its row wants it apart from."""
    taken = {step.step for step in steps if step is not None}
    return [
        step._replace(when="evening", one_an_evening=True)
        if step is not None and step.evening_beside in taken
        else step
        for step in steps
    ]


def _is_moved(step: Step) -> bool:
    """Return whether a step was moved to the evening."""
    return bool(step.evening_beside) and step.when == "evening"


def _why_not(product: Product) -> str:
    """Return why a product is not planned, ``""`` where it is: nothing was read of it, or it is no product for skin."""
    if product.label.reason == NOT_USED:
        return "its line says that it is not used"
    if _is_unread(product):
        return "no ingredient list and no active of it was read"
    if _is_swallowed(product):
        return "it is named as something to swallow"
    if "pregnancy" in product.context.profile and product.any_of(rule_terms("asked_first_in_pregnancy")):
        return "in pregnancy ask a clinician first"
    if "not_cosmetic" in product.traits and not any(_takes(step, product) for step in product.rule_book.steps):
        return f"it was taken as {with_article(str(product.context.product_type))}, which takes no step of a routine"
    return ""


def _is_swallowed(product: Product) -> bool:
    """Return whether a label is of something to swallow, or a line that names a medicine calls it a tablet."""
    if "ingested" in product.traits:
        return True
    return product.label.reason == ONE_LINE and not word_class("dose").isdisjoint(tokens(product.label.text))


def _is_unread(product: Product) -> bool:
    """Return whether nothing is known of a product: no ingredient, and no type given or named."""
    return not product.ingredients and product.context.product_type is None


def _named(part: int, owners: Sequence[int], steps: list[tuple[int, Step | None]]) -> str:
    """Return what the plan calls a product, or a part of a set: by its number and step."""
    step = steps[part][1]
    of_set = "a part of " if owners.count(owners[part]) > 1 else ""
    return f"{of_set}product {owners[part] + 1} ({'' if step is None else step.step})"


def _step(product: Product) -> Step | None:
    """Return the step of a routine that a product takes, by the first row of the table that fits."""
    if _why_not(product):
        return None
    return next((step for step in product.rule_book.steps if _takes(step, product)), None)


def _takes(step: Step, product: Product) -> bool:
    """Return whether a product takes a step: by its use, its type, and what it is or holds."""
    kind = product.context.product_type
    if not product.traits.isdisjoint(step.not_in):
        return False
    if (step.use != "any" and step.use not in product.traits) or (
        step.product_types and kind not in step.product_types
    ):
        return False
    if step.groups and not product.any_of(step.groups) and product.traits.isdisjoint(step.groups):
        return False
    if not step.only_in:
        return True
    return not product.traits.isdisjoint(step.only_in) if kind else bool(step.groups)
