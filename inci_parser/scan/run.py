"""``scan_file``: a whole scan, from files to files."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol, TypedDict, Unpack

from .._version import CATALOGUE_VERSION, __version__
from ..errors import InputError
from ..tables.build_cache import data_sha256
from ..textio.remote import is_url, shown
from .engine import Clock, Engine
from .export import finish
from .formats.streams import expand
from .job import Analyze, ScanJob
from .journal import LAYOUT, Journal
from .options import Options, Outputs, RunSettings, checked, effective_jobs
from .outputs import Layout, OutputFiles, StreamWriter, plan_outputs
from .source import MessageHandler, Source
from .statistics import Tally

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a scan did: its counts, the files it wrote, and how long it took."""

    tally: Tally
    files: OutputFiles
    seconds: float
    #: Rows that an earlier, interrupted run had done.
    resumed: int = 0
    #: Processes that read labels.
    jobs: int = 1


class ProgressListener(Protocol):
    """Receives how far a scan is: a progress bar, for example."""

    def start(self, done: int) -> None:
        """The scan starts with ``done`` rows behind it."""

    def at(self, tally: Tally, total: Callable[[], int | None]) -> None:
        """The scan has written the rows of ``tally``; ``total()`` tells or estimates how many there are."""


class NullProgress:
    """A listener that shows nothing."""

    def start(self, done: int) -> None:
        """Show nothing."""

    def at(self, tally: Tally, total: Callable[[], int | None]) -> None:
        """Show nothing."""


class ShortSettings(TypedDict, total=False):
    """Single settings as keyword arguments: fields of :class:`Outputs` and :class:`RunSettings`, and older names."""

    output_format: str | None
    rejects: str | None
    long: str | None
    summary: str | None
    jobs: int | None
    resume: bool
    restart: bool
    checkpoint: float
    timeout: float
    patience: float
    watch: ProgressListener | None
    say: MessageHandler


#: Older name of a setting -> its name now.
_RENAMED = {"output_format": "format", "patience": "timeout", "watch": "progress", "say": "on_message"}


def scan_file(
    inputs: Paths,
    output: str | os.PathLike[str],
    *,
    options: Options | None = None,
    outputs: Outputs | None = None,
    run: RunSettings | None = None,
    progress: ProgressListener | None = None,
    on_message: MessageHandler | None = None,
    analyze: Analyze | None = None,
    **settings: Unpack[ShortSettings],
) -> Summary:
    """Read the labels of one or more tables and write one row a product; return what was done.

    ``inputs`` are paths, URLs or globs, ``-`` is standard input; ``output`` a path or URL whose ending names the
    format, ``-`` standard output. ``options`` decide what the rows hold, ``outputs`` names further files (rejects, one
    row an ingredient, an HTML page), ``run`` says how many processes work and what becomes of an interrupted scan.
    Fields of ``outputs`` and ``run`` can also be given as keyword arguments: ``scan_file(a, b, jobs=4, long="c.csv")``.
    The outputs appear whole or not at all; what an interrupted scan did is kept for ``resume``.

    Raises :class:`~inci_parser.errors.InciError` for inputs that are no tables, options that do not exist, a full disk.
    """
    options = checked(options)
    given: dict[str, Any] = {_RENAMED.get(name, name): value for name, value in settings.items()}
    listener: ProgressListener = given.pop("progress", progress) or NullProgress()
    tell: MessageHandler = given.pop("on_message", on_message) or _ignore
    outputs = replace(outputs or Outputs(), **_pop_fields(given, Outputs))
    run = replace(run or RunSettings(), **_pop_fields(given, RunSettings))
    if given:
        raise TypeError(f"scan_file() got an unexpected keyword argument {next(iter(given))!r}")
    begin = time.monotonic()
    names = expand([inputs] if isinstance(inputs, str | os.PathLike) else inputs)
    files = plan_outputs(os.fspath(output), outputs, names)
    options.warn_of_unknown_words()
    job = ScanJob(options, files.renderer(options), outputs.long is not None, outputs.summary is not None, analyze)
    job.reader()  # an unknown market, product type or field is an error before anything is read
    source = Source(names, options, _catalogue(), tell, titled=job.titled)
    jobs = effective_jobs(run.jobs, names)
    if jobs > 1:
        tell(f"reading with {jobs} processes")
    scan = _Scan(source, job, files, jobs, run, listener, tell)
    with closing(source), _disk_errors(files):
        tally, resumed = (scan.stream(), 0) if files.streaming else scan.journaled()
    return Summary(tally, files, time.monotonic() - begin, resumed, jobs)


