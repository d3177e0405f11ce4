"""Mending: names that a separator split, and brackets that were never closed."""

from __future__ import annotations

import re
from dataclasses import replace

from .names import Names
from .panels import weigh
from .units import SEP, Unit

_COLOUR = re.compile(r"(?:C\.?\s?[Il1]\.?\s?#?-?)?\s?\d{5}(?::\d)?[)\s.]*")
_OPENED = re.compile(r"[(\[][^()\[\]]*$")


def mend(units: list[Unit], plain: str, names: Names) -> list[Unit]:
    """Return the units with split names joined and unclosed brackets ended."""
    result: list[Unit] = []
    for unit in units:
        last = result[-1] if result else None
        if last is None or unit.before != SEP or unit.start - last.end > 3:
            result.append(unit)
        elif (
            _OPENED.search(last.text)
            and _COLOUR.fullmatch(unit.text)
            and re.search(r"\d{5}", _OPENED.search(last.text)[0])
        ):  # type: ignore[index]
            result[-1] = _joined(last, unit, plain[last.start : unit.end], "unclosed_bracket")
            weigh(result[-1], names)
        elif (whole := _split_name(last, unit, names)) is not None:
            result[-1] = whole
            weigh(whole, names)
        else:
            result.append(unit)
    return result


def _joined(left: Unit, right: Unit, text: str, notice: str) -> Unit:
    return replace(left, end=right.end, text=text, notices=tuple(dict.fromkeys((*left.notices, notice))))


def _split_name(left: Unit, right: Unit, names: Names) -> Unit | None:
    """Return two halves of a name as one, where neither is a name and both together are."""
    if left.standing != "unknown" or right.standing not in ("unknown", "formed") or left.role or right.role:
        return None
    if len(left.text) + len(right.text) > 80:
        return None
    for text in (left.text + " " + right.text, left.text + right.text):
        if names.knows(text):
            return _joined(left, right, text, "split_name")
    text = left.text + " " + right.text
    if len(left.text) > 3 and len(right.text) > 3 and names.identity(text).standing == "near":
        return _joined(left, right, text, "split_name")
    return None
