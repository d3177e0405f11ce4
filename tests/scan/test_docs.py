"""docs/scan.md tells every field as the code has it."""

from __future__ import annotations

import importlib.util
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def test_fields_of_the_page() -> None:
    spec = importlib.util.spec_from_file_location("scan_docs", ROOT / "tools" / "scan_docs.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    page = (ROOT / "docs" / "scan.md").read_text(encoding="utf-8")
    assert page == tool.build(page), "run: python tools/scan_docs.py"
    assert "| `allergens` | list |" in page
