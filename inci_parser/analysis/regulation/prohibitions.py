"""Names that a market prohibits, always or under a condition, and rules that only the maker can keep."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ...models import Applicability, Context, Entry, Finding, FindingKind, Wording
from ..doubtful_names import surest
from ..filters_apart import filters_that_do_not_act
from ..markets import market_name, markets
from ..places import by_name
from ..product import Product
from ..rule_terms import rule_terms
from ..wording import display_name, join_names, join_words, sentence, slug
from .law import Restriction, law
from .ranks import Ranked, ranked
from .rows import restriction_row, with_law
from .scope import form_applies
from .wording import NOT_CHECKED, day, positions, product_words, sources, stated, timing, type_given

#: A condition that opens so reads on from "prohibited".
_READS_ON = ("as ", "at ", "in ", "outside ", "other than ", "since ", "where ")


#: Kinds of restriction that are for makers: a label does not show whether they are kept.
_FOR_MAKERS = frozenset({"purity", "chemicals"})


class _Joint(NamedTuple):
    """How restrictions that one finding covers are reported."""

    title: str
    lead: str
    end: str


#: Kinds of restriction that are reported together, for a label shows nothing of how they are kept.
_TOGETHER = {
    "purity": _Joint(
        "Rules for the maker",
        "Allowed under rules that the maker must keep.",
        "A note of compliance, no health warning: a label does not show whether they are kept.",
    ),
    "chemicals": _Joint(
        "Rules of chemicals law",
        "Rules beside cosmetics law.",
        "A note of compliance, no health warning: a label does not show in which form the ingredient is there.",
    ),
    "functional": _Joint(
        "Amounts for functional claims",
        "What a claim takes that is made without data of one's own; no maximum of other products.",
        "The list does not show how much there is.",
    ),
    "regional": _Joint(
        "Rules of single states",
        "Prohibited in a part of the market.",
        "Other states have no such rule.",
    ),
}
#: Said of a component of a blend: the label prints the blend's name, not the component's.
_IN_BLEND = ", if the blend named holds it"
_BLENDS_DIFFER = " The label prints the name of a blend, and what is sold under one name may differ."
_SHADES = " It stands on the list of what shades may contain."
#: Longer conditions stand in the text alone.
_TITLE = 80
_Member = tuple[str, Restriction, tuple[Entry, ...]]

#: What a pack that names what has been prohibited since a known day may be.
OLD_STOCK = "A pack that names it is old stock or made for another market, or this list is out of date."

#: Why what the acts of a list prohibit is prohibited.
_CMR = (
    "The act is on what chemicals law classes as able to cause cancer, change genes, or harm fertility or an unborn "
    "child."
)


def find_prohibited(product: Product) -> Iterator[Ranked]:
    """Yield a finding for each name that a market prohibits or has a condition for, and one for each joint kind.

    What shades may contain counts where it is prohibited.
    """
    known = law(product.context.market)
    together: dict[str, list[_Member]] = {}
    no_actives = filters_that_do_not_act(product.label, product.entries, product.context)
    for name, with_name in (product.by_name | _of_shades(product)).items():
        if name not in known.restricted:
            continue
        entries = surest(with_name)
        for restriction in known.restrictions(name):
            if not _applies(restriction, entries, product.context) or _is_note_on_shades(restriction, entries):
                continue
            if name in no_actives and restriction.kind == "prohibited" and _for_some(restriction):
                continue  # prohibited as an active, and not given as one
            if restriction.kind in _TOGETHER:
                together.setdefault(restriction.kind, []).append((name, restriction, entries))
            else:
                yield ranked(_finding(name, restriction, entries, product.context))
    for kind, members in together.items():
        yield ranked(_joint_finding(kind, members, product.context))


def _of_shades(product: Product) -> dict[str, tuple[Entry, ...]]:
    """Return the entries of what shades may contain by the names that stand nowhere else."""
    shades = [entry for entry in product.label.ingredients if entry.section == "may_contain"]
    return {name: entries for name, entries in by_name(shades).items() if name not in product.by_name}


def _is_note_on_shades(restriction: Restriction, entries: tuple[Entry, ...]) -> bool:
    """Return whether no prohibition, but a condition or a note for makers is about what shades may contain."""
    return restriction.kind != "prohibited" and entries[0].section == "may_contain"


def _applies(restriction: Restriction, entries: tuple[Entry, ...], context: Context) -> Applicability:
    """Return whether a restriction is about such a product, and about the form that stands on the label."""
    answer = form_applies(restriction.scope, context.traits, any(entry.nano for entry in entries))
    if answer is Applicability.MAYBE and _for_some(restriction):
        return Applicability.NO  # what holds for some kinds of product is not told of one that only may be such
    return answer


def _for_some(restriction: Restriction) -> bool:
    """Return whether a restriction names the kinds of product that it is about."""
    return not restriction.nano_only and any(needed for needed, _ in restriction.scope)


def _finding(name: str, restriction: Restriction, entries: tuple[Entry, ...], context: Context) -> Finding:
    """Return the finding on one prohibition or condition."""
    pending = restriction.in_force > markets()[context.market].as_of
    # What is prohibited in some kinds of product is reported as a condition where the kind was only assumed.
    sure = type_given(context) or not _for_some(restriction)
    blend = _only_in_blends(name, entries)
    barred = restriction.kind == "prohibited" and sure and not pending and not blend
    kind: FindingKind = "prohibited" if barred else "limit"
    return Finding.worded(
        partial(_wording, name, restriction, context, barred, blend, entries[0].section == "may_contain"),
        kind,
        f"{kind}.{context.market.lower()}.{slug(name)}",
        class_="prohibited" if barred else "conditional",
        names=(name,),
        positions=positions(entries),
        evidence="A",
    )


def _for_assumed(restriction: Restriction, context: Context) -> bool:
    """Return whether a prohibition in force is about some kinds of product, of which this is one by assumption."""
    in_force = restriction.in_force <= markets()[context.market].as_of
    return restriction.kind == "prohibited" and in_force and _for_some(restriction) and not type_given(context)


def _only_in_blends(name: str, entries: tuple[Entry, ...]) -> bool:
    """Return whether a name is on the label as a usual component of blends alone, whose names are printed."""
    return all(
        len(entry.match.names) > 1 and entry.match.method == "alias" and name.casefold() not in entry.text.casefold()
        for entry in entries
    )


def _wording(name: str, restriction: Restriction, context: Context, barred: bool, blend: bool, shades: bool) -> Wording:
    """Return what there is to say of one prohibition (``barred``) or condition.

    ``blend``: only a blend is named; ``shades``: it stands on the list of what shades may contain alone.
    """
    market = context.market
    who = display_name(name)
    details = {
        "market": market,
        "ref": restriction.ref,
        "regulation": restriction.regulation,
        "date": restriction.in_force,
        "condition": restriction.condition,
        "conditional": not barred or bool(restriction.scope or restriction.condition),
        "prohibited_for_assumed_type": _for_assumed(restriction, context) and not (barred or blend),
        "product_type": context.product_type,
        "product_type_given": type_given(context),
        "match": "name",
    }
    return Wording(
        title=f"{sentence(who)}: {_headline(restriction, barred or blend)}{_IN_BLEND if blend else ''}"
        f" ({market} {restriction.ref})",
        text=f"{_text(who, restriction, context)}{_BLENDS_DIFFER if blend else ''}{_SHADES if shades else ''}",
        unknown=("purity",),
        sources=sources(market, (restriction.law_source,)),
        details=with_law(details, [restriction_row(market, name, restriction, barred)]),
        # what a maker must keep to in such a product, and no label shows
        level="detail" if restriction.kind != "prohibited" and _for_some(restriction) else "main",
    )


def _headline(restriction: Restriction, barred: bool) -> str:
    if restriction.kind != "prohibited":
        lead = restriction.condition.split(";")[0]
        return lead if len(lead) <= _TITLE else "a condition applies"
    if not restriction.condition:
        since = f" since {day(restriction.in_force)}" if restriction.in_force and not restriction.not_checked else ""
        return f"prohibited in cosmetics{since}" if barred else "prohibited in cosmetics later"
    lead = restriction.condition.split(";")[0]
    return f"prohibited {lead}" if lead.startswith(_READS_ON) or not barred else f"prohibited ({lead})"


def _text(who: str, restriction: Restriction, context: Context) -> str:
    """Return the sentences of a prohibition or condition: what, since when, for which product."""
    parts = [f"{_ruling(who, restriction, context.market)} ({restriction.ref})."]
    if restriction.kind == "prohibited" and restriction.regulation in rule_terms("cmr_act"):
        parts.append(_CMR)
    words = timing(context.market, restriction.in_force, restriction.sold_until, restriction.not_checked)
    if words and restriction.kind != "prohibited":
        parts.append(words)
    elif restriction.sold_until > markets()[context.market].as_of:
        parts.append(f"Older stock may be sold until {day(restriction.sold_until)}.")
    elif _is_dated(restriction, context.market):
        parts.append(OLD_STOCK)
    if _for_some(restriction) and context.product_type:
        parts.append(f"This was taken as {product_words(context)}.")
    if restriction.condition:
        parts.append("A match by name: a label shows neither grade nor origin.")
    if restriction.not_checked == "all":
        parts.append(NOT_CHECKED)
    return " ".join(parts)


def _is_dated(restriction: Restriction, market: str) -> bool:
    """Return whether an ingredient has been prohibited in all cosmetics from a known day on, which has passed."""
    outright = restriction.kind == "prohibited" and not (
        restriction.condition or restriction.scope or restriction.not_checked
    )
    return outright and "" < restriction.in_force <= markets()[market].as_of


def _ruling(who: str, restriction: Restriction, market: str) -> str:
    """Return what the market rules, without its full stop."""
    place, condition = sentence(market_name(market)), restriction.condition
    if restriction.kind != "prohibited":
        return f"{place} has a condition for {who}: {condition}"
    pending = restriction.in_force > markets()[market].as_of
    verb = "has prohibited" if restriction.in_force and not pending else "prohibits"
    if not condition:
        what = f"{who} in cosmetics"
    else:
        what = f"{who} {condition}" if condition.startswith(_READS_ON) else f"{who} in cosmetics: {condition}"
    since = f" {'from' if pending else 'since'} {day(restriction.in_force)}" if restriction.in_force else ""
    return f"{place} {verb} {what}{since}"


def _joint_finding(kind: str, members: list[_Member], context: Context) -> Finding:
    """Return one finding for all ingredients with restrictions of a kind that are told together."""
    return Finding.worded(
        partial(_joint_wording, kind, members, context.market),
        "limit",
        f"limit.{context.market.lower()}.{kind}",
        class_=kind,
        names=tuple(dict.fromkeys([name for name, _, _ in members])),
        positions=positions([entry for _, _, entries in members for entry in entries]),
        evidence="A",
    )


def _amounts(members: list[_Member]) -> str:
    """Return which amounts the label states of members whose rules speak of amounts, ``""`` for none."""
    printed = {
        name: entries[0].percent
        for name, restriction, entries in members
        if restriction.kind == "functional" and len(entries) == 1 and entries[0].percent is not None
    }
    told = join_words(
        f"{stated(amount)} {display_name(name)}" for name, amount in printed.items() if amount is not None
    )
    return f"The label states {told}." if told else ""


def _joint_wording(kind: str, members: list[_Member], market: str) -> Wording:
    """Return what there is to say of all ingredients with restrictions of a kind that are reported together."""
    joint = _TOGETHER[kind]
    by_rule: dict[tuple[str, str], list[str]] = {}
    for name, restriction, _ in members:
        by_rule.setdefault((restriction.condition, restriction.ref), []).append(display_name(name))
    conditions = "; ".join(f"{join_words(who)}: {condition} ({ref})" for (condition, ref), who in by_rule.items())
    checked = "" if any(member[1].not_checked != "all" for member in members) else f" {NOT_CHECKED}"
    details = {
        "market": market,
        "conditional": True,
        "rules": [
            {
                "name": name,
                "ref": restriction.ref,
                "condition": restriction.condition,
                "regulation": restriction.regulation,
                "date": restriction.in_force,
            }
            for name, restriction, _ in members
        ],
        "match": "name",
    }
    rows = (restriction_row(market, name, restriction, False) for name, restriction, _ in members)
    return Wording(
        title=f"{joint.title}: {join_names(name for name, _, _ in members)}",
        text=f"{joint.lead} {sentence(conditions)}. {_amounts(members) or joint.end}{checked}",
        unknown=("purity",),
        sources=sources(market, (restriction.law_source for _, restriction, _ in members)),
        details=with_law(details, rows),
        level="detail" if kind in _FOR_MAKERS else "main",
    )
