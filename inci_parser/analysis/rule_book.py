"""The rules that an analysis speaks by: the built-in tables, and a user's pack of rows over them.

A pack is a TOML file with one array of tables per table of ``synonyms/`` (``[[irritants]]``, ``[[interactions]]`` ...),
or a CSV whose column ``table`` says where a row belongs. A row with the key of a built-in one takes its place.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import InputError, TableError
from ..models import Source
from ..tables.columns import TABLES, read_rows
from ..tables.resources import compiled, rows
from ..textio.cells import allow_long_cells
from .definitions import (
    Active,
    Allergen,
    Claim,
    Group,
    Guise,
    Irritant,
    IrritantClass,
    Profile,
    Rule,
    Scent,
    ScentClass,
    Step,
)
from .definitions import ActiveClass as Class

if TYPE_CHECKING:
    from .product import Case

_FILES = tuple(f"{name}.csv" for name in (*TABLES, "sources"))
#: What makes two rows of a table the same row.
_KEYS: dict[str, tuple[str, ...]] = {
    "actives": ("inci",),
    "allergens": ("inci",),
    "fragrance": ("inci",),
    "fragrance_classes": ("class",),
    "fragrance_families": ("pattern",),
    "irritants": ("inci", "class", "acts_from"),
    "groups": ("group", "inci"),
    "interactions": ("rule",),
    "guidance": ("rule",),
    "claims": ("rule",),
    "active_classes": ("class",),
    "irritant_classes": ("class",),
    "active_families": ("pattern",),
    "active_guises": ("class", "when"),
    "profiles": ("name",),
    "routine_steps": ("order",),
}
Rows = Mapping[str, list[dict[str, str]]]


class Known(NamedTuple):
    """What the tables hold of one name."""

    active: Active | None
    scent: str | None
    groups: tuple[Group, ...]
    allergen: bool
    #: The groups whose wildcards take it in; none for what scents a product.
    wild: tuple[str, ...]


@dataclass(frozen=True)
class Rules:
    """Everything the checks of an analysis look up, by canonical name."""

    classes: dict[str, Class]
    actives: dict[str, Active]
    families: tuple[tuple[str, str, str], ...]
    #: Class of actives and what its members are instead -> what to call it; ``*`` stands for any class.
    guises: dict[tuple[str, str], Guise]
    allergens: dict[str, Allergen]
    scents: dict[str, Scent]
    scent_classes: dict[str, ScentClass]
    scent_families: tuple[tuple[str, str], ...]
    irritant_classes: dict[str, IrritantClass]
    irritants: dict[str, tuple[Irritant, ...]]
    #: Canonical name -> its places in groups.
    groups: dict[str, tuple[Group, ...]]
    #: Group -> regular expressions for the names its wildcards take in and leave out.
    wildcards: dict[str, tuple[str, str]]
    interactions: tuple[Rule, ...]
    guidance: tuple[Rule, ...]
    claims: tuple[Claim, ...]
    profiles: dict[str, Profile]
    steps: tuple[Step, ...]
    sources: dict[str, Source]
    #: Remembered per process: what is said of allergens, sources by their keys.
    memory: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)
    #: Remembered per process: what the tables hold of a name.
    names: dict[str, Known] = field(default_factory=dict, repr=False, compare=False)

    def active(self, name: str) -> Active | None:
        """Return the active that a canonical name is, by its own row or by its family's."""
        found = self.actives.get(name)
        if found is not None:
            return found
        return self._by_family(name)

    def scent(self, name: str) -> str | None:
        """Return the class of scent that a canonical name is of, by its own row or by its family's."""
        found = self.scents.get(name)
        if found is not None:
            return found.class_
        return next((class_ for pattern, class_ in self.scent_families if re.fullmatch(pattern, name)), None)

    def _wild(self, name: str) -> tuple[str, ...]:
        """Return the groups whose wildcards take a name in."""
        return tuple(
            group
            for group, (taken, left) in self.wildcards.items()
            if re.fullmatch(taken, name) is not None and re.fullmatch(left, name) is None
        )

    def _by_family(self, name: str) -> Active | None:
        for pattern, class_, subclass in self.families:
            if re.fullmatch(pattern, name):
                blank = (None,) * 6
                return Active(name, class_, subclass, (), *blank, "", "", "D", ("FORM",), "practice")
        return None

    def cite(self, keys: tuple[str, ...]) -> tuple[Source, ...]:
        """Return the sources behind keys, each once."""
        memory_key = ("cite", keys)
        found: tuple[Source, ...] | None = self.memory.get(memory_key)
        if found is None:
            if len(self.memory) > 100_000:
                self.memory.clear()
            found = self.memory[memory_key] = tuple(self.sources[key] for key in dict.fromkeys(keys))
        return found

    def known(self, name: str) -> Known:
        """Return what the tables hold of a canonical name, in one lookup."""
        found = self.names.get(name)
        if found is None:
            if len(self.names) > 100_000:
                self.names.clear()
            scent = self.scent(name)
            wild = self._wild(name) if scent is None else ()
            found = Known(self.active(name), scent, self.groups.get(name, ()), name in self.allergens, wild)
            self.names[name] = found
        return found


