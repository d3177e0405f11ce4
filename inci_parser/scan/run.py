"""``scan_file``: a whole scan, from files to files."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from .._version import CATALOGUE_VERSION, __version__
from ..errors import InputError
from ..tables.resources import data_sha256
from .engine import Clock, Engine
from .export import finish
from .formats.streams import expand
from .job import Analyze, Wanted
from .journal import LAYOUT, Journal
from .options import Options, check_jobs
from .outputs import Layout, Plan, Through, plan
from .source import Say, Source
from .statistics import Tally

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]
#: A scan smaller than this, in bytes of input, is not worth a second process where nobody asked for one.
SMALL = 1 << 18


@dataclass(frozen=True, slots=True)
class Summary:
    """What a scan did: its counts, the files it wrote, and how long it took."""

    tally: Tally
    plan: Plan
    seconds: float
    #: Rows that an earlier, interrupted run had done.
    resumed: int = 0


class Watch(Protocol):
    """What is told how a scan goes on: the progress bar."""

    def start(self, done: int) -> None:
        """The scan starts with ``done`` rows behind it."""

    def at(self, tally: Tally, total: Callable[[], int | None]) -> None:
        """The scan has written so many rows; ``total()`` tells or reckons how many there are."""


class Silent:
    """A watch that says nothing."""

    def start(self, done: int) -> None:
        """Say nothing."""

    def at(self, tally: Tally, total: Callable[[], int | None]) -> None:
        """Say nothing."""


def _nothing(message: str) -> None:
    """Say nothing."""


def scan_file(
    inputs: Paths,
    output: str | os.PathLike[str],
    *,
    options: Options | None = None,
    output_format: str | None = None,
    rejects: str | None = None,
    long: str | None = None,
    summary: str | None = None,
    jobs: int = 1,
    resume: bool = False,
    restart: bool = False,
    checkpoint: float = 2.0,
    patience: float = 120.0,
    watch: Watch | None = None,
    say: Say = _nothing,
    analyze: Analyze | None = None,
) -> Summary:
    """Read the labels of one or more tables and write one row a product; return what was done.

    ``inputs`` are paths or globs, ``-`` is standard input; ``output`` a path whose ending names the format
    (``output_format`` overrides it), ``-`` standard output. ``long`` adds a file with one row an ingredient,
    ``summary`` an HTML page; rows that cannot be read go to ``rejects``. ``jobs`` is the number of processes, 0 one a
    processor. The outputs appear whole or not at all; what an interrupted scan did is kept for ``resume``, with a
    checkpoint every so many seconds. ``patience`` is how long one label may take with several processes, in seconds.

    Raises :class:`~inci_parser.errors.InciError` for inputs that are no tables, options that do not exist, a full disk.
    """
    options = options or Options()
    files = plan(os.fspath(output), format_=output_format, rejects=rejects, long=long, summary=summary)
    begin = time.monotonic()
    names = expand([inputs] if isinstance(inputs, str | os.PathLike) else inputs)
    wanted = Wanted(options, files.renderer(options), long is not None, summary is not None, analyze)
    wanted.reader()  # an unknown market, product type or field is an error before anything is read
    source = Source(names, options, _lexicon(), say, titled=wanted.titled)
    job = _Job(source, wanted, files, check_jobs(_worth(jobs, names)), patience, watch or Silent(), say)
    with closing(source), _disk_errors(files):
        tally, resumed = (job.through(), 0) if files.through else job.journaled(resume, restart, checkpoint)
    return Summary(tally, files, time.monotonic() - begin, resumed)


def _lexicon() -> Any:
    from ..naming import Catalogue

    return Catalogue.default()


def _worth(jobs: int, names: list[str]) -> int:
    """Return 1 for ``--jobs 0`` where the input is small."""
    sizes = [Path(name).stat().st_size if Path(name).is_file() else SMALL for name in names]
    return 1 if jobs == 0 and sum(sizes) < SMALL else jobs


@contextmanager
def _disk_errors(files: Plan) -> Iterator[None]:
    """Say a full disk in one line."""
    try:
        yield
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise
        then = "" if files.through else "; make room, then go on with --resume"
        raise InputError(f"no room left to write {files.output} ({error.strerror}){then}") from None


@dataclass(frozen=True, slots=True)
class _Job:
    source: Source
    wanted: Wanted
    files: Plan
    jobs: int
    patience: float
    watch: Watch
    say: Say

    def _engine(self, sink: Any) -> Engine:
        layout = Layout.of(self.wanted.options, self.source.head)
        renderer = self.files.renderer(self.wanted.options)
        sample = self.files.summary is not None
        return Engine(self.wanted, layout, renderer, sink, jobs=self.jobs, patience=self.patience, sample=sample)

    def _progress(self, engine: Engine) -> Callable[[], None]:
        return lambda: self.watch.at(engine.tally, self.source.total)

    def through(self) -> Tally:
        """Write rows as they come."""
        sink = Through(self.files.output, self.say)
        engine = self._engine(sink)
        with closing(engine), closing(sink):
            engine.start(rejects=False, long=False)
            self.watch.start(0)
            engine.run(self.source.items(), self._progress(engine))
        engine.tally.blank = self.source.blank
        return engine.tally

    def identity(self) -> dict[str, Any]:
        """Return what must be the same for a scan to be gone on with."""
        files = self.files
        return {
            "journal_layout": LAYOUT,
            "inputs": [str(Path(name).absolute()) if name != "-" else name for name in self.source.names],
            "columns": list(self.source.head),
            "options": self.wanted.options.as_dict(),
            "outputs": [files.format, files.rejects, files.long, files.summary],
            "version": [__version__, CATALOGUE_VERSION, data_sha256()],
        }

    def journaled(self, resume: bool, restart: bool, checkpoint: float) -> tuple[Tally, int]:
        """Write rows into the journal's folder and move the files to their places at the end."""
        journal = Journal(Path(self.files.output), self.files.parts(), self.files.targets(), self.identity())
        with closing(journal):
            state = journal.open(resume=resume, restart=restart)
            if state.get("stage") == "publishing":
                journal.move()
                return Tally.from_dict(state["tally"]), int(state["rows"])
            return self._write(journal, state, checkpoint), int(state.get("rows", 0))

    def _write(self, journal: Journal, state: dict[str, Any], checkpoint: float) -> Tally:
        engine = self._engine(journal)
        clock = Clock(checkpoint)
        progress = self._progress(engine)

        def commit() -> None:
            begin = time.monotonic()
            journal.commit(engine.state())
            clock.took(time.monotonic() - begin)

        def after_block() -> None:
            progress()
            if clock.due():
                commit()

        with closing(engine):
            items = self.source.items()
            if state:
                engine.skip(items, state)
                self.say(f"resumed after {engine.tally.rows:,} rows")
            else:
                engine.start(rejects=True, long=self.files.long is not None)
            self.watch.start(engine.tally.rows)
            try:
                engine.run(items, after_block)
            except KeyboardInterrupt:
                if engine.whole:  # else the last checkpoint stands
                    journal.commit(engine.state())
                raise
            engine.tally.blank = self.source.blank
            commit()
        finish(journal, self.files, engine.tally, self.wanted.options, self.source)
        journal.publish(engine.state())
        return engine.tally
