"""Pieces cover the text without a gap, and each says what it was taken for."""

from __future__ import annotations

import pytest

from inci_parser.reading import read
from tests.support.reading import TenNames


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aqua, Mica", [("entry", "Aqua"), ("separator", ","), ("whitespace", " "), ("entry", "Mica")]),
        (
            "Ingredients: Aqua*, Mica. *organic zxqv",
            [
                ("heading", "Ingredients:"),
                ("whitespace", " "),
                ("entry", "Aqua"),
                ("mark", "*"),
                ("separator", ","),
                ("whitespace", " "),
                ("entry", "Mica"),
                ("separator", "."),
                ("whitespace", " "),
                ("footnote", "*"),
                ("footnote", "organic zxqv"),
            ],
        ),
        (
            "Aqua, Mica. Directions: rub, it. Zxqv",
            [
                ("entry", "Aqua"),
                ("separator", ","),
                ("whitespace", " "),
                ("entry", "Mica"),
                ("separator", "."),
                ("whitespace", " "),
                ("directions", "Directions:"),
                ("whitespace", " "),
                ("directions", "rub, it. Zxqv"),
            ],
        ),
        ("Aqua<br>Mica", [("entry", "Aqua"), ("markup", "<br>"), ("entry", "Mica")]),
        (
            "Aqua&nbsp;, Mica",
            [("entry", "Aqua"), ("markup", "&nbsp;"), ("separator", ","), ("whitespace", " "), ("entry", "Mica")],
        ),
        (
            "<b>Aqua</b>, Mica",
            [
                ("markup", "<b>"),
                ("entry", "Aqua"),
                ("markup", "</b>"),
                ("separator", ","),
                ("whitespace", " "),
                ("entry", "Mica"),
            ],
        ),
        (
            "  Aqua ,; Mica !",
            [
                ("whitespace", "  "),
                ("entry", "Aqua"),
                ("whitespace", " "),
                ("separator", ",;"),
                ("whitespace", " "),
                ("entry", "Mica"),
                ("whitespace", " "),
                ("separator", "!"),
            ],
        ),
        ("zxqv, qrtw. brtz", [("other", "zxqv, qrtw. brtz")]),
        ("Night Cream: Aqua", [("title", "Night Cream"), ("separator", ":"), ("whitespace", " "), ("entry", "Aqua")]),
        (
            "Aqua, Mica. 0% parfum, it is",
            [
                ("other", "Aqua, Mica. "),
                ("claims", "0% parfum"),
                ("separator", ","),
                ("whitespace", " "),
                ("claims", "it is"),
            ],
        ),
        (
            "Key ingredients: Aqua, Mica",
            [("claims", "Key ingredients:"), ("whitespace", " "), ("claims", "Aqua, Mica")],
        ),
        (
            "Aqua, Mica (F.I.L. D12345/1)",
            [
                ("entry", "Aqua"),
                ("separator", ","),
                ("whitespace", " "),
                ("entry", "Mica"),
                ("whitespace", " "),
                ("code", "(F.I.L. D12345/1)"),
            ],
        ),
        (
            "Aqua\u200b, \u200bMica",
            [
                ("entry", "Aqua"),
                ("markup", "\u200b"),
                ("separator", ","),
                ("whitespace", " "),
                ("markup", "\u200b"),
                ("entry", "Mica"),
            ],
        ),
        (
            "zxqv <b>qrtw</b> brtz",
            [
                ("other", "zxqv "),
                ("markup", "<b>"),
                ("other", "qrtw"),
                ("markup", "</b>"),
                ("whitespace", " "),
                ("other", "brtz"),
            ],
        ),
        (
            "Aqua, Mica, *zxqv* (qrtw), [brtz]",
            [
                ("entry", "Aqua"),
                ("separator", ","),
                ("whitespace", " "),
                ("entry", "Mica"),
                ("separator", ","),
                ("whitespace", " "),
                ("mark", "*"),
                ("entry", "zxqv* (qrtw)"),
                ("separator", ","),
                ("whitespace", " "),
                ("entry", "[brtz]"),
            ],
        ),
        ("123 . , *", [("other", "123 . , *")]),
        ("", []),
        (
            "Aqua, <i>Mica</i>",
            [
                ("entry", "Aqua"),
                ("separator", ","),
                ("whitespace", " "),
                ("markup", "<i>"),
                ("entry", "Mica"),
                ("markup", "</i>"),
            ],
        ),
        (
            "Aqua &amp; Mica",
            [
                ("entry", "Aqua"),
                ("whitespace", " "),
                ("other", "&"),
                ("markup", "amp;"),
                ("whitespace", " "),
                ("entry", "Mica"),
            ],
        ),
        (
            "Aqua, Mica. Free from: talc, (zxqv). Parfum",
            [
                ("entry", "Aqua"),
                ("separator", ","),
                ("whitespace", " "),
                ("entry", "Mica"),
                ("separator", "."),
                ("whitespace", " "),
                ("claims", "Free from:"),
                ("whitespace", " "),
                ("claims", "talc, (zxqv). Parfum"),
            ],
        ),
        (
            "Aqua, Mica. May contain: Talc",
            [
                ("entry", "Aqua"),
                ("separator", ","),
                ("whitespace", " "),
                ("entry", "Mica"),
                ("separator", "."),
                ("whitespace", " "),
                ("heading", "May contain:"),
                ("whitespace", " "),
                ("entry", "Talc"),
            ],
        ),
        (
            "Aqua . , * Mica",
            [
                ("entry", "Aqua"),
                ("whitespace", " "),
                ("separator", "."),
                ("whitespace", " "),
                ("separator", ","),
                ("whitespace", " "),
                ("mark", "*"),
                ("whitespace", " "),
                ("entry", "Mica"),
            ],
        ),
    ],
)
def test_pieces(text: str, wanted: list[tuple[str, str]]) -> None:
    pieces = read(text, TenNames()).pieces
    assert [(piece.kind, text[piece.start : piece.end]) for piece in pieces] == wanted
    assert "".join(part for _, part in wanted) == text
