"""Whether a list is a whole, and amounts and places in words."""

from __future__ import annotations

from typing import Any

import pytest

import inci_parser
from inci_parser.analysis.concentration import composition
from inci_parser.analysis.concentration.completeness import seems_partial
from inci_parser.analysis.concentration.composition import parts_of
from inci_parser.analysis.concentration.estimate import _median
from inci_parser.analysis.concentration.explanation import contradiction, named, ordinal, printed
from inci_parser.analysis.concentration.use_levels import Level
from inci_parser.models import Amount, Context, Entry, LegalMaximum

from .making import amounts, entry, label, percent, proved

EU = Context()


def part_of(*items: Any, caps: tuple[float | None, ...] = ()) -> composition.Composition:
    limits = tuple(None if cap is None else LegalMaximum(cap, "law") for cap in caps) or (None,) * len(items)
    return parts_of(label(*items), EU, limits)[0]


# -- likely and words --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("highs", "printed_", "partial"),
    [
        ([60.0], None, True),  # nothing but a first entry that is not sold by itself
        ([60.0, 0.0], None, False),
        ([59.9, 0.0], None, True),
        ([30.0, 29.9], None, True),
        ([30.0, 30.0], None, False),
        ([1.0], 60.0, False),
        ([1.0], 50.0, True),
    ],
)
def test_a_list_that_hardly_adds_up_is_a_part_of_one(highs: list[float], printed_: float | None, partial: bool) -> None:
    items = [entry(f"A{n}", percent=None if printed_ is None else percent(printed_)) for n, _ in enumerate(highs)]
    known = [(Level(high / 4, high / 2, high), True) for high in highs]
    assert seems_partial(part_of(*items), known, EU, None) is partial


@pytest.mark.parametrize(
    ("text", "partial", "least"),
    [
        ("Argania Spinosa Kernel Oil", False, 100.0),
        ("Kaolin", False, 100.0),
        ("Melaleuca Alternifolia Leaf Oil", False, 100.0),
        ("Cera Alba", False, 100.0),
        ("Lawsonia Inermis Leaf Powder", False, 100.0),
        ("Rosa Damascena Flower Water", False, 100.0),
        ("Talc, Parfum", False, 95.0),
        ("Butyrospermum Parkii Butter, Tocopherol", False, 98.0),
        ("Squalane, Retinol", False, 98.0),
        ("Cocos Nucifera Oil, Parfum, Limonene, Linalool", False, 95.0),
        ("Argania Spinosa Kernel Oil, Simmondsia Chinensis Seed Oil", False, 55.0),
        ("Niacinamide, Zinc PCA", True, 0.0),
        ("Retinol", True, 0.0),
        ("Aqua", True, 0.0),
        ("Simmondsia Chinensis Seed Oil, Niacinamide, Salicylic Acid", True, 0.0),
    ],
)
def test_what_is_sold_by_itself_is_a_whole_product(text: str, partial: bool, least: float) -> None:
    found = inci_parser.analyze(text).concentration
    assert found.partial is partial
    assert found.ingredients[0].estimate >= least


@pytest.mark.parametrize(
    ("cuts", "median"), [([1.0], 0), ([0.5, 0.5], 0), ([0.4, 0.2, 0.4], 1), ([0.1, 0.1, 0.8], 2), ([0.2, 0.2], 1)]
)
def test_the_cut_that_halves_the_cuts(cuts: list[float], median: int) -> None:
    assert _median(cuts) == median


@pytest.mark.parametrize(
    ("position", "words"),
    [
        (1, "first"),
        (2, "second"),
        (3, "third"),
        (4, "4th"),
        (10, "10th"),
        (11, "11th"),
        (13, "13th"),
        (20, "20th"),
        (21, "21st"),
        (22, "22nd"),
        (23, "23rd"),
        (24, "24th"),
        (101, "101st"),
        (111, "111th"),
        (112, "112th"),
    ],
)
def test_ordinals(position: int, words: str) -> None:
    assert ordinal(position) == words


def test_amounts_and_entries_in_words() -> None:
    given = (
        None,
        Amount(None, None, ""),
        Amount(None, 2.0, ""),
        Amount(2.0, None, ""),
        Amount(2.0, 2.0, ""),
        Amount(1.0, 2.0, ""),
    )
    assert [printed(amount) for amount in given] == ["", "", "2 % at most", "2 % at least", "2 %", "1 to 2 %"]
    assert named(Entry(1, "x" * 40, 0, 0, label("?").ingredients[0].match)) == "x" * 40
    assert named(Entry(1, "x" * 41, 0, 0, label("?").ingredients[0].match)) == "x" * 39 + "…"


