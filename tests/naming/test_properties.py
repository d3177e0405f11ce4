"""Properties of naming: a name is itself however it is written, and one wrong letter never makes it another name."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st

from inci_parser.naming import Catalogue
from inci_parser.naming.brackets import without_brackets
from inci_parser.naming.built_in_names import built_in
from tests.support.properties import examples

CATALOGUE = Catalogue([built_in()])
NAMES = sorted(built_in().names)
names = st.sampled_from(NAMES)
#: Places are shares of a name's length, so that an example means the same for a shorter name.
places = st.floats(0, 1, exclude_max=True)


@examples(300)
@given(names)
def test_a_name_is_itself(name: str) -> None:
    match = CATALOGUE.resolve(name)
    assert (match.names, match.method, match.score) == ((name,), "exact", 100.0)


@examples(200)
@given(names, st.sampled_from([str.lower, str.title, str.capitalize, str.swapcase]))
def test_letter_case_is_no_difference(name: str, written) -> None:
    assert CATALOGUE.resolve(written(name)).names == (name,)


@examples(100)
@given(st.lists(names, min_size=1, max_size=4))
def test_what_was_asked_before_changes_no_answer(asked: list[str]) -> None:
    fresh = Catalogue([built_in()])
    first = [fresh.resolve(f"{name.title()}x") for name in asked]
    assert [fresh.resolve(f"{name.title()}x") for name in reversed(asked)] == first[::-1]


def edited(name: str, kind: str, place: float, letter: str) -> str:
    """Return a name with one edit: a letter dropped, doubled, put in, put instead, or two letters swapped.

    >>> edited("AQUA", "swapped", 0.3, "x")
    'AUQA'
    """
    at = int(place * len(name))
    before, here, after = name[:at], name[at], name[at + 1 :]
    return (
        before
        + {
            "dropped": after,
            "doubled": here + here + after,
            "put in": letter + here + after,
            "instead": letter + after,
            "swapped": after[:1] + here + after[1:],
        }[kind]
    )


EDITS = st.sampled_from(["dropped", "doubled", "put in", "instead", "swapped"])


@examples(400)
@given(names, EDITS, places, st.sampled_from(string.ascii_uppercase))
def test_one_wrong_letter_makes_no_other_name(name: str, kind: str, place: float, letter: str) -> None:
    """What is no listed form is the name, or no name of the catalogue; a guess at another one is never made."""
    text = edited(name, kind, place, letter)
    match = CATALOGUE.resolve(text)
    if match.method not in ("exact", "alias", "spelling"):  # by rule, "R-" before a name is its isomer
        others = {
            found for found in match.names if found in CATALOGUE and without_brackets(found) != without_brackets(name)
        }
        assert not others, (text, match)  # the inventory has some names with their common name in a bracket and without
