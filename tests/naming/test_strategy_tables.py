"""Strategies of naming, a table each: a folded text, and the names found with their method, score and reason."""

from __future__ import annotations

import pytest

from inci_parser.naming.candidate import Ask
from inci_parser.naming.resolver import strategy
from inci_parser.naming.strategies.well_formed import _one_off, _part_and_form, _ran_together, _stem

#: Strategy -> text, and what it answers.
ANSWERS: dict[str, list[tuple[str, tuple[tuple[str, ...], str, float, str, bool] | None]]] = {
    "well_formed": [
        (
            "Qwerbulia Tantifolia Root Extract",
            (
                ("QWERBULIA TANTIFOLIA ROOT EXTRACT",),
                "nomenclature",
                80.0,
                "well-formed INCI name, not in the catalogue: extract (skin conditioning); not in the "
                "tables: qwerbulia, tantifolia",
                False,
            ),
        ),
        (
            "Rosa Caninna Fruit Oil",
            (
                ("ROSA CANINNA FRUIT OIL",),
                "nomenclature",
                80.0,
                "well-formed INCI name, not in the catalogue: oil, unspecified (emollient or fragrance); "
                "not in the tables: caninna",
                False,
            ),
        ),
        ("Zxqv Extract", None),
        ("CI 99999", ((), "none", 0.0, "a colour index number that no table lists", False)),
        (
            "Glycerin Water",
            (
                ("GLYCERIN WATER",),
                "nomenclature",
                90.0,
                "well-formed INCI name, not in the catalogue: hydrosol (solvent, may be fragrant)",
                False,
            ),
        ),
        ("PEG-7 Zxqvamide", None),
        ("Seedextract Oil", None),
        ("Rosa Canina Sedextract", None),
    ],
    "slash_separated": [
        ("aqua/water", (("AQUA",), "alias", 100.0, "common name behind the slash: exact INCI name", False)),
        ("aqua", None),
        ("aqua/aqua", (("AQUA",), "exact", 100.0, "exact INCI name", False)),
        ("zxqv/qrtw", None),
        (
            "methylparaben/propylparaben",
            (("METHYLPARABEN", "PROPYLPARABEN"), "alias", 100.0, "two INCI names with a slash between them", False),
        ),
        ("methylparaben/zxqv", None),
        ("glycerin/glycerol", (("GLYCERIN",), "alias", 100.0, "common name behind the slash: exact INCI name", False)),
        ("parfum/fragrance", (("PARFUM",), "alias", 100.0, "common name behind the slash: exact INCI name", False)),
        ("parfum/aroma", (("PARFUM",), "alias", 100.0, "common name behind the slash: exact INCI name", False)),
        ("aqua/water/eau", (("AQUA",), "alias", 100.0, "common name behind the slash: exact INCI name", False)),
        ("aqua/zxqv/eau", (("AQUA",), "alias", 100.0, "slash synonyms: exact INCI name", False)),
        ("aqua/zxqv/qrtw", None),
        (
            "colophonium/rosin",
            (("COLOPHONIUM",), "alias", 100.0, "two names of one CAS number: exact INCI name", False),
        ),
        (
            "helianthus annuus seed oil/sunflower seed oil",
            (("HELIANTHUS ANNUUS SEED OIL",), "alias", 100.0, "common name behind the slash: exact INCI name", False),
        ),
        (
            "hordeum vulgare extract/extrait d orge",
            (("HORDEUM VULGARE EXTRACT",), "alias", 100.0, "slash synonyms: exact INCI name", False),
        ),
        (
            "ci 99999/mica",
            (("MICA",), "exact", 100.0, "the colour's name behind an unknown number: exact INCI name", False),
        ),
        ("ci 99999/glycerin", None),
        ("mica/ci 99999", None),
        ("aqua\\zxqv", (("AQUA",), "alias", 100.0, "slash synonyms: exact INCI name", False)),
        ("zxqv\\aqua", None),
        (
            "sodium lactate/lactic acid",
            (("SODIUM LACTATE", "LACTIC ACID"), "alias", 100.0, "two INCI names with a slash between them", False),
        ),
        ("peg-8/glycerin", None),
        ("panax ginseng root/mica", None),
        (
            "ci 77891/titanium dioxide",
            (("CI 77891",), "alias", 100.0, "two names of one CAS number: exact INCI name", False),
        ),
        ("ci 77891/mica/zxqv", None),
    ],
    "bracketed": [
        ("aqua", None),
        ("aqua (water)", (("AQUA",), "exact", 100.0, "exact INCI name; bracket read as a gloss", False)),
        (
            "parfum (limonene, linalool)",
            (
                ("PARFUM", "LIMONENE", "LINALOOL"),
                "alias",
                100.0,
                "exact INCI name; the bracket lists 2 INCI names",
                False,
            ),
        ),
        ("parfum (limonene)", (("PARFUM", "LIMONENE"), "alias", 100.0, "exact INCI name; exact INCI name", False)),
        (
            "glycerin (limonene, linalool)",
            (("GLYCERIN",), "exact", 100.0, "exact INCI name; bracket read as a gloss", False),
        ),
        ("(aqua)", (("AQUA",), "spelling", 100.0, "INCI name but for spaces, hyphens or accents", False)),
        ("(aqua) (mica)", None),
        ("zxqv (aqua)", (("AQUA",), "alias", 100.0, "the bracket holds the INCI name: exact INCI name", False)),
        ("zxqv(aqua)", None),
        (
            "zxqv (aqua, mica)",
            (
                ("AQUA", "MICA"),
                "alias",
                100.0,
                "the bracket holds the INCI name: the bracket lists 2 INCI names",
                False,
            ),
        ),
        ("zxqv (qrtw)", None),
        (
            "vitamin e (tocopheryl acetate)",
            (("TOCOPHERYL ACETATE",), "alias", 100.0, "the bracket holds the INCI name: exact INCI name", False),
        ),
        (
            "lemongrass oil (cymbopogon schoenanthus)",
            (("CYMBOPOGON SCHOENANTHUS OIL",), "alias", 97.0, "Latin name 'cymbopogon schoenanthus' with 'oil'", True),
        ),
        (
            "cymbopogon schoenanthus (lemongrass oil)",
            (("CYMBOPOGON SCHOENANTHUS OIL",), "alias", 97.0, "Latin name 'cymbopogon schoenanthus' with 'oil'", True),
        ),
        (
            "malus domestica (apple fruit extract)",
            (
                ("MALUS DOMESTICA FRUIT EXTRACT",),
                "alias",
                97.0,
                "Latin name 'malus domestica' with 'fruit extract'",
                True,
            ),
        ),
        ("cymbopogon schoenanthus (malus domestica)", None),
        ("(angelica/lycium) root extract", None),
        ("rosa (a/b) x", None),
    ],
    "trailing_number": [
        ("aqua 70", (("AQUA",), "exact", 97.0, "exact INCI name, with a number behind it that is no part of it", True)),
        (
            "aqua 70,5",
            (("AQUA",), "exact", 97.0, "exact INCI name, with a number behind it that is no part of it", True),
        ),
        ("aqua,70", (("AQUA",), "exact", 97.0, "exact INCI name, with a number behind it that is no part of it", True)),
        ("aqua 123456", None),
        ("aqua", None),
        ("polysorbate 99", None),
        ("nylon 99", None),
        ("zxqv 5", None),
        ("peg 5", None),
        ("copolymer 5", None),
        ("aqua 5 5", None),
    ],
    "alkoxylate": [
        (
            "poe (20) sorbitan monolaurate",
            (("POLYSORBATE 20",), "spelling", 98.0, "polyoxyethylene notation of POLYSORBATE 20", False),
        ),
        ("poe (4) lauryl ether", (("LAURETH-4",), "spelling", 98.0, "polyoxyethylene notation of LAURETH-4", False)),
        ("poe lauryl ether", None),
        (
            "pop (15) stearyl ether",
            (("PPG-15 STEARYL ETHER",), "spelling", 98.0, "polyoxyethylene notation of PPG-15 STEARYL ETHER", False),
        ),
        (
            "poe (20) pop (4) cetyl ether",
            (("PPG-4-CETETH-20",), "spelling", 98.0, "polyoxyethylene notation of PPG-4-CETETH-20", False),
        ),
        (
            "poe (100) stearate",
            (("PEG-100 STEARATE",), "spelling", 98.0, "polyoxyethylene notation of PEG-100 STEARATE", False),
        ),
        (
            "poe (2) lauryl ether phosphate",
            (("LAURETH-2 PHOSPHATE",), "spelling", 98.0, "polyoxyethylene notation of LAURETH-2 PHOSPHATE", False),
        ),
        ("glyceryl stearate", None),
        ("poe", None),
        ("pop (5) zxqv", None),
        ("poe (5) zxqv", None),
        ("poe (20) pop (4) zxqv", None),
    ],
    "repeated": [
        ("aqua water", (("AQUA",), "alias", 100.0, "printed twice: exact INCI name", False)),
        ("aqua water eau", (("AQUA",), "alias", 100.0, "printed twice: exact INCI name", False)),
        ("aqua mica", None),
        ("aqua", None),
        ("tocopherol vitamin e", (("TOCOPHEROL",), "alias", 100.0, "printed twice: exact INCI name", False)),
        ("aqua aqua aqua aqua aqua aqua ", (("AQUA",), "alias", 100.0, "printed twice: exact INCI name", False)),
        (
            "water water water water water water water water water water water",
            (("AQUA",), "alias", 100.0, "printed twice: US name 'water'", False),
        ),
        ("water water water water water water water water water water water water", None),
    ],
    "grade": [
        (
            "alcohol denat. (sd alcohol 40-b)",
            (("ALCOHOL DENAT.",), "exact", 100.0, "INCI name; 'sd alcohol 40-b' is a grade of it", False),
        ),
        (
            "sd alcohol 40-b (alcohol denat.)",
            (("ALCOHOL DENAT.",), "exact", 100.0, "INCI name; 'sd alcohol 40-b' is a grade of it", False),
        ),
        ("aqua (water)", None),
        ("alcohol denat. (zxqv)", None),
        ("alcohol denat.", None),
    ],
    "listed": [
        ("aqua", (("AQUA",), "exact", 100.0, "exact INCI name", False)),
        ("water", (("AQUA",), "alias", 100.0, "US name 'water'", False)),
        (
            "peg 40 stearate",
            (("PEG-40 STEARATE",), "spelling", 100.0, "INCI name but for spaces, hyphens or accents", False),
        ),
        (
            "phenonip",
            (
                ("PHENOXYETHANOL", "METHYLPARABEN", "ETHYLPARABEN", "PROPYLPARABEN", "BUTYLPARABEN", "ISOBUTYLPARABEN"),
                "alias",
                100.0,
                "trade name of a blend 'phenonip'",
                False,
            ),
        ),
        ("eau", (("AQUA",), "translation", 100.0, "translation 'eau'", False)),
        ("zxqv", None),
        ("red 40", (("CI 16035",), "alias", 100.0, "US name 'red 40'", False)),
    ],
    "look_alike": [
        ("внт", (("BHT",), "spelling", 98.0, "letters of another script read as Latin: exact INCI name", False)),
        ("aqua", None),
        ("вода", None),
        ("мica", (("MICA",), "spelling", 98.0, "letters of another script read as Latin: exact INCI name", False)),
    ],
    "common_name": [
        (
            "citrus reticulata tangerine peel oil",
            (
                ("CITRUS RETICULATA PEEL OIL",),
                "alias",
                97.0,
                "Latin name with its common name: citrus reticulata peel oil",
                True,
            ),
        ),
        ("rosa canina fruit oil", None),
        ("zxqv", None),
    ],
    "colour_index": [
        ("ci 77491", (("CI 77491",), "colour_index", 100.0, "colour index CI 77491", False)),
        (
            "ci 77491, ci 77492",
            (("CI 77491", "CI 77492"), "colour_index", 100.0, "colour index CI 77491, CI 77492", False),
        ),
        ("ci 99999", None),
        ("fd&c red no. 40", (("CI 16035",), "colour_index", 100.0, "US colour name red 40", False)),
        ("d&c red no. 99", None),
        ("titanium dioxide (ci 77891)", (("CI 77891",), "colour_index", 100.0, "colour index CI 77891", False)),
        ("glycerin ci 77891", None),
        ("ci 77891 white", (("CI 77891",), "colour_index", 100.0, "colour index CI 77891", False)),
        ("zxqv 77891", (("CI 77891",), "colour_index", 100.0, "colour index CI 77891", False)),
        ("7789", None),
        ("ci 15850:1", (("CI 15850",), "colour_index", 100.0, "colour index CI 15850", False)),
        ("red 40 (ci 16035)", (("CI 16035",), "colour_index", 100.0, "colour index CI 16035", False)),
        ("ci 77491 ci 99999", None),
    ],
    "spelling_rules": [
        (
            "aluminium sulphate",
            (("ALUMINUM SULFATE",), "spelling", 98.0, "spelling by rule: British or older spelling", False),
        ),
        ("glycerins", (("GLYCERIN",), "spelling", 98.0, "spelling by rule: plural", False)),
        (
            "organic shea butter",
            (
                ("BUTYROSPERMUM PARKII BUTTER",),
                "spelling",
                98.0,
                "spelling by rule: grade, water of crystallisation or praise left out",
                True,
            ),
        ),
        ("aqua", None),
        ("", None),
        (
            "styrene/acrylates",
            (
                ("STYRENE/ACRYLATES COPOLYMER",),
                "spelling",
                98.0,
                "spelling by rule: last word copolymer left out",
                False,
            ),
        ),
    ],
    "composition": [
        ("benzoate de sodium", (("SODIUM BENZOATE",), "translation", 98.0, "read word by word (pt)", False)),
        ("sodium benzoate", None),
        ("정제수", None),
        (
            "폴리글리세릴-10라우레이트",
            (("POLYGLYCERYL-10 LAURATE",), "translation", 98.0, "read word by word (ko)", False),
        ),
    ],
    "composition.match_by_sound": [
        ("adenosina", (("ADENOSINE",), "fuzzy", 90.0, "its words sound like those of ADENOSINE", False)),
        ("adenosine", None),
        ("zxqv", None),
    ],
    "misspelling": [
        ("glycern", (("GLYCERIN",), "fuzzy", 96.0, "misprint of GLYCERIN: 1 edit, 1 of letters as printed", False)),
        ("glycerin", None),
        (
            "manula oil",
            (
                (),
                "none",
                0.0,
                "as near to LEPTOSPERMUM SCOPARIUM BRANCH/LEAF OIL as to SCLEROCARYA BIRREA SEED OIL: no match",
                False,
            ),
        ),
        ("zxqvzxqv", None),
        (
            "sodum hyalronate",
            (
                ("SODIUM HYALURONATE",),
                "fuzzy",
                95.8,
                "misprint of SODIUM HYALURONATE: 2 edits, 2 of letters as printed",
                False,
            ),
        ),
        (
            "methylparben",
            (("METHYLPARABEN",), "fuzzy", 97.3, "misprint of METHYLPARABEN: 1 edit, 1 of letters as printed", False),
        ),
    ],
    "misspelling.match_alike": [
        (
            "peg-1oo stearate",
            (
                ("PEG-100 STEARATE",),
                "fuzzy",
                99.5,
                "misprint of PEG-100 STEARATE: 0 edits, 0 of letters as printed",
                False,
            ),
        ),
        ("glycern", None),
        ("glycer1n", (("GLYCERIN",), "fuzzy", 98.6, "misprint of GLYCERIN: 0 edits, 1 of letters as printed", False)),
    ],
    "well_formed.match_surely": [
        (
            "Polyglyceryl-9 Dilinoleate",
            (
                ("POLYGLYCERYL-9 DILINOLEATE",),
                "nomenclature",
                90.0,
                "well-formed INCI name, not in the catalogue: polyglycerol ester or ether (emulsifier or emollient)",
                False,
            ),
        ),
        ("Qwerbulia Tantifolia Root Extract", None),
        ("zxqv", None),
        ("CI 99999", ((), "none", 0.0, "a colour index number that no table lists", False)),
    ],
    "bracketed.match_listed": [
        (
            "castanea sativa (chestnut) seed extract",
            (("CASTANEA SATIVA SEED EXTRACT",), "exact", 100.0, "exact INCI name; bracket read as a gloss", False),
        ),
        ("water (aqua)", None),
        ("zxqv (aqua)", None),
        ("aqua", None),
    ],
}
CASES = [(name, text, answer) for name, answers in ANSWERS.items() for text, answer in answers]


