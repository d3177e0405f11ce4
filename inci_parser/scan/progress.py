"""How a scan goes on, on standard error: rows, rate and time left on a terminal, nothing elsewhere."""

from __future__ import annotations

import sys
import time
from typing import Any

from .tally import Tally

#: Seconds between two pictures of the bar.
EVERY = 0.2


class Bar:
    """A bar by tqdm. The number of all rows, where the input does not tell, is reckoned from the part read so far."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._total: int | None = None
        self._next = 0.0
        self._begin = 0

    def start(self, done: int, total: int | None) -> None:
        """Show the bar, where standard error is a terminal and tqdm is installed."""
        if not sys.stderr.isatty():
            return
        try:
            from tqdm import tqdm
        except ImportError:
            return
        tqdm.monitor_interval = 0  # no thread of its own: workers are forked later
        self._total, self._begin = total, done
        self._bar = tqdm(total=total, initial=done, unit=" rows", unit_scale=False, file=sys.stderr, mininterval=0)

    def at(self, tally: Tally, part: float | None) -> None:
        """Show how far the scan is."""
        if self._bar is None or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + EVERY
        if self._total is None and part:
            self._bar.total = max(tally.rows, round(tally.rows / part))
        if tally.rejects:
            self._bar.set_postfix_str(f"{tally.rejects:,} rejected", refresh=False)
        self._bar.update(tally.rows - self._bar.n)

    def close(self, rows: int | None = None) -> None:
        """Take the bar off; with ``rows``, at the end of the scan."""
        if self._bar is None:
            return
        if rows is not None:
            self._bar.total = rows
            self._bar.update(rows - self._bar.n)
        self._bar.close()
        self._bar = None
