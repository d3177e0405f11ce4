"""The page on reliability names tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).parent
PAGE = (TESTS.parent / "docs" / "reliability.md").read_text(encoding="utf-8")
FAULTS = PAGE.partition("## Faults that were found")[2].partition("\n## ")[0]
#: The last cell of each row of the table of faults.
NAMED = [
    name for row in re.findall(r"^\|.*\| ([^|]+) \|$", FAULTS, re.MULTILINE) for name in re.findall(r"`([\w./]+)`", row)
]


def test_every_test_that_the_page_names_is_there() -> None:
    assert len(NAMED) > 40
    text = "\n".join(path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))
    files = {path.name for path in TESTS.rglob("test_*.py")}
    missing = [name for name in NAMED if f"def test_{name}(" not in text and name not in files]
    assert missing == []
