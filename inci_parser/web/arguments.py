"""Bodies and queries of requests as arguments of the library."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from starlette.requests import Request

from .errors import ApiError, wants_json
from .limits import Limits


def json_value(text: str | bytes, field: str | None = None) -> Any:
    """Return what a JSON text says, of a field or of the whole body; raises :class:`ApiError` (400)."""
    what = "the body is not JSON" if field is None else "not JSON"
    try:
        return json.loads(text)
    except RecursionError:
        raise ApiError(400, f"{what} that can be read: it is nested too deeply", field) from None
    except ValueError as error:
        raise ApiError(400, f"{what}: {error}", field) from None


async def json_body(request: Request) -> dict[str, Any]:
    """Return the JSON object of a request; raises :class:`ApiError` (400) for anything else, 413 for long texts."""
    body = json_value(await request.body())
    if not isinstance(body, dict):
        raise ApiError(400, "the body must be a JSON object")
    refuse_long(request, body)
    return body


def refuse_long(request: Request, value: Any) -> None:
    """Raise :class:`ApiError` (413) where the texts in a value are longer together than a request may hold.

    How long an answer takes depends on its texts, and what is begun is not stopped: so they are bounded before.
    """
    limits: Limits = request.app.state.limits
    most, length, values = limits.text_characters, 0, [value]
    while values:
        item = values.pop()
        if isinstance(item, str):
            length += len(item)
        elif isinstance(item, Mapping):
            values += [*item.keys(), *item.values()]
        elif isinstance(item, list):
            values += item
    if length <= most:
        return
    if wants_json(request):
        what = f"the texts of a request hold at most {most:,} characters together, these hold {length:,}"
        raise ApiError(413, f"{what}; send the label alone, or a table to /api/scan")
    what = f"At most {most:,} characters are read at a time, these are {length:,}"
    raise ApiError(413, f"{what}. Paste the ingredient list alone; a table of products goes to the page “Table”.")


def known_fields(body: Mapping[str, Any], allowed: Iterable[str]) -> None:
    """Raise :class:`ApiError` (422) for a field that the call does not have."""
    names = tuple(allowed)
    for field in body:
        if field not in names:
            raise ApiError(422, f"unknown field; there are {', '.join(names)}", field[:80])


def text_field(body: Mapping[str, Any], field: str, *, required: bool = False) -> str:
    """Return a field that holds a text, ``""`` where it is absent; raises :class:`ApiError` (422) for another value."""
    value = body.get(field)
    if value is None and not required:
        return ""
    if not isinstance(value, str):
        raise ApiError(422, "must be a text", field)
    return value


def texts_field(body: Mapping[str, Any], field: str, *, most: int) -> tuple[str, ...]:
    """Return a field that holds a list of texts; raises :class:`ApiError` (422) for another value."""
    value = body.get(field, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ApiError(422, "must be a list of texts", field)
    if len(value) > most:
        raise ApiError(422, f"at most {most} at a time", field)
    return tuple(value)


def analysis_options(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return the keyword arguments of ``analyze`` that a JSON body gives."""
    return {
        "market": text_field(body, "market") or "EU",
        "product_type": text_field(body, "product_type") or None,
        "profile": texts_field(body, "profile", most=20),
        "title": text_field(body, "title"),
        "avoid": texts_field(body, "avoid", most=500),
    }
