"""What a title promises an effect on, and a list that names nothing for it: dandruff, acne; peptides of a selection."""

from __future__ import annotations

import pytest

from inci_parser import analyze

_WASH = "Aqua, Sodium Laureth Sulfate, Glycerin, Cocamidopropyl Betaine, Sodium Chloride, Tocopherol, {}"
_SELECTION = "抗坏血酸葡糖苷、燕麦β-葡聚糖、葡萄籽提取物、谷胱甘肽、木糖醇基葡糖苷、{}"


def _promises(title: str, text: str) -> set[str]:
    rules = {finding.rule.removeprefix("claim.") for finding in analyze(text, title=title).of_kind("claim")}
    return {rule for rule in rules if rule.startswith("promised-")}


@pytest.mark.parametrize(
    "title",
    ["Anti Dandruff Shampoo", "Anti-Schuppen Shampoo", "Shampooing antipelliculaire", "Champú anticaspa", "去屑洗发水",
     "Шампунь против перхоти", "비듬 샴푸", "Szampon przeciwłupieżowy", "Sampo anti ketombe"],
)  # fmt: skip
@pytest.mark.parametrize(
    ("listed", "missed"),
    [
        ("Panthenol", True),
        ("Piroctone Olamine", False),
        ("Zinc Pyrithione", False),
        ("Salicylic Acid", False),  # though so little only preserves
        ("Melaleuca Alternifolia Leaf Oil", False),
    ],
)
def test_a_dandruff_shampoo_that_names_nothing_against_dandruff(title: str, listed: str, missed: bool) -> None:
    assert ("promised-antidandruff" in _promises(title, _WASH.format(listed))) is missed


@pytest.mark.parametrize(
    "title", ["Foam Acne Treatment", "Creme gegen Akne", "Crème anti-acné", "Крем против акне", "祛痘面霜"]
)  # fmt: skip
@pytest.mark.parametrize(
    ("listed", "missed"), [("Oligopeptide-10", True), ("Salicylic Acid", False), ("Sulfur", False), ("Retinol", False)]
)
def test_an_acne_treatment_that_names_nothing_against_acne(title: str, listed: str, missed: bool) -> None:
    assert ("promised-acne-treatment" in _promises(title, _WASH.format(listed))) is missed


@pytest.mark.parametrize(
    "title", ["Shampoo for dry scalp", "Cream for acne-prone skin", "Shampoo without dandruff talk"]
)
def test_other_titles_promise_no_effect(title: str) -> None:
    assert not _promises(title, _WASH.format("Panthenol"))


def test_a_selection_without_what_its_title_promises_is_told_so() -> None:
    assert _promises("寡肽修护原液", _SELECTION.format("黄瓜提取物")) == {"promised-peptides"}
    assert _promises("寡肽修护原液", _SELECTION.format("寡肽-1")) == set()
    first = analyze(_SELECTION.format("黄瓜提取物"), title="寡肽修护原液")
    assert first.concentration.partial
    assert "A peptide is promised, the list names none." in [told.text for told in first.summary]
    badly_read = "Aqua Purified WaterGlycerin Vegetable GlycerinPeptide Firming Agent, Citral, Geraniol, Limonene"
    assert not _promises("Peptide Serum", badly_read)
