"""Misprints in Hangul and kana, and the guards that keep real names apart."""

from __future__ import annotations

import csv
import random
from pathlib import Path

import pytest

from inci_parser.naming import Catalogue
from inci_parser.naming.built_in_names import built_in
from inci_parser.naming.normalisation import key
from inci_parser.naming.script_misprints import differing, letters, script_of

SYNONYMS = Path(__file__).resolve().parents[2] / "synonyms" / "names"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("소듐하이일루로네이트", "SODIUM HYALURONATE"),
        ("페트롤라툴", "PETROLATUM"),
        ("グリセリソ", "GLYCERIN"),
        ("ミリスチソ酸イソプロピル", "ISOPROPYL MYRISTATE"),
        ("セタノ一ル", "CETYL ALCOHOL"),
        ("モノラウリン酸ポリオキシエチレンソルビタン(20E.0.)", "POLYSORBATE 20"),
        ("1-アルギニン", "ARGININE"),
    ],
)
def test_corrected(text: str, name: str, catalogue: Catalogue) -> None:
    match = catalogue.resolve(text)
    assert (match.names, match.method) == ((name,), "fuzzy")


@pytest.mark.parametrize(
    "text", ["메틸프로판디올", "유타추출물", "글로우세럼", "ハリツヤ", "アクア", "피이지-41스테아레이트"]
)
def test_left_alone(text: str, catalogue: Catalogue) -> None:
    assert catalogue.resolve(text).method != "fuzzy"


def test_signs() -> None:
    assert [script_of(text) for text in ("정제수", "エキス", "水", "Aqua")] == ["ko", "ja", None, None]
    assert letters("ッ") == letters("シ") == letters("ツ")
    assert letters("알") != letters("일")
    assert [differing(size, "ko") for size in (4, 5, 8)] == [0, 1, 2]


@pytest.mark.parametrize(("language", "table"), [("ko", "aliases_ko.csv"), ("ja", "aliases_ja.csv")])
def test_real_names_are_seldom_near_another(language: str, table: str) -> None:
    """Each name as if the catalogue lacked it: one in a hundred at most would be bent to another."""
    layer = built_in()
    with (SYNONYMS / table).open(encoding="utf-8", newline="") as stream:
        forms = random.Random(1).sample([row["alias"] for row in csv.DictReader(stream)], 600)
    bent = 0
    for form in forms:
        own = layer.find(key(form))
        others = [layer.find(key(found.form)) for found in layer.misprints_in(language).corrections(form)]
        bent += any(other != own for other in others)
    assert bent <= 0.01 * len(forms)
