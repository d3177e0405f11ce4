"""docs/scan.md tells every field as the code has it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent.parent


def test_fields_of_the_page(script: Callable[[str], ModuleType]) -> None:
    page = (ROOT / "docs" / "scan.md").read_text(encoding="utf-8")
    assert page == script("scan_docs").build(page), "run: python tools/scan_docs.py"
    assert "| `allergens` | list |" in page
