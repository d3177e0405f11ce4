"""``inci config``: the settings in force."""

from __future__ import annotations

import click

from ..render.terminal_layout import visible
from .settings import FILE_VARIABLE, SETTINGS, config_file, values


@click.command(
    short_help="Show the settings in force and where each comes from.",
    epilog="Settings and what they set: docs/cli.md.",
)
def config() -> None:
    """Show the settings in force and where each comes from.

    An option wins over a variable (INCI_MARKET, INCI_PROFILE ...), a variable over the configuration file, the file
    over the built-in default. The file is TOML; INCI_CONFIG names another one.

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
