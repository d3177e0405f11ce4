"""What a server bears: clients that stall or leave, scans without end, uploads made to take all memory."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from inci_parser import parse

pytest.importorskip("uvicorn", reason="needs the extra web")
HALF = b"POST /api/parse HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{"


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals of POSIX")
def test_clients_that_stall_or_leave_neither_fill_the_log_nor_hold_the_server(tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "inci_parser", "serve", "--no-browser", f"--port={port}"]
    log = tmp_path / "log"
    with log.open("wb") as said, subprocess.Popen(command, stderr=said) as server:
        for _ in range(300):
            time.sleep(0.1)
            with socket.socket() as leaving:
                if not leaving.connect_ex(("127.0.0.1", port)):
                    leaving.sendall(HALF)
                    break
        with socket.create_connection(("127.0.0.1", port)) as stalling:
            stalling.sendall(HALF)
            time.sleep(0.5)
            server.send_signal(signal.SIGTERM)
            server.wait(30)
    assert "Traceback" not in log.read_text()


def test_a_scan_of_the_page_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    starlette = pytest.importorskip("starlette.testclient")
    from inci_parser.web import scans
    from inci_parser.web.app import create_app
    from inci_parser.web.limits import Limits

    started: list[scans.Scan] = []
    start = scans.Scans.start
    monkeypatch.setattr(scans.Scans, "start", lambda self, *told: started.append(start(self, *told)) or started[-1])
    with starlette.TestClient(create_app(hosts=["testserver"], limits=Limits(scan_seconds=0.1))) as client:
        table = b"ingredients\n" + b'"Aqua, Glycerin"\n' * 1_000
        client.post("/scan", data={"market": "EU"}, files={"file": ("p.csv", table)})
        (scan,) = started
        page = _ended(client, scan.key)
        assert "took longer than 0.1 seconds and was stopped" in page
        assert scan.process is not None
        assert scan.process.returncode == -9


def _ended(client: Any, key: str) -> str:
    """Return the page of a scan that has ended."""
    for _ in range(200):
        page: str = client.get(f"/scan/{key}").text
        if "hx-trigger" not in page:
            return page
        time.sleep(0.1)
    raise AssertionError("the scan did not end")


LONG = "Aqua, Glycerin, Parfum, " * 2_500


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("/api/parse", {"json": {"text": LONG * 2}}),
        ("/api/analyze", {"json": {"text": "Aqua", "avoid": [LONG, LONG]}}),
        ("/api/compare", {"json": {"texts": [LONG, LONG]}}),
        ("/api/routine", {"json": {"texts": ["Aqua, Talc, Mica, " * 150] * 40}}),
        ("/api/parse", {"json": {LONG: LONG}}),
        ("/report", {"data": {"text": LONG * 2}}),
        ("/routine", {"data": {"text": [LONG, LONG]}}),
        ("/reconcile", {"data": {"queries": json.dumps({"q": {"query": LONG * 2}})}}),
    ],
)
def test_texts_beyond_the_limit_are_refused_unread(path: str, asked: dict[str, Any]) -> None:
    """A call into code that is not Python's does not stop at the limit of time, so that texts are bounded before."""
    starlette = pytest.importorskip("starlette.testclient")
    from inci_parser.web.app import create_app

    with starlette.TestClient(create_app(hosts=["testserver"])) as client:
        answer = client.post(path, **asked)
        assert answer.status_code == 413
        if path.startswith(("/api", "/reconcile")):
            assert "at most 100,000 characters together, these hold 1" in answer.text
            assert "/api/scan" in answer.text
        else:  # a person asks: nothing of addresses for programs
            assert "At most 100,000 characters are read at a time, these are 1" in answer.text
            assert "page “Table”" in answer.text
            assert "/api" not in answer.text
        assert client.post("/api/parse", json={"text": LONG}).status_code == 200


def test_an_assistant_may_send_as_much_as_a_request() -> None:
    pytest.importorskip("mcp")
    from inci_parser.assistant.server import MOST_CHARACTERS
    from inci_parser.web.limits import Limits

    assert Limits().text_characters == MOST_CHARACTERS


def test_work_ends_with_the_answer_that_it_took_too_long() -> None:
    anyio = pytest.importorskip("anyio")
    from inci_parser.web.errors import ApiError
    from inci_parser.web.work import run_bounded

    threads: list[int] = []
    ended = threading.Event()

    def endless() -> None:
        threads.append(threading.get_ident())
        try:
            while True:
                try:
                    sum(range(100))
                except Exception:  # what a careless caller does
                    continue
        finally:
            ended.set()

    async def ask() -> tuple[int, int]:
        with pytest.raises(ApiError, match=r"longer than 0\.1 seconds"):
            await run_bounded(endless, 0.1)
        assert ended.wait(5)
        await anyio.sleep(0.1)
        answers = [await run_bounded(partial(sum, (2, place)), 5) for place in range(20)]  # the threads go on to serve
        return answers[0], answers[-1]

    assert anyio.run(ask) == (2, 21)
    assert len(threads) == 1


def test_a_call_that_fails_or_ends_in_time_is_not_stopped() -> None:
    anyio = pytest.importorskip("anyio")
    from inci_parser.web.work import _Work, run_bounded

    async def ask(call: Any) -> Any:
        return await run_bounded(call, 5)

    with pytest.raises(ZeroDivisionError):
        anyio.run(ask, lambda: 1 // 0)
    stopped = _Work(lambda: 7)
    stopped.stop()
    assert stopped.run() is None
    done = _Work(lambda: 7)
    assert done.run() == 7
    done.stop()
    assert sum(range(1000)) == 499_500


def test_work_that_loses_the_exception_gets_it_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from inci_parser.web import work
    from inci_parser.web.work import StoppedError, _Work

    monkeypatch.setattr(work, "_AGAIN", 0.01)
    begun, lost = threading.Event(), threading.Event()

    def endless() -> None:
        begun.set()
        while True:
            try:
                while True:
                    sum(range(100))
            except StoppedError:  # as in a callback of a weak reference
                if lost.is_set():
                    raise
                lost.set()

    endless_work = _Work(endless)
    thread = threading.Thread(target=endless_work.run, daemon=True)
    thread.start()
    assert begun.wait(10)
    endless_work.stop()
    thread.join(10)
    assert lost.is_set()
    assert not thread.is_alive()


def test_a_label_of_the_greatest_length_stops_when_the_time_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    starlette = pytest.importorskip("starlette.testclient")
    from inci_parser.web.app import create_app
    from inci_parser.web.limits import Limits

    parse("Aqua, Glycerin")  # tables are read
    with starlette.TestClient(create_app(hosts=["testserver"], limits=Limits(seconds=0.3))) as client:
        busy = "Glycerinum purum, Aqva, Parfun, Nicotinamid, " * 2_200
        assert client.post("/api/analyze", json={"text": busy}).status_code == 503
        time.sleep(1.5)  # longest call into other code
        before = time.process_time()
        time.sleep(0.5)
        assert time.process_time() - before < 0.25
        assert client.post("/api/parse", json={"text": "Aqua, Glycerin"}).status_code == 200
