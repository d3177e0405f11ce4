"""One JSON array as a table: of objects, of arrays, damaged, longer than what is read at a time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inci_parser.errors import InputError
from inci_parser.scan import Options
from inci_parser.scan.formats import json_array, open_table
from inci_parser.scan.formats.table import BadRow, Row


def items(folder: Path, text: str, name: str = "t.json") -> tuple[list[str], list[Row | BadRow]]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    table = open_table(str(path), Options())
    header, rows = list(table.header), list(table.rows)
    table.close()
    return header, rows


OBJECTS = [{"id": "0012", "inci": "Aqua, Talc"}, {"id": 7, "inci": ["Aqua", "Mica"], "more": None}]


@pytest.mark.parametrize("indent", [None, 0, 2])
@pytest.mark.parametrize("name", ["t.json", "t.data"])
def test_an_array_of_objects(tmp_path: Path, indent: int | None, name: str) -> None:
    header, rows = items(tmp_path, json.dumps(OBJECTS, indent=indent), name)
    assert header == ["id", "inci", "more"]
    assert [row.cells for row in rows if isinstance(row, Row)] == [
        ["0012", "Aqua, Talc", ""],
        ["7", '["Aqua", "Mica"]', ""],
    ]


def test_items_over_several_pieces_and_their_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_array, "_CHUNK", 7)
    values = [{"id": i, "inci": "Aqua, Talc " * (i % 5)} for i in range(50)]
    _, rows = items(tmp_path, "[\n" + ",\n".join(map(json.dumps, values)) + "\n]\n")
    assert [row.line for row in rows] == list(range(2, 52))
    assert [row.cells[0] for row in rows if isinstance(row, Row)] == [str(i) for i in range(50)]


@pytest.mark.parametrize(
    ("text", "lines", "reason"),
    [
        ('[{"inci": "Aqua, Talc"},\n{"inci": "Aq', [1, 2], "the JSON is damaged from here on (Unterminated string"),
        (
            '[{"inci": "Aqua, Talc"},\n{"inci": x}, {"inci": "Aqua"}]',
            [1, 2],
            "the JSON is damaged from here on (Expecting value)",
        ),
        ('[{"inci": "Aqua, Talc"},\n5]', [1, 2], "JSON, but no object"),
        ('[{"inci": "Aqua, Talc"}', [1, 1], "the JSON is damaged from here on"),
    ],
)
def test_a_damaged_array_gives_its_rows_and_says_so(tmp_path: Path, text: str, lines: list[int], reason: str) -> None:
    _, rows = items(tmp_path, text)
    assert [row.line for row in rows] == lines
    assert isinstance(rows[-1], BadRow)
    assert rows[-1].reason.startswith(reason)


@pytest.mark.parametrize("text", ["[{", '[{"inci": }]', "[[]]", "[" * 100_000])
def test_an_array_without_a_row(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError, match=r"t\.json: "):
        items(tmp_path, text)


def test_an_array_of_arrays_may_have_a_header(tmp_path: Path) -> None:
    header, rows = items(tmp_path, '[["id", "ingredients"], [1, "Aqua, Talc"], [2], {}]')
    assert header == ["id", "ingredients"]
    assert rows[0] == Row(1, ["1", "Aqua, Talc"])
    assert [row.reason for row in rows if isinstance(row, BadRow)] == [
        "1 cell, the header has 2",
        "JSON, but no array of cells",
    ]


def test_one_list_a_line_is_no_array_of_rows(tmp_path: Path) -> None:
    header, _ = items(tmp_path, '["Aqua", "Talc"]\n["Aqua", "Mica"]\n', "t.txt")
    assert header == ["ingredients"]
