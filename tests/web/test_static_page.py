"""The static page: built, then opened in a browser from a server that only hands out files.

Skipped where npm cannot fetch pyodide, or playwright or a Chromium of the system is missing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("playwright.sync_api", reason="needs playwright")
axe_module = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-playwright-python")
pytest.importorskip("jinja2", reason="needs the extra web")

ROOT = Path(__file__).resolve().parents[2]

LABEL = "Ingredients: Aqua, Glycerin, Retinol (0.1%), Parfum, Linalool, 글리세린, Blorbo."
#: Most bytes of the folder.
MOST_BYTES = 9_000_000


class Quiet(SimpleHTTPRequestHandler):
    """A server of files that writes no log."""

    def log_message(self, *_: object) -> None:
        """Write nothing."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not all(map(shutil.which, ("npm", "node"))):
        pytest.skip("needs node with npm, which fetches pyodide")
    target = tmp_path_factory.mktemp("static") / "page"
    command = [sys.executable, ROOT / "tools" / "build_static_page.py", target]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=_with_root())
    if "'npm'" in done.stderr and done.returncode:
        pytest.skip("npm could not fetch pyodide")
    assert done.returncode == 0, done.stderr
    return target


def _with_root() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_the_folder_is_small(folder: Path) -> None:
    assert sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) < MOST_BYTES


def test_a_report_and_an_edit_ask_no_other_host_and_nothing_after_loading(browser: Any, address: str) -> None:
    page = browser.new_page(bypass_csp=True)
    page.set_default_timeout(120_000)
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address + "/index.html")
    page.locator("#text").fill(LABEL)
    page.wait_for_selector(".text")
    assert page.locator("button.entry", has_text="글리세린").count() == 1
    loaded = len(asked)
    page.locator("#text").fill(LABEL.replace("Blorbo", "Limonene"))
    page.wait_for_selector("button.entry:has-text('Limonene')")
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert asked[loaded:] == []
    assert faults == []
    assert axe_module.Axe().run(page).violations_count == 0
    page.close()


def test_a_part_that_cannot_be_loaded_is_told(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.set_default_timeout(120_000)
    page.route("**/library.tar.xz", lambda route: route.fulfill(status=404, body="gone"))
    page.goto(address + "/index.html")
    page.wait_for_selector("#answer:has-text('could not be loaded')")
    page.close()


def test_every_page_of_the_folder_answers_and_has_no_fault_of_access(browser: Any, address: str) -> None:
    page = browser.new_page(bypass_csp=True)
    page.set_default_timeout(120_000)
    page.goto(address + "/ingredients.html")
    page.locator("#q").fill("1309-37-1")
    page.keyboard.press("Enter")
    page.wait_for_selector("#answer dl")
    assert "CI 77491" in page.locator("#answer").inner_text()
    assert page.url.endswith("ingredients.html#1309-37-1")
    assert axe_module.Axe().run(page).violations_count == 0
    for name in ("compare", "routine"):
        page.goto(f"{address}/{name}.html")
        for number, area in enumerate(page.locator("textarea").all()[:2]):
            area.fill(LABEL if number else "Aqua, Urea, Salicylic Acid (2%)")
        page.wait_for_selector("#answer > *")
        assert axe_module.Axe().run(page).violations_count == 0, name
    page.close()


def test_an_ingredient_can_be_linked_to(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.set_default_timeout(120_000)
    page.goto(address + "/ingredients.html#RETINOL")
    page.wait_for_selector("#answer dl")
    assert "RETINOL" in page.locator("#answer").inner_text()
    assert page.locator("#q").input_value() == "RETINOL"
    page.locator("#q").fill("GLYCERIN")
    page.keyboard.press("Enter")
    page.wait_for_selector("#answer dd:has-text('GLYCERIN')")
    page.go_back()
    page.wait_for_selector("#answer dd:has-text('RETINOL')")
    page.close()
