"""What a product is called on the first line: by the title's own word, for several places, as two in one."""

from __future__ import annotations

import pytest

from inci_parser import analyze

_CREAM = "Aqua, Glycerin, Caprylic/Capric Triglyceride, Cetearyl Alcohol, Glyceryl Stearate, Phenoxyethanol"
_WASH = "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Sodium Chloride, Sodium Benzoate, Parfum"
_OILS = "Prunus Amygdalus Dulcis Oil, Simmondsia Chinensis Seed Oil, Helianthus Annuus Seed Oil, Tocopherol"


def _first(title: str, text: str) -> str:
    return analyze(text, title=title).summary[0].text


@pytest.mark.parametrize(
    ("title", "text", "said"),
    [
        ("Calm Eye Serum", _CREAM, "Taken as an eye serum that stays on"),
        ("Augenserum", _CREAM, "Taken as an eye serum that stays on"),
        ("Shiny Lip Oil", _OILS, "Taken as a lip oil that stays on"),
        ("Lip Oil SPF 15", _OILS, "Taken as a lip oil with sun protection (SPF 15) that stays on"),
        ("Cleansing Hair and Body Oil", _OILS, "Taken as a cleansing oil that is rinsed off"),
        ("Comforting Body Cream", _CREAM, "Taken as a body cream that stays on"),
        ("Neck Cream", _CREAM, "Taken as a neck cream that stays on"),
        ("Thermal Protection Spray", _CREAM, "Taken as a heat protectant that stays on"),
        ("Highlighting Drops", _CREAM, "Taken as a highlighter that stays on"),
        ("Eye Mask", _CREAM, "Taken as an eye mask that is taken off after some 15 to 20 minutes, not rinsed"),
        ("Hand Mask", _CREAM, "Taken as a hand mask that is taken off after some 15 to 20 minutes, not rinsed"),
        ("Soothing Body Cream", _CREAM, "Taken as a body cream that stays on"),
        ("Pure Aloe Vera Gel", _CREAM, "Taken as a gel that stays on"),
        ("Pimple Patches", _CREAM, "Taken as a pimple patch that is worn for a time, then taken off"),
    ],
)
def test_a_title_calls_a_product_by_its_own_word(title: str, text: str, said: str) -> None:
    assert _first(title, text).startswith(said)


@pytest.mark.parametrize(
    ("title", "text", "said", "kind"),
    [
        ("Body + Face Wash", _WASH, "a cleanser for body and face that is rinsed off", "cleanser"),
        ("Face and Body Cleansing Gel", _WASH, "a cleanser for face and body that is rinsed off", "cleanser"),
        ("Multi-Use Face, Body & Hair Oil", _OILS, "an oil for face, body and hair that stays on", "oil"),
        ("Hand & Body Lotion", _CREAM, "a lotion for hands and body that stays on", "lotion"),
        ("Eye & Lip Cream", _CREAM, "a cream for eyes and lips that stays on", "eye cream"),
        ("Shampoo & Body Wash", _WASH, "a shampoo and body wash that is rinsed off", "body wash"),
        ("Foam Cleanser/Purifying Mask", _WASH, "a face wash and face mask that is rinsed off", "face wash"),
    ],
)
def test_places_and_products_that_a_title_joins_are_all_told(title: str, text: str, said: str, kind: str) -> None:
    report = analyze(text, title=title)
    assert report.context.product_type == kind
    assert said in report.summary[0].text


@pytest.mark.parametrize(
    ("title", "text", "said"),
    [
        ("Soft Curls Clip-in Hair Extensions, 20 inch", "100% human hair", "a hair extension or wig, no cosmetic"),
        ("Facial Spa Headband", "n/a", "a tool or accessory, no cosmetic"),
        ("e-Gift Card", "Ceramides, retinol, caffeine and more", "a gift card, no cosmetic"),
        ("Papier toilette", "100 % cellulose", "a paper product, no cosmetic"),
    ],
)
def test_goods_have_no_list_to_paste(title: str, text: str, said: str) -> None:
    told = [statement.text for statement in analyze(text, title=title).summary]
    assert said in told[0]
    assert len(told) == 1


