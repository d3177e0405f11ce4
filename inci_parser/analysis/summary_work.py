"""The statement of a first screen on what does the work that a kind of product is for: ``Scrubs with pumice.``"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from .rule_terms import name_endings
from .summary_law import Weighed
from .wording import display_name, join_names

#: The most names that a statement lists.
_NAMES = 4
#: The most parts of a set of which it is told, and the most names of each.
_PARTS, _NAMES_OF_PART = 3, 2
#: Mass percent up to which nearly every product that lists an entry holds what its work takes.
_LITTLE = 0.1
#: Group of salts and sugars.
_SOLUBLE = "soluble grain"
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


def works_with(label: Label, products: Sequence[Product]) -> Iterator[Weighed]:
    """Yield what does the work that such a product is for: scrubs, coats hair, absorbs oil, colours.

    Of a set that is what the first such row tells of all its parts.
    """
    told = list(filter(None, (_work_of(label, product) for product in products)))
    if not told:
        return
    lead = told[0].lead
    told = [work for work in told if work.lead.sentence == lead.sentence]
    text, shades = _sentence_of_parts(told), told[0].shades
    said = [text] if text else []
    said += [f"Colours of the shade: {_named(told[0].product, shades)}."] if shades else []
    positions = tuple(entry.position for work in told for entry in (*work.does, *work.shades))
    yield Weighed(83, Statement("works_with", " ".join(said), positions))


class _Work(NamedTuple):
    """What does the work of one product or part: the row, the entries, the colours of its shades."""

    product: Product
    lead: LeadFunction
    does: list[Entry]
    shades: list[Entry]


def _work_of(label: Label, product: Product) -> _Work | None:
    """Return what does the work of a product by the first row that fits it, ``None`` for none."""
    if product.context.guessed and legible_ending(label):
        return None  # what does the work was not read
    own = {entry.position for entry in product.entries}
    entries = [entry for entry in label.ingredients if entry.names and entry.position in own]
    for lead in _lead_functions():
        if not _is_meant(product, lead):
            continue
        does = _doing(product, lead, entries)
        shades = _shades(label, product, does) if _COLOURS in lead.phrases else []
        if does or shades:
            return _Work(product, lead, does, shades)
    return None


def _is_meant(product: Product, lead: LeadFunction) -> bool:
    """Return whether a row is for such a product; a selection, which tells no amounts, does no work that takes one."""
    if product.traits.isdisjoint(lead.only_in) or not product.traits.isdisjoint(lead.not_in):
        return False
    if product.amounts.partial and any(lead.least):
        return False
    return not lead.not_of or not describe_base(product).startswith(lead.not_of)


def _sentence_of_parts(told: Sequence[_Work]) -> str:
    """Return what does the work of a product, or of the parts of a set with the kind of each where it tells them apart.

    ``""`` where nothing but the shades colours.
    """
    told = [work for work in told if work.does][:_PARTS]
    if not told:
        return ""
    kinds, lead = [work.product.context.product_type or "" for work in told], told[0].lead
    if len(told) == 1 and told[0].product.component is None:
        return _sentence(told[0].product, lead, told[0].does)
    if not all(kinds) or len(set(kinds)) < len(kinds):
        entries = list(dict.fromkeys(entry for work in told for entry in work.does))
        return lead.sentence.format(names=_named(told[0].product, entries))
    named = [_named(work.product, work.does, _NAMES_OF_PART) for work in told]
    parts = "; ".join(f"{phrase} in the {kind}" for phrase, kind in zip(named, kinds, strict=True))
    return lead.sentence.format(names=parts)


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


def _named(product: Product, entries: list[Entry], most: int = _NAMES) -> str:
    """Return the names of entries; several pigments of one entry have the name of them all before their own."""
    generic = {entry.position: _generic(entry) for entry in entries}
    printed = {**names_of_labels([product]), **{text: text for text in generic.values()}}
    return join_names((generic[entry.position] or entry.names[0] for entry in entries), most=most, printed=printed)


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
    first = name_endings("clings_to_hair")
    return sorted(does, key=lambda e: (lead.phrases.index(e.function), not e.names[0].endswith(first)))


def _works(product: Product, entry: Entry, least: float) -> bool:
    """Return whether an entry likely stands in an amount that does the work of a product."""
    if not least:
        return True
    if not product.order_means:
        return _is_always_enough(product, entry, least) or product.rank[entry.position] <= _FIRST_ENTRIES
    return product.reaches(entry, least)


def _is_always_enough(product: Product, entry: Entry, least: float) -> bool:
    """Return whether what does the work in so little does it wherever it is listed: a grain that dissolves does not."""
    soluble = any(entry.position == grain.entry.position for grain in product.members(_SOLUBLE))
    return least <= _LITTLE and not soluble


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
