"""The page on reliability names tests that are there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
PAGE = (TESTS.parent / "docs" / "reliability.md").read_text(encoding="utf-8")
FAULTS = PAGE.partition("## Faults that were found")[2].partition("\n## ")[0]
#: The last cell of each row of the table of faults.
NAMED = [
    name for row in re.findall(r"^\|.*\| ([^|]+) \|$", FAULTS, re.MULTILINE) for name in re.findall(r"`([\w./]+)`", row)
]


def test_every_test_that_the_page_names_is_there() -> None:
    assert len(NAMED) > 40
    text = "\n".join(path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))
    files = {path.name for path in TESTS.rglob("test_*.py")}
    missing = [name for name in NAMED if f"def test_{name}(" not in text and name not in files]
    assert missing == []


def test_a_command_without_network_reaches_this_machine_alone() -> None:
    pytest.importorskip("fcntl")
    tool = TESTS.parent / "tools" / "without_network.py"
    ran = subprocess.run(
        [sys.executable, tool, sys.executable, "-c", TRIES], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    if "the network cannot be cut here" in ran.stderr:
        pytest.skip(ran.stderr.strip())
    assert ran.stdout.split() == ["here", "unreachable"]


#: Connects to this machine, then to a documentation address that no host has (RFC 5737).
TRIES = """
import errno, socket
with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
    print("here")
try:
    socket.create_connection(("192.0.2.1", 9), timeout=5)
except OSError as error:
    print("unreachable" if error.errno == errno.ENETUNREACH else error)
"""
