"""A bracket whose end is lost does not swallow the entries behind it."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.naming import Catalogue
from inci_parser.reading.late_brackets import closes_late


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Aqua (Water, Aqua, Cetyl Alcohol, Talc", ("AQUA", "CETYL ALCOHOL", "TALC")),
        ("Aqua (Water, Eau, Cetyl Alcohol, Talc", ("AQUA", "CETYL ALCOHOL", "TALC")),
        (
            "WATER (EAU, CETEARYL ALCOHOL, DIMETHICONE, FRAGRANCE (PARFUM), TALC, MICA",
            ("AQUA", "CETEARYL ALCOHOL", "DIMETHICONE", "PARFUM", "TALC", "MICA"),
        ),
        (
            "Water (Eau, Cetearyl Alcohol, Glycerin, Behentrimonium Chloride), Talc, Mica",
            ("AQUA", "CETEARYL ALCOHOL", "GLYCERIN", "BEHENTRIMONIUM CHLORIDE", "TALC", "MICA"),
        ),
        ("Aqua (Water, Eau), Glycerin, Talc", ("AQUA", "GLYCERIN", "TALC")),
        ("Parfum (Fragrance, Limonene, Linalool), Talc", ("PARFUM", "LIMONENE", "LINALOOL", "TALC")),
        (
            "Aqua, Aloe Vera Gel (Aqua, Glycerin, Potassium Sorbate), Talc",
            ("AQUA", "ALOE BARBADENSIS LEAF JUICE", "TALC"),
        ),
    ],
)
def test_entries_behind_a_bracket_that_was_opened(text: str, names: tuple[str, ...]) -> None:
    assert parse(text).names == names


def test_a_pair_of_its_own_closes_in_time() -> None:
    recognizer = Catalogue.default().recognizer
    text = "Water (Eau, Talc, Mica)"
    assert closes_late(text, 6, len(text) - 1, recognizer)
    assert not closes_late("Water (Eau, Aqua)", 6, 16, recognizer)
    assert not closes_late("(Eau, Talc, Mica)", 0, 16, recognizer)


def test_two_bracketed_names_without_a_comma_are_two() -> None:
    label = parse("Aqua, Theobroma Cacao (Cocoa) Seed Butter Butyrospermum Parkii (Shea) Butter, Talc")
    assert label.names == ("AQUA", "THEOBROMA CACAO SEED BUTTER", "BUTYROSPERMUM PARKII BUTTER", "TALC")
