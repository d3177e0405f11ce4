"""The page's templates; every value in them is escaped."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from ..render.numbers import span


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("inci_parser", "web/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["amount"] = span
    environment.globals["at"] = SERVED
    return environment


#: Pages -> their addresses, on the server and in the folder of the static page.
SERVED = {
    "home": "/", "compare": "/compare", "routine": "/routine", "scan": "/scan", "ingredients": "/ingredients",
    "ingredient": "/ingredients/", "static": "/static/",
}  # fmt: skip
IN_A_FOLDER = {
    "home": "index.html", "compare": "compare.html", "routine": "routine.html", "ingredients": "ingredients.html",
    "ingredient": "ingredients.html#", "static": "static/",
}  # fmt: skip


def set_addresses(addresses: Mapping[str, str]) -> None:
    """Set where the links of every template lead: :data:`SERVED` (the default) or :data:`IN_A_FOLDER`."""
    _environment().globals["at"] = dict(addresses)


def render(name: str, **values: Any) -> str:
    """Return a template filled with values."""
    return _environment().get_template(name).render(**values)
