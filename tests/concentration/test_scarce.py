"""Of what is used in tenths of a percent no 1 % is likely, nor more than some sixteen entries at 1 % or above."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.models import Concentration

#: Four ingredients that make up a cream, and others of which there usually is 1 % or more.
BASE = "Aqua, Glycerin, Caprylic/Capric Triglyceride, Cetearyl Alcohol, Butylene Glycol"
BEHIND = "Dimethicone, Glyceryl Stearate, PEG-100 Stearate, Squalane, Pentylene Glycol, Phenoxyethanol"


def amounts(text: str, **given: str) -> Concentration:
    return inci_parser.analyze(text, **given).concentration


def likely(text: str, name: str, **given: str) -> tuple[float, float]:
    """Return the estimate and the most that is likely of one ingredient of a list."""
    report = inci_parser.analyze(text, **given)
    found = zip(report.label.ingredients, report.concentration.ingredients, strict=True)
    return next((share.estimate, share.likely.max) for entry, share in found if entry.name == name)


@pytest.mark.parametrize(
    "name",
    [
        "DIPOTASSIUM GLYCYRRHIZATE",
        "SODIUM HYALURONATE",
        "CERAMIDE NP",
        "ADENOSINE",
        "XANTHOPHYLLS",
        "LYCOPENE",
        "PALMITOYL TRIPEPTIDE-1",
        "METHYLPARABEN",
    ],
)
def test_the_one_percent_line_lies_before_what_nobody_takes_one_percent_of(name: str) -> None:
    text = f"{BASE}, {name}, {BEHIND}"
    estimate, most = likely(text, name, product_type="face cream", market="none")
    assert estimate < most < 1
    assert amounts(text, product_type="face cream", market="none").one_percent_line.likely <= 5


def test_what_there_is_little_of_proves_nothing() -> None:
    found = amounts(f"{BASE}, Dipotassium Glycyrrhizate, {BEHIND}", market="none")
    share = found.ingredients[5]
    assert share.proved is not None
    assert share.proved.max > 1
    assert found.one_percent_line.max > 6


def test_the_line_may_lie_behind_it_where_nothing_before_makes_a_product() -> None:
    text = f"Aqua, Dipotassium Glycyrrhizate, Glycerin, Cetearyl Alcohol, Caprylic/Capric Triglyceride, {BEHIND}"
    assert amounts(text).one_percent_line.likely > 2


def test_what_sets_the_ph_is_as_much_as_it_takes() -> None:
    for name in ("Citric Acid", "Lactic Acid", "Sodium Citrate"):
        assert likely(f"{BASE}, {name}, {BEHIND}", name.upper())[1] > 1


def test_a_printed_or_titled_amount_is_more() -> None:
    assert likely(f"{BASE}, Sodium Hyaluronate 2%, {BEHIND}", "SODIUM HYALURONATE")[0] == 2.0
    text = f"Aqua, Glycerin, Butylene Glycol, Propanediol, Pentylene Glycol, Panthenol, Retinol, {BEHIND}"
    assert likely(text, "RETINOL", title="Retinol 1% serum")[0] == pytest.approx(1.0, abs=0.1)


def test_entries_of_which_there_usually_is_more_do_not_all_stand_at_one_percent() -> None:
    oils = "Olea Europaea Fruit Oil, Squalane, Persea Gratissima Oil, Macadamia Ternifolia Seed Oil, Dimethicone"
    esters = "Isopropyl Palmitate, Cetyl Palmitate, Coco-Caprylate, Ethylhexyl Palmitate, Isononyl Isononanoate"
    others = "Cetyl Alcohol, Stearyl Alcohol, Behenyl Alcohol, Glyceryl Stearate, Sorbitan Olivate, Cetearyl Olivate"
    more = "Propanediol, Pentylene Glycol, Dipropylene Glycol, Betaine, Panthenol, Niacinamide, Urea, Sorbitol"
    found = amounts(f"{BASE}, {oils}, {esters}, {others}, {more}, {BEHIND}")
    assert 10 <= found.one_percent_line.likely <= 26


def test_methylisothiazolinone_is_a_third_of_what_it_is_sold_with() -> None:
    text = "Alcohol, Aqua, Carbomer, Propylene Glycol, Methylchloroisothiazolinone, Methylisothiazolinone"
    first, second = (likely(text, n)[0] for n in ("METHYLCHLOROISOTHIAZOLINONE", "METHYLISOTHIAZOLINONE"))
    assert 2 < first / second < 5
    assert likely("Alcohol, Aqua, Carbomer, Methylisothiazolinone", "METHYLISOTHIAZOLINONE")[0] > first


PEARLS = f"{BASE}, Phenoxyethanol, Mica, CI 77891, CI 77491, CI 77499"


def test_pigments_of_pearl_are_no_makeup() -> None:
    titanium, _ = likely(PEARLS, "CI 77891", title="Daily Glow Cream")
    assert titanium < 1
    tinted, _ = likely(PEARLS.replace("Mica", "CI 77492"), "CI 77891", title="Daily Glow Cream")
    assert tinted > 2
    assert likely(PEARLS, "CI 77891")[0] > 2, "what is not known may be make-up"


@pytest.mark.parametrize("behind", ["Tocopherol", "Benzyl Alcohol, Limonene, Linalool, Coumarin"])
def test_perfume_makes_up_nothing_of_an_oil(behind: str) -> None:
    oils = "Caprylic/Capric Triglyceride, Isopropyl Palmitate, Isopropyl Myristate"
    assert likely(f"{oils}, Parfum, {behind}", "PARFUM")[1] <= 4.1
