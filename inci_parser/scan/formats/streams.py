"""Files as streams: which ones are meant, how they are packed, and in which encoding their text is.

Whatever is found out is found out on a bounded sample of the beginning, and said.
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

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

#: How much of a stream is looked at before it is read, in bytes.
SAMPLE = 1 << 18
STDIN = "-"
PACKINGS = {".gz": "gzip", ".zst": "zstd", ".bz2": "bzip2", ".xz": "xz"}
_MAGIC = ((b"\x1f\x8b", "gzip"), (b"\x28\xb5\x2f\xfd", "zstd"), (b"BZh", "bzip2"), (b"\xfd7zXZ\x00", "xz"))
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def expand(inputs: Iterable[str | os.PathLike[str]]) -> list[str]:
    """Return the files meant by paths and globs, each glob's files in the order of their names; ``-`` is stdin.

    Raises :class:`~inci_parser.errors.InputError` for a file that is not there and a glob that matches none.
    """
    found: list[str] = []
    for item in [os.fspath(path) for path in inputs]:
        if item == STDIN or Path(item).exists():
            found.append(item)
        elif glob.has_magic(item):
            matches = sorted(glob.glob(item, recursive=True))
            if not matches:
                raise InputError(f"no file matches {item!r}")
            found.extend(m for m in matches if Path(m).is_file())
        else:
            raise InputError(f"there is no file {item!r}")
    if not found:
        raise InputError("there is no input: name a file, a glob or - for standard input")
    for item in found:
        if item != STDIN and Path(item).is_dir():
            raise InputError(f"{item!r} is a folder; name its files, such as {Path(item, '*.csv')}")
    return list(dict.fromkeys(found))


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
        """Return how much of the file was read, 0 to 1; ``None`` where nobody knows how long it is."""
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
    """Open a file or standard input and unpack it, whatever its name says, by how it begins."""
    if name == STDIN:
        raw: IO[bytes] = os.fdopen(os.dup(sys.stdin.fileno()), "rb") if _real_stdin() else sys.stdin.buffer
        size = None
    else:
        try:
            raw = Path(name).open("rb")  # noqa: SIM115 - the stream closes it
        except OSError as error:
            raise InputError(f"{name}: {error.strerror or error}") from None
        size = os.fstat(raw.fileno()).st_size or None
    start = raw.read(8)
    packing = next((kind for magic, kind in _MAGIC if start.startswith(magic)), "")
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


def encoding_of(sample: bytes) -> tuple[str, str]:
    """Return the encoding of a text by a sample of its beginning, and how that was found.

    A byte order mark decides, then whether it is UTF-8, then (where installed) charset-normalizer, else Windows-1252.

    >>> encoding_of("id;composición".encode())
    ('utf-8', 'it is UTF-8')
    """
    for bom, name in _BOMS:
        if sample.startswith(bom):
            return name, "byte order mark"
    if _wide(sample):
        return _wide(sample), "every other byte is zero"
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(sample)
    except UnicodeDecodeError as error:
        # damage far inside a text that is UTF-8 before and after is damage, not another encoding
        if _mostly_utf8(sample):
            return "utf-8", f"it is UTF-8, damaged at byte {error.start}"
        return _guessed(sample)
    return "utf-8", "it is UTF-8"


def _wide(sample: bytes) -> str:
    half = len(sample) // 2
    if half < 8:
        return ""
    if sample[1::2].count(0) > half * 0.7 and sample[::2].count(0) < half * 0.1:
        return "utf-16-le"
    if sample[::2].count(0) > half * 0.7 and sample[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return ""


def _mostly_utf8(sample: bytes) -> bool:
    """Tell whether valid multi-byte sequences are at least nine in ten of all that is not ASCII."""
    text = sample.decode("utf-8", "surrogateescape")
    bad = sum(1 for c in text if "\udc80" <= c <= "\udcff")
    good = sum(1 for c in text if c > "\x7f") - bad
    return good >= 9 * bad


def _guessed(sample: bytes) -> tuple[str, str]:
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return "cp1252", "not UTF-8; pip install 'inci-parser[scan]' for a better guess"
    best = from_bytes(sample[:65_536]).best()
    if best is None:
        return "cp1252", "not UTF-8, nothing else fits"
    return best.encoding, "charset-normalizer"


def decoded(stream: Stream, encoding: str) -> io.TextIOWrapper:
    """Return the stream as text; bytes that are none become lone surrogates, which the row's reader rejects."""
    try:
        codecs.lookup(encoding)
    except LookupError:
        raise UsageError(f"there is no encoding {encoding!r}; try utf-8, cp1252, cp949, shift_jis, gb18030") from None
    errors = "surrogateescape" if codecs.lookup(encoding).name not in {"utf-16", "utf-32"} else "backslashreplace"
    return io.TextIOWrapper(stream.body, encoding=encoding, errors=errors, newline="")
