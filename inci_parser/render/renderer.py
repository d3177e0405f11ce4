"""The formats a record can be written in: a table of renderers, each loaded when its format is asked for.

To add a format, write a class with the methods of :class:`Renderer` (or of those records it can hold) and add its row
to :data:`RENDERERS`; commands, file endings and the list of formats in the help follow.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from ..errors import UsageError
from ..models import Label, Report
from .page_options import PageOptions

if TYPE_CHECKING:
    from ..analysis.compare import Comparison
    from ..analysis.ingredient import IngredientReport
    from ..analysis.routine import RoutineReport


class Renderer(Protocol):
    """Writes records in one format; a renderer has the methods of the records it can write."""

    def __init__(self, options: PageOptions) -> None:
        """Take how pages are drawn."""

    def labels(self, named: Sequence[tuple[Label, str]]) -> str:
        """Return readings, each with what to call its label."""

    def report(self, report: Report, name: str) -> str:
        """Return a report."""

    def routine(self, routine: RoutineReport, names: Sequence[str]) -> str:
        """Return what several products mean together."""

    def comparison(self, comparison: Comparison, names: Sequence[str]) -> str:
        """Return two labels side by side."""

    def explanation(self, about: IngredientReport) -> str:
        """Return what is known of one name."""


class Format(NamedTuple):
    """One row of :data:`RENDERERS`."""

    #: Module of this package and the class in it.
    module: str
    name: str
    #: File endings that stand for the format.
    endings: tuple[str, ...]
    #: Whether programs read it: always UTF-8, never for a terminal.
    machine: bool
    #: The records it can write: names of methods of :class:`Renderer`.
    records: frozenset[str]


_ALL = frozenset({"labels", "report", "routine", "comparison", "explanation"})
RENDERERS: dict[str, Format] = {
    "table": Format("terminal", "TerminalRenderer", (".txt", ".text"), False, _ALL),
    "json": Format("json_writer", "JsonRenderer", (".json",), True, _ALL),
    "jsonl": Format("json_writer", "JsonLineRenderer", (".jsonl",), True, _ALL),
    "csv": Format("csv_writer", "CsvRenderer", (".csv",), True, _ALL),
    "markdown": Format("markdown", "MarkdownRenderer", (".md", ".markdown"), True, _ALL),
    "html": Format("html", "HtmlRenderer", (".html", ".htm"), True, _ALL),
    "sarif": Format("gate_formats", "SarifRenderer", (".sarif",), True, frozenset({"report"})),
    "github": Format("gate_formats", "GithubRenderer", (), True, frozenset({"report"})),
    "junit": Format("gate_formats", "JunitRenderer", (".xml",), True, frozenset({"report"})),
}


def formats_of(record: str) -> tuple[str, ...]:
    """Return the formats in which a record can be written.

    >>> formats_of("explanation")[:3]
    ('table', 'json', 'jsonl')
    """
    return tuple(name for name, row in RENDERERS.items() if record in row.records)


def format_of_file(path: str) -> str | None:
    """Return the format that a file's ending stands for, ``None`` for any other ending.

    >>> format_of_file("report.HTML"), format_of_file("report.txt"), format_of_file("report.doc")
    ('html', 'table', None)
    """
    lower = path.lower()
    return next((name for name, row in RENDERERS.items() if lower.endswith(row.endings or ("\0",))), None)


def format_for_output(path: str, formats: Sequence[str]) -> str:
    """Return the format, of those allowed, that the ending of an output stands for; the table where it has none.

    Raises :class:`~inci_parser.errors.UsageError` for an ending that stands for none of them. A device, a pipe and
    ``-`` take a table.

    >>> format_for_output("report", ["table", "json"]), format_for_output("/tmp/v1.2/a.json", ["table", "json"])
    ('table', 'json')
    """
    form = format_of_file(path)
    if form is not None and form in formats:
        return form
    if not Path(path).suffix or (os.path.exists(path) and not os.path.isfile(path)):
        return "table"
    endings = ", ".join(ending for name in formats for ending in RENDERERS[name].endings[:1])
    raise UsageError(f"{path}: its ending names no format; end it in {endings}, or give --format")


def renderer(form: str, options: PageOptions | None = None) -> Renderer:
    """Return the renderer of a format; raises :class:`~inci_parser.errors.UsageError` for an unknown one."""
    if form not in RENDERERS:
        raise UsageError(f"no format {form!r}; there are {', '.join(RENDERERS)}")
    row = RENDERERS[form]
    instance: Renderer = getattr(import_module(f".{row.module}", __package__), row.name)(options or PageOptions())
    return instance
