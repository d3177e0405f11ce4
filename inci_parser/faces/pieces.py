"""``inci parse --explain``: the text itself, every character in the colour of what it was taken for, with a legend.

Without colour each line is followed by one that marks the same stretches with letters, so that nothing is lost in a
file or for a reader who does not see colours.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..models import Label
from .canvas import Canvas, visible, width

#: Kind of piece -> letter, SGR code (16 colours, readable on light and dark).
STYLES: dict[str, tuple[str, str]] = {
    "entry": ("e", "1;32"),
    "heading": ("H", "1;36"),
    "separator": (",", "1;33"),
    "mark": ("*", "35"),
    "amount": ("%", "33"),
    "footnote": ("f", "35"),
    "section": ("S", "1;34"),
    "component": ("C", "1;34"),
    "title": ("T", "1;34"),
    "space": ("_", ""),
}
#: Letters and colours for the kinds of remainder, in the order in which they turn up.
_OTHERS = (
    ("a", "31"),
    ("b", "33"),
    ("c", "34"),
    ("d", "36"),
    ("g", "31;4"),
    ("h", "33;4"),
    ("i", "34;4"),
    ("j", "36;4"),
)


def pieces_page(label: Label, canvas: Canvas) -> str:
    """Return the text of a label with each piece marked by its kind, and the legend with counts of characters."""
    styles = _styles(label)
    lines = [canvas.rule("Every character of the text")]
    for cells in _rows(label, canvas.columns):
        lines.extend(_row(cells, styles, canvas))
    lines.append("")
    lines.extend(_legend(label, styles, canvas))
    return "\n".join(lines) + "\n"


def _styles(label: Label) -> dict[str, tuple[str, str]]:
    """Return letter and colour of every kind that the label has."""
    others = iter(_OTHERS * 4)
    kinds = dict.fromkeys(piece.kind for piece in label.pieces)
    return {kind: STYLES.get(kind) or next(others) for kind in kinds}


def _rows(label: Label, columns: int) -> Iterator[list[tuple[str, str]]]:
    """Cut the text into rows of (character, kind): at its own line breaks, and where a row is full."""
    row: list[tuple[str, str]] = []
    used = 0
    for piece in label.pieces:
        for c in label.text[piece.start : piece.end]:
            shown = "⏎" if c == "\n" else visible(c) or "·"
            if used + width(shown) > columns:
                yield row
                row, used = [], 0
            row.append((shown, piece.kind))
            used += width(shown)
            if c == "\n":
                yield row
                row, used = [], 0
    if row:
        yield row


def _row(cells: list[tuple[str, str]], styles: dict[str, tuple[str, str]], canvas: Canvas) -> Iterator[str]:
    if not canvas.color:
        yield "".join(c for c, _ in cells).rstrip()
        yield "".join(styles[kind][0] * max(1, width(c)) for c, kind in cells)
        return
    out, last, run = [], "", ""
    for c, kind in cells:
        if kind != last:
            out.append(_painted(run, last, styles))
            last, run = kind, ""
        run += c
    out.append(_painted(run, last, styles))
    yield "".join(out)


def _painted(run: str, kind: str, styles: dict[str, tuple[str, str]]) -> str:
    code = styles[kind][1] if run else ""
    return f"\x1b[{code}m{run}\x1b[0m" if code else run


def _legend(label: Label, styles: dict[str, tuple[str, str]], canvas: Canvas) -> Iterator[str]:
    """Name each kind, how many pieces and characters it has, and that nothing is left over."""
    counts: dict[str, tuple[int, int]] = {}
    for piece in label.pieces:
        pieces, characters = counts.get(piece.kind, (0, 0))
        counts[piece.kind] = (pieces + 1, characters + piece.end - piece.start)
    for kind, (pieces, characters) in counts.items():
        letter = styles[kind][0]
        word = kind.replace("_", " ")
        name = _painted(word, kind, styles) if canvas.color else f"{letter} = {word}"
        times = f"{pieces} piece{'s' if pieces != 1 else ''}, {characters} character{'s' if characters != 1 else ''}"
        yield f"  {name}: {canvas.paint(times, 'dim')}"
    total = sum(characters for _, characters in counts.values())
    rest = len(label.text) - total
    yield f"  {total} of {len(label.text)} characters accounted for" + (f", {rest} not" if rest else "")
