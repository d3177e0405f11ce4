"""What changed between two scans, as a table for people, as CSV or as JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from ..render.terminal_layout import visible
from ..scan.diff import COLUMNS, Change, Difference
from ..scan.row_text import Delimited

_HEADINGS: tuple[tuple[Change, str], ...] = (
    ("reformulated", "Reformulated"),
    ("same", "Same list, other findings"),
    ("unread", "Not compared: a scan read no list"),
    ("new", "New"),
    ("gone", "Gone"),
)
#: Products of one kind of change that the table for people shows.
MAX_SHOWN = 200


def render_differences(differences: Iterable[Difference], form: str, colour: bool = False) -> str:
    """Return the differences as a table for people, as CSV or as JSON lines."""
    if form == "jsonl":
        return "".join(json.dumps(d.to_dict(), ensure_ascii=False) + "\n" for d in differences)
    if form == "csv":
        page = Delimited()
        lines = [page.line(COLUMNS)]
        lines += [page.tail([getattr(d, name) for name in COLUMNS], COLUMNS) for d in differences]
        return "\n".join(lines) + "\n"
    return _table(list(differences), colour)


def _table(differences: Sequence[Difference], colour: bool) -> str:
    bold, plain = ("\033[1m", "\033[0m") if colour else ("", "")
    lines: list[str] = []
    fresh = [d for d in differences if d.new_allergens]
    counts = [f"{sum(d.change == kind for d in differences):,} {title.lower()}" for kind, title in _HEADINGS]
    lines.append("; ".join(counts) + f"; {len(fresh):,} with new allergens")
    for kind, title in _HEADINGS:
        chosen = [d for d in differences if d.change == kind]
        if not chosen:
            continue
        lines.append(f"\n{bold}{title}{plain}")
        for d in chosen[:MAX_SHOWN]:
            lines.append(visible(f"  {d.key}  {d.name}" if d.name and d.name != d.key else f"  {d.key}"))
            lines.extend(visible(f"      {line}") for line in _changes(d))
        if len(chosen) > MAX_SHOWN:
            lines.append(f"  and {len(chosen) - MAX_SHOWN:,} more (--format csv lists all)")
    return "\n".join(lines) + "\n"


def _changes(d: Difference) -> Iterator[str]:
    """Yield what changed in a product, one line a kind of change."""
    if d.change == "new" and d.no_list:
        yield "no list was read"
    for title, came, went in (
        ("ingredients", d.added, d.removed),
        ("may contain", d.new_may_contain, d.gone_may_contain),
        ("allergens", d.new_allergens, d.gone_allergens),
        ("actives", d.new_actives, d.gone_actives),
        ("flags", d.new_flags, d.gone_flags),
        ("prohibited", d.new_prohibited, ()),
        ("avoided", d.new_avoided, d.gone_avoided),
    ):
        if came or went:
            yield f"{title}: " + ", ".join([f"+ {item}" for item in came] + [f"- {item}" for item in went])
    for title, names in _named(d):
        if names:
            yield f"{title}: {', '.join(names)}"
    if d.moved and not (d.moved_up or d.moved_down):
        yield "an ingredient that is listed several times moved"


def _named(d: Difference) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what is said of ingredients that are in both scans, with their names."""
    yield 'from the list to "may contain"', d.to_may_contain
    yield 'from "may contain" to the list', d.from_may_contain
    yield "moved up", d.moved_up
    yield "moved down", d.moved_down
    yield "more of it, proved", d.more
    yield "less of it, proved", d.less
