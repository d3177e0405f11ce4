"""Footnotes: which marks a label explains, and what they say of an entry."""

from __future__ import annotations

import re
from functools import cache

from .annotations import Marked
from .vocabulary import words

_MARKS = "*†‡§¤¹²³⁰⁴⁵⁶⁷⁸⁹°º◊∆^+"


_RUN = re.compile(r"(.)\1*+")


@cache
def _end() -> re.Pattern[str]:
    return re.compile(r"[.\n;|*†‡§¤¹²³⁰⁴⁵⁶⁷⁸⁹°º◊∆^)\ue000-\ue01e]|\+{1,3}(?=\S)")


class Footnotes:
    """The footnotes of one label."""

    def __init__(self, marked: Marked) -> None:
        self.plain = marked.plain
        self.texts: dict[str, str] = {}
        for heading in marked.headings.values():
            if heading.kind == "footnote":
                stop = _end().search(marked.text, heading.end)
                body = marked.plain[heading.end : stop.start() if stop else len(marked.plain)].strip()
                self.texts.setdefault(heading.text, body)
        #: Where footnotes begin whose mark stood at an entry before: there it marks nothing.
        first = {mark: self.plain.find(mark) for mark in self.texts}
        self.begins = {
            heading.start
            for heading in marked.headings.values()
            if heading.kind == "footnote" and first[heading.text] < heading.start
        }
        self.marked = any(mark in self.plain for mark in _MARKS)
        self.organic = {mark for mark, text in self.texts.items() if says_organic(text)}

    def around(self, start: int, end: int) -> tuple[str, ...]:
        """Return the marks that stand right after (or before) an entry, in order."""
        if not self.marked:
            return ()
        after = end
        while (
            after < len(self.plain)
            and not self._explains(after)
            and (self.plain[after] in _MARKS or self.plain[after : after + 2] in (",*", " *", " ‡", " °"))
        ):
            after += 1
        run = "".join(c for c in self.plain[end:after] if c in _MARKS)
        before = start
        while before and self.plain[before - 1] in _MARKS:
            before -= 1
        if before and self.plain[before - 1] not in " \n,;":
            before = start
        return (*split_marks(run), *split_marks(self.plain[before:start]))

    def _explains(self, place: int) -> bool:
        """Tell whether the mark at a place, or behind a blank, opens a footnote rather than marks a name."""
        return place in self.begins or (self.plain[place] in " ," and place + 1 in self.begins)

    def resolve(self, marks: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
        """Return the texts that marks point to, and whether one of them says organic farming."""
        if not marks:
            return (), False
        joined = split_marks("".join(marks))
        texts = tuple(dict.fromkeys(self.texts[m] for m in joined if m in self.texts))
        return texts, any(m in self.organic for m in joined)


def split_marks(run: str) -> tuple[str, ...]:
    """Cut a run of marks into marks: equal signs stay together.

    >>> split_marks("*°"), split_marks("***"), split_marks("¹²")
    (('*', '°'), ('***',), ('¹', '²'))
    """
    return tuple(found[0] for found in _RUN.finditer(run)) if run else ()


def says_organic(text: str) -> bool:
    """Tell whether a footnote says that an ingredient comes from organic farming.

    >>> says_organic("from organic farming"), says_organic("Made using organic ingredients")
    (True, False)
    """
    low = text.lower()
    if any(phrase in low for phrase in words("not_organic")):
        return False
    return any(phrase in low for phrase in words("organic"))
