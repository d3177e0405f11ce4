"""What an ingredient likely does in a product: it acts, sets the pH, preserves, builds, colours, or is a trace."""

from __future__ import annotations

from enum import Enum

from ..tables.definitions import Active


class Role(Enum):
    """What an ingredient likely does in this product; decided once, by amount and kind of product."""

    #: It has no row among the actives, and no other role.
    OTHER = ""
    #: It likely reaches the amount at which its class acts, or acts at any amount.
    ACTS = "acts"
    #: It likely stands under the amount at which its class acts, and is there for nothing else that is known.
    TRACE = "trace"
    #: An acid or salt under the amount at which it acts, in a product with water.
    SETS_PH = "sets the pH"
    PRESERVES = "preserves"
    PROTECTS_FORMULA = "protects the formula"
    STRUCTURE = "structure"
    #: A carrier that leaves the skin or hair after spreading.
    EVAPORATES = "evaporates"
    COLOURS = "colours"


#: Cells of the column ``otherwise`` of ``actives.csv``.
OTHERWISE = {role.value: role for role in Role if role not in (Role.OTHER, Role.ACTS)}


def is_never_enough(active: Active) -> bool:
    """Return whether practice uses less of an active than it acts from: sodium salicylate preserves, even in a peel."""
    return active.typical_max is not None and active.typical_max < (active.acts_from or 0.0)


def may_be_enough(active: Active, otherwise: Role, *, in_order: bool) -> bool:
    """Return whether the amount of an acid is open, which sets the pH or preserves in less, or has no other use.

    Of glycolic acid, which has no other use, it is where the order of a list tells none.
    """
    return otherwise in (Role.SETS_PH, Role.PRESERVES) or not (active.otherwise or in_order)
