"""The command as a process of its own: pipes that close, Ctrl-C, terminals, imports, damaged standard streams."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

fcntl = pytest.importorskip("fcntl")
pty = pytest.importorskip("pty")
termios = pytest.importorskip("termios")
ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "samples" / "retinol_serum.txt"
INCI = [sys.executable, "-m", "inci_parser"]


def inci(*args: str, **more: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*INCI, *args], capture_output=True, timeout=120, check=False, **more)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize("form", ["table", "json"])
def test_a_reader_that_goes_away_is_no_error(form: str) -> None:
    command = subprocess.Popen(
        [*INCI, "analyze", str(SAMPLE), "--format", form], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert command.stdout
    assert command.stderr
    command.stdout.close()
    errors = command.stderr.read()
    command.stderr.close()
    assert command.wait(120) in (0, 141)
    assert errors == b""


def test_a_disk_that_is_full_is_one_line() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*INCI, "analyze", str(SAMPLE)], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr == b"inci: No space left on device\n"


def test_ctrl_c_while_waiting_for_text() -> None:
    command = subprocess.Popen(
        [*INCI, "analyze", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    _until_it_reads(command)
    command.send_signal(signal.SIGINT)
    out, errors = command.communicate(timeout=60)
    assert (command.returncode, out, errors) == (130, b"", b"inci: stopped by Ctrl-C\n")


def _until_it_reads(command: subprocess.Popen[bytes]) -> None:
    """Wait until the process sleeps in a read of its standard input."""
    where = Path(f"/proc/{command.pid}/wchan")
    for _ in range(400):
        time.sleep(0.05)
        if not where.exists():
            time.sleep(2)
            return
        if "pipe" in where.read_text():
            return
    raise AssertionError("it never came to reading")


def test_one_label_loads_neither_pandas_nor_numpy_nor_other_heavy_things() -> None:
    code = (
        "import sys; from inci_parser.cli.main import run; code = run(sys.argv[1:]); "
        "heavy = {'pandas', 'numpy', 'pyarrow', 'pyspark', 'scipy', 'rich', 'python_calamine', 'tqdm', 'clevercsv', "
        "'charset_normalizer', 'jsonschema'}; print(sorted(heavy & set(sys.modules)), file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "analyze", str(SAMPLE)], capture_output=True, timeout=120, check=False
    )
    assert done.returncode == 0
    assert done.stderr == b"[]\n"


@pytest.mark.parametrize("environment", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}])
def test_a_poor_locale_breaks_nothing(environment: dict[str, str]) -> None:
    done = inci("analyze", str(ROOT / "samples" / "korean_toner.txt"), env={**os.environ, **environment})
    assert done.returncode == 0
    assert done.stderr == b""
    record = inci("parse", "정제수, 글리세린", "--format", "json", env={**os.environ, **environment})
    assert json.loads(record.stdout.decode("utf-8"))["ingredients"][0]["text"] == "정제수"


def test_standard_input_that_is_closed_is_one_line() -> None:
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m inci_parser parse - <&-"], capture_output=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("args", ["parse Aqua", "--help", "--version", "analyze Aqua", "scan -q samples/products.csv"])
def test_standard_output_that_is_closed_is_one_line(args: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m inci_parser {args} >&-"], capture_output=True, check=False, cwd=ROOT
    )
    assert done.returncode == 2
    assert done.stderr == b"inci: standard output is closed: write to a file with -o FILE\n"


def test_a_closed_standard_output_does_not_matter_to_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m inci_parser parse Aqua -o {file} >&-"], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(file.read_text(encoding="utf-8"))["kind"] == "list"


def test_ctrl_c_while_the_command_is_loaded_is_one_line() -> None:
    code = (
        "import sys, types; fake = types.ModuleType('inci_parser.cli.main')\n"
        "def stop(name): raise KeyboardInterrupt\n"
        "fake.__getattr__ = stop; sys.modules['inci_parser.cli.main'] = fake\n"
        "from inci_parser.__main__ import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (130, b"inci: stopped by Ctrl-C\n")


def test_errors_are_json_where_json_was_asked_for() -> None:
    done = inci("parse", "nothing.txt", "--format", "json")
    assert (done.returncode, done.stdout) == (2, b"")
    error = json.loads(done.stderr)["error"]
    assert error["code"] == "input"
    assert "no such file" in error["message"]


# -- on a terminal ------------------------------------------------------------------------------------------------


def on_a_terminal(*args: str, typed: bytes, output: Path | None = None) -> tuple[int, str]:
    """Run the command on a terminal of its own, type when it asks, and return its exit code and what was shown."""
    master, slave = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "PAGER": "cat"}
    environment.pop("NO_COLOR", None)
    with open(output, "wb") if output else os.fdopen(os.dup(slave), "wb") as out:
        command = subprocess.Popen(
            [*INCI, *args],
            stdin=slave,
            stdout=out,
            stderr=slave,
            env=environment,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
    os.close(slave)
    shown = b""
    deadline = time.monotonic() + 60
    asked = not typed
    while time.monotonic() < deadline:
        ready, _, _ = select.select([master], [], [], 0.2)
        if ready:
            try:
                data = os.read(master, 65536)
            except OSError:
                break
            if not data:
                break
            shown += data
            if not asked and b"empty line" in shown:
                time.sleep(0.5)
                asked = True
                for i in range(0, len(typed), 512):
                    os.write(master, typed[i : i + 512])
                    time.sleep(0.01)
        elif command.poll() is not None:
            break
    os.close(master)
    return command.wait(30), shown.decode("utf-8", "replace")


def test_pasting_at_the_prompt() -> None:
    code, shown = on_a_terminal("parse", typed=b"Aqua, Glycerin,\nPanthenol\n\x04")
    assert code == 0, shown
    assert "Ctrl-D on an empty line" in shown
    assert "PANTHENOL" in shown
    assert "\x1b[" in shown


def test_a_pasted_line_longer_than_a_terminal_line_is_not_cut() -> None:
    names = b"Aqua, " + b"Cetearyl Alcohol, Glyceryl Stearate, Sodium Hyaluronate, " * 90 + b"Panthenol"
    assert len(names) > 4200
    code, shown = on_a_terminal("parse", typed=names + b"\n\x04")
    assert code == 0, shown[-500:]
    assert "272 ingredients" in shown.replace("\r\n", " ")


def test_pasting_nothing_is_one_line() -> None:
    code, shown = on_a_terminal("parse", typed=b"\x04")
    assert code == 2
    assert "pasted text is empty" in shown


def test_ctrl_c_at_the_prompt() -> None:
    code, shown = on_a_terminal("parse", typed=b"\x03")
    assert code == 130, shown
    assert shown.count("stopped by Ctrl-C") == 1
    assert "Traceback" not in shown


def test_paste_with_output_elsewhere(tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    code, shown = on_a_terminal("parse", "--format", "json", typed=b"Aqua, Glycerin\n\x04", output=file)
    assert code == 0, shown
    assert [e["name"] for e in json.loads(file.read_text())["ingredients"]] == ["AQUA", "GLYCERIN"]
