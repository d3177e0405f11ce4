"""Actives that are of one class on the scalp and of another, or of none, elsewhere."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.tables.resources import rows

_TEXT = "Aqua, Alcohol Denat., Caffeine, Rosmarinus Officinalis Leaf Oil, Copper Tripeptide-1, Phenoxyethanol"


def _titles(title: str) -> list[str]:
    return [finding.title for finding in analyze(_TEXT, title=title).findings]


@pytest.mark.parametrize(
    ("title", "told", "not_told"),
    [
        (
            "Scalp Serum",
            "Hair growth agent: caffeine and rosemary leaf oil",
            "For firmness, lines and the like: caffeine",
        ),
        (
            "Hair Loss Shampoo",
            "Hair growth agent: caffeine and rosemary leaf oil",
            "For firmness, lines and the like: caffeine",
        ),
        (
            "Eye Cream",
            "For firmness, lines and the like: caffeine",
            "Hair growth agent: caffeine and rosemary leaf oil",
        ),
        (
            "Hair Mask",
            "For firmness, lines and the like: caffeine",
            "Hair growth agent: caffeine and rosemary leaf oil",
        ),
    ],
)
def test_the_class_is_that_of_the_kind_of_product(title: str, told: str, not_told: str) -> None:
    titles = _titles(title)
    assert told in titles
    assert not_told not in titles


def test_what_trials_on_the_scalp_showed_is_told_with_its_source() -> None:
    finding = next(f for f in analyze(_TEXT, title="Scalp Serum").findings if f.rule == "active.hair-growth")
    assert "minoxidil 5 % in one open trial" in finding.text
    assert "minoxidil 2 % in one trial" in finding.text
    assert {"DHU17", "PAN15"} <= {source.key for source in finding.sources}


def test_short_peptides_do_not_coat_hair() -> None:
    finding = next(f for f in analyze(_TEXT, title="Scalp Serum").findings if f.rule == "active.peptide")
    assert "short peptides" in finding.text


def test_an_ingredient_has_at_most_one_row_for_any_product() -> None:
    general = [row["inci"] for row in rows("actives.csv") if not row["only_in"]]
    assert len(general) == len(set(general))


@pytest.mark.parametrize("title", ["3 Month Hair Growth Trio", "Coffret anti-chute", "Haarausfall Set", "Regrowth Kit"])
def test_a_kit_sold_against_thinning_hair_tells_its_actives(title: str) -> None:
    text = "Aqua, Betaine, Caffeine, Glycerin, Phenoxyethanol, Glycine, Larix Europaea Wood Extract, Zinc Chloride"
    report = analyze(text, title=title)
    (found,) = (finding for finding in report.findings if finding.class_ == "hair growth")
    assert found.names == ("CAFFEINE", "LARIX EUROPAEA WOOD EXTRACT")
    assert any(statement.code == "actives" and "Caffeine" in statement.text.title() for statement in report.summary)
