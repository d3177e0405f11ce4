"""What ingredients of hair products and washes are said to do there, and which are told to condition hair."""

from __future__ import annotations

import pytest

from inci_parser import analyze

from .labels import line

_CONDITIONER = "Aqua, Cetearyl Alcohol, Behentrimonium Chloride, Glycerin"
_WASH = "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Glycerin"


def _does(text: str, name: str, product_type: str) -> str:
    """Return what the entry with a name is there for in such a product."""
    report = analyze(text, product_type=product_type)
    return next(entry.function for entry in report.label.ingredients if name in entry.names)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Sodium Lactate", "keeps hair and product moist"),
        ("Biotin", "cares for hair"),
        ("Serine", "cares for hair"),
        ("Calcium Pantothenate", "cares for hair"),
        ("Ceramide NP", "cares for hair"),
        ("Magnesium Nitrate", "comes with the preservative"),
        ("Laureth-4", "emulsifies"),
        ("Laureth-23", "emulsifies"),
        ("Trideceth-6", "emulsifies"),
        ("Ceteareth-20", "emulsifies"),
        ("PPG-1 Trideceth-6", "carries the thickener"),
        ("Hydroxypropyl Guar", "thickens"),
        ("Amodimethicone", "makes hair smooth and easy to comb"),
        ("Bis(C13-15 Alkoxy) PG-Amodimethicone", "makes hair smooth and easy to comb"),
        ("Hydrolyzed Wheat Protein", "coats hair (protein)"),
        ("Cetyl Alcohol", "thickens and makes hair smooth"),
        ("Isopropyl Myristate", "makes hair smooth"),
        ("Panthenol", "moisturises hair"),
        ("Rosmarinus Officinalis Leaf Extract", "cares for hair (plant extract)"),
        ("Salvia Officinalis Leaf Extract", "cares for hair (plant extract)"),
        ("Sodium Chloride", "keeps the mixture stable"),
        ("Vanilla Essential Oil", "scents"),
        ("Cocos Nucifera Water", "keeps hair and product moist"),
        ("Isopropyl Alcohol", "dissolves"),
        ("Linoleamidopropyl PG-Dimonium Chloride Phosphate", "makes hair smooth and easy to comb"),
    ],
)
def test_words_in_a_conditioner(name: str, word: str) -> None:
    assert _does(f"{_CONDITIONER}, {name}, Phenoxyethanol", name.upper(), "conditioner") == word


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Polylysine", "helps to preserve"),
        ("Alpha-Glucan Oligosaccharide", "cares for skin (prebiotic sugar)"),
        ("Cocamide MEA", "helps it foam and thickens the wash"),
        ("Sodium Chloride", "thickens the wash"),
        ("Ammonium Chloride", "thickens the wash"),
        ("PEG-40 Hydrogenated Castor Oil", "carries oils into water"),
        ("Laureth-5 Carboxylic Acid", "cleanses"),
        ("Sodium Isethionate", "comes with the surfactant"),
        ("Centella Asiatica Extract", "soothes"),
    ],
)
def test_words_in_a_wash(name: str, word: str) -> None:
    assert _does(f"{_WASH}, {name}, Phenoxyethanol", name.upper(), "body wash") == word


def test_a_salt_is_told_by_what_stands_beside_it() -> None:
    salts = ("Magnesium Chloride", "Ammonium Chloride")
    beside = f"{_WASH}, {', '.join(salts)}, Methylchloroisothiazolinone"
    apart = f"Aqua, Glycerin, {', '.join(salts)}, Phenoxyethanol"
    assert [_does(beside, salt.upper(), "shampoo") for salt in salts] == [
        "comes with the preservative",
        "thickens the wash",
    ]
    assert [_does(apart, salt.upper(), "hair mask") for salt in salts] == ["keeps the mixture stable", "sets the pH"]


def test_an_extract_does_not_cleanse_thicken_or_dissolve() -> None:
    for name in ("Citrus Limon Fruit Extract", "Salvia Officinalis Leaf Extract", "Cucumis Sativus Fruit Extract"):
        word = _does(f"Aqua, Glycerin, {name}, Phenoxyethanol", name.upper(), "face cream")
        assert word.startswith(("cares for skin", "protects")), name
    told = _does(f"{_WASH}, Quillaja Saponaria Bark Extract", "QUILLAJA SAPONARIA BARK EXTRACT", "body wash")
    assert told == "cleanses (plant saponins)"


