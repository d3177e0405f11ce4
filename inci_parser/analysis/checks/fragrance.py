"""Fragrance: perfume, aroma, essential oils, scented plants, aroma chemicals, allergens the law wants named."""

from __future__ import annotations

from functools import lru_cache, partial

from ...models import Finding, Wording
from ...models.details import AllergenDetails, FragranceDetails
from ...models.finding import Level
from ...tables.definitions import Allergen, ScentClass
from ..markets import markets
from ..preservation import doubtful_preservatives, preservatives
from ..product import Product, ProductIngredient
from ..regulation.law import law
from ..regulation.wording import timing
from ..rule_book import RuleBook
from ..stated import declared
from ..unnamed_oils import oils_of
from ..wording import join_names, percent, slug
from . import listed_oils
from .declarable import declarable

#: What ``markets.csv`` calls the list of allergens of the market whose annexes prohibit some of them.
_EU_LIST = "eu"
#: The class of scents that a plant's own oil is.
_OIL = "essential oil"
#: Categories of products that are tasted.
_TASTED = ("oral", "lip")
#: Mass percent from which a stated amount of a scented water is a main part of a product.
_MUCH = 10.0


def check(product: Product) -> tuple[Finding, ...]:
    """Return fragrance findings, one a class of scent, and allergen findings, one an allergen of the law's list."""
    allergens: dict[str, list[ProductIngredient]] = {}
    for ingredient in product.allergens:
        allergen = ingredient.facts.allergen
        if allergen is not None:
            allergens.setdefault(allergen.label, []).append(ingredient)
    findings = [_scent(product, class_, members) for class_, members in product.scents.items()]
    findings.extend(_allergen(product, members) for members in allergens.values())
    return tuple(findings)


def _scent(product: Product, class_: str, members: list[ProductIngredient]) -> Finding:
    """Return the finding of one class of scent."""
    oils = listed_oils.details(product, members)
    details: FragranceDetails = {"listed_oils": oils} if oils else {}
    return Finding.worded(
        partial(_scent_wording, product, class_, members, details),
        "fragrance",
        f"fragrance.{slug(class_)}",
        class_=class_,
        names=tuple(dict.fromkeys([member.name for member in members])),
        positions=tuple(dict.fromkeys([member.entry.position for member in members])),
        evidence=product.rule_book.scent_classes[class_].evidence,
        details=details,
    )


def _names_no_allergen(product: Product) -> str:
    """Return that a list names no allergen, as a sentence behind another; nothing of one that is not whole."""
    return "" if product.incomplete else " This list names none."


def _scent_wording(
    product: Product, class_: str, members: list[ProductIngredient], details: FragranceDetails
) -> Wording:
    """Return what there is to say of one class of scent."""
    words = product.rule_book.scent_classes[class_]
    leading = bool(words.leading) and any(_leads(product, member) for member in members)
    text = words.leading if leading else words.text
    if words.mixture:
        count = len(listed_oils.entries(product))
        text += f" Allergens named on this list: {count}." if count else _names_no_allergen(product)
    if words.say_trace:
        text += _traces(product, members)
    text += listed_oils.sentences(product.rule_book, members)
    return Wording(
        title=_title(product, words, members),
        text=text,
        unknown=("composition", "dose"),
        sources=product.rule_book.cite((*words.sources, *listed_oils.sources(product.rule_book, members))),
        details=details,
        level="detail" if not leading and _is_detail(product, class_, words, members) else "main",
    )


def _title(product: Product, words: ScentClass, members: list[ProductIngredient]) -> str:
    """Return the title of a class of scent: with its members, a mixture by itself or as the essential oils it is."""
    title = words.title_oral if words.title_oral and not product.traits.isdisjoint(_TASTED) else words.title
    if words.mixture:
        return oils_of([member.entry for member in members], beside=_OIL in product.scents) or title
    return f"{title}: {join_names([member.name for member in members])}"


def _traces(product: Product, members: list[ProductIngredient]) -> str:
    """Return which scents likely stand under 1 %, as a sentence behind another; ``""`` where none does."""
    traces = [member.name for member in members if _is_trace(product, member)]
    if not traces:
        return ""
    of_some = f": {join_names(traces)}" if len(traces) < len(members) else " each" if len(members) > 1 else ""
    return f" Probably under 1 %{of_some}."


