"""How a scan goes on, on standard error: rows, rate and time left on a terminal, nothing elsewhere."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from typing import Any

from ..scan.statistics import Tally

#: Seconds between two pictures of the bar.
EVERY = 0.2


class Bar:
    """A bar by tqdm. Where the input does not tell how many rows it has, they are estimated from the part read."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._next = 0.0

    def start(self, done: int) -> None:
        """Show the bar, where standard error is a terminal and tqdm is installed."""
        if not sys.stderr.isatty():
            return
        try:
            from tqdm import tqdm
        except ImportError:
            return
        tqdm.monitor_interval = 0  # no thread of its own: workers are forked later
        wide = os.get_terminal_size(sys.stderr.fileno()).columns
        self._bar = tqdm(
            initial=done,
            unit=" rows",
            file=sys.stderr,
            mininterval=0,
            ncols=None if wide else 80,  # a terminal that does not know its size
            nrows=None if wide else 24,
            dynamic_ncols=bool(wide),
        )

    def at(self, tally: Tally, total: Callable[[], int | None]) -> None:
        """Show how far the scan is."""
        if self._bar is None or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + EVERY
        self._bar.total = max(tally.rows, total() or 0) or None
        if tally.rejects:
            self._bar.set_postfix_str(f"{tally.rejects:,} rejected", refresh=False)
        self._bar.update(tally.rows - self._bar.n)

    def close(self, rows: int | None = None) -> None:
        """Remove the bar; with ``rows``, at the end of the scan."""
        if self._bar is None:
            return
        if rows is not None:
            self._bar.total = rows
            self._bar.update(rows - self._bar.n)
        self._bar.close()
        self._bar = None
