"""Gate, comparison, groups, avoid lists, functions: answers about reports and labels made by hand."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from inci_parser.analysis.compare import _similarity, _weights, compare
from inci_parser.analysis.contact_allergens import contact_allergens
from inci_parser.analysis.functions import FunctionWord, _best, function_phrase, main_function
from inci_parser.analysis.gate import FAILURES, failure_kinds, failures
from inci_parser.analysis.ingredient_groups import classes_of, find_group, group_of
from inci_parser.analysis.pack_limits import LONGEST_PATTERN, MOST_REPEATS, pattern_fault, template_fault
from inci_parser.analysis.rule_book import built_in
from inci_parser.analysis.rule_packs import read_pack
from inci_parser.analysis.watch_lists import look_for
from inci_parser.analysis.wording import (
    Names,
    display_name,
    fill,
    join_names,
    join_words,
    percent_range,
    slug,
    three_digits,
)
from inci_parser.errors import InputError, TableError, UsageError
from inci_parser.models import Context, Entry, Finding, Label, LookedFor, Match, Report
from inci_parser.naming import Catalogue

from .making import active, book, entry, grouped


def finding(kind: str, title: str = "t", **details: Any) -> Finding:
    return Finding(kind, f"{kind}.x", title, "x", names=("A",), positions=(1,), details=details)  # type: ignore[arg-type]


def label(*items: str | Entry, kind: str = "list", **given: Any) -> Label:
    entries = tuple(item if isinstance(item, Entry) else entry(n, item) for n, item in enumerate(items, 1))
    return Label(given.pop("text", ""), kind, "why", entries, **given)  # type: ignore[arg-type]


# -- gate --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("found", "kinds"),
    [
        (finding("prohibited"), ["prohibited"]),
        (finding("limit"), []),
        (finding("limit", exceeded=False), []),
        (finding("limit", exceeded=True), ["limit"]),
        (finding("allergen"), ["allergen"]),
        (finding("allergen", declarable=True), ["allergen"]),
        (finding("allergen", declarable=None), ["allergen"]),
        (finding("allergen", declarable=False), []),
        (finding("irritant"), ["irritant"]),
        (finding("claim"), ["claim"]),
        (finding("active"), []),
        (finding("guidance"), []),
    ],
)
def test_which_findings_fail_a_check(found: Finding, kinds: list[str]) -> None:
    made = Report(label("A", "B"), Context(), (found,))
    assert [(f.kind, f.text, f.positions) for f in failures(made, FAILURES)] == [(kind, "t", (1,)) for kind in kinds]
    assert failures(made, []) == []


def test_what_an_avoid_list_found_fails_and_what_a_profile_found_does_not() -> None:
    hits = (
        LookedFor("a", "avoid", True, ("A",), (1,)), LookedFor("b", "avoid", False), LookedFor("c", "profile", True),
    )  # fmt: skip
    assert failures(Report(label("A"), Context(), looked_for=hits), ["avoid"]) == [("avoid", "a", (1,))]


def test_what_was_not_read_surely_fails() -> None:
    doubtful = entry(2, "B")._replace(doubts=("name", "cut"))
    made = label("A", doubtful, text="A, B and more", left_out=((5, 8),))
    assert failures(Report(made, Context()), ["unread"]) == [
        ("unread", "B: name, cut", (2,)), ("unread", f"left out: {made.text[5:8]}", ()),
    ]  # fmt: skip
    none = Report(label(kind="no_list"), Context())
    assert failures(none, ["unread"]) == [("unread", "no ingredient list: why", ())]
    assert failures(Report(label("A", "B"), Context()), ["unread"]) == []


def test_unknown_ingredients_fail() -> None:
    strange = Entry(2, "Odd", 0, 3, Match())
    assert failures(Report(label("A", strange), Context()), ["unknown"]) == [("unknown", "Odd", (2,))]


def test_failures_are_told_in_the_order_of_the_kinds() -> None:
    made = Report(label("A"), Context(), (finding("claim"), finding("irritant"), finding("prohibited")))
    assert [f.kind for f in failures(made, ["claim", "prohibited", "irritant"])] == ["prohibited", "irritant", "claim"]


def test_words_for_kinds() -> None:
    assert failure_kinds(["Limit , claim", "", " ,limit"]) == ("limit", "claim")
    assert failure_kinds([]) == ()
    with pytest.raises(UsageError, match=r"nothing to fail on is called 'limits'.*the kinds are prohibited, limit"):
        failure_kinds(["claim,limits"])


# -- comparison --------------------------------------------------------------------------------------------------------


def test_an_ingredient_weighs_one_by_the_root_of_its_place() -> None:
    made = label("AQUA", "B+C", "D", "B", entry(5, "E", section="may_contain"), "F")
    unnamed = Entry(7, " odd  Thing ", 0, 1, Match())
    made = Label("", "list", "", (*made.ingredients, unnamed))
    assert _weights(made) == {
        "AQUA": 1.0, "B": 2**-0.5, "C": 2**-0.5, "D": 3**-0.5, "F": 5**-0.5, "ODD THING": 6**-0.5,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("left", "right", "similarity"),
    [
        ({"AQUA": 1.0, "B": 0.5}, {"AQUA": 1.0, "B": 0.5}, 1.0),
        ({"B": 0.5}, {"B": 1.0}, 0.5),
        ({"AQUA": 1.0, "B": 0.5}, {"AQUA": 0.1, "C": 0.5}, 0.0),
        ({"B": 1.0, "C": 0.5}, {"B": 1.0, "D": 0.5}, 0.5),
        ({"B": 1.0, "C": 0.5}, {"B": 1.0}, 0.6667),
        ({"AQUA": 1.0}, {"AQUA": 0.5}, 1.0),
        ({"AQUA": 1.0}, {}, 0.0),
        ({}, {}, 0.0),
    ],
)
def test_similarity_is_the_share_of_what_both_have(
    left: dict[str, float], right: dict[str, float], similarity: float
) -> None:
    assert _similarity(left, right) == _similarity(right, left) == similarity


def test_what_two_labels_share_in_the_order_of_the_first() -> None:
    found = compare(label("GLYCERIN", "AQUA", "RETINOL"), label("AQUA", "NIACINAMIDE", "GLYCERIN"))
    assert (found.shared, found.only_a, found.only_b) == (("GLYCERIN", "AQUA"), ("RETINOL",), ("NIACINAMIDE",))
    both = (2 / 3) ** 0.5 * 2**-0.5  # GLYCERIN: the smaller of 1 and 1/sqrt 3
    assert both == pytest.approx(3**-0.5)
    assert found.similarity == round(3**-0.5 / (1 + 3**-0.5 + 2**-0.5), 4)
    record = found.to_dict()
    assert (record["shared"], record["similarity"]) == (["GLYCERIN", "AQUA"], found.similarity)
    assert record["actives"]["retinoid"] == {"a": ["RETINOL"], "b": []}


# -- groups and avoid lists --------------------------------------------------------------------------------------------

RULES = book(actives={"P": active("P")}, groups=grouped(oils="B"), wildcards={"waxes": (".* WAX", "BAD WAX")})


def test_members_of_a_group_by_name_pattern_and_class() -> None:
    group = group_of("g", ("word",), ("SODIUM *ATE", "X", "@NAME", "oils", "@AHA", "A.B"))
    assert group.classes == {"NAME", "oils", "AHA"}
    taken = [
        name
        for name in ("SODIUM LAURATE", "SODIUM", "X", "XX", "AXB", "A.B", "B")
        if group.takes(entry(1, name), RULES)
    ]
    assert taken == ["SODIUM LAURATE", "X", "A.B", "B"]
    assert group.takes(entry(1, "X+C+B"), RULES) == ("X", "B")
    assert group.takes(entry(1, "X+C+B"), RULES, {(1, "X"), (1, "B")}) == ("X",), "only a class can be silent"
    assert group.takes(entry(2, "B"), RULES, {(1, "B")}) == ("B",)
    assert not group_of("g", (), ()).names.fullmatch("")


def test_entries_in_nano_form_are_a_member() -> None:
    nano = group_of("nano", (), ("nano",))
    assert nano.takes(entry(1, "A+B", nano=True), RULES) == ("A", "B")
    assert nano.takes(entry(1, "A"), RULES) == ()


def test_every_class_of_an_ingredient() -> None:
    assert classes_of(RULES.facts("P")) == {"peeler"}
    assert classes_of(RULES.facts("B")) == {"oils"}
    assert (classes_of(RULES.facts("OLD WAX")), classes_of(RULES.facts("BAD WAX"))) == ({"waxes"}, set())
    assert "fragrance allergen" in classes_of(built_in().facts("LINALOOL"))
    assert "essential oil" in classes_of(built_in().facts("LAVANDULA ANGUSTIFOLIA OIL"))


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Silicones", "silicones"),
        ("silicone", "silicones"),
        (" SILICONE ", "silicones"),
        ("silicon", "silicones"),  # as claims in several languages say
        ("silicum", None),
        ("", None),
    ],
)
def test_a_group_by_the_words_people_use(word: str, name: str | None) -> None:
    group = find_group(word)
    assert (group and group.name) == name


def looked(
    avoid: list[str], *items: str | Entry, profile: tuple[str, ...] = (), silent: Any = None
) -> list[tuple[object, ...]]:
    found = look_for(label(*items), profile, avoid, built_in(), Catalogue.default(), silent)
    return [(item.asked, item.found, item.names, item.positions) for item in found]


def test_an_avoid_list_is_groups_ingredients_or_printed_words() -> None:
    items = ("AQUA", "DIMETHICONE", "GLYCERIN", Entry(4, "Zzyz Blend", 0, 1, Match()))
    assert looked(["silicones"], *items) == [("silicones", True, ("DIMETHICONE",), (2,))]
    assert looked(["Glycerine"], *items) == [("Glycerine", True, ("GLYCERIN",), (3,))]
    assert looked(["retinol"], *items) == [("retinol", False, (), ())]
    assert looked(["zzyz"], *items) == [("zzyz", True, ("Zzyz Blend",), (4,))]
    assert looked(["zzy"], *items) == [("zzy", False, (), ())], "fewer than four letters are in too many words"
    assert [row[0] for row in looked([" a ", "", "a"], *items)] == ["a"], "each once"
    assert looked(["glycerin"], "GLYCERIN+AQUA") == [("glycerin", True, ("GLYCERIN",), (1,))]


def test_a_profile_is_not_answered_by_what_does_not_act() -> None:
    asked = looked([], "AQUA", "PARFUM", profile=("fragrance_allergy",)) or looked([], "PARFUM", profile=("sensitive",))
    assert any(found for _, found, _, _ in asked)
    groups = [name for name, found, names, _ in looked([], "GLYCOLIC ACID", profile=("sensitive",)) if found]
    silent = looked([], "GLYCOLIC ACID", profile=("sensitive",), silent={(1, "GLYCOLIC ACID"): "likely too little"})
    assert [name for name, found, _, _ in silent if found] == []
    assert [name for name, *_ in silent] == [name for name, *_ in looked([], "GLYCOLIC ACID", profile=("sensitive",))]
    assert isinstance(groups, list)


def test_contact_allergens_are_told_with_names_and_places() -> None:
    made = Report(label("AQUA", "LINALOOL", "GLYCERIN", "LIMONENE", "LINALOOL"), Context())
    found = [(a.series, a.names, a.positions) for a in contact_allergens(made)]
    assert found == [("oxidising terpenes", ("LINALOOL", "LIMONENE"), (2, 4, 5))]
    assert contact_allergens(made)[0].to_dict()["positions"] == [2, 4, 5]
    assert contact_allergens(Report(label("AQUA"), Context())) == ()


# -- functions ---------------------------------------------------------------------------------------------------------


def test_the_word_of_the_lowest_order_that_fits_the_product_speaks() -> None:
    words = [FunctionWord(2, "b", frozenset(), "k"), FunctionWord(1, "a", frozenset({"hair"}), "k")]
    assert _best(words, frozenset({"hair"})) == words[1]
    assert _best(words, frozenset({"skin"})) == words[0]
    assert _best(words[1:], frozenset()) is None
    assert (function_phrase("NOBODY KNOWS", ()), main_function("NOBODY KNOWS", ())) == ("", "")


# -- packs -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("A" * LONGEST_PATTERN, ""),
        ("A" * (LONGEST_PATTERN + 1), "is longer than 200 characters"),
        ("A*" * MOST_REPEATS, ""),
        ("A*" * (MOST_REPEATS + 1), "has more than 3 parts that repeat"),
        ("A+B{2,}C{0,9}", ""),
        ("A{3}" * 9, ""),  # a repeat of three at most is none
        ("A{4}" * 4, "has more than 3 parts that repeat"),
        ("A{,4}" * 4, "has more than 3 parts that repeat"),
        ("A{1,3}" * 4, ""),
        ("A?" * 9, ""),
        (r"\+\*" * 9, ""),
        ("[*+]" * 9, ""),
        ("[]*]" * 9, ""),
        ("[^]+]" * 9, ""),
        ("[a", ""),
        ("(AB)+", ""),
        ("(AB+)", ""),
        ("(AB+)+", "repeats"),
        ("(A|B)+", "repeats"),
        ("(A|B){2,}", "repeats"),
        ("(A|B){3}", ""),
        ("(A|B)?", ""),
        ("((A+)B)*", "repeats"),
        ("((AB))*", ""),
        ("((A|B)C)*", "repeats"),
        ("A+)", ""),
        ("(A|B)C+", ""),
    ],
)
def test_a_pattern_that_may_take_for_ever(pattern: str, fault: str) -> None:
    found = pattern_fault(pattern)
    assert found.startswith(fault) if fault else found == ""


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("{a}", True), ("{a:is|are} {b} {claim} {use} {threshold} {title}", True), ("{{x}}", True), ("no field", True),
        ("{a:is}", False), ("{a:{b}|x}", False), ("{x}", False), ("{a!r}", False), ("{}", False), ("{a.b}", False),
        ("{a[0]}", False), ("{a", False), ("a}", False), ("{a:|}", True),
    ],
)  # fmt: skip
def test_a_text_fills_in_names_only(text: str, good: bool) -> None:
    assert (template_fault(text) == "") is good


@pytest.mark.parametrize("field", ["{a:is}", "{x}", "{a!r}", "{a!r:b|c}"])
def test_a_field_that_may_not_stand_in_a_text_is_quoted_as_it_stands(field: str) -> None:
    assert template_fault(f"x {field}").startswith(f"has '{field}'; ")


def test_cells_of_a_pack_are_text_whatever_they_were(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    path.write_text(
        '[[groups]]\ngroup = "g"\na = true\nb = false\nc = ["x", 1]\nd = 1.5\n[[sources]]\nkey = "K"\nyear = 2020\n'
    )
    assert read_pack(path) == {
        "groups": [{"group": "g", "a": "yes", "b": "no", "c": "x; 1", "d": "1.5"}],
        "sources": [{"key": "K", "citation": "", "year": "2020", "url": ""}],
    }
    (tmp_path / "p.csv").write_text("\ufefftable,inci,x\ngroups,A,\ngroups,B,1,extra\n", encoding="utf-8")
    assert read_pack(tmp_path / "p.csv") == {"groups": [{"inci": "A"}, {"inci": "B", "x": "1"}]}
    for text, error, said in (
        ("[[sources]]\nyear = 2020\n", TableError, "a source needs a key, and a year of four digits or none"),
        ("[[sources]]\nkey = 'K'\nyear = 20200\n", TableError, "a year of four digits or none"),
        ("[[nothing]]\n", TableError, "unknown table 'nothing'; known: "),
        ("groups = 1\n", TableError, re.escape("write [[groups]] before each row")),
        ("groups = [1]\n", TableError, re.escape("write [[groups]] before each row")),
        ("groups", InputError, "is no TOML"),
    ):
        path.write_text(text)
        with pytest.raises(error, match=said):
            read_pack(path)


# -- words -------------------------------------------------------------------------------------------------------------


def test_names_in_a_sentence() -> None:
    names = ("RETINOL", "VITAMIN C", "CI 19140", "ALCOHOL DENAT.", "ACID RED 52", "ACID RED")
    assert [display_name(name) for name in names] == [
        "retinol", "vitamin C", "CI 19140", "alcohol denat", "Acid Red 52", "acid red",
    ]  # fmt: skip
    assert [join_words(list("abc")[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert join_names(["RETINOL", "RETINAL"], most=1) == "retinol and 1 more"
    assert join_names(["RETINOL", "RETINAL"], most=2) == "retinol and retinal"
    many = [f"N{n}" for n in range(7)]
    assert str(Names(many[:6])).endswith(" and N5")
    assert str(Names(many)).endswith("N5 and 1 more")
    assert fill("{a} {a:is|are}", a=["RETINOL", "RETINOL"]) == "Retinol is"
    assert fill("{a} {a:is|are}", a=["RETINOL", "RETINAL"]) == "Retinol and retinal are"
    assert fill("as it is", a=["RETINOL"]) == "as it is"
    assert slug("  ALCOHOL (DENAT.) ") == "alcohol-denat"


def test_figures_in_a_sentence() -> None:
    figures = (0.0, 0.0000004, 0.012345, 1.005, 12.34, 99.96, 100.0)
    assert [three_digits(value) for value in figures] == ["0", "0.0000004", "0.0123", "1", "12.3", "100", "100"]
    assert [percent_range(1, 2), percent_range(1, 1), percent_range(1, None)] == ["1 to 2 %", "1 %", "1 %"]


@pytest.mark.parametrize(
    ("name", "traits", "phrase"),
    [
        ("THREONINE", "leave-on", "cares for skin or hair"),
        ("THIOGLYCOLIC ACID", "hair_waving", "breaks and reshapes hair bonds"),
        ("4-T-BUTYLCYCLOHEXANOL", "leave-on", "soothes"),
        ("LAVANDULA ANGUSTIFOLIA FLOWER EXTRACT", "leave-on", "refreshes"),
        ("SODIUM LAURETH SULFATE", "rinse-off", "cleanses"),
        ("TRIMETHYLBENZOYL DIPHENYLPHOSPHINE OXIDE", "nail", "hardens the lacquer in light"),
        ("ASCORBIC ACID", "", "protects from oxidation"),
    ],
)
def test_functions_of_the_inventory_that_are_not_why_it_is_there(name: str, traits: str, phrase: str) -> None:
    assert function_phrase(name, Catalogue.default().functions(name), frozenset(traits.split())) == phrase
