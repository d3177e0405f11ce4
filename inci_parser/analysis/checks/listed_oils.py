"""Essential oils that the EU's list of fragrance allergens has by another name, or of another part of the plant.

A label that has patchouli's leaf oil names what annex III calls Pogostemon Cablin Oil: it counts. Petitgrain is of the
leaf of a tree of which the annex names flower and peel: it does not, and that is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...models.details import SAME_OIL, ListedOil
from ...tables.definitions import AllergenOil
from ..product import Product, ProductIngredient
from ..rule_book import RuleBook
from ..wording import display_name, join_words
from .declarable import declarable

#: The relation of an oil to an entry of the list where its name tells no part of the plant and the entry does.
_UNPRINTED = "part not printed"


def entries(product: Product) -> frozenset[str]:
    """Return the entries of the list of allergens that a product names, those of oils by another name among them."""
    book = product.rule_book
    names = {member.name for members in product.scents.values() for member in members}
    oils = (rows[0] for rows in map(book.allergen_oils.get, names) if rows and rows[0].relation == SAME_OIL)
    own = {i.facts.allergen.label for i in product.allergens if i.facts.allergen is not None}
    return frozenset(own | {book.allergens[oil.allergen].label for oil in oils})


def details(product: Product, members: Iterable[ProductIngredient]) -> list[ListedOil]:
    """Return the oils among members of a class of scent that are held against entries of the list."""
    book = product.rule_book
    return [
        ListedOil(
            name=oil.inci,
            entry=book.allergens[oil.allergen].label,
            annex=book.allergens[oil.allergen].ref,
            relation=oil.relation,
            part=oil.listed_part,
            declarable=declarable(book.allergens[oil.allergen], product.context.market),
        )
        for name in dict.fromkeys(member.name for member in members)
        for oil in book.allergen_oils.get(name, ())
    ]


def sentences(book: RuleBook, members: Iterable[ProductIngredient]) -> str:
    """Return what the list has for such oils, each sentence behind a blank; ``""`` where there is none."""
    rows = _rows(book, members)
    same = [_as_entry(book, oils[0]) for oils in rows if oils[0].relation == SAME_OIL]
    told = [f"Counted among the allergens of the EU's list: {join_words(same)}."] if same else []
    told.extend(_other_part(book, oils) for oils in rows if oils[0].relation != SAME_OIL)
    return "".join(f" {sentence}" for sentence in told)


def sources(book: RuleBook, members: Iterable[ProductIngredient]) -> tuple[str, ...]:
    """Return the keys of the sources of such sentences."""
    return tuple(dict.fromkeys(key for oils in _rows(book, members) for oil in oils for key in oil.sources))


def _rows(book: RuleBook, members: Iterable[ProductIngredient]) -> list[Sequence[AllergenOil]]:
    """Return the rows of each such oil among the members."""
    rows = map(book.allergen_oils.get, dict.fromkeys(member.name for member in members))
    return [oils for oils in rows if oils]


def _as_entry(book: RuleBook, oil: AllergenOil) -> str:
    entry = book.allergens[oil.allergen]
    return f"{display_name(oil.inci)} as {entry.label} ({entry.ref})"


def _other_part(book: RuleBook, oils: Sequence[AllergenOil]) -> str:
    """Return that the list names the oil of another part of a plant, or of one that the label does not tell."""
    entries = join_words([f"{oil.listed_part} ({book.allergens[oil.allergen].ref})" for oil in oils])
    why = ", which tells no part of the plant" if oils[0].relation == _UNPRINTED else ""
    return f"Not counted: {display_name(oils[0].inci)}{why}; the EU's list has this plant's oil of {entries}."
