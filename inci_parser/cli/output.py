"""Where a page goes: standard output or a file that appears whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys

import click

from ..errors import UsageError
from ..textio.atomic import is_standard_input, same_file, write_file
from .settings import config_file

#: Pretty signs and their ASCII stand-ins, for an output that knows no others.
_PLAIN = str.maketrans({"…": "...", "·": "-", "–": "-", "“": '"', "”": '"', "≤": "<=", "≥": ">=", "⏎": "/", "�": "?"})


#: Where the context of a command keeps the names of the files that it has read.
_INPUTS = f"{__name__}.inputs"


def note_input(name: str) -> None:
    """Note a file (``-``: standard input) that the running command reads, so that no output takes its place."""
    context = click.get_current_context(silent=True)
    if context is not None:
        context.meta.setdefault(_INPUTS, []).append(name)


def refuse_input(output: str) -> None:
    """Raise :class:`~inci_parser.errors.UsageError` for an output that the running command has read.

    Links of both kinds are followed, and the configuration file counts as read.
    """
    context = click.get_current_context(silent=True)
    noted: list[str] = [] if context is None else context.meta.get(_INPUTS, [])
    for name in (*noted, str(config_file())):
        if is_standard_input(output) if name == "-" else same_file(output, name) and os.path.isfile(name):
            raise UsageError(f"{output} is an input of this command; write to another file")


def deliver(page: str, output: str | None, *, machine: bool, pager: bool = False) -> None:
    """Write a page to a file (``output``) or to standard output; ``machine`` formats are always UTF-8.

    ``pager`` allows to show a page that is longer than the terminal in the user's pager.

    Raises :class:`~inci_parser.errors.InputError` where the file cannot be written, and
    :class:`~inci_parser.errors.UsageError` where the command has read it.
    """
    if output and output != "-":
        refuse_input(output)
        write_file(output, page.encode("utf-8", "replace"))
        return
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        data = page.encode("utf-8" if machine else encoding)
    except UnicodeEncodeError:
        data = page.translate(_PLAIN).encode("utf-8" if machine else encoding, "replace")
    sys.stdout.flush()
    if pager and not machine and _is_longer_than_the_terminal(page):
        click.echo_via_pager(data.decode(encoding, "replace").removesuffix("\n"))
        return
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(data.decode(encoding, "replace"))
    else:
        buffer.write(data)
        buffer.flush()


def _is_longer_than_the_terminal(page: str) -> bool:
    """Return whether people look on and would see only the end of a page; never in a pipe or a file."""
    try:
        return sys.stdout.isatty() and page.count("\n") >= shutil.get_terminal_size().lines
    except ValueError:  # closed
        return False


def counted(count: int, noun: str, plural: str = "") -> str:
    """Return a count with its noun; ``plural`` where that is not the noun and an s.

    >>> counted(1, "row"), counted(2_000, "row"), counted(2, "alias", "aliases")
    ('1 row', '2,000 rows', '2 aliases')
    """
    return f"{count:,} {noun if count == 1 else plural or f'{noun}s'}"