def test_piroctone_olamine_is_against_dandruff_on_the_scalp_alone() -> None:
    name = "PIROCTONE OLAMINE"
    assert _does(f"{_WASH}, Piroctone Olamine", name, "shampoo") == "holds back dandruff"
    assert _does(f"{_CONDITIONER}, Piroctone Olamine", name, "hair mask") == "holds back dandruff"
    assert _does("Aqua, Alcohol, Salicylic Acid, Piroctone Olamine", name, "spot treatment") == "holds back microbes"


def test_traces_are_not_told_before_what_conditions() -> None:
    acids = "Alanine, Serine, Valine, Proline, Threonine, Isoleucine, Phenylalanine, Calcium Pantothenate"
    text = (
        f"Aqua, Cetyl Alcohol, Cocos Nucifera Oil, Dipalmitoylethyl Dimonium Chloride, Glycerin, {acids}, Tocopherol, "
        "Dimethicone, Amodimethicone, Laureth-23, Polyquaternium-10, Laureth-4, Phenoxyethanol"
    )
    said = line(analyze(text, product_type="conditioner"), "works_with")
    assert said == (
        "Conditions hair with dipalmitoylethyl dimonium chloride, amodimethicone, dimethicone, polyquaternium-10 and "
        "2 more."
    )
    shampoo = f"{_WASH}, {acids}, Polylysine, Polyquaternium-7, Sodium Benzoate"
    assert line(analyze(shampoo, product_type="shampoo"), "works_with") == "Conditions hair with polyquaternium-7."


def test_films_that_coat_hair_are_told() -> None:
    text = (
        "Aqua, Brassica Campestris/Aleurites Fordi Oil Copolymer, Polyquaternium-69, Caprylic/Capric Triglyceride, "
        "Glycerin, Phenoxyethanol"
    )
    said = line(analyze(text, product_type="leave-in conditioner"), "works_with")
    assert said.startswith("Conditions hair with brassica campestris/aleurites fordi oil copolymer, polyquaternium-69")
    styled = line(analyze(text, product_type="styling product"), "works_with")
    assert styled.startswith("Holds the style with polyquaternium-69")


def test_salt_thickens_a_wash_only_beside_its_surfactants() -> None:
    assert _does(f"{_WASH}, Sodium Chloride", "SODIUM CHLORIDE", "body wash") == "thickens the wash"
    soap = "Sodium Palmate, Aqua, Glycerin, Sodium Chloride"
    assert _does(soap, "SODIUM CHLORIDE", "soap bar") == "keeps the mixture stable"


@pytest.mark.parametrize(
    ("text", "product_type", "said"),
    [
        (
            "Aqua, Sucrose, Sodium Myristate, Sorbitol, Sodium Laurate, Sodium Palmitate, Sodium Stearate, Glycerin",
            "cleansing bar",
            "Cleanses with soap (sodium myristate, sodium laurate, sodium palmitate and 1 more), which is alkaline and "
            "can dry.",
        ),
        (
            "Aqua, Glycerin, Myristic Acid, Stearic Acid, Potassium Hydroxide, Lauric Acid, Cocamidopropyl Betaine",
            "face wash",
            "Cleanses with soap and cocamidopropyl betaine.",
        ),
        (
            "Aqua, Sodium Stearate, Sodium Lauroyl Methyl Isethionate, Cocamidopropyl Betaine, Glycerin, Parfum",
            "face wash",
            "Cleanses with sodium stearate, sodium lauroyl methyl isethionate and cocamidopropyl betaine, without "
            "sulfates.",
        ),
        (
            "Aqua, Sodium Cocoyl Isethionate, Stearic Acid, Sodium Palmitate, Glycerin, Phenoxyethanol",
            "face wash",
            "Cleanses with sodium cocoyl isethionate and sodium palmitate, without sulfates.",
        ),
    ],
)
def test_a_wash_that_soap_leads_is_told_with_what_follows(text: str, product_type: str, said: str) -> None:
    assert line(analyze(text, product_type=product_type), "surfactants") == said
