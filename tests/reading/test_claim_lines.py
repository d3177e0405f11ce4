"""Claims that stand beside a list, or between its entries, are no entries; what they name is not lost."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.naming import Catalogue
from inci_parser.tables.language import claim_words
from inci_parser.tables.resources import rows

LIST = "Aqua, Glycerin, Cetearyl Alcohol, Niacinamide, Phenoxyethanol, Citric Acid"
NAMES = ["AQUA", "GLYCERIN", "CETEARYL ALCOHOL", "NIACINAMIDE", "PHENOXYETHANOL", "CITRIC ACID"]


def names(text: str) -> list[str]:
    """Return the names of the entries of a text, an unknown entry as printed."""
    return [entry.match.names[0] if entry.match.names else entry.text for entry in inci_parser.parse(text).ingredients]


@pytest.mark.parametrize(
    "claim",
    [
        "Vegan", "Dermatologically tested", "Hypoallergenic", "Certified organic", "Suitable for vegans", "Reef safe",
        "Vegane Formel", "Dermatologisch getestet", "Testé dermatologiquement", "Convient aux peaux sensibles",
        "Dermatologicamente testato", "Dermatológicamente probado", "Testado dermatologicamente", "Vegansk",
        "Testowany dermatologicznie", "Дерматологически протестировано", "Dermatolojik olarak test edilmiştir",
        "무향료", "비건", "저자극 테스트 완료", "임산부 사용 가능", "敏感肌の方にも", "無香料", "温和不刺激",
        "经皮肤科测试",
        "・天然植物由来成分90%以上配合", "자연유래성분이90%",
        "Enriched with vitamin E and aloe vera", "С гиалуроновой кислотой", "Vegan, Hypoallergenic",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "text", ["{0}, {1}", "Ingredients: {0}\n{1}", "Ingredients: {0}. {1}.", "Ingredients: {0}, {1}"]
)
def test_a_claim_beside_a_list_is_no_entry(claim: str, text: str) -> None:
    assert names(text.format(LIST, claim)) == NAMES


def test_a_claim_in_a_list_ends_it_not() -> None:
    assert names(LIST.replace("Niacinamide", "Vegan, Niacinamide")) == NAMES
    assert names(LIST.replace("Niacinamide", "비건, Niacinamide")) == NAMES
    assert names(LIST.replace("Niacinamide", "Dermatologically tested, Niacinamide")) == NAMES
    assert names(LIST.replace("Niacinamide", "Not tested on animals, Niacinamide")) == NAMES


@pytest.mark.parametrize(
    "claim", ["Oil free", "Alcohol free", "Fragrance-free", "Sans parfum", "Parfümfrei", "アルコールフリー"]
)
def test_a_claim_of_absence_on_the_line_below_takes_no_name_with_it(claim: str) -> None:
    assert names(f"Ingredients: {LIST}\n{claim}") == NAMES
    assert names(f"{LIST}\n{claim}") == NAMES


@pytest.mark.parametrize(
    "promise",
    [
        "With hyaluronic acid", "Mit Hyaluronsäure", "Con acido ialuronico", "Con ácido hialurónico",
        "À l'acide hyaluronique",
        "Com ácido hialurônico", "ヒアルロン酸配合", "含透明质酸", "Hyaluronik asit ile", "Contains hyaluronic acid",
    ],
)  # fmt: skip
def test_a_promise(promise: str) -> None:
    """On a line of its own it is a claim; between the entries of a list its ingredient is kept, alone."""
    assert names(f"Ingredients: {LIST}\n{promise}") == NAMES
    assert names(f"{LIST}, {promise}") == [*NAMES, "HYALURONIC ACID"]


def test_a_promise_of_what_is_listed_is_a_claim() -> None:
    assert names(f"{LIST}, with niacinamide") == NAMES


@pytest.mark.parametrize(
    "entry",
    [
        "Hamamelis Virginiana Water", "Met hylparaben", "Aloe Vera with Vitamin E", "Con",
        "Blue Camomile",  # it ends with the letters of a word for "with"
        "Cu Gluconate", "含水硅石", "Compositae Oil", "Organic Aloe Barbadensis Leaf Juice", "Vegan Collagen",
    ],
)  # fmt: skip
def test_no_entry_is_taken_for_a_claim(entry: str) -> None:
    before = len(names(LIST))
    assert len(names(LIST.replace("Niacinamide", f"{entry}, Niacinamide"))) > before
    assert len(names(LIST.replace(", ", "\n") + f"\n{entry}")) > before


def test_no_claim_is_a_name() -> None:
    recognizer = Catalogue.default().recognizer
    for word in claim_words("claim"):
        assert not recognizer.recognize(word, guess=False).match.names, word


def test_every_claim_of_the_table_is_read() -> None:
    for row in rows("claim_words.csv"):
        if row["kind"] == "claim":
            assert names(f"{LIST}, {row['word']}") == NAMES, row["word"]


def test_a_name_that_begins_like_a_word_for_a_promise_is_an_entry() -> None:
    printed = ["Glycerin", "Mitragyna Speciosa Leaf Extract", "Withania Somnifera Root Extract", "Parfum"]
    assert [entry.text for entry in inci_parser.parse(", ".join(printed)).ingredients] == printed


@pytest.mark.parametrize("printed", ["fragrance phthalate free", "Fragrance phthalate-free", "Parfum phthalate free"])
def test_a_perfume_that_is_free_of_something_is_in_the_list(printed: str) -> None:
    for text in (f"Aqua, Glycerin, {printed}, Citric Acid", f"Aqua, Glycerin, Citric Acid, {printed}"):
        assert "PARFUM" in [entry.name for entry in inci_parser.parse(text).ingredients]


@pytest.mark.parametrize("claim", ["fragrance free", "fragrance-free", "Sulfate free, fragrance paraben free"])
def test_a_claim_that_there_is_no_perfume_is_none(claim: str) -> None:
    label = inci_parser.parse(f"Aqua, Glycerin, Citric Acid, {claim}")
    assert "PARFUM" not in [entry.name for entry in label.ingredients]


@pytest.mark.parametrize(
    "claim",
    [
        "No animal derived ingredients or by-products.",
        "Free from animal ingredients or derivatives",
        "Vegan = no animal testing or ingredients or derivatives.",
    ],
)
def test_no_heading_stands_before_a_word_that_joins_words(claim: str) -> None:
    # "or" is gold in French
    assert names(f"{LIST}. {claim}") == NAMES
