"""Misprints that leave too little of a name to tell which one it was."""

from __future__ import annotations

import pytest

from inci_parser.models import Status
from inci_parser.naming import Catalogue


@pytest.mark.parametrize("text", ["em oil", "corbic acid", "tric acid"])
def test_no_name_is_taken(text: str) -> None:
    recognition = Catalogue.default().recognizer.recognize(text)
    assert (recognition.status, recognition.match.names) == (Status.UNKNOWN, ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("emmu oil", "EMU OIL"),
        ("sorbc acid", "SORBIC ACID"),
        ("aglae extract", "ALGAE EXTRACT"),
        ("citic acid", "CITRIC ACID"),
    ],
)
def test_a_misprint_of_one_name_is_read(text: str, name: str) -> None:
    assert Catalogue.default().recognizer.recognize(text).match.names == (name,)


def test_the_name_that_lost_its_first_letters_is_told() -> None:
    match = Catalogue.default().recognizer.recognize("corbic acid").match
    assert "SORBIC ACID" in match.because
    assert {"SORBIC ACID", "ASCORBIC ACID"} <= {alternative.name for alternative in match.alternatives}
