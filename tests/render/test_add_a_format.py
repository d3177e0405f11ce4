"""The recipe for a new output format: a class with the methods of the records it writes, and a row of the table."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from inci_parser.cli import main as cli
from inci_parser.models import Report
from inci_parser.render.page_options import PageOptions
from inci_parser.render.renderer import RENDERERS, Format, format_of_file, formats_of, renderer


class NamesRenderer:
    """Writes the names of a report, one a line."""

    def __init__(self, options: PageOptions) -> None:
        self.options = options

    def report(self, report: Report, name: str) -> str:
        return "".join(f"{entry.name}\n" for entry in report.label.ingredients)


@pytest.fixture
def names_format(monkeypatch: pytest.MonkeyPatch) -> str:
    module = ModuleType("inci_parser.render.names_writer")
    module.NamesRenderer = NamesRenderer  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    row = Format("names_writer", "NamesRenderer", (".names",), True, frozenset({"report"}))
    monkeypatch.setitem(RENDERERS, "names", row)
    return "names"


def test_a_row_of_the_table_is_a_format(names_format: str, report: Report) -> None:
    assert renderer(names_format).report(report, "x").splitlines()[:2] == ["AQUA", "GLYCERIN"]
    assert format_of_file("a.names") == names_format
    assert names_format in formats_of("report")
    assert names_format not in formats_of("labels")


@pytest.mark.parametrize("form", [form for form, row in RENDERERS.items() if "report" in row.records])
def test_every_format_writes_a_report(form: str, report: Report) -> None:
    assert renderer(form).report(report, "x").endswith("\n")


def test_every_format_of_the_table_is_offered_by_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["analyze", "Aqua", "--format", "nothing"]) == 2
    message = capsys.readouterr().err
    assert all(f"'{form}'" in message for form in formats_of("report"))
