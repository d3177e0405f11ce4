"""What a title or a statement gives of an ingredient binds what is likely of it, and proves nothing."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.concentration import concentrate
from inci_parser.analysis.concentration.claimed import Claimed
from inci_parser.models import Amount, Context, Share

from .making import entry, label, percent

_LIST = "Aqua, Glycerin, Caprylic/Capric Triglyceride, {}, Cetearyl Alcohol, Phenoxyethanol, Xanthan Gum, Parfum"


def _share(text: str, name: str, title: str, **options: str) -> Share:
    report = analyze(text, title=title, **options)
    position = next(e.position for e in report.label.ingredients if name in e.names)
    return next(share for share in report.concentration.ingredients if share.position == position)


@pytest.mark.parametrize(
    "title",
    [
        "Niacinamide 10% Serum", "나이아신아마이드 10% 세럼", "Niacinamid 10 % Serum", "烟酰胺 10% 精华",
        "ナイアシンアミド10%美容液", "Sérum à 10 % de niacinamide", "Сыворотка с ниацинамидом 10%",
        "%10 Niasinamid Serum",
    ],
)  # fmt: skip
def test_the_amount_of_a_title_is_likely_in_every_language(title: str) -> None:
    share = _share(_LIST.format("Niacinamide"), "NIACINAMIDE", title)
    assert share.estimate == pytest.approx(10)
    assert share.likely.min >= 9
    assert share.likely.max <= 11
    assert share.proved == _share(_LIST.format("Niacinamide"), "NIACINAMIDE", "Serum").proved
    assert "claimed beside the list: 10 %" in share.because


def test_what_stands_before_is_no_less() -> None:
    found = analyze(_LIST.format("Niacinamide"), title="Niacinamide 10% Serum").concentration.ingredients
    assert all(share.estimate >= 9.5 for share in found[:4])
    assert sum(share.estimate for share in found) == pytest.approx(100, abs=2)


@pytest.mark.parametrize(
    ("title", "text", "name", "least", "most"),
    [
        ("Behentrimonium Chloride 2% Conditioner", "Aqua, Cetearyl Alcohol, Behentrimonium Chloride, Parfum",
         "BEHENTRIMONIUM CHLORIDE", 2, 2),
        ("Azelaic Acid Suspension 10%", "Aqua, Isodecyl Neopentanoate, Dimethicone, Azelaic Acid, Phenoxyethanol",
         "AZELAIC ACID", 10, 10),
        ("AHA 8% Serum", "Aqua, Glycolic Acid, Glycerin, Xanthan Gum", "GLYCOLIC ACID", 8, 8),
        # of a solution, against what stands before, above what the place can hold, printed, a bound
        ("Acetyl Hexapeptide-8 10% Serum", "Aqua, Glycerin, Xanthan Gum, Acetyl Hexapeptide-8, Phenoxyethanol",
         "ACETYL HEXAPEPTIDE-8", 0, 0.1),
        ("Panthenol 15% Serum", "Aqua, Glycerin, Carbomer, Tocopherol, Panthenol, Xanthan Gum", "PANTHENOL", 0, 3),
        ("Niacinamide 40%", "Aqua, Glycerin, Niacinamide, Xanthan Gum", "NIACINAMIDE", 0, 10),
        ("Niacinamide 10%", "Aqua, Glycerin, Niacinamide 5%, Xanthan Gum", "NIACINAMIDE", 5, 5),
        ("Up to 10% Niacinamide", "Aqua, Glycerin, Niacinamide, Xanthan Gum", "NIACINAMIDE", 1, 8),
    ],
)  # fmt: skip
def test_claims_bind_where_the_list_allows_them(title: str, text: str, name: str, least: float, most: float) -> None:
    assert least - 0.01 <= _share(text, name, title).estimate <= most + 0.01


@pytest.mark.parametrize(
    ("title", "text", "estimate"),
    [
        (
            "Toothpaste 1450 ppm fluoride",
            "Aqua, Hydrated Silica, Sorbitol, Aroma, Sodium Fluoride, Sodium Saccharin",
            0.32,
        ),
        (
            "",
            "Toothpaste. Aqua, Hydrated Silica, Sorbitol, Aroma, Sodium Fluoride (1450 ppm F), Sodium Saccharin",
            0.32,
        ),
        (
            "",
            "Toothpaste. Ingredients: Aqua, Sorbitol, Silica, Sodium Fluoride, Aroma. Contains 1450 ppm fluoride",
            0.32,
        ),
        ("Mouthwash 500 ppm F-", "Aqua, Glycerin, Sorbitol, Aroma, Sodium Fluoride, Sodium Saccharin", 0.11),
    ],
)
def test_an_amount_of_fluorine_is_converted(title: str, text: str, estimate: float) -> None:
    assert _share(text, "SODIUM FLUORIDE", title).estimate == pytest.approx(estimate, abs=0.005)


def test_two_fluorides_share_a_statement_that_binds_neither() -> None:
    text = "Aqua, Sorbitol, Silica, Sodium Monofluorophosphate, Sodium Fluoride, Aroma"
    assert "claimed" not in " ".join(_share(text, "SODIUM FLUORIDE", "Toothpaste 1450 ppm fluoride").because)


def test_amounts_that_are_switched_off_bind_nothing() -> None:
    report = analyze(_LIST.format("Niacinamide"), title="Niacinamide 10% Serum", skip=["amounts"])
    assert report.concentration.ingredients[3].estimate < 9


def test_claims_by_hand() -> None:
    made = label("AQUA", "GLYCERIN", "NIACINAMIDE", "XANTHAN GUM")
    claims = (None, None, Amount(10, 10, "10%", 1), None)
    found = concentrate(made, Context(), (), None, claimed=claims)
    assert found.ingredients[2].estimate == pytest.approx(10)
    doubtful = label("AQUA", "GLYCERIN", entry("NIACINAMIDE", doubts=("name",)), "XANTHAN GUM")
    assert concentrate(doubtful, Context(), (), None, claimed=claims).ingredients[2].estimate < 9
    stated = label("AQUA", "GLYCERIN", entry("NIACINAMIDE", percent=percent(2)), "XANTHAN GUM")
    assert concentrate(stated, Context(), (), None, claimed=claims).ingredients[2].estimate == pytest.approx(2)
    assert Claimed._field_defaults["entries"] == frozenset()
