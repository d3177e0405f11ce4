"""The first screen of a text that has claims but no ingredient list: what it states, what it names, what to do next.

- 10% L-Ascorbic Acid: helps against dullness. - Arbutin: brightens.
    >>  Stated: L-Ascorbic Acid 10 %. Named without an amount, ...: Arbutin (is meant to even tone).
    >>  These are claims, which leave out ...: paste the whole ingredient list from the pack to have it read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ..models import Amount, Context, Label, Statement
from .checks.amounts_outside import stated_actives
from .claimed_names import claimed_names, with_what_they_do
from .claimed_pregnancy import claimed_pregnancy
from .rule_book import RuleBook
from .wording import display_name, percent

if TYPE_CHECKING:
    from ..naming import Catalogue

#: Characters of a text that are looked through for stated amounts.
_LONGEST = 4_000
#: Characters of a name that are told: of a complex with its members.
_LONGEST_NAME = 120
#: The most amounts and names that are told.
_MOST = 8
#: What may stand around a name.
_AROUND = " -–—•:.,"
#: What to do with a text that only claims.
_NEXT = (
    "These are claims, which leave out preservatives, perfume and most of what a product holds: paste the whole "
    "ingredient list from the pack to have it read."
)


def claims_alone(
    label: Label, context: Context, catalogue: Catalogue, book: RuleBook, titled: Mapping[str, Amount], *, kit: bool
) -> Iterator[Statement]:
    """Yield what claims state and name, and that the list is needed; ``titled`` are amounts of the title.

    Several amounts under the title of a ``kit`` may be those of its products, one each. Of a text without claims only
    the advice for pregnancy on what the title states is told.
    """
    if label.kind != "highlights":
        yield from claimed_pregnancy(titled, context, book)
        return
    text = " ".join(label.text[:_LONGEST].split())
    entries = stated_actives(text, catalogue, book) if "%" in text else {}
    printed = {name: _name(entry.text, entry.percent) for name, entry in entries.items()}
    amounts = [f"{printed[name]} {_percent(entry.percent)}" for name, entry in entries.items() if entry.percent]
    amounts += [f"{display_name(name)} {_percent(amount)}" for name, amount in titled.items() if name not in entries]
    claimed = claimed_names(label, catalogue)
    named = _others(claimed.names, printed.values())
    blends = _others(claimed.blends, printed.values())
    stated = "Stated, each perhaps of another product of the set" if kit and len(amounts) > 1 else "Stated"
    told = [f"{stated}: {_some(amounts)}."] if amounts else []
    if named:
        does = with_what_they_do(named, context, catalogue, book)
        enough = " (in brackets: what enough of it does)" if does != named else ""
        told.append(f"Named without an amount{enough}: {_some(does)}.")
    if blends:
        told.append(f"What exactly is in these is not said: {_some(blends)}.")
    if told:
        yield Statement("stated", " ".join(told))
    yield from claimed_pregnancy((*entries, *titled), context, book)
    yield Statement("next_step", _NEXT)


def _some(words: Sequence[str]) -> str:
    """Return the first of some words, and how many more there are."""
    more = f" and {len(words) - _MOST} more" if len(words) > _MOST else ""
    return f"{', '.join(words[:_MOST])}{more}"


def _name(printed: str, amount: Amount | None = None) -> str:
    """Return a printed name without its amount.

    >>> _name("- 3% Avobenzone", Amount(3.0, 3.0, "3%")), _name("AHAs")
    ('Avobenzone', 'AHAs')
    """
    return _whole((printed.replace(amount.text, " ") if amount else printed).strip(_AROUND))


def _whole(name: str) -> str:
    """Return what a claim names, a complex with its members in brackets too; only what is longer ends at a blank.

    >>> _whole("Brightening Complex (Kojic Acid, Licorice Extract, Bearberry, and Sophora Root)")
    'Brightening Complex (Kojic Acid, Licorice Extract, Bearberry, and Sophora Root)'
    >>> _whole("Kojic Acid and " * 12)[-16:]
    'and Kojic Acid …'
    """
    if len(name) <= _LONGEST_NAME:
        return name
    return f"{name[:_LONGEST_NAME].rsplit(maxsplit=1)[0].rstrip(_AROUND)} …"


def _percent(amount: Amount) -> str:
    """Return an amount; one that is a bound or a range as it is printed."""
    return percent(amount.max) if amount.max is not None and amount.min == amount.max else amount.text


def _others(names: Iterable[str], stated: Iterable[str]) -> list[str]:
    """Return names as printed, each once, less the ``stated`` ones, which have an amount."""
    known = {name.casefold() for name in stated}
    return [name for name in dict.fromkeys(map(_name, names)) if name.casefold() not in known]
