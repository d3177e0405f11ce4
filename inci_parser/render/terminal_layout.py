"""What every terminal page is drawn with: widths of any script, wrapping, colours, glyphs, and the amount bar.

Text of a label is never sent to a terminal as it is: control characters and direction marks become visible, so that
a label can neither move the cursor nor reverse a line.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from math import log10
from unicodedata import category

NARROWEST, WIDEST = 40, 120
#: Texts of one column a character: Latin letters, and the signs that pages are drawn with.
_NARROW = re.compile("[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2015\u2018-\u201e\u2022\u2026\u2264\u2265\u2500-\u25fc]*")

#: Role -> SGR codes of the 16 colours every terminal has in its own palette, so light and dark both stay legible.
ROLES: dict[str, str] = {
    "title": "1",
    "head": "1;36",
    "dim": "2",
    "name": "",
    "bold": "1",
    "active": "32",
    "fragrance": "35",
    "irritant": "31",
    "rule": "34",
    "warn": "33",
    "proved": "2",
    "likely": "36",
    "estimate": "1;36",
    "unknown": "31",
    "under": "4",
    "A": "1;32",
    "F": "1;35",
    "I": "1;31",
    "R": "1;34",
    "?": "1;33",
}


def visible(text: str) -> str:
    r"""Return text that is harmless on a terminal: one line, nothing invisible that could act.

    >>> visible("Aqua\x1b[2J,\u202eParfum\n")
    'Aqua�[2J,�Parfum '
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(c) for c in text)


def _visible(c: str) -> str:
    if c in "\n\r\t\u2028\u2029":
        return " "
    kind = category(c)
    if kind == "Cf":
        return "" if c in "\u00ad\u200b\u200c\u200d\u2060\ufeff" else "\ufffd"
    return "\ufffd" if kind in ("Cc", "Cs", "Co", "Cn") else c


def width(text: str) -> int:
    """Return how many columns a text takes: two for wide East Asian characters and emoji, none for combining marks.

    >>> [width(text) for text in ("Aqua", "정제수", "é", "e\u0301", "👍🏽", "🇫🇷")]
    [4, 6, 1, 1, 2, 2]
    """
    if _NARROW.fullmatch(text):
        return len(text)
    import wcwidth  # what is written in Latin letters needs none

    return wcwidth.width(text, control_codes="ignore")


def clip(text: str, columns: int) -> tuple[str, str]:
    """Cut a text after at most ``columns`` columns and return both parts; what is seen as one character stays whole.

    >>> clip("글리세린", 5), clip("👍🏽👍🏽", 3)
    (('글리', '세린'), ('👍🏽', '👍🏽'))
    """
    if _NARROW.fullmatch(text):
        return text[:columns], text[columns:]
    used = at = 0
    for piece in _pieces(text):
        used += width(piece)
        if used > columns:
            return text[:at], text[at:]
        at += len(piece)
    return text, ""


def _pieces(text: str) -> Iterator[str]:
    """Yield grapheme clusters; one of more than two columns (stacked letters) in parts."""
    from wcwidth import iter_graphemes

    for cluster in iter_graphemes(text):
        if width(cluster) <= 2:
            yield cluster
        else:
            yield from cluster


def fit(text: str, columns: int, *, right: bool = False) -> str:
    """Return the text in exactly ``columns`` columns: padded, or cut with an ellipsis."""
    room = columns - width(text)
    if room < 0:
        text = clip(text, columns - 1)[0].rstrip() + "…"
        room = columns - width(text)
    return " " * room + text if right else text + " " * room


def wrap(text: str, columns: int) -> list[str]:
    """Break a text into lines of at most ``columns`` columns, at spaces, inside a word only where it is too long.

    >>> wrap("Retinoid: retinol, 5 %", 10)
    ['Retinoid:', 'retinol,', '5 %']
    """
    columns = max(columns, 8)
    lines: list[str] = []
    line = ""
    for word in _words(text):
        if line and width(line) + 1 + width(word) <= columns:
            line += f" {word}"
            continue
        if line:
            lines.append(line)
        while clip(word, columns)[1]:
            head, word = _break(word, columns)
            lines.append(head)
        line = word
    if line:
        lines.append(line)
    return lines


def _words(text: str) -> list[str]:
    """Return the words of a text; a sign that belongs to the number before it (``5 %``) stays with it."""
    words: list[str] = []
    for word in text.split():
        if words and word[:1] == "%" and words[-1][-1:].isdigit():
            words[-1] += f" {word}"
        else:
            words.append(word)
    return words


def _break(word: str, columns: int) -> tuple[str, str]:
    """Break an overlong word, after a mark of its own where it has one in the second half."""
    head, tail = clip(word, columns)
    for mark in "/-,)_.":
        cut = head.rfind(mark) + 1
        if cut > len(head) // 2:
            return word[:cut], word[cut:]
    return head, tail


