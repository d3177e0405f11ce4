"""A line above a list that promises ingredients is a title, whatever words and signs join them."""

from __future__ import annotations

import pytest

from inci_parser import parse

LIST = "Aqua, Retinol, Squalane, Sodium Hyaluronate, Panthenol, Tocopherol, Phenoxyethanol"
NAMES = ["AQUA", "RETINOL", "SQUALANE", "SODIUM HYALURONATE", "PANTHENOL", "TOCOPHEROL", "PHENOXYETHANOL"]


@pytest.mark.parametrize(
    "title",
    [
        "Retinol 0.5% in Squalane", "Retinol 0,5 % in Squalan", "Granactive Retinoid 2% in Squalane",
        "Hyaluronic Acid 2% + B5", "Glow Serum: vitamin C & E", "Sérum éclat : vitamine C et E",
        "Serum with Vitamin C, E & Ferulic", "Paula's Choice - 2% BHA", "Vitamin C 23% + HA Spheres 2%",
        "Night Cream: Retinol",
    ],
)  # fmt: skip
def test_no_entry_comes_from_the_title(title: str) -> None:
    entries = parse(f"{title}\n{LIST}").ingredients
    assert [entry.name for entry in entries] == NAMES
    assert not any(entry.percent for entry in entries)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Toner: Aqua, Glycerin\nCream: Aqua, Squalane", "AQUA GLYCERIN AQUA SQUALANE"),
        ("Base: Aqua, Glycerin\nMica, Talc, Urea", "AQUA GLYCERIN MICA TALC UREA"),
        ("Aqua and Glycerin\nParfum, Urea, Mica", "AQUA GLYCERIN PARFUM UREA MICA"),
        ("Zinc Oxide 20% Mica 5%\nAqua, Urea, Talc", "ZINC-OXIDE MICA AQUA UREA TALC"),
        ("Glycerin & Parfum\nAqua, Urea, Mica", "GLYCERIN PARFUM AQUA UREA MICA"),
    ],
)
def test_a_line_of_entries_is_no_title(text: str, names: str) -> None:
    assert [entry.name.replace(" ", "-") for entry in parse(text).ingredients if entry.name] == names.split()


@pytest.mark.parametrize(
    "title",
    [
        "Tattoo aftercare balm", "Brandname Glow 24", "Baume tatouage", "Retinol cream", "Brand - Night balm - 50 ml",
        "Крем для рук", "バーム",
    ],
)  # fmt: skip
@pytest.mark.parametrize("dash", [" - ", " – ", " — "])
def test_a_title_before_a_dash_and_a_list_is_no_entry(title: str, dash: str) -> None:
    assert [entry.name for entry in parse(f"{title}{dash}{LIST}").ingredients] == NAMES


@pytest.mark.parametrize(
    "text",
    [
        "Foobarol - Aqua - Retinol - Squalane - Parfum",  # dashes stand between the entries
        "Foobarol Root Extract - Aqua, Retinol, Squalane",  # a name by its form
    ],
)
def test_what_may_be_an_entry_before_a_dash_is_none_of_the_title(text: str) -> None:
    assert parse(text).ingredients[0].text.startswith("Foobarol")


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        (f"Foobar glow, {LIST}", True),
        (f"Ingredients: Foobar glow, {LIST}", False),
        (f"Foobarol Root Extract, {LIST}", False),
        (LIST, False),
        ("Foobar glow", False),
    ],
)
def test_what_stands_first_without_a_name_may_be_a_title(text: str, doubted: bool) -> None:
    assert ["title" in entry.doubts for entry in parse(text).ingredients[:1]] == [doubted] * bool(
        parse(text).ingredients
    )
