"""Small readers: wildcards of groups, parts of patterns, words of titles, one ingredient by name, words on scents."""

from __future__ import annotations

import pytest

from inci_parser import analyze, check_routine, compare, parse
from inci_parser.analysis.claim_words import _end
from inci_parser.analysis.concentration.use_levels import ProductKind
from inci_parser.analysis.context import _named_type
from inci_parser.analysis.ingredient import explain_ingredient
from inci_parser.analysis.pack_limits import _size
from inci_parser.analysis.product_titles import _compounds, _pieces
from inci_parser.analysis.rule_book import _wildcards
from inci_parser.analysis.summary_unread import _tidy
from inci_parser.analysis.title_hints import title_word
from inci_parser.analysis.title_words import title_words
from inci_parser.models import Context, Source
from inci_parser.naming import Catalogue
from inci_parser.tables.definitions import Group

from .making import active, active_class, book, irritant

#: Lists of three entries and of four, with neither retinol nor a filter.
FEW = ("Aqua, Glycerin, Talc", "Aqua, Glycerin, Talc, Squalane")


def test_wildcards_take_in_and_leave_out() -> None:
    members = [Group("g", name, None, None) for name in ("A", "*OIL", "X*Y.", "!*MINERAL*", "!B")]
    members += [Group("h", "C*", None, None), Group("i", "!D", None, None), Group("i", "D", None, None)]
    assert _wildcards(members) == {"g": (r".*OIL|X.*Y\.", ".*MINERAL.*|B"), "h": ("C.*", "(?!)")}


def test_a_source_is_read_from_its_row() -> None:
    row = {"key": "K", "citation": "C", "year": "2024", "url": "https://x"}
    assert tuple(Source.of_row(row)) == ("K", "C", 2024, "https://x", "", "")
    assert Source.of_row({**row, "year": ""}).year is None


@pytest.mark.parametrize(
    ("pattern", "size"),
    [
        ("ab", 1), (r"\db", 2), ("[ab]c", 4), ("[]a]c", 4), ("[^]a]c", 5), ("[^a]c", 4), ("[ab", 1), ("[]", 1),
        ("{2,3}c", 5), ("{2", 1), ("(a)", 1), ("*", 1),
    ],
)  # fmt: skip
def test_the_length_of_a_part_of_a_pattern(pattern: str, size: int) -> None:
    assert _size(pattern, 0) == size
    assert _size("xy" + pattern, 2) == size


@pytest.mark.parametrize(
    ("title", "type_", "traits", "claims"),
    [
        ("Fragrance-free serum", "serum", "", "fragrance-free"),
        ("Vegan, oil-free moisturiser", "moisturiser", "", "oil-free | vegan"),
        ("Spray shampoo", "shampoo", "spray", None),
        ("Fragrance-free", "", "", "fragrance-free"),
        ("Retinol Night Serum 0.5%", "serum", "", "retinol"),
        ("Volume Shampoo with Biotin, 250 ml", "shampoo", "", "-biotin"),
        ("Everyday Glow", "", None, None),
        ("", "", None, None),
    ],
)
def test_the_words_of_a_title_are_its_type_traits_and_claims(
    title: str, type_: str, traits: str | None, claims: str | None
) -> None:
    words = title_word(title)
    assert words == "\x1f".join(part for part in (type_, traits, claims) if part is not None)
    assert title_word(words) == words


def test_one_ingredient_by_its_name() -> None:
    known = Catalogue.default()
    told = {
        name: (found.group, found.suggestion, found.function)
        for name in ("sulfates", "sulfatez", "glycerine", "wibbletrope", "silica")
        if (found := explain_ingredient(name, known))
    }
    assert told == {
        "sulfates": ("sulfates", "", ""),
        "sulfatez": ("", "sulfate", ""),
        "glycerine": ("", "", "holds water"),
        "wibbletrope": ("", "", ""),
        "silica": ("", "", told["silica"][2]),  # near to "silicone", but known
    }
    rules = book(classes={"c": active_class("c")}, actives={"GLYCERIN": active("GLYCERIN", "c")})
    assert [f.rule for f in explain_ingredient("glycerine", known, rules=rules).findings] == ["active.c"]
    assert [f.rule for f in explain_ingredient("glycerine", known).findings] == ["active.humectant"]
    assert explain_ingredient("wibbletrope", known).findings == ()
    assert explain_ingredient("Retinol", known, market="US").market == "US"
    limits = [explain_ingredient("Retinol", known, market=market).findings for market in ("EU", "US")]
    assert ["limit" in {f.kind for f in found} for found in limits] == [True, False]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Aqua, Glycerin, Phenoxyethanol, Lavandula Angustifolia Oil", " Probably under 1 %."),
        (
            "Aqua, Glycerin, Phenoxyethanol, Lavandula Angustifolia Oil, Citrus Limon Peel Oil",
            " Probably under 1 % each.",
        ),
        (
            "Aqua, Lavandula Angustifolia Oil, Glycerin, Phenoxyethanol, Citrus Limon Peel Oil",
            " Probably under 1 %: lemon peel oil.",
        ),
        ("Aqua, Lavandula Angustifolia Oil, Glycerin, Cetearyl Alcohol, Phenoxyethanol", " distillation."),
        ("Aqua, Parfum", " This list names none."),
        ("Aqua, Glycerin, Parfum, Linalool", " Allergens named on this list: 1."),
        ("Aqua, Glycerin, Parfum, Linalool, Citral", " Allergens named on this list: 2."),
    ],
)
def test_the_last_sentence_on_scents(text: str, end: str) -> None:
    (found,) = analyze(text).of_kind("fragrance")
    assert found.text.endswith(end)


