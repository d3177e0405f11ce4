"""What the static page calls: the fragments of the page, made in the browser itself."""

from __future__ import annotations

import json

from ..errors import InciError
from .fragments import FRAGMENTS
from .templating import IN_A_FOLDER, render, set_addresses


def answer(path: str, fields: str) -> str:
    """Return the HTML that answers a form; ``fields`` is a JSON object of lists of texts."""
    set_addresses(IN_A_FOLDER)
    try:
        return FRAGMENTS[path](json.loads(fields))
    except InciError as error:
        return render("fault.html", message=str(error))
