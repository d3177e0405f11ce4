"""The title of a finding on a class that cares: its members in label order, and how many more there are.

AQUA; GLYCERIN; PROPANEDIOL; SODIUM HYALURONATE; ...  >>  "glycerin, propanediol and sodium hyaluronate"
"""

from __future__ import annotations

from ...tables.definitions import ActiveClass
from ..product import Product
from ..role import Role
from ..wording import NAMED_OF_KIND, display_name, join_names, join_words, with_others_of_kind
from .doses import Member

#: Roles of members that a title leaves out beside others.
BESIDE = frozenset({Role.STRUCTURE, Role.EVAPORATES})
#: The most members that a title names.
_NAMED = 6
#: Subclass of what no row names and only its CosIng function makes a member.
_BY_FUNCTION = "by function"


def listed_care(product: Product, class_: ActiveClass, members: list[Member], told: list[Member]) -> str:
    """Return the names of a title of what cares, in label order: what is reported and what is there in some amount.

    Of many of a kind that leads the class the first is named with the number of the others; members in smaller
    amounts are counted where they are several, ``glycerin, propanediol and 2 more``; one alone is left out. ``told``
    are the members that are reported.
    """
    kinds = _kinds(product, class_, members, told)
    shown = [kind for kind, names in kinds.items() if any(names.values())]
    if not shown:
        return join_names(member.ingredient.name for member in told)
    shown = shown if len(shown) == _NAMED + 1 else shown[:_NAMED]
    left_out = sum(len(names) for kind, names in kinds.items() if kind not in shown)
    words = [word for kind in shown for word in _of_kind(list(kinds[kind]))]
    return f"{', '.join(words)} and {left_out} more" if left_out > 1 else join_words(words)


def _kinds(
    product: Product, class_: ActiveClass, members: list[Member], told: list[Member]
) -> dict[str, dict[str, bool]]:
    """Return the names of members in label order, those of a kind that leads the class together.

    With each name stands whether it is reported, stands before what is, or is likely there in some amount.
    """
    first = min(member.ingredient.entry.position for member in told)
    kinds: dict[str, dict[str, bool]] = {}
    for member in sorted(members, key=lambda member: member.ingredient.entry.position):
        if not _is_named(member, told):
            continue
        name, kind = member.ingredient.name, member.row.subclass
        names = kinds.setdefault(kind if kind in class_.leading else name, {})
        leads = product.order_means and member.ingredient.entry.position < first
        names[name] = names.get(name, False) or member in told or leads or _is_in_some_amount(product, member)
    return kinds


def _is_named(member: Member, told: list[Member]) -> bool:
    """Return whether a member may be named: one that acts, and builds the product only beside one that is reported."""
    if member.ingredient.role not in BESIDE:
        return member in told or member.ingredient.acts
    place = member.ingredient.entry.position
    return len(told) == 1 and (member in told or (member.ingredient.acts and place < told[0].ingredient.entry.position))


def _is_in_some_amount(product: Product, member: Member) -> bool:
    """Return whether a member that the table names does not stand under 1 % by its place."""
    return member.row.subclass != _BY_FUNCTION and not product.is_trace(member.ingredient.entry)


def _of_kind(names: list[str]) -> list[str]:
    """Return ingredients of one kind: each of a few, else the first with the number of the others.

    >>> _of_kind(["CERAMIDE NP", "CERAMIDE AP"]), _of_kind(["CERAMIDE NP", "CERAMIDE AP", "CERAMIDE EOP"])
    (['ceramide NP', 'ceramide AP'], ['ceramide NP with 2 more of its kind'])
    """
    if len(names) <= NAMED_OF_KIND:
        return list(map(display_name, names))
    return [with_others_of_kind(display_name(names[0]), len(names) - 1)]
