"""The store of names: layers of indexes (the user's tables over imported packs over the built-in names).

Resolving asks it what a form stands for and what is known of an ingredient; it guesses nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from .name_index import Hit, NameIndex, Record, merged
from .normalisation import key


class NameStore:
    """Layers of names, the strongest first: the first that knows a form wins.

    >>> from .built_in_names import built_in
    >>> store = NameStore([built_in()])
    >>> store.find("water"), store.record("AQUA").cas, store.functions("PHENOXYETHANOL")
    (Hit(names=('AQUA',), kind='us_name'), ('7732-18-5',), ('antimicrobial', 'preservative'))
    """

    def __init__(self, layers: Iterable[NameIndex]) -> None:
        """Take the layers, the strongest first."""
        self.layers = tuple(layers)
        #: What :meth:`cognates` found; a few thousand words come again and again.
        self._cognates = lru_cache(8_192)(self._find_cognates)

    def find(self, form_key: str) -> Hit | None:
        """Return the names that a normal form (see :func:`.normalisation.key`) stands for in the strongest layer."""
        for layer in self.layers:
            hit = layer.find(form_key)
            if hit is not None:
                return hit
        return None

    def begins(self, start: str) -> bool:
        """Return whether any normal form begins with a text."""
        return any(layer.begins(start) for layer in self.layers)

    def forms(self) -> Iterator[str]:
        """Yield every normal form, layer by layer; forms of several layers come several times."""
        for layer in self.layers:
            yield from layer.forms()

    def record(self, name: str) -> Record | None:
        """Return what is known of a canonical name (any case), or ``None`` where no layer holds it."""
        upper = name.upper()
        records = [record for layer in self.layers if (record := layer.record(upper)) is not None]
        if records:
            return merged(records)
        hit = self.find(key(name))
        if hit is not None and hit.kind == "name" and hit.names[0] != upper:
            return self.record(hit.names[0])
        return None

    def functions(self, name: str) -> tuple[str, ...]:
        """Return the CosIng functions of a canonical name, lower case; ``()`` where none are known."""
        for layer in self.layers:
            functions = layer.functions(name)
            if functions:
                return functions
        return ()

    def label_count(self, name: str) -> int:
        """Return on how many of some 6,000 labels a canonical name was met."""
        return max((layer.label_count(name) for layer in self.layers), default=0)

    def with_number(self, number: str) -> tuple[str, ...]:
        """Return every name that carries a CAS or EC number; a number is no identity, many are shared.

        >>> from .built_in_names import built_in
        >>> NameStore([built_in()]).with_number("7732-18-5")
        ('AQUA',)
        """
        return tuple(dict.fromkeys(name for layer in self.layers for name in layer.with_number(number)))

    def with_words(self, bag: str) -> tuple[str, ...]:
        """Return the names made of the very words of a bag (see :func:`.word_bag.word_bag`), of the strongest layer.

        >>> from .built_in_names import built_in
        >>> NameStore([built_in()]).with_words("benzoate sodium")
        ('SODIUM BENZOATE',)
        """
        for layer in self.layers:
            names = layer.with_words(bag)
            if names:
                return names
        return ()

    def cognates(self, word: str) -> tuple[str, ...]:
        """Return the words of names that sound like a word in another language (see :mod:`.cognates`).

        >>> from .built_in_names import built_in
        >>> NameStore([built_in()]).cognates("adenosina")
        ('adenosine',)
        """
        return self._cognates(word)

    def _find_cognates(self, word: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(cognate for layer in self.layers for cognate in layer.cognates(word)))

    def names(self) -> Iterator[str]:
        """Yield every canonical name, layer by layer, each once."""
        seen: set[str] = set()
        for layer in self.layers:
            for name in layer.names:
                if len(self.layers) == 1 or name not in seen:
                    seen.add(name)
                    yield name

    def names_from(self, start: str) -> Iterator[str]:
        """Yield the canonical names that begin with a text, layer by layer.

        >>> from .built_in_names import built_in
        >>> next(NameStore([built_in()]).names_from("PHENOXYETHAN"))
        'PHENOXYETHANOL'
        """
        for layer in self.layers:
            yield from layer.names.starting_with(start)

    def __contains__(self, name: object) -> bool:
        return any(name in layer for layer in self.layers)

    def __len__(self) -> int:
        return len(self.layers[0]) if len(self.layers) == 1 else sum(1 for _ in self.names())
