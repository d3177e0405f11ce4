"""Values as bytes: text, numbers, containers, patterns, enums and records of this package.

Layout: length of the JSON (4 bytes, little endian), the JSON, and behind it what the JSON points into by offsets: the
code of patterns, and the values of each :class:`.on_demand.OnDemand` as JSON of their own.

A value of another kind than JSON's own is an array that opens with what it is. A pattern carries the code that this
Python's ``re`` made of it, so that reading it back compiles nothing; another Python compiles its text. Reading a value
calls nothing but the constructors of records (named tuples, dataclasses) and enums of this package.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import json
import re
import sys
from array import array
from collections.abc import Callable, Iterable
from contextlib import suppress
from enum import Enum
from importlib import import_module
from itertools import accumulate
from typing import Any

from .on_demand import OnDemand

#: Pythons of one name read each other's pattern code.
PYTHON = f"{sys.implementation.cache_tag} {_sre.MAGIC} {_sre.CODESIZE} {sys.byteorder}"
#: Values that JSON holds as they are.
_PLAIN = (str, int, float, bool, type(None))
(
    _LIST, _TUPLE, _SET, _FROZENSET, _DICT, _PAIRS, _RECORD, _PATTERN, _ENUM,
    _FLAT_LIST, _FLAT_TUPLE, _FLAT_SET, _FLAT_FROZENSET, _FLAT_DICT, _FLAT_RECORD, _ON_DEMAND,
) = range(16)  # fmt: skip
_CONTAINERS: dict[type, tuple[int, int]] = {
    list: (_LIST, _FLAT_LIST),
    tuple: (_TUPLE, _FLAT_TUPLE),
    set: (_SET, _FLAT_SET),
    frozenset: (_FROZENSET, _FLAT_FROZENSET),
}
#: Bytes of the length of the JSON.
_LENGTH = 4


def dumps(value: Any) -> bytes:
    """Return a value as bytes; raises :class:`TypeError` for a value that cannot be read back."""
    packer = _Packer()
    packed = packer.pack(value)
    names = [f"{cls.__module__}:{cls.__qualname__}" for cls in packer.classes]
    head = _json([PYTHON, names, packed])
    return len(head).to_bytes(_LENGTH, "little") + head + packer.body


def loads(body: bytes | memoryview) -> Any:
    """Return the value of :func:`dumps`; raises :class:`ValueError` or another plain exception for anything else."""
    view = memoryview(body)
    end = _LENGTH + int.from_bytes(view[:_LENGTH], "little")
    python, names, packed = _from_json(view[_LENGTH:end])
    return _Unpacker(names, view[end:], python == PYTHON).unpack(packed)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _from_json(body: memoryview) -> Any:
    return json.loads(str(body, "utf-8", "surrogatepass"))


def _class_of(name: str) -> type:
    """Return a record or enum of this package by its name; raises :class:`ValueError` for anything else."""
    module, _, path = name.partition(":")
    if module.split(".")[0] != __name__.split(".")[0]:
        raise ValueError(f"{name} is no class of this package")
    value: Any = import_module(module)
    for part in path.split("."):
        value = getattr(value, part)
    if not isinstance(value, type) or not (_is_record(value) or issubclass(value, Enum)):
        raise ValueError(f"{name} is no record")
    return value


def _is_record(cls: type) -> bool:
    return (issubclass(cls, tuple) and hasattr(cls, "_fields")) or hasattr(cls, "__dataclass_fields__")


def _fields(value: Any) -> list[Any]:
    """Return the values that the constructor of a record takes."""
    if isinstance(value, tuple):
        return list(value)
    from dataclasses import fields

    return [getattr(value, field.name) for field in fields(value) if field.init]


def _flat(values: Iterable[Any]) -> bool:
    return all(type(value) in _PLAIN for value in values)


def _sortable(values: Iterable[Any]) -> bool:
    return all(type(value) is str for value in values)


class _Packer:
    """Makes of a value what JSON holds: plain ones as they are, others as an array that opens with what it is."""

    def __init__(self) -> None:
        #: Class of records or enums -> its number.
        self.classes: dict[type, int] = {}
        self.body = b""

    def pack(self, value: Any) -> Any:
        """Return the packed form of a value."""
        cls = type(value)
        if cls in _PLAIN:
            return value
        if cls in _CONTAINERS:
            return self._items(value)
        if cls is dict:
            return self._dict(value)
        if cls is OnDemand:
            return self._on_demand(value)
        if isinstance(value, re.Pattern):
            return [_PATTERN, value.pattern, value.flags, *self._code(value)]
        if isinstance(value, Enum):
            return [_ENUM, self._number(cls), value.value]
        if isinstance(value, str):
            return str(value)
        return self._record(value)

    def _number(self, cls: type) -> int:
        return self.classes.setdefault(cls, len(self.classes))

    def _items(self, value: Any) -> list[Any]:
        """Return a list, tuple or set; sets of text in order, so that the same value is the same file."""
        deep, flat = _CONTAINERS[type(value)]
        items = sorted(value) if isinstance(value, (set, frozenset)) and _sortable(value) else list(value)
        return [flat, *items] if _flat(items) else [deep, *map(self.pack, items)]

    def _record(self, value: Any) -> list[Any]:
        cls = type(value)
        if not _is_record(cls):
            raise TypeError(f"a {cls.__name__} cannot be remembered")
        number, fields = self._number(cls), _fields(value)
        if _flat(fields):
            return [_FLAT_RECORD, number, *fields]
        return [_RECORD, number, *map(self.pack, fields)]

    def _dict(self, value: dict[Any, Any]) -> list[Any]:
        if all(isinstance(key, str) for key in value):
            if all(type(key) is str for key in value) and _flat(value.values()):
                return [_FLAT_DICT, value]
            return [_DICT, {str(key): self.pack(item) for key, item in value.items()}]
        return [_PAIRS, *(self.pack(part) for pair in value.items() for part in pair)]

    def _on_demand(self, value: OnDemand[Any]) -> list[Any]:
        """Return where the body has the keys of a mapping (lines) and the places of its values, and their number."""
        if any("\n" in key for key in value):
            raise TypeError("a key has a line break")
        values = [_json(self.pack(item)) for item in value.values()]
        ends = array("I", accumulate(map(len, values), initial=len(self.body)))
        self.body += b"".join(values)
        keys = "\n".join(value).encode("utf-8", "surrogatepass")
        start = len(self.body)
        self.body += keys + ends.tobytes()
        return [_ON_DEMAND, start, start + len(keys), len(values)]

    def _code(self, pattern: re.Pattern[str]) -> list[Any]:
        """Return groups, their names, and where the code of a pattern is; ``[]`` where ``re`` compiles otherwise."""
        with suppress(ImportError, AttributeError, TypeError):
            from re import _compiler, _parser  # type: ignore[attr-defined]

            parsed = _parser.parse(pattern.pattern, pattern.flags)
            code = array("I", _compiler._code(parsed, pattern.flags)).tobytes()
            start = len(self.body)
            self.body += code
            return [pattern.groups, dict(pattern.groupindex), start, len(self.body)]
        return []


class _Unpacker:
    """Builds values from their packed form; the class of a record is imported when the first one is read."""

    def __init__(self, names: list[str], body: memoryview, same_python: bool) -> None:
        self.names, self.body, self.same_python = names, body, same_python
        self.classes: dict[int, Any] = {}
        self.builders: tuple[Callable[[list[Any]], Any], ...] = (
            lambda v: [self.unpack(item) for item in v[1:]],
            lambda v: tuple([self.unpack(item) for item in v[1:]]),
            lambda v: {self.unpack(item) for item in v[1:]},
            lambda v: frozenset([self.unpack(item) for item in v[1:]]),
            lambda v: {key: self.unpack(item) for key, item in v[1].items()},
            lambda v: {self.unpack(v[at]): self.unpack(v[at + 1]) for at in range(1, len(v), 2)},
            lambda v: self._class(v[1])(*[self.unpack(item) for item in v[2:]]),
            self._pattern,
            lambda v: self._class(v[1])(v[2]),
            lambda v: v[1:],
            lambda v: tuple(v[1:]),
            lambda v: set(v[1:]),
            lambda v: frozenset(v[1:]),
            lambda v: v[1],
            lambda v: self._class(v[1])(*v[2:]),
            self._on_demand,
        )

    def unpack(self, value: Any) -> Any:
        """Return the value that a packed form stands for."""
        return self.builders[value[0]](value) if type(value) is list else value

    def _class(self, number: int) -> Any:
        cls = self.classes.get(number)
        if cls is None:
            cls = self.classes[number] = _class_of(self.names[number])
        return cls

    def _pattern(self, packed: list[Any]) -> re.Pattern[str]:
        """Return a pattern from its code; ``re`` checks the code and raises for a wrong one."""
        _, text, flags, *made = packed
        if not made or not self.same_python:
            return re.compile(text, flags & ~re.UNICODE)
        groups, by_name, start, end = made
        by_number: list[str | None] = [None] * (groups + 1)
        for name, number in by_name.items():
            by_number[number] = name
        code = array("I", bytes(self.body[start:end])).tolist()
        return _sre.compile(text, flags, code, groups, by_name, tuple(by_number))  # type: ignore[no-any-return]

    def _on_demand(self, packed: list[Any]) -> OnDemand[Any]:
        _, start, end, size = packed
        keys = str(self.body[start:end], "utf-8", "surrogatepass").split("\n") if size else []
        places = array("I", bytes(self.body[end : end + 4 * (size + 1)]))
        if (len(keys), len(places)) != (size, size + 1):
            raise ValueError("cut short")
        return OnDemand.of(keys, lambda number: self.unpack(_from_json(self.body[places[number] : places[number + 1]])))
