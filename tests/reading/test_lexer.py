"""The grammars are the authority; the lexer that serves is held to Lark on every label and entry there is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inci_parser.reading.brackets import BRACKET, FOOTNOTE_MARKS, neutralise_unpaired
from inci_parser.reading.entry import beyond_a_name
from inci_parser.reading.lexer import Token, parse_reference, tokenize
from inci_parser.reading.normalise import normalise
from tests.support.properties import examples

GRAMMARS = Path(__file__).resolve().parent.parent.parent / "grammars"

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


def same_tokens(text: str) -> bool:
    """Return whether the lexer and Lark agree on a text."""
    plain = neutralise_unpaired(normalise(text).text)
    return tokenize("label_tokens", plain) == parse_reference("label_tokens", plain)


@pytest.mark.parametrize("text", TEXTS)
def test_lexer_and_lark_agree(text: str) -> None:
    assert same_tokens(text)


@pytest.mark.parametrize("piece", ["1,2-", "(a)", "PEG-8 ", "No.5-"])
def test_a_name_of_more_pieces_than_one_match_has_is_one_token(piece: str) -> None:
    name = (piece * 20_000).strip() + "x"
    assert tokenize("label_tokens", f"{name}, Mica") == [
        Token("NAME", 0, len(name)),
        Token("SEP", len(name), len(name) + 2),
        Token("NAME", len(name) + 2, len(name) + 6),
    ]


def test_lexer_and_lark_agree_on_corpus_labels(shared: Path) -> None:
    files = sorted((shared / "corpora").glob("*.jsonl"))
    assert files
    labels = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    assert len(labels) > 6000
    assert [label["id"] for label in labels[::9] if not same_tokens(label["ingredients"] or "")] == []


ENTRIES = ["", "Zinc Oxide (nano) 15% w/w**", "up to 2 % Urea", "Aqua q.s. 100", "100% natural Mica+ nano", "소듐10ppm"]
ENTRIES += ["Urea %0.31", "%5 Urea", "5 % %"]


def same_entry(text: str) -> bool:
    """Return whether lexer and Lark agree on an entry, and whether what passes for a mere name is one."""
    printed = neutralise_unpaired(" ".join(text.split()))
    tokens = tokenize("entry_tokens", printed)
    mere = beyond_a_name().search(printed) is not None or {t.kind for t in tokens} <= {"WORD", "SPACE"}
    return mere and tokens == parse_reference("entry_tokens", printed)


@pytest.mark.parametrize("text", [*ENTRIES, *TEXTS])
def test_lexer_and_lark_agree_on_an_entry(text: str) -> None:
    assert same_entry(text)


BITS = [*"aGmu1 0.,%‰()[]*+<-/", "ppm", "nano", "qs", "q.s.", "100", " to ", "나노", "ml", "iu"]


@given(st.lists(st.sampled_from(BITS), max_size=12).map("".join))
@examples(100)
def test_lexer_and_lark_agree_on_anything_like_an_entry(text: str) -> None:
    assert same_entry(text)


def test_no_character_is_lost() -> None:
    for text in TEXTS:
        tokens = tokenize("label_tokens", text)
        assert "".join(text[t.start : t.end] for t in tokens) == text


def test_annotations_are_tokens() -> None:
    tokens = tokenize("label_tokens", "Toner: Aqua", [Token("title", 0, 6)])
    assert tokens == [Token("title", 0, 6), Token("NAME", 6, 11)]


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
    assert [text[t.start : t.end] for t in tokenize("label_tokens", text) if t.kind == "NAME"] == names


def test_grammar_and_code_have_the_same_brackets_and_marks() -> None:
    """What ``brackets.py`` says of them is what ``shared_tokens.lark`` says."""
    text = (GRAMMARS / "shared_tokens.lark").read_text(encoding="utf-8")
    assert f"MARK.2: /(?:[{FOOTNOTE_MARKS}]|" in text
    assert f"BRACKET.2: /{BRACKET}/" in text
    assert rf"[^\s()\[\]{{}}{FOOTNOTE_MARKS}+<" in (GRAMMARS / "entry_tokens.lark").read_text(encoding="utf-8")
