"""Scan a catalogue of products: tables in, tables out, whatever their size.

``scan_file`` works from files to files, ``scan_frame`` on a pandas DataFrame, ``scan_arrow`` on tables of Arrow; the
same on Spark is ``inci_parser.scan.spark``, which needs the extra of that name. Everything is loaded when it is first
used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .arrow import scan_arrow
    from .diff import Difference, diff_scans
    from .frame import scan_frame
    from .options import Options, Outputs, RunSettings
    from .run import Summary, scan_file

_HOMES = {
    "Difference": "diff",
    "Options": "options",
    "Outputs": "options",
    "RunSettings": "options",
    "Summary": "run",
    "diff_scans": "diff",
    "scan_arrow": "arrow",
    "scan_file": "run",
    "scan_frame": "frame",
}
__all__ = [
    "Difference",
    "Options",
    "Outputs",
    "RunSettings",
    "Summary",
    "diff_scans",
    "scan_arrow",
    "scan_file",
    "scan_frame",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{home}", __name__), name)
    globals()[name] = value
    return value
