"""The only code that knows where the data folders are, and where what is built from them may be remembered.

``grammars/`` and ``synonyms/`` stand at the top of a checkout and ship inside the wheel beside this file.
"""

from __future__ import annotations

import csv
import io
import os
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from .._version import __version__
from ..errors import TableError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

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


def tables_with_prefix(prefix: str) -> tuple[str, ...]:
    """Return the names of the tables that begin with ``prefix``, in alphabetical order."""
    return tuple(sorted(table for table in data_files("synonyms") if table.startswith(prefix)))


def rows(table: str) -> list[dict[str, str]]:
    """Return the rows of ``synonyms/<table>`` as dictionaries, every value a string.

    Raises :class:`TableError`, naming the line, when a row has more or fewer cells than the header.
    """
    reader = csv.reader(io.StringIO(text_of("synonyms", table), newline=""), strict=True)
    header = next(reader)
    result = []
    for cells in reader:
        if len(cells) != len(header):
            raise TableError(
                f"synonyms/{table} line {reader.line_num}: {len(cells)} cells, the header has {len(header)}"
            )
        result.append(dict(zip(header, cells, strict=True)))
    return result


def digest(files: Iterable[Traversable]) -> str:
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
        except RuntimeError:  # the user has no home folder
            return None
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        ours = _is_ours(place)
    except OSError:
        return None
    return place if ours and os.access(place, os.W_OK) else None


def _is_ours(place: Path) -> bool:
    """Return whether a folder belongs to this user and no other may write in it: its content is trusted."""
    if not hasattr(os, "getuid"):
        return True
    status = place.stat()
    return status.st_uid == os.getuid() and not status.st_mode & 0o022


def stamp(files: Iterable[Traversable]) -> str:
    """Return what tells one state of files from another: place, size and time, or the content where it has no time."""
    parts = [__version__, sys.version]
    for item in files:
        if isinstance(item, Path):
            status = item.stat()
            parts.append(f"{item}:{status.st_size}:{status.st_mtime_ns}")
        else:
            parts.append(digest([item]))
    return "\n".join(parts)


@cache
def code_stamp(room: str) -> str:
    """Return the stamp of a room's code in a checkout; installed code is identified by its version."""
    package = Path(__file__).parent.parent
    if not (package.parent / "pyproject.toml").is_file():
        return __version__
    return stamp(sorted((package / room).rglob("*.py")))


def installed_stamp(name: str) -> str:
    """Return the stamp of a file that an installation brings: which file it is, and of which version."""
    return f"{name} {__version__}"


def stamp_of(tables: Iterable[str], code: Iterable[str]) -> str:
    """Return a short stamp of tables of ``synonyms/`` and of files of the package: what a built file depends on."""
    from hashlib import sha256

    package = Path(__file__).parent.parent
    parts = [stamp(data_file("synonyms", table) for table in tables)]
    if (package.parent / "pyproject.toml").is_file():
        parts.append(stamp(package / file for file in code))
    return sha256("\n".join(parts).encode()).hexdigest()


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