def _identity(name: str) -> str:
    """Return the identity of an input for the journal: secrets of a URL are hashed, never stored."""
    if is_url(name):
        return f"{shown(name)} {sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
    return name if name == "-" else str(Path(name).absolute())


def _ignore(message: str) -> None:
    """Do nothing with a message."""


def _pop_fields(given: dict[str, Any], settings: type[Outputs] | type[RunSettings]) -> dict[str, Any]:
    """Remove the fields of the dataclass ``settings`` from ``given`` and return them."""
    return {name: given.pop(name) for name in settings.__dataclass_fields__ if name in given}


def _catalogue() -> Any:
    from ..naming import Catalogue

    return Catalogue.default()


def user_tables_digest() -> str:
    """Return one SHA-256 over the tables that the user added to the catalogue, ``""`` where there are none."""
    from ..naming.user_folder import data_folder

    digest, count = sha256(), 0
    for file in sorted(data_folder().glob("*/*.csv")):
        digest.update(f"{file.parent.name}/{file.name}\0".encode("utf-8", "surrogateescape"))
        digest.update(file.read_bytes())
        count += 1
    return digest.hexdigest() if count else ""


@contextmanager
def _disk_errors(files: OutputFiles) -> Iterator[None]:
    """Turn the errors of a full disk and of a folder that cannot be written into :class:`InputError`, in one line."""
    output = shown(files.output)
    try:
        yield
    except OSError as error:
        then = "" if files.streaming else "; make room, then go on with --resume"
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise InputError(f"no room left to write {output} ({error.strerror}){then}") from None
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise InputError(f"{error.filename or output} cannot be written: {error.strerror}") from None
        raise


@dataclass(frozen=True, slots=True)
class _Scan:
    source: Source
    job: ScanJob
    files: OutputFiles
    jobs: int
    run: RunSettings
    progress: ProgressListener
    on_message: MessageHandler

    def _engine(self, sink: Any) -> Engine:
        layout = Layout.of(self.job.options, self.source.head)
        renderer = self.files.renderer(self.job.options)
        sample = self.files.summary is not None
        return Engine(self.job, layout, renderer, sink, jobs=self.jobs, timeout=self.run.timeout, sample=sample)

    def _report_progress(self, engine: Engine) -> None:
        self.progress.at(engine.tally, self.source.total)

    def stream(self) -> Tally:
        """Write rows as they come."""
        sink = StreamWriter(self.files.output, self.on_message)
        engine = self._engine(sink)
        with closing(engine), closing(sink):
            engine.start(rejects=False, long=False)
            self.progress.start(0)
            engine.run(self.source.items(), lambda: self._report_progress(engine))
        engine.tally.blank = self.source.blank
        return engine.tally

    def identity(self) -> dict[str, Any]:
        """Return what must be the same for a scan to be gone on with."""
        files = self.files
        return {
            "journal_layout": LAYOUT,
            "inputs": list(map(_identity, self.source.names)),
            "columns": list(self.source.head),
            "options": self.job.options.as_dict(),
            "outputs": [files.format, *(name and shown(name) for name in (files.rejects, files.long, files.summary))],
            "version": [__version__, CATALOGUE_VERSION, data_sha256()],
            "user_catalogue": user_tables_digest(),
        }

    def journaled(self) -> tuple[Tally, int]:
        """Write rows into the journal's folder and move the files to their places at the end."""
        journal = Journal(self.files.workplace(), self.files.parts(), self.files.targets(), self.identity())
        with closing(journal):
            state = journal.open(resume=self.run.resume, restart=self.run.restart)
            if state.get("stage") == "publishing":
                journal.move()
                return Tally.from_dict(state["tally"]), int(state["rows"])
            return self._write(journal, state), int(state.get("rows", 0))

    def _write(self, journal: Journal, state: dict[str, Any]) -> Tally:
        engine = self._engine(journal)
        clock = Clock(self.run.checkpoint)

        def commit() -> None:
            begin = time.monotonic()
            journal.commit(engine.state())
            clock.reset_after(time.monotonic() - begin)

        def after_block() -> None:
            self._report_progress(engine)
            if clock.due():
                commit()

        with closing(engine):
            items = self.source.items()
            if state:
                engine.skip(items, state)
                self.on_message(f"resumed after {engine.tally.rows:,} rows")
            else:
                engine.start(rejects=True, long=self.files.long is not None)
            self.progress.start(engine.tally.rows)
            try:
                engine.run(items, after_block)
            except KeyboardInterrupt:
                if engine.whole:  # else the last checkpoint stands
                    journal.commit(engine.state())
                raise
            engine.tally.blank = self.source.blank
            commit()
        finish(journal, self.files, engine.tally, self.job.options, self.source)
        journal.publish(engine.state())
        return engine.tally
