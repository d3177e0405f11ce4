"""A title on a line before a list that has no heading is no entry, and declares no amount of the first one."""

from __future__ import annotations

import pytest

from inci_parser import parse

LISTS = (
    "Aqua, Glycerin, Cetearyl Alcohol, Niacinamide, Phenoxyethanol, Parfum",
    "Water (Aqua), Glycerin, Cetearyl Alcohol, Niacinamide, Phenoxyethanol, Fragrance",
    "Aqua/Water/Eau, Glycerin, Cetearyl Alcohol, Niacinamide, Phenoxyethanol, Parfum",
)
NAMES = ["AQUA", "GLYCERIN", "CETEARYL ALCOHOL", "NIACINAMIDE", "PHENOXYETHANOL", "PARFUM"]


@pytest.mark.parametrize("listed", LISTS)
@pytest.mark.parametrize(
    "title",
    [
        "2% Lotus Liquid Exfoliant", "10% Urea Foot Cream", "Shea Butter Hand Cream", "Coconut Oil Shampoo",
        "Rose Water Toner", "Peptide Eye Cream with Caffeine", "Foaming Facial Cleanser, 473 ml", "SPF 50+ Sunscreen",
        "Moisturizing Cream 16 oz, Fragrance Free", "Eau de Parfum", "Vegan, cruelty free, paraben free",
    ],
)  # fmt: skip
def test_a_title_is_no_entry(title: str, listed: str) -> None:
    entries = parse(f"{title}\n{listed}").ingredients
    assert [entry.name for entry in entries] == NAMES
    assert not any(entry.percent for entry in entries)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Butyrospermum Parkii\n(Shea) Butter, Glycerin, Parfum",
            ["BUTYROSPERMUM PARKII BUTTER", "GLYCERIN", "PARFUM"],
        ),
        ("Sodium\nBenzoate, Glycerin, Parfum", ["SODIUM BENZOATE", "GLYCERIN", "PARFUM"]),
        (
            "Lavandula Angustifolia Flower\nWater, Glycerin, Parfum",
            ["LAVANDULA ANGUSTIFOLIA FLOWER WATER", "GLYCERIN", "PARFUM"],
        ),
    ],
)
def test_a_wrapped_first_name_is_whole(text: str, names: list[str]) -> None:
    assert [entry.name for entry in parse(text).ingredients] == names


def test_purposes_behind_leaders_are_no_entries() -> None:
    actives = "Avobenzone 3%......Sunscreen\nHomosalate 10%......Sunscreen"
    text = f"Drug Facts\nActive ingredients Purpose\n{actives}\nInactive ingredients: water"
    entries = [(entry.name, entry.section) for entry in parse(text).ingredients]
    assert entries == [("BUTYL METHOXYDIBENZOYLMETHANE", "active"), ("HOMOSALATE", "active"), ("AQUA", "main")]


@pytest.mark.parametrize(
    "text",
    [
        "Our serum is lovely. Ingredients are water, glycerin and parfum.",
        "The ingredients are water, glycerin and parfum.",
        "Zutaten sind Wasser, Glycerin, Parfum",
        "<div><p>Aqua, Glycerin, Parfum</p><script>var a=1;</script></div>",
        "<style>p{a:b}</style><p>Aqua, Glycerin, Parfum</p>",
    ],
)
def test_sentences_that_name_the_list_and_code_of_pages_hold_no_entry(text: str) -> None:
    assert [entry.name for entry in parse(text).ingredients] == ["AQUA", "GLYCERIN", "PARFUM"]


@pytest.mark.parametrize(
    "lead",
    [
        "Use: ",
        "Directions for use: ",
        "Serum for daily use: ",
        "For external use only: ",
        "Anwendung: ",
        "Modo de empleo: ",
        "Warning: ",
    ],
)
def test_a_list_behind_words_that_close_lists_keeps_its_first_name(lead: str) -> None:
    label = parse(f"{lead}Aqua, Glycerin, Niacinamide, Phenoxyethanol")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN", "NIACINAMIDE", "PHENOXYETHANOL"]


def test_a_sentence_of_names_behind_a_list_is_none() -> None:
    label = parse("Ingredients: Water, Glycerin, Talc. Warning: Alcohol, keep away from fire.")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN", "TALC"]
