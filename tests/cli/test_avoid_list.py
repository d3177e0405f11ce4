"""Avoid lists: what is no known word is told, and never called absent."""

from __future__ import annotations

import json
from pathlib import Path

import pandas
import pytest

from inci_parser import analyze
from inci_parser.analysis.watch_lists import unknown_words
from inci_parser.assistant.digest import report_digest
from inci_parser.cli import main as cli
from inci_parser.errors import UnknownWordWarning
from inci_parser.naming import Catalogue
from inci_parser.render.summary import LINES, summary_rows
from inci_parser.scan import Options, scan_file, scan_frame

Captured = pytest.CaptureFixture[str]
LABEL = "Ingredients: Aqua, Sodium Lauryl Sulfate, Glycerin, Parfum, Zonkium Extract"
TABLE = f'id,ingredients\n1,"{LABEL}"\n'


@pytest.mark.parametrize(
    ("word", "suggestion"),
    [
        ("sulfats", "sulfates"),
        ("silicons", "silicones"),
        ("alcohl", "alcohol"),
        ("niacinamidde", "NIACINAMIDE"),
        ("nonsensegroup", ""),
        ("x", ""),
    ],
)
def test_a_word_that_is_nothing_known(word: str, suggestion: str) -> None:
    (found,) = unknown_words([word, " ", "sulfates"], Catalogue.default())
    assert (found.asked, found.suggestion) == (word, suggestion)


@pytest.mark.parametrize(
    "word", ["sulfates", "SLS", "Glycerine", "vitamin b3", "shea butter", "PEG-7 Olivate", "gluten"]
)
def test_words_that_are_known(word: str) -> None:
    assert unknown_words([word], Catalogue.default()) == ()


@pytest.mark.parametrize("command", ["analyze label.txt", "scan table.csv"])
@pytest.mark.parametrize(
    ("word", "hint"), [("sulfats", "did you mean 'sulfates'?"), ("nonsensegroup", "group;"), ("", "empty")]
)
def test_an_unknown_name_is_an_error(
    tmp_path: Path, command: str, word: str, hint: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("label.txt").write_text(LABEL, encoding="utf-8")
    Path("table.csv").write_text(TABLE, encoding="utf-8")
    assert cli.run([*command.split(), "--avoid", word]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert hint in printed.err
    assert printed.err.count("\n") == 1


@pytest.mark.parametrize("command", ["analyze label.txt", "scan table.csv"])
def test_an_unknown_line_of_a_file_is_told_with_its_place(
    tmp_path: Path, command: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """It is looked for as printed, and found where the label has it."""
    monkeypatch.chdir(tmp_path)
    Path("label.txt").write_text(LABEL, encoding="utf-8")
    Path("table.csv").write_text(TABLE, encoding="utf-8")
    Path("avoid.txt").write_text("# mine\nsulfats\nzonkium\n", encoding="utf-8")
    assert cli.run([*command.split(), "--avoid", "avoid.txt"]) == 0
    printed = capsys.readouterr()
    assert "avoid.txt, line 2: 'sulfats' is no known ingredient or group (did you mean 'sulfates'?)" in printed.err
    assert printed.err.count("sulfats") == 1
    assert "zonkium" in printed.out


def test_the_library_says_what_it_does_not_know() -> None:
    report = analyze(LABEL, avoid=["sulfats", "talc", "qqqq"])
    told = {statement.code: statement.text for statement in report.summary}
    assert told["avoid"] == "Your avoid list: talc not found in what could be read."
    assert "'sulfats' (did you mean 'sulfates'?), 'qqqq' are no known" in told["avoid_unknown"]
    record = json.loads(json.dumps(report.to_dict()))["looked_for"]
    assert [(row["asked"], row["found"], row["known"], row["suggestion"]) for row in record] == [
        ("sulfats", False, False, "sulfates"),
        ("talc", False, True, ""),
        ("qqqq", False, False, ""),
    ]
    assert report_digest(report)["looked_for"]["sulfats"].startswith("no known ingredient or group; did you mean")


def test_only_unknown_words_are_not_called_absent() -> None:
    codes = [statement.code for statement in analyze(LABEL, avoid=["sulfats"]).summary]
    assert "avoid_unknown" in codes
    assert "avoid" not in codes


def test_scans_of_the_library_warn(tmp_path: Path) -> None:
    options = Options(avoid=("sulfats", "talc"), fields=("avoided",))
    (tmp_path / "in.csv").write_text(TABLE, encoding="utf-8")
    with pytest.warns(UnknownWordWarning, match="'sulfats' is no known ingredient or group"):
        scan_file(tmp_path / "in.csv", tmp_path / "out.csv", options=options)
    with pytest.warns(UnknownWordWarning, match="'sulfats'"):
        scan_frame(pandas.DataFrame({"inci": [LABEL]}), "inci", options=options)


@pytest.mark.parametrize(
    "avoid", [["talc"], ["parfum"], ["sulfats"], ["talc", "silicones"], ["sulfates", "parfum", "talc", "zzzz"] * 9]
)
@pytest.mark.parametrize("name", ["retinol_serum", "shampoo", "messy_page", "drug_facts_sunscreen"])
def test_the_answer_always_stands_in_the_short_report(name: str, avoid: list[str]) -> None:
    text = (Path(__file__).parents[2] / "samples" / f"{name}.txt").read_text(encoding="utf-8")
    report = analyze(text, avoid=avoid, profile=["rosacea", "pregnancy"])
    shown = [words for _, words in summary_rows(report)]
    assert len(shown) <= LINES
    assert any("avoid list" in words for words in shown)
