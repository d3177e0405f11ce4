"""Worker processes that read labels. A process that dies costs at most the label it was reading.

The parent hands out batches of numbered texts and takes back batches of results; each worker writes the number of
the text it is at into memory that the parent can see, so the parent knows which text killed it. Two batches are
under way for each worker: a thread in the worker takes the next one in while it works, so the parent's sending never
waits for a busy worker, and neither side can block the other.
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import queue
import signal
import threading
import time
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ..errors import InciError
from .cache import rare_garbage_collection
from .job import FailedRow, RenderedRow, ScanJob, TypedRow
from .options import start_method
from .time_limit import OverdueError, TimeLimit

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Result = RenderedRow | TypedRow | FailedRow
#: Number, text of the label, and the word by which the product's title tells its type.
Task = tuple[int, str, str]
#: A batch holds no more texts and characters than this.
BATCH_TEXTS, BATCH_CHARS = 16, 64_000
#: Batches sent ahead to each worker.
DEPTH = 2
#: Workers that may die of one text before it is rejected, and workers in a row that may die before they read any.
DEATHS, FAILED_STARTS = 2, 6


class InlinePool:
    """Reads in this process: the pool of a scan with one job."""

    def __init__(self, job: ScanJob, timeout: float = 120.0) -> None:
        self._reader = job.reader()
        self._tasks: deque[Task] = deque()
        self._timeout = timeout
        self._limit = TimeLimit(timeout)

    def put(self, task: Task) -> None:
        """Queue a task."""
        self._tasks.append(task)

    def take(self) -> list[tuple[int, Result]]:
        """Read the oldest text that was put and return its result."""
        number, text, hint = self._tasks.popleft()
        try:
            return [(number, self._limit.call(self._reader.read, text, hint))]
        except OverdueError:
            return [(number, FailedRow(_overdue(self._timeout)))]

    def close(self) -> None:
        """Restore the alarm clock."""
        self._limit.close()


class _Worker:
    """One process, the parent's end of its pipe, and the batches it has."""

    def __init__(self, context: Any, job: ScanJob, others: list[_Worker]) -> None:
        self.pipe: Connection
        self.pipe, far = context.Pipe()
        #: Number of the text it is at, and since when (monotonic clock); -1: none.
        self.at = context.RawArray("d", [-1.0, 0.0])
        forked = context.get_start_method() == "fork"
        inherited = [self.pipe, *(w.pipe for w in others)] if forked else []
        self.process = context.Process(target=_work, args=(job, far, self.at, os.getpid(), inherited), daemon=True)
        self.process.start()
        far.close()
        self.batches: deque[list[Task]] = deque()
        self.overdue = False

    def late(self, timeout: float) -> bool:
        """Return whether it has been at one text for longer than ``timeout`` seconds."""
        return bool(self.at[0] >= 0 and time.monotonic() - self.at[1] > timeout)

    def end(self) -> None:
        """Kill the process, if it still lives, and forget it."""
        self.process.kill()
        self.process.join()
        self.pipe.close()
        self.process.close()


