"""Names that were read with doubt: what a finding rests on them says so, for it is likely and not proved.

    Aqua, Hydroquinnone    prohibited: "Probably hydroquinone, read from “Hydroquinnone”: prohibited in cosmetics"

Nothing is dropped because its name is in doubt: a gate must not pass what may be prohibited.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from ..models import Entry, Finding, Label, Statement, Wording
from ..naming.misspellings import edits_of
from .wording import display_name, join_names, join_words

#: Code of the doubt of an entry about which ingredient it is, and the method that takes a text for a misprint.
_NAME, _GUESSED = "name", "fuzzy"
#: Code of the doubt where an entry begins and ends; of at most one in so many entries it is told apart.
_CUT, _FEW = "cut", 4
#: Code of the doubt which product a heading before an entry is of.
_SECTION = "section"
#: Code of the doubt which of several ingredients stands in a place.
_SEVERAL = "alternatives"
#: How an entry was named by an everyday name.
_EVERYDAY = "alias"
#: Letters by which a misprint of one letter differs at most, and how many times as far a rival must be: two letters.
_ONE_LETTER, _TWICE = 1.3, 1.9
#: Letters of a long name, and letters that another name must be away, so that one letter leaves no doubt worth telling.
_LONG_NAME, _FAR = 12, 2.7
#: Kinds of finding on law: they tell every doubtful name, and in the title where they are about no other; an allergen,
#: which stands among others, in short form.
_OF_LAW = frozenset({"prohibited", "limit"})
_LISTED = "allergen"
_IN_TITLE = _OF_LAW | {_LISTED}
#: Codes of statements on what a product does, of which no law and no allergy depends.
_OF_WORK = frozenset({"product", "actives", "care", "works_with", "surfactants", "preservatives"})
#: Codes of statements on law.
_LAW = frozenset({"prohibited", "above_maximum", "not_listed", "maxima", "regional"})
#: Begins what a name was read from.
_READ_FROM = "read from"
#: Said of a name in a statement.
WITH_DOUBT = "read with doubt"
#: What a reader can do about a doubt.
CHECK = "check the pack"
_TO_DO = f": {CHECK}"
#: The most other names that are told of an entry.
_FEW_RIVALS = 3
#: The most names that a statement calls doubtful.
_MOST = 3
#: Characters of a printed name that are quoted.
_LONGEST = 40


def is_doubtful(entry: Entry) -> bool:
    """Return whether the names of an entry are a guess, or leave words of it over."""
    return bool(entry.match.names) and (entry.match.method == _GUESSED or _NAME in entry.doubts)


def _in_doubt(label: Label) -> list[Entry]:
    """Return the named entries whose name is in doubt, and those that may be the end of a longer name.

    Where most entries are cut with doubt, as on a list without separators, the report says so of the whole list.
    """
    named = [entry for entry in label.ingredients if entry.match.names]
    cut = [entry for entry in named if _CUT in entry.doubts]
    told_apart = len(cut) * _FEW <= len(named)
    return [entry for entry in named if is_doubtful(entry) or (told_apart and _CUT in entry.doubts)]


def doubts_to_tell(label: Label, weighty: Collection[int]) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    """Yield the named entries of which a reader should know what is in doubt, with those doubts.

    Not told are readings that are certain (see :func:`is_slip`), words that are left over beside a known name
    ("organic"), a cut that leaves a known name, and behind which heading an entry stands, which is told once of all.
    ``weighty`` are the places of entries that findings rest on: of those also what has a rival, and what stands beside
    text that was not recognised and may be part of its name.
    """
    for entry, apart in _with_neighbours(label):
        if entry.doubts and entry.names:
            matters = entry.position in weighty
            told = tuple([doubt for doubt in entry.doubts if _is_to_tell(doubt, entry, matters=matters, apart=apart)])
            if told:
                yield entry, told


def _with_neighbours(label: Label) -> Iterator[tuple[Entry, bool]]:
    """Yield each entry, and whether the entries before and behind it have names: else they may be one name together."""
    named = [True, *(bool(entry.names) for entry in label.ingredients), True]
    for i, entry in enumerate(label.ingredients):
        yield entry, named[i] and named[i + 2]


def _is_to_tell(doubt: str, entry: Entry, *, matters: bool, apart: bool) -> bool:
    """Return whether a reader should know of a doubt; ``matters``: findings rest on the entry."""
    if doubt == _NAME:
        return bool(entry.match.alternatives) and (matters or not is_slip(entry))
    if doubt == _CUT:
        return not entry.known or (matters and not apart)
    return doubt != _SECTION and (doubt != _SEVERAL or len(entry.names) > 1)


def _is_certain(entry: Entry, *, apart: bool) -> bool:
    """Return whether an entry that was read with doubt can be no other ingredient."""
    if entry.match.method == _GUESSED:
        return is_slip(entry)
    return entry.known and not entry.match.alternatives and (apart or _CUT not in entry.doubts)


def is_slip(entry: Entry) -> bool:
    """Return whether an entry is a known name but for one letter, and no other name is less than two letters away."""
    match = entry.match
    if match.method != _GUESSED:
        return False
    rivals = max((other.score for other in match.alternatives), default=0.0)
    size = sum(map(str.isalpha, entry.text))
    off = edits_of(match.score, size)
    return off <= _ONE_LETTER and edits_of(rivals, size) >= _TWICE * off


def is_name_open(entry: Entry) -> bool:
    """Return whether an entry may well be another ingredient than the one that it was read as."""
    return (is_doubtful(entry) and not is_slip(entry)) or _SEVERAL in entry.doubts


def is_of_some_form(entry: Entry) -> bool:
    """Return whether an entry has an everyday name that other ingredients are printed by too: "Vitamin A"."""
    return _NAME in entry.doubts and entry.match.method == _EVERYDAY and bool(entry.match.alternatives)


def is_slip_of_long_name(entry: Entry) -> bool:
    """Return whether an entry is a long name but for one letter, and no other is near: ``Lavandula Angustilfolia Oil``.

    Only what law forbids or limits is told with that doubt.
    """
    size = sum(map(str.isalpha, entry.text))
    if size < _LONG_NAME or not is_slip(entry) or _CUT in entry.doubts:
        return False
    return all(edits_of(other.score, size) >= _FAR for other in entry.match.alternatives)


def rivals_of(entry: Entry) -> str:
    """Return what else an entry may be whose printed words are another's too, or the end of others, in words.

    Of many the first are told, and that there are others; of a name that may be torn, to look at the pack.
    """
    match = entry.match
    if match.method == _GUESSED or not match.names or not match.alternatives:
        return ""
    names = [display_name(other.name) for other in match.alternatives]
    told = join_words([*names[:_FEW_RIVALS], "another"] if len(names) > _FEW_RIVALS else names, "or")
    return f"{told}{_TO_DO}" if _CUT in entry.doubts else told


def with_rivals(name: str, rivals: str) -> str:
    """Return a name with what else it may be; one longer name, of which it is likely the end, stands first.

    >>> with_rivals("CINNAMAL", "hexyl cinnamal: check the pack")
    'hexyl cinnamal (or cinnamal: check the pack)'
    >>> with_rivals("CINNAMAL", "hexyl cinnamal or amyl cinnamal")
    'cinnamal (or hexyl cinnamal or amyl cinnamal)'
    """
    longer = _longer(name, rivals)
    if longer:
        return f"{longer} (or {display_name(name)}{_TO_DO if rivals.endswith(_TO_DO) else ''})"
    return f"{display_name(name)} (or {rivals})"


def as_either(name: str, rivals: str) -> str:
    """Return a name that is likely the end of one longer name as either of them; ``""`` for any other.

    >>> as_either("CINNAMAL", "hexyl cinnamal: check the pack"), as_either("RETINOL", "retinal")
    ('hexyl cinnamal or cinnamal', '')
    """
    longer = _longer(name, rivals)
    return f"{longer} or {display_name(name)}" if longer else ""


def _longer(name: str, rivals: str) -> str:
    """Return the one longer name of which a name is likely the end, ``""`` where there are others or none."""
    longer = rivals.removesuffix(_TO_DO)
    return longer if longer.endswith(f" {display_name(name)}") and " or " not in longer else ""


def torn_names(label: Label) -> dict[str, str]:
    """Return by name how those are told that are likely the end of one longer name and stand nowhere else."""
    torn = [entry for entry in label.ingredients if _CUT in entry.doubts]
    if not torn:
        return {}
    printed = Counter(name for entry in label.ingredients for name in entry.names)
    told = {name: as_either(name, rivals_of(entry)) for entry in torn for name in entry.names if printed[name] == 1}
    return {name: either for name, either in told.items() if either}


def surest(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the entries whose names were read without doubt; where there is none, all."""
    return tuple([entry for entry in entries if not is_doubtful(entry)]) or tuple(entries)


