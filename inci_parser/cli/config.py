"""``inci config``: the settings in force."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from ..errors import InciError
from ..render.terminal_layout import visible
from .avoid_list import avoid_words
from .options import market_word, rules_of
from .outcome import WRONG_INPUT
from .settings import FILE_VARIABLE, SETTINGS, Value, config_file, values


@click.command(
    short_help="Show the settings in force and where each comes from.",
    epilog="Settings and what they set: docs/cli.md.",
)
def config() -> None:
    """Show the settings in force and where each comes from.

    An option wins over a variable (INCI_MARKET, INCI_PROFILE ...), a variable over the configuration file, the file
    over the built-in default. The file is TOML; INCI_CONFIG names another one. A wrong value is an error (exit code 2).

    \b
    Example of a file:
      market = "UK"
      profile = ["rosacea"]
      [scan]
      jobs = 4
    """
    file = config_file()
    absent = "" if file.is_file() else f" (not there; {FILE_VARIABLE} names another)"
    lines = [f"file  {file}{absent}"]
    by_key: dict[tuple[str, str, str], list[str]] = {}
    for value in values():
        shown = ", ".join(value.value) if isinstance(value.value, list) else str(value.value)
        by_key.setdefault((value.key, shown, value.origin), []).append(value.command)
    for (key, shown, origin), commands in by_key.items():
        lines.append(f"{key} = {shown}  from {origin}  for {', '.join(commands)}")
    unset = [key for key in SETTINGS if key not in {row[0] for row in by_key}]
    lines.append(f"not set: {', '.join(unset)}")
    for line in lines:
        click.echo(visible(line))
    faults = [(value, fault) for value in values() if (fault := fault_of(value))]
    for key, origin, fault in dict.fromkeys((value.key, value.origin, fault) for value, fault in faults):
        click.echo(visible(f"inci: {key} from {origin}: {fault}"), err=True)
    if faults:
        click.get_current_context().exit(WRONG_INPUT)


def fault_of(value: Value) -> str:
    """Return what is wrong with a setting for the command that it is for, ``""`` where nothing is."""
    from .main import inci

    context = click.get_current_context()
    command = inci.get_command(context, value.command)
    parameter = SETTINGS[value.key].parameter
    options = [option for option in (command.params if command else ()) if option.name == parameter]
    try:
        for option in options:
            option.type_cast_value(click.Context(command or inci), value.value)
        if value.key in _CHECKS:
            _CHECKS[value.key](value.value)
    except (click.BadParameter, InciError) as error:
        return error.message if isinstance(error, click.BadParameter) else str(error)
    return ""


def _analyzed(**asked: Any) -> None:
    from ..api import analyze

    analyze("", **asked)


def _failure_kinds(words: list[str]) -> None:
    from ..analysis.gate import failure_kinds

    failure_kinds(tuple(words))


#: Key of a setting -> what raises an error for a wrong value of it.
_CHECKS: dict[str, Callable[[Any], object]] = {
    "market": lambda word: _analyzed(market=market_word(str(word))),
    "product_type": lambda word: _analyzed(product_type=str(word)),
    "profile": lambda words: _analyzed(profile=tuple(words)),
    "skip": lambda words: _analyzed(skip=tuple(words)),
    "avoid": lambda words: avoid_words(tuple(words)),
    "rules": lambda words: rules_of(tuple(words)),
    "fail_on": _failure_kinds,
}
