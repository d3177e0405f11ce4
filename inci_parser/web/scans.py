"""Scans that the page started: each runs in a process of its own, in a folder of its own that is removed later."""

from __future__ import annotations

import asyncio
import csv
import json
import secrets
import shutil
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .errors import ApiError
from .limits import Limits

#: Endings of tables that a scan reads.
ENDINGS = (".csv", ".tsv", ".txt", ".jsonl", ".ndjson", ".xlsx", ".xls", ".xlsb", ".ods", ".parquet")
#: What of a scan can be downloaded: key -> file name, media type.
RESULTS = {
    "report.csv": "text/csv; charset=utf-8",
    "report.rejects.csv": "text/csv; charset=utf-8",
    "summary.html": "text/html; charset=utf-8",
}


def table_ending(filename: str) -> str:
    """Return the ending of a table's file name; raises :class:`ApiError` (422) for a kind that a scan does not read.

    >>> table_ending("../Products 2026.XLSX")
    '.xlsx'
    """
    ending = Path(filename).suffix.lower()
    if ending not in ENDINGS:
        raise ApiError(422, f"a scan reads {', '.join(ENDINGS)}", "file")
    return ending


@dataclass
class Scan:
    """One scan: where its files are, how far it is, and how it ended."""

    key: str
    folder: Path
    filename: str
    market: str
    started: float = field(default_factory=time.monotonic)
    rows: int = 0
    total: int | None = None
    error: str = ""
    done: dict[str, Any] | None = None
    process: asyncio.subprocess.Process | None = None

    @property
    def running(self) -> bool:
        """Whether the scan has neither ended nor failed."""
        return self.done is None and not self.error

    @property
    def results(self) -> tuple[str, ...]:
        """The files that it made; rejected rows only where there are any."""
        rejects = self.done is not None and self.done["rejects"]
        return tuple(name for name in RESULTS if rejects or "rejects" not in name)

    def result(self, name: str) -> Path:
        """Return a file that the scan made; raises :class:`ApiError` (404) where there is none."""
        if self.done is None or name not in self.results:
            raise ApiError(404, "no such result")
        return self.folder / name


class Scans:
    """The scans of one server, bounded in number and age."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._scans: dict[str, Scan] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def get(self, key: str) -> Scan:
        """Return a scan; raises :class:`ApiError` (404) for one that does not exist or was dropped."""
        self._drop_old()
        try:
            return self._scans[key]
        except KeyError:
            raise ApiError(404, "this scan is not known here, or was dropped") from None

    def start(self, content: bytes, filename: str, market: str) -> Scan:
        """Write the table to a folder of its own and start a process on it."""
        ending = table_ending(filename)
        self._drop_old()
        if len(self._scans) >= self._limits.scans:
            raise ApiError(503, "too many scans are kept; try again later")
        folder = Path(tempfile.mkdtemp(prefix="inci-scan-"))
        (folder / f"table{ending}").write_bytes(content)
        scan = Scan(secrets.token_urlsafe(16), folder, Path(filename).name, market)
        self._scans[scan.key] = scan
        task = asyncio.get_running_loop().create_task(self._run(scan, ending))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return scan

    async def _run(self, scan: Scan, ending: str) -> None:
        task = {
            "input": str(scan.folder / f"table{ending}"),
            "output": str(scan.folder / "report.csv"),
            "summary": str(scan.folder / "summary.html"),
            "market": scan.market,
        }
        scan.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "inci_parser.web.scan_worker", json.dumps(task),
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        try:
            async with asyncio.timeout(self._limits.scan_seconds):
                await self._listen(scan, scan.process)
        except TimeoutError:
            scan.process.kill()
            await scan.process.wait()
            scan.error = (
                f"the scan took longer than {self._limits.scan_seconds:,g} seconds and was stopped; "
                "use the command line for large tables"
            )

    async def _listen(self, scan: Scan, process: asyncio.subprocess.Process) -> None:
        """Read the progress lines of a scan's process until it ends."""
        assert process.stdout is not None
        async for line in process.stdout:
            self._take(scan, json.loads(line))
        await process.wait()
        if scan.running:
            scan.error = "the scan stopped without saying why"

    @staticmethod
    def _take(scan: Scan, message: dict[str, Any]) -> None:
        if "done" in message:
            scan.done = message["done"]
        elif "error" in message:
            scan.error = message["error"].replace(str(scan.folder), scan.filename)
        else:
            scan.rows, scan.total = message["rows"], message["total"]

    def _drop_old(self) -> None:
        """Remove finished scans that are too old, and the oldest finished one where all places are taken."""
        oldest = time.monotonic() - self._limits.scan_hours * 3600
        finished = sorted((s for s in self._scans.values() if not s.running), key=lambda scan: scan.started)
        full = len(self._scans) >= self._limits.scans
        for scan in finished:
            if scan.started < oldest or full:
                full = False
                self._remove(scan)

    def _remove(self, scan: Scan) -> None:
        self._scans.pop(scan.key, None)
        shutil.rmtree(scan.folder, ignore_errors=True)

    async def close(self) -> None:
        """Stop what runs and remove every folder."""
        for scan in list(self._scans.values()):
            if scan.process is not None and scan.process.returncode is None:
                with suppress(ProcessLookupError):
                    scan.process.kill()
                await scan.process.wait()
            self._remove(scan)


