"""The JSON Schemas (2020-12) of the records, shipped with the package."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from ..errors import UsageError

#: label: what ``parse`` gives; report: ``analyze``; routine: ``check_routine``; comparison: ``compare``;
#: explanation: ``inci explain``.
NAMES = ("label", "report", "routine", "comparison", "explanation")


def schema_text(name: str) -> str:
    """Return a schema as the JSON text that ships; the errors of :func:`schema`."""
    if name not in NAMES:
        raise UsageError(f"no schema {name!r}; there are {', '.join(NAMES)}")
    return resources.files(__package__).joinpath(f"{name}.json").read_text(encoding="utf-8")


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of a record, complete in itself.

    >>> schema("label")["title"]
    'A label read and named'

    Raises :class:`~inci_parser.errors.UsageError` for a name that is none of :data:`NAMES`.
    """
    loaded: dict[str, Any] = json.loads(schema_text(name))
    return loaded
