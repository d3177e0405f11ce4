"""The rules that an analysis speaks by, looked up by canonical name: the rows of ``synonyms/effects``.

The built-in tables make one rule book a process; :mod:`.rule_packs` lays a user's rows over them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from ..errors import TableError
from ..models import Source
from ..models.details import SAME_OIL
from ..tables.build_cache import compiled_pattern, load_or_build
from ..tables.columns import TABLES, read_rows
from ..tables.definitions import (
    Active,
    ActiveClass,
    Allergen,
    AllergenOil,
    Claim,
    ClassOverride,
    Family,
    Group,
    Irritant,
    IrritantClass,
    Profile,
    Rule,
    Scent,
    ScentClass,
    Step,
)
from ..tables.on_demand import OnDemand
from ..tables.resources import rows
from .concentration.order import is_colourant
from .functions import main_function

_FILES = tuple(f"{name}.csv" for name in (*TABLES, "sources"))
#: What makes two rows of a table the same row.
KEYS: dict[str, tuple[str, ...]] = {
    "actives": ("inci", "only_in"),
    "allergen_oils": ("inci", "allergen"),
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
    "active_class_overrides": ("order",),
    "profiles": ("name",),
    "routine_steps": ("order",),
}
TableRows = Mapping[str, list[dict[str, str]]]
#: How many names a rule book remembers the facts of.
_REMEMBERED = 65_536
#: Name of the group of extracts, ferments and powders.
PLANT_MATERIAL = "plant material"
#: Member that leaves out of a group's wildcards what scents a product.
_SCENTS = "SCENTS"


class IngredientFacts(NamedTuple):
    """What the tables hold of one canonical name."""

    active: Active | None
    #: What it is instead in the kinds of product that these name.
    uses: tuple[Active, ...]
    #: Class of scent ("essential oil"), ``None`` where it does not scent.
    scent: str | None
    groups: tuple[Group, ...]
    allergen: Allergen | None
    #: Whether it is an oil that the list of allergens has by another name.
    allergen_oil: bool
    irritants: tuple[Irritant, ...]
    #: The groups whose wildcards take it in.
    wildcard_groups: tuple[str, ...]

    def is_in(self, group: str) -> bool:
        """Return whether the ingredient is of a group, wherever it stands."""
        return group in self.wildcard_groups or any(row.group == group for row in self.groups)


class KnownIngredient(NamedTuple):
    """An ingredient whatever the product: what the tables hold of it, its CosIng functions, the active that it is."""

    facts: IngredientFacts
    functions: tuple[str, ...]
    active: Active | None
    #: It colours, wherever it stands on a list.
    colours: bool


@dataclass(eq=False)
class RuleBook:
    """Everything the checks look up, by canonical name; a book equals itself alone, and its memories end with it."""

    classes: dict[str, ActiveClass]
    actives: Mapping[str, Active]
    #: Other rows of an active, each for some kinds of product alone: caffeine for the scalp.
    uses: Mapping[str, tuple[Active, ...]]
    #: Patterns of INCI names that belong to a class of actives.
    families: tuple[Family, ...]
    #: In the order in which they are tried.
    class_overrides: tuple[ClassOverride, ...]
    allergens: Mapping[str, Allergen]
    #: Essential oils without a row there -> the entries that they are held against.
    allergen_oils: Mapping[str, tuple[AllergenOil, ...]]
    scents: Mapping[str, Scent]
    scent_classes: dict[str, ScentClass]
    scent_families: tuple[tuple[str, str], ...]
    irritant_classes: dict[str, IrritantClass]
    irritants: Mapping[str, tuple[Irritant, ...]]
    #: Canonical name -> its places in groups.
    groups: Mapping[str, tuple[Group, ...]]
    #: Group -> regular expressions for the names its wildcards take in and leave out.
    wildcards: dict[str, tuple[str, str]]
    interactions: tuple[Rule, ...]
    guidance: tuple[Rule, ...]
    claims: tuple[Claim, ...]
    profiles: dict[str, Profile]
    steps: tuple[Step, ...]
    sources: Mapping[str, Source]

    def __post_init__(self) -> None:
        """Create the look-up caches of this book, which are freed with it."""
        self.facts = lru_cache(maxsize=_REMEMBERED)(self._facts)
        self.known = lru_cache(maxsize=_REMEMBERED)(self._known)
        self.cite = lru_cache(maxsize=_REMEMBERED)(self._cite)
        overrides: dict[str, list[ClassOverride]] = {}
        for override in self.class_overrides:
            overrides.setdefault(override.class_, []).append(override)
        general = overrides.pop("*", [])
        wildcards = "|".join(_expression(key) for key in self.irritants if "*" in key)
        self._irritant_wildcards = compiled_pattern(wildcards or "(?!)")
        self._patterns = [
            (group, compiled_pattern(included), compiled_pattern(excluded), _SCENTS in excluded.split("|"))
            for group, (included, excluded) in self.wildcards.items()
        ]
        self._families = [(compiled_pattern(family.pattern), family) for family in self.families]
        self._scent_families = [(compiled_pattern(pattern), class_) for pattern, class_ in self.scent_families]
        self._by_function = {word: class_.name for class_ in self.classes.values() for word in class_.functions}
        self._overrides = {class_: (*overrides.get(class_, ()), *general) for class_ in self.classes}

    def overrides(self, class_: str) -> tuple[ClassOverride, ...]:
        """Return what a class of actives may be called instead, in the order in which they are tried."""
        return self._overrides[class_]

    def class_of(self, name: str) -> str:
        """Return the class of the active that a canonical name is, ``""`` for other names."""
        active = self.active(name) if name else None
        return "" if active is None else active.class_

    def active(self, name: str) -> Active | None:
        """Return the active that a canonical name is, by its own row or by its family's."""
        own = self.actives.get(name)
        if own is not None:
            return own
        for pattern, family in self._families:
            if pattern.fullmatch(name):
                return Active.of_family(name, family.class_, family.subclass, family.typical_min, family.typical_max)
        return None

    def scent(self, name: str) -> str | None:
        """Return the class of scent that a canonical name is of, by its own row or by its family's."""
        own = self.scents.get(name)
        if own is not None:
            return own.class_
        return next((class_ for pattern, class_ in self._scent_families if pattern.fullmatch(name)), None)

    def _wildcard_groups(self, name: str, *, scents: bool) -> tuple[str, ...]:
        """Return the groups whose wildcards take a name in; ``!SCENTS`` leaves out what scents a product."""
        return tuple(
            group
            for group, included, excluded, no_scents in self._patterns
            if not (scents and no_scents) and included.fullmatch(name) is not None and excluded.fullmatch(name) is None
        )

    def _facts(self, name: str) -> IngredientFacts:
        """Return what the tables hold of a canonical name; remembered as ``facts``."""
        scent = self.scent(name)
        return IngredientFacts(
            active=self.active(name),
            uses=self.uses.get(name, ()),
            scent=scent,
            groups=self.groups.get(name, ()),
            allergen=self.allergens.get(name),
            allergen_oil=any(oil.relation == SAME_OIL for oil in self.allergen_oils.get(name, ())),
            irritants=self.irritants.get(name) or self._irritants_by_pattern(name),
            wildcard_groups=self._wildcard_groups(name, scents=scent is not None),
        )

    def _known(self, name: str, functions: tuple[str, ...]) -> KnownIngredient:
        """Return what is known of a canonical name with these CosIng functions; remembered as ``known``."""
        facts = self.facts(name)
        active = facts.active or self._active_by_function(name, facts, functions)
        return KnownIngredient(facts, functions, active, is_colourant((name,)))

    def _active_by_function(self, name: str, facts: IngredientFacts, functions: tuple[str, ...]) -> Active | None:
        """Return the active that an ingredient without a row is by its main function: emollient, humectant ..."""
        if not functions or facts.scent is not None or facts.allergen is not None:
            return None
        if PLANT_MATERIAL in facts.wildcard_groups:
            return None  # what an extract holds, no function tells
        class_ = self._by_function.get(main_function(name, functions))
        return None if class_ is None else Active.of_family(name, class_, "by function")

    def _irritants_by_pattern(self, name: str) -> tuple[Irritant, ...]:
        """Return the rows whose ``inci`` is a wildcard that takes a name in."""
        if self._irritant_wildcards.fullmatch(name) is None:
            return ()
        wildcards = (key for key in self.irritants if "*" in key)
        return tuple(row for key in wildcards if re.fullmatch(_expression(key), name) for row in self.irritants[key])

    def _cite(self, keys: tuple[str, ...]) -> tuple[Source, ...]:
        """Return the sources behind keys, each once; remembered as ``cite``."""
        return tuple(self.sources[key] for key in dict.fromkeys(keys))


