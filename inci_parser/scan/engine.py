"""One scan: input rows to output rows in the same order; every row is written once, as a product or as a reject.

The parent reads rows, looks up what is already known of each text, hands unknown texts to the pool, and writes block
after block in the order of the input. A block's rows do not depend on who read them or when, so neither do the bytes.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any, Protocol

from ..analysis.gate import failure_kinds
from ..errors import InputError
from .cache import RowMemory, key_of, rare_garbage_collection
from .job import Counts, FailedRow, RenderedRow, ScanJob
from .outputs import Layout, Rejects
from .row_text import Renderer, printable
from .statistics import Tally
from .workers import InlinePool, Pool

#: Most rows and characters of a block, and blocks in progress for each job.
BLOCK_ROWS, BLOCK_CHARS, WINDOW = 100, 1 << 18, 30
#: Products that the page of the summary shows.
SAMPLE_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class Item:
    """One input row: the carried cells, the text and the product's title, or the reason why it cannot be read."""

    #: File ("" where there is a single one), number of the row, number of the line; both from 1.
    place: tuple[str, int, int]
    head: tuple[str, ...]
    text: str
    reason: str = ""
    #: The carried cell that is the product's name; it is among ``head``, so the digest of a journal knows it.
    title: str = ""


@dataclass(slots=True)
class _Block:
    items: list[tuple[Item, bytes]] = field(default_factory=list)
    chars: int = 0
    #: Keys that no result has come for yet, and the results of the others.
    missing: set[bytes] = field(default_factory=set)
    results: dict[bytes, RenderedRow | FailedRow] = field(default_factory=dict)


class Sink(Protocol):
    """Receives the text of the outputs."""

    def write(self, name: str, text: str) -> None:
        """Append text to an output."""


