"""Small steps of reading, a table each: cleaning, offsets, entries, scores, tables of cells, runs of names."""

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
from inci_parser.reading.run_ons import WINDOW, cut_glued, cut_run_on
from inci_parser.reading.scoring import count_amounts, evidence_of, score
from inci_parser.reading.text_tables import find_tables
from tests.support.reading import TenNames

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


Shares = list[tuple[str, str, str]]


def shares_of(text: str) -> Shares:
    """Return the name, the share, and what the share's cell ends of each row of a table."""
    found = find_tables(text, TenNames()).shares
    name = re.compile(r"[^\t|,;\n\"]*[^\t|,;\n\" ]")
    return [(name.match(text, at)[0], share, text[at:end] if end else "") for at, (share, end) in found.items()]  # type: ignore[index]


@pytest.mark.parametrize(
    ("text", "head", "count", "wanted"),
    [
        (
            "INCI name\tCAS\t%\nAqua\t7732-18-5\t70\nMica\t12001-26-2\t30",
            ["INCI name\tCAS\t%"],
            3,
            [("Aqua", "70 %", "Aqua\t7732-18-5\t70"), ("Mica", "30 %", "Mica\t12001-26-2\t30")],
        ),
        (
            "INCI name\tCAS\nAqua\t7732-18-5\nMica\t12001-26-2",
            ["INCI name\tCAS"],
            3,
            [("Aqua", "", ""), ("Mica", "", "")],
        ),
        ("INCI name\t%\nZxqv\t70\nQrtw\t30", [], 0, []),
        (
            "INCI\tAmount\nAqua\t70\nMica\t30",
            ["INCI\tAmount"],
            3,
            [("Aqua", "70 %", "Aqua\t70"), ("Mica", "30 %", "Mica\t30")],
        ),
        (
            "INCI\tAmount\nAqua\t70\nMica\t20",
            ["INCI\tAmount"],
            3,
            [("Aqua", "70 %", "Aqua\t70"), ("Mica", "20 %", "Mica\t20")],
        ),
        (
            "INCI\tAmount\nAqua\t70\nMica\t29",
            ["INCI\tAmount"],
            3,
            [("Aqua", "70 %", "Aqua\t70"), ("Mica", "29 %", "Mica\t29")],
        ),
        ("INCI\tAmount\nAqua\t100", ["INCI\tAmount"], 2, [("Aqua", "100 %", "Aqua\t100")]),
        ("INCI\t%\nAqua\t100", ["INCI\t%"], 2, [("Aqua", "100 %", "Aqua\t100")]),
        ("INCI\t%\nAqua\t80\nMica\t26", ["INCI\t%"], 3, [("Aqua", "", ""), ("Mica", "", "")]),
        ("INCI\t%\nAqua\t80\nMica\t25", ["INCI\t%"], 3, [("Aqua", "80 %", "Aqua\t80"), ("Mica", "25 %", "Mica\t25")]),
        ("INCI\t%\nAqua\t800\nMica\t260", ["INCI\t%"], 3, [("Aqua", "", ""), ("Mica", "", "")]),
        (
            "INCI\tFunction\nAqua\t70 %\nMica\t5%",
            ["INCI\tFunction"],
            3,
            [("Aqua", "70 %", "Aqua\t70 %"), ("Mica", "5 %", "Mica\t5%")],
        ),
        ("Name\tINCI\nZxqv\tAqua\nQrtw\tMica", ["Name\tINCI"], 3, [("Aqua", "", ""), ("Mica", "", "")]),
        ("Name\tINCI\nAqua\tZxqv\nMica\tQrtw", ["Name\tINCI"], 3, [("Aqua", "", ""), ("Mica", "", "")]),
        (
            "Aqua\t70\nMica\t20\nTalc\t10",
            [],
            3,
            [("Aqua", "70 %", "Aqua\t70"), ("Mica", "20 %", "Mica\t20"), ("Talc", "10 %", "Talc\t10")],
        ),
        ("Aqua\t70\nMica\t30", [], 0, []),
        ("Aqua\t70\nMica\t20\nTalc\t5", [], 3, [("Aqua", "", ""), ("Mica", "", ""), ("Talc", "", "")]),
        ("Aqua\tSolvent\nMica\tPigment\nTalc\tFiller", [], 3, [("Aqua", "", ""), ("Mica", "", ""), ("Talc", "", "")]),
        ("Aqua\tSolvent\nMica\tPigment\nZxqv\tFiller", [], 3, [("Aqua", "", ""), ("Mica", "", ""), ("Zxqv", "", "")]),
        ("Aqua\tSolvent\nZxqv\tPigment\nQrtw\tFiller", [], 0, []),
        (
            "Aqua\tSolvent\nMica\tPigment\nTalc\tFiller\nZxqv\tx\nQrtw\ty",
            [],
            5,
            [("Aqua", "", ""), ("Mica", "", ""), ("Talc", "", ""), ("Zxqv", "", ""), ("Qrtw", "", "")],
        ),
        ("Aqua\tSolvent\nMica\tPigment\nZxqv\tFiller\nBrtz\tx\nQrtw\ty", [], 0, []),
        ("Aqua\tWater\nMica\tMica\nParfum\tParfum", [], 3, [("Aqua", "", ""), ("Mica", "", ""), ("Parfum", "", "")]),
        ("Aqua\tMica\nTalc\tParfum\nGlycerin\tWater", [], 0, []),
        ("Aqua\tMica\nTalc\tx\nGlycerin\ty", [], 3, [("Aqua", "", ""), ("Talc", "", ""), ("Glycerin", "", "")]),
        ("70\tAqua\n20\tMica\n10\tTalc", [], 3, [("Aqua", "70 %", ""), ("Mica", "20 %", ""), ("Talc", "10 %", "")]),
        ("<70\tAqua\n20\tMica\n10\tTalc", [], 3, [("Aqua", "<70 %", ""), ("Mica", "20 %", ""), ("Talc", "10 %", "")]),
        (
            "| INCI | % |\n|---|---|\n| Aqua | 70 |\n| Mica | 30 |",
            ["| INCI | % |"],
            6,
            [("Aqua", "70 %", "Aqua | 70"), ("Mica", "30 %", "Mica | 30")],
        ),
        (
            "| Aqua | 70 |\n| Mica | 20 |\n| Talc | 10 |",
            [],
            6,
            [("Aqua", "70 %", "Aqua | 70"), ("Mica", "20 %", "Mica | 20"), ("Talc", "10 %", "Talc | 10")],
        ),
        (
            "Aqua | 70\nMica | 20\nTalc | 10",
            [],
            3,
            [("Aqua", "70 %", "Aqua | 70"), ("Mica", "20 %", "Mica | 20"), ("Talc", "10 %", "Talc | 10")],
        ),
        (
            "Ingredient,CAS,%\nAqua,7732-18-5,90\nMica,12001-26-2,10",
            ["Ingredient,CAS,%"],
            3,
            [("Aqua", "90 %", "Aqua,7732-18-5,90"), ("Mica", "10 %", "Mica,12001-26-2,10")],
        ),
        (
            "inci;percent\nAqua;90\nMica;10",
            ["inci;percent"],
            3,
            [("Aqua", "90 %", "Aqua;90"), ("Mica", "10 %", "Mica;10")],
        ),
        ('inci,use\nAqua,"a, b"\n"Mica",x', ["inci,use"], 4, [("Aqua", "", ""), ("Mica", "", "")]),
        ("CAS,percent\nAqua,90\nMica,10", [], 0, []),
        ("INCI\nAqua\nMica", [], 0, []),
        ("INCI\t%\nAqua\t70\tx\nMica\t30", [], 0, []),
        (
            "INCI\t\t%\nAqua\tx\t70\nMica\ty\t30",
            ["INCI\t\t%"],
            3,
            [("Aqua", "70 %", "Aqua\tx\t70"), ("Mica", "30 %", "Mica\ty\t30")],
        ),
        ("Aqua\t70", [], 0, []),
        ("INCI\t%", [], 0, []),
    ],
)
def test_tables(text: str, head: list[str], count: int, wanted: Shares) -> None:
    tables = find_tables(text, TenNames())
    assert [text[a.start : a.end] for a in tables.annotations if a.kind == "ingredients"] == head
    assert len(tables.annotations) == count
    assert shares_of(text) == wanted


