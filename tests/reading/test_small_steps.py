"""Small steps of reading, a table each: cleaning, offsets, entries, scores."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from inci_parser.models import Status
from inci_parser.reading.entry import LONGEST, read_entry
from inci_parser.reading.normalise import (
    decoration,
    html,
    invisible,
    ligatures,
    list_cell,
    mojibake,
    shapes,
    white_space,
)
from inci_parser.reading.offsets import OffsetText
from inci_parser.reading.scoring import count_amounts, evidence_of, score

#: Step -> text and what it makes of it.
STEPS: dict[Callable[[OffsetText], OffsetText], list[tuple[str, str]]] = {
    html: [
        ("a&amp;b", "a&b"),
        ("a&amp;amp;b", "a&b"),
        ("&amp;amp;amp;", "&amp;"),
        ("a<br>b", "a\nb"),
        ("a<b>c</b>", "ac"),
        ("a<1%", "a<1%"),
        ("a<ILN50730>", "a<ILN50730>"),
        ("&notin;", "\u2209"),
        ("&#44;", ","),
        ("&#x2019;", "\u2019"),
        ("&bogus;", "&bogus;"),
        ("<!-- x -->y", "y"),
        ('<p class="x">y</p>', "\ny\n"),
        ("< br / >", "\n"),
        ("<a href=x>y", "y"),
        ("<div>x", "\nx"),
    ],
    white_space: [
        ("a  b", "a b"),
        ("a \n b", "a\nb"),
        ("a\n\nb", "a\n\nb"),
        ("a\n \n\nb", "a\n\nb"),
        ("a\t b", "a\tb"),
        ("a\r\nb", "a\nb"),
        ("a\rb", "a\nb"),
        ("a\r\rb", "a\n\nb"),
        ("a   b\nc   d\ne   f", "a\tb\nc\td\ne\tf"),
        ("a   b\nc   d\ne f", "a b\nc d\ne f"),
        ("a   b\nc   d   x\ne   f", "a b\nc d x\ne f"),
        ("a   b   c\nd   e   f\ng   h   i", "a\tb\tc\nd\te\tf\ng\th\ti"),
        (" a ", " a "),
        ("a\tb", "a\tb"),
        ("   a\n   b\n   c", " a\nb\nc"),
    ],
    shapes: [
        ("\uff08\uff21\uff22\uff23\uff09", "(ABC)"),
        ("\uff21\uff0f\uff22", "A\uff0fB"),
        ("a\u2010b\u2011c\u2012d\u2013e\u2014f\u2212g", "a-b-c-d-e-f-g"),
        ("\u2018a\u2019\u201c\u201d\xab\xbb", '\'a\'""""'),
        ("\u3010a\u3011\u3014b\u3015", "[a][b]"),
        ("a\u2044b\u2215c", "a/b/c"),
        ("\xa0\u2003\u3000x", "   x"),
        ("\u2028\x85x", "\n\nx"),
        ("\ufe50\ufe54\ufe55\uff61\uff64", ",;:\u3002\u3001"),
        ("\u2039a\u203a\uff65\xa6", "<a>\u30fb|"),
        ("\u2032\u02bc\xb4", "'''"),
        ("\uff5e", "~"),
    ],
    list_cell: [
        ("['a', 'b']", " a; b "),
        ('["a"]', " a "),
        ("['a', \"b\"]", " a; b "),
        ("x ['a']", "x ['a']"),
        ("[a, b]", "[a, b]"),
        ("                                                               ['a','b']", " a; b "),
        (
            "                                                                ['a','b']",
            "                                                                ['a','b']",
        ),
        ("['a'", "['a'"),
        ("['it's', 'b']", " it's; b "),
    ],
    decoration: [
        ("\U0001f4a7a", " a"),
        ("a\u2728b", "a b"),
        ("a\u2022b", "a\u2022b"),
        ("a\u2605b", "a b"),
        ("a\u2713b", "a b"),
        ("a\u2020b", "a\u2020b"),
        ("\ue000a", " a"),
    ],
    ligatures: [
        ("\ufb01n", "fin"),
        ("5\u338e", "5mg"),
        ("5\u338f", "5kg"),
        ("\uff08\uff0b\uff0f\uff0d\uff09", "(+/-)"),
        ("\uff0b\uff0f\uff0d", "+/-"),
        ("\uff05", "%"),
    ],
    mojibake: [
        ("karit\xc3\xa9", "karit\xe9"),
        ("\xe9", "\xe9"),
        ("abc", "abc"),
        ("\xe2\u20ac\u2122", "\u2019"),
        ("\xe6\xb0\xb4", "\xe6\xb0\xb4"),
    ],
    invisible: [
        ("a\u200bb", "ab"),
        ("a\xadb", "ab"),
        ("a\x00b", "ab"),
        ("a\ufeffb", "ab"),
        ("ab", "ab"),
        ("a\tb\n", "a\tb\n"),
    ],
}
CASES = [(step, text, clean) for step, pairs in STEPS.items() for text, clean in pairs]