@pytest.mark.parametrize(("name", "text", "answer"), CASES)
def test_strategies(ask: Ask, name: str, text: str, answer: tuple[object, ...] | None) -> None:
    found = strategy(name)(text, ask)
    assert (found and (found.names, found.method, found.score, found.because, found.leaves_out)) == answer


def test_words_that_ran_together() -> None:
    words = ("seedextract", "sedextract", "glycerinwater", "abcd", "zxqvextract", "leafextract")
    assert [_ran_together(word) for word in words] == [True, False, False, False, False, False]


@pytest.mark.parametrize(
    ("words", "place", "off"),
    [
        (["rosa", "canna"], 1, True),
        (["rosa", "caninna"], 1, True),
        (["rosa", "canina"], 1, False),
        (["rosq", "canina"], 0, False),  # too short a word
        (["xyz", "canina"], 0, False),
        (["zxqv", "rosa", "caninna"], 2, True),
        (["rosaa", "canina"], 0, False),  # another ending of the same stem
    ],
)
def test_words_one_letter_off_a_known_pair(words: list[str], place: int, off: bool) -> None:
    assert _one_off(words, place) is off


def test_parts_with_their_form_and_stems() -> None:
    assert _part_and_form("rosa fruit water", ((0, 10), (11, 16)))
    assert not _part_and_form("rosa fruit", ((0, 4), (5, 10)))
    assert not _part_and_form("rosa water", ((0, 4), (5, 10)))
    assert not _part_and_form("rosa fruit water", ((0, 4), (5, 10), (11, 16)))
    stems = {
        "canina": "canin",
        "caninus": "canin",
        "rosae": "ros",
        "officinalis": "officinal",
        "x": "x",
        "sativum": "sativ",
    }
    assert {word: _stem(word) for word in stems} == stems
