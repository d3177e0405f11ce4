"""Tables as rows of text cells. Every input row comes out once: as a row, or as a bad one with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from ...errors import InputError, UsageError
from ..columns import LOOK_AT, role_of
from ..options import Options
from .dialect import Dialect, dialect_of
from .records import Bad, Lines, Row, json_rows, plain_rows, records, straight
from .streams import PACKINGS, STDIN, Stream, decoded, encoding_of, open_stream

FORMATS = ("csv", "tsv", "jsonl", "lines", "parquet", "excel")
_ENDINGS = {
    ".csv": "csv", ".tsv": "tsv", ".tab": "tsv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl",
    ".parquet": "parquet", ".pq": "parquet", ".xlsx": "excel", ".xlsm": "excel", ".txt": "lines",
}  # fmt: skip


@dataclass
class Table:
    """An open table: what its columns are called, its rows, and what was found out about it."""

    name: str
    format: str
    how: str
    header: Sequence[str]
    rows: Iterator[Row | Bad]
    stream: Stream | None = None
    #: Rows in it, where the file tells.
    total: int | None = None
    #: Lines that hold nothing; they are no rows.
    blank: list[int] = field(default_factory=lambda: [0])

    def done(self) -> float | None:
        """Return how much of the input was read, 0 to 1, ``None`` where that is not known."""
        return self.stream.done() if self.stream else None

    def close(self) -> None:
        """Close the input."""
        if self.stream:
            self.stream.close()


def open_table(name: str, options: Options) -> Table:
    """Open a table of any format.

    Raises :class:`~inci_parser.errors.InputError` for a file that is no table, and
    :class:`~inci_parser.errors.MissingExtraError` for a format whose library is not installed.
    """
    format_ = options.input_format or _by_name(name)
    if format_ is not None and format_ not in FORMATS:
        raise UsageError(f"there is no input format {format_!r}; the formats are {', '.join(FORMATS)}")
    if format_ in ("parquet", "excel"):
        return _typed(name, format_, options)
    stream = open_stream(name)
    try:
        if not stream.packing and name != STDIN and (magic := _by_magic(stream.sample)):
            stream.close()
            return _typed(name, magic, options)
        if not stream.sample.strip():
            raise InputError(f"{name}: it is empty")
        return _text_table(name, format_, stream, options)
    except BaseException:
        stream.close()
        raise


def _typed(name: str, format_: str, options: Options) -> Table:
    from . import typed

    if name == STDIN:
        raise UsageError(f"{format_} cannot be read from standard input: name the file")
    return typed.parquet(name, options) if format_ == "parquet" else typed.excel(name, options)


def _by_name(name: str) -> str | None:
    path = Path(name)
    if path.suffix.lower() in PACKINGS:
        path = path.with_suffix("")
    return _ENDINGS.get(path.suffix.lower())


def _by_magic(sample: bytes) -> str | None:
    if sample.startswith(b"PAR1"):
        return "parquet"
    return "excel" if sample.startswith(b"PK\x03\x04") else None


def _text_table(name: str, format_: str | None, stream: Stream, options: Options) -> Table:
    encoding, why = (options.encoding, "as asked") if options.encoding else encoding_of(stream.sample)
    if stream.sample.count(0) > len(stream.sample) // 20 and not encoding.startswith(("utf-16", "utf-32", "utf_16")):
        raise InputError(f"{name}: it is no text; what can be read is {', '.join(FORMATS)}")
    lines = Lines(decoded(stream, encoding), encoding, stream.packing)
    sample = stream.sample.decode(encoding, "replace")
    if format_ is None:
        format_ = "jsonl" if sample.lstrip("\ufeff \r\n").startswith("{") else "csv"
    said = f"{encoding} ({why})" + (f", {stream.packing}" if stream.packing else "")
    table = Table(name, format_, said, (), iter(()), stream)
    if format_ == "lines":
        table.header, table.how = ("ingredients",), f"one label a line, {said}"
        table.rows = plain_rows(lines, table.blank)
    elif format_ == "jsonl":
        if sample.lstrip().startswith("["):
            raise InputError(f"{name}: it is one JSON array; write one object a line (JSON lines) to scan it")
        _json_table(table, lines)
    else:
        dialect = _dialect(sample, format_, options)
        table.how = f"{dialect.how}, {said}"
        _delimited_table(table, lines, dialect, options)
    return table


def _dialect(sample: str, format_: str, options: Options) -> Dialect:
    if options.delimiter is None:
        return dialect_of(sample, "\t" if format_ == "tsv" else None)
    delimiter = {"tab": "\t", "\\t": "\t"}.get(options.delimiter, options.delimiter)
    if len(delimiter) != 1:
        raise UsageError(f"--delimiter is one character or the word tab, not {options.delimiter!r}")
    return Dialect(delimiter, f"separated by {options.delimiter!r}, as asked")


def _delimited_table(table: Table, lines: Lines, dialect: Dialect, options: Options) -> None:
    """Fill in the header and the rows of a CSV or TSV table."""
    parsed = records(lines, dialect)
    first = next((r for r in parsed if isinstance(r, Row) and any(c.strip() for c in r.cells)), None)
    if first is None:
        raise InputError(f"{table.name}: it holds no row")
    named = options.header
    if named is None:
        named = any(map(role_of, first.cells)) or not any(cell.count(",") >= 3 for cell in first.cells)
        if not named:
            table.how += ", no header"
    if named:
        table.header = tuple(cell.strip().lstrip("\ufeff") for cell in first.cells)
    else:
        table.header = tuple(str(i) for i in range(1, len(first.cells) + 1))
        parsed = chain([first], parsed)
    table.rows = straight(parsed, len(table.header), table.blank)


def _json_table(table: Table, lines: Lines) -> None:
    """Fill in the header (the keys of the first objects) and the rows of JSON lines."""
    objects = json_rows(lines, table.blank)
    begin = list(islice(objects, LOOK_AT))
    header = tuple(dict.fromkeys(key for item in begin if isinstance(item, tuple) and item[1] for key in item[1]))
    if not header:
        raise InputError(f"{table.name}: none of its first lines is a JSON object")
    table.header = header
    table.how = f"JSON lines, {table.how}"
    table.rows = (
        item if isinstance(item, Bad) else Row(item[0], [item[1].get(key, "") for key in header])
        for item in chain(begin, objects)
    )
