"""Labels and reports show themselves as HTML in IPython, and the records know nothing of it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from inci_parser import notebook
from inci_parser.models import Label, Report


class Formatter:
    """Stands for IPython's formatter of text/html."""

    def __init__(self) -> None:
        self.by_name: dict[tuple[str, str], Callable[[Any], str]] = {}

    def for_type_by_name(self, module: str, name: str, function: Callable[[Any], str]) -> None:
        self.by_name[module, name] = function


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch) -> Formatter:
    formatter = Formatter()
    running = SimpleNamespace(display_formatter=SimpleNamespace(formatters={"text/html": formatter}))
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: running))
    return formatter


def test_types_are_registered_by_the_names_they_have(shell: Formatter, label: Label, report: Report) -> None:
    notebook.register()
    for record in (label, report):
        show = shell.by_name[type(record).__module__, type(record).__qualname__]
        assert show(record).startswith('<div class="inci-parser">')


def test_nothing_is_registered_without_a_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "IPython", raising=False)
    notebook.register()


def test_records_do_not_import_the_pages() -> None:
    code = "import sys, inci_parser.models; print(any('render' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
