"""The statements of a first screen on what acts: actives in order of weight, what cares, what does the product's work.

    Retinol, niacinamide, glycerin ...   >>  Actives: retinol and niacinamide (as much as studied).  Care: glycerin.
    [face scrub] ... pumice ...          >>  Scrubs with pumice.

Traces of weak classes, solvents that evaporate and helpers of the formula are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from ..models import Entry, Finding, Label, Statement
from ..tables.definitions import ActiveClass
from ..tables.resources import rows
from .product import Product, ProductIngredient, declared, has_time_to_act
from .role import Role
from .standing import CARE, FILTER, Standing
from .summary_law import Weighed
from .wording import basis_words, display_name, is_share_of_volume, join_names, join_words, percent

#: The most names that one statement lists; of what cares.
_NAMES, _CARES = 5, 4
#: Strength within a class from which a member is weak: reported behind the actives of other classes.
_WEAK = 5
#: Place of a UV filter of a sunscreen before other actives; weight of what leads a class that cares, in some amount.
_FIRST, _LEADING = -1, 2
_ORDER = {Standing.TREATS: 0, Standing.LEADS: 1, Standing.CARES: 2}
#: Share, in mass percent, from which an entry does the work of a product; colours do so in any.
_LEAST_WORK = 0.3
#: First entries that may do the work where places tell no amounts.
_FIRST_ENTRIES = 10
_COLOURS = "colours"


class LeadFunction(NamedTuple):
    """What a kind of product is for: the functions of entries that do it, and the sentence that names them."""

    order: int
    sentence: str
    #: Traits of the product of which one must apply, and of which none may.
    only_in: frozenset[str]
    not_in: frozenset[str]
    #: Phrases of ``function_words.csv``, those that tell most first.
    phrases: tuple[str, ...]


class _Active(NamedTuple):
    """An active in the order of weight: group, class, dose, evidence, place."""

    group: int
    weight: int
    dose_rank: int
    evidence: str
    position: int
    name: str
    #: The amount that the list declares, and what is said of the dose.
    amount: str
    dose: str


class _RankingContext(NamedTuple):
    """What the order of actives depends on beside them."""

    #: Amounts in mass percent that the title gives, by name.
    titled: Mapping[str, float]
    #: The product stays long enough to act; of others the studies say no dose.
    stays: bool
    sunscreen: bool
    #: Positions of entries that are traces.
    traces: frozenset[int]


def active_statements(
    label: Label, products: Sequence[Product], findings: Sequence[Finding], titled: Mapping[str, float]
) -> Iterator[Weighed]:
    """Yield the actives, what does the work of such a product, and what cares.

    ``titled`` are amounts in mass percent that the title gives, by name.
    """
    if not products:
        return
    ranked = _ranked(products, findings, titled)
    actives = [active for active in ranked if active.group < _ORDER[Standing.CARES]]
    if actives:
        yield Weighed(86, _statement_on("actives", "Actives", actives, _NAMES, counted=True))
    yield from _works_with(label, products[0])
    caring = sorted((active for active in ranked if active not in actives), key=attrgetter("position"))
    if len(caring) > 1 or (caring and not actives):
        yield Weighed(70 if actives else 85, _statement_on("care", "Care", caring, _CARES, counted=False))


def _statement_on(code: str, head: str, actives: Iterable[_Active], most: int, *, counted: bool) -> Statement:
    """Return the statement on some actives, each name once, those of one dose together."""
    distinct = list({active.name: active for active in reversed(list(actives))}.values())[::-1]
    shown = distinct[:most]
    by_dose = [(dose, tuple(alike)) for dose, alike in groupby(shown, key=attrgetter("dose"))]
    groups = [
        f"{join_words(f'{display_name(active.name)}{active.amount}' for active in alike)}{dose}"
        for dose, alike in by_dose
    ]
    more = sum(active.group < _ORDER[Standing.LEADS] for active in distinct[most:])
    if more and counted:
        groups.append(f"{more} more")
    # a bracket must not seem to speak of the names before it too
    apart = any(len(alike) > 1 or not dose for dose, alike in by_dose[:-1]) or len(by_dose[-1][1]) > 1
    phrase = "; ".join(groups) if apart else join_words(groups)
    return Statement(code, f"{head}: {phrase}.", tuple(active.position for active in shown))


def _ranked(products: Sequence[Product], findings: Sequence[Finding], titled: Mapping[str, float]) -> list[_Active]:
    """Return the actives that are worth telling in order; UV filters count in sunscreens alone."""
    classes = products[0].rule_book.classes
    sunscreen = any("sunscreen" in product.traits for product in products)
    entries = {entry.position: entry for product in products for entry in product.entries}
    traces = frozenset(e.position for product in products for e in product.entries if product.is_trace(e))
    context = _RankingContext(titled, has_time_to_act(products[0].context), sunscreen, traces)
    active_findings = [f for f in findings if f.kind == "active" and f.details.get("meant", True)]
    filtered = any(map(partial(_filters, classes), active_findings))
    return sorted(
        _active(member, classes[finding.class_ or ""], entries[member["position"]], context)
        for finding in active_findings
        for member in finding.details.get("ingredients", ())
        if (member["standing"] or member["name"] in titled)
        and (
            classes[finding.class_ or ""].kind != FILTER
            or _is_reported(entries[member["position"]], sunscreen, filtered)
        )
    )


def _filters(classes: Mapping[str, ActiveClass], finding: Finding) -> bool:
    """Return whether a class is of filters that are no pigment too, and a member is there in some amount."""
    class_ = classes[finding.class_ or ""]
    no_pigment = class_.kind == FILTER and bool(class_.functions)
    return no_pigment and any(member["standing"] for member in finding.details.get("ingredients", ()))


def _is_reported(entry: Entry, sunscreen: bool, filtered: bool) -> bool:
    """Return whether a UV filter is reported among the actives.

    Those of a sunscreen have a statement of their own: here stand the ones with an amount. In other products a powder
    is a pigment, unless it is declared as the active or a filter that is none stands beside it (``filtered``).
    """
    return declared(entry) is not None if sunscreen else filtered or entry.section == "active"


def _active(member: Mapping[str, Any], class_: ActiveClass, entry: Entry, context: _RankingContext) -> _Active:
    """Return a member of a class with its place in the order of weight."""
    titled = context.titled
    as_what = Standing.TREATS if member["name"] in titled else Standing(member["standing"])
    weak = member.get("rank", 0) >= _WEAK
    leads = class_.group == CARE and as_what is Standing.TREATS
    stated = declared(entry)
    weak = weak or _is_unproven_trace(member, stated, context)
    group = max(_ORDER[as_what], int(weak))
    if class_.kind == FILTER:  # what a sunscreen is for; elsewhere behind what treats
        group = _FIRST if context.sunscreen else _ORDER[Standing.LEADS]
    return _Active(
        group=group,
        weight=_WEAK if weak or _is_below(member, stated) else _LEADING if leads else class_.weight,
        dose_rank={"reached": 0, "open": 1, "unknown": 2, "below": 3}.get(str(member.get("likely_dose")), 2),
        evidence=member["evidence"],
        position=member["position"],
        name=member["name"],
        amount=_of_part(entry) if stated is None else f" {percent(stated)}",
        dose=_dose_of(member, stated, context),
    )


def _dose_of(member: Mapping[str, Any], stated: float | None, context: _RankingContext) -> str:
    """Return the amount that the title gives of a member, else its dose in a few words."""
    if stated is None and member["name"] in context.titled:
        return f" ({percent(context.titled[member['name']])} in the title)"
    return _dose(member) if context.stays or stated is not None else ""


def _is_unproven_trace(member: Mapping[str, Any], stated: float | None, context: _RankingContext) -> bool:
    """Return whether a trace is of what no study gave a dose for: it is told behind what was studied."""
    if stated is not None or member["name"] in context.titled or member["position"] not in context.traces:
        return False
    return bool(member["evidence"] > "B") and "studied" not in member


def _is_below(member: Mapping[str, Any], stated: float | None) -> bool:
    """Return whether a member without a stated amount likely holds less than was studied: it is told behind others."""
    return stated is None and member.get("likely_dose") == "below"


def _of_part(entry: Entry) -> str:
    """Return a stated amount of a part of an ingredient, ``""`` without one: `` (0.145 % as F)``."""
    amount = entry.percent
    if amount is None or not amount.basis or amount.min is None or amount.min != amount.max:
        return ""
    if is_share_of_volume(amount.basis):
        return f" {amount.text}"
    return f" ({percent(amount.min)}{basis_words(amount.basis)})"


def _dose(member: Mapping[str, Any]) -> str:
    """Return the dose in a few words, where something can be said of it."""
    proved = {"proved": "as much as", "above": "more than", "impossible": "less than"}
    likely = {"reached": "probably as much as", "below": "probably less than"}
    dose = proved.get(str(member["dose"])) or likely.get(str(member.get("likely_dose")))
    return f" ({dose} studied)" if dose else ""


# -- the work of a kind of product -------------------------------------------------------------------------------


@cache
def _lead_functions() -> tuple[LeadFunction, ...]:
    """Return the rows of ``lead_functions.csv`` in the order in which they are tried."""
    read = [
        LeadFunction(
            int(row["order"]),
            row["sentence"],
            frozenset(row["only_in"].split()),
            frozenset(row["not_in"].split()),
            tuple(row["phrases"].split(";")),
        )
        for row in rows("lead_functions.csv")
    ]
    return tuple(sorted(read))


def _works_with(label: Label, product: Product) -> Iterator[Weighed]:
    """Yield what does the work that such a product is for: scrubs, coats hair, absorbs oil, colours."""
    own = {entry.position for entry in product.entries}
    entries = [entry for entry in label.ingredients if entry.known and entry.position in own]
    for lead in _lead_functions():
        if product.traits.isdisjoint(lead.only_in) or not product.traits.isdisjoint(lead.not_in):
            continue
        treats = {i.entry.position for i in product.ingredients if i.role is Role.EVAPORATES or _treats(product, i)}
        does = [
            entry
            for entry in entries
            if entry.function in lead.phrases and entry.position not in treats and _works(product, entry)
        ]
        if does:
            # what fits the first phrase does it before what fits the second
            does = sorted(does, key=lambda entry: lead.phrases.index(entry.function))[:_CARES]
            names = join_names(entry.names[0] for entry in does)
            positions = tuple(entry.position for entry in does)
            yield Weighed(83, Statement("works_with", lead.sentence.format(names=names), positions))
            return


def _works(product: Product, entry: Entry) -> bool:
    """Return whether an entry likely stands in an amount that does the work of a product."""
    if entry.function == _COLOURS:
        return True
    return (
        product.reaches(entry, _LEAST_WORK) if product.order_means else product.rank[entry.position] <= _FIRST_ENTRIES
    )


def _treats(product: Product, ingredient: ProductIngredient) -> bool:
    """Return whether an ingredient is of a class that treats skin or hair beside the work of the product."""
    class_ = product.rule_book.classes[ingredient.active.class_] if ingredient.active is not None else None
    return class_ is not None and class_.group not in (CARE, "protection")
