"""A client of the web application; the tests are skipped where the extra ``web`` is not installed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("starlette", reason="needs the extra web")
pytest.importorskip("httpx", reason="needs httpx, which the tests of the extra web use")


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    from starlette.testclient import TestClient

    from inci_parser.web.app import create_app
    from inci_parser.web.limits import Limits

    app = create_app(hosts=["testserver"], limits=Limits(body_bytes=100_000, table_bytes=200_000, scans=20))
    with TestClient(app) as running:
        yield running
