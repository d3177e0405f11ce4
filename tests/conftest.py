"""What every test may use."""

from __future__ import annotations

import signal
from pathlib import Path

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
