"""Maxima and conditions: what a market allows an ingredient for, up to how much, in such a product."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...models import Amount, Context, Entry, Finding
from ..case import Case
from .index import Limit, law
from .scope import NO, ORDINARY, RINSED, YES, holds
from .wording import (
    listed,
    number,
    positions,
    printed,
    product,
    sentence,
    slug,
    sources,
    stated,
    type_given,
)

#: How many uses a sentence lists; the rest are in the details.
_SHOWN = 4
#: Functions beside which an ingredient may have others that the law leaves free.
_OTHER_USES_FREE = {"preservative", "UV filter", "solvent", "flavour"}


@dataclass(frozen=True, slots=True)
class Hit:
    """An ingredient of the label with the rules of one market that are about it."""

    name: str
    entries: tuple[Entry, ...]
    #: The rules that are or may be about such a product.
    meant: tuple[tuple[Limit, int], ...]
    #: All rules of the ingredient, whatever the product.
    every: tuple[Limit, ...]
    #: Where nobody said what the product is: the rules for one that is rinsed off.
    rinsed: tuple[Limit, ...] = ()

    @property
    def amount(self) -> Amount | None:
        """The declared amount, where the ingredient stands once and has one to itself."""
        if len(self.entries) == 1 and len(self.entries[0].names) == 1:
            return self.entries[0].percent
        return None

    @property
    def told(self) -> tuple[Limit, ...]:
        """The rules that the finding tells: those for such a product, else all there are."""
        return tuple(rule for rule, _ in self.meant) or self.every

    @property
    def sort(self) -> object:
        """What ingredients must share to be told together: the same entries of the law, and no amount of their own."""
        if self.scent:
            return "fragrance"
        rules = tuple((rule.ref, rule.product, rule.max, rule.basis, rule.condition) for rule in self.told)
        return (self.name if self.amount else "", bool(self.meant), rules)

    @property
    def scent(self) -> bool:
        """Whether it is a fragrance ingredient of unknown amount: these are told in one finding."""
        return bool(self.meant) and self.amount is None and all(rule.function == "fragrance" for rule in self.told)


def find_limits(case: Case, barred: frozenset[str]) -> Iterator[Finding]:
    """Yield one finding for each ingredient with a maximum, those under the same entry of the law together.

    ``barred`` are the names that a prohibition already tells.
    """
    groups: dict[object, list[Hit]] = {}
    for hit in _hits(case):
        if hit.name not in barred:
            groups.setdefault(hit.sort, []).append(hit)
    for hits in groups.values():
        yield _scents(hits, case.context) if len(hits) > 1 and hits[0].scent else _finding(hits, case.context)


def _hits(case: Case) -> Iterator[Hit]:
    market = case.context.market
    table = law().limits.get(market, {})
    # An everyday pH adjuster has its rules for hair straighteners told only where the product is known.
    pure = law().pure.get(market, frozenset())
    for name, entries in case.by_name.items():
        rules = table.get(name)
        if not rules:
            continue
        # Where a medicine's active is listed again among the other ingredients, its rules are about the active.
        actives = tuple(entry for entry in entries if entry.section == "active")
        fit = tuple(rule for rule in rules if rule.section == "active") if actives else ()
        about = actives if fit else entries
        nano = any(entry.nano for entry in about)
        fit = fit or tuple(rule for rule in rules if rule.section == "any" and (nano or not rule.nano))
        fit = tuple(rule for rule in fit if _stands_beside(rule, case))
        known = case.context.categories
        taken = known if known or actives else ORDINARY
        found = tuple((rule, answer) for rule in fit if (answer := holds(rule.scope, taken)) != NO)
        rinsed = (
            () if known or actives else tuple(rule for rule in fit if rule.scope and holds(rule.scope, RINSED) != NO)
        )
        told = found or rinsed or all(rule.only for rule in fit) or not (known or name in pure)
        if fit and told:
            yield Hit(name, about, tuple(sorted(found, key=lambda pair: -pair[1])), fit, rinsed)


def _stands_beside(rule: Limit, case: Case) -> bool:
    """Tell whether the names stand on the label that the rule asks for, and those do not that it excludes."""
    if not rule.beside:
        return True
    if rule.beside.startswith("-"):
        return rule.beside[1:] not in case.by_name
    return rule.beside in case.by_name


def _finding(hits: list[Hit], context: Context) -> Finding:
    hit = hits[0]
    rules = hit.told
    kind = "limit" if hit.meant or not type_given(context) else "prohibited"
    verdict, words = _compared(hit) if hit.meant or hit.rinsed else (None, "")
    names = tuple(hit.name for hit in hits)
    who = listed(printed(name) for name in names)
    return Finding(
        kind="limit" if kind == "limit" else "prohibited",
        rule=f"{kind}.{context.market.lower()}.{slug(names[0])}",
        title=f"{sentence(who)}: {_headline(hit)} ({context.market} {_refs(rules)})",
        text=" ".join(part for part in (_told(hit, who, context), words) if part),
        class_=rules[0].function.split(",")[0],
        names=names,
        positions=positions(entry for hit in hits for entry in hit.entries),
        evidence="A",
        unknown=_unknown(hit),
        sources=sources((*(rule.source for rule in rules), *(("EU annexes",) if context.market == "EU" else ()))),
        details=_details(hit, verdict, context),
    )


def _scents(hits: list[Hit], context: Context) -> Finding:
    """Return one finding for all fragrance ingredients with maxima."""
    rules = tuple(dict.fromkeys(rule for hit in hits for rule in hit.told))
    who = "; ".join(f"{printed(hit.name)} {_span(hit.told)} % ({_refs(hit.told)})" for hit in hits)
    return Finding(
        kind="limit",
        rule=f"limit.{context.market.lower()}.fragrance-maxima",
        title=f"Fragrance ingredients with a maximum: {listed(printed(hit.name) for hit in hits)}",
        text=f"{context.market} rules allow at most: {who}; by kind of product in the details. "
        f"This was taken as {product(context)}. The label states no amounts: matches by name, no violation.",
        class_="fragrance",
        names=tuple(hit.name for hit in hits),
        positions=positions(entry for hit in hits for entry in hit.entries),
        evidence="A",
        unknown=("dose",),
        sources=sources((*(rule.source for rule in rules), *(("EU annexes",) if context.market == "EU" else ()))),
        details={
            "market": context.market,
            "match": "name",
            "product_type": context.product_type,
            "product_type_given": type_given(context),
            "listed_for_this_product": True,
            "exceeded": False,
            "rules": [{"name": hit.name, **rule} for hit in hits for rule in _rules(hit)],
        },
    )


def _refs(rules: tuple[Limit, ...]) -> str:
    return listed(dict.fromkeys(rule.ref for rule in rules))


def _span(rules: tuple[Limit, ...]) -> str:
    """Return the lowest and the highest maximum of several rules."""
    most = sorted({rule.max for rule in rules if rule.max is not None})
    return " to ".join(number(value) for value in dict.fromkeys((most[0], most[-1])))


def _rinse_off_only(hit: Hit) -> bool:
    """Tell whether the law lists the ingredient for products that are rinsed off and for none that stay on."""
    return all(
        rule.only and rule.scope and all("rinse_off" in needed for needed, _ in rule.scope) for rule in hit.every
    )


def _headline(hit: Hit) -> str:
    """Return in a few words what is allowed of the ingredient."""
    rules = hit.told
    if not hit.meant and not _rinse_off_only(hit):
        listed_only = "listed" if all(rule.only for rule in rules) else "limited"
        return f"{listed_only} in {_products(rules)} only"
    where = "listed for rinse-off products only" if _rinse_off_only(hit) else ""
    most = sorted({rule.max for rule in rules if rule.max is not None})
    if not most:
        return where or f"only under conditions, in {_products(rules)}"
    basis = {_basis(rule) for rule in rules if rule.max is not None}
    suffix = f" as {basis.pop()}" if len(basis) == 1 and "" not in basis else ""
    uses = {rule.function for rule in rules}
    use = (
        f" as a {uses.pop()}" if len(uses) == 1 and uses <= _OTHER_USES_FREE and not any(r.only for r in rules) else ""
    )
    by_use = "" if len(most) == 1 else ", by use"
    return f"{where}{', ' if where else ''}at most {_span(rules)} %{suffix}{use}{by_use}"


def _products(rules: tuple[Limit, ...]) -> str:
    return listed(dict.fromkeys(rule.product or "any product" for rule in rules))


def _told(hit: Hit, who: str, context: Context) -> str:
    """Return what the law allows, for which product, and what the product was taken for."""
    rules = hit.told
    more = f"; and {len(rules) - _SHOWN} more uses" if len(rules) > _SHOWN else ""
    parts = [f"{context.market} rules on {who}: {'; '.join(_allowance(rule) for rule in rules[:_SHOWN])}{more}."]
    if not hit.meant:
        lacks = "the law lists no use of it" if all(rule.only for rule in rules) else "the entry has no maximum"
        parts.append(f"This was taken as {product(context)}, for which {lacks}.")
    elif any(rule.scope for rule in hit.every):
        parts.append(f"This was taken as {product(context)}.")
    other = [rule for rule in hit.rinsed if rule not in rules]
    if other:
        parts.append(f"If it is rinsed off: {'; '.join(_allowance(rule) for rule in other[:_SHOWN])}.")
    return " ".join(parts)


def _allowance(rule: Limit) -> str:
    where = rule.product or "any product"
    text = f"{rule.function} in {where}" if rule.section == "any" else where
    if rule.max is not None:
        least = f"{number(rule.min)} to " if rule.min is not None and rule.min != rule.max else "up to "
        text += f", {least}{number(rule.max)} %"
        text += f" counted as {_basis(rule)}" if _basis(rule) else ""
    return f"{text} ({rule.ref}{'; ' + rule.condition if rule.condition else ''})"


def _basis(rule: Limit) -> str:
    """Return what the maximum is counted as, where that is not the ingredient itself."""
    return "" if rule.factor == 1.0 else rule.basis


def _compared(hit: Hit) -> tuple[bool | None, str]:
    """Return whether a stated amount exceeds every maximum that may apply, and the sentence that says so."""
    amount = hit.amount
    limits = [rule.named_max for rule in (*(rule for rule, _ in hit.meant), *hit.rinsed)]
    if all(rule.max is None for rule in hit.told):
        return None, ""
    if amount is None:
        return None, "The label states no amount: a match by name, no violation."
    known = [limit for limit in limits if limit is not None]
    if len(known) < len(limits):
        return None, f"The label states {stated(amount)}, which cannot be compared with it."
    highest, lowest = max(known), min(known)
    if (amount.min or 0.0) - amount.step / 2 > highest + 1e-9:
        return True, f"The label states {stated(amount)}, which is above {number(highest)} %."
    if amount.max is not None and amount.max <= lowest + 1e-9:
        return False, f"The label states {stated(amount)}, which is within it."
    least = min((rule.min for rule, _ in hit.meant if rule.min is not None), default=None)
    if len(known) == 1 and amount.max is not None and least is not None and amount.max + amount.step / 2 < least:
        return None, f"The label states {stated(amount)}, which is below the {number(least)} % that the rule asks for."
    if amount.max is not None and amount.max <= highest + 1e-9:
        return None, f"The label states {stated(amount)}, which is within the highest of them."
    return None, f"The label states {stated(amount)}."


def _unknown(hit: Hit) -> tuple[str, ...]:
    found = [] if hit.amount else ["dose"]
    if any("pH" in rule.condition for rule in hit.told):
        found.append("pH")
    return tuple(found)


def _details(hit: Hit, verdict: bool | None, context: Context) -> dict[str, object]:
    amount = hit.amount
    sure = [rule for rule, answer in hit.meant if answer == YES]
    return {
        "market": context.market,
        "ref": hit.told[0].ref,
        "match": "name",
        "product_type": context.product_type,
        "product_type_given": type_given(context),
        "listed_for_this_product": bool(hit.meant),
        "max": max((rule.max for rule in sure if rule.max is not None), default=None),
        "exceeded": bool(verdict),
        "declared": None if amount is None else amount.to_dict(),
        "rules": _rules(hit),
    }


def _rules(hit: Hit) -> list[dict[str, object]]:
    """Return every rule that a finding rests on, with whether it applies to such a product."""
    answers = dict(hit.meant)
    words = {YES: "yes", NO: "no"}
    other = [(rule, "if rinsed off") for rule in hit.rinsed if rule not in hit.told]
    return [
        {
            "ref": rule.ref,
            "function": rule.function,
            "product": rule.product or "any product",
            "max": rule.max,
            "min": rule.min,
            "basis": rule.basis,
            "condition": rule.condition,
            "regulation": rule.regulation,
            "date": rule.date,
            "applies": applies,
        }
        for rule, applies in [(rule, words.get(answers.get(rule, NO), "maybe")) for rule in hit.told] + other
    ]
