"""Actives by mechanism and class: what each class is for, how strong its members are, what the list says of the dose.

One finding a class. ``details["ingredients"]`` holds for each member the studied range, the practice, and the verdict
on the dose: ``proved``, ``possible``, ``impossible`` (below the studied range, if the law is kept), ``above`` or
``unknown``; ``likely_dose`` says how the likely range stands to the studied one: ``reached``, ``above``,
``below`` or ``open``.
"""

from __future__ import annotations

from functools import lru_cache, partial

from ...models import Finding, Wording
from ...models.details import ActiveDetails, ActiveMember
from ...models.finding import Level
from ...tables.definitions import CARE, Active, ActiveClass, ClassOverride
from ..doubtful_names import is_of_some_form
from ..product import Product, ProductIngredient
from ..product_traits import has_time_to_act
from ..role import Role
from ..rule_terms import rule_terms
from ..standing import Standing, is_carrier, is_pigment, standing
from ..stated import declared, is_stated_trace
from ..tails import PROVEN, stands_far_down
from ..wording import display_name, join_names, slug
from .acid_sums import likely_together, sum_sentence
from .active_sentences import class_sentences, told_members
from .care_titles import BESIDE, listed_care
from .doses import Member, dose_of, lacking_partner, official_range

#: Weight from which a class is a weak one.
_WEAK = 4
#: Weight from which a class is reported to everybody only where a member is likely there in some amount; the first
#: entries, where an amount likely below the studied one still tells something.
_SLIGHT, _FIRST = 3, 10
#: Last place in front of a long list; fewer members of a class that cares are told only where one is not at the end.
_FRONT, _SEVERAL = 15, 3
#: Mass percent: practice uses some actives in less.
_IN_HUNDREDTHS = 0.05


def check(product: Product) -> tuple[Finding, ...]:
    """Return one finding for each class of actives on the label, in the order of their first member."""
    classes: dict[str, list[ProductIngredient]] = {}
    for ingredient in product.ingredients:
        row = ingredient.active
        if row is not None and (ingredient.acts or row.otherwise != Role.SETS_PH.value):
            classes.setdefault(row.class_, []).append(ingredient)
    return tuple([_finding(product, product.rule_book.classes[name], members) for name, members in classes.items()])


def _finding(product: Product, class_: ActiveClass, members: list[ProductIngredient]) -> Finding:
    """Return the finding on one class; its places are of the members of which the label states no trace, if any."""
    told = [member for member in members if not (member.active and is_stated_trace(member.entry, member.active))]
    return Finding.worded(
        partial(_wording, product, class_, members),
        "active",
        f"active.{slug(class_.name)}",
        class_=class_.name,
        names=tuple(dict.fromkeys([member.name for member in members])),
        positions=tuple(dict.fromkeys([member.entry.position for member in told or members])),
        evidence=min([member.active.evidence for member in members if member.active]),
    )


def _wording(product: Product, class_: ActiveClass, ingredients: list[ProductIngredient]) -> Wording:
    """Return what there is to say of one class."""
    members = [
        _member(product, class_, ingredient, ingredient.active) for ingredient in ingredients if ingredient.active
    ]
    override = next((o for o in product.rule_book.overrides(class_.name) if _overrides(o, product, members)), None)
    if override is not None and override.only_in:  # the studies were on another part of the body
        members = [member._replace(verdict="unknown", likely="unknown") for member in members]
    title = class_.title if override is None else override.title.format(title=class_.title)
    listed = (
        listed_care(product, class_, members, told_members(class_, members))
        if class_.group == CARE
        else _listed(members)
    )
    together = likely_together(product, class_, members)
    first, *more = class_sentences(product, class_, override, members)
    details = ActiveDetails(
        group=class_.group,
        meant=override is None or not override.alone,
        ingredients=[_member_details(product, member) for member in members],
    )
    if together:
        details["together"] = together
    return Wording(
        title=title if title.casefold() == listed.casefold() else f"{title}: {listed}",
        text=" ".join(filter(None, (first, sum_sentence(together), *more))),
        unknown=product.unknowns(_unknown(class_, members)),
        sources=product.rule_book.cite(tuple([key for member in members for key in member.row.sources])),
        details=details,
        level=_level(product, class_, override, members),
    )


