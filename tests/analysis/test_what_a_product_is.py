"""What a report tells first of a product: its kind, whether it stays on, what it is made of."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.product_titles import read_title

FOAM = "Aqua, Sodium C14-16 Olefin Sulfonate, Coco-Glucoside, Sodium Cocoamphoacetate, Glycerin, Phenoxyethanol"


def first_line(text: str, title: str = "") -> str:
    """Return what a report tells first."""
    return analyze(text, title=title).summary[0].text


@pytest.mark.parametrize(
    "title",
    [
        "Mask Foam-Activated Acne Treatment",
        "Masque moussant purifiant",
        "Mascarilla espumosa facial",
        "Máscara de espuma para o rosto",
        "Maschera viso schiumogena",
        "Schäumende Maske",
        "Schaummaske",
        "Schuimmasker",
        "Bubbelmask",
        "Kuplanaamio",
        "Maska bąbelkująca do twarzy",
        "Bublinková maska",
        "Habzó maszk",
        "Köpük maskesi",
        "Пузырьковая маска для лица",
        "Αφρίζουσα μάσκα",
        "泡パック",
        "버블 마스크",
        "泡泡面膜",
        "Abwaschbare Maske",
        "Maska zmywalna",
        "Maschera a risciacquo",
    ],
)
def test_a_mask_that_foams_is_rinsed_off(title: str) -> None:
    assert read_title(title).product_type == "wash-off mask"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Daily Cleanser Acne Treatment", "cleanser"),
        ("Body Wash Acne Treatment", "body wash"),
        ("Clay Mask Acne Treatment", "wash-off mask"),
        ("Serum Acne Treatment", "spot treatment"),
        ("Acne Spot Treatment", "spot treatment"),
    ],
)
def test_what_a_product_is_for_does_not_make_it_stay_on(title: str, kind: str) -> None:
    assert read_title(title).product_type == kind


def test_the_surfactants_of_a_foaming_mask_cleanse() -> None:
    report = analyze(FOAM, title="Mask Foam-Activated Acne Treatment")
    told = [statement.text for statement in report.summary]
    assert told[0] == "Taken as a wash-off mask that is rinsed off: foaming surfactants in water."
    assert any(text.startswith("Cleanses with ") for text in told)
    assert not any("stays on" in finding.text and "product" in finding.text for finding in report.findings)
    clay = analyze(FOAM.replace("Coco-Glucoside", "Kaolin"), title="Foaming mask")
    assert clay.summary[0].text == "Taken as a wash-off mask that is rinsed off: a clay paste in water."


def test_a_spot_treatment_that_a_surfactant_leads_reads_as_a_wash() -> None:
    assert first_line(FOAM, "Acne Treatment").startswith("Probably a cleanser by its ingredients")


SUGAR = "Sucrose, Caprylic/Capric Triglyceride, Glycerin, Sucrose Stearate, Parfum, Cocos Nucifera Shell Powder"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Gommage sublime", "skin scrub"),
        ("Exfoliating scrub", "skin scrub"),
        ("Esfoliante", "skin scrub"),
        ("Скраб", "skin scrub"),
        ("スクラブ", "skin scrub"),
        ("磨砂膏", "skin scrub"),
        ("Sugar scrub", "skin scrub"),
        ("Gommage visage", "face scrub"),
        ("Scrub for face", "face scrub"),
        ("Scrub corpo", "body scrub"),
        ("Скраб для тела", "body scrub"),
        ("Lip scrub", "lip scrub"),
        ("Scalp scrub", "scalp scrub"),
    ],
)
def test_a_scrub_is_for_the_part_of_the_body_that_its_title_names(title: str, kind: str) -> None:
    assert read_title(title).product_type == kind


@pytest.mark.parametrize(
    ("text", "base"),
    [
        (SUGAR, "sugar in oils and glycerin, no water"),
        (SUGAR.replace("Sucrose, ", "Maris Sal, ", 1), "salt in oils, no water"),
        (SUGAR.replace("Sucrose, ", "Saccharum Officinarum Extract, ", 1), "sugar in oils and glycerin, no water"),
        (SUGAR.replace("Glycerin, ", "Glycerin, Aqua, ", 1), "sugar in oils, glycerin and water"),
        ("Aqua, Glycerin, Cetearyl Alcohol, Sucrose, Phenoxyethanol", "an emulsion of water and oil"),
    ],
)
def test_grains_that_lead_a_scrub_are_its_base(text: str, base: str) -> None:
    assert first_line(text, "Gommage") == f"Taken as a skin scrub that is rinsed off: {base}."


def test_sugar_cane_scrubs_where_it_leads_and_nowhere_else() -> None:
    report = analyze(SUGAR.replace("Sucrose, ", "Saccharum Officinarum Extract, ", 1), title="Gommage")
    assert report.label.ingredients[0].function == "scrubs"
    assert any(statement.text.startswith("Scrubs with ") for statement in report.summary)
    late = analyze(f"{SUGAR}, Saccharum Officinarum Extract", title="Gommage")
    assert late.label.ingredients[-1].function != "scrubs"
    assert analyze("Saccharum Officinarum Extract, Glycerin", title="Serum").label.ingredients[0].function != "scrubs"


@pytest.mark.parametrize(
    ("title", "text", "base"),
    [
        (
            "Sunscreen spray",
            "Alcohol Denat., Aqua, Octocrylene 8%, Homosalate 8%, Ethylhexyl Salicylate 5%, Dicaprylyl Carbonate, "
            "Dibutyl Adipate, C12-15 Alkyl Benzoate, Parfum",
            "alcohol and water",
        ),
        ("Eau de parfum", "Alcohol Denat., Aqua, Parfum, Limonene", "mostly alcohol, with water"),
    ],
)
def test_mostly_alcohol_is_more_than_half(title: str, text: str, base: str) -> None:
    assert f": {base}" in first_line(text, title)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Kroppssmör sheasmör", "body butter"),
        ("Skumrens til ansigtet", "face wash"),
        ("Lockenbalsam", "styling product"),
        ("Lockenbalsam ohne Ausspülen", "leave-in conditioner"),
        ("Sabonete líquido íntimo", "intimate wash"),
        ("Soin raffermissant cou et décolleté", "neck cream"),
        ("Clump & Define Cream", "styling cream"),
    ],
)
def test_words_that_shops_print(title: str, kind: str) -> None:
    assert read_title(title).product_type == kind
