"""The names that are legible in a text that could not be read."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue
from inci_parser.reading.legible_names import legible_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("INGREDIENTSzA'oLM- a; V\nETHYLHEXYL PALMITATE - BE -~ x", ["ETHYLHEXYL PALMITATE"]),
        ("LINALOOL Recycling Videz avant", ["LINALOOL"]),
        ("Phenoxyethanol Linalool Aphe-\none dettagliato", ["PHENOXYETHANOL", "LINALOOL"]),
        ("colour ci no 12150 100 use before", ["CI 12150"]),
        ("CI 17200 xq", ["CI 17200"]),
        ("natural fragrances, silicones, mineral oils", []),  # common words stand in any text
        ("of Talc and Mica", []),  # so few letters are no proof
        ("", []),
    ],
)
def test_the_longest_name_at_each_place(text: str, names: list[str]) -> None:
    found = legible_names(text, Catalogue.default().recognizer)
    assert [name for match in found for name in match.names] == names


def test_a_long_text_is_looked_at_in_part() -> None:
    text = "xq " * 500 + "Phenoxyethanol"
    assert legible_names(text, Catalogue.default().recognizer) == []
