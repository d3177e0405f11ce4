"""Titles name products in every language of the tables, whichever way its words stand."""

from __future__ import annotations

import pytest

from inci_parser.analysis.context import context_of
from inci_parser.analysis.product_titles import read_title
from inci_parser.analysis.product_types import product_kinds
from inci_parser.analysis.sun_factors import LOW_FACTOR
from inci_parser.analysis.title_hints import title_word
from inci_parser.analysis.title_words import Word, _of, fold, title_words, tokens
from inci_parser.tables.language import languages, last_head
from inci_parser.tables.resources import rows

from .labels import label


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Contour Yeux et Lèvres", "eye cream"),
        ("Sonnenmilch LSF 30", "sunscreen"),
        ("Zahncreme", "toothpaste"),
        ("Gel moussant", "face wash"),
        ("Szampon do włosów", "shampoo"),
        ("ШАМПУНЬ", "shampoo"),
        ("ŞAMPUAN", "shampoo"),
        ("洗面乳", "face wash"),
        ("수분 선크림 SPF50", "sunscreen"),
        ("리치 크림", "cream"),  # not "치크", blush
        ("약산성 클렌징 폼", "face wash"),
        ("फेस वॉश", "face wash"),
        ("クリームシャンプー", "shampoo"),
        ("ครีมกันแดด", "sunscreen"),
        ("Kem chống nắng", "sunscreen"),
        ("שמפו לשיער יבש", "shampoo"),
        ("كريم الوجه", "face cream"),
        ("Κρέμα χεριών", "hand cream"),
        ("Крем для ног", "foot cream"),
        ("Feuchtigkeitscreme", "face cream"),
        ("Kinder-Zahncreme", "toothpaste"),
        ("Cream shampoo", "shampoo"),
        ("Gel for hands", "hand cream"),
        ("Crème de jour sans parfum", "face cream"),
        ("Soap-free body wash", "body wash"),
        ("Jojoba Oil", "oil"),
        ("Gel", ""),
        ("Shampoo & Body Lotion", ""),
    ],
)
def test_a_title_names_the_type(title: str, kind: str) -> None:
    assert read_title(title).product_type == kind


@pytest.mark.parametrize(
    "word", ["bar", "kit", "stick", "patch", "powder", "ampoule", "peel pad", "mist", "balm", "oil"]
)
def test_words_that_shops_use_are_types(word: str) -> None:
    assert context_of(label("AQUA"), product_type=word).product_type in product_kinds()


def test_traits_stand_beside_the_type() -> None:
    assert "baby" in read_title("Kinder-Sonnenspray LSF 50").traits
    aerosol = context_of(label("BUTANE", "ALCOHOL DENAT.", "HOMOSALATE"), title="Sun Spray SPF 30 aerosol").traits
    assert {"spray", "aerosol", "sunscreen"} <= aerosol.certain


def test_a_propellant_shows_a_spray() -> None:
    assert "aerosol" in context_of(label("BUTANE", "ALCOHOL", "PARFUM"), product_type="dry shampoo").traits.certain
    assert "aerosol" not in context_of(label("AQUA", "ALCOHOL"), product_type="dry shampoo").traits.certain


def test_traits_of_titles_are_rows_of_the_tables() -> None:
    known = {"none", "scalp", "underarm", *(row["trait"] for row in rows("trait_signs.csv"))}
    known |= {row["trait"] for row in rows("product_narrowing.csv")}
    for kind in product_kinds().values():
        known |= kind.traits.certain | kind.traits.possible
    assert {row["trait"] for row in rows("title_traits.csv")} <= known


def test_every_word_names_its_type_and_every_strong_one_as_a_title() -> None:
    for line, row in enumerate(rows("product_words.csv"), 2):
        where = f"product_words.csv line {line}, {row['word']!r}"
        assert row["product_type"] in product_kinds(), where
        assert row["lang"] in languages(), where
        if row["weak"] == "no":
            told = read_title(row["word"])
            assert told.product_type == row["product_type"], where
            assert title_word(title_word(row["word"])) == title_word(row["word"]), where


def test_one_word_names_one_type() -> None:
    named: dict[str, str] = {}
    for row in rows("product_words.csv"):
        phrase = " ".join(tokens(row["word"]))
        assert named.setdefault(phrase, row["product_type"]) == row["product_type"], row


def test_narrowing_and_traits_use_words_of_the_tables() -> None:
    traits = {LOW_FACTOR, *(row["trait"] for row in rows("title_traits.csv"))}
    for (kind, trait), narrowed in title_words().narrowing.items():
        assert kind in product_kinds()
        assert narrowed in product_kinds()
        assert trait in traits
    assert {"en", "de", "ja"} <= last_head() <= set(languages())


def test_folding_takes_accents_off_latin_and_greek_only() -> None:
    assert fold("Après-soleil ŁÓDŹ Κρέμα") == "apres-soleil lodz κρεμα"
    assert fold("Крем-гель для век й") == "крем-гель для век й"
    assert fold("ボディソープ") == "ボディソープ"


def test_no_title_is_too_long_or_too_odd() -> None:
    for title in (
        "a" * 1_000_000,
        "霜" * 1_000_000,
        "cream " * 100_000,
        "\ud800 cream",
        "\x1f\x1f",
        "%&/()=?",
        "ß" * 399,
    ):
        assert read_title(title).product_type in ("", "cream")
        assert title_word(title_word(title)) == title_word(title)


def test_words_of_languages_that_join_them() -> None:
    german, japanese = frozenset({"de"}), frozenset({"ja"})
    words = {"hand creme": Word("hand cream", german), "creme": Word("cream", german | japanese)}
    assert _of(words, "compound") == {"creme": Word("cream", german)}, "a compound has no space in it"
    spaced = {"sun care": Word("sunscreen", japanese), "creme": Word("cream", german)}
    assert _of(spaced, "together") == {"suncare": Word("sunscreen", japanese)}
