"""Strings in order, found by hashing: which number a string has, and whether any begins with a text.

Read from a :class:`~inci_parser.tables.container.Container` without building anything: the slots of an open hash table
(CRC-32 of the UTF-8, linear probing) hold numbers of strings plus one, and the strings stand in order of their bytes.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from zlib import crc32

from ..tables.container import Container, string_sections


class KeyTable:
    """Strings of a container, each with its number.

    >>> from ..tables.container import pack
    >>> keys = KeyTable(Container(pack(key_sections("key", ["glycerin", "aqua", "glycol"]), "doctest")), "key")
    >>> keys.find("glycerin"), keys.find("water"), keys.begins("glyc"), keys.begins("lyc"), list(keys)
    (1, -1, True, False, ['aqua', 'glycerin', 'glycol'])
    >>> list(keys.starting_with("gly"))
    ['glycerin', 'glycol']
    """

    __slots__ = ("_ends", "_mask", "_slots", "_text", "strings")

    def __init__(self, container: Container, name: str) -> None:
        """Take the sections that :func:`key_sections` wrote under ``name``."""
        self.strings = container.strings(name)
        self._slots = container.numbers(f"{name}.slots")
        self._mask = len(self._slots) - 1
        self._text = container.view(f"{name}.text")
        self._ends = container.numbers(f"{name}.ends")

    def find(self, key: str) -> int:
        """Return the number of a string, -1 where the table lacks it."""
        data = key.encode("utf-8", "surrogatepass")
        slot = crc32(data) & self._mask
        slots, text, ends = self._slots, self._text, self._ends
        number = slots[slot]
        while number:
            if text[ends[number - 2] if number > 1 else 0 : ends[number - 1]] == data:
                return int(number) - 1
            slot = (slot + 1) & self._mask
            number = slots[slot]
        return -1

    def begins(self, start: str) -> bool:
        """Return whether any string begins with a text."""
        return next(self.starting_with(start), None) is not None

    def starting_with(self, start: str) -> Iterator[str]:
        """Yield the strings that begin with a text, in order."""
        data = start.encode("utf-8", "surrogatepass")
        low, high = 0, len(self._ends)
        raw = self.strings.raw
        while low < high:
            middle = (low + high) // 2
            if raw(middle) < data:
                low = middle + 1
            else:
                high = middle
        while low < len(self._ends) and raw(low).startswith(data):
            yield self.strings[low]
            low += 1

    def __len__(self) -> int:
        return len(self._ends)

    def __iter__(self) -> Iterator[str]:
        return (self.strings[number] for number in range(len(self)))

    def __getitem__(self, number: int) -> str:
        return self.strings[number]


def ordered(keys: Iterable[str]) -> list[str]:
    """Return distinct strings in the order in which a table numbers them."""
    return sorted(set(keys), key=str.encode)


def key_sections(name: str, keys: Iterable[str]) -> dict[str, bytes]:
    """Return the sections of a table of strings, which are numbered in the order of :func:`ordered`."""
    strings = ordered(keys)
    size = 8
    while size < 2 * len(strings):
        size *= 2
    slots = array("I", bytes(4 * size))
    for number, string in enumerate(strings, 1):
        slot = crc32(string.encode()) & (size - 1)
        while slots[slot]:
            slot = (slot + 1) & (size - 1)
        slots[slot] = number
    return {**string_sections(name, strings), f"{name}.slots": slots.tobytes()}
