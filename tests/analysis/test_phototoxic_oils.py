"""Citrus oils weigh by the amount from which they are phototoxic, by use, and by how surely they are read."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.models import Finding

_BEFORE = (
    "Aqua, Glycerin, Caprylic/Capric Triglyceride, Cetearyl Alcohol, Squalane, Butylene Glycol, Glyceryl Stearate, "
    "PEG-100 Stearate, Dimethicone, Betaine, Panthenol, Phenoxyethanol, Carbomer, Xanthan Gum, Allantoin, Tocopherol, "
    "Disodium EDTA, Ethylhexylglycerin, Sodium Hyaluronate, Bisabolol, Adenosine, "
)
_NOT_EXPECTED = "is not expected to cause a reaction in sunlight"


def _found(text: str, product_type: str = "face cream") -> Finding:
    (found,) = [f for f in analyze(text, product_type=product_type).findings if f.class_.startswith("phototoxic oil")]
    return found


@pytest.mark.parametrize(
    "oil",
    [
        "Citrus Aurantium Bergamia (Bergamot) Fruit Oil",
        "베르가모트오일",
        "Citrus Aurantifolia (Lime) Oil",
        "Citrus Limon (Lemon) Peel Oil",
        "Citrus Aurantium Bergamia Peel Oil Expressed",
    ],
)
def test_far_down_a_list_a_citrus_oil_is_not_expected_to_act(oil: str) -> None:
    found = _found(f"{_BEFORE}{oil}")
    assert (found.severity, found.level) == (1, "detail")
    assert _NOT_EXPECTED in found.text


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Simmondsia Chinensis Seed Oil, Citrus Aurantium Bergamia Peel Oil 1%, Tocopherol", 3),
        ("Simmondsia Chinensis Seed Oil, Citrus Aurantium Bergamia Peel Oil 0.5%, Tocopherol", 3),
        ("Simmondsia Chinensis Seed Oil, Citrus Aurantium Bergamia Peel Oil 0.1%, Tocopherol", 1),
        ("Aqua, Glycerin, Citrus Aurantium Bergamia Peel Oil", 2),
        ("Simmondsia Chinensis Seed Oil, Squalane, Citrus Aurantifolia Oil, Tocopherol", 2),
    ],
)
def test_high_on_a_list_and_by_stated_amounts_it_may(text: str, severity: int) -> None:
    found = _found(text, "face oil")
    assert (found.severity, found.level) == (severity, "main" if severity > 1 else found.level)
    assert (_NOT_EXPECTED in found.text) == (severity == 1)


def test_behind_the_first_entries_the_estimate_decides() -> None:
    oil = "Citrus Aurantium Bergamia Fruit Oil"
    found = _found(f"Aqua, Glycerin, Cetearyl Alcohol, Squalane, Phenoxyethanol, {oil}, Xanthan Gum, Citric Acid")
    assert (found.severity, found.level) == (1, "detail")
    assert _NOT_EXPECTED not in found.text  # the likely range reaches further


def test_where_places_tell_no_amounts_it_weighs_less() -> None:
    sorted_by_letter = (
        "Aloe Barbadensis Leaf Juice, Aqua, Betaine, Carbomer, Cetearyl Alcohol, Citrus Aurantium Bergamia Peel Oil, "
        "Dimethicone, Glycerin, Panthenol, Phenoxyethanol, Squalane, Tocopherol, Xanthan Gum"
    )
    assert _found(sorted_by_letter).severity == 2


def test_rinsed_off_it_weighs_least() -> None:
    text = "Aqua, Sodium Laureth Sulfate, Glycerin, Citrus Aurantium Bergamia Peel Oil"
    assert _found(text, "shower gel").severity == 1


def test_an_oil_whose_name_is_in_doubt_weighs_less() -> None:
    text = "Citrus Limon Fruit Oil or CI 17200, Disodium EDTA, Linalool, Tocopherol, Geraniol"
    assert _found(text).severity == 1
