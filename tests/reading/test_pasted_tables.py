"""Tables as people paste them: HTML, columns of numbers that do not add up, products beside their lists."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.reading.html_tables import html_tables
from inci_parser.reading.offsets import OffsetText

ROWS = (("Aqua", "68.2"), ("Glycerin", "10"), ("Squalane", "20"), ("Phenoxyethanol", "1.0"))
CELLS = "".join(f"<tr><td>{name}</td><td>{share}</td></tr>" for name, share in ROWS)
PRETTY = "\n".join(f"  <tr>\n    <td><b>{name}</b></td>\n    <td>\n{share}</td>\n  </tr>" for name, share in ROWS)
SHARES = {"AQUA": 68.2, "GLYCERIN": 10.0, "SQUALANE": 20.0, "PHENOXYETHANOL": 1.0}


def shares(text: str) -> dict[str | None, float | None]:
    """Return the stated share of each entry of a text, in order."""
    return {entry.name: entry.percent and entry.percent.max for entry in parse(text).ingredients}


@pytest.mark.parametrize(
    "text",
    [
        f"<table><tr><th>INCI name</th><th>% w/w</th></tr>{CELLS}</table>",
        f'<table class="x"><thead>\n<tr><th>Ingredient</th> <th>%</th></tr>\n</thead>\n<tbody>{PRETTY}</tbody></table>',
        f"<TABLE>{CELLS}</TABLE>".replace("td>", "TD>"),
        f"<div><table>{CELLS}</table></div>",
    ],
)
def test_the_cells_of_an_html_table(text: str) -> None:
    entries = parse(text).ingredients
    assert [entry.name for entry in entries] == list(SHARES)
    assert not any("<" in entry.text for entry in entries)
    assert shares(text) == SHARES


@pytest.mark.parametrize("text", ["Aqua <td", "<p>Aqua</p> <td", "Aqua</tdx> Mica", "Aqua <  Mica"])
def test_what_is_no_table_stays(text: str) -> None:
    assert html_tables(OffsetText(text)).text == text


def test_lists_in_cells_of_an_html_table() -> None:
    text = "<table><tr><td>Brand</td><td>Acme</td></tr><tr><td>Ingredients</td><td>Aqua, Mica, Parfum</td></tr></table>"
    assert parse(text).names == ("AQUA", "MICA", "PARFUM")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aqua\t60,0\nGlycerin\t10\nUrea\t5,0", {"AQUA": 60.0, "GLYCERIN": 10.0, "UREA": 5.0}),
        ("Aqua      72.5\nGlycerin      5.0\nUrea      4.0", {"AQUA": 72.5, "GLYCERIN": 5.0, "UREA": 4.0}),
        ("Aqua\t180\nGlycerin\t40\nUrea\t5", dict.fromkeys(("AQUA", "GLYCERIN", "UREA"))),
        ("INCI\tMenge (g)\nAqua\t180\nGlycerin\t40\nUrea\t5", dict.fromkeys(("AQUA", "GLYCERIN", "UREA"))),
        ("INCI\t%\nAqua\t80\nGlycerin\t35\nUrea\t5", dict.fromkeys(("AQUA", "GLYCERIN", "UREA"))),
    ],
)
def test_numbers_of_which_the_share_is_not_sure_are_doubtful(text: str, wanted: dict[str, float | None]) -> None:
    entries = parse(text).ingredients
    assert {entry.name: entry.percent and entry.percent.max for entry in entries} == wanted
    assert all("amount" in entry.doubts for entry in entries)


@pytest.mark.parametrize("text", ["Aqua\t1\nGlycerin\t2\nUrea\t1", "1\tAqua\n2\tGlycerin\n3\tUrea"])
def test_scores_and_places_are_no_amounts(text: str) -> None:
    read = [(entry.name, entry.doubts, entry.percent) for entry in parse(text).ingredients]
    assert read == [(name, (), None) for name in ("AQUA", "GLYCERIN", "UREA")]


@pytest.mark.parametrize(
    "text",
    [
        "Rohstoff;INCI;Anteil %\nWasser;Aqua;90\nGlyc;Glycerin;10",
        "Ингредиент\tКонцентрация\nAqua\t90\nGlycerin\t10",
        "成分\t含量\t使用目的\n水\t90\t溶剂\n甘油\t10\t保湿剂",
        "INCI\tMenge (g)\nAqua\t90\nGlycerin\t10",
        "Surowiec\tZawartość\nAqua\t90\nGlycerin\t10",
    ],
)
def test_heads_of_columns_in_other_languages(text: str) -> None:
    assert shares(text) == {"AQUA": 90.0, "GLYCERIN": 10.0}


@pytest.mark.parametrize(
    "text",
    [
        "Shampoo | Aqua, Talc, Parfum | Conditioner | Aqua, Mica, Parfum",
        "Shampoo\tAqua, Talc, Parfum\nConditioner\tAqua, Mica, Parfum",
        "| Shampoo | Aqua, Talc, Parfum |\n| Conditioner | Aqua, Mica, Parfum |",
        "<table><tr><th>Shampoo</th><td>Aqua, Talc, Parfum</td></tr><tr><th>Conditioner</th><td>Aqua, Mica, Parfum"
        "</td></tr></table>",
        "Aqua, Talc, Parfum, Conditioner, Aqua, Mica, Parfum",
    ],
)
def test_products_beside_their_lists_are_titles(text: str) -> None:
    label = parse(text)
    assert label.names == ("AQUA", "TALC", "PARFUM", "AQUA", "MICA", "PARFUM")
    assert label.ingredients[-1].component == "Conditioner"
    assert "kit" in label.traits


@pytest.mark.parametrize("text", [r"Aqua\nZinc PCA\nParfum", r"Aqua\r\nZinc PCA\r\nParfum"])
def test_line_breaks_that_stand_as_signs(text: str) -> None:
    assert parse(text).names == ("AQUA", "ZINC PCA", "PARFUM")


@pytest.mark.parametrize("name", ["Urea", "1,2-Hexanediol"])
def test_the_number_before_a_name_that_holds_numbers_is_no_amount(name: str) -> None:
    label = parse(f"1\tAqua and Squalane\n2\t{name}\n4\tMica Talc")
    assert label.names == ("AQUA", "SQUALANE", name.upper(), "MICA", "TALC")
    assert not any(entry.percent or "amount" in entry.doubts for entry in label.ingredients)


def test_rows_below_heads_may_lack_their_last_cells_from_the_first_on() -> None:
    """The page of a dictionary leaves empty cells at the end of a row out."""
    label = parse(
        "Ingredient name\twhat-it-does\tirr., com.\tID-Rating\nWater\tsolvent\n"
        "Glycerin\tskin-identical ingredient, moisturizer\t0, 0\tsuperstar\nDimethicone\temollient\t0, 1"
    )
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN", "DIMETHICONE"]
