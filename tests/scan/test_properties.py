"""Properties of scans: whatever a table holds, every row comes out once, as a product or as a reject."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from inci_parser.errors import InciError
from inci_parser.scan import Options, scan_file
from inci_parser.scan.row_text import printable
from inci_parser.textio.cells import as_given, neutral
from inci_parser.textio.encoding import well_formed
from tests.support.properties import examples

from .conftest import fake

FEW = examples(60)
#: Cells that break readers of tables: delimiters, quotes, line breaks, formulas, surrogates' neighbours, nothing.
ODD = "aÄ水😀 ,;|\t\"'\n\r=+-@\\{}[]\u200b\ufeff\u2028\x1a"
cells = st.text(st.sampled_from(ODD), max_size=12) | st.text(max_size=8)
delimiters = st.sampled_from([",", ";", "\t", "|"])

Rows = list[dict[str, Any]]


def scanned(data: bytes, ending: str, options: Options | None = None, out: str = "csv") -> tuple[Rows, Rows]:
    """Scan bytes as a file of some ending; return the product rows and the rejects."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / f"in.{ending}").write_bytes(data)
        scan_file(folder / f"in.{ending}", folder / f"out.{out}", options=options, jobs=1, analyze=fake)
        text = (folder / f"out.{out}").read_bytes().decode()
        rejects = (folder / "out.rejects.csv").read_bytes().decode()
        products = [json.loads(line) for line in text.split("\n") if line] if out == "jsonl" else dictionaries(text)
        return products, dictionaries(rejects)


def dictionaries(text: str) -> Rows:
    """Return the rows of a CSV text."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def numbers(rows: Rows, rejects: Rows) -> list[int]:
    """Return the row numbers of products and rejects together, sorted."""
    return sorted(int(row["row"]) for row in [*rows, *rejects])


@FEW
@given(st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=30), delimiters)
def test_any_cells_come_back(table: list[tuple[str, str, str]], delimiter: str) -> None:
    """What a CSV writer wrote is read cell by cell; ids come back as they were."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerows([("id", "name", "ingredients"), *table])
    data = stream.getvalue().encode("utf-8", "replace")
    rows, rejects = scanned(data, "csv", Options(column="ingredients", delimiter=delimiter))
    assert numbers(rows, rejects) == list(range(1, len(table) + 1))
    assert rejects == []
    given_ids = [cells[0].encode("utf-8", "replace").decode() for cells in table]
    assert [as_given(row["id"]) for row in rows] == given_ids


@FEW
@given(st.lists(st.binary(max_size=40), min_size=1, max_size=20), st.sampled_from(["csv", "tsv", "txt"]))
def test_any_bytes_are_rows_rejects_or_one_error(lines: list[bytes], ending: str) -> None:
    """Damaged lines cost themselves; a file that is no table is one error."""
    data = b'id,name,ingredients\n1,x,"Aqua, Talc"\n' + b"\n".join(lines)
    try:
        rows, rejects = scanned(data, ending)
    except InciError:
        return
    found = numbers(rows, rejects)
    assert found == list(range(1, len(found) + 1))


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | cells,
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)


@FEW
@given(st.lists(st.dictionaries(st.sampled_from(["id", "name", "ingredients", "x"]), values), min_size=1, max_size=20))
def test_any_objects_come_back(objects: Rows) -> None:
    """JSON lines of any values, escaped as any program may: every object is one row."""
    first = {"id": "first", "ingredients": "Aqua, Talc"}
    text = "".join(json.dumps(item) + "\n" for item in [first, *objects])
    rows, rejects = scanned(text.encode(), "jsonl", Options(column="ingredients"), "jsonl")
    assert numbers(rows, rejects) == list(range(1, len(objects) + 2))
    assert rejects == []


@FEW
@given(st.lists(st.sampled_from(['{"id": 1, "ingredients": "Aqua, Talc"}', "[]", "{", "", '"', "nul"]), max_size=20))
def test_damaged_lines_of_json_cost_themselves(lines: list[str]) -> None:
    """Good lines are rows, bad ones rejects, blank ones neither."""
    first = '{"id": 0, "ingredients": "Aqua, Mica"}'
    rows, rejects = scanned("\n".join([first, *lines]).encode(), "jsonl")
    good = 1 + sum(line.startswith("{") and len(line) > 1 for line in lines)
    assert (len(rows), len(rejects)) == (good, sum(bool(line) for line in lines) + 1 - good)


@FEW
@given(st.text(st.sampled_from("'= +a\t\u200b")) | st.text())
def test_neutral_cells_come_back(text: str) -> None:
    """The apostrophe that was put in front comes off again, and no other."""
    assert as_given(neutral(text)) == text
    assert not neutral(text).lstrip().startswith("=")


@FEW
@given(st.text(st.characters(categories=["L", "Cs", "So"])))
def test_every_text_can_be_written(text: str) -> None:
    """After the repair of surrogates, and in the rejects."""
    well_formed(text).encode()
    assert well_formed(well_formed(text)) == well_formed(text)
    printable(text)
