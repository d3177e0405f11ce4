"""What the law proves about amounts: the most of each entry that any lawful product can hold.

A proof must not rest on a number that may be wrong. So a maximum counts only where it bounds everything the
ingredient may be used for, and where the product type was not given it is the loosest of all product types.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from ...models import Applicability, Context, Entry, Label, LegalMaximum, ProductTraits
from ..context import traits_of_every_type
from ..markets import markets
from ..rule_terms import rule_terms
from .applicable import RuleQuery, applicable_rules, limits_any_use
from .excess import NEAR_TOP
from .law import Limit, law
from .scope import scope_applies, unknown_product

#: Function of the rules on preservatives, and what some are sold with.
_PRESERVATIVE, _SOLD_WITH = "preservative", "BENZYL ALCOHOL"
#: A label whose actives stand apart under an approval of their own, as in Japan.
_QUASI_DRUG = "quasi_drug"
#: The traits of a product that stays on and of one that is rinsed off.
_USES = frozenset({"leave_on", "rinse_off"})


def legal_maxima(label: Label, context: Context) -> tuple[LegalMaximum | None, ...]:
    """Return for each entry the legal maximum in mass percent of the ingredient as named, ``None`` where none binds.

    Aligned with ``label.ingredients``; empty for the market ``none``. An entry of several names has none.
    """
    if not markets()[context.market].law:
        return ()
    given = context.product_type is not None and "product_type" not in context.assumed
    assumed = context.traits if context.traits.known else unknown_product("stays_on")
    limited = law(context.market).limited
    maxima: list[LegalMaximum | None] = []
    for entry in label.ingredients:
        names = entry.match.names
        sure = len(names) == 1 and names[0] in limited and entry.match.method != "fuzzy"
        sure = sure and not approved_apart(label, context, (entry,))
        if sure and not _is_prohibited(names[0], context.market):
            maxima.append(_legal_maximum(names[0], context.market, assumed, given, entry.section, entry.nano))
        else:
            maxima.append(None)
    return tuple(maxima)


def approved_apart(label: Label, context: Context, entries: Iterable[Entry]) -> bool:
    """Return whether entries are actives of a quasi-drug: its approval sets their amounts, no list for cosmetics."""
    apart = markets()[context.market].actives_apart
    return apart == _QUASI_DRUG and apart in label.traits and all(entry.section == "active" for entry in entries)


@lru_cache(maxsize=4_096)
def _is_prohibited(name: str, market: str) -> bool:
    """Return whether a market prohibits an ingredient in some product: on a label it may break the law's maxima too."""
    return any(one.kind == "prohibited" and not one.nano_only for one in law(market).restrictions(name))


@lru_cache(maxsize=16_384)
def _legal_maximum(
    name: str, market: str, taken_as: ProductTraits, given: bool, section: str, nano: bool
) -> LegalMaximum | None:
    """Return the maximum that bounds an ingredient; none where the law lists it for no product like this one.

    ``taken_as`` is what the product was taken as, ``given`` whether the caller said so; else any product counts.
    """
    rules = tuple(
        rule for rule in law(market).limits(name) if rule.section in ("any", section) and (nano or not rule.nano)
    )
    if not _about(rules, taken_as):
        return None  # what obeys no rule for such a product need not obey one for others
    binding: list[Limit] = []
    for kind in (taken_as,) if given else traits_of_every_type():
        applicable = _about(rules, kind)
        if not applicable and all(rule.only for rule in rules):
            continue  # the law lists it for no such product
        if not _is_bounded(rules, applicable, kind):
            return None
        binding += applicable
    if not binding:
        return None
    loosest = max(binding, key=_named_max)
    return LegalMaximum(_named_max(loosest), _reason(loosest, market, not given), loosest.ref)


def _about(rules: tuple[Limit, ...], kind: ProductTraits) -> list[Limit]:
    """Return the rules that are or may be about a kind of product."""
    return [rule for rule in rules if scope_applies(rule.scope, kind)]


