"""The calls of the library: what they refuse."""

from __future__ import annotations

from typing import Any

import pytest

import inci_parser


@pytest.mark.parametrize("call", [inci_parser.parse, inci_parser.analyze])
@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["Aqua", "Glycerin"], "the text of a label is wanted, not list; join names with ', '"),
        (None, "the text of a label is wanted, not NoneType"),
        (float("nan"), "the text of a label is wanted, not float"),
        (b"Aqua", "the text of a label is wanted, not bytes"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(call: Any, given: object, said: str) -> None:
    """A call with something else than text or a label says what it wants."""
    with pytest.raises(TypeError) as caught:
        call(given)
    assert str(caught.value) == said
