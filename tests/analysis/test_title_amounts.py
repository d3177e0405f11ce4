"""Amounts that a title gives: which percentages are of which ingredient, and what is told where the list differs."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.title_amounts import title_amounts
from inci_parser.naming import Catalogue
from inci_parser.tables.language import claim_words
from inci_parser.tables.resources import rows

LIST = "Aqua, Glycerin, Propanediol, {}, Laureth-23, Phenoxyethanol, Tocopherol, Panthenol, Xanthan Gum, Disodium EDTA"


@pytest.mark.parametrize(
    ("title", "least", "most"),
    [("½ % Retinol", 0.5, 0.5), ("Retinol 1/2 %", 0.5, 0.5), ("%4-6 Retinol", 4, 6), ("Retinol en az %1", 1, None)],
)
def test_fractions_and_bounds_of_a_title(title: str, least: float, most: float | None) -> None:
    assert amounts(title) == {"RETINOL": (least, most)}


@pytest.mark.parametrize(
    "title", ["3% encapsulated retinol", "Liposomal Vitamin C 10%", "1% rétinol encapsulé", "2 % verkapseltes Retinol"]
)
def test_of_what_is_in_capsules_the_amount_is_of_the_raw_material(title: str) -> None:
    assert amounts(title) == {}


def amounts(title: str) -> dict[str, tuple[float | None, float | None]]:
    """Return the lower and upper end of each amount of a title, by name."""
    return {name: (a.min, a.max) for name, a in title_amounts(title, Catalogue.default()).items()}


@pytest.mark.parametrize(
    ("title", "given"),
    [
        ("100% natural vitamin C serum 23%", {"ASCORBIC ACID": 23.0}),
        ("-20% off 2% BHA", {"SALICYLIC ACID": 2.0}),
        ("AHA 30% + BHA 2% Peeling", {"AHA": 30.0, "SALICYLIC ACID": 2.0}),
        ("10% AHAs + 2% BHA", {"AHA": 10.0, "SALICYLIC ACID": 2.0}),
        (
            "15% Vitamin C, 1% Vitamin E, 0.5% Ferulic Acid",
            {"ASCORBIC ACID": 15.0, "TOCOPHEROL": 1.0, "FERULIC ACID": 0.5},
        ),
        ("Niacinamide (10%) & Zinc PCA (1%)", {"NIACINAMIDE": 10.0, "ZINC PCA": 1.0}),
        ("10% (Urea) cream", {"UREA": 10.0}),
        ("Castor Oil, 100% Pure (1oz Glass Bottle)", {"RICINUS COMMUNIS SEED OIL": 100.0}),
        ("Organic Hair Oil,100% Pure Rosemary Essential Oil", {"ROSMARINUS OFFICINALIS LEAF OIL": 100.0}),
        ("Buy 2 get 50% off: Glycolic acid 7% toner", {"GLYCOLIC ACID": 7.0}),
        ("Wrinkles down 30% - Retinol 0.3%", {"RETINOL": 0.3}),
        ("Retinol-free 2% bakuchiol serum", {"BAKUCHIOL": 2.0}),
        ("Mandelic acid 5 percent toner", {"MANDELIC ACID": 5.0}),
        ("Crème pieds à 10% d'urée", {"UREA": 10.0}),
        ("Gel moussant à 2 % d’acide salicylique", {"SALICYLIC ACID": 2.0}),
        ("Crema con urea al 10% e acido lattico al 5%", {"UREA": 10.0, "LACTIC ACID": 5.0}),
        ("Crema piedi all'urea 30%", {"UREA": 30.0}),
        ("Sérum de vitamina C al 15%", {"ASCORBIC ACID": 15.0}),
        ("Sérum com ácido hialurônico a 2%", {"HYALURONIC ACID": 2.0}),
        ("Urea-Creme 10 %", {"UREA": 10.0}),
        ("Ureacreme 10 %", {"UREA": 10.0}),
        ("Creme mit 10 Prozent Harnstoff", {"UREA": 10.0}),
        ("Serum z kwasem salicylowym 2%", {"SALICYLIC ACID": 2.0}),
        ("Krem do stóp 30% mocznika", {"UREA": 30.0}),
        ("Крем с мочевиной 10%", {"UREA": 10.0}),
        ("%10 Niasinamid Serum", {"NIACINAMIDE": 10.0}),
        ("Üre %20 Ayak Kremi", {"UREA": 20.0}),
        ("비타민C 23% 세럼", {"ASCORBIC ACID": 23.0}),
        ("10% 나이아신아마이드 + 4% 트라넥삼산 앰플", {"NIACINAMIDE": 10.0, "TRANEXAMIC ACID": 4.0}),
        ("尿素20%クリーム", {"UREA": 20.0}),
        ("ビタミンC20%配合セラム", {"ASCORBIC ACID": 20.0}),
        ("100%純淨 2%水楊酸精華", {"SALICYLIC ACID": 2.0}),
        ("含5%尿素身体乳", {"UREA": 5.0}),
        ("Serum 10% Niacinamide Panthenol Glycerin Betaine Squalane Allantoin", {"NIACINAMIDE": 10.0}),
        ("Serum Niacinamide Panthenol Glycerin 5%", {"GLYCERIN": 5.0}),
        ("Urea & Glycerin Urea 10%", {"UREA": 10.0}),
    ],
)
def test_each_percentage_is_of_its_ingredient(title: str, given: dict[str, float]) -> None:
    assert amounts(title) == {name: (value, value) for name, value in given.items()}


@pytest.mark.parametrize(
    ("title", "name", "low", "high"),
    [
        ("5-10 % AHA", "AHA", 5.0, 10.0),
        ("Urea 5 % bis 10 %", "UREA", 5.0, 10.0),
        ("Retinol 0.3 to 1 %", "RETINOL", 0.3, 1.0),
        ("Up to 10% glycolic acid toner", "GLYCOLIC ACID", None, 10.0),
        ("Hand gel alcohol 70% vol", "ALCOHOL", 62.39, 62.39),
    ],
)
def test_ranges_bounds_and_shares_of_volume(title: str, name: str, low: float | None, high: float) -> None:
    assert amounts(title) == {name: (low, high)}


@pytest.mark.parametrize(
    "title",
    [
        "100% Vegan Hyaluronic Acid Serum",
        "100% Cotton Pads with Niacinamide",
        "99% of users saw less acne - salicylic acid cleanser",
        "Body lotion urea 20% free",
        "50% Rabatt auf Retinol Serum",
        "Retinol Serum now 30% off",
        "Save up to 15% on our Niacinamide serum",
        "-30 % sur la crème à l'urée",
        "Hasta 20% de descuento en retinol",
        "%30 indirim Niasinamid Serum",
        "50% 할인 레티놀 크림",
        "Скидка 20% на ретинол",
        "Retinol reduces wrinkles by 45% in 4 weeks",
        "Eau de Toilette 80% vol. Rose",
        "2% Retinol Complex Serum",
        "AHA + BHA 10% peel",
        "Oral care 0% Alcohol",
        "Niacinamide SPF 50",
    ],
)
def test_other_percentages_are_of_none(title: str) -> None:
    assert amounts(title) == {}


def test_every_word_beside_a_share_takes_it_from_the_ingredient() -> None:
    for word in claim_words("share_after"):
        assert amounts(f"20% {word} retinol") == {}, word
    for word in claim_words("share_before"):
        assert amounts(f"{word} 20% retinol") == {}, word
    for word in claim_words("of_blend"):
        assert amounts(f"2% retinol {word}") == {}, word


def test_every_case_ending_has_a_stem_and_a_language() -> None:
    endings = [(row["lang"], row["ending"], row["nominative"]) for row in rows("case_endings.csv")]
    assert len(set(endings)) == len(endings)
    assert all(ending != nominative for _, ending, nominative in endings)


def first_screen(title: str, text: str) -> str:
    """Return what the first screen says."""
    return " ".join(statement.text for statement in analyze(text, title=title).summary)


@pytest.mark.parametrize(
    ("title", "text", "said"),
    [
        (
            "Panthenol 15% Serum",
            "Aqua, Glycerin, Carbomer, Tocopherol, Panthenol, Xanthan Gum, Disodium EDTA",
            "panthenol (15 % in the title, which its place allows)",
        ),
        (
            "Niacinamide 10% Serum",
            "Aqua, Glycerin, Propanediol, Phenoxyethanol, Niacinamide, Xanthan Gum",
            "The title says 10 % niacinamide, its place on the list allows at most 1 % (if the EU's limits are kept)",
        ),
        ("Niacinamide 10%", LIST.format("Niacinamide (5%)"), "The title says 10 % niacinamide, the list 5 %"),
        (
            "Azelaic acid 15%",
            LIST.format("Potassium Azeloyl Diglycinate"),
            "The title says 15 % azelaic acid, the list does not name it, but names potassium azeloyl diglycinate",
        ),
        (
            "Vitamin C 15%",
            LIST.format("3-O-Ethyl Ascorbic Acid"),
            "The title says 15 % vitamin C, but not of which form; the list names 3-O-ethyl ascorbic acid",
        ),
        ("Retinol 1% Serum", LIST.format("Retinyl Palmitate"), "Retinol is promised, another retinoid is listed"),
        ("5-10% urea cream", LIST.format("Urea"), "5 to 10 % in the title"),
        ("AHA 30% Peel", LIST.format("Glycolic Acid"), "The title says 30 % AHA; it may be of glycolic acid"),
    ],
)
def test_a_title_that_the_list_does_not_bear_out_is_told_first(title: str, text: str, said: str) -> None:
    assert said in first_screen(title, text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Niacinamide 5%", LIST.format("Niacinamide (5%)")),
        ("Niacinamide 4-6%", LIST.format("Niacinamide (5%)")),
        ("Zinc 1% Serum", LIST.format("Zinc PCA")),
        ("100% Squalane", "Squalane"),
        ("Niacinamide 10% Serum", LIST.format("Niacinamide")),
        ("Urea 8% Cream", "Aqua, Urea, Glycerin, Cetearyl Alcohol, Laureth-23, Xanthan Gum"),
    ],
)
def test_a_title_that_goes_with_the_list_is_not(title: str, text: str) -> None:
    assert "The title says" not in first_screen(title, text)


def test_a_share_of_everything_is_no_amount_of_one_of_several() -> None:
    assert "in the title" not in first_screen("100% Coconut Oil Body Wash", LIST.format("Cocos Nucifera Oil"))


@pytest.mark.parametrize(
    ("title", "text", "most"),
    [
        (
            "AHA 30% + BHA 2% Peeling Solution",
            "Glycolic Acid, Aqua, Arginine, Propanediol, Lactic Acid, Tartaric Acid, Salicylic Acid, Panthenol, "
            "Xanthan Gum, Polysorbate 20, Sodium Benzoate",
            {"GLYCOLIC ACID": 30.0, "LACTIC ACID": 30.0, "SALICYLIC ACID": 2.0},
        ),
        ("Urea 2% Creme", "Aqua, Urea, Glycerin, Cetearyl Alcohol, Xanthan Gum", {"UREA": 2.0}),
        ("尿素2%クリーム", "水、尿素、グリセリン、キサンタンガム、セテアリルアルコール", {"UREA": 2.0}),
    ],
)
def test_no_estimate_is_above_what_the_title_gives(title: str, text: str, most: dict[str, float]) -> None:
    report = analyze(text, title=title)
    names = {entry.position: entry.name or "" for entry in report.label.ingredients}
    found = {names[s.position]: s for s in report.concentration.ingredients if names[s.position] in most}
    assert set(found) == set(most)
    for name, share in found.items():
        assert share.estimate <= most[name]


def test_a_title_bounds_no_estimate_in_a_kit_or_where_amounts_are_switched_off() -> None:
    text = "Aqua, Urea, Glycerin, Cetearyl Alcohol, Xanthan Gum"
    assert analyze(text, title="Urea 2% Creme", skip=["amounts"]).concentration.ingredients[1].estimate > 2
    kit = f"Cream: {text}. Shampoo: Aqua, Sodium Laureth Sulfate, Urea, Glycerin"
    assert analyze(kit, title="Urea 2% Set").concentration.ingredients[1].estimate > 2


def test_long_titles_are_read_in_linear_time() -> None:
    for text in ("5% " * 2_000, "a 5-" * 2_000, "(" * 5_000 + "5%", "尿" * 5_000 + "5%", "urea 5% + " * 1_000):
        assert len(title_amounts(text, Catalogue.default())) <= 1
