"""Words that the findings of law share."""

from __future__ import annotations

from collections.abc import Iterable

from ...models import Amount, Context, Entry, Source
from ..markets import markets
from ..wording import display_name as printed
from ..wording import join_words as listed
from ..wording import sentence, slug
from .law import law

__all__ = [
    "listed",
    "number",
    "positions",
    "printed",
    "product",
    "sentence",
    "slug",
    "sources",
    "stated",
    "type_given",
]


def number(value: float) -> str:
    """Return a percentage without needless digits."""
    return f"{round(value, 4):g}"


def stated(amount: Amount) -> str:
    """Return a declared amount in mass percent, as a sentence has it; behind it what else it is of."""
    of = f" ({amount.basis})" if amount.basis else ""
    if amount.min is not None and amount.max is not None:
        same = amount.min == amount.max
        return f"{number(amount.min)} %{of}" if same else f"{number(amount.min)} to {number(amount.max)} %{of}"
    if amount.min is not None:
        return f"at least {number(amount.min)} %{of}"
    return f"at most {number(amount.max or 0.0)} %{of}"


def product(context: Context) -> str:
    """Return the product in words, and that its type was assumed where it was."""
    if context.product_type is None:
        return "a product of unknown type that stays on (assumed)"
    assumed = " (assumed)" if "product_type" in context.assumed else ""
    return f"{context.product_type}{assumed}"


def type_given(context: Context) -> bool:
    """Tell whether the caller said what product it is."""
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
