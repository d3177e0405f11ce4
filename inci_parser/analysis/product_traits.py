"""What a label tells of its product beside the type: a spray, an aerosol, a scrub, for babies, for professionals.

Ingredients (propellants, scrub particles, developers) and warnings of the label's text ("contents under pressure") are
rows of ``trait_signs.csv``, words of titles of ``title_traits.csv``.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import cache, lru_cache
from typing import NamedTuple

from ..models import Context, ProductTraits
from ..tables.resources import rows
from .rule_terms import rule_terms

#: The trait of what is rinsed off.
RINSED = "rinse_off"
#: The kind of the classes of actives that act within minutes.
_ACID = "acid"


class _Sign(NamedTuple):
    trait: str
    #: It counts only for types of product that may have the trait.
    only_possible: bool
    #: Traits of which the type must have one.
    only_in: frozenset[str]
    rules_out: frozenset[str]

    def counts_for(self, traits: ProductTraits) -> bool:
        """Return whether the sign counts for a product of such traits."""
        if self.only_in and self.only_in.isdisjoint(traits.certain):
            return False
        return not self.only_possible or bool(traits.has(self.trait))


@cache
def _signs() -> tuple[dict[str, _Sign], dict[str, str], dict[str, str]]:
    """Return the signs by trait, and the trait that an ingredient shows, and that words of a label's text show."""
    by_trait, ingredients, words = {}, {}, {}
    for row in rows("trait_signs.csv"):
        trait = row["trait"]
        only_in, rules_out = (frozenset(row[column].split()) for column in ("only_in", "rules_out"))
        by_trait[trait] = _Sign(trait, row["only_possible"] == "yes", only_in, rules_out)
        ingredients.update(dict.fromkeys(filter(None, row["inci"].split(";")), trait))
        words.update(dict.fromkeys(filter(None, row["words"].split(";")), trait))
    return by_trait, ingredients, words


def with_signs(traits: ProductTraits, titled: Iterable[str], names: Set[str], text: str = "") -> ProductTraits:
    """Return the traits of a product type with what title, ingredients and the label's text tell beside it.

    >>> sunscreen = ProductTraits(frozenset({"sunscreen", "leave_on"}), frozenset({"face", "spray"}))
    >>> sorted(with_signs(sunscreen, ["spray"], {"BUTANE"}).certain)
    ['aerosol', 'leave_on', 'spray', 'sunscreen']
    """
    if not traits.known:
        return traits
    by_trait, ingredients, words = _signs()
    folded = text.casefold()
    certain = {*titled, *(ingredients[name] for name in ingredients.keys() & names)}
    certain.update(trait for word, trait in words.items() if word in folded)
    traits = traits.with_certain(certain & traits.possible - by_trait.keys())
    for sign in map(by_trait.__getitem__, sorted(certain & by_trait.keys())):
        if sign.counts_for(traits):
            traits = traits.with_certain({sign.trait})
            traits = ProductTraits(traits.certain, traits.possible - sign.rules_out)
    return traits


def says_rinsed(text: str) -> bool:
    """Return whether a label's text says to lather or to rinse it; "rinse" alone may be for eyes that it got into.

    >>> says_rinsed("Apply to wet hair, lather and rinse."), says_rinsed("In case of eye contact rinse with water.")
    (True, False)
    """
    folded = text.casefold()
    return any(trait == RINSED and word in folded for word, trait in _signs()[2].items())


@lru_cache(maxsize=1_024)
def traits_of(context: Context) -> frozenset[str]:
    """Return the words that rules may ask of a product: market, certain traits, type, leave-on or rinse-off.

    >>> from inci_parser.models import ProductTraits
    >>> mist = Context(product_type="face mist", traits=ProductTraits(frozenset({"spray"})))
    >>> sorted(traits_of(mist))
    ['EU', 'face_mist', 'leave-on', 'spray']
    """
    own = frozenset({context.product_type.replace(" ", "_")} if context.product_type else ())
    return context.traits.certain | own | {context.market, "leave-on" if has_time_to_act(context) else "rinse-off"}


def has_time_to_act(context: Context) -> bool:
    """Return whether a product stays long enough to act: it stays on, or is a peel."""
    return context.leave_on or (context.product_type or "").replace(" ", "_") in rule_terms("acts_though_rinsed")


def acts_in_time(context: Context, kind: str) -> bool:
    """Return whether actives of a kind have the time to act: in what stays on, and acids in a peel too."""
    return context.leave_on or (kind == _ACID and has_time_to_act(context))
