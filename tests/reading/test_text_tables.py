"""Tables of cells in a text: their head, and the share of each row."""

from __future__ import annotations

import re

import pytest

from inci_parser.reading.text_tables import find_tables
from tests.support.reading import TenNames

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
        (
            "Aqua\t70\nMica\t20\nTalc\t5",
            [],
            3,
            [("Aqua", "70 %", "Aqua\t70"), ("Mica", "20 %", "Mica\t20"), ("Talc", "5 %", "Talc\t5")],
        ),
        ("Aqua\t40\nMica\t5\nTalc\t5", [], 3, [("Aqua", "", ""), ("Mica", "", ""), ("Talc", "", "")]),
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
        (
            "Name,INCI,percent\nGlycerin,Aqua,90\nTalc,Mica,10",
            ["Name,INCI,percent"],
            5,
            [("Aqua", "90 %", "Aqua,90"), ("Mica", "10 %", "Mica,10")],
        ),
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
