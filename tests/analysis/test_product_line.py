"""One line that names a product by its actives: what stands between two of them, in any language of the tables."""

from __future__ import annotations

import pytest

from inci_parser import analyze, check_routine
from inci_parser.analysis.product_line import named_type, read_product_line
from inci_parser.analysis.title_amounts import title_amounts
from inci_parser.naming import Catalogue


@pytest.mark.parametrize(
    ("line", "amounts"),
    [
        ("Niacinamide 10% + Zinc 1%", {"NIACINAMIDE": 10.0, "ZINC": 1.0}),
        ("Azelaic Acid 10% and Niacinamide 4%", {"AZELAIC ACID": 10.0, "NIACINAMIDE": 4.0}),
        ("Ácido azelaico 10% y niacinamida 4%", {"AZELAIC ACID": 10.0, "NIACINAMIDE": 4.0}),
        ("Retinol 1% mit Niacinamid 5%", {"RETINOL": 1.0, "NIACINAMIDE": 5.0}),
        ("Ретинол 1% и ниацинамид 5%", {"RETINOL": 1.0, "NIACINAMIDE": 5.0}),
        ("Vitamin E 5 % cream", {"TOCOPHEROL": 5.0}),  # no Italian "and"
        ("Retin-A 0.05% cream", {"RETINOIC ACID": 0.05}),
        ("Krem z kwasem salicylowym 2 %", {"SALICYLIC ACID": 2.0}),
        ("Krém s kyselinou salicylovou 2 %", {"SALICYLIC ACID": 2.0}),
        ("Крем с третиноином 0,05 %", {"RETINOIC ACID": 0.05}),
    ],
)
def test_amounts_of_a_line(line: str, amounts: dict[str, float]) -> None:
    assert {n: a.max for n, a in title_amounts(line, Catalogue.default()).items()} == amounts
    read = read_product_line(line, Catalogue.default())
    assert read is not None
    assert [entry.match.names[0] for entry in read.ingredients] == list(amounts)


@pytest.mark.parametrize(
    ("line", "name", "percent"),
    [
        ("Tret 0.025%", "RETINOIC ACID", 0.025),
        ("BP wash 4%", "BENZOYL PEROXIDE", 4.0),
        ("BHA 2% liquid", "SALICYLIC ACID", 2.0),
        ("glycolic toner 7%", "GLYCOLIC ACID", 7.0),
        ("Vit C 15% serum", "ASCORBIC ACID", 15.0),
    ],
)
def test_short_words_that_people_use_in_a_routine_are_read_as_their_active(
    line: str, name: str, percent: float
) -> None:
    actives = check_routine([line, "Aqua, Glycerin, Phenoxyethanol"]).actives
    assert [(active.name, active.percent) for active in actives] == [(name, percent)]


LIST = "Aqua, Glycerin, Propanediol, {}, Laureth-23, Phenoxyethanol, Tocopherol, Panthenol, Xanthan Gum, Disodium EDTA"


@pytest.mark.parametrize(
    ("title", "name", "said"),
    [
        ("Vitamin C 20% Serum", "Ascorbic Acid", "20 % by the title, as much as was studied"),
        ("Azelaic Acid Suspension 10%", "Azelaic Acid", "10 % by the title, as much as was studied"),
        ("Niacinamide 1% Lotion", "Niacinamide", "1 % by the title, less than was studied"),
    ],
)
def test_an_amount_of_the_title_counts_where_the_list_states_none(title: str, name: str, said: str) -> None:
    text = LIST.format(name)
    for report in (analyze(text, title=title), analyze(f"{title}. Ingredients: {text}")):
        (active,) = [f for f in report.findings if f.kind == "active" and name.upper() in f.names]
        assert said in active.text
        assert "too little" not in active.title


def test_an_amount_of_the_title_that_places_disprove_does_not_count() -> None:
    text = f"Niacinamide 60% Serum. Ingredients: {LIST.format('Niacinamide')}"
    assert not any("by the title" in f.text for f in analyze(text, market="none").findings)


