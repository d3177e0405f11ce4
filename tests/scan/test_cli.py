"""The commands ``inci scan`` and ``inci diff`` as a person runs them."""

from __future__ import annotations

import csv
import fcntl
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PRODUCTS = ROOT / "samples" / "products.csv"
INCI = [sys.executable, "-m", "inci_parser"]


def run(*args: object, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*INCI, *map(str, args)], capture_output=True, text=True, check=False, timeout=120, **more)  # type: ignore[call-overload,no-any-return]


def test_the_sample(tmp_path: Path) -> None:
    done = run("scan", PRODUCTS, "-o", tmp_path / "report.csv", "--summary", tmp_path / "page.html")
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert "ingredients in column 'ingredients'" in done.stderr
    assert "12 rows in" in done.stderr
    with (tmp_path / "report.csv").open(encoding="utf-8", newline="") as stream:
        rows = {row["id"]: row for row in csv.DictReader(stream)}
    assert rows["0011"]["name"].startswith("'=HYPERLINK")
    assert rows["0002"]["allergens"]
    assert "retinoid" in rows["0002"]["active_classes"]
    assert rows["0009"]["kind"] != "list"
    assert rows["NA"]["proved_max"]
    assert "<svg" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_standard_input_and_output() -> None:
    done = run(
        "scan", "-", "--fields", "kind,n_ingredients", "-q", input='id,ingredients\n7,"Aqua, Glycerin, Parfum"\n'
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "row,id,kind,n_ingredients\n1,7,list,3\n", "")


def test_rejects_of_standard_output_are_said() -> None:
    done = run("scan", "-", "-q", input='id,ingredients\n7,Aqua, Glycerin, Parfum\n8,"Aqua, Talc"\n')
    assert done.returncode == 0
    assert done.stderr.startswith('rejected: stdin,1,2,"4 cells, the header has 2; put the list, and any cell that ')


def test_wrong_calls_are_one_line_and_exit_2(tmp_path: Path) -> None:
    for args in (
        ["scan", tmp_path / "nothing.csv"],
        ["scan", PRODUCTS, "--fields", "nothing"],
        ["scan", PRODUCTS, "--market", "MOON"],
        ["scan", PRODUCTS, "--product-type", "nothing at all"],
        ["scan", PRODUCTS, "-o", tmp_path / "x.doc"],
        ["scan", PRODUCTS, "-o", tmp_path / "nowhere" / "x.csv"],
        ["diff", PRODUCTS, tmp_path / "nothing.csv"],
    ):
        done = run(*args)
        assert done.returncode == 2, args
        assert done.stderr.startswith("inci: ")
        assert done.stderr.count("\n") == 1, done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_full_disk_is_one_line_and_exit_2() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*INCI, "scan", str(PRODUCTS), "-q"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=60,
        )
    lines = [line for line in done.stderr.splitlines() if "column" not in line]
    assert (done.returncode, len(lines)) == (2, 1), done.stderr
    assert "no room left" in lines[0]


def test_list_fields() -> None:
    done = run("scan", "--list-fields")
    assert done.returncode == 0
    assert "allergens" in done.stdout
    assert "irritant_severity" in done.stdout


def many(path: Path, rows: int) -> Path:
    lines = [f'{i},"Aqua, Glycerin ({i / 1000:.3f} %), Panthenol, Parfum"' for i in range(rows)]
    path.write_text("id,ingredients\n" + "\n".join(lines) + "\n")
    return path


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_clean_and_resumes(tmp_path: Path, number: signal.Signals) -> None:
    source, out = many(tmp_path / "in.csv", 800), tmp_path / "out.csv"
    command = [*INCI, "scan", str(source), "-o", str(out), "--jobs", "2", "--checkpoint", "0.05"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        journal = tmp_path / "out.csv.inci-scan" / "journal.json"
        deadline = time.monotonic() + 60
        while not journal.exists() and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(number)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert "--resume to go on" in said
    assert "Traceback" not in said
    assert not out.exists()
    done = run("scan", source, "-o", out, "--resume")
    assert done.returncode == 0, done.stderr
    whole = tmp_path / "whole.csv"
    run("scan", source, "-o", whole, "--jobs", "1")
    assert out.read_bytes() == whole.read_bytes()


def test_same_bytes_for_any_jobs_and_hash_seed(tmp_path: Path) -> None:
    contents = set()
    for seed, jobs in (("0", "1"), ("1", "2"), ("2", "3")):
        out, long, page = (tmp_path / f"{seed}{name}" for name in (".csv", "-long.csv", ".html"))
        seeded = {**os.environ, "PYTHONHASHSEED": seed}
        run("scan", PRODUCTS, "-o", out, "--long", long, "--summary", page, "-j", jobs, env=seeded)
        contents.add((out.read_bytes(), long.read_bytes(), page.read_bytes()))
    assert len(contents) == 1


def test_progress_on_a_terminal_and_only_there(tmp_path: Path) -> None:
    pytest.importorskip("tqdm")
    source = many(tmp_path / "in.csv", 300)
    near, far = pty.openpty()
    fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))
    command = [*INCI, "scan", str(source), "-o", str(tmp_path / "out.csv"), "--jobs", "1"]
    with subprocess.Popen(command, stderr=far) as process:
        os.close(far)
        seen = b""
        try:
            while piece := os.read(near, 4_096):
                seen += piece
        except OSError:
            pass
    os.close(near)
    assert process.returncode == 0
    assert b" rows/s" in seen
    assert b"%|" in seen
    assert "rows/s" not in run("scan", source, "-o", tmp_path / "out.csv").stderr


def test_diff(tmp_path: Path) -> None:
    for name, text in (("old", "Aqua, Glycerin"), ("new", "Aqua, Glycerin, Linalool")):
        (tmp_path / f"{name}-in.csv").write_text(f'id,ingredients\n7,"{text}"\n')
        run("scan", tmp_path / f"{name}-in.csv", "-o", tmp_path / f"{name}.csv")
    done = run("diff", tmp_path / "old.csv", tmp_path / "new.csv")
    assert done.returncode == 0, done.stderr
    assert "allergens: + LINALOOL" in done.stdout
    run("diff", tmp_path / "old.csv", tmp_path / "new.csv", "-o", tmp_path / "d.csv")
    assert (tmp_path / "d.csv").read_text().splitlines()[1].startswith("7,,reformulated,LINALOOL,")


CORE = """
import importlib.abc, sys

GONE = "pandas numpy pyarrow tqdm clevercsv charset_normalizer zstandard python_calamine xlsxwriter".split()

class Absent(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in GONE:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Absent())
from inci_parser.cli.main import run
sys.exit(run(sys.argv[1:]))
"""


def test_the_core_alone_scans(tmp_path: Path) -> None:
    command = [sys.executable, "-c", CORE, "scan", str(PRODUCTS), "-o", str(tmp_path / "report.csv")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    assert len((tmp_path / "report.csv").read_text(encoding="utf-8").splitlines()) == 13
