"""Draw what a command shows on a terminal as an SVG for the docs, in light or dark as the reader's page is.

Run: python tools/terminal_picture.py (writes docs/pictures/*.svg).
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html import escape
from pathlib import Path

from inci_parser.render.terminal_layout import width

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / "docs" / "pictures"
#: Picture -> arguments of inci, columns, lines shown.
PICTURES: dict[str, tuple[list[str], int, int]] = {
    "analyze": (["analyze", "samples/retinol_serum.txt"], 100, 60),
    "explain": (["parse", "samples/messy_page.txt", "--explain"], 90, 60),
}
CELL, LINE, SIZE = 8.43, 18, 14
_CODES = re.compile(r"\x1b\[([0-9;]*)m")
_COLOURS = {31: "r", 32: "g", 33: "y", 34: "b", 35: "m", 36: "c"}
STYLE = """
text{font:14px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;white-space:pre;fill:#24292f}
rect{fill:#fff;stroke:#d0d7de}.k{font-weight:700}.d{opacity:.62}.u{text-decoration:underline}
.r{fill:#b3261e}.g{fill:#1a7f37}.y{fill:#9a6700}.b{fill:#0550ae}.m{fill:#8250df}.c{fill:#0b7285}
@media(prefers-color-scheme:dark){text{fill:#d0d7de}rect{fill:#0d1117;stroke:#30363d}.r{fill:#ff7b72}.g{fill:#56d364}
.y{fill:#e3b341}.b{fill:#79c0ff}.m{fill:#d2a8ff}.c{fill:#39c5cf}}
"""


def classes(codes: str) -> str:
    """Return the CSS classes of an SGR code."""
    numbers = [int(code or 0) for code in codes.split(";")]
    names = ["k" if n == 1 else "d" if n == 2 else "u" if n == 4 else _COLOURS.get(n, "") for n in numbers]
    return " ".join(name for name in names if name)


def runs(line: str) -> list[tuple[int, str, str]]:
    """Return the runs of a line: column, classes, text."""
    found, column, style = [], 0, ""
    for i, part in enumerate(_CODES.split(line)):
        if i % 2:
            style = classes(part)
        elif part:
            found.append((column, style, part))
            column += width(part)
    return found


def draw(text: str, columns: int) -> str:
    """Return the SVG of a terminal page."""
    lines = text.rstrip("\n").split("\n")
    wide, high = columns * CELL + 24, len(lines) * LINE + 24
    out = [
        '<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" '
        f'width="{wide:.0f}" height="{high}" viewBox="0 0 {wide:.0f} {high}">',
        f"<style>{STYLE}</style>",
        f'<rect x=".5" y=".5" width="{wide - 1:.0f}" height="{high - 1}" rx="8"/>',
    ]
    for row, line in enumerate(lines):
        for column, style, part in runs(line):
            if part.strip():
                length = f' textLength="{width(part) * CELL:.1f}" lengthAdjust="spacingAndGlyphs"'
                look = f' class="{style}"' if style else ""
                place = f'x="{12 + column * CELL:.1f}" y="{26 + row * LINE}"'
                out.append(f"<text {place}{length}{look}>{escape(part)}</text>")
    return "\n".join([*out, "</svg>\n"])


def main() -> None:
    """Write every picture."""
    PLACE.mkdir(exist_ok=True)
    for name, (arguments, columns, most) in PICTURES.items():
        page = subprocess.run(
            [sys.executable, "-m", "inci_parser", *arguments, "--color"],
            cwd=ROOT,
            env={**os.environ, "COLUMNS": str(columns)},
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
        ).stdout
        shown = "\n".join(page.split("\n")[:most])
        (PLACE / f"{name}.svg").write_text(draw(shown, columns), encoding="utf-8")
        print(f"wrote docs/pictures/{name}.svg")


if __name__ == "__main__":
    main()
