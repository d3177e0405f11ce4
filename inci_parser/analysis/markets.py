"""The markets whose law the tables hold, one row of ``synonyms/law/markets.csv`` each."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..tables.resources import rows


class Market(NamedTuple):
    """What a market is called and what its law asks of a label as a whole."""

    key: str
    #: What sentences call it: "the EU".
    in_words: str
    #: Whether the tables hold its law; ``none`` has none.
    law: bool
    #: Which declarable fragrance allergens it has: ``eu``, ``first_26``, ``canada``, ``korea`` or none.
    allergen_list: str
    #: What is said of an allergen that its list has, and of one that it has not.
    allergen_named: str
    allergen_not_named: str
    #: Whether perfume and flavour may end the list whatever their share.
    perfume_may_end_list: bool
    #: Trait of a label that lists active ingredients apart, as this market asks of drugs: ``drug_facts``,
    #: ``quasi_drug``, or none.
    actives_apart: str
    #: Source that every finding of its law cites beside its own.
    always_cites: str
    #: What is sold to kill germs in this market, where it is no cosmetic: "a biocide"; ``""``: unknown.
    germ_killers: str
    #: ISO date of the state of the law that the tables hold.
    as_of: str


@cache
def markets() -> dict[str, Market]:
    """Return every market by its key, in the order of the table."""
    return {
        row["key"]: Market(**row | {name: row[name] == "yes" for name in ("law", "perfume_may_end_list")})  # type: ignore[arg-type]
        for row in rows("markets.csv")
    }


def market_name(market: str) -> str:
    """Return what a sentence calls a market.

    >>> market_name("EU"), market_name("CA")
    ('the EU', 'Canada')
    """
    return markets()[market].in_words


def may_be_apart(market: str, *, filters: bool = False) -> str:
    """Return the end of a sentence on actives that a list lacks: that they may stand apart, where packs have them so.

    UV filters do where a sunscreen is a drug.

    >>> may_be_apart("US"), may_be_apart("JP"), may_be_apart("JP", filters=True), may_be_apart("EU")
    (': actives may stand apart, as under Drug Facts', ': actives may stand apart', '', '')
    """
    apart = markets()[market].actives_apart
    if apart == "drug_facts":
        return ": actives may stand apart, as under Drug Facts"
    return ": actives may stand apart" if apart and not filters else ""
