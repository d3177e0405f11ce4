"""Drops repeated lists: the same list printed twice, in two languages or under EU and US names, is read once.

    Ingredients: Water, Fragrance. Ingrédients : Aqua, Parfum.   >>   the first list, notice repeated_list
    Aqua, Mica, Talc, Urea, Parfum, Mica, Talc, Urea, Parfum      >>   the first five entries, notice repeated_list
    A cream of 100 ml and the same cream of 30 ml in one set      >>   the list of the first, notice repeated_list

Runs on placed entries, once sections and parts are known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from ..models import Match, Status
from .entries import PlacedEntry
from .vocabulary import LETTERS, fold_case

#: Two lists are the same when this share of the shorter one's known names stands in the other.
SAME = 0.6
#: ... and this share, where all of both is known and stands in one script: other names are other ingredients there.
SURELY_SAME = 0.75
#: Actives without amounts, of which this share stands in the list that follows, only pick some out of it.
PICKED = 0.5
#: A list is compared with this many lists before it: the work grows with the text alone.
NEAREST = 8
#: Fewest different entries, one behind the other, that are a copy where the same stand right before them.
PASTED = 4
#: Fewest entries of a part that is the same formula as another part.
SIZES = 6
Panel = list[PlacedEntry]


def drop_repeated_lists(entries: Panel) -> tuple[Panel, list[Panel]]:
    """Return the entries less those of a list that repeats an earlier one, and the lists dropped.

    It is of the same part, or the same formula, entry by entry, in a part of its own.
    """
    entries, copies = _without_pasted_copies(entries)
    panels: dict[int, Panel] = {}
    for entry in entries:
        panels.setdefault(entry.context.panel, []).append(entry)
    if len(panels) < 2:
        return entries, copies
    kept: list[Panel] = []
    dropped = copies
    of_one_list = Counter(panel[0].context.component for panel in panels.values())
    for panel in panels.values():
        kept, panel = _without_actives(*_without_stubs(kept, panel))
        alone = of_one_list[panel[0].context.component] == 1
        if any(_is_copy(panel, other) or (alone and _is_same_formula(panel, other)) for other in kept[-NEAREST:]):
            dropped.append(panel)
        else:
            kept.append(panel)
    return [entry for panel in kept for entry in panel], dropped


def _without_pasted_copies(entries: Panel) -> tuple[Panel, list[Panel]]:
    """Return the entries less copies of the last of them that follow directly in the same order, and those copies.

    A, B, C, D, E, B, C, D, E   >>   A, B, C, D, E
    """
    keys = [_key(entry) for entry in reversed(entries)]
    alike = _lengths_of_repeats(keys)
    different: set[object] = set()
    for size in range(1, len(keys) // 2 + 1):
        different.add(keys[size - 1])
        if alike[size] >= size and len(different) >= PASTED:
            first = len(entries) - alike[size] // size * size
            return entries[:first], [entries[first:]]
    return entries, []


def _key(entry: PlacedEntry) -> tuple[object, ...]:
    """Return what a copy of an entry has in common with it: its names, else its letters; its amount and its place."""
    letters = "" if entry.recognition.match.names else "".join(filter(str.isalnum, entry.text.casefold()))
    amount = entry.amount.text if entry.amount is not None else ""
    return (entry.recognition.match.names, letters, amount, entry.context.section, entry.context.component)


def _lengths_of_repeats(keys: Sequence[object]) -> list[int]:
    """Return for each place how many keys from there on are those that all begin with, in linear time."""
    lengths = [0] * len(keys)
    left = right = 0
    for i in range(1, len(keys)):
        length = min(right - i, lengths[i - left]) if i < right else 0
        while i + length < len(keys) and keys[length] == keys[i + length]:
            length += 1
        lengths[i] = length
        if i + length > right:
            left, right = i, i + length
    return lengths


def _is_copy(panel: Panel, other: Panel) -> bool:
    """Return whether a headed list repeats another of its part; one with twice as many entries says more than that.

    "Contains: Limonene, Linalool" behind a list that names both repeats it, too.
    """
    here, there = panel[0].context, other[0].context
    if here.component != there.component:
        return False
    if here.heading == "contains" and there.heading != "contains":
        return len(panel) < len(other) and _names(panel) <= _names(other) and _is_named(panel)
    if here.heading != "ingredients":
        return False
    return len(panel) < 2 * len(other) and _same(panel, other)


def _is_same_formula(panel: Panel, other: Panel) -> bool:
    """Return whether a part is another one in another size: its list entry by entry, and most words of its title.

    The first part may have lost its title to the product.
    """
    here, there = panel[0].context.component, other[0].context.component
    if here == there or not SIZES <= len(panel) == len(other):
        return False
    title, before = (set(LETTERS.findall(fold_case(text))) for text in (here, there))
    if there and len(title & before) * 2 <= min(len(title), len(before)):
        return False
    return all(_key(one)[:-1] == _key(two)[:-1] for one, two in zip(panel, other, strict=True))


def _is_named(panel: Panel) -> bool:
    """Return whether every entry of a list is named, and none states an amount that the list before may lack."""
    return all(entry.recognition.match.names and entry.amount is None for entry in panel)


def _without_stubs(kept: list[Panel], panel: Panel) -> tuple[list[Panel], Panel]:
    """Return the lists before a headed one less those that only pick some entries out of it, and the list itself.

    The title over such a pick is none of a part.
    """
    if panel[0].context.heading != "ingredients":
        return kept, panel
    stubs = [other for other in kept[-NEAREST:] if _is_stub(other, panel)]
    if not stubs:
        return kept, panel
    title = stubs[-1][0].context.component
    untitled = [entry.in_component("") if entry.context.component == title else entry for entry in panel]
    return [other for other in kept if other not in stubs], untitled


def _without_actives(kept: list[Panel], panel: Panel) -> tuple[list[Panel], Panel]:
    """Return the lists before a headed one less actives that it names again, and the list with what they state.

    Active: 2 % salicylic acid. Full ingredients: Water, Salicylic Acid   >>   Water, Salicylic Acid 2 %
    """
    if panel[0].context.heading != "ingredients":
        return kept, panel
    places: dict[tuple[str, ...], int] = {}
    for i, entry in enumerate(panel):
        places.setdefault(entry.recognition.match.names, i)
    rest: list[Panel] = []
    panel = list(panel)
    for other in kept:
        if not _are_named_again(other, panel, places):
            rest.append(other)
            continue
        for active in other:
            at = places[active.recognition.match.names]
            context = panel[at].context._replace(section="active")
            panel[at] = panel[at]._replace(amount=active.amount, context=context)
    return rest, panel


def _are_named_again(actives: Panel, panel: Panel, places: Mapping[tuple[str, ...], int]) -> bool:
    """Return whether all entries are actives with an amount, which a longer list of their part names without one."""
    if len(actives) >= len(panel) or actives[0].context.component != panel[0].context.component:
        return False
    found = [places.get(entry.recognition.match.names) for entry in actives]
    if not all(entry.states_an_active and entry.recognition.match.names for entry in actives):
        return False
    return all(at is not None and panel[at].amount is None for at in found) and len(set(found)) == len(found)


def _is_stub(panel: Panel, other: Panel) -> bool:
    """Return whether entries without a heading of their own only pick some out of a headed list that follows."""
    if panel[0].context.heading == "ingredients" or any(entry.states_an_active for entry in panel):
        return False
    if all(entry.context.section == "active" and entry.amount is None for entry in panel):
        first, second = _names(panel), _names(other)
        return len(panel) < len(other) and len(first & second) >= PICKED * len(first)
    return len(panel) * 3 <= len(other) and _same(other, panel)


def _same(panel: Panel, other: Panel) -> bool:
    """Return whether a list repeats another: mostly the same ingredients, or as many entries without a name."""
    first, second = _names(panel), _names(other)
    if not first or len(first) * 3 < len(panel):
        return abs(len(panel) - len(other)) <= 1 and len(panel) > 2
    if not second:
        return False
    least = SURELY_SAME if all(map(_is_plain, (*panel, *other))) else SAME
    return len(first & second) >= least * min(len(first), len(second)) and len(panel) * 3 >= len(other)


def _is_plain(entry: PlacedEntry) -> bool:
    """Return whether an entry is surely named, in Latin letters."""
    return entry.text.isascii() and entry.recognition.status is Status.LISTED and not entry.doubts


def _names(panel: Panel) -> set[tuple[str, ...]]:
    matches: list[Match] = [entry.recognition.match for entry in panel]
    return {match.names for match in matches if match.names}
