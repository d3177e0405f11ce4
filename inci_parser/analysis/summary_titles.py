"""The statements of a first screen on amounts that the title gives of a class of actives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isclose

from ..models import Amount, Statement
from .product import Product, ProductIngredient
from .stated import declared
from .summary_law import Weighed
from .wording import display_name, join_names
from .wording import titled as in_words

#: The most names that one statement lists.
_NAMED = 5


def title_statements(product: Product) -> Iterator[Weighed]:
    """Yield amounts that the title gives of a class of which members are listed, but for one that the list states."""
    for name, amount in product.titled.items():
        of_class = [i for i in product.ingredients if i.facts.active is not None and i.facts.active.class_ == name]
        if of_class and not _is_stated(amount, of_class):
            names = list(dict.fromkeys(ingredient.name for ingredient in of_class))
            them = f"all of {join_names(names, most=_NAMED)} together" if len(names) > 1 else display_name(names[0])
            text = f"The title says {in_words(amount)} {name}; it may be of {them}."
            positions = tuple(dict.fromkeys(ingredient.entry.position for ingredient in of_class))
            yield Weighed(85, Statement("title_amount", text, positions))


def _is_stated(amount: Amount, members: Sequence[ProductIngredient]) -> bool:
    """Return whether the list states the amount of a title, of one member of its class or of all that are stated.

    "30 % AHA: Aqua, Glycolic Acid (30 %), Lactic Acid" leaves nothing to the other.
    """
    stated = [percent for member in members if (percent := declared(member.entry)) is not None]
    return amount.max is not None and any(isclose(amount.max, percent) for percent in (*stated, sum(stated)))
