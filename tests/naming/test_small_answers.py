"""Tables of small answers about printed names: numbers of colours, Latin names, brackets, sounds, folded forms."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inci_parser.naming.botanical_names import (
    ends_in_part,
    glosses,
    is_taxon,
    is_telling,
    same_plant,
    tail,
    without_common,
)
from inci_parser.naming.brackets import is_french_form, without_brackets
from inci_parser.naming.cognates import sound
from inci_parser.naming.colour_index import numbers, prefixed, remainder, repaired, us_form
from inci_parser.naming.completeness import letters
from inci_parser.naming.glosses import without_glosses
from inci_parser.naming.look_alikes import in_latin
from inci_parser.naming.normalisation import folded, key, key_behind
from inci_parser.naming.word_bag import bag_of, number_piece, pieces

#: Question -> text and answer.
ANSWERS: dict[Callable[[str], object], list[tuple[str, object]]] = {
    numbers: [
        ("ci 77491", ["CI 77491"]),
        ("c.i. 77491", ["CI 77491"]),
        ("cl77491", ["CI 77491"]),
        ("77491", ["CI 77491"]),
        ("ci 774911", []),
        ("peg-77491", []),
        ("77491-5", []),
        ("77491:1", ["CI 77491"]),
        ("77491 : 1", ["CI 77491"]),
        ("77491:12", ["CI 77491"]),
        ("ci no. 77491", ["CI 77491"]),
        ("ci # 77491", ["CI 77491"]),
        ("x77491", []),
        ("77491 92 99", ["CI 77491", "CI 77492", "CI 77499"]),
        ("77491/2/9", ["CI 77491", "CI 77492", "CI 77499"]),
        ("77492/99", ["CI 77492"]),
        ("77491, 92", ["CI 77491", "CI 77492"]),
        ("ci 77491, ci 77491", ["CI 77491"]),
        ("ci-77491", ["CI 77491"]),
        ("ci: 77491", ["CI 77491"]),
        ("12345 67890", ["CI 12345", "CI 67890"]),
    ],
    repaired: [
        ("ci 77 891", "ci 77891"),
        ("77 891", "77 891"),
        ("ci 7749l", "ci 77491"),
        ("ci o749l", "ci 07491"),
        ("ci oo4il", "ci oo4il"),
        ("ci 7o7il", "ci 7o7il"),
        ("ci 77|91", "ci 77191"),
        ("abcde", "abcde"),
        ("il|oo", "il|oo"),
        ("ci 77 8912", "ci 77 8912"),
    ],
    prefixed: [
        ("ci 77891", True),
        ("77891", False),
        ("cl 77891", True),
        ("ci 778911", False),
        ("xci 77891", False),
        ("ci no. 77891", True),
    ],
    remainder: [
        ("ci 77891", []),
        ("ci 77891 (titanium dioxide)", ["titanium dioxide"]),
        ("mica, ci 77891", ["mica"]),
        ("iron oxides (ci 77491, ci 77492)", []),
        ("ci 77891 white", ["white"]),
        ("77491/92/99 x", ["x"]),
    ],
    us_form: [
        ("fd&c red no. 40", "red 40"),
        ("red 40", "red 40"),
        ("red no 40 lake", "red 40"),
        ("red 40 aluminum lake", "red 40"),
        ("ext. d&c violet no. 2", "ext violet 2"),
        ("d&c red 7 calcium lake", "red 7"),
        ("red clover", None),
        ("red", None),
        ("red 400", None),
        ("fd & c blue #1", "blue 1"),
        ("d and c red 33", None),
        ("fdc yellow 5", "yellow 5"),
        ("red 07", "red 7"),
        ("fd&c red no. 40 (lake)", "red 40"),
        ("red 40 x", None),
    ],
    is_taxon: [
        ("rosa", False),
        ("rosa canina", True),
        ("rosa canina oil", False),
        ("prunus amygdalus dulcis", True),
        ("a b", False),
        ("rosa canina rosa canina rosa", False),
    ],
    tail: [
        ("juniper berry oil", "fruit oil"),
        ("sweet almond", ""),
        ("rosa canina fruit/leaf oil", "fruit/leaf oil"),
        ("oil", "oil"),
        ("rosa canina", ""),
        ("fruit rosa", ""),
        ("seed extract powder", "seed extract powder"),
    ],
    without_common: [
        ("citrus reticulata tangerine peel oil", "citrus reticulata peel oil"),
        ("rosa canina fruit oil", None),
        ("rosa canina rosehip oil", "rosa canina oil"),
        ("rosa canina rosehip", None),
        ("citrus reticulata a b c d e f g h i j", None),
        ("aqua glycerin tangerine peel oil", None),
        ("camellia sinensis fermented tea leaf", "camellia sinensis fermented leaf"),
        ("citrus reticulata tangerine peel hydrolyzed oil", "citrus reticulata peel hydrolyzed oil"),
    ],
    is_telling: [
        ("camellia", True),
        ("extract", False),
        ("leaf", False),
        ("hydrolyzed", True),
        ("zxqv", True),
        ("and", True),
    ],
    ends_in_part: [
        ("panax ginseng root", True),
        ("root extract", False),
        ("root", True),
        ("", False),
    ],
    letters: [
        ("PEG-40 Stearate", "PEG40STEARATE"),
        ("Ä1", "Ä1"),
        (" ", ""),
    ],
    sound: [
        ("hyaluronate", "ialuronat"),
        ("hialuronato", "ialuronat"),
        ("cetyl", "setil"),
        ("setil", "setil"),
        ("sulfate", "sulfat"),
        ("sulfite", "sulfit"),
        ("xylitol", "ksilitol"),
        ("quaternium", "katern"),
        ("phenoxy", "fenoks"),
        ("allantoin", "alantoin"),
        ("acid", "asid"),
        ("zinc", "sink"),
        ("wax", "vaks"),
        ("aqua", "aka"),
        ("aminoacidos", "aminoasid"),
    ],
    is_french_form: [
        ("Extrait d'Orge", True),
        ("extract", False),
        ("", False),
        ("Huile de x", True),
        ("1 extrait", False),
    ],
    without_brackets: [
        ("a (b) c", "a c"),
        ("a (b (c) d) e", "a e"),
        ("a (b", "a"),
        ("a) b", "b"),
        ("(a)", ""),
        ("a [b] {c}", "a"),
        ("a（b）c", "a c"),
        ("* a *", "a"),
    ],
    without_glosses: [
        ("Castanea Sativa (Chestnut) Seed Extract", "Castanea Sativa Seed Extract"),
        ("Bis(Ethylhexyl)amine", "Bis(Ethylhexyl)amine"),
        ("a / b", "a / b"),
        ("Secale Cereale Extract / Rye Seed Extract", "Secale Cereale Extract"),
        ("Secale Cereale Extract \\ Rye Seed Extract", "Secale Cereale Extract"),
        ("(a) b", "(a) b"),
        ("a-(b) c", "a-(b) c"),
        ("a (b)-c", "a (b)-c"),
        ("Hydrolyzed (Rosa Canina/Rosa Rugosa) Fruit", "Hydrolyzed (Rosa Canina/Rosa Rugosa) Fruit"),
        ("x(sodium) y", "x(sodium) y"),
        ("x (sodium) y", "x y"),
        ("Orge / Extrait d'Orge", "Orge"),
    ],
    folded: [
        ("C12-C15 Alkyl", "c12-15 alkyl"),
        ("C12 - C15", "c12-15"),
        ("AC12-C15", "ac12-c15"),
        ("C12-C150", "c12-c150"),
        ("Straße", "strasse"),
        ("Ø", "o"),
        ("α-x", "alpha-x"),
        ("αβ", "αβ"),
        ("µ", "μ"),
        ("1°", "1°"),
    ],
    key: [
        ("1, 2-x", "1_2x"),
        ("12-x 3", "12x3"),
        ("", ""),
        ("a_b", "ab"),
        ("PEG 40 50", "peg40_50"),
        ("x1 2", "x1_2"),
    ],
    in_latin: [
        ("ВНТ", "BHT"),
        ("вода", "вода"),
        ("abc", "abc"),
        ("Sоdium", "Sodium"),
        ("ΑΒ", "AB"),
        ("жx", "жx"),
    ],
}
CASES = [(question, text, answer) for question, answers in ANSWERS.items() for text, answer in answers]


@pytest.mark.parametrize(("question", "text", "answer"), CASES, ids=lambda value: getattr(value, "__name__", None))
def test_answers(question: Callable[[str], object], text: str, answer: object) -> None:
    assert question(text) == answer


@pytest.mark.parametrize(
    ("name", "other", "glossed", "one_plant"),
    [
        ("helianthus annuus seed oil", "sunflower seed oil", True, True),
        ("helianthus annuus seed oil", "sunflower oil", False, True),
        ("helianthus annuus", "sunflower", False, False),
        ("helianthus annuus seed oil", "seed oil", False, False),
        ("helianthus annuus seed oil", "zxqv seed oil", False, False),
        ("sunflower seed oil", "sunflower seed oil", False, False),
        ("rosa gallica extract", "rosa gallica flower extract", False, True),
        ("secale cereale extract", "rye seed extract", False, True),
        ("secale cereale extract", "seed extract", False, False),
        ("lactobacillus", "soybean ferment", False, False),
        ("rosa gallica", "rosa gallica flower extract", False, False),
        ("rosa gallica extract", "rosa gallica", False, False),
        ("rosa gallica extract", "zxqv extract", False, False),
    ],
)
def test_two_names_of_one_plant(name: str, other: str, glossed: bool, one_plant: bool) -> None:
    assert glosses(name, other) is glossed
    assert same_plant(name, other) is one_plant


@pytest.mark.parametrize(
    ("number", "before", "behind", "piece"),
    [
        ("100", "PEG-", " stearate", "<100"),
        ("2", "methyl ", "-octynoate", ">2"),
        ("1,2", "", "-hexanediol", ">1_2"),
        ("1/25", "ppg-", "", "<1_25"),
        ("2", "x-", "-y", ">2"),
        ("5", "peg", "-x", "<5"),
        ("5", "", "x", "<5"),
        ("5", "", "'x", ">5"),
        ("5", "", "-", "<5"),
        ("5", "a-", "-5", "<5"),
    ],
)
def test_which_word_a_number_belongs_to(number: str, before: str, behind: str, piece: str) -> None:
    assert number_piece(number, before, behind) == piece


@pytest.mark.parametrize(
    ("parts", "bag"),
    [
        (["b", "a"], "a b"),
        (["peg", "<100", "a"], "a peg100"),
        (["<100", "peg"], "100peg"),
        ([">2", "b", "a"], "2b a"),
        (["a", ">2"], "2 a"),
        (["a", ">2", "<3", "b"], "23b a"),
        (["a", "<1", "<2"], "a12"),
        ([], ""),
    ],
)
def test_bags_of_words(parts: list[str], bag: str) -> None:
    assert bag_of(parts) == bag


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("peg-100 stearate", ["peg", "<100", "stearate"]),
        ("1,2-hexanediol", [">1_2", "hexanediol"]),
        ("c12-15 alkyl", ["c", "<12_15", "alkyl"]),
        ("methyl 2-octynoate", ["methyl", ">2", "octynoate"]),
        ("5", ["<5"]),
        ("", []),
    ],
)
def test_pieces_of_a_name(text: str, wanted: list[str]) -> None:
    assert list(pieces(text)) == wanted


def test_keys_of_texts_in_a_row() -> None:
    assert [key_behind(*pair) for pair in (("a1", "2"), ("", "2"), ("a", "2"), ("a1", ""), ("a", "b 1 2"))] == [
        "a1_2",
        "2",
        "a2",
        "a1",
        "ab1_2",
    ]
