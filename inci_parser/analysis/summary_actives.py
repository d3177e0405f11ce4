"""The statements of a first screen on what acts: actives in order of weight, what cares, what does the product's work.

    Retinol, niacinamide, glycerin ...   >>  Actives: retinol and niacinamide (as much as studied).  Care: glycerin.
    [face scrub] ... pumice ...          >>  Scrubs with pumice.

Traces of weak classes, solvents that evaporate and helpers of the formula are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from ..models import Entry, Finding, Label, Statement
from ..tables.definitions import ActiveClass
from ..tables.resources import rows
from .product import Product, Role, declared
from .summary_law import Weighed
from .wording import join_names, join_words

#: The most names that one statement lists; of what cares.
_NAMES, _CARES = 5, 4
#: Strength within a class from which a member is weak: told behind the actives of other classes.
_WEAK = 5
#: Weight of a member that leads a class of care and is there in more than a trace.
_LEADING = 2
#: Group of the classes that care rather than treat.
_CARE = "barrier"
#: Least estimate, in mass percent, from which a member is told, by the weight of its class; of what cares.
_LEAST = {4: 0.3, 5: 3.0}
_LEAST_CARE = 2.0
#: Traits of products whose oils and moisturisers build the product and are not told as care.
_NO_CARE = frozenset({"hair", "oral", "nail", "makeup", "sunscreen", "fragrance", "rinse-off"})
_TREATS, _LEADS, _CARES_FOR = 0, 1, 2


class LeadFunction(NamedTuple):
    """What a kind of product is for: the functions of entries that do it, and the sentence that names them."""

    order: int
    sentence: str
    #: Traits of the product of which one must apply, and of which none may.
    only_in: frozenset[str]
    not_in: frozenset[str]
    #: Phrases of ``function_words.csv``.
    phrases: frozenset[str]


class _Active(NamedTuple):
    """An active in the order of weight: group, class, dose, evidence, place."""

    group: int
    weight: int
    dose_rank: int
    evidence: str
    position: int
    name: str
    dose: str


def active_statements(label: Label, products: Sequence[Product], findings: Sequence[Finding]) -> Iterator[Weighed]:
    """Yield the actives, what does the work of such a product, and what cares."""
    if not products:
        return
    ranked = _ranked(products, findings)
    actives = [active for active in ranked if active.group < _CARES_FOR]
    if actives:
        yield Weighed(86, _told("actives", "Actives", actives, _NAMES, counted=True))
    yield from _works_with(label, products[0])
    caring = sorted((active for active in ranked if active.group == _CARES_FOR), key=attrgetter("position"))
    if caring:
        yield Weighed(70 if actives else 85, _told("care", "Care", caring, _CARES, counted=False))


def _told(code: str, head: str, actives: Iterable[_Active], most: int, *, counted: bool) -> Statement:
    """Return the statement on some actives, each name once, those of one dose together."""
    distinct = list({active.name: active for active in reversed(list(actives))}.values())[::-1]
    shown = distinct[:most]
    groups = [
        f"{join_names(active.name for active in alike)}{dose}"
        for dose, alike in groupby(shown, key=lambda active: active.dose)
    ]
    if counted and len(distinct) > most:
        groups.append(f"{len(distinct) - most} more")
    phrase = "; ".join(groups) if any(" and " in group for group in groups) else join_words(groups)
    return Statement(code, f"{head}: {phrase}.", tuple(active.position for active in shown))


def _ranked(products: Sequence[Product], findings: Sequence[Finding]) -> list[_Active]:
    """Return the actives that are worth telling in order; UV filters count in sunscreens alone."""
    classes = products[0].rule_book.classes
    sunscreen = any("sunscreen" in product.traits for product in products)
    part_of = {entry.position: product for product in products for entry in product.entries}
    return sorted(
        active
        for finding in findings
        if finding.kind == "active" and finding.details.get("meant", True)
        for active in _members(finding, classes[finding.class_ or ""], part_of, sunscreen=sunscreen)
    )


def _members(
    finding: Finding, class_: ActiveClass, part_of: Mapping[int, Product], *, sunscreen: bool
) -> Iterator[_Active]:
    """Yield the members of a class that are worth telling; ``part_of`` tells the product of a position."""
    if class_.kind == "UV filter" and not sunscreen:
        return
    for member in finding.details.get("ingredients", ()):
        group = _group(part_of[member["position"]], member, class_)
        if group is not None:
            filters = sunscreen and class_.group == "protection"
            weight = _LEADING if class_.group == _CARE and group == _TREATS else class_.weight
            yield _active(member, -1 if filters else group, weight)


def _group(product: Product, member: Mapping[str, Any], class_: ActiveClass) -> int | None:
    """Return whether a member treats, leads a class that cares, or cares; ``None`` where it is not worth telling."""
    if member["role"] != Role.ACTS.value:
        return None
    if class_.group != _CARE or member["subclass"] in class_.leading:
        much = class_.group == _CARE and _holds(product, member, _LEAST_CARE, unknown=False)
        group = _TREATS if much or (class_.group != _CARE and class_.weight < _WEAK) else _LEADS
        least = 0.0 if class_.group == _CARE else _LEAST.get(class_.weight, 0.0)
        return group if _holds(product, member, least, unknown=class_.weight < _WEAK) else None
    if not product.traits.isdisjoint(_NO_CARE):
        return None
    return _CARES_FOR if _holds(product, member, _LEAST_CARE, unknown=False) else None


def _holds(product: Product, member: Mapping[str, Any], least: float, *, unknown: bool) -> bool:
    """Return whether a product likely holds so much of a member; ``unknown`` where places tell no amounts."""
    entry = _entry(product, member)
    if declared(entry) is not None or entry.section == "active":
        return True
    share = product.amount_at.get(entry.position)
    return unknown if share is None or not product.order_means else share.estimate >= least


def _entry(product: Product, member: Mapping[str, Any]) -> Entry:
    return next(entry for entry in product.by_name[member["name"]] if entry.position == member["position"])


def _active(member: Mapping[str, Any], group: int, weight: int) -> _Active:
    """Return a member of a class with its place in the order of weight."""
    weak = member.get("rank", 0) >= _WEAK
    return _Active(
        group=max(group, _LEADS) if weak else group,
        weight=_WEAK if weak else weight,
        dose_rank={"reached": 0, "open": 1, "unknown": 2, "below": 3}.get(str(member.get("likely_dose")), 2),
        evidence=member["evidence"],
        position=member["position"],
        name=member["name"],
        dose=_dose(member),
    )


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
            frozenset(row["phrases"].split(";")),
        )
        for row in rows("lead_functions.csv")
    ]
    return tuple(sorted(read))


def _works_with(label: Label, product: Product) -> Iterator[Weighed]:
    """Yield what does the work that such a product is for: scrubs, coats hair, absorbs oil, colours."""
    own = {entry.position for entry in product.entries}
    entries = [entry for entry in label.ingredients if entry.names and entry.position in own]
    for lead in _lead_functions():
        if product.traits.isdisjoint(lead.only_in) or not product.traits.isdisjoint(lead.not_in):
            continue
        does = [entry for entry in entries if entry.function in lead.phrases]
        if does:
            names = join_names((entry.names[0] for entry in does), most=_CARES)
            positions = tuple(entry.position for entry in does[:_CARES])
            yield Weighed(83, Statement("works_with", lead.sentence.format(names=names), positions))
            return
