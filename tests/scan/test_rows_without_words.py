"""Rows are made without what only people read, and are the same as if it were there."""

from __future__ import annotations

from pathlib import Path

import pytest

from inci_parser import analyze
from inci_parser.models import Finding
from inci_parser.scan.fields import LONG_FIELDS, PRODUCT_FIELDS, View
from inci_parser.scan.job import ScanJob, TypedRow
from inci_parser.scan.options import Options

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "samples").glob("*.txt"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("long", [False, True])
def test_rows_are_those_of_the_whole_report(sample: Path, long: bool) -> None:
    """Every field, product rows and ingredient rows, with a profile and an avoid list."""
    text = sample.read_text(encoding="utf-8")
    report = analyze(text, profile=["sensitive"], avoid=["sulfates", "glycerin"])
    view = View(report.label, report)
    options = Options(profile=("sensitive",), avoid=("sulfates", "glycerin"))
    row = ScanJob(options, None, long=long).reader().read(text)
    assert isinstance(row, TypedRow)
    assert row.product == tuple(field.get(view) for field in PRODUCT_FIELDS)
    if long:
        rows = tuple(tuple(field.get(view, entry) for field in LONG_FIELDS) for entry in report.label.ingredients)
        assert row.long == rows


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_no_row_writes_the_wording_of_a_finding(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unread(*_: object) -> None:
        raise AssertionError("a row asked for the wording of a finding")

    reader = ScanJob(Options(profile=("sensitive",)), None, long=False).reader()
    monkeypatch.setattr(Finding, "__getattr__", unread, raising=False)
    assert isinstance(reader.read(sample.read_text(encoding="utf-8")), TypedRow)
