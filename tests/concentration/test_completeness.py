"""What is said of lists by their titles: parts of a list that shops pick out of one, whole products, cut lists."""

from __future__ import annotations

import pytest

from inci_parser import analyze

PICKED = [
    ("", "Squalane, Hydrolyzed Collagen, Palmitoyl Pentapeptide-5, Tocopherol, Bisabolol, Hyaluronic Acid"),
    ("Toner", "Rosa Damascena Flower Extract, Ascorbyl Glucoside, Glutathione, Beta-Glucan"),
    ("Serum", "Oligopeptide-1, Palmitoyl Tripeptide-1, Acetyl Hexapeptide-8"),
    ("Shampoo", "Panax Ginseng Root Extract, Niacinamide, Zinc Gluconate, Copper Gluconate, Panthenol"),
    ("", "Retinol, Niacinamide, Sodium Hyaluronate"),
]
WHOLE = [
    (
        "Face oil",
        "Rosa Canina Seed Extract, Rosa Canina Fruit Extract, Tocopherol, Rosmarinus Officinalis Leaf Extract",
    ),
    ("Body oil", "Prunus Amygdalus Dulcis Oil, Tocopherol, Parfum, Limonene"),
    ("Body mist", "Aqua, Polysorbate 80, Glycerin, Lavandula Angustifolia Oil, Phenoxyethanol"),
    ("Bath salts", "Sodium Chloride, Parfum, Linalool"),
    ("Body oil", "100% pure oil of zxqvara"),
]


@pytest.mark.parametrize(("title", "text"), PICKED)
def test_what_a_shop_picks_is_a_part_of_a_list(title: str, text: str) -> None:
    report = analyze(text, title=title)
    assert report.concentration.partial
    assert not report.concentration.order_means
    said = " ".join(statement.text for statement in report.summary)
    assert "the list seems to be a part of one" in said
    assert "none found" not in said
    assert "in oils" not in said


@pytest.mark.parametrize(("title", "text"), WHOLE)
def test_a_short_list_of_a_whole_product_is_whole(title: str, text: str) -> None:
    report = analyze(text, title=title)
    assert not report.concentration.partial
    assert "a part of one" not in " ".join(statement.text for statement in report.summary)


@pytest.mark.parametrize("end", ["Trideceth-", "Bis-Ethy..", "Tocopherol (", "Parfum (Fragr"])
def test_a_list_that_is_cut_says_nothing_of_fragrance(end: str) -> None:
    text = f"Aqua, Glycerin, Cetearyl Alcohol, Dimethicone, Phenoxyethanol, {end}"
    said = [statement.text for statement in analyze(text).summary]
    assert not any("Fragrance: none found" in text for text in said)
