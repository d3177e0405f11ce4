"""Words of scent in many languages: a perfume is told, and one within a name that could not be read."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.analysis.words_within import words_and_ends
from inci_parser.render.highlights import highlights

#: Words that are a perfume, in languages from French to Lithuanian, and those that are unnamed essential oils.
PERFUMES = (
    "Senteur", "Duft", "Duftöl", "Esencia", "Essenza", "Geur", "Vůně", "Parfemace", "Vôňa", "Illat",
    "Illatosító", "Miros", "Doftämne", "Duftstoffer", "Parfyymi", "Tuoksut", "Душистые вещества", "Запашник",
    "Mirisi", "Vonj", "رائحة", "زيت عطري", "ריח", "روغن های معطر", "향", "향수", "퍼퓸", "인공향료", "香水",
    "天然香精", "香氛",
    "สารแต่งกลิ่น", "หัวน้ำหอม", "Minyak wangi", "Minyak pati", "Nước hoa", "सुगंधित तेल", "Smarža", "Kvepalai",
    "Natural fragrance oil blend", "Aromatic oils",
)  # fmt: skip
OILS = (
    "Huiles essentielles", "Huile essentielle", "Ätherische Öle", "Ätherisches Öl", "Aceites esenciales",
    "Aceite esencial", "Olio essenziale", "Óleo essencial", "Etherische olie", "Essentiële oliën",
    "Olejki eteryczne", "Olejek eteryczny", "Esenciální oleje", "Illóolaj", "Ulei esențial", "Eterisk olja",
    "Uçucu yağ", "Эфирное масло", "Етерично масло", "Αιθέριο έλαιο", "エッセンシャルオイル", "植物精油",
    "Minyak esensial",
)  # fmt: skip
FRAME = "Aqua, Glycerin, Cetearyl Alcohol, Phenoxyethanol, {}, Citric Acid"


def _line(text: str) -> str:
    summary = inci_parser.analyze(FRAME.format(text)).summary
    return next(statement.text for statement in summary if statement.code == "fragrance")


@pytest.mark.parametrize("word", PERFUMES)
def test_a_perfume(word: str) -> None:
    assert _line(word) == "Fragrance: perfume."


@pytest.mark.parametrize("word", OILS)
def test_unnamed_essential_oils(word: str) -> None:
    assert _line(word) == "Fragrance: essential oils, not named."


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
    summary = inci_parser.analyze(FRAME.format(word)).summary
    assert [s.text for s in summary if s.code == "fragrance"] == [f"Fragrance: {what} (printed “{word}”)."]
    assert not [s for s in summary if s.code == "unread"]  # which says that nothing is said of a name


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


def test_a_list_with_a_perfume_quotes_no_other() -> None:
    summary = inci_parser.analyze(FRAME.format("Parfum, lavender scent")).summary
    assert [s.text for s in summary if s.code == "fragrance"] == ["Fragrance: perfume."]
    assert [s.text for s in summary if s.code == "unread"] == ["Not recognised: lavender scent; nothing is said of it."]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ("Menthol", "no perfume found; menthol, a named allergen, is probably here to cool"),
        ("Menthol, Camphor", "no perfume found; menthol and camphor, named allergens, are probably here to cool"),
        (
            "Menthol, Benzyl Alcohol",
            "no perfume found; menthol, a named allergen, is probably here to cool; benzyl alcohol, a named allergen, "
            "is here a preservative",
        ),
        ("Parfum, Menthol", "perfume; 1 named allergen (menthol)"),
        ("Citrus Nobilis Peel Extract", "no perfume found; mandarin peel extract may carry a little scent"),
        ("Eucalyptol", "scented ingredient (eucalyptol)"),
    ],
)
def test_what_is_there_for_something_else_than_its_scent(names: str, said: str) -> None:
    assert _line(names) == f"Fragrance: {said}."


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("Citrus Grandis (Grapefruit) Peel Oil", "grapefruit peel oil"),
        ("Citrus Aurantium Amara (Neroli) Flower Oil", "neroli flower oil"),
        ("Mentha Piperita (Peppermint) Oil", "peppermint oil"),
    ],
)
def test_a_plant_is_told_as_the_label_calls_it(printed: str, told: str) -> None:
    assert _line(printed).startswith(f"Fragrance: essential oil ({told})")


def test_short_findings_repeat_no_scent_of_the_first_screen() -> None:
    report = inci_parser.analyze(FRAME.format("Citrus Nobilis Peel Extract, Eucalyptol"))
    assert not [line for line in highlights(report)[0] if line.finding.kind == "fragrance"]


def test_ends_of_compounds() -> None:
    assert "duft" in set(words_and_ends("Rosenduft"))
    assert "향" not in set(words_and_ends("정향"))


def test_a_perfume_that_could_not_be_read_is_not_denied_in_the_same_sentence() -> None:
    text = "Aqua, Glycerin, fragrance includes essential oils, Lavandula Angustifolia Extract, Xanthan Gum"
    told = next(s.text for s in inci_parser.analyze(text).summary if s.code == "fragrance")
    assert told.startswith("Fragrance: perfume (printed")
    assert "no perfume" not in told


@pytest.mark.parametrize("name", ["Rosa Damascena", "Strawberry Fruit Essence"])
def test_a_scented_plant_without_its_part_may_scent(name: str) -> None:
    told = next(s.text for s in inci_parser.analyze(FRAME.format(name)).summary if s.code == "fragrance")
    assert told.endswith("may carry a little scent.")
