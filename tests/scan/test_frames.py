"""pandas: the same rows as a scan of files, under the index of the frame."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inci_parser.errors import InputError, UsageError
from inci_parser.notebook import html
from inci_parser.scan import Options, scan_file, scan_frame

from .conftest import fake

pd = pytest.importorskip("pandas")
pytest.importorskip("numpy")
import inci_parser.pandas_accessor  # noqa: E402, F401

TEXTS = ["Aqua, Glycerin, Linalool", None, float("nan"), "Aqua, what?", "please raise, now", "Aqua, Glycerin, Linalool"]


@pytest.fixture
def frame() -> pd.DataFrame:
    return pd.DataFrame({"sku": list("abcdef"), "inci": TEXTS}, index=[9, 8, 7, 6, 5, 4], dtype=object)


@pytest.mark.parametrize("jobs", [1, 2])
def test_rows_keep_their_index(frame: pd.DataFrame, jobs: int) -> None:
    found = scan_frame(frame, "inci", keep=["sku"], jobs=jobs, analyze=fake)
    assert found.index.tolist() == frame.index.tolist()
    assert found["sku"].tolist() == list("abcdef")
    assert found["kind"].tolist()[:4] == ["list", "no_list", "no_list", "list"]
    assert found["allergens"].tolist()[0] == ["LINALOOL"]
    assert found["unmatched"].tolist()[3] == ["what?"]
    assert found["reject"].tolist()[4] == "the analysis failed: ValueError: asked to"
    assert found["n_ingredients"].dtype == "Int64"
    assert found["order_means"].dtype == "boolean"
    assert found.iloc[0].tolist()[1:-1] == found.iloc[5].tolist()[1:-1]


def test_long_frame_repeats_the_index(frame: pd.DataFrame) -> None:
    found = scan_frame(frame, "inci", keep=["sku"], long=True, analyze=fake)
    assert found.index.tolist() == [9, 9, 9, 6, 6, 4, 4, 4]
    assert found["sku"].tolist() == list("aaaddfff")
    assert found["position"].tolist() == [1, 2, 3, 1, 2, 1, 2, 3]
    assert found["proved_max"].tolist() == [50.0] * 8


def test_same_rows_as_a_file(tmp_path: Path) -> None:
    source = tmp_path / "t.csv"
    texts = ["Aqua, Glycerin, Retinol (0.5%), Parfum", "Sodium Laureth Sulfate, Aqua", "no list", ""]
    frame = pd.DataFrame({"ingredients": texts})
    frame.to_csv(source, index=False)
    scan_file(source, tmp_path / "out.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    found = json.loads(frame.inci.analyze().drop(columns="reject").to_json(orient="records"))
    for row in [*rows, *found]:
        row.pop("row", None)
        for name in ("proved_min", "proved_max", "estimate"):
            row[name] = [pytest.approx(number, rel=1e-5) for number in row[name]]
    assert found == rows


def test_accessor() -> None:
    frame = pd.DataFrame({"about": ["a cream"], "list": ["Aqua, Glycerin, Limonene, Parfum"]}, index=["x"])
    assert frame.inci.parse()["n_named"].tolist() == [4]
    assert "actives" not in frame.inci.parse()
    assert frame.inci.analyze(fields=["allergens"])["allergens"].tolist() == [["LIMONENE"]]
    assert frame.inci.explode(keep=["about"])["ingredient"].tolist() == ["AQUA", "GLYCERIN", "LIMONENE", "PARFUM"]
    assert frame.inci.labels()["x"].names == ("AQUA", "GLYCERIN", "LIMONENE", "PARFUM")
    assert frame.inci.reports(market="US")["x"].context.market == "US"
    assert frame["list"].inci.parse().equals(frame.inci.parse())


def test_notebooks_show_labels_and_reports() -> None:
    frame = pd.DataFrame({"ingredients": ["Aqua, <b>Glycerin</b>, Parfum"]})
    for shown in (html(frame.inci.labels()[0]), html(frame.inci.reports()[0])):
        assert shown.startswith("<div")
        assert "GLYCERIN" in shown
        assert "<b>Glycerin" not in shown


def test_what_is_not_there(frame: pd.DataFrame) -> None:
    with pytest.raises(InputError, match="there is no column 'nothing'"):
        scan_frame(frame, "nothing", analyze=fake)
    with pytest.raises(InputError, match="no column holds ingredient lists"):
        scan_frame(frame[["sku"]], analyze=fake)
    with pytest.raises(UsageError, match="there is no field"):
        scan_frame(frame, "inci", options=Options(fields=("nothing",)), analyze=fake)


def test_an_empty_frame() -> None:
    empty = pd.DataFrame({"ingredients": pd.Series([], dtype=object)})
    assert len(scan_frame(empty, "ingredients", analyze=fake)) == 0
    assert len(scan_frame(empty, "ingredients", long=True, analyze=fake)) == 0
