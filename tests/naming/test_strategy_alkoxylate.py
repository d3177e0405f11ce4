"""Alkoxylates by their units."""

from __future__ import annotations

import pytest

from inci_parser.naming.candidate import Lookup
from inci_parser.naming.strategies import alkoxylate
from inci_parser.tables.resources import rows


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("poe (20) sorbitan monolaurate", "POLYSORBATE 20"),
        ("polyoxyethylene (20) sorbitan monostearate", "POLYSORBATE 60"),
        ("polyoxyethylene-20 sorbitan monooleate", "POLYSORBATE 80"),
        ("polyoxyethylene 23 lauryl ether", "LAURETH-23"),
        ("polyoxyethylene lauryl ether (4 e.o.)", "LAURETH-4"),
        ("poe(60) hydrogenated castor oil", "PEG-60 HYDROGENATED CASTOR OIL"),
        ("poe (40) monostearate", "PEG-40 STEARATE"),
        ("poe (20) pop (4) cetyl ether", "PPG-4-CETETH-20"),
        ("pop (15) stearyl ether", "PPG-15 STEARYL ETHER"),
        ("poe (10) oleyl ether phosphate", "OLETH-10 PHOSPHATE"),
        ("ポリオキシエチレン(20)ソルビタンモノラウレート", "POLYSORBATE 20"),
        ("モノステアリン酸ポリオキシエチレンソルビタン(20e.o.)", "POLYSORBATE 60"),
        ("ポリオキシエチレン硬化ヒマシ油(60e.o.)", "PEG-60 HYDROGENATED CASTOR OIL"),
    ],
)
def test_match(lookup: Lookup, text: str, name: str) -> None:
    candidate = alkoxylate.match(text, lookup)
    assert candidate is not None
    assert candidate.names == (name,)


@pytest.mark.parametrize(
    "text", ["poem", "poe", "polyoxyethylene", "poe (20) glowing ether", "poe (4) lauryl ether (23 e.o.)", "aqua"]
)
def test_no_alkoxylate(lookup: Lookup, text: str) -> None:
    assert alkoxylate.match(text, lookup) is None


def test_every_base_gives_a_listed_name(lookup: Lookup) -> None:
    counts = ("2", "3", "4", "5", "6", "7", "9", "10", "12", "15", "20", "25", "30", "40", "50", "60", "75", "100")
    for row in rows(alkoxylate.TABLE):
        names = {row["inci"].format(n=count).lower() for count in counts}
        assert any(lookup.find(name) for name in names), row
