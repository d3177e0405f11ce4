"""Names with a bracket."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.naming import Catalogue
from inci_parser.naming.brackets import is_french_form, without_brackets
from inci_parser.naming.candidate import Lookup
from inci_parser.naming.strategies import bracketed


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("castanea sativa (chestnut) seed extract", ("CASTANEA SATIVA SEED EXTRACT",)),
        ("vitamin e (tocopheryl acetate)", ("TOCOPHERYL ACETATE",)),
        ("rose geranium oil (pelargonium graveolens)", ("PELARGONIUM GRAVEOLENS OIL",)),
        ("malus domestica (apple fruit extract)", ("MALUS DOMESTICA FRUIT EXTRACT",)),
        ("parfum (limonene, linalool)", ("PARFUM", "LIMONENE", "LINALOOL")),
        ("glycerin (limonene, linalool)", ("GLYCERIN",)),
        ("wondermix (phenoxyethanol, ethylhexylglycerin)", ("PHENOXYETHANOL", "ETHYLHEXYLGLYCERIN")),
    ],
)
def test_match(lookup: Lookup, text: str, names: tuple[str, ...]) -> None:
    candidate = bracketed.match(text, lookup)
    assert candidate is not None
    assert candidate.names == names


@pytest.mark.parametrize(
    "text", ["aqua", "()", "wondermix (glow)", "('", "bis-(methoxy/buityl) dimethicone", "cetyl (peg-9) dimethicone"]
)
def test_no_name_in_or_beside_a_bracket(lookup: Lookup, text: str) -> None:
    assert bracketed.match(text, lookup) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dimethicone (PEG-12)", ["PEG-12 DIMETHICONE"]),
        ("Steareth-20 (PEG-20)", ["STEARETH-20"]),
        ("Dimethicone (350)", ["DIMETHICONE"]),
        ("Cetyl (PEG-9) Dimethicone", []),
        ("Ceteareth (PEG-20)", []),
        ("Polyoxyethylene (80) Sorbitan Monooleate", []),
        ("Beta-Sitostteryl (Octadecene/MA) Copolymer", ["BETA-SITOSTERYL (OCTADECENE/MA) COPOLYMER"]),
    ],
)
def test_units_and_parts_in_a_bracket_belong_to_the_name(catalogue: Catalogue, text: str, names: list[str]) -> None:
    match = catalogue.recognizer.recognize(text).match
    assert [name for name in match.names if catalogue.record(name)] == names


def test_what_stands_without_brackets() -> None:
    assert without_brackets("aqua (water) [eau") == "aqua"
    assert is_french_form("Huile de coco")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Parfum (Limonene)", ["PARFUM", "LIMONENE"]),
        ("Parfum (contains Linalool, Limonene)", ["PARFUM", "LINALOOL", "LIMONENE"]),
        ("Parfum (enthält Linalool)", ["PARFUM", "LINALOOL"]),
        ("parfum (bevat linalool en geraniol)", ["PARFUM", "LINALOOL", "GERANIOL"]),
        ("Parfum (mit Linalool und Geraniol)", ["PARFUM", "LINALOOL", "GERANIOL"]),
        ("parfum (contient du linalol et géraniol)", ["PARFUM", "LINALOOL", "GERANIOL"]),
        ("perfume (contiene limoneno y linalool)", ["PARFUM", "LIMONENE", "LINALOOL"]),
        ("parfum (w tym limonen i linalol)", ["PARFUM", "LIMONENE", "LINALOOL"]),
        ("отдушка (содержит линалоол и гераниол)", ["PARFUM", "LINALOOL", "GERANIOL"]),
        ("香料(リナロールおよびリモネン)", ["PARFUM", "LINALOOL", "LIMONENE"]),
        ("香精(芳樟醇和柠檬烯)", ["PARFUM", "LINALOOL", "LIMONENE"]),
        ("Parfum (incl. linalool and geraniol)", ["PARFUM", "LINALOOL", "GERANIOL"]),
        ("Aroma (with Limonene)", ["AROMA", "LIMONENE"]),
        ("Fragrance (Parfum) (of which Citral)", ["PARFUM", "CITRAL"]),
        ("Preservative (contains Methylisothiazolinone)", ["METHYLISOTHIAZOLINONE"]),
        ("Parfum (Fragrance)", ["PARFUM"]),
        ("Lanolin (contains BHT)", ["LANOLIN"]),
    ],
)
def test_what_a_bracket_says_is_in_a_perfume(text: str, names: list[str]) -> None:
    assert list(parse(f"Aqua, {text}, Glycerin").ingredients[1].names) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Aqua, Glycerin, Linalool Mica (CI 77019), Parfum", ["LINALOOL", "MICA"]),
        ("Aqua, Glycerin, Citric Acid Mica (c177019), Parfum", ["CITRIC ACID", "MICA"]),
        ("Aqua, Glycerin, Citral Titanium Dioxide (CI 77891), Parfum", ["CITRAL", "CI 77891"]),
        ("Aqua, Glycerin, Pearl Mica (CI 77019), Parfum", ["MICA"]),
    ],
)
def test_a_name_before_a_colour_and_its_number_is_not_lost(text: str, names: list[str]) -> None:
    assert [name for entry in parse(text).ingredients[2:-1] for name in entry.names] == names
