"""Unpacks records of JSON: a list under a key that says so, and arrays of objects with a name and a share each.

    {"inci": "Aqua, Parfum"}                                    >>  the text under a heading
    [{"name": "Aqua", "percent": 70}, {"name": "Glycerin"}]     >>  Aqua 70 %; Glycerin

One step of cleaning (:mod:`inci_parser.reading.normalise`): what is neither stays as printed. Arrays of texts are
unpacked by ``normalise.list_cell``.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from functools import cache

from ..tables.resources import rows
from .offsets import OffsetText, Pieces
from .vocabulary import fold_case, heading_phrases, word_class

_TEXT = r'"(?>(?:[^"\\]|\\.)*)"'
_FIELD = re.compile(rf"({_TEXT})\s*+:\s*+({_TEXT}|-?\d[\d.]*+)")
#: The same, or an array under a key that holds no records: those may have lists of their own.
_FIELD_OR_ARRAY = re.compile(rf"{_FIELD.pattern}|{_TEXT}\s*+:\s*+\[[^\[\]{{}}]*+\]")
#: A record of an array: an object that holds no other.
_RECORD = re.compile(r"\{[^{}]*+\}")
_RECORDS = re.compile(rf"(?:({_TEXT})\s*+:\s*+)?\[\s*+\{{[^{{}}]*+\}}\s*+(?>(?:,\s*+\{{[^{{}}]*+\}}\s*+)*)\]")
_SHARE = re.compile(r'"?\s?([<>]?\s?\d{1,3}(?:[.,]\d{1,6})?)\s?%?\s?"?')
_ESCAPE = re.compile(r"(?:\\u[0-9a-fA-F]{4})+|\\[^u]")
#: A name stands no further before its list.
_NEAR = 4000
#: Longer texts are no records.
LONGEST = 1_000_000


@cache
def _keys(role: str) -> frozenset[str]:
    """Return the keys of one role of ``table_columns.csv``: a list of ingredients, a product's name."""
    return frozenset(row["header"] for row in rows("table_columns.csv") if row["role"] == role)


@cache
def _name_keys() -> frozenset[str]:
    """Return the keys of an ingredient's name within a record: those of a list in a table of products are, too."""
    return word_class("name_column") | _keys("ingredients")


def _plain(key: str) -> str:
    """Return a printed key, in its quotes, as the tables write it: ``"ingredients_text"`` >> ``ingredients text``."""
    return fold_case(" ".join(re.split(r"[\s_-]+", key[1:-1].strip(" _"))))


def json_records(text: OffsetText) -> OffsetText:
    """Unpack the lists and records of a JSON text, each under a heading; any other text is left alone.

    Of the other fields of a record with a list only the product's name before it is kept.

    >>> json_records(OffsetText('{"inci": "Aqua, Parfum"}')).text
    '{\\nAll ingredients:\\nAqua, Parfum\\n\\n}'
    >>> json_records(OffsetText('[{"name": "Aqua", "percent": 70}, {"name": "Parfum"}]')).text
    '\\nAll ingredients:\\nAqua 70 %; Parfum\\n'
    """
    if not _is_json(text.text):
        return text
    lists = [field.start() for field in _FIELD.finditer(text.text) if _is_list(field)]
    if lists:
        return text.sub(_FIELD_OR_ARRAY, lambda field: _line(field, lists))
    return text.sub(_RECORDS, lambda match: _unpacked(match[0]))


def _is_json(text: str) -> bool:
    opened = text[:64].lstrip()[:1]
    if not opened or opened not in "{[" or ":" not in text or len(text) > LONGEST:
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _is_list(field: re.Match[str]) -> bool:
    """Return whether a field holds a list of several ingredients in one text."""
    return (
        field[2][:1] == '"' and _plain(field[1]) in _keys("ingredients") and any(sign in field[2] for sign in ",;•、")
    )


def _heading() -> str:
    return f"\n{heading_phrases('ingredients', 'en')[0]}:\n"


def _line(field: re.Match[str], lists: list[int]) -> Pieces | str:
    """Return a field of a record with a list: the list under a heading, the product's name, nothing of any other.

    ``lists`` holds where the fields with lists start.
    """
    if field[2] is None:
        return "\n"  # an array
    start, end = field.span(2)
    listed = _is_list(field)
    if not listed and not _names_the_product(field, lists):
        return "\n"
    before, behind = (_heading(), "\n\n") if listed else ("\n\n", "\n")
    return [(before, start + 1 - field.start()), *_without_escapes(field[2][1:-1]), (behind, field.end() - end + 1)]


def _names_the_product(field: re.Match[str], lists: list[int]) -> bool:
    """Return whether a field is the name of the product whose list follows in the same record."""
    if field[2][:1] != '"' or _plain(field[1]) not in _keys("name"):
        return False
    following = bisect_right(lists, field.end())
    if following == len(lists) or lists[following] - field.end() > _NEAR:
        return False
    return field.string.find("}", field.end(), lists[following]) < 0


def _without_escapes(text: str) -> Pieces:
    """Return the inside of a JSON text in pieces: its escapes are the characters that they stand for."""
    pieces: Pieces = []
    done = 0
    for match in _ESCAPE.finditer(text):
        if done < match.start():
            pieces.append((text[done : match.start()], match.start() - done))
        pieces.append((json.loads(f'"{match[0]}"'), len(match[0])))
        done = match.end()
    if done < len(text):
        pieces.append((text[done:], len(text) - done))
    return pieces


def _unpacked(array: str) -> Pieces | None:
    """Return an array of records as names with their shares, ``None`` where a record has no name."""
    pieces: Pieces = []
    done = 0
    sign = _heading()
    for record in _RECORD.finditer(array):
        fields = list(_FIELD.finditer(array, *record.span()))
        name = _name(fields)
        if name is None:
            return None
        for start, inside in sorted([name, *_shares(fields)]):
            pieces += [(sign, start - done), *inside]
            done = start + sum(size for _, size in inside)
            sign = " "
        sign = "; "
    return [*pieces, ("\n", len(array) - done)]


def _name(fields: list[re.Match[str]]) -> tuple[int, Pieces] | None:
    """Return where the name of a record starts and its pieces; the INCI name goes before any other."""
    named = [field for field in fields if field[2][:1] == '"' and _plain(field[1]) in _name_keys()]
    if not named:
        return None
    field = min(named, key=lambda field: "inci" not in _plain(field[1]))
    return field.start(2) + 1, _without_escapes(field[2][1:-1])


def _shares(fields: list[re.Match[str]]) -> list[tuple[int, Pieces]]:
    """Return the share that a record states, if it does: where its number starts, and its pieces."""
    for field in fields:
        key = _plain(field[1])
        number = _SHARE.fullmatch(field[2]) if "%" in key or key in word_class("share_column") else None
        if number:
            behind = len(field[2].rstrip('"')) - number.end(1)
            return [(field.start(2) + number.start(1), [(number[1], len(number[1])), (" %", behind)])]
    return []
