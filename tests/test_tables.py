"""Every table of synonyms/ is described in its README, and is the plain CSV that the README promises."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from fnmatch import fnmatchcase
from pathlib import Path
from types import ModuleType

import pytest

from inci_parser.tables.resources import rows
from inci_parser.tables.schema import _check, check_table, column_rows, reader

ROOT = Path(__file__).resolve().parent.parent
TABLES = sorted((ROOT / "synonyms").rglob("*.csv"))
README = (ROOT / "synonyms" / "README.md").read_text(encoding="utf-8")


def section(name: str) -> str:
    """Return what the README says of one table."""
    found = re.search(rf"^## `?{re.escape(name)}`?$(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL)
    return found.group(1) if found else ""


def test_there_are_tables() -> None:
    assert len(TABLES) >= 10


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_readme_describes_every_column_source_date_and_licence(table: Path) -> None:
    text = section(table.name)
    assert text, f"synonyms/README.md has no section '## {table.name}'"
    for field in ("Source:", "As of:", "Licence:"):
        assert re.search(rf"^{field}\s*\S", text, re.MULTILINE), f"section {table.name} lacks a line '{field} ...'"
    described = re.findall(r"^\| `?([\w.-]+)`? +\|", text, re.MULTILINE)
    with table.open(encoding="utf-8", newline="") as stream:
        columns = next(csv.reader(stream))
    assert [name for name in described if name != "column"] == columns, f"section {table.name}: columns differ"


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_cells_hold_what_their_columns_declare(table: Path) -> None:
    check_table(table.name)


def test_the_readme_is_made_from_the_declarations(script: Callable[[str], ModuleType]) -> None:
    assert script("build_table_docs").page(README) == README, "run tools/build_table_docs.py"


def test_the_readme_links_to_every_table_once() -> None:
    links = re.findall(r"\[([\w-]+)\]\(#([\w-]+)\)", README)
    assert sorted(links) == sorted((table.stem, table.name.replace(".", "")) for table in TABLES)


def test_columns_of_tables_of_one_form_are_declared_once() -> None:
    forms = {row["table"] for row in rows("columns.csv") if "*" in row["table"]}
    repeated = [
        f"{row['table']}, column {row['name']}"
        for row in rows("columns.csv")
        if row["table"] not in forms and row["meaning"] and any(fnmatchcase(row["table"], form) for form in forms)
    ]
    assert forms == {"aliases_*.csv", "words_*.csv"}
    assert not repeated, "their meaning stands in the row of the form"
    assert all(row["meaning"] for columns in column_rows().values() for row in columns.values())


@pytest.mark.parametrize(
    ("values", "cell", "fault"),
    [
        ("text", "", "is empty"),
        ("text?", "", ""),
        ("whole", "1.5", "is no whole number"),
        ("name", "Aqua", "is no INCI name in upper case"),
        ("yes", "maybe", "is neither yes nor no"),
        ("date?", "31.1.2026", "is no date (2026-01-31)"),
        ("lang", "xx", "is in no row of languages.csv"),
        ("one of a, b", "c", "is none of a, b"),
        ("percent", "100", ""),
        ("percent", "100.5", "is no mass percent (0 to 100)"),
        ("percent", "-1", "is no mass percent (0 to 100)"),
        ("severity", "4", "is no severity (0 to 3)"),
        ("pattern", "(", "is no regular expression: missing ), unterminated subpattern at position 0"),
        ("pattern", "A|B$", ""),
    ],
)
def test_a_wrong_cell_is_told(values: str, cell: str, fault: str) -> None:
    assert _check(values)(cell) == fault


@pytest.mark.parametrize(
    ("values", "cell", "read"),
    [
        ("text?", "", ""),
        ("words?", "a; b c", ("a", "b c")),
        ("keys", "a b; c", ("a", "b", "c")),
        ("percent?", "", None),
        ("percent?", "0.5", 0.5),
        ("severity", "", 0),
        ("whole", " 3 ", 3),
        ("yes", "", False),
        ("yes?", "yes", True),
    ],
)
def test_a_cell_is_read_as_declared(values: str, cell: str, read: object) -> None:
    assert reader(values)(cell) == read


@pytest.mark.parametrize(("values", "cell"), [("text", ""), ("name", "aqua"), ("yes", "1"), ("letter", "E")])
def test_a_cell_that_is_not_as_declared_is_not_read(values: str, cell: str) -> None:
    with pytest.raises(ValueError, match=r"is "):
        reader(values)(cell)


def test_readme_describes_no_table_that_is_gone() -> None:
    named = set(re.findall(r"^## `?([\w.-]+\.csv)`?$", README, re.MULTILINE))
    assert named <= {table.name for table in TABLES}


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_cells_are_plain(table: Path) -> None:
    content = table.read_bytes()
    assert not content.startswith(b"\xef\xbb\xbf"), f"{table.name} starts with a byte order mark"
    assert b"\r" not in content, f"{table.name} has carriage returns"
    reader = csv.reader(content.decode("utf-8").splitlines(), strict=True)
    header = next(reader)
    assert len(set(header)) == len(header), f"{table.name}: a column twice"
    for cells in reader:
        where = f"{table.name} line {reader.line_num}"
        assert len(cells) == len(header), f"{where}: {len(cells)} cells, the header has {len(header)}"
        for column, cell in zip(header, cells, strict=True):
            assert cell == cell.strip(), f"{where}, column {column}: space at an end"
            assert unicodedata.is_normalized("NFC", cell), f"{where}, column {column}: not NFC"
            bad = [c for c in cell if unicodedata.category(c) in {"Cc", "Cf", "Co", "Cn"} and c not in "\u200c\u200d"]
            assert not bad, f"{where}, column {column}: invisible character {bad[0]!r}"


def written(*folders: str) -> str:
    """Return the Python code and grammars of some folders as one text."""
    files = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in (".py", ".lark")]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def cells(table: str, *columns: str) -> set[str]:
    """Return what the cells of some columns hold."""
    return {row[column] for row in rows(table) for column in columns}


def test_every_column_is_read() -> None:
    code = written("inci_parser", "tools", "tests")
    for_editors = {"note", "reason", "source"}
    unread = [
        f"{row['table']}, column {row['name']}"
        for row in rows("columns.csv")
        if row["name"] not in for_editors and not re.search(rf"[\"']{row['name']}[\"']|\.{row['name']}_?\b", code)
    ]
    assert not unread, "columns that nothing reads: take them out"


def test_every_source_is_cited() -> None:
    code = written("inci_parser")
    tables = [path.name for path in TABLES if path.name != "sources.csv"]
    cited = {
        key
        for table in tables
        for row in rows(table)
        for column, cell in row.items()
        if "source" in column
        for key in cell.replace(";", " ").split()
    }
    unused = {key for key in cells("sources.csv", "key") - cited if f'"{key}"' not in code}
    assert not unused, "synonyms/sources.csv: sources that no row rests on"


def test_every_list_and_group_is_asked_for() -> None:
    code = written("inci_parser", "grammars")
    lists = {name for name in cells("name_word_lists.csv", "list") if not re.search(rf"[\"'@]{name}[\"'@]", code)}
    assert not lists, "synonyms/name_word_lists.csv: lists that nothing asks for"
    rules = "\n".join(
        ",".join(row.values())
        for path in TABLES
        if path.parent.name in ("effects", "law", "products") and path.name != "groups.csv"
        for row in rows(path.name)
    )
    composed = tuple(re.findall(r'"([a-z ]{4,} )"', code))  # "salt of " and the name of an acid
    groups = {name for name in cells("groups.csv", "group") if name not in rules and f'"{name}"' not in code}
    groups = {name for name in groups if not name.startswith(composed)}
    assert not groups, "synonyms/groups.csv: groups that no rule names"


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_no_row_stands_twice(table: Path) -> None:
    facts = [
        tuple(cell for column, cell in row.items() if column not in ("note", "source")) for row in rows(table.name)
    ]
    twice = [row for row, count in Counter(facts).items() if count > 1]
    assert not twice, f"{table.name}: rows that differ in nothing, or in source and note alone"
