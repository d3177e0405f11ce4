"""What every request passes: the Host check, the limit on size, and the headers that keep a page to itself."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .errors import ApiError, error_response

#: No script, style, image or request that does not come from this very server; nobody may frame the page.
CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": CONTENT_POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


class HostCheck:
    """Refuses a request for another host name (421), so that a foreign page cannot reach this server by rebinding."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str]) -> None:
        self.app = app
        self.hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        host = _host_name(Headers(scope=scope).get("host", ""))
        if "*" in self.hosts or host in self.hosts:
            return await self.app(scope, receive, send)
        response = error_response(421, f"this server does not answer for the host {host[:80]!r}")
        return await response(scope, receive, send)


def _host_name(header: str) -> str:
    """Return the host of a Host header, without its port.

    >>> _host_name("LOCALHOST:8765"), _host_name("[::1]:8765")
    ('localhost', '[::1]')
    """
    if header.startswith("["):
        return header.partition("]")[0].lower() + "]"
    return header.partition(":")[0].lower()


class SizeLimit:
    """Refuses a body over the limit of its path (413), whether or not its length was announced."""

    def __init__(self, app: ASGIApp, body_bytes: int, of_paths: Mapping[str, int]) -> None:
        """Bound bodies to ``body_bytes``, those of the paths in ``of_paths`` to their own limit."""
        self.app = app
        self.body_bytes, self.of_paths = body_bytes, dict(of_paths)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        limit = self.of_paths.get(scope["path"], self.body_bytes)
        announced = Headers(scope=scope).get("content-length", "0")
        if announced.isdigit() and int(announced) > limit:
            return await error_response(413, _too_large(limit))(scope, receive, send)
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > limit:
                raise ApiError(413, _too_large(limit))
            return message

        return await self.app(scope, counted, send)


def _too_large(limit: int) -> str:
    return f"the request is larger than {limit:,} bytes; send less, or use the command line for large tables"


class SecurityHeaders:
    """Adds the headers that keep a page from loading, sending or being framed by anything foreign."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        return await self.app(scope, receive, with_headers)


class LastAnswer:
    """Answers a request that is cancelled because the server ends (503), which otherwise would log a traceback."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        begun = False

        async def noted(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, noted)
        except asyncio.CancelledError:
            if not begun:
                await error_response(503, "the server ends")(scope, receive, send)
