"""The templates of the pages around the answers; every value in them is escaped."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from .choices import choices

#: An invented label that the page offers as an example.
SAMPLE = (
    "Ingredients: Aqua, Glycerin, Niacinamide (5%), Cetearyl Alcohol, Caprylic/Capric Triglyceride, Squalane, "
    "Retinol, Panthenol, Phenoxyethanol, Ethylhexylglycerin, Parfum, Limonene, Linalool, CI 77491."
)
#: Pages -> their addresses, on the server and in the folder of the static page.
SERVED = {
    "home": "/", "compare": "/compare", "routine": "/routine", "scan": "/scan", "ingredients": "/ingredients",
    "static": "/static/",
}  # fmt: skip
IN_A_FOLDER = {
    "home": "index.html", "compare": "compare.html", "routine": "routine.html", "ingredients": "ingredients.html",
    "static": "static/",
}  # fmt: skip


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("inci_parser", "web/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(name: str, **values: Any) -> str:
    """Return a template filled with values; ``at`` are the addresses of the pages, :data:`SERVED` by default."""
    return _environment().get_template(name).render(**{"at": SERVED, **values})


def whole_page(name: str, **values: Any) -> str:
    """Return one of the pages that ask: ``home``, ``compare``, ``routine``, ``lookup``, ``scan``.

    ``values`` are what its template shows besides; ``pictures`` (whether they can be read) shows their control.
    """
    here = "ingredients" if name == "lookup" else name
    return render(f"{name}.html", here=here, sample=SAMPLE, **choices(), **values)


def ingredient_page(name: str, about: str, *, preview: bool = False) -> str:
    """Return the page of one ingredient around what is known of it, ``about``, which is HTML already."""
    return render("preview.html" if preview else "ingredient.html", asked=name, about=Markup(about))
