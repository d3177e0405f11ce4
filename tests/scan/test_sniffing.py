"""Tables whose names promise another format: read as what they are, or refused with one line that says what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inci_parser.errors import InputError
from inci_parser.scan import Options, scan_file
from inci_parser.scan.formats.ruled_tables import is_rule, is_ruled
from inci_parser.scan.formats.sniffing import begins_with_object, is_text
from tests.scan.running import rows_of

COMMAS = 'id,ingredients\n1,"Aqua, Glycerin"\n2,"Aqua, Talc"\n'
TABS = "id\tingredients\n1\tAqua, Glycerin\n2\tAqua, Talc\n"
OBJECTS = '{"id": 1, "ingredients": "Aqua, Glycerin"}\n{"id": 2, "ingredients": "Aqua, Talc"}\n'
MARKDOWN = "| id | ingredients    |\n|---:|:---------------|\n| 1  | Aqua, Glycerin |\n| 2  | Aqua, Talc |\n"
OPEN = "id | ingredients\n---|---\n1 | Aqua, Glycerin\n2 | Aqua, Talc\n"
RULE = "+----+------+\n"
RULED = f"{RULE}| id | ingredients |\n+====+======+\n| 1 | Aqua, Glycerin |\n{RULE}| 2 | Aqua, Talc |\n{RULE}"


def scanned(folder: Path, content: bytes, name: str, options: Options | None = None) -> tuple[list[list[str]], str]:
    """Return id and ingredients of each row, and what was said of the table; no row is rejected."""
    (folder / name).write_bytes(content)
    said: list[str] = []
    summary = scan_file(folder / name, folder / "out.csv", options=options, on_message=said.append)
    assert summary.tally.rejects == 0
    return [[row["id"], row["ingredients"]] for row in rows_of(folder / "out.csv")], said[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        *((COMMAS, name) for name in ("a.tsv", "a.xlsx", "a.xls", "a.ods", "a.parquet", "a.json", "a.jsonl", "a.txt")),
        *((TABS, name) for name in ("a.csv", "a.xls", "a.jsonl", "a.md")),
        *((OBJECTS, name) for name in ("a.csv", "a.tsv", "a.txt", "a.xlsx")),
        *((json.dumps([json.loads(line) for line in OBJECTS.splitlines()]), name) for name in ("a.csv", "a.xlsx")),
        *((MARKDOWN, name) for name in ("a.csv", "a.tsv", "a.txt", "a.md", "a.xlsx")),
        (OPEN, "a.csv"),
        (RULED, "a.csv"),
    ],
)
def test_a_table_is_read_as_what_it_is(tmp_path: Path, text: str, name: str) -> None:
    rows, _ = scanned(tmp_path, text.encode(), name)
    assert rows == [["1", "AQUA; GLYCERIN"], ["2", "AQUA; TALC"]]


def test_the_unicode_text_of_a_spreadsheet_program_is_read_whatever_its_name(tmp_path: Path) -> None:
    assert len(scanned(tmp_path, TABS.encode("utf-16"), "a.xls")[0]) == 2


@pytest.mark.parametrize("name", ["a.csv", "a.xls", "a.xlsx", "a.tsv"])
@pytest.mark.parametrize(
    ("begin", "kind"),
    [
        ("<!DOCTYPE html>\n<table>", "an HTML page"),
        ("\ufeff <HTML><table>", "an HTML page"),
        ("<table border=1>", "an HTML table"),
        ('<?xml version="1.0"?><Workbook>', "XML"),
        ("{\\rtf1\\ansi id, ingredients}", "a text document (RTF)"),
    ],
)
def test_pages_and_documents_are_refused_with_what_to_do(tmp_path: Path, name: str, begin: str, kind: str) -> None:
    with pytest.raises(InputError) as refused:
        scanned(tmp_path, f"{begin}<tr><td>Aqua, Talc</td></tr>".encode(), name)
    assert str(refused.value).endswith(
        f"{name}: it is {kind}; open it in a spreadsheet program and save the table as CSV or XLSX"
    )


def test_a_format_that_is_asked_for_is_kept(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not readable as an Excel workbook"):
        scanned(tmp_path, COMMAS.encode(), "a.csv", Options(input_format="excel"))
    with pytest.raises(InputError, match="none of its first lines is a JSON object"):
        scanned(tmp_path, COMMAS.encode(), "a.csv", Options(input_format="jsonl"))


def test_a_damaged_workbook_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not readable as an Excel workbook"):
        scanned(tmp_path, b"PK\x03\x04 and no more", "a.xlsx")
    with pytest.raises(InputError, match="not readable as an Excel workbook"):
        scanned(tmp_path, b"\0\1\2 of another program", "a.xlsx")


def test_rules_are_passed_over_where_bars_part_cells_alone(tmp_path: Path) -> None:
    assert "rules between rows skipped" in scanned(tmp_path, MARKDOWN.encode(), "a.csv")[1]
    for rest in tmp_path.glob("out*"):
        rest.unlink()
    rows, said = scanned(tmp_path, b'id,ingredients\n1,"Aqua, Talc"\n---,---\n', "b.csv")
    assert [row[0] for row in rows] == ["1", "'---"]
    assert "rules between" not in said


def test_what_is_a_rule_and_what_a_text() -> None:
    assert is_rule("-----+-----\r\n")
    assert not is_rule("| -- | -- |")
    assert not is_rule("| --- | Aqua |")
    assert not is_ruled("id|ingredients\n1|Aqua")
    assert begins_with_object("\ufeff\n{}\n")
    assert not begins_with_object('["a"]')
    assert not begins_with_object('{"a": ' + "[" * 100_000)
    assert is_text(__file__)
    assert not is_text("no such file")
