"""Several products together, and two side by side."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.analysis.compare import compare
from inci_parser.analysis.product_line import named_type, read_product_line
from inci_parser.analysis.routine import check_routine
from inci_parser.naming import Catalogue
from inci_parser.render.renderer import renderer

CLEANSER = "Gentle Face Wash\n\nIngredients: Aqua, Decyl Glucoside, Glycerin, Sodium Chloride, Sodium Benzoate"
RETINOL = "Night Serum\n\nIngredients: Aqua, Squalane, Glycerin, Retinol, Phenoxyethanol, Tocopherol"
ACID = "Face Serum\n\nIngredients: Aqua, Glycolic Acid (8%), Glycerin, Sodium Hydroxide, Phenoxyethanol"
VITAMIN = "Morning Serum\n\nIngredients: Aqua, Ascorbic Acid (15%), Propanediol, Ferulic Acid, Phenoxyethanol"
CREAM = "Face Cream\n\nIngredients: Aqua, Glycerin, Squalane, Niacinamide, Ceramide NP, Cholesterol, Phenoxyethanol"
SUNSCREEN = "Sunscreen SPF 50\n\nIngredients: Aqua, Zinc Oxide, Squalane, Glycerin, Phenoxyethanol"
ALL = [CLEANSER, RETINOL, ACID, VITAMIN, CREAM, SUNSCREEN]


def test_a_routine_says_what_adds_up_and_where() -> None:
    found = {f.rule: f for f in check_routine(ALL).findings}
    assert found["interaction.retinoid-acid"].products == (1, 2)
    assert found["interaction.retinoid-vitamin-c"].products == (1, 3)
    assert found["guidance.retinoid-moisturiser"].products == (1, 4)
    assert "guidance.sunscreen-missing" not in found


def test_a_missing_sunscreen_is_said() -> None:
    found = {f.rule: f for f in check_routine(ALL[:-1]).findings}
    assert found["guidance.sunscreen-missing"].products == (1, 2)
    assert found["guidance.sunscreen-missing"].severity == 2


def test_the_plan_is_a_suggestion_of_both_halves_of_the_day() -> None:
    routine = check_routine(ALL)
    assert routine.plan == {"morning": [0, 3, 4, 5], "evening": [0, 1, 2, 4]}
    said = next(f for f in routine.findings if f.rule == "guidance.plan")
    assert said.evidence == "D"
    assert "in turn" in said.text


def test_myths_are_not_repeated() -> None:
    found = check_routine([VITAMIN, CREAM]).findings
    assert [f.rule for f in found if f.kind == "interaction"] == []


def test_one_product_has_no_plan_and_no_interaction_with_itself() -> None:
    routine = check_routine([RETINOL])
    assert routine.plan == {"morning": [], "evening": []}
    assert not [f for f in routine.findings if f.kind == "interaction"]


def test_profile_raises_and_skip_silences() -> None:
    plain = {f.rule: f for f in check_routine([RETINOL, ACID]).findings}
    asked = {f.rule: f for f in check_routine([RETINOL, ACID], profile=["rosacea"]).findings}
    assert plain["interaction.retinoid-acid"].severity == 2
    assert asked["interaction.retinoid-acid"].severity == 3
    less = check_routine([RETINOL, ACID], skip=["interaction.retinoid-acid"])
    assert "interaction.retinoid-acid" not in {f.rule for f in less.findings}


def test_texts_without_a_list_never_raise() -> None:
    routine = check_routine(["visit our boutique", "", RETINOL])
    assert len(routine.products) == 3
    assert check_routine([]).to_dict()["findings"] == []


def test_record_of_a_routine() -> None:
    record = check_routine([RETINOL, ACID]).to_dict()
    assert list(record) == ["schema_version", "products", "findings", "actives"]
    assert all(f["products"] for f in record["findings"])
    assert {f["kind"] for f in record["findings"]} <= {"interaction", "guidance"}


# -- compare ---------------------------------------------------------------------------------------------------


def test_the_same_list_is_alike() -> None:
    assert compare(CREAM, CREAM).similarity == 1.0


def test_nothing_in_common_but_water() -> None:
    found = compare("Aqua, Glycerin, Niacinamide", "Aqua, Squalane, Retinol")
    assert found.similarity == 0.0
    assert found.shared == ("AQUA",)


def test_the_head_of_a_list_counts_more_than_its_tail() -> None:
    base = "Aqua, Glycerin, Squalane, Niacinamide, Panthenol, Carbomer"
    tail = compare(base, base.replace("Carbomer", "Xanthan Gum")).similarity
    head = compare(base, base.replace("Glycerin", "Betaine")).similarity
    assert tail > head


def test_it_is_the_same_both_ways() -> None:
    there, back = compare(CREAM, RETINOL), compare(RETINOL, CREAM)
    assert there.similarity == back.similarity
    assert there.only_a == back.only_b


def test_actives_by_class_on_either_side() -> None:
    found = compare(RETINOL, CREAM).actives
    assert found["retinoid"] == {"a": ("RETINOL",), "b": ()}
    assert "NIACINAMIDE" in found["vitamin B3"]["b"]


def test_labels_serve_as_well_as_text_and_unknown_names_count_as_printed() -> None:
    a, b = parse("Aqua, Glycerin, Zzyzxol Blend"), parse("Aqua, Glycerin, Zzyzxol Blend")
    assert compare(a, b).similarity == 1.0


@pytest.mark.parametrize("text", ["", "visit our boutique"])
def test_no_list_is_alike_to_nothing(text: str) -> None:
    assert compare(text, CREAM).similarity == 0.0
    assert compare(text, text).similarity == 0.0


PEEL = "Peel\n\nIngredients: Aqua, Glycolic Acid (30%), Salicylic Acid (2%), Glycerin, Arginine"


def test_a_peel_is_for_the_evening_and_no_moisturiser() -> None:
    routine = check_routine([PEEL, CREAM, SUNSCREEN])
    assert routine.plan == {"morning": [1, 2], "evening": [0, 1]}
    steps = next(f for f in routine.findings if f.rule == "guidance.plan").details["steps"]
    assert steps == {"0": "peel", "1": "moisturiser", "2": "sunscreen"}


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Aqua, Glycolic Acid (30%), Glycerin, Arginine", "exfoliating acid"),
        ("Peel\nIngredients: Arginine, Aqua, Glycerin, Phenoxyethanol, Carbomer, Glycolic Acid", "peel"),
        ("Clay Mask\nIngredients: Aqua, Kaolin, Bentonite, Glycerin, Phenoxyethanol", "mask or scrub"),
        ("Eau de Parfum\nIngredients: Alcohol Denat., Parfum, Aqua, Linalool", "apart from the skin routine"),
        ("Spot Treatment\nIngredients: Aqua, Niacinamide, Glycerin, Zinc PCA", "treatment"),
    ],
)
def test_each_product_takes_its_step(text: str, step: str) -> None:
    plan = next(f for f in check_routine([text, CREAM]).findings if f.rule == "guidance.plan")
    assert plan.details["steps"]["0"] == step
    assert 0 not in plan.details["morning"] or step == "treatment"


def test_two_strong_evening_products_take_turns() -> None:
    plan = next(f for f in check_routine([PEEL, RETINOL]).findings if f.rule == "guidance.plan")
    assert "in turn" in plan.text


@pytest.mark.parametrize(
    ("line", "actives"),
    [
        ("Tretinoin 0.025 % cream", [("RETINOIC ACID", 0.025)]),
        ("Benzoyl peroxide 5 % gel", [("BENZOYL PEROXIDE", 5.0)]),
        ("10% benzoyl peroxide wash", [("BENZOYL PEROXIDE", 10.0)]),
        ("Adapalene", [("ADAPALENE", None)]),
        ("Clindamycin 1% / benzoyl peroxide 5% gel", [("CLINDAMYCIN", 1.0), ("BENZOYL PEROXIDE", 5.0)]),
        ("Glycolic acid 7 % toning solution", [("GLYCOLIC ACID", 7.0)]),
        ("Some Brand Cleanser", []),
    ],
)
def test_a_line_is_read_as_its_active(line: str, actives: list[tuple[str, float | None]]) -> None:
    routine = check_routine([line, CREAM])
    assert [(a.name, a.percent) for a in routine.actives if a.product == 0] == actives
    assert routine.to_dict()["actives"][: len(actives)] == [a.to_dict() for a in routine.actives if a.product == 0]


def test_lines_meet_labels() -> None:
    rules = {f.rule for f in check_routine(["Tretinoin 0.05 % cream", ACID]).findings}
    assert "interaction.retinoid-acid" in rules
    assert "guidance.sunscreen-missing" in rules
    routine = check_routine(["Tretinoin 0.05 % cream", ACID, "Sunscreen SPF 50"])
    assert "guidance.sunscreen-missing" not in {f.rule for f in routine.findings}
    assert 2 in routine.plan["morning"]
    assert 2 not in routine.plan["evening"]


@pytest.mark.parametrize(
    "prose",
    [
        "I love this cream",
        "My night cream is great and cheap",
        "Ich liebe diese Creme",
        "我喜欢这个面霜",
        "Buy this sunscreen now",
        "Some Brand Cleanser",
        "",
        "Our retinol cream smooths the skin. It is the best of all creams, say those who tried it in the last year.",
    ],
)
def test_nothing_is_planned_for_what_was_not_read(prose: str) -> None:
    """A word for a type in prose tells nothing of the product."""
    routine = check_routine([RETINOL, prose, CREAM])
    assert routine.products[1].label.ingredients == ()
    assert 1 not in {place for places in routine.plan.values() for place in places}
    plan = next(f for f in routine.findings if f.rule == "guidance.plan")
    assert "Product 2 is not planned: no ingredient list and no active of it was read." in plan.text
    assert plan.products == (0, 2)
    assert "guidance.plan" not in {f.rule for f in check_routine([prose, prose]).findings}
    page = renderer("table").routine(routine, ["a", "b", "c"])
    assert "Nothing is planned for it: give its list" in " ".join(page.split())


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("Moisturizer", "moisturizer"),
        ("gentle cleanser", "gentle cleanser"),
        ("La Roche-Posay SPF50+ Sonnencreme", "spf 50 sonnencreme"),
        ("Crème solaire SPF 50+", "creme solaire spf 50+"),
        ("Shampoo, 250", "shampoo"),
        ("zonnebrand factor 50", "zonnebrand"),
        ("crème solaire indice 50", "creme solaire"),
        ("crema solare protezione 30", "crema solare"),
        ("solcreme faktor 50", "solcreme"),
        ("I like my sunscreen factor 50", ""),
        ("my shampoo number 5", ""),
        ("I like SPF creams", ""),
        ("cream 50 is nice", ""),
    ],
)
def test_a_line_may_name_a_type_and_nothing_else(line: str, word: str) -> None:
    assert named_type(line) == word


def test_a_type_that_is_given_is_planned() -> None:
    assert 0 in check_routine(["I love this", CREAM], product_types=["face wash"]).plan["morning"]


def test_a_list_is_no_line() -> None:
    catalogue = Catalogue.default()
    for text in ("Aqua, Glycerin, Retinol", "Ingredients: Retinol", "Face Serum\n\nAqua, Retinol"):
        assert read_product_line(text, catalogue) is None


def test_a_pregnant_reader_gets_no_advice_to_start() -> None:
    said = check_routine(["Retinol 0.3% serum", ACID, CREAM], profile=["pregnancy"])
    texts = " ".join(f.text for report in (*said.products, said) for f in report.findings if "retin" in f.rule)
    assert "evenings a week" not in texts
    assert "Start with one of them" not in texts
    assert "clinician" in texts


KIT = (
    "CLEANSER: Water, Coco-Glucoside, Glycerin. SERUM: Water, Retinol 0.5%, Squalane. "
    "SUNSCREEN SPF 30: Water, Zinc Oxide 20%, Glycerin"
)


def test_each_part_of_a_set_takes_its_own_step() -> None:
    """A set was one product: its sunscreen was told as missing, its cleanser was not planned."""
    routine = check_routine([KIT, "Aqua, Glycolic Acid 8%, Sodium Hydroxide"])
    found = {f.rule: f for f in routine.findings}
    assert "guidance.sunscreen-missing" not in found
    plan = found["guidance.plan"]
    assert "Morning: a part of product 1 (cleanser), a part of product 1 (sunscreen)." in plan.text
    assert routine.plan == {"morning": [0], "evening": [0, 1]}
    assert plan.details["steps"] == {"0": "cleanser, retinoid, sunscreen", "1": "exfoliating acid"}
    assert plan.products == (0, 1)
    assert [(active.product, active.name) for active in routine.actives] == [
        (0, "RETINOL"),
        (0, "ZINC OXIDE"),
        (1, "GLYCOLIC ACID"),
    ]


def test_parts_of_one_set_are_told_together_as_that_product() -> None:
    routine = check_routine(["SERUM: Aqua, Retinol 0.5%, Squalane. TONER: Aqua, Glycolic Acid 8%, Glycerin", CREAM])
    assert next(f for f in routine.findings if f.rule == "interaction.retinoid-acid").products == (0,)


def test_no_combination_is_said_of_what_was_read_alone() -> None:
    def said(*texts: str) -> str:
        page = renderer("table").routine(check_routine(texts, skip=["guidance"]), list("abc"[: len(texts)]))
        return " ".join(page.split())

    assert "No combination that the rules know of." in said(CREAM, CREAM)
    assert "No combination that the rules know of, among the products that were read." in said(CREAM, "hello there")
    unread = said("hello there", "our story")
    assert "Nothing was read of these products, so nothing is said of them together." in unread
    assert "No combination" not in unread


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Aqua, Glycerin, Blorbo Extract, Foo", "A: 4 ingredients, 2 not identified, repaired in places."),
        ("Aqua, Glycerin, Blorbo Extract, Foo", "GLYCERIN, BLORBO EXTRACT (not identified), FOO (not identified)"),
        ("Vitamin A, Aqua", "In doubt: no. 1 “Vitamin A” (may be retinyl palmitate or retinyl acetate)."),
        ("CLEANSER: Water, Coco-Glucoside. CREAM: Water, Retinol 0.5%", "A is a set of 2 parts, compared as one list."),
        ("Aqua, Glycerin, [+/- CI 77891]", "A may contain CI 77891; that is left out of the lists below."),
        ("Aqua, Glycerin", ""),
    ],
)
def test_a_comparison_tells_how_its_labels_were_read(text: str, told: str) -> None:
    from inci_parser import compare

    for names, texts in ((("A", "B"), (text, "Aqua, Talc")), (("B", "A"), ("Aqua, Talc", text))):
        page = " ".join(renderer("table").comparison(compare(*texts), names).split())
        assert told in page
        head = page.partition("In both")[0]
        assert ("·" in head) is bool(told)
        assert "· B" not in head


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hemorrhoid cream. Phenylephrine HCl 0.25%, Petrolatum, Aqua", "a medicine"),
        ("Insektenschutz-Lotion. Aqua, Icaridin 20%, Glycerin", "an insect repellent"),
        ("Schuhcreme. Cera Alba, Paraffinum Liquidum, CI 77266", "a household cleaner"),
    ],
)
def test_what_is_no_skin_care_is_not_planned(text: str, kind: str) -> None:
    routine = check_routine([text, "Face cream. Aqua, Glycerin, Petrolatum, Phenoxyethanol"])
    (plan,) = [finding for finding in routine.findings if finding.rule == "guidance.plan"]
    assert f"Product 1 is not planned: it was taken as {kind}, which takes no step of a routine." in plan.text
    assert plan.details["steps"] == {"1": "moisturiser"}
