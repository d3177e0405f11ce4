"""The statements of a first screen that are about law and claims: what is barred, above a maximum, not listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..models import Context, Finding, Statement
from .markets import market_name
from .regulation.wording import NOT_CHECKED
from .wording import join_names, join_words, percent, sentence

#: The most titles of findings that one statement gives.
_MOST_TITLES = 3


class Weighed(NamedTuple):
    """A statement and its weight: the weightiest stand first."""

    weight: int
    statement: Statement


def law_statements(context: Context, findings: Sequence[Finding]) -> Iterator[Weighed]:
    """Yield what is prohibited, which stated amounts are above a maximum, which claims the list contradicts."""
    barred = [f for f in findings if f.kind == "prohibited"]
    above = [f for f in findings if f.kind == "limit" and f.details.get("exceeded")]
    claims = [f for f in findings if f.kind == "claim"]
    if barred:
        yield Weighed(95, Statement("prohibited", f"{_titles(barred)}{_unchecked(barred)}", positions_of(barred)))
    if above:
        amounts = "amount" if len(above) == 1 else "amounts"
        told = join_words(map(_above, above))
        text = f"{len(above)} stated {amounts} above the maximum of {market_name(context.market)}: {told}."
        text += _unchecked(above)
        yield Weighed(94, Statement("above_maximum", text, positions_of(above)))
    if claims:
        yield Weighed(89, Statement("claim", _titles(claims), positions_of(claims)))
    yield from _limits(context, [f for f in findings if f.kind == "limit" and f not in above], others=bool(above))


def _limits(context: Context, limits: Sequence[Finding], *, others: bool) -> Iterator[Weighed]:
    """Yield what the law lists for other kinds of product only, and how many other maxima there are.

    ``others``: amounts above a maximum were told before.
    """
    not_listed = _not_listed(context, limits)
    if not_listed:
        told = f"{_titles(not_listed)}{_unchecked(not_listed)}"
        text = f"Not listed for a product like this in {market_name(context.market)}: {told}"
        yield Weighed(93, Statement("not_listed", text, positions_of(not_listed)))
    within = [finding for finding in limits if finding not in not_listed]
    if within:
        yield Weighed(45, Statement("maxima", _maxima(context, within, others=others), positions_of(within)))


def _not_listed(context: Context, limits: Sequence[Finding]) -> list[Finding]:
    """Return what the law lists for other kinds of product only, where the kind of this one is known."""
    if context.product_type is None:
        return []
    return [finding for finding in limits if finding.details.get("listed_for_this_product") is False]


def _titles(findings: Sequence[Finding]) -> str:
    """Return the titles of a few findings and how many more there are."""
    titles = list(dict.fromkeys(finding.title for finding in findings))
    more = f"; {len(titles) - _MOST_TITLES} more" if len(titles) > _MOST_TITLES else ""
    return f"{'; '.join(titles[:_MOST_TITLES])}{more}."


def _unchecked(findings: Sequence[Finding]) -> str:
    """Return that rules rest on general knowledge, as the end of a statement; ``""`` where one was read in the law."""
    rows = [row for finding in findings for row in finding.details.get("law", ())]
    return f" {NOT_CHECKED}" if rows and not any(row["read"] for row in rows) else ""


def _maxima(context: Context, findings: Sequence[Finding], *, others: bool) -> str:
    """Return of how many ingredients the market has a maximum, and what is known of the stated amounts.

    An amount is within the maximum only where it is within that of every use that may be the product's.
    """
    names = {name for finding in findings for name in finding.names}
    stated = [finding for finding in findings if finding.details.get("declared") is not None]
    by_use = sum(any(row["verdict"] == "exceeds" for row in finding.details.get("law", ())) for finding in stated)
    amounts = [f"{len(stated) - by_use} stated within it"] if len(stated) > by_use else []
    amounts += [f"{by_use} above it for some uses"] if by_use else []
    other = "other " if others else ""
    count = (
        (f"one {other}" if others else "an ") + "ingredient" if len(names) == 1 else f"{len(names)} {other}ingredients"
    )
    known = ", ".join(amounts) or "no amount is stated"
    return f"{sentence(market_name(context.market))} has a maximum or condition for {count}; {known}."


def _above(finding: Finding) -> str:
    names = join_names(finding.names)
    declared, most = finding.details.get("declared"), finding.details.get("max")
    if not isinstance(declared, dict) or most is None:
        return names
    amount = declared.get("max") if declared.get("max") is not None else declared.get("min")
    return f"{names} {percent(amount)} ({percent(most)})" if amount is not None else names


def positions_of(findings: Sequence[Finding]) -> tuple[int, ...]:
    return tuple(sorted({position for finding in findings for position in finding.positions}))
