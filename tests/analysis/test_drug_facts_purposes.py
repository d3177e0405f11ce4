"""The purpose that a drug panel prints decides what kind of product it is and what its active does."""

from __future__ import annotations

import pytest

from inci_parser import Report, analyze

_ROWS = [
    ("Zinc oxide 40% ... Skin protectant", "Uses diaper rash", "petrolatum", "baby lotion", "protects skin"),
    ("Zinc oxide 20% ... Skin protectant", "", "petrolatum, lanolin", "skin protectant", "protects skin"),
    ("Petrolatum 30% Skin protectant", "", "water, glycerin", "skin protectant", "slows water loss"),
    ("Colloidal oatmeal 1% Skin protectant", "", "water, glycerin, petrolatum", "skin protectant", "soothes"),
    ("Zinc oxide 10% ... Sunscreen", "", "water, glycerin", "sunscreen", "filters UV light"),
    ("Salicylic acid 17% ... Wart remover", "", "alcohol, collodion", "corn remover", "loosens hard skin"),
    ("Selenium sulfide 1% dandruff", "", "water, sodium laureth sulfate", "shampoo", "holds back oil on the skin"),
    ("Salicylic acid 3% ... Dandruff, Psoriasis", "", "water, sodium laureth sulfate", "shampoo", "loosens scales"),
    ("Salicylic acid 2% acne", "", "water, glycerin", "spot treatment", "exfoliates, also in pores"),
]  # fmt: skip


def _panel(active: str, uses: str, inactive: str) -> Report:
    lines = ["Drug Facts", f"Active ingredient Purpose\n{active}", uses, f"Inactive ingredients {inactive}"]
    return analyze("\n".join(filter(None, lines)), market="US")


@pytest.mark.parametrize(("active", "uses", "inactive", "kind", "function"), _ROWS)
def test_purpose_and_kind(active: str, uses: str, inactive: str, kind: str, function: str) -> None:
    report = _panel(active, uses, inactive)
    first = report.label.ingredients[0]
    assert first.section == "active"
    assert first.percent is not None
    assert (report.context.product_type, first.function) == (kind, function)


def test_a_skin_protectant_is_no_sunscreen() -> None:
    told = {statement.code for statement in _panel("Zinc oxide 20% ... Skin protectant", "", "petrolatum").summary}
    assert "uv_cover" not in told
    assert "uv_cover" in {s.code for s in _panel("Zinc oxide 10% ... Sunscreen", "", "water, glycerin").summary}


def test_mineral_filters_as_medicinal_ingredients_make_a_sunscreen() -> None:
    text = "Medicinal ingredients: Zinc oxide 10%, Titanium dioxide 5%. Non-medicinal ingredients: water, glycerin"
    assert analyze(text, market="CA").context.product_type == "sunscreen"


@pytest.mark.parametrize("market", ["EU", "UK", "CN", "KR"])
def test_a_maximum_of_uv_filters_binds_no_skin_protectant(market: str) -> None:
    active = "Drug Facts\nActive ingredient Purpose\nZinc oxide 40% ... {}\nInactive ingredients petrolatum, lanolin"
    above = [
        any("above the maximum" in statement.text for statement in analyze(active.format(use), market=market).summary)
        for use in ("Skin protectant", "Sunscreen")
    ]
    assert above == [False, True]


@pytest.mark.parametrize(
    ("text", "market", "said"),
    [
        (
            "Drug Facts Active ingredients Avobenzone 3 % Homosalate 15% Octisalate 5% Octocrylene 10% Oxybenzone 6% "
            "Purpose Sunscreen Inactive ingredients Water, Glyceryl Stearate, Retinyl Palmitate, Phenoxyethanol",
            "US",
            "Actives: avobenzone 3 %, homosalate 15 %, octisalate 5 %, octocrylene 10 % and oxybenzone 6 %.",
        ),
        (
            "Drug Facts Active ingredient Benzoyl peroxide 5% Purpose Acne treatment Inactive ingredients: Water, "
            "Glycerin, Niacinamide, Carbomer, Phenoxyethanol",
            "US",
            "Actives: benzoyl peroxide 5 % (as much as studied). Among the other ingredients: niacinamide "
            "(perhaps as much as studied).",
        ),
        (
            "有効成分：トラネキサム酸 その他の成分：水、グリセリン、BG、ナイアシンアミド、フェノキシエタノール",
            "JP",
            "Actives: tranexamic acid. Among the other ingredients: niacinamide (amount not known).",
        ),
    ],
)
def test_actives_are_those_that_the_label_lists_apart(text: str, market: str, said: str) -> None:
    assert next(s.text for s in analyze(text, market=market).summary if s.code == "actives") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Active ingredients: Zinc Oxide 10%. Inactive ingredients: Water, Glycerin, Dimethicone", True),
        ("Water, Zinc Oxide 10%, Glycerin, Dimethicone", False),
    ],
)
def test_that_actives_are_listed_apart_is_said_only_where_they_are(text: str, said: bool) -> None:
    assert ("market" in [statement.code for statement in analyze(text, market="EU").summary]) is said
