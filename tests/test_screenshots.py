"""The pictures of docs and README: made by ``tools/screenshots.py``, each shown, whole, and without other hosts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
TEXT = "{http://www.w3.org/2000/svg}text"


@pytest.fixture(scope="module")
def tool(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("screenshots")


def test_docs_show_these_pictures_and_no_others(tool: ModuleType) -> None:
    made = {f"{name}.svg" for name in tool.TERMINALS} | {f"{name}.png" for name in tool.PAGES}
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    shown = [
        target for page in pages for target in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    ]
    assert {Path(target).name for target in shown} == made
    assert all(Path(target).parent.name == "pictures" for target in shown)
    assert {path.name for path in PICTURES.iterdir()} == made


def test_commands_of_the_pictures_use_samples_that_are_there(tool: ModuleType) -> None:
    words = [word for terminal in tool.TERMINALS.values() for word in terminal.arguments]
    words += [word for page in tool.PAGES.values() for word in (*page.command, page.label)]
    samples = [word for word in words if word.startswith("samples/")]
    assert samples
    assert all((ROOT / sample).is_file() for sample in samples)


def test_pictures_of_terminals_are_whole_and_need_no_other_file() -> None:
    for path in PICTURES.glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert len(list(ElementTree.fromstring(text).iter(TEXT))) > 20
        assert re.findall(r"https?://[^\"')\s]+", text) == ["http://www.w3.org/2000/svg"]
        assert "url(" not in text.replace("url(#terminal", "")


def test_pictures_of_pages_are_pictures() -> None:
    for path in PICTURES.glob("*.png"):
        data = path.read_bytes()
        assert data.startswith(b"\x89PNG")
        assert int.from_bytes(data[16:20], "big") == 1_000
        assert len(data) < 400_000


def test_terminals_are_drawn_line_by_line_with_their_colours(tool: ModuleType) -> None:
    pytest.importorskip("rich", reason="needs rich to draw terminals")
    svg = tool.terminal_svg("\x1b[1;36mHead <&>\x1b[0m 정제수\nplain", 40)
    texts = {
        node.text.replace("\xa0", " ").strip(): node for node in ElementTree.fromstring(svg).iter(TEXT) if node.text
    }
    assert {"Head <&>", "정제수", "plain"} <= set(texts)
    assert (
        float(texts["plain"].get("y", 0)) > float(texts["정제수"].get("y", 0)) == float(texts["Head <&>"].get("y", 0))
    )
    colour = re.search(rf"\.{texts['Head <&>'].get('class')} \{{ ([^}}]*) \}}", svg)
    assert colour
    assert "#39c5cf" in colour[1]
    assert "font-weight: bold" in colour[1]
