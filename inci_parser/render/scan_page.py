"""The page of a scan: one HTML file with charts, tables to sort and filter, nothing loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from html import escape
from importlib import resources
from string import Template
from typing import Any

from .._version import CATALOGUE_VERSION, __version__
from .html import text_hash
from .rule_words import rule_words

Counts = Mapping[str, Any]

#: Bars of a chart and rows of a table.
MOST_BARS, MOST_ROWS = 15, 2_000
_QUALITIES = {
    "1": "1 clean",
    "2": "2 repaired without doubt",
    "3": "3 read with doubt",
    "4": "4 read badly",
    "0": "0 no list",
}
_KINDS = {"list": "ingredient list", "highlights": "only highlights", "no_list": "no list"}
_SEVERITIES = {"0": "none", "1": "1 low", "2": "2 moderate", "3": "3 high"}


@cache
def _template() -> str:
    return resources.files(__package__).joinpath("scan_page.html").read_text(encoding="utf-8")


@cache
def content_policy() -> str:
    """Return the content policy of the page: its own style and script, and nothing else."""
    style, script = (
        text_hash(_template().partition(f"<{tag}>")[2].partition(f"</{tag}>")[0].replace("$$", "$"))
        for tag in ("style", "script")
    )
    return f"default-src 'none'; style-src {style}; script-src {script}"


def scan_page(
    counts: Counts, head: Sequence[str], sample: Sequence[Any], names: Sequence[str], asked: Sequence[str]
) -> str:
    """Return the page of a scan.

    ``counts`` are its figures as plain values (``Tally.to_dict``), ``head`` the carried columns, ``sample`` the first
    products (carried cells, then counts), ``names`` the files read, ``asked`` what was asked for, in words.
    """
    shown = ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")
    return Template(_template()).substitute(
        policy=content_policy(),
        title=escape(f"Scan of {shown}"),
        heading=f"Scan of {counts['products']:,} products",
        inputs=escape(f"{shown}; {'; '.join(asked)}"),
        figures=_figures(counts),
        charts=_charts(counts),
        tables=_tables(counts) + _products(counts, head, sample),
        footer=escape(
            f"inci-parser {__version__}, catalogue {CATALOGUE_VERSION}. A label shows names and their order, seldom "
            "amounts: flags are reasons to look closer, not verdicts on a product."
        ),
    )


def _figures(counts: Counts) -> str:
    lists = counts["kinds"].get("list", 0)
    named = f"{counts['named'] / counts['entries']:.1%}" if counts["entries"] else "–"
    figures = [
        (f"{counts['products']:,}", "products"),
        (f"{counts['rejects']:,}", "rows rejected"),
        (f"{lists:,}", "ingredient lists"),
        (f"{counts['entries']:,}", "entries"),
        (named, "of entries named"),
        (f"{counts['entries'] / lists:.1f}" if lists else "–", "entries a list"),
    ]
    return "".join(f"<div><b>{value}</b><span>{name}</span></div>" for value, name in figures)


def _charts(counts: Counts) -> str:
    severities = [(name, counts["severities"].get(key, 0)) for key, name in _SEVERITIES.items()]
    worded = [
        ("What was found", [(_KINDS.get(k, k), n) for k, n in ranked(counts["kinds"])], ""),
        ("Quality of the text", [(name, counts["qualities"].get(k, 0)) for k, name in _QUALITIES.items()], ""),
        ("Actives and care by class", ranked(counts["classes"], MOST_BARS), ""),
        ("Declarable fragrance allergens", ranked(counts["allergens"], MOST_BARS), "warn"),
        ("Worst severity of irritants, interactions, guidance", severities, "warn"),
        ("Flags", [(rule_words(rule), n) for rule, n in ranked(counts["flags"], MOST_BARS)], "warn"),
        ("Most frequent unmatched names", ranked(counts["unmatched"], MOST_BARS), ""),
        ("Notices", ranked(counts["notices"], MOST_BARS), ""),
    ]  # fmt: skip
    return "".join(
        f"<section><h2>{title}</h2>{bars(rows, counts['products'], class_)}</section>" for title, rows, class_ in worded
    )


def bars(rows: Sequence[tuple[str, int]], total: int, class_: str = "") -> str:
    """Return counts as horizontal bars, with the share of ``total`` beside each."""
    rows = [row for row in rows if row[1]]
    if not rows:
        return '<p class="none">none</p>'
    most = max(count for _, count in rows)
    items = []
    for name, count in rows:
        share = f"{count:,} · {count / total:.1%}" if total else f"{count:,}"
        bar = f'<rect width="{100 * count / most:.1f}" height="1"/>'
        image = f'<svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">{bar}</svg>'
        items.append(f"<li><span>{escape(name)}</span>{image}<b>{share}</b></li>")
    return f'<ul class="bars {class_}">{"".join(items)}</ul>'


def _tables(counts: Counts) -> str:
    note = "Rare names were dropped while scanning; small counts are not exact." if counts["pruned"] else ""
    kinds: Iterable[tuple[str, str, Mapping[str, int], str]] = (
        ("Actives and care by class", "class", counts["classes"], ""),
        ("Declarable fragrance allergens", "allergen", counts["allergens"], ""),
        ("Flags", "flag and rule", {f"{rule_words(rule)} · {rule}": n for rule, n in counts["flags"].items()}, ""),
        ("Unmatched names", "as printed", counts["unmatched"], note),
        ("Notices", "notice", counts["notices"], ""),
        ("Rejects", "reason", counts["reasons"], ""),
    )
    return "".join(
        _counted(title, column, numbers, counts["products"], note) for title, column, numbers, note in kinds if numbers
    )


def _counted(title: str, column: str, counts: Mapping[str, int], total: int, note: str) -> str:
    rows = [[name, count, count / total if total else 0.0] for name, count in ranked(counts, MOST_ROWS)]
    if len(counts) > MOST_ROWS:
        note = f"The {MOST_ROWS:,} most frequent of {len(counts):,}. {note}"
    return table(title, [column, "products", "share"], rows, note)


def _products(counts: Counts, head: Sequence[str], sample: Sequence[Any]) -> str:
    if not sample:
        return ""
    columns = [*head, "kind", "quality", "entries", "named", "severity", "actives", "allergens", "flags"]
    rows = []
    for cells, kind, quality, entries, named, severity, classes, allergens, flags in sample:
        front = [int(cell) if name == "row" else cell for name, cell in zip(head, cells, strict=True)]
        lists = ["; ".join(items) for items in (classes, allergens, flags)]
        rows.append([*front, kind, quality, entries, named, severity, *lists])
    note = f"The first {len(rows):,} of {counts['products']:,}." if len(rows) < counts["products"] else ""
    return table("Products", columns, rows, note)


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[Any]], note: str = "") -> str:
    """Return a table that the page's script sorts and filters; columns of numbers sort as numbers."""
    numeric = [bool(rows) and isinstance(rows[0][i], int | float) for i in range(len(columns))]
    heads = "".join(
        f'<th class="{"n" if number else "t"}"><button type="button">{escape(name)}</button></th>'
        for name, number in zip(columns, numeric, strict=True)
    )
    body = "".join("<tr>" + "".join(map(_cell, row)) + "</tr>" for row in rows)
    return (
        f"<section data-table><h2>{escape(title)}</h2>{f'<p>{escape(note)}</p>' if note else ''}"
        f'<input type="search" placeholder="filter" aria-label="filter {escape(title)}"> <output></output>'
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(title)}">'
        f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div></section>"
    )


def _cell(value: Any) -> str:
    if isinstance(value, float):
        return f'<td class="n" data-v="{value:.6g}">{value:.1%}</td>'
    if isinstance(value, int):
        return f'<td class="n" data-v="{value}">{value:,}</td>'
    return f"<td>{escape(value)}</td>"


def ranked(counter: Mapping[str, int], most: int | None = None) -> list[tuple[str, int]]:
    """Return counts from the greatest, equal ones by name.

    >>> ranked({"b": 1, "a": 1, "c": 5}, 2)
    [('c', 5), ('a', 1)]
    """
    return sorted(counter.items(), key=lambda item: (-item[1], item[0]))[:most]
