"""Parquet files as tables: every value becomes text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ...errors import InputError, MissingExtraError
from .table import BadRow, Row, Table, one_line, text_of

if TYPE_CHECKING:
    from ..options import Options

#: Rows and bytes taken from a file at a time.
BATCH_ROWS, BATCH_BYTES = 2_000, 16 << 20


def open_parquet(name: str, options: Options) -> Table:
    """Open a Parquet file. A row group that cannot be read gives one bad row for each of its rows."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise MissingExtraError(f"{name}: to read Parquet: pip install 'inci-parser[tables]'") from None
    try:
        schema = pq.read_schema(name)
        # texts that stand in many rows are held once
        texts = [field.name for field in schema if pa.types.is_string(field.type) or pa.types.is_binary(field.type)]
        file = pq.ParquetFile(name, read_dictionary=texts)
    except FileNotFoundError:
        raise InputError(f"there is no file {name!r}") from None
    except Exception as error:
        raise InputError(f"{name}: not readable as Parquet ({one_line(error)})") from None
    header = tuple(file.schema_arrow.names)
    table = Table(name, "parquet", f"Parquet, {file.metadata.num_rows:,} rows", header, iter(()))
    table.total = file.metadata.num_rows
    table.rows = _parquet_rows(file)
    return table


def _parquet_rows(file: Any) -> Iterator[Row | BadRow]:
    number = 0
    for group in range(file.num_row_groups):
        facts = file.metadata.row_group(group)
        end = number + facts.num_rows
        size = max(1, min(BATCH_ROWS, BATCH_BYTES * facts.num_rows // max(1, facts.total_byte_size)))
        try:
            for batch in file.iter_batches(batch_size=size, row_groups=[group]):
                for cells in zip(*map(texts_of, batch.columns), strict=True):
                    number += 1
                    yield Row(number, cells)
        except Exception as error:
            reason = f"row group {group + 1} is damaged ({one_line(error)})"
            for lost in range(number + 1, end + 1):
                yield BadRow(lost, reason, "")
        number = end


def texts_of(column: Any) -> list[str]:
    """Return the values of an Arrow array as text; those of a dictionary are decoded once, not once a row."""
    if hasattr(column, "dictionary"):
        values = [text_of(value) for value in column.dictionary.to_pylist()]
        return ["" if index is None else values[index] for index in column.indices.to_pylist()]
    return [text_of(value) for value in column.to_pylist()]
