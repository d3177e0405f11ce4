"""Tables of every kind give the same rows; what is found out about them is said."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import lzma
from pathlib import Path
from typing import Any

import pytest

from inci_parser.errors import InputError, MissingExtraError, UsageError
from inci_parser.scan import Options, scan_file
from inci_parser.scan.columns import find_columns, share_of_lists
from inci_parser.scan.formats.dialect import detect_dialect
from inci_parser.textio.encoding import detect_encoding

from .conftest import fake

HEADER = ["sku", "title", "price", "ingredients"]
ROWS = [
    ["0012", "Crème légère", "1,50", "Aqua, Glycerin, Talc"],
    ["NA", "null", "2", "Aqua, Mica"],
    ["1e5", "Über \"Öl\"", "3", "Aqua,\nParfum, Linalool"],
    ["007.50", "한국", "4", ""],
]  # fmt: skip


def scanned(source: Path, options: Options | None = None) -> tuple[list[dict[str, Any]], list[str]]:
    said: list[str] = []
    out = source.with_name("out.jsonl")
    scan_file(source, out, options=options, say=said.append, analyze=fake)
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()], said


def text(delimiter: str = ",", rows: list[list[str]] | None = None) -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows([HEADER, *(ROWS if rows is None else rows)])
    return stream.getvalue()


def check(rows: list[dict[str, Any]]) -> None:
    assert [(r["id"], r["name"]) for r in rows] == [(r[0], r[1]) for r in ROWS]
    assert [r["ingredients"] for r in rows] == [
        ["AQUA", "GLYCERIN", "TALC"],
        ["AQUA", "MICA"],
        ["AQUA", "PARFUM", "LINALOOL"],
        [],
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_delimiters_and_encodings(tmp_path: Path, delimiter: str, encoding: str) -> None:
    source = tmp_path / "t.csv"
    source.write_bytes(text(delimiter).encode(encoding))
    rows, said = scanned(source)
    check(rows)
    assert "ingredients in column 'ingredients'" in said[0]
    assert "id 'sku', name 'title'" in said[0]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize("name", ["t.csv", "t.csv.gz", "t"])
def test_packed_whatever_the_name(tmp_path: Path, pack: Any, name: str) -> None:
    source = tmp_path / name
    source.write_bytes(pack(text().encode()))
    check(scanned(source)[0])


def test_zstd_of_several_frames(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    source = tmp_path / "t.csv.zst"
    content = text().encode()
    compress = zstandard.ZstdCompressor().compress
    source.write_bytes(compress(content[:60]) + compress(content[60:]))
    check(scanned(source)[0])


def test_json_lines_keep_numbers_as_they_are_written(tmp_path: Path) -> None:
    source = tmp_path / "t.jsonl"
    source.write_text(
        '{"id": 12.50, "title": null, "inci": ["Aqua", "1,2-Hexanediol"]}\n'
        '{"id": 123456789012345678901234567890, "inci": "Aqua, Talc", "later": 1}\n'
        '\n{"id": true, "inci": null}\n'
    )
    rows, _ = scanned(source)
    assert [row["id"] for row in rows] == ["12.50", "123456789012345678901234567890", "true"]
    assert rows[0]["ingredients"] == ['["AQUA"', '"1', '2-HEXANEDIOL"]'], "a list is handed on as a JSON list"


def test_lines(tmp_path: Path) -> None:
    source = tmp_path / "labels.txt"
    source.write_text("Aqua, Talc\n\nAqua, Mica\n")
    rows, said = scanned(source)
    assert [row["ingredients"] for row in rows] == [["AQUA", "TALC"], ["AQUA", "MICA"]]
    assert "one label a line" in said[0]


def test_parquet(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    source = tmp_path / "t.parquet"
    pq.write_table(pa.table(dict(zip(HEADER, zip(*ROWS, strict=True), strict=True))), source, row_group_size=3)
    check(scanned(source)[0])
    lists = pa.table({"id": [12], "ingredients": [["Aqua", "Talc"]]})
    pq.write_table(lists, tmp_path / "lists.parquet")
    rows, _ = scanned(tmp_path / "lists.parquet")
    assert rows[0]["id"] == "12"
    assert rows[0]["n_ingredients"] == 2


def test_rows_of_parquet_that_fill_a_batch_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.table(dict(zip(HEADER, zip(*ROWS, strict=True), strict=True))), tmp_path / "t.parquet")
    monkeypatch.setattr("inci_parser.scan.formats.parquet.BATCH_BYTES", 1)
    check(scanned(tmp_path / "t.parquet")[0])


def test_excel(tmp_path: Path) -> None:
    pytest.importorskip("python_calamine")
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["notes"])
    sheet = book.create_sheet("products")
    for row in [HEADER, *ROWS]:
        sheet.append(row)
    sheet.append([13, None, 5.0, "Aqua, Talc"])
    book.save(tmp_path / "t.xlsx")
    rows, _ = scanned(tmp_path / "t.xlsx", Options(sheet="products"))
    check(rows[:-1])
    assert rows[-1]["id"] == "13"
    with pytest.raises(UsageError, match=r"the sheets of .* are Sheet, products"):
        scanned(tmp_path / "t.xlsx", Options(sheet="nothing"))
    with pytest.raises(InputError, match="no column holds ingredient lists"):
        scanned(tmp_path / "t.xlsx")


def test_no_header(tmp_path: Path) -> None:
    source = tmp_path / "t.csv"
    source.write_text('1,"Aqua, Glycerin, Talc, Mica"\n2,"Aqua, Glycerin"\n')
    rows, said = scanned(source, Options(column="#2", id_column="#1"))
    assert [row["id"] for row in rows] == ["1", "2"]
    assert "no header" in said[0]


def test_a_header_that_stands_twice(tmp_path: Path) -> None:
    source = tmp_path / "t.csv"
    source.write_text('id,text,text\n1,nothing,"Aqua, Glycerin"\n')
    with pytest.raises(UsageError, match="2 columns have that header; name one by place: #2 or #3"):
        scanned(source, Options(column="text"))
    rows, _ = scanned(source, Options(column="#3"))
    assert rows[0]["n_ingredients"] == 2


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.csv", b"", "it is empty"),
        ("blank.csv", b"\n\n\n", "it is empty"),
        ("words.csv", b"city,country\nParis,France\n", "no column holds ingredient lists.*city, country"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(200), "it is a picture"),
        ("array.json", b'[{"ingredients": "Aqua"', "the JSON is damaged from here on"),
        ("broken.parquet", b"PAR1" + bytes(60), "not readable as Parquet"),
        ("broken.xlsx", b"PK\x03\x04" + bytes(60), "not readable as an Excel workbook"),
        ("broken.csv.gz", b"\x1f\x8b\x08" + bytes(3), "damaged from the start"),
    ],
)
def test_what_is_no_table(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    source = tmp_path / name
    source.write_bytes(content)
    with pytest.raises(InputError, match=message) as caught:
        scanned(source)
    assert "\n" not in str(caught.value)


def test_what_needs_an_extra_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("zstandard", "pyarrow.parquet", "python_calamine", "xlsxwriter", "pyarrow"):
        monkeypatch.setitem(__import__("sys").modules, module, None)
    (tmp_path / "t.csv").write_text(text())
    (tmp_path / "t.csv.zst").write_bytes(b"\x28\xb5\x2f\xfd" + bytes(20))
    for name in ("t.csv.zst", "t.parquet", "t.xlsx"):
        (tmp_path / name).touch()
        with pytest.raises(MissingExtraError, match="pip install 'inci-parser"):
            scanned(tmp_path / name)
    for name in ("out.parquet", "out.xlsx"):
        with pytest.raises(MissingExtraError, match="pip install 'inci-parser"):
            scan_file(tmp_path / "t.csv", tmp_path / name, analyze=fake)


def test_encodings_are_found() -> None:
    assert detect_encoding("crème".encode("cp1252"))[0] != "utf-8"
    korean = ("정제수, 글리세린, 부틸렌글라이콜, 나이아신아마이드\n" * 20).encode("cp949")
    assert korean.decode(detect_encoding(korean)[0]).startswith("정제수")
    assert detect_encoding(b"")[0] == "utf-8"


def test_dialect_of_a_column_without_quotes() -> None:
    assert detect_dialect("ingredients\nAqua, Glycerin\nAqua, Glycerin, Talc\n").delimiter != ","
    assert detect_dialect("id;ingredients\n1;Aqua, Talc, Mica\n2;Aqua, Talc\n3;Aqua\n").delimiter == ";"


def knows(piece: str) -> bool:
    return piece.strip().lower() in {"aqua", "glycerin", "talc", "mica"}


def test_the_column_is_found_by_its_cells() -> None:
    sample = [["7", "Soft, light, airy", "Aqua, Glycerin, Talc"], ["8", "Rich", "Aqua, Mica, Talc"]]
    assert find_columns(["a", "b", "c"], sample, knows).text == 2
    columns = find_columns(["a", "ingredients", "c"], sample, knows)
    assert columns.text == 2
    assert columns.said.endswith("'ingredients' holds none")
    empty = [["7", "", "x"], ["8", "", "y"]]
    assert find_columns(["a", "ingredients", "c"], empty, knows).text == 1
    assert share_of_lists(["['Aqua', 'Glycerin', 'Talc']", "", "words"], knows) == 0.5
