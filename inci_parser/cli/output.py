"""Where a page goes: standard output or a file that appears whole or not at all."""

from __future__ import annotations

import sys

from ..textio.atomic import write_file

#: Pretty signs and their ASCII stand-ins, for an output that knows no others.
_PLAIN = str.maketrans({"…": "...", "·": "-", "–": "-", "“": '"', "”": '"', "≤": "<=", "≥": ">=", "⏎": "/", "�": "?"})


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
