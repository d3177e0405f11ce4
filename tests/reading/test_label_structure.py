"""The structure grammar documents what a label is; the section walker is held to it on small labels."""

from __future__ import annotations

from pathlib import Path

import pytest
from lark import Lark, Token, Tree

from inci_parser import parse
from inci_parser.naming import Catalogue
from inci_parser.reading.part_titles import _may_be_a_title
from inci_parser.reading.sections import assign_sections
from inci_parser.reading.segments import Segment
from inci_parser.reading.titles import mark_titles
from tests.support.reading import segments_of

GRAMMAR = Path(__file__).resolve().parents[2] / "grammars" / "label_structure.lark"
SECTIONS = {
    "INGREDIENTS": "main",
    "ACTIVE": "active",
    "INACTIVE": "main",
    "MAY_CONTAIN": "may_contain",
    "TRACE": "trace",
}
LABELS = [
    "Aqua, Mica",
    "Ingredients: Aqua, Mica [+/- CI 77891]",
    "Aqua (may contain: CI 77891), Talc",
    "Active ingredients: Mica 5 %. Inactive ingredients: Aqua, Talc",
    "Aqua, Mica. May contain: CI 77891, Talc",
    "Step 1 - Aqua, Mica; Step 2 - Talc, Parfum",
    "Aqua, contains 2 % or less of: Parfum, Talc",
]


def typed(segments: list[Segment]) -> list[Token]:
    """Return the tokens of the structure grammar."""
    tokens: list[Token] = []
    for segment in segments:
        for annotation in segment.annotations:
            kind = annotation.kind.upper()
            tokens += [Token(kind, annotation.start)] if kind in {*SECTIONS, "BOUND", "OPEN", "CLOSE"} else []
        tokens.append(Token("TITLE" if segment.role == "title" else "ENTRY", segment.text))
    depth = sum(t.type == "OPEN" for t in tokens) - sum(t.type == "CLOSE" for t in tokens)
    return tokens + [Token("CLOSE", "")] * depth


def walked(tree: Tree[Token], section: str, part: str, found: list[tuple[str, str, str]]) -> tuple[str, str]:
    """Collect the entries of a tree with their section and part; return the section and part at its end."""
    outer = section
    for child in tree.children:
        if isinstance(child, Tree):
            section, part = walked(child, section, part, found)
        elif child.type in SECTIONS:
            section = SECTIONS[child.type]
        elif child.type == "TITLE":
            section, part = "main", str(child)
        elif child.type == "ENTRY":
            found.append((str(child), section, part))
    return (outer if tree.data == "group" else section), part


@pytest.mark.parametrize("text", LABELS)
def test_the_walker_and_the_grammar_agree(text: str) -> None:
    segments = mark_titles(*segments_of(text))
    tokens = typed(segments)
    parser = Lark(
        GRAMMAR.read_text(encoding="utf-8"), start="label", parser="earley", lexer=_Given, ambiguity="resolve"
    )
    found: list[tuple[str, str, str]] = []
    walked(parser.parse(tokens), "main", "", found)
    contexts = assign_sections(segments)
    wanted = [(s.text, c.section, c.component) for s, c in zip(segments, contexts, strict=True) if s.role != "title"]
    assert found == wanted


from lark.lexer import Lexer  # noqa: E402


class _Given(Lexer):
    """Hands on tokens that are typed already."""

    def __init__(self, configuration: object) -> None:
        """Take no configuration."""

    def lex(self, data: list[Token]) -> object:
        """Return the tokens."""
        return iter(data)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Aqua, Sodim, Benzote, Mica, Talc", ["AQUA", "SODIUM BENZOATE", "MICA", "TALC"]),
        ("Aqua, Citrc, Acd, Mica, Talc", ["AQUA", None, None, "MICA", "TALC"]),  # too short a half
    ],
)
def test_misspelt_halves_of_a_name_are_one_where_both_are_long(text: str, names: list[str | None]) -> None:
    assert [entry.name for entry in parse(text).ingredients] == names


def test_a_name_that_holds_a_word_of_one_sign_is_no_title() -> None:
    """粉 (powder) is a product and the end of names such as that of talc: longer words make a title."""
    recognizer = Catalogue.default().recognizer
    assert [_may_be_a_title(text, recognizer) for text in ("滑石粉", "토너", "토너 5%")] == [False, True, False]
