"""Marking: headings, footnotes, part titles and odd brackets, put into the text place for place.

What tables know becomes a private-use character (a heading's first place its kind, the rest filler), so that the
label grammar sees one token where people see one heading, and offsets stay what they are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from .entry import LONE, lone_brackets
from .headings import FILL, KINDS, SIGNS, Finder, Heading, opens, patterns
from .names import FOUND, Names, looks_like_a_name
from .text_tables import grids
from .vocabulary import LETTERS, folded, words

_ANY_MARK = re.compile("[*+^\u2020\u2021\u00a7\u00a4\u00b9\u00b2\u00b3\u2070-\u2079\u00b0\u00ba\u25ca\u2206]")
OPEN, CLOSE = "\ue030", "\ue031"


class Marked(NamedTuple):
    """The cleaned text and the same with its marks."""

    plain: str
    text: str
    headings: dict[int, Heading]
    #: Where a table states shares: start of the name -> share as printed, and where its cell ends.
    shares: Mapping[int, tuple[str, int]] = MappingProxyType({})


def _covered(taken: list[Heading]) -> Callable[[int], bool]:
    """Return the question whether a place lies in one of the headings (ordered, apart)."""
    starts = [heading.start for heading in taken]
    ends = [heading.end for heading in taken]

    def covered(place: int) -> bool:
        i = bisect_right(starts, place) - 1
        return i >= 0 and place < ends[i]

    return covered


def _numbers(text: str, covered: Callable[[int], bool]) -> list[Heading]:
    """Find the numbers of a numbered list: 1. 2. 3. in order, three or more."""
    found: list[Heading] = []
    for match in re.finditer(r"(?<![\w.,/-])(\d{1,6})[.)]\s", text):
        if int(match[1]) == len(found) + 1 and not covered(match.start()):
            found.append(Heading(match.start(), match.end(), "number"))
    return found if len(found) >= 3 else []


def _empty_brackets(text: str, covered: Callable[[int], bool]) -> list[Heading]:
    """Find brackets that hold nothing: they separate, and say no more."""
    empty = re.finditer(r"\[\s?\]|\(\s?\)", text)
    return [Heading(match.start(), match.end(), "number") for match in empty if not covered(match.start())]


def _footnotes(text: str, names: Names, covered: Callable[[int], bool]) -> list[Heading]:
    """Find the texts that footnote marks point to."""
    pattern, end_of = patterns()["mark"], patterns()["footnote_end"]
    found: list[Heading] = []
    if not _ANY_MARK.search(text):
        return found
    first: dict[str, int] = {}
    for match in pattern.finditer(text):
        start, end = match.span()
        if covered(start):
            continue
        earlier = first.setdefault(match[1], text.find(match[1]) if match[1] not in first else 0) < start
        stop = end_of.search(text, end, end + 160)
        body = text[end : stop.start() if stop else end + 160]
        if "0" <= text[end : end + 1] <= "9":
            if earlier:
                found.append(Heading(start, end, "footnote", match[1]))  # *100,000 ppm: of what the mark stood at
            continue
        head = [folded(word) for word in LETTERS.findall(body[:70])[:5]]
        boundary = opens(text, start) or text[start - 1] in " ,("
        vocabulary = words("footnote")
        hit = any(word in vocabulary for word in head) or any(p in body[:60].lower() for p in vocabulary if " " in p)
        used = len(head) >= 3 and boundary and earlier and _sentence_like(body, names)
        if not head or (not used and not hit):
            continue
        if not used and not boundary and head[0] not in vocabulary and text[start - 1] != ")":
            continue
        if names.knows(body.partition(",")[0].strip()):
            continue
        found.append(Heading(start, end, "footnote", match[1]))
    return found


def _sentence_like(body: str, names: Names) -> bool:
    """Tell whether what follows a mark is neither a name nor shaped like one."""
    body = body.strip()
    return names.identity(body).standing == "unknown" and not looks_like_a_name(body.partition(",")[0])


def _depth(text: str) -> int:
    """Return how many more round and curly brackets a text opens than it closes."""
    return text.count("(") + text.count("{") - text.count(")") - text.count("}")


def _titles(text: str, names: Names, covered: Callable[[int], bool]) -> list[Heading]:
    """Find part titles in square or angle brackets: ``[Toner] Water``, ``[본품-젤크림]``."""
    found: list[Heading] = []
    inside = 0
    depth = 0
    for match in patterns()["square"].finditer(text):
        start, end = match.span()
        depth = max(0, depth + _depth(text[inside:start]))
        inside = start
        if depth or text[end : end + 1] in tuple(")}]"):
            continue
        content = (match[1] or match[2] or "").strip()
        if covered(start) or covered(start + 1) or covered(end - 2) or not LETTERS.search(content):
            continue
        low = folded(content)
        part = not words("part_word").isdisjoint(low.split()) or any(
            word in low for word in words("part_word") if not word.isascii() and len(word) > 1
        )
        if "nano" in low or "%" in content or ("," in content and not part) or (names.knows(content) and not part):
            continue
        following = re.match(r"\s*([^,;\n•|@、·()\[]{1,80})", text[end : end + 90])
        if following is None or not LETTERS.search(following[1]):
            continue
        at_line = opens(text, start) or text[start - 1] in ",、"
        if names.identity(following[1].strip()).standing in FOUND or (
            at_line and text[end : end + 2].strip(" ")[:1] == "\n"
        ):
            found.append(Heading(start, end, "title", content))
    return found


def mark(plain: str, names: Names) -> Marked:
    """Return the cleaned text with its headings, footnotes, titles and odd brackets marked."""
    finder = Finder(plain, names)
    finder.phrases()
    finder.symbols()
    if ":" in plain:
        finder.broken()
    table_marks, shares = grids(plain, names)
    found = finder.merged()
    if table_marks:
        inside = _covered(table_marks)
        found = sorted([*table_marks, *(h for h in found if not inside(h.start) and not inside(h.end - 1))])
    covered = _covered(found)
    found = found + _footnotes(plain, names, covered)
    if "[" in plain or "<" in plain:
        found += _titles(plain, names, covered)
    if "[]" in plain or "()" in plain or "[ ]" in plain:
        found += _empty_brackets(plain, covered)
    if "1" in plain:
        found += _numbers(plain, covered)
    if not found and "(" not in plain and "[" not in plain and "{" not in plain:
        return Marked(plain, plain, {})
    characters = list(plain)
    table: dict[int, Heading] = {}
    for heading in sorted(found):
        if characters[heading.start] in KINDS or characters[heading.start] == FILL:
            continue
        table[heading.start] = heading
        characters[heading.start : heading.end] = SIGNS[heading.kind] + FILL * (heading.end - heading.start - 1)
    _brackets("".join(characters), characters)
    return Marked(plain, "".join(characters), table, shares)


def _brackets(text: str, characters: list[str]) -> None:
    """Mark brackets without a partner, and those around a block of the list."""
    for place in lone_brackets(text):
        characters[place] = LONE[ord(text[place])]
    open_: list[int] = []
    for match in re.finditer(r"[()\[\]{}]", text):
        at = match.start()
        if characters[at] != text[at]:
            continue
        if match[0] in "([{":
            open_.append(at)
            continue
        start = open_.pop()
        inside = text[start + 1 : at]
        if any(sign in inside for sign in KINDS):
            characters[start], characters[at] = OPEN, CLOSE
        elif at - start > 300 and not open_:
            characters[start], characters[at] = LONE[ord(text[start])], LONE[ord(text[at])]
