"""What is known of one ingredient, by name, CAS or EC number: as a record and as a page."""

from __future__ import annotations

from typing import Any

from ..analysis.ingredient import explain_ingredient
from ..naming import Catalogue
from .templating import render


def about_ingredient(name: str, market: str) -> dict[str, Any]:
    """Return the record that ``inci explain --format json`` gives; ``names`` is empty for a name nobody knows."""
    return explain_ingredient(name, Catalogue.default(), market=market).to_dict()


def records_of(name: str) -> list[dict[str, Any]]:
    """Return the catalogue's records of the ingredients that a name stands for."""
    records: list[dict[str, Any]] = Catalogue.default().explain(name).to_dict()["records"]
    return records


def ingredient_page(name: str, market: str, template: str = "ingredient.html") -> str | None:
    """Return the page about one ingredient, ``None`` for a name nobody knows."""
    about = about_ingredient(name, market)
    if not about["names"]:
        return None
    return render(template, about=about, market=market)