class Canvas:
    """How wide, with which glyphs and whether in colour a page is drawn."""

    def __init__(self, columns: int, *, color: bool, unicode: bool = True) -> None:
        self.columns = max(NARROWEST, min(columns, WIDEST))
        self.color = color
        self.unicode = unicode

    def paint(self, text: str, role: str) -> str:
        """Return the text in the colour of a role, or as it is where there is no colour."""
        code = ROLES[role] if self.color and text else ""
        return f"\x1b[{code}m{text}\x1b[0m" if code else text

    def glyph(self, pretty: str, plain: str) -> str:
        """Return the pretty form, or the plain one where the output knows only ASCII."""
        return pretty if self.unicode else plain

    def indent(self, text: str, first: int, rest: int | None = None, *, role: str = "name") -> list[str]:
        """Return the text wrapped and indented, painted in one role."""
        rest = first if rest is None else rest
        lines = wrap(text, self.columns - max(first, rest))
        return [" " * (first if i == 0 else rest) + self.paint(line, role) for i, line in enumerate(lines)]

    def flow(self, items: Iterable[tuple[str, str, str]]) -> list[str]:
        """Return a legend, items (mark, its role, word) side by side, on as many lines as they need."""
        lines: list[str] = []
        used = self.columns
        for mark, role, word in items:
            need = width(mark) + 1 + width(word)
            shown = f"{self.paint(mark, role)} {self.paint(word, 'dim')}"
            if used + 2 + need > self.columns:
                lines.append(shown)
                used = need
            else:
                lines[-1] += f"  {shown}"
                used += 2 + need
        return lines

    def rule(self, title: str, note: str = "") -> list[str]:
        """Return a heading with a rule to the right edge behind its last line, a note within the rule where it fits."""
        lines = wrap(title, self.columns) or [""]
        room = self.columns - width(lines[-1]) - 1
        dash = self.glyph("─", "-")
        lead = f"{dash} {note} " if note else ""
        lead = lead if width(lead) < room else ""
        rest = f" {self.paint(lead + dash * (room - width(lead)), 'dim')}" if room > 0 else ""
        return [*(self.paint(line, "head") for line in lines[:-1]), f"{self.paint(lines[-1], 'head')}{rest}"]


#: The bar runs from 0.001 % to 100 % in powers of ten: on a straight scale all but two ingredients would be a dot.
_LOW, _HIGH = -3.0, 2.0


def place(percent: float, cells: int) -> int:
    """Return the cell of a bar in which an amount stands.

    >>> [place(percent, 26) for percent in (0.0, 0.001, 0.01, 1.0, 100.0)]
    [0, 0, 5, 15, 25]
    """
    if percent <= 10**_LOW:
        return 0
    return min(cells - 1, round((log10(percent) - _LOW) / (_HIGH - _LOW) * (cells - 1)))


def bar(canvas: Canvas, cells: int, proved: tuple[float, float], likely: tuple[float, float], estimate: float) -> str:
    """Draw one amount: a thin line for the proved range, a thick one for the likely range, a dot for the estimate."""
    thin, thick, dot = canvas.glyph("─", "-"), canvas.glyph("━", "="), canvas.glyph("●", "o")
    row = [" "] * cells
    roles = ["name"] * cells
    at_one = place(1.0, cells)
    row[at_one], roles[at_one] = canvas.glyph("┊", ":"), "dim"
    for (low, high), mark, role in ((proved, thin, "proved"), (likely, thick, "likely")):
        for i in range(place(low, cells), place(high, cells) + 1):
            row[i], roles[i] = mark, role
    at = place(estimate, cells)
    row[at], roles[at] = dot, "estimate"
    return _runs(canvas, row, roles)


def scale(canvas: Canvas, cells: int) -> str:
    """Return the marks over a column of bars: where 0.001, 0.01 ... 100 % stand."""
    row = [" "] * cells
    for label, percent in (("1%", 1.0), ("100", 100.0), (".01", 0.01), ("10", 10.0), (".1", 0.1)):
        start = min(place(percent, cells) - (len(label) - 1) // 2, cells - len(label))
        around = row[max(0, start - 1) : start + len(label) + 1]
        if all(c == " " for c in around):
            row[start : start + len(label)] = label
    return canvas.paint("".join(row), "dim")


def _runs(canvas: Canvas, row: Iterable[str], roles: Iterable[str]) -> str:
    """Join cells to a string, painting each run of one role once."""
    out, run, last = [], "", ""
    for cell, role in zip(row, roles, strict=True):
        if role != last:
            out.append(canvas.paint(run, last or "name"))
            run, last = "", role
        run += cell
    out.append(canvas.paint(run, last or "name"))
    return "".join(out)


def wants_color(choice: bool | None, *, to_file: bool) -> bool:
    """Return whether to paint: the option decides, else NO_COLOR and FORCE_COLOR, else whether people look on."""
    if choice is not None:
        return choice
    if to_file or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def canvas_for(choice: bool | None, *, to_file: bool) -> Canvas:
    """Return the canvas that fits where the page goes: a terminal's own width, else COLUMNS or 100."""
    encoding = "utf-8" if to_file else (getattr(sys.stdout, "encoding", None) or "ascii")
    try:
        "─━●…".encode(encoding)
    except (LookupError, UnicodeEncodeError):
        unicode = False
    else:
        unicode = True
    columns = shutil.get_terminal_size((100, 24)).columns
    return Canvas(columns, color=wants_color(choice, to_file=to_file), unicode=unicode)
