"""A title that names another kind of product than its list reads as: both are told on the first line."""

from __future__ import annotations

import pytest

from inci_parser import analyze

_WASH = "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Sodium Chloride, Sodium Benzoate, Parfum"
_RINSE = "Aqua, Cetearyl Alcohol, Behentrimonium Chloride, Amodimethicone, Phenoxyethanol, Parfum"
_LOTION = "Aqua, Glycerin, Cetearyl Alcohol, Dimethicone, Glyceryl Stearate, Phenoxyethanol, Parfum"
_SOAP = "Sodium Palmate, Sodium Palm Kernelate, Aqua, Glycerin, Parfum, Sodium Chloride"
_LACQUER = "Ethyl Acetate, Butyl Acetate, Nitrocellulose, Isopropyl Alcohol, CI 77891"


@pytest.mark.parametrize(
    ("title", "text", "kind", "said"),
    [
        ("Conditioner", _WASH, "shampoo", "(the title says conditioner, the list reads as a shampoo)"),
        ("Après-shampooing", _WASH, "shampoo", "the list reads as a shampoo)"),
        ("Leave-in conditioner", _WASH, "shampoo", "the list reads as a shampoo)"),
        ("Face cream", _WASH, "cleanser", "(the title says face cream, the list reads as a cleanser)"),
        ("Hand cream", _WASH, "hand cream", "(as the title says; the list reads as a cleanser)"),
        ("Shampoo", _RINSE, "shampoo", "(as the title says; the list reads as a conditioner)"),
        ("Duschgel", _LOTION, "body wash", "(as the title says; the list reads as a lotion)"),
        ("Soap bar", _LOTION, "soap", "(as the title says; the list reads as a lotion)"),
        ("Body lotion", _SOAP, "body lotion", "(as the title says; the list reads as a soap)"),
        ("Cleansing wipes", _LACQUER, "nail polish", "the list reads as a nail polish)"),
    ],
)
def test_both_are_told(title: str, text: str, kind: str, said: str) -> None:
    report = analyze(text, title=title)
    assert report.context.product_type == kind
    assert said in report.summary[0].text


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Shampoo", _WASH), ("Conditioner", _RINSE), ("Body lotion", _LOTION), ("Soap bar", _SOAP), ("", _WASH),
        ("Hair serum", "Dimethicone, Dimethiconol, Isododecane, Parfum, Linalool"),
        ("Serum", "Isododecane, Dimethicone, Dimethiconol, Parfum, Linalool"),  # a hair serum is a serum
        ("Mask", _RINSE), ("Self-tanning mist", "Aqua, Dihydroxyacetone, Glycerin, Parfum, Phenoxyethanol"),
        ("Cleansing milk", _LOTION), ("Hair treatment", _RINSE),
    ],
)  # fmt: skip
def test_no_other_kind_is_told(title: str, text: str) -> None:
    assert "reads as" not in analyze(text, title=title).summary[0].text
