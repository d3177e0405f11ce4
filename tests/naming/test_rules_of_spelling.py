"""Rules of spelling: which rules a text triggers, what they make of it, number, and letters of Hangul and kana."""

from __future__ import annotations

import pytest

from inci_parser.naming.composition import language, respellings, tails
from inci_parser.naming.script_misprints import LONGEST, ScriptIndex, differing, script_of, script_sections
from inci_parser.naming.spelling_rules import Triggers, Variant, _rule, variants
from inci_parser.tables.container import Container, pack


def rule(trigger: str) -> dict[str, str]:
    """Return a row of the table."""
    return {"trigger": trigger, "pattern": "x", "replacement": "y", "rule": "r", "leaves_out": "no"}


def test_triggers_are_sorted() -> None:
    sorted_ = _rule(rule("^ab|cd$|ef|#"))
    assert (sorted_.begins, sorted_.ends, sorted_.holds, sorted_.digit) == (("ab",), ("cd",), ("ef",), True)
    plain = _rule({**rule("ef"), "leaves_out": "yes"})
    assert (plain.begins, plain.ends, plain.holds, plain.digit, plain.leaves_out) == ((), (), ("ef",), False, True)
    assert not sorted_.leaves_out


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", []),
        ("abx", [0]),
        ("xab", [5]),
        ("xcd", [1, 5]),
        ("cdx", []),
        ("xefx", [2, 5]),
        ("e f", []),
        ("q xef", [2]),
        ("a1", [3]),
        ("g h", [4]),
        ("ag hb", [4]),
        ("gh", []),
        ("x", [5]),
        ("zy", [5]),
        ("abefcd 1", [0, 2, 3]),
        ("ab q 1 cd", [0, 1, 3]),
    ],
)
def test_which_rules_a_text_triggers(text: str, numbers: list[int]) -> None:
    rules = [_rule({**rule(t), "rule": str(i)}) for i, t in enumerate(("^ab", "cd$", "ef", "#", "g h", "^x|y$"))]
    assert [int(found.reason) for found in Triggers(rules).rules_for(text)] == numbers


ISOMER = "prefix of an isomer that the catalogue does not tell apart"
GRADE = "grade, water of crystallisation or praise left out"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("aluminium sulphate", [Variant("aluminumsulfate", "British or older spelling")]),
        ("organic shea butter", [Variant("sheabutter", GRADE, True), Variant("organicsheabutters", "singular")]),
        ("l-menthol", [Variant("menthol", ISOMER), Variant("lmenthols", "singular")]),
        (
            "organic aluminium oxide",
            [Variant("organicaluminumoxide", "British or older spelling"), Variant("aluminumoxide", GRADE, True)],
        ),
        ("aluminas", [Variant("alumina", "plural")]),
        ("alumina", [Variant("aluminas", "singular")]),  # seven letters
        ("zxqvab", []),  # six
        ("zxqvss", []),
        ("zxqvabs", [Variant("zxqvab", "plural")]),
        ("zxqvass", [Variant("zxqvasss", "singular")]),  # no plural of "ss"
        ("zxqvate", []),  # a salt beside its mixture
        ("zxqvide", []),
        ("zxqvbcd 1", []),
        (
            "zx/qv",
            [
                Variant("zxqvcopolymer", "last word copolymer left out"),
                Variant("zxqvcrosspolymer", "last word crosspolymer left out"),
            ],
        ),
    ],
)
def test_variants(text: str, wanted: list[Variant]) -> None:
    assert list(variants(text, "".join(c for c in text if c.isalnum()))) == wanted


@pytest.mark.parametrize(
    ("text", "pairs", "wanted"),
    [
        ("abc", [("x", "y")], ["abc"]),
        ("aa", [("a", "b")], ["aa", "ab", "ba", "bb"]),
        ("ac", [("a", "b"), ("c", "d")], ["ac", "bc", "ad", "bd"]),
    ],
)
def test_every_older_spelling_is_tried_both_ways(text: str, pairs: list[tuple[str, str]], wanted: list[str]) -> None:
    assert sorted(respellings(text, pairs)) == sorted(wanted)


