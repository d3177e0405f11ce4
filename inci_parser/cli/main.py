"""The command ``inci``: a thin frame. Every subcommand is a library call of the same name, loaded when it is asked for.

Whatever goes wrong on purpose is one line on standard error and exit code 2; Ctrl-C is one line and 130; a reader
that stops listening (``| head``) ends the command quietly with 141, as the shell's own tools do.
"""

from __future__ import annotations

import gc
import os
import sys
import warnings
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from .._version import CATALOGUE_VERSION, __version__
from ..errors import InciError, did_you_mean
from .outcome import FAULT, Outcome, outcome_of, print_outcome, quiet_stdout, replace_closed_streams, wants_json
from .settings import defaults, origin_of

#: Subcommand -> (module of this package, object in it, one line for ``inci --help``).
COMMANDS: dict[str, tuple[str, str, str]] = {
    "parse": ("label", "parse", "Read a label: its ingredients, one by one."),
    "analyze": ("label", "analyze", "Read a label and say what it means."),
    "read": ("read", "read", "Read a label from pictures of it and say what it means."),
    "explain": ("explain", "explain", "Tell what is known of one ingredient name, and how it was found."),
    "routine": ("products", "routine", "Look at several products that are used together."),
    "compare": ("products", "compare", "Set two labels side by side."),
    "scan": ("scan", "scan", "Analyze a whole table of products."),
    "diff": ("scan", "diff", "Compare two scans of one catalogue of products."),
    "catalogue": ("catalogue", "catalogue", "Add your own names, import tables, list what is there."),
    "serve": ("serve", "serve", "Show the page in a browser, and answer programs, on this machine."),
    "mcp": ("mcp", "mcp", "Answer an assistant over the Model Context Protocol."),
    "schema": ("schema", "schema", "Print the JSON Schema of a record."),
    "config": ("config", "config", "Show the settings in force and where each comes from."),
    "completion": ("completion", "completion", "Print a script that completes commands and words in a shell."),
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called, so that ``inci parse`` never pays for ``inci scan``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command and return it; ``None`` where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module, attribute, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(f".{module}", __package__), attribute)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments name; an unknown name is answered with the nearest one."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            hint = did_you_mean(name, COMMANDS) or f"; the commands are {', '.join(COMMANDS)}"
            raise click.UsageError(f"No such command '{name}'{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, row[2]) for name, row in COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    no_args_is_help=False,
    invoke_without_command=True,
    epilog="Pages about everything: docs/cli.md (commands), docs/report.md (the report), docs/output.md (records).",
)
@click.version_option(__version__, "--version", "-V", message=f"inci-parser %(version)s, catalogue {CATALOGUE_VERSION}")
@click.pass_context
def inci(ctx: click.Context) -> None:
    """Read cosmetic ingredient labels as an expert would.

    Paste a label and learn which ingredients it names, what they do, what may irritate, which rules apply and how
    much of each there can be. What is proved, what is likely and what a label cannot tell are kept apart.

    \b
    Try:
      inci analyze serum.txt
      inci parse "Water/Aqua/Eau, Niacinamide (5%), Parfum"
      inci scan products.csv -o report.csv
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def _run(args: Sequence[str]) -> int:
    """Run the command line and return its exit code; errors come out as exceptions."""
    settings = defaults() if args and args[0] in COMMANDS else {}  # help and version ask for none
    with warnings.catch_warnings():
        warnings.showwarning = lambda message, *_, **__: print_outcome(Outcome(0, "warning", str(message)))
        with inci.make_context("inci", list(args), default_map=settings) as ctx:
            inci.invoke(ctx)
    sys.stdout.flush()
    return 0


def _with_origin(outcome: Outcome, args: Sequence[str]) -> Outcome:
    """Return an outcome that names the variable or file which set the value that it quotes, if no argument did."""
    if outcome.code != "usage" or not args or args[0] not in COMMANDS:
        return outcome
    with suppress(InciError):
        origin = origin_of(outcome.message, args[0])
        quoted = any(len(word) > 1 and f"'{word}'".casefold() in outcome.message.casefold() for word in args[1:])
        if origin and not quoted:
            return outcome._replace(message=f"{outcome.message} (set by {origin})")
    return outcome


def run(args: Sequence[str]) -> int:
    """Run ``inci`` with ``args`` and return the exit code; nothing is raised or traced.

    With ``INCI_PARSER_DEBUG`` set, faults of the program and of the system come out as exceptions.
    """
    replace_closed_streams()
    try:
        return _run(args)
    except click.exceptions.Exit as stop:
        return int(stop.exit_code)
    except (Exception, KeyboardInterrupt) as error:
        outcome = _with_origin(outcome_of(error), args)
        if os.environ.get("INCI_PARSER_DEBUG") and (outcome.exit_code == FAULT or outcome.code == "system"):
            raise
        print_outcome(outcome, as_json=wants_json(args))
        if isinstance(error, OSError):
            quiet_stdout()
        return outcome.exit_code


def main() -> Any:
    """Entry point of the command ``inci``.

    The garbage collector is off while one label is read, and what was loaded is not taken apart at the end: everything
    that is loaded stays in use. Measured on ``inci analyze`` of a shampoo: 261 ms of CPU in place of 297. Commands that
    go through tables keep the collector.
    """
    if "_INCI_COMPLETE" in os.environ:
        return inci.main(prog_name="inci")
    one_label = not {"scan", "diff"}.intersection(sys.argv[1:2])
    if one_label:
        gc.disable()
    code = run(sys.argv[1:])
    if one_label:
        gc.freeze()
    with suppress(OSError, ValueError):
        sys.stdout.flush()
    return sys.exit(code)


if __name__ == "__main__":
    main()
