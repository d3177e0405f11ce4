"""Which files are meant, how they are opened, what is said of them, and how far a scan is in them."""

from __future__ import annotations

import gzip
from datetime import datetime
from pathlib import Path

import pytest

from inci_parser.errors import InputError, UsageError
from inci_parser.naming import Catalogue
from inci_parser.scan.engine import Item
from inci_parser.scan.formats import FORMATS, open_table
from inci_parser.scan.formats.excel import _cell, _fit_width
from inci_parser.scan.formats.streams import SAMPLE, expand, open_stream, text_sample
from inci_parser.scan.formats.table import BadRow, Row
from inci_parser.scan.options import Options
from inci_parser.scan.source import Source

from .running import table_of


def test_files_and_globs(tmp_path: Path) -> None:
    b, a = (table_of(tmp_path, name=f"{name}.csv") for name in "ba")
    (tmp_path / "folder.csv").mkdir()
    assert expand([b]) == [str(b)]
    assert expand([tmp_path / "*.csv"]) == [str(a), str(b)], "files alone, by name"
    assert expand([b, "-", tmp_path / "?.csv"]) == [str(b), "-", str(a)], "each once"
    strange = table_of(tmp_path, name="[a].csv")
    assert expand([strange]) == [str(strange)], "a file that is there is no glob"
    for asked, message in (
        ([tmp_path / "x*.csv"], "no file matches"),
        ([tmp_path / "x.csv"], "there is no file"),
        ([], "there is no input: name a file, a glob or - for standard input"),
        ([tmp_path / "folder.*"], "no file matches"),
        ([tmp_path], r"is a folder; name its files, such as .*\*\.csv"),
    ):
        with pytest.raises(InputError, match=message):
            expand(asked)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "content", "asked", "format_"),
    [
        ("t.csv", b"id,x\n1,2\n", None, "csv"),
        ("t.TSV", b"id\tx\n1\t2\n", None, "tsv"),
        ("t.tab", b"id\tx\n1\t2\n", None, "tsv"),
        ("t.txt", b"id,x\n1,2\n", None, "lines"),
        ("t.jsonl", b'{"id": 1}\n', None, "jsonl"),
        ("t.ndjson", b'{"id": 1}\n', None, "jsonl"),
        ("t.json", b'{"id": 1}\n', None, "jsonl"),
        ("t.txt.gz", gzip.compress(b"id,x\n1,2\n"), None, "lines"),
        ("t.tsv.GZ", gzip.compress(b"id\tx\n1\t2\n"), None, "tsv"),
        ("t", b"id,x\n1,2\n", None, "csv"),  # by its text
        ("t.gz", gzip.compress(b'\n {"id": 1}\n'), None, "jsonl"),
        ("t.data", b'\xef\xbb\xbf{"id": 1}\n', None, "jsonl"),
        ("t.jsonl", b"id,x\n1,2\n", "csv", "csv"),
        ("t.csv", b"id,x\n1,2\n", "lines", "lines"),
    ],
)
def test_the_format_of_a_file(tmp_path: Path, name: str, content: bytes, asked: str | None, format_: str) -> None:
    (tmp_path / name).write_bytes(content)
    table = open_table(str(tmp_path / name), Options(input_format=asked))
    assert table.format == format_
    assert ("gzip" in table.how) == name.lower().endswith(".gz")
    table.close()


def test_formats_that_cannot_be(tmp_path: Path) -> None:
    path = str(table_of(tmp_path))
    with pytest.raises(UsageError, match=f"there is no input format 'word'; the formats are {', '.join(FORMATS)}"):
        open_table(path, Options(input_format="word"))
    for format_ in ("parquet", "excel"):
        with pytest.raises(UsageError, match=f"{format_} cannot be read from standard input: name the file"):
            open_table("-", Options(input_format=format_))
        with pytest.raises(InputError, match="not readable as"):
            open_table(path, Options(input_format=format_))


