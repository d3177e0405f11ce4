"""The corpus of the fuzzer holds, and a short search from it finds nothing that breaks."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).resolve().parent.parent.parent / "tools" / "fuzz.py"
sys.path.insert(0, str(TOOL.parent))

from fuzz import CORPUS, check, text_of  # noqa: E402

FILES = sorted(CORPUS.iterdir())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_kept_text_breaks_nothing(file: Path) -> None:
    check(text_of(file.read_bytes()))


def test_bytes_of_any_kind_are_a_text() -> None:
    assert [text_of(data) for data in ("Wässer".encode(), b"\xed\xa0\x80", b"\xff")] == ["Wässer", "\ud800", "ÿ"]


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="needs atheris, which is not installed here")
def test_a_short_search_finds_nothing(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, str(TOOL), "--seconds=8", f"--into={tmp_path}"], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout[-3000:]
    assert "none broke anything" in ran.stdout
