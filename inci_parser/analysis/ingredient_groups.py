"""Groups of ingredients by the words people use for them: what a profile watches, what an avoid list names.

A member of a group is an INCI name, a pattern of names (``*`` stands for any run of characters, ``+MILK`` for any name
that holds the word) or, in lower case, a group or class of the rule book; ``-`` before a name or a pattern takes it out
again. Whether a member counts does not depend on its amount.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import cache
from typing import NamedTuple

from ..errors import nearest
from ..models import Entry
from ..tables.build_cache import compiled_pattern
from ..tables.resources import rows
from .origins import is_general, is_of, is_of_another, stated_origins
from .rule_book import IngredientFacts, RuleBook

#: The member that takes in entries in nano form.
_NANO = "nano"
#: Most characters of a printed entry that is looked through for the words of a group.
_LONGEST_PRINTED = 60


class IngredientGroup(NamedTuple):
    """A group under its name and other words, with its members as a pattern of names and as classes."""

    name: str
    words: tuple[str, ...]
    names: re.Pattern[str]
    classes: frozenset[str]
    #: Names that are no members, whatever else says so.
    left_out: re.Pattern[str] | None = None
    #: Words for a product without any member: vegan.
    without: tuple[str, ...] = ()
    #: What claims say to be absent where they mean the group, in every language.
    claimed: tuple[str, ...] = ()
    #: Names that may be members or not, which no list tells, and what is said of them.
    possible: re.Pattern[str] | None = None
    may_be: str = ""
    #: INCI names that mean the group where they are asked for.
    asked_as: tuple[str, ...] = ()
    #: Origins of members: what may be one is, where the label states one of them, and is not, where it states another.
    origins: tuple[str, ...] = ()

    def may_take(self, entry: Entry) -> tuple[str, ...]:
        """Return the names of an entry that may be members or not: glycerin is of animal or of plant origin."""
        if self.possible is None:
            return ()
        stated = stated_origins(entry) if self.origins else frozenset()
        if stated and (is_of(stated, self.origins) or is_of_another(stated, self.origins)):
            return ()
        return self._possible(entry)

    def _possible(self, entry: Entry) -> tuple[str, ...]:
        possible = self.possible
        return (
            ()
            if possible is None
            else tuple(name for name in entry.names or _printed(entry) if possible.fullmatch(name))
        )

    def is_without(self, word: str) -> bool:
        """Return whether a word is one for a product without any member."""
        return _folded(word) in self.without

    def takes(self, entry: Entry, book: RuleBook, silent: Collection[tuple[int, str]] = ()) -> tuple[str, ...]:
        """Return the names of an entry that are members; ``silent`` are those that do not act as their class."""
        if _NANO in self.classes and entry.nano:
            return entry.names
        stated = stated_origins(entry) if self.origins else frozenset()
        if is_of_another(filter(is_general, stated), self.origins):
            return ()
        stated_so = self._possible(entry) if is_of(stated, self.origins) else ()
        return stated_so or self._members(entry, book, silent)

    def _members(self, entry: Entry, book: RuleBook, silent: Collection[tuple[int, str]]) -> tuple[str, ...]:
        """Return the names of an entry that are members by their names and classes."""
        return tuple(
            name
            for name in entry.names or _printed(entry)
            if not (self.left_out is not None and self.left_out.fullmatch(name))
            and (
                self.names.fullmatch(name)
                or (
                    self.classes
                    and (entry.position, name) not in silent
                    and not self.classes.isdisjoint(classes_of(book.facts(name)))
                )
            )
        )


def _printed(entry: Entry) -> tuple[str, ...]:
    """Return what an entry without a name prints, as a name would be: ``Shrimp shell powder`` is of shellfish."""
    printed = " ".join(entry.text.upper().split())
    return (printed,) if len(printed) <= _LONGEST_PRINTED else ()


def classes_of(facts: IngredientFacts) -> set[str]:
    """Return every group and class of the rule book that holds an ingredient, whatever its amount."""
    classes = {row.group for row in facts.groups} | set(facts.wildcard_groups)
    classes.update(row.class_ for row in facts.irritants)
    if facts.active is not None:
        classes.add(facts.active.class_)
    if facts.scent is not None:
        classes.add(facts.scent)
    if facts.allergen is not None or facts.allergen_oil:
        classes.add("fragrance allergen")
    return classes


def group_of(name: str, words: Iterable[str], members: Iterable[str]) -> IngredientGroup:
    """Return the group of these members; classes in capitals are marked with ``@``, others may be.

    >>> sulfites = group_of("sulfites", (), ("*SULFITE", "@sulfite"))
    >>> bool(sulfites.names.fullmatch("SODIUM SULFITE")), sorted(sulfites.classes)
    (True, ['sulfite'])
    """
    patterns, classes, left_out = [], set(), []
    for member in members:
        if member.startswith("-"):
            left_out.append(_pattern(member.removeprefix("-")))
        elif member.startswith("@") or member != member.upper():
            classes.add(member.removeprefix("@"))
        else:
            patterns.append(_pattern(member))
    pattern = compiled_pattern("|".join(patterns) or "(?!)")
    without = compiled_pattern("|".join(left_out)) if left_out else None
    return IngredientGroup(name, tuple(words), pattern, frozenset(classes), without)


def _pattern(member: str) -> str:
    """Return the pattern of a member: a name, a pattern with ``*``, or with ``+`` a word that names hold."""
    name = ".*".join(re.escape(part) for part in member.removeprefix("+").split("*"))
    if not member.startswith("+"):
        return name
    return rf"(?:.*[^A-Z])?{name}" if member.endswith("*") else rf"(?:.*[^A-Z])?{name}(?:[^A-Z].*)?"


@cache
def avoid_groups() -> dict[str, IngredientGroup]:
    """Return every group of ``avoid_groups.csv`` by its name."""
    groups = {}
    for row in rows("avoid_groups.csv"):
        words, without, claims = (
            tuple(filter(None, row[column].split(";"))) for column in ("words", "without", "claims")
        )
        without = (*without, *_words_of_claims(claims, "phrase"))
        group = group_of(row["group"], (*words, *without), row["members"].split(";"))
        possible = group_of("", (), row["possible"].split(";")).names if row["possible"] else None
        asked_as = tuple(filter(None, row["inci"].split(";")))
        groups[row["group"]] = group._replace(
            without=without,
            claimed=_words_of_claims(claims, "noun"),
            possible=possible,
            may_be=row["possible_as"],
            asked_as=asked_as,
            origins=tuple(filter(None, row["origins"].split(";"))),
        )
    return groups


@cache
def _claim_nouns() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the words of ``claim_nouns.csv`` for each rule and kind."""
    words: dict[tuple[str, str], list[str]] = {}
    for row in rows("claim_nouns.csv"):
        words.setdefault((row["rule"], row["kind"]), []).append(row["word"])
    return {key: tuple(dict.fromkeys(these)) for key, these in words.items()}


