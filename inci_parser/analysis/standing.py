"""Whether an active is worth telling everybody in such a product, and as what: it treats, it leads, it cares.

    [serum] NIACINAMIDE 5              >>  Standing.TREATS
    [face cream] AQUA; ...; CERAMIDE NP    >>  Standing.LEADS
    [face cream] AQUA; GLYCERIN; ...       >>  Standing.CARES
    [shampoo] ...; TOCOPHEROL              >>  Standing.NONE

Traces of weak classes, extracts far down a list, solvents and what builds a make-up or a wash are not told.
"""

from __future__ import annotations

from enum import Enum

from ..tables.definitions import CARE, PROTECTION, UV_FILTER, Active, ActiveClass
from .product import Product, ProductIngredient
from .product_traits import has_time_to_act
from .role import Role
from .rule_book import PLANT_MATERIAL
from .rule_terms import name_endings, rule_terms
from .stated import declared
from .tails import PROVEN, is_used_in_hundredths, stands_far_down
from .uv_cover import ending_colours

#: Kind of products whose own actives were studied as they are used: rinsed off.
_ORAL = "oral"
#: Class of scents of the oils that are distilled or pressed from scented plants.
_ESSENTIAL_OIL = "essential oil"
#: Group of the filters that oils dissolve, and how many of them make a product that protects from the sun.
_ORGANIC_FILTER, _FILTERS = "UV filter organic", 2
#: Weight from which a class is a weak one, from which it is reported where nothing has time to act in more than a trace
#: alone.
_WEAKEST, _WEAK = 5, 3
#: Strength within a class from which a member is weak.
_WEAK_RANK = 5
#: Place from which a weak member is not told.
_FAR = 35
#: Members of one class that are told even far down a list: several peptides are what a product is sold for.
_SEVERAL, _PAIR = 3, 2
#: Part of the least amount in practice from which a member of a weak class is reported; of one of the strongest.
_OF_PRACTICE, _OF_PRACTICE_STRONG = 0.5, 0.25
#: Least estimate, in mass percent, from which a member is reported: by the weight of its class, of an extract, of what
#: cares, of what is rinsed off or stands beside UV filters, of a UV filter outside sunscreens.
_LEAST = {4: 0.3, 5: 3.0}
_LEAST_EXTRACT, _LEAST_CARE, _LEAST_RINSED, _LEAST_FILTER = 0.3, 1.5, 1.0, 1.0
#: The same of a plant oil or butter.
_LEAST_OIL = 1.5
#: The same of what cares where the label states its amount.
_LEAST_STATED = 0.1
#: The same of an extract of weak evidence.
_LEAST_WEAK_EXTRACT = 1.0


class Standing(Enum):
    """As what an active is reported, ``NONE`` where it is not worth reporting."""

    NONE = ""
    TREATS = "treats"
    LEADS = "leads"
    CARES = "cares"


def standing(product: Product, class_: ActiveClass, row: Active, ingredient: ProductIngredient) -> Standing:
    """Return as what an active is reported in a product."""
    if not _acts(product, class_, ingredient):
        return Standing.NONE
    stated = declared(ingredient.entry) is not None or ingredient.entry.section == "active"
    if class_.group == CARE:
        caring = _caring(product, class_, row, ingredient, stated)
        return Standing.NONE if caring is Standing.CARES and _is_stated_trace(ingredient) else caring
    strong = stated or class_.weight < _WEAKEST
    if _helps(product, class_, row, ingredient, strong=strong):
        return Standing.NONE
    if not stated and not _is_told(product, class_, row, ingredient, strong=strong):
        return Standing.NONE
    return Standing.TREATS if strong else Standing.LEADS


def _acts(product: Product, class_: ActiveClass, ingredient: ProductIngredient) -> bool:
    """Return whether an active acts and is no filter that stands among the colours which end a list."""
    colours = class_.kind == UV_FILTER and ingredient.entry.position in ending_colours(product)
    return ingredient.acts and not colours


def _is_told(
    product: Product, class_: ActiveClass, row: Active, ingredient: ProductIngredient, *, strong: bool
) -> bool:
    """Return whether a member of a class that treats, no part of the scent, is there in an amount that is reported."""
    named_in_part = product.amounts.partial and (row.rank or 0) < _WEAK_RANK
    unknown = strong and (named_in_part or class_.weight == 1 or row.evidence in PROVEN)
    unknown = unknown and not is_pigment(product, class_)
    scents = _is_one_of_scents(product, ingredient)
    return not scents and _is_enough(product, class_, row, ingredient, unknown=unknown)