@pytest.mark.parametrize(("step", "text", "clean"), CASES, ids=lambda value: getattr(value, "__name__", None))
def test_cleaning(step: Callable[[OffsetText], OffsetText], text: str, clean: str) -> None:
    assert step(OffsetText(text)).text == clean


def test_every_look_alike_has_its_sign() -> None:
    signs = "".join(map(chr, range(0xFF01, 0xFF5F)))
    folded = shapes(OffsetText(signs)).text
    assert folded == "".join(map(chr, range(0x21, 0x7F))).replace("/", "\uff0f")
    assert (
        shapes(OffsetText("".join(map(chr, [0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000])))).text
        == " " * 16
    )
    assert shapes(OffsetText("\x85\u2028\u2029\x0b\x0c")).text == "\n" * 5
    assert shapes(OffsetText("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\u2043")).text == "-" * 10
    assert shapes(OffsetText("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\u0060")).text == "'" * 8
    assert shapes(OffsetText("\u201c\u201d\u201e\u2033\u00ab\u00bb")).text == '"' * 6
    assert shapes(OffsetText("\u3010\u3011\u3014\u3015\u2329\u232a")).text == "[][][]"
    assert shapes(OffsetText("\u2044\u2215\ufe50\ufe54\ufe55\uff61\uff64")).text == "//,;:\u3002\u3001"
    assert shapes(OffsetText("\u2039\u203a\uff65\u00a6")).text == "<>\u30fb|"
    assert shapes(OffsetText("\uff5f\u2009\u200b\u00bf")).text == "\uff5f \u200b\u00bf"


def test_offsets_lead_back() -> None:
    text = OffsetText("a&amp;b&lt;c").sub(re.compile("&amp;|&lt;"), lambda match: "&" if match[0] == "&amp;" else "<")
    assert (text.text, text.starts, text.ends) == ("a&b<c", [0, 1, 6, 7, 11], [1, 6, 7, 11, 12])
    assert [text.span(0, 1), text.span(1, 2), text.span(1, 3), text.span(0, 5)] == [(0, 1), (1, 6), (1, 7), (0, 12)]
    same = text.sub(re.compile("&b"), lambda _: "XY")  # as long as its match: character by character
    assert (same.text, same.starts, same.ends) == ("aXY<c", [0, 1, 6, 7, 11], [1, 6, 7, 11, 12])
    pieces = text.sub(re.compile("&b<"), lambda _: [("Z", 2), ("WW", 1)])
    assert (pieces.text, pieces.starts, pieces.ends) == ("aZWWc", [0, 1, 7, 7, 11], [1, 7, 11, 11, 12])
    assert text.sub(re.compile("x"), lambda _: "") is text
    assert text.sub(re.compile("b"), lambda _: None) is text
    gone = OffsetText("abc").sub(re.compile("b"), lambda _: "")
    assert (gone.text, gone.starts, gone.ends) == ("ac", [0, 2], [1, 3])
    longer = OffsetText("abc").sub(re.compile("b"), lambda _: "xyz")
    assert (longer.text, longer.starts, longer.ends) == ("axyzc", [0, 1, 1, 1, 2], [1, 2, 2, 2, 3])
    assert OffsetText("abc").span(1, 2) == (1, 2)
    assert OffsetText("abc", [5, 6, 7], [6, 7, 8]).translated({97: 98}) == OffsetText("bbc", [5, 6, 7], [6, 7, 8])


