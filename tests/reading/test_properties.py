"""Whatever the text: no crash, offsets that slice back, pieces that cover it, the same reading again."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inci_parser.models import Label
from inci_parser.naming import Catalogue
from inci_parser.notices import NOTICES
from inci_parser.reading import read, read_entry
from inci_parser.reading.coverage import KINDS
from tests.support.properties import examples

NAMED = [
    "Aqua",
    "Glycerin",
    "1,2-Hexanediol",
    "Parfum (Fragrance)",
    "CI 77891",
    "Zxqv",
    "정제수",
    "水",
    "5 %",
    "(nano)",
]
SIGNS = [
    "*",
    ", ",
    "; ",
    " - ",
    ". ",
    ": ",
    "\n",
    "\n\n",
    "\t",
    "/",
    " and ",
    "(",
    ")",
    "[",
    "]",
    "、",
    "。",
    "-",
    "\u200b",
]
HEADS = [
    "Ingredients: ",
    "May contain ",
    "[+/- ",
    "Active ingredients ",
    "Inactive ingredients ",
    "Directions: ",
    "<1%: ",
]
REST = ["*Organic", "&amp;", "<b>", "Ã©", "Free from ", "Key ingredients: ", "1. ", "2. ", "3. ", "[Toner] ", "\ue000"]
REST += ["æ°´", "ã\x80\x81", "\x91Î\x8f", "¼", "('", "')", "''"]  # wrongly decoded text and its bytes; empty brackets
BITS = NAMED + SIGNS + HEADS + REST
labels = st.lists(st.sampled_from(BITS), max_size=40).map("".join)


def checked(text: str) -> Label:
    """Return the reading of a text after checking what holds of every reading."""
    reading = read(text, Catalogue.default().recognizer)
    assert reading.text == text
    assert reading.kind in ("list", "highlights", "no_list")
    assert reading.reason
    assert bool(reading.ingredients) <= (reading.kind == "list")
    last = 0
    for entry in reading.ingredients:
        assert text[entry.start : entry.end] == entry.text
        assert entry.start >= last, "entries are in order and apart"
        assert entry.end > entry.start
        last = entry.end
    assert "".join(text[piece.start : piece.end] for piece in reading.pieces) == text
    assert all(a.end == b.start for a, b in zip(reading.pieces, reading.pieces[1:], strict=False))
    assert {piece.kind for piece in reading.pieces} <= set(KINDS)
    spans = {(piece.start, piece.end) for piece in reading.pieces if piece.kind == "entry"}
    assert {(entry.start, entry.end) for entry in reading.ingredients} == spans
    assert all(n.code in NOTICES and 0 <= n.start <= n.end <= len(text) for n in reading.notices)
    return reading


@given(st.text(max_size=200))
@examples(300)
@example("\u0130" * 9 + " Ingredients: Aqua")
@example("İçindekiler: AQUA")
def test_any_text(text: str) -> None:
    checked(text)


@given(labels)
@examples(400)
def test_anything_like_a_label(text: str) -> None:
    reading = checked(text)
    assert read(text, Catalogue.default().recognizer) == reading


@given(st.text(max_size=120))
@examples(300)
def test_any_entry(text: str) -> None:
    parts = read_entry(text)
    assert parts.name == parts.name.strip()
    assert read_entry(parts.text) == parts


NAMES = ["Aqua", "Glycerin", "1,2-Hexanediol", "Caprylic/Capric Triglyceride", "Parfum", "CI 77891", "Phenoxyethanol",
         "Simmondsia Chinensis (Jojoba) Seed Oil", "PEG-40 Hydrogenated Castor Oil", "Tocopherol"]  # fmt: skip


@given(st.lists(st.sampled_from(NAMES), min_size=3, max_size=20), st.sampled_from([", ", "; ", " • ", "\n", " | "]))
@examples(100)
def test_what_was_written_is_read(names: list[str], separator: str) -> None:
    assert [entry.text for entry in checked("Ingredients: " + separator.join(names)).ingredients] == names


def fullwidth(text: str) -> str:
    """Return a text as wide as ideographs, as CJK keyboards type it; wide slashes separate, and are left out."""
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" and c != "/" else "\u3000" if c == " " else c for c in text)


#: What pasting does to a text without changing what it says.
FORMS = {
    "NFC": lambda text: unicodedata.normalize("NFC", text),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "thin spaces": lambda text: text.replace(" ", "\u2009"),
    "full width": fullwidth,
    "upper case": str.upper,
    "lower case": str.lower,
    "zero-width spaces": lambda text: text.replace(",", "\u200b,"),
    "soft hyphens": lambda text: text.replace("er", "e\u00adr"),
    "a byte order mark": lambda text: "\ufeff" + text,
}
SPELLED = [*NAMES, "Glycérine", "Eau", "Huile d'Amande Douce", "Beurre de Karité", "Bienenwachs", "Sodium Hyaluronate"]


def names_of(text: str) -> list[tuple[str, ...]]:
    """Return the names of each ingredient of a text."""
    return [entry.match.names for entry in checked(text).ingredients]


@pytest.mark.parametrize("form", FORMS)
@examples(40)
@given(st.lists(st.sampled_from(SPELLED), min_size=3, max_size=10), st.sampled_from([", ", ",\n", "\n"]))
def test_how_a_text_is_encoded_changes_no_name(form: str, names: list[str], separator: str) -> None:
    text = "Ingredients: " + separator.join(names)
    assert names_of(FORMS[form](text)) == names_of(text)


@examples(150)
@given(labels)
def test_what_is_rendered_reads_the_same(text: str) -> None:
    """The names of a reading, written as a list, are read as those names."""
    names = [name for entry in checked(text).ingredients for name in entry.match.names if "," not in name]
    if len(names) > 1:
        assert [name for found in names_of("Ingredients: " + ", ".join(names)) for name in found] == names


def test_every_corpus_label(shared: Path) -> None:
    for file in sorted((shared / "corpora").glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines()[::7]:
            checked(json.loads(line)["ingredients"] or "")


def test_marketing_bullets_are_no_lists(shared: Path) -> None:
    lines = (shared / "corpora" / "sephora2019_highlights.jsonl").read_text(encoding="utf-8").splitlines()
    found = [read(json.loads(line)["ingredients"], Catalogue.default().recognizer).kind for line in lines]
    assert len(found) > 100
    assert "list" not in found


@pytest.mark.parametrize("text", ["", " ", "\n", "x", "(", ")", "*", "Aqua", "🌿", "\x00", "\ud800"])
def test_small_texts(text: str) -> None:
    checked(text)
