"""Tables made to take memory and time: each is answered, or refused in one line, and no other row is lost."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from inci_parser.errors import InputError
from inci_parser.scan import scan_file
from inci_parser.scan.formats import lines as text_lines
from inci_parser.scan.job import MAX_TEXT

from .conftest import fake
from .running import rows_of, table_of

LONG = "Aqua, " * (MAX_TEXT // 6 + 1)
REASON = f"the label is longer than {MAX_TEXT:,} characters"


def scanned(source: Path) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the row numbers of the output, and number and reason of each row of the rejects."""
    out = source.with_name("out.csv")
    scan_file(source, out, analyze=fake)
    rejects = out.with_name("out.rejects.csv")
    lost = rows_of(rejects) if rejects.exists() else []
    return [row["row"] for row in rows_of(out)], [(row["row"], row["reason"]) for row in lost]


@pytest.mark.parametrize("ending", ["csv", "jsonl", "txt", "parquet", "xlsx"])
def test_a_label_of_millions_of_characters_is_rejected(tmp_path: Path, ending: str) -> None:
    labels, path = ["Aqua, Glycerin", LONG, "Aqua, Talc"], tmp_path / f"in.{ending}"
    if ending == "csv":
        table_of(tmp_path, "\n".join(["ingredients", *(f'"{label}"' for label in labels)]))
    elif ending == "jsonl":
        table_of(tmp_path, "\n".join(json.dumps({"ingredients": label}) for label in labels), path.name)
    elif ending == "txt":
        table_of(tmp_path, "\n".join(labels), path.name)
    elif ending == "parquet":
        pa = pytest.importorskip("pyarrow")
        __import__("pyarrow.parquet")
        pa.parquet.write_table(pa.table({"ingredients": labels}), path)
    else:
        pytest.importorskip("python_calamine", reason="needs the extra tables")
        from .test_workbooks import inline, workbook

        rows = "".join(
            f'<row r="{i}">{inline(f"A{i}", label)}</row>' for i, label in enumerate(["ingredients", *labels], 1)
        )
        workbook(path, f"<sheetData>{rows}</sheetData>")
    assert scanned(path) == (["1", "3"], [("2", REASON)])
    assert len(rows_of(tmp_path / "out.rejects.csv")[0]["text"]) < 3_000


def test_a_label_of_millions_of_characters_in_a_frame_is_rejected() -> None:
    pandas = pytest.importorskip("pandas")
    from inci_parser.scan.frame import scan_frame

    frame = pandas.DataFrame({"inci": ["Aqua, Talc", LONG]})
    assert scan_frame(frame, "inci", analyze=fake)["reject"].tolist() == [None, REASON]


@pytest.mark.parametrize("nested", ["[", '{"a":'])
def test_json_that_is_nested_deeply_costs_its_row(tmp_path: Path, nested: str) -> None:
    good = '{"ingredients": "Aqua, Talc"}'
    path = table_of(tmp_path, f'{good}\n{{"ingredients": {nested * 200_000}\n{good}\n', "in.jsonl")
    assert scanned(path) == (["1", "3"], [("2", "JSON that is nested too deeply")])


def test_numbers_of_any_length_are_text(tmp_path: Path) -> None:
    path = table_of(tmp_path, f'{{"id": {"9" * 100_000}, "ingredients": "Aqua, Talc"}}\n', "in.jsonl")
    assert scanned(path) == (["1"], [])
    assert rows_of(tmp_path / "out.csv")[0]["id"] == "9" * 100_000


def test_a_table_of_very_many_columns_is_read(tmp_path: Path) -> None:
    names, cells = ",".join(f"c{i}" for i in range(200_000)), "," * 200_000
    path = table_of(tmp_path, f'{names},ingredients\n{cells}"Aqua, Talc"\n{cells}"Aqua, Mica"\n')
    assert scanned(path) == (["1", "2"], [])


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_a_first_line_that_is_too_long_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    """Its names of columns are missing, and no message about columns would tell why."""
    monkeypatch.setattr(text_lines, "MAX_LINE", 1_000)
    first = {"csv": ",".join(["price"] * 900), "jsonl": json.dumps({"price": "9" * 2_000})}[ending]
    path = table_of(tmp_path, f"{first}\n1,2\n", f"in.{ending}")
    with pytest.raises(InputError, match=r"line 1.*the line is longer than 1,000 characters") as caught:
        scan_file(path, tmp_path / "out.csv", analyze=fake)
    assert len(str(caught.value)) < 400


def test_a_packed_line_without_end_is_one_reject(tmp_path: Path) -> None:
    """Gigabytes of one line unpack piece by piece."""
    path = tmp_path / "in.csv.gz"
    with gzip.open(path, "wb") as packed:
        packed.write(b'id,ingredients\n1,"Aqua, Talc"\n2,')
        for _ in range(20):
            packed.write(b"a" * (1 << 20))
    assert scanned(path) == (["1"], [("2", "the line is longer than 4,194,304 characters")])
