"""The line on allergens of the short report: it names all, and is not there where the first screen named them."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.models import Report
from inci_parser.render.allergens import allergens_of
from inci_parser.render.highlights import highlights
from inci_parser.render.summary import summary_rows

CREAM = "Aqua, Glycerin, Cetearyl Alcohol, Phenoxyethanol"
MANY = "Linalool, Limonene, Citral, Geraniol, Citronellol, Coumarin, Eugenol, Farnesol"


def _report(more: str, market: str = "EU", text: str = CREAM) -> Report:
    return analyze(f"{text}, {more}", market=market, product_type="face cream")


def _line(report: Report) -> str:
    return next((f"{f.finding.title}: {f.text}" for f in highlights(report)[0] if "llergen" in f.finding.title), "")


def _scents(report: Report) -> str:
    return next(words for term, words in summary_rows(report) if term == "Fragrance")


@pytest.mark.parametrize(("market", "called"), [("EU", " named allergen"), ("JP", " EU-listed allergen")])
@pytest.mark.parametrize("more", ["Parfum, Citral", "Linalool", "Menthol", "Rosa Centifolia Flower Extract"])
def test_what_the_first_screen_names_is_no_finding(market: str, called: str, more: str) -> None:
    assert not _line(_report(more, market))
    assert called in _scents(_report(more, market))


def test_what_is_printed_names_all() -> None:
    many = _line(_report(f"Parfum, {MANY}"))
    assert all(name in many for name in MANY.split(", "))
    oils = _line(_report("Lavandula Angustifolia Oil, Mentha Piperita Oil, Limonene, Cinnamomum Cassia Oil"))
    assert oils.startswith("3 declarable allergens: Lavender oil, Peppermint oil, Limonene*.")


@pytest.mark.parametrize(("market", "called"), [("EU", "named allergen"), ("JP", "EU-listed allergen")])
@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("Mentha Piperita Oil", "Essential oil (peppermint oil). It is on the EU's list of allergens."),
        ("Rosmarinus Officinalis Leaf Oil, Mentha Piperita Oil", "The last is on the EU's list of allergens."),
        ("Mentha Piperita Oil, Parfum", "The oil is on the EU's list of allergens."),
        ("Lavandula Hybrida Oil, Linalool", "Essential oil (lavandin oil); 1 other {called} (linalool)."),
        ("Lavandula Hybrida Oil, Thymus Vulgaris Oil, Linalool", "Lavandin oil is on the EU's list of allergens too."),
        (
            "Cedrus Atlantica Oil, Mentha Piperita Oil, Salvia Sclarea Oil",
            "Atlas cedar bark oil and peppermint oil are on the EU's list of allergens.",
        ),
    ],
)
def test_of_oils_that_are_named_as_scents_the_same_line_tells_that_they_are_allergens(
    market: str, called: str, more: str, told: str
) -> None:
    assert told.format(called=called) in _scents(_report(more, market))
    assert not _line(_report(more, market))


def test_which_preserves_is_told() -> None:
    listed = "Benzyl Alcohol, Dehydroacetic Acid, Cinnamomum Cassia Oil, Lavandula Angustifolia Oil"
    preserving = _line(_report(listed, text="Aqua, Glycerin"))
    assert "Benzyl Alcohol (here a preservative)" in preserving
    scenting = _line(_report(f"Parfum, Benzyl Alcohol, {MANY}"))
    assert "Benzyl Alcohol" in scenting
    assert "preservative" not in scenting


@pytest.mark.parametrize(
    ("oil", "told"),
    [
        (
            "Citrus Aurantium Amara Leaf/Twig Oil",
            "Not counted: bitter orange leaf/twig oil, which can hold the same scents; EU law names this plant's oil "
            "of the flower and the peel.",
        ),
        (
            "Cinnamomum Zeylanicum Leaf Oil",
            "Not counted: cinnamon leaf oil, which can hold the same scents; EU law names this plant's oil of "
            "the bark.",
        ),
    ],
)
def test_of_another_part_of_a_plant_is_told_what_follows(oil: str, told: str) -> None:
    line = _line(_report(f"Parfum, Linalool, {oil}"))
    assert told in line
    assert "Linalool" in line


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ("Melaleuca Alternifolia Leaf Oil", "tea tree leaf oil"),
        ("Styrax Benzoin Gum", "styrax benzoin gum"),
        ("Propolis Extract", "propolis extract"),
    ],
)
def test_known_causes_of_allergy_that_eu_law_does_not_name_stand_beside(more: str, name: str) -> None:
    report = _report(f"Parfum, Limonene, Linalool, {more}")
    assert f"Not on the EU's list but known to cause allergy: {name}." in _line(report)
    assert sum(name in line.finding.title for line in highlights(report)[0]) == 0
    alone = _report(f"Parfum, {more}")
    assert not _line(alone) or name in _line(alone)


def test_advice_stands_beside_the_scents_where_it_takes_no_line() -> None:
    longer = _report("Parfum, Limonene, Hexyl Cinnamal, Linalool, Citral, Citronellol")
    assert _scents(longer).endswith("Relevant if you are allergic to one.")
    shorter = _report("Parfum, Linalool, Citral, Geraniol")
    assert _scents(shorter).endswith("geraniol).")
    many = _report(f"Parfum, {MANY}")
    assert "Relevant" not in _scents(many)  # which the finding says


def test_of_an_allergen_that_preserves_nothing_follows() -> None:
    report = _report("Benzyl Alcohol, Dehydroacetic Acid", text="Aqua, Glycerin")
    assert allergens_of(report).advice() == []
    assert allergens_of(report).are_told([("", "Preserved with benzyl alcohol and dehydroacetic acid.")])
    assert not allergens_of(report).are_told([("", "Conditions hair.")])
    assert allergens_of(report).line().text.startswith("Seldom causes allergy")
