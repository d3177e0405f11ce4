"""Colourants: which products a market lists them for. A colour listed for such a product is no finding."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ...models import Applicability, Context, Entry, Finding, FindingKind, Wording
from ..markets import market_name
from ..product import Product
from ..wording import join_names, join_words, sentence, slug
from .law import Restriction, law
from .ranks import Ranked, ranked
from .rows import restriction_row, with_law
from .scope import scope_applies
from .wording import NOT_CHECKED, positions, product_words, sources, type_given

_Member = tuple[str, Restriction, Entry]


def find_colours(product: Product) -> Iterator[Ranked]:
    """Yield a finding for each group of colourants that the market does not list for such a product.

    Colours of the may-contain list count: a shade may hold them.
    """
    known = law(product.context.market)
    groups: dict[str, list[_Member]] = {}
    for entry in product.label.ingredients:
        if known.coloured.isdisjoint(entry.match.names):
            continue
        for name in entry.names:
            for restriction in known.colourants(name):
                if _barred(restriction, product.context):
                    groups.setdefault(restriction.condition, []).append((name, restriction, entry))
    for condition, members in groups.items():
        yield ranked(_finding(condition, members, product.context), listed=False)


def _barred(restriction: Restriction, context: Context) -> bool:
    """Return whether the colour is not listed for such a product.

    Where nobody said what the product is, only rules about nearly all products count.
    """
    answer = scope_applies(restriction.scope, context.traits)
    if answer is Applicability.MAYBE:
        return not any(needed for needed, _ in restriction.scope)
    return answer is Applicability.YES


def _finding(condition: str, members: list[_Member], context: Context) -> Finding:
    """Return the finding on the colourants of one condition."""
    sure = type_given(context) or not any(needed for _, restriction, _ in members for needed, _ in restriction.scope)
    kind: FindingKind = "prohibited" if sure else "limit"
    return Finding.worded(
        partial(_wording, condition, members, context, sure),
        kind,
        f"{kind}.{context.market.lower()}.colour.{slug(condition)}",
        class_="colourant",
        names=tuple(dict.fromkeys(name for name, _, _ in members)),
        positions=positions(entry for _, _, entry in members),
        evidence="A",
    )


def _wording(condition: str, members: list[_Member], context: Context, sure: bool) -> Wording:
    """Return what there is to say of the colourants of one condition."""
    market = context.market
    first = members[0][1]
    refs = join_words(dict.fromkeys(restriction.ref for _, restriction, _ in members))
    who = join_names(name for name, _, _ in members)
    parts = [f"In {market_name(market)}, {who}: {condition} ({refs})."]
    if context.product_type:
        parts.append(f"This was taken as {product_words(context)}.")
    if all(entry.section == "may_contain" for _, _, entry in members):
        parts.append("They stand on the list of what shades may contain.")
    if all(restriction.not_checked == "all" for _, restriction, _ in members):
        parts.append(NOT_CHECKED)
    details = {
        "market": market,
        "ref": first.ref,
        "regulation": first.regulation,
        "date": first.in_force,
        "conditional": True,
        "listed_for_this_product": False,
        "product_type": context.product_type,
        "product_type_given": type_given(context),
        "match": "name",
    }
    rows = (restriction_row(market, name, restriction, sure) for name, restriction, _ in members)
    return Wording(
        title=f"{sentence(who)}: {condition} ({market} {refs})",
        text=" ".join(parts),
        unknown=(),
        sources=sources(market, (restriction.law_source for _, restriction, _ in members)),
        details=with_law(details, rows),
    )
