"""Names in other languages, read by their words."""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser.naming.built_in_names import built_in
from inci_parser.naming.composition import OFTEN, Composer, _part_left_out, language, tails
from inci_parser.naming.index_sections import index
from inci_parser.naming.name_index import Record
from inci_parser.naming.store import NameStore
from inci_parser.naming.word_bag import bag_of, word_bag
from inci_parser.naming.word_readings import READINGS
from inci_parser.naming.word_tables import languages, languages_of, lexicon

STORE = NameStore([built_in()])
COMPOSER = Composer(STORE)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("óleo da fruta Olea europaea", "OLEA EUROPAEA FRUIT OIL"),
        ("laurato de poliglicerila-10", "POLYGLYCERYL-10 LAURATE"),
        ("Benzoate de sodium", "SODIUM BENZOATE"),
        ("Extrait de résine de Commiphora myrrha", "COMMIPHORA MYRRHA RESIN EXTRACT"),
        ("aceite de semilla de girasol", "HELIANTHUS ANNUUS SEED OIL"),
        ("2-octynoate de méthyle", "METHYL 2-OCTYNOATE"),
        ("stearato di PEG-100", "PEG-100 STEARATE"),
        ("Natriumglutamat", "SODIUM GLUTAMATE"),
        ("Kamillen-Blüten-Extrakt", "CHAMOMILLA RECUTITA FLOWER EXTRACT"),
        ("Palmitoyltetrapeptid-7", "PALMITOYL TETRAPEPTIDE-7"),
        ("glukonian cynku", "ZINC GLUCONATE"),
        ("üzüm çekirdeği yağı", "VITIS VINIFERA SEED OIL"),
        ("экстракт Oldenlandia diffusa", "OLDENLANDIA DIFFUSA EXTRACT"),
        ("глюконат цинка", "ZINC GLUCONATE"),
        ("リン酸2Na", "DISODIUM PHOSPHATE"),
        ("オリーブ葉エキス", "OLEA EUROPAEA LEAF EXTRACT"),
        ("聚甘油-10月桂酸酯", "POLYGLYCERYL-10 LAURATE"),
        ("Olive Leaf Extract", "OLEA EUROPAEA LEAF EXTRACT"),
    ],
)
def test_one_name_of_the_inventory_comes_out(text: str, name: str) -> None:
    composed = COMPOSER.compose(text)
    assert composed is not None
    assert composed[0] == (name,)


@pytest.mark.parametrize(
    "text",
    [
        "sodium benzoate",
        "extrait de rien",
        "glowing serum of the north",
        "Sandalwood",
        "estratto di camomilla",  # the flower's extract is what labels print
        "масло",
        "",
        "、",
        "de de de",
        "sodium " * 80,
    ],
)
def test_what_is_no_name_or_no_single_one(text: str) -> None:
    assert COMPOSER.compose(text) is None


def test_two_readings_are_none() -> None:
    store = NameStore([index("two", [Record("CITRUS AURANTIUM DULCIS PEEL OIL"), Record("CITRUS SINENSIS PEEL OIL")])])
    assert Composer(store).compose("orange peel oil") is None
    store = NameStore([index("one", [Record("CITRUS SINENSIS PEEL OIL")])])
    assert Composer(store).compose("orange peel oil") == (("CITRUS SINENSIS PEEL OIL",), "en")


def test_numbers_stay_with_their_words() -> None:
    assert word_bag("PPG-2 Ceteth-9") != word_bag("PPG-9 Ceteth-2")
    assert word_bag("C12-15 Alkyl Benzoate") == word_bag("alkyl (C12-15) benzoate")
    assert word_bag("Methyl 2-Octynoate") == word_bag("2-octynoate methyl")
    assert word_bag("1,2-Hexanediol") != word_bag("1,6-Hexanediol")


def test_a_text_that_may_be_read_in_very_many_ways_is_given_up() -> None:
    word = max(lexicon("zh").known, key=lambda word: len(lexicon("zh").readings(word)))
    assert len(lexicon("zh").readings(word)) ** 30 > READINGS
    assert COMPOSER.compose(word * 30) is None


def test_every_language_has_words_and_a_script() -> None:
    for lang in languages():
        words = lexicon(lang.code)
        assert len(words.known) > 80, lang.code
        assert words.foreign, lang.code
    assert [lang.code for lang in languages_of("水")] == ["zh", "ja"]
    assert language("Crème") is None


def test_endings_are_read_in_every_way() -> None:
    assert tails("迷迭香花/叶/茎提取物", "zh") == ("flower/leaf/stem extract",)
    assert tails("积雪草叶提取物", "zh") == ("leaf extract",)
    assert len(tails("柳皮提取物", "zh")) > 1
    assert tails("水", "") == ()


@pytest.mark.parametrize("text", ["Alcohol Denat. (SD Alcohol 40-B)", "SD Alcohol 40-B (Alcohol Denat.)"])
def test_a_grade_in_a_bracket_or_before_it(text: str) -> None:
    from inci_parser.naming import Catalogue
    from inci_parser.naming.strategies import grade

    assert grade.match("glycerin (aqua)", Catalogue.default()._resolver) is None
    assert Catalogue.default().resolve(text).names == ("ALCOHOL DENAT.",)
    assert Catalogue.default().resolve("SD Alcohol 40-B").names == ("SD ALCOHOL 40-B",)


class Counted:
    """A store that knows names by their words, and how many labels print each."""

    def __init__(self, **counts: int) -> None:
        self.counts = {name.replace("_", " "): count for name, count in counts.items()}

    def label_count(self, name: str) -> int:
        return self.counts[name.lower()]

    def with_words(self, bag: str) -> tuple[str, ...]:
        return tuple(name for name in self.counts if bag_of(name.split()) == bag)


@pytest.mark.parametrize(
    ("pieces", "own", "other", "left_out"),
    [
        (("rosa", "canina", "extract"), {"rosa_canina_extract": 2}, {"rosa_canina_fruit_extract": 2 * OFTEN + 1}, True),
        (("rosa", "canina", "extract"), {"rosa_canina_extract": 2}, {"rosa_canina_fruit_extract": 2 * OFTEN}, False),
        (("rosa", "canina", "extract"), {"rosa_canina_extract": 0}, {"rosa_canina_fruit_extract": OFTEN + 1}, True),
        # it has a part; it has no form
        (("rosa", "leaf", "extract"), {"rosa_leaf_extract": 1}, {"rosa_leaf_fruit_extract": 99}, False),
        (("rosa", "canina"), {"rosa_canina": 1}, {"rosa_canina_fruit": 99}, False),
    ],
)
def test_a_part_is_left_out_where_labels_print_another_name_far_more_often(
    pieces: tuple[str, ...], own: dict[str, int], other: dict[str, int], left_out: bool
) -> None:
    store: Any = Counted(**own, **other)
    assert _part_left_out(next(iter(own)).replace("_", " "), pieces, store) is left_out
