"""Names that are built as INCI names are and that no layer holds."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue
from inci_parser.naming.candidate import Lookup
from inci_parser.naming.strategies import well_formed


def test_a_name_of_known_words_is_reported_as_printed(lookup: Lookup) -> None:
    candidate = well_formed.match_of_known_words("Polyglyceryl-9 Dilinoleate", lookup)
    assert candidate is not None
    assert (candidate.names, candidate.method) == (("POLYGLYCERYL-9 DILINOLEATE",), "nomenclature")
    assert candidate.class_ == "polyglycerol ester or ether"


def test_words_with_the_shape_of_latin_pass(lookup: Lookup) -> None:
    assert well_formed.match_of_known_words("Qwerbulia Tantifolia Root Extract", lookup) is None
    candidate = well_formed.match("Qwerbulia Tantifolia Root Extract", lookup)
    assert candidate is not None
    assert candidate.names == ("QWERBULIA TANTIFOLIA ROOT EXTRACT",)
    assert "tantifolia" in candidate.because


@pytest.mark.parametrize("text", ["CI 99999", "Aqua Glycerin"])
def test_numbers_of_colours_and_runs_of_names_are_no_names(lookup: Lookup, text: str) -> None:
    candidate = well_formed.match(text, lookup)
    assert candidate is None or candidate.names == ()


@pytest.mark.parametrize("text", ["glowing skin complex", "leaf extract", ""])
def test_not_well_formed(lookup: Lookup, text: str) -> None:
    assert well_formed.match(text, lookup) is None


@pytest.mark.parametrize(("second", "method"), [("Water", "nomenclature"), ("Glycerin", "none")])
def test_two_names_are_one_where_the_second_is_a_form(second: str, method: str) -> None:
    """A part of a plant and "Water" are both listed names; glycerin behind the part is another ingredient."""
    assert Catalogue.default().resolve(f"Rosa Canina Fruit {second}").method == method