def told_with_doubt(findings: Iterable[Finding], label: Label) -> list[Finding]:
    """Return findings; those that rest on names that were read with doubt say so.

    A finding that is not of law says so where it rests on such names alone. ``details["doubtful_names"]`` has what is
    printed for each, ``read_from`` the same in a row of the law.
    """
    in_doubt = _in_doubt(label)
    if not in_doubt:
        return list(findings)
    of_law = {entry.position for entry in in_doubt}
    others = {entry.position for entry in in_doubt if not is_slip_of_long_name(entry)}
    entries = {entry.position: entry for entry in label.ingredients}
    return [
        finding if doubtful.isdisjoint(finding.positions) else _told(finding, entries, doubtful)
        for finding in findings
        for doubtful in (of_law if finding.kind in _OF_LAW else others,)
    ]


def statements_with_doubt(statements: Iterable[Statement], label: Label) -> Iterator[Statement]:
    """Yield statements; one that names what was read with doubt alone, and does not tell of it, ends with that.

    What a product does is told without a doubt of which nothing follows: a name but for one letter.
    """
    doubtful = _in_doubt(label)
    if not doubtful:
        yield from statements
        return
    places = {entry.position for entry in doubtful}
    sure = {name for entry in label.ingredients if entry.position not in places for name in entry.match.names}
    certain = {entry.position for entry, apart in _with_neighbours(label) if _is_certain(entry, apart=apart)}
    names = _names_beside([entry for entry in doubtful if not is_slip_of_long_name(entry)], sure)
    unsure = _names_beside([entry for entry in doubtful if entry.position not in certain], sure)
    known = {**dict.fromkeys(_OF_WORK, unsure), **dict.fromkeys(_LAW, _names_beside(doubtful, sure))}
    printed = _with_rivals(doubtful)
    for statement in statements:
        named = [name for name in known.get(statement.code, names) if _is_named(name, statement.text)]
        told = not named or _READ_FROM in statement.text or WITH_DOUBT in statement.text
        yield (
            statement
            if told
            else statement._replace(
                text=f"{statement.text} Read with doubt: {join_names(named, most=_MOST, printed=printed)}."
            )
        )


