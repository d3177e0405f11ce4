"""``--fail-on`` and the formats for code hosts and build servers."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

import inci_parser
from inci_parser.analysis.gate import FAILURES, failure_kinds, failures
from inci_parser.cli import main as cli
from inci_parser.errors import UsageError
from inci_parser.models import LookedFor, Report, Span
from inci_parser.render.renderer import renderer

Captured = pytest.CaptureFixture[str]


def test_each_kind_finds_its_own(report: Report) -> None:
    (limit,) = report.of_kind("limit")
    above = replace(limit, details={"exceeded": True})
    label = replace(report.label, left_out=(Span(0, 12),))
    avoid = (LookedFor("retinoids", "avoid", True, ("RETINOL",), (5,)), LookedFor("perfume", "avoid", False))
    full = replace(report, label=label, findings=(*report.findings, above), looked_for=avoid)
    counts = {kind: len(failures(full, [kind])) for kind in FAILURES}
    expected = {"prohibited": 1, "limit": 1, "allergen": 1, "irritant": 2, "claim": 1, "avoid": 1, "unread": 1}
    assert counts == {**expected, "unknown": 2}
    assert failures(report, ["limit"]) == []


def test_a_text_without_a_list_is_unread(report: Report) -> None:
    label = replace(report.label, kind="no_list", ingredients=())
    unread = replace(report, label=label)
    for kind in FAILURES:
        assert [f.kind for f in failures(unread, [kind])].count("unread") == 1, "whatever the gate asks for"
    assert failures(unread, []) == []
    suite = ElementTree.fromstring(renderer("junit").report(unread, "a").encode())
    assert (suite.get("failures"), suite.get("skipped")) == ("1", str(len(FAILURES) - 1))


def test_an_unknown_kind_is_told_with_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"'alergen' \(did you mean 'allergen'\?\); the kinds are prohibited"):
        failure_kinds(["alergen"])


@pytest.mark.parametrize("words", [[""], [" , "], ["", ","]])
def test_a_gate_that_names_no_kind_is_refused(words: list[str]) -> None:
    """An empty variable of a build would be a gate that nothing fails."""
    with pytest.raises(UsageError, match="no kind to fail on is named; the kinds are prohibited"):
        failure_kinds(words)
    assert failure_kinds([]) == ()
    assert failure_kinds(["", "limit,"]) == ("limit",)


@pytest.mark.parametrize(
    ("kinds", "code", "told"),
    [
        ("prohibited", 0, ""),
        ("prohibited,allergen", 1, "inci: failed on allergen (1)\n"),
        ("unknown", 1, "inci: failed on unknown (1)\n"),
    ],
)
def test_the_exit_code_says_whether_there_is_any(kinds: str, code: int, told: str, capsys: Captured) -> None:
    assert cli.run(["analyze", "Aqua, Glycerin, Parfum, Linalool, Flumoxol Zz", "--fail-on", kinds]) == code
    out, err = capsys.readouterr()
    assert "glycerin" in out.lower()
    assert err == told


@pytest.mark.parametrize(
    "text", ["I love this cream", "Ingredients:", "Ingredients: see pack", "Our retinol improves the look of skin."]
)
@pytest.mark.parametrize("kind", FAILURES)
def test_no_gate_passes_what_was_not_read(text: str, kind: str, capsys: Captured) -> None:
    assert cli.run(["analyze", text, "--fail-on", kind, "--avoid", "parfum"]) == 1
    assert "inci: failed on unread (1): no ingredient list was read\n" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--fail-on", "avoid"], "'avoid': nothing to avoid is named; name it with --avoid"),
        (
            ["--fail-on", "limit", "--market", "none"],
            "'limit': no market's law is asked for; name a market with --market",
        ),
        (["--fail-on", "allergen", "--market", "NONE"], "'allergen': no market's law is asked for"),
        (["--fail-on", "claim,prohibited", "--skip", "regulation"], "'prohibited': 'regulation' is switched off with"),
        (["--fail-on", "irritant", "--skip", "irritant"], "'irritant': 'irritant' is switched off with --skip"),
    ],
)
@pytest.mark.parametrize("command", ["analyze", "scan"])
def test_a_gate_that_nothing_can_fail_is_refused(
    command: str, options: list[str], why: str, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "a.csv").write_text('ingredients\n"Aqua, Parfum"\n', encoding="utf-8")
    assert cli.run([command, str(tmp_path / "a.csv"), *options]) == 2
    assert f"inci: nothing can fail on {why}" in capsys.readouterr().err
    assert cli.run(["analyze", "Aqua, Parfum", "--fail-on", "unread,unknown", "--market", "none"]) == 0
    assert cli.run(["analyze", "Aqua, Parfum", "--fail-on", "avoid", "--avoid", "sulfates"]) == 0


def test_quiet_says_it_by_the_exit_code_alone(capsys: Captured) -> None:
    assert cli.run(["analyze", "Aqua, Parfum, Linalool", "--fail-on", "allergen", "-q"]) == 1
    assert capsys.readouterr().err == ""


def test_sarif_points_into_the_file(report: Report) -> None:
    log = json.loads(renderer("sarif").report(report, "labels/a.txt"))
    (run,) = log["runs"]
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run["results"]} <= rules
    first = next(result for result in run["results"] if result["ruleId"] == "prohibited.rule")
    assert first["level"] == "error"
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "labels/a.txt"
    start = place["region"]["startColumn"] - 1
    assert report.label.text[start:].startswith("Retinol")


def test_annotations_cannot_be_broken_by_a_label(report: Report) -> None:
    hostile = replace(report, findings=(replace(report.findings[3], text="x\n::error::y %0A"),))
    lines = renderer("github").report(hostile, "a,b:c.txt").splitlines()
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    assert "file=a%2Cb%3Ac.txt" in lines[0]
    assert lines[0].endswith("%250A")


def test_junit_is_xml_whatever_the_label_holds(report: Report) -> None:
    entry = report.label.ingredients[5]._replace(text="<a> & \x01 \ud800")
    label = replace(report.label, ingredients=(entry,))
    suite = ElementTree.fromstring(renderer("junit").report(replace(report, label=label), 'a"b').encode())
    assert suite.get("tests") == str(len(FAILURES))
    failed = {case.get("name") for case in suite.iter("testcase") if case.find("failure") is not None}
    assert {"prohibited", "unknown"} <= failed


def test_the_formats_are_chosen_by_name_and_ending(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "log.sarif"
    assert cli.run(["analyze", "Aqua, Parfum", "-o", str(file)]) == 0
    assert json.loads(file.read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert cli.run(["parse", "Aqua", "--format", "sarif"]) == 2
    assert "'sarif' is not one of" in capsys.readouterr().err


def test_the_hook_and_the_action_call_what_is_there(capsys: Captured) -> None:
    root = Path(__file__).resolve().parents[2]
    hook = (root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    entry = next(line for line in hook.splitlines() if "entry:" in line).partition("entry: inci ")[2].split()
    table = root / "samples" / "products.csv"
    assert cli.run([*entry, str(table)]) == 1
    assert " product)" in capsys.readouterr().err
    action = (root / "action.yml").read_text(encoding="utf-8")
    used = {word.strip('"') for word in action.split() if word.startswith("--")}
    assert "--fail-on" in used
    assert cli.run(["scan", "--help"]) == 0
    help_page = capsys.readouterr().out
    assert all(option in help_page for option in used)


@pytest.mark.parametrize(("amount", "fails"), [("1%", True), ("0.5%", False), ("0.6%", True), ("", False)])
def test_a_printed_amount_of_twice_the_maximum_fails_though_it_may_be_rounded(amount: str, fails: bool) -> None:
    report = inci_parser.analyze(f"Body lotion\nIngredients: Aqua, Glycerin, Salicylic Acid {amount}, Phenoxyethanol")
    assert bool(failures(report, ("limit",))) is fails
