"""Where a word such as "contains" heads names without a colon."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue
from inci_parser.reading.contents import names_follow, subject_of

LIST = "aqua, mica, urea. "


@pytest.mark.parametrize(
    ("before", "rest", "follow"),
    [
        ("", "aqua, mica and urea.", True),
        ("", "aqua, mica and urea for soft skin", False),
        ("", "aqua", False),
        (LIST, "citral, linalool", True),
        (LIST, "citral and linalool to scent it", False),
        (LIST, "citral, linalool, and others", True),
        ("aqua, mica. ", "citral, linalool, and others", False),
        (LIST, "aqua, mica", False),
        (LIST, "citral.", False),
    ],
)
def test_names_follow(before: str, rest: str, follow: bool) -> None:
    lead = f"{before}contains "
    assert names_follow(lead + rest, len(lead), Catalogue.default().recognizer) is follow


@pytest.mark.parametrize(
    ("text", "begin"),
    [("this cream contains", 0), ("contains", -1), ("aqua, mica contains", -1), ("x" * 60 + " contains", -1)],
)
def test_subject(text: str, begin: int) -> None:
    assert subject_of(text, text.index("contains")) == begin
