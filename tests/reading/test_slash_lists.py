"""Names between slashes: where a segment that holds several is cut."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.naming.built_in_names import built_in
from inci_parser.naming.resolver import Resolver
from inci_parser.naming.store import NameStore
from inci_parser.reading.slash_lists import at_slashes

RESOLVER = Resolver(NameStore([built_in()]))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Methylparaben/Propylparaben", ["Methylparaben", "Propylparaben"]),
        ("Mica / Talc", ["Mica", "Talc"]),
        (
            "Aqua / Styrene/Acrylates Copolymer / Dimethicone/Vinyl Dimethicone Crosspolymer / Mica",
            ["Aqua", "Styrene/Acrylates Copolymer", "Dimethicone/Vinyl Dimethicone Crosspolymer", "Mica"],
        ),
        ("Aqua / Mica / Zxqvw / Talc / Glycerin / Squalane", ["Aqua", "Mica", "Zxqvw", "Talc", "Glycerin", "Squalane"]),
        ("Aqua/Water/Mica/Talc/Glycerin/Squalane", ["Aqua/Water", "Mica", "Talc", "Glycerin", "Squalane"]),
        ("Aqua / Mica / Zxqvw / Talc", []),
        ("Aqua", []),
        ("Parfum/Fragrance", []),
        ("Sodium Chloride / Natriumchlorid / Chlorure de sodium / Sodium Chloride", []),
        ("Adipic Acid/Glycerin Crosspolymer", []),
        ("CI 77891/Titanium Dioxide", []),
        ("Mica (Talc / Silica)", []),
    ],
)
def test_names_between_slashes(text: str, names: list[str]) -> None:
    """Each name is listed and an ingredient of its own; polymers and translations are one name."""
    assert [text[start:end] for start, end in at_slashes(text, RESOLVER)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Iron Oxides (CI 77491)/Titanium Dioxide (CI 77891)", [("CI 77491",), ("CI 77891",)]),
        ("Iron Oxides (CI 77491, CI 77492) / Mica (CI 77019)", [("CI 77491", "CI 77492"), ("MICA",)]),
        ("Titanium Dioxide (CI 77891)/Titandioxid (CI 77891)", [("CI 77891",)]),
        ("Mica 5% and Carmine (CI 75470)", [("MICA",), ("CI 75470",)]),
        ("Mica and Carmine (CI 75470)", [("MICA",), ("CI 75470",)]),
        ("Black and White (CI 77499)", [("CI 77499",)]),
    ],
)
def test_colours_with_a_number_each_are_entries_of_their_own(text: str, names: list[tuple[str, ...]]) -> None:
    entries = parse(f"Aqua, {text}, Glycerin").ingredients
    assert [entry.names for entry in entries] == [("AQUA",), *names, ("GLYCERIN",)]
