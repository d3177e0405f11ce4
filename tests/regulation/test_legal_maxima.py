"""Legal maxima that may carry a proof: never tighter than any lawful product."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inci_parser import analyze
from inci_parser.analysis import regulation
from inci_parser.analysis.context import context_of, product_types
from inci_parser.models import Match

from .labels import label, legal_maxima_of


def cap(name: str, **asked: object) -> float | None:
    found = legal_maxima_of(label("AQUA", name), **asked)
    assert len(found) == 2
    assert found[0] is None
    return found[1].max if found[1] else None


@pytest.mark.parametrize(
    ("name", "product_type", "most"),
    [
        ("PHENOXYETHANOL", None, 1.0),
        ("PHENOXYETHANOL", "serum", 1.0),
        ("SODIUM BENZOATE", None, 2.5 * 144.10 / 122.12),
        ("SODIUM BENZOATE", "face cream", 0.5 * 144.10 / 122.12),
        ("POTASSIUM SORBATE", None, 0.6 * 150.22 / 112.13),
        ("METHYLPARABEN", None, 0.4 * 152.15 / 138.12),
        ("SALICYLIC ACID", None, 3.0),
        ("SALICYLIC ACID", "serum", 2.0),
        ("SALICYLIC ACID", "lipstick", 0.5),
        ("METHYLISOTHIAZOLINONE", "shampoo", 0.0015),
        ("BEHENTRIMONIUM CHLORIDE", None, 5.0),
        ("BEHENTRIMONIUM CHLORIDE", "body lotion", 0.1),
        ("TRIETHANOLAMINE", "serum", 2.5),
        ("HOMOSALATE", None, 7.34),
    ],
)
def test_caps(name: str, product_type: str | None, most: float) -> None:
    assert cap(name, product_type=product_type) == pytest.approx(most, rel=1e-3)


@pytest.mark.parametrize(
    "name",
    [
        "AQUA",
        "BENZYL ALCOHOL",  # a solvent and fragrance too
        "ZINC OXIDE",  # a colourant too
        "TITANIUM DIOXIDE",
        "SODIUM METABISULFITE",  # counted as free sulfur dioxide
        "CALCIUM BENZOATE",  # sold as hydrates, no sure conversion
        "TRIETHANOLAMINE",  # rinse-off products have no maximum
        "RETINOL",  # the transition runs
        "CITRAL",
        "ISOEUGENOL",  # oral products have no maximum
        "SODIUM HYDROXIDE",
        "NIACINAMIDE",
    ],
)
def test_no_cap_where_a_lawful_product_may_hold_more(name: str) -> None:
    assert cap(name) is None


def test_no_given_type_has_a_looser_cap_than_the_cap_without_one() -> None:
    names = [
        "PHENOXYETHANOL",
        "SODIUM BENZOATE",
        "SALICYLIC ACID",
        "BHT",
        "CHLORPHENESIN",
        "BENZOPHENONE-3",
        "LAURETH-9",
    ]
    made = label(*names)
    anything = [found.max if found else None for found in legal_maxima_of(made)]
    for kind in product_types():
        for loosest, found in zip(anything, legal_maxima_of(made, product_type=kind), strict=True):
            assert loosest is None or found is None or found.max <= loosest


def test_an_assumed_type_has_the_loosest_cap_and_says_so() -> None:
    made = label("AQUA", "SODIUM LAURETH SULFATE", "COCAMIDOPROPYL BETAINE", "SODIUM BENZOATE")
    found = legal_maxima_of(made)[3]
    assert found is not None
    assert found.reason == "EU V/1: 2.5 % as benzoic acid at most in any product it is listed for"
    given = legal_maxima_of(made, product_type="face cream")[3]
    assert given is not None
    assert given.reason == "EU V/1: 0.5 % as benzoic acid at most"


def test_no_law_no_caps() -> None:
    assert legal_maxima_of(label("AQUA", "PHENOXYETHANOL"), market="none") == ()


def test_a_guessed_name_or_several_names_have_no_cap() -> None:
    made = label("PHENOXYETHANOL", "CHLORPHENESIN")
    guessed = made.ingredients[0]._replace(match=Match(("PHENOXYETHANOL",), "fuzzy", 92.0))
    several = made.ingredients[1]._replace(match=Match(("CHLORPHENESIN", "PHENOXYETHANOL"), "exact", 100.0))
    unsure = replace(made, ingredients=(guessed, several))
    assert regulation.legal_maxima(unsure, context_of(unsure)) == (None, None)


def test_the_united_states_cap_medicines_only() -> None:
    assert cap("PHENOXYETHANOL", market="US") is None
    found = legal_maxima_of(label(("OCTOCRYLENE", {"section": "active"}), "AQUA"), market="US")
    assert found[0] is not None
    assert found[0].max == 10.0


def test_what_is_not_listed_for_the_assumed_product_bounds_nothing() -> None:
    made = "Aqua, Glycerin, Cetearyl Alcohol, Methylisothiazolinone, Parfum, Xanthan Gum"
    stays_on = analyze(made)
    assert "listed for rinse-off products only" in " ".join(statement.text for statement in stays_on.summary)
    for share in stays_on.concentration.ingredients[3:]:
        assert share.proved is not None
        assert share.proved.max > 10
        assert not any("EU" in why for why in share.because)
    rinsed = analyze(made, title="Shampoo").concentration.ingredients[3]
    assert rinsed.proved is not None
    assert rinsed.proved.max == 0.0015
