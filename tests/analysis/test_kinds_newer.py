"""Kinds of product that shops sell today, by their titles in many languages, and what their lists make of them."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.analysis.context import context_of
from inci_parser.analysis.product_titles import read_title
from inci_parser.analysis.product_types import product_kinds
from inci_parser.analysis.routine import check_routine


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Gold Hydrogel Eye Patches, 60 pcs", "eye patches"),
        ("Augenpads", "eye patches"),
        ("Smoothing Undereye Mask 2 x 1.5 g", "eye patches"),
        ("Parches para ojeras", "eye patches"),
        ("Patchs hydrogel contour des yeux", "eye patches"),
        ("Гидрогелевые патчи для глаз", "eye patches"),
        ("Göz altı maskesi", "eye patches"),
        ("眼膜", "eye patches"),
        ("Rose Toner Pads", "toner pads"),
        ("토너 패드", "toner pads"),
        ("Glycolic Peel Pads", "peel pads"),
        ("Zinc Nappy Cream", "nappy cream"),
        ("Blöjkräm", "nappy cream"),
        ("Crema de pañal", "nappy cream"),
        ("기저귀 크림", "nappy cream"),
        ("Hypoallergenic fragrance-free baby oil", "baby oil"),
        ("Babyöl", "baby oil"),
        ("Oliwka dla niemowląt", "baby oil"),
        ("Make-up remover wipes", "makeup remover wipes"),
        ("Abschminktücher", "makeup remover wipes"),
        ("Lingettes démaquillantes", "makeup remover wipes"),
        ("Baby wipes", "wet wipes"),
        ("Root touch-up spray dark brown", "temporary hair colour"),
        ("Spray retouche racines", "temporary hair colour"),
        ("Спрей для закрашивания корней", "temporary hair colour"),
        ("In-shower scalp treatment", "pre-wash hair treatment"),
        ("Soin avant-shampooing", "pre-wash hair treatment"),
        ("Haftcreme für Zahnprothesen", "denture adhesive"),
        ("Crema adesiva per dentiere", "denture adhesive"),
        ("Gebissreiniger Tabletten", "denture cleaner"),
        ("Zahnseide mit Fluorid", "dental floss"),
        ("치실", "dental floss"),
        ("Baby foot peel mask", "foot peel"),
        ("Fußpeeling-Socken", "foot peel"),
        ("CC cream", "CC cream"),
        ("Crème teintée", "tinted moisturiser"),
        ("Glow Cushion No. 21", "foundation"),
        ("Tinte para labios", "lipstick"),
        ("Tinte cejas y pestañas", "eyelash dye"),
        ("Savon noir exfoliant", "soap"),
        ("Gel douche exfoliant", "body wash"),
        ("Gel nettoyant exfoliant", "face wash"),
        ("Advanced Skin Corrector Serum", "serum"),
        ("Eye Renewal Serum", "eye serum"),
        ("Sérum yeux", "eye serum"),
        ("아이 리프팅 롤러 세럼", "eye serum"),
        ("Cooling Eye Gel", "eye gel"),
        ("Żel pod oczy", "eye gel"),
        ("Cooling Roll-On for Puffy Eyes", "eye roll-on"),
        ("Dark Circle Perfector", "eye cream"),
        ("High Shine Lip Oil", "lip oil"),
        ("Lippenöl", "lip oil"),
        ("Lip Sleeping Mask", "lip mask"),
        ("Plumping Lip Serum", "lip serum"),
        ("Matte lip gloss", "lip gloss"),
        ("リップグロス", "lip gloss"),
        ("Shine Gloss for Hair", "hair treatment"),
        ("Neck Renewal Night Cream", "neck cream"),
        ("Face and Neck Cream", "face cream"),
        ("Crème cou et décolleté", "neck cream"),
        ("Hand Night Renewal Serum", "hand serum"),
        ("Blur Primer Serum", "primer"),
        ("CC+ Illumination Cream", "CC cream"),
        ("Glow Bronzing Drops", "bronzer"),
        ("Poudre bronzante", "bronzer"),
        ("Illuminating Drops", "highlighter"),
        ("하이라이터", "highlighter"),
        ("Contour Stick", "contouring product"),
        ("Curl Defining Hair Styling Cream", "styling cream"),
        ("Weightless Air Dry Cream", "styling cream"),
        ("Sculpting Foam", "hair mousse"),
        ("Spray Mousse", "hair mousse"),
        ("Schaumfestiger", "hair mousse"),
        ("Sea Salt Spray", "texturising spray"),
        ("Heat Protectant Mist", "heat protectant"),
        ("Hitzeschutzspray", "heat protectant"),
        ("Eau Rose Hair Mist", "hair mist"),
        ("Curl Conditioning Wash", "cleansing conditioner"),
        ("No-Poo Zero Lather Cleanser", "cleansing conditioner"),
        ("Herbal Conditioning Cleanser", "cleanser"),
        ("Shower & Bath Gel", "body wash"),
        ("Elastine Nuit", "face cream"),
        ("Le Lait Fraîcheur", "lotion"),
        ("Glow Cleansing Polish", "face scrub"),
        ("클래리파잉 로션 2", "toner"),
        ("Waterproof Eye Cleanser", "makeup remover"),
        ("Booster Oil", "face oil"),
        ("Fijación y textura", "styling product"),
        ("Volumizing Spray Mousse", "hair mousse"),
        ("Extra-Body Conditioner", "conditioner"),
        ("Exfoliating Peel Pads - 60 Pads", "peel pads"),
        ("Make-up base", "primer"),
        ("Base de maquillage", "primer"),
        ("Sredstvo za skidanje laka", "nail polish remover"),
        ("Száraz sampon", "dry shampoo"),
        ("شامبو جاف", "dry shampoo"),
        ("Aceite de barba", "face oil"),
        ("Tiras blanqueadoras", "tooth whitener"),
        ("Lash & Brow Growth Serum", "eyelash serum"),
        ("Масло для ресниц", "eyelash serum"),
        ("Brow lamination kit", "brow product"),
        ("Gradual Tan Moisturiser", "self-tanner"),
        ("Leche autobronceadora", "self-tanner"),
        ("Hair Gloss Treatment", "hair mask"),
        ("Curl Activator", "styling product"),
        ("Spray coiffant sel marin", "styling product"),
        ("Moustache Wax", "styling product"),
        ("Ingrown Hair Serum", "body serum"),
        ("Abschminkmilch", "cleansing milk"),
        ("Thermal Spring Water Spray", "face mist"),
        ("Agua termal", "face mist"),
        ("Shower Steamers Eucalyptus", "bath product"),
        ("Пудра компактная", "powder"),
        ("Bust Firming Gel", "body lotion"),
        ("Kids Sun Roll-On SPF 50+", "sunscreen"),
        ("Double Cleanse Balm-to-Oil", "cleansing balm"),
        ("Cooling Leg Gel", "body lotion"),
        ("Lash Primer", "mascara"),
        ("Tinted Brow Mascara", "brow product"),
        ("Pickel-Patches 24 Stück", "patch"),
        ("Parches antigranos", "spot treatment"),
        ("Nasensalbe", "medicine"),
        ("Soin contour des lèvres", "lip balm"),
        ("Дезодорант-антиперспирант", "antiperspirant"),
        ("In-shower mask", "wash-off mask"),
        ("In-Dusch Body Milk", "in-shower body lotion"),
        ("L'Huile-En-Gel De Démaquillage", "makeup remover"),
        ("애프터쉐이브 토너", "aftershave"),
        ("Crème après-rasage", "aftershave"),
        ("Firming Body CrÃ¨me", "body lotion"),
        ("Argan Repair Hairmask", "hair mask"),
    ],
)
def test_a_title_names_the_kind(title: str, kind: str) -> None:
    assert read_title(title).product_type == kind


def test_a_dye_for_eyelashes_stays_one_beside_oxidative_dyes() -> None:
    text = "Tinte cejas y pestañas\nIngredients: Aqua, Toluene-2,5-Diamine, Resorcinol, Cetearyl Alcohol"
    context = context_of(inci_parser.parse(text))
    assert context.product_type == "eyelash dye"
    assert "hair_dye" not in context.traits.certain


def test_floss_with_fluoride_is_no_mouthwash() -> None:
    text = "Zahnseide mit Fluorid\nIngredients: Nylon-6, Cera Microcristallina, Aroma, Sodium Fluoride"
    assert context_of(inci_parser.parse(text)).product_type == "dental floss"


@pytest.mark.parametrize("kind", ["denture adhesive", "denture cleaner"])
def test_what_holds_or_cleans_dentures_is_no_cosmetic(kind: str) -> None:
    assert "not_cosmetic" in product_kinds()[kind].traits.certain


def test_abbreviations_keep_their_capitals() -> None:
    report = inci_parser.analyze("Aqua, Titanium Dioxide, Dimethicone, CI 77491", product_type="bb cream")
    assert "BB cream" in report.summary[0].text


@pytest.mark.parametrize("title", ["Micellar water", "Make-up remover wipes"])
def test_what_takes_make_up_off_and_stays_is_a_cleanser_of_a_routine(title: str) -> None:
    text = f"{title}\nIngredients: Aqua, Poloxamer 184, Glycerin, Phenoxyethanol"
    routine = check_routine([text, "Face cream. Aqua, Glycerin, Petrolatum, Phenoxyethanol"])
    (plan,) = [finding for finding in routine.findings if finding.rule == "guidance.plan"]
    assert plan.details["steps"] == {"0": "cleanser", "1": "moisturiser"}


@pytest.mark.parametrize(
    ("title", "listed", "tinted"),
    [
        ("Sunscreen SPF 50", "Aqua, Zinc Oxide, Glycerin, CI 77491, CI 77492, CI 77499", True),
        ("Sonnencreme LSF 50", "Aqua, Titanium Dioxide, Glycerin, Iron Oxides", True),
        ("Day cream", "Aqua, Glycerin, Dimethicone, CI 77891, CI 77491, CI 77492", True),
        ("Tinted day cream", "Aqua, Glycerin, Dimethicone, CI 77491, CI 77492", False),
        ("Tinted balm", "Petrolatum, Lanolin, Cera Alba, Zea Mays Starch, CI 77491, CI 77492", True),
        ("Day cream", "Aqua, Glycerin, Dimethicone, CI 77491, CI 77492", False),
        ("Day cream", "Aqua, Glycerin, Dimethicone, Mica, CI 77891, CI 77491, CI 77492", False),
        ("Day cream", "Aqua, Glycerin, Dimethicone, CI 77491", False),
        ("Day cream", "Aqua, Glycerin, Dimethicone, Parfum. May contain: CI 77491, CI 77492", False),
        ("Foundation", "Aqua, Titanium Dioxide, Glycerin, CI 77491, CI 77492, CI 77499", False),
        ("Face wash", "Aqua, Sodium Laureth Sulfate, Glycerin, CI 77491, CI 77492", False),
    ],
)
def test_a_tinted_cream_is_told_as_tinted(title: str, listed: str, tinted: bool) -> None:
    report = inci_parser.analyze(f"{title}\nIngredients: {listed}")
    assert ("tinted with iron oxides" in report.summary[0].text) is tinted


def test_pads_with_an_acid_are_peel_pads() -> None:
    acid, none = "Aqua, Glycolic Acid, Glycerin, Phenoxyethanol", "Aqua, Panthenol, Glycerin, Phenoxyethanol"
    assert context_of(inci_parser.parse(f"Radiance Pads\nIngredients: {acid}")).product_type == "peel pads"
    assert context_of(inci_parser.parse(f"Radiance Pads\nIngredients: {none}")).product_type == "toner pads"


@pytest.mark.parametrize(
    ("title", "parts", "kind"),
    [
        ("Skin Foundation (various shades)", "Light 21:\n{list}\nTan 43:\n{list}", "foundation"),
        ("Universal Daily Peel", "Step 1:\n{list}\nStep 2:\n{list}", "peel pads"),
        ("Volume Shampoo", "Shampoo:\n{list}\nConditioner:\n{list}", None),
        ("Face mask duo", "Step 1:\n{list}\nStep 2:\n{list}", None),
    ],
)
def test_one_type_is_that_of_all_parts(title: str, parts: str, kind: str | None) -> None:
    label = inci_parser.parse(parts.format(list="Aqua, Dimethicone, Glycerin, Mica, Phenoxyethanol"))
    assert "kit" in label.traits
    assert context_of(label, title=title).product_type == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("After shave lotion", "aftershave"),
        ("Fußcreme", "foot cream"),
        ("Crème pour les mains", "hand cream"),
        ("Stick", "deodorant"),
        ("Lotion", "deodorant"),
        ("", "deodorant"),
    ],
)
def test_an_aluminium_salt_makes_a_deodorant_of_what_no_title_names(title: str, kind: str) -> None:
    listed = "Aqua, Glycerin, Cetearyl Alcohol, Aluminum Chlorohydrate, Parfum, Phenoxyethanol"
    assert context_of(inci_parser.parse(f"{title}\nIngredients: {listed}")).product_type == kind
