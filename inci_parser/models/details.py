"""What ``Finding.details`` holds, by kind of finding; plain JSON values. Laws by market: see docs/regulation.md."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class ActiveMember(TypedDict, total=False):
    """One member of a class of actives."""

    name: str
    position: int
    subclass: str
    #: ``proved``, ``possible``, ``impossible``, ``above`` or ``unknown``: what is proved of the studied range.
    dose: str
    #: ``reached``, ``above``, ``open``, ``below`` or ``unknown``: what is likely of it.
    likely_dose: str
    acts: bool
    #: What it likely does: a value of :class:`inci_parser.analysis.role.Role`.
    role: str
    #: As what it is worth telling everybody, else empty: a value of :class:`inci_parser.analysis.standing.Standing`.
    standing: str
    evidence: str
    #: Strength within the class, 1 the strongest.
    rank: int
    #: Amounts in studies and in practice, mass percent: ``{"min", "max"}``.
    studied: dict[str, float | None]
    #: What an official list has the range for, where no study set it: "used to protect skin".
    official: str
    #: How the studies used it, where that matters: "with other lipids".
    studied_how: str
    #: The ingredient beside which alone it was studied, where that is not listed: "ascorbic acid".
    lacks: str
    typical: dict[str, float | None]
    stability: str


class ActiveDetails(TypedDict):
    """Details of a finding of kind ``active``."""

    #: ``barrier``, ``treatment``, ``protection`` or ``other``.
    group: str
    #: Whether the class is meant in this kind of product; else the ingredients are there for something else.
    meant: bool
    ingredients: list[ActiveMember]
    #: What is likely of the sum of several acids, a ``likely_dose``, where it tells more than each alone.
    together: NotRequired[str]


class AllergenDetails(TypedDict):
    """Details of a finding of kind ``allergen``."""

    entry: str
    annex: str
    regulation: str
    kind: str
    #: Mass percent above which the EU wants it named in such a product.
    threshold: float
    declarable: bool | None
    since: str
    old_stock_until: str
    original_26: bool
    special_concern: bool
    #: Whether it is as often there for something else than its scent.
    dual_use: bool
    #: There where it likely preserves, and is a part of no perfume.
    preserves: NotRequired[bool]


#: The relation of an oil to an entry of the list that it is, though the entry has another name.
SAME_OIL = "same oil"


class ListedOil(TypedDict):
    """An essential oil held against an entry of the EU's list of fragrance allergens that has another name."""

    name: str
    entry: str
    annex: str
    #: ``same oil`` (it counts), ``other part`` of the plant, or ``part not printed``.
    relation: str
    #: The part of the plant that the entry is of, where it is not the same oil: "the peel".
    part: str
    #: As for an allergen: whether the market wants the entry named.
    declarable: bool | None


class FragranceDetails(TypedDict, total=False):
    """Details of a finding of kind ``fragrance``."""

    listed_oils: list[ListedOil]


class IrritantDetails(TypedDict):
    """Details of a finding of kind ``irritant``."""

    severity_leave_on: int
    severity_rinse_off: int
    profiles: list[str]