def test_goods_beside_a_product_leave_it_its_kind() -> None:
    assert analyze(_CREAM, title="Sheet Mask and Headband Set").context.product_type == "sheet mask"
    assert analyze(_WASH, title="Facial Cleansing Brush").context.product_type == "face wash"
    assert analyze(_WASH, title="Oatmeal Shampoo for Dogs").context.product_type == "pet product"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Ten 10 Minute Mask", "wash-off mask"),
        ("Pumpkin Enzyme Mask", "wash-off mask"),
        ("Universal Daily Peel", "peel pads"),
        ("Microdermabrasion Skin Exfoliant", "skin scrub"),
        ("Cleanse & Polish", "cleanser"),
        ("Cleansing Serum", "cleanser"),
        ("Conditioning Balm for Dry Hair", "conditioner"),
        ("Hair, Scalp & Beard Oil", "hair oil"),
        ("Ingrown Hair Oil", "body oil"),
        ("Rosehip Oil Antioxidant+", "oil"),
        ("Pout Night Mask", "lip mask"),
        ("Pillow Mist", "room fragrance"),
        ("Dark Spot Corrector", "serum"),
        ("After Sun Mist", "body mist"),
        ("Hair Mask Moroccan Hair Treatment", "hair mask"),
        ("Intensive Wash-Off Treatment", "wash-off mask"),
        ("Invisible Dots", "patch"),
        ("Heel Complex", "foot cream"),
        ("Lip Volumizer", "lip gloss"),
        ("앰플 스틱", "stick"),
    ],
)
def test_words_that_tell_how_a_product_is_used(title: str, kind: str) -> None:
    assert analyze("Aqua, Glycerin, Butylene Glycol, Phenoxyethanol", title=title).context.product_type == kind


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Papaya Mask", "Aqua, Glycerin, Cetearyl Alcohol, Papain, Phenoxyethanol", "wash-off mask"),
        ("Black Charcoal Mask", "Aqua, Polyvinyl Alcohol, Alcohol Denat., Glycerin, Phenoxyethanol", "peel-off mask"),
        ("Firming Mud", "Aqua, Polyvinyl Alcohol, Glycerin, Kaolin, Sodium Hyaluronate", "peel-off mask"),
        ("Exfoliating Cream", "Aqua, Paraffin, Stearic Acid, Glyceryl Stearate, Phenoxyethanol", "skin scrub"),
        ("Exfoliating Cream", "Aqua, Lactic Acid, Stearic Acid, Glyceryl Stearate, Phenoxyethanol", "exfoliant"),
        ("Diamond Oil", "Cyclopentasiloxane, Dimethicone, Tetrahexyldecyl Ascorbate, Bisabolol", "oil"),
        (
            "Argan Oil Infused",
            "Aqua, Glycerin, Cetearyl Alcohol, Glyceryl Stearate, Argania Spinosa Kernel Oil",
            "lotion",
        ),
        ("Huile Florale Mist", "Coco-Caprylate/Caprate, Dicaprylyl Ether, Squalane, Parfum, Tocopherol", "oil"),
        ("Moisturising Drops Serum", "Aqua, Dihydroxyacetone, Glycerin, Phenoxyethanol", "self-tanner"),
        ("Natural White", "Aqua, Calcium Carbonate, Glycerin, Xylitol, Aroma, Carrageenan", "toothpaste"),
        ("Rinse", "Aqua, Glycerin, Poloxamer 407, Cetylpyridinium Chloride, Aroma, Sucralose", "mouthwash"),
        ("Skin Booster Serum", "Aqua, Glycerin, Amodimethicone, Ceramide NP, Cholesterol, Phenoxyethanol", "serum"),
        (
            "Hair Treatment with keratin, leave in",
            "Aqua, Cetearyl Alcohol, Behentrimonium Chloride",
            "leave-in conditioner",
        ),
    ],
)
def test_a_list_tells_what_a_title_leaves_open(title: str, text: str, kind: str) -> None:
    assert analyze(text, title=title).context.product_type == kind


def test_the_antioxidant_of_a_title_is_no_oxidant_for_hair() -> None:
    assert analyze(_WASH, title="Oat Wash | Antioxidant-rich").context.product_type == "cleanser"


def test_a_set_of_one_kind_is_used_as_that_kind() -> None:
    mask = "Aqua, Polyvinyl Alcohol, Alcohol Denat., Glycerin, Phenoxyethanol"
    text = f"Charcoal Mask:\n{mask}\n\nClay Mask:\n{mask}"
    assert "peeled off" in analyze(text, title="Multi-Masking Medley").summary[0].text
