"""Texts of a few words in encodings of East Asia, of which little more than the bytes of letters tells."""

from __future__ import annotations

import pytest

from inci_parser.textio.encoding import decode

pytest.importorskip("charset_normalizer")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("정제수, 글리세린", "euc-kr"),
        ("정제수, 글리세린, 향료, 판테놀", "euc-kr"),
        ("水，甘油，烟酰胺，香精", "gb18030"),
        ("成分：水、甘油", "gb18030"),
        ("成分：水、甘油、丙二醇", "utf-16-be"),
        ("水、グリセリン、BG", "shift_jis"),
    ],
)
def test_a_short_text_is_read_in_its_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding))[0] == text
