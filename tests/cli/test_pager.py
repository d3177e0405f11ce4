"""A pager on a terminal, and nowhere else."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

fcntl = pytest.importorskip("fcntl", reason="needs a terminal of POSIX")
termios = pytest.importorskip("termios")
ROOT = Path(__file__).resolve().parents[2]
SAMPLE = str(ROOT / "samples" / "retinol_serum.txt")
#: A pager that marks each line that it shows.
PAGER = f"{sys.executable} -c \"import sys; [print('P:' + line, end='') for line in sys.stdin]\""


def on_terminal(*args: str, lines: int = 24, **variables: str) -> list[str]:
    """Run the command on a terminal of so many lines and return what it showed."""
    near, far = os.openpty()
    fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", lines, 100, 0, 0))
    environment = {**os.environ, "PAGER": PAGER, "TERM": "xterm", "NO_COLOR": "1", **variables}
    for name in ("COLUMNS", "LINES"):
        environment.pop(name, None)
    command = [sys.executable, "-m", "inci_parser", *args]
    with subprocess.Popen(command, stdin=far, stdout=far, stderr=far, env=environment, cwd=ROOT) as process:
        os.close(far)
        shown = b""
        while True:
            try:
                piece = os.read(near, 4096)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            shown += piece
    os.close(near)
    assert process.returncode == 0, shown
    return shown.decode().splitlines()


def test_a_long_page_is_shown_in_the_pager() -> None:
    shown = on_terminal("analyze", SAMPLE)
    assert len(shown) > 24
    assert all(line.startswith("P:") for line in shown)


@pytest.mark.parametrize(
    ("args", "lines", "variables"),
    [
        (["analyze", SAMPLE], 200, {}),
        (["analyze", SAMPLE, "--no-pager"], 24, {}),
        (["analyze", SAMPLE], 24, {"INCI_PAGER": "false"}),
        (["analyze", SAMPLE, "--format", "json"], 24, {}),
        (["parse", "Aqua, Glycerin"], 24, {}),
    ],
)
def test_other_pages_are_not(args: list[str], lines: int, variables: dict[str, str]) -> None:
    shown = on_terminal(*args, lines=lines, **variables)
    assert shown
    assert not [line for line in shown if line.startswith("P:")]


def test_a_pager_that_is_not_there_loses_nothing() -> None:
    shown = on_terminal("analyze", SAMPLE, PAGER="no-such-pager")
    assert shown == on_terminal("analyze", SAMPLE, "--no-pager")


def test_nothing_is_paged_in_a_pipe() -> None:
    command = [sys.executable, "-m", "inci_parser", "analyze", SAMPLE]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=ROOT, env={**os.environ, "PAGER": PAGER, "LINES": "5"}
    )
    assert "P:" not in done.stdout
