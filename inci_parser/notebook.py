"""Shows labels and reports as HTML in IPython and Jupyter.

The formatter is registered by the names of the types, so that the records themselves know nothing of HTML. Importing
:mod:`inci_parser` in a notebook registers it; ``%load_ext inci_parser.notebook`` does where the package was imported
before IPython was.
"""

from __future__ import annotations

import sys
from typing import Any

#: Types that are shown as HTML: module and name, as IPython asks for them.
SHOWN = (("inci_parser.models.label", "Label"), ("inci_parser.models.report", "Report"))


def html(record: Any) -> str:
    """Return a :class:`~inci_parser.Label` or a :class:`~inci_parser.Report` as one HTML element."""
    from .render.html import fragment

    return fragment(record)


def load_ipython_extension(shell: Any) -> None:
    """Register :func:`html` with an IPython shell."""
    formatter = shell.display_formatter.formatters["text/html"]
    for module, name in SHOWN:
        formatter.for_type_by_name(module, name, html)


def register() -> None:
    """Register with the running IPython shell; nothing happens outside one."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None and hasattr(ipython, "get_ipython") else None
    if shell is not None and getattr(shell, "display_formatter", None) is not None:
        load_ipython_extension(shell)
