"""Where a page goes: standard output or a file that appears whole or not at all."""

from __future__ import annotations

import shutil
import sys

import click

from ..textio.atomic import write_file

#: Pretty signs and their ASCII stand-ins, for an output that knows no others.
_PLAIN = str.maketrans({"…": "...", "·": "-", "–": "-", "“": '"', "”": '"', "≤": "<=", "≥": ">=", "⏎": "/", "�": "?"})


def deliver(page: str, output: str | None, *, machine: bool, pager: bool = False) -> None:
    """Write a page to a file (``output``) or to standard output; ``machine`` formats are always UTF-8.

    ``pager`` allows to show a page that is longer than the terminal in the user's pager.

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
    """Tell whether people look on and would see only the end of a page; never in a pipe or a file."""
    try:
        return sys.stdout.isatty() and page.count("\n") >= shutil.get_terminal_size().lines
    except ValueError:  # closed
        return False