def _level(product: Product, class_: ActiveClass, override: ClassOverride | None, members: list[Member]) -> Level:
    """Return whether a class is worth telling everybody: a member is declared, or one that acts as it should is."""
    if any(declared(member.ingredient.entry) is not None for member in members):
        return "detail" if _is_weak_and_too_little(class_, override) else "main"
    if _does_nothing(override) or _only_colours(product, class_, override, members):
        return "detail"
    stays = has_time_to_act(product.context)
    told = [m for m in members if m.standing is not Standing.NONE and _says(class_, m, stays=stays)]
    told = [m for m in told if not is_of_some_form(m.ingredient.entry)]
    if class_.group == CARE and (_only_spreads(product, told) or _only_at_the_end(product, told)):
        return "detail"
    return "main" if any(not _is_slight(product, class_, member) for member in told) else "detail"


def _is_weak_and_too_little(class_: ActiveClass, override: ClassOverride | None) -> bool:
    """Return whether no member of a weak class reaches the amount at which it acts."""
    return class_.weight >= _WEAK and override is not None and override.no_member_acts


def _does_nothing(override: ClassOverride | None) -> bool:
    """Return whether a class is called otherwise because its members do nothing of theirs here."""
    return override is not None and (override.alone or override.no_member_acts)


def _only_colours(product: Product, class_: ActiveClass, override: ClassOverride | None, members: list[Member]) -> bool:
    """Return whether a powder that filters UV light is a pigment here: of make-up and lips, else in too little."""
    if not is_pigment(product, class_):
        return False
    if not product.traits.isdisjoint(rule_terms("coloured")):
        return True
    if override is not None and override.only_in:
        return False
    return not any(product.reaches(member.ingredient.entry, member.row.studied_min or 0.0) for member in members)


def _only_spreads(product: Product, told: list[Member]) -> bool:
    """Return whether what cares is esters and synthetic oils alone, in a product with water: a common base."""
    carriers = all(is_carrier(member.ingredient.name, member.row.subclass) for member in told)
    return carriers and "anhydrous" not in product.traits


def _only_at_the_end(product: Product, told: list[Member]) -> bool:
    """Return whether what cares is one or two members far down the list: a lone ceramide."""
    return len(told) < _SEVERAL and all(stands_far_down(product, member.ingredient.entry) for member in told)


def _is_slight(product: Product, class_: ActiveClass, member: Member) -> bool:
    """Return whether a member of a weak class likely stands under what was studied or used, by its place.

    A place far down tells little of what practice uses in hundredths of a mass percent.
    """
    entry, row = member.ingredient.entry, member.row
    if class_.group == CARE or entry.section == "active" or not _is_weak(product, class_, member):
        return False
    if declared(entry) is not None or product.titled_amount(entry) is not None:
        return False
    if _is_unplaced(product, class_):
        return True
    if member.likely == "below":
        return not (product.stands_among(entry, _FIRST) or _is_proven_in_front(product, member))
    return (row.typical_min or 0.0) > _IN_HUNDREDTHS and stands_far_down(product, entry)


def _is_unplaced(product: Product, class_: ActiveClass) -> bool:
    """Return whether nothing follows of a weak class: neither how much there is nor for what part of the body."""
    return class_.weight >= _SLIGHT and product.context.product_type is None and not product.order_means


def _is_weak(product: Product, class_: ActiveClass, member: Member) -> bool:
    """Return whether a member is of a weak class; of a stronger one, below what was studied, unproven or far down."""
    if class_.weight >= _SLIGHT:
        return True
    slight = member.row.evidence not in PROVEN or stands_far_down(product, member.ingredient.entry)
    return class_.weight > 1 and member.likely == "below" and slight


def _is_proven_in_front(product: Product, member: Member) -> bool:
    """Return whether a member that trials showed to act stands in the first half of the list."""
    front = product.rank[member.ingredient.entry.position] <= min(len(product.entries) / 2, _FRONT)
    return front and member.row.evidence in PROVEN and member.standing is not Standing.NONE


def _says(class_: ActiveClass, member: Member, *, stays: bool) -> bool:
    """Return whether there is more to say of a member than what its class is meant to do.

    What a class is meant to do is enough where it is no weak one and its members are much alike. What studies showed on
    skin holds little of what is rinsed off, but for proven members of a strong class.
    """
    strong = class_.weight < _SLIGHT and member.row.evidence in PROVEN
    noted = bool(member.row.note) and (strong or stays)
    told = noted or member.likely in ("reached", "above") or member.verdict in ("proved", "above")
    return told or class_.group == CARE or (class_.weight < _WEAK and not class_.by_notes)


