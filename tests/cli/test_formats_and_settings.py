"""Endings that name no format, labels without a list, wrong settings: each is said, with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from inci_parser.analysis.compare import compare
from inci_parser.analysis.product_line import read_product_line
from inci_parser.analysis.routine import check_routine
from inci_parser.analysis.title_amounts import title_amounts
from inci_parser.cli import main as cli
from inci_parser.cli.settings import SETTINGS
from inci_parser.errors import did_you_mean
from inci_parser.naming import Catalogue
from inci_parser.render.comparison_page import comparison_document

Captured = pytest.CaptureFixture[str]
LABEL = "Aqua, Glycerin, Niacinamide"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for key in SETTINGS:
        monkeypatch.delenv(f"INCI_{key.upper()}", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("INCI_CONFIG", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    "command",
    [
        ["parse", LABEL],
        ["analyze", LABEL],
        ["explain", "glycerin"],
        ["compare", LABEL, LABEL],
        ["routine", LABEL, LABEL],
        ["diff", "a.csv", "a.csv"],
    ],
)
@pytest.mark.parametrize("ending", ["xyz", "pdf", "xlsx", "csvv"])
def test_an_ending_that_names_no_format_is_an_error(command: list[str], ending: str, capsys: Captured) -> None:
    Path("a.csv").write_text("id,quality\n", encoding="utf-8")
    assert cli.run([*command, "-o", f"out.{ending}"]) == 2
    assert "its ending names no format; end it in .txt" in capsys.readouterr().err
    assert not Path(f"out.{ending}").exists()


@pytest.mark.parametrize("name", ["out", "out.txt", "out.json", "out.MD", "v1.2/out"])
def test_an_ending_that_names_one_is_written(name: str) -> None:
    Path("v1.2").mkdir()
    assert cli.run(["parse", LABEL, "-o", name]) == 0
    assert Path(name).stat().st_size


def test_an_ending_of_another_record_is_an_error(capsys: Captured) -> None:
    assert cli.run(["parse", LABEL, "-o", "out.sarif"]) == 2
    assert "names no format" in capsys.readouterr().err
    assert cli.run(["analyze", LABEL, "-o", "out.sarif"]) == 0
    assert cli.run(["parse", LABEL, "-o", "out.xyz", "--format", "csv"]) == 0


@pytest.mark.parametrize(("labels", "without"), [((LABEL, "nothing at all here"), (1,)), (("x", "y"), (0, 1))])
def test_what_holds_no_list_is_not_compared(
    labels: tuple[str, str], without: tuple[int, ...], capsys: Captured
) -> None:
    found = compare(*labels)
    assert found.without_list() == without
    assert found.to_dict()["kinds"] == {"a": found.a.kind, "b": found.b.kind}
    page = comparison_document(found, ["one", "two"])
    assert page.title == "one and two cannot be compared"
    assert len(page.blocks) == len(without)
    for form in ("table", "json", "html"):
        assert cli.run(["compare", *labels, "--format", form]) == 2
        out, error = capsys.readouterr()
        assert not out
        assert error.count("\n") == 1
        assert "cannot be compared" in error
        assert "give the whole text of both labels" in error
        assert error.count("no ingredient list was found") == len(without)


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        ("MARKET", "ZZ", "unknown market 'ZZ'"),
        ("MARKET", "zz", "unknown market 'ZZ'"),
        ("PROFILE", "foo,acne", "unknown profile 'foo'"),
        ("PRODUCT_TYPE", "spaceship", "unknown product type 'spaceship'"),
        ("SKIP", "nonsense", "nothing to skip is called 'nonsense'"),
        ("AVOID", "sulfats", "'sulfats' is no known"),
        ("FAIL_ON", "alergen", "'alergen'"),
        ("FORMAT", "foo", "'foo' is not one of"),
        ("COLOR", "perhaps", "'perhaps' is not a valid boolean"),
    ],
)
def test_a_wrong_variable_is_named(
    variable: str, value: str, message: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """By the command that it is for, and by ``inci config``."""
    monkeypatch.setenv(f"INCI_{variable}", value)
    assert cli.run(["analyze", LABEL]) == 2
    err = capsys.readouterr().err
    assert message in err
    assert err.endswith(f"(set by INCI_{variable})\n")
    assert cli.run(["config"]) == 2
    printed = capsys.readouterr()
    assert f"from INCI_{variable}: " in printed.err
    assert message in printed.err
    assert f"from INCI_{variable}" in printed.out


def test_a_wrong_value_of_the_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    file = tmp_path / "own.toml"
    file.write_text("[scan]\nmarket = 'QQ'\n", encoding="utf-8")
    monkeypatch.setenv("INCI_CONFIG", str(file))
    assert cli.run(["config"]) == 2
    assert f"market from {file}: unknown market 'QQ'" in capsys.readouterr().err
    assert cli.run(["analyze", LABEL, "--market", "XX"]) == 2
    assert "set by" not in capsys.readouterr().err


def test_a_typed_value_is_not_blamed_on_a_setting(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setenv("INCI_MARKET", "UK")
    assert cli.run(["analyze", LABEL, "--market", "ZZ"]) == 2
    assert "set by" not in capsys.readouterr().err
    assert cli.run(["config"]) == 0


@pytest.mark.parametrize("text", ["Aqua, Glycerin", "Aqua; Niacinamide 5%", "Retinol, Niacinamide."])
def test_a_list_of_two_is_a_list(text: str) -> None:
    assert read_product_line(text, Catalogue.default()) is None
    first, _ = check_routine([text, "Aqua, Glycerin, Parfum"]).products
    assert {entry.section for entry in first.label.ingredients} == {"main"}


@pytest.mark.parametrize(
    "text",
    ["Clindamycin 1 %, benzoyl peroxide 5 % gel", "tretinoin, clindamycin", "Adapalene", "Tretinoin cream, 0.05 %"],
)
def test_a_line_that_names_a_product_is_none(text: str) -> None:
    line = read_product_line(text, Catalogue.default())
    assert line is not None
    assert {entry.section for entry in line.ingredients} == {"active"}


def test_a_title_may_name_more_beside_its_amount() -> None:
    assert {n: a.max for n, a in title_amounts("Niacinamide 10%, Zinc", Catalogue.default()).items()} == {
        "NIACINAMIDE": 10.0
    }


@pytest.mark.parametrize(
    ("word", "known", "hint"),
    [
        ("foo", "furdoso", ""),
        ("x", "serum", ""),
        ("shampo", "shampoo", "shampoo"),
        ("gell", "gel", "gel"),
        ("USA", "US", "US"),
        ("sérum", "serum", "serum"),
    ],
)
def test_a_hint_is_a_misspelling(word: str, known: str, hint: str) -> None:
    assert did_you_mean(word, [known]) == (f" (did you mean {hint!r}?)" if hint else "")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("sulfates", "sulfates: a group of ingredients"),
        ("SLS", "sodium lauryl sulfate: a group of ingredients"),
        ("sulfats", "did you mean"),
        ("cas 98-92-0", "NIACINAMIDE"),
        ("CAS No. 98-92-0", "NIACINAMIDE"),
        ("EINECS: 200-289-5", "GLYCERIN"),
        ("98-92-0", "NIACINAMIDE"),
        ("perfume", "a group of ingredients"),
        ("blurb", "the catalogue has no such name"),
        ("cas 99-99-9", "not identified"),
    ],
)
def test_a_name_is_explained_or_told_to_be_none(asked: str, told: str, capsys: Captured) -> None:
    assert cli.run(["explain", *asked.split()]) == 0
    page = capsys.readouterr().out
    assert told in page
    assert "strategy" not in page


def test_a_group_that_is_also_an_ingredient_is_both(capsys: Captured) -> None:
    assert cli.run(["explain", "talc"]) == 0
    page = capsys.readouterr().out
    assert "TALC" in page
    assert "talc: a group of ingredients" in page


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("bin.dat", bytes(range(32)) * 40, "it is a binary file"),
    ],
)
def test_a_binary_file_is_no_table(name: str, content: bytes, told: str, capsys: Captured) -> None:
    Path(name).write_bytes(content)
    assert cli.run(["scan", name]) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Night Cream\nIngredients: Aqua, Glycerin,\nParfum\nMade in France\n50 ml\n", True),
        ("Aqua, Glycerin, Parfum,\nTalc, Mica\n", True),
        ("Aqua, Glycerin, Parfum\nAqua, Talc, Mica\n", False),
        ("Aqua, Glycerin, Parfum\n", False),
    ],
)
def test_one_label_over_several_lines_is_not_taken_for_products_without_a_word(
    text: str, hint: bool, capsys: Captured
) -> None:
    Path("label.txt").write_text(text, encoding="utf-8")
    assert cli.run(["scan", "label.txt"]) == 0
    assert ("use 'inci analyze'" in capsys.readouterr().err) is hint
