"""Lines with their numbers, records of CSV, objects of JSON Lines: which are rows, which are bad, and why."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from inci_parser.errors import InputError, UsageError
from inci_parser.scan.formats import csv as csv_rows
from inci_parser.scan.formats import lines as text_lines
from inci_parser.scan.formats import open_table
from inci_parser.scan.formats.csv import fit_width, records
from inci_parser.scan.formats.dialect import Dialect, detect_dialect
from inci_parser.scan.formats.jsonl import json_rows
from inci_parser.scan.formats.lines import NumberedLines, plain_rows
from inci_parser.scan.formats.table import BadRow, Row, one_line, text_of
from inci_parser.scan.options import Options

COMMA = Dialect(",", "")


def numbered(text: str) -> NumberedLines:
    return NumberedLines(io.StringIO(text, newline=""), "utf-8")


def read(text: str, dialect: Dialect = COMMA) -> list[tuple[object, ...]]:
    """Return records as plain tuples: line and cells, or line, reason and text."""
    return [
        (item.line, item.reason, item.text) if isinstance(item, BadRow) else (item.line, list(item.cells))
        for item in records(numbered(text), dialect)
    ]


# -- lines -------------------------------------------------------------------------------------------------------------


def test_lines_are_numbered_from_one_also_those_that_are_given_again() -> None:
    lines = numbered("a\nb\nc\nd")
    assert lines.number == 0
    given = [next(lines), next(lines), next(lines)]
    assert (given, lines.number) == (["a\n", "b\n", "c\n"], 3)
    lines.push_back(given[1:])
    assert lines.number == 1
    again = [(line, lines.number) for line in lines]
    assert again == [("b\n", 2), ("c\n", 3), ("d", 4)]
    assert list(lines.unread()) == []


def test_a_line_is_as_long_as_the_limit_lets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_lines, "MAX_LINE", 4)
    for text, wanted in (
        ("abc\nd", [("abc\n", False), ("d", False)]),
        ("abcd\ne", [("abcd", True), ("e", False)]),
        ("abcdefghij\nk", [("abcd", True), ("k", False)]),
        ("abcdefgh", [("abcd", True)]),
        ("abcdefgh\n\nk", [("abcd", True), ("\n", False), ("k", False)]),
    ):
        lines = numbered(text)
        assert [(line, bool(lines.fault(line))) for line in lines] == wanted, text
        assert lines.number == len(wanted)
    assert numbered("").fault("abcd") == "the line is longer than 4 characters"
    assert numbered("").fault("abc") == ""


def test_a_byte_that_is_no_text_is_told_with_its_place() -> None:
    lines = numbered("")
    assert lines.fault("Wässer 水") == ""
    assert lines.fault("ab\udce9") == "a byte that is not utf-8 at character 3"


def test_a_damaged_stream_ends_the_lines_and_is_one_bad_row() -> None:
    class Broken(io.StringIO):
        def readline(self, size: int | None = -1, /) -> str:
            line = super().readline(size if size is not None else -1)
            if not line:
                raise EOFError("cut")
            return line

    for packing, shown in (("gzip", "gzip"), ("", "stream")):
        lines = NumberedLines(Broken("a\nb\n"), "utf-8", packing)
        assert list(plain_rows(lines, [0])) == [
            Row(1, ("a",)),
            Row(2, ("b",)),
            BadRow(3, f"the {shown} is damaged from here on (cut)", ""),
        ]


def test_one_label_a_line() -> None:
    blank = [0]
    rows = list(plain_rows(numbered("Aqua, Talc\r\n\n  \n Mica \n\udce9\nlast"), blank))
    assert rows == [
        Row(1, ("Aqua, Talc",)),
        Row(4, (" Mica ",)),
        BadRow(5, "a byte that is not utf-8 at character 1", "\udce9\n"),
        Row(6, ("last",)),
    ]
    assert blank == [2]


# -- records of CSV ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a,b\nc,d", [(1, ["a", "b"]), (2, ["c", "d"])]),
        ('"a,b",c\n', [(1, ["a,b", "c"])]),
        ('"a""b",c\n', [(1, ['a"b', "c"])]),
        ('"a\nb",c\nd,e\n', [(1, ["a\nb", "c"]), (3, ["d", "e"])]),  # the number of its first line
        ("a,b\n\nc,d\n", [(1, ["a", "b"]), (2, []), (3, ["c", "d"])]),
        ("a\r\nb\r\n", [(1, ["a"]), (2, ["b"])]),
        (
            'a,b\nc,"d\ne,f\n',
            [(1, ["a", "b"]), (2, "a quote opens here and does not close as it should", 'c,"d\n'), (3, ["e", "f"])],
        ),
        ('x,"y" z\nu,v\n', [(1, ["x", "y z"]), (2, ["u", "v"])]),  # a row when read less strictly
        ("a,\udce9\nb,c\n", [(1, "a byte that is not utf-8 at character 3", "a,\udce9\n"), (2, ["b", "c"])]),
        (
            '"a\n\udce9",b\nc,d\n',
            [(1, "a byte that is not utf-8 at character 1", '"a\n\udce9",b\n'), (3, ["c", "d"])],
        ),
    ],
)
def test_records(text: str, wanted: list[tuple[object, ...]]) -> None:
    assert read(text) == wanted


def test_a_record_is_as_long_as_the_limits_let(monkeypatch: pytest.MonkeyPatch) -> None:
    reason = "a quote opens here and does not close as it should"
    monkeypatch.setattr(csv_rows, "MAX_RECORD_LINES", 3)
    assert read('"a\nb\nc"\nd\n') == [(1, ["a\nb\nc"]), (4, ["d"])]
    assert read('"a\nb\nc\nd"\ne\n')[:2] == [(1, reason, '"a\n'), (2, ["b"])]
    monkeypatch.setattr(csv_rows, "MAX_RECORD", 6)
    assert read('"a\nbc"\nd\n') == [(1, reason, '"a\n'), (2, ['bc"']), (3, ["d"])]
    assert read('"a\nb"\nd\n') == [(1, ["a\nb"]), (3, ["d"])]
    assert read("abcdefgh\ni\n") == [(1, ["abcdefgh"]), (2, ["i"])], "one line has a limit of its own"
    assert read("abc\ndef\nghi\n") == [(1, ["abc"]), (2, ["def"]), (3, ["ghi"])], "records count one by one"


def test_quotes_and_escapes_are_the_dialect_s() -> None:
    assert read("'a,b';c\n", Dialect(";", "", "'")) == [(1, ["a,b", "c"])]
    assert read('"a\\"b",c\n', Dialect(",", "", '"', "\\")) == [(1, ['a"b', "c"])]


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        (["a", "b"], Row(7, ["a", "b"])),
        (["a", "b", "", ""], Row(7, ["a", "b"])),
        (["a", "b", "c"], BadRow(7, "3 cells, the header has 2", '["a", "b", "c"]')),
        (["a", "b", " "], BadRow(7, "3 cells, the header has 2", '["a", "b", " "]')),
        (["ä"], BadRow(7, "1 cell, the header has 2", '["ä"]')),
        (["", "", "c"], BadRow(7, "3 cells, the header has 2", '["", "", "c"]')),
        (["", ""], Row(7, ["", ""])),
        (["", "", ""], Row(7, ["", ""])),  # delimiters alone are a row of empty cells
        ([" ", "", "c"], BadRow(7, "3 cells, the header has 2", '[" ", "", "c"]')),
    ],
)
def test_rows_are_as_wide_as_the_header(cells: list[str], wanted: Row | BadRow) -> None:
    blank = [0]
    assert list(fit_width(iter([Row(7, cells)]), 2, blank)) == [wanted]
    assert blank == [0]


def test_blank_lines_are_counted_and_bad_rows_pass() -> None:
    blank, bad = [0], BadRow(1, "why", "")
    assert list(fit_width(iter([Row(1, []), bad, Row(2, [" "]), Row(3, [""])]), 2, blank)) == [bad]
    assert blank == [3]
    assert list(fit_width(iter([Row(1, ["", ""])]), 3, blank)) == [BadRow(1, "2 cells, the header has 3", '["", ""]')]
    assert list(fit_width(iter([Row(1, [""])]), 1, blank)) == [Row(1, [""])], "one empty cell where one is wanted"


# -- tables of CSV -----------------------------------------------------------------------------------------------------


#: What the columns of a table without a header are called.
UNNAMED = ["column_1", "column_2"]


def opened(
    tmp_path: Path, text: str, name: str = "t.csv", **asked: object
) -> tuple[list[str], list[Row | BadRow], str]:
    path = tmp_path / name
    path.write_bytes(text.encode())
    table = open_table(str(path), Options(**asked))  # type: ignore[arg-type]
    header, rows = list(table.header), list(table.rows)
    table.close()
    return header, rows, table.how


@pytest.mark.parametrize(
    ("text", "asked", "header"),
    [
        ("a,b\n1,2\n", {}, ["a", "b"]),
        (" id , ingredients \n1,2\n", {}, ["id", "ingredients"]),
        ("\ufeffid,x\n1,2\n", {}, ["id", "x"]),
        ('\n\n,\nid,"x"\n', {}, ["id", "x"]),  # the first row that holds anything
        ("Aqua; Talc,x\n", {"header": False}, UNNAMED),
        ('1,"a, b, c, d"\n', {}, UNNAMED),  # a cell with three commas is a list, and no column's name
        ('1,"a, b, c"\n', {}, ["1", "a, b, c"]),
        ('id,"a, b, c, d"\n', {}, ["id", "a, b, c, d"]),  # a known name beside it
        ('1,"a, b, c, d"\n', {"header": True}, ["1", "a, b, c, d"]),
    ],
)
def test_the_header_of_a_table(tmp_path: Path, text: str, asked: dict[str, object], header: list[str]) -> None:
    found, rows, how = opened(tmp_path, text, delimiter=",", **asked)
    assert found == header
    named = header != UNNAMED
    assert (", no header" in how) == (not named and asked.get("header") is None)
    assert len(rows) == len(text.strip("\n,").splitlines()) - named


def test_rows_behind_a_header_keep_the_numbers_of_their_lines(tmp_path: Path) -> None:
    _, rows, _ = opened(tmp_path, "sep=;\nid;ingredients\n1;Aqua\n\n2;Talc\n")
    assert [(row.line, list(row.cells)) for row in rows if isinstance(row, Row)] == [
        (3, ["1", "Aqua"]),
        (5, ["2", "Talc"]),
    ]


@pytest.mark.parametrize("asked", ["tab", "\\t", "\t", ";", "x"])
def test_a_delimiter_that_is_asked_for(tmp_path: Path, asked: str) -> None:
    sign = {"tab": "\t", "\\t": "\t"}.get(asked, asked)
    header, _, how = opened(tmp_path, f"id{sign}name\n1{sign}a\n", delimiter=asked)
    assert header == ["id", "name"]
    assert how.startswith(f"separated by {asked!r}, as asked, ")


@pytest.mark.parametrize("asked", ["", ",,", "\n", "\r", '"', "tabs"])
def test_a_delimiter_that_is_none(tmp_path: Path, asked: str) -> None:
    with pytest.raises(UsageError, match="--delimiter is one character or the word tab, not "):
        opened(tmp_path, "id,name\n", delimiter=asked)


@pytest.mark.parametrize(
    ("head", "kind"), [(b"%PDF-1.7\n", "a PDF"), (b"\x89PNG\r\n", "a picture"), (b"GIF89a", "a picture")]
)
def test_a_page_or_picture_under_the_name_of_a_table(tmp_path: Path, head: bytes, kind: str) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(head + b"id,ingredients\n1,Aqua\n")
    with pytest.raises(InputError, match=rf"t\.csv: it is {kind}.*; what can be read is csv"):
        open_table(str(path), Options())


def test_tables_without_rows(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"t\.csv: it is empty"):
        opened(tmp_path, " \n")
    with pytest.raises(InputError, match=r"t\.csv: it holds no row"):
        opened(tmp_path, ",,\n,,\n")
    with pytest.raises(InputError, match="it is no text; what can be read is csv, tsv, jsonl, lines, parquet, excel"):
        opened(tmp_path, "id,name\n" + "\x00" * 10)
    controls = "id,name\n" + "1,a\x01\n" * 11
    with pytest.raises(InputError, match="it is a binary file; what can be read is csv, tsv, jsonl, lines, parquet"):
        opened(tmp_path, controls, "t")
    assert len(opened(tmp_path, controls, "t", encoding="utf-8")[1]) == 11, (
        "who says the encoding says that it is a text"
    )
    assert opened(tmp_path, "id,name\n1,a\x00\n" + "1,a\n" * 40)[1][0].line == 2, "one zero in twenty bytes is let pass"


# -- delimiters --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "preferred", "delimiter"),
    [
        ("id,name\n1,a\n", None, ","),
        ("id;name\n1;a,b\n2;a\n", None, ";"),
        ("id\tname\n1\ta, b\n", None, "\t"),
        ("id|name\n1|a, b\n", None, "|"),
        ("x;y\n1;2\n", None, ";"),
        ("one column\nof text\n", None, ","),
        ("one column\nof text\n", "\t", "\t"),  # what the file's name promises
        ("id;name\n1;a\n", "\t", ";"),  # unless the text says otherwise
        ("id,name,x;y\n1;2,3\n4;5,6\n7;8,9\n", None, ","),  # known names outweigh ragged rows
    ],
)
def test_the_delimiter_of_a_text(text: str, preferred: str | None, delimiter: str) -> None:
    assert detect_dialect(text, preferred).delimiter == delimiter


def test_the_delimiter_is_told_by_its_name() -> None:
    shown = [detect_dialect(f"id{sign}name\n1{sign}a\n").how for sign in ",;\t|"]
    assert shown == ["comma-separated", "semicolon-separated", "tab-separated", "bar-separated"]


# -- JSON Lines --------------------------------------------------------------------------------------------------------


def objects(text: str) -> tuple[list[tuple[object, ...]], int]:
    blank = [0]
    found = [tuple(item) for item in json_rows(numbered(text), blank)]
    return found, blank[0]


def test_objects_and_what_is_none() -> None:
    text = '{"a": 1.50, "b": null}\n\n\ufeff\n[1]\n"a"\nnot JSON\n {"a": [1, "x"], "b": true} \n{"a": "\udce9"}\n'
    found, blank = objects(text)
    assert found == [
        (1, {"a": "1.50", "b": ""}),
        (4, "JSON, but no object", "[1]\n"),
        (5, "JSON, but no object", '"a"\n'),
        (6, "not JSON: Expecting value: line 1 column 1 (char 0)", "not JSON\n"),
        (7, {"a": '["1", "x"]', "b": "true"}),
        (8, "a byte that is not utf-8 at character 8", '{"a": "\udce9"}\n'),
    ]
    assert blank == 2


def test_deep_json_is_a_bad_row_and_the_next_is_read() -> None:
    deep = '{"a": ' + "[" * 200_000 + "]" * 200_000 + "}\n"
    (line, reason, text), (after, values) = objects(deep + '{"a": "b"}\n')[0]
    assert (line, text, after, values) == (1, deep, 2, {"a": "b"})
    assert reason == "JSON that is nested too deeply"


def test_halves_of_surrogate_pairs_in_keys_and_values() -> None:
    assert objects('{"\\ud83d": "\\ude00x", "b": "\\ud83d\\ude00"}\n')[0] == [(1, {"\ufffd": "\ufffdx", "b": "😀"})]


def test_columns_of_json_lines_are_the_keys_in_order(tmp_path: Path) -> None:
    header, rows, how = opened(tmp_path, '{"id": 1}\nbad\n{"b": 2, "id": 3, "c": 4}\n', "t.jsonl")
    assert header == ["id", "b", "c"]
    assert [list(row.cells) for row in rows if isinstance(row, Row)] == [["1", "", ""], ["3", "2", "4"]]
    assert how == "JSON lines, utf-8 (it is UTF-8)"
    with pytest.raises(InputError, match="none of its first lines is a JSON object"):
        opened(tmp_path, "bad\n1\n", "t.jsonl")
    with pytest.raises(InputError, match="write one object a line, or one array of objects"):
        opened(tmp_path, '["id", 1]\n', "t.jsonl")


# -- texts of values ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0012", "0012"), (None, ""), (True, "true"), (False, "false"), (12, "12"), (12.0, "12"), (-3.0, "-3"),
        (0.1, "0.1"), (2.0**53 - 1, "9007199254740991"), (1e16, "1e+16"), (-1e16, "-1e+16"), (float("nan"), "nan"),
        (float("inf"), "inf"), (b"caf\xe9", "caf\\xe9"), (["a", 1, None], '["a", 1, null]'), (("ä",), '["ä"]'),
        ({"k": 1}, '{"k": 1}'), ([{1, }], '["{1}"]'), (1 + 2j, "(1+2j)"),
    ],
)  # fmt: skip
def test_a_value_as_text(value: object, text: str) -> None:
    assert text_of(value) == text


def test_an_error_is_one_line() -> None:
    assert one_line(ValueError(" a\n  b ")) == "a b"
    assert one_line(ValueError()) == "ValueError"
    assert one_line(ValueError("x" * 201)) == "x" * 200


def test_rows_of_bad_cells_are_json(tmp_path: Path) -> None:
    _, rows, _ = opened(tmp_path, "id,name\n1,2,3\n")
    assert json.loads(rows[0].text) == ["1", "2", "3"]  # type: ignore[union-attr]
