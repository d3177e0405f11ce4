"""The OpenAPI 3.1 description of the REST interface, from the JSON Schemas that the package ships."""

from __future__ import annotations

from functools import cache
from typing import Any

from .._version import __version__
from ..analysis.asked import profile_names
from ..analysis.markets import markets
from ..analysis.wording import join_words
from ..schemas import NAMES, schema

_TEXT = {"type": "string", "description": "The label as it was pasted."}
_TEXTS = {"type": "array", "items": {"type": "string"}}
_MARKET = {"type": "string", "default": "EU", "description": f"Whose law: {join_words(markets(), 'or')}."}
_PROFILE = {
    "type": "array",
    "items": {"type": "string"},
    "description": f"{join_words(profile_names())}.",
}
_ANALYZE = {
    "text": _TEXT,
    "market": _MARKET,
    "product_type": {"type": ["string", "null"], "description": "serum, shampoo ...; inferred where absent."},
    "profile": _PROFILE,
    "title": {"type": "string", "description": "The product's name; it may tell its type."},
    "avoid": {"type": "array", "items": {"type": "string"}, "description": "Names or groups to look for."},
}
_ROUTINE = {
    "texts": _TEXTS,
    "market": _MARKET,
    "profile": _PROFILE,
    "product_types": {"type": "array", "items": {"type": "string"}, "description": "One word a product, or empty."},
}
#: Path -> summary, properties of the request, required ones, name of the answer's schema.
_POSTS: dict[str, tuple[str, dict[str, Any], list[str], str]] = {
    "/api/parse": ("Read a label and name its ingredients.", {"text": _TEXT}, ["text"], "label"),
    "/api/analyze": ("Say what a label means.", _ANALYZE, ["text"], "report"),
    "/api/compare": (
        "Compare two labels.",
        {"texts": {**_TEXTS, "minItems": 2, "maxItems": 2}},
        ["texts"],
        "comparison",
    ),
    "/api/routine": ("Say what several products mean together.", _ROUTINE, ["texts"], "routine"),
}
_PICTURES = {
    "type": "object",
    "properties": {"pictures": {"type": "array", "items": {"type": "string", "format": "binary"}}},
    "required": ["pictures"],
}
_PICTURE_TEXT = {
    "type": "object",
    "properties": {
        "text": {"type": "string"},
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        "lines": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "text": {"type": "string"},
                    "confidence": {"type": "number", "minimum": 0, "maximum": 1},
                    "box": {
                        "description": "A polygon around the line, in pixels of the picture.",
                        "type": "array",
                        "items": {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
                    },
                    "picture": {"description": "Which picture, from 0.", "type": "integer"},
                },
                "required": ["text", "confidence", "box", "picture"],
            },
        },
        "remarks": {"type": "array", "items": {"type": "string"}},
    },
    "required": ["text", "confidence", "lines", "remarks"],
}
_ERROR = {
    "type": "object",
    "properties": {
        "error": {
            "type": "object",
            "properties": {
                "code": {"type": "string"},
                "message": {"type": "string"},
                "field": {"type": ["string", "null"]},
            },
            "required": ["code", "message", "field"],
        }
    },
    "required": ["error"],
}


def _component(name: str) -> dict[str, Any]:
    """Return a shipped schema with its references turned to the place it has in the document."""
    component: dict[str, Any] = _rebased(schema(name), f"#/components/schemas/{name}/$defs/")
    return component


def _rebased(node: Any, prefix: str) -> Any:
    if isinstance(node, list):
        return [_rebased(item, prefix) for item in node]
    if not isinstance(node, dict):
        return node
    rebased = {key: _rebased(value, prefix) for key, value in node.items() if key not in ("$schema", "$id")}
    reference = rebased.get("$ref")
    if isinstance(reference, str) and reference.startswith("#/$defs/"):
        rebased["$ref"] = prefix + reference.removeprefix("#/$defs/")
    return rebased


def _answers(schema_name: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema_name}"}}}
    failure = {"application/json": {"schema": {"$ref": "#/components/schemas/error"}}}
    answers: dict[str, Any] = {"200": {"description": "The record.", "content": content}}
    for status, description in (
        ("400", "The body is not a JSON object."),
        ("413", "The request is too large."),
        ("422", "A field has a value that is not known."),
        ("503", "The answer took too long."),
    ):
        answers[status] = {"description": description, "content": failure}
    return answers


def _post(path: str) -> dict[str, Any]:
    summary, properties, required, answer = _POSTS[path]
    body = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    return {
        "post": {
            "operationId": path.rpartition("/")[2],
            "summary": summary,
            "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
            "responses": _answers(answer),
        }
    }


def _read_pictures() -> dict[str, Any]:
    return {
        "post": {
            "operationId": "read",
            "summary": "Read the text of a label from pictures of it (needs the extra photo on the server).",
            "requestBody": {"required": True, "content": {"multipart/form-data": {"schema": _PICTURES}}},
            "responses": {
                **_answers("label"),
                "200": {"description": "The text.", "content": {"application/json": {"schema": _PICTURE_TEXT}}},
            },
        }
    }


@cache
def openapi_document() -> dict[str, Any]:
    """Return the description as plain values; it is the same for the life of the process.

    >>> openapi_document()["openapi"], sorted(openapi_document()["paths"])[:2]
    ('3.1.0', ['/api/analyze', '/api/compare'])
    """
    paths: dict[str, Any] = {path: _post(path) for path in _POSTS}
    name = {"name": "name", "in": "path", "required": True, "schema": {"type": "string"}}
    answers = _answers("explanation")
    answers["404"] = {**answers["400"], "description": "No ingredient is known by this name or number."}
    paths["/api/ingredients/{name}"] = {
        "get": {
            "operationId": "ingredient",
            "summary": "Explain one ingredient, by its name, CAS or EC number.",
            "parameters": [name, {"name": "market", "in": "query", "schema": _MARKET}],
            "responses": answers,
        }
    }
    table = {"description": "A CSV, JSON Lines or Excel file.", "type": "string", "format": "binary"}
    rows = {"application/x-ndjson": {"schema": {"type": "string"}}}
    paths["/api/scan"] = {
        "post": {
            "operationId": "scan",
            "summary": "Analyze a table of products; one JSON object a line as it is made, then the rejected rows.",
            "parameters": [
                {"name": "market", "in": "query", "schema": _MARKET},
                {"name": "filename", "in": "query", "schema": {"type": "string", "default": "table.csv"}},
            ],
            "requestBody": {"required": True, "content": {"application/octet-stream": {"schema": table}}},
            "responses": {**_answers("report"), "200": {"description": "The rows.", "content": rows}},
        }
    }
    paths["/api/read"] = _read_pictures()
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "inci-parser",
            "version": __version__,
            "description": "Reads cosmetic ingredient labels. Guidance, not diagnosis; a label shows no pH.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "paths": paths,
        "components": {"schemas": {**{name: _component(name) for name in NAMES}, "error": _ERROR}},
    }
