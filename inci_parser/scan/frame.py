"""Scan a pandas DataFrame: the same rows as a scan of a file, as a DataFrame with the same index."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Any

from ..errors import InputError, MissingExtraError
from .columns import LOOK_AT, find_name_column
from .fields import LONG_FIELDS, Field, Type, pick_fields, refuse_clashes
from .job import Analyze, ScanJob
from .labels import LabelReader, Result, ingredient_rows, label_text, list_column, product_rows
from .options import Options, check_jobs, checked, word_tuple

if TYPE_CHECKING:
    import pandas as pd

_DTYPES = {
    "int": "Int64",
    "float": "Float64",
    "bool": "boolean",
    "text": "object",
    "list": "object",
    "numbers": "object",
}


def _pandas() -> Any:
    try:
        import pandas
    except ImportError:
        raise MissingExtraError("to scan a DataFrame: pip install 'inci-parser[pandas]'") from None
    return pandas


def scan_frame(
    frame: pd.DataFrame,
    column: str | None = None,
    *,
    title: str | None = None,
    options: Options | None = None,
    long: bool = False,
    keep: Sequence[str] = (),
    jobs: int = 1,
    analyze: Analyze | None = None,
) -> pd.DataFrame:
    """Analyze the labels of a column and return one row a product, under the index of ``frame``.

    ``column`` is found by its name and by its cells where it is not given; ``title`` is the column of the products'
    names, which may tell their types, as in :func:`inci_parser.analyze`: found by its name where it is not given, none
    at all where it is ``""``. ``long`` gives one row an ingredient
    instead (the index repeats), ``keep`` carries columns over, ``options`` is as for a scan of files, ``jobs`` the
    number of processes (0: one a processor). Lists are lists. The last column, ``reject``, holds the reason where a
    label could not be read (its fields are then empty); missing labels (``None``, ``NaN``) are texts without a list.

    >>> import pandas as pd
    >>> frame = pd.DataFrame({"sku": ["0012"], "inci": ["Aqua, Glycerin, Parfum"]})
    >>> scan_frame(frame, "inci", keep=["sku"])[["sku", "kind", "n_ingredients"]].values.tolist()
    [['0012', 'list', 3]]
    """
    options = checked(options)
    if not isinstance(frame, _pandas().DataFrame):
        raise TypeError(f"a pandas DataFrame is wanted, not {type(frame).__name__}")
    fields = pick_fields(options.fields)
    keep = [column_of(frame, name) for name in word_tuple(keep)]
    refuse_clashes(keep, [f.name for f in LONG_FIELDS] if long else [*(f.name for f in fields), "reject"])
    options.warn_of_unknown_words()
    job = ScanJob(options, None, long, False, analyze)
    text = column_of(frame, column)
    texts, titles = texts_of(frame, text), titles_of(frame, title_of(frame, title, text))
    with closing(LabelReader(job, check_jobs(jobs))) as labels:
        results = labels.read(texts, titles)
    if long:
        return long_frame(frame, results, keep)
    return product_frame(frame, results, fields, keep)


def product_frame(
    frame: pd.DataFrame, results: Sequence[Result], fields: Sequence[Field], keep: Sequence[str]
) -> pd.DataFrame:
    """Return the product rows of results under the index of the frame that they are of."""
    pandas = _pandas()
    data: dict[str, Any] = {name: frame[name].array for name in keep}
    rows, reasons = product_rows(results, len(fields))
    for place, field in enumerate(fields):
        data[field.name] = _series(pandas, [row[place] for row in rows], field.type, frame.index)
    data["reject"] = _series(pandas, reasons, "text", frame.index)
    result: pd.DataFrame = pandas.DataFrame(data, index=frame.index)
    return result


def _series(pandas: Any, values: Sequence[Any], type_: Type, index: Any) -> Any:
    if type_ in ("list", "numbers"):
        values = [list(value) if value is not None else [] for value in values]
    return pandas.Series(values, index=index, dtype=_DTYPES.get(type_, "object"))


def long_frame(frame: pd.DataFrame, results: Sequence[Result], keep: Sequence[str]) -> pd.DataFrame:
    """Return the ingredient rows of results under the repeated index of the frame that they are of."""
    pandas = _pandas()
    places, rows = ingredient_rows(results)
    index = frame.index.take(places)
    data: dict[str, Any] = {name: frame[name].array.take(places) for name in keep}
    for place, field in enumerate(LONG_FIELDS):
        data[field.name] = _series(pandas, [row[place] for row in rows], field.type, index)
    result: pd.DataFrame = pandas.DataFrame(data, index=index)
    return result


def texts_of(frame: pd.DataFrame, column: str) -> list[str]:
    """Return the labels of a column as text; what is missing is an empty text."""
    return _texts(frame[column])


def _texts(series: Any) -> list[str]:
    return list(map(label_text, _scalars(series)))


def titles_of(frame: pd.DataFrame, title: str | None) -> list[str] | None:
    """Return the titles of a column, which may tell the types of the products; ``None`` for no column."""
    return None if title is None else texts_of(frame, column_of(frame, title))


def title_of(frame: pd.DataFrame, title: str | None, text: str) -> str | None:
    """Return the column of the names: the one given (``""``: none), else the one that a scan of a file would take."""
    if title is not None:
        return title if title != "" else None
    place = find_name_column(list(map(str, frame.columns)), list(frame.columns).index(text))
    return None if place is None else frame.columns[place]


def _scalars(series: Any) -> list[Any]:
    missing = _pandas().NA
    return [None if value is missing else value for value in series.tolist()]


def column_of(frame: pd.DataFrame, column: str | None) -> str:
    """Return the column given, if it is there; where none is, that of the ingredient lists, found by name and cells.

    Raises :class:`~inci_parser.errors.InputError` where there is none.
    """
    if column is None:
        column = _list_column(frame)
    elif isinstance(column, list):
        raise TypeError(f"one column is wanted, not the list {column!r}")
    elif column not in frame.columns:
        raise InputError(f"there is no column {column!r}; the columns are {', '.join(map(str, frame.columns))}")
    if list(frame.columns).count(column) > 1:
        raise InputError(f"several columns are called {column!r}; give each a name of its own")
    return column


def _list_column(frame: pd.DataFrame) -> str:
    """Return the column of the ingredient lists, found by name and cells."""
    header = [str(name) for name in frame.columns]
    begin = frame.head(LOOK_AT)
    name: str = frame.columns[list_column(header, [_texts(begin.iloc[:, place]) for place in range(len(header))])]
    return name
