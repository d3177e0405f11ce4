"""Names that stand whole in entries that could not be read: on a line of their own, before an address."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.reading.names_on_lines import cut_names_on_lines
from tests.support.reading import segments_of


def entries(text: str) -> list[tuple[str, str | None, bool]]:
    """Return of each entry its printed words, its name, and whether its cut is in doubt."""
    return [(" ".join(e.text.split()), e.name, "cut" in e.doubts) for e in parse(text).ingredients]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KA T\n7 PENDIY\nOLYSORBATE 60", [("KA T 7 PENDIY", None, True), ("OLYSORBATE 60", "POLYSORBATE 60", True)]),
        ("HEXYL CINNAMAL\nHYDROXIDE", [("HEXYL CINNAMAL", "HEXYL CINNAMAL", True), ("HYDROXIDE", None, True)]),
        # a misprint that goes on in the next line may be the beginning of a longer name
        ("PENTAERYTHRITVL\nTVLHIDROXVHVDROCINNAMATE", [("PENTAERYTHRITVL TVLHIDROXVHVDROCINNAMATE", None, False)]),
        ("Sodium\nHyaluronate", [("Sodium Hyaluronate", "SODIUM HYALURONATE", False)]),
        ("Qwerbulia Tantifolia\nRoot Extract", [("Qwerbulia Tantifolia Root Extract", "as printed", False)]),
    ],
)
def test_a_line_that_is_a_name_is_an_entry(text: str, expected: list[tuple[str, str | None, bool]]) -> None:
    whole = entries(f"Aqua, Glycerin, Cetyl Alcohol, Dimethicone,\n{text},\nCitral, Linalool, Talc")
    found = whole[4:-3]
    if expected[0][1] == "as printed":
        expected = [(expected[0][0], expected[0][0].upper(), False)]
    assert found == expected


@pytest.mark.parametrize(
    ("behind", "last"),
    [
        ("SODIUM BENZOATE PROD\n30ml\nwww.example.com", "SODIUM BENZOATE"),
        ("Linalool Recycling Videz avant 2200007 www.example.info", "LINALOOL"),
        ("Glycerin 30 ml www.example.com", "CITRAL"),  # named before: a claim
        ("Mica 30 ml www.example.com", "CITRAL"),  # so short a word may stand in any text
        ("Lavender 30 ml www.example.com", "CITRAL"),  # a common word, too
    ],
)
def test_the_last_name_before_an_address(behind: str, last: str) -> None:
    assert parse(f"Aqua, Glycerin, Talc, Citral, {behind}").names[-1] == last


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Citrus Limon Fruit Oil O 17200", [("CITRUS LIMON FRUIT OIL",), ("CI 17200",)]),
        ("CI 17200 o 16035", [("CI 17200", "CI 16035")]),
        ("Citrus Limon Fruit Oil o Limonene", [("CITRUS LIMON FRUIT OIL", "LIMONENE")]),
    ],
)
def test_one_letter_before_a_number_is_what_is_left_of_its_sign(text: str, names: list[tuple[str, ...]]) -> None:
    assert [entry.names for entry in parse(f"Aqua, Glycerin, {text}, Talc").ingredients[2:-1]] == names


def test_a_listed_line_takes_no_letter_of_the_next() -> None:
    label = parse("Aqua, Glycerin, Talc, Sodium Hydroxide, Sorbic Acid\nR)\nWIN COSMETIC GmbH")
    assert label.names[-1] == "SORBIC ACID"


def test_a_list_without_damage_stays() -> None:
    segments, document, recognizer = segments_of("Aqua, Mica\nTalc")
    assert cut_names_on_lines(segments, document, recognizer) == segments
