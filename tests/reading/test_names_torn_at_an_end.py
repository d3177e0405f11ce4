"""Names of which an end is lost, names that share a form, and what is said behind a name without a sign."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse


@pytest.mark.parametrize(
    ("torn", "perhaps"), [("Pheno", "PHENOXYETHANOL"), ("Lanol", "LANOLIN"), ("opheryl Acetate", "TOCOPHERYL ACETATE")]
)
def test_a_torn_name_is_no_misprint_of_a_rarer_one(torn: str, perhaps: str) -> None:
    *_, entry = parse(f"Aqua, Glycerin, Carbomer, {torn}").ingredients
    assert entry.name is None
    assert entry.match.alternatives[0].name == perhaps


@pytest.mark.parametrize(("torn", "name"), [("Linalo", "LINALOOL"), ("Glyceri", "GLYCERIN"), ("Parfu", "PARFUM")])
def test_a_usual_name_without_its_last_letter_is_that_name(torn: str, name: str) -> None:
    assert parse(f"Aqua, Mica, {torn}").ingredients[-1].name == name


def test_a_text_that_begins_with_the_end_of_a_name_is_cut() -> None:
    assert "cut_start" in parse("opheryl Acetate, Glycerin, Parfum").traits
    assert "cut_start" not in parse("Tocopheryl Acetate, Glycerin, Parfum").traits


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "essential oils of bergamot & ylang-ylang",
            ["CITRUS AURANTIUM BERGAMIA FRUIT OIL", "CANANGA ODORATA FLOWER OIL"],
        ),
        (
            "huiles essentielles de bergamote et d'ylang-ylang",
            ["CITRUS AURANTIUM BERGAMIA FRUIT OIL", "CANANGA ODORATA FLOWER OIL"],
        ),
        ("Aloe Barbadensis Leaf Juice and Water", ["ALOE BARBADENSIS LEAF JUICE", "AQUA"]),
        ("essential oils", ["PARFUM"]),
        ("contient du linalol", ["LINALOOL"]),
        ("lactic acid vegan", ["LACTIC ACID"]),
        ("aminomethyl propanol ph adjuster", ["AMINOMETHYL PROPANOL"]),
    ],
)
def test_words_around_names_do_not_hide_them(text: str, names: list[str]) -> None:
    label = parse(f"Aqua, Glycerin, {text}, Mica")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN", *names, "MICA"]
    assert all(entry.known for entry in label.ingredients)


@pytest.mark.parametrize("address", ["https://shop.example/cream?id=3", "www.shop.example"])
def test_the_address_of_a_page_is_told_as_such(address: str) -> None:
    report = analyze(address)
    assert report.label.kind == "no_list"
    assert "address of a web page" in report.label.reason
    assert any("Paste the whole ingredient list" in statement.text for statement in report.summary)


def test_names_with_a_slash_are_no_address() -> None:
    assert parse("Paraffin/Wax, Mica").kind == "list"


@pytest.mark.parametrize("praise", ["100% Pure and Natural", "100 % Pure & Natural", "100% Unrefined", "100% Pure"])
def test_a_whole_product_may_be_praised_in_two_words(praise: str) -> None:
    (entry,) = parse(f"{praise} Jojoba Oil").ingredients
    assert entry.name == "SIMMONDSIA CHINENSIS SEED OIL"
    assert entry.percent is not None
