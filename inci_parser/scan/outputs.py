"""Where the rows go: which files a scan writes, in which format, and how each row's text is put together."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from ..errors import InputError, MissingExtraError, UsageError
from ..tables.resources import cache_folder
from ..textio.atomic import is_standard_input, same_file
from ..textio.remote import beside, check_target, is_url, path_of, shown
from .fields import LONG_FIELDS, pick_fields
from .options import Options, Outputs
from .row_text import Delimited, Renderer, renderer

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

FORMATS = ("csv", "tsv", "jsonl", "parquet", "excel")
_ENDINGS = {
    ".csv": "csv", ".tsv": "tsv", ".tab": "tsv", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".parquet": "parquet", ".pq": "parquet", ".xlsx": "excel",
}  # fmt: skip
#: Formats that are written as they come; the others are made from a spool at the end.
GROWING = frozenset({"csv", "tsv", "jsonl"})
#: Format -> the library that writes it, and what the format is called.
_WRITERS = {"parquet": ("pyarrow", "Parquet"), "excel": ("xlsxwriter", "Excel")}
REJECT_COLUMNS = ("file", "row", "line", "reason", "text")


def format_of(output: str, asked: str | None) -> str:
    """Return the output format: the one asked for, else by the ending of the file's name.

    Raises :class:`~inci_parser.errors.UsageError` for an ending that names none.
    """
    if asked is not None:
        if asked not in FORMATS:
            raise UsageError(f"there is no output format {asked!r}; the formats are {', '.join(FORMATS)}")
        return asked
    if output == "-":
        return "csv"
    ending = Path(path_of(output) if is_url(output) else output).suffix.lower()
    if ending not in _ENDINGS:
        if streams(output):
            return "csv"
        raise UsageError(
            f"{shown(output)}: its ending names no format; end it in {', '.join(_ENDINGS)} or give --format"
        )
    return _ENDINGS[ending]


def streams(output: str) -> bool:
    """Return whether an output is written through as it comes: standard output, a pipe, a device."""
    if output == "-":
        return True
    try:
        mode = os.stat(output).st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


@dataclass(frozen=True, slots=True)
class OutputFiles:
    """The files of a scan and their formats; ``output`` ``-`` is standard output."""

    output: str
    format: str
    rejects: str | None
    long: str | None
    long_format: str | None
    summary: str | None

    @property
    def streaming(self) -> bool:
        """Whether rows are written through, without journal and resume."""
        return streams(self.output)

    def renderer(self, options: Options) -> Renderer:
        """Return what renders the product rows."""
        return renderer(self.format, options.raw_cells)

    def targets(self) -> dict[str, str]:
        """Return which file of the journal's folder goes where in the end."""
        files = {_ready("products", self.format): self.output}
        if self.rejects:
            files["rejects"] = self.rejects
        if self.long and self.long_format:
            files[_ready("long", self.long_format)] = self.long
        if self.summary:
            files["summary.html"] = self.summary
        return files

    def workplace(self) -> Path:
        """Return the path beside which the folder of the scan is: the output, for a URL one among what is cached.

        Raises :class:`~inci_parser.errors.InputError` where nothing can be cached.
        """
        if not is_url(self.output):
            return Path(self.output)
        cache = cache_folder()
        if cache is None:
            raise InputError(
                "there is no folder to keep the rows of a scan in until they are sent; set INCI_PARSER_CACHE"
            )
        digest = sha256(self.output.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        return cache / "scans" / f"{digest}-{PurePosixPath(path_of(self.output)).name}"

    def parts(self) -> list[str]:
        """Return the files of the journal's folder that grow."""
        parts = ["products"]
        if self.rejects:
            parts.append("rejects")
        if self.long:
            parts.append("long")
        if self.summary:
            parts.append("sample")
        return parts


def _ready(part: str, format_: str) -> str:
    return part if format_ in GROWING else f"{part}.{format_}"


def plan_outputs(output: str, asked: Outputs, inputs: Sequence[str] = ()) -> OutputFiles:
    """Return the files of a scan. Rejects go beside the output (``report.rejects.csv``) where not said otherwise.

    Raises :class:`~inci_parser.errors.UsageError` where two outputs are one file, an output is an input, a folder is
    not there, or a format needs a file; :class:`~inci_parser.errors.MissingExtraError` where it needs a library.
    """
    chosen = format_of(output, asked.format)
    long_format = format_of(asked.long, None) if asked.long else None
    if long_format is not None and asked.long and _kind(long_format) != _kind(chosen):
        raise UsageError(
            f"--long {shown(asked.long)}: its format must go with that of {shown(output)} (both {_kind(chosen)})"
        )
    for format_ in (chosen, long_format):
        check_writer(format_)
    if streams(output):
        return _stream_plan(output, chosen, asked, inputs)
    rejects = _rejects_beside(output) if asked.rejects is None else asked.rejects
    _check_files([file for file in (output, rejects, asked.long, asked.summary) if file], inputs)
    return OutputFiles(output, chosen, rejects, asked.long, long_format, asked.summary)


def _rejects_beside(output: str) -> str:
    ending = ".rejects.csv"
    return beside(output, ending) if is_url(output) else str(Path(output).with_suffix(ending))


def _stream_plan(output: str, format_: str, asked: Outputs, inputs: Sequence[str]) -> OutputFiles:
    """Return the plan of a scan that writes rows as they come."""
    if format_ not in GROWING:
        raise UsageError(f"{format_} cannot be written to {output}: name a file with -o")
    if asked.long or asked.summary or asked.rejects:
        raise UsageError("--long, --summary and --rejects need an output file: name one with -o")
    _check_inputs(output, inputs)
    return OutputFiles(output, format_, None, None, None, None)


def _check_files(files: Sequence[str], inputs: Sequence[str]) -> None:
    """Raise :class:`~inci_parser.errors.UsageError` for files that would replace each other, an input or a folder."""
    for number, file in enumerate(files):
        if any(same_file(file, other) for other in files[:number]):
            raise UsageError(f"two outputs have the same name ({shown(file)}); give each its own")
        if is_url(file):
            check_target(file)
        elif Path(file).is_dir():
            raise UsageError(f"{file} is a folder; name a file to write to")
        elif not (folder := Path(os.path.realpath(file)).parent).is_dir():
            raise UsageError(f"there is no folder {folder} to write {Path(file).name} into")
        _check_inputs(file, inputs)


def _check_inputs(file: str, inputs: Sequence[str]) -> None:
    """Raise :class:`~inci_parser.errors.UsageError` for an output that is an input."""
    for name in inputs:
        is_input = (
            is_standard_input(file) if name == "-" else same_file(file, name) and (is_url(name) or Path(name).is_file())
        )
        if is_input:
            raise UsageError(f"{shown(file)} is an input of this scan; write to another file")


def check_writer(format_: str | None) -> None:
    """Raise :class:`~inci_parser.errors.MissingExtraError` where the library that writes a format is not installed."""
    if format_ is None or format_ not in _WRITERS:
        return
    library, shown = _WRITERS[format_]
    try:
        import_module(library)
    except ImportError:
        raise MissingExtraError(f"to write {shown}: pip install 'inci-parser[tables]'") from None


def _kind(format_: str) -> str:
    return format_ if format_ in ("csv", "tsv") else "jsonl, parquet or excel"


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of the outputs: carried ones first, then the fields."""

    head: tuple[str, ...]
    fields: tuple[str, ...]
    long_fields: tuple[str, ...]

    @classmethod
    def of(cls, options: Options, head: Sequence[str]) -> Layout:
        """Return the layout of a scan; carried columns of one name get a number so that each name stands once."""
        fields = tuple(f.name for f in pick_fields(options.fields))
        long_fields = tuple(f.name for f in LONG_FIELDS)
        used = {*fields, *long_fields}
        names: list[str] = []
        for name in head:
            new, number = name, 1
            while new in used:
                number += 1
                new = f"{name} ({number})"
            used.add(new)
            names.append(new)
        return cls(tuple(names), fields, long_fields)


class Rejects:
    """Rows of the rejects file: always CSV, formulas neutralised."""

    def __init__(self) -> None:
        self._renderer = Delimited(",")

    def header(self) -> str:
        """Return its first line."""
        return self._renderer.header(REJECT_COLUMNS)

    def line(self, cells: Sequence[str]) -> str:
        """Return one reject."""
        return self._renderer.line(cells) + "\n"


class StreamWriter:
    """Writes rows to standard output or a device as they come; rejects become messages."""

    def __init__(self, output: str, on_message: Callable[[str], None]) -> None:
        self._stream = _standard_output() if output == "-" else Path(output).open("wb")  # noqa: SIM115 - see close
        self._on_message = on_message

    def write(self, name: str, text: str) -> None:
        """Write text of the product rows; say a reject."""
        if name == "products":
            self._stream.write(text.encode("utf-8", "backslashreplace"))
        elif name == "rejects":
            self._on_message(f"rejected: {text.rstrip()}")

    def close(self) -> None:
        """Write what is held back, and let the stream go whatever becomes of that."""
        try:
            self._stream.flush()
        finally:
            with suppress(OSError):
                self._stream.close()


def _standard_output() -> BinaryIO:
    """Return standard output as a stream of its own: closing it after an error leaves nothing to flush at exit."""
    try:
        sys.stdout.flush()
        return os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    except (OSError, ValueError):
        return io.BufferedWriter(_Unowned(sys.stdout.buffer))


class _Unowned(io.RawIOBase):
    """A stream whose ``close`` leaves the wrapped one open: it belongs to the caller."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def writable(self) -> bool:
        return True

    def write(self, data: ReadableBuffer) -> int:
        written = self._stream.write(data)
        self._stream.flush()
        return written
