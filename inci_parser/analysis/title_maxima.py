"""The most of each entry that the title leaves likely: no more than it gives of the ingredient, or of all of its class.

"AHA 30% + BHA 2%"   GLYCOLIC ACID; AQUA; SALICYLIC ACID    >>  30, None, 2
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..models import Amount, Entry, Label
from .rule_book import RuleBook


def titled_maxima(
    label: Label, titled: Mapping[str, Amount], rule_book: RuleBook, usual: Sequence[float | None]
) -> tuple[float | None, ...]:
    """Return ``usual``, the most of each entry that is likely, with the amounts of a title as further maxima.

    An amount of a solution that holds an ingredient, or of several together, is a maximum of each as well. Which part
    of a kit a title speaks of is unknown: there nothing is bounded.
    """
    if not titled or len({entry.component for entry in label.ingredients}) > 1:
        return tuple(usual)
    known = usual or (None,) * len(label.ingredients)
    return tuple(
        _least(most, _titled(entry, titled, rule_book)) for most, entry in zip(known, label.ingredients, strict=True)
    )


def claimed_amounts(
    label: Label, titled: Mapping[str, Amount], rule_book: RuleBook, apart: Mapping[str, Amount]
) -> tuple[Amount | None, ...]:
    """Return what the title, or a statement ``apart`` from the list, gives of each entry; empty where it gives nothing.

    It gives nothing of a name that stands twice, nor of one of several members of a class; in a kit nothing at all.
    """
    if not (titled or apart) or len({entry.component for entry in label.ingredients}) > 1:
        return ()
    names = [entry.match.names[0] if len(entry.match.names) == 1 else "" for entry in label.ingredients]
    classes = [rule_book.class_of(name) for name in names]
    own = {name: amount for name, amount in {**apart, **titled}.items() if names.count(name) == 1}
    of_class = {name: amount for name, amount in titled.items() if classes.count(name) == 1}
    found = tuple([own.get(n) or of_class.get(c) for n, c in zip(names, classes, strict=True)])
    return found if any(found) else ()


def _titled(entry: Entry, titled: Mapping[str, Amount], rule_book: RuleBook) -> float | None:
    """Return the least amount that a title gives of an entry without a printed amount, or of its class."""
    if len(entry.match.names) != 1 or entry.percent is not None:
        return None
    active = rule_book.active(entry.match.names[0])
    given = [titled.get(entry.match.names[0]), titled.get(active.class_) if active is not None else None]
    return min((amount.max for amount in given if amount is not None and amount.max is not None), default=None)


def _least(a: float | None, b: float | None) -> float | None:
    return min((most for most in (a, b) if most is not None), default=None)
