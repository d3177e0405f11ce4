"""Statements of contents beside a list are held against an avoid list."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse
from inci_parser.analysis.stated_contents import naming, stated_contents

_LIST = "Ingredients: Argania Spinosa Kernel Oil, Butyrospermum Parkii Butter, Squalane"


@pytest.mark.parametrize(
    ("statement", "asked", "printed"),
    [
        ("Contains: Milk, Soy, Nuts.", "soy", "Contains: Milk, Soy, Nuts"),
        ("May contain traces of nuts.", "nuts", "May contain traces of nuts"),
        ("Allergens: soy, wheat.", "soy", "Allergens: soy, wheat"),
        ("Contains no nuts.", "nuts", ""),
        ("Nut-free.", "nuts", ""),
        ("Contains: Milk.", "soy", ""),
    ],
)
def test_what_is_stated_beside_the_list_is_found(statement: str, asked: str, printed: str) -> None:
    report = analyze(f"{_LIST}. {statement}", avoid=[asked])
    (answer,) = report.looked_for
    assert (answer.printed, answer.positions) == (printed, ())
    assert answer.found == bool(printed)
    told = next(s.text for s in report.summary if s.code == "avoid")
    assert (f"{asked} (printed beside the list: \u201c{printed}\u201d)" in told) == bool(printed)


def test_what_an_entry_names_is_found_there() -> None:
    (answer,) = analyze(f"{_LIST}, Glycine Soja Oil. Contains: Soy.", avoid=["soy"]).looked_for
    assert (answer.printed, answer.positions) == ("", (4,))


def test_a_list_alone_states_nothing() -> None:
    assert stated_contents(parse(_LIST)) == ()
    assert naming((), ["soy"]) == naming(["Contains: Soy"], []) == ""
