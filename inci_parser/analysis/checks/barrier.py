"""The barrier view: which of the three lipid classes of the skin barrier stand together."""

from __future__ import annotations

from ..product import Product
from ..rule_terms import rule_terms
from ..wording import join_names, join_words

#: The groups of lipids that the barrier of skin is made of.
_LIPIDS = ("ceramide", "cholesterol", "free fatty acid")
#: The class of actives that is reported with them.
_CLASS = "barrier lipid"


def barrier_sentences(product: Product, class_: str) -> list[str]:
    """Return which of the three lipid classes stand on a whole label of a product for skin."""
    if class_ != _CLASS or product.amounts.partial or not product.traits.isdisjoint(rule_terms("not_for_skin")):
        return []
    present = [word for word in _LIPIDS if product.members(word)]
    missing = [word for word in _LIPIDS if word not in present]
    if not present or present == [_LIPIDS[-1]]:
        return []
    if not missing:
        names = join_names(ingredient.name for ingredient in product.any_of(_LIPIDS))
        return [f"All three lipid classes of the barrier are here ({names}); their ratio cannot be read from a list."]
    verb, lack = ("is" if len(words) == 1 else "are" for words in (present, missing))
    return [
        f"Of the three lipid classes of the barrier {join_words(present)} {verb} here, "
        f"{join_words(missing)} {lack} not."
    ]
