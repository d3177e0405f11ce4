"""Products with water that list no preservative: told where the list is whole, and only where microbes may grow."""

from __future__ import annotations

import pytest

from inci_parser import analyze

_CREAM = "Aqua, Glycerin, Butyrospermum Parkii Butter, Cocos Nucifera Oil, Cetearyl Alcohol, Polysorbate 60, Tocopherol"


def _told(text: str, **given: str) -> list[tuple[str, str]]:
    """Return what the first screen says of preservatives, by code."""
    codes = ("no_preservative", "preservatives")
    return [(s.code, s.text) for s in analyze(text, **given).summary if s.code in codes]


@pytest.mark.parametrize(
    "text",
    [
        f"Ingredients: {_CREAM}",
        "정제수, 글리세린, 판테놀, 알란토인, 잔탄검",
        "水、グリセリン、BG、パンテノール、キサンタンガム",
        "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Sodium Chloride, Parfum",
    ],
)
def test_water_without_a_preservative_is_told(text: str) -> None:
    """Emulsions, gels and washes of any language."""
    [(code, said)] = _told(text)
    assert code == "no_preservative"
    assert said.startswith("No preservative is listed, though there is water.")
    assert "sterile or single-dose packs" in said


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (f"{_CREAM}, Phenoxyethanol", {}),
        (f"{_CREAM}, Benzyl Alcohol", {}),
        (f"{_CREAM}, Lactobacillus Ferment", {}),
        (f"{_CREAM}, Blorxidine", {}),  # a name that nobody knows may be a preservative
        (f"{_CREAM}, Limon...", {}),  # the list is cut
        (f"{_CREAM} and more", {}),
        (f"Inactive ingredients: {_CREAM}", {}),
        ("Helianthus Annuus Seed Oil, Cera Alba, Tocopherol, Parfum", {}),
        ("Alcohol Denat., Aqua, Parfum, Limonene, Linalool", {}),
        ("Glycerin, Aqua, Panthenol, Xanthan Gum, Betaine", {}),  # more humectant than water
        ("Sodium Palmate, Sodium Cocoate, Aqua, Glycerin, Parfum", {}),
        ("Aqua, Potassium Olivate, Glycerin, Parfum", {}),
        ("Aqua, Glycerin, Hydrated Silica, Sodium Fluoride, Sodium Saccharin, Aroma", {"product_type": "toothpaste"}),
        ("Aqua, Cetearyl Alcohol, Ammonium Hydroxide, p-Phenylenediamine, Resorcinol", {"product_type": "hair dye"}),
        ("Aqua, Hydrogen Peroxide, Cetearyl Alcohol, Ceteareth-20, Etidronic Acid", {}),
        ("Butane, Aqua, Propane, Cetearyl Alcohol, Glycerin, Parfum", {}),
        ("Aqua", {}),
        ("Aqua, Sodium Chloride, Glycerin", {}),
    ],
)
def test_silence_where_nothing_is_missed(text: str, given: dict[str, str]) -> None:
    """A preservative, a list that is not whole or not read, and what keeps without one."""
    assert "no_preservative" not in dict(_told(text, **given))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("1,2-Hexanediol", "No usual preservative is listed; 1,2-hexanediol may help to preserve."),
        (
            "1,2-Hexanediol, Ethylhexylglycerin",
            "No usual preservative is listed; 1,2-hexanediol and ethylhexylglycerin help to preserve.",
        ),
    ],
)
def test_what_may_help_is_named(more: str, said: str) -> None:
    """One helper may be there for something else."""
    assert _told(f"{_CREAM}, {more}") == [("preservatives", said)]
