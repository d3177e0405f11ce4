"""No output takes the place of a file that the command has read, whichever command, option or path names it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from inci_parser.cli import main as cli

LABEL = "Ingredients: Aqua, Glycerin, Niacinamide, Parfum"
#: Command lines by what they read; ``{input}`` is the file that ``{output}`` names again.
COMMANDS = {
    "label of parse": "parse {input} -o {output}",
    "second label of parse": "parse other.txt {input} -o {output} --format jsonl",
    "label of analyze": "analyze {input} -o {output}",
    "avoid list": "analyze other.txt --avoid {input} -o {output}",
    "avoid list of a scan": "scan table.csv --avoid {input} -o {output} --format csv",
    "avoid list of a scan, rejects": "scan table.csv --avoid {input} -o out.csv --rejects {output}",
    "avoid list of a scan, long": "scan table.csv --avoid {input} -o out.csv --long {output}",
    "avoid list of a scan, summary": "scan table.csv --avoid {input} -o out.csv --summary {output}",
    "table of a scan": "scan {input} -o {output} --format csv",
    "rules": "analyze other.txt --rules {input} -o {output} --format json",
    "first of compare": "compare {input} other.txt -o {output}",
    "second of compare": "compare other.txt {input} -o {output}",
    "routine": "routine other.txt {input} -o {output}",
    "rules of a routine": "routine other.txt other.txt --rules {input} -o {output} --format json",
    "old scan": "diff {input} table.csv -o {output}",
    "new scan": "diff table.csv {input} -o {output}",
    "configuration": "parse other.txt -o {output}",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a label and a table."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "other.txt").write_text(LABEL, encoding="utf-8")
    (tmp_path / "table.csv").write_text(f'id,ingredients\n1,"{LABEL}"\n', encoding="utf-8")
    return tmp_path


def content_of(kind: str) -> str:
    """Return what a file of a kind holds."""
    table = f'id,ingredients\n1,"{LABEL}"\n'
    if "rules" in kind:
        return '[[sources]]\nkey = "house"\ntitle = "Notes of the house"\n'
    return {"avoid": "glycerin\n", "configuration": 'market = "UK"\n'}.get(kind.split()[0], table)


@pytest.mark.parametrize("way", ["same", "dots", "symbolic link", "hard link"])
@pytest.mark.parametrize("kind", COMMANDS)
def test_no_output_replaces_what_the_command_reads(
    folder: Path, kind: str, way: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source = folder / f"input.{'toml' if 'rules' in kind else 'csv'}"
    source.write_text(content_of(kind), encoding="utf-8")
    if kind == "configuration":
        monkeypatch.setenv("INCI_CONFIG", str(source))
    (folder / "sub").mkdir()
    other = {"same": source, "dots": folder / "sub" / ".." / source.name}.get(way, folder / "link.csv")
    if way == "symbolic link":
        other.symlink_to(source)
    elif way == "hard link":
        os.link(source, other)
    before = source.read_bytes()
    code = cli.run(COMMANDS[kind].format(input=source, output=other).split())
    said = capsys.readouterr().err
    assert (code, "is an input of this" in said, "write to another file" in said) == (2, True, True), said
    assert source.read_bytes() == before


def test_standard_input_is_not_replaced(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``inci parse - -o label.txt < label.txt`` is refused."""
    with open(folder / "other.txt", encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdin", stream)
        assert cli.run(["parse", "-", "-o", "other.txt"]) == 2
    assert (folder / "other.txt").read_text(encoding="utf-8") == LABEL


def test_another_file_is_replaced(folder: Path) -> None:
    """What the command has not read is written, whatever it held."""
    (folder / "out.csv").write_text("old", encoding="utf-8")
    assert cli.run(["parse", "other.txt", "-o", "out.csv"]) == 0
    assert "GLYCERIN" in (folder / "out.csv").read_text(encoding="utf-8")
