"""One default catalogue: what is added to it, every call knows."""

from __future__ import annotations

from pathlib import Path

import pytest

import inci_parser
from inci_parser.naming import user_tables

pytestmark = pytest.mark.usefixtures("folder")


def test_parse_knows_a_name_as_soon_as_it_is_added(folder: Path) -> None:
    text = "Ingredients: Aqua, Zxqv, Glycerin"
    assert inci_parser.parse(text).ingredients[1].names == ()
    table = folder / "house.csv"
    table.write_text("inci\nZXQV\n", encoding="utf-8")
    user_tables.add(table)
    assert inci_parser.parse(text).ingredients[1].names == ("ZXQV",)
    user_tables.remove("house")
    assert inci_parser.parse(text).ingredients[1].names == ()
