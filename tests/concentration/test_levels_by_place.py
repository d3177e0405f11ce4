"""Use levels that the place of an entry changes: what leads a list in place of water, and traces of perfume."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.concentration.composition import Composition
from inci_parser.analysis.concentration.levels_by_place import by_place
from inci_parser.analysis.concentration.use_levels import Level

from .making import label

_SERUM = "{}, Methylpropanediol, Niacinamide, Water, Glycerin, Panthenol, Tranexamic Acid, 1,2-Hexanediol, Allantoin"
_LOTION = "Aqua, Glycerin, Cetearyl Alcohol, Isopropyl Myristate, Panthenol, Phenoxyethanol, Xanthan Gum, Parfum, {}"


def _estimates(text: str) -> dict[str, float]:
    report = analyze(text)
    at = {share.position: share.estimate for share in report.concentration.ingredients}
    return {entry.name or "": at[entry.position] for entry in report.label.ingredients}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (_SERUM.format("Artemisia Princeps Leaf Extract"), "ARTEMISIA PRINCEPS LEAF EXTRACT"),
        (_SERUM.format("Rosa Damascena Flower Water"), "ROSA DAMASCENA FLOWER WATER"),
        (_SERUM.format("Aloe Barbadensis Leaf Juice"), "ALOE BARBADENSIS LEAF JUICE"),
        (_SERUM.format("Galactomyces Ferment Filtrate"), "GALACTOMYCES FERMENT FILTRATE"),
        ("쑥잎추출물, 메틸프로판다이올, 나이아신아마이드, 정제수, 글리세린, 판테놀",
         "ARTEMISIA PRINCEPS LEAF EXTRACT"),
    ],
)  # fmt: skip
def test_an_extract_that_leads_a_list_is_its_water(text: str, first: str) -> None:
    found = _estimates(text)
    assert found[first] > 40
    assert found["NIACINAMIDE"] < 8
    assert sum(found.values()) == pytest.approx(100, abs=3)


def test_an_extract_before_an_oil_may_be_of_oil() -> None:
    found = _estimates("Calendula Officinalis Flower Extract, Helianthus Annuus Seed Oil, Squalane, Cera Alba, Parfum")
    assert found["HELIANTHUS ANNUUS SEED OIL"] > 15


def test_an_extract_behind_the_water_is_not() -> None:
    assert _estimates(f"Water, Artemisia Princeps Leaf Extract, {_SERUM[4:]}")["ARTEMISIA PRINCEPS LEAF EXTRACT"] < 10


@pytest.mark.parametrize(
    "behind",
    [
        "Citronellol, Hexyl Cinnamal, Geraniol, Benzyl Alcohol, Limonene, Linalool",
        "Limonene, Linalool, Benzyl Alcohol",
        "Limonene, Linalool, Benzyl Alcohol, Citral",
        "Benzyl Alcohol, Benzyl Salicylate, Coumarin, Limonene",
    ],
)
def test_benzyl_alcohol_among_traces_of_perfume_is_one(behind: str) -> None:
    assert _estimates(_LOTION.format(behind))["BENZYL ALCOHOL"] < 0.05


@pytest.mark.parametrize(
    "behind",
    [
        "Benzyl Alcohol, Limonene, Linalool",
        "Limonene, Linalool, Benzyl Alcohol, Dehydroacetic Acid",
        "Limonene, Benzyl Alcohol",
        "Benzyl Alcohol, Limonene, Linalool, Citral",
    ],
)
def test_elsewhere_it_preserves(behind: str) -> None:
    assert _estimates(_LOTION.format(behind))["BENZYL ALCOHOL"] > 0.2


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("Tetradecyl Aminobutyroylvalylaminobutyric Urea Trifluoroacetate", 0.01),
        ("Disodium Inosinate", 0.05),
        ("Disodium Guanylate", 0.05),
    ],
)
def test_peptides_and_nucleotides_are_traces(name: str, most: float) -> None:
    assert _estimates(f"Aqua, Glycerin, Squalane, Panthenol, Phenoxyethanol, {name}")[name.upper()] < most


def test_a_list_in_no_order_has_no_places() -> None:
    made = label("ALOE BARBADENSIS LEAF EXTRACT", "LIMONENE", "LINALOOL", "BENZYL ALCOHOL")
    n = len(made.ingredients)
    part = Composition("", made.ingredients, (None,) * n, (), tuple(range(n)), frozenset(), "in no order")
    known = [(Level(0.01, 0.1, 1.0), False)] * n
    assert by_place(part, known) == known
    ordered = part._replace(ordered=tuple(range(n)), free=(), unordered="")
    assert by_place(ordered, known)[0][0].typical > 40
