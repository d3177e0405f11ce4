"""What directions on a label and words for cloths and resurfacing tell: what a product is, whether it is rinsed off."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.analysis.product_titles import read_title

LIST = "Ingredients: Aqua, Glycerin, Betaine, Panthenol, Citric Acid, Sodium Benzoate"


@pytest.mark.parametrize(
    "direction",
    [
        "Apply, lather and rinse.",
        "Auf die Haut geben, aufschäumen und ausspülen.",
        "Appliquer sur la peau, faire mousser puis rincer.",
        "Aplicar, hacer espuma y aclarar.",
        "Applicare, formare schiuma e risciacquare.",
        "Aplicar, fazer espuma e enxaguar.",
        "Nanieść, spienić i spłukać.",
        "適量を泡立て、よくすすいでください。",
        "거품을 내어 문지른 후 씻어내세요.",
        "Вспеньте и смойте водой.",
        "取适量揉搓起泡，然后冲洗。",
    ],
)
def test_directions_to_lather_or_rinse(direction: str) -> None:
    report = inci_parser.analyze(f"{direction}\n{LIST}")
    assert not report.context.leave_on
    assert report.summary[0].text.startswith("A product of unknown type that is rinsed off, as its text says")


@pytest.mark.parametrize(
    "warning",
    [
        "Avoid contact with eyes. In case of contact rinse thoroughly with water.",
        "Bei Augenkontakt gründlich mit Wasser ausspülen.",
        "En cas de contact avec les yeux, les rincer immédiatement.",
        "En caso de contacto con los ojos, aclarar con abundante agua.",
        "目に入ったときは、すぐに水で洗い流してください。",
        "눈에 들어갔을 때에는 즉시 물로 씻어내세요.",
    ],
)
def test_a_warning_for_eyes_tells_nothing(warning: str) -> None:
    assert inci_parser.analyze(f"{warning}\n{LIST}").context.leave_on


def test_a_mask_that_its_text_has_rinsed_off() -> None:
    report = inci_parser.analyze(f"Leave on for ten minutes, then rinse.\n{LIST}", title="Face mask")
    assert report.summary[0].text.startswith("Taken as a face mask that is rinsed off")
    assert inci_parser.analyze(LIST, title="Face mask").context.either
    assert inci_parser.analyze(f"Massage your wet face, then rinse.\n{LIST}", title="Serum").context.leave_on


def test_a_surfactant_and_directions_make_a_wash() -> None:
    wash = "Ingredients: Water, Blorp Pareth Sulfate, Cocamidopropyl Betaine, Parfum, Citric Acid"
    kinds = {
        "Apply to wet hair, lather and rinse.": "shampoo",
        "Sur cheveux mouillés, faire mousser puis rincer.": "shampoo",
        "Lather, rinse.": "cleanser",
        "": None,
    }
    for direction, kind in kinds.items():
        assert inci_parser.analyze(f"{direction}\n{wash}").context.product_type == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Cleansing Spa Water Cloths", "wet wipes"),
        ("Gentle Cleansing Towelettes", "makeup remover wipes"),
        ("Hot Cloth Cleanser and Muslin Cloths", "cleanser"),
        ("7 Day Scrub Cream Rinse-Off Formula", "skin scrub"),
    ],
)
def test_cloths_and_scrubs(title: str, kind: str) -> None:
    assert read_title(title).product_type == kind


def test_resurfacing_with_a_retinoid_is_no_exfoliant() -> None:
    text = "Aqua, Dimethicone, Glycerin, Squalane, Retinol, Tocopherol"
    assert inci_parser.analyze(text, title="Resurfacing Treatment").context.product_type == "treatment"
    acid = f"{text}, Glycolic Acid"
    assert inci_parser.analyze(acid, title="Resurfacing Treatment").context.product_type == "exfoliant"
    assert inci_parser.analyze("Aqua, Glycerin", title="Resurfacing Treatment").context.product_type == "exfoliant"
