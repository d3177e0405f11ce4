"""The statements of a first screen on findings and lists made for a test: number, order, length, at both sides."""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser.analysis import summary, summary_watched
from inci_parser.analysis.summary_product import product_sentence
from inci_parser.analysis.summary_unread import unread_statements
from inci_parser.models import Context, Entry, Finding, Label, LookedFor, Match, Span

from .making import product


def finding(rule: str = "irritant.a", title: str = "T", text: str = "Says.", **given: Any) -> Finding:
    return Finding(rule.partition(".")[0], rule, title, text, **given)  # type: ignore[arg-type]


def label(*texts: str, left_out: tuple[Span, ...] = (), text: str = "") -> Label:
    """Return a label; a text in capitals is known."""
    entries = tuple(
        Entry(n, item, 0, 0, Match((item,), "exact", 100.0) if item.isupper() else Match())
        for n, item in enumerate(texts, 1)
    )
    return Label(text, "list", "", entries, left_out=left_out)


def texts(weighed: Any) -> list[str]:
    return [item.statement.text for item in weighed]


# -- what was not read -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("items", "said"),
    [
        (["AQUA"], []),
        (["AQUA", "wib"], ["Not recognised: wib; nothing is said of it."]),
        (["wi-1b", "wibb"], ["Not recognised: wibb, wi-1b; nothing is said of them."]),  # three letters
        (["wibb"], ["Not recognised: wibb; nothing is said of it."]),
        (["某"], ["Not recognised: 某; nothing is said of it."]),
        (["某某"], ["Not recognised: 某某; nothing is said of it."]),
        (["wibb", "AQUA", "wobb"], ["Not recognised: wibb, wobb; nothing is said of them."]),
        (["n" * 4] * 5, ["Not recognised: nnnn, nnnn, nnnn, nnnn, nnnn; nothing is said of them."]),
        (["n" * 4] * 7, ["Not recognised: nnnn, nnnn, nnnn, nnnn, nnnn and 2 more; nothing is said of them."]),
        (["n" * 40], [f"Not recognised: {'n' * 40}; nothing is said of it."]),
        (["n" * 41], [f"Not recognised: {'n' * 39}…; nothing is said of it."]),
    ],
)
def test_unknown_entries(items: list[str], said: list[str]) -> None:
    found = list(unread_statements(label(*items), []))
    assert texts(found) == said
    for item in found:
        assert item.statement.positions == tuple(n for n, text in enumerate(items, 1) if not text.isupper())


@pytest.mark.parametrize(
    ("stretches", "said"),
    [
        (1, 'Not understood and left out: "abcd".'),
        (2, 'Not understood and left out: "abcd", "efgh".'),
        (4, 'Not understood and left out: "abcd", "efgh" and 2 more.'),
    ],
)
def test_stretches_without_an_entry(stretches: int, said: str) -> None:
    spans = [Span(4 * n, 4 * n + 4) for n in range(stretches)]
    made = Label("abcdefghijklmnop[mo]", "list", "", (), left_out=(*spans, Span(16, 20)))
    assert texts(unread_statements(made, [])) == [said]


# -- what was asked for ------------------------------------------------------------------------------------------------


def asked(*words: str, source: Any = "avoid") -> list[LookedFor]:
    """Return answers: ``+word`` was found at its place in the list, ``?word`` is not known, else not found."""
    return [
        LookedFor(
            word.lstrip("+?"), source, word[0] == "+", (word[1:].upper(),) if word[0] == "+" else (),
            (n,) if word[0] == "+" else (), word[0] != "?",
        )
        for n, word in enumerate(words, 1)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), []),
        (("a",), ["Your avoid list: a not found."]),
        (("a", "b"), ["Your avoid list: none of your 2 found."]),
        (("+a",), ["On your avoid list: a."]),
        (("+a", "b"), ["On your avoid list: a. 1 more of your list not found."]),
        (("+b", "+a", "c", "d"), ["On your avoid list: b and a. 2 more of your list not found."]),
        (tuple("+" + c for c in "abcdef"), ["On your avoid list: a, b, c, d, e and f."]),
        (tuple("+" + c for c in "abcdefgh"), ["On your avoid list: a, b, c, d, e and f and 2 more."]),
        (("?a",), ["On your avoid list, 'a' is no known ingredient or group, and cannot be called absent."]),
        (
            ("?a", "?b", "c"),
            [
                "Your avoid list: c not found.",
                "On your avoid list, 'a', 'b' are no known ingredients or groups, and cannot be called absent.",
            ],
        ),
        (
            tuple("?" + c for c in "abcdef"),
            [
                "On your avoid list, 'a', 'b', 'c', 'd', 'e' and 1 more are no known ingredients or groups, and cannot "
                "be called absent."
            ],
        ),
    ],
)
def test_answers_to_an_avoid_list(words: tuple[str, ...], said: list[str]) -> None:
    looked = [*asked(*words), *asked("+x", "y", source="profile")]
    found = list(summary_watched.avoided(label("AQUA"), (), looked))
    assert texts(found) == said
    hits = tuple(n for n, word in enumerate(words, 1) if word[0] == "+")
    assert [item.statement.positions for item in found if item.statement.code == "avoid"] in ([], [hits])


