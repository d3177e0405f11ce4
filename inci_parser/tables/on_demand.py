"""A mapping of which each value is read when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, KeysView, Mapping
from itertools import count
from typing import Any, TypeVar, overload

T = TypeVar("T")
D = TypeVar("D")


class OnDemand(Mapping[str, T]):
    """A large table of which a label needs a few rows: once packed and read back, values are unpacked one by one.

    Keys have no line break. As with a ``dict``, ``keys()`` is a set.

    >>> from inci_parser.tables.packing import dumps, loads
    >>> table = loads(dumps(OnDemand({"AQUA": (1, 2), "PARFUM": (3,)})))
    >>> table["PARFUM"], table.get("CI 77891"), "AQUA" in table, len(table), dict(table)["AQUA"]
    ((3,), None, True, 2, (1, 2))
    """

    __slots__ = ("_numbers", "_read", "_values")

    def __init__(self, values: Mapping[str, T]) -> None:
        """Hold values that are there."""
        self._values = dict(values)
        self._numbers = dict(zip(values, count()))
        self._read: Callable[[int], T] | None = None

    @classmethod
    def of(cls, keys: Iterable[str], read: Callable[[int], T]) -> OnDemand[T]:
        """Return the mapping of keys to the values that ``read`` gives for their numbers, from 0 on."""
        table = cls({})
        table._numbers = dict(zip(keys, count()))
        table._read = read
        return table

    def __getitem__(self, key: str) -> T:
        try:
            return self._values[key]
        except KeyError:
            number = self._numbers[key]
        if self._read is None:
            raise KeyError(key)
        value = self._values[key] = self._read(number)
        return value

    @overload
    def get(self, key: str) -> T | None: ...
    @overload
    def get(self, key: str, default: T | D) -> T | D: ...
    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of a key, else ``default``; absent keys are most of what is asked."""
        return self[key] if key in self._numbers else default

    def __contains__(self, key: object) -> bool:
        return key in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def keys(self) -> KeysView[str]:
        """Return the keys as a view of a ``dict``, which answers at once whether two have a key in common."""
        return self._numbers.keys()
