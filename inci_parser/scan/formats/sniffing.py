"""What a file holds by its first characters, whatever its name promises: a CSV called ``.xls``, a saved page, JSON."""

from __future__ import annotations

import json
from pathlib import Path

from ...errors import InputError
from ...textio.signatures import signature_of

#: How a text begins that holds no table that a scan reads -> what it is.
_MARKUP = {
    "<!doctype html": "an HTML page",
    "<html": "an HTML page",
    "<table": "an HTML table",
    "<?xml": "XML",
    "{\\rtf": "a text document (RTF)",
}
#: What precedes a text of two bytes a character.
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_SPACE = "\ufeff \t\r\n"


def is_text(name: str) -> bool:
    """Return whether a file begins like a text and not like the file of a program.

    >>> is_text(__file__), is_text("no such file")
    (True, False)
    """
    try:
        with Path(name).open("rb") as file:
            begin = file.read(4_096)
    except OSError:
        return False
    return bool(begin) and (begin.startswith(_WIDE) or (b"\0" not in begin and not signature_of(begin)))


def refuse_markup(name: str, sample: str) -> None:
    """Raise :class:`~inci_parser.errors.InputError` for a text that is a page or a document."""
    begin = sample[:2_000].lstrip(_SPACE).casefold()
    kind = next((kind for start, kind in _MARKUP.items() if begin.startswith(start)), "")
    if kind:
        raise InputError(f"{name}: it is {kind}; open it in a spreadsheet program and save the table as CSV or XLSX")


def begins_with_object(sample: str) -> bool:
    """Return whether the first line of a text is a JSON object.

    >>> begins_with_object('{"id": 1}\\n{"id": 2}'), begins_with_object("{id},ingredients")
    (True, False)
    """
    first = sample.lstrip(_SPACE).partition("\n")[0]
    try:
        return first.startswith("{") and isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False
