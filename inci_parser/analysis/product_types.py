"""Product types, and the rules by which ingredients and text of a label infer one: ``product_signs.csv``."""

from __future__ import annotations

from collections.abc import Set
from functools import cache
from typing import NamedTuple

from ..errors import TableError
from ..models import Entry, Label, ProductTraits
from ..tables.resources import rows
from .other_products import of_this_product

#: The product type of several products under one title, and the trait of a label that lists them.
KIT = "kit"
#: Signs below this order are of ingredients that only one kind of product has; later ones only suggest it.
SURE_BELOW = 50


class ProductType(NamedTuple):
    """One kind of product: whether it stays on, where it goes, and the traits by which laws tell products apart."""

    name: str
    #: Whether it stays on; a product of a type that may be either is judged as one that does.
    leave_on: bool
    body_part: str
    traits: ProductTraits
    #: Whether some products of this type stay on and others are rinsed off.
    either: bool = False

    @property
    def use_in_words(self) -> str:
        """Whether products of this type stay on, as a sentence."""
        if "ingested" in self.traits.certain:
            return f"{self.name} is swallowed"
        if self.either:
            return f"whether a {self.name} stays on or is rinsed off is not known; taken as one that stays on"
        return f"{self.name} {'stays on' if self.leave_on else 'is rinsed off'}"


class Sign(NamedTuple):
    """A rule that infers a product type: ``at_least`` of ``names`` within the first ``within`` entries."""

    product_type: str
    section: str
    names: frozenset[str]
    at_least: int
    within: int
    also: frozenset[str]
    unless: frozenset[str]
    text: tuple[str, ...]
    reason: str
    sure: bool
    #: Product types one of which the title must name: the sign makes it narrower.
    instead_of: frozenset[str] = frozenset()
    #: Types and traits one of which the title must name: the sign only tells that the list reads as another kind.
    against: frozenset[str] = frozenset()

    def outweighs(self, titled: str | None) -> bool:
        """Return whether the sign counts beside a title that names this type of product, ``None`` for none."""
        if self.against:
            return False
        return titled in self.instead_of if self.instead_of else self.sure or titled is None

    def shows(self, label: Label, everywhere: Set[str]) -> bool:
        """Return whether the label has the sign; ``everywhere`` are all names in the product."""
        if self.names.isdisjoint(everywhere) or not self.unless.isdisjoint(everywhere):
            return False
        if self.unless and not self.unless.isdisjoint(_may_contain(label)):
            return False
        if self.also and self.also.isdisjoint(everywhere):
            return False
        entries = [
            entry
            for entry in label.ingredients
            if entry.section != "may_contain" and (self.section == "any" or entry.section == self.section)
        ]
        count = sum([not self.names.isdisjoint(_sure_names(entry)) for entry in entries[: self.within]])
        return count >= self.at_least and (not self.text or self._is_printed(label))

    def _is_printed(self, label: Label) -> bool:
        folded = label.text.casefold()
        if not any(word in folded for word in self.text):
            return False
        own = of_this_product(folded, last=False)
        return len(own) == len(folded) or any(word in own for word in self.text)


def _may_contain(label: Label) -> frozenset[str]:
    """Return the names of what a product may contain: the colours of shades."""
    entries = (entry.match.names for entry in label.ingredients if entry.section == "may_contain")
    return frozenset().union(*entries)


def _sure_names(entry: Entry) -> tuple[str, ...]:
    """Return the names of an entry, none where the printed name is one of several ingredients: ``DHA``."""
    return () if entry.doubts and entry.match.alternatives else entry.match.names


def _build_kinds() -> dict[str, ProductType]:
    return {row["product_type"]: _product_type(row) for row in rows("product_types.csv")}


@cache
def product_kinds() -> dict[str, ProductType]:
    """Return every type of product by its name."""
    return _build_kinds()


@cache
def signs() -> tuple[Sign, ...]:
    """Return the rules that infer a type of product, in the order in which they are tried."""
    return _signs()


@cache
def sign_groups() -> dict[str, set[str]]:
    """Return the ingredients of each group of ``sign_groups.csv``."""
    return _groups()


def _groups() -> dict[str, set[str]]:
    groups: dict[str, set[str]] = {}
    for row in rows("sign_groups.csv"):
        groups.setdefault(row["group"], set()).add(row["inci"])
    return groups


def _product_type(row: dict[str, str]) -> ProductType:
    uses = {"yes": ["leave_on"], "no": ["rinse_off"], "either": ["leave_on", "rinse_off"]}[row["leave_on"]]
    either = len(uses) > 1
    certain = {*row["categories"].split(), *(() if either else uses)}
    traits = ProductTraits(frozenset(certain), frozenset({*row["possible"].split(), *uses}) - certain)
    return ProductType(row["product_type"], "leave_on" in uses, row["body_part"], traits, either)


def _signs() -> tuple[Sign, ...]:
    groups, types = _groups(), product_kinds()

    def names(cell: str) -> frozenset[str]:
        return frozenset(name for part in cell.split(";") if part for name in groups.get(part, {part}))

    signs = []
    for line, row in enumerate(rows("product_signs.csv"), 2):
        if row["product_type"] not in types:
            raise TableError(f"synonyms/product_signs.csv line {line}, column product_type: no such type")
        signs.append(
            Sign(
                product_type=row["product_type"],
                section=row["section"],
                names=names(row["names"]),
                at_least=int(row["at_least"]),
                within=int(row["within"] or 10_000),
                also=names(row["also"]),
                unless=names(row["unless"]),
                text=tuple(word for word in row["words"].split(";") if word),
                reason=row["reason"],
                sure=int(row["order"]) < SURE_BELOW,
                instead_of=frozenset(word for word in row["instead_of"].split(";") if word),
                against=frozenset(word for word in row["against"].split(";") if word),
            )
        )
    return tuple(signs)
