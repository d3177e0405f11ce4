"""Errors as JSON: ``{"error": {"code", "message", "field"}}``."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from ..errors import InciError

#: HTTP status -> the code that a program can test for.
_CODES = {
    400: "bad_request",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    421: "wrong_host",
    422: "invalid",
    503: "too_slow",
}


class ApiError(Exception):
    """A request that cannot be answered as it stands: what is wrong, and in which field."""

    def __init__(self, status: int, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.status, self.message, self.field = status, message, field


def error_response(status: int, message: str, field: str | None = None) -> JSONResponse:
    """Return the JSON answer to a request that failed."""
    code = _CODES.get(status, "error")
    return JSONResponse({"error": {"code": code, "message": message, "field": field}}, status_code=status)


def wants_json(request: Request) -> bool:
    """Return whether a program asks, by the path: its answers are JSON, those of people pages."""
    return request.url.path.startswith(("/api", "/reconcile"))


async def on_api_error(request: Request, error: Exception) -> Response:
    """Answer an :class:`ApiError`."""
    assert isinstance(error, ApiError)
    if wants_json(request):
        return error_response(error.status, error.message, error.field)
    return _page(request, error.status, error.message)


async def on_library_error(request: Request, error: Exception) -> Response:
    """Answer an error of the library: the caller used a word that it does not know (422)."""
    assert isinstance(error, InciError)
    if wants_json(request):
        return error_response(422, str(error))
    return _page(request, 422, str(error))


async def on_http_error(request: Request, error: Exception) -> Response:
    """Answer an error of routing: no such page, method not allowed."""
    assert isinstance(error, HTTPException)
    if wants_json(request):
        return error_response(error.status_code, str(error.detail))
    return _page(request, error.status_code, str(error.detail))


async def on_closed(request: Request, error: Exception) -> Response:
    """Answer a client that closed the connection before its request was complete: that is no fault."""
    return Response(status_code=400)


def _page(request: Request, status: int, message: str) -> HTMLResponse:
    from ..render.html import fault
    from .templating import render

    part = request.headers.get("hx-request") == "true"
    return HTMLResponse(fault(message) if part else render("error.html", message=message), status_code=status)
