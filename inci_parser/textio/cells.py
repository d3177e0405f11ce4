"""Cells of CSV and TSV that no spreadsheet runs, and characters that act on a terminal."""

from __future__ import annotations

import csv
import re

#: The longest cell of CSV that is read, in characters; Python's own limit is 131,072.
MAX_CELL = 1 << 30

#: Characters that a person does not see in front of a text: white space, controls, format and ignorable characters.
_UNSEEN = (
    "\\s\x00-\x20\x7f-\xa0\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u2028-\u202f\u205f-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
#: What a spreadsheet may take for the start of a formula: = + - @, full width and small ones too, also behind unseen
#: characters. Apostrophes before it are let pass, so that a cell that had one comes back with it.
FORMULA = re.compile(f"'*(?:[{_UNSEEN}]*[=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]|[\t\r\n])")

#: Controls, changes of direction and halves of surrogate pairs: what acts on a terminal, or cannot be encoded.
ACTING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def neutral(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe in front of what looks like one.

    >>> neutral("=1+1"), neutral("＠SUM(A1)"), neutral("0012")
    ("'=1+1", "'＠SUM(A1)", '0012')
    """
    first = text[:1]
    return text if (first.isascii() and first.isalnum()) or not FORMULA.match(text) else f"'{text}"


def allow_long_cells() -> None:
    """Let the CSV reader of this process take cells of up to :data:`MAX_CELL` characters."""
    if csv.field_size_limit() < MAX_CELL:
        csv.field_size_limit(MAX_CELL)


def as_given(text: str) -> str:
    """Return a cell without the apostrophe that :func:`neutral` put in front.

    >>> as_given("'=1+1"), as_given("'quoted'")
    ('=1+1', "'quoted'")
    """
    return text[1:] if text.startswith("'") and FORMULA.match(text, 1) else text
