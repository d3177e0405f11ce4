"""The powders that end a Japanese list stand there whatever there is of them."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.concentration.order import outside
from inci_parser.models import Concentration

from .making import entry, label

_CREAM = "ジメチコン、水、グリセリン、BG、イソステアリン酸ソルビタン、フェノキシエタノール"
_ENGLISH = "Dimethicone, Water, Glycerin, Butylene Glycol, Sorbitan Isostearate, Phenoxyethanol"


def _found(text: str) -> tuple[list[str | None], Concentration]:
    report = analyze(text)
    return [e.name for e in report.label.ingredients], report.concentration


@pytest.mark.parametrize(
    "block",
    [
        "酸化亜鉛、含水シリカ、マイカ、タルク、メチコン、トリエトキシカプリリルシラン、酸化チタン、酸化鉄、水酸化Al",
        "タルク、ジメチコン、窒化ホウ素、酸化鉄",
        "ナイロン-12、シリカ、マイカ、酸化鉄",
    ],
)
def test_from_the_first_powder_on_places_tell_nothing(block: str) -> None:
    names, found = _found(f"{_CREAM}、{block}")
    assert found.outside == tuple(range(7, len(names) + 1))
    first = found.ingredients[6]
    assert first.proved.max > 50
    assert first.estimate > 1
    assert "in any place" in first.because[0]


def test_what_stands_between_powders_ends_the_block() -> None:
    _, found = _found(f"{_CREAM}、タルク、トコフェロール、酸化チタン、酸化鉄")
    assert found.outside == (9, 10)
    assert found.ingredients[6].estimate < 1


@pytest.mark.parametrize("end", ["タルク、シリカ", "メチコン、シリカ、ジメチコン"])
def test_powders_without_a_pigment_keep_their_places(end: str) -> None:
    assert 7 not in _found(f"{_CREAM}、{end}")[1].outside


def test_elsewhere_only_pigments_stand_outside() -> None:
    _, found = _found(f"{_ENGLISH}, Talc, Nylon-12, CI 77891, CI 77491")
    assert found.outside == (9, 10)
    assert found.ingredients[6].proved.max == 1


def test_a_list_of_powders_is_in_order() -> None:
    names = ("TALC", "NYLON-12", "BORON NITRIDE", "KAOLIN", "IRON OXIDES")
    printed = ("タルク", "ナイロン-12", "窒化ホウ素", "カオリン", "酸化鉄")
    made = label(*(entry(name, text=text) for name, text in zip(names, printed, strict=True)))
    assert outside(made.ingredients, "EU") == {4}
    cream = label("AQUA", *(entry(name, text=text) for name, text in zip(names, printed, strict=True)))
    assert outside(cream.ingredients, "EU") == {1, 2, 3, 4, 5}


def test_the_market_tells_where_the_print_does_not() -> None:
    made = label("AQUA", "PHENOXYETHANOL", "TALC", "IRON OXIDES")
    assert outside(made.ingredients, "EU") == {3}
    assert outside(made.ingredients, "JP") == {2, 3}
