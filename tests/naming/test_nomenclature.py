"""The syntax of INCI names: what is well-formed, and of what class."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue
from inci_parser.naming.nomenclature import grammar as nomenclature
from inci_parser.naming.nomenclature.lexer import TypedWords

CLASSES = [
    ("PEG-5M", "polyethylene glycol"),
    ("PEG-11 Oleate", "ethoxylate"),
    ("Steareth-16", "fatty alcohol ethoxylate"),
    ("PPG-38 Steareth-6", "mixed alkoxylate"),
    ("Polyglyceryl-4 Punicate", "polyglycerol ester or ether"),
    ("Sodium C12-15 Pareth-3 Sulfate", "ether sulfate or phosphate"),
    ("Ammonium Lauryl Sulfosuccinate", "sulfosuccinate"),
    ("Calcium Lauroyl Taurate", "acyl taurate"),
    ("Almondamidopropyl Betaine", "amphoteric betaine"),
    ("Behenoyl PG-Trimonium Chloride", "quaternary ammonium"),
    ("Polyquaternium-78", "cationic polymer"),
    ("Acrylates/Isobornyl Acrylate Copolymer", "copolymer"),
    ("Calcium Polyglutamate Crosspolymer", "cross-linked polymer"),
    ("Stearyl Methicone", "silicone"),
    ("Tripeptide-61", "synthetic peptide"),
    ("sh-Polypeptide-50", "recombinant peptide"),
    ("Hydrolyzed Hemoglobin", "protein hydrolysate"),
    ("Lauryl Oleate", "ester"),
    ("Potassium Rapeseedate", "soap or fatty acid salt"),
    ("Peg-80 Sorbitan Palmitate", "ethoxylate"),
    ("Rosa Rugosa Root Extract", "extract"),
    ("Prinsepia Utilis Seed Oil", "fatty plant oil"),
    ("Eucalyptus Parvula Leaf Oil", "essential oil"),
    ("Pentadesma Butyracea Seed Butter", "plant butter"),
    ("Citrus Junos Fruit Water", "hydrosol"),
    ("Lactobacillus/Barley Extract/Molasses Ferment Filtrate", "ferment"),
    ("Citrus Junos Callus Extract", "plant cell culture"),
    ("CI 77745", "colourant"),
    ("Acid Red 51", "colourant"),
    ("2,4-Diaminophenol", "hair dye precursor"),
    ("5-Methyl-2-Hepten-4-One", "aldehyde, ketone, lactone or thiol"),
]


@pytest.mark.parametrize(("name", "class_"), CLASSES, ids=[row[0] for row in CLASSES])
def test_class(name: str, class_: str) -> None:
    found = nomenclature.read(name) or nomenclature.read(name, loose=True)
    assert found is not None
    assert found.class_ == class_
    assert found.role


@pytest.mark.parametrize(
    "text",
    [
        "", "glowing skin complex", "apply twice daily", "leaf extract", "seed oil", "copolymer", "chloride", "sodium",
        "ceramides", "peptides", "polyglyceryl oleate", "sodium stearyl", "glycer1n", "c)(",
        "peg-1oo stearate", "vitamin complex", "moisturizing extract of joy", "water*", "99 % natural",
    ],
)  # fmt: skip
def test_not_well_formed(text: str) -> None:
    assert nomenclature.read(text) is None
    assert nomenclature.read(text, loose=True) is None


@pytest.mark.parametrize("text", ["[Toner]  - [Toner] ", "-", "/", "( )", "1,2-", "hydrogenated"])
def test_a_text_without_a_word_of_substance_is_no_name(text: str) -> None:
    assert Catalogue.default().resolve(text).names == ()


def test_words_the_tables_lack_are_named() -> None:
    found = nomenclature.read("Zorwania Muscipuloides Flower Extract", loose=True)
    assert found is not None
    assert not found.sure
    assert set(found.unknown) == {"zorwania", "muscipuloides"}
    assert nomenclature.read("Rosa Canina Root Extract").sure  # type: ignore[union-attr]


def test_nearly_every_catalogue_name_is_well_formed() -> None:
    from inci_parser.naming.built_in_names import built_in

    names = [name for name in built_in().names if " " in name or "-" in name]
    refused = [name for name in names if nomenclature.read(name) is None]
    assert len(refused) < 0.02 * len(names), refused[:20]


def test_the_lexer_hands_typed_words_on() -> None:
    tokens = list(TypedWords(None).lex([("CHEMICAL", ""), ("HEAD", "glycerin")]))
    assert [(token.type, str(token)) for token in tokens] == [("CHEMICAL", ""), ("HEAD", "glycerin")]
