"""Numbers behind names that are no part of them."""

from __future__ import annotations

import pytest

from inci_parser.models import Status
from inci_parser.naming import Catalogue
from inci_parser.naming.candidate import Lookup
from inci_parser.naming.strategies import trailing_number


@pytest.mark.parametrize(("text", "name"), [("aqua 70", "AQUA"), ("glycerin 5.25", "GLYCERIN"), ("talc, 12", "TALC")])
def test_match(lookup: Lookup, text: str, name: str) -> None:
    candidate = trailing_number.match(text, lookup)
    assert candidate is not None
    assert candidate.names == (name,)
    assert candidate.leaves_out


@pytest.mark.parametrize("text", ["polysorbate 25", "nylon 13", "ceramide 99", "glow 70", "aqua", "70"])
def test_numbers_that_make_another_ingredient(lookup: Lookup, text: str) -> None:
    assert trailing_number.match(text, lookup) is None


def test_the_name_is_partly_accounted_for(catalogue: Catalogue) -> None:
    answer = catalogue.recognizer.recognize("AQUA 70")
    assert (answer.status, answer.match.names) == (Status.PARTIAL, ("AQUA",))


@pytest.mark.parametrize("text", ["1 aqua", "2 & aqua", "12. aqua"])
def test_the_number_of_a_line_before_a_name(lookup: Lookup, text: str) -> None:
    candidate = trailing_number.match(text, lookup)
    assert candidate is not None
    assert (candidate.names, candidate.leaves_out) == (("AQUA",), True)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("1 Aqua", ("AQUA",)),
        ("5 Urea", ("UREA",)),
        ("3 Glycerin", ()),  # a number before such an ending may be a locant
        ("2 octanol", ("2-OCTANOL",)),
    ],
)
def test_no_name_is_made_of_a_number_and_a_name(catalogue: Catalogue, text: str, names: tuple[str, ...]) -> None:
    assert catalogue.recognizer.recognize(text).match.names == names
