"""One JSON array as a table: of objects, or of arrays of cells, bare or in one object. It is read a piece at a time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from ...errors import InputError
from .csv import fit_width
from .header import split_header
from .json_shape import array_begin
from .jsonl import JsonObject, json_object, object_table
from .lines import MAX_LINE, NumberedLines, TextInput
from .table import BadRow, Row, Table, text_of

#: Characters read at a time, and the longest item of the array.
_CHUNK, _MAX_ITEM = 1 << 18, MAX_LINE
_BETWEEN = re.compile(r"[\s,]*")


class _Item(NamedTuple):
    """One item of an array: the line it begins in, its value, and its text in the file."""

    line: int
    value: object
    text: str


def open_array(source: TextInput) -> Table:
    """Return a JSON array as a table: of objects by their keys, of arrays like the rows of CSV.

    What an object around the array holds beside it is not read.

    Raises :class:`~inci_parser.errors.InputError` for an array without a row.
    """
    begin, key = array_begin(source.sample)
    table = source.table(f"the JSON array {key!r}" if key else "a JSON array")
    items = array_items(source.lines, begin)
    first = next(items, None)
    if first is None or isinstance(first, BadRow):
        why = f" ({first.reason})" if first else ""
        raise InputError(f"{table.name}: the JSON array holds no object{why}")
    items = chain((first,), items)
    if isinstance(first.value, dict):
        return object_table(table, map(_as_object, items))
    header = split_header(map(_as_row, items), source.options.header)
    if header is None:
        raise InputError(f"{table.name}: it holds no row")
    table.header, table.how = header.names, table.how + header.how
    table.rows = fit_width(header.rows, len(header.names), table.blank)
    return table


def array_items(lines: NumberedLines, begin: int) -> Iterator[_Item | BadRow]:
    """Yield the items of an array whose first one stands at ``begin``; one bad row stands for what is damaged."""
    decode = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str).raw_decode
    text, number, size, place = lines.read(begin + _CHUNK), 1, _CHUNK, 0
    number += text.count("\n", 0, begin)
    text = text[begin:]
    while True:
        item = _skip(text, place)
        number += text.count("\n", place, item)
        place = item
        if text[place : place + 1] == "]":
            return
        try:
            value, end = decode(text, place)
        except (ValueError, RecursionError) as error:
            more = lines.read(size) if len(text) - place < _MAX_ITEM else ""
            if not more:
                reason = lines.broken or f"the JSON is damaged from here on ({_fault_of(error)})"
                yield BadRow(number, reason, text[place : place + _CHUNK])
                return
            text, place, size = text[place:] + more, 0, size * 2
            continue
        yield _Item(number, value, text[place:end])
        number += text.count("\n", place, end)
        place, size = end, _CHUNK


def _skip(text: str, place: int) -> int:
    """Return the place behind white space and commas."""
    between = _BETWEEN.match(text, place)
    return between.end() if between else place


def _fault_of(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else getattr(error, "msg", str(error))


def _as_object(item: _Item | BadRow) -> JsonObject | BadRow:
    return item if isinstance(item, BadRow) else json_object(item.line, item.value, item.text)


def _as_row(item: _Item | BadRow) -> Row | BadRow:
    if isinstance(item, BadRow):
        return item
    if not isinstance(item.value, list):
        return BadRow(item.line, "JSON, but no array of cells", item.text)
    return Row(item.line, list(map(text_of, item.value)))