class Pool:
    """Workers with one queue. ``put`` tasks, ``take`` results in the order in which they are finished.

    A worker is started when there is a batch for it and every other one has its share.
    """

    def __init__(self, job: ScanJob, jobs: int, timeout: float = 120.0) -> None:
        self._job = job
        self._timeout = timeout
        job.reader()  # what is loaded before the fork is loaded once
        self._context = multiprocessing.get_context(start_method())
        self._tasks: deque[Task] = deque()
        self._deaths: dict[int, int] = {}
        self._failed_starts = 0
        self._given_up: list[tuple[int, Result]] = []
        self._workers: list[_Worker] = []
        self._jobs = jobs

    def _start(self) -> None:
        self._workers.append(_Worker(self._context, self._job, self._workers))

    def put(self, task: Task) -> None:
        """Queue a task; it is sent when a worker has room and a batch is full, or when ``take`` waits."""
        self._tasks.append(task)
        if len(self._tasks) >= BATCH_TEXTS:
            self._hand_out()

    def take(self) -> list[tuple[int, Result]]:
        """Wait until a worker has results, and return them. Call it only while tasks are queued."""
        while True:
            self._hand_out()
            if self._given_up:
                given_up, self._given_up = self._given_up, []
                return given_up
            by_pipe = {worker.pipe: worker for worker in self._workers}
            ready = multiprocessing.connection.wait(list(by_pipe), timeout=1.0)
            for pipe in ready:
                results = self._receive(by_pipe[pipe])  # type: ignore[index]
                if results:
                    return results
            self._kill_late()

    def _receive(self, worker: _Worker) -> list[tuple[int, Result]]:
        try:
            results: list[tuple[int, Result]] = worker.pipe.recv()
        except (EOFError, OSError):
            self._forget_dead(worker)
            return []
        worker.batches.popleft()
        self._failed_starts = 0
        return results

    def _hand_out(self) -> None:
        idle = any(not worker.batches for worker in self._workers)
        if self._tasks and not idle and len(self._workers) < self._jobs:
            self._start()
        for worker in sorted(self._workers, key=lambda w: len(w.batches)):
            while self._tasks and len(worker.batches) < DEPTH:
                batch = self._batch()
                worker.batches.append(batch)
                try:
                    worker.pipe.send(batch)
                except OSError:
                    self._forget_dead(worker)
                    break

    def _batch(self) -> list[Task]:
        """Return the next batch of the queue; a text that a worker died of is a batch of its own."""
        batch = [self._tasks.popleft()]
        if batch[0][0] in self._deaths:
            return batch
        chars = len(batch[0][1])
        while self._tasks and len(batch) < BATCH_TEXTS and self._tasks[0][0] not in self._deaths:
            chars += len(self._tasks[0][1])
            if chars > BATCH_CHARS:
                break
            batch.append(self._tasks.popleft())
        return batch

    def _kill_late(self) -> None:
        for worker in self._workers:
            if worker.late(self._timeout):
                worker.overdue = True
                worker.process.kill()

    def _forget_dead(self, worker: _Worker) -> None:
        """Forget a dead worker, put its texts back in the queue, and count the death against the one it was at.

        Another one is started when texts are handed out again.
        """
        worker.process.join()
        code = worker.process.exitcode or 0
        at = int(worker.at[0])
        tasks = [task for batch in worker.batches for task in batch]
        self._workers.remove(worker)
        worker.end()
        if at < 0:
            self._failed_starts += 1
            if self._failed_starts >= FAILED_STARTS:
                raise InciError(f"the worker processes end before they read anything ({_died(code)}); try --jobs 1")
        elif any(task[0] == at for task in tasks):
            self._failed_starts = 0
            self._deaths[at] = DEATHS if worker.overdue else self._deaths.get(at, 0) + 1
            if self._deaths[at] >= DEATHS:
                tasks = [task for task in tasks if task[0] != at]
                why = _overdue(self._timeout) if worker.overdue else f"the process that read it died ({_died(code)})"
                self._given_up.append((at, FailedRow(why)))
        self._tasks.extendleft(reversed(tasks))

    def close(self) -> None:
        """End all workers now."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()


def _died(code: int) -> str:
    if code < 0:
        with suppress(ValueError):
            return f"signal {signal.Signals(-code).name}"
    return f"exit code {code}"


def _overdue(timeout: float) -> str:
    return f"reading it took longer than {timeout:g} s"


def _work(job: ScanJob, pipe: Connection, at: Any, parent: int, inherited: list[Connection]) -> None:
    """Read batches until the parent ends: the main function of a worker process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in inherited:
        other.close()
    reader = job.reader()
    batches: queue.SimpleQueue[list[Task]] = queue.SimpleQueue()
    threading.Thread(target=_take_in, args=(pipe, batches, parent), daemon=True).start()
    with rare_garbage_collection():
        while True:
            results = []
            for number, text, hint in batches.get():
                at[1] = time.monotonic()
                at[0] = number
                results.append((number, reader.read(text, hint)))
            at[0] = -1
            with suppress(OSError):
                pipe.send(results)


def _take_in(pipe: Connection, batches: queue.SimpleQueue[list[Task]], parent: int) -> None:
    """Receive batches from the pipe as they come; end the process when the parent is gone."""
    try:
        while True:
            while not pipe.poll(1.0):
                if os.getppid() != parent:
                    os._exit(0)
            batches.put(pipe.recv())
    except (EOFError, OSError):
        os._exit(0)
