"""Companies and addresses that stand behind a list as its last entries do."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.reading.companies import mark_companies
from inci_parser.reading.pipeline import LAYOUT_PASSES


@pytest.mark.parametrize(
    "address",
    [
        "Oriflame Cosmetics AB, Box 1095, SE-10138 Stockholm",
        "L'Erbolario S.p.A., Via 1, 26900 Lodi",
        "Ziaja Ltd Sp. z o.o., ul. Jesienna 9, 80-298 Gdańsk",
        "Beiersdorf AG, Unnastraße 48, D-20253 Hamburg",
        "Boots UK Limited, Nottingham, NG2 3AA",
        "Acme Ltd, Freepost ADM3940, London, SW1A 1YR",
        "Freepost ADM3940, London, SW1A 1YR",
        "L'Oréal SA, 14 rue Royale, 75008 Paris, France",
        "Lumene Oy, PL 27, 02781 Espoo",
        "Matas A/S, 3450 Allerød",
        'ООО "Фаберлик", Москва, ул. Никопольская 4',
        "Natura B.V., Postbus 12, 3500 AA Utrecht",
        "Kozmetika d.o.o., Zagreb",
        "Evyap Sabun A.Ş., İstanbul",
        "Tel. +49 40 49090, info@example.de",
        "株式会社某某、東京都中央区銀座7-5-5",
        "(주)아모레, 서울시 용산구",
        "某某化妆品有限公司、广州市白云区",
    ],
)
def test_an_address_behind_a_list_is_no_entry(address: str) -> None:
    label = inci_parser.parse(f"Aqua, Glycerin, Parfum, {address}")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN", "PARFUM"]
    assert label.notices == ()


def test_a_new_line_ends_an_address() -> None:
    label = inci_parser.parse("Aqua, Glycerin, Parfum, Acme Ltd, London\nIngredients: Talc, Mica, Zinc Stearate")
    assert [entry.name for entry in label.ingredients][-3:] == ["TALC", "MICA", "ZINC STEARATE"]


def test_words_of_companies_between_names_stay_entries() -> None:
    label = inci_parser.parse("Aqua, Glycerin, Zxqv AB, Panthenol, Parfum")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN", None, "PANTHENOL", "PARFUM"]
    assert len(inci_parser.parse("AQUA, GLYCERIN, PARFUM, ZXQV AB").ingredients) == 4


def test_it_runs_before_tails_are_cut() -> None:
    assert LAYOUT_PASSES.index(mark_companies) == 4
