"""Whether a text is a well-formed INCI name, and of what class and likely function.

Words are looked up, or taken apart into the pieces that chemical names are made of; ``nomenclature.lark`` says in what
order they may stand; ``name_rules.csv`` says of what class a well-formed name is.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ...tables import resources as _resources
from ...tables.build_cache import load_or_build
from ...tables.grammar import grammar
from .word_types import typed_words

if TYPE_CHECKING:
    from lark import Lark

RULES = "name_rules.csv"


class WellFormed(NamedTuple):
    """What the grammar says of a name it accepts."""

    class_: str
    #: What such an ingredient usually does.
    role: str
    rule: str
    #: Words the vocabulary lacks: taken apart into pieces, or taken for Latin by their shape.
    unknown: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        """Return whether every word stands whole in the vocabulary: then the name is no misprint of another."""
        return not self.unknown


@cache
def _parser() -> Lark:
    from .lexer import TypedWords

    return grammar("nomenclature", "naming", start="name", lexer=TypedWords)


@lru_cache(maxsize=64)  # several guesses ask about one text in a row
def read(text: str, *, loose: bool = False) -> WellFormed | None:
    """Return the class of a well-formed INCI name, or ``None`` where the text is none.

    ``loose`` lets words that no table holds pass for Latin by their shape, where the name has a plant's part or a
    form behind them.

    >>> read("PEG-7 Oleamide").class_, read("Sodium C13-15 Pareth-8 Phosphate").class_
    ('ethoxylate', 'ether sulfate or phosphate')
    >>> read("Glowing Skin Complex") is None
    True
    """
    typed = typed_words(text, loose=loose)
    if typed is None:
        return None
    tokens, unknown = typed
    from .lexer import accepts

    if not accepts(_parser(), tokens):
        return None
    upper = " ".join(text.upper().split())
    for pattern, class_, role, rule in _rules():
        if pattern.search(upper):
            return WellFormed(class_, role, rule, tuple(unknown))
    return None


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str, str, str], ...]:
    """Return pattern, class, inferred role and id of each rule."""
    return load_or_build("naming-name-rules", (RULES,), _build_rules)


def _build_rules() -> tuple[tuple[re.Pattern[str], str, str, str], ...]:
    return tuple(
        (re.compile(row["pattern"]), row["class"], row["inferred_role"], row["rule"]) for row in _resources.rows(RULES)
    )
