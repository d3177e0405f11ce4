"""What speaks for more of an ingredient than the law allows, where the list states no amount: title and place."""

from __future__ import annotations

from ...models import Entry
from ..product import Product
from ..stated import is_of_carrier, most, strength_of
from ..wording import titled as in_words
from .applicable import ApplicableRules, limits_any_use

#: What is said of an ingredient that likely is above every maximum that applies, by its title or its place.
_ABOVE_BY_TITLE = "The title gives {}, which is above this if it is of the ingredient itself."
_ABOVE_AS_CONTENT = (
    "The list prints {} behind it, which does not fit its place and may be the strength of the raw material; if it is "
    "meant as content, it is above this."
)
_ABOVE_IF_ALL = "The list prints {} of what carries it; if all of that is the ingredient itself, it is above this."
ABOVE_BY_PLACE = "Its place on the list makes more than this likely."
#: A place tells that there is too much of an ingredient up to this rank, and from so many times its maximum on.
NEAR_TOP, _WELL_ABOVE = 5, 2.0


def speaks_for_more(product: Product, entries: tuple[Entry, ...], rules: ApplicableRules) -> str:
    """Return what is said of one entry that its title, or in a product of known type its place, puts above the law."""
    market = product.context.market
    tops = [rule.named_max for rule, _ in rules.matching if rule.binds or rule.only or limits_any_use(rule, market)]
    known = [top for top in tops if top is not None]
    if len(entries) != 1 or not known or len(known) < len(rules.matching):
        return ""
    for amount, words in (
        (strength_of(entries[0]), _above_if_content(entries[0])),
        (product.titled_amount(entries[0]), _ABOVE_BY_TITLE),
    ):
        if amount is not None and most(amount) > max(known):
            return words.format(in_words(amount))
    return ABOVE_BY_PLACE if _is_likely_above(product, entries[0], max(known)) else ""


def _above_if_content(entry: Entry) -> str:
    """Return what is said of a printed amount that is not counted, where it would be above a maximum as a content."""
    return _ABOVE_IF_ALL if is_of_carrier(entry) else _ABOVE_AS_CONTENT


def _is_likely_above(product: Product, entry: Entry, top: float) -> bool:
    """Return whether all of the likely amount of an entry of a product of known type is above a mass percent."""
    amount = product.amount_at.get(entry.position)
    return (
        product.context.product_type is not None
        and product.order_means
        and amount is not None
        and product.rank.get(entry.position, NEAR_TOP + 1) <= NEAR_TOP  # further down, ranges rest on habit alone
        and amount.likely.min > _WELL_ABOVE * top
    )
