"""Words of scent in many languages: a perfume is told, and one within a name that could not be read."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.analysis.words_within import words_and_ends

#: Words that are a perfume or unnamed essential oils, in languages from French to Lithuanian.
PERFUMES = (
    "Huiles essentielles", "Huile essentielle", "Senteur", "Ätherische Öle", "Ätherisches Öl", "Duft", "Duftöl",
    "Aceites esenciales", "Aceite esencial", "Esencia", "Olio essenziale", "Essenza", "Óleo essencial", "Geur",
    "Etherische olie", "Essentiële oliën", "Olejki eteryczne", "Olejek eteryczny", "Vůně", "Parfemace",
    "Esenciální oleje", "Vôňa", "Illat", "Illóolaj", "Illatosító", "Ulei esențial", "Miros", "Doftämne",
    "Eterisk olja", "Duftstoffer", "Parfyymi", "Tuoksut", "Uçucu yağ", "Эфирное масло", "Душистые вещества",
    "Запашник", "Етерично масло", "Mirisi", "Vonj", "Αιθέριο έλαιο", "رائحة", "زيت عطري", "ריח", "روغن های معطر",
    "향", "향수", "퍼퓸", "인공향료", "香水",
    "エッセンシャルオイル", "天然香精", "植物精油", "香氛",
    "สารแต่งกลิ่น", "หัวน้ำหอม", "Minyak wangi",
    "Minyak esensial", "Minyak pati", "Nước hoa", "सुगंधित तेल", "Smarža", "Kvepalai",
    "Natural fragrance oil blend", "Aromatic oils",
)  # fmt: skip
FRAME = "Aqua, Glycerin, Cetearyl Alcohol, Phenoxyethanol, {}, Citric Acid"


def _line(text: str) -> str:
    summary = inci_parser.analyze(FRAME.format(text)).summary
    return next(statement.text for statement in summary if statement.code == "fragrance")


@pytest.mark.parametrize("word", PERFUMES)
def test_a_perfume(word: str) -> None:
    assert _line(word) == "Fragrance: perfume."


@pytest.mark.parametrize("word", ["Cherry aroma", "Vanilla flavor", "Arom", "아로마", "نكهة"])
def test_a_flavour(word: str) -> None:
    assert _line(word) in ("Fragrance: flavour or scent.", "Fragrance: perfume.")


@pytest.mark.parametrize(
    ("word", "what"),
    [
        ("딸기향", "perfume"),
        ("玫瑰香精", "perfume"),
        ("いちごの香り", "perfume"),
        ("Rosenduft", "perfume"),
        ("fragancia de rosas", "perfume"),
        ("lavender scent", "perfume"),
        ("Zitronenaroma", "flavour or scent"),
        ("arôme naturel de fraise", "flavour or scent"),
    ],
)
def test_one_within_a_name_that_was_not_read(word: str, what: str) -> None:
    assert _line(word) == f"Fragrance: {what}, within a name that was not recognised."


@pytest.mark.parametrize("word", ["Zxqvolium bark concentrate", "정향"])
def test_no_word_of_scent(word: str) -> None:
    assert "not recognised" not in _line(word)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Huile essentielle de Lavandula angustifolia", "LAVANDULA ANGUSTIFOLIA OIL"),
        ("Huile essentielle d'Eucalyptus globulus", "EUCALYPTUS GLOBULUS OIL"),
        ("Aceite esencial Lavandula angustifolia", "LAVANDULA ANGUSTIFOLIA OIL"),
        ("Citrus limon ätherisches Öl", "CITRUS LIMON PEEL OIL"),
        ("Etherische olie Mentha piperita", "MENTHA PIPERITA OIL"),
    ],
)
def test_an_essential_oil_beside_a_latin_name(text: str, name: str) -> None:
    assert inci_parser.parse(f"Aqua, {text}").ingredients[1].names == (name,)


def test_ends_of_compounds() -> None:
    assert "duft" in set(words_and_ends("Rosenduft"))
    assert "향" not in set(words_and_ends("정향"))
