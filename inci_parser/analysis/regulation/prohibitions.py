"""Names that a market prohibits, always or under a condition, and raw materials whose purity it rules."""

from __future__ import annotations

from collections.abc import Iterator

from ...models import Applicability, Context, Entry, Finding
from ..markets import market_name
from ..product import Product
from .law import Ban, law
from .scope import scope_applies
from .wording import listed, positions, printed, product, sentence, slug, sources, type_given

#: A condition that opens so reads on from "prohibited".
_READS_ON = ("as ", "in ", "outside ", "other than ", "since ", "where ")
_NANO = ((("nano",), ()),)


def find_prohibited(case: Product) -> Iterator[Finding]:
    """Yield a finding for each name that a market prohibits or has a condition for, and one for all rules of purity."""
    known = law(case.context.market)
    pure: list[tuple[str, Ban, tuple[Entry, ...]]] = []
    for name, found in case.by_name.items():
        if name not in known.banned:
            continue
        # A prohibition does not rest on a guessed name.
        entries = tuple([entry for entry in found if entry.match.method != "fuzzy"])
        for ban in known.bans(name) if entries else ():
            if _meant(ban, entries, case.context) == Applicability.NO:
                continue
            if ban.kind == "purity":
                pure.append((name, ban, entries))
            else:
                yield _finding(name, ban, entries, case.context)
    if pure:
        yield _purity(pure, case.context)


def _meant(ban: Ban, entries: tuple[Entry, ...], context: Context) -> Applicability:
    """Tell whether the ban is about such a product, and about the form that stands on the label."""
    if ban.scope == _NANO:
        return Applicability.YES if any(entry.nano for entry in entries) else Applicability.NO
    answer = scope_applies(ban.scope, context.traits)
    if answer == Applicability.MAYBE and any(needed for needed, _ in ban.scope):
        return Applicability.NO  # a ban for some kinds of product is not told of one that only may be such
    return answer


def _finding(name: str, ban: Ban, entries: tuple[Entry, ...], context: Context) -> Finding:
    some = ban.scope != _NANO and any(needed for needed, _ in ban.scope)
    # What is prohibited in some kinds of product is told as a condition where the kind was only assumed.
    told = ban.kind == "prohibited" and (type_given(context) or not some)
    kind = "prohibited" if told else "limit"
    who, ref = printed(name), f"{context.market} {ban.ref}"
    plain = not ban.scope and (not ban.condition or ban.condition.startswith("since "))
    return Finding(
        kind="prohibited" if told else "limit",
        rule=f"{kind}.{context.market.lower()}.{slug(name)}",
        title=f"{sentence(who)}: {_headline(ban, told)} ({ref})",
        text=_text(who, ban, told, context),
        class_="prohibited" if told else "conditional",
        names=(name,),
        positions=positions(entries),
        evidence="A",
        unknown=("purity",),
        sources=sources(context.market, (ban.source,)),
        details={
            "market": context.market,
            "ref": ban.ref,
            "regulation": ban.regulation,
            "date": ban.date,
            "condition": ban.condition,
            "conditional": not (told and plain),
            "product_type": context.product_type,
            "product_type_given": type_given(context),
            "match": "name",
        },
    )


def _headline(ban: Ban, told: bool) -> str:
    if not told:
        return f"prohibited {ban.condition}" if ban.kind == "prohibited" else "a condition applies"
    if not ban.condition:
        return "prohibited in cosmetics"
    lead = ban.condition.split(";")[0]
    return f"prohibited {lead}" if lead.startswith(_READS_ON) else f"prohibited ({lead})"


def _text(who: str, ban: Ban, told: bool, context: Context) -> str:
    place = sentence(market_name(context.market))
    if ban.kind != "prohibited":
        text = f"{place} has a condition for {who}: {ban.condition} ({ban.ref})."
    elif ban.condition:
        joint = " " if ban.condition.startswith(_READS_ON) else " in cosmetics: "
        text = f"{place} prohibits {who}{joint}{ban.condition} ({ban.ref})."
    else:
        text = f"{place} prohibits {who} in cosmetics ({ban.ref})."
    if ban.scope and context.product_type and ban.scope != _NANO:
        text += f" This was taken as {product(context)}."
    return f"{text} A match by name: a label shows neither grade nor origin, and other markets may differ."


def _purity(pure: list[tuple[str, Ban, tuple[Entry, ...]]], context: Context) -> Finding:
    """Return one finding for all raw materials that are allowed under rules for the maker: a note of compliance."""
    names = tuple(dict.fromkeys(name for name, _, _ in pure))
    by_rule: dict[tuple[str, str], list[str]] = {}
    for name, ban, _ in pure:
        by_rule.setdefault((ban.condition, ban.ref), []).append(printed(name))
    rules = "; ".join(f"{listed(who)}: {condition} ({ref})" for (condition, ref), who in by_rule.items())
    return Finding(
        kind="limit",
        rule=f"limit.{context.market.lower()}.purity",
        title=f"Rules for the maker: {listed(printed(name) for name in names)}",
        text=f"Allowed under rules that the maker must keep. {sentence(rules)}. "
        "A note of compliance, no health warning: a label does not show whether they are kept.",
        class_="purity",
        names=names,
        positions=positions(entry for _, _, entries in pure for entry in entries),
        evidence="A",
        unknown=("purity",),
        sources=sources(context.market, (ban.source for _, ban, _ in pure)),
        details={
            "market": context.market,
            "conditional": True,
            "rules": [
                {
                    "name": name,
                    "ref": ban.ref,
                    "condition": ban.condition,
                    "regulation": ban.regulation,
                    "date": ban.date,
                }
                for name, ban, _ in pure
            ],
            "match": "name",
        },
    )