ALL = {"law": True, "order": True, "amounts": True, "whole": True}
ASIDE = {"law": "the EU's limits", "order": "the order", "amounts": "the printed amounts", "whole": "the sum of 100 %"}


@pytest.mark.parametrize("first", [(), ("law",), ("amounts",), ("whole",)])
@pytest.mark.parametrize(
    "dropped", [("law",), ("order",), ("amounts",), ("whole",), ("order", "amounts"), tuple(ASIDE)]
)
def test_only_what_was_there_is_set_aside(first: tuple[str, ...], dropped: tuple[str, ...]) -> None:
    part = part_of("AQUA", "UREA")
    known = composition.Constraints([0.0] * 2, [100.0] * 2, **{**ALL, **dict.fromkeys(first, False)})
    kept = known._replace(**dict.fromkeys(dropped, False))
    told = ", ".join(ASIDE[fact] for fact in ASIDE if fact in dropped and fact not in first)
    said = f"the entries cannot add up to 100 %; set aside: {told}"
    assert contradiction(part, kept, known, EU) == said
    assert contradiction(part._replace(title="Day"), kept, known, EU) == f"Day: {said}"


CLASHES = [
    ([6.0], [5.0], "A is printed as 6 %, but the EU allows 5 %"),
    ([None, 6.0], [5.0, None], "B is printed as 6 %, but stands after A, which the EU caps at 5 %"),
    ([2.0, 5.0], [None, None], "B is printed as 5 %, but stands after A, printed as 2 %"),
    ([0.5, 1.0, 5.0], [None] * 3, "C is printed as 5 %, but stands after A, printed as 0.5 %"),
    ([0.2, 0.9], [None, None], "the entries cannot add up to 100 %"),  # below the line in any order
    ([60.0, 50.0], [None, None], "the printed amounts add up to more than 100 %"),
    ([None, None, 40.0], [None] * 3, "C is printed as 40 %, but stands third: all before it would be as much"),
    ([None, 50.0], [None, None], "the entries cannot add up to 100 %"),
]


@pytest.mark.parametrize(("amounts", "caps", "said"), CLASHES)
def test_which_facts_clash(amounts: list[float | None], caps: list[float | None], said: str) -> None:
    items = [entry("ABC"[i], percent=None if a is None else percent(a, 0.0)) for i, a in enumerate(amounts)]
    part = part_of(*items, caps=tuple(caps))
    facts = composition.constraints(part, EU)
    facts = facts._replace(
        low=[a or 0.0 for a in amounts], high=[a or c or 100.0 for a, c in zip(amounts, caps, strict=True)]
    )
    assert contradiction(part, facts._replace(order=False), facts, EU) == f"{said}; set aside: the order"


def because(*items: Any, **context: Any) -> list[tuple[str, ...]]:
    return [share.because for share in amounts(label(*items), **context).ingredients]


def test_why_each_bound() -> None:
    assert because("AQUA", "UREA") == [("first of 2",), ("second of 2",)]
    assert because("AQUA", entry("UREA", percent=percent(5.0)), "GLYCERIN") == [
        ("first of 3", "before urea, printed as 5 %"),
        ("printed: 5 %",),
        ("after urea, printed as 5 %",),
    ]
    assert because("AQUA", "PHENOXYETHANOL", "GLYCERIN", "CHLORPHENESIN", "UREA") == [
        ("first of 5",),
        ("EU V/1: 1 % at most",),
        ("after phenoxyethanol, which the EU caps at 1 %",),
        ("EU V/1: 0.3 % at most",),
        ("after chlorphenesin, which the EU caps at 0.3 %",),
    ]


def test_a_place_that_many_cannot_have_is_said_where_nothing_before_tells_more() -> None:
    names = [f"A{n * 37 % 105}" for n in range(105)]  # in no order of letters
    why = because(*names)
    assert why[99] == ("100th of 105",)
    assert why[100] == ("101st of 105", "no room for 101 at 1 % each")
    printed_ = because(entry("B", percent=percent(9.0)), *names)
    assert printed_[1] == ("after B, printed as 9 %",)
    assert printed_[103] == ("104th of 106",)


def test_printed_numbers_are_likely_and_the_range_reaches_four_fifths_of_the_way() -> None:
    found = amounts(label("AQUA", entry("NIACINAMIDE", percent=percent(5.0, 1.0)), "GLYCERIN"))
    share = found.ingredients[1]
    assert proved(found)[1] == (4.5, 5.5)
    assert (share.estimate, round(share.likely.min, 6), round(share.likely.max, 6)) == (5.0, 4.6, 5.4)
