"""Perms, bleaches, developers, henna and removers: what they are taken for, what is said of what is strong in them."""

from __future__ import annotations

import pytest

from inci_parser import Report, analyze

PERM = "Aqua, Ammonium Thioglycolate, Ammonium Bicarbonate, Diammonium Dithiodiglycolate, Ammonia, Parfum"
BLEACH = (
    "Potassium Persulfate, Sodium Silicate, Ammonium Persulfate, Sodium Metasilicate, Silica, Cellulose Gum, CI 77007"
)
DEVELOPER = (
    "Aqua, Hydrogen Peroxide (9%), Cetearyl Alcohol, Ceteareth-20, Phosphoric Acid, Etidronic Acid, Sodium Stannate"
)


def functions(report: Report) -> dict[str, str]:
    return {row["name"]: row["function"] for row in report.to_dict()["label"]["ingredients"]}


@pytest.mark.parametrize(
    ("title", "text", "product_type"),
    [
        ("Dauerwell-Lotion für normales Haar", PERM, "hair perm"),
        ("Lotion für normales Haar", PERM, "hair perm"),
        ("", DEVELOPER, "hair developer"),
        ("Oxydant 30 vol", DEVELOPER, "hair developer"),
        ("", "Lawsonia Inermis Leaf Powder, Indigofera Tinctoria Leaf Powder", "hair dye"),
        ("Henné naturel", "Lawsonia Inermis Leaf Powder, Cassia Auriculata Leaf Powder", "hair dye"),
        ("Хна для волос", "Lawsonia Inermis Leaf Powder", "hair dye"),
        ("Baby Wundschutzcreme", "Zinc Oxide, Paraffinum Liquidum, Petrolatum, Lanolin, Panthenol", "nappy cream"),
        ("Losjon za tijelo", "Aqua, Glycerin, Cetearyl Alcohol, Phenoxyethanol", "body lotion"),
        ("Tıraş sonrası kolonya", "Alcohol Denat., Aqua, Parfum, Menthol, Glycerin", "aftershave"),
    ],
)
def test_the_kind_of_product_is_told_by_its_words_or_its_chemistry(title: str, text: str, product_type: str) -> None:
    assert analyze(text, title=title).context.product_type == product_type


def test_a_perm_is_no_hair_tonic_with_a_prohibited_ingredient() -> None:
    report = analyze(PERM, title="Lotion für normales Haar")
    assert not [finding for finding in report.findings if finding.kind == "prohibited"]
    assert report.context.leave_on is False
    assert functions(report)["AMMONIUM THIOGLYCOLATE"] == "breaks and reshapes hair bonds"


def test_a_bleaching_powder_is_a_whole_product_and_alkaline() -> None:
    report = analyze(BLEACH, title="Hair bleach powder")
    assert "selection" not in " ".join(statement.text for statement in report.summary)
    assert {"irritant.sodium-metasilicate", "irritant.sodium-silicate"} <= {f.rule for f in report.findings}
    toothpaste = analyze("Aqua, Hydrated Silica, Sorbitol, Sodium Silicate, Aroma", product_type="toothpaste")
    assert "irritant.sodium-silicate" not in {f.rule for f in toothpaste.findings}


@pytest.mark.parametrize(
    ("text", "product_type", "words"),
    [
        (DEVELOPER, "hair developer", "keep it out of the eyes"),
        ("Aqua, Glycerin, Hydrogen Peroxide (5%), PVP, Aroma", "tooth whitener", "teeth sensitive and gums sore"),
    ],
)
def test_a_peroxide_is_told_to_irritate(text: str, product_type: str, words: str) -> None:
    found = [f for f in analyze(text, product_type=product_type).findings if f.rule == "irritant.hydrogen-peroxide"]
    assert [words in finding.text for finding in found] == [True]


def test_solvents_of_a_remover_dry_those_of_a_lacquer_are_not_told() -> None:
    remover = analyze("Ethyl Acetate, Alcohol Denat., Aqua, Glycerin, Parfum", title="Nail polish remover")
    assert "irritant.ethyl-acetate" in {f.rule for f in remover.findings}
    lacquer = analyze("Butyl Acetate, Ethyl Acetate, Nitrocellulose, CI 77891", title="Nail polish")
    assert not {"irritant.ethyl-acetate", "irritant.butyl-acetate"} & {f.rule for f in lacquer.findings}


@pytest.mark.parametrize(
    ("name", "product_type", "beside", "function"),
    [
        ("SODIUM CHLORIDE", "bath product", "Magnesium Sulfate, Parfum", "makes up the bath salt"),
        ("POTASSIUM HYDROXIDE", "cuticle remover", "Aqua, Glycerin", "softens the cuticle"),
        ("ISOPROPYL CLOPROSTENATE", "eyelash serum", "Aqua, Glycerin", "is meant to lengthen lashes"),
        ("RESORCINOL", "eyelash dye", "Aqua, p-Phenylenediamine", "colours"),
    ],
)
def test_a_function_is_that_of_the_product(name: str, product_type: str, beside: str, function: str) -> None:
    report = analyze(f"{name}, {beside}", product_type=product_type)
    assert functions(report)[name] == function


def test_sulfur_in_a_hair_dye_is_no_acne_active() -> None:
    text = "Aqua, Glycerin, Sulfur, Parfum"
    assert "active.anti-acne" not in {f.rule for f in analyze(text, product_type="hair dye").findings}
    assert "active.anti-acne" in {f.rule for f in analyze(text, product_type="toner").findings}


def test_urea_peroxide_whitens_teeth_and_can_make_them_sensitive() -> None:
    report = analyze("Glycerin, Urea Peroxide, Carbomer, Potassium Nitrate", title="Tooth whitening gel")
    told = {statement.code: statement.text for statement in report.summary}
    assert told["works_with"] == "Meant to whiten teeth: urea peroxide."
    assert told["worth_knowing"].startswith("Peroxide: urea peroxide. Can make teeth sensitive and gums sore")
