"""What the README says can be done, can be done."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").glob("*.md")),
]


def test_the_library_example_prints_what_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```\n```text\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 1
    for block, shown in blocks:
        exec(compile(block, "README.md", "exec"), {})
        assert capsys.readouterr().out == shown


def test_the_commands_exist() -> None:
    from click.testing import CliRunner

    from inci_parser.cli.main import inci

    commands = set(re.findall(r"^inci (\w+)", README, re.MULTILINE))
    assert {"analyze", "parse", "scan"} <= commands
    for command in commands:
        result = CliRunner().invoke(inci, [command, "--help"])
        assert result.exit_code == 0, command


def _commands() -> list[list[str]]:
    """Return the commands of the README with their words, but for those that ask, serve or need files of one's own."""
    lines = re.findall(r"^inci (.+?)(?: +#.*)?$", README, re.MULTILINE)
    commands = [shlex.split(line) for line in lines]
    return [words for words in commands if words[0] not in ("serve", "mcp", "read") and len(words) > 1]


def test_the_commands_run_in_a_clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from inci_parser.cli.main import inci

    (tmp_path / "samples").symlink_to(ROOT / "samples")
    monkeypatch.chdir(tmp_path)
    commands = _commands()
    assert len(commands) > 8
    for words in commands:
        result = CliRunner().invoke(inci, words)
        assert result.exit_code == 0, (words, result.output)
        assert result.output, words
    assert {"report.csv", "ingredients.csv", "report.html"} <= {path.name for path in tmp_path.iterdir()}


@pytest.mark.parametrize("page", ["tutorial", "recipes"])
def test_the_commands_of_first_steps_run(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from inci_parser.cli.main import inci

    (tmp_path / "samples").symlink_to(ROOT / "samples")
    (tmp_path / "avoid.txt").write_text("sulfates\n", encoding="utf-8")
    (tmp_path / "house_names.csv").write_text("inci,aliases\nAQUA,house water\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INCI_PARSER_DATA", str(tmp_path))
    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    commands = [shlex.split(line) for line in re.findall(r"^inci (.+)$", text, re.MULTILINE)]
    assert len(commands) > 3
    for words in commands:
        if words[0] != "serve":
            result = CliRunner().invoke(inci, words)
            assert result.exit_code == int("--fail-on" in words), (words, result.output)


def test_commands_print_what_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from inci_parser.cli.main import inci

    monkeypatch.chdir(ROOT)
    shown = re.findall(r"^```sh\ninci ([^\n]*)\n```\n+```text\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert len(shown) == 2
    for command, text in shown:
        printed = CliRunner(env={"COLUMNS": "100"}).invoke(inci, shlex.split(command)).output.splitlines()
        assert [line for line in text.splitlines() if line not in printed] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name}: {target} does not exist"


def test_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"`make (\w+)", README)
    assert targets
    for target in targets:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_files_that_pages_name_are_there() -> None:
    files = {str(path.relative_to(ROOT)) for path in ROOT.rglob("*") if not set(path.parts) & {".git", "build"}}
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "grammars").glob("*.md")]
    gone = [
        f"{page.name}: {name}"
        for page in pages
        if page.name != "CHANGELOG.md"  # it tells of files that were
        for name in re.findall(r"`([\w/]+/[\w.]+\.(?:py|csv|lark|md))`", page.read_text(encoding="utf-8"))
        if not any(file == name or file.endswith(f"/{name}") for file in files)
    ]
    assert not gone


def test_the_page_on_naming_has_every_strategy() -> None:
    from inci_parser.naming.resolver import GUESSES, STRATEGIES

    page = (ROOT / "docs" / "naming.md").read_text(encoding="utf-8")
    modules = dict.fromkeys(name.partition(".")[0] for name in (*STRATEGIES, *GUESSES))
    assert [module for module in modules if f"| `{module}` |" not in page] == []


def test_every_code_of_the_summary_is_explained() -> None:
    """A code is what stands first in a statement; both pages that list codes have it."""
    code = re.compile(r"\bStatement\(\s*\"([a-z_]+)\"")
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "inci_parser" / "analysis").rglob("*.py"))
    codes = {found for source in sources for found in code.findall(source)}
    assert len(codes) > 20
    for name in ("method", "output"):
        page = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
        assert {found for found in codes if f"`{found}`" not in page} == set(), f"docs/{name}.md"
