"""The statements of a first screen on amounts that the title gives of a class of actives."""

from __future__ import annotations

from collections.abc import Iterator

from ..models import Statement
from .product import Product
from .summary_law import Weighed
from .wording import display_name, join_names
from .wording import titled as in_words

#: The most names that one statement lists.
_NAMED = 5


def title_statements(product: Product) -> Iterator[Weighed]:
    """Yield amounts of the title that the list makes unlikely, and those of a class of which members are listed."""
    for name, amount in product.titled.items():
        of_class = [i for i in product.ingredients if i.facts.active is not None and i.facts.active.class_ == name]
        if of_class:
            names = list(dict.fromkeys(ingredient.name for ingredient in of_class))
            them = f"all of {join_names(names, most=_NAMED)} together" if len(names) > 1 else display_name(names[0])
            text = f"The title says {in_words(amount)} {name}; it may be of {them}."
            positions = tuple(dict.fromkeys(ingredient.entry.position for ingredient in of_class))
            yield Weighed(85, Statement("title_amount", text, positions))
