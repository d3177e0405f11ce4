"""Each condition of a decision both ways, on products, rules and lines made for a test."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from inci_parser import analyze
from inci_parser.analysis.active_amounts import RankingContext
from inci_parser.analysis.active_ranks import Tier, _tier_by_place
from inci_parser.analysis.checks import actives, claims, irritation
from inci_parser.analysis.claim_words import built_in_words, printed_claims
from inci_parser.analysis.label_changes import ChangedRange
from inci_parser.analysis.product import Product
from inci_parser.analysis.product_line import read_product_line
from inci_parser.analysis.role import Role
from inci_parser.analysis.rule_book import RuleBook, built_in
from inci_parser.analysis.summary_work import _works
from inci_parser.analysis.tails import stands_far_down
from inci_parser.analysis.title_amounts import title_amounts
from inci_parser.models import Context, Interval, Label, Share
from inci_parser.naming import Catalogue
from inci_parser.tables.definitions import ClassOverride

from .making import active, active_class, entry, grouped, irritant, irritant_class, product
from .making import book as rows_of


def book(**given: Any) -> RuleBook:
    """Return a rule book with these rows and all sources."""
    return rows_of(**{"sources": built_in().sources, **given})


# -- lines that name a product -----------------------------------------------------------------------------------------

RETINOIC, CLINDAMYCIN = "RETINOIC ACID", "CLINDAMYCIN"


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Tretinoin, clindamycin", {RETINOIC: None, CLINDAMYCIN: None}),  # medicines are no list
        ("Tretinoin, Glycerin", None),
        ("Niacinamide, Zinc", None),
        ("Niacinamide; Zinc", None),
        ("Niacinamide / Zinc", {"NIACINAMIDE": None, "ZINC": None}),
        ("Niacinamide 10%, Zinc 1%", {"NIACINAMIDE": 10.0, "ZINC": 1.0}),
        ("Tretinoin 0.025 %, clindamycin", {RETINOIC: 0.025, CLINDAMYCIN: None}),
        ("retinol, urea, aqua 5%", None),
        ("Adapalene gel", {"ADAPALENE": None}),
        ("Adapalene .1", {"ADAPALENE": 0.1}),
        ("Adapalene 0.1", {"ADAPALENE": 0.1}),
        ("Adapalene 0,1 Creme", {"ADAPALENE": 0.1}),
        ("Adapalene 10", {"ADAPALENE": 10.0}),
        ("Adapalene 100 %", {"ADAPALENE": 100.0}),
        ("Adapalene 101 %", {"ADAPALENE": None}),
        ("Niacinamide 5", {"NIACINAMIDE": None}),  # a strength without its sign is a medicine's
        ("Retinol 0,5 % Creme", {"RETINOL": 0.5}),
        ("Azelaic acid 10,5 %, Niacinamide 4,25 %", {"AZELAIC ACID": 10.5, "NIACINAMIDE": 4.25}),
        ("Azelaic acid, 10 %", {"AZELAIC ACID": None}),
        ("Cream with 10 % urea", {"UREA": 10.0}),
        ("Vitamin C: 10 %", None),
        ("Retinol\nUrea", None),
        (f"{'a ' * 13}retinol", {"RETINOL": None}),
        (f"{'a ' * 14}retinol", None),
        (f"{'x' * 112} retinol", {"RETINOL": None}),
        (f"{'x' * 113} retinol", None),
    ],
)
def test_what_a_line_names(line: str, named: dict[str, float | None] | None) -> None:
    read = read_product_line(line, Catalogue.default())
    found = None if read is None else {e.name: e.percent and e.percent.max for e in read.ingredients}
    assert found == named
    for item in read.ingredients if read is not None else ():
        assert item.text == line[item.start : item.end]
        assert item.section == "active"
    if named is not None and "%" in line:
        amounts = {n: a.max for n, a in title_amounts(line, Catalogue.default()).items()}
        assert amounts.items() >= {n: value for n, value in named.items() if value}.items()


# -- claims ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Not vegan. Unscented", {"fragrance-free"}),
        ("Non-vegan, unscented", {"fragrance-free"}),
        ("Marine collagen. Unscented", {"promised-collagen", "fragrance-free"}),
        ("Vegan free. Unscented. Vegan", {"fragrance-free", "vegan"}),
        ("Without retinol, vegan", {"vegan"}),
    ],
)
def test_a_phrase_that_is_none_ends_nothing(text: str, rules: set[str]) -> None:
    assert set(printed_claims(text, built_in_words())) >= rules
    assert "vegan" in rules or "vegan" not in printed_claims(text, built_in_words())


def test_what_was_not_read_matters_to_promises_that_are_missing_alone() -> None:
    listed = "Ingredients: Aqua, Glycerin, Methylparaben, Talc, Squalane, Urea, Wibbletrope"
    for text, named in (
        (f"Paraben-free. {listed}", False),
        (f"With retinol. {listed}", True),
        (f"With methylparaben. {listed}", None),
    ):
        found = [f for f in analyze(text, market="EU").findings if f.kind == "claim"]
        assert [("Wibbletrope" in f.text) for f in found] == ([] if named is None else [named]), text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("One two. Three", ["One two", "Three"]),
        ("w " * 12, ["w w w w w w w w w w w w"]),
        ("w " * 13, []),
        ("w" * 120, ["w" * 120]),
        ("w" * 121, []),
        ("With retinol. Use sunscreen", ["With retinol"]),
        ("  . One", ["One"]),
    ],
)
def test_short_lines_promise(text: str, lines: list[str]) -> None:
    of_kit: Any = SimpleNamespace(component="a", label=Label(text, "list", ""))
    whole: Any = SimpleNamespace(component=None, label=of_kit.label)
    assert claims._promising_lines(whole) == lines
    assert claims._promising_lines(of_kit) == []


# -- actives and irritants ---------------------------------------------------------------------------------------------


def test_a_title_leaves_out_what_builds_the_product_beside_others() -> None:
    rules = book(actives={"A": active("A"), "S": active("S", acts_from=9.0, otherwise="structure")})
    titles = {names: actives.check(product(*names, rules=rules))[0].title for names in (("A", "S"), ("S",), ("S", "A"))}
    assert {names: title.partition(": ")[2] for names, title in titles.items()} == {
        ("A", "S"): "A", ("S",): "S", ("S", "A"): "A",
    }  # fmt: skip


def test_too_little_is_said_where_places_tell_amounts_alone() -> None:
    rules = book(actives={"A": active("A", acts_from=9.0, studied_min=9.0)})
    for ordered in (True, False):
        made = product("A", "B", rules=rules, order_means=ordered)
        text = actives.check(made)[0].text
        assert (made.why_unknown[4:] in text) is not ordered
        assert ("too little" in text) is ordered


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ({}, True),
        ({"group": "g"}, True),
        ({"group": "h"}, False),
        ({"min_rank": 2}, True),
        ({"min_rank": 3}, False),
        ({"subclass": "s"}, True),
        ({"subclass": "t"}, False),
        ({"only_in": ("leave-on",)}, True),
        ({"only_in": ("rinse-off",)}, False),
        ({"not_in": ("rinse-off",)}, True),
        ({"not_in": ("leave-on",)}, False),
        ({"no_member_acts": True}, False),
    ],
)
def test_what_a_class_is_called_otherwise(given: dict[str, Any], meant: bool) -> None:
    usual = ClassOverride(1, "peeler", (), (), "", None, "", False, False, "other", "Otherwise.")
    row = active("A", rank=2, subclass="s")
    rules = book(actives={"A": row}, groups=grouped(g="A", h="B"), class_overrides=(usual._replace(**given),))
    (found,) = actives.check(product("A", "B", rules=rules))
    assert found.title.startswith("other") is meant


def test_why_the_place_tells_nothing_is_said_of_lists_without_an_order() -> None:
    row = irritant("A", first=5)
    words = irritant_class("stinger", say_trace=True)
    rules = book(irritants={"A": (row,)}, irritant_classes={"stinger": words})
    for ordered, amount, said in ((True, 5.0, 0), (False, 5.0, 1), (True, 0.5, 1)):
        made = product("A", rules=rules, order_means=ordered, estimates={1: amount})
        assert len(irritation._place(made, row, words, made.ingredients[0])) == said


@pytest.mark.parametrize(
    ("estimate", "beside", "otherwise", "given", "role"),
    [
        (0.9, "preservative", "preserves", {}, Role.PRESERVES),
        (1.2, "preservative", "preserves", {}, Role.ACTS),
        (0.9, "solvent", "preserves", {}, Role.ACTS),
        (0.9, "preservative", "structure", {}, Role.ACTS),
        (0.9, "preservative", "preserves", {"section": "active"}, Role.ACTS),
        (0.9, "preservative", "preserves", {"percent": 0.9}, Role.ACTS),
    ],
)
def test_an_acid_beside_a_preservative_preserves(
    estimate: float, beside: str, otherwise: str, given: dict[str, Any], role: Role
) -> None:
    rules = book(actives={"A": active("A", acts_from=0.5, otherwise=otherwise)})
    made = product("P", entry(2, "A", **given), rules=rules, estimates={2: estimate})
    known: Any = SimpleNamespace(functions=lambda name: (beside,) if name == "P" else ())
    again = Product(made.label, made.context, made.amounts, rules, known)
    assert next(i.role for i in again.ingredients if i.name == "A") is role


# -- places ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rank", "of", "far"),
    [
        (15, 15, False),
        (16, 16, True),
        (16, 20, False),
        (17, 20, True),
        (17, 22, False),
        (18, 22, True),
        (20, 40, False),
        (21, 40, True),
    ],
)
def test_what_stands_far_down(rank: int, of: int, far: bool) -> None:
    names = [f"A{n}" for n in range(of)]
    made = product(*names, estimates={rank: 0.9})
    assert stands_far_down(made, made.entries[rank - 1]) is far
    for other in (product(*names, estimates={rank: 1.0}), product(*names, estimates={rank: 0.9}, order_means=False)):
        assert not stands_far_down(other, other.entries[rank - 1])


@pytest.mark.parametrize(
    ("class_", "member", "places", "tier"),
    [
        ({"weight": 2}, {"likely_dose": "below"}, "front", Tier.FRONT),
        ({"weight": 3}, {"likely_dose": "below"}, "front", Tier.OTHER),
        ({"weight": 2}, {"likely_dose": "below"}, "", Tier.SLIGHT),
        ({"weight": 1}, {"likely_dose": "below"}, "", Tier.SLIGHT),
        ({"weight": 1}, {"likely_dose": "open"}, "tail", Tier.STRONG),
        ({"weight": 2}, {"likely_dose": "open"}, "", Tier.OTHER),
        ({"weight": 2}, {"likely_dose": "open"}, "tail", Tier.SLIGHT),
        ({"weight": 2}, {"likely_dose": "open"}, "front", Tier.FRONT),
        ({"weight": 2}, {"likely_dose": "reached"}, "tail", Tier.FRONT),
        ({"weight": 2, "group": "barrier"}, {"typical": {"max": 1.0}}, "tail", Tier.OTHER),
        ({"weight": 2, "group": "barrier"}, {"typical": {"max": 1.0}}, "front", Tier.FRONT),
        ({"weight": 2, "group": "barrier"}, {"typical": {"max": 0.9}}, "front", Tier.OTHER),
        ({"weight": 2, "group": "barrier"}, {}, "front", Tier.OTHER),
        ({"weight": 2}, {"typical": {"max": 0.9}}, "front", Tier.FRONT),
    ],
)
def test_how_much_a_place_tells_of_an_active(
    class_: dict[str, Any], member: dict[str, Any], places: str, tier: Tier
) -> None:
    at = {place: frozenset({1} if place == places else ()) for place in ("front", "tail")}
    none: frozenset[int] = frozenset()
    context = RankingContext(
        {},
        Context(),
        False,
        traces=none,
        stated_traces=none,
        barrier=none,
        likely_traces=none,
        plants=none,
        tiny={},
        kinds={},
        usual={},
        functional=none,
        printed={},
        **at,
    )
    assert _tier_by_place(member, active_class("c")._replace(**class_), 1, context) is tier


@pytest.mark.parametrize(
    ("names", "estimate", "least", "given", "works"),
    [
        (("A", "B", "C", "D"), 0.1, 0.0, {}, True),
        (("A", "B", "C", "D"), 2.0, 2.0, {}, True),
        (("A", "B", "C", "D"), 1.9, 2.0, {}, False),
        (("A", "B", "C", "D"), 0.1, 2.0, {"order_means": False}, True),
    ],
)
def test_what_does_the_work(
    names: tuple[str, ...], estimate: float, least: float, given: dict[str, Any], works: bool
) -> None:
    made = product(*names, estimates={1: estimate}, **given)
    assert _works(made, made.entries[0], least) is works


def test_without_an_order_the_first_ten_do_the_work() -> None:
    made = product(*[f"A{n}" for n in range(11)], order_means=False)
    assert [_works(made, made.entries[n], 1.0) for n in (9, 10)] == [True, False]


def test_a_change_of_what_is_likely_alone_has_no_proof() -> None:
    a, b = Share(1, None, Interval(1.0, 2.0), 1.5), Share(1, Interval(3.0, 9.0), Interval(4.0, 5.0), 4.5)
    told = ChangedRange("A", "more", "likely", a, b).to_dict()
    assert (told["a"]["proved"], told["b"]["proved"]) == (None, b.proved and b.proved.to_dict())
