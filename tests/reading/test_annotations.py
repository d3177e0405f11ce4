"""Annotations: numbers and letters of lists, empty brackets, blocks, titles in brackets, footnotes and their marks."""

from __future__ import annotations

import pytest

from inci_parser.reading.annotations import annotate
from inci_parser.reading.footnotes import Footnotes, first_offsets, says_organic, split_marks
from inci_parser.reading.normalise import normalise
from tests.support.reading import TenNames, document_of

Found = list[tuple[str, ...]]


def annotations_of(text: str) -> Found:
    """Return each annotation as printed, its kind, and its text where it has one."""
    found = document_of(text).annotations
    return [(text[a.start : a.end], a.kind, a.text) if a.text else (text[a.start : a.end], a.kind) for a in found]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("1. Aqua 2. Mica 3. Talc", ["1. ", "2. ", "3. "]),
        ("1) Aqua 2) Mica 3) Talc 4) Parfum", ["1) ", "2) ", "3) ", "4) "]),
        ("1. Aqua 2. Mica", []),
        ("2. Aqua 3. Mica 4. Talc", []),
        ("1. Aqua 3. Mica 2. Talc 3. Parfum", ["1. ", "2. ", "3. "]),  # a number out of order is none of them
        ("Aqua x1. Mica 1,2. Talc 3-2. Parfum", []),
        ("1.Aqua 2.Mica 3.Talc", []),
        ("A. Aqua\nB. Mica\nC. Talc", ["A. ", "B. ", "C. "]),
        ("A) Aqua\nB) Mica\nC) Talc 1", ["A) ", "B) ", "C) "]),
        ("A. Aqua\nB. Mica", []),
        ("A. Aqua B. Mica C. Talc", []),  # letters count at the start of lines alone
        ("B. Aqua\nC. Mica\nD. Talc", []),
        ("a. Aqua\nb. Mica\nc. Talc", ["a. ", "b. ", "c. "]),
        ("Aqua [] Mica", ["[]"]),
        ("Aqua () Mica", ["()"]),
        ("Aqua [ ] Mica", ["[ ]"]),
        ("Aqua ( ) Mica", ["( )"]),
        ("Aqua (  ) Mica", ["( )"]),
        ("Aqua (-) Mica", []),
    ],
)
def test_numbers_letters_and_empty_brackets_separate(text: str, marks: list[str]) -> None:
    document = annotate(text, normalise(text), TenNames())
    assert [document.plain[a.start : a.end] for a in document.annotations if a.kind == "number"] == marks


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aqua [+/- Mica] Talc", [("[", "open"), ("+/- ", "may_contain"), ("]", "close")]),
        ("Aqua (+/- Mica (Talc)) Talc", [("(", "open"), ("+/- ", "may_contain"), (")", "close")]),
        ("Aqua {+/- Mica} Talc", [("{", "open"), ("+/- ", "may_contain"), ("}", "close")]),
        ("Aqua [Mica] Talc", []),
        ("[Ingredients: Aqua", [("Ingredients:", "ingredients")]),
        ("Aqua) Ingredients: (Mica)", [("Ingredients:", "ingredients")]),
        (
            "[[+/- Mica] Talc]",
            [("[", "open"), ("[", "open"), ("+/- ", "may_contain"), ("]", "close"), ("]", "close")],
        ),
        ("[Toner] Aqua", [("[Toner]", "title", "Toner")]),
        ("[Toner]\nAqua", [("[Toner]", "title", "Toner")]),
        ("<Toner> Aqua", [("<Toner>", "title", "Toner")]),
        ("[Soft Toner, Night] Aqua", [("[Soft Toner, Night]", "title", "Soft Toner, Night")]),
        ("[Zxqv, Qrtw] Aqua", []),
        ("[Aqua] Mica", []),
        ("[Toner] lorem", []),  # no name follows
        ("([Toner] Aqua)", []),
        ("[nano] Aqua", []),
        ("[5% x] Aqua", []),
        ("[Thickener] Aqua", []),
        ("[12] Aqua", []),
        ("Toner\n[Zxqv]\nQrtw, Aqua", [("[Zxqv]", "title", "Zxqv")]),
        ("Toner [Zxqv]\nQrtw, Aqua", []),
        ("Toner,[Zxqv]\nQrtw, Aqua", [("[Zxqv]", "title", "Zxqv")]),
    ],
)
def test_blocks_and_titles_in_brackets(text: str, wanted: Found) -> None:
    assert annotations_of(text) == wanted


@pytest.mark.parametrize(("size", "balanced"), [(299, True), (300, False)])
def test_a_bracket_too_long_for_a_name_is_none(size: int, balanced: bool) -> None:
    text = "Aqua, (" + "a" * size + "), Mica"
    assert (document_of(text).balanced == text) is balanced


def test_the_text_in_a_table_has_no_headings_of_its_own() -> None:
    text = "INCI name\tUse\nAqua\tIngredients: none\nMica\tpigment"
    assert [a.kind for a in document_of(text).annotations] == ["ingredients", "number", "number"]


