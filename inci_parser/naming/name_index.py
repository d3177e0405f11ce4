"""One layer of names, mapped: which ingredient a form stands for, and what is known of an ingredient.

The sections that an index reads are made by :mod:`.index_sections`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from ..tables.container import Container, Strings
from .cognates import sound
from .key_table import KeyTable

if TYPE_CHECKING:
    from .gram_index import GramIndex
    from .script_misprints import ScriptIndex

#: What a form can be; ``name`` is the canonical name itself. A file of an index tells its own order.
KINDS = (
    "name",
    "us_name",
    "common",
    "trade",
    "drug",
    "colour",
    "latin",
    "spelling",
    "translation",
    "old_name",
    "abbreviation",
    "official",
    "iupac",
    "blend",
)
#: Kinds of forms that no misprint is corrected to: too short, or of another language.
NEVER_MISPRINTED = frozenset(("translation", "official", "abbreviation", "colour"))
#: In a number of a form: how far its ingredient is shifted over its kind, and what marks a form of several.
KIND_BITS, SEVERAL = 4, 1 << 31


class Hit(NamedTuple):
    """What a form stands for: canonical names (several for a trade name of a blend) and the kind of the form."""

    names: tuple[str, ...]
    kind: str


class Alias(NamedTuple):
    """Another form of a name: kind, language, whether it was met in print or is from general knowledge, source."""

    text: str
    kind: str
    lang: str
    attested: bool
    source: str


class Form(NamedTuple):
    """Another form of one ingredient, or of the several that a blend holds."""

    alias: Alias
    names: tuple[str, ...]


class Record(NamedTuple):
    """What a layer knows of one ingredient."""

    inci: str
    cas: tuple[str, ...] = ()
    ec: tuple[str, ...] = ()
    #: CosIng functions, lower case.
    functions: tuple[str, ...] = ()
    botanical: bool = False
    us_name: str | None = None
    cosing_ref: str | None = None
    #: Date of the entry in CosIng (ISO), ``None`` where it has none.
    updated: str | None = None
    #: On how many of some 6,000 labels the name was met; a measure of how common it is, nothing else.
    label_count: int = 0
    source: str = ""
    layer: str = "built-in"
    aliases: tuple[Alias, ...] = ()


class NameIndex:
    """The names of one source: built-in, an imported pack, or the user's own table."""

    def __init__(self, title: str, container: Container, *, stored: str | None = None) -> None:
        """Read from a container of :func:`.index_sections.index_sections`."""
        self.title = title
        #: The file that the layer is read from, where that is one of the user's.
        self.stored = stored
        self.container = container
        #: Canonical names, each by its number.
        self.names = KeyTable(container, "names")
        #: Every form, as :func:`.normalisation.key` makes it.
        self.keys = KeyTable(container, "keys")
        self._targets = container.numbers("keys.target")
        self._kinds = container.lines("kinds")
        self._scripts: dict[str, ScriptIndex] = {}

    # -- forms ---------------------------------------------------------------------------------------------------

    def find(self, form_key: str) -> Hit | None:
        """Return what a normal form stands for in this layer."""
        place = self.keys.find(form_key)
        return None if place < 0 else self._hit(self._targets[place])

    def _hit(self, target: int) -> Hit:
        kind = self._kinds[target & ((1 << KIND_BITS) - 1)]
        if target & SEVERAL:
            return Hit(tuple(self._several[(target & ~SEVERAL) >> KIND_BITS].split("|")), kind)
        return Hit((self.names[target >> KIND_BITS],), kind)

    @cached_property
    def _several(self) -> Sequence[str]:
        return self.container.lines("several")

    def begins(self, start: str) -> bool:
        """Return whether any normal form begins with a text."""
        return self.keys.begins(start)

    def forms(self) -> Iterator[str]:
        """Yield every normal form."""
        return iter(self.keys)

    @cached_property
    def misprints(self) -> GramIndex:
        """What a misprint may have been: names, and printed aliases in Latin letters (no translations)."""
        from .gram_index import GramIndex

        return GramIndex(self.container)

    def misprints_in(self, language: str) -> ScriptIndex:
        """Return what a misprint in Hangul (``ko``) or kana (``ja``) may have been."""
        index = self._scripts.get(language)
        if index is None:
            from .script_misprints import ScriptIndex

            index = self._scripts[language] = ScriptIndex(self.container, language)
        return index

    # -- ingredients ---------------------------------------------------------------------------------------------

    def record(self, name: str) -> Record | None:
        """Return the record of a canonical name with its aliases."""
        number = self.names.find(name)
        if number < 0:
            return None
        cas, ec, reference, updated, us_name, count, botanical, source = self._records[number].split("\t")
        return Record(
            inci=name,
            cas=_cells(cas),
            ec=_cells(ec),
            functions=self._functions_of(number),
            botanical=botanical == "1",
            us_name=us_name or None,
            cosing_ref=reference or None,
            updated=updated or None,
            label_count=int(count),
            source=source,
            layer=self.title,
            aliases=tuple(map(_alias, self._aliases[number].split("\n"))) if self._aliases[number] else (),
        )

    @cached_property
    def _records(self) -> Strings:
        return self.container.strings("records")

    @cached_property
    def _aliases(self) -> Strings:
        return self.container.strings("aliases")

    def functions(self, name: str) -> tuple[str, ...]:
        """Return the CosIng functions of a canonical name, without reading the rest of its record."""
        number = self.names.find(name)
        return () if number < 0 else self._functions_of(number)

    def _functions_of(self, number: int) -> tuple[str, ...]:
        return self._function_set(self._function_numbers[number])

    @cached_property
    def _function_numbers(self) -> memoryview[int]:
        return self.container.numbers("functions.of", "H")

    @cached_property
    def _function_set(self) -> Callable[[int], tuple[str, ...]]:
        sets = self.container.strings("functions")
        return cache(lambda number: _cells(sets[number]))

    def label_count(self, name: str) -> int:
        """Return on how many labels a canonical name was met."""
        number = self.names.find(name)
        return 0 if number < 0 else int(self._records[number].split("\t")[5])

    def with_number(self, number: str) -> tuple[str, ...]:
        """Return the names that carry a CAS or EC number: it is no identity, some are shared by many."""
        return self._numbers.names_of(number)

    def with_words(self, bag: str) -> tuple[str, ...]:
        """Return the names made of the very words of a bag (see :func:`.word_bag.word_bag`)."""
        return self._bags.names_of(bag)

    def cognates(self, word: str) -> tuple[str, ...]:
        """Return the words of names that sound like a word in another language (see :mod:`.cognates`)."""
        place = self._sounds.find(sound(word))
        return () if place < 0 else tuple(self._sounding[place].split(" "))

    @cached_property
    def _sounds(self) -> KeyTable:
        return KeyTable(self.container, "sounds")

    @cached_property
    def _sounding(self) -> Strings:
        return self.container.strings("sounds.of")

    @cached_property
    def _numbers(self) -> ReverseIndex:
        return ReverseIndex(self, "numbers")

    @cached_property
    def _bags(self) -> ReverseIndex:
        return ReverseIndex(self, "bags")

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.names.find(name) >= 0

    def __len__(self) -> int:
        return len(self.names)


