"""Cleaning: text that was decoded wrongly."""

from __future__ import annotations

import subprocess
import sys

import pytest

from inci_parser.reading.clean import mojibake
from inci_parser.reading.mapped import Mapped


@pytest.mark.parametrize("text", ["Glycérine", "Huile d’argan", "Ácido", "Öl", "Crème", "Масло"])
def test_repaired(text: str) -> None:
    broken = text.encode("utf-8").decode("windows-1252", errors="ignore")
    if broken.encode("windows-1252", errors="ignore") == text.encode("utf-8"):
        assert mojibake(Mapped(broken)).text == text


@pytest.mark.parametrize("text", ["Aqua", "Glycérine", "ÂGE", "Ænema", "정제수", "Crème à la rose", "100 % Ã la carte"])
def test_left_alone(text: str) -> None:
    assert mojibake(Mapped(text)).text == text


def test_ftfy_is_imported_only_where_it_is_needed() -> None:
    code = (
        "import sys; from inci_parser.reading.clean import clean; clean('Eau, Glycérine, 정제수, d’argan');"
        "sys.exit('ftfy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
