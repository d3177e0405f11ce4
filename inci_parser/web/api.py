"""The REST interface: the library's calls with their own argument names, and the records they give."""

from __future__ import annotations

from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from ..analysis.compare import compare
from ..analysis.routine import check_routine
from ..api import analyze, parse
from .arguments import analysis_options, json_body, known_fields, text_field, texts_field
from .errors import ApiError
from .limits import Limits
from .openapi import openapi_document
from .work import run_bounded

ANALYZE_FIELDS = ("text", "market", "product_type", "profile", "title", "avoid")


def _limits(request: Request) -> Limits:
    limits: Limits = request.app.state.limits
    return limits


async def post_parse(request: Request) -> JSONResponse:
    """Answer ``POST /api/parse`` with the record of a label."""
    body = await json_body(request)
    known_fields(body, ("text",))
    text = text_field(body, "text", required=True)
    label = await run_bounded(partial(parse, text), _limits(request).seconds)
    return JSONResponse(label.to_dict())


async def post_analyze(request: Request) -> JSONResponse:
    """Answer ``POST /api/analyze`` with the record of a report."""
    body = await json_body(request)
    known_fields(body, ANALYZE_FIELDS)
    text = text_field(body, "text", required=True)
    report = await run_bounded(partial(analyze, text, **analysis_options(body)), _limits(request).seconds)
    return JSONResponse(report.to_dict())


async def post_compare(request: Request) -> JSONResponse:
    """Answer ``POST /api/compare`` with the record of a comparison of two labels."""
    body = await json_body(request)
    known_fields(body, ("texts",))
    texts = texts_field(body, "texts", most=2)
    if len(texts) != 2:
        raise ApiError(422, "two texts are compared", "texts")
    comparison = await run_bounded(partial(compare, *texts), _limits(request).seconds)
    return JSONResponse(comparison.to_dict())


async def post_routine(request: Request) -> JSONResponse:
    """Answer ``POST /api/routine`` with the record of several products that are used together."""
    body = await json_body(request)
    known_fields(body, ("texts", "market", "profile", "product_types"))
    texts = texts_field(body, "texts", most=_limits(request).texts)
    if not texts:
        raise ApiError(422, "no products", "texts")
    options: dict[str, Any] = {
        "market": text_field(body, "market") or "EU",
        "profile": texts_field(body, "profile", most=20),
    }
    types = texts_field(body, "product_types", most=len(texts))
    if types:
        options["product_types"] = tuple(word or None for word in types)
    routine = await run_bounded(partial(check_routine, texts, **options), _limits(request).seconds)
    return JSONResponse(routine.to_dict())


async def get_ingredient(request: Request) -> JSONResponse:
    """Answer ``GET /api/ingredients/{name or CAS or EC}`` with what is known of an ingredient (404 if nothing is)."""
    from .ingredients import about_ingredient

    name = request.path_params["name"]
    market = request.query_params.get("market", "EU")
    about = await run_bounded(partial(about_ingredient, name, market), _limits(request).seconds)
    if not about.get("names"):
        raise ApiError(404, f"no ingredient is known by the name or number {name[:80]!r}", "name")
    return JSONResponse(about)


async def get_openapi(request: Request) -> JSONResponse:
    """Answer ``GET /api/openapi.json`` with the OpenAPI 3.1 description of this interface."""
    return JSONResponse(openapi_document())


ROUTES = [
    Route("/parse", post_parse, methods=["POST"]),
    Route("/analyze", post_analyze, methods=["POST"]),
    Route("/compare", post_compare, methods=["POST"]),
    Route("/routine", post_routine, methods=["POST"]),
    Route("/ingredients/{name:path}", get_ingredient),
    Route("/openapi.json", get_openapi),
]
