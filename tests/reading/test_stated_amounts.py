"""Brackets whose words say that they state an amount, and signs of "may contain" in full width."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.reading.stated_contents import join_contents
from tests.support.reading import TenNames


@pytest.mark.parametrize(
    "entry",
    [
        "약모밀추출물(5%함유)",
        "약모밀추출물(5% 함유)",
        "약모밀추출물(함량 5%)",
        "ナイアシンアミド（5%配合）",
        "ナイアシンアミド（配合量5%）",
        "ナイアシンアミド（濃度：5%）",
        "烟酰胺（含量5%）",
        "烟酰胺（5%含量）",
        "烟酰胺（含5%）",
        "Niacinamide (contains 5%)",
        "Niasinamid (%5 içerir)",
        "Niacinamid (5 % enthalten)",
        "Ниацинамид (содержит 5%)",
    ],
)
def test_words_beside_an_amount_in_a_bracket_state_it(entry: str) -> None:
    stated = inci_parser.parse(f"Aqua, {entry}, Glycerin").ingredients[1]
    assert stated.percent is not None
    assert (stated.percent.max, stated.doubts) == (5.0, ())


@pytest.mark.parametrize("sign", ["（＋／－）", "（＋／−）", "［＋／－］", "＋／−　", "＋/－", "（+/−）", "±"])
def test_full_width_signs_open_what_may_be_contained(sign: str) -> None:
    label = inci_parser.parse(f"水、クエン酸、ＢＧ、{sign}酸化チタン、酸化鉄、マイカ")
    assert [entry.section for entry in label.ingredients] == ["main"] * 3 + ["may_contain"] * 3


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "petroleum (41%) mineral ol, ceresin, lanolin alcohol, glycerin",
            [("PETROLEUM", 41.0), ("PARAFFINUM LIQUIDUM", None)],
        ),
        (
            "petrolatum 41% mineral ol, ceresin, lanolin alcohol, glycerin",
            [("PETROLATUM", 41.0), ("PARAFFINUM LIQUIDUM", None)],
        ),
        ("Aqua, Glycerin 99% natural origin, Parfum", [("AQUA", None), ("GLYCERIN", None)]),
    ],
)
def test_a_share_behind_a_name_and_before_the_next_is_no_statement(
    text: str, first: list[tuple[str, float | None]]
) -> None:
    entries = inci_parser.parse(text).ingredients[:2]
    assert [(entry.match.name, entry.percent and entry.percent.max) for entry in entries] == first


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Parfum (contains Linalool), Aqua, Glycerin", ["PARFUM", "AQUA", "GLYCERIN"]),
        ("Fragrance (contains limonene, linalool), Water, Glycerin", ["PARFUM", "AQUA", "GLYCERIN"]),
        ("Parfum (enthält Linalool), Aqua, Glycerin", ["PARFUM", "AQUA", "GLYCERIN"]),
        ("Aqua, Aloe Barbadensis Leaf Juice 98% pure, Parfum", ["AQUA", "ALOE BARBADENSIS LEAF JUICE", "PARFUM"]),
        ("Aqua, Shea butter 100% pure and natural, Parfum", ["AQUA", "BUTYROSPERMUM PARKII BUTTER", "PARFUM"]),
        ("Aqua, Sodium Hydroxide 50% sol., Parfum", ["AQUA", "SODIUM HYDROXIDE", "PARFUM"]),
        ("Aqua, Lactic Acid 80 % solution, Parfum", ["AQUA", "LACTIC ACID", "PARFUM"]),
        ("Aqua, Tocopherol, 95% purity, Parfum", ["AQUA", "TOCOPHEROL", "PARFUM"]),
        ("Aqua, Sodium Hydroxide, 30% aqueous solution, Parfum", ["AQUA", "SODIUM HYDROXIDE", "PARFUM"]),
        ("Aqua, Natronlauge, 30 % wässrige Lösung, Parfum", ["AQUA", "SODIUM HYDROXIDE", "PARFUM"]),
        ("Aqua, Tocopherol, pureté 98 %, Parfum", ["AQUA", "TOCOPHEROL", "PARFUM"]),
    ],
)
def test_what_a_bracket_holds_first_and_a_share_of_purity_hide_no_name(text: str, names: list[str]) -> None:
    assert [entry.match.name for entry in inci_parser.parse(text).ingredients] == names


@pytest.mark.parametrize(
    "behind", ["50% sol.", "50 % solution", "50 % aqueous solution", "50 % roztwór", "50 % раствор"]
)
def test_the_strength_of_a_solution_is_a_remark_and_no_content(behind: str) -> None:
    entry = inci_parser.parse(f"Ingredients: Aqua, Glycerin, Sodium Hydroxide {behind}, Parfum").ingredients[2]
    assert (entry.name, entry.percent, entry.doubts) == ("SODIUM HYDROXIDE", None, ())
    assert entry.remarks


@pytest.mark.parametrize(
    ("printed", "amount"),
    [
        ("Niacinamide (at least 5%)", (5.0, None)),
        ("Niacinamide at least 5%", (5.0, None)),
        ("Niacinamide (at most 5%)", (None, 5.0)),
        ("Niacinamide (at 5%)", (5.0, 5.0)),
        ("Niacinamide (contains: 5%)", (5.0, 5.0)),
        ("Retinol (0.5%, encapsulated 5%)", (0.5, 0.5)),
        ("Retinol (0.5%; in a complex of 5 %)", (0.5, 0.5)),
    ],
)
def test_amounts_in_brackets_are_read(printed: str, amount: tuple[float | None, float | None]) -> None:
    entries = inci_parser.parse(f"Ingredients: Aqua, Cetyl Alcohol, {printed}, Glycerin, Parfum").ingredients
    stated = entries[2].percent
    assert stated is not None
    assert (stated.min, stated.max) == amount
    assert len(entries) == 5


@pytest.mark.parametrize(
    "text",
    [
        "> 1%\nAqua, Glycerin, Cetearyl Alcohol\n< 1%\nXanthan Gum, Parfum, Tocopherol",
        "> 1%: Aqua, Glycerin, Cetearyl Alcohol. < 1%: Xanthan Gum, Parfum, Tocopherol",
        "At least 1%: Aqua, Glycerin, Cetearyl Alcohol\nLess than 1%: Xanthan Gum, Parfum, Tocopherol",
    ],
)
def test_headings_of_a_share_bound_what_stands_below(text: str) -> None:
    entries = inci_parser.parse(text).ingredients
    assert [e.name for e in entries] == [
        "AQUA", "GLYCERIN", "CETEARYL ALCOHOL", "XANTHAN GUM", "PARFUM", "TOCOPHEROL",
    ]  # fmt: skip
    assert [(e.percent.min, e.percent.max) for e in entries if e.percent] == [(1.0, None)] * 3 + [(None, 1.0)] * 3


def test_a_share_of_one_name_on_a_line_by_itself_heads_nothing() -> None:
    entries = inci_parser.parse("Ingredients: Aqua, Glycerin, Xanthan Gum\n< 1%\nParfum").ingredients
    assert [e.name for e in entries] == ["AQUA", "GLYCERIN", "XANTHAN GUM", "PARFUM"]
    assert all(e.percent is None or e.percent.min is None for e in entries)


@pytest.mark.parametrize(
    "statement",
    ["Fluoride content: 1450 ppm", "Fluoride content 1450 ppm", "Fluoridgehalt: 1450 ppm", "Teneur en fluor : 1450 ppm",
     "Contenido de flúor: 1450 ppm", "Содержание фторида: 1450 ppm"],
)  # fmt: skip
def test_the_content_of_a_part_is_no_entry_and_counts(statement: str) -> None:
    report = inci_parser.analyze(
        f"Toothpaste. Ingredients: Aqua, Sorbitol, Silica, Sodium Fluoride, Aroma. {statement}"
    )
    assert [e.name for e in report.label.ingredients] == ["AQUA", "SORBITOL", "SILICA", "SODIUM FLUORIDE", "AROMA"]
    assert report.concentration.ingredients[3].estimate == pytest.approx(0.32, abs=0.01)


@pytest.mark.parametrize(
    "text",
    [
        "Toothpaste. Ingredients: Aqua, Sorbitol, Silica, Aroma. Contains sodium fluoride (1450 ppm F)",
        "Toothpaste. Ingredients: Aqua, Sorbitol, Silica, Contains sodium fluoride (1450 ppm F), Aroma",
    ],
)
def test_what_contains_so_much_of_a_part_is_an_entry(text: str) -> None:
    fluoride = [e for e in inci_parser.parse(text).ingredients if e.name == "SODIUM FLUORIDE"]
    assert [(e.percent.max, e.percent.basis) for e in fluoride if e.percent] == [(0.145, "F")]


@pytest.mark.parametrize(
    "heading",
    ["Ingredients <1%:", "INGREDIENTS < 1 %:", "Ingredients ≤1%:", "Ingredients (<1%):", "Ingrédients < 1 % :",
     "Inhaltsstoffe <1%:", "Ingredients below 1%:", "Other ingredients <1%:", "全成分 <1%:", "Состав < 1 %:"],
)  # fmt: skip
def test_a_bound_behind_a_heading_holds_below_it(heading: str) -> None:
    entries = inci_parser.parse(f"{heading} Xanthan Gum, Citric Acid, Parfum").ingredients
    assert [(e.name, e.percent and e.percent.max) for e in entries] == [
        ("XANTHAN GUM", 1.0), ("CITRIC ACID", 1.0), ("PARFUM", 1.0),
    ]  # fmt: skip


@pytest.mark.parametrize("bound", [">1%:", "(> 1 %):", "at least 1%:"])
def test_a_least_share_behind_a_heading_holds_below_it(bound: str) -> None:
    entries = inci_parser.parse(f"Ingredients {bound} Aqua, Glycerin. Ingredients <1%: Parfum, Citral").ingredients
    assert [(e.percent.min, e.percent.max) for e in entries if e.percent] == [(1.0, None)] * 2 + [(None, 1.0)] * 2


def test_a_bound_in_brackets_behind_a_name_heads_nothing() -> None:
    entries = inci_parser.parse("Ingredients: Aqua, Glycerin, Tocopherol (<1%): Parfum").ingredients
    assert [e.percent for e in entries if e.name == "PARFUM"] == [None]


@pytest.mark.parametrize(
    "statement",
    ["Niacinamide content: 5%", "Niacinamide content 5%", "Content of niacinamide: 5%",
     "Niacinamid-Gehalt: 5 %", "Niacinamidgehalt: 5 %", "Gehalt an Niacinamid: 5 %",
     "Teneur en niacinamide : 5 %", "Contenido de niacinamida: 5 %", "Contenuto di niacinamide: 5%",
     "Zawartość niacynamidu: 5%", "Teor de niacinamida: 5%", "Niacinamide gehalte: 5%",
     "Niacinamide concentration: 5%.", "烟酰胺含量：5%", "ナイアシンアミド配合量：5%",
     "나이아신아마이드 함량: 5%"],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", ". "])
def test_the_content_of_an_ingredient_is_its_stated_amount(statement: str, end: str) -> None:
    entries = inci_parser.parse(
        f"Ingredients: Aqua, Glycerin, Niacinamide, Phenoxyethanol, Parfum{end}{statement}"
    ).ingredients
    assert [e.name for e in entries] == ["AQUA", "GLYCERIN", "NIACINAMIDE", "PHENOXYETHANOL", "PARFUM"]
    assert [e.percent and e.percent.max for e in entries] == [None, None, 5.0, None, None]
    assert not any(e.doubts for e in entries)


@pytest.mark.parametrize(
    "text",
    [
        "Aqua, Glycerin, Niacinamide 4 %, Phenoxyethanol, Parfum\nNiacinamide content: 5%",  # states it itself
        "Aqua, Glycerin, Urea, Phenoxyethanol, Parfum\nNiacinamide content: 5%",  # does not name it
        "Aqua, Glycerin, Urea, Phenoxyethanol, Parfum\nNatural origin content: 95%",
    ],
)
def test_the_content_of_what_a_list_does_not_leave_open_is_no_entry(text: str) -> None:
    assert len(inci_parser.parse(f"Ingredients: {text}").ingredients) == 5


def test_texts_without_amounts_are_left_as_they_are() -> None:
    assert join_contents([], "", TenNames()) == []


@pytest.mark.parametrize(
    ("entry", "name", "bounds"),
    [
        ("Glycolic Acid 5,0 Gew.-%", "GLYCOLIC ACID", (5.0, 5.0)),
        ("Niacinamide (4 Gew.%)", "NIACINAMIDE", (4.0, 4.0)),
        ("Urea 10 Masse-%", "UREA", (10.0, 10.0)),
        ("Retinol mind. 0,1 %", "RETINOL", (0.1, None)),
        ("Niacinamide (min. 3%)", "NIACINAMIDE", (3.0, None)),
    ],
)
def test_per_cent_by_weight_and_least_amounts_of_german_labels(
    entry: str, name: str, bounds: tuple[float | None, float | None]
) -> None:
    (_, read, _) = inci_parser.parse(f"Inhaltsstoffe: Aqua, {entry}, Glycerin").ingredients
    assert (read.name, read.percent and (read.percent.min, read.percent.max)) == (name, bounds)