def build(tables: Rows, origin: str = "") -> Rules:
    """Return the rules that rows make; raises :class:`TableError` at the first wrong cell or unknown word."""
    read = {name: read_rows(name, tables.get(name, ()), origin) for name in TABLES}
    sources = {
        row["key"]: Source(row["key"], row["citation"], int(row["year"]) if row["year"] else None, row["url"])
        for row in tables["sources"]
    }
    irritants: dict[str, tuple[Irritant, ...]] = {}
    for irritant in read["irritants"]:
        irritants[irritant.inci] = (*irritants.get(irritant.inci, ()), irritant)
    groups: dict[str, tuple[Group, ...]] = {}
    for member in read["groups"]:
        if "*" not in member.inci and not member.inci.startswith("!"):
            groups[member.inci] = (*groups.get(member.inci, ()), member)
    rules = Rules(
        classes={row.name: row for row in read["active_classes"]},
        actives={row.inci: row for row in read["actives"]},
        guises={(row.class_, row.when): row for row in read["active_guises"]},
        families=tuple((row.pattern, row.class_, row.subclass) for row in read["active_families"]),
        allergens={row.inci: row for row in read["allergens"]},
        scents={row.inci: row for row in read["fragrance"]},
        scent_families=tuple((row.pattern, row.class_) for row in read["fragrance_families"]),
        scent_classes={row.name: row for row in read["fragrance_classes"]},
        irritant_classes={row.name: row for row in read["irritant_classes"]},
        irritants=irritants,
        groups=groups,
        wildcards=_wildcards(read["groups"]),
        interactions=tuple(read["interactions"]),
        guidance=tuple(read["guidance"]),
        claims=tuple(read["claims"]),
        profiles={row.name: row for row in read["profiles"]},
        steps=tuple(sorted(read["routine_steps"], key=lambda step: step.order)),
        sources=sources,
    )
    _check_words(rules, read)
    return rules


def _wildcards(members: Iterable[Group]) -> dict[str, tuple[str, str]]:
    """Return for each group with ``*`` in a member what its wildcards take in, and what its ``!`` members leave out."""
    taken: dict[str, list[str]] = {}
    left: dict[str, list[str]] = {}
    for member in members:
        if member.inci.startswith("!"):
            left.setdefault(member.group, []).append(_expression(member.inci[1:]))
        elif "*" in member.inci:
            taken.setdefault(member.group, []).append(_expression(member.inci))
    return {group: ("|".join(some), "|".join(left.get(group, ["(?!)"]))) for group, some in taken.items()}


def _expression(wildcard: str) -> str:
    return ".*".join(re.escape(part) for part in wildcard.split("*"))