def test_lists_of_water_alone_are_alike_and_no_list_is_like_nothing() -> None:
    alike = [("Aqua", "Water", 1.0), ("Aqua", "no list", 0.0), ("no list", "Aqua", 0.0), ("", "", 0.0)]
    assert [compare(a, b).similarity for a, b, _ in alike] == [similarity for _, _, similarity in alike]


@pytest.mark.parametrize(
    ("word", "type_"),
    [
        ("serum", "serum"),
        ("serums", "serum"),
        ("retinol serum", "serum"),
        ("face_wash", "face wash"),
        ("serum retinol", None),
        ("glow", None),
        ("Sonnencreme", "sunscreen"),
        ("my Sonnencreme", "sunscreen"),
        ("面霜", "face cream"),
        ("", None),
    ],
)
def test_the_type_that_a_word_names(word: str, type_: str | None) -> None:
    found = _named_type(word)
    assert (found and found.name) == type_


@pytest.mark.parametrize(
    ("title", "pieces"),
    [
        ("10 sheets", ["10 sheets"]),
        ("mask 1 sheet", ["1 sheet"]),
        ("mask 7pack", ["7pack"]),
        ("10 serums", []),
        ("10", []),
        ("sheets", []),
    ],
)
def test_numbers_of_pieces(title: str, pieces: list[str]) -> None:
    assert [phrase.text for phrase in _pieces(title.split(), set())] == pieces


def test_a_routine_takes_labels_as_well_as_texts() -> None:
    texts = ["Aqua, Retinol 0.3%, Squalane", "Aqua, Glycolic Acid 8%, Glycerin"]
    by_text, by_label = check_routine(texts), check_routine([parse(text) for text in texts])
    assert by_label.to_dict() == by_text.to_dict()
    assert [(active.product, active.name, active.percent) for active in by_label.actives] == [
        (0, "RETINOL", 0.3),
        (1, "GLYCOLIC ACID", 8.0),
    ]
    assert "findings" not in repr(by_text).replace(" findings>", "")
    assert "actives=" not in repr(by_text)


def test_of_a_list_of_three_nothing_is_missing() -> None:
    told = {text: len(analyze(text, title="Retinol cream SPF 50").of_kind("claim")) for text in FEW}
    assert told == dict(zip(FEW, (0, 2), strict=True))


def test_irritants_by_wildcard_and_by_name() -> None:
    rules = book(irritants={"X*": (irritant("X*"),), "XB": (irritant("XB", leave_on=3),), "Y": (irritant("Y"),)})
    found = {name: [row.inci for row in rules.facts(name).irritants] for name in ("XA", "XB", "AX", "Y", "YA")}
    assert found == {"XA": ["X*"], "XB": ["XB"], "AX": [], "Y": ["Y"], "YA": []}


@pytest.mark.parametrize(
    ("opened", "ends"),
    [("en", ["but"]), ("de", ["aber"]), ("hu", ["de"])],
)
def test_words_of_the_own_language_end_a_claim(opened: str, ends: list[str]) -> None:
    for word in ends:
        assert _end(frozenset((opened,))).search(f"silicone {word} oil")
    assert not _end(frozenset(("en",))).search("silicone aber oil")
    assert not _end(frozenset(("fr",))).search("huile de palme")
    assert _end(frozenset(("en",))).search("silicone. Oil")


def test_every_check_is_told_whether_it_ran() -> None:
    checks = analyze("Aqua, Glycerin, Phenoxyethanol").checks
    assert len(checks) > 5
    assert len({check.check for check in checks}) == len(checks)
    assert all(check.ran and not check.reason for check in checks)
    names = {check.check for check in checks}
    assert {check.check for check in analyze("Aqua, Glycerin, Phenoxyethanol", market="none").checks} == names
    assert not all(check.ran for check in analyze("Aqua, Glycerin, Phenoxyethanol", market="none").checks)
    assert all(
        check.reason for check in analyze("Aqua, Glycerin, Phenoxyethanol", market="none").checks if not check.ran
    )


def test_a_compound_names_its_product_and_its_trait_at_one_place() -> None:
    products, traits = _compounds(["x", "handcreme"], set(), title_words())
    assert [(p.word.names, p.start, p.end) for p in products] == [("cream", 1, 2)]
    assert [(p.word.names, p.start, p.end) for p in traits] == [("hand", 1, 2)]
    assert _compounds(["x", "handcreme"], {1}, title_words()) == ([], [])


@pytest.mark.parametrize(
    ("printed", "item"),
    [("(a)", "a"), ("[a, b]", "“a, b”"), ("(a", "a"), ("(a(b)", "a b"), ("(a) (b)", "(a) (b)"), ("a", "a")],
)
def test_an_unread_name_is_one_item_of_a_sentence(printed: str, item: str) -> None:
    assert _tidy(printed) == item


@pytest.mark.parametrize(
    ("use", "leave_on", "taken"),
    [("leave-on", True, True), ("leave-on", False, False), ("rinse-off", True, False), ("rinse-off", False, True),
     ("", True, True), ("", False, True)],
)  # fmt: skip
def test_use_levels_are_of_a_product_that_is_used_so(use: str, leave_on: bool, taken: bool) -> None:
    kind = ProductKind("mask", frozenset({"face mask"}), frozenset(), use)
    assert kind.takes(Context(product_type="face mask", leave_on=leave_on)) is taken
    assert not kind.takes(Context(product_type="serum", leave_on=leave_on))
