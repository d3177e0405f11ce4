"""Reads cosmetic ingredient labels as an expert would.

``parse`` takes a pasted text apart and names its ingredients, ``analyze`` says what they mean; ``Catalogue`` holds
the names. Everything is loaded when it is first used.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._version import CATALOGUE_VERSION, __version__

if TYPE_CHECKING:
    from . import photo
    from .analysis.compare import compare
    from .analysis.routine import check_routine
    from .analysis.rule_packs import load as load_rules
    from .api import analyze, parse
    from .errors import InciError
    from .models import Entry, Finding, Label, Match, Report
    from .naming import Catalogue
    from .scan import scan_file, scan_frame

#: Public name -> the module it lives in and its name there; no name where it is the module itself.
_HOMES = {
    "Catalogue": ("naming", "Catalogue"),
    "Entry": ("models", "Entry"),
    "Finding": ("models", "Finding"),
    "InciError": ("errors", "InciError"),
    "Label": ("models", "Label"),
    "Match": ("models", "Match"),
    "Report": ("models", "Report"),
    "analyze": ("api", "analyze"),
    "check_routine": ("analysis.routine", "check_routine"),
    "compare": ("analysis.compare", "compare"),
    "load_rules": ("analysis.rule_packs", "load"),
    "parse": ("api", "parse"),
    "photo": ("photo", ""),
    "scan_file": ("scan", "scan_file"),
    "scan_frame": ("scan", "scan_frame"),
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
    "check_routine",
    "compare",
    "load_rules",
    "parse",
    "photo",
    "scan_file",
    "scan_frame",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _HOMES[name]
    home = import_module(f".{module}", __name__)
    value = getattr(home, attribute) if attribute else home
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names, loaded or not."""
    return sorted(__all__)


if "IPython" in sys.modules:
    from .notebook import register

    register()
