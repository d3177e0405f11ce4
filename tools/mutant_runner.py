"""A plugin of pytest for ``tools/mutants.py``: records which test executes which line, or tries mutants in forks.

``MUTANTS_TASK`` names a JSON file, one of

    {"mode": "record", "out": FILE, "folder": FOLDER OF THE ROOM'S CODE}
    {"mode": "plain"}
    {"mode": "run", "out": FILE, "cache": FOLDER, "mutants": [{"file", "module", "site", "variant", "tests", "cpu"}]}

``record`` runs all that was collected and writes lines, processor seconds and outcomes by test. ``run`` collects,
then forks once for each mutant: the child puts the changed code into the functions that are there, runs the mutant's
tests until one fails, and ends. Nothing of a mutant is written to the source tree or to the cache.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import shutil
import signal
import time
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import suppress
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from mutations import code_of

#: Wall-clock seconds after which a child is killed whatever the processor time it had; other work may share it.
WALL = 300.0
#: Exit codes of a child.
SURVIVED, KILLED, ENDED, NOT_TRIED = 0, 1, 3, 4

settings.register_profile(
    "mutants",
    database=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


def _seconds() -> float:
    """Return the processor seconds of this process and of the processes that it started and that ended."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system


class Recorder:
    """Records lines by test with coverage.py, seconds and outcomes."""

    def __init__(self, task: dict[str, Any]) -> None:
        import coverage

        self.task = task
        self.coverage = coverage.Coverage(data_file=None, include=[f"{task['folder']}/*"])
        self.coverage.start()
        self.seconds: dict[str, float] = {}
        self.good: dict[str, bool] = {}

    @pytest.hookimpl(hookwrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None]:
        """Tell coverage which test runs."""
        self.coverage.switch_context(item.nodeid)
        before = _seconds()
        yield
        self.seconds[item.nodeid] = round(_seconds() - before, 4)
        self.coverage.switch_context("")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note whether a test passed."""
        good = report.passed and self.good.get(report.nodeid, True)
        self.good[report.nodeid] = good

    def pytest_sessionfinish(self) -> None:
        """Write what was recorded."""
        self.coverage.stop()
        data = self.coverage.get_data()
        lines = {file: data.contexts_by_lineno(file) for file in sorted(data.measured_files())}
        found = {"lines": lines, "seconds": self.seconds, "good": [name for name, ok in self.good.items() if ok]}
        Path(self.task["out"]).write_text(json.dumps(found), encoding="utf-8")


def _codes(code: CodeType) -> Iterator[CodeType]:
    """Yield a code object and those inside it."""
    yield code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _codes(inner)


def swap(code: CodeType) -> int:
    """Put the code of a changed module into the functions that were made from the module; return how many."""
    Key = tuple[str, int]
    new: dict[Key, CodeType] = {}
    times: Counter[Key] = Counter()
    for inner in _codes(code):
        new[inner.co_qualname, inner.co_firstlineno] = inner
        times[inner.co_qualname, inner.co_firstlineno] += 1
    swapped = 0
    for function in gc.get_objects():
        if type(function) is not FunctionType or function.__code__.co_filename != code.co_filename:
            continue
        key = function.__code__.co_qualname, function.__code__.co_firstlineno
        if times[key] == 1 and len(new[key].co_freevars) == len(function.__code__.co_freevars):
            function.__code__ = new[key]
            swapped += 1
    return swapped


class Runner:
    """Tries mutants, one fork each."""

    def __init__(self, task: dict[str, Any]) -> None:
        self.task = task
        self.failed = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note the first test that fails."""
        if report.failed:
            self.failed = self.failed or report.nodeid

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try every mutant; write one line for each."""
        items = {item.nodeid: item for item in session.items}
        with Path(self.task["out"]).open("a", encoding="utf-8") as out:
            for mutant in self.task["mutants"]:
                started = time.monotonic()
                code, by = self._forked(mutant, [items[test] for test in mutant["tests"] if test in items])
                line = {
                    **mutant,
                    "tried": code != NOT_TRIED,
                    "killed": code != SURVIVED,
                    "by": by,
                    "seconds": round(time.monotonic() - started, 1),
                }
                out.write(json.dumps(line) + "\n")
                out.flush()
        return True

    def _forked(self, mutant: dict[str, Any], items: list[pytest.Item]) -> tuple[int, str]:
        reader, writer = os.pipe()
        child = os.fork()
        if not child:
            os.close(reader)
            self._child(mutant, items, writer)
        os.close(writer)
        code = _wait(child)
        by = os.read(reader, 4000).decode() or {ENDED: "time limit or crash"}.get(code, "")
        os.close(reader)
        return code, by

    def _child(self, mutant: dict[str, Any], items: list[pytest.Item], writer: int) -> None:
        code = NOT_TRIED
        try:
            os.setsid()
            silence = os.open(os.devnull, os.O_RDWR)
            for stream in (1, 2):
                os.dup2(silence, stream)
            shutil.rmtree(os.environ["INCI_PARSER_CACHE"], ignore_errors=True)
            shutil.copytree(self.task["cache"], os.environ["INCI_PARSER_CACHE"], copy_function=os.link)
            resource.setrlimit(resource.RLIMIT_CPU, (int(mutant["cpu"]), int(mutant["cpu"]) + 2))
            if swap(code_of(mutant)):
                code = ENDED
                code = self._run(items)
            os.write(writer, self.failed.encode()[:4000])
        finally:
            os._exit(code)

    def _run(self, items: list[pytest.Item]) -> int:
        for item, following in zip(items, [*items[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self.failed:
                return KILLED
        return SURVIVED


def _wait(child: int) -> int:
    """Return the exit code of a child (a signal is a kill); end it and what it started."""
    end = time.monotonic() + WALL
    ended, status = 0, 0
    while not ended and time.monotonic() < end:
        ended, status = os.waitpid(child, os.WNOHANG)
        if not ended:
            time.sleep(0.05)
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)
    if not ended:
        _, status = os.waitpid(child, 0)
    shutil.rmtree(os.environ["INCI_PARSER_CACHE"], ignore_errors=True)
    return os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else ENDED


def pytest_configure(config: pytest.Config) -> None:
    """Do what the task says."""
    task = json.loads(Path(os.environ["MUTANTS_TASK"]).read_text(encoding="utf-8"))
    settings.load_profile("mutants")
    if task["mode"] != "plain":
        config.pluginmanager.register({"record": Recorder, "run": Runner}[task["mode"]](task))
