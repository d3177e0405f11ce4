"""First screen and findings count the same allergens, by the entries of the law, and name the plant of an oil."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.render.page_options import PageOptions
from inci_parser.render.renderer import renderer
from inci_parser.render.terminal_layout import Canvas


def _page(text: str, market: str = "EU", product_type: str = "face cream") -> str:
    report = analyze(text, market=market, product_type=product_type)
    return renderer("table", PageOptions(Canvas(200, color=False))).report(report, "x")


def test_oil_and_extract_of_one_entry_are_counted_once() -> None:
    told = _page(
        "Aqua, Glycerin, Parfum, Menthol, Rosa Centifolia Flower Extract, Rosa Damascena Flower Extract, Carbomer, "
        "Mentha Piperita Oil"
    )
    assert "2 other named allergens (menthol and rose flower oil/extract)" in told
    assert "declarable" not in told


def test_a_prohibited_allergen_is_counted_by_neither() -> None:
    told = _page("Aqua, Glycerin, Parfum, Linalool, Butylphenyl Methylpropional, Citral, Carbomer")
    assert "2 named allergens (linalool and citral); 1 more is prohibited." in told
    assert "declarable" not in told
    assert "Butylphenyl methylpropional: prohibited" in told


@pytest.mark.parametrize(
    ("market", "called"),
    [("US", "1 EU-listed allergen"), ("KR", "1 named allergen"), ("CA", "1 named allergen")],
)
def test_what_the_eu_alone_prohibits_is_told_so(market: str, called: str) -> None:
    told = " ".join(_page("Aqua, Glycerin, Parfum, Citral, Butylphenyl Methylpropional, Carbomer", market).split())
    assert f"{called} (citral) and 1 that the EU prohibits (butylphenyl methylpropional)." in told
    alone = " ".join(_page("Aqua, Glycerin, Butylphenyl Methylpropional, Carbomer", market).split())
    assert "1 named allergen that the EU prohibits (butylphenyl methylpropional)." in alone


@pytest.mark.parametrize("market", ["EU", "UK", "KR"])
def test_what_the_market_prohibits_itself_is_told_apart(market: str) -> None:
    told = _page("Aqua, Glycerin, Parfum, Citral, Hydroxyisohexyl 3-Cyclohexene Carboxaldehyde, Carbomer", market)
    assert "1 named allergen (citral); 1 more is prohibited." in told
    assert "carboxaldehyde: prohibited in cosmetics" in told


def test_the_finding_on_perfume_counts_the_entries_of_the_law_too() -> None:
    listed = "Aqua, Parfum, Linalool, Rosa Damascena Flower Oil, Rosa Centifolia Flower Extract, Lavandula Hybrida Oil"
    (perfume,) = [finding for finding in analyze(listed, market="EU").findings if finding.title == "Perfume"]
    assert "Allergens named on this list: 3." in perfume.text


@pytest.mark.parametrize("market", ["EU", "US", "KR"])
@pytest.mark.parametrize(
    ("printed", "named"),
    [
        ("Citrus Aurantium Dulcis (Orange) Peel Oil", "sweet orange peel oil"),
        ("Citrus Aurantium Amara (Bitter Orange) Flower Oil", "bitter orange flower oil"),
    ],
)
def test_an_oil_is_told_by_the_species_of_the_label(market: str, printed: str, named: str) -> None:
    told = _page(f"Aqua, Glycerin, Cetearyl Alcohol, {printed}, Carbomer", market)
    assert f"Essential oil ({named}). It is on the EU's list of allergens." in told
    assert "Citrus Aurantium Peel Oil" not in told


@pytest.mark.parametrize(
    ("product_type", "said"),
    [
        ("mouthwash", "Flavour (its parts are not named)."),
        ("lip balm", "Flavour (its parts are not named)."),
        ("face cream", "Flavour or scent."),
    ],
)
def test_what_is_tasted_has_a_flavour(product_type: str, said: str) -> None:
    told = _page("Aqua, Glycerin, Sodium Benzoate, Flavor, Sodium Saccharin", product_type=product_type)
    assert said in told


def test_royal_jelly_is_told_with_propolis() -> None:
    told = _page("Aqua, Glycerin, Propolis Extract, Carbomer, Royal Jelly Extract")
    assert "Bee product that can cause allergy: propolis extract and royal jelly extract" in told
    assert told.count("can cause allergy") == 1


def test_a_count_of_allergens_is_the_least_where_unread_entries_perhaps_are_others() -> None:
    text = "Aqua, Glycerin, Sodium Chloride, Parfum, Benzy cohol, Benzyl Salicylate, Linalool, Mentha Piperita Oil"
    torn = " ".join(_page(text, product_type="body wash").split())
    assert "at least 2 other named allergens (benzyl salicylate and linalool); perhaps benzyl alcohol." in torn
    assert "declarable" not in torn
    beside = " ".join(_page(f"{text}, Cinnamomum Cassia Oil", product_type="body wash").split())
    assert "At least 3 declarable allergens" in beside
    assert "Perhaps also benzyl alcohol, not read in full." in beside
    whole = _page(f"{text.replace('Benzy cohol, ', '')}, Cinnamomum Cassia Oil", product_type="body wash")
    assert "3 declarable allergens" in whole
    assert "least" not in whole


def test_a_name_that_is_likely_the_end_of_one_longer_name_is_told_behind_it() -> None:
    listed = "Aqua, Parfum, Coumarilp jve\nCinnamal, Limonene, Linalool, Cinnamomum Cassia Oil"
    torn = " ".join(_page(listed).split())
    assert "named allergens (hexyl cinnamal or cinnamal, limonene and linalool)" in torn
    assert "Hexyl cinnamal or cinnamal, Limonene*, Linalool*" in torn
    assert "hexyl cinnamal (or cinnamal: check the pack)" in torn
