"""What a profile and an avoid list ask for, answered both ways: found where, or looked for and not found."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal

from ..models import Label, LookedFor
from ..tables.resources import rows
from .ingredient_groups import IngredientGroup, avoid_groups, find_group
from .rule_book import RuleBook

if TYPE_CHECKING:
    from ..naming import Catalogue

#: The fewest characters of a word that is looked for inside printed names.
_FEWEST = 4


@cache
def watched() -> dict[str, tuple[str, ...]]:
    """Return for each profile the groups that a report looks for."""
    watch: dict[str, list[str]] = {}
    for row in sorted(rows("profile_watch.csv"), key=lambda row: int(row["order"])):
        watch.setdefault(row["profile"], []).append(row["group"])
    return {profile: tuple(groups) for profile, groups in watch.items()}


def look_for(
    label: Label,
    profile: Sequence[str],
    avoid: Sequence[str],
    book: RuleBook,
    catalogue: Catalogue | None,
    silent: Collection[tuple[int, str]] = (),
) -> tuple[LookedFor, ...]:
    """Return what was asked for and whether the label holds it: the avoid list first, each thing once.

    ``silent`` are position and name of ingredients that do not act as their class here: an acid that only sets the pH,
    alcohol that came with another raw material. They answer no profile.
    """
    answers = [_avoided(item, label, book, catalogue) for item in dict.fromkeys(map(str.strip, avoid)) if item]
    groups = dict.fromkeys(group for word in profile for group in watched().get(word, ()))
    answers += [_in_group(group, avoid_groups()[group], "profile", label, book, silent) for group in groups]
    return tuple(answers)


def _avoided(item: str, label: Label, book: RuleBook, catalogue: Catalogue | None) -> LookedFor:
    """Return the answer for one line of an avoid list: a group, else an ingredient, else printed words."""
    group = find_group(item)
    if group is not None:
        return _in_group(item, group, "avoid", label, book)
    names = set(catalogue.resolve(item).names) if catalogue is not None else set()
    folded = item.casefold()
    hits = [
        entry
        for entry in label.ingredients
        if not names.isdisjoint(entry.names)
        or (not names and len(folded) >= _FEWEST and folded in entry.text.casefold())
    ]
    found = tuple(dict.fromkeys(name for entry in hits for name in entry.names or (entry.text,)))
    if names:
        found = tuple(name for name in found if name in names)
    return LookedFor(item, "avoid", bool(hits), found, tuple(entry.position for entry in hits))


def _in_group(
    asked: str,
    group: IngredientGroup,
    source: Literal["profile", "avoid"],
    label: Label,
    book: RuleBook,
    silent: Collection[tuple[int, str]] = (),
) -> LookedFor:
    """Return the answer for a group."""
    names: dict[str, None] = {}
    positions = []
    for entry in label.ingredients:
        members = group.takes(entry, book, silent)
        if members:
            names.update(dict.fromkeys(members))
            positions.append(entry.position)
    return LookedFor(asked, source, bool(positions), tuple(names), tuple(positions))
