"""Amounts in ppm of fluoride salts, behind lists too; numbers with thousands in words; counts of activity."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse
from inci_parser.reading.counted_amounts import basis_alone, brings


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Aqua, Glycerin, Niacinamide 10k ppm, Phenoxyethanol", 1.0),
        ("정제수, 글리세린, 나이아신아마이드(2만ppm), 향료", 2.0),
        ("정제수, 글리세린, 나이아신아마이드 5만 ppm, 향료", 5.0),
        ("정제수, 글리세린, 나이아신아마이드(8천ppm), 향료", 0.8),
        ("全成分：水、グリセリン、ナイアシンアミド（2万ppm）、香料", 2.0),
        ("成分：水、甘油、烟酰胺(3万ppm)、香精", 3.0),
        ("Aqua, Glycerin, Niacinamide 20,000 ppm, Parfum", 2.0),
    ],
)
def test_thousands_in_words_are_read(text: str, amount: float) -> None:
    entry = next(e for e in parse(text).ingredients if e.name == "NIACINAMIDE")
    assert entry.percent is not None
    assert (entry.percent.min, entry.percent.max) == (amount, amount)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Aqua, Glycerin, Papain 3000 IU/g, Phenoxyethanol", "PAPAIN"),
        ("Aqua, Glycerin, Retinol 3000 IU, Phenoxyethanol", "RETINOL"),
        ("정제수, 글리세린, 병풀추출물(1만 5천ppm), 향료", "CENTELLA ASIATICA EXTRACT"),
    ],
)
def test_an_amount_that_is_no_share_is_told(text: str, name: str) -> None:
    label = parse(text)
    entry = next(e for e in label.ingredients if e.name == name)
    assert entry.percent is None
    assert "amount" in entry.doubts
    assert "doubtful_amount" in [notice.code for notice in label.notices]


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("Toothpaste. Ingredients: Aqua, Sorbitol, Sodium Fluoride 1450 ppm, Aroma", 4),
        ("Toothpaste. Ingredients: Aqua, Sorbitol, Sodium Fluoride, Aroma. 1450 ppm Fluoride", 4),
        ("Zahnpasta. Inhaltsstoffe: Aqua, Sorbitol, Sodium Fluoride, Aroma, 1450 ppm Fluorid", 4),
        ("Toothpaste. Ingredients: Aqua, Sorbitol, Sodium Fluoride, Aroma. 1450 ppm F-", 4),
        ("Zahnpasta. Inhaltsstoffe: Aqua, Sorbitol, Sodium Fluoride, Aroma. Enthält Natriumfluorid (1450 ppm F-)", 4),
    ],
)
def test_ppm_of_a_fluoride_are_counted_as_fluorine(text: str, entries: int) -> None:
    report = analyze(text)
    assert len(report.label.ingredients) == entries
    assert all(entry.known for entry in report.label.ingredients)
    actives = next(s.text for s in report.summary if s.code == "actives")
    assert actives.startswith("Actives: sodium fluoride (0.145 % as ")
    (limit,) = [f for f in report.findings if f.rule == "limit.eu.sodium-fluoride"]
    assert limit.details["verdict"] in ("within", "conditional")


@pytest.mark.parametrize("before", [", ", ". "])
@pytest.mark.parametrize(
    ("statement", "of"),
    [
        ("1450 ppm of fluoride.", "fluor"),
        ("1450 ppm of F.", "F"),
        ("1450 ppm as fluoride.", "fluor"),
        ("1450 ppm de fluorure.", "fluorure"),
        ("1450 ppm de flúor.", "flúor"),
        ("1450 ppm de fluoruro.", "fluoruro"),
        ("1450 ppm di fluoro.", "fluoro"),
        ("1450 ppm an Fluorid.", "Fluorid"),
        ("1450 ppm als Fluorid.", "Fluorid"),
        ("1450 ppm van fluoride.", "fluoride"),
        ("1450 ppm av fluorid.", "fluorid"),
        ("1450 ppm de fluorură.", "fluorură"),
    ],
)
def test_an_article_may_stand_before_what_ppm_are_of(statement: str, of: str, before: str) -> None:
    label = parse(
        f"Toothpaste. Ingredients: Aqua, Sorbitol, Hydrated Silica, Sodium Fluoride, Aroma{before}{statement}"
    )
    names = [entry.name for entry in label.ingredients]
    assert names == ["AQUA", "SORBITOL", "HYDRATED SILICA", "SODIUM FLUORIDE", "AROMA"]
    (amount,) = [entry.percent for entry in label.ingredients if entry.percent is not None]
    assert amount.min == pytest.approx(0.145)
    assert amount.basis.startswith(of)


def test_an_amount_of_what_no_entry_brings_is_not_lost() -> None:
    label = parse("Toothpaste. Ingredients: Aqua, Sorbitol, Hydrated Silica, Aroma, 1450 ppm de flúor")
    assert len(label.ingredients) == 5
    assert all(entry.percent is None for entry in label.ingredients[:4])


def test_fluoride_of_several_salts_is_an_amount_of_none_alone() -> None:
    label = parse("Toothpaste: Aqua, Sorbitol, Sodium Monofluorophosphate, Stannous Fluoride. 5000 ppm F")
    assert [entry.name for entry in label.ingredients][2:] == ["SODIUM MONOFLUOROPHOSPHATE", "STANNOUS FLUORIDE"]
    assert all(entry.percent is None for entry in label.ingredients)


def test_other_amounts_keep_what_they_are_of() -> None:
    label = parse("Aqua, Sodium Fluoride 0.32%, Zinc Oxide 500 ppm, 2% Fluff")
    assert [e.percent.basis for e in label.ingredients if e.percent is not None][:2] == ["", ""]
    assert len(label.ingredients) == 4


def test_what_words_beside_an_amount_say_that_it_is_of() -> None:
    assert [basis_alone(words) for words in ("Fluoride", "(F-)", "フッ素", "Fluff", "")] == ["fluorine"] * 3 + ["", ""]
    assert brings(("SODIUM FLUORIDE",), "fluorine")
    assert not brings(("SODIUM CHLORIDE", "FLUFF"), "fluorine")


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("정제수, 글라이코프로테인 (1.002ppm), 소나무잎추출물 (5,010ppm)", [None, 0.0001002, 0.501]),
        ("精製水、ナイアシンアミド（10.000ppm）、BG", [None, 0.001, None]),
        ("水，烟酰胺 20,000ppm，甘油", [None, 2.0, None]),
        ("Aqua, Niacinamide 10.000 ppm, Glycerin", [None, 1.0, None]),
    ],
)
def test_a_dot_is_a_decimal_point_beside_names_of_east_asian_scripts(text: str, percent: list[float | None]) -> None:
    assert [e.percent and e.percent.max for e in parse(text).ingredients] == percent
