"""What every test may use."""

from __future__ import annotations

import importlib.util
import signal
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

# A shell starts what runs in the background with Ctrl-C ignored, and a process hands that on to those it starts: the
# tests that press Ctrl-C need it as it is for a user.
signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared test material beside the checkout; tests that need it are skipped where it is absent."""
    place = ROOT.parent / "shared"
    if not place.is_dir():
        pytest.skip("needs the shared test material beside the checkout, which is absent here")
    return place


@pytest.fixture(scope="session")
def script() -> Callable[[str], ModuleType]:
    """What loads a script of ``tools/`` by its name, as a module of its own."""

    def load(name: str) -> ModuleType:
        spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    return load
