"""Which rules of a market are about an ingredient in such a product; remembered, for labels repeat themselves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product
from typing import NamedTuple

from ...models import Applicability, ProductTraits
from ..markets import markets
from ..rule_terms import rule_terms
from .law import Limit, MarketLaw, law
from .purposes import never_assumed
from .scope import scope_applies, unknown_product

#: Traits that are left open beyond which products of every kind are not tried.
_OPEN = 10


class RuleQuery(NamedTuple):
    """What rules are asked under."""

    market: str
    traits: ProductTraits
    #: Names on the label beside which some rules hold, or do not.
    beside: frozenset[str]
    #: What a medicine is for.
    purposes: frozenset[str]


@dataclass(frozen=True, eq=False)
class ApplicableRules:
    """The rules of one market about one ingredient in one kind of product; compared by identity."""

    #: The rules that are or may be about such a product, with the answer of their scope, surest first.
    matching: tuple[tuple[Limit, Applicability], ...]
    #: All rules of the ingredient in the form that stands on the label, whatever the product.
    all: tuple[Limit, ...]
    #: Where the product's type is unknown: the rules for one that is rinsed off.
    if_rinsed_off: tuple[Limit, ...]

    @cached_property
    def reported(self) -> tuple[Limit, ...]:
        """The rules that a finding tells: those for such a product, else all there are."""
        return tuple(rule for rule, _ in self.matching) or self.all

    @cached_property
    def scent(self) -> bool:
        """Whether it is about a fragrance ingredient: these are reported in one finding."""
        return bool(self.matching) and all(rule.function == "fragrance" for rule in self.reported)

    @cached_property
    def only(self) -> bool:
        """Whether the law lists the ingredient for the products of its rules and no others."""
        return all(rule.only for rule in self.all)

    @cached_property
    def rinse_off_only(self) -> bool:
        """Whether the law lists the ingredient for products that are rinsed off and for none that stay on."""
        return self.only and all(
            rule.scope and all("rinse_off" in needed for needed, _ in rule.scope) for rule in self.all
        )

    @cached_property
    def alike(self) -> object:
        """What ingredients must share to be reported together: the same entries of the law."""
        if self.scent:
            return "fragrance"
        return (bool(self.matching), tuple((r.ref, r.in_words, r.max, r.basis, r.condition) for r in self.reported))


@lru_cache(maxsize=65_536)
def applicable_rules(query: RuleQuery, name: str, active: bool, nano: bool) -> ApplicableRules | None:
    """Return the rules about an ingredient, ``None`` where the market has none that is to be reported.

    ``active``: it stands among the actives of a medicine; ``nano``: it is in nano form.
    """
    market, traits, beside, purposes = query
    known = law(market)
    rules = _of_form(known.limits(name), active, nano, beside, purposes)
    if not rules:
        return None
    assumed = not (traits.known or active)
    assumed_traits = unknown_product("stays_on") if assumed else traits
    answers = [(rule, scope_applies(rule.scope, assumed_traits)) for rule in rules]
    matching = sorted((pair for pair in answers if pair[1]), key=lambda pair: -pair[1])
    washed = unknown_product("rinsed_off")
    rinsed = tuple(rule for rule in rules if rule.scope and scope_applies(rule.scope, washed)) if assumed else ()
    applicable = ApplicableRules(tuple(matching), rules, rinsed)
    return applicable if matching or rinsed or applicable.only or _reports_unmatched(known, name, traits) else None


def _of_form(
    rules: tuple[Limit, ...], active: bool, nano: bool, beside: frozenset[str], purposes: frozenset[str]
) -> tuple[Limit, ...]:
    """Return the rules about the form of an ingredient that stands on the label."""
    fit = tuple(rule for rule in rules if rule.section == "active") if active else ()
    fit = fit or tuple(rule for rule in rules if rule.section == "any" and (nano or not rule.nano))
    fit = tuple(rule for rule in fit if _beside(rule, beside))
    for_purpose = tuple(rule for rule in fit if rule.purpose in purposes)
    return for_purpose or tuple(rule for rule in fit if rule.purpose not in never_assumed()) or fit


def _beside(rule: Limit, names: frozenset[str]) -> bool:
    """Return whether the name that a rule asks for stands beside the ingredient, or the one it excludes does not."""
    if not rule.beside:
        return True
    return (rule.beside.strip("-") in names) != rule.beside.startswith("-")


def limits_any_use(rule: Limit, market: str) -> bool:
    """Return whether a rule in force limits a substance whatever it is there for: cyclic silicones."""
    return rule.function in rule_terms("limits_any_use") and rule.in_force <= markets()[market].as_of


def _reports_unmatched(known: MarketLaw, name: str, traits: ProductTraits) -> bool:
    """Return whether rules for other products are told too.

    Not of an everyday pH adjuster or colourant in a product that nobody described.
    """
    return not (traits.known or known.rules_purity(name) or name.startswith("CI "))


@lru_cache(maxsize=4_096)
def surely_listed(found: ApplicableRules, traits: ProductTraits, guessed: bool) -> bool:
    """Return whether rules hold for every product that this one may be, so that an amount within them all is lawful.

    They do not where the law lists the ingredient for some products only and what it is for is open: face or body.
    ``guessed``: the kind of product rests on its ingredients, so it may be any.
    """
    if guessed:
        return not any(rule.scope for rule in found.all)
    if not found.only:
        return True
    base = traits if traits.known else unknown_product("stays_on")
    rules = [rule for rule, _ in found.matching]
    named = {trait for rule in rules for needed, barred in rule.scope for trait in (*needed, *barred)}
    left_open = sorted(trait for trait in named if base.has(trait) is Applicability.MAYBE)
    if len(left_open) > _OPEN:
        return False
    for answers in product((False, True), repeat=len(left_open)):
        chosen = frozenset(trait for trait, answer in zip(left_open, answers, strict=True) if answer)
        variant = ProductTraits(base.certain | chosen, base.possible - frozenset(left_open))
        if not any(scope_applies(rule.scope, variant) for rule in rules):
            return False
    return True
