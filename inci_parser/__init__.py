"""Reads cosmetic ingredient labels as an expert would.

``parse`` takes a pasted text apart and names its ingredients, ``analyze`` says what they mean; ``Catalogue`` holds
the names. Everything is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._version import CATALOGUE_VERSION, __version__

if TYPE_CHECKING:
    from .api import analyze, parse
    from .errors import InciError
    from .models import Entry, Finding, Label, Match, Report
    from .naming import Catalogue

_HOMES = {
    "Catalogue": "naming",
    "Entry": "models",
    "Finding": "models",
    "InciError": "errors",
    "Label": "models",
    "Match": "models",
    "Report": "models",
    "analyze": "api",
    "parse": "api",
}
__all__ = [
    "CATALOGUE_VERSION",
    "Catalogue",
    "Entry",
    "Finding",
    "InciError",
    "Label",
    "Match",
    "Report",
    "__version__",
    "analyze",
    "parse",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{home}", __name__), name)
    globals()[name] = value
    return value
