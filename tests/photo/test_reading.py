"""From pictures to a label, with an engine that answers what the test says: API, command and page."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from inci_parser import analyze, photo
from inci_parser.cli import main as cli
from inci_parser.errors import InputError, MissingExtraError, UsageError
from inci_parser.photo import engine as engines

from .conftest import StubEngine, line

ROWS = [
    line("INGREDIENTS: Aqua, Glycerin, Niacinamlde, Cetearyl"),
    line("Alcohol, Phenoxyethanol, Parfum, Limonene.", y=30, confidence=0.7),
]
TEXT = "INGREDIENTS: Aqua, Glycerin, Niacinamlde, Cetearyl Alcohol, Phenoxyethanol, Parfum, Limonene."
NAMES = ["AQUA", "GLYCERIN", "NIACINAMIDE", "CETEARYL ALCOHOL", "PHENOXYETHANOL", "PARFUM", "LIMONENE"]
Captured = pytest.CaptureFixture[str]
Stub = Callable[..., StubEngine]


def test_text_lines_and_where_they_stand(blank: Path) -> None:
    read = photo.read(blank, engine=StubEngine(ROWS))
    assert read.text == TEXT
    assert [read.text[start:end] for start, end in read.spans] == [row.text for row in ROWS]
    assert [row.box for row in read.lines] == [row.box for row in ROWS]
    assert 0.7 < read.confidence < 0.99
    record = read.to_dict()
    assert record["lines"][1] == {
        "text": ROWS[1].text, "confidence": 0.7, "picture": 0, "box": [[0, 30], [420, 30], [420, 50], [0, 50]],
    }  # fmt: skip
    assert json.loads(json.dumps(record)) == record


def test_a_path_bytes_or_several_of_them(blank: Path) -> None:
    answers = [StubEngine(ROWS) for _ in range(3)]
    texts = [
        photo.read(given, engine=e).text
        for given, e in zip((str(blank), blank.read_bytes(), [blank] * 2), answers, strict=True)
    ]
    assert texts == [TEXT] * 3
    assert len(answers[2].sizes) == 2


def test_misread_names_are_named_and_the_label_says_that_it_comes_from_a_picture(blank: Path) -> None:
    label = photo.label_of(photo.read(blank, engine=StubEngine(ROWS)))
    assert list(label.names) == NAMES
    notices = {notice.code: (notice.start, notice.end) for notice in label.notices}
    assert notices["from_picture"] == (0, len(TEXT))
    assert notices["unsure_line"] == (len(ROWS[0].text) + 1, len(TEXT))
    assert label.quality == 3
    assert analyze(label).label.notices == label.notices


def test_a_line_that_could_not_be_read_is_told(blank: Path) -> None:
    unread = line("5qm 9!", y=60, confidence=0.3)._replace(box=ROWS[0].box.rectangle(0, 60, 420, 20))
    below = line("Linalool, Citral.", y=90)
    mark = line("", y=90, confidence=0.0)._replace(box=ROWS[0].box.rectangle(300, 90, 30, 20))  # as wide as a picture
    read = photo.read(blank, engine=StubEngine([*ROWS, unread, below, mark]))
    assert "5qm" not in read.text
    assert [one.text for one in read.unread] == ["5qm 9!"]
    assert read.remarks[0] == "a line was seen and could not be read; what stands there is missing in the text"
    notices = {notice.code: (notice.start, notice.end) for notice in photo.label_of(read).notices}
    assert read.text[slice(*notices["missing_line"])] == ROWS[1].text
    assert photo.read(blank, engine=StubEngine(ROWS)).unread == ()


@pytest.mark.parametrize(
    ("above", "far", "told"),
    [
        ("INGREDIENTS: Aqua, Glycerin, Cetearyl Alcohol,", 90, True),
        ("成分：水、グリセリン、セタノール、", 90, True),
        ("INGREDIENTS: Aqua, Glycerin, Cetearyl Alcohol,", 30, False),
        ("INGREDIENTS: Aqua, Glycerin, Cetearyl Alcohol.", 90, False),
    ],
)
def test_a_gap_within_the_list_is_told(blank: Path, above: str, far: int, told: bool) -> None:
    rows = [line("Face cream, 50 ml", y=0), line(above, y=30), line("Parfum, Limonene, Linalool", y=30 + far)]
    rows.append(line("Citral, Geraniol.", y=60 + far))
    read = photo.read(blank, engine=StubEngine(rows))
    assert any("a line may be missing" in remark for remark in read.remarks) is told
    codes = {notice.code for notice in photo.label_of(read).notices}
    assert ("missing_line" in codes) is told


def test_letters_that_are_not_read_are_told(blank: Path) -> None:
    read = photo.read(blank, engine=StubEngine([line("Ir50: q5 sqmr?, mmo 59", confidence=0.58)]))
    assert any("letters that are read are Latin, Chinese and Japanese" in remark for remark in read.remarks)
    assert len(photo.read(blank, engine=StubEngine(ROWS)).remarks) < len(read.remarks)


def test_a_name_broken_by_a_hyphen_at_the_end_of_a_line_is_one(blank: Path) -> None:
    rows = [line("Ingredients: Aqua, Glycerin, PEG-40 Hydroge-"), line("nated Castor Oil, Parfum, Citral", y=30)]
    label = photo.label_of(photo.read(blank, engine=StubEngine(rows)))
    assert label.names == ("AQUA", "GLYCERIN", "PEG-40 HYDROGENATED CASTOR OIL", "PARFUM", "CITRAL")


def test_a_picture_on_its_side_is_turned(blank: Path) -> None:
    lying = [photo.Line("l", 0.6, photo.Box.rectangle(0, 0, 20, 200))]
    engine = StubEngine(lying, ROWS, lying)
    assert photo.read(blank, engine=engine).text == TEXT
    assert engine.sizes == [(400, 200), (200, 400), (200, 400), (400, 200)]


def test_pictures_without_text_and_too_many_of_them(blank: Path) -> None:
    with pytest.raises(InputError, match="no text was found"):
        photo.read(blank, engine=StubEngine([]))
    with pytest.raises(InputError, match="at most"):
        photo.read([blank] * 13, engine=StubEngine(ROWS))
    with pytest.raises(UsageError, match="no picture"):
        photo.read([], engine=StubEngine(ROWS))


@pytest.mark.parametrize("module", ["rapidocr", "onnxruntime"])
def test_without_the_extra_it_is_named(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("numpy", reason="needs the extra photo (numpy)")
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match=r"pip install 'inci-parser\[photo\]'"):
        engines.RapidEngine()


# -- inci read -----------------------------------------------------------------------------------------------------


def test_the_command_prints_the_text(blank: Path, stub: Stub, capsys: Captured) -> None:
    stub(ROWS)
    assert cli.run(["read", str(blank), "--text"]) == 0
    told = capsys.readouterr()
    assert told.out == f"{TEXT}\n"
    assert told.err.startswith("inci: read from a picture (2 lines, confidence 8")
    assert "may hold misreadings" in told.err


def test_the_command_reports_as_on_a_text(blank: Path, stub: Stub, capsys: Captured) -> None:
    stub(ROWS)
    assert cli.run(["read", str(blank), "--market", "US", "--profile", "rosacea", "--format", "json", "-q"]) == 0
    told = capsys.readouterr()
    record = json.loads(told.out)
    assert told.err == ""
    assert record["context"]["market"] == "US"
    assert [entry["names"][0] for entry in record["label"]["ingredients"]] == NAMES
    assert "from_picture" in [notice["code"] for notice in record["label"]["notices"]]


@pytest.mark.parametrize("form", ["table", "markdown", "html"])
def test_every_page_says_that_it_comes_from_a_picture(form: str, blank: Path, stub: Stub, capsys: Captured) -> None:
    stub(ROWS)
    assert cli.run(["read", str(blank), "-f", form, "-q"]) == 0
    page = capsys.readouterr().out
    assert "read from a picture" in page
    assert "may hold misreadings" in page


def test_a_picture_on_standard_input(
    blank: Path, stub: Stub, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    stub(ROWS)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(blank.read_bytes())))
    assert cli.run(["read", "-", "--text", "-q"]) == 0
    assert capsys.readouterr() == (f"{TEXT}\n", "")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert cli.run(["read", "-"]) == 2
    assert capsys.readouterr().err.startswith("inci: standard input is not a picture")
    assert cli.run(["read", "-", str(blank)]) == 2


def test_the_gate_holds(blank: Path, stub: Stub) -> None:
    stub(ROWS)
    assert cli.run(["read", str(blank), "-q", "--fail-on", "allergen"]) == 1


@pytest.mark.parametrize(("name", "content"), [("label.jpg", b"no picture"), ("none.jpg", None)])
def test_errors_are_one_line_and_code_2(name: str, content: bytes | None, tmp_path: Path, capsys: Captured) -> None:
    pytest.importorskip("PIL", reason="needs the extra photo (Pillow)")
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    assert cli.run(["read", str(path)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"inci: {path}")
    assert told.err.count("\n") == 1


def test_the_command_names_the_missing_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    path = tmp_path / "label.jpg"
    path.write_bytes(b"\xff\xd8\xff")
    monkeypatch.setitem(sys.modules, "PIL", None)
    assert cli.run(["read", str(path)]) == 2
    assert (
        capsys.readouterr().err == "inci: to read pictures (PIL is not installed): pip install 'inci-parser[photo]'\n"
    )


@pytest.mark.parametrize(
    ("height", "width", "counts"),
    [(20, 81, True), (20, 80, False), (39, 400, True), (40, 400, False), (11, 400, True), (10, 400, False)],
)
def test_what_has_the_shape_of_a_line_among_lines(blank: Path, height: float, width: float, counts: bool) -> None:
    """Lines of the stub are 20 high: half and twice that are the bounds, and more than four times as wide as high."""
    seen = photo.Line("", 0.0, photo.Box.rectangle(0, 60, width, height))
    assert bool(photo.read(blank, engine=StubEngine([*ROWS, seen])).unread) is counts
