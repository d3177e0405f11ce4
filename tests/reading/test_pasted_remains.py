"""What clings to lists where people copy them: titles, codes, buttons, ratings, storage instructions, odd line ends."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.reading.leading_titles import cut_leading_titles
from tests.support.reading import segments_of

THREE = ["AQUA", "GLYCERIN", "PARFUM"]


@pytest.mark.parametrize(
    "text",
    [
        "HYDRATING CREAMAQUA, GLYCERIN, PARFUM",
        "NIGHT CREAM AQUA, GLYCERIN, PARFUM",
        "제품명: 크림 / 전성분: 정제수, 글리세린, 향료",
        "MARIGOLD Aqua, Glycerin, Parfum",
        "PEARL PUMPAqua, Glycerin, Parfum",
        "Aqua, Glycerin, Parfum. *Subject to change",
        "F.I.L. D12345/1AQUA, GLYCERIN, PARFUM",
        "F.I.L. D12345/1 AQUA, GLYCERIN, PARFUM",
        "G123456 - INGREDIENTSAQUA, GLYCERIN, PARFUM",
        "INGREDIENTESAQUA, GLYCERIN, PARFUM",
        "Ingredients: Aqua, Glycerin, Parfum [more]",
        "Ingredients: Aqua, Glycerin, Parfum... see more",
        "Ingredients: Aqua, Glycerin, Parfum read less",
        "Ingredients: Aqua, Glycerin, Show less, Parfum",
        "4.5 stars\nIngredients: Aqua, Glycerin, Parfum",
        "Aqua, Glycerin, Parfum\n4.5 stars",
        "Aqua, Glycerin, Parfum\n1,234 ratings",
        "Состав: Aqua, Glycerin, Parfum\n4,8 из 5 звёзд",
        "Aqua, Glycerin, Parfum Rev. 2",
        "Aqua, Glycerin, Parfum, Version 3.1",
        "Состав: Вода, Глицерин, Парфюм. Хранить в сухом месте при температуре от 5 до 25 °С",
        "Состав: Вода, Глицерин, Парфюм, хранить в сухом прохладном месте",
        "Ingredients: Aqua, Glycerin, Parfum, store in a cool and dry place",
        "Inhaltsstoffe: Aqua, Glycerin, Parfum, kühl und trocken lagern",
        "Skład: Aqua, Glycerin, Parfum, przechowywać w suchym miejscu",
        "成分：水、甘油、香精，置于阴凉干燥处",
        "Ingredients: Aqua, Glycerin, Parfum. DANGER: Extremely flammable aerosol.",
        "Inhaltsstoffe: Aqua, Glycerin, Parfum. Gefahr: Extrem entzündbares Aerosol.",
        "Aqua, Glycerin, Parfum. 80% vol.",
        "Zutaten: Aqua | Glycerin | Parfum | Inhaltsstoffe können variieren",
        "What's inside: Aqua, Glycerin, Parfum. What's not: parabens, sulfates, silicones",
        "정제수, 글리세린, 향료\n기능성 화장품 심사필 유무: 있음",
        "Состав Aqua, Glycerin, Parfum Объем 50 мл",
        "Aqua,%20Glycerin,%20Parfum",
        "İçindekiler: Aqua, Glycerin, Parfum, serin ve kuru yerde saklayınız",
    ],
)
def test_remains_are_no_entries_and_explained(text: str) -> None:
    label = parse(text)
    assert [entry.name for entry in label.ingredients] == THREE
    assert {notice.code for notice in label.notices} <= {"partial_list"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sodium Chloride - no iodine, Talc", ["SODIUM CHLORIDE", "TALC"]),
        ("Mica, CI 77891\nСоставил: С.I. 42090, С.І. 19140", ["MICA", "CI 77891", "CI 42090", "CI 19140"]),
        ("AQUA*GLYCERIN*PARFUM*LIMONENE", ["AQUA", "GLYCERIN", "PARFUM", "LIMONENE"]),
        ("Aqua 60-70 | Glycerin 10-15 | Mica <1", ["AQUA", "GLYCERIN", "MICA"]),
        (
            "Aqua, Glycerin, store at room temperature Zinc Chloride, Sodium Benzoate, Parfum",
            ["AQUA", "GLYCERIN", "ZINC CHLORIDE", "SODIUM BENZOATE", "PARFUM"],
        ),
        ("Alcohol, Denat., Aqua, Mica", ["ALCOHOL DENAT.", "AQUA", "MICA"]),
        ("aqua, tocopheryl acetate vitamin e, mica", ["AQUA", "TOCOPHERYL ACETATE", "MICA"]),
        ("Aqua, Acide L-(+)-lactique, Mica", ["AQUA", "LACTIC ACID", "MICA"]),
        ("Aqua, Laureth-9,3-O-Ethyl Ascorbic Acid, Mica", ["AQUA", "LAURETH-9", "3-O-ETHYL ASCORBIC ACID", "MICA"]),
        (
            "Aqua\nGlycerin, Sodium\nHyaluronate Panthenol\nButyrospermum Parkii\nButter Tocopherol",
            ["AQUA", "GLYCERIN", "SODIUM HYALURONATE", "PANTHENOL", "BUTYROSPERMUM PARKII BUTTER", "TOCOPHEROL"],
        ),
    ],
)
def test_odd_joints(text: str, names: list[str]) -> None:
    label = parse(text)
    assert [entry.name for entry in label.ingredients] == names
    assert not label.left_out


@pytest.mark.parametrize(
    "text", ["10%\nNiacinamide\n1%\nZinc PCA\nAqua", "Niacinamide\n10%\nZinc PCA\n1%\nAqua"], ids=["ahead", "behind"]
)
def test_a_share_on_a_line_of_its_own(text: str) -> None:
    entries = parse(text).ingredients
    assert [(entry.name, entry.percent and entry.percent.max) for entry in entries] == [
        ("NIACINAMIDE", 10.0),
        ("ZINC PCA", 1.0),
        ("AQUA", None),
    ]


def test_a_button_behind_dots_hides_names() -> None:
    label = parse("Ingredients: Water, Glycerin, ... read more Phenoxyethanol, Parfum")
    assert [label.text[span.start : span.end] for span in label.left_out] == ["read more"]


def test_a_statement_behind_a_name_is_a_remark_on_it() -> None:
    entries = parse("Ingredients: Aqua, Glycerin 99% natural origin, Parfum").ingredients
    assert [(entry.name, entry.percent, entry.remarks) for entry in entries] == [
        ("AQUA", None, ()),
        ("GLYCERIN", None, ("99% natural origin",)),
        ("PARFUM", None, ()),
    ]


def test_a_footnote_of_one_word() -> None:
    label = parse("Aqua, Glycerin, Benzyl Salicylate*, Linalool* *Allergene")
    assert [entry.footnotes for entry in label.ingredients] == [(), (), ("Allergene",), ("Allergene",)]


def test_a_button_in_place_of_an_entry_may_hide_it() -> None:
    label = parse("Aqua, Glycerin, click here, Parfum, Linalool")
    assert [label.text[span.start : span.end] for span in label.left_out] == ["click here"]


@pytest.mark.parametrize("text", ["ROSE WATER, Glycerin, Citric Acid", "Shea Butter Water, Glycerin, Mica"])
def test_a_name_is_no_title(text: str) -> None:
    assert parse(text).ingredients[0].start == 0


def test_two_segments_have_no_title_before_them() -> None:
    segments, document, recognizer = segments_of("NIGHT CREAM AQUA, MICA")
    assert cut_leading_titles(segments, document, recognizer) is segments


def test_a_word_in_two_pieces_is_no_misprint_of_another() -> None:
    assert parse("Aqua, Aluminum Chi drate, Mica").ingredients[1].name is None


def test_four_bullets_of_names_alone_are_a_list() -> None:
    label = parse("- Aqua\n- Glycerin\n- Cetearyl Alcohol\n- Parfum")
    assert (label.kind, len(label.ingredients)) == ("list", 4)
    assert parse("- Niacinamide\n- Squalane").kind == "highlights"
