"""Amounts that a sentence beside the list gives of entries that state none themselves.

    Aqua, ..., Urea, Panthenol, ... . Mit 10 % Urea und 2 % Panthenol.    >>  UREA 10 %, PANTHENOL 2 %
    Aqua, ..., Niacinamide, ... . Formulated with 4% niacinamide.         >>  NIACINAMIDE 4 %
    Aqua, ..., Niacinamide, ... . Содержание ниацинамида: 5%              >>  NIACINAMIDE 5 %
    95% of users saw less redness                                         >>  of nothing

The sentence says that the product is with it, contains it or has a content of it. It is what the seller says, as a
title is: it proves nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..models import Amount, Label
from ..reading.vocabulary import word_class
from ..tables.grammar import pattern_with_words
from ..tables.word_patterns import any_of
from .checks.claims import text_outside
from .title_amounts import share_in, title_amounts

if TYPE_CHECKING:
    from ..naming import Catalogue

#: Most characters of such a sentence, and most sentences that are looked at.
_LONGEST, _MOST = 160, 12
#: What ends a sentence: no stop within a number.
_END = re.compile(r"[|!?\n。！？；;]|\.(?!\d)")


@cache
def _lead() -> re.Pattern[str]:
    """Match the words by which a sentence says that an ingredient is in the product."""
    return pattern_with_words("analysis-sentence-amounts", _build, "label_words.csv")


def _build() -> str:
    content = any_of(word for word in word_class("share_column") if word.isalpha())
    leads = rf"@with:apart@|@with:compound@|@contains:apart@|@contains:compound@|{content}"
    return rf"(?<![^\W_])(?:{leads})(?![^\W_])|(?P<together>@contains:together@)"


def sentence_amounts(label: Label, catalogue: Catalogue) -> dict[str, Amount]:
    """Return the amounts that sentences beside the list give of its entries, by their names."""
    outside = text_outside(label)
    if share_in().search(outside) is None:
        return {}
    listed = {e.match.names[0] for e in label.ingredients if len(e.match.names) == 1 and e.percent is None}
    found: dict[str, Amount] = {}
    sentences = [part for part in _END.split(outside) if len(part) <= _LONGEST and share_in().search(part)]
    for sentence in sentences[:_MOST]:
        lead = _lead().search(sentence)
        if lead is not None:
            said = sentence if lead["together"] else sentence[lead.end() :]
            for name, amount in title_amounts(said, catalogue).items():
                if name in listed:
                    found.setdefault(name, amount)
    return found
