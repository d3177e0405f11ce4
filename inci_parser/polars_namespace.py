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

from collections.abc import Iterable, Sequence
from typing import Any

from .errors import InputError, MissingExtraError
from .scan.columns import LOOK_AT, find_columns
from .scan.fields import LONG_FIELDS, PRODUCT_FIELDS, Type, pick_fields
from .scan.formats.table import text_of
from .scan.frame import read_all
from .scan.job import ScanJob, TypedRow
from .scan.options import Options, check_jobs
from .textio.encoding import well_formed

try:
    import polars as pl
except ImportError:
    raise MissingExtraError("to use df.inci of polars: pip install 'inci-parser[polars]'") from None

_DTYPES: dict[str, Any] = {
    "int": pl.Int64,
    "float": pl.Float64,
    "bool": pl.Boolean,
    "text": pl.String,
    "list": pl.List(pl.String),
    "numbers": pl.List(pl.Float64),
}
#: What can be told without an analysis.
_READING = tuple(field.name for field in PRODUCT_FIELDS if field.needs == "label")


@pl.api.register_dataframe_namespace("inci")
class InciNamespace:
    """Reads and analyzes the labels of a DataFrame of polars.

    ``column`` is found by its name and its cells where it is not given; ``title`` is the column of the products' names,
    which may tell their types; ``keep`` carries columns over; ``jobs`` is the number of processes (0: one a processor);
    ``asked`` are the options of a scan by their names: ``market``, ``product_type``, ``profile``, ``skip``, ``avoid``.
    """

    def __init__(self, frame: pl.DataFrame) -> None:
        self._frame = frame

    def parse(self, column: str | None = None, *, keep: Sequence[str] = (), jobs: int = 1) -> pl.DataFrame:
        """Return what was read: kind, quality, counts, ingredients, unmatched entries, notices."""
        return self.analyze(column, fields=_READING, keep=keep, jobs=jobs)

    def analyze(
        self,
        column: str | None = None,
        *,
        title: str | None = None,
        fields: Sequence[str] | None = None,
        keep: Sequence[str] = (),
        jobs: int = 1,
        **asked: Any,
    ) -> pl.DataFrame:
        """Return one row a product; ``reject`` holds the reason where a label could not be read."""
        options = _options(asked, None if fields is None else tuple(fields))
        results = self._results(column, title, ScanJob(options, None, False, False, None), jobs)
        chosen = pick_fields(options.fields)
        empty = (None,) * len(chosen)
        rows = [r.product if isinstance(r, TypedRow) else empty for r in results]
        read = [_series(field.name, [row[i] for row in rows], field.type) for i, field in enumerate(chosen)]
        reject = _series("reject", [None if isinstance(r, TypedRow) else r.reason for r in results], "text")
        return pl.DataFrame([*(self._column(name) for name in keep), *read, reject])

    def explode(
        self,
        column: str | None = None,
        *,
        title: str | None = None,
        keep: Sequence[str] = (),
        jobs: int = 1,
        **asked: Any,
    ) -> pl.DataFrame:
        """Return one row an ingredient; ``row`` is the number of its product's row, from 0."""
        results = self._results(column, title, ScanJob(_options(asked, None), None, True, False, None), jobs)
        places = [i for i, r in enumerate(results) if isinstance(r, TypedRow) for _ in r.long]
        rows = [row for r in results if isinstance(r, TypedRow) for row in r.long]
        read = [_series(field.name, [row[i] for row in rows], field.type) for i, field in enumerate(LONG_FIELDS)]
        kept = [self._column(name).gather(places) for name in keep]
        return pl.DataFrame([pl.Series("row", places, dtype=pl.Int64), *kept, *read])

    def _results(self, column: str | None, title: str | None, job: ScanJob, jobs: int) -> list[Any]:
        texts = _texts(self._column(column or self._list_column()))
        hints = [""] * len(texts)
        if title is not None:
            hints = list(map(job.type_hint(), _texts(self._column(title))))
        return list(read_all(texts, hints, job, check_jobs(jobs)))

    def _column(self, name: str) -> pl.Series:
        if name not in self._frame.columns:
            raise InputError(f"there is no column {name!r}; the columns are {', '.join(self._frame.columns)}")
        return self._frame[name]

    def _list_column(self) -> str:
        from .naming import Catalogue

        header = self._frame.columns
        begin = self._frame.head(LOOK_AT)
        sample = list(zip(*[_texts(begin[name]) for name in header], strict=True))
        return header[find_columns(header, sample, Catalogue.default().knows).text]


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

    return pl.Series(labels.name, [list(parse(text).names) for text in _texts(labels)], dtype=pl.List(pl.String))


def _texts(series: pl.Series) -> list[str]:
    return ["" if value is None or value != value else well_formed(text_of(value)) for value in series.to_list()]


def _series(name: str, values: Sequence[Any], type_: Type) -> pl.Series:
    if type_ in ("list", "numbers"):
        values = [list(value) if value is not None else [] for value in values]
    return pl.Series(name, values, dtype=_DTYPES[type_])


def _options(asked: dict[str, Any], fields: tuple[str, ...] | None) -> Options:
    """Return the options of a scan; lists of words may be any iterable."""

    def plain(value: Any) -> Any:
        return tuple(value) if isinstance(value, Iterable) and not isinstance(value, str) else value

    return Options(**{name: plain(value) for name, value in asked.items()}, fields=fields)
