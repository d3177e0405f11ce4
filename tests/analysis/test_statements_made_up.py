"""What a first screen says of fragrance, law and actives, of findings made for a test: number, order, names."""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser.analysis import summary_actives, summary_doses, summary_law
from inci_parser.analysis.active_ranks import Tier
from inci_parser.analysis.summary_fragrance import _aside, fragrance_statements
from inci_parser.models import Amount, Context, Entry, Finding, Match

from .making import product
from .test_first_screen_made_up import finding, label, texts

# -- what scents -------------------------------------------------------------------------------------------------------


def scent(title: str, *names: str, **given: Any) -> Finding:
    return finding("fragrance.x", title, names=names, **given)


def allergens(*names: str, **details: Any) -> list[Finding]:
    return [finding("allergen.x", name, names=(name,), positions=(n,), details=details) for n, name in enumerate(names)]


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ([scent("Perfume", "PARFUM")], "perfume"),
        ([scent("Essential oil: a", "A")], "essential oil (A)"),
        ([scent("Essential oil: a", "A"), scent("Essential oil: b", "B")], "essential oils (A and B)"),
        ([scent("Oil: a", *"ABCDEF")], "6 oils (A, B, C, D, E and 1 more)"),
        ([scent("Perfume", "PARFUM", level="detail")], "no perfume found"),
        (allergens("LINALOOL"), "1 named allergen (linalool)"),
        (allergens("LINALOOL", "CITRAL"), "2 named allergens (linalool and citral)"),
        ([scent("Oil: a", "A"), *allergens("A")], "oil (A)"),
        ([scent("Oil: a", "A"), *allergens("A", "B")], "oil (A); 1 other named allergen (B)"),
        ([scent("Perfume", "PARFUM"), *allergens("A")], "perfume; 1 named allergen (A)"),
        (allergens("A", dual_use=True), "no perfume found; A, a named allergen, may be there for something else than "
         "its scent"),
        (allergens("A", "B", dual_use=True), "no perfume found; A and B, named allergens, may be there for something "
         "else than their scent"),
        ([scent("Perfume", "P"), *allergens("A", dual_use=True)], "perfume; 1 named allergen (A)"),
    ],
)  # fmt: skip
def test_what_scents(found: list[Finding], said: str) -> None:
    (told,) = fragrance_statements(label("AQUA"), [product("AQUA")], found)
    assert told.statement.text == f"Fragrance: {said}."
    assert told.weight == (68 if said.startswith("no perfume") else 76)


def test_as_many_scents_are_named_as_fit() -> None:
    names = [f"{letter * 21} OIL" for letter in "ABCDEF"]
    said = {}
    for count in range(1, 7):
        (told,) = fragrance_statements(label("AQUA"), [product()], [scent("Oil: a", *names[:count])])
        said[count] = told.statement.text
    full = [f"{letter * 21} oil" for letter in "abcdef"]
    assert said[1] == f"Fragrance: oil ({full[0]})."
    assert said[5] == f"Fragrance: oils ({', '.join(full[:4])} and {full[4]})."
    assert said[6] == f"Fragrance: 6 oils ({', '.join(full[:4])} and 2 more)."
    (told,) = fragrance_statements(label("AQUA"), [product()], [scent("Oil: a", *names[:5]), *allergens("X", "Y")])
    assert told.statement.text == f"Fragrance: 5 oils ({', '.join(full[:3])} and 2 more); 2 named allergens (X and Y)."


def test_what_preserves_is_said_to() -> None:
    none: frozenset[str] = frozenset()
    assert list(_aside(allergens("A"), {"A"}, none, none)) == ["A, a named allergen, is here a preservative"]
    assert list(_aside(allergens("A"), {"A"}, {"A"}, none)) == ["A, a named allergen, is here probably a preservative"]
    several = list(_aside(allergens("A", "B"), {"A", "B", "C"}, {"B"}, none))
    assert several == ["A and B, named allergens, are here probably preservatives"]
    assert list(_aside([], {"A"}, none, none)) == []


@pytest.mark.parametrize(
    ("items", "said"),
    [
        (["AQUA"], ["Fragrance: none found."]),
        (["AQUA", "B", "C", "odd"], ["Fragrance: none found in what could be read."]),
        (["AQUA"] * 7 + ["odd"] * 3, ["Fragrance: none found in what could be read."]),  # three in ten
        (["AQUA"] * 6 + ["odd"] * 3, []),
        (["CI 77491", "CI 77492"], []),  # what is left of a garbled list
        (["CI 77491", "AQUA"], ["Fragrance: none found."]),
    ],
)
def test_no_scent_is_said_only_of_what_was_read(items: list[str], said: list[str]) -> None:
    assert texts(fragrance_statements(label(*items), [product("AQUA")], [])) == said
    assert texts(fragrance_statements(label(*items), [product("AQUA", partial=True)], [])) == [
        "Fragrance: not known from a selection."
    ]


