"""Tables of every input format, as rows of text cells."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from ...errors import InciError, InputError, UsageError
from ...textio.encoding import Encoding, detect_encoding
from ...textio.remote import fetch, is_url, path_of, shown
from ...textio.signatures import NO_TEXT, signature_of
from ..columns import role_of
from ..options import Options
from .dialect import DELIMITERS
from .json_shape import array_begin
from .lines import NumberedLines, TextInput
from .sniffing import begins_with_object, is_text, refuse_markup
from .streams import PACKED_ENDINGS, STDIN, Stream, open_stream, text_sample, text_stream
from .table import Table

#: Format -> module and function that opens it: of a text (handed lines), or of a file (handed its name).
TEXT_OPENERS = {
    "csv": ("csv", "open_csv"),
    "tsv": ("csv", "open_csv"),
    "jsonl": ("jsonl", "open_jsonl"),
    "lines": ("lines", "open_lines"),
}
#: What opens a text of the format ``jsonl`` that is one array.
_ARRAY_OPENER = ("json_array", "open_array")
FILE_OPENERS = {"parquet": ("parquet", "open_parquet"), "excel": ("excel", "open_excel")}
FORMATS = (*TEXT_OPENERS, *FILE_OPENERS)
_ENDINGS = {
    ".csv": "csv", ".tsv": "tsv", ".tab": "tsv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl",
    ".parquet": "parquet", ".pq": "parquet", ".txt": "lines",
    ".xlsx": "excel", ".xlsm": "excel", ".xlsb": "excel", ".xls": "excel", ".ods": "excel",
}  # fmt: skip
#: Kind of file by its first bytes -> format.
_SIGNED = {"parquet": "parquet", "zip": "excel", "ole": "excel"}
#: Kinds of file that hold no table, whatever their name says.
_NO_TABLE = ("pdf", "png", "jpeg", "gif")


def open_table(name: str, options: Options) -> Table:
    """Open a table of any format: the one asked for, else by the file's name, its first bytes and its text.

    Raises :class:`~inci_parser.errors.InputError` for a file that is no table, and
    :class:`~inci_parser.errors.MissingExtraError` for a format whose library is not installed.
    """
    format_ = options.input_format or _named_format(name)
    if format_ is not None and format_ not in FORMATS:
        raise UsageError(f"there is no input format {format_!r}; the formats are {', '.join(FORMATS)}")
    if format_ in FILE_OPENERS:
        return _open_file(name, format_, options)
    stream = open_stream(name)
    try:
        signed = "" if stream.packing or name == STDIN else _SIGNED.get(signature_of(stream.sample), "")
        if signed:
            stream.close()
            return _open_file(name, signed, options)
        if not stream.sample.strip():
            raise InputError(f"{stream.name}: it is empty")
        source = _text_input(format_, stream, options)
        array = source.format == "jsonl" and array_begin(source.sample)[0]
        table: Table = _opener(_ARRAY_OPENER if array else TEXT_OPENERS[source.format])(source)
        return table
    except BaseException:
        stream.close()
        raise


def _open_file(name: str, format_: str, options: Options) -> Table:
    if name == STDIN:
        raise UsageError(f"{format_} cannot be read from standard input: name the file")
    opener = _opener(FILE_OPENERS[format_])
    if not is_url(name):
        local: Table = opener(name, options)
        return local
    copy = fetch(name)  # these formats are read from their end
    try:
        table: Table = opener(str(copy), options)
    except InciError as error:
        copy.unlink()
        error.args = (str(error).replace(str(copy), shown(name)),)
        raise
    table.name, table.copy = shown(name), copy
    return table


def _opener(home: tuple[str, str]) -> Callable[..., Any]:
    module, function = home
    opener: Callable[..., Any] = getattr(import_module(f".{module}", __name__), function)
    return opener


def _named_format(name: str) -> str | None:
    """Return the format that a file's name tells; none for a text that a program named like a workbook."""
    format_ = _format_by_name(name)
    return None if format_ in FILE_OPENERS and is_text(name) else format_


def _format_by_name(name: str) -> str | None:
    path = Path(path_of(name) if is_url(name) else name)
    if path.suffix.lower() in PACKED_ENDINGS:
        path = path.with_suffix("")
    return _ENDINGS.get(path.suffix.lower())


def _text_input(format_: str | None, stream: Stream, options: Options) -> TextInput:
    """Return the text of a stream, its encoding and its format found out where they are not asked for."""
    kind = signature_of(stream.sample)
    if kind in _NO_TABLE and not options.encoding:
        raise InputError(f"{stream.name}: it is {NO_TEXT[kind]}; what can be read is {', '.join(FORMATS)}")
    encoding = Encoding(options.encoding, "as asked") if options.encoding else detect_encoding(stream.sample)
    wide = encoding.name.lower().replace("_", "-").startswith(("utf-16", "utf-32", "utf16", "utf32"))
    if stream.sample.count(0) > len(stream.sample) // 20 and not wide:
        raise InputError(f"{stream.name}: it is no text; what can be read is {', '.join(FORMATS)}")
    sample = text_sample(stream, encoding.name)
    if format_ is None and not options.encoding and _is_binary(sample):
        raise InputError(f"{stream.name}: it is a binary file; what can be read is {', '.join(FORMATS)}")
    if not options.input_format:
        refuse_markup(stream.name, sample)
    format_ = options.input_format or _format_by_text(format_, sample)
    lines = NumberedLines(text_stream(stream, encoding.name), encoding.name, stream.packing)
    how = f"{encoding.name} ({encoding.how})" + (f", {stream.packing}" if stream.packing else "")
    return TextInput(stream.name, format_, stream, lines, sample, how, options)


def _format_by_text(named: str | None, sample: str) -> str:
    """Return the format of a text: the one that its name tells, where it is no other.

    JSON of objects is told by its beginning, whatever the name; a text called JSON that begins otherwise is delimited
    where its first line names columns, and so is one called a text. Where no name tells, it is JSON or delimited.
    """
    begin = sample.lstrip("\ufeff \r\n")
    if array_begin(sample)[0] or begins_with_object(sample) or (named is None and begin.startswith("{")):
        return "jsonl"
    if named in (None, "lines", "jsonl") and (named is None or _is_table(sample)):
        return "csv"
    return str(named)


def _is_table(sample: str) -> bool:
    """Return whether the first line of a text names columns: those of the lists and another known one.

    >>> _is_table("id\\tingredients\\n7\\tAqua, Talc"), _is_table("Ingredients: Aqua, Talc")
    (True, False)
    """
    first = sample.lstrip("\ufeff \r\n").partition("\n")[0][:2_000]
    return any(
        "ingredients" in (roles := set(map(role_of, first.split(d)))) and len(roles - {None}) > 1 for d in DELIMITERS
    )


def _is_binary(sample: str) -> bool:
    """Return whether a text has more control characters than any text has: ten, and one in a hundred."""
    head = sample[:100_000]
    controls = sum((c < " " and c not in "\t\n\v\f\r\x1b") or c == "\x7f" for c in head)
    return controls > max(10, len(head) // 100)
