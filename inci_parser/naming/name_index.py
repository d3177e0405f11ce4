"""One layer of names: small tables that load fast, and records that are built when somebody asks for them."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from ..errors import TableError
from ..tables import resources as _resources
from .normalisation import key

#: What an alias can be. The place in this tuple is its code in the index; ``name`` is the canonical name itself.
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
)
ALIAS_TABLES = (
    "aliases_botanical.csv",
    "aliases_colours.csv",
    "aliases_common.csv",
    "aliases_eu.csv",
    "aliases_ja.csv",
    "aliases_ko.csv",
    "aliases_spelling.csv",
    "aliases_us.csv",
    "aliases_world.csv",
    "aliases_zh.csv",
)
TABLES = ("names.csv", *ALIAS_TABLES)


class Found(NamedTuple):
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
    #: On how many of some 6,000 labels the name was met; a measure of how common it is, nothing else.
    label_count: int = 0
    #: A printed form that resolves to this record.
    example: str = ""
    source: str = ""
    layer: str = "built-in"
    aliases: tuple[Alias, ...] = ()


class Form(NamedTuple):
    """A row of an alias table."""

    alias: Alias
    names: tuple[str, ...]


#: Names; their forms (key -> index of the name times 16 plus the kind's code); forms of several names.
Compact = tuple[tuple[str, ...], dict[str, int], dict[str, tuple[tuple[str, ...], str]]]
#: What :class:`Record` holds of each name but its aliases, and the aliases of each name: plain values that load fast.
Facts = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], bool, str, str, int, str, str]
PlainAlias = tuple[str, str, str, bool, str]
Details = tuple[dict[str, Facts], dict[str, tuple[PlainAlias, ...]]]
#: CosIng functions alone, which every analysis asks for: sets of functions, and each name's place among them.
Functions = tuple[tuple[tuple[str, ...], ...], dict[str, int]]


class Layer:
    """The names of one source: built-in, an imported pack, or the user's own table."""

    def __init__(
        self,
        title: str,
        compact: Compact,
        details: Callable[[], Details],
        *,
        functions: Callable[[], Functions] | None = None,
        stored: str | None = None,
    ) -> None:
        self.title = title
        #: The file that the layer is read from, where that is one of the user's.
        self.stored = stored
        self.names, self._forms, self._several = compact
        self._details = details
        self._functions = functions

    @cached_property
    def _places(self) -> frozenset[str]:
        return frozenset(self.names)

    @cached_property
    def details(self) -> Details:
        """Records by name and aliases by name, read when first asked for."""
        return self._details()

    def find(self, form_key: str) -> Found | None:
        """Return what a normal form stands for in this layer."""
        code = self._forms.get(form_key)
        if code is None:
            several = self._several.get(form_key)
            return None if several is None else Found(*several)
        return Found((self.names[code >> 4],), KINDS[code & 15])

    def forms(self) -> Mapping[str, int]:
        """Return every normal form with its code, for indexes that are built over them."""
        return self._forms

    def record(self, name: str) -> Record | None:
        """Return the record of a canonical name with its aliases."""
        facts, aliases = self.details
        held = facts.get(name)
        if held is None:
            return None
        cas, ec, functions, botanical, us_name, cosing_ref, count, example, source = held
        return Record(
            inci=name,
            cas=cas,
            ec=ec,
            functions=functions,
            botanical=botanical,
            us_name=us_name or None,
            cosing_ref=cosing_ref or None,
            label_count=count,
            example=example,
            source=source,
            layer=self.title,
            aliases=tuple(Alias(*alias) for alias in aliases.get(name, ())),
        )

    @cached_property
    def _sets(self) -> Functions:
        return functions_in(self.details[0]) if self._functions is None else self._functions()

    def functions(self, name: str) -> tuple[str, ...]:
        """Return the CosIng functions of a canonical name, without reading the rest of its record."""
        sets, places = self._sets
        place = places.get(name)
        return () if place is None else sets[place]

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __len__(self) -> int:
        return len(self.names)


