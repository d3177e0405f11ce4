"""What list, law and stated amounts say of the dose of an active against what was studied.

[serum] AQUA; NIACINAMIDE 5 %; ...   >>  "as much as was studied (2 to 10 %)."
"""

from __future__ import annotations

from typing import NamedTuple

from ...models import Amount, Interval, Share
from ...tables.definitions import Active
from ..doubtful_names import is_of_some_form
from ..dry_mixes import is_mixed_dry
from ..markets import market_name
from ..named_after import names
from ..product import Product, ProductIngredient
from ..product_titles import read_title
from ..role import Role
from ..rule_book import PLANT_MATERIAL
from ..rule_terms import rule_terms
from ..standing import Standing
from ..stated import declared, is_of_carrier, is_of_solution, most
from ..tails import is_little_in_tail, is_used_in_hundredths
from ..wording import display_name, percent, percent_range
from ..wording import titled as in_words

#: What is said of a member that does not act, by what it does instead.
INSTEAD = {
    Role.PRESERVES: "here as a preservative.",
    Role.PROTECTS_FORMULA: "here to protect the formula.",
    Role.STRUCTURE: "",
}


#: First entries, among which an acid of a product that exfoliates may reach what was studied.
_FRONT = 5
#: Estimates of what stands over 1 % err by this factor: what misses the studied amounts by less tells nothing.
_ERROR = 1.6


class Member(NamedTuple):
    """A member of a class on this label, with what list, law and declared amounts say of its dose."""

    ingredient: ProductIngredient
    row: Active
    verdict: str
    likely: str
    standing: Standing
    #: What an official list has the range of the row for, where no study set it: "used to protect skin".
    official: str = ""

    @property
    def basis(self) -> str:
        """What sets the range that an amount is compared with, behind "as much as"."""
        return f"is {self.official}" if self.official else f"was studied {self.row.studied_how}".rstrip()


def official_range(product: Product, row: Active) -> str:
    """Return what official lists have the range of a row for, ``""`` where studies are among its sources."""
    named = [source.official for source in product.rule_book.cite(row.sources)]
    return named[0] if named and all(named) and row.studied_min is not None else ""


def lacking_partner(product: Product, row: Active) -> str:
    """Return the ingredient beside which alone an active was studied, ``""`` where it is listed or there is none."""
    return "" if row.studied_beside in product.by_name else row.studied_beside


def _has_no_dose(product: Product, ingredient: ProductIngredient, row: Active, stated: float | None) -> bool:
    """Return whether amounts are compared with no study.

    Its partner is not listed, a powder is mixed before use, the name leaves its form open, or the stated amount is of a
    solution or of what carries it.
    """
    if stated is None and is_of_carrier(ingredient.entry):
        return True
    unknown = is_of_some_form(ingredient.entry) if stated is None else is_of_solution(stated, row.typical_max)
    return unknown or bool(lacking_partner(product, row)) or is_mixed_dry(product)


def dose_of(product: Product, ingredient: ProductIngredient, row: Active) -> tuple[str, str]:
    """Return what list, law and declared amounts prove of the studied range, and what is likely."""
    amount = product.amount_at.get(ingredient.entry.position)
    low, high = row.studied_min, row.studied_max
    stated = _stated(ingredient)
    if amount is None or low is None or row.status != "read" or _has_no_dose(product, ingredient, row, stated):
        return "unknown", "unknown"
    printed = _printed_dose(stated, product.titled_amount(ingredient.entry), low, high or low)
    if printed is not None:
        return printed
    verdict, likely = _verdict(_of_component(amount, len(ingredient.entry.names)), low, high)
    if PLANT_MATERIAL in ingredient.facts.wildcard_groups and (stated is None or verdict == "above"):
        return "unknown", "unknown"  # how much of the active an extract holds, no list shows
    return verdict, _by_place(product, ingredient, row, likely) if verdict == "possible" else likely


def _by_place(product: Product, ingredient: ProductIngredient, row: Active, likely: str) -> str:
    """Return how a dose that the list does not prove likely stands to the studied one, as far as its place tells."""
    if _is_open(product, ingredient, row, likely):
        return "open"
    if likely == "above" and (row.typical_max or 0.0) <= (row.studied_max or 0.0):
        likely = "reached"  # practice uses no more than was studied
    in_tail = product.is_trace(ingredient.entry) and likely != "below"
    return _in_tail(product, ingredient, row, likely) if in_tail else likely


def _is_open(product: Product, ingredient: ProductIngredient, row: Active, likely: str) -> bool:
    """Return whether a place leaves the dose of an active open that the list does not prove."""
    if likely != "below":
        return not places_tell(product)
    if not product.order_means or _may_peel(product, ingredient, row):
        return True  # what parts are mixed with makes it less
    if product.stands_among(ingredient.entry, _FRONT) and names(product.title, row.inci):
        return True  # what a product is named after
    share = product.amount_at.get(ingredient.entry.position)
    misses_little = share is not None and share.likely.max * _ERROR >= (row.studied_min or 0.0)
    return misses_little and not product.is_trace(ingredient.entry)


def _in_tail(product: Product, ingredient: ProductIngredient, row: Active, likely: str) -> str:
    """Return the likely dose of what stands under 1 % and is not likely less than was studied.

    There the order is free, and the amount rests on what is usual alone: little of what a title does not name. Of what
    is used in hundredths of a per cent nothing is told.
    """
    little = not is_used_in_hundredths(row) and is_little_in_tail(product, ingredient.entry, row)
    return "below" if little else "open"


