"""The grammars are the authority; the cutter that serves is held to them on every label and entry there is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inci_parser.naming import Catalogue
from inci_parser.reading.annotations import mark
from inci_parser.reading.entry import MORE, balanced
from inci_parser.reading.lexer import cut, parsed
from inci_parser.reading.names import names_of
from inci_parser.reading.normalise import clean

TEXTS = [
    "",
    "Ingredients: Aqua, 1,2-Hexanediol. Mica [+/- CI 77891]",
    "((a)(b)))((((c))))",
    "水、甘油。其他微量成分：黄原胶",
    "- a\n- b\n\nc: d",
    "a | b@c · d\\e / f",
    "[Toner] Water *Organic",
    "1. Aqua 2. Mica 3. Talc",
    "\ue000\ue030\ue01f",
]


def same_cut(text: str) -> bool:
    """Tell whether cutter and grammar agree on a text."""
    marked = mark(clean(text).text, names_of(Catalogue.default())).text
    return cut("label", marked) == parsed("label", marked)


@pytest.mark.parametrize("text", TEXTS)
def test_cutter_and_grammar_agree(text: str) -> None:
    assert same_cut(text)


def test_cutter_and_grammar_agree_on_every_corpus_label(shared: Path) -> None:
    files = sorted((shared / "corpora").glob("*.jsonl"))
    assert files
    labels = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    assert len(labels) > 6000
    differing = [label["id"] for label in labels if not same_cut(label["ingredients"] or "")]
    assert differing == []


ENTRIES = ["", "Zinc Oxide (nano) 15% w/w**", "up to 2 % Urea", "Aqua q.s. 100", "100% natural Mica+ nano", "소듐10ppm"]


def same_entry(text: str) -> bool:
    """Tell whether cutter and grammar agree on an entry, and whether what passes for a mere name is one."""
    printed = balanced(" ".join(text.split()))
    tokens = cut("entry", printed)
    mere = MORE.search(printed) is not None or {t.kind for t in tokens} <= {"WORD", "SPACE"}
    return mere and tokens == parsed("entry", printed)


@pytest.mark.parametrize("text", [*ENTRIES, *TEXTS])
def test_cutter_and_grammar_agree_on_an_entry(text: str) -> None:
    assert same_entry(text)


BITS = [*"aGmu1 0.,%‰()[]*+<-/", "ppm", "nano", "qs", "q.s.", "100", " to ", "나노", "ml", "iu"]


@given(st.lists(st.sampled_from(BITS)).map("".join))
@settings(max_examples=400, deadline=None)
def test_cutter_and_grammar_agree_on_anything_like_an_entry(text: str) -> None:
    assert same_entry(text)


def test_cutter_and_grammar_agree_on_entries_of_the_corpora(shared: Path) -> None:
    files = sorted((shared / "corpora").glob("*.jsonl"))
    labels = [
        json.loads(line)["ingredients"] for file in files for line in file.read_text(encoding="utf-8").splitlines()
    ]
    entries = {entry for label in labels[::4] for entry in (label or "").split(",")}
    assert len(entries) > 5000
    assert [entry for entry in entries if len(entry) < 400 and not same_entry(entry)] == []


def test_no_character_is_lost() -> None:
    for text in TEXTS:
        tokens = cut("label", text)
        assert "".join(text[t.start : t.end] for t in tokens) == text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("1,2-Hexanediol,1,3-Propanediol", ["1,2-Hexanediol", "1,3-Propanediol"]),
        ("CI 77491,77492", ["CI 77491", "77492"]),
        ("Urea 5,0%,Aqua", ["Urea 5,0%", "Aqua"]),
        ("N,N-Dimethylglycine, Aqua", ["N,N-Dimethylglycine", "Aqua"]),
        ("2,2'-Methylenebis, Aqua", ["2,2'-Methylenebis", "Aqua"]),
        ("Ceramide 3, 2-Oleamido-1,3-Octadecanediol", ["Ceramide 3", "2-Oleamido-1,3-Octadecanediol"]),
        ("Water(Aqua, Eau),Mica", ["Water(Aqua, Eau)", "Mica"]),
        ("D&C Red No. 7 (CI 15850:1)", ["D&C Red No", "7 (CI 15850:1)"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [text[t.start : t.end] for t in cut("label", text) if t.kind == "NAME"] == names