def _words_of_claims(rules: Iterable[str], kind: str) -> tuple[str, ...]:
    """Return the words of a kind that claims use in every language: ``Silikone``, ``siliconas``."""
    return tuple(word for rule in rules for word in _claim_nouns().get((rule, kind), ()))


def _folded(word: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", word).casefold().split())


@cache
def _own_words() -> dict[str, IngredientGroup]:
    """Return the group of every word of ``avoid_groups.csv``."""
    index: dict[str, IngredientGroup] = {}
    for group in avoid_groups().values():
        for word in (group.name, *group.words):
            index.setdefault(_folded(word), group)
    return index


@cache
def _by_word() -> dict[str, IngredientGroup]:
    """Return the group of every word: its own words first, then the nouns of claims that name one group alone."""
    claimed: dict[str, list[IngredientGroup]] = {}
    for group in avoid_groups().values():
        for word in dict.fromkeys(map(_folded, group.claimed)):
            claimed.setdefault(word, []).append(group)
    return {word: groups[0] for word, groups in claimed.items() if len(groups) == 1} | _own_words()


def find_group(word: str) -> IngredientGroup | None:
    """Return the group that people call by a word; singular and plural are the same.

    >>> find_group("Silicone").name, find_group("SLS").name, find_group("niacinamide")
    ('silicones', 'sodium lauryl sulfate', None)
    >>> find_group("Silikone").name, find_group("парабенов").name, find_group("aceite mineral").name
    ('silicones', 'parabens', 'mineral oil')
    """
    folded = _folded(word)
    own = _own_words()
    return _by_word().get(folded) or own.get(f"{folded}s") or own.get(folded.removesuffix("s"))


@cache
def _by_name() -> dict[str, IngredientGroup]:
    return {name: group for group in avoid_groups().values() for name in group.asked_as}


def group_named(name: str) -> IngredientGroup | None:
    """Return the group that an INCI name means where it is asked for, ``None`` for none.

    >>> group_named("OVUM").name, group_named("NIACINAMIDE")
    ('egg', None)
    """
    return _by_name().get(name)


def nearest_group(word: str) -> str:
    """Return the word for a group that a word is nearest to, ``""`` where none is near.

    >>> nearest_group("sulfats"), nearest_group("siliconaz"), nearest_group("zzyzx")
    ('sulfates', 'silicone', '')
    """
    return nearest(word, _own_words()) or nearest(word, _by_word())
