"""Cuts a text into typed tokens, by ``grammars/label_tokens.lark`` and ``grammars/entry_tokens.lark``.

    Aqua, 1,2-Hexanediol. Mica   >>   NAME SEP NAME STOP NAME

Lark composes the terminals of a grammar; they run here as one regular expression, in the order in which Lark's lexer
tries them, several times as fast. ``tests/reading/test_lexer.py`` holds the two together. Offsets of tokens count
characters of the text that was cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from ..tables.grammar import grammar_pattern, token_grammar

#: Pieces of one NAME in ``grammars/label_tokens.lark``: the regular expression engine keeps some 400 bytes for each
#: until the token ends. A longer name is matched in parts, which are joined here.
_LONGEST_MATCH = 4000


class Token(NamedTuple):
    """A token: the name of its terminal (or the kind of its annotation) and where it stands."""

    kind: str
    start: int
    end: int


@cache
def compile_lexer(name: str) -> re.Pattern[str]:
    """Return one pattern of all the terminals of ``grammars/<name>.lark``."""
    return grammar_pattern(name, "reading", lambda: _alternatives(name))


def _alternatives(name: str) -> str:
    """Return the terminals as named groups, sorted as Lark's basic lexer sorts them."""
    terminals = sorted(
        token_grammar(name).terminals,
        key=lambda t: (-t.priority, -t.pattern.max_width, -len(t.pattern.value), t.name),
    )
    return "|".join(f"(?P<{t.name}>{t.pattern.to_regexp()})" for t in terminals)


def tokenize(name: str, text: str, annotations: Iterable[Token] = ()) -> list[Token]:
    """Return the tokens that a grammar makes of a text; annotations (in order, apart) are tokens as they stand.

    >>> [token.kind for token in tokenize("label_tokens", "Aqua, 1,2-Hexanediol. Mica")]
    ['NAME', 'SEP', 'NAME', 'STOP', 'NAME']
    """
    finditer = compile_lexer(name).finditer
    tokens: list[Token] = []
    done = 0
    for annotation in annotations:
        if done < annotation.start:
            tokens += _join_parts(Token(m.lastgroup or "", *m.span()) for m in finditer(text, done, annotation.start))
        tokens.append(annotation)
        done = annotation.end
    tokens += _join_parts(Token(m.lastgroup or "", *m.span()) for m in finditer(text, done))
    return tokens


def _join_parts(tokens: Iterable[Token]) -> list[Token]:
    """Return tokens in order, each that its longest match ended as one with the token of its kind that goes on."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if last and last.end - last.start >= _LONGEST_MATCH and last.kind == token.kind:
            joined[-1] = Token(token.kind, last.start, token.end)
        else:
            joined.append(token)
    return joined


def parse_reference(name: str, text: str) -> list[Token]:
    """Return the tokens of a text as Lark itself lexes it: the reference that tests hold ``tokenize`` to."""
    tree = token_grammar(name).parse(text)
    return [Token(t.type, t.start_pos or 0, t.end_pos or 0) for t in tree.scan_values(lambda _: True)]