def compact(names: Iterable[tuple[str, int]], forms: Iterable[Form]) -> Compact:
    """Return the small tables of names (each with how common it is) and their other forms.

    Where two names or forms share a key, the more common name has it; an alias never takes the key of a name. An
    alias of two different ingredients is in no index: a lint test names it.
    """
    ranked = sorted(names, key=lambda pair: (-pair[1], pair[0]))
    order = tuple(name for name, _ in ranked)
    place = {name: i for i, name in enumerate(order)}
    found: dict[str, int] = {}
    for i, name in enumerate(order):
        found.setdefault(key(name), i << 4)
    several: dict[str, tuple[tuple[str, ...], str]] = {}
    doubtful: set[str] = set()
    for form in forms:
        form_key = key(form.alias.text)
        code = KINDS.index(form.alias.kind)
        held = found.get(form_key)
        if not form_key or (held is not None and not held & 15):
            continue
        if len(form.names) > 1:
            several[form_key] = (form.names, form.alias.kind)
        elif held is None:
            found[form_key] = place[form.names[0]] << 4 | code
        elif held >> 4 != place[form.names[0]]:
            doubtful.add(form_key)
    for form_key in doubtful | several.keys():
        found.pop(form_key, None)
    return order, found, several


def alias_forms() -> list[Form]:
    """Return the rows of the built-in alias tables, attested ones first."""
    forms = []
    for table in ALIAS_TABLES:
        for row in _resources.rows(table):
            if row["kind"] not in KINDS:
                raise TableError(f"synonyms/{table}: {row['alias']!r} has the unknown kind {row['kind']!r}")
            alias = Alias(row["alias"], row["kind"], row["lang"], row["attested"] == "yes", row["source"])
            forms.append(Form(alias, tuple(row["inci"].split("|"))))
    return sorted(forms, key=lambda form: not form.alias.attested)


def _built_compact() -> Compact:
    rows = _resources.rows("names.csv")
    return compact(((row["inci"], int(row["label_count"] or 0)) for row in rows), alias_forms())


def _cells(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def plain_alias(alias: Alias) -> PlainAlias:
    """Return an alias as a plain tuple, which loads faster."""
    return alias.text, alias.kind, alias.lang, alias.attested, alias.source


def _built_details() -> Details:
    aliases: dict[str, list[PlainAlias]] = {}
    for form in alias_forms():
        for name in form.names:
            aliases.setdefault(name, []).append(plain_alias(form.alias))
    facts: dict[str, Facts] = {}
    for row in _resources.rows("names.csv"):
        facts[row["inci"]] = (
            _cells(row["cas"]),
            _cells(row["ec"]),
            _cells(row["functions"]),
            row["botanical"] == "1",
            row["us_name"],
            row["cosing_ref"],
            int(row["label_count"] or 0),
            row["example"],
            row["source"],
        )
    return facts, {name: tuple(found) for name, found in aliases.items()}


def functions_in(facts: dict[str, Facts]) -> Functions:
    """Return the CosIng functions of records, each set of them once."""
    sets: dict[tuple[str, ...], int] = {}
    places = {name: sets.setdefault(fact[2], len(sets)) for name, fact in facts.items() if fact[2]}
    return tuple(sets), places


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
            label_count=first.label_count or record.label_count,
            aliases=tuple(dict.fromkeys((*first.aliases, *record.aliases))),
        )
    return first


@cache
def built_in() -> Layer:
    """Return the layer of the tables in ``synonyms/``, from memory where nothing changed since it was last built."""
    data = _resources.compiled("naming-index", TABLES, lambda: marshal.dumps(_built_compact()))
    return Layer("built-in", marshal.loads(data), _loaded_details, functions=_loaded_functions)


def _loaded_functions() -> Functions:
    made: Functions = marshal.loads(
        _resources.compiled("naming-functions", TABLES, lambda: marshal.dumps(functions_in(_built_details()[0])))
    )
    return made


def _loaded_details() -> Details:
    made: Details = marshal.loads(
        _resources.compiled("naming-records", TABLES, lambda: marshal.dumps(_built_details()))
    )
    return made
