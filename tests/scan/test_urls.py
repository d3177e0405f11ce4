"""Inputs and outputs behind URLs: in memory and in archives, so that no test needs a network."""

from __future__ import annotations

import csv
import gzip
import io
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from inci_parser.errors import InputError, MissingExtraError, UsageError
from inci_parser.scan import scan_file
from inci_parser.textio import remote

from .conftest import fake
from .running import TABLE, run, table_of

fsspec = pytest.importorskip("fsspec", reason="needs the extra remote")
WRONG = "id,ingredients\n1,Aqua\n2\n"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of the test's own, where scans to URLs keep their rows."""
    monkeypatch.setattr("inci_parser.scan.outputs.cache_folder", lambda: tmp_path / "cache")
    return tmp_path / "cache"


@pytest.fixture
def memory() -> Iterator[Any]:
    """An empty file system in memory."""
    system = fsspec.filesystem("memory")
    system.store.clear()
    system.pseudo_dirs[:] = [""]
    yield system
    system.store.clear()


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode())))


def zipped(folder: Path, **files: str) -> Path:
    path = folder / "bag.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "."), text)
    return path


@pytest.mark.parametrize("name", ["in.csv", "in.csv.gz", "noending"])
def test_text_behind_a_url(memory: Any, tmp_path: Path, name: str) -> None:
    memory.pipe(f"/{name}", gzip.compress(TABLE.encode()) if name.endswith("gz") else TABLE.encode())
    said: list[str] = []
    scan_file(f"memory://{name}", tmp_path / "out.csv", analyze=fake, say=said.append)
    assert [row["id"] for row in rows_of((tmp_path / "out.csv").read_bytes())] == ["1", "2"]
    assert said[0].startswith(f"memory://{name}: comma-separated")


def test_a_file_in_an_archive(tmp_path: Path) -> None:
    path = zipped(tmp_path, a__csv=TABLE, b__csv=TABLE, c__txt="no table")
    scan_file(f"zip://a.csv::{path}", tmp_path / "one.csv", analyze=fake)
    assert len(rows_of((tmp_path / "one.csv").read_bytes())) == 2
    scan_file(f"zip://*.csv::{path}", tmp_path / "all.csv", analyze=fake)
    rows = rows_of((tmp_path / "all.csv").read_bytes())
    assert [(row["file"], row["id"]) for row in rows] == [
        (f"zip://{name}.csv::{path}", number) for name in "ab" for number in "12"
    ]


@pytest.mark.parametrize("ending", ["parquet", "xlsx"])
def test_formats_that_are_read_from_their_end(memory: Any, tmp_path: Path, ending: str) -> None:
    pytest.importorskip({"parquet": "pyarrow", "xlsx": "xlsxwriter"}[ending])
    pytest.importorskip("python_calamine")
    scan_file(table_of(tmp_path), tmp_path / f"in.{ending}", analyze=fake)
    memory.pipe(f"/in.{ending}", (tmp_path / f"in.{ending}").read_bytes())
    scan_file(f"memory://in.{ending}", tmp_path / "out.csv", analyze=fake, options=None)
    assert [row["id"] for row in rows_of((tmp_path / "out.csv").read_bytes())] == ["1", "2"]


def test_the_copy_of_a_file_is_removed(memory: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "copies").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "copies"))
    memory.pipe("/in.parquet", b"PAR1" + bytes(60))
    with pytest.raises(InputError, match=r"^memory://in.parquet: not readable as Parquet") as caught:
        scan_file("memory://in.parquet", tmp_path / "out.csv", analyze=fake)
    assert "copies" not in str(caught.value)
    assert not list((tmp_path / "copies").iterdir())


@pytest.mark.parametrize("name", ["out.csv", "out.jsonl", "out.parquet"])
def test_outputs_behind_urls_are_those_of_files(memory: Any, tmp_path: Path, cache: Path, name: str) -> None:
    pytest.importorskip("pyarrow")
    source, long = table_of(tmp_path, WRONG), "long" + Path(name).suffix
    summary = scan_file(
        source, f"memory://r/{name}", long=f"memory://r/{long}", summary="memory://r/s.html", analyze=fake
    )
    scan_file(source, tmp_path / name, long=str(tmp_path / long), summary=str(tmp_path / "s.html"), analyze=fake)
    assert summary.tally.rejects == 1
    for file in (name, "out.rejects.csv", long, "s.html"):
        assert memory.cat(f"/r/{file}") == (tmp_path / file).read_bytes()
    assert len(memory.find("/")) == 4
    assert not list((cache / "scans").iterdir())


class BrokenOff(io.BytesIO):
    """A file that breaks off."""

    size = 10**6

    def __init__(self, error: Exception | None) -> None:
        super().__init__(TABLE.encode())
        self.error = error

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(size)
        if not data and self.error:
            raise self.error
        return data


@pytest.mark.parametrize("error", [None, OSError("reset"), EOFError(), RuntimeError("x\ny")])
def test_a_connection_that_breaks_off_is_not_the_end(
    memory: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception | None
) -> None:
    memory.pipe("/in.csv", TABLE.encode())
    monkeypatch.setattr(type(memory), "_open", lambda *_, **__: BrokenOff(error))
    with pytest.raises(InputError, match=r"memory://in.csv (broke off after|cannot be read)") as caught:
        scan_file("memory://in.csv", tmp_path / "out.csv", analyze=fake)
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "out.csv").exists()


