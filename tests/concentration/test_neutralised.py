"""What sets the pH is estimated at no more than the acids of the list take."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.concentration.neutralised import equivalents
from inci_parser.models import Share
from inci_parser.tables.resources import rows

TONIC = (
    "Aqua, Propylene Glycol, Salicylic Acid, Hamamelis Virginiana Water, PEG-40 Hydrogenated Castor Oil, Glycerin, {}, "
    "Propanediol, Alcohol, Allantoin, Disodium EDTA, Panthenol, Parfum"
)
GEL = "Aqua, Glycerin, Propanediol, Carbomer, Butylene Glycol, {}, Pentylene Glycol, Panthenol, Phenoxyethanol"
PEEL = "Aqua, Glycolic Acid, Glycerin, {}, Propanediol, Panthenol, Xanthan Gum, Phenoxyethanol"
SOAP = "Aqua, Cocos Nucifera Oil, Potassium Hydroxide, Olea Europaea Fruit Oil, Glycerin, Citric Acid, Parfum"


def share(text: str, name: str, product_type: str = "toner", title: str = "") -> Share:
    report = analyze(text, product_type=product_type, title=title)
    at = {e.name: e.position for e in report.label.ingredients}[name]
    return next(share for share in report.concentration.ingredients if share.position == at)


@pytest.mark.parametrize(
    ("base", "most"),
    [("Sodium Hydroxide", 0.8), ("Potassium Hydroxide", 1.1), ("水酸化Na", 0.8), ("소듐하이드록사이드", 0.8)],
)
def test_a_base_is_no_more_than_its_acids_take(base: str, most: float) -> None:
    report = analyze(TONIC.format(base), product_type="toner", title="Salicylic acid 2 % tonic")
    found = report.concentration.ingredients[6]
    assert report.label.ingredients[6].name in ("SODIUM HYDROXIDE", "POTASSIUM HYDROXIDE")
    assert found.estimate <= found.likely.max <= most
    assert found.proved is not None
    assert found.proved.max > most, "what is assumed proves nothing"


@pytest.mark.parametrize("base", ["Sodium Hydroxide", "Potassium Hydroxide", "Triethanolamine", "Tromethamine"])
def test_base_and_acids_are_counted_in_equivalents(base: str) -> None:
    report = analyze(GEL.format(base), product_type="serum")
    at = {s.position: s.estimate for s in report.concentration.ingredients}
    taken = given = 0.0
    for entry in report.label.ingredients:
        kind, amount = equivalents(entry.name or "", leave_on=True)
        taken += amount * at[entry.position] * (kind == "acid")
        given += amount * at[entry.position] * (kind == "base")
    assert given <= taken + 2.6


def test_much_acid_takes_much_base() -> None:
    assert (
        share(PEEL.format("Sodium Hydroxide"), "SODIUM HYDROXIDE", "serum", "Glycolic acid 10 % serum").likely.max > 2
    )


def test_what_is_alkaline_or_becomes_soap_stays() -> None:
    assert share(SOAP, "POTASSIUM HYDROXIDE", "soap").estimate > 1
    assert share(SOAP, "POTASSIUM HYDROXIDE", "body wash").estimate > 1
    remover = "Aqua, Glycerin, Potassium Hydroxide, Propanediol, Xanthan Gum"
    assert share(remover, "POTASSIUM HYDROXIDE", "cuticle remover").estimate > 1
    assert share(remover, "POTASSIUM HYDROXIDE", "toner").estimate < 0.3


def test_a_printed_amount_stays() -> None:
    found = share(TONIC.format("Sodium Hydroxide 1.5 %"), "SODIUM HYDROXIDE")
    assert found.estimate == pytest.approx(1.5)


def test_a_base_before_much_else_stands_at_the_line() -> None:
    filters = (
        "Aqua, Homosalate, Octocrylene, Butyl Methoxydibenzoylmethane, Ethylhexyl Salicylate, Glycerin, "
        "Phenylbenzimidazole Sulfonic Acid, Sodium Hydroxide, Diethylamino Hydroxybenzoyl Hexyl Benzoate, Ethylhexyl "
        "Triazone, Bis-Ethylhexyloxyphenol Methoxyphenyl Triazine, Methylene Bis-Benzotriazolyl "
        "Tetramethylbutylphenol, Potassium Cetyl Phosphate, Dibutyl Adipate, Phenoxyethanol"
    )
    assert share(filters, "SODIUM HYDROXIDE", "sunscreen").estimate == pytest.approx(1, abs=0.05)


def test_the_table() -> None:
    orders = [int(row["order"]) for row in rows("equivalents.csv")]
    assert orders == sorted(set(orders))
    assert equivalents("TRANEXAMIC ACID", leave_on=True) == ("none", 0.0)
    assert equivalents("SODIUM LAURETH SULFATE", leave_on=False) == ("none", 0.0)
