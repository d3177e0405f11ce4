"""One printed entry taken apart."""

from __future__ import annotations

import pytest

from inci_parser.reading import read_entry, stated_parts
from inci_parser.reading.brackets import unpaired


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Glycerin", "Glycerin"),
        ("  Sodium\n Benzoate ", "Sodium Benzoate"),
        ("Parfum.", "Parfum"),
        ("Alcohol Denat.", "Alcohol Denat."),
        ("Niacinamide (10%)", "Niacinamide"),
        ("5% Glycolic Acid", "Glycolic Acid"),
        ("병풀추출물10,000ppm", "병풀추출물"),
        ("Olea Europaea Fruit Oil*°", "Olea Europaea Fruit Oil"),
        ("*Aqua", "Aqua"),
        ("Titanium Dioxide [nano]", "Titanium Dioxide"),
        ("Silica nano", "Silica"),
        ("Диоксид титана нано", "Диоксид титана"),
        ("二氧化钛 奈米", "二氧化钛"),
        ("Carbomer (thickener)", "Carbomer"),
        ("Butyrospermum Parkii (Shea) Butter", "Butyrospermum Parkii (Shea) Butter"),
        ("Poly(1,2-Butanediol)-4 PEG/PPG-29/9 Methyl Glucose", "Poly(1,2-Butanediol)-4 PEG/PPG-29/9 Methyl Glucose"),
        ("Polysorbate 20", "Polysorbate 20"),
        ("CI 15850:1", "CI 15850:1"),
        ("1,2-Hexanediol", "1,2-Hexanediol"),
        ("Iron Oxides (CI 77491, CI 77492", "Iron Oxides (CI 77491, CI 77492"),
        ("Sodium Fluoride 0,32% (1450 ppm F-)", "Sodium Fluoride"),
        ("Nanochloropsis Oculata Extract", "Nanochloropsis Oculata Extract"),
        ("", ""),
        ("*", ""),
    ],
)
def test_name(text: str, name: str) -> None:
    assert read_entry(text).name == name


def test_what_stands_beside_the_name() -> None:
    parts = read_entry("Zinc Oxide (nano) (UV filter) 15% w/w**")
    assert parts.nano
    assert parts.remarks == ("UV filter",)
    assert parts.marks == ("*", "*")
    assert parts.amount is not None
    assert parts.amount.max == 15.0


def test_glosses_are_kept_for_naming() -> None:
    assert read_entry("Iron Oxides (CI 77491, CI 77492)").glosses == ("CI 77491, CI 77492",)


@pytest.mark.parametrize("gloss", ["20", "0.3", "1:1", "5 mg"])
def test_a_number_in_brackets_without_a_share_is_no_amount(gloss: str) -> None:
    entry = read_entry(f"Sorbitan ({gloss})")
    assert (entry.amount, entry.name, entry.glosses) == (None, f"Sorbitan ({gloss})", (gloss,))


def test_the_amount_outside_brackets_holds() -> None:
    amount = read_entry("Sodium Fluoride 0,32% (1450 ppm F-)").amount
    assert amount is not None
    assert amount.max == 0.32


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Sodium Fluoride (1450 ppm F-)", "F-"),
        ("Sodium Fluoride 1450 ppm F", "F"),
        ("Zinc Pyrithione 1% (as zinc)", "as zinc"),
        ("Sodium Fluoride 0.32% (1450 ppm F-)", ""),
        ("Zinc Oxide (20% w/w)", ""),
    ],
)
def test_an_amount_of_an_ion_says_so(text: str, basis: str) -> None:
    amount = read_entry(text).amount
    assert amount is not None
    assert amount.basis == basis
    assert "basis" not in amount.to_dict()


@pytest.mark.parametrize(
    ("text", "lone"), [("a(b", [1]), ("a)b", [1]), ("(a)(b", [3]), ("((((a))))", [3, 5]), ("[a)", []), ("", [])]
)
def test_unpaired(text: str, lone: list[int]) -> None:
    assert unpaired(text) == lone


def test_a_long_bracket_of_many_signs_is_read_at_its_ends_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []
    amount_of = stated_parts.amount_of
    monkeypatch.setattr(stated_parts, "amount_of", lambda text: tried.append(text) or amount_of(text))
    assert stated_parts.stated_part("no, " * 300 + "5 %")[0].max == 5
    tried.clear()
    assert stated_parts.stated_part("no, " * 300 + "5 % of it") is None
    assert max(map(len, tried)) <= 120


@pytest.mark.parametrize("text", ["L-()", "Zxqv-( )", "M\\-(]hm"])
def test_an_empty_bracket_behind_a_hyphen_is_no_fault(text: str) -> None:
    assert read_entry(text).amount is None
