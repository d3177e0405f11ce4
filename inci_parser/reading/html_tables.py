r"""Sets the rows of an HTML table apart by line breaks and their cells by tabs, as a table that was pasted has them.

    <tr><td>Aqua</td><td>70</td></tr><tr><td>Mica</td><td>30</td></tr>   >>   Aqua⇥70⏎Mica⇥30

The first step of :mod:`inci_parser.reading.normalise`; what the rows hold is read by
:mod:`inci_parser.reading.text_tables`, other tags by :mod:`inci_parser.reading.markup`.
"""

from __future__ import annotations

import re
from functools import cache

from .offsets import OffsetText

#: Tags of tables, and tags that only say how a cell looks.
_ROW_TAGS, _CELL_TAGS = "table|thead|tbody|tfoot|tr|colgroup|col", "td|th"
_PLAIN_TAGS = "p|div|span|b|strong|i|em|font|a|small|center|o:p"


@cache
def _seam() -> re.Pattern[str]:
    """Match a run of tags with white space around them; the last tag of a row and of a cell in it are groups."""
    row, cell = (rf"({tags})" for tags in (_ROW_TAGS, _CELL_TAGS))
    tag = rf"\s*+<\s?/?\s?(?:{row}|{cell}|{_PLAIN_TAGS})(?:\s[^<>]*+)?/?>"
    return re.compile(rf"(?<!\s)(?>(?:{tag})+)\s*+", re.IGNORECASE)


def html_tables(text: OffsetText) -> OffsetText:
    """Put a line break between the rows of an HTML table, a tab between the cells of a row.

    >>> html_tables(OffsetText("<tr><td>Aqua</td> <td><b>70</b></td></tr> <tr><td>Mica</td></tr>")).text
    '\\nAqua\\t70\\nMica\\n'
    """
    if "<td" not in text.text.lower():
        return text

    def parted(match: re.Match[str]) -> str | None:
        return "\n" if match[1] else "\t" if match[2] else None

    return text.sub(_seam(), parted)
