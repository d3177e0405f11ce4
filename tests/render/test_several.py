"""Routine, comparison and explanation: their pages hold what their records hold, in every format."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from inci_parser import Catalogue, check_routine, compare
from inci_parser.analysis.ingredient import explain_ingredient
from inci_parser.cli import main as cli
from inci_parser.schemas import schema

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
TONER, SERUM = str(SAMPLES / "glycolic_toner.txt"), str(SAMPLES / "retinol_serum.txt")
Captured = pytest.CaptureFixture[str]


def page(capsys: Captured, *args: str) -> str:
    """Return what a command prints; it must succeed without a word on standard error."""
    code = cli.run(args)
    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    return out


@pytest.mark.parametrize("command", ["routine", "compare"])
@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "markdown"])
def test_every_format_of_several_labels(command: str, form: str, capsys: Captured) -> None:
    out = page(capsys, command, TONER, SERUM, "--format", form)
    assert out.endswith("\n")
    assert "retinol" in out.lower()


def test_records_of_several_labels_keep_to_their_schemas() -> None:
    texts = [Path(file).read_text(encoding="utf-8") for file in (TONER, SERUM)]
    for name, record in (
        ("routine", check_routine(texts, profile=("sensitive",)).to_dict()),
        ("routine", check_routine([*texts, "Visit us"]).to_dict()),
        ("comparison", compare(*texts).to_dict()),
        ("comparison", compare("Visit us", "").to_dict()),
    ):
        Draft202012Validator(schema(name)).validate(json.loads(json.dumps(record)))


def test_a_routine_says_what_it_finds_and_in_which_products(capsys: Captured) -> None:
    out = page(capsys, "routine", TONER, SERUM)
    found = json.loads(page(capsys, "routine", TONER, SERUM, "--format", "json"))
    assert len(found["products"]) == 2
    shown = " ".join(out.split())
    assert found["findings"]
    assert all(finding["title"] in shown for finding in found["findings"])
    assert "products 1, 2" in out
    assert "http" not in out
    assert "http" in page(capsys, "routine", TONER, SERUM, "--sources")


def test_product_types_of_a_routine_are_taken_in_order(capsys: Captured) -> None:
    out = page(capsys, "routine", TONER, SERUM, "-t", "shampoo", "-t", "serum", "--format", "json")
    contexts = [product["context"] for product in json.loads(out)["products"]]
    assert [(c["product_type"], c["leave_on"]) for c in contexts] == [("shampoo", False), ("serum", True)]


def test_labels_have_short_names_of_their_own(capsys: Captured) -> None:
    assert "glycolic_toner.txt and retinol_serum.txt: " in page(capsys, "compare", TONER, SERUM)
    assert f"{SERUM} (1) and {SERUM} (2): 100 % alike" in page(capsys, "compare", SERUM, SERUM).replace("\n", " ")


def test_comparison_names_what_is_shared_and_what_is_not(capsys: Captured) -> None:
    out = page(capsys, "compare", "Aqua, Glycerin, Retinol", "Aqua, Glycerin, Panthenol")
    assert "Label 1 and Label 2:" in out
    assert "Only in Label 1 (1)" in out
    rows = csv.reader(io.StringIO(page(capsys, "compare", "Aqua, Retinol", "Aqua, Panthenol", "--format", "csv")))
    assert [row[:2] for row in rows] == [
        ["name", "where"],
        ["AQUA", "shared"],
        ["RETINOL", "only_a"],
        ["PANTHENOL", "only_b"],
    ]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["routine", TONER], "two products at least"),
        (["routine"], "Missing argument"),
        (["routine", "-", "-"], "only one of the labels"),
        (["routine", TONER, SERUM, "-t", "a", "-t", "b", "-t", "c"], "more product types"),
        (["routine", TONER, "nothing.txt"], "no such file"),
        (["routine", TONER, SERUM, "-t", "spaceship"], "spaceship"),
        (["compare", TONER], "Missing argument"),
        (["explain"], "Missing argument"),
        (["explain", " "], "empty name"),
        (["explain", "aqua", "--market", "XX"], "XX"),
    ],
)
def test_wrong_calls_are_one_line_and_exit_code_2(args: list[str], message: str, capsys: Captured) -> None:
    assert cli.run(args) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert err.count("\n") == 1


# -- one name ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "markdown"])
def test_every_format_of_an_explanation(form: str, capsys: Captured) -> None:
    out = page(capsys, "explain", "Salicylic", "Acid", "--format", form)
    assert "SALICYLIC ACID" in out
    assert "69-72-7" in out
    assert "살리실릭애씨드" in out
    assert "2 %" in out or form == "csv"


@pytest.mark.parametrize(
    "name", ["aqua", "Glycer1n", "PEG-9 dimethicone oil", "Flumox!", "CI 77491", "정제수", "?", "a" * 500]
)
@pytest.mark.parametrize("market", ["EU", "US", "none"])
def test_any_name_is_explained_and_keeps_to_the_schema(name: str, market: str) -> None:
    found = explain_ingredient(name, Catalogue.default(), market=market).to_dict()
    Draft202012Validator(schema("explanation")).validate(json.loads(json.dumps(found)))


def test_a_name_nobody_knows_gets_no_findings_and_says_why(capsys: Captured) -> None:
    out = page(capsys, "explain", "Xqzv", "Wblorp")
    assert "not identified" in out
    assert "found by" in out
    assert "What the rules say" not in out