def is_pigment(product: Product, class_: ActiveClass) -> bool:
    """Return whether a powder that filters UV light is but a pigment in such a product."""
    powder = class_.kind == UV_FILTER and not class_.functions
    return powder and product.traits.isdisjoint(("sunscreen", "face_makeup")) and not product.any_of((_ORGANIC_FILTER,))


def _is_one_of_scents(product: Product, ingredient: ProductIngredient) -> bool:
    """Return whether an oil that scents stands beside several others: a part of the scent, whatever it does alone."""
    scent = ingredient.facts.scent
    return scent is not None and len(product.scents.get(scent, ())) > _SEVERAL


def _is_enough(
    product: Product, class_: ActiveClass, row: Active, ingredient: ProductIngredient, *, unknown: bool
) -> bool:
    """Return whether a member of a class that treats is likely there in an amount that is reported."""
    if _is_rinsed_extract(product, row, ingredient):
        return False
    if _is_far(product, row, ingredient) or _is_lone_trace(product, class_, row, ingredient):
        return False
    if ingredient.facts.scent is not None and len(product.scents.get(_ESSENTIAL_OIL, ())) >= _SEVERAL:
        return False  # one of several oils that scent
    if "sunscreen" in product.traits and _is_beside_filters(product, class_, row, ingredient):
        return False
    return _reaches(product, ingredient, _least(product, class_, row, ingredient), unknown=unknown)


def _is_lone_trace(product: Product, class_: ActiveClass, row: Active, ingredient: ProductIngredient) -> bool:
    """Return whether a member far down a list is one that no study gave a dose for, and one of few of its class.

    Of what practice uses in hundredths of a per cent, as peptides, no place tells anything: two of them are no few.
    """
    unproven = class_.weight > 1 and row.studied_min is None and row.evidence not in PROVEN
    several = _PAIR if is_used_in_hundredths(row) else _SEVERAL
    return unproven and stands_far_down(product, ingredient.entry) and len(product.members(class_.name)) < several


def is_carrier(name: str, subclass: str) -> bool:
    """Return whether an oily ingredient is mostly there to dissolve and spread: an ester, no oil of a plant.

    >>> is_carrier("C12-15 ALKYL BENZOATE", "ester"), is_carrier("SIMMONDSIA CHINENSIS SEED OIL", "wax ester")
    (True, False)
    """
    return subclass in rule_terms("carrier") and not name.endswith(name_endings("plant_oil"))


def _is_rinsed_extract(product: Product, row: Active, ingredient: ProductIngredient) -> bool:
    """Return whether a plant material of weak evidence is rinsed off before it could act."""
    plant = PLANT_MATERIAL in ingredient.facts.wildcard_groups
    return plant and row.evidence not in PROVEN and not has_time_to_act(product.context)


def _is_beside_filters(product: Product, class_: ActiveClass, row: Active, ingredient: ProductIngredient) -> bool:
    """Return whether a member of a weak class is an addition to UV filters: unproven, or of unknown place."""
    plant = PLANT_MATERIAL in ingredient.facts.wildcard_groups and row.evidence not in PROVEN
    return class_.weight >= _WEAK and (plant or not product.order_means)


def _is_far(product: Product, row: Active, ingredient: ProductIngredient) -> bool:
    """Return whether a weak member of its class stands too far down a list to be reported."""
    return (row.rank or 0) >= _WEAK_RANK and product.order_means and product.rank[ingredient.entry.position] > _FAR


def _helps(product: Product, class_: ActiveClass, row: Active, ingredient: ProductIngredient, *, strong: bool) -> bool:
    """Return whether a member is there for the formula: it keeps oils from oxidising, or keeps filters stable."""
    beside_filters = class_.group == PROTECTION and class_.kind != UV_FILTER and "sunscreen" not in product.traits
    told_else = not strong and bool(ingredient.facts.irritants)  # cooling agents are told as what may sting
    return beside_filters or told_else or (not strong and row.otherwise == Role.PROTECTS_FORMULA.value)


