"""Words that the findings of law share."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...models import Amount, Context, Entry, Source
from ..markets import markets
from .law import law

#: Words of INCI names that are written in capitals.
_CAPITALS = frozenset(
    {"AMP", "BHA", "BHT", "DEA", "DIPA", "DMDM", "DMSO", "EDTA", "HC", "HCL", "HEMA", "IPBC", "MEA", "MIPA", "NP"}
    | {"NTA", "PABA", "PCA", "PEG", "PPG", "PVP", "TEA", "TIPA", "VP"}
)


def printed(name: str) -> str:
    """Return a canonical name as a sentence prints it.

    >>> printed("METHYLPARABEN"), printed("CI 77491"), printed("DMDM HYDANTOIN")
    ('methylparaben', 'CI 77491', 'DMDM hydantoin')
    """
    if name.startswith(("CI ", "HC ")):
        return name
    if name.startswith(("ACID ", "BASIC ", "DISPERSE ", "SOLVENT ")) and name[-1].isdigit():
        return name.title()
    return re.sub(r"[^\W\d_]+", _word, name)


def _word(found: re.Match[str]) -> str:
    word = found[0]
    return "HCl" if word == "HCL" else word if word in _CAPITALS else word.lower()


def listed(words: Iterable[str], last: str = "and") -> str:
    """Return words as a list in a sentence.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def sentence(text: str) -> str:
    """Return the text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def slug(text: str) -> str:
    """Return a name as a rule id spells it."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


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
