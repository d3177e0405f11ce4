"""Write docs/cli.md from the help of the commands, so that the page is never behind them.

Run: python tools/cli_docs.py (a test fails when the page is not what this writes).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from inci_parser.cli.main import COMMANDS, inci

PAGE = Path(__file__).resolve().parent.parent / "docs" / "cli.md"
COLUMNS = 100
HEAD = """# The command `inci`

Written by `tools/cli_docs.py` from the commands' own help; change the help, not this page.

| what | how |
|---|---|
| a label | as an argument in quotes, as the name of a file, `-` for standard input, or pasted at a prompt on a terminal |
| which of them | what names an existing file is that file; what looks like a path (`./x`, `/x`, `~/x`, `C:\\x`, or an ending such as `.txt`, and no comma, semicolon or line break) but names nothing is an error; everything else is the label |
| encodings | UTF-8, UTF-16, UTF-32; others are guessed (better with the `scan` extra installed) and the guess is said on standard error |
| length | 2 MB at most for one label; tables of products are for `inci scan` |
| output | standard output, or with `-o FILE` a file that appears whole or not at all; its ending names the format unless `--format` does |
| formats | `table` for people; `json`, `jsonl`, `csv`, `markdown`, `html` and (of a report) `sarif`, `github`, `junit` are UTF-8; JSON keeps to the schemas that `inci schema` prints, and its errors are JSON too |
| CSV | a cell that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab, full-width forms) gets an apostrophe in front; numbers stay numbers |
| colour | only on a terminal; `--color`, `--no-color`, `NO_COLOR` and `FORCE_COLOR` decide otherwise |
| width | the terminal's own between 40 and 120 columns, `COLUMNS` otherwise |
| pager | a page for people that is longer than the terminal is shown by `PAGER` (`less` where it names none); never in a pipe, never with `-o`; `--no-pager`, or `pager = false` among the settings, shows it as it is |
| settings | `config.toml` in the user's configuration folder and `INCI_*` variables (`INCI_MARKET`, `INCI_PROFILE` ...); `inci config` shows them |
| man pages | `man inci`, `man inci-scan` ... where the wheel was installed with a `share/man` that `man` knows |
| names | the command is called `inci`, and `inci-parser` too, for `uvx inci-parser` and the like |
| exit code | 0 done, also where a text holds no list (the page says so); 1 `--fail-on` found something, or a text without a list; 2 wrong input or option, or a scan of which no row could be read, one line on standard error; 130 Ctrl-C; 141 the reader of a pipe went away; 70 a fault of this program |
"""  # noqa: E501


def commands(command: click.Command, path: str, parent: click.Context | None) -> Iterator[tuple[str, str]]:
    """Return the path and help of a command and of all below it, in the order of the help page."""
    settings = {**command.context_settings, "max_content_width": COLUMNS, "terminal_width": COLUMNS}
    context = click.Context(command, info_name=path.split()[-1], parent=parent, **settings)
    yield path, command.get_help(context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            if child is None:
                raise SystemExit(f"{path} {name}: listed, but cannot be loaded")
            yield from commands(child, f"{path} {name}", context)


def build() -> str:
    """Return the page."""
    parts = [HEAD]
    for path, text in commands(inci, "inci", None):
        parts.append(f"## {path}\n\n```\n{text.rstrip()}\n```\n")
    return "\n".join(parts)


def undocumented() -> list[str]:
    """Return what lacks a sentence of help: commands, and options of commands."""
    missing = []
    context = click.Context(inci, info_name="inci")
    pending = [(f"inci {name}", inci.get_command(context, name)) for name in COMMANDS]
    for path, command in pending:
        if command is None or not (command.help or "").strip():
            missing.append(path)
        if isinstance(command, click.Group):
            pending.extend((f"{path} {name}", child) for name, child in command.commands.items())
        options = command.params if command else []
        missing.extend(
            f"{path} {option.opts[0]}" for option in options if isinstance(option, click.Option) and not option.help
        )
    return missing


def main() -> None:
    """Write the page."""
    PAGE.write_text(build(), encoding="utf-8")
    print(f"wrote docs/{PAGE.name}")


if __name__ == "__main__":
    main()
