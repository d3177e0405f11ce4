"""Sentences call plants, waxes and water by their everyday names, and no two ingredients by the same."""

from __future__ import annotations

from collections import defaultdict

import pytest

from inci_parser import analyze
from inci_parser.analysis.wording import display_name, everyday_names
from inci_parser.naming.built_in_names import records
from inci_parser.render.highlights import highlights
from inci_parser.tables.resources import rows


def test_no_two_ingredients_of_the_inventory_have_the_same_name_in_sentences() -> None:
    printed = defaultdict(list)
    for record in records():
        printed[display_name(record.inci).casefold()].append(record.inci)
    renamed = {name: incis for name, incis in printed.items() if any(name != i.casefold().rstrip(".") for i in incis)}
    assert [incis for incis in renamed.values() if len(incis) > 1] == []


def test_every_row_is_how_a_name_of_the_inventory_begins() -> None:
    begins = [f"{record.inci} " for record in records()]
    unused = [start for start in everyday_names() if not any(inci.startswith(f"{start} ") for inci in begins)]
    assert unused == []


def test_rows_are_sorted_and_printed_as_within_a_sentence() -> None:
    names = [row["inci"] for row in rows("everyday_names.csv")]
    assert names == sorted(names)
    assert all(name == name.upper() for name in names)


def test_the_first_screen_names_oils_as_people_do_and_the_record_by_inci() -> None:
    report = analyze(
        "Helianthus Annuus Seed Oil, Cera Alba, Cocos Nucifera Oil, Olea Europaea Fruit Oil", product_type="body balm"
    )
    (care,) = [statement for statement in report.summary if statement.code == "care"]
    assert (
        care.text
        == "Care: softens with sunflower seed oil, coconut oil and olive fruit oil; slows water loss with beeswax."
    )
    assert report.label.ingredients[0].name == "HELIANTHUS ANNUUS SEED OIL"


def test_filters_that_the_label_prints_by_their_us_names_are_told_so_and_once() -> None:
    label = (
        "Active ingredients: Avobenzone 3%, Octisalate 5%. Inactive ingredients: Water, Glycerin, Dimethicone, Silica"
    )
    report = analyze(label, market="US")
    texts = {statement.code: statement.text for statement in report.summary}
    assert texts["actives"] == "Actives: avobenzone 3 % and octisalate 5 %."
    assert texts["uv_cover"] == "UV filters: UVB by octisalate; UVA by avobenzone."
    assert not [line for line in highlights(report)[0] if line.finding.class_ == "UV filter organic"]
    by_inci = analyze(label.replace("Avobenzone", "Butyl Methoxydibenzoylmethane"), market="US")
    assert any("butyl methoxydibenzoylmethane 3 %" in statement.text for statement in by_inci.summary)


def test_pigments_are_told_by_name_and_number() -> None:
    report = analyze("Talc, CI 77891, CI 77491, Dimethicone", product_type="foundation")
    assert any("red iron oxide (CI 77491)" in statement.text for statement in report.summary)


def test_tea_is_no_triethanolamine() -> None:
    assert display_name("TEA TREE EXTRACT") == "tea tree extract"
    assert display_name("GREEN TEA EXTRACT") == "green tea extract"
    assert display_name("TEA-LAURYL SULFATE") == "TEA-lauryl sulfate"


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("Iron Oxides (CI 77491, 77492, 77499)", "iron oxides (CI 77491, CI 77492, CI 77499)"),
        ("Eisenoxide (CI 77491, CI 77499)", "iron oxides (CI 77491, CI 77499)"),
        ("CI 77491", "red iron oxide (CI 77491)"),
    ],
)
def test_several_pigments_of_one_entry_are_told_by_the_name_of_them_all(printed: str, told: str) -> None:
    report = analyze(f"Ricinus Communis Seed Oil, Cera Alba, {printed}", product_type="lipstick")
    assert any(statement.text == f"Coloured with {told}." for statement in report.summary)
    shades = analyze(f"Talc, Mica, Dimethicone. May contain: {printed}", product_type="foundation")
    assert any(f"{told}." in statement.text for statement in shades.summary)
