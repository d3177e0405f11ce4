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


def find_limits(case: Case) -> Iterator[Finding]:
    """Yield one finding for each ingredient with a maximum, those that share rules and amount told together."""
    groups: dict[object, list[Hit]] = {}
    for hit in _hits(case):
        key = (hit.meant, hit.every, hit.name) if hit.amount or not hit.meant else (hit.meant, _same(hit))
        groups.setdefault(key, []).append(hit)
    for hits in groups.values():
        yield _finding(hits, case.context)


def _same(hit: Hit) -> tuple[object, ...]:
    return tuple((rule.ref, rule.product, rule.max, rule.basis) for rule in hit.every)


def _hits(case: Case) -> Iterator[Hit]:
    table = law().limits.get(case.context.market, {})
    for name, entries in case.by_name.items():
        rules = table.get(name)
        if not rules:
            continue
        nano = any(entry.nano for entry in entries)
        sections = {entry.section for entry in entries}
        fit = tuple(
            rule for rule in rules if (rule.section == "any" or rule.section in sections) and (nano or not rule.nano)
        )
        if not fit:
            continue
        meant = tuple((rule, answer) for rule in fit if (answer := holds(rule.scope, case.context.categories)) != NO)
        if meant or all(rule.only for rule in fit):
            yield Hit(name, entries, meant, fit)


def _finding(hits: list[Hit], context: Context) -> Finding:
    first = hits[0]
    rules = tuple(rule for rule, _ in first.meant) or first.every
    verdict, words = _compared(first, rules) if first.meant else (None, "")
    barred = not first.meant and type_given(context)
    names = tuple(hit.name for hit in hits)
    who = listed(printed(name) for name in names)
    refs = listed(dict.fromkeys(rule.ref for rule in rules))
    if first.meant:
        title = f"{sentence(who)}: {_span(rules)} ({context.market} {refs})"
        text = _allowed(first, who, context)
    else:
        title = f"{sentence(who)}: listed only for {_products(rules)} ({context.market} {refs})"
        text = (
            f"{sentence(PLACES[context.market])} lists {who} only for {_allowances(rules)}; "
            f"taken as {product(context)}, for which it has no entry."
        )
    if first.amount is None and any(rule.max for rule in rules):
        words = "The label states no amount, so nothing shows whether this is kept."
    kind = "prohibited" if barred else "limit"
    return Finding(
        kind="prohibited" if barred else "limit",
        rule=f"{kind}.{context.market.lower()}.{slug(names[0])}",
        title=title,
        text=f"{text} {words}".strip(),
        class_=rules[0].function.split(",")[0],
        names=names,
        positions=positions(entry for hit in hits for entry in hit.entries),
        evidence="A",
        unknown=_unknown(first, rules),
        sources=sources((*(rule.source for rule in rules), *(("EU annexes",) if context.market == "EU" else ()))),
        details=_details(first, rules, verdict, context),
    )


def _unknown(hit: Hit, rules: tuple[Limit, ...]) -> tuple[str, ...]:
    found = [] if hit.amount else ["dose"]
    if any("pH" in rule.condition for rule in rules):
        found.append("pH")
    return tuple(found)


def _span(rules: tuple[Limit, ...]) -> str:
    """Return the maxima of several rules in a few words."""
    most = sorted({rule.max for rule in rules if rule.max is not None})
    if not most:
        return f"only under conditions, in {_products(rules)}"
    basis = {rule.basis for rule in rules if rule.max is not None}
    suffix = f" as {basis.pop()}" if len(basis) == 1 and "" not in basis else ""
    if len(most) == 1:
        return f"at most {number(most[0])} %{suffix}"
    return f"at most {number(most[0])} to {number(most[-1])} %{suffix}, by use"


def _products(rules: tuple[Limit, ...]) -> str:
    return listed(dict.fromkeys(rule.product or "any product" for rule in rules))


def _allowances(rules: tuple[Limit, ...]) -> str:
    """Return what each rule allows, in one list."""
    return "; ".join(_allowance(rule) for rule in rules)


def _allowance(rule: Limit) -> str:
    where = rule.product or "any product"
    if rule.max is None:
        text = f"{where} as {rule.function}"
    else:
        least = f"{number(rule.min)} to " if rule.min is not None and rule.min != rule.max else "up to "
        basis = f" (as {rule.basis})" if rule.basis else ""
        text = f"{least}{number(rule.max)} %{basis} in {where} as {rule.function}"
    return f"{text} ({rule.ref}{', ' + rule.condition if rule.condition else ''})"


def _allowed(hit: Hit, who: str, context: Context) -> str:
    place = sentence(PLACES[context.market])
    sure = tuple(rule for rule, answer in hit.meant if answer == YES)
    maybe = tuple(rule for rule, answer in hit.meant if answer != YES)
    parts = []
    if sure:
        parts.append(f"{place} allows {who}: {_allowances(sure)}.")
    if maybe:
        lead = "Depending on the product" if sure else f"{place} allows {who}, depending on the product"
        parts.append(f"{lead}: {_allowances(maybe)}.")
    if (sure and any(rule.scope for rule in sure)) or maybe:
        parts.append(f"Taken as {product(context)}.")
    return " ".join(parts)


def _compared(hit: Hit, rules: tuple[Limit, ...]) -> tuple[bool | None, str]:
    """Return whether a stated amount exceeds every maximum that may apply, and the sentence that says so."""
    amount = hit.amount
    most = [rule.named_max for rule in rules]
    if amount is None or not most or any(limit is None for limit in most):
        return None, ""
    highest = max(limit for limit in most if limit is not None)
    least = amount.min if amount.min is not None else 0.0
    shown = stated(amount)
    if least - amount.step / 2 > highest + 1e-9:
        return True, f"The label states {shown}, which is above {number(highest)} %."
    if amount.max is not None and amount.max <= min(limit for limit in most if limit is not None) + 1e-9:
        return False, f"The label states {shown}, which is within it."
    return None, f"The label states {shown}; whether that is within it depends on the use."


def _details(hit: Hit, rules: tuple[Limit, ...], verdict: bool | None, context: Context) -> dict[str, object]:
    answers = dict(hit.meant)
    amount = hit.amount
    return {
        "market": context.market,
        "ref": rules[0].ref,
        "match": "name",
        "product_type": context.product_type,
        "product_type_given": type_given(context),
        "listed_for_this_product": bool(hit.meant),
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
            for rule in rules
        ],
    }
