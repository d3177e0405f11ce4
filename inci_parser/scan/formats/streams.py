"""Files as streams: which ones are meant, how they are packed, and their text in an encoding.

Packing and encoding are detected on a bounded sample of the beginning, and reported.
"""

from __future__ import annotations

import bz2
import codecs
import glob
import gzip
import io
import lzma
import os
import sys
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, BinaryIO, cast

from ...errors import InputError, MissingExtraError, UsageError
from ...textio.remote import expand_url, is_url, open_url, shown
from ...textio.signatures import PACKINGS, signature_of

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

#: How much of a stream is looked at before it is read, in bytes.
SAMPLE = 1 << 18
STDIN = "-"
#: Endings of packed files.
PACKED_ENDINGS = frozenset({".gz", ".zst", ".bz2", ".xz"})
#: Encodings of Python that are not of text files.
_NO_TEXT = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"})


def expand(inputs: Iterable[str | os.PathLike[str]]) -> list[str]:
    """Return the files meant by paths, URLs and globs, a glob's files in the order of their names; ``-`` is stdin.

    Raises :class:`~inci_parser.errors.InputError` for a file that is not there and a glob that matches none.
    """
    files = [file for item in inputs for file in _files(os.fspath(item))]
    if not files:
        raise InputError("there is no input: name a file, a glob or - for standard input")
    return list(dict.fromkeys(files))


def _files(item: str) -> list[str]:
    """Return the files that one path, URL or glob means."""
    if item == STDIN:
        return [item]
    if is_url(item):
        return expand_url(item)
    if Path(item).is_dir():
        raise InputError(f"{item!r} is a folder; name its files, such as {Path(item, '*.csv')}")
    if Path(item).exists():
        return [item]
    if not glob.has_magic(item):
        raise InputError(f"there is no file {item!r}")
    matches = sorted(match for match in glob.glob(item, recursive=True) if Path(match).is_file())
    if not matches:
        raise InputError(f"no file matches {item!r}")
    return matches


class _Replay(io.RawIOBase):
    """A stream whose beginning was looked at already: the sample again, then the rest."""

    def __init__(self, sample: bytes, rest: IO[bytes]) -> None:
        self._sample = memoryview(sample)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        if self._sample:
            size = min(len(view), len(self._sample))
            view[:size] = self._sample[:size]
            self._sample = self._sample[size:]
            return size
        chunk = self._rest.read(len(view))
        view[: len(chunk)] = chunk
        return len(chunk)

    def close(self) -> None:
        self._rest.close()
        super().close()