class Engine:
    """Reads items and writes rows. ``run`` it over an iterator of items; ``state`` is what a journal keeps."""

    def __init__(
        self,
        job: ScanJob,
        layout: Layout,
        renderer: Renderer,
        sink: Sink,
        *,
        jobs: int = 1,
        timeout: float = 120.0,
        sample: bool = False,
    ) -> None:
        self.tally = Tally()
        #: Whether the rows written are the rows counted; false in the middle of a block.
        self.whole = True
        self.digest = blake2b(digest_size=16)
        self._sink, self._layout, self._renderer = sink, layout, renderer
        self._long, self._sample = job.long, sample
        self._rejects = Rejects()
        self._gated = bool(failure_kinds(job.options.fail_on))
        self._type_hint = job.type_hint()
        self._memory: RowMemory[RenderedRow | FailedRow] = RowMemory()
        self._window = WINDOW * jobs
        self._pool = Pool(job, jobs, timeout) if jobs > 1 else InlinePool(job, timeout)
        self._blocks: deque[_Block] = deque()
        self._waiting: dict[bytes, list[_Block]] = {}
        self._numbers: dict[int, bytes] = {}
        self._next = 0

    def start(self, rejects: bool, long: bool) -> None:
        """Write the header lines of a scan from the start."""
        head = self._layout.head
        self._sink.write("products", self._renderer.header((*head, *self._layout.fields)))
        if rejects:
            self._sink.write("rejects", self._rejects.header())
        if long:
            self._sink.write("long", self._renderer.header((*head, *self._layout.long_fields)))

    def skip(self, items: Iterator[Item], state: Mapping[str, Any]) -> None:
        """Pass over the rows that a journal says are done.

        Raises :class:`~inci_parser.errors.InputError` if they are not the rows that were done then.
        """
        for done in range(state["rows"]):
            item = next(items, None)
            if item is None:
                raise InputError(f"the input ends after {done:,} rows, {state['rows']:,} were done before: it changed")
            self._mark(item, key_of(item.text.encode("utf-8", "surrogatepass"), self._type_hint(item.title)))
        if self.digest.hexdigest() != state["digest"]:
            raise InputError(
                "the rows that were done before are not those of the input now; start again with --restart"
            )
        self.tally = Tally.from_dict(state["tally"])

    def state(self) -> dict[str, Any]:
        """Return how far the scan is, for the journal."""
        return {"rows": self.tally.rows, "digest": self.digest.hexdigest(), "tally": self.tally.to_dict()}

    def run(self, items: Iterator[Item], after_block: Callable[[], None]) -> None:
        """Read all items and write all rows; call ``after_block`` whenever some were written."""
        with rare_garbage_collection():
            for block in self._fill(items):
                self._blocks.append(block)
                while self._blocks and (len(self._blocks) >= self._window or not self._blocks[0].missing):
                    self._write_first()
                    after_block()
            while self._blocks:
                self._write_first()
                after_block()
        self.tally.settle()

    def close(self) -> None:
        """End the workers."""
        self._pool.close()

    def _mark(self, item: Item, key: bytes) -> None:
        """Add a row to the digest of those that are done."""
        self.digest.update(key + repr((item.place, item.head, item.reason)).encode("utf-8", "backslashreplace"))

    def _fill(self, items: Iterator[Item]) -> Iterator[_Block]:
        block = _Block()
        for item in items:
            raw = item.text.encode("utf-8", "surrogatepass")
            hint = self._type_hint(item.title)
            key = key_of(raw, hint)
            block.items.append((item, key))
            block.chars += len(raw)
            if not item.reason and key not in block.results and key not in block.missing:
                self._ask(block, key, item.text, hint)
            if len(block.items) >= BLOCK_ROWS or block.chars >= BLOCK_CHARS:
                yield block
                block = _Block()
        if block.items:
            yield block

    def _ask(self, block: _Block, key: bytes, text: str, hint: str) -> None:
        known = self._memory.get(key)
        if known is not None:
            block.results[key] = known
            return
        block.missing.add(key)
        waiting = self._waiting.get(key)
        if waiting is not None:
            waiting.append(block)
            return
        self._waiting[key] = [block]
        self._numbers[self._next] = key
        self._pool.put((self._next, text, hint))
        self._next += 1

    def _write_first(self) -> None:
        block = self._blocks[0]
        while block.missing:
            for number, result in self._pool.take():
                self._settle(self._numbers.pop(number), result)
        self._blocks.popleft()
        self.whole = False
        self._write(block)
        self.whole = True

    def _settle(self, key: bytes, result: Any) -> None:
        self._memory.put(key, result, result.size)
        for block in self._waiting.pop(key):
            block.missing.discard(key)
            block.results[key] = result

    def _write(self, block: _Block) -> None:
        products: list[str] = []
        long: list[str] = []
        join, head_of, names = self._renderer.join, self._renderer.head, self._layout.head
        for item, key in block.items:
            self._mark(item, key)
            result = FailedRow(item.reason) if item.reason else block.results[key]
            if isinstance(result, FailedRow):
                self._reject(item, result.reason)
                continue
            head = head_of(item.head, names)
            products.append(join(head, result.tail))
            if self._long:
                long.extend([join(head, tail) for tail in result.long])
            if self._sample and self.tally.products < SAMPLE_ROWS:
                self._sink.write("sample", _sampled(item, result.counts))
            self.tally.add(result.counts)
        self._sink.write("products", "".join(products))
        if long:
            self._sink.write("long", "".join(long))

    def _reject(self, item: Item, reason: str) -> None:
        file, row, line = item.place
        self.tally.reject(reason, failure=self._gated)
        self._sink.write("rejects", self._rejects.line([file, str(row), str(line), reason, printable(item.text)]))


def _sampled(item: Item, counts: Counts) -> str:
    import json

    return (
        json.dumps([item.head, *counts[:5], counts.classes, counts.allergens, counts.flags], ensure_ascii=False) + "\n"
    )


class Clock:
    """When the next checkpoint is due: ``every`` seconds at the earliest, and at most a tenth of all time."""

    def __init__(self, every: float) -> None:
        self._every = every
        self._due = time.monotonic() + every

    def due(self) -> bool:
        """Return whether a checkpoint is due."""
        return time.monotonic() >= self._due

    def reset_after(self, seconds: float) -> None:
        """Set when the next checkpoint is due, after one that took so many seconds."""
        self._due = time.monotonic() + max(self._every, 10 * seconds)
