"""What changed between two scans."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inci_parser.cli.scan_diff import render_differences
from inci_parser.errors import InputError, UsageError
from inci_parser.scan import Difference, Options, diff_scans, scan_file

from .conftest import fake
from .running import run

OLD = {
    "1": "Aqua, Glycerin, Talc",
    "2": "Aqua, Talc, Mica",
    "3": "Aqua, Mica",
    "4": "Aqua, Gone",
    "5": "Aqua, Talc",
    "=6": "Aqua, Talc",
}
NEW = {
    "1": "Aqua, Glycerin, Linalool, Talc",
    "2": "Aqua, Mica, Talc",
    "3": "Aqua, Mica",
    "5": "Aqua, odd?",
    "=6": "Aqua, Talc",
    "7": "Aqua, New",
}


def scanned(path: Path, products: dict[str, str]) -> Path:
    source = path.with_name(f"{path.name}-in.csv")
    lines = [f'{key},Product {key},"{text}"' for key, text in products.items()]
    source.write_text("id,name,ingredients\n" + "\n".join(lines) + "\n")
    scan_file(source, path, analyze=fake)
    return path


@pytest.mark.parametrize("endings", [("csv", "csv"), ("tsv", "jsonl"), ("parquet", "xlsx"), ("csv", "parquet")])
def test_changes_in_any_format(tmp_path: Path, endings: tuple[str, str]) -> None:
    if {"parquet", "xlsx"} & set(endings):
        for module in ("pyarrow", "python_calamine", "xlsxwriter"):
            pytest.importorskip(module)
    old_scan, new_scan = scanned(tmp_path / f"old.{endings[0]}", OLD), scanned(tmp_path / f"new.{endings[1]}", NEW)
    assert list(diff_scans(old_scan, new_scan)) == [
        Difference("1", "Product 1", "reformulated", added=("LINALOOL",), new_allergens=("LINALOOL",)),
        Difference("2", "Product 2", "reformulated", moved=True, moved_up=("MICA",)),
        Difference("5", "Product 5", "reformulated", added=("?odd?",), removed=("TALC",)),
        Difference("7", "Product 7", "new"),
        Difference("4", "Product 4", "gone"),
    ]


def test_pages(tmp_path: Path) -> None:
    old, new = scanned(tmp_path / "old.csv", OLD), scanned(tmp_path / "new.csv", NEW)
    page = render_differences(diff_scans(old, new), "table")
    assert page.startswith(
        "3 reformulated; 0 same list, other findings; 0 not compared: a scan read no list; 1 new; 1 gone; "
        "1 with new allergens\n"
    )
    assert "  2  Product 2\n      moved up: MICA\n" in page
    assert "  1  Product 1\n      ingredients: + LINALOOL\n      allergens: + LINALOOL\n" in page
    rows = [json.loads(line) for line in render_differences(diff_scans(old, new), "jsonl").splitlines()]
    assert rows[0]["new_allergens"] == ["LINALOOL"]
    page = render_differences(diff_scans(old, new), "csv")
    assert page.splitlines()[1].startswith("1,Product 1,reformulated,LINALOOL,,false,")


def test_no_change(tmp_path: Path) -> None:
    scan = scanned(tmp_path / "a.csv", OLD)
    assert list(diff_scans(scan, scan)) == []


def test_a_key_that_stands_twice_pairs_in_order(tmp_path: Path) -> None:
    old, new = tmp_path / "old.jsonl", tmp_path / "new.jsonl"
    old.write_text('{"row": 1, "id": "1", "ingredients": ["A"]}\n{"row": 1, "id": "1", "ingredients": ["B"]}\n')
    new.write_text('{"row": 1, "id": "1", "ingredients": ["A"]}\n{"row": 1, "id": "1", "ingredients": ["C"]}\n')
    assert [d.added for d in diff_scans(old, new)] == [("C",)]


def test_what_is_no_scan(tmp_path: Path) -> None:
    scan = scanned(tmp_path / "a.csv", OLD)
    source = tmp_path / "a.csv-in.csv"
    few = tmp_path / "few.csv"
    scan_file(source, few, options=Options(fields=("kind",)), analyze=fake)
    with pytest.raises(InputError, match="is no scan: it lacks the column 'ingredients'"):
        list(diff_scans(scan, few))
    with pytest.raises(UsageError, match="has no such column"):
        list(diff_scans(scan, scan, key="brand"))


def test_scans_without_a_common_product_cannot_be_compared(tmp_path: Path) -> None:
    old, new = scanned(tmp_path / "old.csv", OLD), scanned(tmp_path / "new.csv", {"8": "Aqua", "9": "Talc"})
    done = run("diff", str(old), str(new))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "cannot be compared: no 'id' of" in done.stderr
    assert "name the column that tells products with --key" in done.stderr


def test_a_product_without_a_list_in_one_scan_is_not_compared(tmp_path: Path) -> None:
    old, new = scanned(tmp_path / "old.csv", OLD), scanned(tmp_path / "new.csv", {**OLD, "2": "nothing"})
    found = list(diff_scans(old, new))
    assert [(d.key, d.change) for d in found] == [("2", "unread")]
    assert "Not compared: a scan read no list\n  2  Product 2" in render_differences(found, "table")
    for kind in ("unread", "reformulated"):
        assert run("diff", str(old), str(new), "--fail-on", kind).returncode == 1


def test_what_no_scan_read_is_told_and_passes_no_gate(tmp_path: Path) -> None:
    rows = {"1": "Aqua, Talc", "2": "nothing"}
    old, new = scanned(tmp_path / "old.csv", rows), scanned(tmp_path / "new.csv", {**rows, "3": "our story"})
    found = list(diff_scans(old, new))
    assert [(d.key, d.change, d.no_list) for d in found] == [("2", "unread", True), ("3", "new", True)]
    page = render_differences(found, "table")
    assert "1 not compared: a scan read no list; 1 new" in page
    assert "New\n  3  Product 3\n      no list was read\n" in page
    assert run("diff", str(old), str(new)).returncode == 0
    assert run("diff", str(old), str(new), "--fail-on", "prohibited").returncode == 1


def test_more_and_less_of_an_ingredient_where_it_is_proved(tmp_path: Path) -> None:
    for name, low, high in (("old", [1.5, 0, 0, 2], [2.5, 9, 4, 3]), ("new", [4.5, 0, 5, 0], [5.5, 9, 6, 1])):
        row = {"row": 1, "id": "1", "ingredients": ["A", "B", "C", "D"], "proved_min": low, "proved_max": high}
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(row) + "\n")
    (found,) = diff_scans(tmp_path / "old.jsonl", tmp_path / "new.jsonl")
    assert (found.change, found.more, found.less) == ("reformulated", ("A", "C"), ("D",))
    assert "more of it, proved: A, C\n      less of it, proved: D\n" in render_differences([found], "table")


def test_a_table_of_products_is_no_scan(tmp_path: Path) -> None:
    scan = scanned(tmp_path / "a.csv", OLD)
    with pytest.raises(InputError, match=r"in\.csv is no scan: it lacks the column 'row' \(make one with inci scan\)"):
        list(diff_scans(scan, tmp_path / "a.csv-in.csv"))


def may_contain(folder: Path, name: str, text: str, options: Options | None = None) -> Path:
    """Return the scan of one lipstick."""
    source = folder / f"{name}-in.csv"
    source.write_text(f'id,ingredients\n1,"{text}"\n', "utf-8")
    scan_file(source, folder / f"{name}.csv", options=options)
    return folder / f"{name}.csv"


BASE = "Ricinus Communis Seed Oil, Cera Alba, Talc"


@pytest.mark.parametrize(
    ("old", "new", "change", "told"),
    [
        (f"{BASE}, Mica", f"{BASE}. May contain: Mica", "reformulated", 'from the list to "may contain": MICA'),
        (f"{BASE}. May contain: Mica", f"{BASE}, Mica", "reformulated", 'from "may contain" to the list: MICA'),
        (
            f"{BASE}. May contain: Mica, CI 77491",
            f"{BASE}. May contain: Mica, CI 77492",
            "same",
            "may contain: + CI 77492, - CI 77491",
        ),
    ],
)
def test_what_moves_to_and_from_may_contain_is_told_as_such(
    tmp_path: Path, old: str, new: str, change: str, told: str
) -> None:
    (found,) = diff_scans(may_contain(tmp_path, "old", old), may_contain(tmp_path, "new", new))
    assert (found.change, found.added, found.removed) == (change, (), ())
    page = render_differences([found], "table")
    assert told in page
    assert "ingredients:" not in page


def test_a_scan_without_the_column_tells_nothing_of_may_contain(tmp_path: Path) -> None:
    old = may_contain(tmp_path, "old", f"{BASE}. May contain: Mica", Options(fields=("ingredients",)))
    new = may_contain(tmp_path, "new", f"{BASE}. May contain: CI 77491")
    assert not [d for d in diff_scans(old, new) if d.new_may_contain or d.gone_may_contain or d.to_may_contain]
    assert not [d for d in diff_scans(new, old) if d.new_may_contain or d.gone_may_contain or d.from_may_contain]
