"""The command ``inci``: a thin frame. Every subcommand is a library call of the same name, loaded when it is asked for.

Whatever goes wrong on purpose is one line on standard error and exit code 2; Ctrl-C is one line and 130; a reader
that stops listening (``| head``) ends the command quietly with 141, as the shell's own tools do.
"""

from __future__ import annotations

import atexit
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
from ..errors import InciError

#: Subcommand -> (module of this package, object in it, one line for ``inci --help``).
COMMANDS: dict[str, tuple[str, str, str]] = {
    "parse": ("label", "parse", "Read a label: its ingredients, one by one."),
    "analyze": ("label", "analyze", "Read a label and say what it means."),
    "explain": ("explain", "explain", "Tell what is known of one ingredient name, and how it was found."),
    "routine": ("products", "routine", "Look at several products that are used together."),
    "compare": ("products", "compare", "Set two labels side by side."),
    "scan": ("scan", "scan", "Analyze a whole table of products."),
    "diff": ("scan", "diff", "Compare two scans of one catalogue of products."),
    "catalogue": ("catalogue", "catalogue", "Add your own names, import tables, list what is there."),
    "schema": ("schema", "schema", "Print the JSON Schema of a record."),
}

INTERRUPTED = 130
PIPE_CLOSED = 141
WRONG_INPUT = 2
FAULT = 70


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
        found: click.Command = getattr(import_module(f".{module}", __package__), attribute)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, row[2]) for name, row in COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    no_args_is_help=False,
    invoke_without_command=True,
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


def _complain(message: str) -> None:
    """Write one line to standard error, whatever the message holds."""
    line = " ".join(message.split())
    with suppress(OSError, ValueError, AttributeError):  # nobody may be listening there either
        click.echo(f"inci: {line}", err=True)


def _usage_line(error: click.UsageError) -> str:
    """Return a usage error as one line that names the command and where its help is."""
    path = error.ctx.command_path if error.ctx else "inci"
    message = error.format_message().rstrip(".")
    return f"{message} (see '{path} --help')"


def _quiet_stdout() -> None:
    """Point standard output at nothing, so that Python's own flush at exit does not complain about a closed pipe."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(args: Sequence[str]) -> int:
    """Run the command line and return its exit code; errors come out as exceptions."""
    with warnings.catch_warnings():
        warnings.showwarning = lambda message, *_, **__: _complain(str(message))
        with inci.make_context("inci", list(args)) as ctx:
            inci.invoke(ctx)
    sys.stdout.flush()
    return 0


def run(args: Sequence[str]) -> int:
    """Run ``inci`` with ``args`` and return the exit code; nothing but a fault of ours is raised or traced."""
    try:
        return _run(args)
    except click.exceptions.Exit as stop:
        return int(stop.exit_code)
    except (KeyboardInterrupt, click.Abort):
        _complain("stopped by Ctrl-C")
        return INTERRUPTED
    except BrokenPipeError:
        _quiet_stdout()
        return PIPE_CLOSED
    except click.UsageError as error:
        _complain(_usage_line(error))
    except click.ClickException as error:
        _complain(error.format_message())
    except InciError as error:
        _complain(str(error))
    except OSError as error:
        if os.environ.get("INCI_PARSER_DEBUG"):
            raise
        where = f"{error.filename}: " if error.filename else ""
        _complain(f"{where}{error.strerror or error}")
        _quiet_stdout()
    except Exception as error:
        if os.environ.get("INCI_PARSER_DEBUG"):
            raise
        _complain(
            f"internal fault: {type(error).__name__}: {error} "
            "(please report it with the label; INCI_PARSER_DEBUG=1 shows the traceback)"
        )
        return FAULT
    return WRONG_INPUT


#: Commands that go through tables: they start processes and clean up behind themselves.
_OF_TABLES = frozenset(("scan", "diff"))


def _travel_light() -> None:
    """Spend nothing on a single label that only a longer run would repay.

    lark takes along two libraries wherever they are installed, which no grammar needs; the collector looks through
    everything that is being loaded, all of which stays.
    """
    for name in ("interegular", "regex"):
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]
    gc.disable()


def _leave(code: int) -> None:
    """End the process without taking everything loaded apart piece by piece, which costs a tenth of the whole call."""
    atexit._run_exitfuncs()
    with suppress(OSError, ValueError):
        sys.stdout.flush()
    with suppress(OSError, ValueError):
        sys.stderr.flush()
    os._exit(code)


def main() -> Any:
    """Entry point of the command ``inci``."""
    if "_INCI_COMPLETE" in os.environ:
        return inci.main(prog_name="inci")
    if _OF_TABLES.intersection(sys.argv[1:2]):
        return sys.exit(run(sys.argv[1:]))
    _travel_light()
    return _leave(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