def _with_rivals(entries: Iterable[Entry]) -> dict[str, str]:
    """Return how the names of entries are told that may be others."""
    return {
        name: with_rivals(name, other)
        for entry in entries
        if (other := rivals_of(entry).removesuffix(_TO_DO))
        for name in entry.match.names
    }


def _names_beside(entries: Iterable[Entry], sure: Collection[str]) -> list[str]:
    """Return the names of entries, each once, without those that were read surely elsewhere."""
    return [name for name in dict.fromkeys(n for entry in entries for n in entry.match.names) if name not in sure]


def _is_named(name: str, text: str) -> bool:
    """Return whether a text has an ingredient as a whole name.

    >>> _is_named("CITRAL", "1 named allergen (citral)."), _is_named("CITRAL", "Citralol.")
    (True, False)
    """
    printed = re.escape(display_name(name))
    return re.search(rf"(?<!\w){printed}(?![\w-])", text, re.IGNORECASE) is not None


def read_from(names: Mapping[str, str]) -> str:
    """Return from which printed words names were read.

    >>> read_from({"HYDROQUINONE": "hydroquinnone"})
    'read from “hydroquinnone”'
    """
    return f"{_READ_FROM} {join_words(dict.fromkeys(f'“{text}”' for text in names.values()))}"


