"""What a scan was asked to do."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields

from ..errors import UsageError


@dataclass(frozen=True, slots=True)
class Options:
    """Everything that decides the content of a scan's rows; two scans with equal options give equal bytes.

    ``column``, ``id_column``, ``name_column`` and ``keep`` name columns of the input by header or, as ``"#3"``, by
    place; ``None`` means found by name and by looking at the cells, ``""`` (for id and name) none at all.
    ``fields`` chooses columns of the product rows. ``market`` to ``skip`` are those of :func:`inci_parser.analyze`;
    its ``title`` is the cell of the name column.
    """

    column: str | None = None
    id_column: str | None = None
    name_column: str | None = None
    keep: tuple[str, ...] = ()
    fields: tuple[str, ...] | None = None
    market: str = "EU"
    product_type: str | None = None
    profile: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    #: Whether the product's name may tell its type where ``product_type`` does not.
    type_by_name: bool = True
    #: Reading the input: ``None`` is found out.
    input_format: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header: bool | None = None
    sheet: str | None = None
    #: Write cells of CSV and TSV that a spreadsheet could take for a formula as they are.
    raw_cells: bool = False

    def as_dict(self) -> dict[str, object]:
        """Return the options as plain values, for the journal."""
        return {f.name: getattr(self, f.name) for f in fields(self)}


def processors() -> int:
    """Return how many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def check_jobs(jobs: int) -> int:
    """Return the number of worker processes for ``--jobs``: 0 means one a processor.

    >>> check_jobs(3)
    3
    """
    if jobs < 0:
        raise UsageError(f"--jobs is a number of processes, 0 for one a processor; {jobs} is neither")
    return jobs or processors()
