"""Cleaning as a whole, in ``cleaned.jsonl``: a text, what it becomes, and where each stretch of it came from.

A stretch ``3:7-12`` begins at character 3 of the cleaned text and stands for ``7:12`` of the text as given: one
character for one (``3:7-12``), or all of it for all of them (``3:7-12 whole``).
"""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser.reading.normalise import STEPS, normalise, shapes
from inci_parser.reading.offsets import OffsetText
from tests.support.cases import cases, short


def stretches(text: OffsetText) -> list[str]:
    """Return the map of a cleaned text, neighbouring characters that go on in the same way as one stretch."""
    found: list[list[int]] = []  # where it begins, what it stands for, and whether each character is one
    for place in range(len(text.text)):
        start, end = text.span(place, place + 1)
        single = end - start == 1
        last = found[-1] if found else None
        if last and last[3] and single and start == last[2]:
            last[2] = end
        elif not (last and not last[3] and (start, end) == (last[1], last[2])):
            found.append([place, start, end, single])
    return [f"{place}:{start}-{end}" + (" whole" if not single else "") for place, start, end, single in found]


@pytest.mark.parametrize("case", cases("reading/cleaned.jsonl"), ids=short)
def test_a_cleaned_text(case: dict[str, Any]) -> None:
    cleaned = normalise(case["text"])
    assert (cleaned.text, stretches(cleaned)) == (case["is"], case["map"])


def test_every_step_changes_some_text() -> None:
    """Each step has cases, and returns the very text where it finds nothing to do."""
    changing = set()
    for case in cases("reading/cleaned.jsonl"):
        text = OffsetText(case["text"])
        for step in STEPS:
            cleaned = step(text)
            changing |= {step} if cleaned.text != text.text else set()
            text = cleaned
    assert changing == set(STEPS)
    assert all(step(OffsetText("Aqua, Mica")) == OffsetText("Aqua, Mica") for step in STEPS)


def test_all_characters_that_are_folded() -> None:
    """No other character of the first plane is: each stands alone here, so that it is part of no number."""
    every = [chr(code) for code in range(0x80, 0x10000) if not 0xD800 <= code < 0xE000]
    folded: dict[str, str] = {}
    for character, shown in zip(every, shapes(OffsetText("".join(every))).text, strict=True):
        if character != shown:
            folded[shown] = folded.get(shown, "") + character
    digits = {sign: "".join(map(chr, codes)) for sign, codes in DIGITS.items()}
    wide = {chr(0x21 + i): chr(0xFF01 + i) for i in range(0x5E) if chr(0x21 + i) != "/"}
    wanted = dict.fromkeys([*SIGNS, *digits, *wide], "")
    for table in (SIGNS, digits, wide):
        for sign, characters in table.items():
            wanted[sign] += characters
    assert {sign: sorted(set(found)) for sign, found in folded.items()} == {
        sign: sorted(set(characters)) for sign, characters in wanted.items()
    }


#: Digit -> the digits of Arabic, Persian, Devanagari, Bengali, Thai.
DIGITS = {str(i): [0x0660 + i, 0x06F0 + i, 0x0966 + i, 0x09E6 + i, 0x0E50 + i] for i in range(10)}
#: Sign -> the characters that are read as it, those of full width and the digits left out.
SIGNS = {
    "\n": "\u0085\u2028\u2029",
    " ": "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "|": "\u00a6",
    '"': "\u00ab\u00bb\u201c\u201d\u201e\u2033",
    "'": "\u00b4\u02bc\u2018\u2019\u201a\u201b\u2032",
    ".": "\u0589\u066b\u06d4\u0964\u0965\ufe52",
    "%": "\u066a\ufe6a",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63",
    "<": "\u2039",
    ">": "\u203a",
    "/": "\u2044\u2215",
    "[": "\u2329\u3010\u3014",
    "]": "\u232a\u3011\u3015",
    ",": "\u060c\ufe50",
    ";": "\u061b\ufe54",
    "?": "\u061f",
    ":": "\ufe55",
    "\u3002": "\uff61",
    "\u3001": "\uff64",
    "\u30fb": "\uff65",
}
