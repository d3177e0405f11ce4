"""What was read once is not read again: a memory of finished labels, bounded by its bytes; and the collector's part."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from typing import Generic, TypeVar

T = TypeVar("T")
#: Objects made and kept between two looks of the garbage collector at the youngest, and looks before it goes further.
SELDOM = (100_000, 20, 20)


def key_of(raw: bytes, told: str = "") -> bytes:
    """Return the key of a label's text (UTF-8): 128 bits of BLAKE2, so that no two texts share one.

    ``told`` is what else the result depends on: the word by which the product's title tells its type.
    """
    key = blake2b(raw, digest_size=16).digest()
    return key + told.encode() if told else key


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let the garbage collector look seldom while labels are read.

    All that a scan keeps stays in bounded memories, and what it lets go has no cycles, so that there is next to nothing
    to find; the collector looks all the same, for what a caller's ``analyze`` or a library leaves.
    """
    before = gc.get_threshold()
    if 0 < before[0] < SELDOM[0]:  # zero: the caller wants no collector
        gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


class Memory(Generic[T]):
    """Two generations of finished labels; the older one is let go when the younger is full.

    What was used lately stays. ``most`` bounds the bytes of both together, as the sizes handed to ``put`` tell.
    """

    def __init__(self, most: int = 96 << 20) -> None:
        self._half = most // 2
        self._young: dict[bytes, tuple[T, int]] = {}
        self._old: dict[bytes, tuple[T, int]] = {}
        self._size = 0

    def get(self, key: bytes) -> T | None:
        """Return what is remembered under a key, ``None`` if nothing is."""
        found = self._young.get(key)
        if found is None:
            found = self._old.pop(key, None)
            if found is None:
                return None
            self.put(key, *found)
        return found[0]

    def put(self, key: bytes, value: T, size: int) -> None:
        """Remember a value that takes ``size`` bytes."""
        self._young[key] = (value, size)
        self._size += size
        if self._size >= self._half:
            self._old, self._young, self._size = self._young, {}, 0
