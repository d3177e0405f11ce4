"""``inci parse --explain``: the text itself, every character in the colour of what it was taken for, with a legend.

Without colour each line is followed by one that marks the same stretches with letters, so that nothing is lost in a
file or for a reader who does not see colours.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..models import Label
from .terminal_layout import Canvas, visible, width

#: Kind of piece -> letter, SGR code (16 colours, readable on light and dark), what it is.
STYLES: dict[str, tuple[str, str, str]] = {
    "entry": ("e", "1;32", "a printed ingredient"),
    "heading": ("H", "1;36", "a heading"),
    "title": ("T", "1;34", "the title of a part"),
    "separator": (",", "1;33", "between ingredients"),
    "mark": ("*", "1;35", "points to a footnote"),
    "footnote": ("f", "35", "what a mark stands for"),
    "claims": ("c", "33", "promises and key ingredients"),
    "directions": ("d", "34", "directions and warnings"),
    "code": ("#", "36", "a code of the maker's"),
    "markup": ("<", "31", "signs of a web page"),
    "whitespace": (" ", "", "white space"),
    "other": ("o", "2", "other text around the list"),
}
#: A kind this page does not know yet.
_OTHER = ("?", "31;4", "")


def pieces_lines(label: Label, canvas: Canvas) -> Iterator[str]:
    """Yield the text of a label with each piece marked by its kind, and the legend with counts of characters."""
    for cells in _rows(label, canvas.columns):
        yield from _row(cells, canvas)
    yield ""
    yield from _legend(label, canvas)


def _rows(label: Label, columns: int) -> Iterator[list[tuple[str, str]]]:
    """Cut the text into rows of (character, kind): at its own line breaks, and at a space where a row is full."""
    row: list[tuple[str, str]] = []
    used = 0
    for piece in label.pieces:
        for c in label.text[piece.start : piece.end]:
            shown = "⏎" if c == "\n" else visible(c) or "·"
            row.append((shown, piece.kind))
            used += width(shown)
            if c == "\n":
                yield row
                row, used = [], 0
            elif used >= columns:
                cut = _last_space(row)
                yield row[:cut]
                row = row[cut:]
                used = sum(width(left) for left, _ in row)
    if row:
        yield row


def _last_space(row: list[tuple[str, str]]) -> int:
    """Return where to break a full row: behind its last space in the second half, else before its last character."""
    for i in range(len(row), len(row) // 2, -1):
        if row[i - 1][0] == " ":
            return i
    return len(row) - 1


def _row(cells: list[tuple[str, str]], canvas: Canvas) -> Iterator[str]:
    if not canvas.color:
        yield "".join(c for c, _ in cells).rstrip()
        yield "".join(_style(kind)[0] * max(1, width(c)) for c, kind in cells)
        return
    out, last, run = [], "", ""
    for c, kind in cells:
        if kind != last:
            out.append(_painted(run, last))
            last, run = kind, ""
        run += c
    out.append(_painted(run, last))
    yield "".join(out)


def _style(kind: str) -> tuple[str, str, str]:
    return STYLES.get(kind, _OTHER)


def _painted(run: str, kind: str) -> str:
    code = _style(kind)[1] if run else ""
    return f"\x1b[{code}m{run}\x1b[0m" if code else run


def _legend(label: Label, canvas: Canvas) -> Iterator[str]:
    """Name each kind, how many pieces and characters it has, and that nothing is left over."""
    counts: dict[str, tuple[int, int]] = {}
    for piece in label.pieces:
        pieces, characters = counts.get(piece.kind, (0, 0))
        counts[piece.kind] = (pieces + 1, characters + piece.end - piece.start)
    wide = max((len(kind) for kind in counts), default=0)
    for kind, (pieces, characters) in counts.items():
        letter, _, meaning = _style(kind)
        name = _painted(kind, kind) if canvas.color else f"{letter} {kind}"
        line = f"  {name}{' ' * (wide - len(kind))} {characters:>6} characters in {pieces:<4}"
        fits = wide + 32 + len(meaning) <= canvas.columns
        yield f"{line} {canvas.paint(meaning, 'dim')}" if fits else line.rstrip()
    total = sum(characters for _, characters in counts.values())
    rest = len(label.text) - total
    left = f", {rest} not" if rest else ""
    yield from canvas.indent(f"{total} of {len(label.text)} characters accounted for{left}", 2)
