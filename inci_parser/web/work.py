"""Runs the library's calls beside the event loop, with a bound on time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import anyio
import anyio.to_thread

from .errors import ApiError

T = TypeVar("T")


async def run_bounded(call: Callable[[], T], seconds: float) -> T:
    """Return ``call()``, run in a thread; raises :class:`ApiError` (503) when it takes longer than ``seconds``."""
    result: T | None = None
    with anyio.move_on_after(seconds) as scope:
        result = await anyio.to_thread.run_sync(call, abandon_on_cancel=True)
    if scope.cancelled_caught:
        raise ApiError(503, f"this took longer than {seconds:g} seconds; send a shorter text")
    return result  # type: ignore[return-value]
