"""Write docs/man/*.1, one manual page a command, from the commands' own help; the wheel puts them into share/man/man1.

Run: python tools/man_pages.py (a test fails when the pages are not what this writes).

The pages are kept in the repository, so that a wheel is built without the libraries of the command line. click-man was
tried: it finds no commands of a group that loads them when they are called, prints click's marks of kept lines as they
are, escapes nothing that roff reads as its own, and leaves out epilogs, exit codes and files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import click

from inci_parser import __version__
from inci_parser.cli.main import inci
from inci_parser.cli.settings import SETTINGS

PLACE = Path(__file__).resolve().parent.parent / "docs" / "man"
#: Sections of the page of ``inci`` itself: heading -> term and what it means.
MORE: dict[str, list[tuple[str, str]]] = {
    "EXIT STATUS": [
        ("0", "Done, also where a text holds no list (the page says so)."),
        ("1", "--fail-on found something, or a text without a list."),
        ("2", "Wrong input or option, or a scan of which no row could be read; one line on standard error."),
        ("70", "A fault of this program."),
        ("130", "Stopped by Ctrl-C."),
        ("141", "The reader of a pipe went away."),
    ],
    "ENVIRONMENT": [
        (", ".join(f"INCI_{key.upper()}" for key in SETTINGS), "Defaults of options; see inci config."),
        ("INCI_CONFIG", "The configuration file, in place of the user's own."),
        ("INCI_PARSER_CACHE", "The folder of what is built from tables, and of scans that are to be sent to a URL."),
        ("NO_COLOR, FORCE_COLOR, COLUMNS, PAGER", "As for other commands."),
    ],
    "FILES": [("config.toml", "Settings, in the user's configuration folder; inci config shows where.")],
}


def escaped(text: str) -> str:
    r"""Return text of which roff reads no character as its own.

    >>> print(escaped(".br -x \\ 'a"))
    \&.br \-x \e 'a
    """
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{text}" if text.startswith((".", "'")) else text


def commands(command: click.Command, name: str, parent: click.Context | None) -> Iterator[click.Context]:
    """Give the context of a command and of all below it."""
    context = click.Context(command, info_name=name, parent=parent, **command.context_settings)
    yield context
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            child = command.get_command(context, below)
            assert child is not None, below
            yield from commands(child, below, context)


def described(text: str) -> list[str]:
    r"""Return the lines of a help text: paragraphs filled, blocks behind click's mark ``\b`` as they stand.

    The margin of a block is taken away: Python 3.13 removes that of docstrings itself, older versions keep it.
    """
    lines: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        rows = paragraph.splitlines()
        lines.append(".PP")
        if rows[0].strip() == "\b":
            lines += [".nf", *map(escaped, dedent("\n".join(rows[1:])).splitlines()), ".fi"]
        else:
            lines.append(escaped(" ".join(row.strip() for row in rows)))
    return lines


def terms(heading: str, rows: list[tuple[str, str]]) -> list[str]:
    """Return a section of terms and what they mean; nothing where there are none."""
    lines = [f".SH {heading}"] if rows else []
    for term, meaning in rows:
        lines += [".TP", f"\\fB{escaped(term)}\\fR", escaped(meaning)]
    return lines


def page(context: click.Context) -> str:
    """Return the manual page of a command."""
    command, path = context.command, context.command_path
    title = path.replace(" ", "-")
    short = command.get_short_help_str(200).rstrip(".")
    parameters = [item for item in command.get_params(context) if isinstance(item, click.Option)]
    options = [record for option in parameters if (record := option.get_help_record(context))]
    below = []
    if isinstance(command, click.Group):
        children = {name: command.get_command(context, name) for name in command.list_commands(context)}
        below = [(f"{title}-{name}(1)", child.get_short_help_str(200)) for name, child in children.items() if child]
    usage = " ".join(command.collect_usage_pieces(context))
    lines = [
        f'.TH "{escaped(title.upper())}" "1" "" "inci\\-parser {__version__}" "inci\\-parser"',
        ".SH NAME",
        f"{escaped(title)} \\- {escaped(short)}",
        ".SH SYNOPSIS",
        f"\\fB{escaped(path)}\\fR {escaped(usage)}",
        ".SH DESCRIPTION",
        *described(command.help or ""),
        *terms("OPTIONS", options),
        *terms("COMMANDS", below),
        *(line for heading, rows in MORE.items() if context.parent is None for line in terms(heading, rows)),
        ".SH SEE ALSO",
        *([f"\\fB{escaped(context.parent.command_path.replace(' ', '-'))}\\fR(1)", ".PP"] if context.parent else []),
        escaped(command.epilog or ""),
    ]
    return "\n".join(lines) + "\n"


def build() -> dict[str, str]:
    """Return the pages by the names of their files."""
    return {f"{c.command_path.replace(' ', '-')}.1": page(c) for c in commands(inci, "inci", None)}


def main() -> None:
    """Write the pages; those of commands that are gone are removed."""
    PLACE.mkdir(exist_ok=True)
    pages = build()
    for old in PLACE.glob("*.1"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (PLACE / name).write_text(text, encoding="utf-8")
    print(f"wrote {len(pages)} pages to docs/man")


if __name__ == "__main__":
    main()