def _may_peel(product: Product, ingredient: ProductIngredient, row: Active) -> bool:
    """Return whether an acid stands among the first entries of a product that exfoliates, where less is not likely."""
    is_acid = product.rule_book.classes[row.class_].kind == "acid"
    front = product.rank[ingredient.entry.position] <= _FRONT
    return is_acid and front and not product.traits.isdisjoint(rule_terms("exfoliating"))


def _printed_dose(stated: float | None, titled: Amount | None, low: float, high: float) -> tuple[str, str] | None:
    """Return what an amount of the list in the studied range says of it, else one of the title; ``None`` without."""
    if stated is not None and low <= stated <= high:
        return "proved", "reached"
    return None if titled is None else ("possible", likely_against(Interval(most(titled), most(titled)), low, high))


def places_tell(product: Product) -> bool:
    """Return whether places tell a dose: not where the order says nothing, or parts of a kit may be mixed before use.

    Parts may be mixed where one of them is no product by its title: "Base".
    """
    if product.component is None or not product.order_means:
        return product.order_means
    parts = {entry.component or "" for entry in product.label.ingredients}
    return all(read_title(part).product_type for part in parts)


def _of_component(amount: Share, components: int) -> Share:
    """Return the amount of one component of a blend: anything up to the amount of the blend, whose total is stated."""
    if components < 2:
        return amount
    proved = None if amount.proved is None else Interval(0.0, amount.proved.max)
    return amount._replace(proved=proved, likely=Interval(0.0, amount.likely.max))


def _verdict(amount: Share, low: float, high: float | None) -> tuple[str, str]:
    """Return what proved and likely range of an amount say of a studied range."""
    proved = amount.proved
    if proved is not None and proved.max < low:
        return "impossible", "below"
    if proved is not None and proved.min >= low:
        return "above" if high is not None and proved.min > high else "proved", "reached"
    return "possible", likely_against(amount.likely, low, high)


def likely_against(amount: Interval, low: float, high: float | None) -> str:
    """Return how a likely range stands to the studied one."""
    if amount.max < low:
        return "below"
    above = high is not None and amount.min > high
    return "above" if above else "reached" if amount.min >= low else "open"


def _stated(ingredient: ProductIngredient) -> float | None:
    """Return the least mass percent that the label states of an ingredient itself."""
    amount = ingredient.entry.percent
    return None if amount is None or declared(ingredient.entry) is None else amount.min


def dose_sentence(product: Product, member: Member) -> str:
    """Return what can be said of the dose, in one sentence; ``""`` where there is nothing."""
    if not member.ingredient.may_act:
        return _too_little(product, member)
    low, amount = member.row.studied_min, product.amount_at.get(member.ingredient.entry.position)
    partner = lacking_partner(product, member.row)
    if partner:
        return f"studied beside {display_name(partner)}, which is not listed here."
    if low is None or amount is None or member.verdict == "unknown":
        return ""
    studied = percent_range(low, member.row.studied_max)
    if member.verdict == "impossible":
        kept = f" (if {_possessive(product)} limits are kept)" if amount.by_law else ""
        return f"less here than the {studied} that {member.basis}{kept}."
    if member.verdict == "above" and amount.proved is not None:
        stated = declared(member.ingredient.entry)
        here = f"at least {percent(amount.proved.min)}" if stated is None else percent(stated)
        return f"{here} here, more than {member.basis} ({studied})."
    if member.verdict == "proved":
        return f"as much as {member.basis} ({studied})."
    return _possible_dose_sentence(product, member, studied)


def studied_sentence(member: Member) -> str:
    """Return the amounts that studies used, as a sentence."""
    low = member.row.studied_min
    return "" if low is None else f"{_used(member, percent_range(low, member.row.studied_max))}."


def _used(member: Member, studied: str) -> str:
    """Return in which amounts an active was studied or is used, as a sentence without its stop."""
    return (
        f"{studied} {member.basis}" if member.official else f"studies used {studied} {member.row.studied_how}".rstrip()
    )


def _possible_dose_sentence(product: Product, member: Member, studied: str) -> str:
    """Return what title, order and place say of a dose that the list does not prove; ``studied`` in words."""
    titled = product.titled_amount(member.ingredient.entry)
    if titled is not None:
        compared = {"reached": "as much as", "above": "more than"}.get(member.likely, "less than")
        compared = f"{compared} {member.basis} ({studied})"
        return f"{in_words(titled)} by the title, {compared}, if it is of the ingredient itself."
    if not product.order_means:
        unknown = ", and the amount here is unknown" if product.why_unknown else ""
        return f"{_used(member, studied)}{unknown}."
    return {
        "below": f"at this place probably less than the {studied} that {member.basis}.",
        "reached": f"probably as much as {member.basis} ({studied}).",
        "above": f"probably more than {member.basis} ({studied}).",
    }.get(member.likely, f"it may hold as much as {member.basis} ({studied}); the list does not say.")


def _possessive(product: Product) -> str:
    return f"{market_name(product.context.market)}'s"


def _too_little(product: Product, member: Member) -> str:
    """Return that a member likely stands under the amount at which it acts, and what it is there for instead."""
    if not product.order_means:
        return product.why_unknown
    kind = product.rule_book.classes[member.row.class_].kind
    small = "probably too little to exfoliate." if kind == "acid" else "probably too little to act."
    instead = INSTEAD.get(member.ingredient.role)
    return small if instead is None else f"probably too little to act; {instead}" if instead else ""
