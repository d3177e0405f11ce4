"""Names taken apart: types of the words of INCI names, and what names in other languages can be read as."""

from __future__ import annotations

import re

import pytest

from inci_parser.naming.built_in_names import built_in
from inci_parser.naming.composition import Composer, by_sound
from inci_parser.naming.nomenclature.word_types import typed_words
from inci_parser.naming.store import NameStore
from inci_parser.naming.word_readings import readings
from inci_parser.naming.word_tables import languages_of, lexicon

Typed = tuple[list[tuple[str, str]], list[str]] | None


@pytest.fixture(scope="module")
def store() -> NameStore:
    """The built-in names."""
    return NameStore([built_in()])


@pytest.mark.parametrize(
    ("text", "strict", "loose"),
    [
        (
            "PEG-7 Oleamide",
            ([("CHEMICAL", ""), ("HEAD", "peg"), ("HEAD", "oleamide")], []),
            ([("CHEMICAL", ""), ("HEAD", "peg"), ("HEAD", "oleamide")], []),
        ),
        ("Leaf Extract", None, None),
        (
            "Rosa Canina",
            ([("NATURAL", ""), ("TAXON", "rosa"), ("TAXON", "canina")], []),
            ([("NATURAL", ""), ("TAXON", "rosa"), ("TAXON", "canina")], []),
        ),
        (
            "Rosa Canina Fruit Oil",
            ([("NATURAL", ""), ("TAXON", "rosa"), ("TAXON", "canina"), ("PART", "fruit"), ("FORM", "oil")], []),
            ([("NATURAL", ""), ("TAXON", "rosa"), ("TAXON", "canina"), ("PART", "fruit"), ("FORM", "oil")], []),
        ),
        (
            "Rosa Fruit",
            ([("NATURAL", ""), ("TAXON", "rosa"), ("PART", "fruit")], []),
            ([("NATURAL", ""), ("TAXON", "rosa"), ("PART", "fruit")], []),
        ),
        (
            "Qwerbulia Tantifolia Root Extract",
            None,
            (
                [
                    ("NATURAL", ""),
                    ("TAXON", "qwerbulia"),
                    ("TAXON", "tantifolia"),
                    ("PART", "root"),
                    ("FORM", "extract"),
                ],
                ["qwerbulia", "tantifolia"],
            ),
        ),
        ("Qwerbulia", None, None),
        ("Qwerbulia Tantifolia Bulbosa Macrofolia Root Extract", None, None),
        (
            "Qwerbulia Tantifolia Bulbosa Root Extract",
            None,
            (
                [
                    ("NATURAL", ""),
                    ("TAXON", "qwerbulia"),
                    ("TAXON", "tantifolia"),
                    ("TAXON", "bulbosa"),
                    ("PART", "root"),
                    ("FORM", "extract"),
                ],
                ["qwerbulia", "tantifolia", "bulbosa"],
            ),
        ),
        ("Qwerbulia Tantifolia Sulfate", None, None),
        ("Ceramides", None, None),
        ("Chloride", None, None),
        ("Copolymer", None, None),
        ("Sodium", None, None),
        ("Zinc", None, None),
        (
            "Zinc Oxide",
            ([("CHEMICAL", ""), ("METAL", "zinc"), ("HEAD", "oxide")], []),
            ([("CHEMICAL", ""), ("METAL", "zinc"), ("HEAD", "oxide")], []),
        ),
        (
            "Sodium Chloride",
            ([("CHEMICAL", ""), ("METAL", "sodium"), ("HEAD", "chloride")], []),
            ([("CHEMICAL", ""), ("METAL", "sodium"), ("HEAD", "chloride")], []),
        ),
        ("Ceteareth", None, None),
        (
            "Ceteareth-20",
            ([("CHEMICAL", ""), ("HEAD", "ceteareth")], []),
            ([("CHEMICAL", ""), ("HEAD", "ceteareth")], []),
        ),
        ("PEG", None, None),
        ("PEG-5", ([("CHEMICAL", ""), ("HEAD", "peg")], []), ([("CHEMICAL", ""), ("HEAD", "peg")], [])),
        (
            "PEG Stearate",
            ([("CHEMICAL", ""), ("HEAD", "peg"), ("HEAD", "stearate")], []),
            ([("CHEMICAL", ""), ("HEAD", "peg"), ("HEAD", "stearate")], []),
        ),
        ("Acid Red 51", ([("DYE", ""), ("HEAD", "acid red 51")], []), ([("DYE", ""), ("HEAD", "acid red 51")], [])),
        ("CI 77891", ([("DYE", ""), ("HEAD", "ci 77891")], []), ([("DYE", ""), ("HEAD", "ci 77891")], [])),
        (
            "HC Yellow No. 2",
            ([("DYE", ""), ("HEAD", "hc yellow no. 2")], []),
            ([("DYE", ""), ("HEAD", "hc yellow no. 2")], []),
        ),
        (
            "2-Hepten-4-one",
            ([("CHEMICAL", ""), ("LOCANT", "2"), ("HEAD", "hepten"), ("HEAD", "one")], []),
            ([("CHEMICAL", ""), ("LOCANT", "2"), ("HEAD", "hepten"), ("HEAD", "one")], []),
        ),
        ("Hexan", None, None),
        (
            "Methylbutanol",
            ([("CHEMICAL", ""), ("HEAD", "methylbutanol")], []),
            ([("CHEMICAL", ""), ("HEAD", "methylbutanol")], []),
        ),
        ("Butanol", ([("CHEMICAL", ""), ("HEAD", "butanol")], []), ([("CHEMICAL", ""), ("HEAD", "butanol")], [])),
        ("Soluble Collagen", None, None),
        (
            "Colloidal Gold",
            ([("NATURAL", ""), ("MODIFIER", "colloidal"), ("TAXON", "gold")], []),
            ([("NATURAL", ""), ("MODIFIER", "colloidal"), ("TAXON", "gold")], []),
        ),
        ("Gold", None, None),
        (
            "Fermented Rice",
            ([("NATURAL", ""), ("MODIFIER", "fermented"), ("TAXON", "rice")], []),
            ([("NATURAL", ""), ("MODIFIER", "fermented"), ("TAXON", "rice")], []),
        ),
        ("Rice", None, None),
        (
            "Rice Extract",
            ([("NATURAL", ""), ("TAXON", "rice"), ("FORM", "extract")], []),
            ([("NATURAL", ""), ("TAXON", "rice"), ("FORM", "extract")], []),
        ),
        (
            "Hydrolyzed Rice Protein",
            ([("NATURAL", ""), ("MODIFIER", "hydrolyzed"), ("TAXON", "rice"), ("FORM", "protein")], []),
            ([("NATURAL", ""), ("MODIFIER", "hydrolyzed"), ("TAXON", "rice"), ("FORM", "protein")], []),
        ),
        (
            "Fruit/Leaf Extract",
            ([("NATURAL", ""), ("PART", "fruit"), ("PART", "leaf"), ("FORM", "extract")], []),
            ([("NATURAL", ""), ("PART", "fruit"), ("PART", "leaf"), ("FORM", "extract")], []),
        ),
        (
            "Rosa Canina Fruit/Leaf Extract",
            (
                [
                    ("NATURAL", ""),
                    ("TAXON", "rosa"),
                    ("TAXON", "canina"),
                    ("PART", "fruit"),
                    ("PART", "leaf"),
                    ("FORM", "extract"),
                ],
                [],
            ),
            (
                [
                    ("NATURAL", ""),
                    ("TAXON", "rosa"),
                    ("TAXON", "canina"),
                    ("PART", "fruit"),
                    ("PART", "leaf"),
                    ("FORM", "extract"),
                ],
                [],
            ),
        ),
        ("A (B", None, None),
        ("1,l-x", None, None),
        ("ab12cd", None, None),
        (
            "C12-15 Alkyl",
            ([("CHEMICAL", ""), ("LOCANT", "c"), ("LOCANT", "12"), ("LOCANT", "15"), ("RADICAL", "alkyl")], []),
            ([("CHEMICAL", ""), ("LOCANT", "c"), ("LOCANT", "12"), ("LOCANT", "15"), ("RADICAL", "alkyl")], []),
        ),
        (
            "Rosa (Canina) Oil",
            ([("NATURAL", ""), ("TAXON", "rosa"), ("TAXON", "canina"), ("FORM", "oil")], []),
            ([("NATURAL", ""), ("TAXON", "rosa"), ("TAXON", "canina"), ("FORM", "oil")], []),
        ),
        ("Sodium & Zinc", None, None),
        (
            "Rose 5 Extract",
            ([("NATURAL", ""), ("TAXON", "rose"), ("NUMBER", "5"), ("FORM", "extract")], []),
            ([("NATURAL", ""), ("TAXON", "rose"), ("NUMBER", "5"), ("FORM", "extract")], []),
        ),
        (
            "5 Rosa Canina",
            ([("NATURAL", ""), ("NUMBER", "5"), ("TAXON", "rosa"), ("TAXON", "canina")], []),
            ([("NATURAL", ""), ("NUMBER", "5"), ("TAXON", "rosa"), ("TAXON", "canina")], []),
        ),
        (
            "Titanium Dioxide 77891",
            ([("CHEMICAL", ""), ("METAL", "titanium"), ("HEAD", "dioxide")], []),
            ([("CHEMICAL", ""), ("METAL", "titanium"), ("HEAD", "dioxide")], []),
        ),
        ("x", None, None),
        ("Tea-Laureth", None, None),
        ("Powder", None, None),
        ("Sulfate", None, None),
        (
            "Sodium Sulfites",
            ([("CHEMICAL", ""), ("METAL", "sodium"), ("HEAD", "sulfites")], []),
            ([("CHEMICAL", ""), ("METAL", "sodium"), ("HEAD", "sulfites")], []),
        ),
        ("Amides", None, None),
        (
            "Disodium Ribo",
            ([("CHEMICAL", ""), ("METAL", "disodium"), ("RADICAL", "ribo")], ["ribo"]),
            ([("CHEMICAL", ""), ("METAL", "disodium"), ("RADICAL", "ribo")], ["ribo"]),
        ),
        (
            "Sodium 2-Ribo",
            ([("CHEMICAL", ""), ("METAL", "sodium"), ("LOCANT", "2"), ("RADICAL", "ribo")], ["ribo"]),
            ([("CHEMICAL", ""), ("METAL", "sodium"), ("LOCANT", "2"), ("RADICAL", "ribo")], ["ribo"]),
        ),
        (
            "Rosa sp. Extract",
            ([("NATURAL", ""), ("TAXON", "rosa"), ("TAXON", "sp"), ("FORM", "extract")], []),
            ([("NATURAL", ""), ("TAXON", "rosa"), ("TAXON", "sp"), ("FORM", "extract")], []),
        ),
        ("Job's Tears Extract", None, None),
    ],
)
def test_types_of_words(text: str, strict: Typed, loose: Typed) -> None:
    assert typed_words(text, loose=False) == strict
    assert typed_words(text, loose=True) == loose


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (
            "benzoate de sodium",
            "fr",
            [
                (("benzoate", "sodium"), 4, True),
                (("benzoate", "sodium"), 3, True),
                (("benzoate", "de", "sodium"), 5, False),
                (("benzoate", "de", "sodium"), 4, False),
                (("benzoate", "sodium"), 2, True),
                (("benzoate", "de", "sodium"), 3, False),
            ],
        ),
        ("sodium_x", "fr", []),
        ("peg-40 stearate", "fr", [(("peg", "<40", "stearate"), 3, False), (("peg", "<40", "stearate"), 2, False)]),
        ("natriumbenzoat", "de", [(("natriumbenzoat",), 1, False), (("sodium", "benzoate"), 4, True)]),
        ("mandelol", "de", [(("mandelol",), 1, False), (("prunus", "amygdalus", "dulcis", "oil"), 2, True)]),
        (
            "mandel ol",
            "de",
            [
                (("prunus", "amygdalus", "dulcis", "oil"), 2, True),
                (("mandel", "oil"), 2, True),
                (("prunus", "amygdalus", "dulcis", "ol"), 2, True),
                (("mandel", "ol"), 2, False),
            ],
        ),
        ("zxqvol", "de", [(("zxqvol",), 1, False)]),
        (
            "peg-40 stearat",
            "de",
            [
                (("peg", "<40", "stearate"), 3, True),
                (("peg", "<40", "stearat"), 2, False),
                (("peg", "<40", "stearate"), 2, True),
                (("peg", "<40", "stearates"), 2, True),
            ],
        ),
        ("정제수", "ko", []),
        ("병풀추출물", "ko", [(("centella", "asiatica", "extract"), 2, True)]),
        (
            "폴리글리세릴-10라우레이트",
            "ko",
            [(("polyglyceryl", "<10", "laurate"), 4, True), (("poly", "glyceryl", "<10", "laurate"), 6, True)],
        ),
        ("피이지-40", "ko", [(("peg", "<40"), 2, True)]),
        ("甘油", "zh", [(("glycerin",), 2, True), (("glyceryl",), 2, True)]),
        (
            "积雪草叶提取物",
            "zh",
            [
                (("centella", "asiatica", "leaf", "extract"), 2, True),
                (("centella", "asiatica", "leaf", "extract"), 3, True),
            ],
        ),
        (
            "ヒアルロン酸na",
            "ja",
            [
                (("hyaluronate", "sodium"), 4, True),
                (("hyaluronic", "acid", "sodium"), 4, True),
                (("hyaluronate", "na"), 3, True),
                (("hyaluronic", "acid", "na"), 3, True),
            ],
        ),
        ("бензоат натрия", "ru", [(("benzoate", "sodium"), 4, True)]),
        ("бензоатнатрия", "ru", [(("benzoate", "sodium"), 4, True)]),
        ("", "fr", [((), 0, False)]),
        ("", "de", [((), 0, False)]),
        ("5", "fr", [(("<5",), 0, False)]),
        ("5", "de", [(("<5",), 0, False)]),
        ("de", "fr", [(("de",), 1, False)]),
        ("x 1,2-y", "fr", [(("x", ">1_2", "y"), 2, False)]),
        ("peg-40-x", "de", [(("peg", ">40", "x"), 2, False)]),
        ("a_b", "de", []),
        ("caprylique", "fr", [(("caprylic",), 2, True), (("caprylique",), 1, False), (("caprylic",), 1, True)]),
        ("dicaprate", "fr", [(("dicaprate",), 2, False), (("dicaprate",), 1, False)]),
        ("huile", "fr", [(("oil",), 1, True), (("huile",), 1, False)]),
    ],
)
def test_readings(store: NameStore, text: str, language: str, wanted: list[tuple[tuple[str, ...], int, bool]]) -> None:
    """Each is shown as pieces, weight, and whether a word was translated."""
    assert [tuple(reading) for reading in readings(text, lexicon(language), store)] == wanted


