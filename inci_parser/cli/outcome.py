"""What goes wrong, as one line and an exit code."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import pairwise
from typing import Any, NamedTuple

import click

from ..errors import InciError, InputError, MissingExtraError, TableError, UsageError
from ..render.terminal_layout import visible

FAILED_GATE = 1
WRONG_INPUT = 2
FAULT = 70
INTERRUPTED = 130
PIPE_CLOSED = 141


class Outcome(NamedTuple):
    """How a command that did not succeed ends."""

    exit_code: int
    #: Stable word for programs: "usage", "input", "table", "missing_extra", "system", "interrupted", "fault" ...
    code: str
    message: str


def _usage_line(error: Any) -> str:
    """Return a usage error as one line that names the command and where its help is."""
    path = error.ctx.command_path if error.ctx else "inci"
    message = error.format_message().rstrip(".").replace("a valid integer range", "a whole number")
    return f"{message} (see '{path} --help')"


def _system_line(error: Any) -> str:
    return f"{f'{error.filename}: ' if error.filename else ''}{error.strerror or error}"


def _fault_line(error: Any) -> str:
    return (
        f"internal fault: {type(error).__name__}: {error} "
        "(please report it with the label; INCI_PARSER_DEBUG=1 shows the traceback)"
    )


#: Kind of error -> exit code, code, how it is said; the first row that fits counts.
_OUTCOMES: tuple[tuple[type[BaseException], int, str, Callable[[Any], str]], ...] = (
    (KeyboardInterrupt, INTERRUPTED, "interrupted", lambda _: "stopped by Ctrl-C"),
    (click.Abort, INTERRUPTED, "interrupted", lambda _: "stopped by Ctrl-C"),
    (BrokenPipeError, PIPE_CLOSED, "pipe_closed", lambda _: ""),
    (click.UsageError, WRONG_INPUT, "usage", _usage_line),
    (click.ClickException, WRONG_INPUT, "usage", lambda error: error.format_message()),
    (UsageError, WRONG_INPUT, "usage", str),
    (TableError, WRONG_INPUT, "table", str),
    (InputError, WRONG_INPUT, "input", str),
    (MissingExtraError, WRONG_INPUT, "missing_extra", str),
    (InciError, WRONG_INPUT, "input", str),
    (OSError, WRONG_INPUT, "system", _system_line),
    (BaseException, FAULT, "fault", _fault_line),
)


def outcome_of(error: BaseException) -> Outcome:
    """Return how a command ends that raised an error.

    >>> outcome_of(InputError("x.txt: no such file"))
    Outcome(exit_code=2, code='input', message='x.txt: no such file')
    """
    for kind, exit_code, code, say in _OUTCOMES:
        if isinstance(error, kind):
            return Outcome(exit_code, code, say(error))
    raise AssertionError("the last row fits everything")


def wants_json(args: Sequence[str]) -> bool:
    """Return whether a command line asks for JSON, so that its errors are JSON too.

    >>> wants_json(["parse", "x.txt", "--format", "json"]), wants_json(["parse", "-f", "csv"]), wants_json(["-fjson"])
    (True, False, True)
    """
    words = " ".join(args).replace("=", " ").replace("-fjson", "-f json").split(" ")
    return any(option in ("-f", "--format") and value in ("json", "jsonl") for option, value in pairwise(words))


def print_outcome(outcome: Outcome, *, as_json: bool = False) -> None:
    """Write an outcome to standard error as one line, whatever the message holds."""
    if not outcome.message:
        return
    line = f"inci: {visible(' '.join(outcome.message.split()))}"
    if as_json:
        line = json.dumps({"error": {"code": outcome.code, "message": line.removeprefix("inci: ")}}, ensure_ascii=True)
    with suppress(OSError, ValueError, AttributeError):  # standard error may be closed, too
        click.echo(line, err=True)


def quiet_stdout() -> None:
    """Point standard output at nothing, so that Python's own flush at exit does not complain about a closed pipe."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class ClosedStream:
    """Stands for a standard stream that was closed before the command started: using it is an error of one line."""

    encoding = "utf-8"
    errors = "strict"
    closed = False

    def __init__(self, name: str, remedy: str) -> None:
        """Take what the stream is called and what to do instead."""
        self._message = f"{name} is closed: {remedy}"

    @property
    def buffer(self) -> ClosedStream:
        """The stream itself, for who wants bytes."""
        return self

    def isatty(self) -> bool:
        """Return that this is no terminal."""
        return False

    def flush(self) -> None:
        """Do nothing: nothing was written."""

    def fileno(self) -> int:
        """Raise :class:`~inci_parser.errors.InputError`."""
        raise InputError(self._message)

    def write(self, _: object) -> int:
        """Raise :class:`~inci_parser.errors.InputError`."""
        raise InputError(self._message)

    def read(self, _: int = -1) -> str:
        """Raise :class:`~inci_parser.errors.InputError`."""
        raise InputError(self._message)


def replace_closed_streams() -> None:
    """Replace standard streams that the process was started without (``>&-``, ``<&-``) by :class:`ClosedStream`."""
    if sys.stdout is None:
        sys.stdout = ClosedStream("standard output", "write to a file with -o FILE")
    if sys.stdin is None:
        sys.stdin = ClosedStream("standard input", "give a text or the name of a file")
