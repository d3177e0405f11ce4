"""The rows of the tables that say what an ingredient means, as records, with the check each cell must pass.

One :class:`Table` names a table of ``synonyms/``, the record its rows become, and what each column may hold. The
built-in tables, a user's rule pack and the lint tests all go through :func:`read_rows`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import TableError
from .definitions import (
    Active,
    ActiveClass,
    Allergen,
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
    ScentFamily,
    Step,
)

SEVERITIES = ("", "1", "2", "3")
LETTERS = ("A", "B", "C", "D")
#: What an active does under the amount at which its class acts.
ROLES = ("", "trace", "sets the pH", "preserves", "protects the formula", "structure")
#: How well the figures of a row are backed: a source was read for it, formulators' practice, or neither.
STATUSES = ("read", "practice", "unverified")


# -- cells -----------------------------------------------------------------------------------------------------


def text(value: str) -> str:
    """Return a cell that must hold something."""
    if not value.strip():
        raise ValueError("is empty")
    return value


def any_text(value: str) -> str:
    """Return a cell that may be empty."""
    return value


def upper(value: str) -> str:
    """Return an INCI name: upper case."""
    if value != value.upper() or value != value.strip() or not value:
        raise ValueError("is no INCI name in upper case")
    return value


def number(value: str) -> float | None:
    """Return a mass percent, or ``None`` for an empty cell."""
    if not value:
        return None
    found = float(value)
    if not 0 <= found <= 100:
        raise ValueError("is no mass percent (0 to 100)")
    return found


def whole(value: str) -> int | None:
    """Return a whole number, or ``None`` for an empty cell."""
    return int(value) if value else None


def one_of(*words: str) -> Callable[[str], str]:
    """Return a check that a cell holds one of the words."""

    def check(value: str) -> str:
        if value not in words:
            raise ValueError(f"is none of {', '.join(w or '(empty)' for w in words)}")
        return value

    return check


def yes(value: str) -> bool:
    """Return a yes-or-no cell; empty is no."""
    return one_of("yes", "no", "")(value) == "yes"


def severity(value: str) -> int:
    """Return a severity, 0 for an empty cell."""
    return int(one_of("0", *SEVERITIES)(value) or 0)


def words(value: str) -> tuple[str, ...]:
    """Return what semicolons separate."""
    return tuple(part.strip() for part in value.split(";") if part.strip())


def keys(value: str) -> tuple[str, ...]:
    """Return what blanks or semicolons separate: source keys, profiles, categories."""
    return tuple(value.replace(";", " ").split())


def counted(value: str) -> int:
    """Return how many it takes, 1 for an empty cell."""
    return int(value or 1)


def pattern(value: str) -> str:
    """Return a regular expression that compiles."""
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"is no regular expression: {error}") from None
    return value


def use(value: str) -> str:
    """Return how a product is used, "any" for an empty cell."""
    return one_of("leave-on", "rinse-off", "any", "")(value) or "any"


# -- tables ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the record of a row, and for each column the field and what reads a cell (or raises ValueError)."""

    record: type
    columns: Mapping[str, tuple[str, Callable[[str], Any]]]

    def read(self, row: Mapping[str, str], place: str) -> Any:
        """Return the record of one row; raises :class:`TableError` that names the place and the column."""
        values = {}
        for column, (field, reader) in self.columns.items():
            try:
                values[field] = reader(row.get(column) or "")
            except ValueError as error:
                raise TableError(f"{place}, column {column}: {row.get(column)!r} {error}") from None
        unknown = sorted(set(row) - set(self.columns))
        if unknown:
            raise TableError(f"{place}: unknown column {unknown[0]!r}; known: {', '.join(self.columns)}")
        return self.record(**values)


def _columns(**readers: Callable[[str], Any]) -> dict[str, tuple[str, Callable[[str], Any]]]:
    """Return columns whose fields are named like them; a closing underscore belongs to the field alone."""
    return {field.rstrip("_"): (field, reader) for field, reader in readers.items()}


