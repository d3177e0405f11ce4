"""What every test may use."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared test material beside the checkout; tests that need it are skipped where it is absent."""
    place = ROOT.parent / "shared"
    if not place.is_dir():
        pytest.skip("needs the shared test material beside the checkout, which is absent here")
    return place
