"""Damaged tables: every input row is accounted for, once, as a row or as a reject with its line and reason."""

from __future__ import annotations

import bz2
import csv
import gzip
import json
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest

from inci_parser.scan import scan_file

from .conftest import fake

ROWS = 400
HEADER = "id,name,ingredients"


def good(i: int) -> str:
    return f'{i:04},Crème {i},"Aqua, Glycerin, Extra {i}"'


def lines() -> list[str]:
    return [HEADER, *(good(i) for i in range(1, ROWS + 1))]


def joined(rows: list[str], end: str = "\n") -> bytes:
    return (end.join(rows) + end).encode()


def changed(**rows: str) -> bytes:
    """Return the table with some rows replaced: ``changed(r5="...")``."""
    text = lines()
    for key, row in rows.items():
        text[int(key[1:])] = row
    return joined(text)


def with_bytes(place: int, what: bytes) -> bytes:
    rows = joined(lines()).split(b"\n")
    rows[place] = rows[place].replace(b"Glycerin", what)
    return b"\n".join(rows)


def jsonl(**rows: str) -> bytes:
    text = [json.dumps({"id": f"{i:04}", "ingredients": f"Aqua, Extra {i}"}) for i in range(1, ROWS + 1)]
    for key, row in rows.items():
        text[int(key[1:]) - 1] = row
    return ("\n".join(text) + "\n").encode()


LONG = '7,Long,"Aqua, ' + "x" * (5 << 20) + '"'
HUGE_RECORD = '7,Open,"Aqua, ' + "\n".join(["Glycerin"] * 25_000)

#: name -> (file name, content, rows that become rejects by their number in the input, physical rows in all)
DAMAGED: dict[str, tuple[str, Callable[[], bytes], set[int]]] = {
    "a cell too few": ("t.csv", lambda: changed(r7="0007,Product 7"), {7}),
    "a cell too many": ("t.csv", lambda: changed(r7="0007,Product 7,Aqua, Glycerin, Talc"), {7}),
    "only an id": ("t.csv", lambda: changed(r7="0007"), {7}),
    "many ragged rows": ("t.csv", lambda: changed(**{f"r{i}": f"{i},x" for i in range(10, 60)}), set(range(10, 60))),
    "a quote that never closes, in the middle": ("t.csv", lambda: changed(r7='0007,Product 7,"Aqua, Glycerin'), {7}),
    "a quote that never closes, at the end": ("t.csv", lambda: changed(r400='0400,Product,"Aqua, Gly'), {400}),
    "two quotes that never close": ("t.csv", lambda: changed(r7='7,P,"Aqua', r90='90,P,"Aqua'), {7, 90}),
    "every tenth quote open": (
        "t.csv",
        lambda: changed(**{f"r{i}": f'{i},P,"Aqua, Talc' for i in range(10, 400, 10)}),
        set(range(10, 400, 10)),
    ),
    "quotes inside a quoted cell": ("t.csv", lambda: changed(r7='0007,The "Good" One,"Aqua, "Pure" Talc"'), set()),
    "a quote in an unquoted cell": ("t.csv", lambda: changed(r7='0007,5" Ruler,"Aqua, Talc"'), set()),
    "bytes that are no UTF-8": ("t.csv", lambda: with_bytes(7, b"Glyc\xe9rine"), {7}),
    "a cut multi-byte character": ("t.csv", lambda: with_bytes(7, "수".encode()[:2]), {7}),
    "NUL bytes in a cell": ("t.csv", lambda: with_bytes(7, b"Gly\x00cerin"), set()),
    "a row of NUL bytes": ("t.csv", lambda: changed(r7="\x00" * 40), {7}),
    "a line of five million characters": ("t.csv", lambda: changed(r7=LONG), {7}),
    "a quote open over 25,000 lines": ("t.csv", lambda: changed(r7=HUGE_RECORD), set(range(7, 7 + 25_000))),
    "cut in the middle of a row": ("t.csv", lambda: joined(lines())[:-22], {400}),
    "mixed line ends": ("t.csv", lambda: joined(lines()[:200], "\r\n") + joined(lines()[200:], "\r"), set()),
    "a second header in the middle": ("t.csv", lambda: changed(r7=HEADER), {7}),
    "headers twice": ("t.csv", lambda: changed(r0="id,id,ingredients"), set()),
    "JSON lines, one cut": ("t.jsonl", lambda: jsonl(r7='{"id": "7", "ingredients": "Aq'), {7}),
    "JSON lines, other values": ("t.jsonl", lambda: jsonl(r7="[1, 2]", r8="null", r9='"Aqua, Talc"'), {7, 8, 9}),
    "JSON lines, deep nesting": ("t.jsonl", lambda: jsonl(r7="[" * 100_000), {7}),
    "JSON lines, no ingredients": ("t.jsonl", lambda: jsonl(r7='{"id": "0007"}'), set()),
    "JSON lines with half a surrogate": (
        "t.jsonl",
        lambda: jsonl(r7='{"id": "\\ud800", "ingredients": "a, b"}'),
        set(),
    ),
    "the wrong delimiter in some rows": ("t.csv", lambda: changed(r7="0007;Product 7;Aqua", r8="8\tP\tAqua"), {7, 8}),
}


