"""A selection of what a product is sold for: what it names is there to act, and it tells nothing of preservatives."""

from __future__ import annotations

import pytest

from inci_parser import Catalogue, analyze
from inci_parser.analysis.rule_book import built_in
from inci_parser.analysis.selections import is_selection
from inci_parser.analysis.summary_markets import market_statement
from inci_parser.models import Report
from inci_parser.render.renderer import renderer

_SCALP = (
    "allantoin | hydrolyzed silk protein | piroctone olamine | zinc gluconate | niacinamide | salicylic acid (bha) | "
    "menthol"
)
#: Lists that are not whole and no selections: they begin as a whole list does, or name what only makes a product up.
_PARTS = [
    "Aqua, Glycerin, Niacinamide, Salicylic Acid, Phenoxyethanol and more",
    "Niacinamide, Salicylic Acid, Phenoxyethanol and more",
    "Niacinamide, Salicylic Acid, Parfum and more",
]


def _line(report: Report, code: str) -> str:
    return next((statement.text for statement in report.summary if statement.code == code), "")


@pytest.mark.parametrize(
    ("title", "told"),
    [
        (
            "Scalp Serum",
            "Actives: piroctone olamine and salicylic acid (each of unknown amount). "
            "Known from skin care: niacinamide and allantoin (each of unknown amount). Here allantoin soothes.",
        ),
        (
            "Face Serum",
            "Actives: piroctone olamine, salicylic acid, niacinamide and allantoin (each of unknown amount).",
        ),
    ],
)
def test_what_a_selection_names_is_there_to_act(title: str, told: str) -> None:
    report = analyze(_SCALP, title=title)
    assert report.concentration.partial
    assert _line(report, "actives") == told
    assert not _line(report, "preservatives")
    assert "preserve" not in " ".join(statement.text for statement in report.summary)
    functions = {entry.match.name: entry.function for entry in report.label.ingredients}
    assert "preserve" not in functions["SALICYLIC ACID"]


def test_the_page_tells_no_preservative_of_a_selection() -> None:
    page = renderer("html").report(analyze(_SCALP, title="Scalp Serum"), "serum")
    assert "salicylic acid (each of unknown amount)" in page
    assert "Preserved with" not in page
    assert "usual preservative" not in page


@pytest.mark.parametrize("text", ["Glycolic Acid, Niacinamide, Zinc PCA", "Mandelic Acid, Niacinamide"])
def test_an_acid_of_a_selection_exfoliates(text: str) -> None:
    report = analyze(text, title="Serum")
    assert report.concentration.partial
    assert text.partition(",")[0].lower() in _line(report, "actives")


@pytest.mark.parametrize("text", ["Sodium Lactate, Lactic Acid, Urea, Sodium PCA", "Citric Acid, Niacinamide"])
def test_an_acid_for_the_ph_stays_one(text: str) -> None:
    assert "acid" not in _line(analyze(text, title="Serum"), "actives").split("hyaluronic")[0]


@pytest.mark.parametrize("text", _PARTS)
def test_the_beginning_of_a_list_is_no_selection(text: str) -> None:
    report = analyze(text, title="Face Serum")
    assert report.concentration.partial
    assert not is_selection(report.label, report.concentration, report.label.names, built_in(), Catalogue.default())


def test_a_part_that_names_a_preservative_tells_it() -> None:
    report = analyze(_PARTS[0], title="Face Serum")
    assert "phenoxyethanol" in _line(report, "preservatives")


def test_an_amount_that_is_stated_decides_in_a_selection_too() -> None:
    report = analyze("Niacinamide 5%, Salicylic Acid 0.2%, Zinc PCA 1%", title="Serum")
    assert report.concentration.partial
    assert "salicylic acid" not in _line(report, "actives")


_OF_A_SHOP = (
    "active ingredients: | green tea extract – rich in antioxidants. | panthenol – helps hydration. | "
    "hydrolyzed collagen – nourishes hair."
)


def test_what_is_known_from_skin_care_tells_what_it_does_here() -> None:
    told = _line(analyze(_OF_A_SHOP, title="Repair Hair Mask"), "actives")
    assert told.endswith("Here panthenol moisturises hair and hydrolyzed collagen coats hair.")


@pytest.mark.parametrize("market", ["EU", "US"])
def test_active_ingredients_of_a_shop_are_no_drug_label(market: str) -> None:
    report = analyze(_OF_A_SHOP, title="Repair Hair Mask", market=market)
    assert not _line(report, "market")
    assert "paste the whole ingredient list" in _line(report, "next_step")
    drug = "Active ingredients: Avobenzone 3 %, Octisalate 5 %. Inactive ingredients: water, glycerin, carbomer"
    assert "Actives are listed apart" in _line(analyze(drug, market="EU"), "market")
    assert not _line(analyze(drug, market=market), "next_step")
    assert market_statement.__module__.endswith("summary_markets")