def test_what_is_absent_is_absent_from_what_was_read() -> None:
    for made, where in ((label("AQUA"), ""), (label("AQUA", "odd"), " in what could be read")):
        assert texts(summary_watched.avoided(made, (), asked("a"))) == [f"Your avoid list: a not found{where}."]
        assert texts(summary_watched.avoided(made, (), asked("+a", "b"))) == [
            f"On your avoid list: a. 1 more of your list not found{where}."
        ]


def test_the_names_behind_an_asked_word() -> None:
    def hit(names: tuple[str, ...]) -> str:
        return summary_watched._hit(LookedFor("Perfume", "avoid", True, names, (1,)))

    assert [hit(names) for names in ((), ("PERFUME",), ("PARFUM",))] == ["Perfume", "Perfume", "Perfume (parfum)"]
    unknown = LookedFor("Sulfatez", "avoid", False, known=False, suggestion="Sulfates")
    assert summary_watched._unknown_word(unknown) == "'Sulfatez' (did you mean 'sulfates'?)"


@pytest.mark.parametrize(
    ("words", "weight", "said"),
    [
        (("+a", "b"), 85, "found a. Not found: b."),
        (("b", "+a"), 85, "found a. Not found: b."),
        (("+a",), 85, "found a."),
        (("a", "b"), 80, "looked for, not found: a and b."),
    ],
)
def test_answers_to_a_profile(words: tuple[str, ...], weight: int, said: str) -> None:
    context = Context(profile=("sensitive", "mine"))
    looked = [*asked("+x", "y"), *asked(*words, source="profile")]
    (found,) = summary_watched.profile_answers(label("A"), context, [product("A")], looked)
    assert (found.weight, found.statement.text) == (weight, f"For sensitive skin and mine: {said}")
    assert found.statement.positions == tuple(n for n, word in enumerate(words, 1) if word[0] == "+")
    assert not list(summary_watched.profile_answers(label("A"), context, [product("A")], asked("+x")))


# -- what is worth knowing ---------------------------------------------------------------------------------------------


def test_the_gravest_come_first_each_class_once_three_in_all() -> None:
    found = [
        finding("irritant.a", "Stinger: a", "Stings. More.", severity=2, class_="s", names=("A",), positions=(3,)),
        finding("irritant.b", "Stinger: b", "Stings.", severity=2, class_="s", names=("B",), positions=(2,)),
        finding("guidance.c", "Go slow", "Slowly.", severity=2, positions=(1,)),
        finding("interaction.d", "Apart", "Keep apart.", severity=2, positions=(9,)),
        finding("irritant.e", "Burner: e", "Burns.", severity=3, class_="e", names=("E",), positions=(8,)),
        finding("irritant.f", "Mild: f", "Little.", severity=1, names=("F",)),
        finding("active.g", "Acts", "Acts.", severity=3),
        finding("guidance.h", "None", "None."),
    ]
    told = list(summary._worth_knowing(found))
    assert [(item.weight, item.statement.text, item.statement.positions) for item in told] == [
        (84, "Burner: E. Burns.", (8,)),
        (78, "Apart. Keep apart.", (9,)),
        (72, "Go slow. Slowly.", (1,)),
    ]
    assert texts(summary._worth_knowing(found[:2])) == ["Stinger: B and A. Stings."]


