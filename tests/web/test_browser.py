"""The page in a real browser: typing, pasting, dropping, the keyboard alone, and no foreign request.

Skipped where playwright or a Chromium of the system is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inci_parser import photo

pytest.importorskip("playwright.sync_api", reason="needs playwright")

LABEL = "Ingredients: Aqua, Glycerin, Retinol (0.1%), Parfum, Linalool, Blorbo."


class Watched:
    """A page that remembers what it asked for and what went wrong."""

    def __init__(self, page: Any, address: str) -> None:
        page.set_default_timeout(8_000)
        self.page = page
        self.address = address
        self.foreign: list[str] = []
        self.faults: list[str] = []
        page.on("request", self._asked)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("dialog", lambda dialog: (self.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((self.address, "data:")):
            self.foreign.append(request.url)

    def go(self, path: str) -> Any:
        self.page.goto(self.address + path)
        return self.page


@pytest.fixture
def watched(browser: Any, address: str) -> Iterator[Watched]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    watching = Watched(context.new_page(), address)
    yield watching
    context.close()
    assert watching.foreign == []
    assert watching.faults == []


def test_typing_brings_the_report(watched: Watched) -> None:
    page = watched.go("/")
    page.locator("#text").type(LABEL)
    page.wait_for_selector(".text")
    assert page.locator(".text").inner_text().strip() == LABEL
    page.locator("button.entry", has_text="Retinol").click()
    assert page.locator(".card:popover-open .name").inner_text() == "RETINOL"


def test_a_control_asks_again(watched: Watched) -> None:
    page = watched.go("/")
    page.locator("#text").fill(LABEL)
    page.wait_for_selector(".text")
    with page.expect_response("**/report") as answer:
        page.get_by_label("pregnancy").check()
    assert answer.value.status == 200
    page.wait_for_selector("text=clinician", state="attached")


def test_the_keyboard_alone(watched: Watched) -> None:
    page = watched.go("/")
    page.locator("#sample").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".text")
    page.locator("button.entry").first.focus()
    page.keyboard.press("Enter")
    assert page.locator(".card:popover-open").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".card:popover-open").count() == 0


def test_comparing(watched: Watched) -> None:
    page = watched.go("/compare")
    page.locator("textarea").nth(0).fill("Aqua, Glycerin")
    page.locator("textarea").nth(1).fill("Aqua, Glycerin, Parfum")
    page.wait_for_selector("text=Only in Second label (1)")


def test_a_dropped_table_is_scanned(watched: Watched, tmp_path: Path) -> None:
    table = tmp_path / "products.csv"
    table.write_text('name,ingredients\nOne,"Aqua, Glycerin, Parfum"\n', encoding="utf-8")
    page = watched.go("/scan")
    page.evaluate(
        """text => {
            const carried = new DataTransfer();
            carried.items.add(new File([text], "products.csv", {type: "text/csv"}));
            document.querySelector(".drop").dispatchEvent(new DragEvent("drop", {dataTransfer: carried}));
        }""",
        table.read_text(encoding="utf-8"),
    )
    page.wait_for_selector("text=report.csv", timeout=60_000)


def test_a_picture_fills_the_field(watched: Watched, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    image = pytest.importorskip("PIL.Image", reason="needs the extra photo (Pillow)")
    if not photo.extra_installed():
        pytest.skip("needs the extra photo (rapidocr, onnxruntime)")

    class Stub:
        def lines(self, _: Any) -> list[photo.Line]:
            return [photo.Line(LABEL, 0.97, photo.Box.rectangle(0, 0, 300, 20))]

    monkeypatch.setattr("inci_parser.photo.reading.default_engine", Stub)
    image.new("RGB", (40, 40), "white").save(tmp_path / "label.png")
    page = watched.go("/")
    page.set_input_files("#pictures-files", tmp_path / "label.png")
    page.wait_for_selector(".text")
    assert page.input_value("#text") == LABEL
    assert "may hold misreadings" in page.inner_text("#pictures-read")