class _Zstd(io.RawIOBase):
    """Frames of zstd one after the other. A frame that is cut raises ``EOFError``, as the other packings do."""

    def __init__(self, raw: BinaryIO, make: Callable[[], Any]) -> None:
        self._raw, self._make = raw, make
        self._frame: Any = None
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        while not self._ready:
            packed = b""
            if self._frame is not None and self._frame.eof:
                packed, self._frame = self._frame.unused_data, None
            packed = packed or self._raw.read(1 << 15)
            if not packed:
                if self._frame is not None:
                    raise EOFError("the data ends before the frame does")
                return 0
            self._frame = self._frame or self._make().decompressobj()
            self._ready = memoryview(self._frame.decompress(packed))
        size = min(len(view), len(self._ready))
        view[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size

    def close(self) -> None:
        self._raw.close()
        super().close()


@dataclass
class Stream:
    """An open input: its bytes unpacked, a sample of its beginning, and how far into the file it is."""

    name: str
    sample: bytes
    body: BinaryIO
    packing: str
    _raw: IO[bytes]
    size: int | None

    def done(self) -> float | None:
        """Return how much of the file was read, 0 to 1; ``None`` where its length is unknown."""
        if not self.size:
            return None
        try:
            return min(1.0, self._raw.tell() / self.size)
        except (OSError, ValueError):
            return None

    def close(self) -> None:
        """Close the input."""
        self.body.close()
        if not self._raw.closed:
            self._raw.close()


def open_stream(name: str) -> Stream:
    """Open a file, a URL or standard input and unpack it, whatever its name says, by how it begins."""
    size: int | None = None
    if name == STDIN:
        raw: IO[bytes] = os.fdopen(os.dup(sys.stdin.fileno()), "rb") if _real_stdin() else sys.stdin.buffer
    elif is_url(name):
        remote = open_url(name)
        raw, size, name = io.BufferedReader(remote, 1 << 20), remote.size, shown(name)
    else:
        try:
            raw = Path(name).open("rb")  # noqa: SIM115 - the stream closes it
        except OSError as error:
            raise InputError(f"{name}: {error.strerror or error}") from None
        size = os.fstat(raw.fileno()).st_size or None
    start = raw.read(8)
    kind = signature_of(start)
    packing = kind if kind in PACKINGS else ""
    whole = io.BufferedReader(_Replay(start, raw), 1 << 16)
    body: IO[bytes] = _unpacked(cast(BinaryIO, whole), packing, name) if packing else whole
    sample = _sample(body)
    if packing and not sample:
        raw.close()
        raise InputError(f"{name}: the {packing} data is damaged from the start")
    replay = io.BufferedReader(_Replay(sample, body), 1 << 16)
    return Stream(name, sample, cast(BinaryIO, replay), packing, raw, size)


def _sample(body: IO[bytes]) -> bytes:
    """Return the beginning of a stream, as much of it as is not damaged."""
    pieces: list[bytes] = []
    size = 0
    with suppress(*damage()):
        while size < SAMPLE and (piece := body.read1(8_192)):  # type: ignore[attr-defined]
            pieces.append(piece)
            size += len(piece)
    return b"".join(pieces)


def _real_stdin() -> bool:
    try:
        sys.stdin.fileno()
    except (OSError, ValueError, AttributeError):
        return False
    return True


def _unpacked(raw: BinaryIO, packing: str, name: str) -> IO[bytes]:
    if packing == "gzip":
        return cast(IO[bytes], gzip.open(raw))
    if packing == "bzip2":
        return bz2.open(raw)
    if packing == "xz":
        return lzma.open(raw)
    try:
        import zstandard
    except ImportError:
        raise MissingExtraError(f"{name} is packed with zstd; to read it: pip install 'inci-parser[scan]'") from None
    return cast(IO[bytes], io.BufferedReader(_Zstd(raw, zstandard.ZstdDecompressor), 1 << 16))


@cache
def damage() -> tuple[type[BaseException], ...]:
    """Return the errors that mean that a stream is damaged or ends too early."""
    kinds: list[type[BaseException]] = [EOFError, OSError, lzma.LZMAError, zlib.error]
    with suppress(ImportError):
        import zstandard

        kinds.append(zstandard.ZstdError)
    return tuple(kinds)


def text_stream(stream: Stream, encoding: str) -> io.TextIOWrapper:
    """Return the stream as text; bytes that are none become lone surrogates, which the row's reader rejects."""
    return io.TextIOWrapper(stream.body, encoding=encoding, errors=_on_error(encoding), newline="")


def text_sample(stream: Stream, encoding: str) -> str:
    """Return the sample of a stream as text.

    Raises :class:`~inci_parser.errors.UsageError` for an encoding that is none of text, and
    :class:`~inci_parser.errors.InputError` where the stream cannot be in that encoding.
    """
    try:
        codec = codecs.lookup(encoding)
    except (LookupError, ValueError):
        codec = None
    if codec is None or not getattr(codec, "_is_text_encoding", True) or codec.name.replace("-", "_") in _NO_TEXT:
        raise UsageError(f"there is no encoding {encoding!r}; try utf-8, cp1252, cp949, shift_jis, gb18030")
    try:
        return codecs.getincrementaldecoder(encoding)(_on_error(encoding)).decode(stream.sample)
    except (UnicodeError, ValueError) as error:
        raise InputError(f"{stream.name}: it cannot be read as {encoding} ({error}); try another --encoding") from None


def _on_error(encoding: str) -> str:
    return "backslashreplace" if codecs.lookup(encoding).name in {"utf-16", "utf-32"} else "surrogateescape"
