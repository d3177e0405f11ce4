"""The machinery of a scan, with a reader that needs no catalogue."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest

from inci_parser.errors import InciError, InputError, UsageError
from inci_parser.scan import Options, scan_file

from .conftest import fake


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_row_once_and_in_order(products: Path, tmp_path: Path) -> None:
    summary = scan_file(products, tmp_path / "out.csv", analyze=fake)
    rows = table(tmp_path / "out.csv")
    assert [row["row"] for row in rows] == [str(i) for i in range(1, 1_001)]
    assert [row["id"] for row in rows] == [f"{i:05}" for i in range(1_000)]
    assert rows[3]["ingredients"] == "AQUA; GLYCERIN; LINALOOL; EXTRA 3"
    assert rows[3]["allergens"] == "LINALOOL"
    assert (summary.tally.rows, summary.tally.rejects) == (1_000, 0)
    assert summary.tally.allergens == {"LINALOOL": 1_000}
    assert not list(tmp_path.glob("*.inci-scan")), "the folder of the scan is gone when it is done"


@pytest.mark.parametrize("form", ["csv", "tsv", "jsonl"])
def test_any_number_of_jobs_gives_the_same_bytes(products: Path, tmp_path: Path, form: str) -> None:
    contents = []
    for jobs in (1, 2, 3):
        out, long, page = tmp_path / f"o{jobs}.{form}", tmp_path / f"l{jobs}.{form}", tmp_path / f"s{jobs}.html"
        scan_file(products, out, long=str(long), summary=str(page), jobs=jobs, analyze=fake)
        contents.append((out.read_bytes(), long.read_bytes(), page.read_bytes()))
    assert contents[0] == contents[1] == contents[2]
    assert contents[0][1].count(b"\n") == 4_000 + (form != "jsonl")


def test_what_a_label_does_wrong_is_a_reject(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text('id,ingredients\n1,"Aqua, Glycerin"\n2,"please raise, here"\n3,"Aqua, Talc"\n')
    summary = scan_file(source, tmp_path / "out.csv", analyze=fake)
    assert [row["id"] for row in table(tmp_path / "out.csv")] == ["1", "3"]
    [reject] = table(tmp_path / "out.rejects.csv")
    assert reject["row"] == "2"
    assert reject["line"] == "3"
    assert reject["reason"] == "the analysis failed: ValueError: asked to"
    assert reject["text"] == "please raise, here"
    assert (summary.tally.products, summary.tally.rejects) == (2, 1)


def test_a_dead_worker_costs_its_row_and_no_other(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    rows = [f'{i},"Aqua, Extra {i}"' for i in range(300)]
    rows[100] = '100,"please die, now"'
    rows[200] = '200,"please die, again"'
    source.write_text("id,ingredients\n" + "\n".join(rows) + "\n")
    scan_file(source, tmp_path / "out.csv", jobs=2, analyze=fake)
    assert [r["id"] for r in table(tmp_path / "out.csv")] == [str(i) for i in range(300) if i not in (100, 200)]
    rejects = table(tmp_path / "out.rejects.csv")
    assert [(r["row"], r["reason"]) for r in rejects] == [
        ("101", "the process that read it died (signal SIGKILL)"),
        ("201", "the process that read it died (signal SIGKILL)"),
    ]


def test_workers_that_cannot_start_end_the_scan(
    products: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inci_parser.scan.workers._work", lambda *args: os._exit(3))
    with pytest.raises(InciError, match=r"end before they read anything \(exit code 3\); try --jobs 1"):
        scan_file(products, tmp_path / "out.csv", jobs=2, analyze=fake)


def test_a_label_that_takes_too_long_is_a_reject(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text('id,ingredients\n1,"Aqua, Talc"\n2,"please sleep, long"\n3,"Aqua, Mica"\n')
    scan_file(source, tmp_path / "out.csv", jobs=2, patience=0.5, analyze=fake)
    assert [r["id"] for r in table(tmp_path / "out.csv")] == ["1", "3"]
    assert [r["reason"] for r in table(tmp_path / "out.rejects.csv")] == ["reading it took longer than 0.5 s"]


def test_cells_that_look_like_formulas_are_neutralised(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    dangerous = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "＋1", "－1", "＠1", " =1", "\u200b=1"]
    plain = ["0012", "NA", "null", "1e5", "007.50", "a=b", "'quoted"]
    with source.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["id", "name", "ingredients"])
        writer.writerows([text, text, "Aqua, " + text.strip()] for text in (*dangerous, *plain))
    scan_file(source, tmp_path / "out.csv", analyze=fake)
    rows = table(tmp_path / "out.csv")
    assert [row["id"] for row in rows] == [*(f"'{text}" for text in dangerous), *plain]
    scan_file(source, tmp_path / "raw.csv", options=Options(raw_cells=True), analyze=fake)
    assert [row["id"] for row in table(tmp_path / "raw.csv")] == [*dangerous, *plain]
    scan_file(source, tmp_path / "out.jsonl", analyze=fake)
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["name"] for line in lines] == [*dangerous, *plain]


def test_fields_and_kept_columns(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text('sku,brand,kind,ingredients\n0012,Own,odd,"Aqua, Talc"\n')
    options = Options(fields=("n_ingredients", "kind"), keep=("brand", "kind"))
    scan_file(source, tmp_path / "out.csv", options=options, analyze=fake)
    assert (tmp_path / "out.csv").read_text() == ("row,id,brand,kind (2),n_ingredients,kind\n1,0012,Own,odd,2,list\n")


@pytest.mark.parametrize(
    ("keywords", "message"),
    [
        ({"options": Options(fields=("nonsense",))}, "there is no field 'nonsense'"),
        ({"options": Options(column="nonsense")}, "no such column"),
        ({"options": Options(input_format="word")}, "there is no input format"),
        ({"output_format": "word"}, "there is no output format"),
        ({"rejects": "out.csv"}, "the same name"),
        ({"long": "out.parquet"}, "its format must go with"),
        ({"jobs": -1}, "--jobs"),
    ],
)
def test_what_cannot_be_asked(
    products: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keywords: dict[str, object], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match=message):
        scan_file(products, "out.csv", analyze=fake, **keywords)  # type: ignore[arg-type]
    assert not Path("out.csv").exists()


def test_no_input(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no file"):
        scan_file(tmp_path / "nothing.csv", tmp_path / "out.csv", analyze=fake)
    with pytest.raises(InputError, match="no file matches"):
        scan_file(tmp_path / "*.csv", tmp_path / "out.csv", analyze=fake)
    with pytest.raises(InputError, match="is a folder"):
        scan_file(tmp_path, tmp_path / "out.csv", analyze=fake)


def test_several_files_tell_where_a_row_is_from(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.csv").write_text(f'id,ingredients\n{name}1,"Aqua, Talc"\n{name}2,"Aqua, Mica"\nragged\n')
    scan_file(tmp_path / "?.csv", tmp_path / "out.jsonl", analyze=fake)
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert [(Path(r["file"]).name, r["row"], r["id"]) for r in rows] == [
        ("a.csv", 1, "a1"),
        ("a.csv", 2, "a2"),
        ("b.csv", 1, "b1"),
        ("b.csv", 2, "b2"),
    ]
    assert [Path(r["file"]).name for r in table(tmp_path / "out.rejects.csv")] == ["a.csv", "b.csv"]


def test_standard_output(products: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    scan_file(products, tmp_path / "out.csv", analyze=fake)
    scan_file(products, "-", analyze=fake)
    assert capfdbinary.readouterr().out.replace(b"\r\n", b"\n") == (tmp_path / "out.csv").read_bytes()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_full_device_is_one_line(products: Path) -> None:
    with pytest.raises(InputError, match="no room left to write /dev/full"):
        scan_file(products, "/dev/full", analyze=fake)
