"""Every sample at the top level runs, in every format, and gives what it was written to show."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from inci_parser import analyze, parse
from inci_parser.cli import main as cli
from inci_parser.schemas import schema

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
TEXTS = sorted(SAMPLES.glob("*.txt"))
REPORT = Draft202012Validator(schema("report"))


def record(name: str, **more: Any) -> dict[str, Any]:
    return analyze((SAMPLES / name).read_text(encoding="utf-8"), **more).to_dict()


def names(record: dict[str, Any]) -> list[str | None]:
    return [entry["name"] for entry in record["label"]["ingredients"]]


def test_there_are_samples() -> None:
    assert len(TEXTS) >= 6


@pytest.mark.parametrize("sample", TEXTS, ids=lambda path: path.name)
@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "markdown", "html"])
def test_every_sample_in_every_format(sample: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("parse", "analyze"):
        assert cli.run([command, str(sample), "--format", form]) == 0
        out, err = capsys.readouterr()
        assert out.endswith("\n")
        assert err == ""


@pytest.mark.parametrize("sample", TEXTS, ids=lambda path: path.name)
@pytest.mark.parametrize("market", ["EU", "UK", "US", "CA", "KR", "JP", "CN", "none"])
def test_every_sample_keeps_to_the_schema_in_every_market(sample: Path, market: str) -> None:
    REPORT.validate(json.loads(json.dumps(record(sample.name, market=market))))


@pytest.mark.parametrize("sample", TEXTS, ids=lambda path: path.name)
def test_every_character_of_every_sample_is_accounted_for(sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    assert "".join(text[piece.start : piece.end] for piece in parse(text).pieces) == text


def test_the_retinol_serum() -> None:
    found = record("retinol_serum.txt")
    assert names(found)[0] == "AQUA"
    assert names(found)[-1] == "BHT"
    assert len(names(found)) == 25
    assert None not in names(found)
    kinds = {finding["kind"] for finding in found["findings"]}
    assert {"active", "fragrance", "allergen", "irritant"} <= kinds


def test_the_messy_page() -> None:
    found = names(record("messy_page.txt"))
    assert found[:3] == ["AQUA", "GLYCERIN", "3-O-ETHYL ASCORBIC ACID"]
    assert "ACRYLATES/C10-30 ALKYL ACRYLATE CROSSPOLYMER" in found
    assert {"BUTYROSPERMUM PARKII BUTTER", "SQUALANE", "SODIUM HYALURONATE", "PHENOXYETHANOL"} <= set(found)
    assert len(found) == 17
    entries = record("messy_page.txt")["label"]["ingredients"]
    assert {entry["section"] for entry in entries} == {"main", "may_contain"}
    assert {entry["component"] for entry in entries} == {""}
    assert [entry["name"] for entry in entries if entry["organic"]] == ["GLYCERIN", "BUTYROSPERMUM PARKII BUTTER"]


def test_the_korean_toner() -> None:
    found = record("korean_toner.txt", market="KR")["label"]
    assert len(found["ingredients"]) == 17
    assert found["ingredients"][0]["percent"]["min"] == 60
    assert found["ingredients"][4]["name"] == "1,2-HEXANEDIOL"


def test_the_drug_facts_panel() -> None:
    label = record("drug_facts_sunscreen.txt", market="US")["label"]
    active = [entry for entry in label["ingredients"] if entry["section"] == "active"]
    assert [entry["percent"]["max"] for entry in active] == [3, 10, 5, 8]
    assert len(label["ingredients"]) == 17


def test_highlights_are_no_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert parse((SAMPLES / "highlights_only.txt").read_text(encoding="utf-8")).kind == "highlights"
    assert cli.run(["analyze", str(SAMPLES / "highlights_only.txt")]) == 0
    assert "no ingredient list" in capsys.readouterr().out


def test_the_table_of_products_is_read_cell_by_cell() -> None:
    with (SAMPLES / "products.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 12
    labels = {row["id"]: parse(row["ingredients"]) for row in rows}
    assert [len(labels[key].ingredients) for key in ("0001", "0002", "0007", "0008", "0010")] == [10, 8, 5, 4, 0]
    assert labels["0009"].kind == "no_list"
