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


def test_of_a_name_that_is_not_told_no_class_is_given() -> None:
    """Its syntax would give a class, as that of a name built like an INCI name does."""
    catalogue = Catalogue.default()
    unread, formed = (catalogue.explain(text) for text in ("capsicum anuum powder", "sodium lauroyl lactate"))
    assert (unread.match.names, unread.class_, unread.role) == ((), None, None)
    assert (formed.match.method, formed.class_) == ("nomenclature", "lactate")


def test_numbers_of_neighbours_are_given_as_printed() -> None:
    verdicts = {n.name: n.verdict for n in Catalogue.default().explain("vitamin").neighbours}
    assert verdicts["vitamin b12"] == "the numbers differ (none / 12)"


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        ("Camellia Sinensis Leaf Ext.", "CAMELLIA SINENSIS LEAF EXTRACT", Status.LISTED),
        ("pure medical grade lanolin", "LANOLIN", Status.PARTIAL),
        ("steam distilled rose water", "ROSA DAMASCENA FLOWER WATER", Status.PARTIAL),
        ("coconut oil organic", "COCOS NUCIFERA OIL", Status.PARTIAL),
        ("FD8C Green No.3", "CI 42053", Status.LISTED),
    ],
)
def test_what_is_left_out_or_written_out_tells_enough(text: str, name: str, status: Status) -> None:
    recognition = Catalogue.default().recognizer.recognize(text)
    assert (recognition.match.names, recognition.status) == ((name,), status)


@pytest.mark.parametrize("text", ["0 6-100 Stearate", "199857 F Aqua/Water"])
def test_no_name_begins_with_a_code(text: str) -> None:
    """Such a text is built like an INCI name, but its number is a code, or letters that were misread."""
    recognition = Catalogue.default().recognizer.recognize(text)
    assert (recognition.status, recognition.match.names) == (Status.UNKNOWN, ())


def test_a_code_before_a_name_is_left_over() -> None:
    recognition = Catalogue.default().recognizer.recognize("30590516 Methylisothiazolinone")
    assert (recognition.status, recognition.match.names) == (Status.PARTIAL, ("METHYLISOTHIAZOLINONE",))