@pytest.mark.parametrize(
    ("text", "wanted", "texts"),
    [
        ("Aqua, Mica*. *organic", [("*", "footnote", "*")], {"*": "organic"}),
        ("Aqua, Mica*. *from organic farming", [("*", "footnote", "*")], {"*": "from organic farming"}),
        ("Aqua, *Mica", [], {}),
        ("*Mica, Aqua", [], {}),
        ("Aqua, Mica*. *Talc", [], {}),
        ("Aqua, Mica*. *Contains Mica, Talc", [("*Contains ", "contains")], {}),
        ("Aqua, Mica*. *Contains: Mica", [("*Contains:", "contains")], {}),
        ("Aqua, Mica*. *Contains Zxqv", [], {}),
        # a mark met before lets three strange words be a footnote's
        ("Aqua, Mica*. *lorem ipsum dolor sit", [("*", "footnote", "*")], {"*": "lorem ipsum dolor sit"}),
        ("Aqua, Mica*. *lorem ipsum", [], {}),
        ("Aqua, Mica. *lorem ipsum dolor sit", [], {}),
        ("Aqua, Mica*. *100% organic", [("*", "footnote", "*")], {"*": "100% organic"}),
        ("Aqua, Mica. *100% organic", [], {}),
        ("Aqua, Mica\u00b9. \u00b9organic", [("\u00b9", "footnote", "\u00b9")], {"\u00b9": "organic"}),
        ("Aqua, Mica+. +organic", [("+", "footnote", "+")], {"+": "organic"}),
        ("Aqua, Mica +/- Talc", [(" +/- ", "may_contain")], {}),
        ("Aqua, Mica*. * = organic", [("* = ", "footnote", "*")], {"*": "organic"}),
        ("Aqua, Mica*. *: organic", [("*: ", "footnote", "*")], {"*": "organic"}),
        ("Aqua, Mica** *organic", [("*", "footnote", "*")], {"*": "organic"}),
        ("Aqua, Mica* organic", [("* ", "footnote", "*")], {"*": "organic"}),
        ("Aqua, Mica*(*organic)", [("(*", "footnote", "*")], {"*": "organic"}),
        ("Aqua, Mica\u00b0. \u00b0Zinziber Root Extract", [], {}),  # the shape of a name
        (
            "Aqua*, Mica**. *organic **natural",
            [("*", "footnote", "*"), ("**", "footnote", "**")],
            {"*": "organic", "**": "natural"},
        ),
        ("Aqua*. *organic; Mica", [("*", "footnote", "*")], {"*": "organic"}),
        ("Aqua*. *organic\nMica", [("*", "footnote", "*")], {"*": "organic"}),
        ("Aqua*. *organic | Mica", [("*", "footnote", "*")], {"*": "organic"}),
        ("Aqua*. *organic. *natural", [("*", "footnote", "*"), ("*", "footnote", "*")], {"*": "organic"}),
        # words of footnotes in other languages: of scripts that write words together, within a word
        ("리날룰*, 리모넨*\n*알레르기 유발성분", [("*", "footnote", "*")], {"*": "알레르기 유발성분"}),
        ("水、香料* *有機栽培", [("*", "footnote", "*")], {"*": "有機栽培"}),
        ("Limonene*. *természetes illóolajokból", [("*", "footnote", "*")], {"*": "természetes illóolajokból"}),
        ("Линалоол*. *из органического земледелия", [("*", "footnote", "*")], {"*": "из органического земледелия"}),
        # the note sign of Korea and Japan explains without standing at a name; between names it separates
        ("마이카, 탤크\n※ 포장재의 표기사항을 확인", [("※ ", "footnote", "※")], {"※": "포장재의 표기사항을 확인"}),
        ("정제수※글리세린※잔탄검", [], {}),
    ],
)
def test_footnotes(text: str, wanted: Found, texts: dict[str, str]) -> None:
    assert annotations_of(text) == wanted
    assert Footnotes(document_of(text)).texts == texts


@pytest.mark.parametrize(
    ("name", "marks", "organic"),
    [
        ("Aqua", ("*",), True),
        ("Mica", ("\u00b0",), False),
        ("Talc", ("\u2021",), False),  # a mark before the name
        ("Parfum", ("**",), False),
        ("Silica", ("*",), True),
        ("Zea", ("*",), True),
        ("Oryza", (), False),
    ],
)
def test_marks_around_an_entry(name: str, marks: tuple[str, ...], organic: bool) -> None:
    text = "Aqua*, Mica\u00b0, \u2021Talc, Parfum**, Silica *, Zea,* Oryza. *organic. **wild."
    footnotes = Footnotes(document_of(text))
    start = text.index(name)
    assert footnotes.around(start, start + len(name)) == marks
    assert footnotes.resolve(marks)[1] is organic


def test_the_mark_that_opens_a_footnote_marks_no_entry() -> None:
    text = "Aqua*, Mica *organic"
    footnotes = Footnotes(document_of(text))
    assert footnotes.texts == {"*": "organic"}
    assert footnotes.around(7, 11) == ()
    assert footnotes.around(0, 4) == ("*",)


def test_marks_of_several_footnotes() -> None:
    footnotes = Footnotes(document_of("Aqua*\u00b0, Mica*. *organic. \u00b0natural"))
    assert footnotes.resolve(("*", "\u00b0")) == (("organic", "natural"), True)
    assert footnotes.resolve(("*\u00b0*",)) == (("organic", "natural"), True)
    assert footnotes.resolve(("\u00b0",)) == (("natural",), False)
    assert footnotes.resolve(("\u2021",)) == ((), False)
    assert footnotes.resolve(()) == ((), False)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("none", {}),
        ("a*****b*", {"*": 1, "**": 1, "***": 1, "****": 1}),
        ("\u00b9\u00b2", {"\u00b9": 0, "\u00b9\u00b2": 0, "\u00b2": 1}),
        ("a*b\u00b0*", {"*": 1, "\u00b0": 3, "\u00b0*": 3}),
    ],
)
def test_first_places_of_marks(text: str, places: dict[str, int]) -> None:
    assert first_offsets(text) == places


def test_cutting_and_reading_marks() -> None:
    assert split_marks("****\u00b0\u00b0*") == ("****", "\u00b0\u00b0", "*")
    assert split_marks("") == ()
    assert [says_organic(text) for text in ("ORGANIC farming", "made using organic ingredients", "wild")] == [
        True,
        False,
        False,
    ]
