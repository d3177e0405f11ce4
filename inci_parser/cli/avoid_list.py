"""What a command is to look for: names and groups as arguments, and files with one a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import click

from ..errors import UsageError
from .label_input import exists, file_source, looks_like_path


class _Line(NamedTuple):
    """A word to look for; ``place`` is the line of a file it stands in, ``""`` for an argument."""

    word: str
    place: str


def avoid_words(arguments: tuple[str, ...]) -> tuple[str, ...]:
    """Return what to look for: each argument itself, or the lines of the file it names, ``#`` beginning a remark.

    A line of a file that is no known ingredient or group is named on standard error and looked for as printed.

    Raises :class:`~inci_parser.errors.UsageError` for an argument that is none.
    """
    lines = [line for argument in arguments for line in _lines(argument)]
    if not lines:
        return ()
    from ..analysis.watch_lists import unknown_words
    from ..naming import Catalogue

    faults = {word.asked: word.fault() for word in unknown_words((line.word for line in lines), Catalogue.default())}
    for line in lines:
        if line.word in faults and not line.place:
            raise UsageError(f"--avoid: {faults[line.word]}; a file with one a line may also hold printed words")
    for line in lines:
        if line.word in faults:
            click.echo(f"inci: {line.place}: {faults[line.word]}; looked for as printed", err=True)
    return tuple(dict.fromkeys(line.word for line in lines))


def _lines(argument: str) -> Iterator[_Line]:
    """Yield what one argument asks to look for."""
    if not argument.strip():
        raise UsageError("--avoid: an empty name; give an ingredient, a group, or a file of them")
    if not exists(argument) and not looks_like_path(argument):
        yield _Line(argument.strip(), "")
        return
    source = file_source(argument)
    for number, line in enumerate(source.text.splitlines(), 1):
        word = line.partition("#")[0].strip()
        if word:
            yield _Line(word, f"{source.name}, line {number}")