# -- law ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("titles", "said"),
    [("a", "a."), ("aab", "a; b."), ("abc", "a; b; c."), ("abcd", "a; b; c; 1 more."), ("abcde", "a; b; c; 2 more.")],
)
def test_a_few_titles_and_how_many_more(titles: str, said: str) -> None:
    assert summary_law._titles([finding("claim.x", title) for title in titles]) == said


def law(verdict: str = "within", maximum: float | None = 1.0, **given: Any) -> dict[str, Any]:
    row = {"verdict": verdict, "maximum": maximum, "applies": "yes", "basis": "", "ingredient": "A", "read": True}
    return {**row, **given}


def limit(*rows: dict[str, Any], names: tuple[str, ...] = ("A",), **details: Any) -> Finding:
    return finding("limit.a", names=names, positions=(2,), details={"law": rows, **details})


BOTH = {"min": 2.0, "max": 3.0}
EXCEEDING: list[tuple[Finding, str]] = [
    (limit(law(), declared=BOTH, max=1.0), "A 3 % (1 %)"),
    (limit(law(), declared={"min": 2.0, "max": None}, max=1.0), "A 2 % (1 %)"),
    (limit(law(), declared={"min": None, "max": None}, max=1.0), "A"),
    (limit(law(), declared=BOTH), "A 3 % (1 %)"),
    (limit(law(), law(maximum=2.0), law(maximum=None), declared=BOTH), "A 3 % (2 %)"),
    (limit(law(maximum=None), declared=BOTH), "A"),
    (limit(law(), max=1.0), "A"),
    (limit(law(basis="fluorine"), declared=BOTH, max=1.0), "A 3 % (1 % as fluorine)"),
    (limit(law(basis="a"), declared=BOTH, max=1.0), "A 3 % (1 %)"),
    (limit(law(basis="acid"), law(basis="zinc"), declared=BOTH, max=1.0), "A 3 % (1 %)"),
    (limit(law(basis="acid"), law(basis="", ingredient="B"), declared=BOTH, max=1.0), "A 3 % (1 %)"),
    (limit(law(basis="acid"), law(basis="zinc", maximum=None), declared=BOTH, max=1.0), "A 3 % (1 % as acid)"),
    (
        limit(law(), names=("A", "B"), together={"min": 2.0, "basis": ""}, max=1.0),
        "A and B together at least 2 % (1 %)",
    ),
    (
        limit(law(), names=("A", "B"), together={"min": 2.0, "basis": "acid"}, max=1.0),
        "A and B together at least 2 % as acid (1 %)",
    ),
]


@pytest.mark.parametrize(("found", "said"), EXCEEDING)
def test_an_amount_above_its_maximum(found: Finding, said: str) -> None:
    assert summary_law._above(found) == said


def lawful(*findings: Finding, **context: Any) -> list[tuple[int, str, str]]:
    told = summary_law.law_statements(Context(**context), findings)
    return [(weight, statement.code, statement.text) for weight, statement in told]


def test_amounts_above_and_within_maxima() -> None:
    above = limit(law("exceeds"), declared=BOTH, max=1.0, exceeded=True)
    other = limit(law(), names=("B",), declared=BOTH)
    some = limit(law("exceeds"), law(), names=("C",), declared=BOTH)
    silent = limit(law(), names=("D",))
    assert lawful(above, other, silent) == [
        (94, "above_maximum", "1 stated amount above the maximum of the EU: A 3 % (1 %)."),
        (45, "maxima", "The EU: other stated amounts just within the maximum: B."),
    ]
    assert lawful(above, above)[0][2] == "2 stated amounts above the maximum of the EU: A 3 % (1 %) and A 3 % (1 %)."
    assert lawful(other, some) == [(45, "maxima", "The EU: stated amounts just within the maximum: B.")]
    assert lawful(other, some, product_type="serum") == [
        (92, "maxima", "The EU: stated amounts just within the maximum: B; above the maximum of some uses: C.")
    ]
    assert lawful(some, silent) == []
    # what counts is what may apply and has a maximum; a member of a sum that is exceeded is not within
    assert lawful(limit(law(), law("exceeds", applies="no"), law("unclear", None), declared=BOTH)) != []
    assert lawful(above, limit(law(), declared=BOTH)) == lawful(above)
    assert len(lawful(above, limit(law(), names=("A", "B"), declared=BOTH))) == 2


