"""Statements of contents beside the list are matched in the words of many languages."""

from __future__ import annotations

import pytest

from inci_parser import analyze

LIST = "Ingredients: Aqua, Glycerin, Cetearyl Alcohol, Parfum. "


@pytest.mark.parametrize(
    ("sentence", "avoided"),
    [
        ("Enthält Soja und Milch.", "soy"),
        ("Enthält: Weizen.", "wheat"),
        ("Enthält Nüsse und Milch.", "nuts"),
        ("Contient du soja, du blé.", "wheat"),
        ("Contiene soia.", "soy"),
        ("Zawiera soję i pszenicę.", "wheat"),
        ("Bevat soja en tarwe.", "soy"),
        ("Contém trigo.", "wheat"),
    ],
)
def test_a_statement_names_what_is_avoided(sentence: str, avoided: str) -> None:
    assert any(found.printed for found in analyze(LIST + sentence, avoid=[avoided]).looked_for)
