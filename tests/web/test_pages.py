"""The pages: what they show, that nothing a label holds runs, and scans that were started from them."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest

from inci_parser.render.html import text_hash

LABEL = "Ingredients: Aqua, Glycerin, Retinol (0.1%), Blorbo, Parfum, Linalool."
PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 1234 * 2 }}",
    "javascript:alert(1)",
    "</textarea><script>alert(1)</script>",
    "<a href='javascript:alert(1)'>x</a>",
]


@pytest.mark.parametrize("path", ["/", "/compare", "/routine", "/scan", "/ingredients"])
def test_every_page_loads_only_its_own_files(client: Any, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    for address in re.findall(r'(?:src|href|action)="([^"]+)"', answer.text):
        assert address.startswith(("/", "#", "data:,")), address
    assert " style=" not in answer.text
    assert "<script>" not in answer.text


def test_the_report_marks_the_label_itself(client: Any) -> None:
    page = client.post("/report", data={"text": LABEL, "market": "EU", "profile": ["pregnancy"]}).text
    marked = page.partition('<div class="text"')[2].partition("</div>")[0]
    assert re.sub(r"<[^>]+>", "", marked.partition(">")[2]) == LABEL
    assert 'popovertarget="e2"' in page
    assert "not identified" in page


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("/report", {"text": "  "}),
        ("/report", {}),
        ("/compare", {"a": LABEL, "b": " \n"}),
        ("/routine", {"text": ["", " "]}),
    ],
)
def test_an_empty_field_is_told_in_place(client: Any, path: str, fields: dict[str, Any]) -> None:
    answer = client.post(path, data=fields)
    assert answer.status_code == 200
    assert re.fullmatch(
        r'<p class="soft">[^<]*paste (an ingredient list|one into each field|a list)[^<]*</p>', answer.text
    )


def test_a_label_stands_in_the_direction_of_its_own_script(client: Any) -> None:
    """A browser takes it from the first letter; a label of Arabic or Hebrew began at the left before."""
    assert '<div class="text" lang="" dir="auto">' in client.post("/report", data={"text": LABEL}).text
    for path, fields in (("/", 1), ("/compare", 2), ("/routine", 4)):
        assert len(re.findall(r'<textarea [^>]*dir="auto"', client.get(path).text)) == fields


def test_a_comparison_links_known_ingredients_alone(client: Any) -> None:
    page = client.post("/compare", data={"a": "Aqua, Talc, Blorbo Extract", "b": "Aqua, Mica"}).text
    assert ">TALC</a>, BLORBO EXTRACT (not identified)</p>" in page
    assert 'href="/ingredients/BLORBO' not in page


def test_the_page_says_where_its_answer_appears(client: Any) -> None:
    assert 'data-hint="The report appears here."></section>' in client.get("/").text


def test_an_unknown_product_word_is_told_in_place(client: Any) -> None:
    answer = client.post("/report", data={"text": LABEL, "product_type": "spaceship"}, headers={"hx-request": "true"})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert "<html" not in answer.text


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_in_a_label_runs(client: Any, payload: str) -> None:
    text = f"Aqua, Glycerin, {payload}, Parfum, {payload} Retinol"
    pages = [
        client.post("/report", data={"text": text, "title": payload, "avoid": payload}).text,
        client.post("/compare", data={"a": text, "b": payload}).text,
        client.post("/routine", data={"text": [text, payload]}).text,
        client.get("/ingredients", params={"q": payload}).text,
        client.post("/scan", data={"market": "EU"}, files={"file": (f"{payload}.csv", b"x")}).text,
    ]
    for page in pages:
        assert "<script>" not in page.replace('<script src="/static/', "")
        assert not re.search(r"<(?:img|svg|a)[^>]*(?:onerror|onload|javascript:)", page)
        assert "2468" not in page


def test_pages_of_ingredients_are_linkable(client: Any) -> None:
    page = client.get("/ingredients/GLYCERIN")
    assert page.status_code == 200
    assert "56-81-5" in page.text
    assert client.get("/ingredients/zzqqzz").status_code == 404
    followed = client.get("/ingredients", params={"q": "caprylic/capric triglyceride"})
    assert "CAPRYLIC/CAPRIC TRIGLYCERIDE" in followed.text


def test_a_table_is_scanned_and_its_results_fetched(client: Any) -> None:
    table = b'name,ingredients\nOne,"Aqua, Glycerin, Parfum"\nTwo\n'
    page = client.post("/scan", data={"market": "EU"}, files={"file": ("p.csv", table)}).text
    key = re.search(r"/scan/([\w-]+)", page)
    assert key
    for _ in range(200):
        page = client.get(f"/scan/{key[1]}").text
        if "hx-trigger" not in page:
            break
        time.sleep(0.1)
    assert "2 rows in" in page
    assert "; 1 could not be read." in page
    assert "1 cell, the header has 2" in client.get(f"/scan/{key[1]}/report.rejects.csv").text
    assert "One" in client.get(f"/scan/{key[1]}/report.csv").text
    summary = client.get(f"/scan/{key[1]}/summary.html")
    policy = summary.headers["content-security-policy"]
    assert f'content="{policy}"' in summary.text
    for tag in ("style", "script"):
        (inside,) = re.findall(f"<{tag}>(.*?)</{tag}>", summary.text, re.DOTALL)
        assert text_hash(inside) in policy
    assert client.get(f"/scan/{key[1]}/../secrets").status_code == 404
    assert client.get("/scan/nothing").status_code == 404


def test_a_file_that_is_no_table_is_refused(client: Any) -> None:
    answer = client.post("/scan", data={"market": "EU"}, files={"file": ("p.exe", b"MZ")})
    assert answer.status_code == 422
