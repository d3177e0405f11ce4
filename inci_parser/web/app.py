"""The ASGI application: routes, checks that every request passes, and what it keeps while it runs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from ..errors import InciError
from . import api, pages, reconciliation
from .errors import ApiError, on_api_error, on_closed, on_http_error, on_library_error
from .limits import Limits
from .middleware import HostCheck, LastAnswer, SecurityHeaders, SizeLimit
from .scans import Scans

#: Host names that a server on this machine answers for.
LOCAL_HOSTS = ("127.0.0.1", "localhost", "[::1]")

#: Kind of error -> what answers it.
HANDLERS = {
    ApiError: on_api_error,
    InciError: on_library_error,
    HTTPException: on_http_error,
    ClientDisconnect: on_closed,
}


def create_app(*, hosts: Iterable[str] = LOCAL_HOSTS, limits: Limits | None = None) -> Starlette:
    """Return the application; ``hosts`` are the names it answers for, ``"*"`` any (behind a proxy that checks them)."""
    limits = limits or Limits()

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        app.state.scans = Scans(limits)
        yield
        await app.state.scans.close()

    app = Starlette(
        routes=[
            *pages.ROUTES,
            *reconciliation.ROUTES,
            Mount("/api", routes=api.ROUTES),
            Mount("/static", StaticFiles(directory=Path(__file__).parent / "static")),
        ],
        middleware=[
            Middleware(LastAnswer),
            Middleware(SecurityHeaders),
            Middleware(HostCheck, hosts=hosts),
            Middleware(SizeLimit, limits.body_bytes, limits.of_paths()),
        ],
        exception_handlers=HANDLERS,
        lifespan=lifespan,
    )
    app.state.limits = limits
    return app
