"""Cleaning: text that was decoded wrongly."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest

from inci_parser.naming import Catalogue
from inci_parser.reading import read
from inci_parser.reading.normalise import mojibake
from inci_parser.reading.offsets import OffsetText


@pytest.mark.parametrize("text", ["Glycérine", "Huile d’argan", "Ácido", "Öl", "Crème", "Масло"])
def test_repaired(text: str) -> None:
    broken = text.encode("utf-8").decode("windows-1252", errors="ignore")
    if broken.encode("windows-1252", errors="ignore") == text.encode("utf-8"):
        assert mojibake(OffsetText(broken)).text == text


@pytest.mark.parametrize("text", ["Aqua", "Glycérine", "ÂGE", "Ænema", "정제수", "Crème à la rose", "100 % Ã la carte"])
def test_left_alone(text: str) -> None:
    assert mojibake(OffsetText(text)).text == text


def test_ftfy_is_imported_only_where_it_is_needed() -> None:
    code = (
        "import sys; from inci_parser.reading.normalise import normalise; normalise('Eau, Glycérine, 정제수, d’argan');"
        "sys.exit('ftfy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_repaired_character_knows_where_it_was() -> None:
    text = "成分：水、甘油、香精"
    broken = text.encode("utf-8").decode("latin-1")
    cleaned = mojibake(OffsetText(broken))
    assert cleaned.text == text
    for place, character in enumerate(text):
        start, end = cleaned.span(place, place + 1)
        assert broken[start:end].encode("latin-1").decode("utf-8") == character


def test_entries_of_a_wrongly_decoded_list_stand_apart() -> None:
    broken = "成分：水、甘油、丙二醇、香精".encode().decode("latin-1")
    entries = read(broken, Catalogue.default().recognizer).ingredients
    assert [entry.text.encode("latin-1").decode("utf-8") for entry in entries] == ["水", "甘油", "丙二醇", "香精"]


def test_bytes_that_were_lost_make_no_two_entries_of_the_same_characters() -> None:
    entries = read("¼±\x91Î\x8f", Catalogue.default().recognizer).ingredients
    assert len(entries) > 1
    assert all(one.end <= other.start for one, other in pairwise(entries))