def _caring(
    product: Product, class_: ActiveClass, row: Active, ingredient: ProductIngredient, stated: bool
) -> Standing:
    """Return as what a member of a class that cares is reported; ``stated``: the label declares its amount."""
    if not stated and (_builds(product) or _dissolves_filters(product, row)):
        return Standing.NONE
    plant_oil = ingredient.name.endswith(name_endings("plant_oil"))
    much = stated or _reaches(product, ingredient, _LEAST_OIL if plant_oil else _LEAST_CARE, unknown=False)
    if row.subclass in class_.leading:
        least = _least_leading(product, row, ingredient)
        small = _reaches(product, ingredient, least, unknown=True)
        small = small and not _is_lone_trace(product, class_, row, ingredient)
        return Standing.TREATS if much else Standing.LEADS if small else Standing.NONE
    return Standing.CARES if much and row.subclass not in class_.helping else Standing.NONE


def _is_stated_trace(ingredient: ProductIngredient) -> bool:
    """Return whether the label states so little of what cares that it does not."""
    amount = declared(ingredient.entry)
    return amount is not None and amount < _LEAST_STATED


def _least_leading(product: Product, row: Active, ingredient: ProductIngredient) -> float:
    """Return the mass percent from which what leads a class that cares is told: of practice, far down of studies."""
    studied = row.studied_min or 0.0
    return studied if stands_far_down(product, ingredient.entry) else min(studied, row.typical_min or 0.0)


def _dissolves_filters(product: Product, row: Active) -> bool:
    """Return whether a member is an ester that dissolves the UV filters of a product."""
    return is_carrier(row.inci, row.subclass) and len(product.members(_ORGANIC_FILTER)) >= _FILTERS


def _builds(product: Product) -> bool:
    """Return whether oils and moisturisers build such a product and are not what it is for."""
    return not has_time_to_act(product.context) or not product.traits.isdisjoint(rule_terms("no_care"))


def _least(product: Product, class_: ActiveClass, row: Active, ingredient: ProductIngredient) -> float:
    """Return the mass percent from which a member of a class that treats is reported; 0 for any amount."""
    sunscreen = "sunscreen" in product.traits
    if class_.kind == UV_FILTER:
        return 0.0 if sunscreen else _LEAST_FILTER
    least = _of_practice(class_, row, ingredient)
    if PLANT_MATERIAL in ingredient.facts.wildcard_groups:
        least = max(least, _LEAST_EXTRACT if row.evidence in PROVEN else _LEAST_WEAK_EXTRACT)
    if not has_time_to_act(product.context) and not _is_strong(class_, row) and _ORAL not in row.only_in:
        least = max(least, _least_rinsed(class_, row))
    beside_filters = sunscreen and (class_.weight >= _WEAK or PLANT_MATERIAL in ingredient.facts.wildcard_groups)
    return max(least, _LEAST_RINSED) if beside_filters else least


def _least_rinsed(class_: ActiveClass, row: Active) -> float:
    """Return the mass percent from which an active is reported that is rinsed off; that an acid acts was decided."""
    return 0.0 if class_.kind == "acid" and row.acts_from is not None else row.studied_min or _LEAST_RINSED


def _is_strong(class_: ActiveClass, row: Active) -> bool:
    """Return whether an active is no weak member of a class of the greatest weight."""
    return class_.weight == 1 and (row.rank or 0) < _WEAK_RANK


def _of_practice(class_: ActiveClass, row: Active, ingredient: ProductIngredient) -> float:
    """Return a part of what practice uses at least of weak members, of what scents, and where no study tells more."""
    weak = class_.weight >= _WEAK or (row.rank or 0) >= _WEAK_RANK
    if class_.kind == "acid" and row.acts_from is not None:
        return 0.0  # that it acts was decided by this amount
    least = 0.0
    if weak or ingredient.facts.scent is not None or row.studied_min is None:
        least = (row.typical_min or 0.0) * (_OF_PRACTICE if class_.weight > 1 else _OF_PRACTICE_STRONG)
    flat = _LEAST.get(class_.weight, 0.0)
    return max(least, flat) if class_.weight >= _WEAKEST else least or flat


def _reaches(product: Product, ingredient: ProductIngredient, least: float, *, unknown: bool) -> bool:
    """Return whether a product likely holds so much; ``unknown`` where places tell no amounts."""
    if not least:
        return True
    return product.reaches(ingredient.entry, least) if product.order_means else unknown