@pytest.mark.parametrize(
    ("text", "name", "glosses", "amount", "marks", "nano", "remarks"),
    [
        ("Zinc Oxide (nano) 15% w/w*", "Zinc Oxide", (), (15.0, 15.0, "15%", ""), ("*",), True, ()),
        ("Glycerin", "Glycerin", (), None, (), False, ()),
        ("Glycerin.", "Glycerin", (), None, (), False, ()),
        ("Alcohol Denat.", "Alcohol Denat.", (), None, (), False, ()),
        ("  Glycerin   X ", "Glycerin X", (), None, (), False, ()),
        ("Glycerin 5 % 3 %", "Glycerin", (), (5.0, 5.0, "5 %", ""), (), False, ()),
        ("Glycerin (5 %) 3 %", "Glycerin", (), (3.0, 3.0, "3 %", ""), (), False, ()),
        ("Glycerin (5 %) (3 %)", "Glycerin", (), (5.0, 5.0, "5 %", ""), (), False, ()),
        ("Glycerin (5 %)", "Glycerin", (), (5.0, 5.0, "5 %", ""), (), False, ()),
        ("Alcohol 70 % vol.", "Alcohol", (), (70.0, 70.0, "70 % vol.", "v/v"), (), False, ()),
        ("Glycerin (*)", "Glycerin", (), None, ("*",), False, ()),
        ("Glycerin (+)", "Glycerin", (), None, ("+",), False, ()),
        ("Glycerin (**)", "Glycerin", (), None, ("**",), False, ()),
        ("Glycerin (x*)", "Glycerin (x*)", ("x*",), None, (), False, ()),
        ("Glycerin ( nano )", "Glycerin", (), None, (), True, ()),
        ("nano Glycerin", "nano Glycerin", (), None, (), False, ()),
        ("Nano", "", (), None, (), True, ()),
        ("Carbomer (thickener)", "Carbomer", (), None, (), False, ("thickener",)),
        ("Carbomer (as a thickener)", "Carbomer", (), None, (), False, ("as a thickener",)),
        ("Carbomer (for skin)", "Carbomer", (), None, (), False, ("for skin",)),
        ("Carbomer (x)", "Carbomer (x)", ("x",), None, (), False, ()),
        ("Carbomer [thickener]", "Carbomer", (), None, (), False, ("thickener",)),
        (
            "Fluoride 0.24 % (as 0.15 % F)",
            "Fluoride",
            (),
            (0.24, 0.24, "0.24 %", "as 0.15 % F"),
            (),
            False,
            ("as 0.15 % F",),
        ),
        ("Fluoride (0.15 % w/v fluoride ion)", "Fluoride", (), (0.15, 0.15, "0.15 %", "fluoride ion"), (), False, ()),
        ("Fluoride (at 5 %)", "Fluoride", (), (5.0, 5.0, "5 %", ""), (), False, ()),
        ("Fluoride (conc. 5 %)", "Fluoride", (), (5.0, 5.0, "5 %", ""), (), False, ()),
        ("Sodium Fluoride (0.24 % fluoride)", "Sodium Fluoride", (), (0.24, 0.24, "0.24 %", "fluoride"), (), False, ()),
        ("Glycerin q.s.", "Glycerin", (), None, (), False, ("q.s.",)),
        ("Glycerin 100% natural", "Glycerin", (), None, (), False, ("100% natural",)),
        ("5 % Glycerin", "Glycerin", (), (5.0, 5.0, "5 %", ""), (), False, ()),
        ("Glycerin*\xb0", "Glycerin", (), None, ("*", "\xb0"), False, ()),
        ("Glycerin (a", "Glycerin (a", (), None, (), False, ()),
        ("-Glycerin-", "Glycerin", (), None, (), False, ()),
        ('"Glycerin"', "Glycerin", (), None, (), False, ()),
        ("Glycerin,", "Glycerin", (), None, (), False, ()),
        ("", "", (), None, (), False, ()),
        ("*", "", (), None, ("*",), False, ()),
        ("5 %", "", (), (5.0, 5.0, "5 %", ""), (), False, ()),
        ("Glycerin (Vegetable) (nano) *", "Glycerin", (), None, ("*",), True, ("Vegetable",)),
        ("Glycerin 500 ppm", "Glycerin", (), (0.05, 0.05, "500 ppm", ""), (), False, ()),
        ("Glycerin <1%", "Glycerin", (), (None, 1.0, "<1%", ""), (), False, ()),
        ("Glycerin (IU 5)", "Glycerin (IU 5)", ("IU 5",), None, (), False, ()),
    ],
)
def test_entries(
    text: str,
    name: str,
    glosses: tuple[str, ...],
    amount: tuple[float | None, float | None, str, str] | None,
    marks: tuple[str, ...],
    nano: bool,
    remarks: tuple[str, ...],
) -> None:
    """An amount is shown as least, most, text and basis."""
    parts = read_entry(text)
    assert (parts.name, parts.glosses, parts.marks, parts.nano, parts.remarks) == (name, glosses, marks, nano, remarks)
    found = parts.amount
    assert (found and (found.min, found.max, found.text, found.basis)) == amount


