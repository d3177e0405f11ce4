"""What is known of one ingredient, by name, CAS or EC number, as records."""

from __future__ import annotations

from typing import Any

from ..analysis.ingredient import explain_ingredient
from ..naming import Catalogue


def about_ingredient(name: str, market: str) -> dict[str, Any]:
    """Return the record that ``inci explain --format json`` gives; ``names`` is empty for an unknown name."""
    return explain_ingredient(name, Catalogue.default(), market=market).to_dict()


def records_of(name: str) -> list[dict[str, Any]]:
    """Return the catalogue's records of the ingredients that a name stands for."""
    records: list[dict[str, Any]] = Catalogue.default().explain(name).to_dict()["records"]
    return records
