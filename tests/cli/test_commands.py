"""The command frame with hand-made records behind it: what each option does, and that errors are one line."""

from __future__ import annotations

import io
import json
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from inci_parser import api
from inci_parser._version import CATALOGUE_VERSION, __version__
from inci_parser.cli import main as cli
from inci_parser.errors import UsageError
from inci_parser.models import Label, Report

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch, label: Label, report: Report) -> list[dict[str, Any]]:
    """What the commands ask of the library, which answers with the records made by hand."""
    asked: list[dict[str, Any]] = []

    def parse(text: str) -> Label:
        asked.append({"text": text})
        return label

    def analyze(text: str, **more: Any) -> Report:
        asked.append({"text": text, **more})
        if more["product_type"] == "spaceship":
            raise UsageError("unknown product type 'spaceship'; known: serum, shampoo")
        return report

    monkeypatch.setattr(api, "parse", parse)
    monkeypatch.setattr(api, "analyze", analyze)
    return asked


def test_version_tells_code_and_catalogue(capsys: Captured) -> None:
    assert cli.run(["--version"]) == 0
    assert capsys.readouterr().out.strip() == f"inci-parser {__version__}, catalogue {CATALOGUE_VERSION}"


@pytest.mark.parametrize("args", [[], ["--help"], ["-h"]])
def test_help_lists_every_command_without_loading_any(args: list[str], capsys: Captured) -> None:
    before = set(sys.modules)
    assert cli.run(args) == 0
    page = capsys.readouterr().out
    assert all(f"  {name} " in page for name in cli.COMMANDS)
    assert not [name for name in set(sys.modules) - before if name.startswith("inci_parser.render") and "_cli" in name]


def test_a_title_tells_the_product(capsys: Captured) -> None:
    label = "Aqua, Sodium Laureth Sulfate, Parfum"
    assert cli.run(["analyze", label, "--title", "Volume Shampoo 250 ml", "--format", "json"]) == 0
    context = json.loads(capsys.readouterr().out)["context"]
    assert (context["product_type"], context["leave_on"]) == ("shampoo", False)


def test_options_reach_the_library(calls: list[dict[str, Any]]) -> None:
    options = [
        "--market",
        "us",
        "--product-type",
        "serum",
        "--profile",
        "rosacea",
        "--profile",
        "acne",
        "--skip",
        "claim",
        "--title",
        "Evening Calm",
    ]
    assert cli.run(["analyze", "Aqua, Parfum", *options]) == 0
    assert calls == [
        {
            "text": "Aqua, Parfum",
            "market": "US",
            "product_type": "serum",
            "profile": ("rosacea", "acne"),
            "skip": ("claim",),
            "rules": None,
            "title": "Evening Calm",
            "avoid": (),
        }
    ]


def test_own_rules_reach_the_library(tmp_path: Path, calls: list[dict[str, Any]], capsys: Captured) -> None:
    pack = tmp_path / "house.toml"
    pack.write_text('[[profiles]]\nname = "mine"\ntitle = "my skin"\ntext = "As I know it."\n', encoding="utf-8")
    assert cli.run(["analyze", "Aqua", "--rules", str(pack)]) == 0
    assert "mine" in calls[0]["rules"].profiles
    capsys.readouterr()
    assert cli.run(["analyze", "Aqua", "--rules", "nothing.toml"]) == 2
    assert "nothing.toml" in _complaint(capsys)


@pytest.mark.parametrize("command", ["parse", "analyze"])
@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "markdown", "html"])
def test_every_format_of_both_commands(command: str, form: str, calls: list[dict[str, Any]], capsys: Captured) -> None:
    assert cli.run([command, "Aqua", "--format", form]) == 0
    page = capsys.readouterr().out
    assert "NIACINAMIDE" in page
    if form in ("json", "jsonl"):
        assert json.loads(page)["schema_version"] == "1"


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.json", "{\n"),
        ("a.JSONL", '{"'),
        ("a.csv", "position,"),
        ("a.md", "# "),
        ("a.html", "<!DOCTYPE"),
        ("a.txt", "Label"),
    ],
)
def test_the_ending_of_the_file_names_the_format(
    name: str, start: str, tmp_path: Path, calls: list[dict[str, Any]], capsys: Captured
) -> None:
    file = tmp_path / name
    assert cli.run(["analyze", "Aqua", "-o", str(file)]) == 0
    assert file.read_text(encoding="utf-8").startswith(start)
    assert capsys.readouterr() == ("", "")


def test_a_format_that_was_chosen_wins_over_the_ending(tmp_path: Path, calls: list[dict[str, Any]]) -> None:
    file = tmp_path / "a.csv"
    assert cli.run(["parse", "Aqua", "-o", str(file), "--format", "json"]) == 0
    assert json.loads(file.read_text(encoding="utf-8"))["kind"] == "list"


def test_a_dash_as_output_is_standard_output(calls: list[dict[str, Any]], capsys: Captured) -> None:
    assert cli.run(["parse", "Aqua", "-o", "-"]) == 0
    assert "NIACINAMIDE" in capsys.readouterr().out


