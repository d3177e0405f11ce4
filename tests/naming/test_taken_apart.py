"""Names taken apart: types of the words of INCI names, and what names in other languages can be read as."""

from __future__ import annotations

import re
from typing import Any

import pytest

from inci_parser.naming.built_in_names import built_in
from inci_parser.naming.composition import Composer, by_sound
from inci_parser.naming.nomenclature.word_types import typed_words
from inci_parser.naming.store import NameStore
from inci_parser.naming.word_readings import readings
from inci_parser.naming.word_tables import languages_of, lexicon
from tests.support.cases import cases, short


@pytest.fixture(scope="module")
def store() -> NameStore:
    """The built-in names."""
    return NameStore([built_in()])


@pytest.mark.parametrize("case", cases("naming/word_types.jsonl"), ids=short)
def test_types_of_words(case: dict[str, Any]) -> None:
    """``loose`` is left out of a case where it is as ``strict``."""
    for loose, wanted in ((False, case["strict"]), (True, case.get("loose", case["strict"]))):
        found = typed_words(case["text"], loose=loose)
        assert (found and {"typed": [list(word) for word in found[0]], "unknown": found[1]}) == wanted


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
    assert french.readings("huile") == french.endings["huile"] == ("oil",)
    assert "huile" not in french.plants
    assert "abricot" in french.plants
    assert "abricot" not in french.endings
    assert french.longest == max(map(len, french.known))
    assert {"huile", "abricot"} <= french.tokens
    assert "huile" in french.foreign
    assert all(" " in word or not word.isalpha() for word in french.known if word.startswith("achillee"))
    assert "achillee" in french.first_of_several
    assert all(len(word) in french.sizes(word[:2]) for word in french.known)
    assert french.sizes("zz") == french.sizes("z")


def test_words_of_several_printed_words() -> None:
    for code in ("fr", "pt", "de"):
        words = lexicon(code)
        several = {word for word in words.known if " " in word or "'" in word or "-" in word}
        assert words.first_of_several == {re.match(r"[^\W\d_]+", word)[0] for word in several if word[0].isalpha()}  # type: ignore[index]
        foreign = {
            word for word in words.known if any(r != word and (r or len(word) > 1) for r in words.readings(word))
        }
        assert words.foreign == foreign
        assert all(len(word) > 1 or any(words.readings(word)) for word in words.foreign)
