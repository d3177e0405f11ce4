"""JSON lines as a table: the keys of the first objects are its columns."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import NamedTuple

from ...errors import InputError
from ...textio.encoding import well_formed
from ..columns import LOOK_AT, role_of
from .lines import NumberedLines, TextInput
from .table import BadRow, Row, Table, text_of

_TOO_DEEP = "JSON that is nested too deeply"


class JsonObject(NamedTuple):
    """One object: the number of its line, and its values as text."""

    line: int
    values: dict[str, str]


def open_jsonl(source: TextInput) -> Table:
    """Return JSON lines as a table; a line that is no object is a bad row.

    Raises :class:`~inci_parser.errors.InputError` where none of the first lines is an object.
    """
    table = source.table("JSON lines")
    return object_table(table, json_rows(source.lines, table.blank))


def object_table(table: Table, objects: Iterator[JsonObject | BadRow]) -> Table:
    """Return the table of objects: its columns are the keys of the first :data:`LOOK_AT` ones."""
    begin = list(islice(objects, LOOK_AT))
    if len(begin) == 1 and isinstance(begin[0], JsonObject) and (fault := _not_by_row(begin[0].values)):
        raise InputError(f"{table.name}: {fault}")
    header = tuple(dict.fromkeys(key for item in begin if isinstance(item, JsonObject) for key in item.values))
    if not header:
        first = next(iter(begin), None)
        why = f" (line {first.line}: {first.reason})" if isinstance(first, BadRow) else ""
        raise InputError(
            f"{table.name}: none of its first lines is a JSON object{why}; write one object a line, or one array of "
            "objects"
        )
    table.header = header
    table.rows = (
        item if isinstance(item, BadRow) else Row(item.line, [item.values.get(key, "") for key in header])
        for item in chain(begin, objects)
    )
    return table


def _not_by_row(values: Mapping[str, str]) -> str:
    """Return what the one object of a file is where it is no product but a table: by column, or products by key."""
    try:
        objects = [json.loads(text) for text in values.values() if text.startswith("{")]
    except (ValueError, RecursionError):
        return ""
    if len(objects) < 2 or len(objects) < len(values):
        return ""
    keys = [list(item) for item in objects]
    if all(key == keys[0] for key in keys) and "0" in keys[0]:
        return "its JSON is written by column; write it by row: DataFrame.to_json(orient='records')"
    if sum("ingredients" in map(role_of, key) for key in keys) > 1:
        return "its JSON is one object of products by key; write one object a line, or one array of objects"
    return ""


def json_rows(lines: NumberedLines, blank: list[int]) -> Iterator[JsonObject | BadRow]:
    """Yield the object of each line, every value as text; ``blank`` counts empty lines."""
    decode = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str).decode
    for line in lines:
        body = line.strip().lstrip("\ufeff")
        if not body:
            blank[0] += 1
        elif fault := lines.fault(line):
            yield BadRow(lines.number, fault, line)
        else:
            try:
                value = decode(body)
            except ValueError as error:
                yield BadRow(lines.number, f"not JSON: {error}", line)
                continue
            except RecursionError:
                yield BadRow(lines.number, _TOO_DEEP, line)
                continue
            yield json_object(lines.number, value, line)
    yield from lines.unread()


def json_object(number: int, value: object, line: str) -> JsonObject | BadRow:
    """Return a value of JSON as an object of texts; ``line`` is how it is written in the file."""
    if not isinstance(value, dict):
        return BadRow(number, "JSON, but no object", line)
    try:
        values = {key: text_of(item) for key, item in value.items()}
    except RecursionError:
        return BadRow(number, _TOO_DEEP, line)
    if "\\u" in line:  # an escape can be half a surrogate pair, which no encoding can write
        values = {well_formed(key): well_formed(text) for key, text in values.items()}
    return JsonObject(number, values)
