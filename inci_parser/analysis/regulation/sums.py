"""Sums: the law counts several ingredients together, as their acid or base: salts of one acid, esters, two forms.

Only stated amounts can be added. A finding is made where at least two of them are on the label and one has an amount.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...models import Amount, Applicability, Finding
from ..product import Product
from ..wording import join_names, join_words, sentence, slug
from .comparison import EXCEEDS, NOT_STATED, UNCLEAR, WITHIN, comparable_maximum, lowest
from .law import Limit, Sum, law
from .maxima import AssumedProduct, RuledIngredient
from .ranks import Ranked, ranked
from .rows import Row, with_law
from .statements import amount_stated_apart
from .wording import four_decimals, positions, sources

#: Room for the rounding of factors.
_TOLERANCE = 1e-6
_Member = tuple[RuledIngredient, tuple[Limit, ...]]


def find_sums(product: Product, ruled: list[RuledIngredient], assumed: AssumedProduct) -> Iterator[Ranked]:
    """Yield a finding for each group of ingredients that count together and of which an amount is stated."""
    if len(ruled) < 2:
        return
    for group in law(product.context.market).sums:
        members = [(ingredient, rules) for ingredient in ruled if (rules := _rules_of(ingredient, group))]
        if len(members) < 2:
            continue
        total = _stated_total(product, group, members)
        if total is not None or any(ingredient.amount for ingredient, _ in members):
            finding = _finding(group, members, assumed, total)
            if finding is not None:
                yield ranked(finding, exceeded=finding.details["exceeded"])


def _rules_of(ingredient: RuledIngredient, group: Sum) -> tuple[Limit, ...]:
    """Return the rules by which an ingredient belongs to a group in such a product."""
    if group.names and ingredient.name not in group.names:
        return ()
    return tuple(
        rule for rule, answer in ingredient.rules.matching
        if rule.ref in group.refs and rule.basis == group.basis and answer is Applicability.YES
    )  # fmt: skip


def _stated_total(product: Product, group: Sum, members: list[_Member]) -> Amount | None:
    """Return what the label states of the basis apart from its list, where it states no amount of any member."""
    if not group.basis or any(ingredient.amount for ingredient, _ in members):
        return None
    return amount_stated_apart(product.label, group.basis)


def _shares(members: list[_Member]) -> tuple[float, float | None]:
    """Return the least and the most that the members can be together, counted as the basis.

    The most is ``None`` where an amount is not stated or cannot be counted.
    """
    least, most = 0.0, 0.0
    open_ended = False
    for ingredient, rules in members:
        amount = ingredient.amount
        maximum = None if amount is None else comparable_maximum(rules[0], amount.basis)
        if amount is None or not maximum or not rules[0].max:
            open_ended = True
            continue
        grams = maximum / rules[0].max
        least += max(lowest(amount), 0.0) / grams
        if amount.max is None:
            open_ended = True
        else:
            most += amount.max / grams
    return least, None if open_ended else most


def _finding(group: Sum, members: list[_Member], assumed: AssumedProduct, total: Amount | None) -> Finding | None:
    """Return the finding on a group; ``total`` is what the label states of all members together."""
    rules = [rule for _, found in members for rule in found]
    limit = group.max if group.max is not None else max((rule.max for rule in rules if rule.max), default=None)
    if limit is None:
        return None
    least, most = (max(lowest(total), 0.0), total.max) if total else _shares(members)
    verdict = _verdict(least, most, limit)
    if verdict == EXCEEDS and assumed.unsure:
        verdict = _verdict(least, least, _elsewhere(group, members, limit)).replace(WITHIN, UNCLEAR)
    names = tuple(ingredient.name for ingredient, _ in members)
    counted = f" counted as {group.basis}" if group.basis else ""
    together = f"{sentence(join_names(names))} count together{f', as {group.basis}' if group.basis else ''}."
    refs = join_words(dict.fromkeys(rule.ref for rule in rules))
    details = {
        "market": assumed.market,
        "ref": rules[0].ref,
        "match": "name",
        "product_type": assumed.product_type,
        "product_type_given": assumed.given,
        "listed_for_this_product": True,
        "max": limit,
        "exceeded": verdict == EXCEEDS,
        "declared": None,
        "together": {"min": round(least, 4), "max": None if most is None else round(most, 4), "basis": group.basis},
    }
    return Finding(
        kind="limit",
        rule=f"limit.{assumed.market.lower()}.sum.{slug(group.title)}",
        title=f"{sentence(group.title)}: at most {four_decimals(limit)} % together{counted} ({assumed.market} {refs})",
        text=f"{together} {_sum_sentence(verdict, least, most, limit)}",
        class_="sum",
        names=names,
        positions=positions(entry for ingredient, _ in members for entry in ingredient.entries),
        evidence="A",
        unknown=() if verdict in (WITHIN, EXCEEDS) else ("dose",),
        sources=sources(assumed.market, (rule.law_source for rule in rules)),
        details=with_law(details, [_row(group, names, rules, limit, verdict, most)]),
        level="detail" if verdict in (WITHIN, NOT_STATED) else "main",
    )


def _elsewhere(group: Sum, members: list[_Member], limit: float) -> float:
    """Return the highest maximum of the group's ingredients in any product, at least ``limit``."""
    rules = (rule for ingredient, _ in members for rule in ingredient.rules.all)
    return max([limit, *(rule.max for rule in rules if rule.max and rule.basis == group.basis)])


def _verdict(least: float, most: float | None, limit: float) -> str:
    if least > limit + _TOLERANCE:
        return EXCEEDS
    if most is None:
        return NOT_STATED
    return WITHIN if most <= limit + _TOLERANCE else UNCLEAR


def _sum_sentence(verdict: str, least: float, most: float | None, limit: float) -> str:
    """Return the sentence on what the stated amounts add up to."""
    total = least if most is None else most
    return {
        EXCEEDS: f"The stated amounts add up to at least {four_decimals(least)} %, above {four_decimals(limit)} %.",
        WITHIN: f"The stated amounts add up to {four_decimals(total)} %, which is within it.",
        UNCLEAR: f"The stated amounts add up to about {four_decimals(total)} %; before rounding, or in another "
        f"kind of product, that may be within the maximum.",
        NOT_STATED: "Not every amount is stated, so the label does not show whether it is kept.",
    }[verdict]


def _row(
    group: Sum, names: tuple[str, ...], rules: list[Limit], limit: float, verdict: str, stated: float | None
) -> Row:
    first = rules[0]
    return {
        "ingredient": ", ".join(names),
        "maximum": limit,
        "minimum": None,
        "basis": group.basis,
        "scope": f"{group.title}, counted together",
        "applies": "yes",
        "stated": None if stated is None else {"min": round(stated, 4), "max": round(stated, 4)},
        "verdict": verdict,
        "condition": "",
        "warnings": [],
        "reference": "; ".join(dict.fromkeys(rule.ref for rule in rules)),
        "regulation": first.regulation,
        "in_force": first.in_force,
        "transition": "",
        "read": first.not_checked != "all",
        "stated_as_basis": None if stated is None or not group.basis else round(stated, 4),
        "read_from": "",
    }
