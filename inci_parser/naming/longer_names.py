"""Which names end with another name: ``HEXYL CINNAMAL`` with ``CINNAMAL``."""

from __future__ import annotations

from functools import lru_cache

from .store import NameStore

#: Names of which one is asked about are remembered up to this number.
_REMEMBERED = 1_024


class LongerNames:
    """The names of one store that labels print, by their last word.

    >>> from .built_in_names import built_in
    >>> LongerNames(NameStore([built_in()])).of("CINNAMAL")
    ('HEXYL CINNAMAL', 'AMYL CINNAMAL')
    """

    def __init__(self, store: NameStore) -> None:
        """Take the names that were met on labels."""
        self.by_last_word: dict[str, list[tuple[int, str]]] = {}
        for name in store.names():
            count = store.label_count(name) if " " in name else 0
            if count:
                self.by_last_word.setdefault(name.rpartition(" ")[2], []).append((-count, name))
        for names in self.by_last_word.values():
            names.sort()
        self.of = lru_cache(_REMEMBERED)(self._of)

    def _of(self, name: str) -> tuple[str, ...]:
        """Return the names that end with a name behind a blank, those met on most labels first."""
        longer = self.by_last_word.get(name.rpartition(" ")[2], ())
        return tuple([other for _, other in longer if other.endswith(f" {name}")])