def _is_bounded(rules: tuple[Limit, ...], applicable: list[Limit], kind: ProductTraits) -> bool:
    """Return whether the rules that may be about a kind of product bound the ingredient in each product of it.

    Where none surely is about it, a product that none is about has no maximum, unless the law lists it for no such one.
    """
    sure = all(
        any(scope_applies(rule.scope, use) is Applicability.YES for rule in applicable) for use in _uses_of(kind)
    )
    return bool(applicable) and all(map(_binds, applicable)) and (sure or all(rule.only for rule in rules))


def _uses_of(kind: ProductTraits) -> tuple[ProductTraits, ...]:
    """Return a kind of product as it stays on and as it is rinsed off, where it may be either."""
    if not _USES.isdisjoint(kind.certain) or not kind.possible >= _USES:
        return (kind,)
    return tuple(ProductTraits(kind.certain | {use}, kind.possible - _USES) for use in sorted(_USES))


def usual_maxima(label: Label, context: Context) -> tuple[float | None, ...]:
    """Return for each entry what a product like this likely obeys, in mass percent of the ingredient as named.

    Not a proof: the product may be assumed, and an ingredient may be in it for another use. An entry of several names
    has none, nor has one that a rule without a maximum may be about. What is limited whatever it is there for (cyclic
    silicones) keeps to it unless it stands among the first: there its place tells of more. Aligned with
    ``label.ingredients``; empty for the market ``none`` and for a product of unknown type.
    """
    if not markets()[context.market].law or context.product_type is None:
        return ()
    known = law(context.market)
    names = [entry.match.names[0] if len(entry.match.names) == 1 else "" for entry in label.ingredients]
    query = RuleQuery(context.market, context.traits, known.beside.intersection(names), frozenset())
    maxima: list[float | None] = []
    for i, (name, entry) in enumerate(zip(names, label.ingredients, strict=True)):
        about = name in known.limited and entry.match.method != "fuzzy" and entry.section != "active"
        sold = about and _is_sold_to_preserve(names, i) and entry.text.casefold() not in context.claimed.casefold()
        maxima.append(_usual_maximum(query, name, entry.nano, sold, i >= NEAR_TOP) if about else None)
    return tuple(maxima)


def _is_sold_to_preserve(names: Sequence[str], i: int) -> bool:
    """Return whether an entry is a part of a preservative that is sold with benzyl alcohol, the greatest part first.

    BENZYL ALCOHOL, SALICYLIC ACID: neither is there for its other uses, scent and exfoliation.
    """
    partners = rule_terms("preserves_with_allergen")
    behind = names[i + 1] if i + 1 < len(names) else ""
    if names[i] == _SOLD_WITH:
        return behind in partners
    return i > 0 and names[i - 1] == _SOLD_WITH and names[i] in partners


@lru_cache(maxsize=16_384)
def _usual_maximum(
    query: RuleQuery, name: str, nano: bool, sold_to_preserve: bool = False, far_down: bool = False
) -> float | None:
    rules = applicable_rules(query, name, active=False, nano=nano)
    applicable = [rule for rule, _ in rules.matching] if rules is not None else []
    preserving = [rule for rule in applicable if rule.function == _PRESERVATIVE and rule.named_max is not None]
    if sold_to_preserve and preserving:
        return max(map(_named_max, preserving))
    bounded = applicable and all(
        rule.named_max is not None and (rule.binds or rule.only or (far_down and limits_any_use(rule, query.market)))
        for rule in applicable
    )
    return max(map(_named_max, applicable)) if bounded else None


def _named_max(rule: Limit) -> float:
    return rule.named_max or 0.0


def _binds(rule: Limit) -> bool:
    """Return whether a rule bounds all uses of the ingredient, in terms of the ingredient as named."""
    return rule.binds and rule.named_max is not None


def _reason(rule: Limit, market: str, any_type: bool) -> str:
    amount = f"{rule.max:g} %" + (f" as {rule.basis}" if rule.basis else "")
    loose = " in any product" if any_type and rule.scope else ""
    if loose and rule.only:
        loose = " in any product it is listed for"
    return f"{market} {rule.ref}: {amount} at most{loose}"