def build(tables: TableRows, origin: str = "") -> RuleBook:
    """Return the rule book of these rows; raises :class:`TableError` at the first wrong cell or unknown word."""
    read = {name: read_rows(name, tables.get(name, ()), origin) for name in TABLES}
    general = {row.inci: row for row in sorted(read["actives"], key=lambda row: not row.only_in)}
    members = [member for member in read["groups"] if "*" not in member.inci and not member.inci.startswith("!")]
    book = RuleBook(
        classes={row.name: row for row in read["active_classes"]},
        actives=OnDemand(general),
        uses=OnDemand(_by_inci(row for row in read["actives"] if row is not general[row.inci])),
        class_overrides=tuple(sorted(read["active_class_overrides"], key=lambda row: row.order)),
        families=tuple(read["active_families"]),
        allergens=OnDemand({row.inci: row for row in read["allergens"]}),
        allergen_oils=OnDemand(_by_inci(read["allergen_oils"])),
        scents=OnDemand({row.inci: row for row in read["fragrance"]}),
        scent_families=tuple((row.pattern, row.class_) for row in read["fragrance_families"]),
        scent_classes={row.name: row for row in read["fragrance_classes"]},
        irritant_classes={row.name: row for row in read["irritant_classes"]},
        irritants=OnDemand(_by_inci(read["irritants"])),
        groups=OnDemand(_by_inci(members)),
        wildcards=_wildcards(read["groups"]),
        interactions=tuple(read["interactions"]),
        guidance=tuple(read["guidance"]),
        claims=tuple(read["claims"]),
        profiles={row.name: row for row in read["profiles"]},
        steps=tuple(sorted(read["routine_steps"], key=lambda step: step.order)),
        sources=OnDemand({row["key"]: Source.of_row(row) for row in tables["sources"]}),
    )
    _check_classes(book, read)
    _check_sources_and_profiles(book, read)
    return book


