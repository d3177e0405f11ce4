"""Printed amounts that are no content: the strengths of raw materials, as a maker copies them from data sheets.

    Aqua, Glycerin, Cetearyl Alcohol, Ammonia 25 %          the sixth of a list is no quarter of it; ammonia is sold so
    Aqua, Glycerin, Xanthan Gum, Tocopherol (min. 95 %)     no content is "at least 95 %" behind a thickener
    Aqua, Glycerin, Xanthan Gum, Urea 5 %                   out of the order, but no strength: a content
    Aqua, Glycerin, 3 % encapsulated retinol                of the capsules; how much retinol they hold is not said

Of the first, two things must meet: neither the place nor any use of the ingredient nor the law can hold the amount as a
content, and it is a usual strength or a purity. Lists in no order and sheets that state most amounts have no places
that could contradict an amount.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ...models import Amount, Context, Entry, Label, LegalMaximum
from ...tables.resources import rows
from ..stated import is_of_carrier
from ..wording import is_share_of_volume
from .bounds import TOLERANCE
from .composition import UNSURE_NAME, WHOLE, Composition, amount_box, parts_of
from .displaced import FAR
from .estimate import entry_levels
from .order import ALPHABETICAL
from .use_levels import Level

if TYPE_CHECKING:
    from ...naming import Catalogue

#: Mass percent from which an amount of what does not stand first is a purity.
_PURE = 90.0
#: Mass percent from which "at least" so much is one: less may be what the maker promises.
_PURE_AT_LEAST = 50.0


@cache
def _usual_strengths() -> dict[str, list[tuple[float, float]]]:
    """Return the strengths in which raw materials are sold, by canonical name."""
    found: dict[str, list[tuple[float, float]]] = {}
    for row in rows("raw_strengths.csv"):
        found.setdefault(row["inci"], []).append((float(row["least"]), float(row["most"])))
    return found


def strengths_of(
    label: Label,
    context: Context,
    caps: Sequence[LegalMaximum | None],
    catalogue: Catalogue | None,
    titled: Mapping[str, Amount],
) -> dict[int, Amount]:
    """Return the printed amounts that may be strengths of raw materials and are no content, by position.

    ``caps`` is aligned with ``label.ingredients`` or empty; ``titled`` are amounts that the title gives: what a title
    repeats is meant as a content.
    """
    if "amounts" in context.skip or not any(map(_stated, label.ingredients)):
        return {}
    meant = {(amount.min, amount.max) for amount in titled.values()}
    caps = () if "law" in context.skip else caps
    found: dict[int, Amount] = {}
    for part in parts_of(label, context, caps or (None,) * len(label.ingredients)):
        known = entry_levels(part, context, catalogue)
        carried = {i for i, entry in enumerate(part.entries) if _is_carried(entry, meant)}
        for i in sorted(carried.union(_in_part(part, known, meant))):
            entry = part.entries[i]
            if entry.percent is not None:
                found[entry.position] = entry.percent
    return found


def _stated(entry: Entry) -> float:
    """Return the least mass percent that an entry states of itself, 0 where it states none."""
    amount = entry.percent
    if amount is None or "amount" in entry.doubts or entry.section != "main":
        return 0.0
    itself = not amount.basis or is_share_of_volume(amount.basis)
    return amount_box(amount._replace(basis=""))[0] if itself else 0.0


def _is_carried(entry: Entry, meant: set[tuple[float | None, float | None]]) -> bool:
    """Return whether an entry states an amount of what carries it: of capsules, of liposomes."""
    return _stated(entry) > 0.0 and entry.name is not None and _amounts(entry) not in meant and is_of_carrier(entry)


def _in_part(
    part: Composition, known: Sequence[tuple[Level, bool]], meant: set[tuple[float | None, float | None]]
) -> list[int]:
    """Return the indices of a part's entries whose printed amounts are strengths."""
    low = list(map(_stated, part.entries))
    likely = {i for i in _telling(part, low) if _amounts(part.entries[i]) not in meant}
    if not likely:
        return []
    found = set(_not_held(part, known, low, likely))
    sure = sum(least for i, least in enumerate(low) if i not in found)
    if sure > WHOLE + TOLERANCE:  # together they are no contents either
        found |= likely
    elif found and not _is_sheet(low):
        found |= {i for i in likely if _is_usual(part.entries[i])}  # who states one strength states others
    return sorted(found)


def _amounts(entry: Entry) -> tuple[float | None, float | None]:
    return (None, None) if entry.percent is None else (entry.percent.min, entry.percent.max)


def _telling(part: Composition, low: Sequence[float]) -> Iterator[int]:
    """Yield the entries whose amounts look like strengths: none that a list begins with, unless by its letters."""
    first = int(part.unordered != ALPHABETICAL)
    for i in part.ordered[1:] if part.ordered else range(first, len(part.entries)):
        entry = part.entries[i]
        if low[i] > 0.0 and entry.name is not None and UNSURE_NAME.isdisjoint(entry.doubts):
            bounded = entry.percent is not None and entry.percent.max is None
            if low[i] >= (_PURE_AT_LEAST if bounded else _PURE) or _is_usual(entry):
                yield i


def _is_usual(entry: Entry) -> bool:
    """Return whether an entry states one of the strengths that its raw material is sold in."""
    amount = entry.percent
    if amount is None or amount.min is None:
        return False
    usual = _usual_strengths().get(entry.name or "", ())
    return any(least <= amount.min and (amount.max or amount.min) <= most for least, most in usual)


def _not_held(
    part: Composition, known: Sequence[tuple[Level, bool]], low: Sequence[float], likely: set[int]
) -> Iterator[int]:
    """Yield which of the likely strengths their places, any use of the ingredient or the law cannot hold."""
    if not _is_sheet(low):
        for i in likely:
            (level, own), cap = known[i], part.caps[i]
            if (own and low[i] > max(FAR * level.high, part.line)) or (cap is not None and low[i] > cap.max):
                yield i
        yield from _out_of_place(part, known, low, likely)


def _is_sheet(low: Sequence[float]) -> bool:
    """Return whether most entries state their amounts."""
    return 2 * sum(least > 0.0 for least in low) > len(low)


def _out_of_place(
    part: Composition, known: Sequence[tuple[Level, bool]], low: Sequence[float], likely: set[int]
) -> Iterator[int]:
    """Yield which of the likely strengths are more than their places leave room for, or than what stands before."""
    most = WHOLE
    for place, i in enumerate(part.ordered, 1):
        entry, cap = part.entries[i], part.caps[i]
        if i in likely:
            if low[i] * place > WHOLE + TOLERANCE or low[i] > max(most, part.line) + TOLERANCE:
                yield i
        elif low[i] > 0.0:
            most = min(most, amount_box(entry.percent)[1])
        elif entry.percent is None and entry.name is not None and UNSURE_NAME.isdisjoint(entry.doubts):
            most = min(most, FAR * known[i][0].high, WHOLE if cap is None else cap.max)


def without_strengths(label: Label, strengths: Mapping[int, Amount]) -> Label:
    """Return a label whose entries at these positions state no amount: it is a remark of them, and in doubt."""
    if not strengths:
        return label
    entries = tuple(
        entry._replace(
            percent=None,
            doubts=tuple(dict.fromkeys((*entry.doubts, "amount"))),
            remarks=(*entry.remarks, strengths[entry.position].text),
        )
        if entry.position in strengths
        else entry
        for entry in label.ingredients
    )
    return replace(label, ingredients=entries)
