"""Pictures on the page, with an engine that answers what the test says."""

from __future__ import annotations

import io
from typing import Any

import pytest

from inci_parser.photo import Box, Line
from inci_parser.photo.pictures import MAX_PICTURES

TEXT = "Ingredients: Aqua, Glycerin, <b>Parfum</b>"


@pytest.fixture
def picture(monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A picture in which the engine of this installation is made to read :data:`TEXT`."""
    image = pytest.importorskip("PIL.Image", reason="needs the extra photo (Pillow)")

    class Stub:
        def lines(self, _: Any) -> list[Line]:
            return [Line(TEXT, 0.97, Box.rectangle(0, 0, 300, 20))]

    monkeypatch.setattr("inci_parser.photo.reading.default_engine", Stub)
    stream = io.BytesIO()
    image.new("RGB", (400, 200), "white").save(stream, "PNG")
    return stream.getvalue()


def test_the_page_offers_to_read_pictures_or_says_what_to_install(client: Any) -> None:
    page = client.get("/").text
    control = page.partition('id="pictures-files"')[2].partition(">")[0]
    from inci_parser.photo import extra_installed

    assert (" disabled" in control) is not extra_installed()
    assert ("inci-parser[photo]" in page.replace("&#39;", "'")) is not extra_installed()


def test_without_the_extra_the_control_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    from inci_parser.web.templating import whole_page

    page = whole_page("home", pictures=False, most_pictures=MAX_PICTURES)
    assert " disabled" in page.partition('id="pictures-files"')[2].partition(">")[0]
    assert "pip install 'inci-parser[photo]'" in page
    assert 'id="pictures"' not in whole_page("home")


def test_pictures_are_read_to_text(client: Any, picture: bytes) -> None:
    files = [("pictures", ("a.png", picture, "image/png")), ("pictures", ("b.png", picture, "image/png"))]
    answer = client.post("/pictures", files=files)
    assert answer.status_code == 200
    assert 'data-text="Ingredients: Aqua, Glycerin, &lt;b&gt;Parfum&lt;/b&gt;"' in answer.text
    assert "Read from 2 pictures: 1 line, confidence 97%" in answer.text
    assert "may hold misreadings" in answer.text


def test_programs_get_the_lines_too(client: Any, picture: bytes) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="needs jsonschema")
    answer = client.post("/api/read", files=[("pictures", ("a.png", picture, "image/png"))])
    paths = client.get("/api/openapi.json").json()["paths"]
    schema = paths["/api/read"]["post"]["responses"]["200"]["content"]["application/json"]["schema"]
    jsonschema.validate(answer.json(), schema)
    assert answer.json()["text"] == TEXT
    assert answer.json()["lines"][0]["box"] == [[0, 0], [300, 0], [300, 20], [0, 20]]
    wrong = client.post("/api/read", files=[("pictures", ("a.png", b"no", "image/png"))])
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (422, "invalid")


@pytest.mark.parametrize(
    ("files", "status", "words"),
    [
        ([("pictures", ("<i>.png", b"no picture", "image/png"))], 422, "&lt;i&gt;.png is not a picture of a kind"),
        ([("other", ("a.png", b"x", "image/png"))], 422, "no picture was chosen"),
        ([("pictures", (f"{n}.png", b"x", "image/png")) for n in range(MAX_PICTURES + 1)], 400, "Too many files"),
    ],
)  # fmt: skip
def test_faults_are_told_in_place(client: Any, files: list[Any], status: int, words: str) -> None:
    pytest.importorskip("PIL", reason="needs the extra photo (Pillow)")
    answer = client.post("/pictures", files=files, headers={"hx-request": "true"})
    assert answer.status_code == status
    assert words in answer.text
    assert "<i>" not in answer.text
