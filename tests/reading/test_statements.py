"""Sentences behind a list: amounts of what it does not name, where it is packed, made and kept."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.reading.claims import promised
from inci_parser.reading.statements import mark_statements, states_of_a_part
from tests.support.reading import TenNames, segments_of

LIST = "Ingredients: Aqua, Glycerin, Cetearyl Alcohol, Parfum, Limonene"
NAMES = ("AQUA", "GLYCERIN", "CETEARYL ALCOHOL", "PARFUM", "LIMONENE")


@pytest.mark.parametrize("end", [". {}.", "\n{}", ".\n\n{}"])
@pytest.mark.parametrize(
    "sentence",
    [
        "Niacinamide 5%",
        "Vitamin C 10%",
        "10% Niacinamide",
        "5 % Urea",
        "Retinol 0.3% + Niacinamide",
        "Mit 5 % Urea",
        "Mit 10% Niacinamid",
        "With 10% vitamin C",
    ],
)
def test_an_amount_behind_the_list_is_a_claim(end: str, sentence: str) -> None:
    label = parse(LIST + end.format(sentence))
    assert label.names == NAMES
    assert any(piece.kind == "claims" for piece in label.pieces)


@pytest.mark.parametrize("end", [". {}.", "\n{}", ".\n\n{}"])
@pytest.mark.parametrize(
    "sentence",
    [
        "Please review the packaging",
        "Vérifiez l'emballage avant utilisation",
        "Verificare la confezione",
        "Sprawdź opakowanie",
        "Lásd a csomagolást",
        "Смотрите упаковку",
        "Δείτε τη συσκευασία",
        "Ambalajı kontrol ediniz",
        "参照包装",
        "제품 포장을 확인하세요",
        "Φυλάξτε το μακριά από παιδιά",
        "子供の手の届かない所に保管してください",
        "Giữ xa tầm tay trẻ em",
        "Conserver hors de portée des enfants",
        "Chargennummer: siehe Verpackung",
        "Lotto: vedi confezione",
        "Nr partii: patrz opakowanie",
        "Musterfirma GmbH, Hauptstraße 1, 12345 Berlin",
        "Voorbeeld B.V., Kerkstraat 1, 1011 AB Amsterdam",
        "Przykład Sp. z o.o., ul. Prosta 1, 00-001 Warszawa",
        "* organic",
    ],
)
def test_other_sentences_are_no_entries(end: str, sentence: str) -> None:
    assert parse(LIST + end.format(sentence)).names == NAMES


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Aqua 70 %, Mica 20 %, Talc 5 %, Parfum 1 %. Glycerin 4 %", 5),
        ("Aqua, Mica, Talc, Parfum, Glycerin 4 %", 5),
        ("Aqua. Mica. Talc. Parfum. Glycerin 4 %", 5),
        ("Aqua, Mica, Talc, Parfum\nGlycerin\nCetearyl Alcohol 4 %", 6),
        ("Aqua, Mica, Talc, Parfum, Hydrogenated\nLecithin 1%", 5),
    ],
)
def test_amounts_of_entries(text: str, count: int) -> None:
    assert len(parse(text).ingredients) == count


def test_an_amount_of_a_part_behind_a_sentence_with_a_number_is_no_entry() -> None:
    text = "Aqua, Sorbitol, Sodium Fluoride, Aroma. With up to 5% more foam than others. Fluoride content: 1450 ppm"
    label = parse(text)
    assert [entry.name for entry in label.ingredients] == ["AQUA", "SORBITOL", "SODIUM FLUORIDE", "AROMA"]
    assert "doubtful_heading" not in [notice.code for notice in label.notices]


def test_a_sentence_of_a_listed_name_is_left_to_its_entry() -> None:
    segments, _, recognizer = segments_of("Aqua, Glycerin, Mica, Talc. Glycerin 5 %")
    assert mark_statements(segments, recognizer, promised) == segments


def test_a_long_text_states_no_part() -> None:
    stated = "glycerin (1450 ppm F)"
    assert states_of_a_part(stated, TenNames())
    assert not states_of_a_part(f"{stated} {'x' * 200}", TenNames())
