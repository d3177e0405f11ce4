"""The statement of a first screen on preservation: what preserves, what helps, and what is there where nothing does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..models import Statement
from .formula_parts import surfactants
from .preservation import (
    doubtful_preservatives,
    helpers_of,
    is_much_unread,
    keeps_alone,
    lacks_preservative,
    preservation_helpers,
    preservatives,
    preserved_unnamed,
    preserves_unsurely,
    weak_helpers,
)
from .product import Product
from .summary_law import Weighed
from .summary_unread import perhaps_preservatives, quoted
from .wording import join_names

#: What is said of a product with water whose list names nothing that preserves, and what may make up for it.
_NO_PRESERVATIVE = "No preservative is listed, though there is water, which can spoil; {} may make up for it."
_PACK = "an airless, sterile or single-dose pack or an extreme pH, not shown here,"
#: Fewest essential oils that are told to help.
_OILS = 2
#: Mass percent from which alcohol may help.
_ALCOHOL = 1.0
#: Characters of a line of the narrowest page that the first screen is made for.
_LINE = 76
#: The most ingredients that are named as helping to preserve.
_HELPERS = 3


def preservation_statements(products: Sequence[Product]) -> Iterator[Weighed]:
    """Yield what preserves a product; of a set in how many of its parts."""
    if len(products) > 1:
        yield from _of_set(products)
    elif products:
        yield from _of_one(products[0])


def _of_set(products: Sequence[Product]) -> Iterator[Weighed]:
    """Yield what preserves the parts of a set, and how many of them name it, where some do."""
    listed = [preservatives(product) for product in products if not product.is_selection]
    names = list(dict.fromkeys(name for names in listed for name in names))
    told = sum(map(bool, listed))
    if names:
        parts = "" if told == len(products) else f" in {told} of {len(products)} parts"
        text = f"Preserved with {join_names(names, most=4)}{parts}."
        yield Weighed(40, Statement("preservatives", text))


def _of_one(product: Product) -> Iterator[Weighed]:
    """Yield the listed preservatives or else what helps to preserve, and what perhaps is one; none of a selection."""
    if product.is_selection:
        return
    listed, helping = preservatives(product), preservation_helpers(product)
    perhaps, unnamed = perhaps_preservatives(product), preserved_unnamed(product)
    if unnamed is not None:
        yield Weighed(40, Statement("preservatives", f"Preserved; the list says {quoted(unnamed.text)}, not which."))
    elif listed or helping:
        text = _preservative_sentence(product, listed, helping)
        also = f"; perhaps also {join_names(perhaps, most=2)}." if perhaps else "."
        yield Weighed(40, Statement("preservatives", f"{text.removesuffix('.')}{also}"))
    elif perhaps:
        yield Weighed(40, Statement("preservatives", f"Perhaps preserved with {join_names(perhaps, most=2)}."))
    elif lacks_preservative(product):
        yield Weighed(87, Statement("no_preservative", _NO_PRESERVATIVE.format(_makes_up(product))))


def _makes_up(product: Product) -> str:
    """Return what may make up for a preservative: essential oils, a wash itself, else the pack."""
    if len(product.scents.get("essential oil", ())) >= _OILS:
        return "its essential oils"
    if surfactants(product):
        return "its surfactants, what holds its water, or an extreme pH, not shown here,"
    alcohol = any(product.reaches(i.entry, _ALCOHOL) for i in product.members("ethanol"))
    return f"its alcohol, {_PACK}" if alcohol else _PACK


def _preservative_sentence(product: Product, listed: Sequence[str], helping: Sequence[str]) -> str:
    """Return what preserves, how surely; ``helping`` is what helps where nothing surely preserves."""
    unsure = preserves_unsurely(product)
    if unsure and helping:
        names = [name for name in product.by_name if name in {*listed, *helping}]
        return f"Preserved probably with {join_names(names, most=4)}."
    if listed and not unsure:
        return _listed_sentence(product, listed)
    return _helped(product, listed, helping)


def _helped(product: Product, listed: Sequence[str], helping: Sequence[str]) -> str:
    """Return what keeps a product that no usual preservative surely does."""
    helpers = join_names(helping or listed, most=4)
    read = all(entry.known for entry in product.entries)
    several, alone = len(set(helping) - weak_helpers(product)) > 1, keeps_alone(product, helping)
    if (several or alone) and read:
        return f"Preserved without classic preservatives, by {helpers}."
    verb = "help" if several else "helps" if alone else "may help"  # one alone may be there for something else
    return f"No usual preservative {'is listed' if read else 'in what could be read'}; {helpers} {verb} to preserve."


def _listed_sentence(product: Product, listed: Sequence[str]) -> str:
    """Return what preserves by its function, those apart that may be there for their scent instead.

    Of a list of which much could not be read no more is told than that it may.
    """
    if is_much_unread(product):
        return f"Of what could be read, {join_names(listed, most=4)} may preserve; other preservatives may be unread."
    doubtful = doubtful_preservatives(product)
    sure = [name for name in listed if name not in doubtful]
    more = ", as far as it is listed" if product.incomplete else ""
    if not sure:
        return f"Preserved probably with {join_names(listed, most=4)}{more}."
    likely = [name for name in listed if name in doubtful]
    also = f", and probably {join_names(likely, most=4)}" if likely else ""
    text = f"Preserved with {join_names(sure, most=4)}{also}{more}"
    return f"{text if also or more else _with_helpers(product, text, listed)}."


def _with_helpers(product: Product, text: str, listed: Sequence[str]) -> str:
    """Return a sentence on preservatives with as many of those that help them as its line has room for."""
    helping = [name for name in helpers_of(product) if name not in listed]
    longer = [f"{text}, helped by {join_names(helping, most=most)}" for most in range(_HELPERS, 0, -1)]
    return next((told for told in longer if helping and len(told) < _LINE), text)
