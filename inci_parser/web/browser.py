"""What the static page calls: the fragments of the page, made in the browser itself."""

from __future__ import annotations

import json

from ..errors import InciError
from ..render.html import fault
from .fragments import FRAGMENTS

#: Address before the name of an ingredient, in the folder of the static page.
INGREDIENTS = "ingredients.html#"


def answer(path: str, fields: str) -> str:
    """Return the HTML that answers a form; ``fields`` is a JSON object of lists of texts."""
    try:
        return FRAGMENTS[path](json.loads(fields), INGREDIENTS)
    except InciError as error:
        return fault(str(error))