@pytest.mark.parametrize("name", DAMAGED)
@pytest.mark.parametrize("jobs", [1])
def test_every_row_is_accounted_for(tmp_path: Path, name: str, jobs: int) -> None:
    file, content, bad = DAMAGED[name]
    source = tmp_path / file
    source.write_bytes(content())
    summary = scan_file(source, tmp_path / "out.jsonl", jobs=jobs, analyze=fake)
    rows, rejects = found(tmp_path)
    total = ROWS + max(0, len(bad) - ROWS)
    assert sorted(rows + list(rejects)) == list(range(1, summary.tally.rows + 1)), "each row exactly once"
    assert set(rejects) == bad
    if len(bad) < ROWS:
        assert summary.tally.rows == total
    assert all(reason and int(line) >= row for row, (line, reason) in rejects.items())


def found(folder: Path) -> tuple[list[int], dict[int, tuple[str, str]]]:
    rows = [json.loads(line)["row"] for line in (folder / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    with (folder / "out.rejects.csv").open(encoding="utf-8", newline="") as stream:
        rejects = {int(r["row"]): (r["line"], r["reason"]) for r in csv.DictReader(stream)}
    return rows, rejects


def test_the_right_rows_come_through(tmp_path: Path) -> None:
    source = tmp_path / "t.csv"
    source.write_bytes(DAMAGED["two quotes that never close"][1]())
    scan_file(source, tmp_path / "out.jsonl", analyze=fake)
    ids = [json.loads(line)["id"] for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert ids == [f"{i:04}" for i in range(1, 401) if i not in (7, 90)]


@pytest.mark.parametrize(("ending", "pack"), [(".gz", gzip.compress), (".bz2", bz2.compress), (".xz", lzma.compress)])
def test_a_packed_file_that_ends_too_early(tmp_path: Path, ending: str, pack: Callable[[bytes], bytes]) -> None:
    source = tmp_path / f"t.csv{ending}"
    big = [HEADER, *(f'{i:06},P,"Aqua, {i * 7919 % 100_003:x}"' for i in range(60_000))]
    packed = pack(joined(big))
    source.write_bytes(packed[: len(packed) * 9 // 10])
    summary = scan_file(source, tmp_path / "out.jsonl", analyze=fake)
    rows, rejects = found(tmp_path)
    assert sorted(rows + list(rejects)) == list(range(1, summary.tally.rows + 1))
    assert summary.tally.rows > 1_000
    assert "damaged from here on" in list(rejects.values())[-1][1]


def test_zstd_that_ends_too_early(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    test_a_packed_file_that_ends_too_early(tmp_path, ".zst", zstandard.ZstdCompressor().compress)


def test_a_damaged_parquet_row_group(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    source = tmp_path / "t.parquet"
    texts = [f"Aqua, Extra {i}" for i in range(1, ROWS + 1)]
    data = pa.table({"id": [f"{i:04}" for i in range(1, ROWS + 1)], "ingredients": texts})
    pq.write_table(data, source, row_group_size=100, compression="gzip", use_dictionary=False)
    content = bytearray(source.read_bytes())
    place = pq.ParquetFile(source).metadata.row_group(1).column(1).data_page_offset
    content[place + 40 : place + 200] = b"\xff" * 160
    source.write_bytes(content)
    scan_file(source, tmp_path / "out.jsonl", analyze=fake)
    rows, rejects = found(tmp_path)
    assert sorted(rows + list(rejects)) == list(range(1, ROWS + 1))
    assert set(rejects) == set(range(101, 201))
    assert all(reason.startswith("row group 2 is damaged (") for _, reason in rejects.values())
