"""Normalises characters: an ordered list of small steps, each of which keeps the offsets into the text as given.

    Aqua,\u200b&nbsp; Gly\u00adcerin   >>   Aqua, Glycerin

Every step is a function ``OffsetText -> OffsetText`` that returns its argument where it finds nothing to do.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from .html_tables import html_tables
from .json_records import json_records
from .markup import html
from .offsets import OffsetText, Pieces
from .unpacking import escaped_lines, list_cell
from .value_rows import value_rows

# -- addresses -------------------------------------------------------------------------------------------------


def address(text: OffsetText) -> OffsetText:
    """Write out the escaped spaces, commas, brackets and slashes of a text from a web address, which holds no space.

    >>> address(OffsetText("Aqua,%20Citric%20Acid%2CMica")).text, address(OffsetText("Aqua %20")).text
    ('Aqua, Citric Acid,Mica', 'Aqua %20')
    """
    if "%2" not in text.text or any(map(str.isspace, text.text)):
        return text
    return text.sub(re.compile(r"%(?:20|2[89CcFf])"), lambda match: chr(int(match[0][1:], 16)))


#: Longer runs are no text that was decoded wrongly but another script.
LONGEST_MOJIBAKE = 4_000

# -- encoding --------------------------------------------------------------------------------------------------


@cache
def _foreign() -> re.Pattern[str]:
    return re.compile(r"[^\x00-\x7f]++")


@cache
def _mojibake() -> re.Pattern[str]:
    """Match a sign of UTF-8 read as a single-byte encoding: ``Ã©`` for é, ``â€™`` for an apostrophe."""
    tail = "\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™"
    return re.compile(rf"[ÂÃÅÄÎÏÐÑØÙ][{tail}]|â€|ï¼|ã[\x80-\x83‚€]|[äåæçèé][{tail}]{{2}}")


def mojibake(text: OffsetText) -> OffsetText:
    """Repair characters whose UTF-8 bytes were read in another encoding.

    >>> mojibake(OffsetText("Beurre de karitÃ©")).text
    'Beurre de karité'
    """
    if text.text.isascii() or not _mojibake().search(text.text):
        return text
    from ftfy import fix_encoding

    def repaired(match: re.Match[str]) -> str | Pieces | None:
        if len(match[0]) > LONGEST_MOJIBAKE or not _mojibake().search(match[0]):
            return None
        fixed = fix_encoding(match[0])
        return None if fixed == match[0] else _aligned(match[0], fixed)

    return text.sub(_foreign(), repaired)


def _aligned(broken: str, repaired: str) -> str | Pieces:
    """Return each repaired character with the number of broken ones it was: its bytes in UTF-8, or one if unchanged.

    Where that does not add up (bytes were lost), what follows the unchanged beginning stands for all the rest.

    >>> _aligned("Ã©", "é"), _aligned("æ°´ã\x80\x81", "水、")
    ([('é', 2)], [('水', 3), ('、', 3)])
    """
    pieces: Pieces = []
    done = 0
    for character in repaired:
        size = 1 if broken.startswith(character, done) else len(character.encode("utf-8", "surrogatepass"))
        pieces.append((character, size))
        done += size
    if done == len(broken):
        return pieces
    same = next((i for i, pair in enumerate(zip(broken, repaired, strict=False)) if pair[0] != pair[1]), 0)
    return [(repaired[:same], same), (repaired[same:], len(broken) - same)] if 0 < same < len(broken) else repaired


# -- invisible and look-alike characters -------------------------------------------------------------------------


@cache
def _invisible() -> re.Pattern[str]:
    """Match characters that print nothing: zero width, bidi controls, soft hyphen, variation selectors, controls.

    The code of a terminal's colour is one of them, with what follows its sign: ``ESC[31m``.
    """
    return re.compile(
        r"\x1b\[[0-9;]{0,20}[A-Za-z]|"
        "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"
        "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]++|[\U000e0000-\U000e0fff]++"
    )


def invisible(text: OffsetText) -> OffsetText:
    """Drop characters that print nothing.

    >>> invisible(OffsetText("Gly\\u200bcerin, Phenoxy\\xadethanol")).text
    'Glycerin, Phenoxyethanol'
    """
    if text.text.isascii() and text.text.isprintable():
        return text
    return text.sub(_invisible(), lambda _: "")


#: The digit 0 of scripts that write numbers with digits of their own: Arabic, Persian, Devanagari, Bengali, Thai.
_ZEROS = (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50)


@cache
def _shapes() -> dict[int, int]:
    """Return the one-for-one folds: full width to ASCII, odd spaces, hyphens and quotes to the plain ones."""
    table = {0xFF01 + i: 0x21 + i for i in range(0x5E)}
    del table[0xFF0F]  # the full-width solidus separates on Japanese lists
    table |= dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], 0x20)
    table |= dict.fromkeys([0x85, 0x2028, 0x2029, 0x0B, 0x0C], 0x0A)
    table |= dict.fromkeys([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE58, 0xFE63, 0x2043], 0x2D)
    table |= dict.fromkeys([0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x02BC, 0x00B4, 0x0060], 0x27)
    table |= dict.fromkeys([0x201C, 0x201D, 0x201E, 0x2033, 0x00AB, 0x00BB], 0x22)
    for zero in _ZEROS:
        table |= {zero + i: 0x30 + i for i in range(10)}
    table |= {0x066A: 0x25, 0xFE6A: 0x25, 0x066B: 0x2E}  # per cent signs, the Arabic decimal sign
    table |= {0x060C: 0x2C, 0x061B: 0x3B, 0x061F: 0x3F}  # Arabic comma, semicolon, question mark
    table |= {0x3010: 0x5B, 0x3011: 0x5D, 0x3014: 0x5B, 0x3015: 0x5D, 0x2329: 0x5B, 0x232A: 0x5D}
    table |= {0x2044: 0x2F, 0x2215: 0x2F, 0xFE50: 0x2C, 0xFE54: 0x3B, 0xFE55: 0x3A, 0xFF61: 0x3002, 0xFF64: 0x3001}
    table |= dict.fromkeys([0x0589, 0x06D4, 0x0964, 0x0965, 0xFE52], 0x2E)  # Armenian, Urdu, Hindi and small full stops
    table |= {0x2039: 0x3C, 0x203A: 0x3E, 0xFF65: 0x30FB, 0xA6: 0x7C}
    return table


@cache
def _decimal_dot() -> re.Pattern[str]:
    """Match a dot at middle height within a share in percent; elsewhere such dots separate names."""
    return re.compile(r"(?<![\w.-])\d{1,2}([·•∙⋅‧・])\d{1,4}\s?%")


def shapes(text: OffsetText) -> OffsetText:
    """Fold characters that look like another: full-width letters, odd spaces, hyphens, quotes, brackets, decimal dots.

    >>> shapes(OffsetText("ＰＥＧ－４０，【成分】")).text, shapes(OffsetText("Retinol 0·3%·Aqua")).text
    ('PEG-40,[成分]', 'Retinol 0.3%·Aqua')
    """
    if text.text.isascii():
        return text
    return text.translated(_shapes()).sub(_decimal_dot(), lambda match: match[0].replace(match[1], "."))


@cache
def _colour_sign() -> re.Pattern[str]:
    """Match the sign of the Colour Index before its number, set in letters that look Latin: Cyrillic ``С.І. 42090``."""
    return re.compile(r"(?<![^\W\d_])[CС]([.\s]{0,2})[IІ](?=[.\s]{0,2}\d{5}(?!\d))")


def colour_signs(text: OffsetText) -> OffsetText:
    """Write the sign of the Colour Index in Latin letters.

    >>> colour_signs(OffsetText("\u0421.\u0406. 42090")).text
    'C.I. 42090'
    """
    return text if text.text.isascii() else text.sub(_colour_sign(), lambda match: f"C{match[1]}I")


@cache
def _ligature() -> re.Pattern[str]:
    return re.compile("[ﬀ-ﬆ㎎㎏㎍％℃㏙]|（[+＋][/／][-－−]）|[+＋][/／][－−]|＋[/／]-")


def ligatures(text: OffsetText) -> OffsetText:
    """Write out letters and signs that were set as one: ``ﬁ``, ``㎎``, the full-width ``＋／－``."""
    if text.text.isascii():
        return text
    from unicodedata import normalize

    return text.sub(_ligature(), lambda match: normalize("NFKC", match[0]).replace("−", "-"))


@cache
def _decoration() -> re.Pattern[str]:
    """Match emoji and dingbats that decorate; bullets and footnote marks are not among them."""
    return re.compile(
        "[\U0001f000-\U0001faff\u2600-\u265f\u2661-\u26ff\u2702-\u2716\u2719\u271c-\u2721\u2728\u2734\u2747-\u2775"
        "\u2b05-\u2b07\u2b50\u2b55\u200d\u20e3\ue000-\uf8ff]++"  # the last: private use, stand-ins of brackets
    )


def decoration(text: OffsetText) -> OffsetText:
    """Put a space where emoji stood.

    >>> decoration(OffsetText("💧Aqua")).text
    ' Aqua'
    """
    if text.text.isascii():
        return text
    return text.sub(_decoration(), lambda _: " ")


#: So many bars between blanks, and so large a share of all, are what separates.
_BARS, _ALIKE = 3, 0.8


@cache
def _tight_bar() -> re.Pattern[str]:
    return re.compile(r"(?<=[^\W\d_])\|(?=[^\W\d_])")


@cache
def _bar_of_a_word() -> re.Pattern[str]:
    """Match a bar right behind the letters of a word, others behind it."""
    return re.compile(r"(?<=[a-z]{2})\|(?=[a-z]| [a-z])", re.IGNORECASE)


@cache
def _other_separator() -> re.Pattern[str]:
    return re.compile(r",(?!\d)|[;\u3001\u2022\u00b7]")


def bars(text: OffsetText) -> OffsetText:
    """Put spaces around bars between letters where they are what separates; beside other separators one is a misread l.

    Where bars between blanks separate, one right behind a letter is a misread l, too.

    >>> bars(OffsetText("Aqua|Glycerin|Parfum")).text, bars(OffsetText("Aqua, Ethylhexy|glycerin")).text
    ('Aqua | Glycerin | Parfum', 'Aqua, Ethylhexy|glycerin')
    >>> bars(OffsetText("Aqua | Silica | Talc | Cety| Alcohol | Mica | Talc")).text
    'Aqua | Silica | Talc | Cetyl Alcohol | Mica | Talc'
    """
    count = text.text.count("|")
    if count < 2:
        return text
    if text.text.count(" | ") > max(_BARS, count * _ALIKE):
        return text.sub(_bar_of_a_word(), lambda _: "l")
    tight = len(_tight_bar().findall(text.text))
    if tight < 2 or tight <= len(_other_separator().findall(text.text)):
        return text
    return text.sub(_tight_bar(), lambda _: " | ")


# -- white space -----------------------------------------------------------------------------------------------


@cache
def _white() -> re.Pattern[str]:
    return re.compile(r"[ \r\n\t]{2,}+|\r")


def _single(match: re.Match[str]) -> str:
    run = match[0]
    lines = run.count("\n") or run.count("\r")
    if lines:
        return "\n" if lines == 1 else "\n\n"
    return "\t" if "\t" in run else " "


def white_space(text: OffsetText) -> OffsetText:
    """Fold runs of white space: to a blank line, a line break, a tab or one space, whichever is the most it holds.

    >>> white_space(OffsetText("Aqua,   \\r\\n  Glycerin")).text
    'Aqua,\\nGlycerin'
    """
    for gap in _gaps():
        if "  " in text.text and _in_columns(text.text, gap):
            text = text.sub(gap, lambda _: "\t")
    return text.sub(_white(), _single)


@cache
def _gaps() -> tuple[re.Pattern[str], ...]:
    """Return what may stand between columns, the widest first."""
    return re.compile(r"(?<=\S) {3,}+(?=\S)"), re.compile(r"(?<=[^\s,;.:]) {2,}+(?=\S)")


def _in_columns(text: str, gap: re.Pattern[str]) -> bool:
    """Return whether gaps stand in line after line: columns of a table, of which few rows lack the last cells.

    Gaps of two spaces are ones only where every line has as many, two at least.
    """
    counts = [len(gap.findall(line)) for line in text.split("\n") if line.strip()]
    gapped = [count for count in counts if count]
    if len(gapped) < 3:
        return False
    if gap is _gaps()[0]:
        return gapped.count(max(gapped)) * 2 >= len(gapped)
    return min(counts) == max(counts) > 1


@cache
def _leader() -> re.Pattern[str]:
    """Match leader dots between a name and the number in the next column: ``Aqua ........ 72,35``."""
    return re.compile(r"(?<=\S) ?(?:\.{4,}+|…{1,}+|(?:\. ){4,}+) ?(?=[<>]?\d)")


def leaders(text: OffsetText) -> OffsetText:
    """Put a colon where leader dots stand before a number.

    >>> leaders(OffsetText("Aqua ........ 72,35")).text
    'Aqua: 72,35'
    """
    return (
        text.sub(_leader(), lambda _: ": ") if "...." in text.text or ". . ." in text.text or "…" in text.text else text
    )


#: The steps in the order they run.
STEPS: tuple[Callable[[OffsetText], OffsetText], ...] = (
    html_tables,
    html,
    address,
    mojibake,
    invisible,
    ligatures,
    colour_signs,
    shapes,
    decoration,
    bars,
    json_records,
    value_rows,
    list_cell,
    escaped_lines,
    leaders,
    white_space,
)


def normalise(text: str) -> OffsetText:
    """Return the text cleaned by every step, with the map back to it.

    >>> normalise("Aqua,\\u200b&nbsp; Gly\\xadcerin").text
    'Aqua, Glycerin'
    """
    mapped = OffsetText(text)
    for step in STEPS:
        mapped = step(mapped)
    return mapped
