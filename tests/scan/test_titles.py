"""A product's name tells its type in a scan as it does in ``analyze``, whichever way the rows come in."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from inci_parser import analyze, parse
from inci_parser.analysis.product_titles import title_words
from inci_parser.analysis.title_hints import title_word
from inci_parser.errors import InputError
from inci_parser.scan import Options, scan_file, scan_frame
from inci_parser.scan.engine import Engine
from inci_parser.scan.job import Reader

TITLES = (
    "",
    "Everyday Glow",
    "CeraVe Foaming Facial Cleanser for Normal to Oily Skin, 236 ml",
    "Volume SHAMPOO with Biotin",
    "Shampoo & Body Lotion",
    "2-in-1 Shampoo and Conditioner",
    "Night Cream with Retinol Serum",
    "Cream mit Q10, Gesichtsserum",
    "Crème de jour à l'huile d'argan",
    "Oil-Free Moisturizer",
    "Soap free body wash",
    "No shampoo dry styling",
    "Mineral Sunscreen SPF 50+",
    "Jojoba Oil",
    "Rose Powder",
    "Hand & Nail Balm",
    "Lip Balm «Berry»",
    "Zahnpasta Minze",
    "Eau de Parfum 50 ml",
    "수분 앰플 50ml",
    "美容液",
    "toothpaste" * 50,
    "a name of many words that goes on and on until nobody takes it for a title of a body lotion",
    "\ud800 serum \x00",
    "serum\tserum\nserum",
    "_serum_ -- -serum- serum-in-oil",
)
LABELS = (
    "Aqua, Glycerin, Retinol (0.1%), Salicylic Acid, Parfum, Limonene",
    "Velvet body lotion\nIngredients: Aqua, Glycerin, Tocopherol, Methylisothiazolinone",
    "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Sodium Chloride, Parfum",
    "Drug Facts\nActive ingredients: Zinc Oxide 20% Sunscreen\nInactive ingredients: Water, Glycerin, Cetyl Alcohol",
    "Cleanser: Aqua, Glycerin, Decyl Glucoside. Serum: Aqua, Niacinamide, Panthenol.",
    "no list here",
)
SIMPLE = "Aqua, Glycerin, Salicylic Acid, Parfum"


@pytest.mark.parametrize("text", LABELS)
def test_the_word_of_a_title_gives_the_report_of_the_title(text: str) -> None:
    label = parse(text)
    for title in TITLES:
        assert analyze(label, title=title) == analyze(label, title=title_word(title)), title


def test_words_stay_themselves() -> None:
    for title in (*TITLES, *title_words().products):
        word = title_word(title)
        assert title_word(word) == word
    words = {title_word(title) for title in TITLES}
    assert words >= {"lip balm", ""}
    for kind in ("facial cleanser", "shampoo", "sunscreen"):  # each with what else the title says
        assert any(word.startswith(kind) for word in words)


def written(path: Path, rows: Sequence[tuple[str, str]], header: str = "name") -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerows([["id", header, "ingredients"], *((i, *row) for i, row in enumerate(rows))])
    return path


def scanned(source: Path | Sequence[Path], out: Path, **more: Any) -> list[dict[str, Any]]:
    scan_file(source, out, **more)
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def types(source: Path | Sequence[Path], out: Path, **asked: Any) -> list[str | None]:
    return [row["product_type"] for row in scanned(source, out, options=Options(**asked))]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    names = [title for title in TITLES if title.isprintable()]
    return written(tmp_path / "shop.csv", [(name, text) for text in LABELS[:3] for name in names])


def test_a_scan_says_what_analyze_says(shop: Path, tmp_path: Path) -> None:
    rows = scanned(shop, tmp_path / "out.jsonl")
    with shop.open(encoding="utf-8", newline="") as stream:
        given = list(csv.DictReader(stream))
    for row, cells in zip(rows, given, strict=True):
        report = analyze(cells["ingredients"], title=cells["name"])
        assert (row["product_type"], row["leave_on"]) == (report.context.product_type, report.context.leave_on)
        assert set(row["flags"]) >= {finding.rule for finding in report.of_kind("limit")}
    assert len({row["product_type"] for row in rows}) > 8


def test_any_number_of_jobs_and_a_frame_give_the_same(shop: Path, tmp_path: Path) -> None:
    pd = pytest.importorskip("pandas")
    import inci_parser.pandas_accessor  # noqa: F401

    rows = scanned(shop, tmp_path / "one.jsonl", long=str(tmp_path / "long1.jsonl"))
    assert scanned(shop, tmp_path / "two.jsonl", long=str(tmp_path / "long2.jsonl"), jobs=2) == rows
    assert (tmp_path / "long1.jsonl").read_bytes() == (tmp_path / "long2.jsonl").read_bytes()
    frame = pd.read_csv(shop, dtype=str)
    for jobs in (1, 2):
        found = scan_frame(frame, title="name", jobs=jobs)
        assert _plain(found) == [(row["product_type"], row["leave_on"], row["flags"]) for row in rows]
    assert _plain(frame.inci.analyze(title="name")) == _plain(found)
    flags = [json.loads(line)["flags"] for line in (tmp_path / "long1.jsonl").read_text().splitlines()]
    assert frame.inci.explode(title="name")["flags"].tolist() == flags
    told = [report.context.product_type for report in frame.inci.reports(title="name")]
    assert told == [row["product_type"] for row in rows]


def _plain(frame: Any) -> list[tuple[Any, ...]]:
    kinds = [None if kind != kind else kind for kind in frame["product_type"].tolist()]
    return list(zip(kinds, frame["leave_on"].tolist(), frame["flags"].tolist(), strict=True))


def test_a_frame_takes_the_column_of_a_scan_or_the_one_that_is_named() -> None:
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame({"name": ["Shampoo", None, "Serum"], "ingredients": [SIMPLE] * 3})
    assert scan_frame(frame)["product_type"].tolist() == ["shampoo", None, "serum"]
    assert scan_frame(frame, title="")["product_type"].tolist() == [None] * 3
    assert scan_frame(frame, title="name")["product_type"].tolist() == ["shampoo", None, "serum"]
    off = Options(type_by_name=False)
    assert scan_frame(frame, title="name", options=off)["product_type"].tolist() == [None] * 3
    with pytest.raises(InputError, match="there is no column 'title'"):
        scan_frame(frame, title="title")


def test_a_label_is_read_once_for_each_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"{kind} {i}" for i in range(300) for kind in ("Shampoo", "Glow", "Velvet Shampoo", "Night Serum")]
    source = written(tmp_path / "in.csv", [(name, SIMPLE) for name in names])
    asked: list[str] = []
    read = Reader.read

    def counted(self: Reader, text: str, told: str = "") -> Any:
        asked.append(told)
        return read(self, text, told)

    monkeypatch.setattr(Reader, "read", counted)
    assert types(source, tmp_path / "out.jsonl") == ["shampoo", None, "shampoo", "serum"] * 300
    assert sorted(asked) == ["", "serum", "shampoo"]
    asked.clear()
    frame = pytest.importorskip("pandas").read_csv(source)
    assert scan_frame(frame, title="name")["product_type"].tolist() == ["shampoo", None, "shampoo", "serum"] * 300
    assert sorted(asked) == ["", "serum", "shampoo"]
    asked.clear()
    types(source, tmp_path / "plain.jsonl", product_type="cream")
    scanned(source, tmp_path / "read.jsonl", options=Options(fields=("kind", "n_named")))
    assert asked == ["", ""], "a name tells nothing where the type is given, or nothing is analyzed"


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ({}, ["shampoo", None]),
        ({"type_by_name": False}, [None, None]),
        ({"name_column": ""}, [None, None]),
        ({"name_column": "id"}, [None, None]),
        ({"product_type": "serum"}, ["serum", "serum"]),
        ({"fields": ("product_type",)}, ["shampoo", None]),
    ],
)
def test_who_decides(tmp_path: Path, asked: dict[str, Any], wanted: list[str | None]) -> None:
    source = written(tmp_path / "in.csv", [("Daily Shampoo", SIMPLE), ("Glow", SIMPLE)])
    assert types(source, tmp_path / "out.jsonl", **asked) == wanted


def test_it_is_said(tmp_path: Path) -> None:
    source = written(tmp_path / "in.csv", [("Daily Shampoo", SIMPLE)])

    def said(**asked: Any) -> str:
        heard: list[str] = []
        scan_file(source, tmp_path / "out.csv", options=Options(**asked), say=heard.append)
        return heard[0]

    assert said().endswith("id 'id', name 'name' (may tell the product type)")
    for asked in ({"type_by_name": False}, {"product_type": "serum"}, {"fields": ("kind",)}):
        assert said(**asked).endswith("id 'id', name 'name'")
    assert said(name_column="").endswith("id 'id', name none")


def test_several_files_carry_names_as_the_first_does(tmp_path: Path) -> None:
    named = written(tmp_path / "named.csv", [("Daily Shampoo", SIMPLE)])
    bare = written(tmp_path / "bare.csv", [("Daily Shampoo", SIMPLE)], header="brand")
    assert types([named, bare], tmp_path / "1.jsonl") == ["shampoo", None]
    assert types([bare, named], tmp_path / "2.jsonl") == [None, None], "a name that is not carried tells nothing"
    rows = scanned([named, named], tmp_path / "3.jsonl", options=Options(name_column="", keep=("name",)))
    assert rows == scanned(named, tmp_path / "4.jsonl", options=Options(name_column="", keep=("name",)))


class Stop(Exception):
    pass


def test_resume_minds_the_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [("Shampoo", "Glow", "Serum")[i % 3] + f" {i}" for i in range(120)]
    source, out = written(tmp_path / "in.csv", [(name, SIMPLE) for name in names]), tmp_path / "out.jsonl"
    whole = scanned(source, tmp_path / "whole.jsonl")
    write, left = Engine._write, [2]

    def some(self: Engine, block: Any) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise Stop
        write(self, block)

    with monkeypatch.context() as patch:
        patch.setattr("inci_parser.scan.engine.BLOCK_ROWS", 20)
        patch.setattr(Engine, "_write", some)
        with pytest.raises(Stop):
            scan_file(source, out, checkpoint=0)
    with pytest.raises(InputError, match="differ in type by name"):
        scan_file(source, out, options=Options(type_by_name=False), resume=True)
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("Glow 1,", "Body Wash 1,"), encoding="utf-8")
    with pytest.raises(InputError, match="not those of the input now"):
        scan_file(source, out, resume=True)
    source.write_text(text, encoding="utf-8")
    assert 0 < scan_file(source, out, resume=True).resumed < 120
    assert [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()] == whole
