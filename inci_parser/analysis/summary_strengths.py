"""The first screen's statements on printed amounts that are not counted: of raw materials, of what carries an active.

Aqua, Glycerin, Cetearyl Alcohol, Ammonia 25 %    >>  Ammonia 25 % does not fit its place on the list as a content
Aqua, Glycerin, 3 % encapsulated retinol          >>  “3 % encapsulated retinol” gives the amount of what carries it
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..models import Amount, Context, Entry, Finding, Label, Statement
from .markets import market_name
from .product import Product
from .stated import is_of_carrier, most, strength_of
from .summary_law import Weighed, top_in_force
from .wording import display_name, join_words, percent, sentence
from .wording import titled as in_words

#: The most amounts that the statement gives.
_MOST = 4


def strength_statements(
    label: Label, context: Context, products: Sequence[Product], findings: Sequence[Finding]
) -> Iterator[Weighed]:
    """Yield which printed amounts are not counted, and what would be above a maximum if it were meant as content."""
    found = [(entry, amount) for entry in label.ingredients if (amount := strength_of(entry))]
    carried = [(entry, amount) for entry, amount in found if is_of_carrier(entry)]
    sold = [pair for pair in found if pair not in carried]
    placed = all(product.order_means for product in products)
    for pairs, text in ((sold, _of_materials(sold, placed)), (carried, _of_carriers(carried))):
        if pairs:
            text += _above(context, findings, {entry.names[0]: amount for entry, amount in pairs})
            yield Weighed(91, Statement("strengths", text, tuple(entry.position for entry, _ in pairs)))


def _of_materials(found: Sequence[tuple[Entry, Amount]], placed: bool) -> str:
    """Return that amounts may be strengths of raw materials; ``placed``: their places on the list show it."""
    names = [f"{display_name(entry.names[0])} {in_words(amount)}" for entry, amount in found]
    told = sentence(_some_of(names))
    if len(found) == 1:
        where = "its place on the list" if placed else "the list"
        text = f"{told} does not fit {where} as a content: it may be the strength of the raw material"
        return f"{text}, and is not counted."
    where = "their places on the list" if placed else "the list"
    text = f"{told} do not fit {where} as contents: they may be the strengths of the raw materials"
    return f"{text}, and are not counted."


def _of_carriers(found: Sequence[tuple[Entry, Amount]]) -> str:
    """Return that amounts are of what carries ingredients: how much of these is inside is not said."""
    told = _some_of([f"“{entry.text}”" for entry, _ in found])
    if len(found) == 1:
        name = display_name(found[0][0].names[0])
        return (
            f"{told} gives the amount of what carries it: how much {name} that is, is not said, and it is not counted."
        )
    return f"{told} give the amounts of what carries them: how much of each that is, is not said; they are not counted."


def _some_of(names: Sequence[str]) -> str:
    """Return the first names, joined, and how many more there are."""
    return join_words(names[:_MOST]) + (f" and {len(names) - _MOST} more" if len(names) > _MOST else "")


def _above(context: Context, findings: Sequence[Finding], strengths: dict[str, Amount]) -> str:
    """Return which amounts would be above every maximum that may apply if they were contents."""
    above = []
    for finding in findings:
        amount = strengths.get(finding.names[0]) if finding.kind == "limit" and finding.names else None
        top = None if amount is None else top_in_force(context, finding, finding.names[0])
        if amount is not None and top is not None and most(amount) > top:
            above.append(f"{display_name(finding.names[0])} ({percent(top)})")
    if not above:
        return ""
    return f" If meant as content, above the maximum of {market_name(context.market)}: {join_words(above)}."
