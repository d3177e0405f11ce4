"""Values as cells, rows as lines."""

from __future__ import annotations

import json

import pytest

from inci_parser.scan.fields import Value
from inci_parser.scan.row_text import Delimited, JsonLines, cell, printable, renderer, six_digits


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a; b", "a; b"),
        (None, ""),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (1234567, "1234567"),
        (0.0, "0"),
        (20.0, "20"),
        (0.1234567, "0.123457"),
        ((), ""),
        (("A",), "A"),
        (("A", "B; C"), "A; B, C"),
        ((0.5, 20.0, 0.1234567), "0.5; 20; 0.123457"),
    ],
)
def test_a_value_is_a_cell(value: Value, text: str) -> None:
    assert cell(value) == text


def test_numbers_have_six_digits() -> None:
    assert [six_digits(n) for n in (100.0, 99.99996, 0.00012345678, 1e-7)] == ["100", "100", "0.000123457", "1e-07"]


CELLS = ["1", "a,b", 'c"d', "e\nf", "g\th", "=1", "", "i\rj"]


def test_rows_of_csv_are_quoted_where_they_must_be_and_formulas_neutralised() -> None:
    assert Delimited().line(CELLS) == '1,"a,b","c""d","e\nf",g\th,\'=1,,"i\rj"'
    assert Delimited("\t").line(CELLS) == '1\ta,b\t"c""d"\t"e\nf"\t"g\th"\t\'=1\t\t"i\rj"'
    assert Delimited(raw=True).line(["=1", "-2"]) == "=1,-2"
    assert Delimited().header(["=a", "b"]) == "'=a,b\n"


def test_head_and_tail_make_a_row_whichever_is_empty() -> None:
    csv, jsonl = Delimited(), JsonLines()
    assert [csv.join(*row) for row in (("1", "2"), ("1", ""), ("", "2"), ("", ""))] == ["1,2\n", "1\n", "2\n", "\n"]
    assert Delimited("\t").join("1", "2") == "1\t2\n"
    rows = (('"a": 1', '"b": 2'), ('"a": 1', ""), ("", '"b": 2'))
    assert [jsonl.join(*row) for row in rows] == ['{"a": 1, "b": 2}\n', '{"a": 1}\n', '{"b": 2}\n']
    assert csv.head([], []) == ""
    assert csv.head(["1", "x"], ["row", "id"]) == "1,x"
    assert csv.tail((True, None, ("A", "B")), ["a", "b", "c"]) == "true,,A; B"


def test_json_lines_keep_types_and_texts() -> None:
    jsonl = JsonLines()
    assert jsonl.header(["a"]) == ""
    assert jsonl.head(["12", "0012", "ä"], ["row", "id", "name"]) == '"row": 12, "id": "0012", "name": "ä"'
    tail = jsonl.tail((True, None, 0.1234567, 3, ("=A", "B"), (0.1234567, 2.0), ()), list("abcdefg"))
    assert json.loads(f"{{{tail}}}") == {
        "a": True, "b": None, "c": 0.123457, "d": 3, "e": ["=A", "B"], "f": [0.123457, 2.0], "g": [],
    }  # fmt: skip
    assert '"e": ["=A", "B"]' in tail, "nothing is neutralised in JSON"


def test_what_renders_a_format() -> None:
    assert renderer("csv") == Delimited(",", False)
    assert renderer("tsv", raw=True) == Delimited("\t", True)
    assert {type(renderer(name)) for name in ("jsonl", "parquet", "excel")} == {JsonLines}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("caf\udce9", "caf\\xe9"),
        ("\udc80\udcff", "\\x80\\xff"),
        ("\udc7f\ud83d", "\ufffd\ufffd"),  # no bytes: halves of surrogate pairs
        ("a" * 2_000, "a" * 2_000),
        ("a" * 2_001, "a" * 2_000 + "…"),
    ],
)
def test_a_damaged_row_can_be_printed(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_as_much_of_a_damaged_row_as_is_asked_for() -> None:
    assert printable("abc", most=2) == "ab…"
