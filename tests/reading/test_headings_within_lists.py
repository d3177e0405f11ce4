"""What a heading within a list does: it opens another product, heads a few of the same list, or is no heading."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse

CREAM = "Aqua, Glycerin, Dimethicone, Cetearyl Alcohol, Phenoxyethanol"
POWDER = (
    "Iron Powder, Dimethicone, Nylon-12, Silica, Tribehenin, Tourmaline, Isohexadecane, Polysorbate 40, Mica, Linalool"
)


@pytest.mark.parametrize("title", ["Starlight Wonder", "Conditioner"])
def test_a_name_before_a_list_of_its_own_opens_a_part(title: str) -> None:
    label = parse(f"{CREAM}. {title}: {POWDER}.")
    assert [entry.component for entry in label.ingredients] == [*[""] * 5, *[title] * 10]
    assert "doubtful_heading" not in {notice.code for notice in label.notices}


@pytest.mark.parametrize("text", [f"{CREAM}. Rose Dream: Citral, Linalool", f"{CREAM}. Ab: Mica, Talc, Tourmaline"])
def test_other_headings_are_told_once(text: str) -> None:
    label = parse(text)
    assert [notice.code for notice in label.notices].count("doubtful_heading") == 1
    assert {entry.component for entry in label.ingredients} == {""}


def test_no_list_stands_before_the_only_one() -> None:
    text = f"Our milk with shea butter repairs and calms the skin all day long. INGRED TS: {CREAM}"
    label = parse(text)
    assert len(label.ingredients) == 5
    assert not any(entry.doubts for entry in label.ingredients)


def test_what_a_picture_left_of_a_heading() -> None:
    label = parse("PRINCIPIO ACTIVO: Fluoruro de Sodio 0,32 %.\nENTES: Aqua, Glycerin, Silica, Sorbitol, Eugenol.")
    assert [entry.doubts for entry in label.ingredients[1:]] == [()] * 5


@pytest.mark.parametrize("title", ["sesanum indicum (sesame) seed oil", "OLVE FRUT OIL/OLEA EUROPAEA"])
def test_a_misread_name_before_a_colon_opens_nothing(title: str) -> None:
    label = parse(f"aqua, glycerin, stearyl alcohol {title}: {POWDER}")
    assert {entry.component for entry in label.ingredients} == {""}


def test_a_set_tells_the_kinds_that_are_known() -> None:
    report = analyze(f"Face Scrub: {CREAM}, Alumina. Starlight Wonder: {POWDER}. Lip Balm: Cera Alba, Lanolin.")
    assert "3 parts (face scrub, lip balm and 1 of unknown kind); some parts stay on" in " ".join(
        line.text for line in report.summary
    )
