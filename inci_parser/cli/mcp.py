"""``inci mcp``: the library as tools of an assistant."""

from __future__ import annotations

import click

from ..errors import UsageError


@click.command(
    short_help="Answer an assistant over the Model Context Protocol (standard input and output).",
    epilog="What an assistant may do: docs/threat-model.md.",
)
def mcp() -> None:
    """Run a server of the Model Context Protocol on standard input and output.

    An assistant that is told to start the command "inci mcp" can then read, analyze, explain, compare labels, check a
    routine and scan tables on this machine. Answers are 10 kB at most. Nothing is sent to another machine.
    """
    try:
        from ..assistant import create_server
    except ImportError as error:
        raise UsageError(f"this needs the extra mcp ({error.name}): pip install 'inci-parser[mcp]'") from None
    create_server().run("stdio")
