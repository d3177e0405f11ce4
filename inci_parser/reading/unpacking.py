"""Unpacks lists and line breaks that stand as code: lists of texts of Python and JSON, escaped line breaks.

    ['Water', "Mica"]   >>   Water; Mica

Two steps of cleaning (:mod:`inci_parser.reading.normalise`).
"""

from __future__ import annotations

import re
from functools import cache

from .offsets import OffsetText, Pieces


@cache
def _cell() -> re.Pattern[str]:
    """Match a CSV cell that holds a printed Python or JSON list of texts: ``['Water', "Mica"]``."""
    return re.compile(
        r"\s*+\[\s*+(?:'(?>(?:[^'\\\n]|\\.|'(?![\s\]]*[,\]]))*)'|\"(?>(?:[^\"\\\n]|\\.)*)\")\s*+(?:,|\]\s*+$)",
        re.DOTALL,
    )


@cache
def _quoted_seam() -> re.Pattern[str]:
    return re.compile(r"^\s*+\[\s*+['\"]|(['\"])\s*+,\s*+['\"]|['\"]\s*+,?\s*+\]\s*+$")


@cache
def _array() -> re.Pattern[str]:
    """Match an array of texts under a key of a JSON object, up to its bracket: ``: ["Aqua", "Parfum"]``."""
    text = r'"(?>(?:[^"\\\n]|\\.)*)"'
    return re.compile(rf'(?<="):?\s*+:?\s*+\[\s*+{text}\s*+(?>(?:,\s*+{text}\s*+)*)\]')


@cache
def _array_seam() -> re.Pattern[str]:
    return re.compile(r'^[:\s]*+\[\s*+"|("\s*+,\s*+")|"\s*+\]$')


def list_cell(text: OffsetText) -> OffsetText:
    """Unpack a list of texts of Python or JSON, alone in a cell or under a key; items become ``;``-separated.

    >>> list_cell(OffsetText("['Water', '1,2-Hexanediol']")).text
    ' Water; 1,2-Hexanediol '
    >>> list_cell(OffsetText('{"ingredients": ["Water", "Parfum"]}')).text
    '{"ingredients":\\nWater; Parfum\\n}'
    """
    if "[" in text.text[:64] and _cell().match(text.text):
        return text.sub(_quoted_seam(), lambda match: "; " if match[1] else " ")
    if '["' not in text.text.replace(" ", "").replace("\n", "") or not text.text.lstrip().startswith(("{", "[")):
        return text
    return text.sub(_array(), lambda match: _unpacked(match[0]))


def _unpacked(array: str) -> Pieces:
    """Return an array of JSON texts as pieces without its brackets and quotes.

    >>> _unpacked(': ["Aqua", "Parfum"]')
    [(':\\n', 4), ('Aqua', 4), ('; ', 4), ('Parfum', 6), ('\\n', 2)]
    """
    pieces: Pieces = []
    done = 0
    for seam in _array_seam().finditer(array):
        if done < seam.start():
            pieces.append((array[done : seam.start()], seam.start() - done))
        sign = "; " if seam[1] else "\n" if done else ":\n"
        pieces.append((sign, seam.end() - seam.start()))
        done = seam.end()
    return pieces


@cache
def _escaped_line() -> re.Pattern[str]:
    return re.compile(r"(?:\\r)?\\n|\\r|\\t")


def escaped_lines(text: OffsetText) -> OffsetText:
    r"""Write out line breaks and tabs that stand as their signs in a text without a line break.

    Where another letter stands behind a backslash, backslashes are signs of the label.

    >>> escaped_lines(OffsetText(r"Aqua\nMica")).text, escaped_lines(OffsetText(r"Aqua\Mica\nylon")).text
    ('Aqua\nMica', 'Aqua\\Mica\\nylon')
    """
    if "\\n" not in text.text or "\n" in text.text or re.search(r"\\(?![nrt])", text.text):
        return text
    return text.sub(_escaped_line(), lambda match: "\t" if match[0] == "\\t" else "\n")
