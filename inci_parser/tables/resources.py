"""The only code that knows where the data folders are, and where what was built from them is remembered.

``grammars/`` and ``synonyms/`` stand at the top of a checkout and ship inside the wheel beside this file.
"""

from __future__ import annotations

import csv
import gc
import io
import os
import pickle
import re
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar
from zlib import crc32

from .._version import __version__
from ..errors import TableError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from lark import Lark

T = TypeVar("T")
#: Tells the files of one installation from another's in a cache that they share.
HERE = f"{crc32(__file__.encode()):08x}"
#: Environment variable that names another folder for what is built once and remembered.
CACHE_VARIABLE = "INCI_PARSER_CACHE"


@cache
def folder(kind: str) -> Traversable:
    """Return the data folder ``grammars`` or ``synonyms``: the installed one, else the one of the checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / kind
    if installed.is_dir():
        return installed
    checkout = package.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / kind).is_dir():
        return checkout / kind
    from importlib import resources

    zipped = resources.files("inci_parser").joinpath(kind)
    if zipped.is_dir():
        return zipped
    raise TableError(f"the data folder {kind}/ is missing from this installation; install inci-parser again")


def text_of(kind: str, name: str) -> str:
    """Return the text of one data file (UTF-8)."""
    return data_file(kind, name).read_text(encoding="utf-8")


@cache
def data_files(kind: str) -> dict[str, Traversable]:
    """Return every file below a data folder by its name; names are unique across the subfolders."""
    files: dict[str, Traversable] = {}
    folders = [folder(kind)]
    while folders:
        for item in sorted(folders.pop().iterdir(), key=lambda entry: entry.name):
            if item.is_dir():
                folders.append(item)
            elif files.setdefault(item.name, item) is not item:
                raise TableError(f"{kind}/: two files are called {item.name}")
    return files


def data_file(kind: str, name: str) -> Traversable:
    """Return one file of a data folder by its name, whatever subfolder it is in; an absolute path is itself."""
    if os.path.isabs(name):
        return Path(name)
    try:
        return data_files(kind)[name]
    except KeyError:
        raise TableError(
            f"the data file {kind}/{name} is missing from this installation; install inci-parser again"
        ) from None


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
    files = [item for kind in ("grammars", "synonyms") for _, item in sorted(data_files(kind).items())]
    return _remembered("data-sha256", _stamp(files), lambda: _digest(files))


def _digest(files: Iterable[Traversable]) -> str:
    from hashlib import sha256

    digest = sha256()
    for item in files:
        digest.update(f"{item.name}\0".encode())
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

        try:
            place = user_cache_path("inci-parser", appauthor=False)
        except RuntimeError:  # nobody can say where home is
            return None
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return place if os.access(place, os.W_OK) else None


def _stamp(files: Iterable[Traversable]) -> str:
    """Return what tells one state of files from another: place, size and time, or the content where it has no time."""
    parts = [__version__, sys.version]
    for item in files:
        if isinstance(item, Path):
            status = item.stat()
            parts.append(f"{item}:{status.st_size}:{status.st_mtime_ns}")
        else:
            parts.append(_digest([item]))
    return "\n".join(parts)


@cache
def _code_stamp(room: str) -> str:
    """Return the stamp of a room's code in a checkout; installed code is told by its version."""
    package = Path(__file__).parent.parent
    if not (package.parent / "pyproject.toml").is_file():
        return __version__
    return _stamp(sorted((package / room).rglob("*.py")))


def stamp_of(tables: Iterable[str], code: Iterable[str]) -> str:
    """Return a short stamp of tables of ``synonyms/`` and of files of the package: what a built file depends on."""
    from hashlib import sha256

    package = Path(__file__).parent.parent
    parts = [_stamp(data_file("synonyms", table) for table in tables)]
    if (package.parent / "pyproject.toml").is_file():
        parts.append(_stamp(package / file for file in code))
    return sha256("\n".join(parts).encode()).hexdigest()


def compiled(key: str, files: Iterable[str], build: Callable[[], T], *, kind: str = "synonyms") -> T:
    """Return what ``build()`` gives, remembered on disk until one of the files or the room's code changes.

    ``key`` names the built thing in the cache, its first word the room whose code builds it; ``files`` are those of
    the data folder ``kind`` it is built from. The value must pickle. A cache that is missing, damaged or not writable
    only costs time.
    """
    sources = _stamp(data_file(kind, file) for file in files)
    return _remembered(key, f"{sources}\n{_code_stamp(key.split('-')[0])}", build)


def _remembered(key: str, stamp: str, build: Callable[[], T]) -> T:
    """Return the value that the cache holds for ``key`` under this very stamp, else build it and remember it."""
    place = cache_folder()
    if place is None:
        return build()
    file = place / f"{key}-{HERE}.pickle"
    with suppress(Exception), file.open("rb") as stream:
        if pickle.load(stream) == stamp:
            return _load(stream)  # type: ignore[no-any-return]
    value = build()
    with suppress(OSError):
        parts = (pickle.dumps(part, protocol=pickle.HIGHEST_PROTOCOL) for part in (stamp, value))
        write_atomically(file, b"".join(parts))
    return value


def _load(stream: IO[bytes]) -> Any:
    """Return the next value of a stream; the collector rests meanwhile, as everything loaded stays."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return pickle.load(stream)
    finally:
        if collecting:
            gc.enable()


def write_atomically(file: Path, content: bytes) -> None:
    """Write ``content`` to ``file`` whole or not at all."""
    import tempfile

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
    import atexit
    import shutil
    import tempfile

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
        settings["cache"] = str(place / f"{name}-{HERE}.lark-tables")
    return Lark.open(str(_grammar_folder() / f"{name}.lark"), **settings)


def token_grammar(name: str) -> Lark:
    """Return the Lark lexer of ``grammars/<name>.lark``, a file of terminals without rules.

    Lark needs a start rule; the one added here accepts every sequence of the terminals whose names have no leading
    underscore, so that lexing decides all.
    """
    from lark import Lark

    file = _grammar_folder() / f"{name}.lark"
    text = file.read_text(encoding="utf-8")
    terminals = re.findall(r"^([A-Z]\w*)(?:\.-?\d+)?\s*:", text, re.MULTILINE)
    rule = f"\nstart: ({' | '.join(terminals)}{_imported(text)})*\n"
    return Lark(text + rule, parser="lalr", lexer="basic", source_path=str(file))


def _imported(text: str) -> str:
    """Return the terminals that a token grammar imports to have them as tokens: those of its ``// Imported`` line."""
    found = re.search(r"^// Imported +(.*)$", text, re.MULTILINE)
    return "".join(f" | {terminal}" for terminal in found[1].split()) if found else ""


def compiled_grammar(key: str, files: Iterable[str], build: Callable[[], T]) -> T:
    """Return what ``build()`` makes of grammar files, remembered as :func:`compiled` remembers it."""
    return compiled(key, files, build, kind="grammars")
