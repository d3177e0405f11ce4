"""Where a label comes from: the argument itself, a file, standard input, or what is pasted at a prompt.

What one argument is: ``-`` is standard input; the name of something that exists is a file; what
looks like a path (starts like one, or ends in a file's extension, and holds no comma, semicolon or line break) but
names nothing is an error; everything else is the label.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import NamedTuple, NoReturn

import click

from ..errors import InputError
from ..textio.encoding import decode, detect_encoding
from ..textio.punctuation import LIST_SIGNS
from ..textio.signatures import NO_TEXT, signature_of
from .output import note_input

#: The longest text one label may have, in bytes. The longest real one known has under 30,000 characters.
MAX_BYTES = 2_000_000
#: The longest table of names or rules that is read, in bytes.
MAX_TABLE = 200_000_000
#: What a label is called that was given as an argument.
ARGUMENT = "Label"
#: What a terminal in line mode hands over of one line, at most; the rest is lost without a sign.
TERMINAL_LINE = 4095
#: How paths start, and the endings of files that people keep text or pictures of labels in.
_PATH_STARTS = ("/", "./", "../", "~/", ".\\", "..\\", "\\\\", "file:")
_PATH_ENDS = (
    ".txt", ".text", ".md", ".csv", ".tsv", ".json", ".jsonl", ".htm", ".html", ".xml", ".yml", ".yaml", ".toml",
    ".log", ".rtf", ".pdf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".parquet", ".png", ".jpg", ".jpeg", ".gif",
    ".webp", ".heic", ".zip", ".gz",
)  # fmt: skip
#: What stands between ingredients, and in no name of a file that people give.
_SEPARATORS = f"{LIST_SIGNS}\n\r"
#: Kinds of file that ``inci read`` may read.
_PICTURES = ("png", "jpeg", "riff")


class Source(NamedTuple):
    """A label's text, what to call it, and what had to be assumed to read it."""

    name: str
    text: str
    notice: str = ""


def source_of(argument: str | None) -> Source:
    """Return the text that a command's argument stands for; with none, ask for it (terminal) or read a pipe.

    Raises :class:`~inci_parser.errors.InputError` where there is no such file, it is no text, empty or too long.
    """
    if argument in (None, "-") and sys.stdin is None:
        raise InputError("standard input is closed: give the text of a label or the name of a file")
    if argument is None and sys.stdin.isatty():
        return _checked("pasted text", _pasted())
    if argument is None or argument == "-":
        note_input("-")
        return _decoded("standard input", sys.stdin.buffer.read(MAX_BYTES + 1))
    if exists(argument):
        return file_source(argument)
    if looks_like_path(argument):
        _no_such_file(argument)
    return _decoded(ARGUMENT, argument.encode("utf-8", "surrogateescape"))


