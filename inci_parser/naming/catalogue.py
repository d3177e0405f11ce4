"""The catalogue: every name, in layers (the user's tables over imported packs over the built-in one)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from ..models import Match, Recognizer
from .built_in_names import built_in
from .name_index import Hit, NameIndex, Record
from .store import NameStore
from .user_folder import Changes, data_folder

if TYPE_CHECKING:
    from .explanation import Explanation
    from .resolver import Resolver

__all__ = ["Catalogue"]


class Catalogue:
    """Names of ingredients and what is known of them, looked up in layers: the first layer that knows a form wins.

    >>> catalogue = Catalogue.default()
    >>> catalogue.resolve("Butyrospermum Parkii (Shea) Butter").name
    'BUTYROSPERMUM PARKII BUTTER'
    >>> catalogue.record("AQUA").cas
    ('7732-18-5',)
    """

    def __init__(self, layers: Iterable[NameIndex]) -> None:
        """Build a catalogue from layers, the strongest first; :meth:`default` and :meth:`load` are the usual ways."""
        self.store = NameStore(layers)
        self._functions = lru_cache(16_384)(self.store.functions)

    @property
    def layers(self) -> tuple[NameIndex, ...]:
        """The layers, the strongest first."""
        return self.store.layers

    @classmethod
    def default(cls) -> Catalogue:
        """Return the catalogue of this installation: the built-in tables under the user's own, loaded once."""
        return _default(Changes.count)

    @classmethod
    def load(cls, *tables: str, built_in_names: bool = True) -> Catalogue:
        """Return a catalogue of CSV tables (paths, the strongest first) over the built-in one.

        Each table has the columns that ``inci catalogue add`` takes: ``inci``, and as far as known ``aliases``,
        ``cas``, ``ec``, ``functions``. Raises :class:`~inci_parser.errors.TableError` with every wrong row.
        """
        from .user_tables import layer_from_csv

        layers = [layer_from_csv(path) for path in tables]
        return cls([*layers, built_in()] if built_in_names else layers)

    # -- naming --------------------------------------------------------------------------------------------------

    def resolve(self, text: str) -> Match:
        """Return which ingredient one printed entry is; a text that names none has no names and method ``none``.

        >>> Catalogue.default().resolve("Parfum/Fragrance").names
        ('PARFUM',)
        """
        from ..reading.entry import read_entry

        return self._resolver.recognize(read_entry(text).name).match

    @cached_property
    def _resolver(self) -> Resolver:
        from .resolver import Resolver  # who only looks names up needs no strategies

        return Resolver(self.store)

    @property
    def recognizer(self) -> Recognizer:
        """What answers reading: which ingredient a printed name is, remembered as long as the catalogue lives."""
        return self._resolver

    def knows(self, text: str) -> bool:
        """Return whether a text is a name or alias, without guessing; words may be left over.

        >>> Catalogue.default().knows("sodium hyaluronate"), Catalogue.default().knows("hydrating serum")
        (True, False)
        """
        return bool(self._resolver.recognize(text, guess=False).match.names)

    def explain(self, text: str) -> Explanation:
        """Return what the catalogue knows of a name, and why it matched or did not."""
        from .explanation import explain

        return explain(text, self.resolve(text), self.store)

    # -- what is known -------------------------------------------------------------------------------------------

    def find(self, form_key: str) -> Hit | None:
        """Return the names that a normal form (see :func:`.normalisation.key`) stands for in the strongest layer."""
        return self.store.find(form_key)

    def record(self, name: str) -> Record | None:
        """Return what is known of a canonical name (any case), or ``None`` where the catalogue does not hold it."""
        return self.store.record(name)

    def functions(self, name: str) -> tuple[str, ...]:
        """Return the CosIng functions of a canonical name, lower case; ``()`` where none are known.

        >>> Catalogue.default().functions("PHENOXYETHANOL")
        ('antimicrobial', 'preservative')
        """
        return self._functions(name)

    def with_number(self, number: str) -> tuple[str, ...]:
        """Return every name that carries a CAS or EC number; a number is no identity, many are shared.

        >>> Catalogue.default().with_number("56-81-5")
        ('GLYCERIN',)
        """
        return self.store.with_number(number)

    def names(self) -> Iterator[str]:
        """Return every canonical name, layer by layer, each once."""
        return self.store.names()

    def __contains__(self, name: object) -> bool:
        return name in self.store

    def __len__(self) -> int:
        return len(self.store)

    def __repr__(self) -> str:
        return f"<Catalogue of {len(self):,} names: {', '.join(layer.title for layer in self.layers)}>"


@lru_cache(maxsize=1)
def _default(changes: int) -> Catalogue:
    """Return the catalogue of this installation as it is after so many changes of the user's tables."""
    if not os.path.isdir(data_folder()):  # a folder that may not be looked into is none
        return Catalogue([built_in()])
    from .user_tables import user_layers

    return Catalogue([*user_layers(), built_in()])
