"""The statement of a first screen on what does the work that a kind of product is for: ``Scrubs with pumice.``"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..models import Entry, Label, Statement
from ..naming.one_substance import generic_name
from ..tables.definitions import CARE, PROTECTION, UV_FILTER
from ..tables.resources import rows
from .formula import describe_base
from .legible_kinds import legible_ending
from .own_names import names_of_labels
from .product import Product, ProductIngredient
from .role import Role
from .summary_law import Weighed
from .wording import display_name, join_names

#: The most names that a statement lists.
_NAMES = 4
#: Phrase of what colours.
_COLOURS = "colours"
#: First entries: they may do a product's work where places tell no amounts.
_FIRST_ENTRIES = 10


class LeadFunction(NamedTuple):
    """What a kind of product is for: the functions of entries that do it, and the sentence that names them."""

    order: int
    sentence: str
    #: Traits of the product of which one must apply, and of which none may.
    only_in: frozenset[str]
    not_in: frozenset[str]
    #: How bases begin in which it is not said.
    not_of: tuple[str, ...]
    #: Phrases of ``function_words.csv``, those that tell most first.
    phrases: tuple[str, ...]
    #: Mass percent from which an entry does the work, of all phrases or of each; 0: any amount.
    least: tuple[float, ...]

    def least_of(self, phrase: str) -> float:
        """Return the mass percent from which an entry with a phrase does the work."""
        return self.least[min(self.phrases.index(phrase), len(self.least) - 1)]


@cache
def _lead_functions() -> tuple[LeadFunction, ...]:
    """Return the rows of ``lead_functions.csv`` in the order in which they are tried."""
    read = [
        LeadFunction(
            int(row["order"]),
            row["sentence"],
            frozenset(row["only_in"].split()),
            frozenset(row["not_in"].split()),
            tuple(filter(None, row["not_of"].split(";"))),
            tuple(row["phrases"].split(";")),
            tuple(map(float, row["least"].split(";"))),
        )
        for row in rows("lead_functions.csv")
    ]
    return tuple(sorted(read))


def works_with(label: Label, product: Product) -> Iterator[Weighed]:
    """Yield what does the work that such a product is for: scrubs, coats hair, absorbs oil, colours."""
    if product.context.guessed and legible_ending(label):
        return  # what does the work was not read
    own = {entry.position for entry in product.entries}
    entries = [entry for entry in label.ingredients if entry.names and entry.position in own]
    for lead in _lead_functions():
        if not _is_meant(product, lead):
            continue
        does = _doing(product, lead, entries)
        shades = _shades(label, product, does) if _COLOURS in lead.phrases else []
        if does or shades:
            yield _statement(product, lead, does, shades)
            return


def _is_meant(product: Product, lead: LeadFunction) -> bool:
    """Return whether a row is for such a product; a selection, which tells no amounts, does no work that takes one."""
    if product.traits.isdisjoint(lead.only_in) or not product.traits.isdisjoint(lead.not_in):
        return False
    if product.amounts.partial and any(lead.least):
        return False
    return not lead.not_of or not describe_base(product).startswith(lead.not_of)


def _statement(product: Product, lead: LeadFunction, does: list[Entry], shades: list[Entry]) -> Weighed:
    """Return the statement on what does the work of a row, and on the colours of the shades."""
    said = [_sentence(product, lead, does)] if does else []
    said += [f"Colours of the shade: {_named(product, shades)}."] if shades else []
    positions = tuple(entry.position for entry in (*does, *shades))
    return Weighed(83, Statement("works_with", " ".join(said), positions))


def _shades(label: Label, product: Product, does: list[Entry]) -> list[Entry]:
    """Return the colours of a product's shades, which it may contain, that are not among those of every shade."""
    if product.component is not None:
        return []
    listed = {name for entry in does for name in entry.names}
    may = [entry for entry in label.ingredients if entry.section == "may_contain" and entry.function == _COLOURS]
    return [entry for entry in may if not listed.issuperset(entry.names)]


def _sentence(product: Product, lead: LeadFunction, does: list[Entry]) -> str:
    """Return what does the work of a row; powders that whiten beside colours and also filter UV light stand apart.

    Where another filter stands beside them the statement on UV filters tells what there is to say of that.
    """
    filters = _filters(product)
    powders = [entry for entry in does if entry.position in filters]
    others = [entry for entry in does if entry not in powders] or does
    text = lead.sentence.format(names=_named(product, others))
    if len(others) == len(does):
        return text
    whiten = "whitens" if len({entry.names[0] for entry in powders}) == 1 else "whiten"
    told = filters > {entry.position for entry in powders} and "sunscreen" not in product.traits
    light = "" if told else " and may filter some UV light"
    return f"{text.rstrip('.')}; {_named(product, powders)} {whiten}{light}."


def _named(product: Product, entries: list[Entry]) -> str:
    """Return the names of entries; several pigments of one entry have the name of them all before their own."""
    generic = {entry.position: _generic(entry) for entry in entries}
    printed = {**names_of_labels([product]), **{text: text for text in generic.values()}}
    return join_names((generic[entry.position] or entry.names[0] for entry in entries), most=_NAMES, printed=printed)


def _generic(entry: Entry) -> str:
    """Return the name of all substances of an entry and their own: ``iron oxides (CI 77491, CI 77499)``."""
    name = generic_name(entry.names)
    own = [each if each.startswith("CI ") else display_name(each) for each in entry.names if each != name]
    return f"{display_name(name)} ({', '.join(own)})" if name else ""


def _filters(product: Product) -> set[int]:
    """Return the positions of the ingredients that filter UV light."""
    return {
        i.entry.position for i in product.ingredients if i.active is not None and _class_of(product, i) == UV_FILTER
    }


def _doing(product: Product, lead: LeadFunction, entries: list[Entry]) -> list[Entry]:
    """Return the entries that do the work of a row; what fits its first phrase does it before what fits the second."""
    treats = {i.entry.position for i in product.ingredients if i.role is Role.EVAPORATES or _treats(product, i)}
    does = [
        entry
        for entry in entries
        if entry.function in lead.phrases
        and entry.position not in treats
        and _works(product, entry, lead.least_of(entry.function))
    ]
    if _only_filters(product, does):
        return []
    return sorted(does, key=lambda entry: lead.phrases.index(entry.function))


def _works(product: Product, entry: Entry, least: float) -> bool:
    """Return whether an entry likely stands in an amount that does the work of a product."""
    if not least:
        return True
    if not product.order_means:
        return product.rank[entry.position] <= _FIRST_ENTRIES
    return product.reaches(entry, least)


def _only_filters(product: Product, entries: list[Entry]) -> bool:
    """Return whether all entries are powders that filter UV light beside another filter: no colour of a make-up."""
    filters = _filters(product)
    own = {entry.position for entry in entries}
    return own <= filters and len(filters) > 1


def _class_of(product: Product, ingredient: ProductIngredient) -> str:
    return product.rule_book.classes[ingredient.active.class_].kind if ingredient.active is not None else ""


def _treats(product: Product, ingredient: ProductIngredient) -> bool:
    """Return whether an ingredient is of a class that treats skin or hair beside the work of the product."""
    class_ = product.rule_book.classes[ingredient.active.class_] if ingredient.active is not None else None
    return class_ is not None and class_.group not in (CARE, PROTECTION)
