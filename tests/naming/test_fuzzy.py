"""Guards of the misprint search."""

from __future__ import annotations

import random

import pytest
from rapidfuzz.distance import OSA

from inci_parser.naming import Catalogue
from inci_parser.naming import misspellings as fuzzy
from inci_parser.naming.built_in_names import built_in
from inci_parser.naming.correction import Correction
from inci_parser.naming.index_sections import index
from inci_parser.naming.misspelling_index import known_word
from inci_parser.naming.name_index import Record

NAMES = ("SODIUM HYALURONATE", "PEG-100 STEARATE", "CETYL ALCOHOL", "LAURETH-4", "C12-15 ALKYL BENZOATE")
INDEX = index("test", map(Record, NAMES)).misprints


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("sodiurn hyaluronate", "SODIUM HYALURONATE"),
        ("Sodium Hya1uronate", "SODIUM HYALURONATE"),
        ("SodiumHyalurnate", "SODIUM HYALURONATE"),
        ("so dium hyaluronaet", "SODIUM HYALURONATE"),
        ("PEG-1OO Stearate", "PEG-100 STEARATE"),
        ("PEG 100 Sterate", "PEG-100 STEARATE"),
        ("cety1 a1coho1", "CETYL ALCOHOL"),
        ("C12-15 Alky Benzoate", "C12-15 ALKYL BENZOATE"),
    ],
)
def test_misprints_are_found(text: str, form: str) -> None:
    assert [guess.form for guess in INDEX.corrections(text)][:1] == [form]
    assert fuzzy.agree(text, form, known_word)


@pytest.mark.parametrize(
    ("text", "form", "may"),
    [
        ("Heptapeptide5-2", "HEPTAPEPTIDE-2", False),
        ("5Heptapeptide-2", "HEPTAPEPTIDE-2", False),
        ("Heptapeptide2-2", "HEPTAPEPTIDE-2", False),
        ("Heptapeptide2", "HEPTAPEPTIDE-2", True),
        ("Glycerin1", "GLYCERIN", True),
        ("Va1ine-2", "VALINE-2", True),
    ],
)
def test_a_number_behind_a_whole_word_is_a_number(text: str, form: str, may: bool) -> None:
    assert fuzzy.agree(text, form, known_word) is may


@pytest.mark.parametrize(
    "text", ["PEG-10 Stearate", "Laureth-40", "C12-14 Alkyl Benzoate", "aqua", "", "oil", "x" * 400]
)
def test_other_numbers_and_short_texts_find_nothing(text: str) -> None:
    assert INDEX.corrections(text) == []


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Citrus Limon Seed Oil", "CITRUS LIMON PEEL OIL"),
        ("Sodium Laureth Sulfate", "SODIUM LAURYL SULFATE"),
        ("Sodium Nitrite", "SODIUM NITRATE"),
        ("Sorbic Acid", "BORIC ACID"),
        ("Disodium Oleoamphodipropionate", "DISODIUM COCOAMPHODIPROPIONATE"),
        ("Polyglyceryl-y5 Myristate", "POLYGLYCERYL-5 TRIMYRISTATE"),
    ],
)
def test_real_words_are_no_misprints(text: str, form: str) -> None:
    assert not fuzzy.agree(text, form, known_word)


def test_nearest_first_and_scores_fall_with_distance() -> None:
    near, far = Correction("X", 1, 1), Correction("X", 3, 4)
    assert fuzzy.score(near, 12) > fuzzy.score(far, 12)
    assert 60 <= fuzzy.score(far, 5) <= fuzzy.score(near, 40) <= 100


def test_the_index_misses_nothing_a_full_search_finds() -> None:
    """The segment index against a plain search over every form, on damaged names."""
    chance = random.Random(3)
    forms = sorted(name for name in built_in().names if name.isascii())[::9]
    found = index("test", map(Record, forms)).misprints
    shaped = [(form, fuzzy.shapes(form)[0]) for form in forms]
    for name in chance.sample(forms, 40):
        place = chance.randrange(1, len(name))
        text = (name[:place] + chance.choice("aeioznt") + name[place + 1 :]).lower()
        asked = fuzzy.shapes(text)[0]
        plain = {
            form
            for form, bones in shaped
            if fuzzy.SHORTEST <= len(bones.skeleton) <= fuzzy.LONGEST
            and len(asked.skeleton) >= fuzzy.SHORTEST
            and bones.numbers == asked.numbers
            and OSA.distance(asked.skeleton, bones.skeleton) <= fuzzy.edits(len(bones.skeleton))
        }
        assert plain <= {guess.form for guess in found.corrections(text)}


@pytest.mark.parametrize("piece", ["a", "(", "/ ", "1", "peg-", "ア", "가"])
def test_what_is_too_long_for_a_name_is_not_looked_for(catalogue: Catalogue, piece: str) -> None:
    text = piece * 20_000
    match = catalogue.recognizer.recognize(text).match
    assert (match.method, match.names, match.because) == ("none", (), "too long for a name")


def test_of_two_forms_of_one_ingredient_the_nearer_counts(catalogue: Catalogue) -> None:
    match = catalogue.resolve("aleurites moluccana seed oia")
    assert match.names == ("ALEURITES MOLUCCANUS SEED OIL",)
    assert match.because == "misprint of aleurites moluccana seed oil: 1 letter differs"
