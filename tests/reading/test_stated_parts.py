"""What a bracket or words beside an amount state: of the ingredient, of a part of it, or of another entry."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.reading import read_entry
from inci_parser.reading.stated_parts import amount_of, stated_part

_PASTE = "Aqua, Sorbitol, Hydrated Silica, Sodium Fluoride, {}"


@pytest.mark.parametrize(
    ("text", "name", "amount", "basis"),
    [
        ("Urea al 10%", "Urea", 10.0, ""),
        ("Acido lattico (al 5%)", "Acido lattico", 5.0, ""),
        ("Aluminum Chloride (20% Al)", "Aluminum Chloride", 20.0, "Al"),
        ("Aluminum Chloride (aluminium 5%)", "Aluminum Chloride", 5.0, "aluminium"),
        ("ナイアシンアミド5%配合", "ナイアシンアミド", 5.0, ""),
        ("나이아신아마이드 5% 함유", "나이아신아마이드", 5.0, ""),
        ("烟酰胺5%含有", "烟酰胺", 5.0, ""),
        ("Sodium Fluoride (0.24% w/w, 1100 ppm F)", "Sodium Fluoride", 0.24, ""),
        ("Sodium Fluoride (1450 ppm F, 0.32%)", "Sodium Fluoride", 0.32, ""),
        ("Zinc PCA (1%, 0.2% zinc)", "Zinc PCA", 1.0, ""),
    ],
)
def test_the_amount_is_of_the_ingredient(text: str, name: str, amount: float, basis: str) -> None:
    found = read_entry(text)
    assert found.name == name
    assert found.amount is not None
    assert (found.amount.max, found.amount.basis) == (amount, basis)


@pytest.mark.parametrize("content", ["1%, 2%", "1100 ppm F, 0.1% F", "words alone", "5% and more words, 3%"])
def test_two_of_a_kind_tell_nothing(content: str) -> None:
    assert stated_part(content) is None


def test_what_a_note_states() -> None:
    found = amount_of("1450 ppm F")
    assert found is not None
    assert (round(found.max or 0.0, 4), found.basis) == (0.145, "F")


@pytest.mark.parametrize(
    "text",
    [
        _PASTE.format("Aroma\n1450 ppm Fluorid"),
        _PASTE.format("Aroma. Contiene fluoruro (1450 ppm)"),
        _PASTE.format("Aroma. Содержит фторид 1450 ppm."),
        _PASTE.format("Aroma. Массовая доля фторида 0,145 %"),
        _PASTE.format("Aroma. Contains 1450 ppm Fluoride."),
        "Aqua, Sorbitol, Hydrated Silica, Sodium Fluoride (0.32%, 1450 ppm F), Aroma",
    ],
)
def test_fluoride_behind_a_list_is_that_of_its_salt(text: str) -> None:
    report = analyze(text)
    place = next(e.position for e in report.label.ingredients if e.name == "SODIUM FLUORIDE")
    assert report.concentration.ingredients[place - 1].estimate == pytest.approx(0.32, abs=0.01)
    assert all(e.percent is None for e in report.label.ingredients if e.name not in ("SODIUM FLUORIDE", None))


def test_a_line_of_an_entry_that_holds_fluoride_is_its_own() -> None:
    entries = analyze("Aqua, Sorbitol, Aroma, Sodium Fluoride\n1450 ppm F").label.ingredients
    assert entries[-1].percent is not None


@pytest.mark.parametrize("text", ["Retinol (0.5%, encapsulated)", "Retinol (encapsulated, 0.5%)"])
def test_the_form_beside_an_amount_leaves_it(text: str) -> None:
    entry = analyze(f"Aqua, Glycerin, Squalane, {text}, Phenoxyethanol").label.ingredients[3]
    assert entry.name == "RETINOL"
    assert entry.percent is not None
    assert entry.percent.max == 0.5
