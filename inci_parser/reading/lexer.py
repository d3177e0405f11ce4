"""A grammar of words at work: its terminals as one pattern, which cuts a text into tokens.

The grammars of labels and of entries accept every sequence of their tokens, so that their terminals alone give the
same cut as the whole grammar, and much faster; tests/reading/test_cutter.py holds the two together.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..tables.resources import compiled, grammar

if TYPE_CHECKING:
    from lark import Lark


class Token(NamedTuple):
    """A token of a grammar and its place."""

    kind: str
    start: int
    end: int


def grammar_of(name: str) -> Lark:
    """Return a grammar: the authority on how a text is cut."""
    return grammar(name, start="start", lexer="basic")


@cache
def pattern_of(name: str) -> re.Pattern[str]:
    """Return one pattern of all the terminals of a grammar, in the order in which its lexer tries them."""
    files = (f"{name}.lark", "terminals.lark")
    return re.compile(compiled(f"reading-{name}-pattern", files, lambda: _joined(name), kind="grammars"))


def _joined(name: str) -> str:
    terminals = sorted(
        grammar_of(name).terminals,
        key=lambda t: (-t.priority, -t.pattern.max_width, -len(t.pattern.value), t.name),
    )
    return "|".join(f"(?P<{t.name}>{t.pattern.to_regexp()})" for t in terminals)


def cut(name: str, text: str) -> list[Token]:
    """Return the tokens that the grammar of this name makes of a text.

    >>> [token.kind for token in cut("label", "Aqua, 1,2-Hexanediol. Mica")]
    ['NAME', 'SEP', 'NAME', 'STOP', 'NAME']
    """
    return [Token(m.lastgroup or "", *m.span()) for m in pattern_of(name).finditer(text)]


def parsed(name: str, text: str) -> list[Token]:
    """Return the tokens of a text as the whole grammar reads them."""
    tree = grammar_of(name).parse(text)
    return [Token(t.type, t.start_pos or 0, t.end_pos or 0) for t in tree.scan_values(lambda _: True)]
