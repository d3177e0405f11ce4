"""Names that a stray comma cut, names without the first of two locants, and names that a name had before."""

from __future__ import annotations

import pytest

import inci_parser


def names(text: str) -> list[str | None]:
    return [entry.name for entry in inci_parser.parse(f"Aqua, {text}, Glycerin").ingredients][1:-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cocamide, MEA", ["COCAMIDE MEA"]),
        ("chlorhexidine, digluconate", ["CHLORHEXIDINE DIGLUCONATE"]),
        ("C12-15, Alkyl Benzoate", ["C12-15 ALKYL BENZOATE"]),
        ("C10-30, alkyl acrylate", ["C10-30 ALKYL ACRYLATE"]),
        ("Collagen, Water", ["COLLAGEN", "AQUA"]),
        ("Sodium, Parfum", [None, "PARFUM"]),
    ],
)
def test_halves_beside_a_comma(text: str, expected: list[str | None]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("text", ["2-hexanediol", "2-Hexanediol", "2-헥산다이올"])
def test_a_name_behind_the_comma_of_its_numbers(text: str) -> None:
    label = inci_parser.parse(f"Aqua, {text}, Glycerin")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "1,2-HEXANEDIOL", "GLYCERIN"]
    assert [notice.code for notice in label.notices] == ["misspelled_name"]


def test_a_name_with_one_locant_of_its_own_is_itself() -> None:
    assert names("2-Bromo-2-Nitropropane-1,3-Diol, 4-Butylresorcinol") == [
        "2-BROMO-2-NITROPROPANE-1,3-DIOL",
        "4-BUTYLRESORCINOL",
    ]


@pytest.mark.parametrize(
    "word",
    ["formerly", "previously known as", "früher", "anciennement", "voorheen", "dawniej", "aka", "auch bekannt als"],
)
def test_the_name_before_is_said_of_the_entry(word: str) -> None:
    assert names(f"C13-14 Isoalkane {word} C13-14 Isoparaffin") == ["C13-14 ISOALKANE"]