def _check_words(rules: Rules, read: Mapping[str, list[Any]]) -> None:
    """Raise where a row speaks of a class, a source or a profile that no table has."""
    classes: dict[str, Mapping[str, object]] = {
        "actives": rules.classes,
        "active_families": rules.classes,
        "fragrance": rules.scent_classes,
        "fragrance_families": rules.scent_classes,
        "irritants": rules.irritant_classes,
    }
    for table, known in classes.items():
        for row in read[table]:
            if row.class_ not in known:
                raise TableError(f"{table}, {getattr(row, 'inci', row)}: unknown class {row.class_!r}")
    for table, found in read.items():
        for row in found:
            name = getattr(row, "rule", None) or getattr(row, "inci", "")
            for key in getattr(row, "sources", ()):
                if key not in rules.sources:
                    raise TableError(f"{table}, {name}: unknown source {key!r}; add it to sources.csv or [[sources]]")
            asked: tuple[str, ...] = (*getattr(row, "profile", ()), *getattr(row, "profiles", ()))
            for word in asked:
                if word not in rules.profiles:
                    raise TableError(f"{table}, {name}: unknown profile {word!r}; known: {', '.join(rules.profiles)}")


def _built_in_rows() -> dict[str, list[dict[str, str]]]:
    return {name.removesuffix(".csv"): rows(name) for name in _FILES}


@cache
def built_in() -> Rules:
    """Return the rules of the tables that ship with the package."""
    return compiled("analysis-rules", _FILES, lambda: build(_built_in_rows()))


def rules_of(case: Case) -> Rules:
    """Return the rules a case is judged by: its own pack, else the built-in ones."""
    return case.rules if case.rules is not None else built_in()


def load(*packs: str | Path) -> Rules:
    """Return the built-in rules with the rows of rule packs (TOML or CSV) over them, the first pack the strongest.

    Raises :class:`InputError` for a file that cannot be read, :class:`TableError` for a wrong row.
    """
    tables = _built_in_rows()
    for pack in reversed(packs):
        for table, found in read_pack(Path(pack)).items():
            if table != "sources":
                read_rows(table, found, str(pack))
            keys = _KEYS.get(table, ("key",))
            known = {tuple(row.get(key, "") for key in keys): row for row in tables[table]}
            known.update({tuple(row.get(key, "") for key in keys): row for row in found})
            tables[table] = list(known.values())
    return build(tables)


def read_pack(path: Path) -> dict[str, list[dict[str, str]]]:
    """Return the rows of a rule pack, table by table, every value a string."""
    try:
        content = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"rule pack {path} cannot be read: {error}") from None
    found = _toml(content, path) if path.suffix == ".toml" else _csv(content, path)
    for table in found:
        if table not in TABLES and table != "sources":
            raise TableError(f"{path}: unknown table {table!r}; known: {', '.join((*TABLES, 'sources'))}")
    for row in found.get("sources", ()):
        for column in ("key", "citation", "year", "url"):
            row.setdefault(column, "")
        if not row["key"] or (row["year"] and not row["year"].isdigit()):
            raise TableError(f"{path}: a source needs a key, and a year of digits or none")
    return found


def _toml(content: str, path: Path) -> dict[str, list[dict[str, str]]]:
    import tomllib

    try:
        document = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"rule pack {path} is no TOML: {error}") from None
    found: dict[str, list[dict[str, str]]] = {}
    for table, members in document.items():
        if not isinstance(members, list) or not all(isinstance(member, dict) for member in members):
            raise TableError(f"{path}: write [[{table}]] before each row")
        found[table] = [{column: _cell(value) for column, value in member.items()} for member in members]
    return found


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


def _csv(content: str, path: Path) -> dict[str, list[dict[str, str]]]:
    allow_long_cells()
    reader = csv.DictReader(content.splitlines())
    if "table" not in (reader.fieldnames or ()):
        raise TableError(f"{path}: a rule pack in CSV needs a column 'table' that says where each row belongs")
    found: dict[str, list[dict[str, str]]] = {}
    for row in reader:
        table = row.pop("table")
        cells = {column: value for column, value in row.items() if column and value}
        found.setdefault(table, []).append(cells)
    return found