def _told(finding: Finding, entries: Mapping[int, Entry], doubtful: set[int]) -> Finding:
    """Return a finding with the names that it has from entries in doubt alone."""
    about = [entries[position] for position in finding.positions if position in entries]
    names = _doubtful_names(finding.names, about, doubtful)
    alone = len(names) == len(set(finding.names))
    if not names or not (alone or finding.kind in _OF_LAW):
        return finding
    rivals = {name: other for entry in about if (other := rivals_of(entry)) for name in entry.names if name in names}
    return Finding.worded(
        partial(_wording, finding, names, alone, rivals),
        finding.kind,
        finding.rule,
        class_=finding.class_,
        names=finding.names,
        positions=finding.positions,
        evidence=finding.evidence,
        severity=finding.severity,
        products=finding.products,
    )


def _how_sure(rivals: Mapping[str, str]) -> str:
    """Return how sure names are that were read with doubt; ``rivals``: what else they may be."""
    if not rivals:
        return "likely, not proved"
    return f"may be {join_words(dict.fromkeys(rivals.values()))}"


def _wording(finding: Finding, names: Mapping[str, str], alone: bool, rivals: Mapping[str, str]) -> Wording:
    """Return the words of a finding with what its names were read from and may be; ``alone``: it has no others."""
    title = _title(finding, names) if alone and finding.kind in _IN_TITLE else finding.title
    which = "The name was" if len(names) == 1 else "These names were"
    who = "" if alone else f" ({join_names(names)})"
    text = f"{finding.text} {which} {read_from(names)} with doubt{who}: {_how_sure(rivals)}."
    details: dict[str, Any] = {**finding.details, "doubtful_names": names}
    if rivals:
        details["may_be"] = rivals
    if "law" in details:
        details["law"] = [_row(row, names) for row in details["law"]]
    return Wording(title, text.lstrip(), finding.unknown, finding.sources, details, finding.level)


def _doubtful_names(names: Iterable[str], about: Sequence[Entry], doubtful: set[int]) -> dict[str, str]:
    """Return the names that stand in entries in doubt alone, with what is printed there."""
    result = {}
    for name in names:
        carriers = [entry for entry in about if name in entry.match.names]
        if carriers and all(entry.position in doubtful for entry in carriers):
            result[name] = _quoted(carriers[0])
    return result


def _quoted(entry: Entry) -> str:
    """Return the printed words of an entry, in one line, at most 40 characters."""
    text = " ".join(entry.text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _title(finding: Finding, names: Mapping[str, str]) -> str:
    """Return a title that says how the names were read, where the title begins with them."""
    if finding.kind == _LISTED:
        return f"{finding.title}, {WITH_DOUBT}"
    head, colon, rest = finding.title.partition(": ")
    if not head.casefold().startswith(display_name(finding.names[0]).casefold()) and finding.kind in _OF_LAW:
        return finding.title
    return f"Probably {join_names(names)}, {read_from(names)}{colon}{rest}"


def _row(row: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """Return a row of the law with the printed words that its ingredients were read from, ``""`` without doubt."""
    printed = {name: names[name] for name in str(row["ingredient"]).split(", ") if name in names}
    if row["ingredient"] in names:
        printed = {row["ingredient"]: names[row["ingredient"]]}
    return {**row, "read_from": join_words(dict.fromkeys(printed.values()))}
