"""Two products compared, list by list, and how products are paired."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from inci_parser.errors import InputError, UsageError
from inci_parser.scan import Difference, diff_scans
from inci_parser.scan.diff import COLUMNS, FAILURES, _beyond, _items, difference_kinds, failing


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("", ()),
        ("A", ("A",)),
        ("A; B", ("A", "B")),
        ("A;B", ("A;B",)),
        ('["A", "B; C"]', ("A", "B, C")),  # as CSV writes it
        ("[1]", ("1",)),
        ("[A", ("[A",)),
        ("[A]; B", ("[A]", "B")),
        ("{}", ("{}",)),
        ("[]", ()),
    ],
)
def test_a_list_cell_of_any_format(text: str, items: tuple[str, ...]) -> None:
    assert _items(text) == items


def test_what_is_beyond_the_others() -> None:
    assert _beyond(["b", "a", "b", "c"], ["c"]) == ("b", "a")


def scan(path: Path, *rows: dict[str, Any]) -> Path:
    header = list(dict.fromkeys(key for row in rows for key in row))
    numbered = ({"row": i} | {key: row.get(key, "") for key in header} for i, row in enumerate(rows, 1))
    path.write_text("\n".join(map(json.dumps, numbered)) + "\n")
    return path


def compared(tmp_path: Path, old: dict[str, Any], new: dict[str, Any]) -> list[Difference]:
    base = {"id": "1", "name": "N", "ingredients": ["A", "B"]}
    return list(diff_scans(scan(tmp_path / "o.jsonl", {**base, **old}), scan(tmp_path / "n.jsonl", {**base, **new})))


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ({}, {"name": "M"}, None),
        ({}, {"ingredients": ["A", "B", "C"]}, {"change": "reformulated", "added": ("C",)}),
        ({}, {"ingredients": ["A"]}, {"change": "reformulated", "removed": ("B",)}),
        ({}, {"ingredients": ["B", "A"]}, {"change": "reformulated", "moved": True, "moved_up": ("B",)}),
        ({}, {"ingredients": ["C", "A", "B"]}, {"change": "reformulated", "added": ("C",)}),
        ({}, {"ingredients": ["A", "B", "B"]}, {"change": "reformulated", "moved": True}),
        ({}, {"ingredients": ["C"]}, {"change": "reformulated", "added": ("C",), "removed": ("A", "B")}),
        ({}, {"allergens": ["L"]}, {"change": "same", "new_allergens": ("L",)}),
        ({"allergens": ["L", "M"]}, {"allergens": ["M"]}, {"change": "same", "gone_allergens": ("L",)}),
        ({"actives": ["x"]}, {"actives": ["y"]}, {"change": "same", "new_actives": ("y",), "gone_actives": ("x",)}),
        ({"flags": ["x"]}, {"flags": ["y"]}, {"change": "same", "new_flags": ("y",), "gone_flags": ("x",)}),
        ({"prohibited": ["x"]}, {"prohibited": ["y"]}, {"change": "same", "new_prohibited": ("y",)}),
        ({"prohibited": ["x"]}, {}, None),  # what is no longer prohibited stops nobody
        ({}, {"ingredients": []}, {"change": "unread", "removed": ("A", "B"), "no_list": True}),
        ({"ingredients": []}, {}, {"change": "unread", "added": ("A", "B")}),
        ({"ingredients": []}, {"ingredients": []}, {"change": "unread", "no_list": True}),
        (
            {"proved_min": [1, 1], "proved_max": [2, 2]},
            {"proved_min": [3, 1], "proved_max": [4, 3]},
            {"change": "reformulated", "more": ("A",)},
        ),
        ({"proved_min": [1, 1], "proved_max": [2]}, {"proved_min": [3, 1], "proved_max": [4, 3]}, None),
        ({"proved_min": ["x", 1], "proved_max": [2, 2]}, {"proved_min": [3, 1], "proved_max": [4, 3]}, None),
        ({"avoided": ["x"]}, {"avoided": ["y"]}, {"change": "same", "new_avoided": ("y",), "gone_avoided": ("x",)}),
    ],
)
def test_one_product(tmp_path: Path, old: dict[str, Any], new: dict[str, Any], wanted: dict[str, Any] | None) -> None:
    name = new.get("name", "N")
    assert compared(tmp_path, old, new) == ([] if wanted is None else [Difference("1", name, **wanted)])


def test_of_a_new_product_only_what_stops_a_release_is_told(tmp_path: Path) -> None:
    old = scan(tmp_path / "o.jsonl", {"id": "0", "ingredients": ["A"]}, {"id": "1", "ingredients": ["A"]})
    row = {"id": "2", "name": "N", "ingredients": ["B"], "allergens": ["L"], "flags": ["f"], "actives": ["a"]}
    new = scan(tmp_path / "n.jsonl", {"id": "0", "ingredients": ["A"]}, {**row, "prohibited": ["p"], "avoided": ["v"]})
    assert list(diff_scans(old, new)) == [
        Difference("2", "N", "new", new_prohibited=("p",), new_avoided=("v",)),
        Difference("1", "", "gone"),
    ]


def test_products_are_paired_by_id_else_by_name_else_as_asked(tmp_path: Path) -> None:
    rows = [{"id": "1", "name": "N", "sku": "7", "ingredients": ["A"]}, {"id": "2", "name": "N", "ingredients": ["B"]}]
    both = scan(tmp_path / "both.jsonl", *rows)
    named = scan(tmp_path / "named.jsonl", *({k: v for k, v in row.items() if k != "id"} for row in rows))
    bare = scan(tmp_path / "bare.jsonl", {"ingredients": ["A"]})
    turned = scan(tmp_path / "turned.jsonl", *reversed(rows))
    assert list(diff_scans(both, turned)) == []
    assert list(diff_scans(both, named)) == [], "of one name in their order"
    assert [d.change for d in diff_scans(named, turned)] == ["reformulated", "reformulated"]
    assert list(diff_scans(both, named, key="sku")) == []
    for old, new in ((both, bare), (bare, both)):
        with pytest.raises(
            InputError, match="the scans share neither id nor name; name the column that tells products"
        ):
            list(diff_scans(old, new))
        with pytest.raises(UsageError, match=r"--key 'sku': .*bare\.jsonl has no such column; it has row, ingredients"):
            list(diff_scans(old, new, key="sku"))


def test_a_row_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    scan_file = scan(tmp_path / "o.jsonl", {"id": "1", "ingredients": ["A"]})
    with scan_file.open("a") as lines:
        lines.write("bad\n")
    with pytest.raises(InputError, match=r"o\.jsonl line 2: not JSON"):
        list(diff_scans(scan_file, scan_file))


def test_cells_of_csv_lose_the_apostrophe_of_a_formula_and_those_of_json_keep_it(tmp_path: Path) -> None:
    (tmp_path / "o.csv").write_text("row,id,ingredients\n1,'=1,A\n")
    (tmp_path / "o.txt").write_text("row,id,ingredients\n1,'=1,A\n")
    new = scan(tmp_path / "n.jsonl", {"id": "=1", "ingredients": ["A"]})
    assert list(diff_scans(tmp_path / "o.csv", new)) == []
    assert list(diff_scans(tmp_path / "o.txt", new)) == [], "a .txt is read as CSV"
    other = scan(tmp_path / "m.jsonl", {"id": "'=1", "ingredients": ["A"]})
    with pytest.raises(InputError, match="cannot be compared"):
        list(diff_scans(tmp_path / "o.csv", other))


def test_kinds_of_trouble() -> None:
    differences = [
        Difference("1", "", "new", new_prohibited=("p",)),
        Difference("2", "", "reformulated", new_allergens=("a",), new_flags=("f",)),
        Difference("3", "", "same", new_actives=("a",), new_avoided=("v",), gone_flags=("g",)),
        Difference("4", "", "gone"),
        Difference("5", "", "gone"),
        Difference("6", "", "unread", added=("a",)),
        Difference("7", "", "unread", no_list=True),
        Difference("8", "", "new", no_list=True),
    ]
    assert failing(differences, FAILURES) == {
        "prohibited": 1, "allergen": 1, "active": 1, "flag": 1, "avoid": 1, "reformulated": 2, "new": 2, "gone": 2,
        "unread": 3,
    }  # fmt: skip
    assert failing(differences[3:5], ["new", "gone"]) == {"gone": 2}
    assert failing(differences[3:], ["new", "gone"]) == {"new": 1, "gone": 2, "unread": 3}
    assert difference_kinds(["new, Gone", "gone"]) == ("new", "gone")
    with pytest.raises(UsageError, match="nothing to fail on is called 'limit'"):
        difference_kinds(["limit"])


def test_a_difference_as_plain_values() -> None:
    plain = Difference("1", "N", "reformulated", added=("A",), moved=True).to_dict()
    assert tuple(plain) == COLUMNS
    assert (plain["key"], plain["added"], plain["removed"], plain["moved"]) == ("1", ["A"], [], True)
