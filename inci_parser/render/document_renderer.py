"""What the renderers for people share: each record becomes a document, and the renderer draws documents."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..models import Label, Report
from .document import Document
from .page_options import PageOptions

if TYPE_CHECKING:
    from ..analysis.compare import Comparison
    from ..analysis.ingredient import IngredientReport
    from ..analysis.routine import RoutineReport


class DocumentRenderer(ABC):
    """A :class:`~inci_parser.render.renderer.Renderer` that only has to draw blocks."""

    def __init__(self, options: PageOptions) -> None:
        """Take how pages are drawn."""
        self.options = options

    @abstractmethod
    def draw(self, document: Document) -> str:
        """Return a document in this format."""

    def labels(self, named: Sequence[tuple[Label, str]]) -> str:
        """Return readings, one after the other."""
        from .label_page import label_document

        return "\n".join(self.draw(label_document(label, name, self.options)) for label, name in named)

    def report(self, report: Report, name: str) -> str:
        """Return a report."""
        from .report_page import report_document

        return self.draw(report_document(report, name, self.options))

    def routine(self, routine: RoutineReport, names: Sequence[str]) -> str:
        """Return what several products mean together."""
        from .routine_page import routine_document

        return self.draw(routine_document(routine, names, self.options))

    def comparison(self, comparison: Comparison, names: Sequence[str]) -> str:
        """Return two labels side by side."""
        from .comparison_page import comparison_document

        return self.draw(comparison_document(comparison, names))

    def explanation(self, about: IngredientReport) -> str:
        """Return what is known of one name."""
        from .ingredient_page import ingredient_document

        return self.draw(ingredient_document(about, self.options))
