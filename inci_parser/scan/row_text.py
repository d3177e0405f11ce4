"""Rows as text: cells of CSV and TSV, objects of JSON lines, and the spool that Parquet and Excel are made from.

A row is a head (file, row, id, name, kept columns: known to the scan) and a tail (the fields: known to whoever read
the label), rendered apart so that a label that stands in many rows is rendered once.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from ..textio.cells import neutral
from ..textio.encoding import well_formed
from .fields import Value


def six_digits(value: float) -> str:
    """Return a number with six digits at most, no trailing zeros.

    >>> six_digits(20.0), six_digits(0.123456789)
    ('20', '0.123457')
    """
    return f"{value:.6g}"


def cell(value: Value) -> str:
    """Return a value as the text of one cell: lists joined by ``; ``, yes and no as ``true`` and ``false``.

    >>> cell(("LINALOOL", "LIMONENE")), cell(True), cell(None)
    ('LINALOOL; LIMONENE', 'true', '')
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return six_digits(value)
    if not value:
        return ""
    if isinstance(value[0], str):
        return "; ".join([v.replace(";", ",") for v in value])
    return "; ".join(["%.6g"] * len(value)) % value


class _PassThrough:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        return text


@cache
def _writer(delimiter: str) -> Callable[[Sequence[str]], str]:
    """Return what makes a line of cells; both signs of the line's end, so that cells that hold one are quoted."""
    return csv.writer(_PassThrough(), delimiter=delimiter, lineterminator="\r\n").writerow


@dataclass(frozen=True, slots=True)
class Delimited:
    """CSV (``,``) or TSV (tab) with formulas neutralised unless ``raw``."""

    delimiter: str = ","
    raw: bool = False

    def header(self, names: Sequence[str]) -> str:
        """Return the first line of the file."""
        return self.line(names) + "\n"

    def line(self, cells: Sequence[str]) -> str:
        """Return cells as one line without its end."""
        return _writer(self.delimiter)(cells if self.raw else [neutral(text) for text in cells])[:-2]

    def tail(self, values: Sequence[Value], names: Sequence[str]) -> str:
        """Return the fields of a row."""
        return self.line([cell(v) for v in values])

    def head(self, cells: Sequence[str], names: Sequence[str]) -> str:
        """Return the carried columns of a row."""
        return self.line(cells) if cells else ""

    def join(self, head: str, tail: str) -> str:
        """Return a whole row with its end."""
        return f"{head}{self.delimiter}{tail}\n" if head and tail else f"{head or tail}\n"


@dataclass(frozen=True, slots=True)
class JsonLines:
    """One JSON object a line; lists are arrays, nothing is changed in any text."""

    def header(self, names: Sequence[str]) -> str:
        """Return nothing: every object names its fields."""
        return ""

    def tail(self, values: Sequence[Value], names: Sequence[str]) -> str:
        """Return the fields as the inner part of an object."""
        return json.dumps(dict(zip(names, map(_plain, values), strict=True)), ensure_ascii=False)[1:-1]

    def head(self, cells: Sequence[str], names: Sequence[str]) -> str:
        """Return the carried columns as the inner part of an object; ``row`` is a number."""
        values = {n: int(c) if n == "row" else c for n, c in zip(names, cells, strict=True)}
        return json.dumps(values, ensure_ascii=False)[1:-1]

    def join(self, head: str, tail: str) -> str:
        """Return a whole object with its line's end."""
        return f"{{{head}, {tail}}}\n" if head and tail else f"{{{head or tail}}}\n"


def _plain(value: Value) -> object:
    if isinstance(value, float):
        return float(six_digits(value))
    if isinstance(value, tuple):
        return [float(six_digits(v)) if isinstance(v, float) else v for v in value]
    return value


Renderer = Delimited | JsonLines


def renderer(format_: str, raw: bool = False) -> Renderer:
    """Return what renders rows of an output format; Parquet and Excel are made from a spool of JSON lines."""
    if format_ in ("csv", "tsv"):
        return Delimited("," if format_ == "csv" else "\t", raw)
    return JsonLines()


def printable(text: str, most: int = 2_000) -> str:
    """Return a damaged row for the rejects file: bytes that are no text as ``\\xNN``, cut after ``most`` characters.

    >>> printable("caf\\udce9")
    'caf\\\\xe9'
    """
    short = text if len(text) <= most else text[:most] + "…"
    escaped = re.sub("[\udc80-\udcff]", lambda byte: f"\\x{ord(byte[0]) - 0xDC00:02x}", short)
    return well_formed(escaped)
