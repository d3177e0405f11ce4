"""Mending: names that a separator split, and brackets that were never closed."""

from __future__ import annotations

import re

from .names import FOUND, Names
from .run_on import clings
from .scoring import weigh
from .segments import SEP, Unit

_COLOUR = re.compile(r"(?:C\.?\s?[Il1]\.?\s?#?-?)?\s?\d{5}(?::\d)?[)\s.]*")
_NUMBER = re.compile(r"\d{5}")
_OPENED = re.compile(r"[(\[][^()\[\]]*$")


def mend(units: list[Unit], plain: str, names: Names) -> list[Unit]:
    """Return the units with split names joined and unclosed brackets ended."""
    result: list[Unit] = []
    for unit in units:
        last = result[-1] if result else None
        if last is None or last.role or unit.role or unit.before != SEP or unit.start - last.end > 3:
            result.append(unit)
        elif _runs_on(last.text, unit.text):
            result[-1] = _joined(last, unit, plain[last.start : unit.end], "unclosed_bracket")
            weigh(result[-1], names)
        elif (whole := _split_name(last, unit, names)) is not None:
            result[-1] = whole
            weigh(whole, names)
        else:
            result.append(unit)
    return result


def _runs_on(left: str, right: str) -> bool:
    """Tell whether a bracket of colour numbers was opened on the left, never closed, and goes on on the right."""
    if "(" not in left and "[" not in left:
        return False
    opened = _OPENED.search(left[-400:])
    return opened is not None and len(left) < 400 and bool(_NUMBER.search(opened[0]) and _COLOUR.fullmatch(right))


def _joined(left: Unit, right: Unit, text: str, notice: str) -> Unit:
    return left.spanning(right.end, text, *(() if notice in left.notices else (notice,)))


def _split_name(left: Unit, right: Unit, names: Names) -> Unit | None:
    """Return two halves of a name as one, where the second is no name of its own and both together are."""
    if left.standing in FOUND and right.standing == "known" and not clings(right.text):
        return None
    if left.role or right.role or len(left.text) + len(right.text) > 90:
        return None
    tail = right.standing == "unknown" or clings(right.text.strip(" ()[]{}")) or right.text.lstrip()[:1] in "(["
    if left.standing in FOUND and not tail:
        return None
    if right.standing == "known" and left.standing == "formed" and not tail:
        return None
    first, second = left.text.strip(" *"), right.text.strip(" *.")
    for text in (f"{first} {second}", f"{first}{second}", f"{first}/{second}"):
        if _NUMBER.search(first) or _NUMBER.search(second):
            break
        sure = right.standing == "known" or "/" in text[len(first) : len(first) + 1]
        if names.exact(text) if sure else names.knows(text):
            return _joined(left, right, text, "split_name")
    if left.standing == "unknown" == right.standing and min(len(first), len(second)) > 3:
        text = f"{first} {second}"
        if names.near(text):
            return _joined(left, right, text, "split_name")
    return None
