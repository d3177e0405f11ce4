"""What an index is built from and what it answers: keys, blends, doubtful forms, records, numbers, words, sounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import combinations, pairwise

import pytest

from inci_parser.errors import TableError
from inci_parser.naming.built_in_names import records
from inci_parser.naming.correction import Correction
from inci_parser.naming.gram_index import GramIndex, _frequencies, _rarest, _widths, gram_sections, piece_width
from inci_parser.naming.index_sections import index, index_sections
from inci_parser.naming.key_table import KeyTable, key_sections, ordered
from inci_parser.naming.misspellings import SHORTEST, edits
from inci_parser.naming.name_index import KINDS, Alias, Form, Hit, NameIndex, Record, merged
from inci_parser.naming.store import NameStore
from inci_parser.tables.container import Container, pack


def alias(text: str, kind: str = "common", lang: str = "en", attested: bool = True) -> Alias:
    """Return a form with its kind and language."""
    return Alias(text, kind, lang, attested, "test")


AQUA = Record("AQUA", ("7732-18-5",), ("231-791-2",), ("solvent",), False, "Water", "1", "2020-01-02", 90, "test")
ROSA = Record("ROSA CANINA FRUIT OIL", ("84603-93-0",), (), ("emollient", "solvent"), True, label_count=5)
ALIKE, RARE = Record("ZX-QV", label_count=9), Record("ZXQV", label_count=2)
FORMS = [
    Form(alias("Water", "us_name"), ("AQUA",)),
    Form(alias("Wasser", "common", "de"), ("AQUA",)),
    Form(alias("Rosehip Oil"), ("ROSA CANINA FRUIT OIL",)),
    Form(alias("Cynorhodon", "trade", "la", attested=False), ("ROSA CANINA FRUIT OIL",)),
    Form(alias("Dew Blend", "blend"), ("AQUA", "ROSA CANINA FRUIT OIL")),
    Form(alias("Other Blend", "blend"), ("ROSA CANINA FRUIT OIL", "AQUA")),
    Form(alias("Same Blend", "blend"), ("AQUA", "ROSA CANINA FRUIT OIL")),
    Form(alias("Doubtful"), ("AQUA",)),
    Form(alias("doubtful"), ("ROSA CANINA FRUIT OIL",)),
    Form(alias("Twice", "trade"), ("AQUA",)),
    Form(alias("TWICE", "common"), ("AQUA",)),
    Form(alias("zxqv"), ("AQUA",)),  # the key of a name is the name's
    Form(alias("***"), ("AQUA",)),
    Form(alias("Last"), ("AQUA",)),
]


@pytest.fixture
def layer() -> NameIndex:
    """An index of four names and their forms."""
    return index("test", [RARE, ROSA, AQUA, ALIKE], FORMS)


@pytest.mark.parametrize(
    ("key", "hit"),
    [
        ("aqua", Hit(("AQUA",), "name")),
        ("water", Hit(("AQUA",), "us_name")),
        ("wasser", Hit(("AQUA",), "translation")),  # every form of another language
        ("rosehipoil", Hit(("ROSA CANINA FRUIT OIL",), "common")),
        ("cynorhodon", Hit(("ROSA CANINA FRUIT OIL",), "trade")),  # Latin is printed where INCI names are
        ("dewblend", Hit(("AQUA", "ROSA CANINA FRUIT OIL"), "blend")),
        ("otherblend", Hit(("ROSA CANINA FRUIT OIL", "AQUA"), "blend")),
        ("sameblend", Hit(("AQUA", "ROSA CANINA FRUIT OIL"), "blend")),
        ("doubtful", None),  # a form of two ingredients
        ("twice", Hit(("AQUA",), "trade")),  # the stronger form of one ingredient
        ("zxqv", Hit(("ZX-QV",), "name")),  # of two names with one key the one met more often
        ("last", Hit(("AQUA",), "common")),  # the forms behind those that stand for nothing count
        ("nothing", None),
        ("", None),
    ],
)
def test_what_a_form_stands_for(layer: NameIndex, key: str, hit: Hit | None) -> None:
    assert layer.find(key) == hit


def test_names_and_forms(layer: NameIndex) -> None:
    assert list(layer.names) == ["AQUA", "ROSA CANINA FRUIT OIL", "ZX-QV", "ZXQV"]
    assert len(layer) == 4
    assert "AQUA" in layer
    assert "aqua" not in layer
    assert 5 not in layer
    forms = "aqua cynorhodon dewblend last otherblend rosacaninafruitoil rosehipoil sameblend twice wasser water zxqv"
    assert list(layer.forms()) == forms.split()
    assert layer.begins("rosac")
    assert layer.begins("")
    assert not layer.begins("rosad")
    assert not layer.begins("zz")


def test_a_record_comes_back_whole(layer: NameIndex) -> None:
    aliases = {
        "Water",
        "Wasser",
        "Dew Blend",
        "Other Blend",
        "Same Blend",
        "Doubtful",
        "Twice",
        "TWICE",
        "zxqv",
        "***",
        "Last",
    }
    found = layer.record("AQUA")
    assert found is not None
    assert {one.text for one in found.aliases} == aliases
    assert found.aliases[:2] == (alias("Water", "us_name"), alias("Wasser", "common", "de"))
    assert found._replace(aliases=()) == AQUA._replace(layer="test")
    rosa = layer.record("ROSA CANINA FRUIT OIL")
    assert rosa is not None
    assert rosa.aliases[1] == alias("Cynorhodon", "trade", "la", attested=False)
    assert (rosa.us_name, rosa.cosing_ref, rosa.updated, rosa.ec, rosa.botanical) == (None, None, None, (), True)
    bare = layer.record("ZXQV")
    assert bare == RARE._replace(layer="test")
    assert layer.record("aqua") is None


def test_facts_without_the_record(layer: NameIndex) -> None:
    assert layer.functions("ROSA CANINA FRUIT OIL") == ("emollient", "solvent")
    assert layer.functions("AQUA") == ("solvent",)
    assert layer.functions("ZXQV") == layer.functions("nothing") == ()
    assert [layer.label_count(name) for name in ("AQUA", "ROSA CANINA FRUIT OIL", "ZXQV", "nothing")] == [90, 5, 2, 0]


def test_numbers_words_and_sounds(layer: NameIndex) -> None:
    assert layer.with_number("7732-18-5") == layer.with_number("231-791-2") == ("AQUA",)
    assert layer.with_number("7732-18-6") == ()
    assert layer.with_words("canina fruit oil rosa") == ("ROSA CANINA FRUIT OIL",)
    assert layer.with_words("rosa canina fruit oil") == ()
    assert layer.cognates("kanina") == ("canina",)
    assert layer.cognates("rosa") == ()  # four letters: no sounds are kept
    two = index("two", [Record("B", cas=("1-1-1",)), Record("A", cas=("1-1-1", "1-1-1"))])
    assert two.with_number("1-1-1") == ("A", "B")


def test_misprints_are_corrected_to_names_and_printed_forms(layer: NameIndex) -> None:
    assert [c.form for c in layer.misprints.corrections("rosehlp oil")] == ["Rosehip Oil"]
    assert [c.form for c in layer.misprints.corrections("rosa canina frult oil")] == ["ROSA CANINA FRUIT OIL"]
    assert layer.misprints.corrections("wassser") == []  # a translation
    assert [c.form for c in layer.misprints.corrections("cynorhodom")] == ["Cynorhodon"]


def test_a_form_of_no_name_is_an_error() -> None:
    with pytest.raises(TableError, match=r"'x' stands for NOTHING, which is no name of the table; add a row for it"):
        index("test", [AQUA], [Form(alias("x"), ("AQUA", "NOTHING"))])


def test_sections_tell_the_order_of_kinds() -> None:
    assert index_sections([AQUA], [])["kinds"].decode().split("\n") == list(KINDS)
    assert KINDS[0] == "name"


def test_what_several_layers_know_is_merged() -> None:
    weak = Record("AQUA", ("1-1-1",), ("2-2-2",), ("humectant",), True, "Aqua", "9", "1999-01-01", 7, "weak", "weak")
    weak = weak._replace(aliases=(alias("Eau"), alias("Water", "us_name")))
    bare = Record("AQUA", source="bare", layer="bare", aliases=(alias("Water", "us_name"),))
    found = merged([bare, weak])
    assert found == weak._replace(source="bare", layer="bare", aliases=(alias("Water", "us_name"), alias("Eau")))
    assert merged([AQUA, weak])._replace(aliases=()) == AQUA._replace(botanical=True)
    assert merged([AQUA]) == AQUA


def test_a_store_asks_its_layers_in_order(layer: NameIndex) -> None:
    house = index(
        "house", [Record("AQUA", functions=("cooling",), label_count=95), Record("HOUSE OIL", cas=("7732-18-5",))]
    )
    store = NameStore([house, layer])
    assert store.find("wasser") == Hit(("AQUA",), "translation")
    assert store.find("houseoil") == Hit(("HOUSE OIL",), "name")
    assert store.functions("AQUA") == ("cooling",)
    assert store.functions("ROSA CANINA FRUIT OIL") == ("emollient", "solvent")
    assert store.label_count("AQUA") == 95
    assert store.label_count("ZXQV") == 2
    assert NameStore([]).label_count("AQUA") == 0
    assert store.with_number("7732-18-5") == ("HOUSE OIL", "AQUA")
    assert store.with_words("house oil") == ("HOUSE OIL",)
    assert store.with_words("canina fruit oil rosa") == ("ROSA CANINA FRUIT OIL",)
    assert store.with_words("nothing") == ()
    assert list(store.names()) == ["AQUA", "HOUSE OIL", "ROSA CANINA FRUIT OIL", "ZX-QV", "ZXQV"]
    assert (len(store), len(NameStore([layer])), len(NameStore([]))) == (5, 4, 0)
    assert "ZXQV" in store
    assert "NOTHING" not in store
    assert store.begins("house")
    assert not store.begins("mouse")
    record = store.record("aqua")
    assert record is not None
    assert (record.layer, record.functions, record.cas) == ("house", ("cooling",), ("7732-18-5",))
    same = store.record("rosa canina-fruit oil")  # by its key
    assert same is not None
    assert same.inci == "ROSA CANINA FRUIT OIL"
    assert store.record("water") is None  # no canonical name
    assert store.record("nothing") is None


# -- strings found by hashing -------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 1, 2, 4, 5, 100])
def test_strings_by_number(count: int) -> None:
    strings = [f"k{number}é" for number in range(count)]
    keys = KeyTable(Container(pack(key_sections("key", reversed(strings)), "test")), "key")
    assert len(keys) == count
    assert list(keys) == ordered(strings)
    assert [keys.find(string) for string in list(keys)] == list(range(count))
    assert [keys[number] for number in range(count)] == list(keys)
    assert keys.find("k") == keys.find("k0") == keys.find("k1000é") == keys.find("\ud800") == -1
    assert keys.begins("k") is (count > 0)
    assert not keys.begins("l")
    assert keys.begins("k0é") is (count > 0)
    assert not keys.begins("k0éx")


def test_the_table_is_at_least_twice_as_large_as_its_strings() -> None:
    sizes = {count: len(key_sections("k", map(str, range(count)))["k.slots"]) // 4 for count in (0, 4, 5, 8, 9)}
    assert sizes == {0: 8, 4: 8, 5: 16, 8: 16, 9: 32}


# -- misprints found by pieces ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "width"), [(5, 2), (8, 3), (9, 2), (11, 3), (17, 4), (18, 3), (27, 5), (28, 4), (40, 6), (120, 6)]
)
def test_how_long_pieces_are(size: int, width: int) -> None:
    """Of 0.85 of the letters, one more piece than edits; from two to six letters."""
    assert piece_width(size) == width


def test_the_rarest_pieces_stand_a_letter_apart() -> None:
    assert _rarest("abcdabxy", 2, Counter(ab=9, bc=3, cd=1, da=2, bx=5, xy=1)) == [6, 2]


FORMS_OF_GRAMS = [
    "SODIUM HYALURONATE",
    "SODIUM LAURATE",
    "PEG-40 STEARATE",
    "PEG-4 STEARATE",
    "MICA",
    "TALCUM",
    "ÉTÉ ÉTÉ",
]


@pytest.fixture
def grams() -> GramIndex:
    """An index of a few forms."""
    return GramIndex(Container(pack(gram_sections([*FORMS_OF_GRAMS, "TALCUM"]), "test")))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("sodium laurate", [("SODIUM LAURATE", 0, 0)]),
        ("sodium lavrate", [("SODIUM LAURATE", 1, 1)]),
        ("sodiurn laurate", [("SODIUM LAURATE", 0, 2)]),
        ("sodum larate", [("SODIUM LAURATE", 2, 2)]),
        ("sdum larat", []),
        ("peg-40 stearat", [("PEG-40 STEARATE", 1, 1)]),
        ("peg-4 stearat", [("PEG-4 STEARATE", 1, 1)]),
        ("peg-400 stearate", []),
        ("talcun", [("TALCUM", 1, 1)]),
        ("talcnn", []),  # a word of six letters may have one edit
        ("mica", []),  # too short to be corrected to
        ("micaa", []),
        ("tal", []),
        ("x" * 121, []),
    ],
)
def test_corrections(grams: GramIndex, text: str, wanted: list[tuple[str, int, int]]) -> None:
    assert grams.corrections(text) == [Correction(*correction) for correction in wanted]


def test_any_numbers_and_order(grams: GramIndex) -> None:
    found = grams.corrections("peg-50 stearate", any_numbers=True)
    assert [(c.form, c.edits) for c in found] == [("PEG-4 STEARATE", 0), ("PEG-40 STEARATE", 0)]
    near = GramIndex(Container(pack(gram_sections(["ABCDEF", "ABCDEG", "ABCDXY"]), "test"))).corrections("abcdef")
    assert [c.form for c in near] == ["ABCDEF", "ABCDEG"]


def test_only_forms_in_latin_letters_are_kept() -> None:
    assert list(
        GramIndex(Container(pack(gram_sections(["메틸파라벤", "ABCDE", "ABCD", "A" * 121, "B" * 120]), "t"))).forms
    ) == [
        "ABCDE",
        "B" * 120,
    ]


@pytest.mark.parametrize(
    "skeleton", ["abcdabxy", "aabbccddee", "sodiumhyaluronate", "abcde", "extractextractextractextract"]
)
def test_no_other_pieces_are_rarer(skeleton: str) -> None:
    """One more piece than edits, a letter between two, and no other such pieces are rarer in all."""
    width, count = piece_width(len(skeleton)), edits(len(skeleton)) + 1
    starts = range(len(skeleton) - width + 1)
    frequency = Counter({skeleton[i : i + width]: (7 * i * i + 3) % 11 for i in starts})

    def cost(places: Iterable[int]) -> int:
        return sum(frequency[skeleton[place : place + width]] for place in places)

    apart = [
        places
        for places in combinations(starts, count)
        if all(second - first > width for first, second in pairwise(places))
    ]
    chosen = _rarest(skeleton, width, frequency)
    assert tuple(reversed(chosen)) in apart
    assert cost(chosen) == min(map(cost, apart))


def test_how_often_pieces_stand() -> None:
    found = _frequencies(["abcab", "abxyz"])
    assert dict(found) == {2: Counter(ab=2, bc=1, ca=1, bx=1, xy=1, yz=1)}


@pytest.mark.parametrize("size", [5, 8, 9, 12, 17, 18, 28, 60])
def test_widths_of_all_that_a_text_may_be_a_misprint_of(size: int) -> None:
    forms = [other for other in range(SHORTEST, size + 9) if abs(other - size) <= edits(other)]
    assert set(_widths(size)) == {piece_width(other) for other in forms}
    assert list(_widths(size)) == sorted(set(_widths(size)))


def test_a_form_with_a_confused_pair_of_letters_is_listed_twice() -> None:
    forms = ["VERNAL OIL", "SODIUM LAURATE", "SODIUM LAURATE", "OIL"]  # once each; the last is too short
    assert list(GramIndex(Container(pack(gram_sections(forms), "test"))).forms) == ["VERNAL OIL"] * 2 + [
        "SODIUM LAURATE"
    ]


def test_records_of_the_table_tell_how_many_labels_print_a_name() -> None:
    by_name = {record.inci: record for record in records()}
    assert by_name["AQUA"].label_count > by_name["NIACINAMIDE"].label_count > 0
    assert min(record.label_count for record in by_name.values()) == 0
