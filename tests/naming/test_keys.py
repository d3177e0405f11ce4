"""Normal forms."""

from __future__ import annotations

import pytest

from inci_parser.naming.normalisation import folded, key, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,2-Hexanediol", "1, 2 - hexanediol"),
        ("PEG-40", "peg 40"),
        ("Caprylic/Capric Triglyceride", "CAPRYLIC / CAPRIC TRIGLYCERIDE"),
        ("Crème", "creme"),
        ("ＢＧ", "bg"),
        ("α-Pinene", "Alpha-Pinene"),
        ("C12-C15 Alkyl Benzoate", "C12-15 Alkyl Benzoate"),
        ("Sodi-\num Hyaluronate", "Sodium Hyaluronate"),
        ("Aqua/\u200bWater", "aqua water"),
    ],
)
def test_printings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PEG/PPG-1/25 Copolymer", "PEG/PPG-12/5 Copolymer"),
        ("1,2-Hexanediol", "12-Hexanediol"),
        ("PEG-4", "PEG-40"),
        ("ガ", "カ"),
    ],
)
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_greek_words_stay_greek() -> None:
    assert folded("άρωμα") == folded("ΆΡΩΜΑ")
    assert "alpha" not in folded("αβγ")


def test_words_and_empty_texts() -> None:
    assert words("C12-15 Alkyl") == ["c12", "15", "alkyl"]
    assert key("") == key("  ,. ") == ""
