"""What changed of the ingredients that two labels share: stated amounts, order, bounds."""

from __future__ import annotations

import json
import random

import pytest

from inci_parser import analyze, compare
from inci_parser.analysis.label_changes import Moved, moved
from inci_parser.cli import main as cli
from inci_parser.models import Amount
from inci_parser.render.comparison_page import comparison_document
from inci_parser.render.document import Heading

OLD = "Ingredients: Aqua, Glycerin, Niacinamide 2%, Squalane, Retinol 0.1%, Phenoxyethanol, Tocopherol"
NEW = "Ingredients: Aqua, Niacinamide 5%, Glycerin, Squalane, Retinol 0.10%, Tocopherol, Phenoxyethanol"


def test_stated_amounts_that_differ() -> None:
    changed = compare(OLD, NEW).amounts
    assert [(item.name, item.a and item.a.max, item.b and item.b.max) for item in changed] == [
        ("NIACINAMIDE", 2.0, 5.0)
    ]
    (gone,) = compare(OLD, OLD.replace(" 2%", "")).amounts
    assert (gone.name, gone.b) == ("NIACINAMIDE", None)
    assert gone.to_dict()["b"] is None
    assert compare(OLD, OLD).amounts == ()


def test_the_order_that_changed() -> None:
    assert compare(OLD, NEW).moved == (Moved("NIACINAMIDE", "up", 3, 2), Moved("TOCOPHEROL", "up", 7, 6))
    assert compare(OLD, OLD).moved == ()


def test_an_order_that_says_nothing_did_not_change() -> None:
    names = [
        "Aloe Barbadensis Leaf Juice",
        "Aqua",
        "Betaine",
        "Carbomer",
        "Glycerin",
        "Panthenol",
        "Squalane",
        "Zinc Oxide",
    ]
    alphabet, other = ", ".join(names), ", ".join(reversed(names))
    assert not analyze(alphabet).concentration.order_means
    assert compare(alphabet, other).moved == ()
    assert compare(alphabet, other).ranges == ()


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        ("ABCD", "ABCD", []),
        ("ABCD", "DABC", [("D", "up")]),
        ("ABCD", "BCDA", [("A", "down")]),
        ("ABCD", "AXBYCD", []),
        ("ABC", "XYZ", []),
        ("", "", []),
    ],
)
def test_the_fewest_that_must_move(a: str, b: str, wanted: list[tuple[str, str]]) -> None:
    assert [(item.name, item.direction) for item in moved(a, b)] == wanted


def test_what_did_not_move_stands_in_one_order() -> None:
    names, chance = list("ABCDEFGHIJ"), random.Random(7)
    for _ in range(200):
        other = names[:]
        chance.shuffle(other)
        found = moved(names, other)
        left = {item.name for item in found}
        assert [name for name in names if name not in left] == [name for name in other if name not in left]
        assert all((names.index(item.name) + 1, other.index(item.name) + 1) == (item.a, item.b) for item in found)


def test_more_of_it_is_proved_by_stated_amounts_alone() -> None:
    ranges = {item.name: item for item in compare(OLD, NEW).ranges}
    assert (ranges["NIACINAMIDE"].change, ranges["NIACINAMIDE"].certainty) == ("more", "proved")
    assert "SQUALANE" not in ranges or ranges["SQUALANE"].certainty == "likely"
    back = {item.name: item.change for item in compare(NEW, OLD).ranges}
    assert back == {name: "less" if item.change == "more" else "more" for name, item in ranges.items()}
    assert compare(OLD, OLD).ranges == ()


def test_every_format_shows_what_changed(capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("table", "markdown", "html"):
        assert cli.run(["compare", OLD, NEW, "--format", form]) == 0
        page = capsys.readouterr().out
        for words in ("Stated amounts that differ (1)", "2 %", "5 %", "More or less of it", "proved", "Moved in"):
            assert words in page, form
    assert cli.run(["compare", OLD, NEW, "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["amounts"][0]["a"] == Amount(2.0, 2.0, "2%").to_dict()
    assert record["ranges"][0]["certainty"] in ("proved", "likely")
    assert cli.run(["compare", OLD, NEW, "--format", "csv"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "name,where,amount_a,amount_b,moved,change,certainty"
    assert any(line.startswith("NIACINAMIDE,shared,2 %,5 %,") for line in lines)


def test_a_comparison_without_changes_says_nothing_of_them() -> None:
    page = comparison_document(compare(OLD, OLD), ["one", "two"])
    headings = [block.text for block in page.blocks if isinstance(block, Heading)]
    assert headings == ["In both (7)", "Only in one (0)", "Only in two (0)", "Actives and care by class"]
