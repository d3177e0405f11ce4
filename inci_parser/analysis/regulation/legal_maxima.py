"""What the law proves about amounts: the most of each entry that any lawful product can hold.

A proof must not rest on a number that may be wrong. So a maximum counts only where it bounds everything the
ingredient may be used for, and where the product type was not given it is the loosest of all product types.
"""

from __future__ import annotations

from functools import lru_cache

from ...models import Context, Label, LegalMaximum, ProductTraits
from ..context import traits_of_every_type
from ..markets import markets
from .law import Limit, law
from .scope import scope_applies


def legal_maxima(label: Label, context: Context) -> tuple[LegalMaximum | None, ...]:
    """Return for each entry the legal maximum in mass percent of the ingredient as named, ``None`` where none binds.

    Aligned with ``label.ingredients``; empty for the market ``none``. An entry of several names has none.
    """
    if not markets()[context.market].law:
        return ()
    given = context.product_type is not None and "product_type" not in context.assumed
    traits = context.traits if given else None
    limited = law(context.market).limited
    found: list[LegalMaximum | None] = []
    for entry in label.ingredients:
        names = entry.match.names
        if len(names) == 1 and names[0] in limited and entry.match.method != "fuzzy":
            found.append(_legal_maximum(names[0], context.market, traits, entry.section, entry.nano))
        else:
            found.append(None)
    return tuple(found)


@lru_cache(maxsize=16_384)
def _legal_maximum(
    name: str, market: str, traits: ProductTraits | None, section: str, nano: bool
) -> LegalMaximum | None:
    rules = tuple(
        rule for rule in law(market).limits(name) if rule.section in ("any", section) and (nano or not rule.nano)
    )
    kinds = (traits,) if traits is not None else traits_of_every_type()
    binding: list[Limit] = []
    for kind in kinds:
        meant = [rule for rule in rules if scope_applies(rule.scope, kind)]
        if not meant and all(rule.only for rule in rules):
            continue  # the law lists it for no such product
        if not meant or not all(map(_binds, meant)):
            return None
        binding += meant
    if not binding:
        return None
    loosest = max(binding, key=_named_max)
    return LegalMaximum(_named_max(loosest), _reason(loosest, market, traits is None), loosest.ref)


def _named_max(rule: Limit) -> float:
    return rule.named_max or 0.0


def _binds(rule: Limit) -> bool:
    """Tell whether a rule bounds all uses of the ingredient, in terms of the ingredient as named."""
    return rule.binds and rule.named_max is not None


def _reason(rule: Limit, market: str, any_type: bool) -> str:
    amount = f"{rule.max:g} %" + (f" as {rule.basis}" if rule.basis else "")
    loose = " in any product" if any_type and rule.scope else ""
    return f"{market} {rule.ref}: {amount} at most{loose}"
