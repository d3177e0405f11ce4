"""Which rules of a market are about an ingredient in such a product; remembered, for labels repeat themselves."""

from __future__ import annotations

from functools import cached_property, lru_cache

from ...models import Applicability, ProductTraits
from .law import Limit, law
from .scope import scope_applies, unknown_product


class Ruling:
    """The rules of one market about one ingredient in one kind of product; compared by identity."""

    def __init__(
        self, meant: tuple[tuple[Limit, Applicability], ...], every: tuple[Limit, ...], rinsed: tuple[Limit, ...]
    ) -> None:
        #: The rules that are or may be about such a product, with the answer of their scope, surest first.
        self.meant = meant
        #: All rules of the ingredient in the form that stands on the label, whatever the product.
        self.every = every
        #: Where nobody said what the product is: the rules for one that is rinsed off.
        self.rinsed = rinsed

    @cached_property
    def told(self) -> tuple[Limit, ...]:
        """The rules that a finding tells: those for such a product, else all there are."""
        return tuple(rule for rule, _ in self.meant) or self.every

    @cached_property
    def scent(self) -> bool:
        """Whether it is about a fragrance ingredient: these are told in one finding."""
        return bool(self.meant) and all(rule.function == "fragrance" for rule in self.told)

    @cached_property
    def only(self) -> bool:
        """Whether the law lists the ingredient for the products of its rules and no others."""
        return all(rule.only for rule in self.every)

    @cached_property
    def rinse_off_only(self) -> bool:
        """Whether the law lists the ingredient for products that are rinsed off and for none that stay on."""
        return self.only and all(
            rule.scope and all("rinse_off" in needed for needed, _ in rule.scope) for rule in self.every
        )

    @cached_property
    def alike(self) -> object:
        """What ingredients must share to be told together: the same entries of the law."""
        if self.scent:
            return "fragrance"
        return (bool(self.meant), tuple((r.ref, r.product, r.max, r.basis, r.condition) for r in self.told))


@lru_cache(maxsize=65_536)
def ruling(
    market: str, name: str, traits: ProductTraits, active: bool, nano: bool, beside: frozenset[str]
) -> Ruling | None:
    """Return the rules about an ingredient, ``None`` where the market has none that is to be told.

    ``traits`` are those of the context, none where nobody knows the product; ``active``: it stands among the
    actives of a medicine; ``nano``: it is in nano form; ``beside``: which names that rules ask for stand beside it.
    """
    known = law(market)
    rules = known.limits(name)
    fit = tuple(rule for rule in rules if rule.section == "active") if active else ()
    fit = fit or tuple(rule for rule in rules if rule.section == "any" and (nano or not rule.nano))
    fit = tuple(
        rule for rule in fit if not rule.beside or (rule.beside.strip("-") in beside) != (rule.beside[0] == "-")
    )
    if not fit:
        return None
    assumed = not (traits.known or active)
    taken = unknown_product("stays_on") if assumed else traits
    found = [(rule, answer) for rule in fit if (answer := scope_applies(rule.scope, taken)) != Applicability.NO]
    washed = unknown_product("rinsed_off")
    rinsed = tuple(r for r in fit if r.scope and scope_applies(r.scope, washed) != Applicability.NO) if assumed else ()
    made = Ruling(tuple(sorted(found, key=lambda pair: -pair[1])), fit, rinsed)
    # An everyday pH adjuster or colourant has its rules for hair products told only where the product is known.
    everyday = traits.known or known.pure(name) or name.startswith("CI ")
    return made if found or rinsed or made.only or not everyday else None
