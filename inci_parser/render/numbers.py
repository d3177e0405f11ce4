"""Amounts as people read them: few digits, and what is proved rounded so that it stays proved."""

from __future__ import annotations

from math import ceil, floor, log10

from ..analysis.wording import basis_words, is_share_of_volume
from ..models import Amount, Entry


def number(percent: float, digits: int = 2, way: int = 0) -> str:
    """Return an amount with so many significant digits; ``way`` -1 rounds down, 1 up, 0 to the nearest.

    >>> [number(value) for value in (0.0, 0.0123, 0.5, 1.04, 78.26, 100.0)]
    ['0', '0.012', '0.5', '1', '78', '100']
    >>> number(0.3333, 2, 1), number(0.3333, 2, -1)
    ('0.34', '0.33')
    """
    if percent <= 0:
        return "0"
    step = 10.0 ** (floor(log10(percent)) - digits + 1)
    exact = percent / step
    if abs(exact - round(exact)) > 1e-9 and way:
        rounded = (ceil(exact) if way > 0 else floor(exact)) * step
    else:
        rounded = round(exact) * step
    if rounded >= 100:
        return "100"
    return f"{rounded:.10f}".rstrip("0").rstrip(".")


def about(estimate: float) -> str:
    """Return an estimate for people: two significant digits, nothing finer than a thousandth of a percent.

    >>> about(66.2), about(0.0123), about(0.00004), about(99.7)
    ('66 %', '0.012 %', '< 0.001 %', '> 99 %')
    """
    if 99 < estimate < 100:
        return "> 99 %"
    return f"{number(estimate)} %" if estimate >= 0.001 else "< 0.001 %"


def span(low: float, high: float, digits: int = 3) -> str:
    """Return a range of amounts, rounded outwards to so many digits, so that what is proved stays proved.

    >>> span(0.0, 3.3333), span(5.0, 5.0), span(20.04, 98.26), span(20.04, 98.26, 2)
    ('0–3.34', '5', '20–98.3', '20–99')
    """
    left, right = number(low, digits, -1), number(high, digits, 1)
    return left if left == right else f"{left}–{right}"


def rough_span(low: float, high: float) -> str:
    """Return a likely range: two significant digits, nothing finer than a thousandth of a percent.

    >>> rough_span(0.00341, 0.0981), rough_span(20.04, 98.26), rough_span(0.0001, 0.0002)
    ('0.003–0.098', '20–98', '< 0.001')
    """
    left, right = (number(round(value, 3)) for value in (low, high))
    if right == "0":
        return "< 0.001"
    return left if left == right else f"{left}–{right}"


def declared(entry: Entry) -> str:
    """Return the amount that the label prints for an entry, with what it stands for in percent."""
    return stated(entry.percent)


def stated(amount: Amount | None) -> str:
    """Return a stated amount in percent, an empty text for none; what is no percentage as it is printed."""
    if amount is None:
        return ""
    low, high = amount.min, amount.max
    basis = basis_words(amount.basis)
    if (low is None and high is None) or is_share_of_volume(amount.basis) or amount.of_activity:
        return amount.text
    if low == high and low is not None:
        return f"{number(low, 6)} %{basis}"
    if low is None:
        return f"≤ {number(high or 0.0, 6)} %{basis}"
    return f"≥ {number(low, 6)} %{basis}" if high is None else f"{number(low, 6)}–{number(high, 6)} %{basis}"
