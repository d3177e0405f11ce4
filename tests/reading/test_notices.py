"""Notices: one table, every code of it given by some text, quality from the worst."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.naming import Catalogue
from inci_parser.notices import NOTICES, Notice, quality_of
from inci_parser.reading import read

TEXTS = {
    "ambiguous_name": "Aqua, Glycerin, Vitamin A, Parfum",
    "bare_amounts": "Aqua 70, Glycerin 20, Squalane 10",
    "alternatives": "Aqua, Sodium Palmate and/or Sodium Tallowate, Glycerin",
    "cut_list": "Aqua, Glycerin, Phenoxyethanol...",
    "cut_start": "u) Seed Butter, Glycerin, Phenoxyethanol",
    "doubtful_amount": "Aqua, Glycerin 5 % v/v, Parfum",
    "doubtful_heading": "Aqua, Glycerin, Cetearyl Alcohol, Zxqv Complex: Squalane, Parfum",
    "words_left_over": "Aqua, Glycerin, Parfum, Squalane 10",
    "unlisted_name": "Aqua, Glycerin, Polyglyceryl-37 Dioleate, Parfum",
    "colon_as_separator": "AQUA; GLYCERIN; TOCOPHERYL ACETATE: LIMONENE; LINALOOL",
    "conjunction": "Aqua, Sodium Benzoate and Potassium Sorbate, Parfum",
    "garbled": "INGREDIENTS: AQUA, ZXQV RTPL, KRVNT WQ, PLMX BBT, TTRX ZZQ, GLYCERIN, QWRT PPLK, XXCV BNM",
    "grouped_list": "Organic: Aqua, Glycerin, Mica. Non-organic: Talc, Urea, Parfum",
    "hyphenated": "Aqua, Phenoxy-\nethanol, Parfum, Linalool",
    "joined_synonyms": "Aqua | Mineral Oil | Paraffinum Liquidum | Mica",
    "left_out": "Aqua, Glycerin. This is what your skin needs to feel calm. Parfum, Linalool, Limonene, Citral",
    "misspelled_name": "Aqua, Glycerinn, Phenoxyethanoll, Parfum",
    "unidentified_name": "Aqua, Glycerin, Zxqvrtplk, Parfum",
    "missing_separator": "Aqua Glycerin Niacinamide Zinc PCA Phenoxyethanol",
    "not_cosmetic": "Wheat flour, sugar, palm oil, whole milk powder, cocoa mass, salt, raising agents",
    "partial_list": "Aqua, Glycerin, Parfum and 12 more ingredients",
    "repeated_entry": "Aqua, Glycerin, Limonene, Limonene",
    "repeated_list": "Ingredients: Water, Glycerin, Fragrance. Ingrédients : Aqua, Glycérine, Parfum.",
    "second_list": "Aqua, Glycerin, Parfum.\nAqua, Kaolin, Talc, Parfum.",
    "slash_list": "Aqua, Methylparaben/Propylparaben, Parfum",
    "split_name": "Aqua, Potassium, Sorbate, Parfum",
    "table_row": "INCI name\tFunction\t% w/w\nAqua\tSolvent\t78.50\nGlycerin\tHumectant\t5.00",
    "torn_name": "Aqua, Parfum, Limonene, Coumarilp jve\nCinnamal",
    "unordered_list": "Ingredients (in alphabetical order): Alcohol, Aqua, Glycerin",
    "unclosed_bracket": "Iron Oxides (CI 77491, CI 77492, Mica, Talc",
}
#: What only a text read from a picture has; tests/photo asks for them.
OF_PICTURES = {"from_picture", "missing_line", "unsure_line"}


def test_every_notice_has_a_text_that_gives_it() -> None:
    assert set(TEXTS) | OF_PICTURES == set(NOTICES)


@pytest.mark.parametrize("code", TEXTS)
def test_notice(code: str) -> None:
    assert code in {notice.code for notice in inci_parser.parse(TEXTS[code]).notices}


@pytest.mark.parametrize("code", NOTICES)
def test_table(code: str) -> None:
    severity, sentence = NOTICES[code]
    assert severity in (1, 2, 3, 4)
    assert sentence.endswith(".")
    assert sentence[0].isupper()


def test_a_clean_label_has_none() -> None:
    label = read("Ingredients: Aqua, Glycerin, 1,2-Hexanediol, Parfum (Fragrance).", Catalogue.default().recognizer)
    assert label.notices == ()
    assert label.quality == 1


def test_quality_is_the_worst_severity() -> None:
    assert quality_of([Notice.of("conjunction", 0, 1), Notice.of("left_out", 0, 1)]) == 3
