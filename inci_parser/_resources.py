"""The only code that knows where the data folders are, and where what was built from them is remembered.

``grammars/`` and ``synonyms/`` stand at the top of a checkout and ship inside the wheel beside this file.
"""

from __future__ import annotations

import atexit
import csv
import gc
import hashlib
import io
import os
import pickle
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ._version import __version__
from .errors import TableError

if TYPE_CHECKING:
    from lark import Lark

T = TypeVar("T")
#: Environment variable that names another folder for what is built once and remembered.
CACHE_VARIABLE = "INCI_PARSER_CACHE"


@cache
def folder(kind: str) -> Traversable:
    """Return the data folder ``grammars`` or ``synonyms``: the installed one, else the one of the checkout."""
    installed = resources.files(__package__).joinpath(kind)
    if installed.is_dir():
        return installed
    checkout = Path(__file__).resolve().parent.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / kind).is_dir():
        return checkout / kind
    raise TableError(f"the data folder {kind}/ is missing from this installation; install inci-parser again")


def text_of(kind: str, name: str) -> str:
    """Return the text of one data file (UTF-8)."""
    return folder(kind).joinpath(name).read_text(encoding="utf-8")


def rows(table: str) -> list[dict[str, str]]:
    """Return the rows of ``synonyms/<table>`` as dictionaries, every value a string.

    Raises :class:`TableError`, naming the line, when a row has more or fewer cells than the header.
    """
    reader = csv.reader(io.StringIO(text_of("synonyms", table), newline=""), strict=True)
    header = next(reader)
    found = []
    for cells in reader:
        if len(cells) != len(header):
            raise TableError(
                f"synonyms/{table} line {reader.line_num}: {len(cells)} cells, the header has {len(header)}"
            )
        found.append(dict(zip(header, cells, strict=True)))
    return found


@cache
def data_sha256() -> str:
    """Return one SHA-256 over every file in ``synonyms/`` and ``grammars/``: what a reading depended on."""
    digest = hashlib.sha256()
    for kind in ("grammars", "synonyms"):
        for item in sorted(folder(kind).iterdir(), key=lambda entry: entry.name):
            if item.is_file():
                digest.update(f"{kind}/{item.name}\0".encode())
                digest.update(item.read_bytes())
    return digest.hexdigest()


@cache
def cache_folder() -> Path | None:
    """Return a writable folder for built data, or ``None`` where there is none (everything works, only slower)."""
    named = os.environ.get(CACHE_VARIABLE)
    if named:
        place = Path(named)
    else:
        from platformdirs import user_cache_path

        place = user_cache_path("inci-parser", appauthor=False)
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return place if os.access(place, os.W_OK) else None


def _stamp(files: Iterable[Traversable]) -> str:
    """Return a cheap fingerprint of files: name, size and time of change, or the content where it has no time."""
    parts = [__version__, sys.version]
    for item in files:
        if isinstance(item, Path):
            status = item.stat()
            parts.append(f"{item}:{status.st_size}:{status.st_mtime_ns}")
        else:
            parts.append(f"{item.name}:{hashlib.sha256(item.read_bytes()).hexdigest()}")
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@cache
def _code_stamp(room: str) -> str:
    """Return the fingerprint of a room's code in a checkout; installed code is told by its version."""
    if not isinstance(folder("synonyms"), Path) or resources.files(__package__).joinpath("synonyms").is_dir():
        return __version__
    return _stamp(sorted((Path(__file__).parent / room).rglob("*.py")))


def compiled(key: str, tables: Iterable[str], build: Callable[[], T]) -> T:
    """Return what ``build()`` gives, remembered on disk until one of the tables or the room's code changes.

    ``key`` names the built thing in the cache, its first word the room whose code builds it; ``tables`` are the files
    of ``synonyms/`` it is built from. The value must pickle. A cache that is missing, damaged or not writable only
    costs time.
    """
    place = cache_folder()
    if place is None:
        return build()
    stamp = _stamp(folder("synonyms").joinpath(table) for table in tables) + _code_stamp(key.split("-")[0])
    file = place / f"{key}-{hashlib.sha256(stamp.encode()).hexdigest()[:24]}.pickle"
    with suppress(Exception):
        return _load(file)  # type: ignore[no-any-return]
    value = build()
    with suppress(OSError):
        for old in place.glob(f"{key}-{'[0-9a-f]' * 24}.pickle"):
            old.unlink(missing_ok=True)
        write_atomically(file, pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL))
    return value


def _load(file: Path) -> Any:
    """Return a remembered value; the collector rests meanwhile, as everything loaded stays."""
    content = file.read_bytes()
    collecting = gc.isenabled()
    gc.disable()
    try:
        return pickle.loads(content)
    finally:
        if collecting:
            gc.enable()


def write_atomically(file: Path, content: bytes) -> None:
    """Write ``content`` to ``file`` whole or not at all."""
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(temporary).replace(file)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


@cache
def _grammar_folder() -> Path:
    """Return the grammars as a folder on disk; out of a zipped installation they are copied to a temporary one."""
    place = folder("grammars")
    if isinstance(place, Path):
        return place
    copy = Path(tempfile.mkdtemp(prefix="inci-parser-grammars-"))
    atexit.register(shutil.rmtree, copy, ignore_errors=True)
    for item in place.iterdir():
        (copy / item.name).write_bytes(item.read_bytes())
    return copy


def grammar(name: str, **options: Any) -> Lark:
    """Return the Lark parser of ``grammars/<name>.lark`` (LALR unless ``options`` say else), its tables remembered."""
    from lark import Lark

    settings: dict[str, Any] = {"parser": "lalr", **options}
    place = cache_folder()
    if place is not None and settings["parser"] == "lalr":
        settings["cache"] = str(place / f"{name}.lark-{__version__}")
    return Lark.open(str(_grammar_folder() / f"{name}.lark"), **settings)
