"""Scan tables of Arrow: batches in, batches out, with bounded memory and the types of a Parquet output.

Whatever speaks Arrow's stream interface can be scanned and can take the result: pyarrow, polars, DuckDB, ADBC.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import chain
from typing import Any

from ..errors import InputError, MissingExtraError
from .columns import LOOK_AT
from .export import arrow_schema
from .fields import LONG_FIELDS, Type, pick_fields, refuse_clashes
from .formats.parquet import texts_of
from .job import Analyze, ScanJob
from .labels import CHUNK, LabelReader, Result, ingredient_rows, label_text, list_column, name_column, product_rows
from .options import Options, check_jobs, checked, word_tuple

#: Column of a result of one row an ingredient: the number of its product's row in the input, from 0.
ROW = "row"


def scan_arrow(
    data: Any,
    column: str | None = None,
    *,
    title: str | None = None,
    options: Options | None = None,
    long: bool = False,
    keep: Sequence[str] = (),
    jobs: int = 1,
    analyze: Analyze | None = None,
) -> Any:
    """Analyze the labels of a column and return a ``pyarrow.RecordBatchReader`` of one row a product.

    ``data`` is a table, a batch, a reader, or anything with ``__arrow_c_stream__`` (a DataFrame of polars, a relation
    of DuckDB). It is read batch by batch while the result is read. The arguments are those of
    :func:`inci_parser.scan.scan_frame`; columns that ``keep`` names have the type that they have in ``data``. ``long``
    gives one row an ingredient instead, with the number of its product's row, from 0, in the column ``row``. The last
    column of product rows, ``reject``, holds the reason where a label could not be read.

    Raises :class:`~inci_parser.errors.InputError` for a column that is not there, and
    :class:`~inci_parser.errors.UsageError` for one that has the name of a result.

    >>> import pyarrow as pa
    >>> table = pa.table({"sku": ["0012"], "inci": ["Aqua, Glycerin, Parfum"]})
    >>> scan_arrow(table, "inci", keep=["sku"]).read_all().select(["sku", "kind", "n_ingredients"]).to_pylist()
    [{'sku': '0012', 'kind': 'list', 'n_ingredients': 3}]
    """
    try:
        import pyarrow as pa
    except ImportError:
        raise MissingExtraError("to scan Arrow tables: pip install 'inci-parser[tables]'") from None
    options = checked(options)
    source = pa.Table.from_batches([data]) if isinstance(data, pa.RecordBatch) else data
    reader = pa.RecordBatchReader.from_stream(source)
    options.warn_of_unknown_words()
    job = ScanJob(options, None, long, False, analyze)
    job.reader()  # an unknown market, product type or field is an error before anything is read
    first = next(reader, None)
    begin = [] if first is None else [first]
    text = column if column is not None else _list_column(reader.schema.names, begin)
    if title is None and reader.schema.names.count(text) == 1:
        title = name_column(reader.schema.names, text)
    asked = [text, title] if title else [text]
    keep = word_tuple(keep)
    schema = _schema(pa, reader.schema, asked, keep, options, long)
    build = _long_batch if long else _product_batch
    batches = _scanned(chain(begin, reader), job, check_jobs(jobs), asked, build, keep, schema)
    return pa.RecordBatchReader.from_batches(schema, batches)


def _list_column(header: Sequence[str], begin: Sequence[Any]) -> str:
    sample = [
        [label_text(text) for batch in begin for text in texts_of(batch[i][:LOOK_AT])] for i in range(len(header))
    ]
    return header[list_column(header, sample)]


def _schema(pa: Any, source: Any, asked: Sequence[str], keep: Sequence[str], options: Options, long: bool) -> Any:
    for name in [*asked, *keep]:
        if source.names.count(name) != 1:
            many = "there is no column" if name not in source.names else "several columns are called"
            raise InputError(f"{many} {name!r}; the columns are {', '.join(source.names)}")
    results: list[tuple[str, Type]] = [(ROW, "int")] if long else []
    results += [(field.name, field.type) for field in (LONG_FIELDS if long else pick_fields(options.fields))]
    results += [] if long else [("reject", "text")]
    refuse_clashes(keep, (name for name, _ in results))
    return pa.schema([*(source.field(name) for name in keep), *arrow_schema(results)])


Build = Callable[[Any, int, Sequence[Result], Sequence[str], Any], Any]


def _scanned(
    batches: Iterator[Any],
    job: ScanJob,
    jobs: int,
    asked: Sequence[str],
    build: Build,
    keep: Sequence[str],
    schema: Any,
) -> Iterator[Any]:
    """Yield the batches of the result, each of :data:`~inci_parser.scan.labels.CHUNK` labels at most."""
    before = 0
    with closing(LabelReader(job, jobs)) as labels:
        for whole in batches:
            for begin in range(0, whole.num_rows, CHUNK):
                batch = whole.slice(begin, CHUNK)
                read = [list(map(label_text, texts_of(batch[name]))) for name in asked]
                yield build(batch, before, labels.read(*read), keep, schema)
                before += batch.num_rows


def _product_batch(batch: Any, before: int, results: Sequence[Result], keep: Sequence[str], schema: Any) -> Any:
    rows, reasons = product_rows(results, len(schema) - len(keep) - 1)
    return _batch([batch[name] for name in keep], [*zip(*rows, strict=True), reasons], schema)


def _long_batch(batch: Any, before: int, results: Sequence[Result], keep: Sequence[str], schema: Any) -> Any:
    import pyarrow as pa

    places, rows = ingredient_rows(results)
    indices = pa.array(places, pa.int64())
    columns = list(zip(*rows, strict=True)) or [()] * len(LONG_FIELDS)
    return _batch([batch[name].take(indices) for name in keep], [[before + i for i in places], *columns], schema)


def _batch(kept: Sequence[Any], columns: Sequence[Sequence[Any]], schema: Any) -> Any:
    """Return a batch of columns that were carried over and of columns of values; a list that is missing is empty."""
    import pyarrow as pa

    arrays = list(kept)
    for values, field in zip(columns, list(schema)[len(kept) :], strict=True):
        lists = pa.types.is_list(field.type)
        arrays.append(pa.array([list(value or ()) for value in values] if lists else values, type=field.type))
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
