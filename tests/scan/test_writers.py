"""Parquet, Excel and the page: typed, bounded, the same bytes for the same rows, and nothing in them that runs."""

from __future__ import annotations

import csv
import json
import random
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from inci_parser.render.scan_page import bars, scan_page
from inci_parser.scan import scan_file
from inci_parser.scan.job import Counts
from inci_parser.scan.statistics import Tally

from .conftest import fake


def test_parquet_is_typed(products: Path, tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    scan_file(products, tmp_path / "out.parquet", long=str(tmp_path / "long.parquet"), analyze=fake)
    scan_file(products, tmp_path / "out.jsonl", long=str(tmp_path / "long.jsonl"), analyze=fake)
    for name, kinds in (
        ("out", {"row": "int64", "id": "string", "leave_on": "bool", "allergens": "list<element: string>"}),
        ("long", {"position": "int64", "proved_max": "double", "nano": "bool"}),
    ):
        table = pq.read_table(tmp_path / f"{name}.parquet")
        lines = (tmp_path / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        assert table.to_pylist() == [json.loads(line) for line in lines]
        assert {key: str(table.schema.field(key).type) for key in kinds} == kinds


@pytest.mark.parametrize(("ending", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_a_row_with_line_breaks_in_its_cells_is_one_row(tmp_path: Path, ending: str, delimiter: str) -> None:
    source, out = tmp_path / "in.csv", tmp_path / f"out.{ending}"
    given = [["1\nb", "Cream\r\nfor you", "Aqua, Zorb\nlax quux, Glycerin"], ["2", "Gel", "Aqua, Talc"]]
    with source.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([["id", "name", "ingredients"], *given])
    scan_file(source, out)
    with out.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=delimiter))
    assert [[row["id"], row["name"], row["n_ingredients"]] for row in rows] == [
        ["1\nb", "Cream\r\nfor you", "3"],
        ["2", "Gel", "2"],
    ]


@pytest.mark.parametrize("ending", ["parquet", "xlsx"])
def test_the_same_bytes(products: Path, tmp_path: Path, ending: str) -> None:
    pytest.importorskip("pyarrow")
    pytest.importorskip("xlsxwriter")
    contents = []
    for jobs in (1, 2):
        out = tmp_path / f"{jobs}.{ending}"
        scan_file(products, out, jobs=jobs, analyze=fake)
        contents.append(out.read_bytes())
    assert contents[0] == contents[1]


def test_excel_holds_text_as_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    monkeypatch.setattr("inci_parser.scan.export.SHEET_ROWS", 3)
    ids = ["0012", "=1+1", "＝1", "https://example.org", "-5", "1e5"]
    source = tmp_path / "in.csv"
    source.write_text("id,ingredients\n" + "".join(f'{i},"Aqua, Talc"\n' for i in ids), encoding="utf-8")
    scan_file(source, tmp_path / "out.xlsx", analyze=fake)
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames == ["rows", "rows 2"]
    cells = [row[1] for sheet in book for row in sheet.iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == ids
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.quotePrefix for cell in cells] == [False, True, True, False, True, False]
    assert not [cell for cell in cells if cell.hyperlink]


class Balanced(HTMLParser):
    """Checks that tags close, and collects what would be loaded from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.loads += [f"{tag} {key}" for key, _ in attrs if key in ("src", "href", "onclick", "onerror")]
        if tag not in ("meta", "input", "link", "img", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def tally_of(*counts: Counts) -> Tally:
    tally = Tally()
    for one in counts:
        tally.add(one)
    tally.settle()
    return tally


EVIL = "<script>alert(1)</script>"


def test_page_stands_alone_and_nothing_in_it_runs() -> None:
    counts = Counts("list", 2, 3, 2, 1, ("retinoid",), ("LINALOOL",), ("irritant.x",), (EVIL,), (EVIL, '"&'))
    tally = tally_of(counts, counts)
    tally.reject(f"bad {EVIL}")
    sample = [[["1", EVIL], *counts[:5], counts.classes, counts.allergens, counts.flags]]
    sample = json.loads(json.dumps(sample))
    html = scan_page(tally.to_dict(), ("row", "name"), sample, [f"{EVIL}.csv"], [f"market {EVIL}"])
    checker = Balanced()
    checker.feed(html)
    assert checker.open == []
    assert checker.loads == []
    assert len(re.findall("<script", html)) == 1
    assert "Scan of 2 products" in html
    for title in (
        "Actives and care by class",
        "Declarable fragrance allergens",
        "Flags",
        "Quality of the text",
        "Unmatched names",
    ):
        assert title in html
    assert "The first 1 of 2." in html


def test_bars_show_the_share() -> None:
    drawn = bars([("a", 3), ("b", 1), ("c", 0)], 4)
    assert "3 · 75.0%" in drawn
    assert drawn.count("<rect") == 2
    assert "none" in bars([], 4)


def test_counts_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inci_parser.scan.statistics.MOST_KEYS", 10)
    names = [f"n{i}" for i in range(30)]
    tally = tally_of(*(Counts("list", 1, 1, 0, 0, (), (), (), (), ("common", name)) for name in names))
    assert len(tally.unmatched) <= 11
    assert tally.pruned
    assert tally.unmatched["common"] == 30
    assert Tally.from_dict(json.loads(json.dumps(tally.to_dict()))) == tally


def test_repeated_labels_count_as_if_each_row_were_counted_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inci_parser.scan.statistics.MOST_KEYS", 12)
    monkeypatch.setattr("inci_parser.scan.statistics.MOST_MET", 20)
    monkeypatch.setattr("inci_parser.scan.statistics.MOST_WAITING", 7)
    draw = random.Random(5)
    labels = [Counts("list", 1, i, 1, i % 4, ("a",), (), (f"f{i % 3}",), (), (f"n{i}", f"m{i % 5}")) for i in range(30)]
    rows = [draw.choice(labels[: 2 + i // 20]) for i in range(600)]
    late, at_once = Tally(), Tally()
    for i, one in enumerate(rows):
        late.add(one)
        at_once.add(Counts(*one))
        assert late.unmatched.keys() == at_once.unmatched.keys()
        if i % 50 == 0:
            assert late.to_dict() == at_once.to_dict()
    late.settle()
    assert late == at_once
    assert late.pruned
