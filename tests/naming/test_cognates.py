"""Words of INCI names as other languages spell them."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue
from inci_parser.naming.cognates import sound


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hyaluronate", "ialuronato"),
        ("cetyl", "setil"),
        ("phosphate", "fosfato"),
        ("xanthan", "xantana"),
        ("oleyl", "oleil"),
    ],
)
def test_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sulfate", "sulfite"),
        ("laurate", "laureth"),
        ("methyl", "ethyl"),
        ("retinol", "retinal"),
        ("caprate", "caproate"),
    ],
)
def test_apart(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_a_name_spelled_by_its_sound(catalogue: Catalogue) -> None:
    match = catalogue.resolve("ciclodestrina")
    assert match.names in ((), ("CYCLODEXTRIN",))
    match = catalogue.resolve("glucomanana")
    assert match.names == ("GLUCOMANNAN",)
    assert catalogue.resolve("Sodium Methicone").names != ("SODIUM METHIONINE",)