async def scan_rows(content: bytes, filename: str, ending: str, market: str) -> AsyncIterator[bytes]:
    """Yield the rows of a scan as JSON Lines while they are made, then its rejected rows.

    The last line is an error where one ended it. ``ending`` is the checked ending of ``filename``, from
    :func:`table_ending`.
    """
    with tempfile.TemporaryDirectory(prefix="inci-scan-") as folder:
        table, complaints = Path(folder) / f"table{ending}", Path(folder) / "complaints"
        table.write_bytes(content)
        with complaints.open("wb") as complaining:  # a pipe that nobody reads would stop the scan when it is full
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "inci_parser", "scan", str(table), "-o", "-", "--format", "jsonl",
                "--market", market, stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
                stderr=complaining,
            )  # fmt: skip
        try:
            assert process.stdout is not None
            while block := await process.stdout.read(1 << 16):
                yield block
            await process.wait()
            last = ""
            with complaints.open(encoding="utf-8", errors="replace") as lines:
                for line in lines:
                    last = line.strip() or last
                    if reject := _reject(line):
                        yield json.dumps({"reject": reject}).encode() + b"\n"
            if process.returncode:
                message = _error_message(last).replace(str(table), Path(filename).name)
                yield json.dumps({"error": {"code": "invalid", "message": message, "field": "file"}}).encode() + b"\n"
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()


def _reject(line: str) -> dict[str, Any] | None:
    """Return a rejected row that a scan told on standard error, ``None`` for another line.

    >>> _reject('rejected: table.csv,2,3,"1 cell, the header has 2",Broken')
    {'row': 2, 'line': 3, 'reason': '1 cell, the header has 2'}
    """
    told, _, cells = line.partition("rejected: ")
    if told or not cells:
        return None
    _, row, number, reason, *_ = next(csv.reader([cells]))
    return {"row": int(row), "line": int(number), "reason": reason}


def _error_message(complaint: str) -> str:
    """Return the message of the last line that a scan wrote to standard error: a JSON error, or plain text.

    >>> _error_message('{"error": {"code": "input", "message": "it holds no row"}}')
    'it holds no row'
    >>> _error_message("killed"), _error_message("")
    ('killed', 'the scan failed')
    """
    last = (complaint.strip().splitlines() or ["the scan failed"])[-1]
    try:
        return str(json.loads(last)["error"]["message"])
    except (ValueError, TypeError, KeyError):
        return last
