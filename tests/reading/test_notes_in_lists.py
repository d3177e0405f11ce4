"""Notes within a list (a lot, a claim, "external use only") end where they end: no name behind them is lost."""

from __future__ import annotations

import pytest

from inci_parser import parse

FOUR = ["AQUA", "GLYCERIN", "PHENOXYETHANOL", "PARFUM"]


@pytest.mark.parametrize(
    "text",
    [
        "Aqua, Glycerin, not tested on animals, Phenoxyethanol, Parfum",
        "Aqua, Glycerin, dermatologically tested, Phenoxyethanol, Parfum",
        "Aqua, Glycerin, For external use only, Phenoxyethanol, Parfum",
        "Aqua, Glycerin, Lot 2034A, Phenoxyethanol, Parfum",
        "Aqua, Glycerin, Batch L2034A EXP 12/2027, Phenoxyethanol, Parfum",
        "Aqua, Glycerin,\nMade in France\nPhenoxyethanol, Parfum",
        "Ingredients: Aqua, Glycerin,\nEXP 12/2027 LOT 55A\nPhenoxyethanol, Parfum",
        "Ingredients: Aqua, Glycerin,\ndermatologically tested,\nPhenoxyethanol, Parfum",
    ],
)
def test_a_list_goes_on_behind_a_note(text: str) -> None:
    label = parse(text)
    assert [entry.name for entry in label.ingredients] == FOUR
    assert not label.notices


@pytest.mark.parametrize(
    "text",
    [
        "Aqua, Glycerin. Directions: apply daily. Avoid Retinol, Niacinamide and sunlight.",
        "Aqua, Glycerin. Warning: contains Phenoxyethanol, Parfum.",
        "Aqua, Glycerin. Free from: Parabens, Phenoxyethanol",
        "Aqua, Glycerin, Directions: Parfum lovers, apply twice.",
    ],
)
def test_a_list_ends_at_a_sentence(text: str) -> None:
    assert [entry.name for entry in parse(text).ingredients] == ["AQUA", "GLYCERIN"]


def test_a_sentence_of_names_behind_a_list_is_told() -> None:
    label = parse("Aqua, Glycerin. Avoid contact with eyes. Phenoxyethanol, Parfum")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN"]
    assert [label.text[span.start : span.end] for span in label.left_out] == ["Phenoxyethanol, Parfum"]
    assert label.quality > 1


@pytest.mark.parametrize(
    "note",
    [
        " *vitamin B3, **vitamin E",
        " *vitamin/vitamine B3, **vitamin/vitamine E",
        ". *Provitamin B5 **Vitamin E.",
        "\n*Vitamina B3\n**Vitamina E",
        " *ビタミンB3、**ビタミンE",
        " *비타민 B3, **비타민 E",
        " *维生素B3，**维生素E",
        " *B3-vitamin **E-vitamin",
        " *витамин B3, **витамин E",
    ],
)
def test_what_a_note_calls_a_marked_name_is_no_entry(note: str) -> None:
    label = parse(f"Aqua, Niacinamide*, Tocopheryl Acetate**, Red 33{note}")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "NIACINAMIDE", "TOCOPHERYL ACETATE", "CI 17200"]


@pytest.mark.parametrize(
    "text",
    [
        "Aqua, *Glycerin, Parfum, *Vitamin E, *Linalool",
        "Aqua, Glycerin*, Parfum, Vitamin E*, Linalool",
        "Aqua, Glycerin*, Parfum, Vitamin E. *Linalool",
    ],
)
def test_marked_names_stay_entries(text: str) -> None:
    assert [entry.name for entry in parse(text).ingredients] == ["AQUA", "GLYCERIN", "PARFUM", "TOCOPHEROL", "LINALOOL"]


@pytest.mark.parametrize(
    "page",
    [
        "meer weten? en savoir plus?",
        "Wil je meer weten?",
        "want to know more?",
        "Vuoi saperne di più?",
        "dowiedz się więcej",
        "więcej informacji",
        "mehr dazu",
        "descubre más",
        "continuar lendo",
        "ta reda på mer",
        "дізнатися більше",
        "узнать больше",
        "loe lähemalt",
        "詳しくはこちら",
        "자세히 보기",
        "了解详情",
    ],
)
def test_what_a_page_offers_behind_a_list_is_no_entry(page: str) -> None:
    label = parse(f"Aqua, Glycerin, Phenoxyethanol, Parfum, {page}")
    assert [entry.name for entry in label.ingredients] == FOUR
    assert not label.left_out


@pytest.mark.parametrize("end", [" *Skinolin-3.", ".* Skinolin-3"])
def test_one_unknown_word_behind_a_mark_at_the_end_is_a_note(end: str) -> None:
    label = parse(f"Rice Ferment Filtrate*, Propanediol, Phenoxyethanol{end}")
    assert label.ingredients[-1].name == "PHENOXYETHANOL"
    assert label.ingredients[0].footnotes == ("Skinolin-3",)
    assert len(parse("Aqua, Glycerin*, Mica, *Zxqvin").ingredients) == 4
