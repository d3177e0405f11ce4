"""One answer for all faces: record, reports, columns of scans and frames, and SQL tell the same of a label."""

from __future__ import annotations

import csv
import html
import json
import re
from pathlib import Path

import pytest

from inci_parser import analyze
from inci_parser.models import Report
from inci_parser.models.counted_oils import counted_oils
from inci_parser.render.highlights import highlights
from inci_parser.render.renderer import renderer
from inci_parser.scan import scan_file, scan_frame
from inci_parser.scan.row_text import cell
from inci_parser.sql import inci_analyze

LABELS = [
    "Aqua, Glycerin, Parfum, Pogostemon Cablin Leaf Oil, Citrus Aurantium Amara Leaf/Twig Oil, Linalool",
    "Aqua, Glycerin, Lavandula Angustifolia Oil, Cananga Odorata Leaf Oil, Phenoxyethanol",
    "Aqua, Parfum, Lavandula Angustifolia Oil, Lavandula Angustifolia Flower Oil, Butylphenyl Methylpropional",
    "Shampoo. Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Xyzzyfoo Brabbel, Sodium Benzoate, Limonene",
    "Night cream. Ingredients: Aqua, Retinol 0.3%, Niacinamide 4%, Squalane, Ceramide NP, Tocopherol",
    "Lipstick: Ricinus Communis Seed Oil, Aroma, Vanillin. May contain: CI 77491, Mica, Quuxolin",
    "Octocrylene, Zinc Oxide 10 %, Citrus Limon Peel Oil, Benzyl Alcohol",
    "We love our customers and answer every letter.",
    "",
]


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    return [analyze(text) for text in LABELS]


def names_of(report: Report, kind: str) -> list[str]:
    return list(dict.fromkeys(name for finding in report.of_kind(kind) for name in finding.names))


def allergens_of(report: Report) -> list[str]:
    oils = [oil["name"] for oil in counted_oils(report.findings)]
    return list(dict.fromkeys([*names_of(report, "allergen"), *oils]))


def unread_of(report: Report) -> list[str]:
    return [entry.text for entry in report.label.ingredients if not entry.match.names]


def test_the_samples_hold_what_is_compared(reports: list[Report]) -> None:
    assert sum(bool(list(counted_oils(report.findings))) for report in reports) >= 2
    for pick in (allergens_of, unread_of):
        assert sum(bool(pick(report)) for report in reports) >= 2
    for kind in ("fragrance", "active", "allergen"):
        assert sum(bool(report.of_kind(kind)) for report in reports) >= 3
    assert {report.label.kind for report in reports} == {"list", "no_list"}


def test_rows_of_scans_and_frames_tell_what_the_record_tells(reports: list[Report], tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    frame = scan_frame(pandas.DataFrame({"inci": LABELS}), "inci")
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    with source.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["id", "inci"], *([str(i), text] for i, text in enumerate(LABELS))])
    scan_file(source, target)
    with target.open(encoding="utf-8", newline="") as file:
        scanned = list(csv.DictReader(file))
    assert len(scanned) == len(frame) == len(reports)
    for report, row, line in zip(reports, frame.to_dict("records"), scanned, strict=True):
        told = {
            "product_type": report.context.product_type,
            "fragrance": tuple(names_of(report, "fragrance")),
            "allergens": tuple(allergens_of(report)),
            "actives": tuple(f"{f.class_}: {name}" for f in report.of_kind("active") for name in f.names),
            "unmatched": tuple(unread_of(report)),
        }
        for name, value in told.items():
            of_frame = row[name] if isinstance(row[name], str) or row[name] is None else tuple(row[name])
            assert (name, of_frame) == (name, value)
            assert (name, line[name]) == (name, cell(value))


def test_ingredient_rows_mark_what_the_columns_name(reports: list[Report]) -> None:
    pandas = pytest.importorskip("pandas")
    rows = scan_frame(pandas.DataFrame({"inci": LABELS}), "inci", long=True)
    for place, report in enumerate(reports):
        of_label = rows[rows.index == place]
        allergens, scents = set(allergens_of(report)), set(names_of(report, "fragrance"))
        for position, is_allergen, scents_it in zip(
            of_label["position"], of_label["allergen"], of_label["fragrance"], strict=True
        ):
            if position == position:  # a label without a list has one row without a position
                entry = report.label.ingredients[int(position) - 1]
                assert (entry.text, is_allergen) == (entry.text, not allergens.isdisjoint(entry.names))
                assert (entry.text, scents_it) == (entry.text, not scents.isdisjoint(entry.names))


def test_sql_gives_the_record(reports: list[Report]) -> None:
    for text, report in zip(LABELS, reports, strict=True):
        assert json.loads(str(inci_analyze(text, None))) == json.loads(json.dumps(report.to_dict()))


def test_both_reports_tell_what_the_columns_tell(reports: list[Report]) -> None:
    for report in reports:
        short = " ".join(renderer("table").report(report, "label").split())
        page = " ".join(html.unescape(re.sub("<[^>]+>", " ", renderer("html").report(report, "label"))).split())
        allergens = allergens_of(report)
        if "Fragrance None found" in short:
            assert not allergens
            assert not names_of(report, "fragrance")
        for line in highlights(report)[0]:
            if line.finding.title.endswith(("allergen", "allergens")):
                assert set(line.finding.names) <= set(allergens)
        for text in unread_of(report):
            assert text in short
            assert text in page
        if report.label.kind == "list" and not unread_of(report):
            assert "not identified" not in short
