"""The Reconciliation Service API of the W3C community group (version 0.2) over the catalogue, as OpenRefine calls it.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from .arguments import json_value, refuse_long
from .errors import ApiError
from .limits import Limits
from .work import run_bounded

_TYPE = {"id": "ingredient", "name": "Cosmetic ingredient (INCI)"}
#: Properties that a table can be extended by: id -> name.
_PROPERTIES = {"cas": "CAS number", "ec": "EC number", "functions": "CosIng functions"}
#: Queries in one batch.
_BATCH = 500


def _manifest(base: str) -> dict[str, Any]:
    service = {"service_url": base.rstrip("/"), "service_path": "/reconcile"}
    return {
        "versions": ["0.2"],
        "name": "inci-parser",
        "identifierSpace": f"{base}ingredients/",
        "schemaSpace": f"{base}schema/",
        "defaultTypes": [_TYPE],
        "view": {"url": f"{base}ingredients/{{{{id}}}}"},
        "preview": {"url": f"{base}reconcile/preview?id={{{{id}}}}", "width": 420, "height": 220},
        "suggest": {"entity": {**service, "service_path": "/reconcile/suggest"}},
        "extend": {
            "propose_properties": {**service, "service_path": "/reconcile/properties"},
            "property_settings": [],
        },
    }


def _candidates(text: str, limit: int) -> list[dict[str, Any]]:
    """Return what one query may mean, best first; ``match`` is true only where nothing was guessed."""
    from ..naming import Catalogue

    match = Catalogue.default().resolve(text)
    if match.method in ("none", "nomenclature"):
        candidates = [(alternative.name, alternative.score, False) for alternative in match.alternatives]
    else:
        sure = match.method != "fuzzy" and len(match.names) == 1
        candidates = [(name, match.score, sure) for name in match.names]
        candidates += [(alternative.name, alternative.score, False) for alternative in match.alternatives]
    return [
        {"id": name, "name": name, "score": round(score, 1), "match": sure, "type": [_TYPE]}
        for name, score, sure in candidates[:limit]
    ]


def _answer_queries(queries: Mapping[str, Any]) -> dict[str, Any]:
    if len(queries) > _BATCH:
        raise ApiError(413, f"at most {_BATCH} queries at a time", "queries")
    answers: dict[str, Any] = {}
    for key, query in queries.items():
        if not isinstance(query, dict) or not isinstance(query.get("query"), str):
            raise ApiError(422, "every query needs the text 'query'", key[:80])
        limit = query.get("limit")
        answers[key] = {"result": _candidates(query["query"], limit if isinstance(limit, int) and limit > 0 else 5)}
    return answers


def _extension(request: Mapping[str, Any]) -> dict[str, Any]:
    """Return the properties of the ingredients that a table asks for."""
    from .ingredients import records_of

    asked = [str(item.get("id")) for item in request.get("properties", []) if isinstance(item, dict)]
    ids = [name for name in asked if name in _PROPERTIES]
    rows: dict[str, Any] = {}
    for name in request.get("ids", []):
        record = next(iter(records_of(str(name))), {})
        rows[str(name)] = {key: [{"str": value} for value in record.get(key, ())] for key in ids}
    return {"meta": [{"id": key, "name": _PROPERTIES[key]} for key in ids], "rows": rows}


def _parsed(text: str, field: str) -> dict[str, Any]:
    value = json_value(text, field)
    if not isinstance(value, dict):
        raise ApiError(422, "must be a JSON object", field)
    return value


async def reconcile(request: Request) -> Response:
    """Answer the manifest, a batch of ``queries``, or an ``extend`` request."""
    form: Mapping[str, Any] = request.query_params if request.method == "GET" else await request.form()
    limits: Limits = request.app.state.limits
    refuse_long(request, [value for value in form.values() if isinstance(value, str)])
    for field, call in (("queries", _answer_queries), ("extend", _extension)):
        if isinstance(form.get(field), str):
            parsed = _parsed(form[field], field)
            return JSONResponse(await run_bounded(partial(call, parsed), limits.seconds))
    return JSONResponse(_manifest(str(request.base_url)))


async def suggest(request: Request) -> Response:
    """Answer with the ingredients whose names begin with ``prefix`` or are near it."""
    prefix = request.query_params.get("prefix", "")
    return JSONResponse({"result": _candidates(prefix, 10) if prefix else []})


async def properties(request: Request) -> Response:
    """Answer with the properties that a table can be extended by."""
    return JSONResponse({"type": _TYPE["id"], "properties": [{"id": k, "name": v} for k, v in _PROPERTIES.items()]})


async def preview(request: Request) -> Response:
    """Answer with a small page about one ingredient."""
    from .fragments import about_ingredient
    from .templating import ingredient_page

    name = request.query_params.get("id", "")
    about = about_ingredient(name, "EU")
    if not about:
        raise ApiError(404, f"no ingredient is known by the name {name[:80]!r}", "id")
    page = ingredient_page(name, about, preview=True)
    return HTMLResponse(page, headers={"content-security-policy": "default-src 'none'; style-src 'self'"})


ROUTES = [
    Route("/reconcile", reconcile, methods=["GET", "POST"]),
    Route("/reconcile/suggest", suggest),
    Route("/reconcile/properties", properties),
    Route("/reconcile/preview", preview),
]