def test_a_file_written_anew_keeps_its_permissions(tmp_path: Path, calls: list[dict[str, Any]]) -> None:
    new, old = tmp_path / "new.csv", tmp_path / "old.csv"
    old.write_text("old")
    old.chmod(0o640)
    mask = os.umask(0o022)
    try:
        assert [cli.run(["parse", "Aqua", "-o", str(file)]) for file in (new, old)] == [0, 0]
    finally:
        os.umask(mask)
    assert [stat.S_IMODE(file.stat().st_mode) for file in (new, old)] == [0o644, 0o640]
    assert sorted(tmp_path.iterdir()) == [new, old]


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path, calls: list[dict[str, Any]]) -> None:
    file, link = tmp_path / "real.csv", tmp_path / "link.csv"
    file.write_text("old")
    link.symlink_to(file)
    assert cli.run(["parse", "Aqua", "-o", str(link)]) == 0
    assert link.is_symlink()
    assert file.read_text().startswith("position,")


def test_a_device_is_written_to_and_not_replaced(calls: list[dict[str, Any]]) -> None:
    before = os.stat(os.devnull).st_mode
    assert cli.run(["parse", "Aqua", "-o", os.devnull]) == 0
    assert os.stat(os.devnull).st_mode == before


def _complaint(capsys: Captured) -> str:
    """Return the one line on standard error; nothing may stand on standard output."""
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert err.startswith("inci: ")
    assert "Traceback" not in err
    return err


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["parse", "nothing.txt"], "no such file"),
        (["parse", "."], "is a directory"),
        (["parse", ""], "is empty"),
        (["parse", "Aqua,", "Parfum"], "in quotes"),
        (["parse", "--what"], "No such option"),
        (["parse", "Aqua", "--format", "xml"], "'xml' is not one of"),
        (["parse", "Aqua", "-o", "/no/such/folder/a.csv"], "cannot be written: No such file"),
        (["parse", "Aqua", "-o", "."], "is a directory"),
        (["analyze", "Aqua", "--product-type", "spaceship"], "known: serum, shampoo"),
        (["sing"], "No such command 'sing'"),
        (["schema", "labels"], "is not one of"),
    ],
)
def test_what_is_wrong_is_one_line_and_exit_code_2(
    args: list[str], message: str, calls: list[dict[str, Any]], capsys: Captured
) -> None:
    assert cli.run(args) == 2
    assert message in _complaint(capsys)


def test_a_failed_write_leaves_nothing_behind(
    tmp_path: Path, calls: list[dict[str, Any]], capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    file = tmp_path / "a.csv"
    file.write_text("old")
    assert cli.run(["parse", "Aqua", "-o", str(file)]) == 2
    assert "No space left on device" in _complaint(capsys)
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_fault_of_ours_is_one_line_too(
    calls: list[dict[str, Any]], capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(text: str) -> Label:
        raise KeyError("x")

    monkeypatch.setattr(api, "parse", broken)
    monkeypatch.delenv("INCI_PARSER_DEBUG", raising=False)
    assert cli.run(["parse", "Aqua"]) == 70
    assert "internal fault: KeyError" in _complaint(capsys)
    monkeypatch.setenv("INCI_PARSER_DEBUG", "1")
    with pytest.raises(KeyError):
        cli.run(["parse", "Aqua"])


def test_ctrl_c_is_one_line_and_130(
    calls: list[dict[str, Any]], capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(text: str) -> Label:
        raise KeyboardInterrupt

    monkeypatch.setattr(api, "parse", interrupted)
    assert cli.run(["parse", "Aqua"]) == 130
    assert _complaint(capsys) == "inci: stopped by Ctrl-C\n"


def test_color_only_when_wanted(calls: list[dict[str, Any]], capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    seen = {}
    for options in ("", "--color", "--no-color"):
        assert cli.run(["analyze", "Aqua", *options.split()]) == 0
        seen[options] = "\x1b[" in capsys.readouterr().out
    assert seen == {"": False, "--color": True, "--no-color": False}


def test_an_output_that_knows_only_ascii_gets_ascii(
    calls: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = {}
    for form in ("table", "json"):
        raw = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
        assert cli.run(["analyze", "Aqua", "--format", form]) == 0
        pages[form] = raw.getvalue()
    assert pages["table"].isascii()
    assert b"===" in pages["table"]
    assert json.loads(pages["json"].decode("utf-8"))["schema_version"] == "1"


def test_a_guessed_encoding_is_said_on_standard_error(
    tmp_path: Path, calls: list[dict[str, Any]], capsys: Captured
) -> None:
    file = tmp_path / "label.txt"
    file.write_bytes("Aqua, Huile d'amande, Glycérine végétale".encode("cp1252"))
    assert cli.run(["parse", str(file), "--format", "json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["kind"] == "list"
    assert "is not UTF-8; read as" in err


def test_a_group_alone_shows_its_help(capsys: Captured) -> None:
    for args in ([], ["catalogue"]):
        assert cli.run(args) == 0
        shown = capsys.readouterr()
        assert shown.out.startswith("Usage: inci")
        assert "Commands:\n" in shown.out
        assert shown.err == ""


def test_a_wrong_word_is_answered_with_the_nearest_one_alone(capsys: Captured) -> None:
    """A list of a hundred words would hide it."""
    assert cli.run(["analyze", "Aqua, Glycerin", "--product-type", "serun"]) == 2
    assert capsys.readouterr().err == "inci: unknown product type 'serun' (did you mean 'serum'?)\n"
    assert cli.run(["analyze", "Aqua, Glycerin", "--product-type", "qqqqqq"]) == 2
    assert "; known product types: adhesive, aftershave, " in capsys.readouterr().err


def test_a_port_that_is_no_number_is_said_plainly(capsys: Captured) -> None:
    assert cli.run(["serve", "--port", "abc"]) == 2
    assert "'abc' is not a whole number (see 'inci serve --help')" in capsys.readouterr().err
