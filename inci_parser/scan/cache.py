"""A memory of finished labels, bounded by its bytes, and the garbage collector's pace during a scan."""

from __future__ import annotations

import gc
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from typing import Generic, TypeVar

#: Bytes of rows that a scan remembers: some 8,000 labels of 30 entries.
ROW_BYTES = 20 << 20
T = TypeVar("T")
#: Thresholds for :func:`gc.set_threshold`: net allocations before generation 0 is collected, then runs per generation.
GC_THRESHOLDS = (100_000, 20, 20)


def key_of(raw: bytes, hint: str = "") -> bytes:
    """Return the key of a label's text (UTF-8): 128 bits of BLAKE2, so that no two texts share one.

    ``hint`` is what else the result depends on: the word by which the product's title tells its type.
    """
    key = blake2b(raw, digest_size=16).digest()
    return key + hint.encode() if hint else key


@contextmanager
def rare_garbage_collection() -> Iterator[None]:
    """Raise the thresholds of the garbage collector while labels are read, and restore them.

    All that a scan keeps stays in bounded memories, and what it lets go has no cycles, so that there is next to nothing
    to find; the collector looks all the same, for what a caller's ``analyze`` or a library leaves.
    """
    before = gc.get_threshold()
    if 0 < before[0] < GC_THRESHOLDS[0]:  # zero: the caller wants no collector
        gc.set_threshold(*GC_THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*before)


class RowMemory(Generic[T]):
    """The finished labels used last (LRU); bounded by their bytes, as given to ``put``.

    >>> memory = RowMemory[str](most=250)
    >>> for key in (b"1", b"2", b"3"):
    ...     memory.put(key, "row", 100)
    >>> memory.get(b"1"), memory.get(b"3"), memory.size
    (None, 'row', 200)
    """

    def __init__(self, most: int = ROW_BYTES) -> None:
        self._most = most
        self._values: OrderedDict[bytes, tuple[T, int]] = OrderedDict()
        #: Bytes that the values take.
        self.size = 0

    def get(self, key: bytes) -> T | None:
        """Return what is remembered under a key, ``None`` if nothing is."""
        value = self._values.get(key)
        if value is None:
            return None
        self._values.move_to_end(key)
        return value[0]

    def put(self, key: bytes, value: T, size: int) -> None:
        """Remember a value that takes ``size`` bytes; the value unused for longest is dropped."""
        old = self._values.pop(key, None)
        self.size += size - (old[1] if old else 0)
        self._values[key] = (value, size)
        while self.size > self._most:
            self.size -= self._values.popitem(last=False)[1][1]

    def __len__(self) -> int:
        """Return how many labels are remembered."""
        return len(self._values)