def test_older_spellings_are_tried_in_four_places() -> None:
    found = respellings("aaaaaa", [("a", "b")])
    assert len(found) == 16
    assert all(text.endswith("aa") for text in found)


@pytest.mark.parametrize(
    ("text", "lang"),
    [("정제수", "ko"), ("水", "zh"), ("エキス", "ja"), ("вода", "ru"), ("Aqua", None), ("é", None), ("", None)],
)
def test_languages_of_other_scripts(text: str, lang: str | None) -> None:
    assert language(text) == lang


@pytest.mark.parametrize(
    ("text", "lang", "wanted"),
    [
        ("积雪草叶提取物", "zh", ("leaf extract",)),
        ("甘油", "zh", ("oil",)),
        ("정제수", "ko", ("water",)),
        ("녹차잎추출물", "ko", ("leaf extract",)),
        ("정제수", "", ()),
        ("녹차", "ko", ()),
    ],
)
def test_parts_and_forms_at_the_end(text: str, lang: str, wanted: tuple[str, ...]) -> None:
    assert tails(text, lang) == wanted


# -- Hangul and kana ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("가", "ko"),
        ("힣", "ko"),
        ("ァ", "ja"),
        ("ヺ", "ja"),
        ("ー", None),
        ("a", None),
        ("甘", None),
        ("あ", None),
        ("ア가", "ko"),
    ],
)
def test_the_language_of_a_script(text: str, lang: str | None) -> None:
    assert script_of(text) == lang


@pytest.mark.parametrize(
    ("signs", "lang", "allowed"),
    [(4, "ko", 0), (5, "ko", 1), (7, "ko", 1), (8, "ko", 2), (5, "ja", 0), (6, "ja", 1), (7, "ja", 1), (8, "ja", 2)],
)
def test_how_many_signs_may_differ(signs: int, lang: str, allowed: int) -> None:
    assert differing(signs, lang) == allowed


FORMS = ["소듐하이알루로네이트", "메틸파라벤", "피이지-40", "녹차추출물", "가나다", "동백나무씨오일", "ヒアルロン酸"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("소듐하이알루로네이트", [("소듐하이알루로네이트", 0)]),
        ("소듐하이일루로네이트", [("소듐하이알루로네이트", 1)]),
        ("소둠하이일루로네이트", [("소듐하이알루로네이트", 2)]),
        ("소둠하이일루로네이드", []),  # three signs
        ("에틸파라벤", []),  # another word
        ("메탈파라벤", [("메틸파라벤", 1)]),
        ("녹자추출물", []),  # too few signs beside the part and form
        ("피이지-41", []),  # another number
        ("가나나", []),  # too short
        ("동백나무씨오잃", [("동백나무씨오일", 1)]),
        ("동백나모씨오일", []),
        ("메틸파라", []),  # another number of signs
        ("가" * (LONGEST + 1), []),
    ],
)
def test_corrections_in_hangul(text: str, wanted: list[tuple[str, int]]) -> None:
    index = ScriptIndex(Container(pack(script_sections(FORMS), "test")), "ko")
    assert [(correction.form, correction.edits) for correction in index.corrections(text)] == wanted


def test_each_script_has_its_forms() -> None:
    container = Container(pack(script_sections([*FORMS, "메틸파라벤", "가" * LONGEST, "나" * (LONGEST + 1)]), "test"))
    korean = list(ScriptIndex(container, "ko").forms)
    assert korean == ["녹차추출물", "메틸파라벤", "피이지-40", "동백나무씨오일", "소듐하이알루로네이트", "가" * LONGEST]
    assert list(ScriptIndex(container, "ja").forms) == ["ヒアルロン酸"]
