"""Scan a pandas DataFrame: the same rows as a scan of a file, as a DataFrame with the same index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..errors import InputError, MissingExtraError
from ..textio.encoding import well_formed
from .cache import Memory, key_of
from .columns import LOOK_AT, find_columns
from .fields import LONG_FIELDS, Field, Type, pick_fields
from .formats.table import text_of
from .job import Analyze, FailedRow, ScanJob, TypedRow
from .options import Options, check_jobs
from .workers import InlinePool, Pool

if TYPE_CHECKING:
    import pandas as pd

#: Labels handed to the workers at a time.
CHUNK = 2_000
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
    names, which may tell their types, as in :func:`inci_parser.analyze`. ``long`` gives one row an ingredient
    instead (the index repeats), ``keep`` carries columns over, ``options`` is as for a scan of files, ``jobs`` the
    number of processes (0: one a processor). Lists are lists. The last column, ``reject``, holds the reason where a
    label could not be read (its fields are then empty); missing labels (``None``, ``NaN``) are texts without a list.

    >>> import pandas as pd
    >>> frame = pd.DataFrame({"sku": ["0012"], "inci": ["Aqua, Glycerin, Parfum"]})
    >>> scan_frame(frame, "inci", keep=["sku"])[["sku", "kind", "n_ingredients"]].values.tolist()
    [['0012', 'list', 3]]
    """
    options = options or Options()
    keep = [column_of(frame, name) for name in keep]
    job = ScanJob(options, None, long, False, analyze)
    texts = texts_of(frame, column_of(frame, column))
    hints = type_hints(frame, title, job)
    results = list(read_all(texts, hints, job, check_jobs(jobs)))
    if long:
        return long_frame(frame, results, keep)
    return product_frame(frame, results, pick_fields(options.fields), keep)


def product_frame(
    frame: pd.DataFrame, results: Sequence[TypedRow | FailedRow], fields: Sequence[Field], keep: Sequence[str]
) -> pd.DataFrame:
    """Return the product rows of results under the index of the frame that they are of."""
    pandas = _pandas()
    data: dict[str, Any] = {name: frame[name].array for name in keep}
    empty = (None,) * len(fields)
    rows = [r.product if isinstance(r, TypedRow) else empty for r in results]
    for place, field in enumerate(fields):
        data[field.name] = _series(pandas, [row[place] for row in rows], field.type, frame.index)
    reasons = [r.reason if isinstance(r, FailedRow) else None for r in results]
    data["reject"] = _series(pandas, reasons, "text", frame.index)
    result: pd.DataFrame = pandas.DataFrame(data, index=frame.index)
    return result


def _series(pandas: Any, values: Sequence[Any], type_: Type, index: Any) -> Any:
    if type_ in ("list", "numbers"):
        values = [list(value) if value is not None else [] for value in values]
    return pandas.Series(values, index=index, dtype=_DTYPES.get(type_, "object"))


def long_frame(frame: pd.DataFrame, results: Sequence[TypedRow | FailedRow], keep: Sequence[str]) -> pd.DataFrame:
    """Return the ingredient rows of results under the repeated index of the frame that they are of."""
    pandas = _pandas()
    places = [i for i, r in enumerate(results) if isinstance(r, TypedRow) for _ in r.long]
    rows = [row for r in results if isinstance(r, TypedRow) for row in r.long]
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
    return ["" if value is None or value != value else well_formed(text_of(value)) for value in _scalars(series)]


def type_hints(frame: pd.DataFrame, title: str | None, job: ScanJob) -> list[str]:
    """Return the words by which the titles of a column tell the types of the products, ``""`` where none does."""
    if title is None:
        return [""] * len(frame)
    titles = texts_of(frame, column_of(frame, title))
    return list(map(job.type_hint(), titles))


def _scalars(series: Any) -> list[Any]:
    missing = _pandas().NA
    return [None if value is missing else value for value in series.tolist()]


def column_of(frame: pd.DataFrame, column: str | None) -> str:
    """Return the column given, if it is there; where none is, that of the ingredient lists, found by name and cells.

    Raises :class:`~inci_parser.errors.InputError` where there is none.
    """
    if column is None:
        column = _list_column(frame)
    elif column not in frame.columns:
        raise InputError(f"there is no column {column!r}; the columns are {', '.join(map(str, frame.columns))}")
    if list(frame.columns).count(column) > 1:
        raise InputError(f"several columns are called {column!r}; give each a name of its own")
    return column


def _list_column(frame: pd.DataFrame) -> str:
    """Return the column of the ingredient lists, found by name and cells."""
    from ..naming import Catalogue

    header = [str(name) for name in frame.columns]
    begin = frame.head(LOOK_AT)
    sample = list(zip(*[_texts(begin.iloc[:, place]) for place in range(len(header))], strict=True))
    name: str = frame.columns[find_columns(header, sample, Catalogue.default().knows).text]
    return name


def read_all(texts: Sequence[str], hints: Sequence[str], job: ScanJob, jobs: int = 1) -> Iterator[Any]:
    """Give what a scan keeps of each text, in order; equal texts are read once as far as memory holds them.

    ``hints`` are the words by which the products' titles tell their types.
    """
    memory: Memory[Any] = Memory()
    pool = Pool(job, jobs) if jobs > 1 else InlinePool(job)
    try:
        for begin in range(0, len(texts), CHUNK):
            end = begin + CHUNK
            chunk = [
                (text, word, key_of(text.encode("utf-8", "surrogatepass"), word))
                for text, word in zip(texts[begin:end], hints[begin:end], strict=True)
            ]
            known = {key: found for *_, key in chunk if (found := memory.get(key)) is not None}
            asked: list[bytes] = []
            for text, word, key in chunk:
                if key not in known:
                    known[key] = None
                    pool.put((begin + len(asked), text, word))
                    asked.append(key)
            left = len(asked)
            while left:
                for number, result in pool.take():
                    key = asked[number - begin]
                    known[key] = result
                    memory.put(key, result, result.size)
                    left -= 1
            for *_, key in chunk:
                yield known[key]
    finally:
        pool.close()