def test_what_nobody_read_in_the_law_is_said_to_be() -> None:
    read, unread = law(), law(read=False)
    for rows, end in (((read,), "."), ((unread,), f". {summary_law.NOT_CHECKED}"), ((read, unread), "."), ((), ".")):
        barred = finding("prohibited.a", "Barred", details={"law": rows})
        assert lawful(barred) == [(95, "prohibited", f"Barred{end}")]


def test_what_is_listed_for_other_products_alone() -> None:
    listed = [
        finding("limit.a", "A", names=("A",), level=level, positions=(1,), details={"listed_for_this_product": value})
        for level, value in (("main", True), ("main", None))
    ]
    other = finding("limit.b", "B", names=("B",), details={"listed_for_this_product": False})
    small = finding("limit.c", "C", names=("C",), level="detail", details={"listed_for_this_product": False})
    known = (93, "not_listed", "Not allowed in the EU in a product like this: B; C.")
    assert lawful(*listed, other, small, product_type="serum") == [known]
    text = "Not allowed in the EU if it stays on, which the label does not tell: B."
    assert lawful(*listed, other, small) == [(93, "not_listed", text)]
    assert lawful(*listed, product_type="serum") == []
    taken = lawful(other, product_type="eye cream", assumed=("product_type",))
    assert taken == [(93, "not_listed", "Not allowed in the EU in an eye cream, as which this was taken: B.")]


def test_claims_are_told_between() -> None:
    assert lawful(finding("claim.a", "No"), finding("claim.b", "Not")) == [(89, "claim", "No; Not.")]
    found = [finding("claim.a", positions=(3, 1)), finding("claim.b", positions=(2, 3))]
    assert summary_law.positions_of(found) == (1, 2, 3)


# -- actives -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (None, ""),
        (Amount(1.0, 1.0, "1 %", 0.1), ""),
        (Amount(None, 1.0, "1 %", 0.1, basis="F-"), ""),
        (Amount(0.5, 1.0, "1 %", 0.1, basis="F-"), ""),
    ],
)
def test_an_amount_of_a_part_is_one_number(amount: Amount | None, said: str) -> None:
    assert summary_doses.amount_of_part(Entry(1, "A", 0, 0, Match(("A",)), percent=amount)) == said


def active(name: str, dose: str = "", amount: str = "", kind: str = "", position: int = 1, others: int = 0) -> Any:
    tier = next(iter(Tier))
    return summary_actives._Active(tier, 0, 1, "A", position, name, name, amount, dose, kind, "", False, others)


@pytest.mark.parametrize(
    ("actives", "most", "said"),
    [
        ([active("A")], 5, "A"),
        ([active("A"), active("B")], 5, "A and B"),
        ([active("A", "x"), active("B", "x")], 5, "A and B (each x)"),
        ([active("A", "x"), active("B", "y")], 5, "A (x); B (y)"),
        ([active("A"), active("B", "y")], 5, "A; B (y)"),
        ([active("A", "x"), active("B"), active("C")], 5, "A (x); B and C"),
        ([active("A", "x"), active("B", "x"), active("C", "y")], 5, "A and B (each x); C (y)"),
        ([active("A", amount=" 2 %"), active("B")], 5, "A 2 % and B"),
        ([active("A"), active("B"), active("C")], 2, "A, B and C"),
        ([active("A"), active("B"), active("C"), active("D")], 2, "A, B and 2 more"),
        ([active("A"), active("B"), active("C")], 3, "A, B and C"),
        ([active("A"), active("A", "x"), active("B")], 5, "A and B"),
        ([active("A"), active("B"), active("A", "x")], 5, "A and B"),
        (
            [active("A", kind="wax", others=1), active("B"), active("C", kind="wax", others=1)],
            5,
            "A with 1 more of its kind and B",
        ),
        ([active(name, kind="oil", others=2) for name in "ABC"], 1, "A with 2 more of its kind"),
    ],
)
def test_actives_of_one_dose_stand_together(actives: list[Any], most: int, said: str) -> None:
    told = summary_actives._statement_on("actives", "Actives", actives, most)
    assert told.text == f"Actives: {said}."
