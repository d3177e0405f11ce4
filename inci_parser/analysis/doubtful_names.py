"""Names that were read with doubt: what a finding rests on them says so, for it is likely and not proved.

    Aqua, Hydroquinnone    prohibited: "Probably hydroquinone, read from “Hydroquinnone”: prohibited in cosmetics"

Nothing is dropped because its name is in doubt: a gate must not pass what may be prohibited.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from ..models import Entry, Finding, Label, Statement, Wording
from .wording import display_name, join_names, join_words

#: Code of the doubt of an entry about which ingredient it is, and the method that takes a text for a misprint.
_NAME, _GUESSED = "name", "fuzzy"
#: Code of the doubt where an entry begins and ends; of at most one in so many entries it is told apart.
_CUT, _FEW = "cut", 4
#: Kinds of finding on law: they tell every doubtful name, and in the title where they are about no other; an allergen,
#: which stands among others, in short form.
_OF_LAW = frozenset({"prohibited", "limit"})
_LISTED = "allergen"
_IN_TITLE = _OF_LAW | {_LISTED}
#: Begins what a name was read from.
_READ_FROM = "read from"
#: Said of a name in a statement.
WITH_DOUBT = "read with doubt"
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


def surest(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the entries whose names were read without doubt; where there is none, all."""
    return tuple([entry for entry in entries if not is_doubtful(entry)]) or tuple(entries)


def told_with_doubt(findings: Iterable[Finding], label: Label) -> list[Finding]:
    """Return findings; those that rest on names that were read with doubt say so.

    A finding that is not of law says so where it rests on such names alone. ``details["doubtful_names"]`` has what is
    printed for each, ``read_from`` the same in a row of the law.
    """
    doubtful = {entry.position for entry in _in_doubt(label)}
    if not doubtful:
        return list(findings)
    entries = {entry.position: entry for entry in label.ingredients}
    return [
        finding if doubtful.isdisjoint(finding.positions) else _told(finding, entries, doubtful) for finding in findings
    ]


def statements_with_doubt(statements: Iterable[Statement], label: Label) -> Iterator[Statement]:
    """Yield statements; one that names what was read with doubt alone, and does not tell of it, ends with that."""
    doubtful = _in_doubt(label)
    places = {entry.position for entry in doubtful}
    sure = {name for entry in label.ingredients if entry.position not in places for name in entry.match.names}
    names = [name for name in dict.fromkeys(n for e in doubtful for n in e.match.names) if name not in sure]
    for statement in statements:
        named = [name for name in names if _is_named(name, statement.text)]
        told = not named or _READ_FROM in statement.text or WITH_DOUBT in statement.text
        yield (
            statement
            if told
            else statement._replace(text=f"{statement.text} Read with doubt: {join_names(named, most=_MOST)}.")
        )


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
    return Finding.worded(
        partial(_wording, finding, names, alone),
        finding.kind,
        finding.rule,
        class_=finding.class_,
        names=finding.names,
        positions=finding.positions,
        evidence=finding.evidence,
        severity=finding.severity,
        products=finding.products,
    )


def _wording(finding: Finding, names: Mapping[str, str], alone: bool) -> Wording:
    """Return the words of a finding with what its names were read from; ``alone``: it has no others."""
    title = _title(finding, names) if alone and finding.kind in _IN_TITLE else finding.title
    which = "The name was" if len(names) == 1 else "These names were"
    who = "" if alone else f" ({join_names(names)})"
    text = f"{finding.text} {which} {read_from(names)} with doubt{who}: likely, not proved."
    details: dict[str, Any] = {**finding.details, "doubtful_names": names}
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
