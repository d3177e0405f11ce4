"""What preserves a product: listed preservatives, what helps them, and products with water that list neither."""

from __future__ import annotations

from collections.abc import Collection

from ..models import Entry
from .acid_neighbours import stands_beside_preservative
from .claim_words import absences, built_in_words, fold
from .concentration.use_levels import own_level
from .formula import describe_base
from .formula_parts import TOP, estimate_of, phrase_of, rank_of_water
from .product import Product, ProductIngredient
from .role import Role
from .rule_terms import name_endings, rule_terms

#: The claim that a product holds no preservatives, whose nouns are words for them.
_UNPRESERVED = "preservative-free"
#: Group of what helps to preserve and is no preservative by law, and of what may keep a product by itself.
_HELPER, _KEEPS = "preservation helper", "keeps by itself"
#: Group of the salts of antiperspirants, which are acid and strong.
_ALUMINIUM = "aluminium salt"
#: How the phrases of ``function_words.csv`` end that say that something preserves.
PRESERVES = ("preserves", "preserve")
#: The fewest entries of a list from which a preservative is missed, and the last place of its water.
_FEWEST, _NEAR = 4, 3
#: The least mass percent of water in which microbes grow, and the most of alcohol.
_ENOUGH_WATER, _MUCH_ALCOHOL = 30.0, 8.0
#: The least mass percent of alcohol that helps to preserve.
_SOME_ALCOHOL = 3.0
#: Entries that stand behind so many others, or behind so many of at most the mass percent, are there in traces alone.
_FAR_DOWN, _TRACES, _TRACE = 40, 3, 0.02
#: The least mass percent of a helper that keeps a product by itself.
_ALONE = 1.0
#: The least usual mass percent of what is no trace, and how many such entries tell that what they follow is none.
_NO_TRACE, _MORE = 0.1, 2
#: One entry of so many that could not be read: then others of the same use may be among them.
_UNREAD = 3
#: The worst quality of a label that was surely read.
_SURE = 2
#: The trait of a list of inactive ingredients alone.
_INACTIVE = "inactive_alone"


def preservatives(product: Product) -> list[str]:
    """Return the names of listed preservatives, by their function.

    Scents, actives that act, what conditions hair, and what likely belongs to the perfume are none; nor is an acid
    that may be there to act, apart from the others.
    """
    found = [i for i in product.ingredients if _preserves(product, i)]
    sure = [i for i in found if not _may_act(product, i)]
    alone = any(i.facts.allergen is None for i in sure)  # benzyl alcohol is sold together with such an acid
    return list(dict.fromkeys(i.name for i in (sure if alone else found)))


def preserves_unsurely(product: Product) -> bool:
    """Return whether all that preserves by its function may be there to act instead: salicylic acid alone."""
    found = [i for i in product.ingredients if _preserves(product, i)]
    return bool(found) and all(_may_act(product, i) for i in found)


def _may_act(product: Product, ingredient: ProductIngredient) -> bool:
    """Return whether an acid that exfoliates in larger amounts stands apart from what preserves."""
    if ingredient.role is not Role.PRESERVES or "hair" in product.traits or product.catalogue is None:
        return False
    return not stands_beside_preservative(ingredient.entry, product.entries, product.catalogue.functions)


def preservation_helpers(product: Product) -> list[str]:
    """Return the names of what may help to preserve a product with water whose list names no preservative.

    One alone may be there for something else, and is told of products that do not keep anyway. Of a list that is not
    whole nothing is returned.
    """
    if product.incomplete or "anhydrous" in product.traits:
        return []
    if preservatives(product) and not preserves_unsurely(product):
        return []
    if not product.members("water"):
        return []
    keeps = not product.traits.isdisjoint(rule_terms("keeps_without_preservative"))
    alcohol = [i for i in product.members("ethanol") if not keeps and product.reaches(i.entry, _SOME_ALCOHOL)]
    names = list(dict.fromkeys([*helpers_of(product), *(i.name for i in alcohol)]))
    return names if len(names) > 1 or not keeps else []


def preserved_unnamed(product: Product) -> Entry | None:
    """Return the entry that says no more than that something preserves: ``Preservatives``; not where others do."""
    if preservatives(product) and not preserves_unsurely(product):
        return None
    entries = (entry for entry in product.entries if not entry.names)
    return next((entry for entry in entries if _calls_itself(entry.text)), None)


def _calls_itself(text: str) -> bool:
    """Return whether a word of an entry, or all of it, is one for preservatives, and it claims no absence."""
    nouns, folded = built_in_words().nouns, fold(text)
    said = any(_UNPRESERVED in nouns.get(word, ()) for word in (folded, *folded.split()))
    return said and not absences(text)


