"""Shapes of cells, columns, objects and records that a reader looks at, at both sides of every border."""

from __future__ import annotations

import json
from typing import Any

import pytest

from inci_parser.scan.columns import Columns, names_ingredients, repeated_ids, share_of_lists
from inci_parser.scan.formats import dialect
from inci_parser.scan.formats.dialect import _score, detect_dialect
from inci_parser.scan.formats.header import _looks_like, _shape
from inci_parser.scan.formats.jsonl import _not_by_row
from inci_parser.scan.formats.sheet_extent import _CELLS, _ROW, Extent, _Records
from inci_parser.scan.job import ScanJob
from inci_parser.scan.labels import LabelReader
from inci_parser.scan.options import Options
from inci_parser.scan.workers import InlinePool, Pool


def knows(name: str) -> bool:
    return name.strip().isupper()


@pytest.mark.parametrize(
    ("cells", "share"),
    [
        ([], 0.0),
        (["", " "], 0.0),
        (["A"], 1.0),
        (["a"], 0.0),
        (["A, b"], 0.0),
        (["A, B"], 1.0),
        (["A, b, c"], 1.0),  # one of three
        (["A, b, c, d"], 0.0),
        (["A, B, c, d, e, f"], 1.0),
        (["A, B", "a"], 0.5),
        (["A, B", "a", "", "b"], 1 / 3),
        (["A" * 79], 1.0),
        (["A" * 80], 0.0),
    ],
)
def test_the_share_of_cells_that_are_lists(cells: list[str], share: float) -> None:
    assert share_of_lists(cells, knows) == pytest.approx(share)


@pytest.mark.parametrize(
    ("cell", "names"), [("A", False), ("A, b", True), ("a, b", False), (f"{'A' * 80}, b", False), ("", False)]
)
def test_a_cell_of_several_pieces_names_ingredients(cell: str, names: bool) -> None:
    assert names_ingredients(cell, knows) is names


def columns(**given: Any) -> Columns:
    return Columns(**{"text": 1, "id": 0, "name": None, "keep": (), "keep_names": (), "said": "", **given})


@pytest.mark.parametrize(
    ("ids", "cells", "repeated"),
    [
        ("aabb", ["A", "B", "A", "B"], True),
        ("aa", ["A", "B"], False),  # too few to tell
        ("aaa", ["A", "B", "C"], True),
        ("aabbc", ["A"] * 5, True),  # three ids in five rows
        ("abcde", ["A"] * 5, False),
        ("aabcd", ["A"] * 5, False),
        ("aabb", ["A, B", "A, B", "A, B", "A, B"], False),
        ("aabb", ["A;B;C", "B", "A", "B"], False),
        ("a" * 10, ["A"] * 9 + ["A, B"], True),
        ("a" * 10, ["A"] * 8 + ["A, B"] * 2, False),
        ("aabb", ["A", "B", "a", "b"], True),
        ("aabb", ["A", "a", "a", "b"], False),
        ("a" * 10, ["A"] * 9 + [""], True),
        ("a" * 10, ["A"] * 8 + [""] * 2, False),
    ],
)
def test_ids_that_come_again_beside_single_names(ids: str, cells: list[str], repeated: bool) -> None:
    sample = list(map(list, zip(ids, cells, strict=True)))
    assert repeated_ids(columns(), sample, knows) is repeated
    assert not repeated_ids(columns(id=None), sample, knows)
    assert not repeated_ids(columns(more=(2,)), sample, knows)


@pytest.mark.parametrize(
    ("cell", "below", "like"),
    [
        ("", ["a"], False),
        (" ", ["", " "], False),
        ("a", [], False),
        ("a", ["", " "], False),
        ("a", ["b", " a "], True),
        ("12", ["7", "9"], True),
        ("X12", ["Y7", "Z9"], True),
        ("X12", ["y", "z"], False),
        ("name", ["abcd"], False),
        ("", ["", "A"], False),
    ],
)
def test_a_cell_that_looks_like_those_below(cell: str, below: list[str], like: bool) -> None:
    assert _looks_like(cell, below, lambda name: False) is like


