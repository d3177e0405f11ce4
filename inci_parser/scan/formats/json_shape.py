"""Where the array of rows begins in a JSON text: at its start, or in one object around it (``{"products": [...]}``)."""

from __future__ import annotations

import json
import re

from ..columns import role_of

_SPACE = re.compile(r"\s*")
#: One JSON array whose first item is an object or an array.
_ARRAY = re.compile(r"\ufeff?\s*\[(?=\s*[\[{])")
_OBJECT = re.compile(r"\ufeff?\s*\{\s*")


def array_begin(sample: str) -> tuple[int, str]:
    """Return the offset behind the bracket that opens the array of rows, and the key it stands under (``""``: none).

    ``(0, "")`` where the text is no such array: objects a line, an object that is itself a product (it has a key
    that names the list), or the end of the sample comes first.

    >>> array_begin('[{"id": 1}]'), array_begin('{"count": 2, "products": [{"id": 1}, {"id": 2}]}')
    ((1, ''), (26, 'products'))
    >>> array_begin('{"ingredients": [{"name": "Aqua"}]}'), array_begin('{"id": 1, "images": [{}]}\\n{"id": 2}')
    ((0, ''), (0, ''))
    """
    if bare := _ARRAY.match(sample):
        return bare.end(), ""
    begin, key = _first_array(sample)
    if not begin or role_of(key) == "ingredients" or _is_product(sample):
        return 0, ""
    return begin, key


def _first_array(sample: str) -> tuple[int, str]:
    """Return the offset and key of the first value of an object that is an array of objects or arrays."""
    decode = json.JSONDecoder().raw_decode
    opened = _OBJECT.match(sample)
    place = opened.end() if opened else len(sample)
    try:
        while sample[place : place + 1] == '"':
            key, end = decode(sample, place)
            place = _behind(sample, _behind(sample, end), ":")
            if array := _ARRAY.match(sample, place):
                return array.end(), key
            place = _behind(sample, decode(sample, place)[1])
            place = _behind(sample, place, ",")
    except (ValueError, RecursionError):
        pass
    return 0, ""


def _behind(sample: str, place: int, sign: str = "") -> int:
    """Return the offset behind white space and, where it is given, a sign and the white space after it.

    Raises :class:`ValueError` where the sign is not there.
    """
    if sign and sample[place : place + 1] != sign:
        raise ValueError(sign)
    spaces = _SPACE.match(sample, place + len(sign))
    return spaces.end() if spaces else place


def _is_product(sample: str) -> bool:
    """Return whether the first object is one of several, or has a key of its own that names the ingredient list."""
    text = sample.lstrip("\ufeff \t\r\n")
    try:
        value, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return False  # the object is longer than the sample, or damaged
    return bool(text[end:].strip()) or any(role_of(key) == "ingredients" for key in value)
