"""A limit on the time of one call in this process, by the system's alarm clock."""

from __future__ import annotations

import math
import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import TypeVar

T = TypeVar("T")


class OverdueError(BaseException):
    """A call took longer than it may. No ``except Exception`` on the way stops it."""


class TimeLimit:
    """Calls functions that may take so many seconds each.

    It needs POSIX signals, the main thread, and an alarm that nobody else uses; elsewhere calls have no limit.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._active = (
            hasattr(signal, "setitimer")
            and math.isfinite(seconds)
            and _in_main_thread()
            and signal.getsignal(signal.SIGALRM) == signal.SIG_DFL
        )
        if self._active:
            signal.signal(signal.SIGALRM, _raise)

    def call(self, function: Callable[..., T], *args: object) -> T:
        """Return what the function returns; raise :class:`OverdueError` where it takes too long."""
        if not (self._active and _in_main_thread()):
            return function(*args)
        try:
            # again every second: an exception that a destructor raises is lost
            signal.setitimer(signal.ITIMER_REAL, self._seconds, 1.0)
            return function(*args)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)

    def close(self) -> None:
        """Restore the alarm clock."""
        if self._active and _in_main_thread():
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            self._active = False


def _in_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()


def _raise(number: int, frame: FrameType | None) -> None:
    raise OverdueError
