"""The statements of a first screen on what acts: actives in order of weight, what cares, what does the product's work.

    Retinol 1 %, niacinamide 5 %, glycerin ...   >>  Actives: retinol 1 % and niacinamide 5 % (each as much as studied).
                                                     Care: glycerin.

Actives stand in the order of weight: stated amounts and the strongest classes, what leads the list, the rest, and what
is likely a trace or less than was studied. Traces of weak classes, solvents that evaporate and helpers of the formula
are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from ..models import Amount, Entry, Finding, Label, Statement
from ..tables.definitions import CARE, PROTECTION, TREATMENT, UV_FILTER, ActiveClass
from .active_amounts import RankingContext, dose_of
from .active_places import ranking_context
from .active_ranks import HEAVIEST, Tier, dose_rank_of, tier_of, weight_of
from .functions import is_vague
from .named_after import classes_promised
from .product import Product
from .rule_terms import rule_terms
from .standing import Standing, is_carrier
from .stated import declared
from .summary_care import Caring, care_statement
from .summary_doses import amount_of_part, as_declared, of_dose
from .summary_law import Weighed
from .summary_titles import title_statements
from .summary_work import works_with
from .title_traces import TitleTrace, title_traces
from .wording import (
    NAMED_OF_KIND,
    display_name,
    join_words,
    with_others_of_kind,
)

#: The most names that one statement lists.
_NAMES = 5
#: Weight of the weakest classes, and the rank of a dose that is likely less than was studied or a trace.
_WEAKEST, _LITTLE = 5, 2
#: The most of a class that a title names which are told one by one.
_NAMED = 3
#: The most that are named beside the active ingredients that a label lists apart.
_BESIDE = 2
#: Said of the UV filters of a product that is no sunscreen.
_NO_FACTOR = "Without an SPF on the pack do not count on them against the sun."


class _Active(NamedTuple):
    """An active in the order of weight: tier, dose, weight of its class, evidence, place."""

    tier: Tier
    dose_rank: int
    weight: int
    evidence: str
    position: int
    name: str
    #: How sentences print it.
    printed: str
    #: The amount that the list declares, and what is said of the dose.
    amount: str
    dose: str
    #: What members share of which one stands for all: ``ceramide``, ``recombinant``; ``""`` for others.
    kind: str
    #: What its class does: "holds water".
    does: str
    #: Care that is told behind other care: an ester that mostly dissolves and spreads.
    carrier: bool
    #: How many others of its kind are listed, those that are not worth telling among them.
    others: int = 0
    #: A UV filter in a product that is no sunscreen.
    is_plain_filter: bool = False
    #: Named in a selection, and studied on another part of the body than the product is for.
    elsewhere: bool = False
    #: The part of a set that it stands in alone, with what leads to it: " in the cream".
    part: str = ""


def active_statements(
    label: Label,
    products: Sequence[Product],
    findings: Sequence[Finding],
    titled: Mapping[str, Amount],
    title: str = "",
) -> Iterator[Weighed]:
    """Yield the actives, what does the work of such a product, and what cares.

    ``titled`` are amounts that the title gives, by name; what the ``title`` names leads.
    """
    if not products:
        return
    ranked = _ranked(products, findings, titled, title)
    filters = [active for active in ranked if active.is_plain_filter]
    actives = [active for active in ranked if active.tier < Tier.CARE and active not in filters]
    yield from _on_actives(label, _with_parts(actives, products))
    if filters:
        statement = _statement_on("uv_filters", "UV filters", filters, _NAMES)
        yield Weighed(78, statement._replace(text=f"{statement.text} {_NO_FACTOR}"))
    yield from title_statements(products[0])
    yield from works_with(label, products)
    caring = sorted((active for active in ranked if active.tier is Tier.CARE), key=attrgetter("carrier", "position"))
    if len(caring) > 1 or (caring and not actives and not _only_holds_water(label, caring[0])):
        told = [Caring(of_dose(active.dose, [_with_kind(active)]), active.does, active.position) for active in caring]
        yield Weighed(70 if actives else 85, care_statement(told))


def _with_parts(actives: Sequence[_Active], products: Sequence[Product]) -> list[_Active]:
    """Return actives with the part of a set that each stands in, amounts with the part of each.

    So they are told where parts have kinds of their own; of what all of them hold only amounts tell them apart.
    """
    kinds = [product.context.product_type or "" for product in products]
    if len(kinds) < 2 or not all(kinds) or len(set(kinds)) < len(kinds):
        return list(actives)
    parts = list(zip(kinds, products, strict=True))
    told = []
    for active in actives:
        holding = [(kind, product.by_name[active.name]) for kind, product in parts if active.name in product.by_name]
        amounts = [
            f"{as_declared(entry, stated).strip()} in the {kind}"
            for kind, entries in holding
            for entry in entries
            if (stated := declared(entry)) is not None
        ]
        own = f" in the {holding[0][0]}" if len(holding) == 1 and not active.others else ""
        told.append(active._replace(amount=f" {join_words(amounts)}") if amounts else active._replace(part=own))
    return told


def _only_holds_water(label: Label, caring: _Active) -> bool:
    """Return whether all that cares is a humectant, which most products hold, in an amount that is not stated."""
    return not caring.amount and label.ingredients[caring.position - 1].function in rule_terms("in_most_products")


def _on_actives(label: Label, actives: Sequence[_Active]) -> Iterator[Weighed]:
    """Yield the statement on actives; where the label lists its active ingredients apart, on those alone.

    Of the others those are named behind them that are likely there in some amount.
    """
    apart = {entry.position for entry in label.ingredients if entry.section == "active"}
    elsewhere = [active for active in actives if active.elsewhere]
    here = [active for active in actives if not active.elsewhere]
    listed = [active for active in here if not apart or active.position in apart]
    others = [active for active in here if active not in listed and active.tier < Tier.SLIGHT]
    most = max(_NAMES, len(listed)) if apart else _NAMES
    given = (
        ("Actives", listed, most),
        ("Among the other ingredients", others, _BESIDE),
        ("Known from skin care", elsewhere, _NAMES),
    )
    told = [_statement_on("actives", head, members, most) for head, members, most in given if members]
    if told:
        positions = tuple(position for statement in told for position in statement.positions)
        texts = [*(statement.text for statement in told), *_used_here(label, elsewhere)]
        yield Weighed(86, Statement("actives", " ".join(texts), positions))


def _used_here(label: Label, elsewhere: Sequence[_Active]) -> Iterator[str]:
    """Yield what actives that are known from skin care do in such a product, those of which it is known."""
    told = [(active.printed, label.ingredients[active.position - 1].function) for active in elsewhere[:_NAMES]]
    does = [f"{printed} {function.partition(' (')[0]}" for printed, function in told if not is_vague(function)]
    if does:
        yield f"Here {join_words(does)}."


def _statement_on(code: str, head: str, actives: Iterable[_Active], most: int) -> Statement:
    """Return the statement on some actives, each name once, those of one dose together.

    What is said of a dose holds for the names up to the semicolon before it, ``each`` where they are several.
    """
    distinct = _first_of_each(actives, attrgetter("name"))
    leading = _first_of_each(distinct, lambda active: active.kind or active.name)
    shown = _of_one_dose_together(leading if len(leading) == most + 1 else leading[:most])
    groups = [of_dose(dose, _named(list(alike))) for dose, alike in groupby(shown, key=attrgetter("dose"))]
    rest = leading[len(shown) :]
    if rest:
        groups = _with_rest(groups, len(rest), _named(shown) if len(groups) == 1 else ())
    return Statement(code, f"{head}: {'; '.join(groups)}.", tuple(active.position for active in shown))


def _of_one_dose_together(actives: Sequence[_Active]) -> list[_Active]:
    """Return actives in the order of the first of each dose, so that those of one dose stand together."""
    first: dict[str, int] = {}
    for place, active in enumerate(actives):
        first.setdefault(active.dose, place)
    return sorted(actives, key=lambda active: first[active.dose])


def _with_rest(groups: Sequence[str], more: int, names: Sequence[str]) -> list[str]:
    """Return groups of names with the number of those left out; ``names`` those of a single group.

    >>> _with_rest(["A and B"], 2, ["A", "B"]), _with_rest(["A and B (each probably a trace)"], 2, ["A", "B"])
    (['A, B and 2 more'], ['A and B (each probably a trace)', '2 more'])
    """
    if names and groups[0] == join_words(names):
        return [f"{', '.join(names)} and {more} more"]
    return [*groups, f"{more} more"]


def _first_of_each(actives: Iterable[_Active], key: Callable[[_Active], str]) -> list[_Active]:
    """Return the first of the actives of each key, in order."""
    found: dict[str, _Active] = {}
    for active in actives:
        found.setdefault(key(active), active)
    return list(found.values())


def _named(actives: Sequence[_Active]) -> list[str]:
    """Return actives as a sentence lists them; the part of a set that all of them stand in is told behind the last."""
    if len({active.part for active in actives}) == 1:
        actives = [*(active._replace(part="") for active in actives[:-1]), actives[-1]]
    return [f"{_with_kind(active)}{active.part}" for active in actives]


def _with_kind(active: _Active) -> str:
    """Return an active with its amount and the number of others of its kind: ``urea with 4 more of its kind``."""
    return with_others_of_kind(f"{active.printed}{active.amount}", active.others)


def _ranked(
    products: Sequence[Product], findings: Sequence[Finding], titled: Mapping[str, Amount], title: str
) -> list[_Active]:
    """Return the actives that are worth telling in order; UV filters count in sunscreens alone."""
    classes = products[0].rule_book.classes
    entries = {entry.position: entry for product in products for entry in product.entries}
    active_findings = [f for f in findings if f.kind == "active" and _is_told(f, classes, products)]
    context = ranking_context(products, findings, titled, title, _kinds(active_findings))
    context = context._replace(kinds=Counter({**context.kinds, **_named_kinds(active_findings, context.sold)}))
    filtered = any(map(partial(_filters, classes), active_findings))
    promised = classes_promised(title or products[0].title)
    ranked = [
        _active(member, finding, classes[finding.class_ or ""], entries[member["position"]], context)
        for finding in active_findings
        for member in finding.details.get("ingredients", ())
        if _is_worth_it(member, classes[finding.class_ or ""], products, context, promised)
        and (
            classes[finding.class_ or ""].kind != UV_FILTER
            or _is_reported(entries[member["position"]], context.sunscreen, filtered)
        )
    ]
    told = {active.position for active in ranked}
    traces = (trace for trace in title_traces(products, title) if trace.entry.position not in told)
    return sorted([*ranked, *map(_trace, traces)])


def _trace(trace: TitleTrace) -> _Active:
    """Return what a product is named after and holds too little of, whether it is an active or not."""
    name, stated = trace.entry.names[0], declared(trace.entry)
    order = (Tier.STRONG, _LITTLE, HEAVIEST, "D", trace.entry.position)
    amount = "" if stated is None else as_declared(trace.entry, stated)
    told = (name, display_name(name), amount, trace.dose)
    return _Active(*order, *told, kind="", does="", carrier=False, others=trace.more)


def _is_worth_it(
    member: Mapping[str, Any],
    class_: ActiveClass,
    products: Sequence[Product],
    context: RankingContext,
    promised: Collection[str],
) -> bool:
    """Return whether a member is told: it likely acts, the title names it or its amount, or it is a product's work.

    So it is where its class has an effect that the title ``promised``.
    """
    if member["standing"] or member["name"] in context.titled or _is_its_work(class_, products):
        return True
    named = member["position"] in context.sold or (class_.name in promised and member["acts"])
    return named and class_.group == TREATMENT and class_.weight < _WEAKEST


def _is_its_work(class_: ActiveClass, products: Sequence[Product]) -> bool:
    """Return whether a class is of acids and a product is sold to exfoliate: that there is little of them is told."""
    sold = any(not product.traits.isdisjoint(rule_terms("exfoliating")) for product in products)
    return sold and class_.name in rule_terms("exfoliating_class")


def _is_told(finding: Finding, classes: Mapping[str, ActiveClass], products: Sequence[Product]) -> bool:
    """Return whether a class is told: it is meant for such a product, or a selection names what treats elsewhere."""
    class_ = classes[finding.class_ or ""]
    if class_.group == PROTECTION and class_.kind != UV_FILTER:
        return False  # what keeps filters stable helps the formula
    if finding.details.get("meant", True):
        return True
    treats = class_.group == TREATMENT
    return treats and any(product.is_selection for product in products)


def _kinds(findings: Sequence[Finding]) -> Counter[str]:
    """Return how many names of each subclass findings hold."""
    members = (member for finding in findings for member in finding.details.get("ingredients", ()))
    return Counter(subclass for subclass, _ in {(str(member["subclass"]), member["name"]) for member in members})


def _named_kinds(findings: Sequence[Finding], sold: Collection[int]) -> dict[str, int]:
    """Return how many members of each class a title names, where they are so many that one stands for all."""
    members = ((finding.class_ or "", m) for finding in findings for m in finding.details.get("ingredients", ()))
    named = {(class_, member["name"]) for class_, member in members if member["position"] in sold}
    counted = Counter(class_ for class_, _ in named)
    return {class_: count for class_, count in counted.items() if count > _NAMED}


def _filters(classes: Mapping[str, ActiveClass], finding: Finding) -> bool:
    """Return whether a class is of filters that are no pigment too, and a member is there in some amount."""
    class_ = classes[finding.class_ or ""]
    no_pigment = class_.kind == UV_FILTER and bool(class_.functions)
    return no_pigment and any(member["standing"] for member in finding.details.get("ingredients", ()))


def _is_reported(entry: Entry, sunscreen: bool, filtered: bool) -> bool:
    """Return whether a UV filter is reported among the actives.

    Those of a sunscreen have a statement of their own: here stand the ones with an amount. In other products a powder
    is a pigment, unless it is declared as the active or a filter that is none stands beside it (``filtered``).
    """
    return declared(entry) is not None if sunscreen else filtered or entry.section == "active"


def _active(
    member: Mapping[str, Any], finding: Finding, class_: ActiveClass, entry: Entry, context: RankingContext
) -> _Active:
    """Return a member of a class with its place in the order of weight."""
    as_what = Standing(member["standing"])
    if as_what is Standing.NONE or member["name"] in context.titled:
        as_what = Standing.TREATS
    stated = declared(entry)
    kind = _kind_of(member, class_, context, leads=class_.group == CARE and as_what is not Standing.CARES)
    return _Active(
        tier=tier_of(member, class_, entry, as_what, context),
        dose_rank=dose_rank_of(member, class_, context),
        weight=weight_of(member, class_, entry, context),
        evidence=member["evidence"],
        position=member["position"],
        name=member["name"],
        printed=context.printed.get(member["name"]) or display_name(member["name"]),
        amount=_amount(member["name"], entry, stated, context),
        dose=dose_of(member, class_, entry, context, cares=as_what is Standing.CARES),
        kind=kind,
        does=class_.does,
        carrier=is_carrier(member["name"], str(member["subclass"])),
        others=context.kinds[kind] - 1 if kind else 0,
        is_plain_filter=class_.kind == UV_FILTER and not context.sunscreen and entry.section != "active",
        elsewhere=not finding.details.get("meant", True),
    )


def _kind_of(member: Mapping[str, Any], class_: ActiveClass, context: RankingContext, *, leads: bool) -> str:
    """Return what many members share of which one stands for all: of what leads and of what a title names."""
    kind = str(member["subclass"]) if leads or member["subclass"] in rule_terms("one_kind") else ""
    kind = kind or (class_.name if member["position"] in context.sold else "")
    return kind if context.kinds[kind] > NAMED_OF_KIND else ""


def _amount(name: str, entry: Entry, stated: float | None, context: RankingContext) -> str:
    """Return what the label states of an active: of itself, else of what it brings."""
    if stated is not None:
        return as_declared(entry, stated)
    return context.apart.get(name, "") if entry.percent is None else amount_of_part(entry)
