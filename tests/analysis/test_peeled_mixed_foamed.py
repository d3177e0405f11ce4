"""Kinds of product by how they are used: peeled off, mixed before use, foamed, dissolving polish, tinted."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.product_titles import read_title

from .labels import line

_DRY = "Ascorbic Acid, Panthenol, Zinc PCA, Arginine, Cysteine"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Charcoal Mask Peel Off", "peel-off mask"),
        ("Maseczka peel-off oczyszczająca", "peel-off mask"),
        ("Rubber Mask", "peel-off mask"),
        ("Peel Off Base Coat", "nail polish"),
        ("Fango anticellulite", "body mask"),
        ("Bubble Cleanse Mask for Breast Cancer Awareness", "wash-off mask"),
        ("Crème gel douche", "body wash"),
        ("Crème shampooing", "shampoo"),
        ("Bath Salts for Cleansing", "bath product"),
        ("Dry Shampoo Mist", "dry shampoo"),
        ("Repair Salve, Strength Treatment for Damaged Hair", "hair treatment"),
        ("래쉬 앤 브로우 세럼", "eyelash serum"),
        ("Wave Foam", "styling product"),
        ("Ibuprofen Liquid Gel Capsules", "oral medicine"),
        ("Ibuprofen gel", "medicine"),
        ("Turbo C Powder", "mix-in powder"),
    ],
)
def test_titles_tell_these_kinds(title: str, kind: str) -> None:
    assert read_title(title).product_type == kind


@pytest.mark.parametrize(
    ("title", "listed", "told"),
    [
        ("", "Aqua, Kaolin, Magnesium Aluminum Silicate, Charcoal Powder, Glycerin, Phenoxyethanol",
         "Probably a wash-off mask by its ingredients, taken as one that is rinsed off: a clay paste in water."),
        ("", "Solum Diatomeae, Algin, Calcium Sulfate, Glucose, Parfum",
         "Probably a peel-off mask by its ingredients, taken as one that is peeled off: a powder; mixed with"),
        ("Firming face mask", "Liquid: Aqua, Glycerin, Phenoxyethanol. Powder: Solum Diatomeae, Algin, Calcium Sulfate",
         "Probably a peel-off mask by its ingredients in 2 parts, taken as one that is peeled off."),
        ("Nail polish remover", "Ethyl Acetate, Alcohol Denat., Aqua, Parfum, Ricinus Communis Seed Oil",
         "Taken as a nail polish remover that is rinsed off: ethyl acetate and alcohol, with water."),
        ("Nail polish remover", "Aqua, Propylene Carbonate, Ethyl Lactate, Parfum",
         "Taken as a nail polish remover that is rinsed off: water, propylene carbonate and ethyl lactate."),
        ("Hair product", "Aqua, A-46 Propellant, VP/VA Copolymer, Laureth-4, Parfum", ": foamed by a propellant."),
        ("Hair product", "Aqua, Alcohol Denat., Isobutane, VP/VA Copolymer, Parfum", ": sprayed by a propellant."),
        ("Hair product", "Aqua, Dimethyl Ether, VP/VA Copolymer, Parfum", ": sprayed by a propellant."),
    ],
)  # fmt: skip
def test_what_a_product_is_made_of(title: str, listed: str, told: str) -> None:
    assert told in line(analyze(listed, title=title), "product")


def test_what_is_peeled_off_is_not_told_as_rinsed_off() -> None:
    report = analyze("Aqua, Polyvinyl Alcohol, Glycolic Acid, Niacinamide, Glycerin", title="Peel-off mask")
    assert "rinsed off" not in f"{line(report, 'product')} {line(report, 'actives')}"
    assert "peeled off, little time to act" in line(report, "actives")


def test_a_powder_that_is_mixed_first_tells_no_amounts_on_skin() -> None:
    report = analyze(_DRY, title="Booster C Powder")
    assert line(report, "product").endswith(
        "a powder; mixed with water or another product before use, so the list tells no amounts on skin."
    )
    assert "studied" not in line(report, "actives")
    mask = "Kaolin, Oryza Sativa Starch, Niacinamide, Allantoin, Panthenol"
    assert "studied" not in line(analyze(mask, title="Powder face mask"), "actives")
    assert "mixed" not in line(analyze("Talc, Mica, Zinc Stearate, Tocopherol", title="Face powder"), "product")


def test_a_foam_gets_no_advice_for_sprays() -> None:
    text = "Aqua, Butane, VP/VA Copolymer, Polysorbate 20, Panthenol, Parfum"
    rules = {finding.rule for finding in analyze(text, title="Volume mousse").findings}
    assert "guidance.flammable-foam" in rules
    assert "guidance.flammable-aerosol" not in rules
    assert "guidance.flammable-aerosol" in {finding.rule for finding in analyze(text, title="Hair spray").findings}


def test_what_is_not_allowed_depends_on_a_use_that_the_label_does_not_tell() -> None:
    report = analyze("Aqua, Glycerin, Cetearyl Alcohol, Parfum, Methylisothiazolinone")
    assert line(report, "not_listed").startswith(
        "Not allowed in the EU if it stays on, which the label does not tell: "
    )


def test_a_lesser_oil_is_not_told_for_a_conditioner_that_was_not_read() -> None:
    text = "Ethylhexyl Palmitate, Qxzwv Aab, Zzyq Wurt, Guar Hxdrqxypruwl Trimonium Chloride, Parfum, Panthenol"
    assert "works_with" not in {statement.code for statement in analyze(text).summary}
