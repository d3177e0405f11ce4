"""A trade name before a bracket that names a plant's material by its common and its Latin name."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue
from inci_parser.naming.strategies import trade_name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cropure Palm Oil (Elaeis Guineensis Palm Oil)", ("ELAEIS GUINEENSIS OIL",)),
        ("cropure palm oil ( elaeis guineensisn palm oil )", ("ELAEIS GUINEENSIS OIL",)),  # one letter too many
        ("Zxqvolin (Jojoba Seed Oil Simmondsia Chinensis)", ("SIMMONDSIA CHINENSIS SEED OIL",)),
        ("Zxqvolin (soothing palm oil)", ()),  # no Latin name
        ("Zxqvolin (lavender mentha piperita oil)", ()),  # two plants
        ("Zxqvolin (Elaeis Guineensis Palm Oil) brz", ()),  # words behind
    ],
)
def test_the_bracket_names_it(text: str, names: tuple[str, ...]) -> None:
    match = Catalogue.default().resolve(text)
    assert match.names == names
    assert not names or match.method in ("fuzzy", "alias")


@pytest.mark.parametrize(
    "text", ["Palm Oil (Elaeis Guineensis Palm Oil)", "Zxqvolin", "Glycerinn (Elaeis Guineensis Palm Oil)"]
)
def test_words_that_are_no_trade_name(text: str) -> None:
    assert trade_name.match(text, Catalogue.default()._resolver) is None