def helpers_of(product: Product) -> list[str]:
    """Return the names of what helps to preserve and is no preservative by law, in order of the list."""
    return list(dict.fromkeys(i.name for i in product.members(_HELPER)))


def keeps_alone(product: Product, helping: Collection[str]) -> bool:
    """Return whether there is likely enough of a helper to keep a product by itself: 1,2-hexanediol from 1 % on."""
    alone = (i for i in product.ingredients if i.name in helping and i.name in rule_terms("preserves_alone"))
    return any(product.reaches(ingredient.entry, _ALONE) for ingredient in alone)


def weak_helpers(product: Product) -> frozenset[str]:
    """Return the names of alcohol in an amount that keeps no product by itself."""
    return frozenset(i.name for i in product.members("ethanol") if not product.reaches(i.entry, _MUCH_ALCOHOL))


def _preserves(product: Product, ingredient: ProductIngredient) -> bool:
    functions, facts = ingredient.functions, ingredient.facts
    if "preservative" not in functions or facts.scent is not None or (ingredient.acts and ingredient.active):
        return False
    if not phrase_of(product, ingredient).endswith(PRESERVES) or _conditions(product, ingredient):
        return False
    return not belongs_to_perfume(product, ingredient) and not _is_carried_over(product, ingredient)


def _conditions(product: Product, ingredient: ProductIngredient) -> bool:
    """Return whether a salt that may preserve is there to condition: in hair, or beside a fatty alcohol of a cream."""
    if "antistatic" not in ingredient.functions:
        return False
    cream = not rule_terms("fatty_alcohol").isdisjoint(product.by_name)
    return "hair" in product.traits or (cream and ingredient.name.endswith(name_endings("conditions_hair")))


def _is_carried_over(product: Product, ingredient: ProductIngredient) -> bool:
    """Return whether a preservative that takes tenths of a percent came with other materials of a long list.

    It stands far down, behind what is there in traces, and other ingredients keep the product.
    """
    entry = ingredient.entry
    if ingredient.name not in rule_terms("preserves_from_tenths") or not product.order_means:
        return False
    if product.printed_amount(entry) is not None:
        return False
    rank, helping = product.rank[entry.position], helpers_of(product)
    shares = (product.amount_at.get(i.entry.position) for i in product.ingredients if i.entry.position < entry.position)
    traces = sum(share is not None and share.estimate <= _TRACE for share in shares)
    return (rank > _FAR_DOWN or traces >= _TRACES) and keeps_alone(product, helping) and len(helping) > 1


def belongs_to_perfume(product: Product, ingredient: ProductIngredient) -> bool:
    """Return whether an allergen that also preserves or dissolves likely comes with what scents the product.

    In a product without water it preserves nothing. Elsewhere it comes with the perfume where it stands in a run of
    allergens that only scent, or of a perfume, and something else preserves; apart from them it does where it stands
    behind the perfume, beside no preservative, and not before what there is more of than traces. Beside what it is sold
    with as a preservative it preserves; before what it is sold with as the most of a mixture it does wherever the two
    stand.
    """
    if ingredient.facts.allergen is None or "anhydrous" in product.traits:
        return ingredient.facts.allergen is not None
    if not product.scents:
        return False
    place = ingredient.entry.position
    beside = _beside(product, place)
    if any(i.name in rule_terms("preserves_with_allergen") for i in beside) or _leads_mixture(product, place):
        return False
    if _is_among_scents(product, place) and not _is_between(beside) and _is_preserved_otherwise(product):
        return True
    if _stands_apart(product, place, beside):
        return False
    perfume = min((scent.entry.position for scent in product.scents.get("parfum", ())), default=place)
    return place > perfume or (len(beside) > 1 and all(map(_only_scents, beside)))


def _scents(ingredient: ProductIngredient) -> bool:
    """Return whether an ingredient is a perfume, an essential oil or an allergen."""
    return ingredient.facts.scent is not None or ingredient.facts.allergen is not None


def _stands_apart(product: Product, place: int, beside: list[ProductIngredient]) -> bool:
    """Return whether a place is beside a preservative, or beside no scent and before several that are no traces."""
    if any(map(_is_plain_preservative, beside)):
        return True
    if any(map(_scents, beside)) or not product.order_means:
        return False
    levels = [own_level(i.name, product.context) for i in product.ingredients if i.entry.position > place]
    return sum(level is not None and level.low >= _NO_TRACE for level in levels) >= _MORE


def _leads_mixture(product: Product, place: int) -> bool:
    """Return whether an allergen stands before a preservative that is sold as the less of a mixture with it.

    Where the order tells nothing, the two are on one list.
    """
    less = [i for i in product.ingredients if i.name in rule_terms("less_than_allergen")]
    return any(i.entry.position > place or not product.order_means for i in less)


