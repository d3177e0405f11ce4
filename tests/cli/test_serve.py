"""``inci serve``: what it says when it cannot listen."""

from __future__ import annotations

import socket

import pytest
from click.testing import CliRunner

from inci_parser.cli.main import inci
from inci_parser.errors import UsageError

pytest.importorskip("uvicorn", reason="needs the extra web")


def test_a_port_that_is_taken_is_said_in_one_line() -> None:
    """Nothing is announced before the port is had."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = CliRunner().invoke(inci, ["serve", "--no-browser", "--port", str(port)])
    assert isinstance(result.exception, UsageError)
    assert "answers at" not in result.output
    assert str(result.exception) == (
        f"127.0.0.1, port {port}: Address already in use; another port is chosen with --port"
    )


def test_an_address_that_is_none_is_said_in_one_line() -> None:
    result = CliRunner().invoke(inci, ["serve", "--no-browser", "--host", "203.0.113.77", "--port", "0"])
    assert isinstance(result.exception, UsageError)
    assert str(result.exception).startswith("203.0.113.77, port 0: ")
