"""Whole readings of small texts by a recognizer of ten names: sections, copies of lists, kinds of text, entries.

An entry is shown as ``start-end NAME section part= least..most nano organic 'footnotes and remarks' ?doubts``, a piece
that is none as ``kind start-end``, a notice as ``!code start-end``; what is empty is left out.
"""

from __future__ import annotations

import pytest

from inci_parser.models import Entry
from inci_parser.reading import read
from tests.support.reading import TenNames


def told(entry: Entry) -> str:
    """Return an entry as one line."""
    said = [f"{entry.start}-{entry.end}", "+".join(entry.match.names) or "-"]
    said += [entry.section] if entry.section != "main" else []
    said += [f"part={entry.component}"] if entry.component else []
    said += [f"{entry.percent.min}..{entry.percent.max}"] if entry.percent is not None else []
    said += [*["nano"] * entry.nano, *["organic"] * entry.organic]
    said += [*map(repr, entry.footnotes), *map(repr, entry.remarks), *(f"?{doubt}" for doubt in entry.doubts)]
    return " ".join(said)


def check(text: str, wanted: list[str]) -> None:
    """Compare the whole reading of a text."""
    label = read(text, TenNames())
    pieces = [p for p in label.pieces if p.kind not in ("entry", "separator", "whitespace")]
    assert [
        " ".join([label.kind, *sorted(label.traits)]),
        *map(told, label.ingredients),
        *(f"{piece.kind} {piece.start}-{piece.end}" for piece in pieces),
        *(f"!{notice.code} {notice.start}-{notice.end}" for notice in label.notices),
    ] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aqua [+/- CI 77891] Mica", ["list", "0-4 AQUA", "10-18 CI 77891 may_contain", "20-24 MICA", "heading 6-10"]),
        (
            "Aqua (+/- Mica (Talc), Parfum) Glycerin",
            [
                "list",
                "0-4 AQUA",
                "10-21 - may_contain",
                "23-29 PARFUM may_contain",
                "31-39 GLYCERIN",
                "heading 6-10",
                "!unidentified_name 10-21",
            ],
        ),
        ("Aqua [< 1 %: Mica] Talc", ["list", "0-4 AQUA", "13-17 MICA None..1.0", "19-23 TALC", "heading 6-12"]),
        (
            "Aqua [May contain: Mica [< 1 %: Talc] Parfum] Glycerin",
            [
                "list",
                "0-4 AQUA",
                "19-23 MICA may_contain",
                "32-36 TALC may_contain None..1.0",
                "38-44 PARFUM may_contain",
                "46-54 GLYCERIN",
                "heading 6-18",
                "heading 25-31",
            ],
        ),
        (
            "Ingredients: Aqua. May contain: Mica. Ingredients: Talc",
            [
                "list",
                "13-17 AQUA",
                "32-36 MICA may_contain",
                "51-55 TALC",
                "heading 0-12",
                "heading 19-31",
                "heading 38-50",
            ],
        ),
        (
            "Aqua. Contains 2 % or less of: Mica, Talc 1 %",
            ["list", "0-4 AQUA", "31-35 MICA None..2.0", "37-45 TALC 1.0..1.0", "heading 6-30"],
        ),
        (
            "Active ingredients: Mica 5 %. Inactive ingredients: Aqua, Talc",
            [
                "list drug_facts",
                "20-28 MICA active 5.0..5.0",
                "52-56 AQUA",
                "58-62 TALC",
                "heading 0-19",
                "heading 30-51",
            ],
        ),
        (
            "Mica 5 %. Inactive ingredients: Aqua, Talc",
            ["list drug_facts", "0-8 MICA active 5.0..5.0", "32-36 AQUA", "38-42 TALC", "heading 10-31"],
        ),
        (
            "Zxqv, Mica 5 %. Inactive ingredients: Aqua",
            ["list drug_facts", "6-14 MICA active 5.0..5.0", "38-42 AQUA", "other 0-6", "heading 16-37"],
        ),
        ("Mica. Inactive ingredients: Aqua", ["list", "0-4 MICA", "28-32 AQUA", "heading 6-27"]),
        (
            "Ingredients: Mica 5 %. Inactive ingredients: Aqua",
            ["list", "13-21 MICA 5.0..5.0", "45-49 AQUA", "heading 0-12", "heading 23-44"],
        ),
        (
            "Active ingredients: Mica 5 %, Aqua, Talc, Glycerin",
            [
                "list drug_facts",
                "20-28 MICA active 5.0..5.0",
                "30-34 AQUA",
                "36-40 TALC",
                "42-50 GLYCERIN",
                "heading 0-19",
            ],
        ),
        (
            "Active ingredients: Mica 5 %, Aqua, Talc",
            ["list drug_facts", "20-28 MICA active 5.0..5.0", "30-34 AQUA active", "36-40 TALC active", "heading 0-19"],
        ),
        (
            "Active ingredients: Aqua, Talc, Glycerin",
            ["list drug_facts", "20-24 AQUA active", "26-30 TALC active", "32-40 GLYCERIN active", "heading 0-19"],
        ),
        (
            "100 g contain: Aqua 70 g, Mica 30 g",
            ["list", "15-24 AQUA 70.0..70.0", "26-35 MICA 30.0..30.0", "heading 0-14"],
        ),
        ("Ingredients: Aqua 70 g, Mica 30 g", ["list", "13-22 AQUA", "24-33 MICA", "heading 0-12"]),
        (
            "100 g contain: Aqua 70 g. Ingredients: Mica 30 g",
            ["list", "15-24 AQUA 70.0..70.0", "39-48 MICA", "heading 0-14", "heading 26-38"],
        ),
        (
            "Toner: Aqua, Mica. Serum: Talc, Parfum",
            [
                "list kit",
                "7-11 AQUA part=Toner",
                "13-17 MICA part=Toner",
                "26-30 TALC part=Serum",
                "32-38 PARFUM part=Serum",
                "title 0-5",
                "title 19-24",
            ],
        ),
        ("Toner: Aqua, Mica", ["list", "7-11 AQUA", "13-17 MICA", "title 0-5"]),
        (
            "Aqua, Mica, Zxqv: Talc",
            ["list", "0-4 AQUA", "6-10 MICA", "18-22 TALC ?section", "title 12-16", "!doubtful_heading 18-22"],
        ),
        (
            "Aqua, Mica, Zxqv: Aqua, Talc",
            ["list kit", "0-4 AQUA", "6-10 MICA", "18-22 AQUA part=Zxqv", "24-28 TALC part=Zxqv", "title 12-16"],
        ),
        (
            "Aqua, Mica, Zxqv: Mica, Talc",
            [
                "list",
                "0-4 AQUA",
                "6-10 MICA",
                "18-22 MICA ?section",
                "24-28 TALC ?section",
                "title 12-16",
                "!doubtful_heading 18-22",
                "!repeated_entry 18-22",
                "!doubtful_heading 24-28",
            ],
        ),
        (
            "Aqua, Mica, Zxqv: Talc, Mica, Parfum",
            [
                "list kit",
                "0-4 AQUA",
                "6-10 MICA",
                "18-22 TALC part=Zxqv",
                "24-28 MICA part=Zxqv",
                "30-36 PARFUM part=Zxqv",
                "title 12-16",
            ],
        ),
        (
            "Aqua, Mica, Zxqv: Talc, Parfum, Glycerin, Mica",
            [
                "list",
                "0-4 AQUA",
                "6-10 MICA",
                "18-22 TALC ?section",
                "24-30 PARFUM ?section",
                "32-40 GLYCERIN ?section",
                "42-46 MICA ?section",
                "title 12-16",
                "!doubtful_heading 18-22",
                "!doubtful_heading 24-30",
                "!doubtful_heading 32-40",
                "!doubtful_heading 42-46",
                "!repeated_entry 42-46",
            ],
        ),
        (
            "Aqua, Mica, Zxqv: Talc, Parfum, Mica",
            [
                "list kit",
                "0-4 AQUA",
                "6-10 MICA",
                "18-22 TALC part=Zxqv",
                "24-30 PARFUM part=Zxqv",
                "32-36 MICA part=Zxqv",
                "title 12-16",
            ],
        ),
        ("Aqua, Mica. Cream: Talc", ["list kit", "0-4 AQUA", "6-10 MICA", "19-23 TALC part=Cream", "title 12-17"]),
        (
            "Aqua, Mica. Emulsifier Cream: Talc",
            ["list kit", "0-4 AQUA", "6-10 MICA", "30-34 TALC part=Emulsifier Cream", "title 12-28"],
        ),
        ("Aqua, Mica. Step 2: Talc", ["list kit", "0-4 AQUA", "6-10 MICA", "20-24 TALC part=Step 2", "title 12-18"]),
        (
            "Aqua, Mica. Phase B: Talc",
            [
                "list kit phases",
                "0-4 AQUA",
                "6-10 MICA",
                "21-25 TALC part=Phase B ?section",
                "title 12-19",
                "!doubtful_heading 21-25",
            ],
        ),
        (
            "Aqua, Mica. Zxqv: [+/- Talc]",
            ["list kit", "0-4 AQUA", "6-10 MICA", "23-27 TALC may_contain part=Zxqv", "title 12-16", "heading 19-23"],
        ),
        (
            "Aqua. May contain: Mica\n\nCream\nTalc, Parfum",
            [
                "list kit",
                "0-4 AQUA",
                "19-23 MICA may_contain",
                "31-35 TALC part=Cream",
                "37-43 PARFUM part=Cream",
                "heading 6-18",
                "title 25-30",
            ],
        ),
        (
            "Aqua. May contain: Mica\n\nTalc, Parfum",
            [
                "list",
                "0-4 AQUA",
                "19-23 MICA may_contain",
                "25-29 TALC may_contain",
                "31-37 PARFUM may_contain",
                "heading 6-18",
            ],
        ),
        (
            "EU: Aqua, Mica. US: Water, Mica",
            [
                "list repeat",
                "4-8 AQUA",
                "10-14 MICA",
                "title 0-2",
                "title 16-18",
                "other 20-31",
                "!repeated_list 20-31",
            ],
        ),
        ("FR: Aqua", ["list", "4-8 AQUA", "title 0-2"]),
        (
            "EU Cream: Aqua. US Cream: Talc",
            ["list kit", "10-14 AQUA part=EU Cream", "26-30 TALC part=US Cream", "title 0-8", "title 16-24"],
        ),
        (
            "[Toner] Aqua, Mica [+/- Talc] Parfum",
            ["list", "8-12 AQUA", "14-18 MICA", "24-28 TALC may_contain", "30-36 PARFUM", "title 0-7", "heading 20-24"],
        ),
    ],
)
def test_sections(text: str, wanted: list[str]) -> None:
    check(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ingredients: Aqua, Mica. Ingredients: Water, Mica",
            [
                "list repeat",
                "13-17 AQUA",
                "19-23 MICA",
                "heading 0-12",
                "heading 25-37",
                "other 38-49",
                "!repeated_list 38-49",
            ],
        ),
        (
            "Ingredients: Aqua, Mica. Ingredients: Talc, Parfum",
            ["list", "13-17 AQUA", "19-23 MICA", "38-42 TALC", "44-50 PARFUM", "heading 0-12", "heading 25-37"],
        ),
        (
            "Ingredients: Aqua, Mica, Talc, Parfum, Glycerin. Ingredients: Aqua, Mica, Talc",
            [
                "list repeat",
                "13-17 AQUA",
                "19-23 MICA",
                "25-29 TALC",
                "31-37 PARFUM",
                "39-47 GLYCERIN",
                "heading 0-12",
                "heading 49-61",
                "other 62-78",
                "!repeated_list 62-78",
            ],
        ),
        (
            "Ingredients: Aqua, Mica, Talc, Parfum, Glycerin. Ingredients: Aqua, Mica, Zxqv, Phenoxyethanol, CI 77891",
            [
                "list",
                "13-17 AQUA",
                "19-23 MICA",
                "25-29 TALC",
                "31-37 PARFUM",
                "39-47 GLYCERIN",
                "62-66 AQUA",
                "68-72 MICA",
                "74-78 -",
                "80-94 PHENOXYETHANOL",
                "96-104 CI 77891",
                "heading 0-12",
                "heading 49-61",
                "!unidentified_name 74-78",
            ],
        ),
        (
            "Ingredients: Aqua, Mica, Talc, Parfum, Glycerin. Ingredients: Aqua, Mica, Talc, Phenoxyethanol, CI 77891",
            [
                "list repeat",
                "13-17 AQUA",
                "19-23 MICA",
                "25-29 TALC",
                "31-37 PARFUM",
                "39-47 GLYCERIN",
                "heading 0-12",
                "heading 49-61",
                "other 62-104",
                "!repeated_list 62-104",
            ],
        ),
        (
            "Ingredients: Aqua. Ingredients: Aqua, Mica, Talc",
            ["list", "13-17 AQUA", "32-36 AQUA", "38-42 MICA", "44-48 TALC", "heading 0-12", "heading 19-31"],
        ),
        (
            "Ingredients: Aqua. Ingredients: Aqua, Mica, Talc, Parfum",
            [
                "list",
                "13-17 AQUA",
                "32-36 AQUA",
                "38-42 MICA",
                "44-48 TALC",
                "50-56 PARFUM",
                "heading 0-12",
                "heading 19-31",
            ],
        ),
        (
            "Ingredients: Zxqv, Qrtw. Ingredients: Brtz, Grtz",
            [
                "list",
                "13-17 -",
                "19-23 -",
                "38-42 -",
                "44-48 -",
                "heading 0-12",
                "heading 25-37",
                "!unidentified_name 13-17",
                "!unidentified_name 19-23",
                "!unidentified_name 38-42",
                "!unidentified_name 44-48",
            ],
        ),
        (
            "Ingredients: Zxqv, Qrtw, Xrtw. Ingredients: Brtz, Grtz",
            [
                "list",
                "13-17 -",
                "19-23 -",
                "25-29 -",
                "44-48 -",
                "50-54 -",
                "heading 0-12",
                "heading 31-43",
                "!garbled 13-54",
                "!unidentified_name 13-17",
                "!unidentified_name 19-23",
                "!unidentified_name 25-29",
                "!unidentified_name 44-48",
                "!unidentified_name 50-54",
            ],
        ),
        (
            "Ingredients: Aqua, Zxqv, Qrtw, Xrtw. Ingredients: Aqua, Grtz, Frtz, Trtz",
            [
                "list repeat",
                "13-17 AQUA",
                "19-23 -",
                "25-29 -",
                "31-35 -",
                "heading 0-12",
                "heading 37-49",
                "other 50-72",
                "!garbled 13-35",
                "!unidentified_name 19-23",
                "!unidentified_name 25-29",
                "!unidentified_name 31-35",
                "!repeated_list 50-72",
            ],
        ),
        (
            "Active: Mica. Ingredients: Aqua, Mica, Talc",
            ["list", "27-31 AQUA", "33-37 MICA", "39-43 TALC", "heading 0-7", "other 8-14", "heading 14-26"],
        ),
        (
            "Active ingredients: Mica, Talc. Ingredients: Aqua, Mica, Parfum",
            ["list", "45-49 AQUA", "51-55 MICA", "57-63 PARFUM", "heading 0-19", "other 20-32", "heading 32-44"],
        ),
        (
            "Active ingredients: Mica, Talc, Parfum. Ingredients: Aqua, Mica, Glycerin, Water",
            [
                "list drug_facts",
                "20-24 MICA active",
                "26-30 TALC active",
                "32-38 PARFUM active",
                "53-57 AQUA",
                "59-63 MICA",
                "65-73 GLYCERIN",
                "75-80 AQUA",
                "heading 0-19",
                "heading 40-52",
            ],
        ),
        (
            "Active ingredients: Mica 5 %. Ingredients: Aqua, Mica, Talc",
            [
                "list drug_facts",
                "20-28 MICA active 5.0..5.0",
                "43-47 AQUA",
                "49-53 MICA",
                "55-59 TALC",
                "heading 0-19",
                "heading 30-42",
            ],
        ),
        (
            "Aqua, Mica. Ingredients: Aqua, Mica, Talc, Parfum, Glycerin, CI 77891",
            [
                "list",
                "25-29 AQUA",
                "31-35 MICA",
                "37-41 TALC",
                "43-49 PARFUM",
                "51-59 GLYCERIN",
                "61-69 CI 77891",
                "other 0-12",
                "heading 12-24",
            ],
        ),
        (
            "Aqua, Mica. Ingredients: Aqua, Mica, Talc, Parfum, Glycerin",
            [
                "list",
                "25-29 AQUA",
                "31-35 MICA",
                "37-41 TALC",
                "43-49 PARFUM",
                "51-59 GLYCERIN",
                "other 0-12",
                "heading 12-24",
            ],
        ),
        (
            "Toner\nIngredients: Aqua, Mica\nSerum\nIngredients: Aqua, Mica",
            [
                "list kit",
                "19-23 AQUA part=Toner",
                "25-29 MICA part=Toner",
                "49-53 AQUA part=Serum",
                "55-59 MICA part=Serum",
                "title 0-5",
                "heading 6-18",
                "title 30-35",
                "heading 36-48",
            ],
        ),
        ("Aqua, Mica, Aqua", ["list", "0-4 AQUA", "6-10 MICA", "12-16 AQUA", "!repeated_entry 12-16"]),
        (
            "Aqua, Mica, aqua, AQUA",
            [
                "list",
                "0-4 AQUA",
                "6-10 MICA",
                "12-16 AQUA",
                "18-22 AQUA",
                "!repeated_entry 12-16",
                "!repeated_entry 18-22",
            ],
        ),
        ("Aqua, Mica. May contain: Mica", ["list", "0-4 AQUA", "6-10 MICA", "25-29 MICA may_contain", "heading 12-24"]),
        (
            "Ingredients: Aqua, Mica. Ingredients: Aqua, Mica, Talc",
            [
                "list repeat",
                "13-17 AQUA",
                "19-23 MICA",
                "heading 0-12",
                "heading 25-37",
                "other 38-54",
                "!repeated_list 38-54",
            ],
        ),
        (
            "Ingredients: Aqua, Mica. Ingredients: Aqua, Mica, Talc, Parfum",
            [
                "list",
                "13-17 AQUA",
                "19-23 MICA",
                "38-42 AQUA",
                "44-48 MICA",
                "50-54 TALC",
                "56-62 PARFUM",
                "heading 0-12",
                "heading 25-37",
            ],
        ),
    ],
)
def test_duplicates(text: str, wanted: list[str]) -> None:
    check(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", ["no_list"]),
        (" ", ["no_list"]),
        ("Aqua", ["list", "0-4 AQUA"]),
        ("Zxqv", ["no_list", "other 0-4"]),
        ("N/A", ["no_list", "other 0-3"]),
        ("n/a.", ["no_list", "other 0-4"]),
        ("123", ["no_list", "other 0-3"]),
        ("- Aqua", ["highlights", "other 2-6"]),
        ("- Aqua - Mica", ["highlights", "other 2-13"]),
        ("- Aqua\n- Mica\n- Talc\n- Parfum", ["highlights", "other 2-29"]),
        (
            "- Aqua\n- Mica\n- Talc\n- Parfum\n- Glycerin",
            ["list", "2-6 AQUA", "9-13 MICA", "16-20 TALC", "23-29 PARFUM", "32-40 GLYCERIN"],
        ),
        ("Zxqv. - Aqua, Mica", ["list", "0-4 -", "8-12 AQUA", "14-18 MICA", "!unidentified_name 0-4"]),
        ("Aqua, Mica. 0% parfum", ["highlights", "other 0-12", "claims 12-21"]),
        ("Aqua, Mica, Talc. 0% parfum", ["list", "0-4 AQUA", "6-10 MICA", "12-16 TALC", "claims 18-27"]),
        ("0% Parfum", ["highlights", "claims 0-9"]),
        ("0% zxqv", ["no_list", "claims 0-7"]),
        ("0% Zxqvone", ["no_list", "claims 0-10"]),
        ("Ingredients: Zxqv", ["no_list", "heading 0-12", "other 13-17"]),
        (
            "Ingredients: Zxqv, Qrtw",
            ["list", "13-17 -", "19-23 -", "heading 0-12", "!unidentified_name 13-17", "!unidentified_name 19-23"],
        ),
        (
            "Ingredients: Zxqv, Qrtw, Brtz. For the full list see our website",
            ["no_list", "heading 0-12", "other 13-64"],
        ),
        ("Ingredients: Aqua", ["list", "13-17 AQUA", "heading 0-12"]),
        (
            "Aqua, Zxqv, Qrtw",
            ["list", "0-4 AQUA", "6-10 -", "12-16 -", "!unidentified_name 6-10", "!unidentified_name 12-16"],
        ),
        (
            "Aqua, Zxqv, Qrtw, Brtz",
            [
                "list",
                "0-4 AQUA",
                "6-10 -",
                "12-16 -",
                "18-22 -",
                "!unidentified_name 6-10",
                "!unidentified_name 12-16",
                "!unidentified_name 18-22",
            ],
        ),
        ("Aqua, Zxqv, Qrtw, Brtz, Grtz", ["no_list", "other 0-28"]),
        (
            "Aqua, Mica, Zxqv, Qrtw, Brtz, Grtz, Frtz, Trtz",
            [
                "list",
                "0-4 AQUA",
                "6-10 MICA",
                "12-16 -",
                "18-22 -",
                "24-28 -",
                "30-34 -",
                "36-40 -",
                "42-46 -",
                "!garbled 0-46",
                "!unidentified_name 12-16",
                "!unidentified_name 18-22",
                "!unidentified_name 24-28",
                "!unidentified_name 30-34",
                "!unidentified_name 36-40",
                "!unidentified_name 42-46",
            ],
        ),
        (
            "Zinziber Extract, Zxqvone",
            ["list", "0-16 -", "18-25 -", "!unidentified_name 0-16", "!unidentified_name 18-25"],
        ),
        (
            "Zinziber Extract, Zxqvone, Qrtw",
            [
                "list",
                "0-16 -",
                "18-25 -",
                "27-31 -",
                "!unidentified_name 0-16",
                "!unidentified_name 18-25",
                "!unidentified_name 27-31",
            ],
        ),
        ("Zinziber Extract, Qrtw, Brtz", ["no_list", "other 0-28"]),
        ("Zinziber Extract", ["list", "0-16 -", "!unidentified_name 0-16"]),
        ("Zinziber Extract. It leaves your skin soft and calm, for you", ["no_list", "other 0-60"]),
        ("Key ingredients: Aqua, Mica", ["highlights", "claims 0-16", "claims 17-27"]),
        ("Key ingredients: Aqua", ["no_list", "claims 0-16", "claims 17-21"]),
        ("Vitamin C, Peptides, Ceramides", ["no_list", "other 0-30"]),
        (
            "sugar, salt, wheat, milk",
            [
                "list not_cosmetic",
                "0-5 -",
                "7-11 -",
                "13-18 -",
                "20-24 -",
                "!not_cosmetic 0-24",
                "!unidentified_name 0-5",
                "!unidentified_name 7-11",
                "!unidentified_name 13-18",
                "!unidentified_name 20-24",
            ],
        ),
        (
            "sugar, salt, Aqua",
            [
                "list not_cosmetic",
                "0-5 -",
                "7-11 -",
                "13-17 AQUA",
                "!not_cosmetic 0-17",
                "!unidentified_name 0-5",
                "!unidentified_name 7-11",
            ],
        ),
        (
            "sugar, salt, Aqua, Mica",
            [
                "list not_cosmetic",
                "0-5 -",
                "7-11 -",
                "13-17 AQUA",
                "19-23 MICA",
                "!not_cosmetic 0-23",
                "!unidentified_name 0-5",
                "!unidentified_name 7-11",
            ],
        ),
        ("Take one tablet with milk", ["no_list not_cosmetic", "other 0-25", "!not_cosmetic 0-25"]),
        (
            "Aqua, Mica, Talc, Parfum, Glycerin, sugar, salt",
            [
                "list",
                "0-4 AQUA",
                "6-10 MICA",
                "12-16 TALC",
                "18-24 PARFUM",
                "26-34 GLYCERIN",
                "36-41 -",
                "43-47 -",
                "!unidentified_name 36-41",
                "!unidentified_name 43-47",
            ],
        ),
        (
            "Zxqv, Qrtw, Brtz, Grtz, Frtz, Aqua, Mica",
            [
                "list",
                "0-4 -",
                "6-10 -",
                "12-16 -",
                "18-22 -",
                "24-28 -",
                "30-34 AQUA",
                "36-40 MICA",
                "!garbled 0-40",
                "!unidentified_name 0-4",
                "!unidentified_name 6-10",
                "!unidentified_name 12-16",
                "!unidentified_name 18-22",
                "!unidentified_name 24-28",
            ],
        ),
        (
            "Zxqv, Qrtw, Brtz, Grtz, Aqua, Mica",
            [
                "list",
                "0-4 -",
                "6-10 -",
                "12-16 -",
                "18-22 -",
                "24-28 AQUA",
                "30-34 MICA",
                "!unidentified_name 0-4",
                "!unidentified_name 6-10",
                "!unidentified_name 12-16",
                "!unidentified_name 18-22",
            ],
        ),
        (
            "Ingredients: Zxqv, Qrtw, Brtz, Grtz, Frtz, Aqua, Mica, Talc, Parfum, Glycerin, CI 77891, Phenoxyethanol",
            [
                "list",
                "13-17 -",
                "19-23 -",
                "25-29 -",
                "31-35 -",
                "37-41 -",
                "43-47 AQUA",
                "49-53 MICA",
                "55-59 TALC",
                "61-67 PARFUM",
                "69-77 GLYCERIN",
                "79-87 CI 77891",
                "89-103 PHENOXYETHANOL",
                "heading 0-12",
                "!garbled 13-103",
                "!unidentified_name 13-17",
                "!unidentified_name 19-23",
                "!unidentified_name 25-29",
                "!unidentified_name 31-35",
                "!unidentified_name 37-41",
            ],
        ),
    ],
)
def test_classification(text: str, wanted: list[str]) -> None:
    check(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Aqua *, Mica° . *organic",
            [
                "list",
                "0-4 AQUA organic 'organic'",
                "8-12 MICA",
                "mark 5-6",
                "mark 12-13",
                "footnote 16-17",
                "footnote 17-24",
            ],
        ),
        ("Aqua (nano), Mica [nano] 5 %", ["list", "0-11 AQUA nano", "13-28 MICA 5.0..5.0 nano"]),
        (".5 % Aqua, Mica", ["list", "0-9 AQUA 0.5..0.5", "11-15 MICA"]),
        ("Aqua.... 5 %, Mica", ["list", "0-12 AQUA 5.0..5.0", "14-18 MICA"]),
        ("Aqua .... Mica", ["list", "0-4 AQUA", "10-14 MICA"]),
        ("Alcohol denat., Aqua", ["list", "0-14 ALCOHOL DENAT.", "16-20 AQUA"]),
        ("Alcohol denat. Aqua", ["list", "0-14 ALCOHOL DENAT.", "15-19 AQUA"]),
        ("Aqua q.s., Mica", ["list", "0-9 AQUA 'q.s.'", "11-15 MICA"]),
        ("Aqua q.s.", ["list", "0-9 AQUA 'q.s.'"]),
        ("Aqua. Mica.", ["list", "0-4 AQUA", "6-10 MICA"]),
        ("\"Aqua\", 'Mica'", ["list", "1-5 AQUA", "9-13 MICA"]),
        ("Aqua 100% pure", ["list", "0-14 AQUA 100.0..100.0 '100% pure'"]),
        ("100% pure", ["no_list", "claims 0-9"]),
        ("Aqua 100% pure, Mica", ["list", "0-14 AQUA '100% pure'", "16-20 MICA"]),
        ("100% pure. Aqua", ["list", "11-15 AQUA", "claims 0-9"]),
        ("Mica or Talc, Aqua", ["list", "0-12 MICA+TALC ?alternatives", "14-18 AQUA", "!alternatives 0-12"]),
        ("Mica or Zxqv, Aqua", ["list", "0-12 MICA ?alternatives", "14-18 AQUA", "!alternatives 0-12"]),
        ("Zxqv or Mica 5 %, Aqua", ["list", "0-16 MICA 5.0..5.0 ?alternatives", "18-22 AQUA", "!alternatives 0-16"]),
        ("Mica (zxqv), Aqua", ["list", "0-11 -", "13-17 AQUA", "!unidentified_name 0-11"]),
        ("Mica Zxqv, Aqua", ["list", "0-9 -", "11-15 AQUA", "!unidentified_name 0-9"]),
        ("Mica/Zxqv, Aqua", ["list", "0-9 -", "11-15 AQUA", "!unidentified_name 0-9"]),
        ("Glycerinn, Aqua", ["list", "0-9 GLYCERIN ?name", "11-15 AQUA", "!misspelled_name 0-9"]),
        ("Glycerinn Mica Talc Aqua", ["list", "0-24 -", "!unidentified_name 0-24"]),
        ("Aqua Mica", ["list", "0-4 AQUA", "5-9 MICA", "!missing_separator 5-9"]),
        ("Phenoxy-ethanol, Aqua", ["list", "0-15 -", "17-21 AQUA", "!unidentified_name 0-15"]),
        ("Phenoxy-\nethanol, Aqua", ["list", "0-16 PHENOXYETHANOL", "18-22 AQUA", "!hyphenated 0-16"]),
        ("Mica 70 % v/v, Aqua", ["list", "0-13 MICA 70.0..70.0 ?amount", "15-19 AQUA", "!doubtful_amount 0-13"]),
        (
            "Preservative: Phenoxyethanol, Aqua",
            ["list", "14-28 PHENOXYETHANOL 'Preservative'", "30-34 AQUA", "heading 0-12"],
        ),
        (
            "Preservative - Phenoxyethanol, Aqua",
            ["list", "15-29 PHENOXYETHANOL 'Preservative'", "31-35 AQUA", "heading 0-12"],
        ),
        (
            "Preservative, Phenoxyethanol, Aqua",
            ["list", "0-12 -", "14-28 PHENOXYETHANOL", "30-34 AQUA", "!unidentified_name 0-12"],
        ),
        ("Mica as a preservative, Aqua", ["list", "0-22 MICA 'as a preservative'", "24-28 AQUA"]),
        ("Mica (preservative), Aqua", ["list", "0-19 MICA 'preservative'", "21-25 AQUA"]),
        (
            "Aqua, Mica. Directions: rub. Talc, Parfum",
            ["list", "0-4 AQUA", "6-10 MICA", "29-33 TALC", "35-41 PARFUM", "directions 12-23", "directions 24-29"],
        ),
        (
            "Aqua, Mica. Directions: rub Talc. Parfum",
            ["list", "0-4 AQUA", "6-10 MICA", "directions 12-23", "directions 24-40"],
        ),
        (
            "Aqua, Mica*. *contains organic Mica. Talc",
            [
                "list",
                "0-4 AQUA",
                "6-10 MICA organic 'contains organic Mica'",
                "37-41 TALC",
                "mark 10-11",
                "footnote 13-14",
                "footnote 14-37",
            ],
        ),
        ("Aqua, the skin will be soft: Mica, Talc", ["list", "0-4 AQUA", "29-33 MICA", "35-39 TALC", "other 6-29"]),
        (
            "Aqua, Mica click here, Talc",
            ["list", "0-4 AQUA", "6-10 MICA", "23-27 TALC", "markup 11-21", "!left_out 11-21"],
        ),
        ("Aqua, Mica 12M, Talc", ["list", "0-4 AQUA", "6-10 MICA", "16-20 TALC", "other 11-16", "!left_out 11-14"]),
        ("Aqua, Mica 12M", ["list", "0-4 AQUA", "6-10 MICA", "other 11-14", "!left_out 11-14"]),
        ("Aqua, click here, Mica", ["list", "0-4 AQUA", "18-22 MICA", "markup 6-16", "!left_out 6-16"]),
        (
            "Ingredients: Aqua, Mica. Made in France. Talc",
            ["list", "13-17 AQUA", "19-23 MICA", "heading 0-12", "directions 25-32", "directions 33-45"],
        ),
        (
            "Active ingredients: Mica 5 %. Directions: rub it. Inactive ingredients: Aqua, Talc",
            [
                "list drug_facts",
                "20-28 MICA active 5.0..5.0",
                "72-76 AQUA",
                "78-82 TALC",
                "heading 0-19",
                "directions 30-41",
                "directions 42-50",
                "heading 50-71",
            ],
        ),
        (
            "有効成分: Mica その他の成分: Aqua、Talc",
            ["list quasi_drug", "6-10 MICA active", "19-23 AQUA", "24-28 TALC", "heading 0-5", "heading 11-18"],
        ),
        ("Aqua, .5 % Mica", ["list", "0-4 AQUA", "6-15 MICA 0.5..0.5"]),
        ("Aqua.... 5 %, Mica ..... 3 %", ["list", "0-12 AQUA 5.0..5.0", "14-28 MICA 3.0..3.0"]),
        ("Aqua.. 5 %, Mica", ["list", "0-5 AQUA", "7-10 - 5.0..5.0", "12-16 MICA", "!unidentified_name 7-10"]),
    ],
)
def test_entries(text: str, wanted: list[str]) -> None:
    check(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("100 g contain: Ingredients: Aqua 70 g", ["list", "28-37 AQUA 70.0..70.0", "heading 0-27"]),
        ("Ingredients: 100 g contain: Aqua 70 g", ["list", "28-37 AQUA 70.0..70.0", "heading 0-27"]),
        ("Ingredients\n100 g contain: Aqua 70 g", ["list", "27-36 AQUA 70.0..70.0", "heading 0-26"]),
        (
            "Aqua [+/- Mica; Step 2: Talc] Parfum",
            [
                "list kit",
                "0-4 AQUA",
                "10-14 MICA may_contain",
                "24-28 TALC part=Step 2",
                "30-36 PARFUM part=Step 2",
                "heading 6-10",
                "title 16-22",
            ],
        ),
        (
            "Aqua, Mica, Talc, Zxqv\nToner: Parfum",
            [
                "list kit",
                "0-4 AQUA",
                "6-10 MICA",
                "12-16 TALC",
                "18-22 -",
                "30-36 PARFUM part=Toner",
                "title 23-28",
                "!unidentified_name 18-22",
            ],
        ),
        (
            "Aqua, Mica, Talc, Zxqv\nQrtw\nToner: Parfum",
            [
                "list kit",
                "0-4 AQUA",
                "6-10 MICA",
                "12-16 TALC",
                "18-27 -",
                "35-41 PARFUM part=Toner",
                "title 28-33",
                "!unidentified_name 18-27",
            ],
        ),
        (
            "Aqua, Mica, Talc\nToner: Parfum",
            ["list kit", "0-4 AQUA", "6-10 MICA", "12-16 TALC", "24-30 PARFUM part=Toner", "title 17-22"],
        ),
        (
            "Aqua, Glycerin Mica Talc Parfum Phenoxyethanol Extract, Mica",
            [
                "list",
                "0-4 AQUA",
                "6-14 GLYCERIN",
                "15-19 MICA",
                "20-24 TALC",
                "25-31 PARFUM",
                "32-54 - ?cut",
                "56-60 MICA",
                "!missing_separator 15-19",
                "!missing_separator 20-24",
                "!missing_separator 25-31",
                "!missing_separator 32-54",
                "!unidentified_name 32-54",
                "!repeated_entry 56-60",
            ],
        ),
        (
            "Aqua, Mica (Step 2: Talc), Parfum",
            ["list", "0-4 AQUA", "6-25 -", "27-33 PARFUM", "!unidentified_name 6-25"],
        ),
        (
            "Active ingredient Purpose\nMica 5 % Sunscreen\nInactive ingredients: Aqua",
            [
                "list drug_facts",
                "26-34 MICA active 5.0..5.0",
                "67-71 AQUA",
                "heading 0-25",
                "heading 35-44",
                "heading 45-66",
            ],
        ),
        (
            "Active ingredients / Purpose: Mica 5 %. Inactive ingredients: Aqua",
            ["list drug_facts", "30-38 MICA active 5.0..5.0", "62-66 AQUA", "heading 0-29", "heading 40-61"],
        ),
        (
            "Aqua, Mica. Warnings Directions: rub",
            ["list", "0-4 AQUA", "6-10 MICA", "directions 12-32", "directions 33-36"],
        ),
        ("May contain / Ingredients: Mica", ["list", "27-31 MICA may_contain", "heading 0-26"]),
        ("Active ingredients. Ingredients: Mica", ["list drug_facts", "33-37 MICA active", "heading 0-32"]),
        ("Ingredients: May contain: Mica", ["list", "26-30 MICA may_contain", "heading 0-25"]),
        ("Key ingredients / Ingredients: Aqua", ["list", "31-35 AQUA", "other 0-18", "heading 18-30"]),
        (
            "Aqua, Mica. May contain (+/-) Talc",
            ["list", "0-4 AQUA", "6-10 MICA", "30-34 TALC may_contain", "heading 12-30"],
        ),
        ("Aqua. +/- (May contain): Talc", ["list", "0-4 AQUA", "25-29 TALC may_contain", "heading 5-24"]),
        ("[+/-] May contain: Talc, Aqua", ["list", "19-23 TALC may_contain", "25-29 AQUA may_contain", "heading 0-18"]),
        ("Aqua [May contain (+/-)] Talc", ["list", "0-4 AQUA", "25-29 TALC may_contain", "heading 5-24"]),
        (
            "Aqua, Mica. Contains less than 2 % of: Talc",
            ["list", "0-4 AQUA", "6-10 MICA", "39-43 TALC None..2.0", "heading 12-38"],
        ),
        (
            "Aqua, Mica. xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx Contains less than 2 %: Talc",
            [
                "list",
                "0-4 AQUA",
                "6-10 MICA",
                "12-72 -",
                "97-101 TALC None..2.0",
                "heading 73-96",
                "!unidentified_name 12-72",
            ],
        ),
        ("Aqua < 2 %: Talc", ["list", "0-4 AQUA", "12-16 TALC None..2.0", "heading 5-11"]),
        (
            "Aqua, Contains 2 %: Talc",
            ["list", "0-4 AQUA", "20-24 TALC ?section", "title 6-18", "!doubtful_heading 20-24"],
        ),
        ("Aqua, 2 % or less of each: Talc", ["list", "0-4 AQUA", "27-31 TALC None..2.0", "heading 5-26"]),
        (
            "Aqua, 2 % of each: Talc",
            ["list", "0-4 AQUA", "19-23 TALC ?section", "title 6-17", "!doubtful_heading 19-23"],
        ),
        ("Aqua, up to 2 %: Talc", ["list", "0-4 AQUA", "17-21 TALC None..2.0", "heading 6-16"]),
        ("Aqua. Contains up to 2 % Talc", ["highlights", "other 0-6", "claims 6-29"]),
        ("Aqua. Contains up to 2 % of each Talc", ["list", "0-4 AQUA", "33-37 TALC None..2.0", "heading 6-33"]),
    ],
)
def test_headings_and_what_stands_under_them(text: str, wanted: list[str]) -> None:
    check(text, wanted)