Chunks = list[tuple[str, bool]]


@pytest.mark.parametrize(
    ("text", "status", "options", "wanted"),
    [
        ("Aqua", Status.UNKNOWN, {}, []),
        ("Aqua Mica", Status.UNKNOWN, {}, [("Aqua", True), ("Mica", True)]),
        ("Aqua Mica Talc", Status.UNKNOWN, {}, [("Aqua", True), ("Mica", True), ("Talc", True)]),
        (
            "Glycerin Zxqv Phenoxyethanol",
            Status.UNKNOWN,
            {},
            [("Glycerin", True), ("Zxqv", False), ("Phenoxyethanol", True)],
        ),
        ("Glycerin Zxqv", Status.UNKNOWN, {}, []),
        ("Zxqv Glycerin Qrtw Phenoxyethanol", Status.UNKNOWN, {}, []),
        ("Glycerin Zxqv Qrtw Phenoxyethanol", Status.UNKNOWN, {}, []),
        ("Glycerin Zxqv Qrtw Brtz Phenoxyethanol", Status.UNKNOWN, {}, []),
        ("Glycerin Zx Phenoxyethanol", Status.UNKNOWN, {}, []),
        ("Mica Zxqv Talc", Status.UNKNOWN, {}, []),
        ("Mica Zxqv Parfum", Status.UNKNOWN, {}, []),
        ("Mica Zxqv Glycerin", Status.UNKNOWN, {}, []),
        ("Sodium Benzoate Zxqv", Status.UNKNOWN, {}, []),
        ("Sodium Benzoate Zxqv Qrtw", Status.UNKNOWN, {}, []),
        ("Mica Extract Talc", Status.UNKNOWN, {}, []),
        ("Mica 5 % Talc", Status.UNKNOWN, {}, [("Mica 5 %", True), ("Talc", True)]),
        ("5 % Mica Talc", Status.UNKNOWN, {}, [("5 % Mica", True), ("Talc", True)]),
        ("Mica/Talc Aqua", Status.UNKNOWN, {}, []),
        ("Mica / Talc Aqua", Status.UNKNOWN, {}, []),
        ("Mica (Talc) Aqua", Status.UNKNOWN, {}, []),
        ("(Mica) Talc", Status.UNKNOWN, {}, [("(Mica)", False), ("Talc", True)]),
        ("Mica (x)Talc", Status.UNKNOWN, {}, []),
        ("Mica (x)talc", Status.UNKNOWN, {}, []),
        ("Mica Vitamin Parfum", Status.UNKNOWN, {}, []),
        ("Aqua Water Mica", Status.UNKNOWN, {}, []),
        ("Glycerin Glycerin Mica", Status.UNKNOWN, {}, [("Glycerin Glycerin", True), ("Mica", True)]),
        ("Glycerinn Aqua Mica Talc", Status.UNKNOWN, {}, []),
        ("Glycerin Aquaa Mica Talcc", Status.UNKNOWN, {}, []),
        ("Glycerin Aqua Mica Parfumm Talc", Status.UNKNOWN, {}, []),
        ("Glycerin Aqua Mica Phenoxyethanoll Talc", Status.UNKNOWN, {}, []),
        ("AquaMica Talc", Status.UNKNOWN, {}, [("Aqua", True), ("Mica", True), ("Talc", True)]),
        ("aquaMica", Status.UNKNOWN, {}, [("aqua", True), ("Mica", True)]),
        ("Mica-Talc Aqua", Status.UNKNOWN, {}, []),
        ("Glycerin Aqua Mica Talc Parfum Lactate", Status.UNKNOWN, {}, []),
        ("Glycerin Aqua Mica Talc Extract", Status.UNKNOWN, {}, []),
        ("Glycerin 5 Phenoxyethanol", Status.UNKNOWN, {}, []),
        ("Aqua Mica", Status.WELL_FORMED, {}, [("Aqua", True), ("Mica", True)]),
        ("Glycerin Zxqv Phenoxyethanol", Status.WELL_FORMED, {}, []),
        ("Mica Zxqv Talc", Status.WELL_FORMED, {}, []),
        (
            "Sodium Benzoate Zxqv Potassium Sorbate",
            Status.WELL_FORMED,
            {},
            [("Sodium Benzoate", True), ("Zxqv", False), ("Potassium Sorbate", True)],
        ),
        ("Aqua Mica", Status.MISSPELT, {}, [("Aqua", True), ("Mica", True)]),
        ("Glycerin Zxqv Phenoxyethanol", Status.MISSPELT, {}, []),
        ("Aqua Mica", Status.UNKNOWN, {"whole": True}, [("Aqua", True), ("Mica", True)]),
        ("Glycerin Zxqv Phenoxyethanol", Status.UNKNOWN, {"whole": True}, []),
        ("Zxqv Qrtw", Status.UNKNOWN, {"whole": True}, []),
        ("Mica-Talc Aqua", Status.UNKNOWN, {"hyphens": True}, []),
        ("Aqua-Mica", Status.UNKNOWN, {"hyphens": True}, [("Aqua", True), ("Mica", True)]),
    ],
)
def test_runs_of_names(text: str, status: Status, options: dict[str, bool], wanted: Chunks) -> None:
    chunks = cut_run_on(text, TenNames(), status=status, **options)
    assert [(chunk.name(text), chunk.listed) for chunk in chunks] == wanted


@pytest.mark.parametrize(("words", "cut"), [(WINDOW, True), (WINDOW + 1, False)])
def test_longer_runs_are_not_cut(words: int, cut: bool) -> None:
    text = " ".join(["Mica", "Talc"] * (words // 2) + ["Mica"] * (words % 2))
    assert len(cut_run_on(text, TenNames(), status=Status.UNKNOWN)) == (words if cut else 0)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("AquaMicaTalc", ["Aqua", "Mica", "Talc"]),
        ("AquaMica", []),
        ("AquaMicaZxqv", ["Aqua", "Mica", "Zxqv"]),
        ("AquaZxqvQrtw", []),
        ("AquaMicaTalcZxqvQrtw", ["Aqua", "Mica", "Talc", "Zxqv", "Qrtw"]),
        ("AquaMicaZxqvQrtw", []),
        ("Aqua*Mica Talc*Parfum", ["Aqua", "Mica Talc", "Parfum"]),
        ("aquamica", []),
        ("Mica Extract*Talc OilAqua", ["Mica Extract", "Talc Oil", "Aqua"]),
    ],
)
def test_lists_without_separators_and_spaces(text: str, names: list[str]) -> None:
    assert [chunk.name(text) for chunk in cut_glued(text, TenNames())] == names
