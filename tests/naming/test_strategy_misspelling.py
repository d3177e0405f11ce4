"""Misprints of one listed name."""

from __future__ import annotations

import pytest

from inci_parser.naming.candidate import Lookup
from inci_parser.naming.correction import Correction
from inci_parser.naming.glosses import without_glosses
from inci_parser.naming.misspelling_index import MisspellingIndex
from inci_parser.naming.strategies import misspelling


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("sodiurn hyaluronate", "SODIUM HYALURONATE"),
        ("PEG-1OO Stearate", "PEG-100 STEARATE"),
        ("Butyrospermum Parkil (Shea) Butter", "BUTYROSPERMUM PARKII BUTTER"),
        ("Octyldoecanol", "OCTYLDODECANOL"),  # labels hardly print octyldecanol, which is as near
    ],
)
def test_match(lookup: Lookup, text: str, name: str) -> None:
    candidate = misspelling.match(text, lookup)
    assert candidate is not None
    assert (candidate.names, candidate.method) == ((name,), "fuzzy")


@pytest.mark.parametrize("text", ["glowing skin complex", "aq", "Polyglyceryl-9 Dilinoleate"])
def test_nothing_is_near(lookup: Lookup, text: str) -> None:
    assert misspelling.match(text, lookup) is None


def test_two_names_as_near_are_none(lookup: Lookup) -> None:
    candidate = misspelling.match("Aluminu", lookup)
    assert candidate is not None
    assert candidate.names == ()


def test_a_real_word_is_no_misprint_of_another_one(lookup: Lookup) -> None:
    forms = [correction.form for correction, _ in lookup.corrections("sodium laureth sulphat")]
    assert not any("laurel" in form.casefold() for form in forms)


def test_glosses_are_left_out_of_the_comparison() -> None:
    assert without_glosses("Butyrospermum Parkii (Shea) Butter") == "Butyrospermum Parkii Butter"
    assert without_glosses("Hydrolyzed (Rosa Canina/Rosa Rugosa) Fruit") == "Hydrolyzed (Rosa Canina/Rosa Rugosa) Fruit"


def test_the_nearer_correction_is_the_closer_one() -> None:
    assert Correction("A", 1, 3).closeness < Correction("B", 2, 2).closeness


def test_neighbours_are_told_whatever_the_guards_say(lookup: Lookup) -> None:
    assert MisspellingIndex(lookup.store).corrections("Dodecenol") == []
    assert MisspellingIndex(lookup.store).neighbours("Citrus Limon Seel Oil")


def test_a_well_formed_name_is_told_with_what_is_near(lookup: Lookup) -> None:
    from inci_parser.naming.strategies import well_formed

    candidate = well_formed.match("Ethylhexyl Methoxycinnamide", lookup)
    assert candidate is not None
    assert candidate.method == "nomenclature"
    assert "ETHYLHEXYL METHOXYCINNAMATE" in [near.name for near in candidate.alternatives]
