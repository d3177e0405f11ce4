"""Estimates of essential oils and of the constituents that are named beside them go together."""

from __future__ import annotations

import re
from time import process_time

import pytest

from inci_parser import analyze
from inci_parser.analysis.concentration.composition import Composition
from inci_parser.analysis.concentration.constituents import settle, shares_in
from inci_parser.models import Share
from inci_parser.naming import Catalogue
from inci_parser.tables.resources import rows

from .making import entry, label, percent

_CREAM = "Aqua, Glycerin, Caprylic/Capric Triglyceride, Cetearyl Alcohol, Panthenol, Phenoxyethanol, {}"
ROWS = rows("oil_constituents.csv")


def _shares(text: str) -> dict[str, Share]:
    report = analyze(text)
    at = {share.position: share for share in report.concentration.ingredients}
    return {e.name or "": at[e.position] for e in report.label.ingredients}


@pytest.mark.parametrize(
    ("text", "oil", "constituent", "least"),
    [
        (_CREAM.format("Citrus Paradisi Peel Oil, Xanthan Gum, Limonene"), "CITRUS PARADISI PEEL OIL", "LIMONENE", 0.9),
        (_CREAM.format("Citrus Limon Peel Oil, Limonene"), "CITRUS LIMON PEEL OIL", "LIMONENE", 0.56),
        (_CREAM.format("Eugenia Caryophyllus Bud Oil, Eugenol"), "EUGENIA CARYOPHYLLUS BUD OIL", "EUGENOL", 0.7),
        (_CREAM.format("Mentha Piperita Oil, Menthol"), "MENTHA PIPERITA OIL", "MENTHOL", 0.28),
        (_CREAM.format("Lavandula Angustifolia Oil, Linalool"), "LAVANDULA ANGUSTIFOLIA OIL", "LINALOOL", 0.2),
        ("정제수, 글리세린, 페녹시에탄올, 자몽껍질오일, 리모넨", "CITRUS PARADISI PEEL OIL", "LIMONENE", 0.9),
        ("Caprylic/Capric Triglyceride, Coco-Caprylate, Pelargonium Graveolens Oil, Parfum, Boswellia Carterii Oil, "
         "Tocopherol, Citronellol, Linalool, Geraniol", "PELARGONIUM GRAVEOLENS OIL", "CITRONELLOL", 0.18),
    ],
)  # fmt: skip
def test_no_less_than_the_oil_brings(text: str, oil: str, constituent: str, least: float) -> None:
    found = _shares(text)
    assert found[constituent].estimate >= 0.99 * least * found[oil].estimate
    for share in found.values():
        assert share.proved.min <= share.likely.min <= share.estimate <= share.likely.max <= share.proved.max + 1e-9


def test_the_oil_is_likely_less_and_the_constituent_more() -> None:
    alone = _shares(_CREAM.format("Citrus Paradisi Peel Oil, Xanthan Gum"))["CITRUS PARADISI PEEL OIL"]
    other = _shares(_CREAM.format("Xanthan Gum, Limonene"))["LIMONENE"]
    both = _shares(_CREAM.format("Citrus Paradisi Peel Oil, Xanthan Gum, Limonene"))
    assert other.estimate < both["LIMONENE"].estimate < both["CITRUS PARADISI PEEL OIL"].estimate < alone.estimate
    assert both["CITRUS PARADISI PEEL OIL"].proved.max == pytest.approx(alone.proved.max, rel=0.2)


def test_enough_of_a_constituent_is_left_alone() -> None:
    alone = _shares(_CREAM.format("Parfum, Linalool"))["LINALOOL"]
    assert (
        _shares(_CREAM.format("Citrus Aurantium Dulcis Peel Oil, Parfum, Linalool"))["LINALOOL"].likely == alone.likely
    )


def _settled(*items, low: list[float], high: list[float], estimate: list[float]) -> list[float]:
    made = label(*items)
    n = len(made.ingredients)
    part = Composition("", made.ingredients, (None,) * n, tuple(range(n)), (), frozenset(), "")
    settle(part, range(n), [100.0] * n, low, high, estimate)
    return [round(value, 3) for value in estimate]


def test_what_is_printed_and_what_follows_hold() -> None:
    oil = "CITRUS PARADISI PEEL OIL"
    ranges = {"low": [0.4, 0.1, 0.001], "high": [4.0, 5.0, 0.1]}
    printed = entry(oil, percent=percent(2.0))
    assert _settled(printed, "GLYCERIN", "LIMONENE", **ranges, estimate=[2.0, 1.5, 0.02]) == [2.0, 1.5, 0.99]
    ranges = {"low": [0.4, 0.1, 0.001], "high": [4.0, 5.0, 0.1]}
    assert _settled(oil, "GLYCERIN", "LIMONENE", **ranges, estimate=[2.0, 1.5, 0.02]) == [1.5, 1.5, 0.99]
    ranges = {"low": [0.4, 0.1, 0.001], "high": [4.0, 5.0, 0.1]}
    stated = entry("LIMONENE", percent=percent(0.02, 0.01))
    assert _settled(oil, "GLYCERIN", stated, **ranges, estimate=[2.0, 0.5, 0.02]) == [2.0, 0.5, 0.02]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['note']}, {row['constituent']}")
def test_every_row_is_reached(row: dict[str, str]) -> None:
    """A row names a constituent as the catalogue does, has a range, and an oil of the catalogue."""
    catalogue = Catalogue.default()
    assert catalogue.resolve(row["constituent"]).names == (row["constituent"],)
    assert 0 < float(row["least"]) < 100
    oils = [name for name in catalogue.names() if re.search(row["oil"], name)]
    assert oils
    assert not [name for name in oils if "SEED OIL UNSAP" in name or "WATER" in name]
    assert all(shares_in(name)[row["constituent"]] == float(row["least"]) / 100 for name in oils)


def test_rows_are_sorted_and_an_oil_holds_no_more_than_itself() -> None:
    keys = [(row["oil"], row["constituent"]) for row in ROWS]
    assert keys == sorted(set(keys))
    assert all(sum(shares_in(name).values()) < 1 for name in Catalogue.default().names() if " OIL" in name)


def test_many_oils_take_no_time_to_speak_of() -> None:
    def spent(times: int) -> float:
        text = ", ".join(
            ["Aqua"] + ["Citrus Paradisi Peel Oil, Limonene, Lavandula Angustifolia Oil, Linalool"] * times
        )
        begin = process_time()
        analyze(text)
        return process_time() - begin

    spent(5)
    assert spent(200) < 10 * spent(50) + 0.2


def test_a_constituent_before_its_oils_is_what_they_bring_together() -> None:
    oils = "Citrus Nobilis Peel Oil, Citrus Limon Peel Oil, Citrus Aurantium Dulcis Peel Oil"
    before = _shares(_CREAM.format(f"Limonene, {oils}"))
    alone = _shares(_CREAM.format(oils))
    for name, share in alone.items():
        if name.startswith("CITRUS"):
            assert before[name].estimate == pytest.approx(share.estimate, rel=0.25)
    assert before["LIMONENE"].estimate >= max(s.estimate for n, s in before.items() if n.startswith("CITRUS"))
    assert before["LIMONENE"].likely.max <= before["LIMONENE"].proved.max
