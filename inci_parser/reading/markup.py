"""Takes markup off a text that was pasted with it: HTML, and tags of other markup such as SVG and XML.

    <b>Water</b>&nbsp;(Aqua)<br>Mica   >>   Water (Aqua)⏎Mica

The first step of :mod:`inci_parser.reading.normalise`; offsets into the text as given are kept.
"""

from __future__ import annotations

import re
from functools import cache

from .offsets import OffsetText

#: Tags that end a line: the text after them stands on its own.
_BLOCK_TAGS = "br|p|div|li|ul|ol|tr|table|tbody|thead|h[1-6]|section|article|header|footer|hr|dl|dt|dd"
_INLINE_TAGS = "b|i|u|em|strong|span|font|a|small|big|sup|sub|td|th|img|center|s|strike|del|ins|mark|o:p|label|abbr|bdi"

#: Tags whose content is no text.
_CODE_TAGS = "script|style"


@cache
def _tag() -> re.Pattern[str]:
    """Match an HTML tag by name: ``<b>``, ``</div>``, ``<br element-id=2>``, but neither ``<1%`` nor ``<ILN50730>``."""
    code = rf"<({_CODE_TAGS})(?:\s[^<>]*+)?>[^<]*+</(?:{_CODE_TAGS})\s?>"
    named = rf"<\s?/?\s?(?:({_BLOCK_TAGS})|{_INLINE_TAGS}|{_CODE_TAGS})(?:\s[^<>]*+)?/?>"
    return re.compile(rf"<!--[^<>]*+>|{code}|{named}", re.IGNORECASE)


@cache
def _foreign_tag() -> re.Pattern[str]:
    """Match a tag of other markup (SVG, XML) by its form: it closes, closes itself or has quoted attributes."""
    name = r"[A-Za-z][\w:.-]{0,40}+"
    attributes = r"(?:\s++[\w:.-]{1,60}+\s?=\s?(?:\"[^\"<>]*+\"|'[^'<>]*+'))"
    return re.compile(rf"</{name}\s*+>|<({name})(?:{attributes}++\s*+/?|\s?/|)>|<[?!][A-Za-z][^<>]*+>")


@cache
def _entity() -> re.Pattern[str]:
    """Match an HTML entity: ``&amp;``, ``&#44;``, ``&#x2019;``."""
    return re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,24}\d{0,2});")


def html(text: OffsetText) -> OffsetText:
    """Resolve entities and drop tags; a block tag becomes a line break.

    >>> html(OffsetText("<b>Water</b>&nbsp;(Aqua)<br>FD&amp;C")).text
    'Water\\xa0(Aqua)\\nFD&C'
    """
    if "&" in text.text:
        from html import unescape

        def plain(match: re.Match[str]) -> str | None:
            character = unescape(match[0])
            return character if character != match[0] and len(character) <= 2 else None  # "&notin" holds "&not"

        for _ in range(2):  # "&amp;nbsp;" was escaped twice
            text = text.sub(_entity(), plain)
    if "<" in text.text:
        text = text.sub(_tag(), lambda match: "\n" if match[1] or match[2] else "")
    return _markup(text) if "</" in text.text else text


def _markup(text: OffsetText) -> OffsetText:
    """Drop the tags of other markup; the end of an element ends a line.

    A tag without attributes is one where its element is closed somewhere: ``<Toner> Aqua`` is a title.

    >>> _markup(OffsetText("<item>Aqua</item><item>Mica</item><Toner> Aqua")).text
    'Aqua\\nMica\\n<Toner> Aqua'
    """
    closed = set(re.findall(r"</([A-Za-z][\w:.-]{0,40})\s*>", text.text))

    def dropped(match: re.Match[str]) -> str | None:
        if match[1] and match[0] == f"<{match[1]}>" and match[1] not in closed:
            return None
        return "\n" if match[0].startswith("</") else ""

    return text.sub(_foreign_tag(), dropped)
