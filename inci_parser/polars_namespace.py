"""``df.inci`` and ``pl.col(...).inci``: polars asks, the scan answers. Importing this module registers both.

>>> import polars as pl
>>> import inci_parser.polars_namespace
>>> frame = pl.DataFrame({"ingredients": ["Aqua, Glycerine, Limonene"]})
>>> frame.inci.parse().select("kind", "n_ingredients").rows()
[('list', 3)]
>>> frame.select(pl.col("ingredients").inci.names()).item().to_list()
['AQUA', 'GLYCERIN', 'LIMONENE']
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from .errors import InputError, MissingExtraError
from .scan.arrow import scan_arrow
from .scan.fields import LONG_FIELDS, READING_FIELDS, pick_fields, refuse_clashes
from .scan.labels import label_text, name_column
from .scan.options import AnalysisOptions, Options, options_of, word_tuple

try:
    import polars as pl
except ImportError:
    raise MissingExtraError("to use df.inci of polars: pip install 'inci-parser[polars]'") from None


@pl.api.register_dataframe_namespace("inci")
class InciNamespace:
    """Reads and analyzes the labels of a DataFrame of polars.

    ``column`` is found by its name and its cells where it is not given; ``title`` is the column of the products' names,
    which may tell their types, found by its name (``""``: none); ``keep`` carries columns over; ``jobs`` is the number
    of processes (0: one a processor); ``asked`` are ``market``, ``product_type``, ``profile``, ``skip`` and ``avoid``
    of :func:`inci_parser.analyze`.
    """

    def __init__(self, frame: pl.DataFrame) -> None:
        self._frame = frame

    def parse(self, column: str | None = None, *, keep: Sequence[str] = (), jobs: int = 1) -> pl.DataFrame:
        """Return what was read: kind, quality, counts, ingredients, unmatched entries, notices."""
        return self.analyze(column, fields=READING_FIELDS, keep=keep, jobs=jobs)

    def analyze(
        self,
        column: str | None = None,
        *,
        title: str | None = None,
        fields: Sequence[str] | None = None,
        keep: Sequence[str] = (),
        jobs: int = 1,
        **asked: Unpack[AnalysisOptions],
    ) -> pl.DataFrame:
        """Return one row a product; ``reject`` holds the reason where a label could not be read."""
        options = options_of(asked, fields)
        refuse_clashes(word_tuple(keep), [*(field.name for field in pick_fields(options.fields)), "reject"])
        columns = self._scan(column, title, options, jobs)
        return pl.DataFrame([*(self._column(name) for name in word_tuple(keep)), *columns])

    def explode(
        self,
        column: str | None = None,
        *,
        title: str | None = None,
        keep: Sequence[str] = (),
        jobs: int = 1,
        **asked: Unpack[AnalysisOptions],
    ) -> pl.DataFrame:
        """Return one row an ingredient; ``row`` is the number of its product's row, from 0."""
        refuse_clashes(word_tuple(keep), ["row", *(field.name for field in LONG_FIELDS)])
        row, *columns = self._scan(column, title, options_of(asked), jobs, long=True)
        return pl.DataFrame([row, *(self._column(name).gather(row) for name in word_tuple(keep)), *columns])

    def _scan(
        self, column: str | None, title: str | None, options: Options, jobs: int, *, long: bool = False
    ) -> list[pl.Series]:
        """Return the columns of a scan, for which labels and titles alone are handed over."""
        frame = self._frame
        if column is not None:
            self._column(column)
            title = name_column(frame.columns, column) or "" if title is None else title
            frame = frame.select(self._column(name) for name in {column, title or column})
        table = scan_arrow(frame, column, title=title, options=options, long=long, jobs=jobs).read_all()
        result = pl.from_arrow(table)
        assert isinstance(result, pl.DataFrame)
        return result.get_columns()

    def _column(self, name: str) -> pl.Series:
        if name not in self._frame.columns:
            raise InputError(f"there is no column {name!r}; the columns are {', '.join(self._frame.columns)}")
        return self._frame[name]


@pl.api.register_lazyframe_namespace("inci")
class InciLazyNamespace(InciNamespace):
    """The same on a LazyFrame, which is collected first; what is returned is a DataFrame."""

    def __init__(self, frame: pl.LazyFrame) -> None:
        super().__init__(frame.collect())


@pl.api.register_expr_namespace("inci")
class InciExpressions:
    """Expressions on a column of labels."""

    def __init__(self, labels: pl.Expr) -> None:
        self._labels = labels

    def names(self) -> pl.Expr:
        """Return the INCI names of each label in label order."""
        return self._labels.map_batches(_names, return_dtype=pl.List(pl.String))


def _names(labels: pl.Series) -> pl.Series:
    from .api import parse

    return pl.Series(
        labels.name, [list(parse(text).names) for text in map(label_text, labels.to_list())], dtype=pl.List(pl.String)
    )
