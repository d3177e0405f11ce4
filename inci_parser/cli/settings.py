"""Settings that hold without being typed: a configuration file and ``INCI_*`` variables.

An option on the command line wins over a variable, a variable over the file, the file over the built-in default. The
file is ``config.toml`` in the user's configuration folder, or what ``INCI_CONFIG`` names; it holds the keys of
:data:`SETTINGS`, at the top for all commands or in a table of one command's name.

    market = "UK"
    profile = ["rosacea", "sensitive"]

    [scan]
    jobs = 4
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, NamedTuple

from ..errors import InputError

FILE_VARIABLE = "INCI_CONFIG"


class Setting(NamedTuple):
    """An option that a file or a variable can set."""

    #: Parameters of commands that it sets: the name in the code.
    parameter: str
    #: Commands that have the option.
    commands: tuple[str, ...]
    #: Whether several values may be given: a list in the file, words with commas in the variable.
    several: bool = False


_LABELS = ("analyze", "routine")
#: Key in the file (and, in capitals after ``INCI_``, name of the variable) -> what it sets.
SETTINGS: dict[str, Setting] = {
    "market": Setting("market", ("analyze", "routine", "explain", "scan")),
    "product_type": Setting("product_type", ("analyze", "explain", "scan")),
    "profile": Setting("profile", (*_LABELS, "scan"), several=True),
    "avoid": Setting("avoid", ("analyze", "scan"), several=True),
    "skip": Setting("skip", (*_LABELS, "scan"), several=True),
    "rules": Setting("packs", _LABELS, several=True),
    "format": Setting("form", ("parse", "analyze", "explain", "routine", "compare")),
    "color": Setting("color", ("parse", "analyze", "explain", "routine", "compare")),
    "pager": Setting("pager", ("parse", "analyze", "explain", "routine", "compare")),
    "verbose": Setting("verbose", ("analyze",)),
    "sources": Setting("sources", ("analyze", "explain", "routine")),
    "fail_on": Setting("fail_on", ("analyze", "scan"), several=True),
    "jobs": Setting("jobs", ("scan",)),
}


class Value(NamedTuple):
    """A setting in force for a command, and where it comes from."""

    key: str
    command: str
    value: Any
    origin: str


def config_file() -> Path:
    """Return where the configuration file is looked for (it need not exist)."""
    named = os.environ.get(FILE_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_config_path

    try:
        return user_config_path("inci-parser", appauthor=False) / "config.toml"
    except RuntimeError:  # the user has no home folder
        return Path(os.devnull) / "config.toml"


def values() -> list[Value]:
    """Return every setting in force; raises :class:`~inci_parser.errors.InputError` for a file that is wrong."""
    every = [*_from_file(), *_from_variables()]
    return list({(value.key, value.command): value for value in every}.values())


def defaults() -> dict[str, dict[str, Any]]:
    """Return for each command the defaults of its parameters, as click's ``default_map``."""
    by_command: dict[str, dict[str, Any]] = {}
    for value in values():
        by_command.setdefault(value.command, {})[SETTINGS[value.key].parameter] = value.value
    return by_command


def origin_of(message: str, command: str) -> str:
    """Return where the value comes from that an error of a command quotes, ``""`` where no setting holds it."""
    folded = message.casefold()
    for value in values():
        words = value.value if isinstance(value.value, list) else [value.value]
        if value.command == command and any(repr(str(word)).casefold() in folded for word in words):
            return value.origin
    return ""


def _from_variables() -> list[Value]:
    values = []
    for key, setting in SETTINGS.items():
        name = f"INCI_{key.upper()}"
        text = os.environ.get(name, "").strip()
        if text:
            value = [word.strip() for word in text.split(",") if word.strip()] if setting.several else text
            values += [Value(key, command, value, name) for command in setting.commands]
    return values


def _from_file() -> list[Value]:
    file = config_file()
    document = _read(file)
    values = [value for key, content in document.items() for value in _top(key, content, file)]
    tables = {command: content for command, content in document.items() if isinstance(content, dict)}
    for command, table in tables.items():
        for key, content in table.items():
            if key not in SETTINGS or command not in SETTINGS[key].commands:
                raise InputError(f"{file}: [{command}] has no setting {key!r}; see 'inci config'")
            values.append(Value(key, command, _value(key, content, file), str(file)))
    return values


def _top(key: str, content: Any, file: Path) -> list[Value]:
    """Return the values of one key at the top of the file; a table of a command gives none here."""
    commands = {command for setting in SETTINGS.values() for command in setting.commands}
    if isinstance(content, dict) and key in commands:
        return []
    if key not in SETTINGS:
        raise InputError(f"{file}: there is no setting {key!r}; the settings are {', '.join(SETTINGS)}")
    value = _value(key, content, file)
    return [Value(key, command, value, str(file)) for command in SETTINGS[key].commands]


def _value(key: str, content: Any, file: Path) -> Any:
    """Return a value of the file as click takes it: a list where several are meant, a text, number or truth else."""
    if SETTINGS[key].several:
        content = [content] if isinstance(content, str) else content
        if isinstance(content, list) and all(isinstance(item, str) for item in content):
            return content
        raise InputError(f'{file}: {key} is a list of words, such as {key} = ["..."]')
    if isinstance(content, str | bool | int):
        return content
    raise InputError(f"{file}: {key} is one word, number, true or false")


def _read(file: Path) -> dict[str, Any]:
    """Return the document of a configuration file, empty where there is none."""
    try:
        text = file.read_text(encoding="utf-8")
        import tomllib

        return tomllib.loads(text)
    except FileNotFoundError as error:
        if os.environ.get(FILE_VARIABLE):
            raise InputError(f"{file}: no such file ({FILE_VARIABLE} names it)") from error
        return {}
    except (NotADirectoryError, PermissionError):
        return {}
    except (OSError, ValueError) as error:
        raise InputError(f"{file} cannot be read as TOML: {error}") from error
