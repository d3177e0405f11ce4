"""Words that the findings of law share."""

from __future__ import annotations

from collections.abc import Iterable

from ...models import Amount, Context, Entry, Source
from ..markets import markets
from ..wording import is_share_of_volume
from .law import law


def four_decimals(value: float) -> str:
    """Return a percentage rounded to four decimals, without needless zeros: the figures of law have no more."""
    return f"{round(value, 4):g}"


def opening(text: str) -> str:
    """Return a text as it opens a sentence; what is written with a capital inside keeps its form.

    >>> opening("preservative in soap"), opening("pH adjuster"), opening("UV filter")
    ('Preservative in soap', 'pH adjuster', 'UV filter')
    """
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def stated(amount: Amount) -> str:
    """Return a declared amount in mass percent, as a sentence has it; behind it what else it is of.

    Parts per million are quoted: ``1450 ppm F``  >>  ``1450 ppm (0.145 % F)``
    """
    if is_share_of_volume(amount.basis):
        return amount.text
    of = f" ({amount.basis})" if amount.basis else ""
    printed = " ".join(amount.text.split())
    if amount.min is not None and amount.min == amount.max and _is_in_words(printed):
        return f"{printed} ({four_decimals(amount.min)} %{f' {amount.basis}' if amount.basis else ''})"
    if amount.min is not None and amount.max is not None:
        same = amount.min == amount.max
        return (
            f"{four_decimals(amount.min)} %{of}"
            if same
            else f"{four_decimals(amount.min)} to {four_decimals(amount.max)} %{of}"
        )
    if amount.min is not None:
        return f"at least {four_decimals(amount.min)} %{of}"
    return f"at most {four_decimals(amount.max or 0.0)} %{of}"


def _is_in_words(printed: str) -> bool:
    """Return whether an amount is printed as a number and a unit of letters."""
    return any(map(str.isalpha, printed)) and any(map(str.isdigit, printed)) and "%" not in printed


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def day(iso: str) -> str:
    """Return an ISO date, whole or cut short, in words.

    >>> day("2026-05-01"), day("2015-12"), day("2021")
    ('1 May 2026', 'December 2015', '2021')
    """
    year, *rest = iso.split("-")
    words = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*words, *([_MONTHS[int(rest[0]) - 1]] if rest else []), year])


def transition(market: str, in_force: str, sold_until: str, not_checked: str = "") -> str:
    """Return since when a rule holds and how long older stock may be sold, as a phrase.

    >>> transition("EU", "2025-11-01", "2027-04-30")
    'since 1 November 2025; older stock may be sold until 30 April 2027'
    """
    now = markets()[market].as_of
    since, may = "from" if in_force > now else "since", "may" if sold_until > now else "could"
    parts = [f"{since} {day(in_force)}"] if in_force else []
    parts += [f"older stock {may} be sold until {day(sold_until)}"] if sold_until else []
    parts += ["dates from a draft"] if not_checked == "dates" and parts else []
    return "; ".join(parts)


def timing(market: str, in_force: str, sold_until: str, not_checked: str) -> str:
    """Return what a reader must know of a rule's dates: that it is to come, or that older stock may still be sold.

    >>> timing("EU", "2025-11-01", "2027-04-30", "")
    'New since 1 November 2025; older stock may be sold until 30 April 2027.'
    >>> timing("EU", "2013-07-11", "", "")
    ''
    """
    now = markets()[market].as_of
    draft = " (dates from a draft)" if not_checked == "dates" else ""
    if in_force > now:
        stock = f"; older stock may be sold until {day(sold_until)}" if sold_until else ""
        return f"Applies from {day(in_force)}{stock}{draft}."
    if sold_until > now:
        return f"New since {day(in_force)}; older stock may be sold until {day(sold_until)}{draft}."
    return ""


#: Said once where the rule was not checked in the text of the law.
NOT_CHECKED = "From general knowledge, not checked in the text of the law."


def product_words(context: Context) -> str:
    """Return the product in words, and that its type was assumed where it was."""
    if context.product_type is None:
        return "a product of unknown type that stays on (assumed)"
    assumed = " (assumed)" if "product_type" in context.assumed else ""
    return f"{context.product_type}{assumed}"


def type_given(context: Context) -> bool:
    """Return whether the caller said what product it is."""
    return context.product_type is not None and "product_type" not in context.assumed


def sources(market: str, keys: Iterable[str]) -> tuple[Source, ...]:
    """Return the sources of these keys, each once; in the EU with the export that the entries were read from."""
    known = law(market).sources
    always = markets()[market].always_cites
    asked = (*keys, always) if always else (*keys,)
    return tuple(known[key] for key in dict.fromkeys(asked))


def positions(entries: Iterable[Entry]) -> tuple[int, ...]:
    """Return the positions of entries, in order, each once."""
    return tuple(sorted({entry.position for entry in entries}))