@pytest.mark.parametrize(("extra", "name"), [(0, "5"), (1, "5 %")])
def test_longer_texts_are_their_own_name(extra: int, name: str) -> None:
    """The amount at the end of the longest entry is read, not that of a longer text."""
    text = "a" * (LONGEST - 4 + extra) + " 5 %"
    assert (read_entry(text).amount is not None) is (name == "5")


@pytest.mark.parametrize(
    ("text", "status", "amounts", "evidence", "value"),
    [
        ("Glycerin", Status.LISTED, 0, "LISTED", 2.0),
        ("Glycerin", Status.LISTED, 1, "LISTED_WITH_AMOUNT", 3.0),
        ("Glyc", Status.MISSPELT, 0, "FOUND", 1.2),
        ("Glyc", Status.PARTIAL, 1, "FOUND", 1.2),
        ("leaves your skin", Status.MISSPELT, 0, "SENTENCE", -3.0),
        ("x ester", Status.WELL_FORMED, 0, "WELL_FORMED", 0.9),
        ("the x y z ester a b c d", Status.WELL_FORMED, 0, "SENTENCE", -3.0),
        ("http://zxqv", Status.UNKNOWN, 0, "SENTENCE", -3.0),
        ("Zinziber Extract", Status.UNKNOWN, 0, "NAME_SHAPED", 0.4),
        ("Zinziber Extract", Status.UNKNOWN, 1, "NAME_SHAPED_WITH_AMOUNT", 1.0),
        ("the zxq vrt prt", Status.UNKNOWN, 0, "WORDS", -0.5),
        ("zxq", Status.UNKNOWN, 0, "FEW_WORDS", -0.3),
        ("zxq vrt prt", Status.UNKNOWN, 0, "FEW_WORDS", -0.3),
        ("zxq vrt prt qrt", Status.UNKNOWN, 0, "WORDS", -0.5),
        ("a b c d e f", Status.UNKNOWN, 0, "WORDS", -0.5),
        ("a b c d e f g", Status.UNKNOWN, 0, "WORDS", -0.65),
        ("a b c d e f g h", Status.UNKNOWN, 0, "WORDS", -0.8),
        ("a b c d e f g", Status.UNKNOWN, 2, "WORDS", -0.25),
        ("the b c d e f g", Status.UNKNOWN, 2, "WORDS", -0.65),
        ("하하하 하하하", Status.UNKNOWN, 0, "UNKNOWN_SCRIPT", 0.1),
        ("하 하 하 하 하", Status.UNKNOWN, 0, "UNKNOWN_SCRIPT", 0.1),
        ("하 하 하 하 하 하", Status.UNKNOWN, 0, "WORDS", -0.5),
        ("하하하 abc", Status.UNKNOWN, 0, "FEW_WORDS", -0.3),
        ("하하하하 ab", Status.UNKNOWN, 0, "UNKNOWN_SCRIPT", 0.1),
        ("zxq", Status.UNKNOWN, 1, "FEW_WORDS", 0.1),
    ],
)
def test_evidence_and_score(text: str, status: Status, amounts: int, evidence: str, value: float) -> None:
    assert evidence_of(text, status, amounts).name == evidence
    assert score(text, status, amounts) == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "count"),
    [("5 % x 3 %", 2), ("5", 0), ("5 ppm", 1), ("5 PPM 3 ppb", 2), ("5 mg/g", 1), ("5 mg", 0), ("", 0), ("%", 0)],
)
def test_amounts_are_counted(text: str, count: int) -> None:
    assert count_amounts(text) == count
