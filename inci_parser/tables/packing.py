"""Values as JSON holds them: text, numbers, containers, patterns, enums and records of this package.

A value of another kind than JSON's own is an array that opens with what it is. A pattern carries the code that this
Python's ``re`` made of it, so that reading it back compiles nothing; another Python compiles its text. Reading a value
calls nothing but the constructors of records (named tuples, dataclasses) and enums of this package.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import dataclasses
import importlib
import json
import re
import sys
from array import array
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable
from contextlib import suppress
from enum import Enum
from typing import Any

#: Pythons of one name read each other's pattern code.
PYTHON = f"{sys.implementation.cache_tag} {_sre.MAGIC} {_sre.CODESIZE} {sys.byteorder}"
#: Values that JSON holds as they are.
_PLAIN = (str, int, float, bool, type(None))
(
    _LIST, _TUPLE, _SET, _FROZENSET, _DICT, _PAIRS, _RECORD, _PATTERN, _ENUM,
    _FLAT_LIST, _FLAT_TUPLE, _FLAT_SET, _FLAT_FROZENSET, _FLAT_DICT, _FLAT_RECORD,
) = range(15)  # fmt: skip
_CONTAINERS: dict[type, tuple[int, int]] = {
    list: (_LIST, _FLAT_LIST),
    tuple: (_TUPLE, _FLAT_TUPLE),
    set: (_SET, _FLAT_SET),
    frozenset: (_FROZENSET, _FLAT_FROZENSET),
}


def dumps(value: Any) -> bytes:
    """Return a value as JSON; raises :class:`TypeError` for a value that cannot be read back."""
    classes: dict[type, int] = {}
    packed = _pack(value, classes)
    names = [f"{cls.__module__}:{cls.__qualname__}" for cls in classes]
    body = json.dumps([PYTHON, names, packed], ensure_ascii=False, separators=(",", ":"))
    return body.encode("utf-8", "surrogatepass")


def loads(body: bytes) -> Any:
    """Return the value of :func:`dumps`; raises :class:`ValueError` or another plain exception for anything else."""
    python, names, packed = json.loads(body.decode("utf-8", "surrogatepass"))
    return _Unpacker([_class_of(name) for name in names], python == PYTHON).unpack(packed)


def _class_of(name: str) -> type:
    """Return a record or enum of this package by its name; raises :class:`ValueError` for anything else."""
    module, _, path = name.partition(":")
    if module.split(".")[0] != __name__.split(".")[0]:
        raise ValueError(f"{name} is no class of this package")
    found: Any = importlib.import_module(module)
    for part in path.split("."):
        found = getattr(found, part)
    if not isinstance(found, type) or not (_is_record(found) or issubclass(found, Enum)):
        raise ValueError(f"{name} is no record")
    return found


def _is_record(cls: type) -> bool:
    return (issubclass(cls, tuple) and hasattr(cls, "_fields")) or dataclasses.is_dataclass(cls)


def _fields(value: Any) -> list[Any]:
    if isinstance(value, tuple):
        return list(value)
    return [getattr(value, field.name) for field in dataclasses.fields(value) if field.init]


def _flat(values: Iterable[Any]) -> bool:
    return all(type(value) in _PLAIN for value in values)


def _pack(value: Any, classes: dict[type, int]) -> Any:
    """Return a value as JSON holds it: plain ones as they are, others as an array that opens with what it is."""
    cls = type(value)
    if cls in _PLAIN:
        return value
    if cls in _CONTAINERS:
        return _pack_items(value, classes)
    if cls is dict:
        return _pack_dict(value, classes)
    if isinstance(value, re.Pattern):
        return [_PATTERN, value.pattern, value.flags, *_code_of(value)]
    if isinstance(value, Enum):
        return [_ENUM, classes.setdefault(cls, len(classes)), value.value]
    if isinstance(value, str):
        return str(value)
    return _pack_record(value, classes)


def _code_of(pattern: re.Pattern[str]) -> list[Any]:
    """Return what ``re`` made of a pattern: code (base64), groups by name; ``[]`` where its compiler is another one."""
    with suppress(ImportError, AttributeError, TypeError):
        from re import _compiler, _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(pattern.pattern, pattern.flags)
        code = array("I", _compiler._code(parsed, pattern.flags))
        return [b64encode(code.tobytes()).decode(), pattern.groups, dict(pattern.groupindex)]
    return []


def _pattern(packed: list[Any]) -> re.Pattern[str]:
    """Return a pattern from its code; ``re`` checks the code and raises for a wrong one."""
    _, text, flags, *made = packed
    if not made:
        return re.compile(text, flags & ~re.UNICODE)
    code, groups, by_name = made
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in by_name.items():
        by_number[number] = name
    numbers = array("I", b64decode(code)).tolist()
    return _sre.compile(  # type: ignore[no-any-return]
        text, flags, numbers, groups, by_name, tuple(by_number)
    )


def _pack_items(value: Any, classes: dict[type, int]) -> list[Any]:
    """Return a list, tuple or set; sets of text in order, so that the same value is the same file."""
    deep, flat = _CONTAINERS[type(value)]
    items = sorted(value) if isinstance(value, (set, frozenset)) and _sortable(value) else list(value)
    return [flat, *items] if _flat(items) else [deep, *(_pack(item, classes) for item in items)]


def _pack_record(value: Any, classes: dict[type, int]) -> list[Any]:
    cls = type(value)
    if not _is_record(cls):
        raise TypeError(f"a {cls.__name__} cannot be remembered")
    number, fields = classes.setdefault(cls, len(classes)), _fields(value)
    if _flat(fields):
        return [_FLAT_RECORD, number, *fields]
    return [_RECORD, number, *(_pack(field, classes) for field in fields)]


def _sortable(values: Iterable[Any]) -> bool:
    return all(type(value) is str for value in values)


def _pack_dict(value: dict[Any, Any], classes: dict[type, int]) -> list[Any]:
    if all(isinstance(key, str) for key in value):
        if all(type(key) is str for key in value) and _flat(value.values()):
            return [_FLAT_DICT, value]
        return [_DICT, {str(key): _pack(item, classes) for key, item in value.items()}]
    return [_PAIRS, *(_pack(part, classes) for pair in value.items() for part in pair)]


class _Unpacker:
    """Builds values from their packed form."""

    def __init__(self, classes: list[type], same_python: bool) -> None:
        self.classes: list[Any] = classes
        self.builders: tuple[Callable[[list[Any]], Any], ...] = (
            lambda v: [self.unpack(item) for item in v[1:]],
            lambda v: tuple([self.unpack(item) for item in v[1:]]),
            lambda v: {self.unpack(item) for item in v[1:]},
            lambda v: frozenset([self.unpack(item) for item in v[1:]]),
            lambda v: {key: self.unpack(item) for key, item in v[1].items()},
            lambda v: {self.unpack(v[at]): self.unpack(v[at + 1]) for at in range(1, len(v), 2)},
            lambda v: self.classes[v[1]](*[self.unpack(item) for item in v[2:]]),
            _pattern if same_python else lambda v: re.compile(v[1], v[2] & ~re.UNICODE),
            lambda v: self.classes[v[1]](v[2]),
            lambda v: v[1:],
            lambda v: tuple(v[1:]),
            lambda v: set(v[1:]),
            lambda v: frozenset(v[1:]),
            lambda v: v[1],
            lambda v: self.classes[v[1]](*v[2:]),
        )

    def unpack(self, value: Any) -> Any:
        """Return the value that a packed form stands for."""
        return self.builders[value[0]](value) if type(value) is list else value
