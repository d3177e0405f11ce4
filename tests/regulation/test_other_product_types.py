"""An amount above the maximum of a type that was only inferred, and within that of another: said as conditional."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.product_titles import read_title

_ORAL = "Aqua, Glycerin, Hydrogen Peroxide 6%, Carbomer, Sodium Fluoride, Aroma"
_WHITENER = "Aqua, Glycerin, Carbamide Peroxide 16%, Carbomer, Potassium Nitrate, Sodium Fluoride, Aroma"


def _above(text: str, **given: str) -> tuple[bool, float | None, list[str]]:
    """Return whether the amount of the peroxide exceeds, what others may hold, the lines of law of the first screen."""
    report = analyze(text, **given)
    found = next(f for f in report.findings if f.kind == "limit" and f.details["declared"])
    told = [s.text for s in report.summary if s.code in ("above_maximum", "maxima")]
    return found.details["exceeded"], found.details["elsewhere"], told


def test_a_type_inferred_from_ingredients_exceeds_nothing_that_another_allows() -> None:
    """Six per cent of hydrogen peroxide in a likely mouthwash: the law allows more in other products."""
    exceeded, elsewhere, told = _above(_ORAL)
    assert not exceeded
    assert elsewhere == 12.0
    assert told == [
        "Above the maximum of the EU if this is a mouthwash, as which it was taken: hydrogen peroxide 6 % (0.1 %), in "
        "other products up to 12 %."
    ]


def test_a_type_that_is_given_or_in_the_title_exceeds() -> None:
    """Where the type is given or the title names it the amount exceeds."""
    assert _above(_ORAL, product_type="mouthwash")[:2] == (True, None)
    assert _above(_ORAL, title="Mint mouthwash")[:2] == (True, None)


def test_an_amount_above_every_maximum_exceeds_whatever_the_type() -> None:
    """No type allows thirty per cent."""
    assert _above("Aqua, Glycerin, Hydrogen Peroxide 30%, Carbomer, Sodium Fluoride, Aroma")[0]


@pytest.mark.parametrize(
    "text",
    [
        _WHITENER,
        f"Professional whitening gel for home use 6% hydrogen peroxide. {_WHITENER}",
        "Home bleaching gel for dentists 6% H2O2. Ingredients: "
        "Aqua, Glycerin, Hydrogen Peroxide 6%, Carbomer, Potassium Nitrate, Sodium Fluoride, Aroma",
    ],
)
def test_what_is_sold_to_dentists_is_no_excess(text: str) -> None:
    """A whitener may hold six per cent as hydrogen peroxide where it is sold to dental practitioners."""
    report = analyze(text)
    assert report.context.product_type == "tooth whitener"
    exceeded, _, told = _above(text)
    assert not exceeded
    assert "dental practitioners only: 6 %" in told[0]


@pytest.mark.parametrize(
    "title",
    [
        "Home bleaching gel", "Zahnaufhellungsgel", "Gel de blanchiment dentaire", "Blanqueamiento dental",
        "Gel clareador", "Gel sbiancante denti", "Tandbleekgel", "Żel wybielający do zębów",
        "Гель для отбеливания зубов", "Fogfehérítő gél", "Diş beyazlatma jeli", "牙齿美白凝胶",
        "치아 미백 젤", "歯 ホワイトニング",
    ],
)  # fmt: skip
def test_whiteners_by_title(title: str) -> None:
    """Titles of tooth whiteners in many languages."""
    assert read_title(title).product_type == "tooth whitener"


def test_peroxide_of_hair_is_no_tooth_whitener() -> None:
    """A developer and a toothpaste stay what they are."""
    developer = analyze("Aqua, Hydrogen Peroxide, Cetearyl Alcohol, Ceteareth-20, Etidronic Acid")
    assert developer.context.product_type == "hair developer"
    paste = "Glycerin, Hydrated Silica, Aqua, Hydrogen Peroxide, Sodium Fluoride, Sodium Saccharin, Aroma"
    assert analyze(paste).context.product_type == "toothpaste"
