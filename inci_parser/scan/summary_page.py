"""The page of a scan: one HTML file with charts, tables to sort and filter, nothing loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from importlib import resources
from string import Template
from typing import Any

from .._version import CATALOGUE_VERSION, __version__
from .options import Options
from .statistics import Tally, ranked

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


def page(tally: Tally, head: Sequence[str], sample: Sequence[Any], names: Sequence[str], options: Options) -> str:
    """Return the page of a scan. ``sample`` are the first products: carried cells, then counts."""
    template = Template(resources.files(__package__).joinpath("page.html").read_text(encoding="utf-8"))
    asked = [f"market {options.market}"]
    asked += [f"product type {options.product_type}"] if options.product_type else []
    asked += [f"profile {', '.join(options.profile)}"] if options.profile else []
    asked += [f"left out: {', '.join(options.skip)}"] if options.skip else []
    shown = ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")
    return template.substitute(
        title=escape(f"Scan of {shown}"),
        heading=f"Scan of {tally.products:,} products",
        inputs=escape(f"{shown}; {'; '.join(asked)}"),
        figures=_figures(tally),
        charts=_charts(tally),
        tables=_tables(tally) + _products(tally, head, sample),
        footer=escape(
            f"inci-parser {__version__}, catalogue {CATALOGUE_VERSION}. A label shows names and their order, seldom "
            "amounts: flags are reasons to look closer, not verdicts on a product."
        ),
    )


def _figures(tally: Tally) -> str:
    lists = tally.kinds.get("list", 0)
    named = f"{tally.named / tally.entries:.1%}" if tally.entries else "–"
    figures = [
        (f"{tally.products:,}", "products"),
        (f"{tally.rejects:,}", "rows rejected"),
        (f"{lists:,}", "ingredient lists"),
        (f"{tally.entries:,}", "entries"),
        (named, "of entries named"),
        (f"{tally.entries / lists:.1f}" if lists else "–", "entries a list"),
    ]
    return "".join(f"<div><b>{value}</b><span>{name}</span></div>" for value, name in figures)


def _charts(tally: Tally) -> str:
    severities = [(name, tally.severities.get(key, 0)) for key, name in _SEVERITIES.items()]
    worded = [
        ("What was found", [(_KINDS.get(k, k), n) for k, n in ranked(tally.kinds)], ""),
        ("Quality of the text", [(name, tally.qualities.get(k, 0)) for k, name in _QUALITIES.items()], ""),
        ("Actives by class", ranked(tally.classes, MOST_BARS), ""),
        ("Declarable fragrance allergens", ranked(tally.allergens, MOST_BARS), "warn"),
        ("Worst severity of irritants, interactions, guidance", severities, "warn"),
        ("Flags", ranked(tally.flags, MOST_BARS), "warn"),
        ("Most frequent unmatched names", ranked(tally.unmatched, MOST_BARS), ""),
        ("Notices", ranked(tally.notices, MOST_BARS), ""),
    ]  # fmt: skip
    return "".join(
        f"<section><h2>{title}</h2>{bars(rows, tally.products, class_)}</section>" for title, rows, class_ in worded
    )


def bars(rows: Sequence[tuple[str, int]], total: int, class_: str = "") -> str:
    """Return counts as horizontal bars in SVG, with the share of ``total`` beside each."""
    rows = [row for row in rows if row[1]]
    if not rows:
        return '<p class="none">none</p>'
    most = max(count for _, count in rows)
    step, left, wide = 22, 215, 225
    parts = [
        f'<svg viewBox="0 0 560 {step * len(rows) + 4}" role="img" class="{class_}">',
    ]
    for index, (name, count) in enumerate(rows):
        top = index * step
        share = f"{count:,} · {count / total:.1%}" if total else f"{count:,}"
        end = left + wide * count / most + 6
        short = name if len(name) <= 26 else name[:25] + "…"
        parts.append(
            f'<g><title>{escape(name)}: {share}</title><text x="{left - 8}" y="{top + 15}" text-anchor="end">'
            f'{escape(short)}</text><rect x="{left}" y="{top + 4}" width="{end - left - 5:.1f}" height="14" rx="2"/>'
            f'<text class="count" x="{end:.1f}" y="{top + 15}">{share}</text></g>'
        )
    return "".join([*parts, "</svg>"])


def _tables(tally: Tally) -> str:
    note = "Rare names were let go while scanning; small counts are no longer exact." if tally.pruned else ""
    kinds: Iterable[tuple[str, str, Mapping[str, int], str]] = (
        ("Actives by class", "class", tally.classes, ""),
        ("Declarable fragrance allergens", "allergen", tally.allergens, ""),
        ("Flags", "rule", tally.flags, ""),
        ("Unmatched names", "as printed", tally.unmatched, note),
        ("Notices", "notice", tally.notices, ""),
        ("Rejects", "reason", tally.reasons, ""),
    )
    return "".join(
        _counted(title, column, counts, tally.products, note) for title, column, counts, note in kinds if counts
    )


def _counted(title: str, column: str, counts: Mapping[str, int], total: int, note: str) -> str:
    rows = [[name, count, count / total if total else 0.0] for name, count in ranked(counts, MOST_ROWS)]
    if len(counts) > MOST_ROWS:
        note = f"The {MOST_ROWS:,} most frequent of {len(counts):,}. {note}"
    return table(title, [column, "products", "share"], rows, note)


def _products(tally: Tally, head: Sequence[str], sample: Sequence[Any]) -> str:
    if not sample:
        return ""
    columns = [*head, "kind", "quality", "entries", "named", "severity", "actives", "allergens", "flags"]
    rows = []
    for cells, kind, quality, entries, named, severity, classes, allergens, flags in sample:
        front = [int(cell) if name == "row" else cell for name, cell in zip(head, cells, strict=True)]
        lists = ["; ".join(items) for items in (classes, allergens, flags)]
        rows.append([*front, kind, quality, entries, named, severity, *lists])
    note = f"The first {len(rows):,} of {tally.products:,}." if len(rows) < tally.products else ""
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
        f'<div class="scroll"><table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div></section>'
    )


def _cell(value: Any) -> str:
    if isinstance(value, float):
        return f'<td class="n" data-v="{value:.6g}">{value:.1%}</td>'
    if isinstance(value, int):
        return f'<td class="n" data-v="{value}">{value:,}</td>'
    return f"<td>{escape(value)}</td>"
