"""``df.inci`` and ``series.inci``: pandas asks, the scan answers. Importing this module registers the accessor.

>>> import pandas as pd
>>> import inci_parser.pandas_accessor
>>> frame = pd.DataFrame({"ingredients": ["Aqua, Glycerin, Limonene"]})
>>> frame.inci.parse()[["kind", "n_ingredients"]].values.tolist()
[['list', 3]]
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Unpack

from .errors import MissingExtraError
from .scan.fields import READING_FIELDS
from .scan.frame import column_of, scan_frame, texts_of, title_of, titles_of
from .scan.options import AnalysisOptions, Options, options_of

try:
    import pandas as pd
except ImportError:
    raise MissingExtraError("to use df.inci: pip install 'inci-parser[pandas]'") from None

if TYPE_CHECKING:
    from .models import Label, Report


@pd.api.extensions.register_dataframe_accessor("inci")
class InciAccessor:
    """Reads and analyzes the labels of a DataFrame. Every method keeps the index.

    ``column`` is found by its name and its cells where it is not given; ``title`` is the column of the products' names,
    which may tell their types, found by its name (``""``: none); ``keep`` carries columns over; ``jobs`` is the number
    of processes (0: one a processor); ``asked`` are ``market``, ``product_type``, ``profile``, ``skip`` and ``avoid``
    of :func:`inci_parser.analyze`.
    """

    def __init__(self, frame: pd.DataFrame) -> None:
        self._frame = frame

    def parse(self, column: str | None = None, *, keep: Sequence[str] = (), jobs: int = 1) -> pd.DataFrame:
        """Return what was read: kind, quality, counts, ingredients, unmatched entries, notices."""
        return scan_frame(self._frame, column, options=Options(fields=READING_FIELDS), keep=keep, jobs=jobs)

    def analyze(
        self,
        column: str | None = None,
        *,
        title: str | None = None,
        fields: Sequence[str] | None = None,
        keep: Sequence[str] = (),
        jobs: int = 1,
        **asked: Unpack[AnalysisOptions],
    ) -> pd.DataFrame:
        """Return one row a product with every finding; ``reject`` holds the reason where a label could not be read."""
        return scan_frame(self._frame, column, title=title, options=options_of(asked, fields), keep=keep, jobs=jobs)

    def explode(
        self,
        column: str | None = None,
        *,
        title: str | None = None,
        keep: Sequence[str] = (),
        jobs: int = 1,
        **asked: Unpack[AnalysisOptions],
    ) -> pd.DataFrame:
        """Return one row an ingredient, under the repeated index of its product."""
        return scan_frame(self._frame, column, title=title, options=options_of(asked), long=True, keep=keep, jobs=jobs)

    def labels(self, column: str | None = None) -> pd.Series[Any]:
        """Return the :class:`~inci_parser.Label` of each row."""
        from . import api

        texts = texts_of(self._frame, column_of(self._frame, column))
        result: list[Label] = [api.parse(text) for text in texts]
        return pd.Series(result, index=self._frame.index, name="label", dtype=object)

    def reports(self, column: str | None = None, *, title: str | None = None, **asked: Any) -> pd.Series[Any]:
        """Return the :class:`~inci_parser.Report` of each row; ``asked`` as for :func:`inci_parser.analyze`."""
        from . import api

        text = column_of(self._frame, column)
        texts = texts_of(self._frame, text)
        titles = titles_of(self._frame, title_of(self._frame, title, text)) or [""] * len(texts)
        result: list[Report] = [api.analyze(a, title=b, **asked) for a, b in zip(texts, titles, strict=True)]
        return pd.Series(result, index=self._frame.index, name="report", dtype=object)


@pd.api.extensions.register_series_accessor("inci")
class InciSeriesAccessor(InciAccessor):
    """The same on a Series of labels."""

    def __init__(self, series: pd.Series[Any]) -> None:
        super().__init__(series.to_frame("ingredients"))