def test_a_long_sentence_is_not_cut_within_the_names_it_lists() -> None:
    names = ("POTASSIUM THIOGLYCOLATE", "CALCIUM HYDROXIDE", "POTASSIUM HYDROXIDE")
    listed = "potassium thioglycolate, calcium hydroxide and potassium hydroxide"
    text = f"Try a small spot the day before, keep {listed} off broken skin, and rinse well. More."
    told = summary._worth([finding("guidance.a", "Keep to the time", text, names=names)])
    assert told == f"Keep to the time. {text.removesuffix(' More.')}"
    text = f"Keep {listed} off broken skin, and try a small spot the day before. More."
    told = summary._worth([finding("guidance.a", "Keep to the time", text, names=names)])
    assert told == f"Keep to the time. Keep {listed} off broken skin."


def test_what_is_its_own_class_is_named_once() -> None:
    said = {
        ("irritant", "Lanolin", ("LANOLIN",)): "Lanolin. Says.",
        ("irritant", "Wool: lanolin", ("LANOLIN",)): "Wool: lanolin. Says.",
        ("guidance", "Wool: lanolin", ("LANOLIN",)): "Wool: lanolin. Says.",
        ("guidance", "Go slow", ("LANOLIN",)): "Go slow. Says.",
    }
    for (kind, title, names), text in said.items():
        assert summary._worth([finding(f"{kind}.a", title, names=names)]) == text


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("One. Two.", "One"),
        ("No end", "No end"),
        ("As e.g. this. Two.", "As e.g. this"),
        ("a" * 104 + ". Two.", "a" * 104),
        ("a" * 50 + "; " + "b" * 52 + ".", "a" * 50 + "; " + "b" * 52),  # 104 characters
        ("a" * 50 + "; " + "b" * 53 + ".", "a" * 50),
        ("a" * 24 + ", " + "b" * 90 + ".", "a" * 24),
        ("a" * 23 + ", " + "b" * 90 + ".", "a" * 23 + ", " + "b" * 90),
        ("a" * 30 + ", " + "b" * 30 + ", " + "c" * 90 + ".", "a" * 30 + ", " + "b" * 30),
    ],
)
def test_a_long_sentence_is_cut_where_it_may_be(text: str, clause: str) -> None:
    assert summary._clause(text) == clause


# -- the product and its systems ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cover", "whole", "said"),
    [
        ({"UVB": ["A"], "UVA": ["A"]}, True, "UV filters: UVB and UVA by A."),
        ({"UVB": ["A"], "UVA": ["A", "B"]}, True, "UV filters: UVB by A; UVA by A and B."),
        ({"UVB": ["A"], "UVA": []}, True, "UV filters: UVB by A; no filter for UVA is on the list."),
        ({"UVB": ["A"], "UVA": []}, False, "UV filters: UVB by A."),
    ],
)
def test_the_light_that_filters_cover(cover: dict[str, list[str]], whole: bool, said: str) -> None:
    assert summary._cover_sentence(cover, {}, whole=whole) == said


@pytest.mark.parametrize(
    ("context", "opening"),
    [
        (Context(), "A product of unknown type that stays on"),
        (Context(assumed=("leave_on",)), "A product of unknown type, assumed to stay on"),
        (Context(product_type="serum"), "A serum that stays on"),
        (Context(product_type="eye cream"), "An eye cream that stays on"),
        (Context(product_type="serum", assumed=("product_type", "leave_on")), "Taken as a serum that stays on"),
        (Context(product_type="peel pads"), "Peel pads that stay on"),
        (Context(product_type="shampoo", leave_on=False), "A shampoo that is rinsed off"),
    ],
)
def test_what_a_product_is_called(context: Context, opening: str) -> None:
    told = product_sentence(context, [product("A", "B")])
    assert told.startswith(opening)
    assert told[len(opening)] in ".:;"


def test_eight_statements_and_fragrance_among_them() -> None:
    found = [finding(f"limit.{n}", details={"listed_for_this_product": False}, names=("A",)) for n in range(2)]
    found += [finding(f"irritant.{n}", f"I{n}: x", severity=2, class_=str(n), names=("X",)) for n in range(3)]
    found += [finding("claim.a"), finding("prohibited.a"), finding("fragrance.a", "Perfume")]
    made = label("AQUA", "oddd", left_out=(Span(0, 1),), text="x")
    told = summary.summarize(made, Context(product_type="serum"), [product("AQUA")], found, asked("+a", "b"))
    codes = [statement.code for statement in told]
    assert len(codes) == summary.MOST == 8
    assert codes == ["product", "avoid", "prohibited", "not_listed", "claim", "unread", "left_out", "fragrance"]
