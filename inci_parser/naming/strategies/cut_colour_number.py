"""A colour whose number lost its last digits, beside its name: the name tells which one it is."""

from __future__ import annotations

import re

from ..brackets import EDGE
from ..candidate import Candidate, Lookup
from ..colour_index import pieces, us_form
from ..normalisation import folded
from ..one_substance import names_of_substance

#: The sign of the Colour Index and a number of less than five digits; how sure the colour is.
_CUT, _LIKELY = re.compile(r"(?<![a-z0-9])c\.?\s?[il1|]\.?\s?(\d{2,4})(?!\d)"), 95.0


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the colour that words name, where its number begins as the one that is printed beside them.

    Ci 147 / Red 4 >> CI 14700
    """
    plain = folded(text.strip(EDGE))
    printed = _CUT.findall(plain)
    beside = pieces(_CUT.sub(",", plain))
    if len(printed) != 1 or len(beside) != 1:
        return None
    hit = lookup.find(us_form(beside[0]) or beside[0])
    if hit is None or len(hit.names) != 1:
        return None
    numbers = [name for name in names_of_substance(hit.names) if name.startswith(f"CI {printed[0]}")]
    if len(numbers) != 1:
        return None
    because = f"{beside[0]} is {numbers[0]}, of whose number {printed[0]} is the beginning"
    return Candidate((numbers[0],), "fuzzy", because, _LIKELY)
