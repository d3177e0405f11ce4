"""Runs the library's calls beside the event loop, with a bound on time after which their work is stopped."""

from __future__ import annotations

import ctypes
import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

import anyio
import anyio.to_thread

from .errors import ApiError

T = TypeVar("T")
#: A thread looks for an exception that was raised for it after every step; so often it waits for one, in seconds.
_MOMENTS, _MOMENT = 100, 0.01
#: As often it waits for a second one behind the first.
_FEW = 5
#: A thread that still works after so many seconds gets the exception again: what Python calls when it frees an object
#: loses an exception that is raised within.
_AGAIN = 0.5


class StoppedError(BaseException):
    """The time for a call is over. No ``except Exception`` on the way stops it."""


class _Work(Generic[T]):
    """A call in a thread that another thread can stop."""

    def __init__(self, call: Callable[[], T]) -> None:
        self._call = call
        self._lock = threading.Lock()
        self._thread: int | None = None
        self._stopped = False

    def run(self) -> T | None:
        """Return what the call returns, ``None`` where it was stopped."""
        try:
            with self._lock:
                self._thread = None if self._stopped else threading.get_ident()
            if self._thread is None:
                return None
            try:
                result = self._call()
            except StoppedError:
                self._end(_FEW)
                raise
            except BaseException:
                self._end()
                raise
            self._end()
        except StoppedError:
            with self._lock:
                self._thread = None
            return None
        return result

    def _end(self, moments: int = _MOMENTS) -> None:
        """Let no exception reach what the thread does next: wait here for the one that is on its way."""
        with self._lock:
            self._thread, on_its_way = None, self._stopped
        for _ in range(moments if on_its_way else 0):
            time.sleep(_MOMENT)

    def stop(self) -> None:
        """Raise :class:`StoppedError` in the thread as soon as it runs Python code, and again until it ends."""
        with self._lock:
            self._stopped = True
            if self._thread is None:
                return
            raised = ctypes.py_object(StoppedError)
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self._thread), raised)
        again = threading.Timer(_AGAIN, self.stop)
        again.daemon = True
        again.start()


async def run_bounded(call: Callable[[], T], seconds: float) -> T:
    """Return ``call()``, run in a thread; raises :class:`ApiError` (503) when it takes longer than ``seconds``.

    Its work is stopped then, as far as it is Python code: a call into other code ends by itself first.
    """
    work = _Work(call)
    result: T | None = None
    with anyio.move_on_after(seconds) as scope:
        try:
            result = await anyio.to_thread.run_sync(work.run, abandon_on_cancel=True)
        except anyio.get_cancelled_exc_class():
            work.stop()
            raise
    if scope.cancelled_caught:
        raise ApiError(503, f"this took longer than {seconds:g} seconds; send a shorter text")
    return result  # type: ignore[return-value]
