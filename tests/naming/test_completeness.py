"""Whether a text that names an ingredient is one whole name, with nothing left over."""

from __future__ import annotations

import pytest

from inci_parser.models import Match, Recognition, Status
from inci_parser.naming.candidate import Candidate
from inci_parser.naming.completeness import is_whole, same_letters

LISTED = {
    "aqua": "AQUA",
    "water": "AQUA",
    "glycerin": "GLYCERIN",
    "olive": "OLEA",
    "olive oil": "OLEA OIL",
    "glycerol": "GLYCERIN",
    "water (aqua)": "AQUA",
    "retinol": "RETINOL",
    "talcum": "TALC",
}


def recognize(name: str) -> Recognition:
    """Answer for six names."""
    found = LISTED.get(name.strip().lower())
    if found is None:
        return Recognition(Status.UNKNOWN, Match())
    return Recognition(Status.LISTED, Match((found,), "exact", 100.0))


@pytest.mark.parametrize(
    ("name", "names", "whole"),
    [
        ("Aqua", ["AQUA"], True),
        ("Water", ["AQUA"], True),
        ("Water. Glycerin", ["AQUA"], False),  # a full stop behind a word
        ("Alc. Glycerin", ["GLYCERIN"], True),  # but behind an abbreviation
        ("Water 5. Glycerin", ["AQUA"], True),
        ("Water/Aqua", ["AQUA"], True),
        ("Water/Glycerin", ["AQUA"], False),
        ("Water/Zxqv", ["AQUA"], True),  # half of the parts are known
        ("Water/Zxqv/Qrtw", ["AQUA"], False),
        ("Water/Aqua/Zxqv Qrtw Brt", ["AQUA"], False),  # an unknown part of more than two words
        ("Water/Aqua/Zxqv Qrtw", ["AQUA"], True),
        ("Water/Aqua/Glycerin Qrtw", ["AQUA"], False),  # or one that begins with a name
        ("Water\\Aqua", ["AQUA"], True),
        ("Water (Zxqv)", ["AQUA"], True),
        ("Zxqv (Water)", ["AQUA"], True),  # a common name before its bracket
        ("Zxqv (Water) Qrtw", ["AQUA"], False),
        ("Zxqv (Water) (Aqua)", ["AQUA"], False),
        ("a b c d e f (Water)", ["AQUA"], True),
        ("a b c d e f g (Water)", ["AQUA"], False),  # too many words for a common name
        ("Glycerin Zxqv (Water)", ["AQUA"], False),  # a name before the bracket
        ("Zxqv Glycerin (Water)", ["AQUA"], False),
        ("Zxqv Aqua (Water)", ["AQUA"], True),  # short words do not tell
        ("Poly(Zxqv) Qrtw", ["AQUA"], True),  # a bracket inside a word
        ("Zxqv (Qrtw)-5", ["AQUA"], True),
        ("Zxqv Water (Aqua)Glycerin", ["AQUA"], False),  # a capitalised word right behind
        ("Zxqv (20) Qrtw", ["AQUA"], True),  # a number of units
        ("Zxqv (20 EO) Qrtw", ["AQUA"], True),
        ("Zxqv (2000) Qrtw", ["AQUA"], False),
        ("(Water)", ["AQUA"], True),
        ("Zxqv [Water] Qrtw", ["AQUA"], False),
        ("Zxqv {Water} Qrtw", ["AQUA"], False),
        ("Water (Aqua)-Glycerin", ["AQUA"], False),  # a hyphen between two names
        ("Water (Aqua)-Zxqv", ["AQUA"], True),
        ("Zxqv (Aqua)-Glycerin", ["AQUA"], True),
        ("Water (Aqua)-Gl", ["AQUA"], True),
        ("Olive Oil Zxqv (Water)", ["AQUA"], False),  # two words before the bracket are a name
        ("Zxqv Olive Oil (Water)", ["AQUA"], True),
        ("Zxqv Retinol (Water)", ["AQUA"], False),  # seven letters tell, six do not
        ("Zxqv Talcum (Water)", ["AQUA"], True),
        ("Talcum Zxqv (Water)", ["AQUA"], True),
        ("Zxqv (20) (Water)", ["AQUA"], False),
        ("Zxqv (20) (5 EO)", ["AQUA"], True),
        ("/", ["AQUA"], True),
        ("Zxqv/Water", ["AQUA"], True),
        ("Water/Glycerin/Glycerol", ["AQUA"], False),
        ("Glycerin/Glycerol/Zxqv", ["GLYCERIN"], True),
        ("Water/Aqua/Retinol", ["AQUA"], False),
    ],
)
def test_whole_names(name: str, names: list[str], whole: bool) -> None:
    assert is_whole(name, Candidate(tuple(names), "alias", "x"), recognize, frozenset(["alc"])) is whole


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("CI 77891 (Titanium Dioxide)", True),
        ("CI 77891 (CI 77492)", True),
        ("CI 77891 CI 77492", False),
        ("a b c 77891", True),
        ("a b c d 77891", False),
        ("a/b/c/d 77891", True),
        ("a/b/c/d e 77891", False),
    ],
)
def test_whole_colours(name: str, whole: bool) -> None:
    assert is_whole(name, Candidate(("CI 77891",), "colour_index", "x"), recognize, frozenset()) is whole


def test_what_is_left_over_is_no_whole_name() -> None:
    assert not is_whole("Zxqv", Candidate(("AQUA",), "alias", "x", leaves_out=True), recognize, frozenset())
    assert is_whole("A-qua", Candidate(("AQUA",), "alias", "x", leaves_out=True), recognize, frozenset())


def test_the_letters_of_a_name() -> None:
    assert same_letters("Sodium Pca", Match(("X", "SODIUM PCA"), "alias"))
    assert not same_letters("Sodium Pca", Match(("SODIUM PCA",), "nomenclature"))
    assert not same_letters("Sodium", Match(("SODIUM PCA",), "exact"))


@pytest.mark.parametrize(
    "name", ["FD&C Red No. 40 Lake", "FD & C Red 40", "D&C Red No. 7 Calcium Lake", "Ext. D&C Violet No. 2"]
)
def test_a_us_name_of_a_colour_is_whole_however_many_words_it_has(name: str) -> None:
    assert is_whole(name, Candidate(("CI 1",), "colour_index", "x"), recognize, frozenset())
    assert not is_whole(f"{name} Aqua Mica", Candidate(("CI 1",), "colour_index", "x"), recognize, frozenset())
