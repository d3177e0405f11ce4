"""One decision for each ingredient: what acts, what is a trace, what sets the pH; groups, ranks, parts of a kit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inci_parser import analyze
from inci_parser.analysis.product import Product, products_of
from inci_parser.analysis.product_traits import has_time_to_act, traits_of
from inci_parser.analysis.role import Role
from inci_parser.analysis.rule_book import built_in
from inci_parser.analysis.stated import declared
from inci_parser.models import Concentration, Context
from inci_parser.naming import Catalogue

from .labels import findings, label, product

#: A lotion emulsified with soap, but for its base.
_SOAP_LOTION = (
    "AQUA; GLYCERIN; STEARIC ACID; PALMITIC ACID; ISOPROPYL MYRISTATE; PETROLATUM; LACTIC ACID; GLYCERYL STEARATE; "
    "GLYCOL STEARATE; CETYL ALCOHOL; PHENOXYETHANOL"
)


def role(text: str, name: str) -> Role:
    """Return the role of one ingredient of an example."""
    return next(i.role for i in product(text).ingredients if i.name == name)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("[serum] AQUA; LACTIC ACID 8; GLYCERIN", "LACTIC ACID", Role.ACTS),
        ("[serum] AQUA; GLYCERIN; PHENOXYETHANOL; XANTHAN GUM; LACTIC ACID", "LACTIC ACID", Role.SETS_PH),
        (f"[body lotion] {_SOAP_LOTION}; SODIUM HYDROXIDE; XANTHAN GUM", "LACTIC ACID", Role.SETS_PH),
        (f"[hand cream] {_SOAP_LOTION}; TRIETHANOLAMINE; XANTHAN GUM", "LACTIC ACID", Role.SETS_PH),
        (f"[body lotion] {_SOAP_LOTION}; XANTHAN GUM", "LACTIC ACID", Role.ACTS),
        (f"[peel] {_SOAP_LOTION}; SODIUM HYDROXIDE; XANTHAN GUM", "LACTIC ACID", Role.ACTS),
        (
            "[body lotion] AQUA; GLYCERIN; PALMITIC ACID; LACTIC ACID; CETYL ALCOHOL; SODIUM HYDROXIDE; XANTHAN GUM",
            "LACTIC ACID",
            Role.ACTS,  # one fatty acid only thickens
        ),
        (
            f"[body lotion] {_SOAP_LOTION.replace('LACTIC ACID', 'LACTIC ACID 2')}; SODIUM HYDROXIDE",
            "LACTIC ACID",
            Role.ACTS,
        ),
        ("[lip balm] POLYBUTENE; OCTYLDODECANOL; LACTIC ACID; SILICA; TOCOPHEROL", "LACTIC ACID", Role.TRACE),
        ("[serum] AQUA; GLYCERIN; PHENOXYETHANOL; XANTHAN GUM; SALICYLIC ACID 0.3", "SALICYLIC ACID", Role.PRESERVES),
        ("[serum] AQUA; SALICYLIC ACID 0.5; GLYCERIN", "SALICYLIC ACID", Role.ACTS),
        ("[serum] AQUA; GLYCERIN; XANTHAN GUM; ASCORBIC ACID 0.1", "ASCORBIC ACID", Role.PROTECTS_FORMULA),
        ("[serum] AQUA; GLYCERIN; XANTHAN GUM; GLYCOLIC ACID 0.1", "GLYCOLIC ACID", Role.TRACE),
        ("[face cream] AQUA; STEARIC ACID; GLYCERIN", "STEARIC ACID", Role.STRUCTURE),
        ("[face cream] AQUA; GLYCERIN; CI 77491", "CI 77491", Role.COLOURS),
        ("[face cream] AQUA; GLYCERIN; XANTHAN GUM", "XANTHAN GUM", Role.OTHER),
        ("[face cream] AQUA; RETINOL; GLYCERIN", "RETINOL", Role.ACTS),
    ],
)
def test_roles(text: str, name: str, expected: Role) -> None:
    assert role(text, name) is expected


def test_every_check_rests_on_the_same_decision() -> None:
    small = {f.rule for f in findings("[serum] AQUA; GLYCERIN; PHENOXYETHANOL; XANTHAN GUM; RETINOL; LACTIC ACID")}
    large = {f.rule for f in findings("[serum] AQUA; LACTIC ACID 8; GLYCERIN; RETINOL")}
    for rule in ("active.aha", "guidance.aha-sun", "interaction.retinoid-acid"):
        assert rule in large, rule
        assert rule not in small, rule
    alone = {f.rule for f in findings("[serum] AQUA; LACTIC ACID 8; GLYCERIN")}
    assert "guidance.acid-start" in alone
    assert "guidance.acid-start" not in large  # the advice on retinoids says how often


def test_an_acid_in_a_lotion_made_with_soap_is_no_peel() -> None:
    found = findings(f"[body lotion] {_SOAP_LOTION}; SODIUM HYDROXIDE; XANTHAN GUM")
    told = {"active.aha", "guidance.aha-sun", "irritant.lactic-acid"}
    assert told.isdisjoint(f.rule for f in found if f.level == "main")
    assert told <= {f.rule for f in findings(f"[body lotion] {_SOAP_LOTION}; XANTHAN GUM")}


@pytest.mark.parametrize(
    ("text", "trait", "there"),
    [
        ("SQUALANE; CERA ALBA; TOCOPHEROL; BAKUCHIOL", "anhydrous", True),
        ("SQUALANE; CERA ALBA; AQUA; BAKUCHIOL", "anhydrous", False),
        ("SQUALANE; CERA ALBA; ROSA DAMASCENA FLOWER WATER; BAKUCHIOL", "anhydrous", False),
        ("SQUALANE; CERA ALBA; TOCOPHEROL", "anhydrous", False),
        ("[sunscreen] AQUA; HOMOSALATE", "sunscreen", True),
        ("[serum] AQUA; HOMOSALATE", "sunscreen", False),
        ("[peel] AQUA; GLYCOLIC ACID 20", "leave-on", True),
        ("[shampoo] AQUA; GLYCERIN", "rinse-off", True),
    ],
)
def test_traits(text: str, trait: str, there: bool) -> None:
    assert (trait in product(text).traits) is there


def test_use() -> None:
    assert has_time_to_act(Context(leave_on=True))
    assert not has_time_to_act(Context(leave_on=False))
    assert has_time_to_act(Context(product_type="peel", leave_on=False))
    assert "EU" in traits_of(Context())


def test_ranks_count_what_is_no_declared_active() -> None:
    report = analyze("Active ingredients: Zinc Oxide 5%. Inactive ingredients: Water, Glycerin, Squalane", market="US")
    found = Product(report.label, report.context, report.concentration, built_in(), Catalogue.default())
    assert [found.rank[e.position] for e in found.entries] == [0, 1, 2, 3]
    assert [i.name for i in found.members("sunscreen product")] == ["ZINC OXIDE"]


def test_groups_count_by_place_and_by_declared_amount() -> None:
    assert product("[toner] AQUA; ALCOHOL DENAT.; GLYCERIN").members("alcohol high on the list")
    late = "AQUA; GLYCERIN; SQUALANE; PROPANEDIOL; BETAINE; PANTHENOL; ALCOHOL DENAT."
    assert not product(f"[toner] {late}").members("alcohol high on the list")
    assert product("[foot cream] AQUA; UREA 20").members("urea at high strength")
    assert not product("[foot cream] AQUA; UREA").members("urea at high strength")


def test_members_by_name_by_class_and_none() -> None:
    serum = product("[serum] AQUA; RETINOL; NIACINAMIDE")
    assert [i.name for i in serum.members("NIACINAMIDE")] == ["NIACINAMIDE"]
    assert [i.name for i in serum.any_of(("NIACINAMIDE", "retinoid", "NIACINAMIDE"))] == ["RETINOL", "NIACINAMIDE"]
    assert serum.lacks_all(("AHA", "SALICYLIC ACID"))
    assert serum.any_of(("AHA",)) == []


def test_what_scents_or_is_plant_material_is_no_emollient_by_function() -> None:
    found = product("[face cream] AQUA; COCOS NUCIFERA FRUIT EXTRACT; ETHYLHEXYL PALMITATE; LINALOOL")
    assert [i.name for i in found.members("emollient")] == ["ETHYLHEXYL PALMITATE"]


def test_declared_amounts() -> None:
    entries = label("AQUA; UREA 5; GLYCERIN").ingredients
    assert [declared(entry) for entry in entries] == [None, 5.0, None]


def test_parts_of_a_kit_are_judged_apart() -> None:
    kit = "Step 1 - Night Serum: Aqua, Glycerin, Retinol, Squalane.\nStep 2 - Toner: Aqua, Glycolic Acid 8%, Glycerin."
    report = analyze(kit)
    parts = products_of(report.label, report.context, report.concentration, built_in())
    assert [{i.name for i in part.ingredients} & {"RETINOL", "GLYCOLIC ACID"} for part in parts] == [
        {"RETINOL"},
        {"GLYCOLIC ACID"},
    ]
    assert "interaction.retinoid-acid" not in {f.rule for f in report.findings}
    one = analyze("Aqua, Glycolic Acid 8%, Glycerin, Retinol, Squalane")
    assert "interaction.retinoid-acid" in {f.rule for f in one.findings}
    humectants = [f for f in report.findings if f.rule == "active.humectant"]
    assert len(humectants) == 1, "what is the same in two parts is told once"
    assert len(humectants[0].positions) == 2


def test_a_list_that_is_part_of_one_tells_no_amounts() -> None:
    report = analyze("Niacinamide, Salicylic Acid, Zinc PCA")
    assert report.concentration.partial
    said = " ".join(f.text for f in report.of_kind("active"))
    assert "the amount here is unknown" in said
    assert "Probably" not in said
    assert "not the full list" in " ".join(statement.text for statement in report.summary)
    whole = Concentration(order_means=True)
    assert not whole.partial


def test_patterns_of_irritants_take_in_names_without_a_row() -> None:
    said = {f.rule: f for f in findings("[shampoo] AQUA; MAGNESIUM LAURYL SULFATE; PARFUM") if f.kind == "irritant"}
    assert said["irritant.magnesium-lauryl-sulfate"].class_ == "strong surfactant"
    assert not [f for f in findings("[shampoo] AQUA; XANTHAN GUM; GLYCERIN") if f.kind == "irritant"]
    assert [f.class_ for f in findings("[face scrub] AQUA; COCOS NUCIFERA SHELL POWDER") if f.kind == "irritant"] == [
        "scrub"
    ]


def test_a_row_of_its_own_goes_before_the_pattern() -> None:
    (said,) = [f for f in findings("[shampoo] AQUA; SODIUM LAURYL SULFATE") if f.kind == "irritant"]
    assert "irritate skin on purpose" in said.text


def test_allergens_that_oxidise_have_sources_of_their_own() -> None:
    allergens = {f.title: f for f in findings("[serum] AQUA; LINALOOL; COUMARIN") if f.kind == "allergen"}
    assert {s.key for s in allergens["Linalool"].sources} == {"AUD14", "DIT19", "EU-ANX"}
    assert {s.key for s in allergens["Coumarin"].sources} == {"SCCS1459", "EU-ANX"}
    assert allergens["Linalool"].unknown == ("dose", "oxidation")
    assert allergens["Coumarin"].unknown == ("dose",)


def test_books_are_told_apart_by_identity() -> None:
    book = built_in()
    copy = replace(book)
    assert copy != book
    assert len({book, copy}) == 2
    assert copy.facts("RETINOL") == book.facts("RETINOL")
    assert copy.overrides("retinoid") == book.overrides("retinoid")
