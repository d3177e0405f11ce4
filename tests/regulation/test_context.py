"""Market, product type and profile: words that are taken, words that are not, and what is inferred."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inci_parser import parse
from inci_parser.analysis.asked import profile_names
from inci_parser.analysis.context import context_of, product_types
from inci_parser.errors import UsageError

from .labels import label


@pytest.mark.parametrize(
    ("word", "kind", "leave_on"),
    [
        ("serum", "serum", True),
        ("face cream", "face cream", True),
        ("Body Lotion", "body lotion", True),
        ("face wash", "face wash", False),
        ("shampoo", "shampoo", False),
        ("hair dye", "hair dye", False),
        ("toothpaste", "toothpaste", False),
        ("lip balm", "lip balm", True),
        ("deodorant", "deodorant", True),
        ("sunscreen", "sunscreen", True),
        ("self-tanner", "self-tanner", True),
        ("nail polish", "nail polish", True),
        ("baby lotion", "baby lotion", True),
        ("face_wash", "face wash", False),
        ("Shampoos", "shampoo", False),
        ("moisturiser", "face cream", True),
        ("Sonnencreme", "sunscreen", True),
        ("après-shampooing", "conditioner", False),
        ("champú", "shampoo", False),
        ("샴푸", "shampoo", False),
        ("面霜", "face cream", True),
    ],
)
def test_words_shops_use(word: str, kind: str, leave_on: bool) -> None:
    context = context_of(label("AQUA"), product_type=word)
    assert (context.product_type, context.leave_on) == (kind, leave_on)
    assert context.assumed == ()


def test_an_unknown_product_type_is_answered_with_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"'shampo' \(did you mean 'shampoo'\?\)") as raised:
        context_of(label("AQUA"), product_type="shampo")
    assert "\n" not in str(raised.value)


def test_a_word_that_is_near_to_nothing_gets_no_suggestion() -> None:
    with pytest.raises(UsageError) as raised:
        context_of(label("AQUA"), product_type="zzzz")
    assert all(kind in str(raised.value) for kind in product_types())
    assert "did you mean" not in str(raised.value)


@pytest.mark.parametrize("market", ["EU", "UK", "US", "CA", "KR", "JP", "CN", "none", "eu", " us "])
def test_markets(market: str) -> None:
    assert context_of(label("AQUA"), market=market).market.casefold() == market.strip().casefold()


def test_an_unknown_market_lists_the_known_ones() -> None:
    with pytest.raises(UsageError, match="unknown market 'FR'; known markets: EU, UK, US, CA, KR, JP, CN, none"):
        context_of(label("AQUA"), market="FR")


def test_profiles_are_folded_and_kept_once() -> None:
    context = context_of(label("AQUA"), profile=["Acne-prone", "damaged barrier", "acne", "pregnancy"])
    assert context.profile == ("acne", "damaged_barrier", "pregnancy")


def test_an_unknown_profile_lists_the_known_ones() -> None:
    with pytest.raises(UsageError, match="unknown profile 'oily'") as raised:
        context_of(label("AQUA"), profile=["oily"])
    assert len(profile_names()) > 3
    assert all(word in str(raised.value) for word in profile_names())


def test_profiles_of_a_pack_of_rules_are_taken() -> None:
    context = context_of(label("AQUA"), profile=["psoriasis", "acne"], profiles=("psoriasis", "acne"))
    assert context.profile == ("psoriasis", "acne")


def test_the_end_of_a_phrase_names_the_product() -> None:
    assert context_of(label("AQUA"), product_type="Retinol serum").product_type == "serum"
    assert context_of(label("AQUA"), product_type="gentle facial cleanser").product_type == "face wash"
    with pytest.raises(UsageError):
        context_of(label("AQUA"), product_type="serum stand")


def test_skip_takes_one_word_or_several() -> None:
    assert context_of(label("AQUA"), skip="limit").skip == {"limit"}
    assert context_of(label("AQUA"), skip=["limit", "irritation"]).skip == {"limit", "irritation"}


ACTIVE = {"section": "active"}


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (["AQUA", "P-PHENYLENEDIAMINE", "RESORCINOL"], "hair dye"),
        (["AQUA", "TOLUENE-2,5-DIAMINE", "RESORCINOL"], "hair dye"),
        (["AQUA", "HC YELLOW NO. 2", "HC BLUE NO. 2"], "hair dye"),
        (["AQUA", "SORBITOL", "HYDRATED SILICA", "SODIUM FLUORIDE"], "toothpaste"),
        (["AQUA", "GLYCERIN", "SODIUM FLUORIDE"], "mouthwash"),
        (["ETHYL ACETATE", "BUTYL ACETATE", "NITROCELLULOSE"], "nail polish"),
        (["AQUA", "ALUMINUM CHLOROHYDRATE"], "deodorant"),
        ([("ALUMINUM ZIRCONIUM TETRACHLOROHYDREX GLY", ACTIVE), "CYCLOPENTASILOXANE"], "antiperspirant"),
        ([("BUTYL METHOXYDIBENZOYLMETHANE", ACTIVE), "AQUA"], "sunscreen"),
        (["AQUA", "OCTOCRYLENE", "HOMOSALATE", "BUTYL METHOXYDIBENZOYLMETHANE"], "sunscreen"),
        (["AQUA", "GLYCERIN", "DIHYDROXYACETONE"], "self-tanner"),
        (["AQUA", "POTASSIUM THIOGLYCOLATE", "CALCIUM HYDROXIDE"], "depilatory"),
        (["AQUA", "SODIUM LAURETH SULFATE", "COCAMIDOPROPYL BETAINE", "AMODIMETHICONE"], "shampoo"),
        (["AQUA", "GLYCERIN", "COCAMIDOPROPYL BETAINE", "DECYL GLUCOSIDE"], "cleanser"),
        (["SODIUM PALM KERNELATE", "AQUA"], "soap"),
        (["AQUA", "CETEARYL ALCOHOL", "BEHENTRIMONIUM CHLORIDE"], "conditioner"),
        (["ALCOHOL DENAT.", "PARFUM", "AQUA"], "perfume"),
    ],
)
def test_ingredients_that_betray_a_product(names: list[object], kind: str) -> None:
    context = context_of(label(*names))  # type: ignore[arg-type]
    assert context.product_type == kind
    assert context.assumed == ("product_type", "leave_on")
    assert context.reasons[0].startswith(f"taken as {kind}: ")


@pytest.mark.parametrize(
    "names",
    [
        ["AQUA", "GLYCERIN", "NIACINAMIDE", "PHENOXYETHANOL"],
        ["AQUA", "RESORCINOL", "GLYCERIN"],  # no dye precursor
        ["AQUA", "GLYCERIN", "CETEARYL ALCOHOL", "PETROLATUM", "BEHENTRIMONIUM METHOSULFATE"],  # a barrier cream
        ["AQUA", "GLYCERIN", "OCTOCRYLENE"],  # one filter protects the colour
        ["AQUA", "GLYCERIN", "CETEARYL ALCOHOL", "PETROLATUM", "SODIUM LAURYL SULFATE"],  # an emulsifier low in a cream
        ["AQUA", ("ZINC OXIDE", {"section": "active"}), "PETROLATUM"],  # a skin protectant says nothing of sun
    ],
)
def test_nothing_is_inferred_from_less(names: list[object]) -> None:
    context = context_of(label(*names))  # type: ignore[arg-type]
    assert (context.product_type, context.leave_on, context.assumed) == (None, True, ("leave_on",))
    assert context.reasons


def test_zinc_oxide_is_a_sunscreen_where_the_panel_says_so() -> None:
    made = label(("ZINC OXIDE", ACTIVE), "AQUA", text="Zinc Oxide 20 % Purpose Sunscreen")
    assert context_of(made).product_type == "sunscreen"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gentle Night Serum\nIngredients: Aqua", "serum"),
        ("Calming Face Wash with Oats\nIngredients: Aqua", "face wash"),
        ("Mild Gel Shampoo\nIngredients: Aqua", "shampoo"),
        ("Shampoo with Coconut Milk\nIngredients: Aqua", "shampoo"),
        ("Effective Gel\nIngredients: Aqua", None),
        ("Fragrance Free\nIngredients: Aqua", None),
        ("Soap Free Face Wash\nIngredients: Aqua", "face wash"),
        ("Ingredients: Aqua", None),
        (
            "Use after the shampoo that you like best, on wet hair, before any other product\nIngredients: Aqua",
            None,
        ),
        ("Shampoo and leave-in\nIngredients: Aqua", None),  # two kinds that do not agree
    ],
)
def test_a_title_before_the_list_names_the_product(text: str, kind: str | None) -> None:
    made = label("AQUA", text=text)
    placed = replace(made, ingredients=(made.ingredients[0]._replace(start=text.index("Aqua"), end=len(text)),))
    assert context_of(placed).product_type == kind


def test_a_kit_is_no_one_product() -> None:
    washes = replace(label("AQUA", "SODIUM LAURETH SULFATE", "COCAMIDOPROPYL BETAINE"), traits=frozenset({"kit"}))
    others = replace(label("AQUA", "GLYCERIN", "CETEARYL ALCOHOL"), traits=frozenset({"kit"}))
    for made, leave_on in ((washes, False), (others, True)):
        context = context_of(made)
        assert (context.product_type, context.leave_on) == (None, leave_on)
        assert "several products" in context.reasons[0]


def test_a_given_type_outweighs_every_sign() -> None:
    made = label("AQUA", "SODIUM LAURETH SULFATE", "COCAMIDOPROPYL BETAINE")
    context = context_of(made, product_type="toothpaste")
    assert (context.product_type, context.assumed, context.reasons) == ("toothpaste", (), ())


def test_a_name_beside_the_label_tells_the_product_too() -> None:
    assert context_of(label("AQUA"), title="Volume Shampoo with Biotin").product_type == "shampoo"
    assert context_of(label("AQUA"), title="Everyday Glow").product_type is None
    headed = parse("Velvet body lotion\nIngredients: Aqua, Glycerin, Tocopherol")
    assert context_of(headed, title="Everyday Glow").product_type == "body lotion"
    assert context_of(headed, title="Volume Shampoo").product_type == "shampoo"
    assert context_of(label("AQUA"), title="Volume Shampoo", product_type="serum").product_type == "serum"
