"""What a scan was asked to do: what its rows hold, which files it writes, how it is run."""

from __future__ import annotations

import math
import multiprocessing
import os
import threading
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypedDict

from ..errors import UnknownWordWarning, UsageError

#: A scan smaller than this, in bytes of input, gets one process unless ``jobs`` is given.
SMALL = 1 << 18
#: The most processes that can be asked for.
MAX_JOBS = 512


class AnalysisOptions(TypedDict, total=False):
    """What the labels of a frame are analyzed for: arguments of :func:`inci_parser.analyze`, the same for each."""

    market: str
    product_type: str | None
    profile: Iterable[str]
    skip: Iterable[str]
    avoid: Iterable[str]


def word_tuple(given: Iterable[str]) -> tuple[str, ...]:
    """Return the words of an argument that is one word or several.

    >>> word_tuple("acne"), word_tuple(["acne", "eczema"])
    (('acne',), ('acne', 'eczema'))
    """
    return (given,) if isinstance(given, str) else tuple(given)


@dataclass(frozen=True, slots=True)
class Options:
    """Everything that decides the content of a scan's rows; two scans with equal options give equal bytes.

    ``column``, ``id_column``, ``name_column`` and ``keep`` name columns of the input by header or, as ``"#3"``, by
    place; ``None`` means found by name and by looking at the cells, ``""`` (for id and name) none at all.
    ``fields`` chooses columns of the product rows. ``market`` to ``avoid`` are those of :func:`inci_parser.analyze`;
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
    #: Ingredients, groups of them or printed words to look for: the field ``avoided`` names those that are there.
    avoid: tuple[str, ...] = ()
    #: Kinds of trouble to count products of (:data:`inci_parser.analysis.gate.FAILURES`): ``Summary.tally.failures``.
    fail_on: tuple[str, ...] = ()
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

    def __post_init__(self) -> None:
        """Take one word, or words in any iterable, where several may be given."""
        for name in ("keep", "fields", "profile", "skip", "avoid", "fail_on"):
            given = getattr(self, name)
            if given is not None:
                object.__setattr__(self, name, word_tuple(given))

    def warn_of_unknown_words(self) -> None:
        """Warn (:class:`~inci_parser.errors.UnknownWordWarning`) of words to avoid that are no ingredient or group."""
        if not self.avoid:
            return
        from ..analysis.watch_lists import unknown_words
        from ..naming import Catalogue

        for word in unknown_words(self.avoid, Catalogue.default()):
            warnings.warn(f"avoid: {word.fault()}; looked for as printed", UnknownWordWarning, stacklevel=3)

    def as_dict(self) -> dict[str, object]:
        """Return the options as plain values, for the journal."""
        return {f.name: getattr(self, f.name) for f in fields(self)}


def options_of(asked: AnalysisOptions, fields: Iterable[str] | None = None) -> Options:
    """Return the options of a scan of a frame.

    >>> options_of({"market": "US", "profile": "acne"}).profile
    ('acne',)
    """
    given: dict[str, Any] = dict(asked)
    unknown = given.keys() - AnalysisOptions.__annotations__
    if unknown:
        known = ", ".join(AnalysisOptions.__annotations__)
        raise TypeError(f"there is no argument {min(unknown)!r}; what a label can be analyzed for is {known}")
    return Options(**given, fields=None if fields is None else word_tuple(fields))


def checked(options: Options | None) -> Options:
    """Return the options given, the default ones for ``None``; raise :class:`TypeError` for what are none."""
    if options is not None and not isinstance(options, Options):
        raise TypeError(f"options= is inci_parser.scan.Options(...), not {type(options).__name__}")
    return options or Options()


@dataclass(frozen=True, slots=True)
class Outputs:
    """The files of a scan beside its product rows; ``format`` is that of the product rows (``None``: by ending)."""

    format: str | None = None
    #: Rows that cannot be read; ``None`` is a file beside the output.
    rejects: str | None = None
    #: One row an ingredient.
    long: str | None = None
    #: An HTML page with charts and tables.
    summary: str | None = None

    def __post_init__(self) -> None:
        """Raise :class:`~inci_parser.errors.UsageError` for an empty file name."""
        for option in ("rejects", "long", "summary"):
            if getattr(self, option) == "":
                raise UsageError(f"--{option} needs the name of a file, not an empty one")


@dataclass(frozen=True, slots=True)
class RunSettings:
    """How a scan is run; nothing of it changes a row."""

    #: Number of processes; 0 one a processor (one where the input is small), ``None`` the same where it can fork.
    jobs: int | None = None
    #: Go on with an interrupted scan of the same output, or forget it.
    resume: bool = False
    restart: bool = False
    #: Seconds between two checkpoints that ``resume`` can go on from.
    checkpoint: float = 2.0
    #: How long one label may take, in seconds; then its row is rejected.
    timeout: float = 120.0

    def __post_init__(self) -> None:
        """Raise :class:`~inci_parser.errors.UsageError` for a number out of its range."""
        if math.isnan(self.timeout) or self.timeout <= 0:
            raise UsageError(f"--patience is a number of seconds above 0, not {self.timeout:g}")
        if math.isnan(self.checkpoint) or self.checkpoint < 0:
            raise UsageError(f"--checkpoint is a number of seconds, 0 or more, not {self.checkpoint:g}")
        if self.jobs is not None:
            check_jobs(self.jobs)


def processors() -> int:
    """Return how many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def start_method() -> str:
    """Return how worker processes are started: by fork where that is possible and no other thread runs, else afresh."""
    if "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1:
        return "fork"
    return "spawn"


def check_jobs(jobs: int) -> int:
    """Return the number of worker processes for ``--jobs``: 0 means one a processor.

    Raises :class:`~inci_parser.errors.UsageError` for a number below 0 or above :data:`MAX_JOBS`.

    >>> check_jobs(3)
    3
    """
    if not isinstance(jobs, int) or jobs < 0:
        raise UsageError(f"--jobs is a number of processes, 0 for one a processor; {jobs!r} is neither")
    if jobs > MAX_JOBS:
        raise UsageError(f"--jobs is at most {MAX_JOBS} processes, not {jobs:,}; this machine has {processors()}")
    return jobs or processors()


def effective_jobs(jobs: int | None, names: Sequence[str]) -> int:
    """Return the number of processes of a scan of files (``-`` is standard input).

    Where nobody gave a number (0, ``None``) it is one a processor, and 1 where the input is smaller than
    :data:`SMALL` bytes. ``None`` is also 1 where a new process would have to import the caller's program again.
    """
    if jobs:
        return check_jobs(jobs)
    sizes = [Path(name).stat().st_size if Path(name).is_file() else SMALL for name in names]
    if sum(sizes) < SMALL or (jobs is None and start_method() != "fork"):
        return 1
    return check_jobs(0)
