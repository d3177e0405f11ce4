"""Actives that the label names with an amount outside its list, and that the list does not hold.

    -Avobenzone 3%, Octocrylene 10%: sun protection. Water, Glycerin, ...  >>  both are named, neither is in the list
    Retinol 1 % serum. Aqua, Retinol, ...                                  >>  nothing: the list has it

Shops print declared actives as highlights above the list; a reader of the list alone would miss them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...models import Entry, Finding
from ...tables.definitions import CARE
from ..product import Product
from ..product_line import read_product_line
from ..rule_book import RuleBook
from ..wording import join_words, sentence
from .claims import text_outside

if TYPE_CHECKING:
    from ...naming import Catalogue

#: What parts one highlight from the next.
_BETWEEN = re.compile(r"[|;:•]|,\s|\.\s|(?:^|\s)[-–—](?=\s?\w)")
#: A list of fewer entries says nothing of what is not in it.
_FEWEST = 4
_RULE = "claim.amount-outside-list"


def check(product: Product) -> tuple[Finding, ...]:
    """Return one finding on the actives that stand outside the list with an amount, and not in it."""
    if product.catalogue is None or len(product.entries) < _FEWEST:
        return ()
    outside = text_outside(product.label)
    if "%" not in outside:
        return ()
    missing = _missing(product, outside)
    if not missing:
        return ()
    printed = join_words(f'"{" ".join(entry.text.split())} {_amount(entry)}"' for entry in missing.values())
    them = "it" if len(missing) == 1 else "them"
    return (
        Finding(
            kind="claim",
            rule=_RULE,
            title="Actives with an amount stand outside the list",
            text=sentence(
                f"beside the list stands {printed}; the list itself does not name {them}. "
                f"It may be the list of the other ingredients alone, and nothing is judged by {them}."
            ),
            class_="amount-outside-list",
            names=tuple(missing),
            evidence="D",
            unknown=("dose",),
            sources=product.rule_book.cite(("FORM",)),
            details={"printed": printed},
        ),
    )


def _missing(product: Product, outside: str) -> dict[str, Entry]:
    """Return the actives that stand outside with an amount and not in the list, by name."""
    assert product.catalogue is not None
    stated = stated_actives(outside, product.catalogue, product.rule_book)
    return {name: entry for name, entry in stated.items() if not _is_listed(name, product)}


def _is_listed(name: str, product: Product) -> bool:
    """Return whether a list holds a name or a longer one that begins with it: ALCOHOL, ALCOHOL DENAT."""
    return any(f"{listed} ".startswith(f"{name} ") for listed in product.by_name)


def stated_actives(text: str, catalogue: Catalogue, book: RuleBook) -> dict[str, Entry]:
    """Return the actives that treat or protect and that a text without a list names with an amount, by name."""
    stated: dict[str, Entry] = {}
    for part in _BETWEEN.split(text):
        line = read_product_line(part, catalogue) if "%" in part else None
        for entry in line.ingredients if line is not None else ():
            name = entry.match.names[0]
            present = entry.percent is not None and entry.percent.max != 0  # "0 % alcohol" says that there is none
            if present and _treats(book, name):
                stated.setdefault(name, entry)
    return stated


def _treats(book: RuleBook, name: str) -> bool:
    """Return whether a name is of an active that treats or protects."""
    active = book.active(name)
    return active is not None and book.classes[active.class_].group != CARE


def _amount(entry: Entry) -> str:
    return "" if entry.percent is None else entry.percent.text
