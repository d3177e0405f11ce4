"""What the readers of tables make of rows made for a test: each cell, empty ones, rows that say a thing twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from inci_parser.analysis import (
    claim_words,
    functions,
    gate,
    product_traits,
    product_types,
    rule_terms,
    title_words,
    watch_lists,
    wording,
)
from inci_parser.analysis.concentration import use_levels
from inci_parser.analysis.regulation import comparison, purposes
from inci_parser.errors import TableError, UsageError
from inci_parser.models import ProductTraits

Serve = Callable[..., None]


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Serve:
    """Make a module read these rows of tables, named without their ending; other tables are empty."""

    def served(module: Any, **tables: list[dict[str, str]]) -> None:
        monkeypatch.setattr(module, "rows", lambda table: tables.get(table.removesuffix(".csv"), []))

    return served


def row(**cells: str) -> dict[str, str]:
    return cells


# -- titles ------------------------------------------------------------------------------------------------------------


def test_words_of_titles(serve: Serve) -> None:
    table = [
        row(word="Hand-Cream", product_type="a", lang="en", weak="no"),
        row(word="hand cream", product_type="a", lang="de", weak="yes"),
        row(word="hand cream", product_type="b", lang="fr", weak="alone"),  # the first decides what it names
        row(word="Duo", product_type="k", lang="en", weak="alone"),
        row(word="duo", product_type="k", lang="it", weak="no"),
        row(word="Gel", product_type="g", lang="en", weak="yes"),
    ]
    serve(title_words, words=table)
    read = title_words._read("words.csv", "product_type")
    assert {phrase: (w.names, "".join(sorted(w.langs)), w.weak, w.alone) for phrase, w in read.items()} == {
        "hand cream": ("a", "deen", True, False),
        "duo": ("k", "enit", False, True),
        "gel": ("g", "en", True, False),
    }
    assert title_words._sizes(["hand cream", "hand", "hand lotion now", "gel"]) == {"hand": (3, 2, 1), "gel": (1,)}


def test_vocabulary_of_titles(serve: Serve) -> None:
    words = [
        row(word=word, product_type="cream", lang="de", weak="no") for word in ("creme", "gel", "seif", "hand seife")
    ]
    serve(
        title_words,
        product_words=[*words, row(word="crème", product_type="cream", lang="fr", weak="no")],
        title_traits=[row(word="hand", trait="hand", lang="de")],
        product_types=[row(product_type="creme")],
        product_narrowing=[row(product_type="cream", trait="hand", narrowed="hand cream")],
    )
    built = title_words._build()
    assert dict(built.narrowing) == {("cream", "hand"): "hand cream"}
    assert (built.products["creme"].names, built.products["creme"].langs) == ("creme", {"de", "fr", "en"})
    assert [word for word in ("creme", "gel", "seif", "hand seife") if word in built.ends] == ["creme", "seif"]
    assert built.ends["creme"].langs == {"de"}
    assert built.traits["hand"].names == "hand"


# -- types of product --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("use", "leave_on", "either", "certain", "possible"),
    [
        ("yes", True, False, {"face", "leave_on"}, {"spray"}),
        ("no", False, False, {"face", "rinse_off"}, {"spray"}),
        ("either", True, True, {"face"}, {"spray", "leave_on", "rinse_off"}),
    ],
)
def test_a_type_of_product(use: str, leave_on: bool, either: bool, certain: set[str], possible: set[str]) -> None:
    read = product_types._product_type(
        row(product_type="t", leave_on=use, body_part="face", categories="face", possible="spray")
    )
    assert (read.name, read.leave_on, read.either, read.body_part) == ("t", leave_on, either, "face")
    assert (read.traits.certain, read.traits.possible) == (certain, possible)


def test_signs_of_types(serve: Serve) -> None:
    kind = next(iter(product_types.product_kinds()))
    usual = row(
        product_type=kind, section="any", names="A;g", at_least="2", within="", also="", unless="g;B", words="one;;two",
        reason="r", order="49", instead_of="", against="",
    )  # fmt: skip
    serve(
        product_types,
        product_signs=[usual, {**usual, "order": "50", "within": "3", "instead_of": "x;;y", "words": ""}],
        sign_groups=[row(group="g", inci="C"), row(group="g", inci="D")],
    )
    first, second = product_types._signs()
    assert (first.names, first.unless, first.also) == ({"A", "C", "D"}, {"C", "D", "B"}, frozenset())
    assert (first.at_least, first.within, first.text, first.sure) == (2, 10_000, ("one", "two"), True)
    assert (second.within, second.text, second.sure, second.instead_of) == (3, (), False, {"x", "y"})
    serve(product_types, product_signs=[usual, {**usual, "product_type": "odd"}])
    with pytest.raises(TableError, match="line 3, column product_type"):
        product_types._signs()


def test_signs_of_traits(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    table = [
        row(trait="spray", inci="", words="spray can;", only_possible="no", only_in="", rules_out="solid"),
        row(trait="aerosol", inci="BUTANE;", words="", only_possible="yes", only_in="", rules_out=""),
        row(trait="acrylic", inci="HEMA", words="", only_possible="no", only_in="nail", rules_out=""),
    ]
    serve(product_traits, trait_signs=table)
    by_trait, ingredients, words = read = product_traits._signs.__wrapped__()
    assert (ingredients, words) == ({"BUTANE": "aerosol", "HEMA": "acrylic"}, {"spray can": "spray"})
    assert [(sign.trait, sign.only_possible, sign.rules_out) for sign in by_trait.values()] == [
        ("spray", False, {"solid"}), ("aerosol", True, frozenset()), ("acrylic", False, frozenset()),
    ]  # fmt: skip
    monkeypatch.setattr(product_traits, "_signs", lambda: read)
    plain = ProductTraits(frozenset({"face"}), frozenset({"aerosol", "solid", "hand"}))
    for titled, names, text, certain in (
        ((), (), "", {"face"}),
        (("hand",), (), "", {"face", "hand"}),
        (("foot",), (), "", {"face"}),  # no such product has it
        ((), ("BUTANE",), "", {"face", "aerosol"}),
        ((), ("HEMA",), "", {"face"}),  # no nail product
        ((), (), "A Spray Can", {"face", "spray"}),
    ):
        told = product_traits.with_signs(plain, titled, set(names), text)
        assert told.certain == certain
        assert ("solid" in told.possible) is ("spray" not in certain)
    none = plain._replace(possible=frozenset()) if hasattr(plain, "_replace") else ProductTraits(plain.certain)
    assert product_traits.with_signs(none, (), {"BUTANE"}).certain == {"face"}
    assert product_traits.with_signs(ProductTraits(), ("hand",), {"BUTANE"}) == ProductTraits()


# -- use levels --------------------------------------------------------------------------------------------------------

LEVEL = row(inci="A", product="", beside="", low="1", typical="2", high="3")
CLASS = row(kind="any", key="", product="", low="1", typical="2", high="3", phase="")


@pytest.mark.parametrize(
    ("own", "classes", "fault"),
    [
        ([LEVEL, LEVEL], [], "line 3: A  is there twice"),
        ([LEVEL, {**LEVEL, "beside": "B"}, {**LEVEL, "beside": "B"}], [], "line 4: A B is there twice"),
        ([{**LEVEL, "product": "odd"}], [], "line 2, column product"),
        ([{**LEVEL, "low": "x"}], [], "line 2: low, typical and high must be numbers"),
        ([{**LEVEL, "low": "0"}], [], "line 2: low < typical"),
        ([{**LEVEL, "low": "2"}], [], "line 2: low < typical"),
        ([{**LEVEL, "typical": "3"}], [], "line 2: low < typical"),
        ([{**LEVEL, "high": "100.1"}], [], "line 2: low < typical"),
        ([], [{**CLASS, "kind": "odd"}], "line 2, column kind"),
        ([], [CLASS, {**CLASS, "product": "odd"}], "line 3, column product"),
    ],
)
def test_wrong_use_levels_are_refused(
    own: list[dict[str, str]], classes: list[dict[str, str]], fault: str, serve: Serve
) -> None:
    tables = dict(zip((name.removesuffix(".csv") for name in use_levels.TABLES), (own, classes, []), strict=False))
    use_levels.product_kinds()
    serve(use_levels, **tables)
    with pytest.raises(TableError, match=fault):
        use_levels.build()


def test_use_levels_are_read(serve: Serve) -> None:
    own = [LEVEL, {**LEVEL, "beside": "B", "high": "100"}, {**LEVEL, "inci": "C"}]
    classes = [
        {**CLASS, "kind": "name", "key": "OIL$", "phase": "fatty"},
        {**CLASS, "kind": "name", "key": "^NUT"},
        CLASS,
    ]
    names = [row(inci="NUT OIL"), row(inci="OLIVE OIL"), row(inci="X")]
    tables = dict(zip((name.removesuffix(".csv") for name in use_levels.TABLES), (own, classes, names), strict=False))
    use_levels.product_kinds()
    serve(use_levels, **tables)
    built = use_levels.build()
    assert built.own["A"].split("\n") == ["\t\t1.0\t2.0\t3.0", "\tB\t1.0\t2.0\t100.0"]
    assert [found[0] for found in built.by_class] == ["name", "name", "any"]
    fitting = [built.fitting[name["inci"][: use_levels.LETTERS]] for name in names]
    for name, fits, lines in zip(names, ("0 1", "0", ""), fitting, strict=True):
        assert f"\n{name['inci']}\t{fits}\n" in lines
    assert use_levels._set(" a ; ;b", ";") == {"a", "b"}


# -- words -------------------------------------------------------------------------------------------------------------


def test_words_of_functions(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    table = [
        row(kind="function", key="f", only_in="face hand", not_in="", beside="", order="2", phrase="p"),
        row(kind="function", key="f", only_in="", not_in="", beside="", order="1", phrase="q"),
        row(kind="name", key="N", only_in="hair", not_in="", beside="", order="3", phrase="n"),
        row(kind="name", key="N", only_in="", not_in="foot", beside="M;O", order="1", phrase="with M"),
        row(kind="pattern", key="* SEED OIL", only_in="", not_in="", beside="", order="9", phrase="late"),
        row(kind="pattern", key="AB*LONGER", only_in="lip", not_in="", beside="", order="5", phrase="early"),
    ]
    serve(functions, function_words=table)
    read = functions._words.__wrapped__()
    assert [word.phrase for word in read.by_function["f"]] == ["p", "q"]
    assert [word.phrase for word in read.by_name["N"]] == ["n", "with M"]
    assert [(literal, word.phrase) for literal, word in read.patterns] == [("LONGER", "early"), (" SEED OIL", "late")]
    monkeypatch.setattr(functions, "_words", lambda: read)
    assert functions.function_traits.__wrapped__() == {"face", "hand", "foot", "hair", "lip", "M", "O"}
    assert [word.phrase for word in functions._general("NUT SEED OIL", ("f", "x"))] == ["p", "q", "late"]
    assert [word.phrase for word in functions._general("NUT SEED OIL X", ())] == []
    told = functions.function_phrase.__wrapped__
    assert [told("N", (), frozenset(traits)) for traits in ((), ("hair",), ("hair", "O"), ("foot", "O"))] == [
        "", "n", "with M", "",
    ]  # fmt: skip


def test_lists_bases_and_purposes(serve: Serve) -> None:
    serve(rule_terms, rule_terms=[row(list="a", term="x"), row(list="b", term="y"), row(list="a", term="z")])
    assert rule_terms._lists.__wrapped__() == {"a": ("x", "z"), "b": ("y",)}
    bases = [row(basis="fluorine", words="f;f-", part="yes"), row(basis="acid", words="", part="no")]
    serve(comparison, bases=bases)
    read = comparison._bases.__wrapped__()
    assert [(read[name].words, read[name].part) for name in ("fluorine", "acid")] == [
        ({"f", "f-"}, True), ({""}, False),
    ]  # fmt: skip
    table = [row(purpose="acne", words="acne.;spots", traits="spot face", only_if_told="yes")]
    serve(purposes, purposes=[*table, {**table[0], "only_if_told": "no"}])
    first, second = purposes._purposes.__wrapped__()
    assert (first.traits, first.only_if_told, second.only_if_told) == ({"spot", "face"}, True, False)
    assert [bool(first.words.search(text)) for text in ("for Spots", "acne.x", "acneX", "spotsy")] == [
        True, True, False, False,
    ]  # fmt: skip
    serve(wording, acronyms=[row(word="peg", printed="PEG")])
    assert wording.acronyms.__wrapped__() == {"peg": "PEG"}


def test_words_that_open_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    words = {"absent_before": ("without", "不含"), "absent_after": ("-frei", "free")}
    monkeypatch.setattr(claim_words, "claim_words", words.__getitem__)
    table = (("r", "noun", "parabens"), ("r", "phrase", "Cruelty free"), ("r", "phrase", "..."))
    monkeypatch.setattr(claim_words, "table_words", lambda: iter(table))
    found = claim_words._build_openers()
    assert found == (frozenset({"without", "frei", "free", "cruelty"}), ("free", "frei"))


def test_words_that_nothing_is_known_by() -> None:
    assert [word.asked for word in watch_lists.unknown_words([" zzyzx ", "", "sulfates", "zzyzx"], None)] == ["zzyzx"]
    known = watch_lists.AvoidWord("sulfatez", False, None, (), "sulfates")
    assert known.fault() == "'sulfatez' is no known ingredient or group (did you mean 'sulfates'?)"
    assert known._replace(suggestion="").fault() == "'sulfatez' is no known ingredient or group"


@pytest.mark.parametrize(
    ("words", "kinds"),
    [((), ()), (("a",), ("a",)), (("B, a", "a"), ("b", "a")), (("a,,",), ("a",)), (("", " , "), None), (("x",), None)],
)
def test_kinds_to_fail_on(words: tuple[str, ...], kinds: tuple[str, ...] | None) -> None:
    if kinds is None:
        with pytest.raises(UsageError, match="the kinds are a, b"):
            gate.gate_kinds(words, ("a", "b"))
    else:
        assert gate.gate_kinds(words, ("a", "b")) == kinds
