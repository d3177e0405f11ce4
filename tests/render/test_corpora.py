"""Real labels through every page: no fault, no line too wide, records that keep to the schema, no character lost."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from inci_parser import analyze
from inci_parser.render.page_options import PageOptions
from inci_parser.render.renderer import renderer
from inci_parser.render.terminal_layout import Canvas, width
from inci_parser.schemas import schema

CODES = re.compile(r"\x1b\[[0-9;]*m")
MARKETS = ("EU", "UK", "US", "CA", "KR", "JP", "CN", "none")
FILES = (
    "beautyfeeds", "curlsbot_hair", "dailymed_otc", "inci_score_ocr", "incidecoder", "inkey_uk", "jp_base_makeup",
    "lookfantastic", "oliveyoung_kr", "openbeautyfacts", "qiyu_cn", "sephora2018", "sephora2019_highlights",
    "soco_haircare_id",
)  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_real_labels_in_every_format(name: str, shared: Path) -> None:
    lines = (shared / "corpora" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    validator = Draft202012Validator(schema("report"))
    for number, line in enumerate(lines[:: max(1, len(lines) // 8)]):
        text = json.loads(line)["ingredients"] or ""
        report = analyze(text, market=MARKETS[number % len(MARKETS)], profile=("sensitive",) if number % 2 else ())
        validator.validate(json.loads(json.dumps(report.to_dict())))
        assert "".join(text[piece.start : piece.end] for piece in report.label.pieces) == text
        for columns in (40, 80, 120):
            canvas = Canvas(columns, color=True)
            for page in (
                renderer("table", PageOptions(canvas)).report(report, name),
                renderer("table", PageOptions(canvas, sources=True, verbose=True)).report(report, name),
                renderer("table", PageOptions(canvas, explain=True)).labels([(report.label, name)]),
            ):
                wide = [shown for shown in CODES.sub("", page).split("\n") if width(shown) > columns]
                assert wide == []
        for form in ("markdown", "html", "csv", "jsonl"):
            assert renderer(form).report(report, name).endswith("\n")
            assert renderer(form).labels([(report.label, name)]).endswith("\n")