class ReverseIndex:
    """Leads from strings to the names that have them."""

    def __init__(self, index: NameIndex, section: str) -> None:
        """Read the sections of an index that begin so."""
        self._strings = KeyTable(index.container, section)
        self._carriers = index.container.strings(f"{section}.of")
        self._names = index.names

    def names_of(self, string: str) -> tuple[str, ...]:
        """Return the names that have a string, ``()`` for none."""
        place = self._strings.find(string)
        return () if place < 0 else tuple(self._names[int(number)] for number in self._carriers[place].split(" "))


def _cells(text: str) -> tuple[str, ...]:
    return tuple(text.split(";")) if text else ()


def _alias(line: str) -> Alias:
    text, kind, lang, attested, source = line.split("\t")
    return Alias(text, kind, lang, attested == "1", source)


def merged(records: Sequence[Record]) -> Record:
    """Return what several layers know of one ingredient: the strongest layer's facts, gaps filled from the weaker."""
    first, *weaker = records
    for record in weaker:
        first = first._replace(
            cas=first.cas or record.cas,
            ec=first.ec or record.ec,
            functions=first.functions or record.functions,
            botanical=first.botanical or record.botanical,
            us_name=first.us_name or record.us_name,
            cosing_ref=first.cosing_ref or record.cosing_ref,
            updated=first.updated or record.updated,
            label_count=first.label_count or record.label_count,
            aliases=tuple(dict.fromkeys((*first.aliases, *record.aliases))),
        )
    return first
