"""Nothing is lost and nothing comes twice, whatever ends a scan."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from inci_parser.errors import InputError
from inci_parser.scan import Options, scan_file
from inci_parser.scan.engine import Engine
from inci_parser.scan.journal import Journal

from .conftest import fake

SCAN = """
import sys, time
sys.path.insert(0, {folder!r})
from conftest import fake
from inci_parser.scan import scan_file

def slow(text):
    time.sleep(0.006)
    return fake(text)

scan_file(sys.argv[1], sys.argv[2], long=sys.argv[3], summary=sys.argv[4], jobs=int(sys.argv[5]), resume=True,
          checkpoint=0.01, analyze=slow)
"""


HOLDER = """
import filelock, sys
lock = filelock.FileLock(sys.argv[1])
lock.acquire(timeout=0)
print("ready", flush=True)
sys.stdin.read()
"""


def outputs(folder: Path) -> list[Path]:
    return [folder / name for name in ("out.csv", "out.rejects.csv", "long.csv", "page.html")]


def uninterrupted(source: Path, folder: Path) -> list[bytes]:
    folder.mkdir()
    out, _, long, page = outputs(folder)
    scan_file(source, out, long=str(long), summary=str(page), analyze=fake)
    return [path.read_bytes() for path in outputs(folder)]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A table in which every fifth row is damaged in one way or another."""
    path = tmp_path / "products.csv"
    good = '{0:05},Product {0},"Aqua, Linalool, Extra {0}, what is {0}?"'
    lines = ["id,name,ingredients", *((good if i % 5 else '{0},"please raise').format(i) for i in range(600))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("jobs", [1, 2])
def test_killed_again_and_again_gives_the_same_bytes(source: Path, tmp_path: Path, jobs: int) -> None:
    wanted = uninterrupted(source, tmp_path / "whole")
    folder = tmp_path / "killed"
    folder.mkdir()
    out, _, long, page = outputs(folder)
    script = tmp_path / "scan.py"
    script.write_text(SCAN.format(folder=str(Path(__file__).parent)))
    command = [sys.executable, str(script), *map(str, (source, out, long, page, jobs))]
    chance = random.Random(jobs)
    kills = 0
    for _ in range(60):
        with subprocess.Popen(command) as process:
            try:
                process.wait(timeout=chance.uniform(0.15, 0.6) if kills < 8 else None)
            except subprocess.TimeoutExpired:
                process.kill()
                kills += 1
                continue
        assert process.returncode == 0
        break
    assert kills >= 2
    assert [path.read_bytes() for path in outputs(folder)] == wanted
    assert not list(folder.glob("*.inci-scan"))


class Stop(Exception):
    pass


def stopped(monkeypatch: pytest.MonkeyPatch, source: Path, out: Path, after: int, error: BaseException) -> None:
    """Scan, but raise an error after so many blocks were written."""
    seen = [0]
    write = Engine._write

    def some(self: Engine, block: object) -> None:
        seen[0] += 1
        if seen[0] > after:
            raise error
        write(self, block)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr("inci_parser.scan.engine.BLOCK_ROWS", 50)
        patch.setattr(Engine, "_write", some)
        with pytest.raises(type(error)):
            scan_file(source, out, checkpoint=0, analyze=fake)


def test_resume_after_an_error(monkeypatch: pytest.MonkeyPatch, source: Path, tmp_path: Path) -> None:
    wanted = uninterrupted(source, tmp_path / "whole")
    out = tmp_path / "out.csv"
    stopped(monkeypatch, source, out, 4, Stop())
    assert not out.exists(), "the output appears whole or not at all"
    with pytest.raises(InputError, match="--resume, or start again with --restart"):
        scan_file(source, out, analyze=fake)
    summary = scan_file(source, out, resume=True, analyze=fake)
    assert summary.resumed > 0
    assert [out.read_bytes(), out.with_name("out.rejects.csv").read_bytes()] == wanted[:2]


def test_restart_forgets(monkeypatch: pytest.MonkeyPatch, source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    stopped(monkeypatch, source, out, 4, Stop())
    assert scan_file(source, out, restart=True, analyze=fake).resumed == 0


def test_resume_tells_what_is_not_the_same(monkeypatch: pytest.MonkeyPatch, source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    stopped(monkeypatch, source, out, 4, Stop())
    with pytest.raises(InputError, match="whose options differ in market"):
        scan_file(source, out, options=Options(market="US"), resume=True, analyze=fake)
    text = source.read_text()
    source.write_text(text.replace("Product 7,", "Product seven,"))
    with pytest.raises(InputError, match="not those of the input now"):
        scan_file(source, out, resume=True, analyze=fake)
    source.write_text("\n".join(text.splitlines()[:20]) + "\n")
    with pytest.raises(InputError, match="the input ends after 19 rows"):
        scan_file(source, out, resume=True, analyze=fake)


def test_a_second_scan_of_the_same_output_waits_outside(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    folder = tmp_path / "out.csv.inci-scan"
    folder.mkdir()
    command = [sys.executable, "-c", HOLDER, str(folder / "lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        with pytest.raises(InputError, match="another scan is writing here"):
            scan_file(source, out, analyze=fake)
        process.communicate()
    scan_file(source, out, analyze=fake)


def test_killed_while_the_files_are_moved(monkeypatch: pytest.MonkeyPatch, source: Path, tmp_path: Path) -> None:
    wanted = uninterrupted(source, tmp_path / "whole")
    out = tmp_path / "out.csv"

    def half(self: Journal) -> None:
        name, target = next(iter(self.targets.items()))
        self.part(name).replace(target)
        raise Stop

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "move", half)
        with pytest.raises(Stop):
            scan_file(source, out, analyze=fake)
    scan_file(source, out, resume=True, analyze=fake)
    assert [out.read_bytes(), out.with_name("out.rejects.csv").read_bytes()] == wanted[:2]


def test_a_full_disk_is_one_line_and_can_be_resumed(
    monkeypatch: pytest.MonkeyPatch, source: Path, tmp_path: Path
) -> None:
    wanted = uninterrupted(source, tmp_path / "whole")
    out = tmp_path / "out.csv"
    write = Journal.write

    def full(self: Journal, name: str, text: str) -> None:
        if name == "products" and self.size(name) > 20_000:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        write(self, name, text)

    with monkeypatch.context() as patch:
        patch.setattr("inci_parser.scan.engine.BLOCK_ROWS", 50)
        patch.setattr(Journal, "write", full)
        with pytest.raises(InputError, match=r"no room left .* make room, then go on with --resume"):
            scan_file(source, out, checkpoint=0, analyze=fake)
    assert scan_file(source, out, resume=True, analyze=fake).resumed > 0
    assert [out.read_bytes(), out.with_name("out.rejects.csv").read_bytes()] == wanted[:2]


def test_interrupted_is_committed(monkeypatch: pytest.MonkeyPatch, source: Path, tmp_path: Path) -> None:
    wanted = uninterrupted(source, tmp_path / "whole")
    out = tmp_path / "out.csv"
    stopped(monkeypatch, source, out, 3, KeyboardInterrupt())
    scan_file(source, out, resume=True, analyze=fake)
    assert [out.read_bytes(), out.with_name("out.rejects.csv").read_bytes()] == wanted[:2]


def test_workers_end_with_their_parent(source: Path, tmp_path: Path) -> None:
    script = tmp_path / "scan.py"
    script.write_text(SCAN.format(folder=str(Path(__file__).parent)).replace("0.006", "60"))
    out, _, long, page = outputs(tmp_path)
    with subprocess.Popen([sys.executable, str(script), *map(str, (source, out, long, page, 2))]) as process:
        deadline = time.monotonic() + 20
        while len(children := _children(process.pid)) < 2 and time.monotonic() < deadline:
            time.sleep(0.05)
        assert len(children) == 2
        process.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 10
    while any(map(_alive, children)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(_alive, children))


def _children(pid: int) -> list[int]:
    file = Path(f"/proc/{pid}/task/{pid}/children")
    if not file.exists():
        pytest.skip("needs /proc to see the children of a process")
    return [int(word) for word in file.read_text().split()]


def _alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False
