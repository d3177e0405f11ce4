"""Where a page goes: standard output or a file that appears whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ..errors import InputError

#: File ending -> format, for ``-o report.html`` without ``--format``.
ENDINGS: dict[str, str] = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
}
#: Pretty signs and their ASCII stand-ins, for an output that knows no others.
_PLAIN = str.maketrans({"…": "...", "·": "-", "–": "-", "“": '"', "”": '"', "≤": "<=", "≥": ">=", "⏎": "/", "�": "?"})


def format_for(chosen: str | None, output: str | None) -> str:
    """Return the format: the one chosen, else the one that the file's ending names, else the table."""
    if chosen:
        return chosen
    return ENDINGS.get(Path(output).suffix.lower(), "table") if output else "table"


def deliver(page: str, output: str | None, *, machine: bool) -> None:
    """Write a page to a file (``output``) or to standard output; ``machine`` formats are always UTF-8.

    Raises :class:`~inci_parser.errors.InputError` where the file cannot be written.
    """
    if output and output != "-":
        write_file(output, page.encode("utf-8", "replace"))
        return
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        data = page.encode("utf-8" if machine else encoding)
    except UnicodeEncodeError:
        data = page.translate(_PLAIN).encode("utf-8" if machine else encoding, "replace")
    sys.stdout.flush()
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(data.decode(encoding, "replace"))
    else:
        buffer.write(data)
        buffer.flush()


def write_file(output: str, data: bytes) -> None:
    """Write a file whole or not at all; what is no regular file (a device, a pipe) is written to as it is."""
    path = Path(output)
    if path.is_dir():
        raise InputError(f"{output} is a directory; name a file to write to")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise InputError(f"{output} cannot be written: {error.strerror or error}") from error


def _replace(path: Path, data: bytes) -> None:
    """Write beside the file and put it in its place, keeping its permissions (or the usual ones of a new file)."""
    import tempfile

    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:60]}-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(temporary, _mode(path))
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
