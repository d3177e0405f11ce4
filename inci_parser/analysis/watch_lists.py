"""What a profile and an avoid list ask for, answered both ways: found where, or looked for and not found."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..models import Label, LookedFor, Match
from ..naming.one_substance import names_of_substance, names_that_may_be
from ..tables.resources import rows
from ..textio.punctuation import LIST_SIGNS
from .doubtful_names import is_doubtful
from .ingredient_groups import IngredientGroup, avoid_groups, find_group, group_named, nearest_group
from .rule_book import RuleBook
from .rule_terms import rule_terms
from .silent_members import of_several
from .stated_contents import naming, stated_contents
from .wording import join_names

if TYPE_CHECKING:
    from ..naming import Catalogue

#: The fewest characters of a word that is looked for inside printed names.
_FEWEST = 4
#: The most names that one thing is told of.
_NAMES = 5


#: What separates several words where one is asked for: "perfume, sulfates".
_SEVERAL = re.compile(rf"[^\W\d_]\s*[{LIST_SIGNS}]\s*[^\W\d_]{{2}}")
#: No ingredient that does not act as its class.
_NONE_SILENT: Mapping[tuple[int, str], str] = {}
#: What is said of a name that stands for several substances, one of which was asked for.
_MAY_INCLUDE = "may be it or include it"
#: What is said of perfume and essential oils where a scent is asked for.
_MAY_HOLD = "may hold it below the amount from which it is named"
#: Ways of naming that may take a misspelt word of a group for an ingredient.
_GUESSED = frozenset({"fuzzy", "spelling", "nomenclature", "none"})
#: Those that may take a misspelt word for the name that means a group.
_MISREAD = frozenset({"fuzzy", "none"})


class AvoidWord(NamedTuple):
    """A line of an avoid list, and what it names."""

    asked: str
    #: Whether it is a group, or an ingredient as it is spelt somewhere.
    known: bool
    group: IngredientGroup | None
    #: Names of the ingredient that it is or may be.
    names: tuple[str, ...]
    #: The known word that an unknown one is near to, ``""`` for none.
    suggestion: str

    def fault(self) -> str:
        """Return what is wrong with an unknown word, with the nearest known one."""
        hint = f" (did you mean {self.suggestion!r}?)" if self.suggestion else ""
        return f"{self.asked!r} is no known ingredient or group{hint}"


@cache
def watched() -> dict[str, tuple[str, ...]]:
    """Return for each profile the groups that a report looks for."""
    watch: dict[str, list[str]] = {}
    for row in sorted(rows("profile_watch.csv"), key=lambda row: int(row["order"])):
        watch.setdefault(row["profile"], []).append(row["group"])
    return {profile: tuple(groups) for profile, groups in watch.items()}


def look_for(
    label: Label,
    profile: Sequence[str],
    avoid: Sequence[str],
    book: RuleBook,
    catalogue: Catalogue | None,
    silent: Mapping[tuple[int, str], str] | None = None,
) -> tuple[LookedFor, ...]:
    """Return what was asked for and whether the label holds it: the avoid list first, each thing once.

    ``silent`` are position and name of ingredients that do not act as their class here, and what they likely do: an
    acid that only sets the pH, alcohol that came with another raw material. A profile is answered so.
    """
    asked = [item for item in dict.fromkeys(map(str.strip, avoid)) if item]
    statements = stated_contents(label) if asked else ()
    answers = [_as_stated(_avoided(item, label, book, catalogue), statements) for item in asked]
    groups = dict.fromkeys(group for word in profile for group in watched().get(word, ()))
    answers += [_in_group(group, avoid_groups()[group], "profile", label, book, silent or {}) for group in groups]
    return tuple(answers)


def word_of(item: str, catalogue: Catalogue | None) -> AvoidWord:
    """Return what a line of an avoid list names: a group, ingredients, or nothing that is known."""
    group = find_group(item)
    if catalogue is None:
        return AvoidWord(item, group is not None, group, (), "")
    match = catalogue.resolve(item)
    if group is not None:
        return AvoidWord(item, True, group, match.names if match.method == "exact" else (), "")
    named = _meant(match)
    return _ingredient(item, match) if named is None else AvoidWord(item, True, named, match.names, "")


def _ingredient(item: str, match: Match) -> AvoidWord:
    """Return what a line names that is no group: ingredients, or nothing that is known."""
    near = "" if match.names and match.method not in _GUESSED else nearest_group(item)
    several = match.method == "nomenclature" and bool(_SEVERAL.search(item))
    unsure = match.method == "fuzzy" or bool(near) or several
    suggestion = near or (match.names[0] if match.method == "fuzzy" else "")
    return AvoidWord(item, bool(match.names) and not unsure, None, match.names, suggestion)


def _meant(match: Match) -> IngredientGroup | None:
    """Return the group that a name means where it is asked for: egg for OVUM, whatever language it was given in."""
    return group_named(match.names[0]) if len(match.names) == 1 and match.method not in _MISREAD else None


def unknown_words(avoid: Iterable[str], catalogue: Catalogue | None) -> tuple[AvoidWord, ...]:
    """Return the lines of an avoid list that are no known ingredient and no group."""
    words = (word_of(item, catalogue) for item in dict.fromkeys(map(str.strip, avoid)) if item)
    return tuple(word for word in words if not word.known)


def _avoided(item: str, label: Label, book: RuleBook, catalogue: Catalogue | None) -> LookedFor:
    """Return the answer for one line of an avoid list: a group, else an ingredient, else printed words."""
    word = word_of(item, catalogue)
    if word.group is not None:
        return _in_group(item, word.group, "avoid", label, book, also=names_of_substance(word.names))
    names = names_of_substance(word.names)
    folded = item.casefold()
    entries = [
        entry
        for entry in label.ingredients
        if not names.isdisjoint(entry.names)
        or (not names and len(folded) >= _FEWEST and folded in entry.text.casefold())
    ]
    present = tuple(dict.fromkeys(name for entry in entries for name in entry.names or (entry.text,)))
    if names:
        present = tuple(name for name in present if name in names)
    positions = tuple(entry.position for entry in entries)
    doubtful = bool(entries) and all(map(is_doubtful, entries))
    possible, possible_as = ((), "") if entries else _may_be_listed(word.names, label, book)
    return LookedFor(
        item,
        "avoid",
        bool(entries),
        present,
        positions,
        word.known,
        word.suggestion,
        doubtful=doubtful,
        possible=possible,
        possible_as=possible_as,
    )


def _may_be_listed(names: Sequence[str], label: Label, book: RuleBook) -> tuple[tuple[str, ...], str]:
    """Return the names of a label that may be or hold one of some ingredients, and what is said of them."""
    broad = names_that_may_be(names)
    possible = tuple(dict.fromkeys(name for entry in label.ingredients for name in entry.names if name in broad))
    if possible:
        return possible, _MAY_INCLUDE
    holders = _holders(names, label, book)
    return holders, _MAY_HOLD if holders else ""


def _holders(names: Sequence[str], label: Label, book: RuleBook) -> tuple[str, ...]:
    """Return the perfumes and essential oils of a label that may hold one of some scents without naming it."""
    if not any(_is_scent(book, name) for name in names):
        return ()
    holding = rule_terms("holds_scents")
    listed = dict.fromkeys(name for entry in label.ingredients for name in entry.names)
    return tuple(name for name in listed if book.facts(name).scent in holding)


def _is_scent(book: RuleBook, name: str) -> bool:
    facts = book.facts(name)
    return facts.scent is not None or facts.allergen is not None


def _as_stated(answer: LookedFor, statements: Sequence[str]) -> LookedFor:
    """Return an answer; what no entry is, and a statement of contents beside the list names, is found as printed."""
    if answer.found or answer.without:
        return answer
    group = find_group(answer.asked)
    printed = naming(statements, (answer.asked, *((group.name, *group.words) if group is not None else ())))
    return answer._replace(found=True, printed=printed, possible=(), possible_as="") if printed else answer


def _in_group(
    asked: str,
    group: IngredientGroup,
    source: Literal["profile", "avoid"],
    label: Label,
    book: RuleBook,
    silent: Mapping[tuple[int, str], str] = _NONE_SILENT,
    also: Collection[str] = (),
) -> LookedFor:
    """Return the answer for a group; ``also`` are INCI names that the word for it is too: BHA."""
    names: dict[str, None] = {}
    carriers = []
    for entry in label.ingredients:
        members = {name: None for name in entry.names if name in also}
        members.update(dict.fromkeys(group.takes(entry, book, silent)))
        if members:
            names.update(members)
            carriers.append(entry)
    possible = tuple(dict.fromkeys(name for e in label.ingredients for name in group.may_take(e) if name not in names))
    otherwise = _otherwise(group, label, book, silent) if silent else {}
    return LookedFor(
        asked,
        source,
        bool(carriers),
        tuple(names),
        tuple(entry.position for entry in carriers),
        without=group.name if group.is_without(asked) else "",
        doubtful=bool(carriers) and all(map(is_doubtful, carriers)),
        possible=possible,
        possible_as=group.may_be if possible else "",
        otherwise=tuple(otherwise),
        otherwise_as=_instead(otherwise),
    )


def _instead(otherwise: Mapping[str, str]) -> str:
    """Return what members of a group likely do instead, with their names: ``lactic acid: likely only sets the pH``."""
    by_work: dict[str, list[str]] = {}
    for name, does in otherwise.items():
        by_work.setdefault(does, []).append(name)
    told = {does: does if len(names) == 1 else of_several(does) for does, names in by_work.items()}
    return "; ".join(f"{join_names(names, most=_NAMES)}: {told[does]}" for does, names in by_work.items())


def _otherwise(
    group: IngredientGroup, label: Label, book: RuleBook, silent: Mapping[tuple[int, str], str]
) -> dict[str, str]:
    """Return the members of a group that do not act as such anywhere on a label, and what each likely does instead."""
    instead: dict[str, str] = {}
    acting: set[str] = set()
    for entry in label.ingredients:
        acting.update(group.takes(entry, book, silent))
        for name in group.takes(entry, book):
            if (entry.position, name) in silent:
                instead.setdefault(name, silent[entry.position, name])
    return {name: does for name, does in instead.items() if name not in acting}
