"""Values that are built from tables and grammars: read from the installation, else from a cache folder, else built.

File of the cache folder: one line (``INCI3``, stamp, CRC-32 and length of the rest), then the value (:mod:`.packing`).
A file that is missing, damaged, of another state or not ours only costs the time to build again. An installation
brings all values in one container, :data:`FILE`, which is of its version; tables that were changed since do not count.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

from .._version import __version__
from .container import Container, DamagedError, open_container
from .packing import PYTHON, dumps, loads
from .resources import (
    HERE,
    cache_folder,
    code_stamp,
    data_file,
    data_files,
    digest,
    installed_stamp,
    stamp,
    write_atomically,
)

T = TypeVar("T")
#: The values of an installation, a section each, in the folder of the package.
FILE = "values.store"
_MAGIC = "INCI3"
#: The values built so far (packed), by key, while :func:`record_builds` runs.
_records: list[dict[str, bytes]] = []
#: Text and flags of every pattern that :func:`compiled_pattern` was asked for, by key: an import may ask.
_patterns: dict[str, tuple[str, int]] = {}
#: What a damaged or foreign value may raise.
_DAMAGE = (OSError, ValueError, TypeError, KeyError, IndexError, AttributeError, ImportError, RecursionError)


def load_or_build(key: str, files: Iterable[str], build: Callable[[], T], *, kind: str = "synonyms") -> T:
    """Return the value of ``build()``, read from disk as long as neither the files nor the room's code have changed.

    ``key`` names the built thing in the cache, its first word the room whose code builds it; ``files`` are those of
    the data folder ``kind`` it is built from, or absolute paths.
    """

    def state() -> str:
        return f"{stamp(data_file(kind, file) for file in files)}\n{code_stamp(key.split('-')[0])}"

    return load_or_build_for_state(key, state, build)


@cache
def data_sha256() -> str:
    """Return one SHA-256 over every file in ``synonyms/`` and ``grammars/``: what a reading depended on."""

    def files() -> list[Any]:
        return [item for kind in ("grammars", "synonyms") for _, item in sorted(data_files(kind).items())]

    return load_or_build_for_state("data-sha256", lambda: stamp(files()), lambda: digest(files()))


def load_or_build_for_state(key: str, state: Callable[[], str], build: Callable[[], T]) -> T:
    """Return the value of ``key`` that the installation brings or the cache folder has in this state, else build it.

    A value that was built is written to the cache folder. ``state()`` returns a text that differs whenever anything
    differs that the value depends on; it is not called where the installation brings the value.
    """
    if _records:
        built = build()
        _records[-1][key] = dumps(built)
        return built
    with suppress(*_DAMAGE):
        body = _installed_values().view(key)
        if _same_python():
            value: T = _loaded(body)
            return value
        return _cached(key, f"{__version__} {PYTHON}", lambda: _loaded(body))  # type: ignore[no-any-return]
    return _cached(key, state(), build)


def compiled_pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return ``re.compile(text, flags)`` without compiling it where this installation brings its code for this Python.

    For patterns that take a millisecond or so to compile and that most labels ask for.
    """
    key = f"pattern-{crc32(f'{int(flags)} {text}'.encode('utf-8', 'surrogatepass')):08x}"
    _patterns[key] = text, int(flags)
    with suppress(*_DAMAGE):
        if _same_python():
            pattern = _loaded(_installed_values().view(key))
            if pattern.pattern == text and pattern.flags & ~re.UNICODE == flags:
                return pattern  # type: ignore[no-any-return]
    return re.compile(text, flags)


@cache
def _installed_values() -> Container:
    """Return the values of this installation; raises where it brings none of its version."""
    container = open_container(Path(__file__).parent.parent / FILE)
    if container.stamp != installed_stamp(FILE):
        raise DamagedError(f"{FILE} has the stamp {container.stamp}")
    return container


@cache
def _same_python() -> bool:
    """Return whether the patterns of the ready-made values need no compiling here."""
    return bytes(_installed_values().view("python")) == PYTHON.encode()


def _cached(key: str, state: str, build: Callable[[], T]) -> T:
    """Return the value that the cache folder holds for ``key`` in this very state, else build it and remember it."""
    place = cache_folder()
    if place is None:
        return build()
    file = place / f"{key}-{HERE}.json"
    head = f"{_MAGIC} {_check(key, state):08x}"
    with suppress(*_DAMAGE):
        return _read(file, head)  # type: ignore[no-any-return]
    value = build()
    with suppress(OSError):
        body = dumps(value)
        write_atomically(file, f"{head} {crc32(body):08x} {len(body)}\n".encode() + body)
    return value


def _check(key: str, state: str) -> int:
    """Return one number for a key and the state of what its value is built from."""
    return crc32(f"{key} {state}".encode())


def record_builds(build_all: Callable[[], object]) -> dict[str, bytes]:
    """Return every value that is asked for while a function runs, by its key: what an installation brings.

    Each is built anew: neither a ready-made value nor one of the cache folder is used, and nothing is cached.
    """
    values: dict[str, bytes] = {}
    _records.append(values)
    try:
        build_all()
    finally:
        _records.remove(values)
    values |= {key: dumps(re.compile(text, flags)) for key, (text, flags) in _patterns.items()}
    return dict(sorted(values.items()))


def _read(file: Path, head: str) -> Any:
    """Return the value of a file; raises for one that is damaged or of another state."""
    first, _, body = file.read_bytes().partition(b"\n")
    if first.decode("ascii", "replace") != f"{head} {crc32(body):08x} {len(body)}":
        raise ValueError(f"{file.name}: damaged, or of another state")
    return _loaded(body)


def _loaded(body: bytes | memoryview) -> Any:
    collecting = gc.isenabled()
    gc.disable()  # everything that is read stays
    try:
        return loads(body)
    finally:
        if collecting:
            gc.enable()