def _by_inci(rows: Iterable[Any]) -> dict[str, tuple[Any, ...]]:
    """Return the rows of each ingredient, in order."""
    by_name: dict[str, tuple[Any, ...]] = {}
    for row in rows:
        by_name[row.inci] = (*by_name.get(row.inci, ()), row)
    return by_name


def _wildcards(members: Iterable[Group]) -> dict[str, tuple[str, str]]:
    """Return for each group with ``*`` in a member what its wildcards take in, and what its ``!`` members leave out."""
    included: dict[str, list[str]] = {}
    excluded: dict[str, list[str]] = {}
    for member in members:
        if member.inci.startswith("!"):
            excluded.setdefault(member.group, []).append(_expression(member.inci[1:]))
        elif "*" in member.inci:
            included.setdefault(member.group, []).append(_expression(member.inci))
    return {group: ("|".join(some), "|".join(excluded.get(group, ["(?!)"]))) for group, some in included.items()}


def _expression(wildcard: str) -> str:
    return ".*".join(re.escape(part) for part in wildcard.split("*"))


def _check_classes(book: RuleBook, read: Mapping[str, list[Any]]) -> None:
    """Raise where a row is of a class that no table has."""
    classes: dict[str, Mapping[str, object]] = {
        "actives": book.classes,
        "active_families": book.classes,
        "active_class_overrides": {**book.classes, "*": None},
        "fragrance": book.scent_classes,
        "fragrance_families": book.scent_classes,
        "irritants": book.irritant_classes,
    }
    for table, known in classes.items():
        for row in read[table]:
            if row.class_ not in known:
                raise TableError(f"{table}, {getattr(row, 'inci', row)}: unknown class {row.class_!r}")


def _check_sources_and_profiles(book: RuleBook, read: Mapping[str, list[Any]]) -> None:
    """Raise where a row rests on a source, or asks for a profile, that no table has."""
    for table, table_rows in read.items():
        for row in table_rows:
            name = getattr(row, "rule", None) or getattr(row, "inci", "")
            for key in getattr(row, "sources", ()):
                if key not in book.sources:
                    raise TableError(f"{table}, {name}: unknown source {key!r}; add it to sources.csv or [[sources]]")
            for word in (*getattr(row, "profiles", ()), *getattr(row, "not_profiles", ())):
                if word not in book.profiles:
                    raise TableError(f"{table}, {name}: unknown profile {word!r}; known: {', '.join(book.profiles)}")


def built_in_rows() -> dict[str, list[dict[str, str]]]:
    """Return the rows of the tables that ship with the package, table by table."""
    return {name.removesuffix(".csv"): rows(name) for name in _FILES}


@cache
def built_in() -> RuleBook:
    """Return the rule book of the tables that ship with the package."""
    return load_or_build("analysis-rules", _FILES, lambda: build(built_in_rows()))
