"""The table of the law on a page: every rule once, what is not stated said once, the law's own digits."""

from __future__ import annotations

from typing import Any

import pytest

import inci_parser
from inci_parser.render.compliance_page import compliance_blocks
from inci_parser.render.document import Block, Heading, Items, Paragraph, Table


def blocks(text: str, **asked: str) -> list[Block]:
    return list(compliance_blocks(inci_parser.analyze(f"Ingredients: {text}", **asked)))  # type: ignore[arg-type]


def test_a_table_with_verdicts_and_the_digits_of_the_law() -> None:
    found = blocks("Aqua, Resorcinol, Phenoxyethanol (1.2%), Sodium Benzoate", product_type="hair dye")
    table = next(block for block in found if isinstance(block, Table))
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["resorcinol"][:3] == ("1.25 %", "", "not stated")
    assert rows["phenoxyethanol"][:3] == ("1 %", "1.2 %", "exceeds")
    assert rows["sodium benzoate"][0] == "2.5 % as benzoic acid"
    said = [block.text for block in found if isinstance(block, Paragraph)]
    assert said[:2] == [
        "Limits that apply, no amount stated: resorcinol 1.25 %; sodium benzoate 2.5 %.",
        "Where no amount is stated, the label does not show whether a maximum is kept.",
    ]
    assert said[-1] == "* from general knowledge, not checked in the text of the law"


def test_words_for_the_pack_stand_once_for_those_who_share_them() -> None:
    found = blocks("Aqua, Retinol, Retinyl Palmitate, Glycerin", product_type="serum")
    (notes,) = [block for block in found if isinstance(block, Items)]
    assert len(notes.items) == 1
    assert notes.items[0].startswith("Retinol (III/376) and retinyl palmitate (III/376): ")


def test_nothing_to_tell() -> None:
    found = blocks("Aqua, Glycerin, Squalane, Betaine", product_type="serum")
    assert not [block for block in found if isinstance(block, Table)]


@pytest.mark.parametrize(
    ("asked", "heading", "reason"),
    [
        ({"product_type": "pet product"}, "EU law, ingredient by ingredient", "pet product: no cosmetic"),
        ({"market": "none"}, "Law, ingredient by ingredient", "no market's law was asked for"),
        ({"skip": ["regulation"]}, "EU law, ingredient by ingredient", "switched off by the caller"),
    ],
)
def test_law_that_was_not_compared_is_not_said_to_meet_nothing(asked: Any, heading: str, reason: str) -> None:
    found = list(compliance_blocks(inci_parser.analyze("Ingredients: Aqua, Glycerin, Phenoxyethanol", **asked)))
    assert found == [Heading(heading), Paragraph(f"Not checked: {reason}.")]
