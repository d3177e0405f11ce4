"""Files behind URLs: ``https://``, ``s3://``, ``memory://``, ``zip://inner.csv::outer.zip`` and whatever fsspec knows.

Nothing here is used, and fsspec is not imported, unless somebody names a URL. A file that is written appears whole or
not at all. Needs ``pip install 'inci-parser[remote]'``; some kinds of URL need a driver besides (``s3fs`` for ``s3://``).
"""

from __future__ import annotations

import glob
import io
import os
import re
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar

from ..errors import InciError, InputError, MissingExtraError, UsageError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

T = TypeVar("T")
#: A scheme, perhaps behind others (``simplecache::s3://``). One letter is a drive of Windows.
_URL = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]+::)*[A-Za-z][A-Za-z0-9+.-]+://")
#: Kinds of URL whose services show a file only when all of it has arrived; elsewhere it is renamed when it is whole.
_WHOLE = frozenset({"s3", "s3a", "gs", "gcs", "abfs", "abfss", "az"})
#: Kinds of URL that are only read: pages, and files inside a file.
_READ_ONLY = frozenset({"http", "https", "zip", "tar", "libarchive", "github", "git", "data", "reference"})


def is_url(name: str | os.PathLike[str]) -> bool:
    r"""Return whether a name is a URL and no path.

    >>> [is_url(name) for name in ("s3://a/b.csv", "zip://b.csv::a.zip", "C://a.csv", "a.csv", "simplecache::s3://a/b")]
    [True, True, False, False, True]
    """
    return isinstance(name, str) and _URL.match(name) is not None


def shown_url(url: str) -> str:
    """Return a URL as it may be shown and kept: without name, password, query and fragment.

    >>> shown_url("https://me:secret@example.org/a.csv?token=1#x"), shown_url("zip://a#b.csv::s3://k:v@c/d.zip")
    ('https://example.org/a.csv', 'zip://a#b.csv::s3://c/d.zip')
    """
    return "::".join(_shown_part(part) for part in url.split("::"))


def shown(name: str) -> str:
    """Return the name of a file, a path or a URL, as it may be shown and kept."""
    return shown_url(name) if is_url(name) else name


def _shown_part(part: str) -> str:
    part = re.sub(r"(?<=://)[^/@]*@", "", part)
    return re.split(r"[?#]", part, maxsplit=1)[0] if part.lower().startswith("http") else part


def path_of(url: str) -> str:
    """Return the path that tells what a URL's file is called and what kind it is.

    >>> path_of("https://example.org/x/a.csv.gz?b=1"), path_of("zip://in/b.csv::https://example.org/a.zip")
    ('example.org/x/a.csv.gz', 'in/b.csv')
    """
    part = next(part for part in shown_url(url).split("::") if "://" in part)
    return part.partition("://")[2]


def beside(url: str, ending: str) -> str:
    """Return the URL of a file beside another, its last ending replaced.

    >>> beside("s3://bucket/a.b/report.csv", ".rejects.csv")
    's3://bucket/a.b/report.rejects.csv'
    """
    folder, slash, name = url.rpartition("/")
    return f"{folder}{slash}{name.rpartition('.')[0] or name}{ending}"


def expand_url(url: str) -> list[str]:
    """Return the URLs that one means: itself, or what a pattern (``s3://bucket/*.csv``) matches, in their order.

    Raises :class:`~inci_parser.errors.InputError` where there is nothing.
    """
    first, chain, rest = url.partition("::")
    scheme = first.partition("://")[0]
    system, path = _attempt(url, lambda: _system(url))
    if scheme.lower().startswith("http"):  # a question mark begins a query
        return [url]
    if glob.has_magic(path):
        matches = sorted(_attempt(url, lambda: system.glob(path)))
        urls = [f"{scheme}://{str(match).lstrip('/')}{chain}{rest}" for match in matches if not system.isdir(match)]
        if not urls:
            raise InputError(f"no file matches {shown_url(url)!r}")
        return urls
    if _attempt(url, lambda: system.isdir(path)):
        raise InputError(f"{shown_url(url)!r} is a folder; name its files, such as {shown_url(url).rstrip('/')}/*.csv")
    if not _attempt(url, lambda: system.exists(path)):
        raise InputError(f"there is no file {shown_url(url)!r}")
    return [url]


