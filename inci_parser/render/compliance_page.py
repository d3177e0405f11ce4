"""The market's rules for every ingredient, as a table: maximum, stated amount, verdict, product, entry of the law."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..analysis.regulation import compliance_table
from ..analysis.wording import display_name, join_words, sentence
from ..models import Report
from .document import Block, Heading, Items, Paragraph, Table
from .numbers import number

_HEADER = ("ingredient", "at most", "stated", "result", "as, in", "entry")
#: What the verdicts of rules without a comparison are in a table for people.
_VERDICTS = {"unclear": "undecided", "condition": "has a condition"}
_NOT_READ = "* from general knowledge, not checked in the text of the law"
#: The check that compares a list with the law.
_CHECK = "regulation"
#: The market under which nothing is compared.
_NO_MARKET = "none"
_DIGITS = 4
Row = dict[str, Any]


def compliance_blocks(report: Report) -> Iterator[Block]:
    """Yield the table of the law, and below it conditions, words for the pack and dates."""
    rows = [row for row in compliance_table(report) if row["applies"] != "no" or row["verdict"] == "prohibited"]
    market = report.context.market
    of_law = "Law" if market == _NO_MARKET else f"{market} law"
    yield Heading(f"{of_law}, ingredient by ingredient")
    if not rows:
        reason = next((check.reason for check in report.checks if check.check == _CHECK and not check.ran), "")
        none = "No rule of this market that is known here meets an ingredient of the list."
        yield Paragraph(f"Not checked: {reason}." if reason else none)
        return
    limits = list(_not_stated(rows))
    if limits:
        yield Paragraph(f"Limits that apply, no amount stated: {'; '.join(limits)}.")
        yield Paragraph("Where no amount is stated, the label does not show whether a maximum is kept.", role="soft")
    yield Table(_HEADER, tuple(dict.fromkeys(map(_cells, rows))))
    notes = tuple(_notes(rows))
    if notes:
        yield Items(notes)
    if not all(row["read"] for row in rows):
        yield Paragraph(_NOT_READ, role="soft")


def _not_stated(rows: list[Row]) -> Iterator[str]:
    """Yield each ingredient without a stated amount and its lowest and highest maximum: ``phenoxyethanol 1 %``."""
    most: dict[str, list[float]] = {}
    for row in rows:
        if row["verdict"] == "not stated" and row["maximum"] is not None:
            most.setdefault(_names(row), []).append(row["maximum"])
    for names, maxima in most.items():
        span = dict.fromkeys((_figure(min(maxima)), _figure(max(maxima))))
        yield f"{names} {' to '.join(span)} %"


def _cells(row: Row) -> tuple[str, ...]:
    itself = row["basis"].casefold() in ("", row["ingredient"].casefold())
    basis = "" if itself else f" as {row['basis']}"
    most = "" if row["maximum"] is None else f"{_figure(row['maximum'])} %{basis}"
    if row["minimum"] is not None and row["minimum"] != row["maximum"]:
        most = f"{_figure(row['minimum'])} to {most}" if most else f"from {_figure(row['minimum'])} %{basis}"
    applies = "" if row["applies"] in ("yes", "no") else f" ({row['applies']})"
    verdict = _VERDICTS.get(str(row["verdict"]), str(row["verdict"]))
    mark = "" if row["read"] else " *"
    return (_names(row), most, _stated(row), verdict, f"{row['scope']}{applies}", f"{row['reference']}{mark}")


def _names(row: Row) -> str:
    """Return the ingredient, or those that are counted together, as people print them, and a doubt about the name."""
    doubt = f" (probably, read from “{row['read_from']}”)" if row["read_from"] else ""
    return f"{', '.join(map(display_name, row['ingredient'].split(', ')))}{doubt}"


def _figure(value: float) -> str:
    """Return a maximum with every digit that the law has."""
    return number(value, _DIGITS)


def _stated(row: Row) -> str:
    """Return a stated amount: one number, or its two ends; behind it the same counted as the maximum is."""
    amount = row["stated"]
    if amount is None:
        return ""
    ends = dict.fromkeys(_figure(end) for end in (amount["min"], amount["max"]) if end is not None)
    printed = f"{' to '.join(ends)} %"
    counted = row["stated_as_basis"]
    if counted is None:
        return printed
    as_basis = f"{_figure(counted)} % as {row['basis']}"
    return as_basis if {counted} == {amount["min"], amount["max"]} else f"{printed} ({as_basis})"


def _notes(rows: list[Row]) -> Iterator[str]:
    """Yield what else the law asks: condition, words for the pack, dates; ingredients with the same words together."""
    about: dict[str, list[str]] = {}
    for row in rows:
        pack = f"the pack must say: {'; '.join(row['warnings'])}" if row["warnings"] else ""
        parts = [part for part in (row["condition"], pack, row["transition"]) if part]
        if parts:
            about.setdefault(". ".join(map(sentence, parts)), []).append(f"{_names(row)} ({row['reference']})")
    for words, ingredients in about.items():
        yield f"{sentence(join_words(dict.fromkeys(ingredients)))}: {words}."
