"""The contact allergens on a list by patch-test series, to copy into a chart."""

from __future__ import annotations

from collections.abc import Iterator

from ..analysis.contact_allergens import contact_allergens
from ..analysis.wording import join_names
from ..models import Report
from .document import Block, Facts, Heading, Paragraph


def clinician_blocks(report: Report) -> Iterator[Block]:
    """Yield one line a series: its name, the ingredients with their places, what to test where it is something else."""
    series = contact_allergens(report)
    yield Heading("Contact allergens on this list")
    unknown = sum(not entry.known for entry in report.label.ingredients)
    if series:
        yield Facts(tuple((_title(item.series), _line(item.names, item.positions, item.note)) for item in series))
    else:
        yield Paragraph("None of the series that were looked for.")
    left = f" {_not_known(unknown)}" if unknown else ""
    yield Paragraph(f"By name only; relevance is decided by history and patch testing.{left}", role="soft")


def _title(series: str) -> str:
    return series[:1].upper() + series[1:]


def _line(names: tuple[str, ...], positions: tuple[int, ...], note: str) -> str:
    places = ", ".join(map(str, positions))
    return f"{join_names(names)} (no. {places}){f'; {note}' if note else ''}"


def _not_known(count: int) -> str:
    return f"{count} {'entries are' if count > 1 else 'entry is'} not known and could not be looked up."
