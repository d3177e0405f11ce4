"""The same scan on Spark: a DataFrame in, a DataFrame out, each row as a scan on one machine would give it.

Needs ``pip install 'inci-parser[spark]'`` on the driver and on every worker, and Java 17 or newer. Each Python worker
loads the catalogue once and remembers what it read from task to task.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from ..errors import MissingExtraError, UsageError
from .columns import LOOK_AT, find_list_column
from .fields import LONG_FIELDS, Type, pick_fields
from .formats.table import text_of
from .frame import long_frame, product_frame, texts_of, titles_of
from .job import ScanJob
from .labels import LabelReader, name_column
from .options import Options, checked, word_tuple

try:
    import pyspark.sql  # noqa: F401
except ImportError:
    raise MissingExtraError("to scan on Spark: pip install 'inci-parser[spark]'") from None

if TYPE_CHECKING:
    import pandas as pd
    from pyspark.sql import DataFrame, SparkSession


def _types() -> dict[Type, Any]:
    from pyspark.sql import types as t

    return {
        "int": t.LongType(),
        "float": t.DoubleType(),
        "bool": t.BooleanType(),
        "text": t.StringType(),
        "list": t.ArrayType(t.StringType()),
        "numbers": t.ArrayType(t.DoubleType()),
    }


def scan_spark(
    frame: DataFrame,
    column: str | None = None,
    *,
    title: str | None = None,
    options: Options | None = None,
    long: bool = False,
    keep: Sequence[str] | None = None,
) -> DataFrame:
    """Return one row a product (``long``: one row an ingredient) for a DataFrame with a column of labels.

    ``column`` is found by name and by the cells of a few rows where it is not given. ``title`` is the column of the
    products' names, which may tell their types: found by its name where it is not given, none where it is ``""``.
    ``keep`` names the columns that are carried over unchanged, all others
    where it is ``None``. ``options`` as for :func:`inci_parser.scan.scan_frame`, whose rows these are; its ``reject``
    column tells why a label could not be read.
    """
    options = checked(options)
    text = column or _column_of(frame)
    for name in (text, title):
        if name and name not in frame.columns:
            raise UsageError(f"there is no column {name!r}; the columns are {', '.join(frame.columns)}")
    title = name_column(frame.columns, text) if title is None else title or None
    read = [text] if title is None else [text, title]
    kept = [name for name in frame.columns if name != text] if keep is None else list(word_tuple(keep))
    schema = _schema(frame, kept, options, long)
    chosen = frame.select(*[f"`{name}`" for name in dict.fromkeys([*kept, *read])])
    options.warn_of_unknown_words()
    return chosen.mapInPandas(_mapper(ScanJob(options, None, long, False), text, title, tuple(kept)), schema)


def scan_parquet(
    spark: SparkSession,
    source: str | os.PathLike[str],
    target: str | os.PathLike[str],
    column: str | None = None,
    *,
    title: str | None = None,
    options: Options | None = None,
    long: bool = False,
    keep: Sequence[str] | None = None,
    partition_by: Sequence[str] = (),
    mode: str = "errorifexists",
) -> None:
    """Scan partitioned Parquet into partitioned Parquet; ``partition_by`` names kept columns, ``mode`` is Spark's.

    The columns that the source is partitioned by are columns like others; the arguments are those of ``scan_spark``.
    """
    frame = spark.read.parquet(os.fspath(source))
    result = scan_spark(frame, column, title=title, options=options, long=long, keep=keep)
    result.write.mode(mode).partitionBy(*partition_by).parquet(os.fspath(target))


def _column_of(frame: DataFrame) -> str:
    from ..naming import Catalogue

    begin = frame.limit(LOOK_AT).collect()
    sample = [[text_of(value) for value in row] for row in begin]
    return frame.columns[find_list_column(frame.columns, sample, Catalogue.default().knows)]


def _schema(frame: DataFrame, kept: Sequence[str], options: Options, long: bool) -> Any:
    from pyspark.sql.types import StructType

    fields: list[tuple[str, Type]] = [(f.name, f.type) for f in (LONG_FIELDS if long else pick_fields(options.fields))]
    if not long:
        fields.append(("reject", "text"))
    used = {name for name, _ in fields}
    schema, types = StructType(), _types()
    for name in kept:
        if name in used:
            raise UsageError(
                f"the column {name!r} has the name of a result; rename it, or leave it out with keep=[...]"
            )
        schema.add(frame.schema[name])
    for name, type_ in fields:
        schema.add(name, types[type_])
    return schema


def _mapper(
    job: ScanJob, column: str, title: str | None, keep: tuple[str, ...]
) -> Callable[[Iterator[pd.DataFrame]], Iterator[pd.DataFrame]]:
    """Return what each Python worker does with the frames of its partition."""

    def work(frames: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        reader = _reader(job)
        for frame in frames:
            results = reader.read(texts_of(frame, column), titles_of(frame, title))
            if job.long:
                yield long_frame(frame, results, keep)
            else:
                yield product_frame(frame, results, pick_fields(job.options.fields), keep)

    return work


@cache
def _reader(job: ScanJob) -> LabelReader:
    """Return the reader of a Python worker, with its memory."""
    return LabelReader(job)
