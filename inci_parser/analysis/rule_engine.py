"""Evaluates the rules about what stands together: interactions and guidance, within one product or across several.

A rule has a side ``a`` and perhaps a side ``b``, each a list of groups and INCI names. Within a product it speaks where
both sides have members (``count`` different names of ``a`` at least) and no group of ``unless`` has one. A rule without
sides speaks where a list that was read whole has no member of ``unless``: a toothpaste without fluoride. Across
products the two sides stand in different products.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from ..models import Context, Finding, FindingKind, Wording
from ..models.finding import Level
from ..tables.definitions import Rule
from .product import Product, ProductIngredient
from .wording import fill

#: A list of fewer entries says nothing of what is not in it.
_FEWEST = 4


class Member(NamedTuple):
    """An ingredient on one side of a rule, and the index of the product that it stands in."""

    product: int
    ingredient: ProductIngredient


class Sides(NamedTuple):
    """The members of both sides of a rule that speaks."""

    a: list[Member]
    b: list[Member]


def find_in_product(kind: FindingKind, rules: Sequence[Rule], product: Product) -> tuple[Finding, ...]:
    """Return the findings of rules within one product."""
    findings = []
    for rule in rules:
        if rule.scope == "routine" or (rule.a and product.lacks_all(rule.a)) or not rule_applies(rule, product):
            continue
        sides = _match_in_product(rule, product)
        if sides is not None:
            findings.append(_finding(kind, rule, [product], sides))
    return tuple(findings)


def find_across(
    kind: FindingKind, rules: Sequence[Rule], products: Sequence[Product], owners: Sequence[int] = ()
) -> list[Finding]:
    """Return the findings of rules across the products of a routine.

    ``owners`` are the numbers that findings give, from 0: parts of a set have that of the set.
    """
    findings = []
    for rule in rules:
        if rule.scope == "product":
            continue
        sides = _match_across(rule, products)
        if sides is not None:
            findings.append(_finding(kind, rule, products, sides, owners or range(len(products))))
    return findings


def rule_applies(rule: Rule, product: Product) -> bool:
    """Return whether a rule is about this use, kind of product and skin."""
    return applies_to(rule, product.traits, product.context.profile)


def applies_to(rule: Rule, traits: frozenset[str], profile: Sequence[str]) -> bool:
    """Return whether a rule is about a product of such traits and about such skin."""
    if rule.use != "any" and rule.use not in traits:
        return False
    if rule.only_in and traits.isdisjoint(rule.only_in):
        return False
    if not traits.isdisjoint(rule.not_in) or not set(profile).isdisjoint(rule.not_profiles):
        return False
    return not rule.only_profile or not set(rule.profiles).isdisjoint(profile)


def severity_of(rule: Rule, context: Context) -> int:
    """Return the severity: the rule's own, or that for a profile which was asked for."""
    if rule.profile_severity and set(rule.profiles) & set(context.profile):
        return rule.profile_severity
    return rule.severity


def with_evidence(text: str, evidence: str) -> str:
    """Return a text that says so where its evidence is weak.

    >>> with_evidence("It may sting.", "C")
    'It may sting. Limited evidence.'
    """
    if evidence == "C" and "imited evidence" not in text:
        return f"{text} Limited evidence."
    if evidence == "D" and "xpert advice" not in text:
        return f"{text} Expert advice."
    return text


def _match_in_product(rule: Rule, product: Product) -> Sides | None:
    """Return the members of both sides within one product, ``None`` where the rule does not speak."""
    if not rule.a:
        return Sides([], []) if _is_missing(rule, product) else None
    a = product.any_of(rule.a)
    if len({ingredient.name for ingredient in a}) < rule.count:
        return None
    own = {ingredient.key for ingredient in a}
    b = [ingredient for ingredient in product.any_of(rule.b) if ingredient.key not in own]
    if (rule.b and not b) or (rule.unless and (product.amounts.partial or product.any_of(rule.unless))):
        return None  # what is missing in a part of a list is unknown
    return Sides([Member(0, ingredient) for ingredient in a], [Member(0, ingredient) for ingredient in b])


def _is_missing(rule: Rule, product: Product) -> bool:
    """Return whether a list that was read whole has none of what a rule without a first side expects.

    A list of the inactive ingredients alone is no whole list.
    """
    if "inactive_alone" in product.label.traits:
        return False
    whole = len(product.entries) >= _FEWEST and not product.label.left_out and not product.amounts.partial
    return whole and all(entry.known for entry in product.entries) and not product.any_of(rule.unless)


def _match_across(rule: Rule, products: Sequence[Product]) -> Sides | None:
    """Return the members of both sides across products, ``None`` where the rule does not speak.

    A rule with one side counts products where its scope is the routine alone, else ingredients in at least two
    products.
    """
    if any(product.any_of(rule.unless) or not product.traits.isdisjoint(rule.unless) for product in products):
        return None
    a = _members(rule, rule.a, products)
    if rule.b:
        return _in_different_products(a, _members(rule, rule.b, products))
    in_products, names = len({m.product for m in a}), len({m.ingredient.name for m in a})
    enough = in_products if rule.scope == "routine" else names
    if not a or enough < rule.count or (rule.count > 1 and in_products < 2):
        return None
    return Sides(a, [])


def _in_different_products(a: list[Member], b: list[Member]) -> Sides | None:
    """Return the members of ``a`` and ``b`` that have one of the other side in another product."""
    pairs = [(x, y) for x in a for y in b if x.product != y.product]
    if not pairs:
        return None
    a, b = list(dict.fromkeys(x for x, _ in pairs)), list(dict.fromkeys(y for _, y in pairs))
    own = {(m.product, m.ingredient.name) for m in a}
    return Sides(a, [m for m in b if (m.product, m.ingredient.name) not in own] or b)


def _members(rule: Rule, groups: tuple[str, ...], products: Sequence[Product]) -> list[Member]:
    """Return the members of groups in the products that a rule is about."""
    return [
        Member(i, ingredient)
        for i, product in enumerate(products)
        if rule_applies(rule, product)
        for ingredient in product.any_of(groups)
    ]


def _finding(
    kind: FindingKind, rule: Rule, products: Sequence[Product], sides: Sides, owners: Sequence[int] = ()
) -> Finding:
    """Return the finding of a rule about the members of its two sides; ``owners`` are given in a routine."""
    members = [*sides.a, *sides.b]
    concerned = tuple(sorted({member.product for member in members}))
    return Finding.worded(
        partial(_wording, rule, products[0], sides),
        kind,
        f"{kind}.{rule.rule}",
        class_=rule.class_ or None,
        names=tuple(dict.fromkeys([member.ingredient.name for member in members])),
        positions=() if owners else tuple(sorted({member.ingredient.entry.position for member in members})),
        severity=max([severity_of(rule, products[i].context) for i in concerned or (0,)]),
        evidence=rule.evidence,
        products=tuple(sorted({owners[i] for i in concerned})) if owners else (),
    )


def _wording(rule: Rule, product: Product, sides: Sides) -> Wording:
    """Return what a rule says about the members of its two sides; ``product`` has the rule book."""
    text = fill(
        rule.text,
        a=[member.ingredient.name for member in sides.a],
        b=[member.ingredient.name for member in sides.b],
    )
    sources = product.rule_book.cite(rule.sources)
    raised = severity_of(rule, product.context) > rule.severity
    level: Level = "detail" if rule.detail and not raised else "main"
    return Wording(rule.title, with_evidence(text, rule.evidence), product.unknowns(rule.unknown), sources, {}, level)
