"""Runs one scan in a process of its own and tells its progress, one JSON object a line on standard output.

    python -m inci_parser.web.scan_worker '{"input": "...", "output": "...", "summary": "...", "market": "EU"}'

A line is ``{"rows": n, "total": n or null}``, the last one ``{"done": {...}}`` or ``{"error": "..."}``.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

from ..errors import InciError
from ..scan import Options, scan_file

#: Seconds between two lines.
_INTERVAL = 0.3


def _print_line(value: dict[str, Any]) -> None:
    print(json.dumps(value), flush=True)


class _Progress:
    """Tells how many rows are done, now and then."""

    def __init__(self) -> None:
        self._last = 0.0

    def start(self, done: int) -> None:
        """The scan starts with ``done`` rows behind it."""
        _print_line({"rows": done, "total": None})

    def at(self, tally: Any, total: Callable[[], int | None]) -> None:
        """The scan has written ``tally.rows`` rows."""
        now = time.monotonic()
        if now - self._last >= _INTERVAL:
            self._last = now
            _print_line({"rows": tally.rows, "total": total()})


def main(argument: str) -> int:
    """Run the scan that the JSON argument describes; the exit code is 0, or 2 with the error as one line."""
    task = json.loads(argument)
    try:
        summary = scan_file(
            task["input"],
            task["output"],
            options=Options(market=task.get("market", "EU")),
            summary=task.get("summary"),
            watch=_Progress(),
        )
    except (InciError, OSError) as error:
        _print_line({"error": str(error)})
        return 2
    tally = summary.tally
    _print_line({"done": {"rows": tally.rows, "rejects": tally.rejects, "seconds": round(summary.seconds, 2)}})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
