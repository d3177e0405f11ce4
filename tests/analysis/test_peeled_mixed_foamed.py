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
        ("Wave Foam", "hair mousse"),
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


@pytest.mark.parametrize(
    ("title", "listed", "told"),
    [
        ("Cleansing foam", "Myristic Acid, Glycerin, Stearic Acid, Potassium Hydroxide, Sorbitol, Glycol Distearate, "
         "Sodium Methyl Cocoyl Taurate, Lauric Acid, Parfum, Trisodium EDTA, Butylene Glycol, Linalool, Geraniol, "
         "Citronellol, Sodium Metabisulfite, Prunus Speciosa Leaf Extract, CI 77492",
         "soap of fatty acids and a base."),
        ("Glycerin soap", "Alcohol, Sucrose, Adeps Bovis, Aqua, Cocos Nucifera Oil, Sodium Hydroxide, Glycerin",
         "soap of fats and a base."),
        ("Sunscreen spray SPF 30", "Alcohol Denat., Caprylic/Capric Triglyceride, C12-15 Alkyl Benzoate, Isononyl "
         "Isononanoate, Octocrylene, Hexyl Laurate, Homosalate, Octyldodecanol, Parfum", ": alcohol and oils"),
        ("Liquid peel", "Aqua, Glycerin, Carbomer, Palmitamidopropyltrimonium Chloride, Parfum, Citric Acid",
         "a gel in water that rubs off in crumbs."),
        ("Water lotion", "Aqua, Alcohol Denat., Glycerin, Niacinamide, Carbomer, Arginine, Parfum",
         "based on water and alcohol."),
        ("Coffee scrub", "Coffea Robusta Seed Powder, Aqua, Glycerin, Parfum", "ground robusta coffee in"),
        ("", "Alcohol Denat., Hydrofluorocarbon 152A, Butyl Ester of PVM/MA Copolymer, Aminomethyl Propanol, Parfum",
         "Probably a hair spray by its ingredients"),
        ("", "Aqua, Butane, Polyquaternium-11, PEG-12 Dimethicone, Parfum", "Probably a styling product"),
        ("Treatment", "Aqua, Cetearyl Alcohol, Benzyl Alcohol, Olea Europaea Fruit Oil, Oleyl Alcohol, Glycerin, "
         "Stearamidopropyl Dimethylamine, Parfum", "Probably a hair treatment by its ingredients"),
        ("Mineral SPF 30 - Matte Tint", "Aqua, Dimethicone, Zinc Oxide, Mica, Iron Oxides, Glycerin, Silica",
         "tinted with iron oxides."),
    ],
)  # fmt: skip
def test_bases_and_kinds_by_what_is_listed(title: str, listed: str, told: str) -> None:
    assert told in line(analyze(listed, title=title), "product")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Eye and Lip Contour Cream", "eye cream"),
        ("Vitalizing Eye Essence", "eye serum"),
        ("Fußpeeling mit Bimsstein", "foot scrub"),
        ("Glycolic Peel Swabs", "peel pads"),
        ("In-Shower Style Fixer", "styling product"),
        ("Tonifying Lotion", "toner"),
        ("Clarifying Lotion 2", "toner"),
        ("Reviving Shower Wash", "body wash"),
    ],
)
def test_titles_tell_these_kinds_too(title: str, kind: str) -> None:
    assert read_title(title).product_type == kind


def test_an_acid_that_fizzes_with_a_carbonate_does_not_exfoliate() -> None:
    text = "Avena Sativa Kernel Meal, Sodium Bicarbonate, Zea Mays Starch, Citric Acid, Hyaluronic Acid, Xanthan Gum"
    rules = {finding.rule for finding in analyze(text, title="Powder face mask").findings}
    assert not rules & {"guidance.aha-sun", "active.aha"}


def test_what_is_said_of_skin_is_not_said_in_the_mouth() -> None:
    claims = "- Hydroxyapatite: strengthens enamel.\n- Coconut Oil: helps to whiten teeth.\n- Xylitol: sweetens."
    told = line(analyze(claims, title="Coconut toothpaste"), "stated")
    assert "Hydroxyapatite (for teeth and gums)" in told
    assert "Coconut Oil (gives a smooth feel)" in told