def file_source(path: str) -> Source:
    """Return the text of a file; the errors of :func:`source_of`."""
    note_input(path)
    if not exists(path):
        _no_such_file(path)
    if os.path.isdir(path):
        raise InputError(f"{_shown(path)} is a directory; name one file, or use 'inci scan' for a table of products")
    try:
        with open(path, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(f"{_shown(path)} cannot be read: {error.strerror}") from error
    return _decoded(_shown(path), data)


def regular_file(path: str | Path) -> Path:
    """Return the path of a table that is read whole; what has no end or is too long for one is an error.

    Raises :class:`~inci_parser.errors.InputError` for a device and for a file of more than :data:`MAX_TABLE` bytes.
    """
    file = Path(path)
    note_input(str(path))
    try:
        status = file.stat()
    except OSError:
        return file
    if stat.S_ISCHR(status.st_mode) or stat.S_ISBLK(status.st_mode):
        raise InputError(f"{_shown(str(file))} is a device, not a table; name a file")
    if status.st_size > MAX_TABLE:
        raise InputError(f"{_shown(str(file))} is longer than {MAX_TABLE / 1e6:.0f} MB, more than such a table can be")
    return file


def exists(argument: str) -> bool:
    """Return whether the argument is the name of something on this machine."""
    try:
        return os.path.exists(argument)
    except (OSError, ValueError):
        return False


def looks_like_path(argument: str) -> bool:
    r"""Return whether an argument that names nothing was meant as the name of a file.

    >>> [looks_like_path(text) for text in ("serum.txt", "./serum", "C:\\labels\\serum", "my serum.PDF")]
    [True, True, True, True]
    >>> [looks_like_path(text) for text in ("Water/Aqua/Eau", "Alcohol Denat.", "./Aqua, Parfum", "Aqua. Parfum.")]
    [False, False, False, False]
    """
    text = argument.strip()
    if not text or len(text) > 1000 or any(mark in text for mark in _SEPARATORS):
        return False
    drive = text[1:3] in (":\\", ":/") and text[0].isalpha()
    return drive or text.startswith(_PATH_STARTS) or text.lower().endswith(_PATH_ENDS)


def no_file_note(argument: str | None) -> str:
    """Return that no file has the name that an argument may be; ``""`` where it is one, or cannot be a name.

    For an argument that was taken for the label and holds no list.

    >>> no_file_note("serum"), no_file_note("Visit us, today"), no_file_note("-")
    ("'serum' is the name of no file and was read as a label", '', '')
    """
    if argument in (None, "-") or exists(argument):
        return ""
    text = argument.strip()
    if not text or len(text) > 200 or any(mark in text for mark in _SEPARATORS):
        return ""
    return f"'{_shown(text)}' is the name of no file and was read as a label"


def _no_such_file(path: str) -> NoReturn:
    """Raise :class:`InputError`: there is no such file, and how a label is given instead."""
    raise InputError(f"{_shown(path)}: no such file (a label itself is given in quotes, or through a pipe with '-')")


def _shown(path: str) -> str:
    """Return a path as it may be printed: no control characters, not endless."""
    plain = "".join(c if c.isprintable() else "?" for c in path)
    return plain if len(plain) <= 200 else f"{plain[:199]}…"


def _checked(name: str, text: str, notice: str = "") -> Source:
    """Return the text, or say that there is none."""
    if not text.strip():
        raise InputError(f"{name} is empty: give the text of a label, a file, or '-' for standard input")
    return Source(name, text, notice)


def _decoded(name: str, data: bytes) -> Source:
    """Return bytes as text, whatever they were written in; say so where that took a guess."""
    if len(data) > MAX_BYTES:
        raise InputError(
            f"{name} is longer than {MAX_BYTES / 1e6:.0f} MB, more than a label can be; 'inci scan' reads tables"
        )
    if not data.strip(b"\0 \t\r\n"):
        return _checked(name, "")
    encoding = detect_encoding(data)
    if not encoding.name.startswith("utf-16") and not encoding.name.startswith("utf-32"):
        _refuse_binary(name, data)
    text, encoding = decode(data)
    guessed = not encoding.certain
    return _checked(name, text, f"{name} is not UTF-8; read as {encoding.name} ({encoding.how})" if guessed else "")


def _refuse_binary(name: str, data: bytes) -> None:
    """Raise where the bytes are no text in any encoding."""
    kind = signature_of(data)
    if kind in NO_TEXT:
        todo = "copy the ingredient list out of it and save it as a text file"
        if kind in _PICTURES:
            todo = "'inci read' reads labels from pictures"
        raise InputError(f"{name} is {NO_TEXT[kind]}, not text; {todo}")
    head = data[:100_000]
    controls = sum(head.count(bytes([code])) for code in (*range(9), 11, *range(14, 27), *range(28, 32), 127))
    if controls > max(1, len(head) // 100):
        raise InputError(f"{name} is a binary file, not text; save the ingredient list as a text file (UTF-8)")


def _pasted() -> str:
    """Ask for a label on the terminal and return what was pasted.

    With readline a line may be as long as it likes; without, a terminal cuts lines at 4,095 bytes, which is said.
    """
    end = "Ctrl-Z and Enter" if os.name == "nt" else "Ctrl-D"
    click.echo(f"Paste the label, then press Enter and {end} on an empty line (Ctrl-C stops):", err=True)
    lines = []
    if sys.stdin.isatty() and sys.stdout.isatty():
        _steady_readline()
        while True:
            try:
                lines.append(input())
            except EOFError:
                return "\n".join(lines)
    text = sys.stdin.read()
    if os.name != "nt" and any(len(line.encode()) >= TERMINAL_LINE for line in text.splitlines()):
        raise InputError(
            f"the terminal cut a line at {TERMINAL_LINE} bytes; save the label to a file and name the file"
        )
    return text


def _steady_readline() -> None:
    """Set readline up so that ``input`` takes lines of any length: tabs are text, no history is kept."""
    try:
        import readline
    except ImportError:
        return
    readline.set_auto_history(False)
    readline.parse_and_bind("tab: self-insert")
