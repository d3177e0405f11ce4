"""Finds brackets whose end is lost, so that the bracket of another name closes them: they would swallow entries.

    Water (Eau, Cetearyl Alcohol, Glycerin, Fragrance Parfum), Talc   >>   the bracket behind "Water" is none of a pair

The bracket begins with another form of the name before it, and lists other ingredients behind that. A perfume names
its allergens so.
"""

from __future__ import annotations

import re

from ..models import Recognizer, Status
from .identity import is_perfume, recognize_listed, same_ingredient

#: What separates the names in a bracket; a comma between digits belongs to a name.
_SEPARATOR = re.compile(r"\s*(?:,(?!\d)|[;、])\s*")
#: The name before a bracket, of so many characters at most.
_BEFORE, _LONGEST = re.compile(r"[^,;|\n:()\[\]]+$"), 60
#: So many ingredients behind the other form of a name are no forms of it; so many parts of a bracket are looked at.
_OTHERS, _PARTS = 2, 12


def closes_late(plain: str, start: int, end: int, recognizer: Recognizer) -> bool:
    """Return whether the bracket at an offset glosses the name before it and goes on with other ingredients."""
    parts = _SEPARATOR.split(plain[start + 1 : end], maxsplit=_PARTS)[:_PARTS]
    before = _BEFORE.search(plain, max(0, start - _LONGEST), start) if len(parts) > _OTHERS else None
    if before is None:
        return False
    named, gloss = (recognize_listed(text, recognizer) for text in (before[0], parts[0]))
    if Status.LISTED is not named.status or not same_ingredient(named.match, gloss.match) or is_perfume(named.match):
        return False
    answers = [recognize_listed(part, recognizer) for part in parts[1:]]
    others = {answer.match.names for answer in answers if answer.status is Status.LISTED} - {named.match.names}
    return len(others) >= _OTHERS
