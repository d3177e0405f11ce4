"""Script, formula, terminal and CI payloads of a label and its name act in no format; no file leaves its folder."""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path

import pytest

import inci_parser
from inci_parser.analysis.rule_packs import load
from inci_parser.errors import InciError
from inci_parser.models import Report
from inci_parser.render.renderer import RENDERERS, renderer

#: Each stands between good names of a list.
PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "]]><script>alert(1)</script>",
    "=HYPERLINK(1)",
    "@SUM(1)",
    "+1+cmd",
    "\x1b]0;owned\x07",
    "\x9b31m",
    "\u202egpj.exe",
    "\n::error file=x::owned",
    "%0A::set-output name=x::owned",
    "../../etc/passwd",
    "{0.__class__}",
    "\x00\ud800\ufffe",
]
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    return {
        payload: inci_parser.analyze(
            f"{payload} Ingredients: Aqua, {payload}, Retinol, {payload} Parfum ({payload}), Linalool 7 %, {payload}"
        )
        for payload in PAYLOADS
    }


@pytest.mark.parametrize("form", RENDERERS)
@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
def test_no_payload_acts_in_any_format(reports: dict[str, Report], payload: str, form: str) -> None:
    """No control characters, no mark-up of a label, no formula, and what programs read is well formed."""
    page = renderer(form).report(reports[payload], payload)
    page.encode()
    assert not CONTROL.search(page)
    CHECKS.get(form, lambda text: None)(page)


def _csv(page: str) -> None:
    cells = [cell for row in csv.reader(io.StringIO(page)) for cell in row]
    assert not [cell for cell in cells if re.match(r"[=@+]|-(?!\d)", cell)]


def _html(page: str) -> None:
    tags = re.sub(r'"[^"]*"', "", page)  # what is quoted is a value
    assert not re.search(r"<script|<img|<[^>]*\sonerror", tags)


def _github(page: str) -> None:
    assert all(re.match(r"::(error|warning|notice) ", line) for line in page.splitlines())


def _junit(page: str) -> None:
    assert ElementTree.fromstring(page).tag in ("testsuite", "testsuites")


def _json(page: str) -> None:
    assert json.loads(page)


CHECKS = {"csv": _csv, "html": _html, "github": _github, "junit": _junit, "json": _json, "sarif": _json}


def test_an_added_table_stays_in_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A title that is a path takes no file elsewhere, neither when it is stored nor when it is removed."""
    from inci_parser.cli import main as cli

    monkeypatch.setenv("INCI_PARSER_DATA", str(tmp_path / "data"))
    kept = tmp_path / "victim.csv"
    kept.write_text("inci,aliases\nAQUA,house water\n", encoding="utf-8")
    for title in ("../../../victim", "../../../victim.csv", str(kept), str(kept.with_suffix("")), "..", ""):
        assert cli.run(["catalogue", "remove", title]) == 2
        assert kept.exists()


def test_a_pack_names_no_other_files(tmp_path: Path) -> None:
    """What looks like a path or a table elsewhere is an unknown table."""
    for table in ("../../secret", "/etc/passwd", "..", "sources/../irritants"):
        pack = tmp_path / "pack.toml"
        pack.write_text(f'[["{table}"]]\nkey = "x"\n', encoding="utf-8")
        with pytest.raises(InciError, match="unknown table"):
            load(pack)


def test_a_report_without_a_list_shows_no_payload(reports: dict[str, Report]) -> None:
    """Names of files alone, with no entry between."""
    report = reports[PAYLOADS[0]]
    empty = replace(report, label=inci_parser.parse(""), findings=())
    for form in RENDERERS:
        for payload in PAYLOADS:
            assert not CONTROL.search(renderer(form).report(empty, payload))
