"""One line that names a product by its actives: what stands between two of them, in any language of the tables."""

from __future__ import annotations

import pytest

from inci_parser import check_routine
from inci_parser.analysis.product_line import read_product_line, titled_amounts
from inci_parser.naming import Catalogue


@pytest.mark.parametrize(
    ("line", "amounts"),
    [
        ("Niacinamide 10% + Zinc 1%", {"NIACINAMIDE": 10.0, "ZINC": 1.0}),
        ("Azelaic Acid 10% and Niacinamide 4%", {"AZELAIC ACID": 10.0, "NIACINAMIDE": 4.0}),
        ("Ácido azelaico 10% y niacinamida 4%", {"AZELAIC ACID": 10.0, "NIACINAMIDE": 4.0}),
        ("Retinol 1% mit Niacinamid 5%", {"RETINOL": 1.0, "NIACINAMIDE": 5.0}),
        ("Ретинол 1% и ниацинамид 5%", {"RETINOL": 1.0, "NIACINAMIDE": 5.0}),
        ("Vitamin E 5 % cream", {"TOCOPHEROL": 5.0}),  # no Italian "and"
        ("Retin-A 0.05% cream", {"RETINOIC ACID": 0.05}),
    ],
)
def test_amounts_of_a_line(line: str, amounts: dict[str, float]) -> None:
    assert titled_amounts(line, Catalogue.default()) == amounts
    read = read_product_line(line, Catalogue.default())
    assert read is not None
    assert [entry.match.names[0] for entry in read.ingredients] == list(amounts)


@pytest.mark.parametrize(
    ("line", "name", "percent"),
    [
        ("Tret 0.025%", "RETINOIC ACID", 0.025),
        ("BP wash 4%", "BENZOYL PEROXIDE", 4.0),
        ("BHA 2% liquid", "SALICYLIC ACID", 2.0),
        ("glycolic toner 7%", "GLYCOLIC ACID", 7.0),
        ("Vit C 15% serum", "ASCORBIC ACID", 15.0),
    ],
)
def test_short_words_that_people_use_in_a_routine_are_read_as_their_active(
    line: str, name: str, percent: float
) -> None:
    actives = check_routine([line, "Aqua, Glycerin, Phenoxyethanol"]).actives
    assert [(active.name, active.percent) for active in actives] == [(name, percent)]
