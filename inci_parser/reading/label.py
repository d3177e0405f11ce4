"""The label grammar at work: a marked text cut into names, separators, joints and headings."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from .._resources import grammar

if TYPE_CHECKING:
    from lark import Lark


class Token(NamedTuple):
    """A token of the label grammar and its place."""

    kind: str
    start: int
    end: int


@cache
def label_grammar() -> Lark:
    """Return the label grammar: the authority on how a text is cut."""
    return grammar("label", start="start", lexer="basic")


@cache
def _cutter() -> re.Pattern[str]:
    """Return one pattern of all the grammar's terminals, in the order in which its lexer tries them."""
    terminals = sorted(label_grammar().terminals, key=lambda t: -t.priority)
    return re.compile("|".join(f"(?P<{t.name}>{t.pattern.to_regexp()})" for t in terminals))


def cut(text: str) -> list[Token]:
    """Return the tokens of a marked text.

    The grammar accepts every sequence of them, so that its terminals alone give the same cut as the whole grammar, and
    much faster; tests/reading/test_label.py holds the two together.

    >>> [token.kind for token in cut("Aqua, 1,2-Hexanediol. Mica")]
    ['NAME', 'SEP', 'NAME', 'STOP', 'NAME']
    """
    return [Token(m.lastgroup or "", *m.span()) for m in _cutter().finditer(text)]


def parsed(text: str) -> list[Token]:
    """Return the tokens of a marked text as the whole grammar reads them."""
    tree = label_grammar().parse(text)
    return [Token(t.type, t.start_pos or 0, t.end_pos or 0) for t in tree.scan_values(lambda _: True)]
