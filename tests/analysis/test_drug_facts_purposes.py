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
    ("Salicylic acid 17% ... Wart remover", "", "alcohol, collodion", "corn remover", "exfoliates, also in pores"),
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
