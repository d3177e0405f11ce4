"""Make every picture of the docs: terminals as SVG (by rich), pages of the browser as PNG (by playwright and Chromium).

    python tools/screenshots.py             # all pictures, into docs/pictures
    python tools/screenshots.py analyze     # some of them

A test holds that docs and README show these pictures and no others.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / "docs" / "pictures"
#: An SVG of rich without its title bar, its buttons and its web font.
SVG = """<svg class="rich-terminal" viewBox="0 0 {terminal_width} {terminal_height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>{lines}</defs>
<rect fill="#0d1117" width="{terminal_width}" height="{terminal_height}" rx="8"/>
<g clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
#: Background, foreground, and the colours that terminals know by number, all of good contrast.
COLOURS = (
    (13, 17, 23),
    (208, 215, 222),
    [(110, 118, 129), (255, 123, 114), (86, 211, 100), (227, 179, 65), (121, 192, 255), (210, 168, 255), (57, 197, 207),
     (240, 246, 252)],
)  # fmt: skip


class Terminal(NamedTuple):
    """A command whose output is shown: arguments of ``inci``, columns, and the most lines."""

    arguments: list[str]
    columns: int
    lines: int = 60


class Page(NamedTuple):
    """A page that is shown: its address below the server's, or a file that a command writes; what is done on it."""

    address: str = ""
    #: Command that writes ``page.html``, which is shown.
    command: tuple[str, ...] = ()
    #: Text that is put into the field of the label.
    label: str = ""
    height: int = 760
    dark: bool = False


SAMPLE = "samples/retinol_serum.txt"
TERMINALS: dict[str, Terminal] = {
    "analyze": Terminal(["analyze", SAMPLE], 100),
    "explain": Terminal(["parse", "samples/messy_page.txt", "--explain"], 90),
}
PAGES: dict[str, Page] = {
    "page": Page("/", label=SAMPLE, height=1_000),
    "page_dark": Page("/", label=SAMPLE, height=1_000, dark=True),
    "ingredient": Page("/ingredients/NIACINAMIDE"),
    "report": Page(command=("analyze", SAMPLE, "-o", "page.html"), height=900),
    "summary": Page(
        command=("scan", "samples/products.csv", "-o", "out.csv", "--summary", "page.html", "-q"), height=900
    ),
}
WIDTH = 1_000


def terminal_svg(text: str, columns: int) -> str:
    """Return what a terminal of so many columns shows of a text with ANSI codes, as an SVG that needs no other file."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.terminal_theme import TerminalTheme
    from rich.text import Text

    console = Console(record=True, width=columns + 2, file=io.StringIO(), force_terminal=True, legacy_windows=False)
    console.print(Padding(Text.from_ansi(text.rstrip("\n"), no_wrap=True, overflow="ignore"), 1))
    return console.export_svg(theme=TerminalTheme(*COLOURS), code_format=SVG, unique_id="terminal")


def run(arguments: list[str] | tuple[str, ...], folder: Path = ROOT, **environment: str) -> str:
    """Return what ``inci`` prints."""
    command = [sys.executable, "-m", "inci_parser", *arguments]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    done = subprocess.run(command, cwd=folder, env=variables, check=True, capture_output=True)
    return done.stdout.decode("utf-8")


def draw_terminal(name: str, picture: Terminal) -> None:
    """Write the SVG of a command."""
    shown = run([*picture.arguments, "--color"], COLUMNS=str(picture.columns))
    lines = "\n".join(shown.split("\n")[: picture.lines])
    (PLACE / f"{name}.svg").write_text(terminal_svg(lines, picture.columns), encoding="utf-8")


@contextmanager
def served() -> Iterator[str]:
    """Run ``inci serve`` and give its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "inci_parser", "serve", "--port", str(port), "--no-browser"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            for _ in range(600):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def draw_page(name: str, page: Page, browser: Any, address: str) -> None:
    """Write the PNG of a page."""
    scheme = "dark" if page.dark else "light"
    with tempfile.TemporaryDirectory() as folder:
        if page.command:
            shutil.copytree(ROOT / "samples", Path(folder) / "samples")  # no path of this machine is shown
            run(page.command, Path(folder))
            address = (Path(folder) / "page.html").as_uri()
        tab = browser.new_page(viewport={"width": WIDTH, "height": page.height}, color_scheme=scheme)
        tab.goto(f"{address}{page.address}")
        if page.label:
            tab.fill("#text", (ROOT / page.label).read_text(encoding="utf-8"))
            tab.wait_for_selector("#answer table", timeout=60_000)
            tab.evaluate("document.activeElement.scrollTop = 0; document.activeElement.blur()")
        tab.wait_for_load_state("networkidle")
        tab.screenshot(path=PLACE / f"{name}.png", animations="disabled")
        tab.close()


def main() -> None:
    """Make the pictures that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help=f"of {', '.join([*TERMINALS, *PAGES])}; all if none is given")
    names = parser.parse_args().names or [*TERMINALS, *PAGES]
    PLACE.mkdir(exist_ok=True)
    for name in names:
        if name in TERMINALS:
            draw_terminal(name, TERMINALS[name])
    if pages := [name for name in names if name in PAGES]:
        from playwright.sync_api import sync_playwright

        chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        with sync_playwright() as playwright, served() as address:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            for name in pages:
                draw_page(name, PAGES[name], browser, address)
            browser.close()
    print(f"wrote {len(names)} pictures to docs/pictures")


if __name__ == "__main__":
    main()