def test_an_amount_of_the_title_above_the_law_is_told_with_the_maximum() -> None:
    def law(title: str) -> str:
        text = f"{title}. Ingredients: {LIST.format('Retinol')}"
        return " ".join(f.text for f in analyze(text, product_type="serum").findings if f.names == ("RETINOL",))

    assert "The title gives 1 %, which is above this if it is of the ingredient itself." in law("Retinol 1% Serum")
    assert "The title gives" not in law("Retinol 0.2% Serum")


@pytest.mark.parametrize(
    "line",
    [
        "benzoyl peroxide free gel",
        "retinol-free night cream",
        "Gel ohne Benzoylperoxid",
        "crème sans rétinol",
        "crema senza retinolo",
        "Creme mit Liebe",
        "krem z miłością",
    ],
)
def test_what_a_line_denies_or_does_not_name_is_no_active(line: str) -> None:
    assert read_product_line(line, Catalogue.default()) is None


@pytest.mark.parametrize("line", ["Adapaleno 0,1 % gel", "Adapalen 0,1 % Gel", "Адапален 0,1 % гель"])
def test_medicines_by_their_names_in_other_languages(line: str) -> None:
    read = read_product_line(line, Catalogue.default())
    assert read is not None
    assert read.names == ("ADAPALENE",)


def test_what_is_swallowed_is_not_planned() -> None:
    routine = check_routine(["doxycycline 100 mg tablets", "Isotretinoin 20 mg capsules", "Aqua, Glycerin, Squalane"])
    assert {place for places in routine.plan.values() for place in places} == {2}
    plan = next(f for f in routine.findings if f.rule == "guidance.plan")
    assert "Product 1 is not planned: it is named as something to swallow." in plan.text
    assert plan.products == (2,)


@pytest.mark.parametrize(
    "line",
    [
        "I stopped using tretinoin",
        "no longer use retinol",
        "I used to use adapalene",
        "I don’t use retinol",
        "allergic to benzoyl peroxide",
        "tretinoin allergy",
        "Tretinoin abgesetzt",
        "Ich nehme Tretinoin nicht mehr",
        "J'ai arrêté la trétinoïne",
        "Ya no uso tretinoína",
        "ho smesso di usare il retinolo",
        "больше не использую третиноин",
        "트레티노인 중단",
        "对视黄醇过敏",
    ],
)
def test_what_a_line_says_is_not_used_is_in_no_routine(line: str) -> None:
    routine = check_routine([line, "Aqua, Glycolic Acid 8%, Glycerin"])
    assert [active.product for active in routine.actives] == [1]
    assert "interaction.retinoid-acid" not in {finding.rule for finding in routine.findings}
    plan = next(f for f in routine.findings if f.rule == "guidance.plan")
    assert "Product 1 is not planned: its line says that it is not used." in plan.text


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("I quit tretinoin and now use adapalene", ("ADAPALENE",)),
        ("tretinoin stopped, now adapalene 0.1% gel", ("ADAPALENE",)),
        ("Ich nehme kein Tretinoin mehr, aber Adapalen", ("ADAPALENE",)),
        ("I use tretinoin 0.05% every night", ("RETINOIC ACID",)),
        ("a cup of tea and a retinol serum", ("RETINOL",)),
    ],
)
def test_of_a_line_that_names_several_products_those_in_use_count(line: str, names: tuple[str, ...]) -> None:
    read = read_product_line(line, Catalogue.default())
    assert read is not None
    assert read.names == names
    assert [entry.position for entry in read.ingredients] == [1]


@pytest.mark.parametrize("line", ["tea for two", "I love water and sugar", "my cup of tea"])
def test_plain_words_that_are_names_too_are_no_product_among_others(line: str) -> None:
    assert read_product_line(line, Catalogue.default()) is None


def test_a_sunscreen_that_is_not_used_protects_nothing() -> None:
    assert named_type("I stopped using sunscreen SPF 50") == ""
    assert named_type("sunscreen SPF 50") == "sunscreen spf 50"
