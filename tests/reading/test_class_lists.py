"""Words for a class with a list in a bracket: one entry a member, each with the class as its remark."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.reading.class_lists import _members


def entries(text: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    """Return the printed entries of a text, what they name, and what is remarked of them."""
    return [(text[entry.start : entry.end], entry.name, entry.remarks) for entry in parse(text).ingredients]


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("Preservatives", ", "),
        ("Preservatives:", ", "),
        ("Konservierungsmittel", "; "),
        ("conservateurs", ", "),
        ("Conservantes", ","),
        ("conservanti", ", "),
        ("Konserveringsmedel", ", "),
        ("Konserwanty", ", "),
        ("консерванты", ", "),
        ("防腐剤", "、"),
        ("防腐剂", "、"),
        ("방부제", ", "),
    ],
)
def test_every_member_is_an_entry(words: str, sign: str) -> None:
    found = entries(f"Aqua, Glycerin, {words} (Methylparaben{sign}Phenoxyethanol), Parfum")
    assert [(text, name) for text, name, _ in found[2:]] == [
        ("Methylparaben", "METHYLPARABEN"),
        ("Phenoxyethanol", "PHENOXYETHANOL"),
        ("Parfum", "PARFUM"),
    ]
    assert [remarks for _, _, remarks in found[2:4]] == [(words.rstrip(":"),)] * 2


def test_the_members_of_colours_and_amounts() -> None:
    found = entries("Aqua, Talc, colorants [CI 19140,42090, Tin Oxide and Talc, Mica 5%], Parfum")
    assert [name for _, name, _ in found[2:]] == ["CI 19140", "CI 42090", "TIN OXIDE", "TALC", "MICA", "PARFUM"]


@pytest.mark.parametrize(
    "one",
    [
        "Emulsifier (Cetearyl Alcohol)",
        "Iron Oxides (CI 77491, CI 77492)",
        "Parfum (Linalool, Limonene)",
        "Preservatives (zxqv, qrtw)",
    ],
)
def test_other_brackets_stay_with_their_entry(one: str) -> None:
    assert [text for text, _, _ in entries(f"Aqua, Glycerin, {one}, Talc")] == ["Aqua", "Glycerin", one, "Talc"]


def test_members_keep_their_own_brackets_and_locants() -> None:
    raw = "(A (B, C), 1,2-Hexanediol ;; CI 19140,42090)"
    assert [raw[start:end] for start, end in _members(raw, 1, len(raw) - 1)] == [
        "A (B, C)",
        "1,2-Hexanediol",
        "CI 19140",
        "42090",
    ]


@pytest.mark.parametrize(
    "words", ["Formaldehyde releaser:", "Formaldehyde donors:", "Formaldehydabspalter:", "Libérateur de formaldéhyde :"]
)
def test_what_releases_formaldehyde_is_no_formaldehyde(words: str) -> None:
    names = [name for _, name, _ in entries(f"Aqua, Glycerin, {words} DMDM Hydantoin, Parfum")]
    assert names == ["AQUA", "GLYCERIN", "DMDM HYDANTOIN", "PARFUM"]