def test_a_workbook_is_known_by_its_bytes(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append([" id ", "ingredients", None])
    book.active.append([None, None])
    book.active.append([12.0, "Aqua"])
    book.active.append([True])
    book.active.append([datetime(2020, 1, 2), "x", None, "far"])
    book.create_sheet("other").append(["a"])
    book.save(tmp_path / "t.data")
    table = open_table(str(tmp_path / "t.data"), Options())
    assert (table.format, table.header, table.how) == ("excel", ("id", "ingredients"), "Excel, sheet 'Sheet'")
    assert list(table.rows) == [
        Row(3, ["12", "Aqua"]),
        Row(4, ["true", ""]),
        BadRow(
            5,
            "cells to the right of the header's 2; put the whole list into one cell",
            '["2020-01-02 00:00:00", "x", "", "far"]',
        ),
    ]
    assert open_table(str(tmp_path / "t.data"), Options(sheet="other")).header == ("a",)
    with pytest.raises(UsageError, match=r"--sheet 'x': the sheets of .*t\.data are Sheet, other"):
        open_table(str(tmp_path / "t.data"), Options(sheet="x"))


def test_cells_of_a_sheet() -> None:
    assert [_cell(v) for v in (datetime(2020, 1, 2, 3, 4), 1.0, None)] == ["2020-01-02 03:04:00", "1", ""]
    rows = [Row(1, ["a"]), Row(2, ["a", "b"]), Row(3, ["a", "b", ""])]
    assert list(_fit_width(iter(rows), 2)) == [Row(1, ["a", ""]), Row(2, ["a", "b"]), Row(3, ["a", "b"])]
    assert list(_fit_width(iter([Row(1, ["a", "b"])]), 1)) == [
        BadRow(1, "cells to the right of the header's 1; put the whole list into one cell", '["a", "b"]')
    ]


def test_a_workbook_may_unpack_to_so_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    from zipfile import ZipFile

    path = str(tmp_path / "t.xlsx")
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write_row(0, 0, ["id", "x"])
        book.worksheets()[0].write(2, 1, "y")
    with ZipFile(path) as archive:
        sizes = {item.filename: item.file_size for item in archive.infolist()}
    texts, part = sizes.pop("xl/sharedStrings.xml"), max(sizes.values())
    for limit, size in (("MAX_TEXTS", texts), ("MAX_PART", part)):
        with monkeypatch.context() as patch:
            patch.setattr(f"inci_parser.scan.formats.excel.{limit}", size)
            assert open_table(path, Options()).header == ("id", "x")
            patch.setattr(f"inci_parser.scan.formats.excel.{limit}", size - 1)
            with pytest.raises(InputError, match="save"):
                open_table(path, Options())


def test_the_begin_of_a_stream_is_read_again(tmp_path: Path) -> None:
    content = bytes(range(256)) * (SAMPLE // 256 + 8)
    (tmp_path / "t").write_bytes(content)
    stream = open_stream(str(tmp_path / "t"))
    assert SAMPLE <= len(stream.sample) < len(content)
    assert content.startswith(stream.sample)
    assert stream.done() is not None
    assert stream.body.read() == content
    assert stream.done() == 1.0
    stream.close()
    assert stream.done() is None, "a closed file tells nothing"


def test_how_far_a_stream_is(tmp_path: Path) -> None:
    (tmp_path / "t").write_bytes(b"a" * (SAMPLE * 2))
    stream = open_stream(str(tmp_path / "t"))
    done = stream.done()
    assert done is not None
    assert 0.5 <= done < 0.6
    stream.size = None
    assert stream.done() is None
    stream.size = 1
    assert stream.done() == 1.0
    stream.close()


def test_packed_data_that_is_damaged_from_the_start(tmp_path: Path) -> None:
    (tmp_path / "t.gz").write_bytes(gzip.compress(b"Aqua" * 100)[:11])
    with pytest.raises(InputError, match="the gzip data is damaged from the start"):
        open_stream(str(tmp_path / "t.gz"))


@pytest.mark.parametrize(
    "name", ["rot13", "base64", "idna", "punycode", "unicode_escape", "nothing", "a\x00b", "undefined"]
)
def test_encodings_that_are_none_of_text(tmp_path: Path, name: str) -> None:
    stream = open_stream(str(table_of(tmp_path)))
    with pytest.raises(UsageError, match="there is no encoding"):
        text_sample(stream, name)
    stream.close()


def source(names: list[Path], said: list[str] | None = None, **asked: object) -> Source:
    tell = (lambda _: None) if said is None else said.append
    return Source([str(n) for n in names], Options(**asked), Catalogue.default(), tell)  # type: ignore[arg-type]


def test_rows_of_one_table_are_items(tmp_path: Path) -> None:
    path = table_of(tmp_path, 'brand,id,name,ingredients\nB,1,N,"Aqua, Talc"\nragged\n\nB,2,M,Mica\n')
    read = source([path], keep=("brand",))
    assert read.head == ("row", "id", "name", "brand")
    assert list(read.items()) == [
        Item((str(path), 1, 2), ("1", "1", "N", "B"), "Aqua, Talc", "", "N"),
        Item((str(path), 2, 3), (), '["ragged"]', "1 cell, the header has 4"),
        Item((str(path), 3, 5), ("3", "2", "M", "B"), "Mica", "", "M"),
    ]
    assert read.blank == 1


def test_several_tables_are_told_apart_and_carry_what_the_first_does(tmp_path: Path) -> None:
    first = table_of(tmp_path, "name,ingredients\nN,Aqua\n", "1.csv")
    second = table_of(tmp_path, "ingredients,id\n\nTalc,7\n", "2.csv")
    read = source([first, second])
    assert read.head == ("file", "row", "name")
    assert [(item.place, item.head, item.title) for item in read.items()] == [
        ((str(first), 1, 2), (str(first), "1", "N"), "N"),
        ((str(second), 1, 3), (str(second), "1", ""), ""),
    ]
    assert read.blank == 1
    assert source([second, first], id_column="id").head == ("file", "row", "id")


def test_what_is_said_of_a_table(tmp_path: Path) -> None:
    said: list[str] = []
    path = table_of(tmp_path, "sku,ingredients\n1,Aqua\n")
    source([path], said)
    assert said == [
        f"{path}: comma-separated, utf-8 (it is UTF-8); ingredients in column 'ingredients' (by its name and its "
        "cells, 100% of them lists), id 'sku', name none"
    ]


def test_an_error_about_columns_names_the_table(tmp_path: Path) -> None:
    path = table_of(tmp_path, "a,b\n1,2\n")
    with pytest.raises(InputError, match=rf"^{path}: no column holds ingredient lists"):
        source([path])


def test_the_number_of_rows_is_told_or_reckoned(tmp_path: Path) -> None:
    rows = "".join(f'{i:05},"Aqua, Talc"\n' for i in range(40_000))
    paths = [table_of(tmp_path, "id,ingredients\n" + rows, f"{i}.csv") for i in range(2)]
    one = source(paths[:1])
    assert one.total() is None, "nothing was read yet"
    items = one.items()
    for _ in range(30_000):
        next(items)
    assert 38_000 <= (one.total() or 0) <= 42_000
    two = source(paths)
    items = two.items()
    for _ in range(60_000):
        next(items)
    assert 76_000 <= (two.total() or 0) <= 84_000
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.table({"ingredients": ["Aqua"] * 7}), tmp_path / "t.parquet")
    assert source([tmp_path / "t.parquet"]).total() == 7
    assert source([tmp_path / "t.parquet", paths[0]]).total() is None
