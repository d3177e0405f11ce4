"""Products that are wiped off, or may be in place of being rinsed off: of rinsing is said what holds if they are.

[cleansing milk]  Rinsed off, it has little time to act.  >>  If rinsed off, it has little time to act.
[micellar water]  that stays on                         >>  that is wiped off
[sheet mask]      that stays on                         >>  that is taken off after some 15 to 20 minutes, not rinsed
[patch]           that stays on                         >>  that is worn for a time, then taken off
[peel-off mask]   that is rinsed off                    >>  that is peeled off
"""

from __future__ import annotations

from ..models.report import Context
from .rule_terms import rule_terms

#: How a sheet that soaks the skin is used, behind "is".
_TAKEN_OFF = "taken off after some 15 to 20 minutes, not rinsed"
#: How a patch is used, behind "is".
_WORN = "worn for a time, then taken off"
#: How a text begins on what is rinsed off, and how on what is peeled off.
_RINSED, _PEELED = "Rinsed off", "Peeled off"


def wiped(context: Context) -> str:
    """Return how a product of a kind that is wiped or taken off is used, behind "is"; ``""`` of any other product.

    >>> wiped(Context(product_type="micellar water")), wiped(Context(product_type="shampoo", leave_on=False))
    ('wiped off', '')
    """
    if context.leave_on and _is_of("taken_off", context):
        return _TAKEN_OFF
    if _is_of("worn", context):
        return _WORN
    if _is_of("peeled_off", context):
        return _PEELED.lower()
    if not _is_of("wiped", context):
        return ""
    return "wiped off" if context.leave_on else "wiped or rinsed off"


def if_rinsed(context: Context, text: str) -> str:
    """Return what is said of a product that is rinsed off, with an if where that is assumed and it may be wiped off.

    Of a mask that is peeled off the same is said of peeling.

    >>> assumed = Context(product_type="cleansing milk", leave_on=False, assumed=("leave_on",))
    >>> if_rinsed(assumed, "Rinsed off, it has little time to act.")
    'If rinsed off, it has little time to act.'
    """
    if not text.startswith(_RINSED):
        return text
    if _is_of("peeled_off", context):
        return text.replace(_RINSED, _PEELED, 1)
    if "leave_on" not in context.assumed or not _is_of("perhaps_wiped", context):
        return text
    return f"If {text[0].lower()}{text[1:]}"


def _is_of(kinds: str, context: Context) -> bool:
    return (context.product_type or "").replace(" ", "_") in rule_terms(kinds)