def test_an_upload_that_fails_leaves_what_was_there(
    memory: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory.pipe("/out.csv", b"old")
    real = type(memory).put_file

    def half(self: Any, ready: str, path: str, **more: Any) -> None:
        self.pipe(path, Path(ready).read_bytes()[:10])
        raise OSError("the disk over there is full")

    source = table_of(tmp_path)
    monkeypatch.setattr(type(memory), "put_file", half)
    with pytest.raises(InputError, match=r"memory://out\.csv cannot be written: the disk over there is full"):
        scan_file(source, "memory://out.csv", analyze=fake)
    assert {path: memory.cat(path) for path in memory.find("/")} == {"/out.csv": b"old"}
    monkeypatch.setattr(type(memory), "put_file", real)
    scan_file(source, "memory://out.csv", resume=True, analyze=fake)
    assert len(rows_of(memory.cat("/out.csv"))) == 2


@pytest.mark.parametrize(
    ("inputs", "output", "message"),
    [
        ("memory://none.csv", "out.csv", "there is no file 'memory://none.csv'"),
        ("memory://*.csv", "out.csv", r"no file matches 'memory://\*.csv'"),
        ("memory://folder", "out.csv", "is a folder; name its files, such as memory://folder/"),
        ("nonsense://a/in.csv", "out.csv", "nonsense://a/in.csv cannot be read"),
        ("zip://a.csv::none.zip", "out.csv", "there is no file 'zip://a.csv::none.zip'"),
        ("in.csv", "zip://out.csv::bag.zip", "can only be read; write to a file"),
        ("in.csv", "https://user:word@example.org/out.csv", "^https://example.org/out.csv: .* can only be read"),
        ("in.csv", "memory://folder", "its ending names no format"),
        ("in.csv", "memory://folder.csv", "is a folder; name a file"),
        ("memory://folder/in.csv", "memory://folder/in.csv", "is an input of this scan"),
    ],
)
def test_what_is_wrong_is_one_line(
    memory: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inputs: str, output: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    table_of(tmp_path)
    memory.pipe("/folder/in.csv", TABLE.encode())
    memory.pipe("/folder.csv/in.csv", TABLE.encode())
    with pytest.raises((InputError, UsageError), match=message) as caught:
        scan_file(inputs, output, analyze=fake)
    assert "\n" not in str(caught.value)


def test_without_fsspec_it_is_said_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("fsspec", "fsspec.core"):
        monkeypatch.setitem(__import__("sys").modules, name, None)
    for inputs, output in (("s3://a/b.csv", tmp_path / "out.csv"), (table_of(tmp_path), "s3://a/out.csv")):
        with pytest.raises(
            MissingExtraError, match=r"s3://a/\w+.csv: to use URLs: pip install 'inci-parser\[remote\]'"
        ):
            scan_file(inputs, output, analyze=fake)


def test_a_driver_that_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "s3fs", None)
    with pytest.raises(MissingExtraError, match=r"s3://a/b\.csv: a package is missing: .*s3fs"):
        scan_file("s3://a/b.csv", tmp_path / "out.csv", analyze=fake)


def test_secrets_of_a_url_are_neither_shown_nor_kept(memory: Any, tmp_path: Path, cache: Path) -> None:
    memory.pipe("/me:secret@host/in.csv", b"id,ingredients\n1,Aqua\n")
    said: list[str] = []

    def stops(text: str) -> Any:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        scan_file(
            "memory://me:secret@host/in.csv", "memory://me:secret@host/out.csv", jobs=1, say=said.append, analyze=stops
        )
    kept = b"".join(path.read_bytes() for path in cache.rglob("*") if path.is_file())
    assert b"memory://host/in.csv" in kept
    assert b"secret" not in kept
    assert "secret" not in "".join(said)
    assert remote.shown("https://h/a.csv?X-Amz-Signature=secret") == "https://h/a.csv"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    """The address of a server on this machine that shows the folder ``site``."""
    pytest.importorskip("aiohttp", reason="reads http://")
    folder = tmp_path / "site"
    folder.mkdir()

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join(10)


def test_http(site: str, tmp_path: Path) -> None:
    table_of(tmp_path / "site")
    done = run("scan", f"{site}/in.csv?token=secret", "-o", str(tmp_path / "out.csv"))
    assert done.returncode == 0, done.stderr
    assert "secret" not in done.stderr
    assert len(rows_of((tmp_path / "out.csv").read_bytes())) == 2
    done = run("scan", f"{site}/none.csv?token=secret", "-o", str(tmp_path / "none.csv"))
    assert done.returncode == 2
    assert "404" in done.stderr
    assert "secret" not in done.stderr
    done = run("scan", "http://127.0.0.1:1/in.csv", "-o", str(tmp_path / "none.csv"))
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "http://127.0.0.1:1/in.csv cannot be read: Cannot connect" in done.stderr


def test_the_command_takes_urls(tmp_path: Path) -> None:
    done = run("scan", f"zip://a.csv::{zipped(tmp_path, a__csv=TABLE)}", "-o", f"file://{tmp_path}/out.csv")
    assert done.returncode == 0, done.stderr
    assert f"wrote file://{tmp_path}/out.csv" in done.stderr
    assert len(rows_of((tmp_path / "out.csv").read_bytes())) == 2


def test_fsspec_is_not_loaded_for_files(tmp_path: Path) -> None:
    code = (
        "import sys; from inci_parser.scan import scan_file; scan_file(sys.argv[1], sys.argv[2]); "
        "print('fsspec' in sys.modules)"
    )
    import subprocess
    import sys

    command = [sys.executable, "-c", code, str(table_of(tmp_path)), str(tmp_path / "out.csv")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "False\n"