@pytest.mark.parametrize(
    ("text", "composed"),
    [
        ("Benzoate de sodium", (("SODIUM BENZOATE",), "pt")),
        ("Sodium Benzoate", None),
        ("Natriumbenzoat", (("SODIUM BENZOATE",), "de")),
        ("Zxqv", None),
        ("Olio di semi di girasole", (("HELIANTHUS ANNUUS SEED OIL",), "it")),
        ("бензоат натрия", (("SODIUM BENZOATE",), "ru")),
        ("Acide", None),
        ("Extrait", None),
        ("ácido cítrico", (("CITRIC ACID",), "pt")),
        ("PEG-40", None),
        ("huile d'amande douce", (("PRUNUS AMYGDALUS DULCIS OIL",), "fr")),
        ("", None),
        ("Extrait de résine de Commiphora myrrha", (("COMMIPHORA MYRRHA RESIN EXTRACT",), "fr")),
        ("Kaliumsorbat", (("POTASSIUM SORBATE",), "de")),
        ("Extrait de rose", None),
    ],
)
def test_composed_names(store: NameStore, text: str, composed: tuple[tuple[str, ...], str] | None) -> None:
    assert Composer(store).compose(text) == composed


@pytest.mark.parametrize(("extra", "found"), [(0, True), (1, False)])
def test_names_longer_than_any_are_not_read(store: NameStore, extra: int, found: bool) -> None:
    text = "benzoate de sodium" + " " * (300 - len("benzoate de sodium") + extra)
    assert (Composer(store).compose(text) is not None) is found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("adenosina", "ADENOSINE"),
        ("adenosine", None),
        ("glicerino", "GLYCERIN"),
        ("zxqvzxqv", None),
        ("pantenol", "PANTHENOL"),
        ("x", None),
        ("hialuronat sodium", "SODIUM HYALURONATE"),
        ("sodium pca", None),
        ("sodium hialuronato", "SODIUM HYALURONATE"),
        ("é", None),
        ("tocoferol acetat", None),
        ("mika", None),
        ("glikol", None),
        ("sodium klorid", "SODIUM CHLORIDE"),
    ],
)
def test_names_by_sound(store: NameStore, text: str, name: str | None) -> None:
    assert by_sound(text, store) == name


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("정제수", ["ko"]),
        ("水", ["zh", "ja"]),
        ("エキス", ["ja"]),
        ("вода", ["ru"]),
        ("é", []),
        ("aqua 水", ["zh", "ja"]),
        ("aquaエ水", ["ja"]),
        ("수水", []),
    ],
)
def test_languages_by_script(text: str, codes: list[str]) -> None:
    assert [language.code for language in languages_of(text)] == codes


def test_a_lexicon() -> None:
    french = lexicon("fr")
    assert not french.language.compounds
    assert french.words["huile"] == french.endings["huile"] == ("oil",)
    assert "huile" not in french.plants
    assert "abricot" in french.plants
    assert "abricot" not in french.endings
    assert french.longest == max(map(len, french.words))
    assert {"huile", "abricot"} <= french.tokens
    assert "huile" in french.foreign
    assert all(" " in word or not word.isalpha() for word in french.words if word.startswith("achillee"))
    assert "achillee" in french.first_of_several
    assert all(len(word) in french.sizes(word[:2]) for word in french.words)
    assert french.sizes("zz") == french.sizes("z")


def test_words_of_several_printed_words() -> None:
    for code in ("fr", "pt", "de"):
        words = lexicon(code)
        several = {word for word in words.words if " " in word or "'" in word or "-" in word}
        assert words.first_of_several == {re.match(r"[^\W\d_]+", word)[0] for word in several if word[0].isalpha()}  # type: ignore[index]
        foreign = {
            word for word, found in words.words.items() if any(r != word and (r or len(word) > 1) for r in found)
        }
        assert words.foreign == foreign
        assert all(len(word) > 1 or any(words.words[word]) for word in words.foreign)
