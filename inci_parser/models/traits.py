"""What a product is and may be, in the words that laws and rules use: ``leave_on``, ``face``, ``spray``, ``baby``."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from enum import IntEnum


class Applicability(IntEnum):
    """Whether something is so of a product: no, perhaps, yes. Ordered: ``min`` is "and", ``max`` is "or"."""

    NO = 0
    MAYBE = 1
    YES = 2

    @property
    def opposite(self) -> Applicability:
        """The answer to the negated question."""
        return Applicability(Applicability.YES - self)

    def __str__(self) -> str:
        """Return the answer in a word.

        >>> str(Applicability.MAYBE), min(Applicability.YES, Applicability.NO).name
        ('maybe', 'NO')
        """
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class ProductTraits:
    """The traits that a product certainly has and those it may have; it has none of the others.

    A product without any trait is one that nobody knows: it may have every trait.

    >>> serum = ProductTraits(frozenset({"leave_on", "face"}), frozenset({"spray"}))
    >>> [str(serum.has(trait)) for trait in ("face", "spray", "oral")], str(ProductTraits().has("oral"))
    (['yes', 'maybe', 'no'], 'maybe')
    """

    certain: frozenset[str] = frozenset()
    possible: frozenset[str] = frozenset()

    @property
    def known(self) -> bool:
        """Whether anything is known of the product."""
        return bool(self.certain)

    def has(self, trait: str) -> Applicability:
        """Return whether the product has a trait."""
        if trait in self.certain:
            return Applicability.YES
        return Applicability.MAYBE if trait in self.possible or not self.certain else Applicability.NO

    def with_certain(self, traits: Set[str]) -> ProductTraits:
        """Return the same product with more that is certain of it.

        >>> ProductTraits(frozenset({"face"}), frozenset({"spray"})).with_certain({"spray"}).possible
        frozenset()
        """
        return ProductTraits(self.certain | traits, self.possible - traits)


#: A product of which nothing is known.
UNKNOWN_PRODUCT = ProductTraits()
