"""What comes as a foam out of a can: gas that does not mix with water, behind the water of a product that is no spray.

[hair product] AQUA; ISOBUTANE; PVP; LAURETH-4        >>  a foam
[hair product] AQUA; ALCOHOL DENAT.; ISOBUTANE; PVP   >>  none: alcohol takes the gas up
[hair spray] AQUA; DIMETHYL ETHER; PVP                >>  none: a spray
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from ..models import Entry
from .rule_terms import rule_terms

#: Traits of a spray and of a foam.
_SPRAY, _FOAM = "spray", "foams"


def foam_of(traits: Set[str], entries: Sequence[Entry]) -> frozenset[str]:
    """Return the trait of a foam where the entries of a product show one, else none."""
    if _SPRAY in traits or not entries or rule_terms("water").isdisjoint(entries[0].names):
        return frozenset()
    gases, alcohols = rule_terms("foaming_gas"), rule_terms("takes_up_gas")
    telling = (name for entry in entries for name in entry.names if name in gases or name in alcohols)
    return frozenset({_FOAM}) if next(telling, "") in gases else frozenset()
