"""Homes that are absent or closed, tables without an end, narrow terminals, names with control characters."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from inci_parser.cli import main as cli
from inci_parser.render.terminal_layout import NARROWEST, width

Captured = pytest.CaptureFixture[str]
_NO_HOME = """
import sys, platformdirs
def unknown(*_, **__): raise RuntimeError("could not determine the home directory")
for name in ("user_data_path", "user_cache_path", "user_config_path"): setattr(platformdirs, name, unknown)
from inci_parser.cli.main import run
sys.exit(run(["parse", "Aqua, Glycerin"]))
"""


def test_a_user_without_a_home_can_read_labels(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("INCI_PARSER_DATA", "INCI_PARSER_CACHE", "INCI_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    done = subprocess.run([sys.executable, "-c", _NO_HOME], capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "GLYCERIN" in done.stdout


@pytest.mark.parametrize(
    "args",
    [
        ["catalogue", "add", "/dev/zero"],
        ["catalogue", "import", "/dev/zero", "--format", "obf"],
        ["analyze", "Aqua", "--rules", "/dev/zero"],
    ],
)
def test_a_device_is_no_table(args: list[str], capsys: Captured) -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("no /dev/zero here")
    assert cli.run(args) == 2
    assert "/dev/zero is a device, not a table" in capsys.readouterr().err


@pytest.mark.parametrize(
    "args",
    [
        ["explain", "retinol"],
        ["compare", "Aqua, Retinol", "Aqua, Glycolic Acid"],
        ["routine", "Aqua, Retinol", "Aqua, Glycolic Acid 8%"],
        ["analyze", "Aqua, Retinol, Parfum, Linalool, Phenoxyethanol", "-v", "--compliance", "--clinician"],
        ["parse", "Aqua, Retinol", "--explain"],
    ],
)
def test_a_tiny_terminal_gets_lines_of_forty_columns(
    args: list[str], capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    assert cli.run(args) == 0
    wide = [line for line in capsys.readouterr().out.splitlines() if width(line) > NARROWEST]
    assert wide == []


def test_errors_show_no_control_characters(capsys: Captured) -> None:
    assert cli.run(["explain", "x", "--market", "\x1b]0;title\x07\u202e"]) == 2
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e]", capsys.readouterr().err)
