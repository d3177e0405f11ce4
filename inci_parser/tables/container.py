"""One file of named sections that is read by mapping: nothing is parsed until a section is asked for.

Layout (little or big endian as the machine that wrote it, which the header tells):

    magic (8 bytes) | length of the header (4) | its CRC-32 (4) | header (JSON) | padding to 8 | sections, padded alike

The header holds the stamp of what the file was built from and for each section its offset, length and CRC-32. It is
checked when the file is opened, a section when it is first read. The same sections and stamp give the same bytes.
"""

from __future__ import annotations

import json
import mmap
import sys
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal
from zlib import crc32

MAGIC = b"INCITAB2"
_START = len(MAGIC) + 8


class DamagedError(ValueError):
    """A file is no container, was cut short or changed, or was written for another kind of machine."""


class Container:
    """The sections of one file or of its bytes."""

    def __init__(self, data: mmap.mmap | bytes) -> None:
        """Read the header; raises :class:`DamagedError`."""
        if data[: len(MAGIC)] != MAGIC:
            raise DamagedError("no container")
        size, checksum = (int.from_bytes(data[at : at + 4], "little") for at in (len(MAGIC), len(MAGIC) + 4))
        head = data[_START : _START + size]
        if len(head) != size or crc32(head) != checksum:
            raise DamagedError("header: cut short or changed")
        try:
            header = json.loads(head)
            self.stamp: str = header["stamp"]
            self._sections: dict[str, list[int]] = header["sections"]
            whole, order = header["size"], header["byteorder"]
        except (ValueError, KeyError, TypeError) as error:
            raise DamagedError(f"header: {error}") from None
        if order != sys.byteorder or whole != len(data):
            raise DamagedError("cut short, or of another kind of machine")
        self._view = memoryview(data)
        self._checked: dict[str, memoryview] = {}
        #: What makes the same container anew when a section turns out to be damaged.
        self.repair: Callable[[], Container] | None = None

    def __contains__(self, name: object) -> bool:
        return name in self._sections

    def view(self, name: str) -> memoryview:
        """Return the bytes of a section.

        Where they are not those that were written the container is repaired, or :class:`DamagedError` raised.
        """
        view = self._checked.get(name)
        if view is None:
            if name not in self._sections:
                raise DamagedError(f"no section {name}")
            offset, length, checksum = self._sections[name]
            view = self._view[offset : offset + length]
            if crc32(view) != checksum:
                if self.repair is None:
                    raise DamagedError(f"section {name} was changed")
                fresh = self.repair()
                self._view, self._sections, self.repair = fresh._view, fresh._sections, fresh.repair
                return self.view(name)
            self._checked[name] = view
        return view

    def places(self) -> dict[str, tuple[int, int]]:
        """Return where each section stands, in the order of the file: offset and length in bytes."""
        return {name: (offset, length) for name, (offset, length, _) in self._sections.items()}

    def sections(self) -> dict[str, bytes]:
        """Return the bytes of every section by its name; raises :class:`DamagedError` where one was changed."""
        return {name: bytes(self.view(name)) for name in self._sections}

    def numbers(self, name: str, kind: Literal["I", "H", "B"] = "I") -> memoryview[int]:
        """Return a section as numbers: ``I`` unsigned of 32 bits, ``H`` of 16, ``B`` of 8."""
        return self.view(name).cast(kind)

    def strings(self, name: str) -> Strings:
        """Return the strings that :func:`string_sections` wrote under a name."""
        return Strings(self.view(f"{name}.text"), self.numbers(f"{name}.ends"))

    def lines(self, name: str) -> list[str]:
        """Return a section of text as lines; ``[]`` for an empty one."""
        text = str(self.view(name), "utf-8")
        return text.split("\n") if text else []


class Strings:
    """Strings of a container by number, decoded when asked for.

    >>> box = Container(pack(string_sections("word", ["aqua", "", "eau"]), "doctest"))
    >>> words = box.strings("word")
    >>> len(words), words[0], words[1], list(words)
    (3, 'aqua', '', ['aqua', '', 'eau'])
    """

    __slots__ = ("_ends", "_text")

    def __init__(self, text: memoryview, ends: memoryview[int]) -> None:
        self._text, self._ends = text, ends

    def __len__(self) -> int:
        return len(self._ends)

    def raw(self, number: int) -> bytes:
        """Return one string as UTF-8."""
        return bytes(self._text[self._ends[number - 1] if number else 0 : self._ends[number]])

    def __iter__(self) -> Iterator[str]:
        return (self[number] for number in range(len(self)))

    def __getitem__(self, number: int) -> str:
        if not 0 <= number < len(self._ends):
            raise IndexError(number)
        return str(self._text[self._ends[number - 1] if number else 0 : self._ends[number]], "utf-8")


def string_sections(name: str, strings: Iterable[str]) -> dict[str, bytes]:
    """Return the two sections that hold strings: their text run together, and where each ends."""
    ends = array("I")
    parts = []
    total = 0
    for string in strings:
        part = string.encode()
        total += len(part)
        parts.append(part)
        ends.append(total)
    return {f"{name}.text": b"".join(parts), f"{name}.ends": ends.tobytes()}


def pack(sections: Mapping[str, bytes], stamp: str) -> bytes:
    """Return the bytes of a container."""
    table: dict[str, list[int]] = {name: [0, len(part), crc32(part)] for name, part in sections.items()}
    size = 0
    for _ in range(4):  # the header's length depends on the offsets it tells
        header = json.dumps(
            {"stamp": stamp, "byteorder": sys.byteorder, "size": size, "sections": table}, separators=(",", ":")
        ).encode()
        offset = _padded(_START + len(header))
        for place in table.values():
            place[0] = offset
            offset = _padded(offset + place[1])
        size = offset
    body = b"".join(part + bytes(_padded(len(part)) - len(part)) for part in sections.values())
    start = MAGIC + b"".join(number.to_bytes(4, "little") for number in (len(header), crc32(header))) + header
    return start + bytes(_padded(len(start)) - len(start)) + body


def _padded(size: int) -> int:
    """Return the next multiple of eight."""
    return (size + 7) // 8 * 8


def open_container(file: Path) -> Container:
    """Return the container in a file, mapped; raises :class:`DamagedError` or :class:`OSError`."""
    with file.open("rb") as stream:
        try:
            return Container(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
        except ValueError as error:  # an empty file cannot be mapped
            raise DamagedError(str(error)) from None
