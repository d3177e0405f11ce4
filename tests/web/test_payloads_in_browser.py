"""No script of a label, product or file name, avoid list or house name runs in a browser, wherever it is shown.

Each payload is mark-up that would set a mark in the window, ask for a file, or open a dialog. All are put on one page
of each kind, so that a page is loaded once for all. Skipped where playwright or a Chromium is missing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from inci_parser import analyze, check_routine, compare, parse
from inci_parser.analysis.ingredient import explain_ingredient
from inci_parser.cli import main as cli
from inci_parser.naming import Catalogue
from inci_parser.render.html import HtmlRenderer, fragment
from inci_parser.render.page_options import PageOptions

pytest.importorskip("playwright.sync_api", reason="needs playwright")

#: Scripts that leave a trace; none has a comma, which would cut a label there.
ACTS = ("window.ran=1", "alert(1)", "fetch('/ran')")
#: Where mark-up is put; ``{}`` is the script.
SHAPES = (
    "<script>{}</script>",
    "<ScRiPt>{}</sCrIpT >",
    "<img src=x onerror={}>",
    '"><img src=x onerror="{}">',
    "'><img src=x onerror='{}'>",
    "<svg onload={}>",
    "<svg><script>{}</script></svg>",
    '<iframe srcdoc="<script>parent.{}</script>"></iframe>',
    '<iframe src="javascript:parent.{}"></iframe>',
    "<a href=javascript:{} autofocus onfocus={}>x</a>",
    '" autofocus onfocus="{}" x="',
    "' onmouseover='{}' style='position:fixed;inset:0' x='",
    "</textarea><script>{}</script>",
    "</title></style></script><script>{}</script>",
    "--><script>{}</script><!--",
    "]]><script>{}</script>",
    "<details open ontoggle={}>x</details>",
    "<input autofocus onfocus={}>",
    "<body onload={}>",
    "<math><mtext><table><mglyph><style><img src=x onerror={}>",
    '<template><script>{}</script></template><p hx-on:load="{}" hx-get=/ran hx-trigger=load>x</p>',
    '&lt;script&gt;{}&lt;/script&gt;<p hx-get="/ran" hx-trigger="load" data-hx-on:load="{}">x</p>',
)
#: What acts without being a script.
OTHERS = (
    "<meta http-equiv=refresh content='0;url=/ran'>",
    "<base href=/ran/><img src=ran>",
    "<link rel=stylesheet href=/ran>",
    "<style>@import '/ran';*{display:none}</style>",
    "<form action=/ran><button autofocus>x</button></form>",
    "<object data=/ran></object><embed src=/ran>",
    "{{ ''.__class__ }}{% for x in range(9) %}x{% endfor %}",
    "$title ${heading} $$ %(x)s {0.__class__}",
)
PAYLOADS = [*(shape.replace("{}", act) for act in ACTS for shape in SHAPES), *OTHERS]
NAMES = "Aqua, Glycerin, Cetearyl Alcohol, Panthenol, Tocopherol, Niacinamide"
LABEL = f"Ingredients: {NAMES}, " + ", ".join(PAYLOADS) + ", Parfum, Retinol (0.1%)"


class Trap:
    """A page that remembers each dialog, error, refused script or style, and request for what a payload names."""

    def __init__(self, context: Any) -> None:
        self.page = context.new_page()
        self.page.set_default_timeout(20_000)
        self.caught: list[str] = []
        self.page.on("dialog", lambda dialog: (self.caught.append(dialog.message), dialog.dismiss()))
        self.page.on("pageerror", lambda error: self.caught.append(str(error)))
        self.page.on("console", lambda line: self.caught.append(line.text) if "Content Security" in line.text else None)
        self.page.on("request", lambda asked: self.caught.append(asked.url) if asked.url.endswith("ran") else None)

    def check(self) -> None:
        """Assert that nothing acted: no trace, and no element or attribute that a payload would have made."""
        page = self.page
        page.evaluate("new Promise(done => setTimeout(done, 100))")
        made = page.evaluate(
            """() => [...document.querySelectorAll("*")].filter(e =>
                /^(iframe|object|embed|base|math|body-x|template|img)$/i.test(e.localName)
                || [...e.attributes].some(a => /^on/.test(a.name) || /^(data-)?hx-on/.test(a.name)
                    || a.value.includes("javascript:") && a.name === "href" || a.name === "autofocus"
                    || a.name === "hx-get" && a.value.includes("ran"))
                || e.localName === "script" && e.textContent.includes("ran=")
            ).map(e => e.outerHTML.slice(0, 200))"""
        )
        assert (made, self.caught, page.evaluate("window.ran")) == ([], [], None)


@pytest.fixture
def trap(browser: Any) -> Iterator[Trap]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield Trap(context)
    context.close()


def test_there_are_sixty_and_each_acts_where_nothing_is_escaped(trap: Trap) -> None:
    """Of a page that escapes nothing, the trap tells."""
    assert len(set(PAYLOADS)) >= 60
    trap.page.set_content(f"<title>x</title><div>{LABEL}</div>")
    with pytest.raises(AssertionError):
        trap.check()


def _report(page: Any) -> None:
    page.evaluate("document.querySelector('.controls').open = true")
    page.locator("[name=avoid]").fill("\n".join(PAYLOADS))
    page.locator("[name=title]").fill(" ".join(PAYLOADS))
    page.locator("#text").fill(LABEL)
    page.wait_for_selector("#answer .text")
    for entry in page.locator("button.entry").all()[:6]:
        entry.evaluate("e => e.click()")


def _both(page: Any) -> None:
    for field in page.locator("textarea").all():
        field.fill(LABEL)
    page.wait_for_selector("#answer h2")


def _table(page: Any, name: str) -> None:
    rows = 'name,ingredients,"' + "<script>window.ran=1</script>" + '"\n'
    rows += "".join(
        f'"{p.replace(chr(34), chr(34) * 2)}","Aqua, {p.replace(chr(34), chr(34) * 2)}",x\n' for p in PAYLOADS
    )
    page.set_input_files("#file", {"name": f"{name}.csv", "mimeType": "text/csv", "buffer": rows.encode()})
    page.get_by_role("button", name="Scan").click()
    page.wait_for_selector("#answer a", timeout=60_000)


STEPS: dict[str, tuple[str, Callable[[Any], None]]] = {
    "report": ("/", _report),
    "comparison": ("/compare", _both),
    "routine": ("/routine", _both),
}


@pytest.mark.parametrize("name", STEPS)
def test_nothing_runs_in_an_answer(trap: Trap, address: str, name: str) -> None:
    path, act = STEPS[name]
    trap.page.goto(address + path)
    act(trap.page)
    trap.check()
    assert name != "report" or "window.ran=1" in trap.page.inner_text("#answer")


def test_nothing_of_a_table_runs_in_its_scan_and_its_summary(trap: Trap, address: str) -> None:
    trap.page.goto(f"{address}/scan")
    _table(trap.page, PAYLOADS[3].replace("/", ""))
    trap.check()
    summary = trap.page.locator("#answer a", has_text="summary").get_attribute("href")
    trap.page.goto(address + summary)
    trap.check()
    trap.page.locator("[data-table] input").last.fill("onerror")
    assert "rows" in trap.page.locator("[data-table] output").last.inner_text(), "the page's own script runs"
    trap.check()


@pytest.mark.parametrize(
    "path", ["/ingredients/{}", "/ingredients?q={}", "/reconcile/preview?id={}", "/{}", "/scan/{}"]
)
def test_nothing_of_an_address_runs(trap: Trap, address: str, path: str) -> None:
    for payload in PAYLOADS[: len(SHAPES)]:
        answer = trap.page.context.request.get(address + path.format(quote(payload, safe="")), max_redirects=3)
        if "html" in answer.headers.get("content-type", ""):
            trap.page.set_content(answer.text())
    trap.page.goto(address + path.format(quote(" ".join(PAYLOADS[:9]), safe="")))
    trap.check()


def test_answers_for_programs_are_no_pages(trap: Trap, address: str) -> None:
    """A browser that is led to one shows its text, and the content policy allows nothing."""
    request = trap.page.context.request
    calls = (
        ("parse", {"text": LABEL}),
        ("analyze", {"text": LABEL, "avoid": PAYLOADS[:9], "title": PAYLOADS[0]}),
        ("analyze", {"text": "Aqua", "market": PAYLOADS[0]}),
        ("routine", {"texts": [LABEL, PAYLOADS[1]]}),
        ("compare", {"texts": [LABEL, LABEL]}),
    )
    for path, body in calls:
        answer = request.post(f"{address}/api/{path}", data=json.dumps(body))
        assert answer.headers["content-type"].startswith("application/json")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "script-src 'self'" in answer.headers["content-security-policy"]
    trap.page.goto(f"{address}/api/ingredients/{quote(PAYLOADS[0], safe='')}")
    trap.check()


def test_nothing_runs_in_a_document(trap: Trap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports, notebooks and summaries as files, with house names that are payloads."""
    monkeypatch.setenv("INCI_PARSER_DATA", str(tmp_path / "data"))
    names = tmp_path / "house.csv"
    quoted = [payload.replace('"', '""') for payload in PAYLOADS]
    names.write_text(
        "inci,aliases\n" + "".join(f'"{p} X{i}","house {i}"\n' for i, p in enumerate(quoted)), encoding="utf-8"
    )
    cli.run(["catalogue", "add", str(names)])
    table = tmp_path / "t.csv"
    table.write_text(
        "name,ingredients\n" + "".join(f'"{p}","Aqua, {p}, house 1, house 2"\n' for p in quoted), encoding="utf-8"
    )
    scan = ("scan", table, "-o", tmp_path / "out.csv", "--summary", tmp_path / "summary.html", "-q")
    assert cli.run(list(map(str, scan))) == 0
    draw = HtmlRenderer(PageOptions(verbose=True, sources=True, explain=True, compliance=True, clinician=True))
    title = " ".join(PAYLOADS)
    label = f"{LABEL}, house 1, house 7"
    report = analyze(label, title=title, avoid=PAYLOADS)
    documents = [
        draw.report(report, title),
        draw.labels([(parse(label), title)]),
        draw.routine(check_routine([label, label]), [title, title]),
        draw.comparison(compare(label, label + ", Linalool"), [title, title]),
        draw.explanation(explain_ingredient(PAYLOADS[0], Catalogue.default())),
        f"<title>x</title>{fragment(report)}",
        (tmp_path / "summary.html").read_text(encoding="utf-8"),
    ]
    for number, document in enumerate(documents):
        file = tmp_path / f"{number}.html"
        file.write_text(document, encoding="utf-8")
        trap.page.goto(file.as_uri())
        trap.check()