def test_an_ingredient_looks_like_the_ingredients_below() -> None:
    assert _looks_like("A", ["B", "C"], knows)
    assert not _looks_like("A", ["b", "c"], knows)
    assert not _looks_like("a", ["B", "C"], knows)
    assert _shape("AB-12") == _shape("cd-345")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, ""),
        ({"a": {"0": 1, "1": 2}}, ""),
        ({"a": {"0": 1, "1": 2}, "b": {"0": 1, "1": 2}}, "by column"),
        ({"a": {"x": 1}, "b": {"x": 1}}, ""),
        ({"a": {"0": 1}, "b": {"1": 1}}, ""),
        ({"a": {"0": 1}, "b": {"0": 1}, "c": "text"}, ""),
        ({"a": {"ingredients": "A"}, "b": {"ingredients": "B"}}, "products by key"),
        ({"a": {"ingredients": "A"}, "b": {"name": "B"}}, ""),
        ({"a": {"name": "A", "ingredients": "A"}, "b": {"ingredients": "B"}}, "products by key"),
    ],
)
def test_one_object_that_is_a_table(values: dict[str, Any], said: str) -> None:
    cells = {key: value if isinstance(value, str) else json.dumps(value) for key, value in values.items()}
    found = _not_by_row(cells)
    assert (said in found) if said else not found


def record(kind: int, number: int, size: int) -> bytes:
    return bytes([kind, size]) + number.to_bytes(4, "little") + bytes(size - 4)


@pytest.mark.parametrize("step", [1, 3, 10, 100])
def test_records_of_a_sheet_in_pieces_of_any_size(step: int) -> None:
    cell = min(_CELLS)
    data = record(_ROW, 4, 8) + record(cell, 2, 8) + record(_ROW, 6, 20) + record(cell, 1, 8)
    extent = Extent()
    records = _Records(extent)
    for start in range(0, len(data), step):
        records.feed(data[start : start + step])
    assert (extent.rows, extent.columns) == (7, 3)


def test_one_process_reads_by_itself_and_several_are_a_pool() -> None:
    job = ScanJob(Options(), None)
    assert isinstance(LabelReader(job)._pool, InlinePool)
    assert isinstance(LabelReader(job, 1)._pool, InlinePool)
    pool = LabelReader(job, 2)._pool
    assert isinstance(pool, Pool)
    pool.close()


@pytest.mark.parametrize(
    ("sample", "score"),
    [
        ("", 0.0),
        ("ingredients\nAqua\n", 1.35),
        ("id,ingredients\n1,Aqua\n", 2.1),
        ("x,ingredients\n1,Aqua\n", 1.45),
        ("a,b\n1,2\n3\n", 2 / 3 + 0.1),
        ("a,b\n1, 2\n", 1.1 - 0.025),
        ("a,b\n\n1,2\n", 1.1),
        ('a,b\n1,x"y\n', 1.1 - 0.3 / 4),
    ],
)
def test_what_speaks_for_a_delimiter(sample: str, score: float) -> None:
    assert _score(sample, ",") == pytest.approx(score)


def test_the_name_of_a_file_decides_where_nothing_else_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialect, "_clever", lambda sample: None)
    assert [detect_dialect("a\nb\n", preferred).delimiter for preferred in (None, ";", "\t")] == [",", ";", "\t"]
    assert detect_dialect("id,ingredients\n1,Aqua\n", ";").delimiter == ","
    monkeypatch.setattr(dialect, "MAX_CHARS", 12)
    assert detect_dialect("a;b;c;d;e;f;g;h;i").delimiter == ";"  # one line longer than what is looked at
    assert detect_dialect("a;b\nc;d\ne,f,g,h,i").delimiter == ";"  # a cut line is not looked at
    assert detect_dialect("a;b\nc;d\ne;f\n").delimiter == ";"
