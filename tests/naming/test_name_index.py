"""The store of names: forms, records, numbers, layers, and what the built-in index promises."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from inci_parser.naming.built_in_names import built_in, sections
from inci_parser.naming.gram_index import _rarest, piece_width
from inci_parser.naming.index_sections import index
from inci_parser.naming.key_table import KeyTable, key_sections
from inci_parser.naming.misspellings import LONGEST, SHORTEST, edits
from inci_parser.naming.name_index import Alias, Form, Hit, Record
from inci_parser.naming.normalisation import key
from inci_parser.naming.store import NameStore
from inci_parser.tables.container import Container, pack


def form(text: str, *names: str, kind: str = "trade", lang: str = "en") -> Form:
    return Form(Alias(text, kind, lang, True, "test"), names)


HOUSE = index(
    "house",
    [Record("AQUA", cas=("1-1-1",)), Record("OIL A", ("8001-25-0",), functions=("emollient",)), Record("OIL B")],
    [
        form("Morning Dew", "AQUA"),
        form("Duo", "OIL A", "OIL B", kind="blend"),
        form("aceite b", "OIL B", lang="es"),
        form("one of two", "OIL A"),
        form("one of two", "OIL B"),
        form("oil a", "OIL B"),
    ],
)
STORE = NameStore([HOUSE, built_in()])


def test_forms() -> None:
    assert HOUSE.find("morningdew") == Hit(("AQUA",), "trade")
    assert HOUSE.find("duo") == Hit(("OIL A", "OIL B"), "blend")
    assert HOUSE.find("aceiteb") == Hit(("OIL B",), "translation")
    assert HOUSE.find("oila") == Hit(("OIL A",), "name")
    assert HOUSE.find("oneoftwo") is None
    assert HOUSE.find("") is None
    assert HOUSE.find("\ud800") is None
    assert set(HOUSE.forms()) == {"aqua", "oila", "oilb", "morningdew", "duo", "aceiteb"}
    assert (HOUSE.begins("morn"), HOUSE.begins("dew")) == (True, False)


def test_layers_and_records() -> None:
    assert STORE.find("glycerin") == Hit(("GLYCERIN",), "name")
    aqua = STORE.record("aqua")
    assert aqua is not None
    assert (aqua.cas, aqua.ec, aqua.layer) == (("1-1-1",), ("231-791-2",), "house")
    assert {"Morning Dew", "정제수"} <= {alias.text for alias in aqua.aliases}
    assert STORE.functions("OIL A") == ("emollient",)
    assert STORE.functions("NO SUCH NAME") == ()
    assert index("bare", [Record("X")]).functions("X") == ()
    assert "OIL B" in STORE
    assert len(list(STORE.names())) == len(built_in()) + 2
    assert STORE.record("NO SUCH NAME") is None


def test_cas_and_ec_numbers_lead_to_every_carrier() -> None:
    assert STORE.with_number("8001-25-0")[0] == "OIL A"
    assert STORE.with_number("200-289-5") == ("GLYCERIN",)
    shared = STORE.with_number("9005-64-5")
    assert len(shared) > 1, "a number that many names share lists them all"
    assert STORE.with_number("0-0-0") == ()


def test_a_table_of_strings_against_a_set() -> None:
    chance = random.Random(1)
    strings = {"".join(chance.choice("abé水") for _ in range(chance.randrange(1, 7))) for _ in range(300)}
    table = KeyTable(Container(pack(key_sections("t", strings), "s")), "t")
    assert len(table) == len(strings)
    for _ in range(500):
        asked = "".join(chance.choice("abé水") for _ in range(chance.randrange(0, 7)))
        assert (table.find(asked) >= 0) == (asked in strings)
        assert table.begins(asked) == any(string.startswith(asked) for string in strings)
    assert all(table[table.find(string)] == string for string in strings)


@pytest.mark.parametrize("size", range(SHORTEST, LONGEST + 1))
def test_pieces_are_disjoint_and_one_more_than_edits(size: int) -> None:
    from collections import Counter

    width = piece_width(size)
    places = sorted(_rarest("abcdefghij"[: size % 10] + "x" * (size - size % 10), width, Counter()))
    assert len(places) == edits(size) + 1
    assert all(after - before >= width for before, after in pairwise(places))
    assert places[0] >= 0
    assert places[-1] + width <= size


def test_every_canonical_name_is_found_by_its_key() -> None:
    layer = built_in()
    lost = [name for name in layer.names if layer.find(key(name)) != Hit((name,), "name")]
    assert not lost, lost[:20]


def test_sections_hold_every_table() -> None:
    made = sections()
    assert {"names.text", "keys.target", "records.text", "grams.forms", "numbers.of.text", "bags.slots"} <= made.keys()
