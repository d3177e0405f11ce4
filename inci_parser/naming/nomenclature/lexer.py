"""Hands typed words to the parser of the nomenclature grammar; the typing was done before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lark import Lark, Token
from lark.exceptions import UnexpectedInput
from lark.lexer import Lexer


class TypedWords(Lexer):
    """Turns pairs of type and word into tokens."""

    def __init__(self, _configuration: Any) -> None: ...

    def lex(self, data: Any) -> Iterator[Token]:  # type: ignore[override]
        """Yield a token for each pair."""
        for kind, text in data:
            yield Token(kind, text)


def accepts(parser: Lark, tokens: list[tuple[str, str]]) -> bool:
    """Return whether the grammar accepts typed words."""
    try:
        parser.parse(tokens)
    except UnexpectedInput:
        return False
    return True
