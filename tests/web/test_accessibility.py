"""axe finds no fault on any page, in any state of it, light or dark; everything is reached by the keyboard.

Skipped where playwright, axe-playwright-python or a Chromium of the system is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from inci_parser import analyze, check_routine, compare, parse
from inci_parser.analysis.ingredient import explain_ingredient
from inci_parser.cli import main as cli
from inci_parser.naming import Catalogue
from inci_parser.render.html import HtmlRenderer, fragment
from inci_parser.render.page_options import PageOptions

pytest.importorskip("playwright.sync_api", reason="needs playwright")
axe_module = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-playwright-python")

LABEL = (
    "Night Serum. Ingredients: Aqua, Glycerin, Retinol (0.3%), Lilial, Phenoxyethanol, Parfum, Linalool, Blorbo. "
    "May contain: CI 77491. Avoid the eyes."
)
NOTEBOOK = "<!doctype html><html lang=en><title>x</title><main><h1>x</h1>{}</main>"
SCHEMES = ("light", "dark")


@pytest.fixture(scope="module", params=SCHEMES)
def page(request: pytest.FixtureRequest, browser: Any) -> Iterator[Any]:
    opened = browser.new_page(color_scheme=request.param, bypass_csp=True, viewport={"width": 1280, "height": 900})
    opened.set_default_timeout(20_000)
    yield opened
    opened.close()


def faults(page: Any) -> list[str]:
    """Return the rules of axe that the page breaks, with the elements that break them."""
    found = axe_module.Axe().run(page).response["violations"]
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


def home(page: Any) -> None:
    page.locator("#text").fill(LABEL)
    page.wait_for_selector("#answer .text")
    for folded in page.locator("#answer details").all():
        folded.evaluate("element => { element.open = true }")


def card(page: Any) -> None:
    home(page)
    page.locator("button.entry", has_text="Retinol").click()


def routine(page: Any) -> None:
    page.locator("textarea").nth(0).fill(LABEL)
    page.locator("textarea").nth(1).fill("Adapalene 0.1 % gel")
    page.wait_for_selector("#answer .finding")


def comparison(page: Any) -> None:
    page.locator("textarea").nth(0).fill(LABEL)
    page.locator("textarea").nth(1).fill("Aqua, Glycerin, Niacinamide")
    page.wait_for_selector("#answer table")


def table(page: Any) -> None:
    rows = b'name,ingredients\nOne,"Aqua, Glycerin, Parfum"\n'
    page.set_input_files("#file", {"name": "t.csv", "mimeType": "text/csv", "buffer": rows})
    page.get_by_role("button", name="Scan").click()
    page.wait_for_selector("#answer a", timeout=60_000)


def nothing(_: Any) -> None:
    """Leave the page as it opens."""


PAGES: dict[str, tuple[str, Callable[[Any], None]]] = {
    "home": ("/", nothing),
    "report": ("/", home),
    "card": ("/", card),
    "compare": ("/compare", nothing),
    "comparison": ("/compare", comparison),
    "routine": ("/routine", routine),
    "scan": ("/scan", table),
    "lookup": ("/ingredients", nothing),
    "ingredient": ("/ingredients/RETINOL", nothing),
    "unknown": ("/ingredients/zzqqzz", nothing),
    "preview": ("/reconcile/preview?id=RETINOL", nothing),
}


@pytest.mark.parametrize("name", PAGES)
def test_no_fault_on_a_page(page: Any, address: str, name: str) -> None:
    path, act = PAGES[name]
    page.goto(address + path)
    act(page)
    assert faults(page) == []


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every kind of HTML that is written without the server."""
    folder: Path = tmp_path_factory.mktemp("documents")
    rows = f'name,ingredients\nOne,"{LABEL}"\nTwo,"Aqua, Glycerin"\n'
    (folder / "t.csv").write_text(rows, encoding="utf-8")
    arguments = ("scan", folder / "t.csv", "-o", folder / "out.csv", "--summary", folder / "summary.html", "-q")
    assert cli.run(list(map(str, arguments))) == 0
    short = HtmlRenderer(PageOptions())
    whole = HtmlRenderer(PageOptions(verbose=True, sources=True, explain=True, compliance=True, clinician=True))
    report = analyze(LABEL, profile=["pregnancy"], avoid=["parfum"])
    return {
        "report": short.report(report, "label.txt"),
        "whole report": whole.report(report, "label.txt"),
        "no list": whole.report(analyze("Feel good."), "label.txt"),
        "labels": whole.labels([(parse(LABEL), "one"), (parse("Aqua, Blorbo"), "two")]),
        "routine": whole.routine(check_routine([LABEL, "Adapalene 0.1 % gel"]), ["one", "two"]),
        "comparison": whole.comparison(compare(LABEL, "Aqua, Glycerin"), ["one", "two"]),
        "explanation": whole.explanation(explain_ingredient("retinol", Catalogue.default())),
        "notebook": NOTEBOOK.format(fragment(report).replace("h1", "h2")),
        "summary": (folder / "summary.html").read_text(encoding="utf-8"),
    }


def test_no_fault_in_a_document(page: Any, documents: dict[str, str]) -> None:
    found = {}
    for name, content in documents.items():
        page.set_content(content)
        page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
        found[name] = faults(page)
    assert {name: broken for name, broken in found.items() if broken} == {}


@pytest.mark.parametrize("path", ["/", "/compare", "/routine", "/scan", "/ingredients"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_tab_key_reaches_every_control_in_order_and_shows_where_it_is(
    browser: Any, address: str, path: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto(address + path)
    wanted = page.evaluate(
        "[...document.querySelectorAll('a,button,input,select,textarea,summary')]"
        ".filter(e => e.checkVisibility() && !e.disabled).length"
    )
    seen = []
    for _ in range(wanted):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate(
                """() => {
                    const e = document.activeElement, box = e.getBoundingClientRect();
                    const all = [...document.querySelectorAll("*")];
                    return [all.indexOf(e), getComputedStyle(e).outlineStyle, box.left >= 0 && box.right <= innerWidth];
                }"""
            )
        )
    page.close()
    places = [place for place, _, _ in seen]
    assert places == sorted(set(places))
    assert {(outline, inside) for _, outline, inside in seen} == {("solid", True)}
