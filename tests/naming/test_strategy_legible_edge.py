"""A text that could not be read that begins or ends with the whole name of an allergen or a preservative."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue
from inci_parser.naming.strategies import legible_edge


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("BENZYL ALCOHOL QXV DRIZ", ["BENZYL ALCOHOL"]),
        ("Zxqwv Hexyl Cinnamal", ["HEXYL CINNAMAL"]),
        ("Propylparaben Prqsz Horokqe", ["PROPYLPARABEN"]),
        ("Linalool zxqv brz Benzyl Salicylate", ["LINALOOL", "BENZYL SALICYLATE"]),
        ("Zxqv-Linalool brz", ["LINALOOL"]),  # within
        ("Zxqv Linalool brz Geraniol qxv", ["LINALOOL", "GERANIOL"]),
        ("Zxqv Chlorphenesin brz", ["CHLORPHENESIN"]),
        ("Benzy cohol", ["BENZYL ALCOHOL"]),  # letters are lost in the middle
        ("Zxqvbrz Alpha-Isomethyl lonone", ["ALPHA-ISOMETHYL IONONE"]),  # a letter that print confuses
    ],
)
def test_the_name_is_an_alternative_and_no_identity(text: str, names: list[str]) -> None:
    match = Catalogue.default().resolve(text)
    assert (match.names, [other.name for other in match.alternatives]) == ((), names)


@pytest.mark.parametrize(
    "text",
    [
        "Linalool",  # whole
        "Zxqv Citral",  # short
        "Zxqv Cinnamal",  # the end of hexyl cinnamal, too
        "Zxqv-Cinnamal brz",  # within, and the end of hexyl cinnamal
        "Benzy ol",  # too little is left
        "Benz cinnamal",  # it begins and ends like two
        "Alcohol zxqv",  # a short word that many names begin with
        "Zxqv (lavender) oil",  # a bracket says which plant, and not of which species
        "Glycerin and what else is in it",  # a sentence
        "",
    ],
)
def test_what_is_short_torn_or_something_else_is_not_told(text: str) -> None:
    assert legible_edge.match(text, Catalogue.default()._resolver) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("HEXYL CINNAMAL HYDROXIDE", ()),  # no name begins so: the end of another one stands behind it
        ("Benzyl Alcohol Stearate", ()),
        ("Tocopheryl Coumarin", ()),  # no name ends so: the beginning of another one stands before it
        ("Cetrimonium Methylchloroisothiazolinone", ()),
        ("Sodium Lauryl Tocopheryl Acetate", ()),
        ("Palmitoyl Tripeptide-27", ("PALMITOYL TRIPEPTIDE-27",)),
        ("PEG-200 Hydrogenated Glyceryl Palmitate", ("PEG-200 HYDROGENATED GLYCERYL PALMITATE",)),
        ("Polyglyceryl-9 Dilinoleate", ("POLYGLYCERYL-9 DILINOLEATE",)),
    ],
)
def test_a_text_built_like_a_name_of_parts_of_two_is_none(text: str, names: tuple[str, ...]) -> None:
    assert Catalogue.default().resolve(text).names == names