def _listed(members: list[Member]) -> str:
    """Return the names of a title: where others act, without what builds, evaporates or is too little to act."""
    own = [
        member
        for member in members
        if member.ingredient.role not in BESIDE and not is_stated_trace(member.ingredient.entry, member.row)
    ]
    acting = [member for member in own if member.ingredient.may_act]
    return join_names([member.ingredient.name for member in acting or own or members])


def _member(product: Product, class_: ActiveClass, ingredient: ProductIngredient, row: Active) -> Member:
    """Return a member of a class with what is known of its dose."""
    stated = row.subclass in class_.leading and declared(ingredient.entry) is not None
    verdict, likely = dose_of(product, ingredient, row) if class_.dose or stated else ("unknown", "unknown")
    official = official_range(product, row)
    weak = class_.weight >= _WEAK and class_.group != CARE and declared(ingredient.entry) is None
    little = likely == "below" and row.subclass not in rule_terms("told_though_little")
    if weak and (little or not has_time_to_act(product.context)):
        return Member(ingredient, row, verdict, likely, Standing.NONE, official)
    return Member(ingredient, row, verdict, likely, standing(product, class_, row, ingredient), official)


def _unknown(class_: ActiveClass, members: list[Member]) -> tuple[str, ...]:
    """Return what the label cannot tell of a class."""
    unknown = ("dose", "pH") if class_.kind == "acid" else ("dose",) if class_.dose else ()
    return unknown[1:] if {member.verdict for member in members} == {"proved"} else unknown


def _overrides(override: ClassOverride, product: Product, members: list[Member]) -> bool:
    """Return whether the members of a class are what an override speaks of, in such a product."""
    if override.only_in and product.traits.isdisjoint(override.only_in):
        return False
    if not product.traits.isdisjoint(override.not_in):
        return False
    if override.beside and not product.members(override.beside):
        return False
    if override.no_member_acts and not (product.order_means and not any(_may_act(member) for member in members)):
        return False
    group = {ingredient.key for ingredient in product.members(override.group)} if override.group else None
    return all(_is_meant(override, member, group) for member in members)


def _is_meant(override: ClassOverride, member: Member, group: set[tuple[int, str]] | None) -> bool:
    """Return whether an override speaks of one member: by its group, its strength and its subclass.

    What a panel of actives declares with its amount is meant, whatever the kind of product.
    """
    entry = member.ingredient.entry
    if override.alone and entry.section == "active" and declared(entry) is not None:
        return False
    if group is not None and member.ingredient.key not in group:
        return False
    if override.min_rank is not None and (member.row.rank or 0) < override.min_rank:
        return False
    return not override.subclass or member.row.subclass == override.subclass


def _may_act(member: Member) -> bool:
    """Return whether a member acts, as far as its row sets an amount for that."""
    return member.ingredient.may_act


def _member_details(product: Product, member: Member) -> ActiveMember:
    ingredient, partner = member.ingredient, lacking_partner(product, member.row)
    return {
        "name": ingredient.name,
        "position": ingredient.entry.position,
        "subclass": member.row.subclass,
        "dose": member.verdict,
        "likely_dose": member.likely,
        "acts": _may_act(member),
        "role": ingredient.role.value,
        "standing": member.standing.value,
        **_row_details(member.row),
        **({"official": member.official} if member.official else {}),
        **({"lacks": display_name(partner)} if partner else {}),
    }


@lru_cache(maxsize=4_096)
def _row_details(row: Active) -> ActiveMember:
    """Return what the table holds of a member as plain values; the same object for every label."""
    details: ActiveMember = {"evidence": row.evidence}
    if row.rank is not None:
        details["rank"] = row.rank
    if row.studied_min is not None or row.studied_max is not None:
        details["studied"] = {"min": row.studied_min, "max": row.studied_max}
    if row.studied_how:
        details["studied_how"] = row.studied_how
    if row.typical_min is not None or row.typical_max is not None:
        details["typical"] = {"min": row.typical_min, "max": row.typical_max}
    if row.ph:
        details["stability"] = row.ph
    return details
