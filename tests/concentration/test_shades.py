"""Colours of other shades may be missing from a list: too little to take what the other entries make up."""

from __future__ import annotations

import pytest

from inci_parser import analyze

_LISTS = [
    "Isododecane, Cera Alba, Copernicia Cerifera Cera, Silica, Phenoxyethanol",
    "Polybutene, Octyldodecanol, Silica, Tocopherol, Parfum",
    "Aqua, Cyclopentasiloxane, Glycerin, PEG-10 Dimethicone, Phenoxyethanol",
]


@pytest.mark.parametrize("text", _LISTS)
def test_the_estimates_add_up_beside_colours_that_may_be_in_it(text: str) -> None:
    alone = analyze(text).concentration.ingredients
    shaded = analyze(f"{text} [+/- CI 77491, CI 77492, CI 77891]").concentration.ingredients
    assert sum(share.estimate for share in shaded) == pytest.approx(100, abs=5)
    assert shaded[0].estimate == pytest.approx(alone[0].estimate, rel=0.25)


@pytest.mark.parametrize("text", _LISTS)
def test_what_is_proved_leaves_room_for_them(text: str) -> None:
    first = analyze(f"{text} [+/- CI 77491, CI 77492, CI 77891]").concentration.ingredients[0]
    assert first.proved is not None
    assert first.proved.min == 0
