"""Names that are built as INCI names are and that no layer holds."""

from __future__ import annotations

import pytest

from inci_parser.naming.candidate import Ask
from inci_parser.naming.strategies import well_formed


def test_a_name_of_known_words_is_reported_as_printed(ask: Ask) -> None:
    candidate = well_formed.match_surely("Polyglyceryl-9 Dilinoleate", ask)
    assert candidate is not None
    assert (candidate.names, candidate.method) == (("POLYGLYCERYL-9 DILINOLEATE",), "nomenclature")
    assert candidate.class_ == "polyglycerol ester or ether"


def test_words_with_the_shape_of_latin_pass(ask: Ask) -> None:
    assert well_formed.match_surely("Qwerbulia Tantifolia Root Extract", ask) is None
    candidate = well_formed.match("Qwerbulia Tantifolia Root Extract", ask)
    assert candidate is not None
    assert candidate.names == ("QWERBULIA TANTIFOLIA ROOT EXTRACT",)
    assert "tantifolia" in candidate.because


@pytest.mark.parametrize("text", ["CI 99999", "Aqua Glycerin"])
def test_numbers_of_colours_and_runs_of_names_are_no_names(ask: Ask, text: str) -> None:
    candidate = well_formed.match(text, ask)
    assert candidate is None or candidate.names == ()


@pytest.mark.parametrize("text", ["glowing skin complex", "leaf extract", ""])
def test_not_well_formed(ask: Ask, text: str) -> None:
    assert well_formed.match(text, ask) is None