_ENDING: dict[str, Callable[[str], Any]] = {
    "evidence": one_of(*LETTERS),
    "sources": keys,
}
_RULE = Table(
    Rule,
    _columns(
        rule=text, class_=any_text, scope=one_of("product", "routine", "both"), a=words, b=words, unless=words,
        count=counted, use=use, only_in=keys, not_in=keys, profiles=keys, not_profiles=keys, only_profile=yes,
        severity=severity,
        profile_severity=severity, unknown=words, title=text, text=text, example=text, counter_example=text, **_ENDING,
    ),
)  # fmt: skip
TABLES: dict[str, Table] = {
    "active_classes": Table(
        ActiveClass,
        {
            "class": ("name", text),
            **_columns(
                title=text, group=one_of("barrier", "treatment", "protection", "other"), dose=yes,
                kind=one_of("", "acid", "UV filter"), weight=counted, text=text, note=any_text, rinse_off=any_text,
                does=any_text, functions=words,
            ),
        },
    ),
    "active_class_overrides": Table(
        ClassOverride,
        _columns(
            order=counted, class_=text, only_in=keys, not_in=keys, group=any_text, min_rank=whole, subclass=any_text,
            no_member_acts=yes, alone=yes, title=text, text=text,
        ),
    ),
    "active_families": Table(Family, _columns(pattern=pattern, class_=text, subclass=any_text, example=upper)),
    "actives": Table(
        Active,
        _columns(
            inci=upper, class_=text, subclass=any_text, only_in=keys, not_in=keys, rank=whole, acts_from=number,
            otherwise=one_of(*ROLES), studied_min=number,
            studied_max=number, typical_min=number, typical_max=number, ph=any_text, note=any_text,
            status=one_of(*STATUSES), **_ENDING,
        ),
    ),
    "allergens": Table(
        Allergen,
        _columns(
            inci=upper, label=text, ref=text, kind=one_of("substance", "natural extract"), original_26=yes,
            leave_on=number, rinse_off=number, new_from=any_text, sold_until=any_text, peroxide_max=number,
            special_concern=yes, status=one_of("declarable", "prohibited"), regulation=text, korea=yes, canada=yes,
            dual_use=yes, oxidises=yes,
            note=any_text,
        ),
    ),
    "fragrance": Table(Scent, _columns(inci=upper, class_=text, common=any_text)),
    "fragrance_families": Table(ScentFamily, _columns(pattern=pattern, class_=text, example=upper)),
    "fragrance_classes": Table(
        ScentClass, {"class": ("name", text), **_columns(title=text, text=text, mixture=yes, say_trace=yes, **_ENDING)}
    ),
    "irritant_classes": Table(
        IrritantClass,
        {
            "class": ("name", text),
            **_columns(
                title=text, leave_on=text, rinse_off=text, oral=any_text, unknown=words, only_in=keys,
                not_in=keys, mild_in=keys,
                trace_class=any_text, say_trace=yes,
            ),
        },
    ),
    "irritants": Table(
        Irritant,
        _columns(
            inci=upper, class_=text, leave_on=severity, rinse_off=severity, first=whole, acts_from=number, trace=whole,
            profiles=keys, only_profile=yes, note=any_text, status=one_of(*STATUSES), **_ENDING,
        ),
    ),
    "groups": Table(Group, _columns(group=text, inci=upper, first=whole, declared_from=number)),
    "interactions": _RULE,
    "guidance": _RULE,
    "claims": Table(
        Claim,
        _columns(
            rule=text, title=text, nouns=words, phrases=words, against=words, unless=words, needs=words, unknown=words,
            text=text, example=text, counter_example=text, **_ENDING,
        ),
    ),
    "routine_steps": Table(
        Step,
        _columns(
            order=counted, step=text, groups=words, use=use, only_in=keys, product_types=words, place=counted,
            one_an_evening=yes,
            when=one_of("morning", "evening", "morning and evening", "any"),
        ),
    ),
    "profiles": Table(Profile, _columns(name=text, title=text, text=text)),
}  # fmt: skip


def read_rows(table: str, rows: Iterable[Mapping[str, str]], origin: str = "") -> list[Any]:
    """Return the records of a table's rows; ``origin`` names them in errors (default: the built-in table, by line)."""
    shape = TABLES[table]
    return [
        shape.read(row, f"{origin} {table} row {i - 1}" if origin else f"synonyms/{table}.csv line {i}")
        for i, row in enumerate(rows, 2)
    ]
