"""One word of a title does not decide against the list; of a set in a title one list is told as one list."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.product_titles import read_title
from inci_parser.analysis.title_heads import head_of
from inci_parser.analysis.title_words import Phrase, title_words

from .test_missing_and_unread import screen

CONDITIONER = "Aqua, Behenyl Alcohol, Behentrimonium Chloride, Cetyl Alcohol, Dimethicone, Parfum, Phenoxyethanol"
STICK = "Octyldodecanol, Butyrospermum Parkii Butter, Cera Alba, Ricinus Communis Seed Oil, Tocopherol"
CREAM = (
    "Aqua, Prunus Amygdalus Dulcis Oil, Cetearyl Alcohol, Cetyl Esters, Theobroma Cacao Seed Butter, Glycerin, "
    "Cera Alba, Phenoxyethanol"
)
RELAXER = "Aqua, Petrolatum, Paraffinum Liquidum, Cetearyl Alcohol, Sodium Hydroxide, Propylene Glycol, Parfum"
GEL = "Aqua, Glycerin, Sodium Hyaluronate, Acetyl Hexapeptide-8, Carbomer, Phenoxyethanol"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("3 in 1 Shampoo Body Wash and Conditioner", "body wash"),
        ("2-in-1 Shampoo and Conditioner", "shampoo"),
        ("Shampoo, Duschgel & Spülung 3in1", "shampoo"),
        ("Cleansing Conditioner", "cleansing conditioner"),
        ("Shampoo & Conditioner Set", "kit"),
        ("Line Relaxer", "serum"),
        ("Crema viso lisciante", "face cream"),
        ("Hair Relaxer", "hair straightener"),
        ("No-Lye Relaxer", "hair straightener"),
        ("メイクアップ クリーム", "tinted moisturiser"),
        ("Makeup Cream", "tinted moisturiser"),
        ("Ceramide Cleansing Face Oil", "cleansing oil"),
        ("Bamboo Exfoliating Cream", "exfoliant"),
        ("Glow Bronzing Drops", "bronzer"),
        ("Entspannungsbad Lavendel", "bath product"),
        ("Zonnebrandmelk factor 30", "sunscreen"),
        ("Płyn do płukania jamy ustnej mięta", "mouthwash"),
        ("Limon Kolonyası 80 derece", "perfume"),
        ("Vitamines à croquer C + D3", "food supplement"),
        ("Testé par des dermatologues", ""),
        # 스킨 is a toner only where no other word names a type
        ("데이크림 포 드라이스킨", "face cream"),
        ("크림 스킨", "toner"),
        ("수분 스킨", "toner"),
        ("Crème de maquillage", "tinted moisturiser"),
    ],
)
def test_the_type_that_a_title_names(title: str, kind: str) -> None:
    assert read_title(title).product_type == kind


@pytest.mark.parametrize(
    ("title", "text", "kind", "said"),
    [
        ("Line Relaxer", GEL, "serum", "Taken as a serum that stays on: a gel in water."),
        ("Super Relaxer", RELAXER, "hair straightener", "Probably a hair straightener by its ingredients"),
        ("Power Masque", CONDITIONER, "hair mask", "Taken as a hair mask that is rinsed off: "),
        ("Lip Moisturizing Stick", STICK, "lip balm", "Taken as a lip balm that stays on: "),
        ("Lip Stick 04", f"{STICK}, CI 15850", "lipstick", "Taken as a lipstick that stays on: "),
        ("Lip Stick 04", f"{STICK}. May contain: CI 77491", "lipstick", "Taken as a lipstick that stays on: "),
        (
            "Radiance Tonic",
            CREAM,
            "toner",
            "Taken as a toner that stays on (as the title says; the list reads as a cream)",
        ),
    ],
)
def test_a_list_that_does_not_fit_one_word(title: str, text: str, kind: str | None, said: str) -> None:
    report = analyze(text, title=title)
    assert report.context.product_type == kind
    assert screen(report, "product").startswith(said)


@pytest.mark.parametrize(
    ("title", "text", "said"),
    [
        (
            "Hair Growth Trio",
            GEL,
            "One product of a set (the title says trio; one list was read), taken as one that stays",
        ),
        (
            "Hotel Bundle",
            "Sodium Palmate, Sodium Cocoate, Aqua, Glycerin",
            "(the title says bundle; one list was read)",
        ),
        (
            "Hotel Bundle",
            "Aqua, Sodium Laureth Sulfate, Sodium Chloride, Methylisothiazolinone, DMDM Hydantoin, Glycerin, "
            "Citric Acid, Sodium Palmate, Sodium Palm Kernelate, Paraffinum Liquidum, Dimethicone",
            "one list was read",
        ),
    ],
)
def test_one_list_of_a_set(title: str, text: str, said: str) -> None:
    assert said in screen(analyze(text, title=title), "product")


def test_honey_that_leads_is_named() -> None:
    text = "Mel, Propylene Glycol Dicaprylate/Dicaprate, PEG-7 Glyceryl Cocoate, Limnanthes Alba Seed Oil, Tocopherol"
    assert screen(analyze(text, title="Honey Mask"), "product").endswith(": honey with oils, no water.")


def test_a_polymer_makes_a_gel_though_no_function_says_so() -> None:
    text = "Aqua, Butylene Glycol, Glycerin, Sodium Acrylates Crosspolymer-2, Phenoxyethanol"
    assert screen(analyze(text, title="Serum"), "product").endswith(": a gel in water.")


def test_one_head_is_the_product() -> None:
    word = title_words().products["conditioner"]
    phrase = Phrase("conditioner", 0, 1, word)
    assert head_of([phrase], [phrase]) == phrase


@pytest.mark.parametrize("colour", ["CI 16185", "CI 12085", "CI 73000"])
def test_a_lipstick_with_any_colour_is_no_lip_balm(colour: str) -> None:
    report = analyze(f"Ricinus Communis Seed Oil, Cera Alba, {colour}", title="Lipstick")
    assert report.context.product_type == "lipstick"
