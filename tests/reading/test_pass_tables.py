"""The passes over segments, one table each: a text, and what the pass makes of its segments.

A segment is shown as ``role:text score notices ?doubts 'remarks' =title |alternatives``; what is empty is left out.
"""

from __future__ import annotations

import pytest

from inci_parser.reading.bare_amounts import read_bare_amounts
from inci_parser.reading.claims import mark_claims
from inci_parser.reading.pipeline import LayoutPass
from inci_parser.reading.preamble import mark_preamble
from inci_parser.reading.repair import rejoin_split_names
from inci_parser.reading.segments import Segment
from inci_parser.reading.splitting import split_run_ons
from inci_parser.reading.tails import cut_tails
from inci_parser.reading.text_tables import read_table_rows
from inci_parser.reading.titles import mark_titles
from tests.support.reading import segments_of


def told(segment: Segment) -> str:
    """Return a segment as one line."""
    role = f"{segment.role}:" if segment.role else ""
    more = [*segment.notices, *(f"?{doubt}" for doubt in segment.doubts), *map(repr, segment.remarks)]
    more += [f"={segment.title}"] if segment.title else []
    more += [f"|{text}" for text in segment.alternatives]
    return " ".join([role + segment.text, f"{segment.score:g}", *more])


def check(layout_pass: LayoutPass, text: str, wanted: list[str]) -> None:
    """Compare what a pass makes of a text."""
    assert [told(segment) for segment in layout_pass(*segments_of(text))] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Night Cream\nIngredients: Aqua, Mica", ["title:Night Cream 0 =Night Cream", "Aqua 2", "Mica 2"]),
        ("Night Cream. Ingredients: Aqua", ["title:Night Cream 0 =Night Cream", "Aqua 2"]),
        ("Night Cream, Ingredients: Aqua", ["title:Night Cream 0 =Night Cream", "Aqua 2"]),
        ("Zxqv\nIngredients: Aqua, Mica", ["other:Zxqv -3", "Aqua 2", "Mica 2"]),
        (
            "Zxqv Cream one two three four five six\nIngredients: Aqua",
            ["title:Zxqv Cream one two three four five six 0 =Zxqv Cream one two three four five six", "Aqua 2"],
        ),
        (
            "Zxqv Cream one two three four five six seven\nIngredients: Aqua",
            ["other:Zxqv Cream one two three four five six seven -3", "Aqua 2"],
        ),
        ("the soft Cream for your skin\nIngredients: Aqua", ["other:the soft Cream for your skin -3", "Aqua 2"]),
        ("Aqua\nIngredients: Aqua, Mica", ["other:Aqua -3", "Aqua 2", "Mica 2"]),
        ("Aqua, Mica\nIngredients: Talc", ["Aqua 2", "Mica 2", "Talc 2"]),
        ("Aqua, Mica\nIngredients: Aqua, Mica", ["Aqua 2", "Mica 2", "Aqua 2", "Mica 2"]),
        ("Aqua, Mica, Talc\nIngredients: Parfum, Glycerin", ["Aqua 2", "Mica 2", "Talc 2", "Parfum 2", "Glycerin 2"]),
        (
            "Aqua, Mica, Talc\nIngredients: Parfum, Glycerin, Water",
            ["Aqua 2", "Mica 2", "Talc 2", "Parfum 2", "Glycerin 2", "Water 2"],
        ),
        (
            "Aqua, Mica, Talc\nIngredients: Parfum, Glycerin, Water, Aqua",
            ["other:Aqua -3", "other:Mica -3", "other:Talc -3", "Parfum 2", "Glycerin 2", "Water 2", "Aqua 2"],
        ),
        (
            "Aqua, Mica, Talc, Parfum\nIngredients: Aqua, Mica, Talc, Parfum, Glycerin",
            ["Aqua 2", "Mica 2", "Talc 2", "Parfum 2", "Aqua 2", "Mica 2", "Talc 2", "Parfum 2", "Glycerin 2"],
        ),
        (
            "Toner\nIngredients: Aqua\nSerum\nIngredients: Mica",
            ["title:Toner 0 =Toner", "Aqua 2", "title:Serum 0 =Serum", "Mica 2"],
        ),
        (
            "Soft Glow Lotion\nAqua, Mica, Talc, Parfum",
            ["other:Soft Glow Lotion -3", "Aqua 2", "Mica 2", "Talc 2", "Parfum 2"],
        ),
        ("Soft Glow Lotion\nAqua, Mica", ["Soft Glow Lotion -0.3", "Aqua 2", "Mica 2"]),
        ("Soft Glow Lotion\nAqua, Mica, Talc", ["other:Soft Glow Lotion -3", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Soft Glow Lotion. Aqua, Mica, Talc", ["other:Soft Glow Lotion -3", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Soft Glow\nAqua, Mica, Talc", ["other:Soft Glow -3", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Soft Glow. Aqua, Mica, Talc", ["other:Soft Glow -3", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Soft. Aqua, Mica, Talc", ["Soft -0.3", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Soft\nAqua, Mica, Talc", ["other:Soft -3", "Aqua 2", "Mica 2", "Talc 2"]),
        (
            "Soft, Glow, Lotion\nAqua, Mica, Talc",
            ["other:Soft -3", "other:Glow -3", "other:Lotion -3", "Aqua 2", "Mica 2", "Talc 2"],
        ),
        (
            "Soft, Glow, Lotion, Day\nAqua, Mica, Talc",
            ["Soft -0.3", "Glow -0.3", "Lotion -0.3", "Day Aqua -3", "Mica 2", "Talc 2"],
        ),
        ("Zinziber Root Extract\nAqua, Mica, Talc", ["Zinziber Root Extract 0.4", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Mica\nAqua, Mica, Talc", ["other:Mica -3", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Parfum\nAqua, Mica, Talc", ["Parfum 2", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Mica + Zxqv\nAqua, Mica, Talc", ["other:Mica + Zxqv -3", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Mica 5 % + Zxqv. Aqua, Mica, Talc", ["other:Mica 5 % + Zxqv -3", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Mica + Zxqv. Aqua, Mica, Talc", ["Mica + Zxqv 0.4", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Mica 5 %, Zxqv\nAqua, Mica, Talc", ["other:Mica 5 % -3", "other:Zxqv -3", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Lotion a b c d e f g\nAqua, Mica, Talc", ["other:Lotion a b c d e f g -3", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Lotion a b c d e f g h\nAqua, Mica, Talc", ["other:Lotion a b c d e f g h -3", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Lotion a b c d e f g h i\nAqua, Mica, Talc", ["Lotion a b c d e f g h i -1.1", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Lotion: Aqua, Mica, Talc", ["Lotion -0.3", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Lotion\nAqua: Mica, Talc", ["other:Lotion -3", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Lotion\nToner: Aqua, Mica", ["other:Lotion -3", "Toner -0.3", "Aqua 2", "Mica 2"]),
        ("Lotion\nToner, Aqua, Mica", ["Lotion Toner -0.3", "Aqua 2", "Mica 2"]),
        ("Zxqv\nToner: Aqua, Mica", ["Zxqv -0.3", "Toner -0.3", "Aqua 2", "Mica 2"]),
        ("Lotion, Zxqv\nToner: Aqua", ["Lotion -0.3", "Zxqv -0.3", "Toner -0.3", "Aqua 2"]),
        ("Lotion. Toner: Aqua, Mica", ["Lotion -0.3", "Toner -0.3", "Aqua 2", "Mica 2"]),
        ("Lotion\nAqua Mica Talc", ["Lotion -0.3", "Aqua Mica Talc 0.4"]),
        (
            "Lotion\nAqua, Zxqv, Qrtw, Brtz, Grtz, Mica",
            ["other:Lotion -3", "Aqua 2", "Zxqv -0.3", "Qrtw -0.3", "Brtz -0.3", "Grtz -0.3", "Mica 2"],
        ),
        ("Lotion\nZxqv, Qrtw, Brtz, Aqua, Mica", ["Lotion Zxqv -0.3", "Qrtw -0.3", "Brtz -0.3", "Aqua 2", "Mica 2"]),
        (
            "Lotion\nZxqv, Qrtw, Brtz, Grtz, Aqua, Mica",
            ["Lotion Zxqv -0.3", "Qrtw -0.3", "Brtz -0.3", "Grtz -0.3", "Aqua 2", "Mica 2"],
        ),
        (
            "Lotion\nAqua, Mica. Talc. Parfum. Glycerin",
            ["Lotion -0.3", "Aqua 2", "Mica 2", "Talc 2", "Parfum 2", "Glycerin 2"],
        ),
        ("Glycerinn\nAqua, Mica, Talc", ["Glycerinn 1.2", "Aqua 2", "Mica 2", "Talc 2"]),
    ],
)
def test_mark_preamble(text: str, wanted: list[str]) -> None:
    check(mark_preamble, text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("0% parfum, 0% talc", ["claim:0% parfum -3", "claim:0% talc -3"]),
        ("Aqua, Mica. 0% parfum, talc", ["Aqua 2", "Mica 2", "claim:0% parfum -3", "claim:talc -3"]),
        ("Aqua, 0% parfum, talc", ["Aqua 2", "claim:0% parfum -3", "talc 2"]),
        ("Aqua. 0,00 % parfum", ["Aqua 2", "claim:0,00 % parfum -3"]),
        ("Aqua, parfum 0%", ["Aqua 2", "claim:parfum 0% -3"]),
        ("Aqua, parfum 10%", ["Aqua 2", "parfum 10% 3"]),
        ("Aqua, 0.5% talc", ["Aqua 2", "0.5% talc 3"]),
        ("Aqua, %0 parfum", ["Aqua 2", "claim:%0 parfum -3"]),
        ("Aqua, % 0,5 talc", ["Aqua 2", "% 0,5 talc 3"]),
        (
            "Aqua. No parfum, talc, mica. Talc",
            ["Aqua 2", "claim:No parfum -3", "claim:talc -3", "claim:mica -3", "Talc 2"],
        ),
        ("Aqua, no parfum, talc", ["Aqua 2", "claim:no parfum -3", "talc 2"]),
        ("Aqua. no x", ["Aqua 2", "no x -0.3"]),
        ("Aqua, without zxqv", ["Aqua 2", "claim:without zxqv -3"]),
        ("Aqua. Zxqv-free, talc", ["Aqua 2", "claim:Zxqv-free -3", "claim:talc -3"]),
        ("Aqua. Zxqv free", ["Aqua 2", "claim:Zxqv free -3"]),
        ("Aqua. Zxqv free of", ["Aqua 2", "Zxqv -0.3"]),
        ("Aqua. free", ["Aqua 2", "free -3"]),
        ("Aqua, 不含香", ["Aqua 2", "claim:不含香 -3"]),
        ("Aqua. No parfum: talc", ["Aqua 2", "No parfum 0.4", "talc 2"]),
        ("No parfum: Aqua", ["No parfum 0.4", "Aqua 2"]),
        ("Aqua. 95% organic, talc", ["Aqua 2", "claim:95% organic -3", "talc 2"]),
        ("Aqua, 95% organic, talc", ["Aqua 2", "claim:95% organic -3", "talc 2"]),
        ("Aqua, 95% organic zxqv, talc", ["Aqua 2", "claim:95% organic zxqv -3", "talc 2"]),
        ("Aqua, 95% organic zxqv qrtw, talc", ["Aqua 2", "95% organic zxqv qrtw 0.1", "talc 2"]),
        ("Aqua, 95% organic zx qr, talc", ["Aqua 2", "claim:95% organic zx qr -3", "talc 2"]),
        ("Aqua, organic, talc", ["Aqua 2", "organic -0.3", "talc 2"]),
        ("Aqua, contains 95 % zxqv qrtw", ["Aqua 2", "claim:contains 95 % zxqv qrtw -3"]),
        ("Aqua, contain 95 % zxqv", ["Aqua 2", "claim:contain 95 % zxqv -3"]),
        ("Aqua. Contains: nuts, soy", ["Aqua 2", "claim:nuts -3", "claim:soy -3"]),
        ("Aqua. Contains: Mica, soy", ["Aqua 2", "claim:Mica -3", "claim:soy -3"]),
        ("Aqua. Contains: Mica, Talc, soy", ["Aqua 2", "Mica 2", "Talc 2", "soy -0.3"]),
        ("Contains: nuts, soy", ["nuts -0.3", "soy -0.3"]),
        ("Aqua. Contains: nuts, soy. Talc", ["Aqua 2", "claim:nuts -3", "claim:soy -3", "Talc 2"]),
        ("Aqua. Contains: nuts", ["Aqua 2", "claim:nuts -3"]),
        ("Aqua. Mica free from talc", ["Aqua 2", "Mica 2", "talc 2"]),
        ("Aqua. Ingredients: no parfum, talc", ["Aqua 2", "claim:no parfum -3", "talc 2"]),
        ("Mica 0%", ["claim:Mica 0% -3"]),
    ],
)
def test_mark_claims(text: str, wanted: list[str]) -> None:
    check(mark_claims, text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aqua, Mica Sunscreen", ["Aqua 2", "Mica 2", "heading:Sunscreen 0"]),
        ("Aqua, Mica Sunscreen: Talc", ["Aqua 2", "Mica Sunscreen 0.4", "Talc 2"]),
        ("Aqua, Mica as a preservative", ["Aqua 2", "Mica 2 'as a preservative'"]),
        ("Aqua, Mica zxqv as a preservative", ["Aqua 2", "Mica zxqv as a preservative 0.4"]),
        ("Aqua, Mica See all ingredients", ["Aqua 2", "Mica 2"]),
        ("Aqua, Mica click here", ["Aqua 2", "Mica 2"]),
        ("Aqua, Mica 12M", ["Aqua 2", "Mica 2", "other:12M -3 ?tail"]),
        ("Aqua, Mica 12 M", ["Aqua 2", "Mica 2", "other:12 M -3 ?tail"]),
        ("Aqua, Mica 12Mx", ["Aqua 2", "Mica 12Mx 0.4"]),
        ("Aqua, Mica 123M", ["Aqua 2", "Mica 123M 0.4"]),
        ("Aqua, 12M", ["Aqua 2", "other:12M -3"]),
        ("Sunscreen Mica 3%, Aqua", ["other:Sunscreen 0", "Mica 3% 3", "Aqua 2"]),
        ("Sunscreen Zxqv 3%, Aqua", ["Sunscreen Zxqv 3% 0.1", "Aqua 2"]),
        ("Aqua, Mica contains", ["Aqua 2", "Mica 2", "heading:contains 0"]),
        ("Aqua, Mica contains.", ["Aqua 2", "Mica 2", "heading:contains 0"]),
        ("Aqua, etc", ["Aqua 2", "other:etc -3"]),
        ("Aqua, etc.", ["Aqua 2", "other:etc -3"]),
        ("Aqua, n/a", ["Aqua 2", "other:n/a -3"]),
        ("Aqua, x", ["Aqua 2", "other:x -3"]),
        ("Aqua, 水", ["Aqua 2", "水 0.4"]),
        ("Aqua, $5", ["Aqua 2", "other:$5 -3"]),
        ("Aqua, 5 €", ["Aqua 2", "other:5 € -3"]),
        ("Aqua, 8RN01-3", ["Aqua 2", "other:8RN01-3 -3"]),
        ("Aqua, 8RN", ["Aqua 2", "8RN -0.3"]),
        ("Aqua, RNAB", ["Aqua 2", "RNAB -0.3"]),
        ("Aqua, R1N2B", ["Aqua 2", "other:R1N2B -3"]),
        ("Aqua, r1n2b", ["Aqua 2", "r1n2b -0.3"]),
        ("Aqua, A1B2C3D4E5F6G7H8I9J0K", ["Aqua 2", "other:A1B2C3D4E5F6G7H8I9J0K -3"]),
        ("Aqua, A1B2C3D4E5F6G7H8I9J0KL", ["Aqua 2", "A1B2C3D4E5F6G7H8I9J0KL -1.25"]),
        ("Aqua, EXP 12/2026", ["Aqua 2", "other:EXP 12/2026 -3"]),
        ("Aqua, 01.06.2027", ["Aqua 2", "other:01.06.2027 -3"]),
        ("Aqua, 12/2126", ["Aqua 2", "12/2126 -0.3"]),
        ("Aqua, click here", ["Aqua 2"]),
        ("Aqua, Mica from Ghana", ["Aqua 2", "Mica 2 'from Ghana'"]),
        (
            "Panthenol - moist skin, Mica - makes, Talc - makes a shine, Aqua - wets you",
            ["Panthenol 0.4 'moist skin'", "Mica 2", "makes -0.3", "Talc 2 'makes a shine'", "Aqua 2 'wets you'"],
        ),
        (
            "Zxqv - gets wet, Mica - makes it, Talc - adds a shine",
            ["Zxqv 0.4 'gets wet'", "Mica 2 'makes it'", "Talc 2 'adds a shine'"],
        ),
        ("Zxqv - gets wet, Mica - makes it", ["Zxqvgets wet -0.3 hyphenated", "Mica 2", "makes it -3"]),
        ("Mica - emollient, Aqua", ["Mica 2 'emollient'", "Aqua 2"]),
        ("Mica - emollient - thickener, Aqua", ["Mica 2 'emollient'", "thickener -0.3", "Aqua 2"]),
        ("Aqua Mica - emollient", ["Aqua Mica 0.4 'emollient'"]),
        ("Step 1: Mica - emollient", ["Step 1 -0.3", "Mica 2", "emollient -0.3"]),
        (
            "Zxqv - Qrtw, Brtz - Grtz, Aqua - Mica",
            ["Zxqv -0.3", "Qrtw -0.3", "Brtz -0.3", "Grtz -0.3", "Aqua 2", "Mica 2"],
        ),
    ],
)
def test_cut_tails(text: str, wanted: list[str]) -> None:
    check(cut_tails, text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Aqua 70, Glycerin 20, Mica 10",
            ["Aqua 70 % 3 bare_amounts", "Glycerin 20 % 3 bare_amounts", "Mica 10 % 3 bare_amounts"],
        ),
        (
            "Aqua 70, Glycerin 20, Mica 9",
            ["Aqua 70 % 3 bare_amounts", "Glycerin 20 % 3 bare_amounts", "Mica 9 % 3 bare_amounts"],
        ),
        ("Aqua 70, Glycerin 20, Mica 8", ["Aqua 2 ?amount", "Glycerin 2 ?amount", "Mica 2 ?amount"]),
        (
            "Aqua 70, Glycerin 20, Mica 11",
            ["Aqua 70 % 3 bare_amounts", "Glycerin 20 % 3 bare_amounts", "Mica 11 % 3 bare_amounts"],
        ),
        ("Aqua 70, Glycerin 20, Mica 12", ["Aqua 2 ?amount", "Glycerin 2 ?amount", "Mica 2 ?amount"]),
        ("Aqua 70, Glycerin 30", ["Aqua 70 -0.3", "Glycerin 30 0.4"]),
        (
            "Aqua 70, Glycerin 20, Mica 10, Talc, Parfum",
            [
                "Aqua 70 % 3 bare_amounts",
                "Glycerin 20 % 3 bare_amounts",
                "Mica 10 % 3 bare_amounts",
                "Talc 2",
                "Parfum 2",
            ],
        ),
        (
            "Aqua 70, Glycerin 20, Mica 10, Talc, Parfum, Water",
            [
                "Aqua 70 % 3 bare_amounts",
                "Glycerin 20 % 3 bare_amounts",
                "Mica 10 % 3 bare_amounts",
                "Talc 2",
                "Parfum 2",
                "Water 2",
            ],
        ),
        ("Aqua 70, Glycerin 20, Zxqv 10", ["Aqua 70 -0.3", "Glycerin 20 0.4", "Zxqv 10 -0.3"]),
        (
            "Aqua (70), Glycerin (20), Mica (10)",
            ["Aqua 70 % 3 bare_amounts", "Glycerin 20 % 3 bare_amounts", "Mica 10 % 3 bare_amounts"],
        ),
        (
            "Aqua (70), Glycerin (20.5), Mica (9.5)",
            ["Aqua 70 % 3 bare_amounts", "Glycerin 20.5 % 3 bare_amounts", "Mica 9.5 % 3 bare_amounts"],
        ),
        (
            "Aqua(70), Glycerin(20), Mica(10)",
            ["Aqua 70 % 3 bare_amounts", "Glycerin 20 % 3 bare_amounts", "Mica 10 % 3 bare_amounts"],
        ),
        (
            "Aqua: 70, Glycerin: 20, Mica: 10",
            ["Aqua 70 % 3 bare_amounts", "Glycerin 20 % 3 bare_amounts", "Mica 10 % 3 bare_amounts"],
        ),
        (
            "Aqua - 70, Glycerin - 20, Mica - 10",
            ["Aqua 70 % 3 bare_amounts", "Glycerin 20 % 3 bare_amounts", "Mica 10 % 3 bare_amounts"],
        ),
        (
            "Aqua = 70, Glycerin = 20, Mica = 10",
            ["Aqua 70 % 3 bare_amounts", "Glycerin 20 % 3 bare_amounts", "Mica 10 % 3 bare_amounts"],
        ),
        (
            "Aqua 70.1234, Glycerin 20, Mica 10",
            ["Aqua 70.1234 % 3 bare_amounts", "Glycerin 20 % 3 bare_amounts", "Mica 10 % 3 bare_amounts"],
        ),
        ("Aqua 70.12345, Glycerin 20, Mica 10", ["Aqua 70.12345 -1.5", "Glycerin 20 0.4", "Mica 10 0.4"]),
        ("Aqua 1000, Glycerin 20, Mica 10", ["Aqua 1000 -0.3", "Glycerin 20 0.4", "Mica 10 0.4"]),
        ("Aqua 1, Glycerin 2, Mica 3", ["Aqua 2 ?amount", "Glycerin 2 ?amount", "Mica 2 ?amount"]),
        ("CI 77891, Aqua 90, Mica 10", ["CI 77891 2", "Aqua 90 -0.3", "Mica 10 0.4"]),
    ],
)
def test_read_bare_amounts(text: str, wanted: list[str]) -> None:
    check(read_bare_amounts, text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aqua Mica", ["Aqua 2", "Mica 2 missing_separator"]),
        (
            "Aqua Mica Talc Parfum",
            ["Aqua 2", "Mica 2 missing_separator", "Talc 2 missing_separator", "Parfum 2 missing_separator"],
        ),
        ("Aqua Zxqv Mica Talc", ["Aqua Zxqv Mica Talc 0.4"]),
        ("Aqua Zxqv", ["Aqua Zxqv -0.3"]),
        (
            "Glycerin Zxqv Phenoxyethanol",
            ["Glycerin 2", "Zxqv -0.3 missing_separator", "Phenoxyethanol 2 missing_separator"],
        ),
        (
            "Glycerin Zxqv Phenoxyethanol Qrtw Sodium Benzoate",
            [
                "Glycerin 2",
                "Zxqv -0.3 missing_separator",
                "Phenoxyethanol 2 missing_separator",
                "Qrtw -0.3 missing_separator",
                "Sodium Benzoate 2 missing_separator",
            ],
        ),
        ("Sodium Benzoate and Potassium Sorbate", ["Sodium Benzoate 2", "Potassium Sorbate 2 conjunction"]),
        ("Sodium Benzoate and Zxqv", ["Sodium Benzoate and Zxqv 0.4"]),
        ("Sodium Benzoate and Zinziber Extract", ["Sodium Benzoate 2", "Zinziber Extract 0.4 conjunction"]),
        ("Zinziber Extract and Mica", ["Zinziber Extract 0.4", "Mica 2 conjunction"]),
        ("Zxqvextract and Mica", ["Zxqvextract and Mica 0.4"]),
        ("Mica and", ["Mica 2"]),
        ("Mica and, Talc", ["Mica 2", "Talc 2"]),
        ("Zxqv and, Talc", ["Zxqv and -0.3", "Talc 2"]),
        ("Mica &, Talc", ["Mica 2", "Talc 2"]),
        ("and Mica, Aqua", ["Mica 2", "Aqua 2"]),
        ("& Mica, Aqua", ["Mica 2", "Aqua 2"]),
        ("Aqua, and Mica", ["Aqua 2", "Mica 2"]),
        ("Mica (and) Talc", ["Mica 2", "Talc 2 conjunction"]),
        ("Mica [and] Zxqv", ["Mica 2", "Zxqv -0.3 conjunction"]),
        ("Mica (and) Talc and Aqua", ["Mica 2", "Talc 2 conjunction", "Aqua 2 conjunction"]),
        ("Mica & Talc", ["Mica 2", "Talc 2 conjunction"]),
        ("Mica + Talc", ["Mica 2", "Talc 2 conjunction"]),
        ("Mica or Talc", ["Mica or Talc 2 ?alternatives |Mica |Talc"]),
        ("Mica or Zxqv", ["Mica or Zxqv 2 ?alternatives |Mica |Zxqv"]),
        ("Zxqv or Qrtw", ["Zxqv or Qrtw -0.3"]),
        ("Zxqv or Mica", ["Zxqv or Mica 2 ?alternatives |Zxqv |Mica"]),
        ("Mica or Zxqv or Qrtw", ["Mica or Zxqv or Qrtw 0.4"]),
        ("Mica or Talc or Zxqv", ["Mica or Talc or Zxqv 2 ?alternatives |Mica |Talc |Zxqv"]),
        ("Mica and/or Talc", ["Mica and/or Talc 2 ?alternatives |Mica |Talc"]),
        ("Mica (or Talc)", ["Mica (or Talc) 2 ?alternatives |Mica |Talc"]),
        ("Mica (or Zxqv)", ["Mica (or Zxqv) 2 ?alternatives |Mica |Zxqv"]),
        ("Mica (x Talc)", ["Mica (x Talc) 0.4"]),
        ("Mica or the skin", ["Mica or the skin -3"]),
        ("Mica or a b c d e f g h", ["Mica or a b c d e f g h 2 ?alternatives |Mica |a b c d e f g h"]),
        ("Mica or a b c d e f g h i", ["Mica or a b c d e f g h i 0.4"]),
        ("Mica 5 % Talc 3 %", ["Mica 5 % 3", "Talc 3 % 3 missing_separator"]),
        ("5 % Mica 3 % Talc", ["5 % Mica 3", "3 % Talc 3 missing_separator"]),
        ("Mica 5 % Talc 3 % Aqua", ["Mica 5 % 3", "Talc 3 % 3 missing_separator", "Aqua 2 missing_separator"]),
        ("Mica 5 % Talc", ["Mica 5 % 3", "Talc 2 missing_separator"]),
        ("Mica 5 %Talc", ["Mica 5 % 3", "Talc 2 missing_separator"]),
        ("Mica 5 %talc", ["Mica 5 %talc 1"]),
        ("Mica (Talc 5 %) Aqua 3 % Glycerin 2 %", ["Mica (Talc 5 %) Aqua 3 % 1", "Glycerin 2 % 3 missing_separator"]),
        (
            "Mica 5 % Sunscreen Talc 3 %",
            ["Mica 5 % 3", "heading:Sunscreen 0 missing_separator", "Talc 3 % 3 missing_separator"],
        ),
        ("Mica 5 % Zxqv Talc 3 %", ["Mica 5 % 3", "Zxqv -0.3 missing_separator", "Talc 3 % 3 missing_separator"]),
        ("Mica 5 % 3 %", ["Mica 5 % 3 % 3"]),
        ("Mica/Talc", ["Mica 2", "Talc 2 slash_list"]),
        ("Glycerin/Talc", ["Glycerin 2", "Talc 2 slash_list"]),
        ("Glycerin/Zxqv", ["Glycerin/Zxqv -0.3"]),
        ("Glycerin / Talc / Parfum", ["Glycerin 2", "Talc 2 slash_list", "Parfum 2 slash_list"]),
        ("Aqua/Water", ["Aqua/Water 0.4"]),
        (
            "Aqua/Glycerin/Mica/Talc/Parfum/Zxqv",
            [
                "Aqua 2",
                "Glycerin 2 slash_list",
                "Mica 2 slash_list",
                "Talc 2 slash_list",
                "Parfum 2 slash_list",
                "Zxqv -0.3 slash_list",
            ],
        ),
        ("Aqua/Glycerin/Mica/Zxqv/Qrtw/Brtz", ["Aqua/Glycerin/Mica/Zxqv/Qrtw/Brtz 0.4"]),
        (
            "Aqua/Glycerin/Mica/Talc/Zxqv/Qrtw",
            [
                "Aqua 2",
                "Glycerin 2 slash_list",
                "Mica 2 slash_list",
                "Talc 2 slash_list",
                "Zxqv -0.3 slash_list",
                "Qrtw -0.3 slash_list",
            ],
        ),
        (
            "Aqua/Water/Glycerin/Mica/Talc/Parfum",
            [
                "Aqua/Water 0.4",
                "Glycerin 2 slash_list",
                "Mica 2 slash_list",
                "Talc 2 slash_list",
                "Parfum 2 slash_list",
            ],
        ),
        ("Glycerin/Talc Extract", ["Glycerin/Talc Extract 0.4"]),
        ("Talcum 12345/Glycerin", ["Talcum 12345/Glycerin -1.5"]),
        ("Glycerinn Zxqv Mica Talc", ["Glycerinn Zxqv Mica Talc 0.4"]),
        (
            "AquaMicaTalcParfum",
            [
                "Aqua 2 missing_separator",
                "Mica 2 missing_separator",
                "Talc 2 missing_separator",
                "Parfum 2 missing_separator",
            ],
        ),
        ("AquaMica", ["Aqua 2", "Mica 2 missing_separator"]),
        ("aqua mica", ["aqua 2", "mica 2 missing_separator"]),
        ("Mica Zxqv Extract", ["Mica Zxqv Extract 0.4"]),
        ("Parfum Parfum", ["Parfum Parfum 0.4"]),
        ("Aqua (Water) Glycerin (Zxqv) Mica", ["Aqua (Water) Glycerin (Zxqv) Mica 0.4"]),
        ("PEG4 Mica", ["PEG4 Mica 0.4"]),
        ("Mica 5 % Talc: Aqua", ["Mica 5 % Talc 1", "Aqua 2"]),
        ("Mica Talc: Aqua", ["Mica Talc 0.4", "Aqua 2"]),
        ("leaves your skin Aqua Mica", ["leaves your skin Aqua Mica -3"]),
        ("Aqua Mica the skin leaves", ["Aqua Mica the skin leaves -3"]),
        ("Mica BHA 2 %", ["Mica BHA 2 % 1"]),
        ("Mica Q10", ["Mica Q10 0.4"]),
        ("MICA Q10", ["MICA Q10 0.4"]),
        ("Mica Q1000", ["Mica Q1000 0.4"]),
        ("Sodium Benzoate Potassium Sorbate", ["Sodium Benzoate 2", "Potassium Sorbate 2 missing_separator"]),
        ("Talc EDTA", ["Talc EDTA 0.4"]),
        ("Mica Talc", ["Mica 2", "Talc 2 missing_separator"]),
        ("Mica-Talc Aqua", ["Mica-Talc Aqua 0.4"]),
        ("Aqua - Mica - Talc - Mica-Talc", ["Aqua 2", "Mica 2", "Talc 2", "Mica- 2", "Talc 2 missing_separator"]),
    ],
)
def test_split_run_ons(text: str, wanted: list[str]) -> None:
    check(split_run_ons, text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aqua, Potassium, Sorbate, Mica", ["Aqua 2", "Potassium Sorbate 2 split_name", "Mica 2"]),
        ("Aqua, Sodium, Benzoate.", ["Aqua 2", "Sodium Benzoate 2 split_name"]),
        ("Sodium* , Benzoate", ["Sodium Benzoate 2 split_name"]),
        ("Sodium; Benzoate", ["Sodium Benzoate 2 split_name"]),
        ("Sodium. Benzoate", ["Sodium 0.4", "Benzoate 0.4"]),
        ("Sodium,    Benzoate", ["Sodium Benzoate 2 split_name"]),
        ("Sodium, Benzo", ["Sodium 0.4", "Benzo -0.3"]),
        ("Aqua, Mica", ["Aqua 2", "Mica 2"]),
        ("Aqua, Water", ["Aqua 2", "Water 2"]),
        ("Aqua, Extract", ["Aqua 2", "Extract 0.4"]),
        ("Mica, (Talc)", ["Mica 2", "(Talc) 0.4"]),
        ("Mica, (Zxqv)", ["Mica 2", "(Zxqv) -0.3"]),
        ("Zxqv, (Qrtw)", ["Zxqv -0.3", "(Qrtw) -0.3"]),
        ("Glyce, rin, Aqua", ["Glycerin 2 split_name", "Aqua 2"]),
        ("Glyce, rinn, Aqua", ["Glyce -0.3", "rinn -0.3", "Aqua 2"]),
        ("Gly, cerinn, Aqua", ["Gly -0.3", "cerinn -0.3", "Aqua 2"]),
        ("Glycer, inn, Aqua", ["Glycer -0.3", "inn -0.3", "Aqua 2"]),
        ("Phenoxy, ethanoll", ["Phenoxy -0.3", "ethanoll -0.3"]),
        ("Alcohol, Denat", ["Alcohol Denat 2 split_name"]),
        ("CI, 77891", ["CI 0.4", "77891 -1.5"]),
        ("CI 77891 (77891, 77492, Aqua", ["CI 77891 (77891, 77492 0.4 unclosed_bracket", "Aqua 2"]),
        ("Mica (CI 77491, CI 77492", ["Mica (CI 77491, CI 77492 0.4 unclosed_bracket"]),
        ("Mica (CI 77491, Talc", ["Mica (CI 77491 0.4", "Talc 2"]),
        ("Mica (Zxqv, CI 77492", ["Mica (Zxqv 0.4", "CI 77492 0.4"]),
        ("Mica (77491, 77492, 77499)", ["Mica (77491, 77492, 77499) -1.5"]),
        ("Mica or Talc, Aqua", ["Mica or Talc 0.4", "Aqua 2"]),
    ],
)
def test_rejoin_split_names(text: str, wanted: list[str]) -> None:
    check(rejoin_split_names, text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aqua\tSolvent\t78.5 %\nMica\tPigment", ["Aqua 78.5 % 2 table_row", "Mica 2 table_row"]),
        ("Aqua\tSolvent\t78.5\nMica\tPigment\t20", ["Aqua 2 table_row", "Mica 2 table_row"]),
        ("Aqua\tMica\tTalc", ["Aqua 2", "Mica 2", "Talc 2"]),
        ("Aqua\tMica\nTalc", ["Aqua 2", "Mica 2", "Talc 2"]),
        ("Aqua\tZxqv", ["Aqua 2", "Zxqv -0.3"]),
        ("Aqua\tZxqv\tQrtw", ["Aqua 2 table_row"]),
        ("Zxqv\tQrtw\tBrtz", ["Zxqv -0.3", "Qrtw -0.3", "Brtz -0.3"]),
        ("Zinziber Extract\tSolvent\t5 %", ["Zinziber Extract 5 % 1 table_row"]),
        ("Aqua 5 %\tSolvent\tZxqv", ["Aqua 5 % 3", "other:Solvent 0", "other:Zxqv 0"]),
        ("Solvent\tAqua\t5 %", ["Aqua 5 % 2 table_row"]),
        ("Aqua\t\tMica\tTalc, Parfum", ["Aqua 2", "Mica 2", "Talc 2", "Parfum 2"]),
        ("Ingredient\tFunction\nAqua\tSolvent\nMica\tPigment\tx", ["Aqua 2", "Mica 2 table_row"]),
        ("Aqua\t<5 %\tx", ["Aqua <5 % 2 table_row"]),
        ("Aqua\t5 %\tMica\t3 %", ["Aqua 5 % 2", "Mica 3 % 2"]),
        ("Aqua\tMica\tx", ["Aqua 2", "Mica 2", "x -0.3"]),
        ("Aqua\tWater\tx", ["Aqua 2 table_row"]),
    ],
)
def test_read_table_rows(text: str, wanted: list[str]) -> None:
    check(read_table_rows, text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Toner: Aqua, Mica", ["title:Toner 0 =Toner", "Aqua 2", "Mica 2"]),
        ("Aqua, Preservative: Phenoxyethanol", ["Aqua 2", "heading:Preservative 0", "Phenoxyethanol 2"]),
        ("Aqua, Preservative: zxqv qrtw", ["Aqua 2", "claim:Preservative -3", "zxqv qrtw -1.5"]),
        ("Aqua, Mica: Talc", ["Aqua 2", "Mica 2 colon_as_separator", "Talc 2"]),
        ("Cream: Aqua", ["title:Cream 0 =Cream", "Aqua 2"]),
        ("Talc Cream: Aqua", ["title:Talc Cream 0 =Talc Cream", "Aqua 2"]),
        ("Step 1 - Aqua, Mica", ["title:Step 1 0 =Step 1", "Aqua 2", "Mica 2"]),
        ("Thickener - Mica", ["heading:Thickener 0", "Mica 2"]),
        ("Mica - Talc", ["Mica 2", "Talc 2"]),
        ("Zxqv - Qrtw, Aqua", ["Zxqv-Qrtw -0.3 hyphenated", "Aqua 2"]),
        ("Phase A - Aqua", ["title:Phase A 0 =Phase A", "Aqua 2"]),
        ("A - Aqua", ["title:A 0 =A", "Aqua 2"]),
        ("Day Cream\nAqua\nMica", ["title:Day Cream 0 =Day Cream", "Aqua 2", "Mica 2"]),
        ("Day Cream\nzxqv", ["Day Cream -3", "zxqv -0.3"]),
        ("Day\nAqua\nMica", ["title:Day 0 =Day", "Aqua 2", "Mica 2"]),
        ("Day Cream\n\nAqua", ["title:Day Cream 0 =Day Cream", "Aqua 2"]),
        ("Aqua, Day Cream\nMica", ["Aqua 2", "Day Cream -3", "Mica 2"]),
        ("Aqua\nDay Cream\nMica", ["Aqua 2", "title:Day Cream 0 =Day Cream", "Mica 2"]),
        ("Aqua. Day Cream\nMica", ["Aqua 2", "Day Cream -3", "Mica 2"]),
        ("Step 1\nAqua", ["title:Step 1 0 =Step 1", "Aqua 2"]),
        (
            "the Cream is for the skin\nAqua, Mica",
            ["title:the Cream is for the skin 0 =the Cream is for the skin", "Aqua 2", "Mica 2"],
        ),
        ("Cream a b c d e f g\nAqua, Mica", ["title:Cream a b c d e f g 0 =Cream a b c d e f g", "Aqua 2", "Mica 2"]),
        ("Cream a b c d e f g h\nAqua, Mica", ["Cream a b c d e f g h -0.95", "Aqua 2", "Mica 2"]),
        ("Toner: zxqv, qrtw", ["claim:Toner -3", "zxqv -1.5", "qrtw -1.5"]),
        ("Toner: soft skin", ["claim:Toner -3", "soft skin -3"]),
        ("Zxqv: it leaves your skin soft", ["claim:Zxqv -3", "it leaves your skin soft -3"]),
        ("- Mica: makes it shine", ["claim:Mica -3", "makes it shine -1.5"]),
        ("- Mica, Talc: makes it shine", ["claim:Mica -3", "claim:Talc -3", "makes it shine -1.5"]),
        (
            "- Mica, Talc: makes it shine, and soft. Aqua",
            ["claim:Mica -3", "claim:Talc -3", "makes it shine -1.5", "and soft -1.5", "Aqua 2"],
        ),
        ("Mica, Talc: makes it shine", ["Mica 2", "claim:Talc -3", "makes it shine -1.5"]),
        (
            "Zxqv one two three four five six seven: Aqua",
            ["title:Zxqv one two three four five six seven 0 =Zxqv one two three four five six seven", "Aqua 2"],
        ),
        (
            "Zxqv one two three four five six seven eight: Aqua",
            [
                "title:Zxqv one two three four five six seven eight 0 =Zxqv one two three four five six seven eight",
                "Aqua 2",
            ],
        ),
        (
            "Zxqv one two three four five six seven eight nine: Aqua",
            ["other:Zxqv one two three four five six seven eight nine 0", "Aqua 2"],
        ),
        ("it is for your skin: Aqua, Mica", ["other:it is for your skin 0", "Aqua 2", "Mica 2"]),
        ("it is for skin: Aqua, Mica", ["other:it is for skin 0", "Aqua 2", "Mica 2"]),
        ("Parfum Part B: Aqua", ["title:Parfum Part B 0 =Parfum Part B", "Aqua 2"]),
        ("ParfumToner: Aqua, Mica", ["Parfum 2 missing_separator", "title:Toner 0 =Toner", "Aqua 2", "Mica 2"]),
        ("ParfumZxqv: Aqua, Mica", ["Parfum 2 missing_separator", "title:Zxqv 0 =Zxqv", "Aqua 2", "Mica 2"]),
        (
            "Aqua, Parfum Zxqv: Mica, Talc",
            ["Aqua 2", "Parfum 2 missing_separator", "title:Zxqv 0 =Zxqv", "Mica 2", "Talc 2"],
        ),
        ("Aqua. Parfum Zxqv: Mica, Talc", ["Aqua 2", "title:Parfum Zxqv 0 =Parfum Zxqv", "Mica 2", "Talc 2"]),
        ("Parfum Shipping: it is for the skin", ["claim:Parfum Shipping -3", "it is for the skin -3"]),
        (
            "Aqua, Parfum Shipping: it is for the skin",
            ["Aqua 2", "Parfum 2 missing_separator", "claim:Shipping -3", "it is for the skin -3"],
        ),
        ("01 Rose: [+/- CI 77891]", ["title:01 Rose 0 =01 Rose", "CI 77891 2"]),
        ("Aqua, 01 Rose: [+/- CI 77891]", ["Aqua 2", "title:01 Rose 0 =01 Rose", "CI 77891 2"]),
        ("Aqua a b c d e f: [+/- CI 77891]", ["Aqua a b c d e f -0.65", "CI 77891 2"]),
        ("a b c d e f: [+/- CI 77891]", ["title:a b c d e f 0 =a b c d e f", "CI 77891 2"]),
        ("a b c d e f g: [+/- CI 77891]", ["a b c d e f g -0.65", "CI 77891 2"]),
        ("Mica: [+/- CI 77891]", ["Mica 2", "CI 77891 2"]),
        ("Aqua, Mica. *organic: Talc", ["Aqua 2", "Mica 2", "organic -3", "Talc -3"]),
        ("본품 Aqua, Mica", ["title:본품 0 =본품", "Aqua 2", "Mica 2"]),
        ("본품: Aqua, Mica", ["title:본품 0 =본품", "Aqua 2", "Mica 2"]),
        ("[Toner]: Aqua", ["Aqua 2"]),
        ("Zxqv: Aqua", ["title:Zxqv 0 =Zxqv", "Aqua 2"]),
        ("Zxqv: zxqvb", ["claim:Zxqv -3", "zxqvb -1.5"]),
        ("Zxqv: Mica", ["title:Zxqv 0 =Zxqv", "Mica 2"]),
        ("Zxqv: qrtw. Mica", ["claim:Zxqv -3", "qrtw -1.5", "Mica 2"]),
        ("Zxqv: qrtw, Mica", ["title:Zxqv 0 =Zxqv", "qrtw -0.3", "Mica 2"]),
        ("Alcohol free: Aqua", ["title:Alcohol free 0 =Alcohol free", "Aqua 2"]),
    ],
)
def test_mark_titles(text: str, wanted: list[str]) -> None:
    check(mark_titles, text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Name\tFunction\tshare\tx\nAqua\tSolvent\t78.5\nMica\tPigment\t20\ty",
            [
                "other:Name -3",
                "other:Function -3",
                "other:share -3",
                "other:x -3",
                "Aqua 2 table_row",
                "Mica 2 table_row",
            ],
        ),
        (
            "Ingredient\tPercent\nAqua\tSolvent\t78.5\nMica\t20\tPigment\tx",
            ["Percent -0.3", "Aqua 2 table_row", "Mica 2 table_row"],
        ),
        ("Ingredient\t%\nAqua\t70\tx\nMica\t20\ty\tz", ["Ingredient -3", "Aqua 2 table_row", "Mica 2 table_row"]),
        ("Aqua\tMica\tTalc\tParfum\n", ["Aqua 2", "Mica 2", "Talc 2", "Parfum 2"]),
        ("Zinziber Extract\tx\ty\nAqua\tx", ["Zinziber Extract 1 table_row", "Aqua 2 table_row"]),
        ("Aqua\tx\t5 %\nMica\ty", ["Aqua 5 % 2 table_row", "Mica 2 table_row"]),
        ("Aqua\tx\t5\nMica\t<3 %", ["Aqua 2 table_row", "Mica <3 % 2 table_row"]),
        ("Aqua, Mica\tTalc\tx", ["Aqua 2", "Mica 2", "Talc 2", "x -0.3"]),
        ("Aqua\t5 %\tMica\n", ["Aqua 5 % 2", "Mica 2"]),
        ("Aqua\tMica\tx", ["Aqua 2", "Mica 2", "x -0.3"]),
        ("Aqua\tMica\tTalc\tx", ["Aqua 2", "Mica 2", "Talc 2", "x -0.3"]),
        ("x\tAqua 5 %\ty", ["other:x 0", "Aqua 5 % 3", "other:y 0"]),
        ("x\ty\tz", ["x -0.3", "y -0.3", "z -0.3"]),
        ("5 %\tAqua\tx", ["Aqua 5 % 2 table_row"]),
        ("Aqua\t%\tx", ["Aqua 2", "x -0.3"]),
        ("Aqua\tx\n\nMica\ty", ["Aqua 2 table_row", "Mica 2 table_row"]),
    ],
)
def test_ragged_rows(text: str, wanted: list[str]) -> None:
    check(read_table_rows, text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "- Mica, Talc, Aqua: makes it shine",
            ["claim:Mica -3", "claim:Talc -3", "claim:Aqua -3", "makes it shine -1.5"],
        ),
        ("Aqua. - Mica, Talc: makes it shine", ["Aqua 2", "claim:Mica -3", "claim:Talc -3", "makes it shine -1.5"]),
        ("- Zxqv: makes it shine", ["claim:Zxqv -3", "makes it shine -1.5"]),
        ("-Mica: makes it shine", ["claim:-Mica -3", "makes it shine -1.5"]),
        (
            "Aqua, Mica. Talc: it makes your skin soft, the skin, calm, and soft, it is. Parfum",
            [
                "Aqua 2",
                "Mica 2",
                "claim:Talc -3",
                "it makes your skin soft -3",
                "the skin -3",
                "calm -1.5",
                "and soft -1.5",
                "it is -3",
                "Parfum 2",
            ],
        ),
        (
            "Zxqv: qrtw, brtz, grtz, frtz, trtz, prtz, srtz, Aqua",
            [
                "claim:Zxqv -3",
                "qrtw -1.5",
                "brtz -1.5",
                "grtz -1.5",
                "frtz -1.5",
                "trtz -1.5",
                "prtz -1.5",
                "srtz -1.5",
                "Aqua -1.5",
            ],
        ),
        (
            "Zxqv: qrtw, brtz, grtz, frtz, trtz, prtz, srtz, rrtz, Aqua",
            [
                "claim:Zxqv -3",
                "qrtw -1.5",
                "brtz -1.5",
                "grtz -1.5",
                "frtz -1.5",
                "trtz -1.5",
                "prtz -1.5",
                "srtz -1.5",
                "rrtz -1.5",
                "Aqua -1.5",
            ],
        ),
        ("Zxqv: qrtw\nAqua", ["claim:Zxqv -3", "qrtw -1.5", "Aqua 2"]),
        ("Zxqv: qrtw - Aqua", ["claim:Zxqv -3", "qrtw -1.5", "Aqua 2"]),
        ("Zxqv: qrtw: Aqua", ["claim:Zxqv -3", "title:qrtw 0 =qrtw", "Aqua 2"]),
        (
            "Zxqv - Aqua, Mica, Talc - Parfum - Glycerin",
            ["Zxqv -0.3", "Aqua 2", "Mica 2", "Talc 2", "Parfum 2", "Glycerin 2"],
        ),
        ("Emulsifier - Aqua, Mica - Talc - Parfum", ["heading:Emulsifier 0", "Aqua 2", "Mica 2", "Talc 2", "Parfum 2"]),
        ("Cream - Aqua - Mica - Talc", ["Cream -0.3", "Aqua 2", "Mica 2", "Talc 2"]),
        ("Mica Cream: Aqua", ["title:Mica Cream 0 =Mica Cream", "Aqua 2"]),
        ("Mica: Aqua", ["Mica 2 colon_as_separator", "Aqua 2"]),
        ("Cream Mica: Aqua", ["title:Cream Mica 0 =Cream Mica", "Aqua 2"]),
        ("Body Oil: Aqua", ["title:Body Oil 0 =Body Oil", "Aqua 2"]),
        ("Aqua; Body Oil: Mica", ["Aqua 2", "title:Body Oil 0 =Body Oil", "Mica 2"]),
        ("본품젤크림 Aqua, Mica", ["title:본품젤크림 0 =본품젤크림", "Aqua 2", "Mica 2"]),
        ("크림 Aqua", ["title:크림 0 =크림", "Aqua 2"]),
        ("Aqua\n크림 Mica", ["Aqua 2", "title:크림 0 =크림", "Mica 2"]),
        ("Aqua, 크림 Mica", ["Aqua 2", "크림 Mica 0.4"]),
        ("글리 Aqua", ["글리 Aqua -0.3"]),
        ("크림 Zxqv", ["크림 Zxqv -0.3"]),
        ("*organic: Aqua, Mica", ["organic -3", "Aqua -3", "Mica 2"]),
        ("Aqua, Mica* zxqv. *organic: Aqua", ["Aqua 2", "Mica* zxqv 0.4", "organic -3", "Aqua -3"]),
        ("(Cream): Aqua", ["title:(Cream) 0 =(Cream)", "Aqua 2"]),
        ("Toner:: Aqua", ["title:Toner 0 =Toner", "Aqua 2"]),
        ("Toner - Zxqv: Aqua", ["title:Toner-Zxqv 0 hyphenated =Toner - Zxqv", "Aqua 2"]),
        ("Serum\nToner: Aqua, Mica", ["Serum -0.3", "title:Toner 0 =Toner", "Aqua 2", "Mica 2"]),
        (
            "Night Cream\n\nAqua, Mica\n\nDay Cream\n\nTalc",
            ["title:Night Cream 0 =Night Cream", "Aqua 2", "Mica 2", "title:Day Cream 0 =Day Cream", "Talc 2"],
        ),
    ],
)
def test_titles_claims_and_korean_lines(text: str, wanted: list[str]) -> None:
    check(mark_titles, text, wanted)
