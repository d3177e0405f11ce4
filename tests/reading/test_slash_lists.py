"""Names between slashes: where a segment that holds several is cut."""

from __future__ import annotations

import pytest

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
