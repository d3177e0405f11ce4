"""The tool that builds the static page, without what it needs."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

import pytest


def test_a_package_that_lacks_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra ``web`` the tool says in one line what to install."""
    for name in [name for name in sys.modules if name.startswith(("inci_parser.web", "jinja2"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "jinja2", None)
    tools = Path(__file__).parents[1] / "tools"
    monkeypatch.syspath_prepend(str(tools))
    with pytest.raises(SystemExit, match=r"jinja2 is not installed: pip install '\.\[web\]'"):
        runpy.run_path(str(tools / "build_static_page.py"))