def _is_trace(product: Product, member: ProductIngredient) -> bool:
    """Return whether a scent likely stands under 1 %, and the label does not say how much it is."""
    return declared(member.entry) is None and product.is_trace(member.entry)


def _leads(product: Product, member: ProductIngredient) -> bool:
    """Return whether a scent stands first on a list in order, or is stated in a large amount."""
    stated = declared(member.entry)
    if stated is not None:
        return stated >= _MUCH
    return product.order_means and product.rank.get(member.entry.position) == 1


def _is_detail(product: Product, class_: str, words: ScentClass, members: list[ProductIngredient]) -> bool:
    """Return whether a class of scents says little in such a product, or nothing that other findings do not say."""
    if not product.traits.isdisjoint(words.detail_in) or (words.mixture and class_ != _first_mixture(product)):
        return True
    if words.told_as_allergen and all(member.facts.allergen is not None for member in members):
        return True
    return not product.scents.keys().isdisjoint(words.detail_beside)


def _first_mixture(product: Product) -> str:
    """Return the first class of scent mixtures on a list: a perfume and an aroma are one matter."""
    return next(class_ for class_ in product.scents if product.rule_book.scent_classes[class_].mixture)


def _allergen(product: Product, members: list[ProductIngredient]) -> Finding:
    """Return the finding of one declarable allergen, with the names under which the label has it."""
    row = product.rule_book.allergens[members[0].name]
    return Finding.worded(
        partial(_allergen_words, product, row, [member.name for member in members]),
        "allergen",
        f"allergen.{slug(row.label)}",
        class_="fragrance allergen",
        names=tuple(dict.fromkeys([member.name for member in members])),
        positions=tuple(dict.fromkeys([member.entry.position for member in members])),
        evidence="A",
    )


def _allergen_words(product: Product, row: Allergen, names: list[str]) -> Wording:
    """Return what is said of an allergen in a product: whether it preserves there beside what holds for every label."""
    wording = _allergen_wording(product.rule_book, row, product.context.market, product.context.leave_on)
    if not row.dual_use or not (set(preservatives(product)) - doubtful_preservatives(product)).issuperset(names):
        return wording
    return wording._replace(details={**wording.details, "preserves": True})


@lru_cache(maxsize=4_096)
def _allergen_wording(book: RuleBook, row: Allergen, market: str, leave_on: bool) -> Wording:
    """Return what is said of an allergen under a context: the same for every label."""
    threshold = (row.leave_on if leave_on else row.rinse_off) or 0.0
    says = ["Relevant if you are already allergic to it; a clinician can find that out by patch testing."]
    if row.special_concern:
        says.append("EU experts count it among the allergens of special concern.")
    if row.note:
        says.append(row.note)
    says.append(_duty(row, market, threshold, leave_on))
    if markets()[market].allergen_list == "eu" and row.status == "declarable" and not row.original_26:
        says.append(timing(market, row.new_from, row.sold_until, ""))
    unknown: tuple[str, ...] = ("dose",)
    if row.oxidises:
        says.append("It causes allergy more often once air has changed it, so keep the pack closed.")
        unknown = ("dose", "oxidation")
    if row.kind == "natural extract":
        unknown = (*unknown, "composition")
    details: AllergenDetails = {
        "entry": row.label,
        "annex": row.ref,
        "regulation": row.regulation,
        "kind": row.kind,
        "threshold": threshold,
        "declarable": declarable(row, market),
        "since": row.new_from,
        "old_stock_until": row.sold_until,
        "original_26": row.original_26,
        "special_concern": row.special_concern,
        "dual_use": row.dual_use,
    }
    level: Level = "detail" if law(market).prohibits(row.inci) else "main"  # a finding of law says so
    return Wording(row.label, " ".join(filter(None, says)), unknown, book.cite(row.sources), details, level)


def _duty(row: Allergen, market: str, threshold: float, leave_on: bool) -> str:
    """Return in one sentence whether the law wants an allergen named."""
    if row.status == "prohibited":
        old = ", so the label is old or from elsewhere" if markets()[market].allergen_list == _EU_LIST else ""
        return f"No longer allowed in EU cosmetics ({row.ref}){old}."
    words = markets()[market]
    text = words.allergen_named if declarable(row, market) else words.allergen_not_named
    return text.format(threshold=percent(threshold), use="stays on" if leave_on else "is rinsed off")
