"""Adding a market touches tables only: the recipe of CONTRIBUTING.md, followed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import inci_parser
from inci_parser.analysis.markets import markets
from inci_parser.analysis.regulation.law import law
from inci_parser.cli.main import inci
from inci_parser.errors import UsageError
from inci_parser.tables import resources

ROWS = {
    "markets.csv": 'CH,Switzerland,yes,eu,"Named above {threshold} where it {use}.","Not named.",yes,,,,2026-11-23\n',
    "limits.csv": "CH,PHENOXYETHANOL,A/1,preservative,any,,,,0.7,,,1,,yes,yes,,,Act 1,2020-01-01,,,,EU annexes\n",
    "prohibitions.csv": "CH,TRICLOSAN,B/1,prohibited,,,Act 1,2020-01-01,2021-05-01,,,EU annexes\n",
}


@pytest.fixture
def switzerland(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A market more, by a row in each of three tables."""
    files = resources.data_files("synonyms")
    for table, row in ROWS.items():
        copy = tmp_path / table
        copy.write_text(files[table].read_text(encoding="utf-8") + row, encoding="utf-8")
        monkeypatch.setitem(files, table, copy)
    monkeypatch.setenv("INCI_PARSER_CACHE", str(tmp_path))
    markets.cache_clear()
    law.cache_clear()
    yield
    monkeypatch.undo()
    markets.cache_clear()
    law.cache_clear()


@pytest.mark.usefixtures("switzerland")
def test_a_market_is_three_rows() -> None:
    text = "Ingredients: Aqua, Phenoxyethanol (1.2%), Triclosan, Linalool, Parfum"
    report = inci_parser.analyze(text, market="ch", product_type="serum")
    said = {f.rule: f.text for f in report.findings if f.kind in ("limit", "prohibited")}
    assert "which is above 0.7 %" in said["limit.ch.phenoxyethanol"]
    banned = said["prohibited.ch.triclosan"]
    assert banned.startswith("Switzerland has prohibited triclosan in cosmetics since 1 May 2021 (B/1). A pack that")
    allergen = next(f for f in report.findings if f.kind == "allergen")
    assert "Named above" in allergen.text


def test_the_market_is_gone_again() -> None:
    with pytest.raises(UsageError, match="unknown market"):
        inci_parser.analyze("Aqua, Glycerin", market="CH")


def test_every_help_names_every_market() -> None:
    wanted = list(markets())
    server = pytest.importorskip("inci_parser.assistant.server", reason="needs the extra mcp")
    for text in (inci_parser.analyze.__doc__, market_help(), server.analyze.__doc__):
        named = re.findall(r"\b(?:[A-Z]{2}|none)\b", re.search(r"EU,.*?\bnone\b", text or "", re.DOTALL)[0])  # type: ignore[index]
        assert named == wanted


def market_help() -> str:
    """Return what the help of a command says of its option ``--market``."""
    return CliRunner().invoke(inci, ["analyze", "--help"]).output
