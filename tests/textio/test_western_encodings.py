"""Texts in the Windows encodings of Latin letters, whose accented letters share their bytes."""

from __future__ import annotations

import pytest

from inci_parser.textio.encoding import decode

pytest.importorskip("charset_normalizer")

WESTERN = [
    "Ingrédients : Aqua, Huile d'amande douce, Beurre de karité, Glycérine végétale, Crème de riz",
    'id,name,ingredients\n1,Crème,"Aqua, Huile d’amande, Parfum"\n2,Sérum à l’aloès,"Eau, Glycérine"\n',
    "Inhaltsstoffe: Aqua, Blütenwasser, Parfum, Süßholz",
    "Ingredientes: Agua, Aceite de almendra, Ácido cítrico, Piña",
    "Composição: Água, Óleo de coco, Ácido cítrico, Extração de limão",
    "Ingredienti: Acqua, Olio di mandorle, qualità, già, la vaniglia è naturale",
    "Indhold: vand, mandelolie, rødalger, æble",
    "Sammansättning: vatten, vetegroddsolja, Ängsblomma",
    "Crème · Huile\nBlüten – Öl\nPiña «Ácido»\nAqua",
]
CENTRAL = [
    "Składniki: Woda, Gliceryna, Olej ze słodkich migdałów, masło shea, wyciąg",
    "Složení: voda, glycerin, mandlový olej, kyselina citrónová, výtažek z heřmánku",
    "Zloženie: voda, glycerín, mandľový olej, kyselina citrónová, výťažok z harmančeka",
    "Összetevők: víz, glicerin, mandulaolaj, citromsav, gyümölcs",
    "Sastojci: voda, bademovo ulje, ekstrakt šipka, mliječna kiselina, ružina voda",
    "Ingrediente: apă, glicerină, ulei de migdale, esenţă şi unt",
]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [*((text, "cp1252") for text in WESTERN), *((text, "cp1250") for text in CENTRAL)],
)
def test_letters_of_one_language_decide(text: str, encoding: str) -> None:
    read, found = decode(text.encode(encoding))
    assert read == text
    assert not found.certain


def test_a_table_of_many_languages_and_a_few_damaged_lines() -> None:
    """Each line is judged by itself, and one in four may hold what is no word."""
    rows = "\n".join([*WESTERN, "Aqua \xa0\xa7\xb6\xa4\xa7x, Talc"])
    assert decode(rows.encode("cp1252"))[0] == rows


@pytest.mark.parametrize("text", ["Вода, Глицерин, Парфюм", "Νερό, Γλυκερίνη, Άρωμα"])
def test_other_scripts_are_no_western_letters(text: str) -> None:
    encoding = {"В": "cp1251", "Ν": "cp1253"}[text[0]]
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("İçindekiler: Su, Gliserin, Parfüm", "cp1254"),
        ("Ingredients: Aqua, Gliserin, Şeker, Ihlamur çiçeği ekstresi", "cp1254"),
        ("Sudėtis: vanduo, glicerinas, kvapiosios medžiagos", "cp1257"),
        ("Sastāvs: ūdens, glicerīns, smaržviela", "cp1257"),
        ("Sastojci: voda, glicerin, miris cvijeća, šećer", "cp1250"),
        ("רכיבים: מים, גליצרין, בושם", "cp1255"),
        ("вода, глицерин", "cp1251"),
    ],
)
def test_short_texts_of_other_windows_encodings(text: str, encoding: str) -> None:
    read, found = decode(text.encode(encoding))
    assert (read, found.name, found.certain) == (text, encoding, False)
