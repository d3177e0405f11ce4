"""The page of the commands is what their help says, and nothing lacks help."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tool(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("cli_docs")


def test_every_command_and_option_has_help(tool: ModuleType) -> None:
    assert tool.undocumented() == []


def test_the_page_is_what_the_help_says(tool: ModuleType) -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert page == tool.build(), "run: python tools/cli_docs.py"


def test_the_page_names_every_command(tool: ModuleType) -> None:
    commands = tool.COMMANDS
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert len(commands) > 10
    assert all(f"\n## inci {name}\n" in page for name in commands)


def test_both_names_of_the_command_call_the_same() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module, _, function = project["scripts"]["inci"].partition(":")
    assert project["scripts"]["inci-parser"] == project["scripts"]["inci"]
    assert callable(getattr(import_module(module), function))


def test_the_manual_pages_are_what_the_help_says(script: Callable[[str], ModuleType]) -> None:
    pages = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "man").iterdir()}
    assert pages == script("man_pages").build(), "run: python tools/man_pages.py"


def test_manual_pages_are_correct_roff() -> None:
    if shutil.which("groff") is None:
        pytest.skip("needs groff")
    for page in sorted((ROOT / "docs" / "man").iterdir()):
        command = ["groff", "-man", "-Tutf8", "-k", "-ww", "-z", str(page)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, ""), page.name


def test_the_wheel_brings_the_manual_pages() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
    assert build["targets"]["wheel"]["shared-data"] == {"docs/man": "share/man/man1"}


def test_every_command_leads_to_a_page(tool: ModuleType) -> None:
    for path, text in tool.commands(tool.inci, "inci", None):
        assert re.search(r"docs/[\w-]+\.md", text), path


def test_help_points_to_the_pages_of_the_docs(tool: ModuleType) -> None:
    for words in re.findall(r"docs/[\w-]+\.md", tool.build()):
        assert (ROOT / words).exists(), words
