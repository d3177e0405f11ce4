"""Maxima and conditions: what a market allows an ingredient for, up to how much, in such a product."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...models import Amount, Context, Entry, Finding
from ..case import Case
from .index import Limit, law
from .scope import NO, YES, holds
from .wording import (
    PLACES,
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
#: What a product nobody described is taken for: it stays on.
_STAYS = frozenset({"leave_on"})


@dataclass(frozen=True, slots=True)
class Hit:
    """An ingredient of the label with the rules of one market that are about it."""

    name: str
    entries: tuple[Entry, ...]
    #: The rules that are or may be about such a product.
    meant: tuple[tuple[Limit, int], ...]
    #: All rules of the ingredient, whatever the product.
    every: tuple[Limit, ...]

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
        rules = tuple((rule.ref, rule.product, rule.max, rule.basis, rule.condition) for rule in self.told)
        return (self.name if self.amount else "", bool(self.meant), rules)


def find_limits(case: Case, barred: frozenset[str]) -> Iterator[Finding]:
    """Yield one finding for each ingredient with a maximum, those under the same entry of the law together.

    ``barred`` are the names that a prohibition already tells.
    """
    groups: dict[object, list[Hit]] = {}
    for hit in _hits(case):
        if hit.name not in barred:
            groups.setdefault(hit.sort, []).append(hit)
    for hits in groups.values():
        yield _finding(hits, case.context)


def _hits(case: Case) -> Iterator[Hit]:
    table = law().limits.get(case.context.market, {})
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
        found = [(rule, answer) for rule in fit if (answer := holds(rule.scope, case.context.categories)) != NO]
        found.sort(key=lambda pair: (-pair[1], not holds(pair[0].scope, _STAYS)))
        if found or (fit and all(rule.only for rule in fit)):
            yield Hit(name, about, tuple(found), fit)


def _finding(hits: list[Hit], context: Context) -> Finding:
    hit = hits[0]
    rules = hit.told
    kind = "limit" if hit.meant or not type_given(context) else "prohibited"
    verdict, words = _compared(hit) if hit.meant else (None, "")
    names = tuple(hit.name for hit in hits)
    who = listed(printed(name) for name in names)
    refs = listed(dict.fromkeys(rule.ref for rule in rules))
    return Finding(
        kind="limit" if kind == "limit" else "prohibited",
        rule=f"{kind}.{context.market.lower()}.{slug(names[0])}",
        title=f"{sentence(who)}: {_headline(hit, context)} ({context.market} {refs})",
        text=" ".join(part for part in (_told(hit, who, context), words) if part),
        class_=rules[0].function.split(",")[0],
        names=names,
        positions=positions(entry for hit in hits for entry in hit.entries),
        evidence="A",
        unknown=_unknown(hit),
        sources=sources((*(rule.source for rule in rules), *(("EU annexes",) if context.market == "EU" else ()))),
        details=_details(hit, verdict, context),
    )


def _rinse_off_only(hit: Hit) -> bool:
    """Tell whether the law lists the ingredient for products that are rinsed off and for none that stay on."""
    return all(
        rule.only and rule.scope and all("rinse_off" in needed for needed, _ in rule.scope) for rule in hit.every
    )


def _headline(hit: Hit, context: Context) -> str:
    rules = hit.told
    if not hit.meant:
        if _rinse_off_only(hit):
            return "listed for rinse-off products only"
        return f"listed for other products only: {_products(rules)}"
    most = sorted({rule.max for rule in rules if rule.max is not None})
    where = "rinse-off products only, " if _rinse_off_only(hit) else ""
    if not most:
        return f"{where}under conditions, in {_products(rules)}"
    basis = {_basis(rule) for rule in rules if rule.max is not None}
    suffix = f" as {basis.pop()}" if len(basis) == 1 and "" not in basis else ""
    if len(most) == 1:
        return f"{where}at most {number(most[0])} %{suffix}"
    return f"{where}at most {number(most[0])} to {number(most[-1])} %{suffix}, by use"


def _products(rules: tuple[Limit, ...]) -> str:
    return listed(dict.fromkeys(rule.product or "any product" for rule in rules))


def _told(hit: Hit, who: str, context: Context) -> str:
    """Return what the law allows, for which product, and what the product was taken for."""
    rules = hit.told
    more = f"; and {len(rules) - _SHOWN} more uses" if len(rules) > _SHOWN else ""
    parts = [f"{_law_of(context)} on {who}: {'; '.join(_allowance(rule) for rule in rules[:_SHOWN])}{more}."]
    if not hit.meant:
        parts.append(f"This was taken as {product(context)}, for which the law lists no use of it.")
    elif any(rule.scope for rule in hit.every):
        if not context.categories:
            parts.append("Which of them applies depends on the product, whose type the label does not tell.")
        else:
            parts.append(f"This was taken as {product(context)}.")
    if _rinse_off_only(hit) and not context.categories:
        parts.append("It is not listed for products that stay on.")
    return " ".join(parts)


def _law_of(context: Context) -> str:
    return f"{sentence(PLACES[context.market])} rules" if context.market == "UK" else f"{context.market} rules"


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
    limits = [rule.named_max for rule, _ in hit.meant]
    if all(rule.max is None for rule, _ in hit.meant):
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
    answers = dict(hit.meant)
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
        "rules": [
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
                "applies": {YES: "yes", NO: "no"}.get(answers.get(rule, NO), "maybe"),
            }
            for rule in hit.told
        ],
    }
