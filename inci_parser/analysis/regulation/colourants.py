"""Colourants: which products a market lists them for. A colour listed for such a product is no finding."""

from __future__ import annotations

from collections.abc import Iterator

from ...models import Applicability, Context, Entry, Finding
from ..markets import market_name
from ..product import Product
from .law import Ban, law
from .scope import scope_applies
from .wording import listed, positions, printed, product, sentence, slug, sources, type_given


def find_colours(case: Product) -> Iterator[Finding]:
    """Yield a finding for each group of colourants that the market does not list for such a product.

    Colours of the may-contain list count: a shade may hold them.
    """
    known = law(case.context.market)
    coloured = known.coloured
    groups: dict[str, list[tuple[str, Ban, Entry]]] = {}
    for entry in case.label.ingredients:
        if coloured.isdisjoint(entry.match.names) or entry.match.method == "fuzzy":
            continue
        for name in entry.names:
            for ban in known.colours(name):
                if _barred(ban, case.context):
                    groups.setdefault(ban.condition, []).append((name, ban, entry))
    for condition, found in groups.items():
        yield _finding(condition, found, case.context)


def _barred(ban: Ban, context: Context) -> bool:
    """Tell whether the colour is not listed for such a product.

    Where nobody said what the product is, only rules about nearly all products count.
    """
    answer = scope_applies(ban.scope, context.traits)
    return answer == Applicability.YES or (answer == Applicability.MAYBE and not any(needed for needed, _ in ban.scope))


def _finding(condition: str, found: list[tuple[str, Ban, Entry]], context: Context) -> Finding:
    names = tuple(dict.fromkeys(name for name, _, _ in found))
    refs = listed(dict.fromkeys(ban.ref for _, ban, _ in found))
    who = listed(printed(name) for name in names)
    sure = type_given(context) or not any(needed for _, ban, _ in found for needed, _ in ban.scope)
    only_shades = all(entry.section == "may_contain" for _, _, entry in found)
    place = market_name(context.market)
    text = f"In {place}, {who}: {condition} ({refs})."
    if context.product_type:
        text += f" This was taken as {product(context)}."
    if only_shades:
        text += " They stand on the list of what shades may contain."
    kind = "prohibited" if sure else "limit"
    return Finding(
        kind="prohibited" if sure else "limit",
        rule=f"{kind}.{context.market.lower()}.colour.{slug(condition)}",
        title=f"{sentence(who)}: {condition} ({context.market} {refs})",
        text=f"{text} A match by name.",
        class_="colourant",
        names=names,
        positions=positions(entry for _, _, entry in found),
        evidence="A",
        sources=sources(context.market, (ban.source for _, ban, _ in found)),
        details={
            "market": context.market,
            "ref": found[0][1].ref,
            "regulation": found[0][1].regulation,
            "date": found[0][1].date,
            "conditional": True,
            "listed_for_this_product": False,
            "product_type": context.product_type,
            "product_type_given": type_given(context),
            "match": "name",
        },
    )