def _beside(product: Product, place: int) -> list[ProductIngredient]:
    """Return the ingredients right before and right behind a place."""
    return [i for i in product.ingredients if abs(i.entry.position - place) == 1]


def _is_between(beside: list[ProductIngredient]) -> bool:
    """Return whether two neighbours are a perfume and a preservative."""
    return len(beside) > 1 and all(i.facts.scent == "parfum" or _is_plain_preservative(i) for i in beside)


def _preserves_probably(product: Product, ingredient: ProductIngredient) -> bool:
    """Return whether an allergen that preserves may yet be there for its scent: it stands behind the perfume.

    Of a list of which much could not be read it may be in any place. Not where what it is sold with as a preservative
    stands beside it.
    """
    place = ingredient.entry.position
    behind = any(scent.entry.position < place for scent in product.scents.get("parfum", ()))
    if ingredient.facts.allergen is None or not (behind or is_much_unread(product)):
        return False
    partners = rule_terms("preserves_with_allergen")
    return not (_leads_mixture(product, place) or any(i.name in partners for i in _beside(product, place)))


def is_much_unread(product: Product) -> bool:
    """Return whether a third of the entries of a product or more could not be read."""
    return sum(not entry.known for entry in product.entries) * _UNREAD >= len(product.entries) > 0


def doubtful_preservatives(product: Product) -> frozenset[str]:
    """Return the names of preservatives that may be there for their scent instead."""
    return frozenset(i.name for i in product.ingredients if _preserves_probably(product, i) and _preserves(product, i))


def _is_among_scents(product: Product, place: int) -> bool:
    """Return whether the allergens around a place, up to the first other entry, lead to one that only scents.

    A perfume or an essential oil before them counts too, but none behind: a preservative may stand before what scents.
    """
    known = {i.entry.position: i for i in product.ingredients}
    for step in (-1, 1):
        at = place + step
        while at in known and known[at].facts.allergen is not None and not _only_scents(known[at]):
            at += step
        if at in known and _scents_at(known[at], before=step < 0):
            return True
    return False


def _scents_at(ingredient: ProductIngredient, *, before: bool) -> bool:
    """Return whether an ingredient beside an allergen tells that it comes with a scent."""
    if ingredient.facts.scent is not None and ingredient.facts.scent in rule_terms("holds_scents"):
        return before
    return _only_scents(ingredient) or (before and ingredient.facts.scent is not None)


def _is_preserved_otherwise(product: Product) -> bool:
    """Return whether a list names a preservative that is no allergen."""
    return any(map(_is_plain_preservative, product.ingredients))


def _is_plain_preservative(ingredient: ProductIngredient) -> bool:
    return "preservative" in ingredient.functions and ingredient.facts.allergen is None


def _only_scents(ingredient: ProductIngredient) -> bool:
    """Return whether an ingredient is a named allergen that is there for its scent alone."""
    return ingredient.facts.allergen is not None and not ingredient.facts.allergen.dual_use


def lacks_preservative(product: Product) -> bool:
    """Return whether a product with water surely lists nothing that preserves, where microbes may grow in it.

    Only a list that was wholly read and is whole tells: no kit, no inactive ingredients alone. Soaps, powders, oils,
    products that alcohol or a propellant keeps, and types that keep by their pH or salts are left out.
    """
    label = product.label
    surely_read = label.quality <= _SURE and not label.left_out and all(entry.known for entry in product.entries)
    whole = surely_read and not product.incomplete and product.component is None and _INACTIVE not in label.traits
    if not whole or len(product.entries) < _FEWEST or not product.order_means:
        return False
    if not product.traits.isdisjoint(rule_terms("keeps_without_preservative")):
        return False
    kept = any(not rule_terms("may_preserve").isdisjoint(ingredient.functions) for ingredient in product.ingredients)
    return not kept and not product.any_of((_KEEPS, _ALUMINIUM)) and _is_wet(product)


def _is_wet(product: Product) -> bool:
    """Return whether a product is mostly or to a good part water, and neither soap nor kept by alcohol."""
    top = [i for i in product.ingredients if i.entry.section == "main"][:TOP]
    soap = "soap" in describe_base(product) or product.members("true soap")
    if not top or soap or not 0 < rank_of_water(product, top) <= _NEAR:
        return False
    water, alcohol, humectants = (_among(product, top, group) for group in ("water", "ethanol", "humectant"))
    return water >= max(_ENOUGH_WATER, humectants) and alcohol < _MUCH_ALCOHOL


def _among(product: Product, top: list[ProductIngredient], group: str) -> float:
    """Return the estimated mass percent of the members of a group among the first entries."""
    keys = {ingredient.key for ingredient in product.members(group)}
    return estimate_of(product, [ingredient for ingredient in top if ingredient.key in keys])
