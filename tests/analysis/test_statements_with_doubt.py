"""The first screen: a statement that rests on a name read with doubt says so, once, and no other does."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.render.highlights import highlights

from .labels import line

_TEXT = "Aqua, Glycerin, Hyluronic Acdi, Panthenol, Phenoxyethanol, Parfum, Limonne"


def _told(text: str) -> dict[str, str]:
    return {statement.code: statement.text for statement in analyze(text).summary}


@pytest.mark.parametrize(
    ("code", "name", "printed"),
    [("actives", "hyaluronic acid", "Hyluronic Acdi"), ("fragrance", "limonene", "Limonne")],
)
def test_a_statement_tells_the_names_it_has_from_doubtful_entries(code: str, name: str, printed: str) -> None:
    assert _told(_TEXT)[code].endswith(f" Read with doubt: {name}.")
    clean = _TEXT.replace(printed, name)
    assert "Read with doubt" not in _told(clean)[code]


def test_a_name_that_another_entry_has_surely_is_not_in_doubt() -> None:
    assert "Read with doubt" not in _told(f"{_TEXT}, Limonene")["fragrance"]


def test_statements_on_other_names_and_those_that_tell_it_are_left_as_they_are() -> None:
    told = _told(f"{_TEXT}, Hydroquinnone")
    assert "Read with doubt" not in told["preservatives"]
    assert "read from “Hydroquinnone”" in told["prohibited"]
    assert "Read with doubt" not in told["prohibited"]


def test_a_name_that_may_be_the_end_of_a_longer_one_is_in_doubt() -> None:
    text = "Aqua, Glycerin, Parfum, Panthenol, Phenoxyethanol, Limonene, Coumarilp jve\nCinnamal"
    report = analyze(text)
    assert report.label.ingredients[-1].doubts == ("cut", "name")
    assert _told(text)["fragrance"].endswith(" Read with doubt: cinnamal (or hexyl cinnamal or amyl cinnamal).")
    assert any(finding.title == "Cinnamal, read with doubt" for finding in report.findings)


def test_allergens_in_doubt_are_told_behind_the_list_of_them() -> None:
    report = analyze("Aqua, Glycerin, Parfum, Linaloool, Limonnene, Citronellol")
    titles = [finding.title for finding in report.findings if finding.kind == "allergen"]
    assert titles == ["Linalool, read with doubt", "Limonene, read with doubt", "Citronellol"]
    report = analyze("Aqua, Glycerin, Parfum, Linaloool, Limonnene, Citronellol, Cinnamomum Cassia Oil")
    line = next(line for line in highlights(report)[0] if line.finding.kind == "allergen")
    assert line.text.startswith("Linalool*, Limonene*, Citronellol.")
    assert "Read with doubt: linalool and limonene." in line.text
    assert "Probably" not in line.text


def test_names_of_no_inventory_are_told_apart_from_what_is_not_recognised() -> None:
    report = analyze(
        "Aqua, Glycerin, Polyglyceryl-17 Laurate, Zqvx Blorptane Wumble, Phenoxyethanol", product_type="serum"
    )
    assert line(report, "unread") == "Not recognised: Zqvx Blorptane Wumble; nothing is said of it.", (
        "where nothing is said of a name nothing rests on it"
    )
    alone = analyze("Aqua, Glycerin, Okra extract, Phenoxyethanol", product_type="serum")
    assert not line(alone, "unread"), "the name of a plant speaks for itself"


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("Lavandula Angustilfolia Oil", False),  # a long name but for one letter, and no other is near
        ("Benzvl Salicylate", False),
        ("Benzvl Salicvlate", True),  # two letters
        ("Limonne", True),  # a short name
    ],
)
def test_one_letter_of_a_long_name_is_no_doubt_worth_telling(printed: str, told: bool) -> None:
    report = analyze(f"Aqua, Glycerin, Parfum, {printed}")
    assert ("Read with doubt" in _told(report.label.text)["fragrance"]) is told
    finding = next(finding for finding in report.findings if finding.kind == "allergen")
    assert finding.title.endswith("read with doubt") is told
    assert report.label.ingredients[-1].doubts == ("name",)  # the record keeps it