def open_url(url: str) -> RemoteFile:
    """Open the file of a URL to be read once, from its beginning to its end."""
    system, path = _attempt(url, lambda: _system(url))
    return RemoteFile(url, system, _attempt(url, lambda: system.open(path, "rb")))


class RemoteFile(io.RawIOBase):
    """The bytes of a URL. A connection that breaks off is an error, never the end of the file."""

    def __init__(self, url: str, system: Any, file: IO[bytes]) -> None:
        self.url = url
        self._system = system  # keeps the archive open: it is closed when its file system is freed
        #: Length of the whole file in bytes, ``None`` where the other side does not tell.
        self.size: int | None = getattr(file, "size", None) or None
        self._file = file
        self._read = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        data = _attempt(self.url, lambda: self._file.read(len(view)))
        if not data and self.size is not None and self._read < self.size:
            raise InputError(f"{shown_url(self.url)} broke off after {self._read:,} of {self.size:,} bytes; try again")
        view[: len(data)] = data
        self._read += len(data)
        return len(data)

    def tell(self) -> int:
        return self._read

    def close(self) -> None:
        with suppress(Exception):  # it was read; how the connection ends tells nothing
            self._file.close()
        super().close()


def fetch(url: str) -> Path:
    """Copy the file of a URL into a temporary file, which belongs to the caller, and return its path."""
    with open_url(url) as source, tempfile.NamedTemporaryFile(prefix="inci-", delete=False) as target:
        try:
            shutil.copyfileobj(source, target, 1 << 20)
        except BaseException:
            Path(target.name).unlink(missing_ok=True)
            raise
    return Path(target.name)


def check_target(url: str) -> None:
    """Raise :class:`~inci_parser.errors.InciError` for a URL to which no file can be written whole or not at all."""
    shown = shown_url(url)
    scheme = url.partition(":")[0].lower()
    if "::" in url or scheme in _READ_ONLY:
        raise UsageError(
            f"{shown}: what is behind {scheme}:// can only be read; write to a file or another kind of URL"
        )
    system, path = _attempt(url, lambda: _system(url))
    if _attempt(url, lambda: system.isdir(path)):
        raise UsageError(f"{shown} is a folder; name a file to write to")


def upload(ready: Path, url: str) -> None:
    """Move a finished file of this machine to a URL, which has it whole or as it was."""
    system, path = _attempt(url, lambda: _system(url))
    if url.partition(":")[0].lower() in _WHOLE:
        _attempt(url, lambda: system.put_file(str(ready), path), "written")
    else:
        folder, slash, name = path.rpartition("/")
        part = f"{folder}{slash}.{name[:60]}-{os.urandom(6).hex()}"
        try:
            _attempt(url, lambda: system.put_file(str(ready), part), "written")
            _attempt(url, lambda: system.mv(part, path), "written")
        except BaseException:
            with suppress(Exception):
                system.rm_file(part)
            raise
    ready.unlink()


def _system(url: str) -> tuple[Any, str]:
    """Return the file system of a URL and the path in it."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise MissingExtraError(f"{shown_url(url)}: to use URLs: pip install 'inci-parser[remote]'") from None
    system, path = url_to_fs(url)
    return system, str(path)


def _attempt(url: str, work: Callable[[], T], action: str = "read") -> T:
    """Return ``work()``; any error of fsspec and its drivers becomes an :class:`InciError` of one line.

    ``action`` says in the message what could not be done: ``read`` or ``written``.
    """
    try:
        return work()
    except InciError:
        raise
    except ImportError as error:
        raise MissingExtraError(f"{shown_url(url)}: a package is missing: {_reason(error)}") from None
    except FileNotFoundError as error:
        if isinstance(error.__cause__, Exception):  # of a connection that failed, too, HTTP says so
            raise InputError(f"{shown_url(url)} cannot be {action}: {_reason(error.__cause__)}") from None
        raise InputError(f"there is no {'file' if action == 'read' else 'folder for'} {shown_url(url)!r}") from None
    except Exception as error:
        raise InputError(f"{shown_url(url)} cannot be {action}: {_reason(error)}") from None


def _reason(error: Exception) -> str:
    """Return what an error says in one line, URLs in it as they may be shown."""
    text = " ".join(str(error).split()) or type(error).__name__
    return _URL_IN_TEXT.sub(lambda found: shown_url(found[0]), text)[:200]


_URL_IN_TEXT = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://[^\s'\"]+")
