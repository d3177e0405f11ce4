"""Records as JSON: indented for people who look, or one line a record; the schemas of ``inci schema`` hold them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..models import Label, Report
from ..textio.cells import ACTING
from .page_options import PageOptions

if TYPE_CHECKING:
    from ..analysis.compare import Comparison
    from ..analysis.ingredient import IngredientReport
    from ..analysis.routine import RoutineReport


Record = Mapping[str, Any] | Sequence[Mapping[str, Any]]


class JsonRenderer:
    """Writes each record as indented JSON."""

    #: Spaces a level; ``None`` for one line.
    indent: int | None = 2

    def __init__(self, options: PageOptions) -> None:
        """Take whether the pieces of a label are wanted (``explain``)."""
        self.options = options

    def labels(self, named: Sequence[tuple[Label, str]]) -> str:
        """Return a reading, or several as one array; with ``explain`` also what every character was taken for."""
        records = [self._label(label) for label, _ in named]
        return self._text(records[0] if len(records) == 1 else records)

    def _label(self, label: Label) -> dict[str, Any]:
        record = label.to_dict()
        if self.options.explain:
            record["pieces"] = [{"kind": p.kind, "start": p.start, "end": p.end} for p in label.pieces]
        return record

    def report(self, report: Report, name: str) -> str:
        """Return a report."""
        return self._text(report.to_dict())

    def routine(self, routine: RoutineReport, names: Sequence[str]) -> str:
        """Return what several products mean together."""
        return self._text(routine.to_dict())

    def comparison(self, comparison: Comparison, names: Sequence[str]) -> str:
        """Return two labels side by side."""
        return self._text(comparison.to_dict())

    def explanation(self, about: IngredientReport) -> str:
        """Return what is known of one name."""
        return self._text(about.to_dict())

    def _text(self, record: Record) -> str:
        return as_json(record, indent=self.indent)


class JsonLineRenderer(JsonRenderer):
    """Writes each record as one line."""

    indent = None

    def labels(self, named: Sequence[tuple[Label, str]]) -> str:
        """Return one line a reading."""
        return "".join(self._text(self._label(label)) for label, _ in named)


def as_json(record: Record, *, indent: int | None = 2) -> str:
    r"""Return a record as JSON with a line feed at its end; characters of any script stay as they are.

    What acts on a terminal or cannot be encoded is escaped, which every reader of JSON undoes.

    >>> as_json({"a": "é\x9b\ud800"}, indent=None)
    '{"a":"é\\u009b\\ud800"}\n'
    """
    separators = (",", ":") if indent is None else None
    text = json.dumps(record, ensure_ascii=False, indent=indent, separators=separators)
    return ACTING.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
