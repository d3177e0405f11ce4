"""What iron oxides do in a product that is no make-up: they tint skin, or only colour the product.

[day cream] AQUA; ...; CI 77891; CI 77492; CI 77491          >>  tinted with iron oxides
[sunscreen] AQUA; ...; MICA; CI 77492; CI 77491              >>  coloured with iron oxides
"""

from __future__ import annotations

from .product import Product
from .rule_terms import rule_terms

#: Fewest iron oxides that colour a product, that tint it with no white pigment beside them, and the name of several.
_COLOURS, _TINTS, _MIXED = 2, 3, "IRON OXIDES"
#: Trait of what is tinted by its title.
_BY_TITLE = "tinted"


def tint_of(product: Product) -> str:
    """Return what the iron oxides of every shade do in a product that stays on skin and is no make-up; ``""`` for none.

    A skin tone takes red, yellow and black of them, or a white pigment that covers; with mica that is a sheen. A list
    may name colours in any order behind the rest, so their places tell nothing.
    """
    if not product.context.leave_on or not product.traits.isdisjoint(rule_terms("untinted")):
        return ""
    names = {i.name for i in product.ingredients if i.entry.section == "main"}
    oxides = names & rule_terms("tint")
    if "skin" not in product.traits or (len(oxides) < _COLOURS and _MIXED not in oxides):
        return ""
    if _BY_TITLE in product.traits:
        return "tinted with iron oxides"
    white = names & rule_terms("covers_skin") and not names & rule_terms("glitters")
    covers = len(oxides) >= _TINTS or white
    return f"{'tinted' if covers else 'coloured'} with iron oxides"
