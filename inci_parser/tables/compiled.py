"""What is built from tables and grammars once, remembered on disk as JSON until a table or the code changes.

File: one line (``INCI1``, CRC-32 and length of the rest, stamp), then the value. A value is text, numbers, containers,
patterns, enums and records of this package (named tuples, dataclasses); reading one calls nothing but their own
constructors. A file that is missing, damaged, of another state or not ours only costs the time to build again.
"""

from __future__ import annotations

import dataclasses
import gc
import importlib
import json
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

from .resources import HERE, cache_folder, code_stamp, data_file, data_files, digest, stamp, write_atomically

T = TypeVar("T")
_MAGIC = "INCI1"
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


def compiled(key: str, files: Iterable[str], build: Callable[[], T], *, kind: str = "synonyms") -> T:
    """Return what ``build()`` gives, remembered on disk until one of the files or the room's code changes.

    ``key`` names the built thing in the cache, its first word the room whose code builds it; ``files`` are those of
    the data folder ``kind`` it is built from, or absolute paths.
    """
    sources = stamp(data_file(kind, file) for file in files)
    return remembered(key, f"{sources}\n{code_stamp(key.split('-')[0])}", build)


@cache
def data_sha256() -> str:
    """Return one SHA-256 over every file in ``synonyms/`` and ``grammars/``: what a reading depended on."""
    files = [item for kind in ("grammars", "synonyms") for _, item in sorted(data_files(kind).items())]
    return remembered("data-sha256", stamp(files), lambda: digest(files))


def remembered(key: str, state: str, build: Callable[[], T]) -> T:
    """Return the value that the cache holds for ``key`` in this very state, else build it and remember it."""
    place = cache_folder()
    if place is None:
        return build()
    file = place / f"{key}-{HERE}.json"
    head = f"{_MAGIC} {_check(key, state):08x}"
    with suppress(OSError, ValueError, TypeError, KeyError, IndexError, AttributeError, ImportError, RecursionError):
        return _read(file, head)  # type: ignore[no-any-return]
    value = build()
    with suppress(OSError):
        write_atomically(file, _written(value, head))
    return value


def _check(key: str, state: str) -> int:
    """Return one number for a key and the state of what its value is built from."""
    return crc32(f"{key} {state}".encode())


def _written(value: Any, head: str) -> bytes:
    classes: dict[type, int] = {}
    packed = _pack(value, classes)
    names = [f"{cls.__module__}:{cls.__qualname__}" for cls in classes]
    body = json.dumps([names, packed], ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return f"{head} {crc32(body):08x} {len(body)}\n".encode() + body


def _read(file: Path, head: str) -> Any:
    """Return the value of a file; raises for one that is damaged or of another state."""
    first, _, body = file.read_bytes().partition(b"\n")
    if first.decode("ascii", "replace") != f"{head} {crc32(body):08x} {len(body)}":
        raise ValueError(f"{file.name}: damaged, or of another state")
    collecting = gc.isenabled()
    gc.disable()  # everything that is read stays
    try:
        names, packed = json.loads(body.decode("utf-8", "surrogatepass"))
        return _Unpacker([_class_of(name) for name in names]).unpack(packed)
    finally:
        if collecting:
            gc.enable()


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
        return [_PATTERN, value.pattern, value.flags]
    if isinstance(value, Enum):
        return [_ENUM, classes.setdefault(cls, len(classes)), value.value]
    if isinstance(value, str):
        return str(value)
    return _pack_record(value, classes)


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

    def __init__(self, classes: list[type]) -> None:
        self.classes: list[Any] = classes
        self.builders: tuple[Callable[[list[Any]], Any], ...] = (
            lambda v: [self.unpack(item) for item in v[1:]],
            lambda v: tuple([self.unpack(item) for item in v[1:]]),
            lambda v: {self.unpack(item) for item in v[1:]},
            lambda v: frozenset([self.unpack(item) for item in v[1:]]),
            lambda v: {key: self.unpack(item) for key, item in v[1].items()},
            lambda v: {self.unpack(v[at]): self.unpack(v[at + 1]) for at in range(1, len(v), 2)},
            lambda v: self.classes[v[1]](*[self.unpack(item) for item in v[2:]]),
            lambda v: re.compile(v[1], v[2] & ~re.UNICODE),
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
