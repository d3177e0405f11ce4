"""What is made of one label, by whom, and for how long."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import deque
from pathlib import Path
from sys import getsizeof
from typing import Any

import pytest

from inci_parser.errors import InciError, UsageError
from inci_parser.models import (
    Report,
)
from inci_parser.scan import workers
from inci_parser.scan.job import Counts, FailedRow, RenderedRow, ScanJob, TypedRow
from inci_parser.scan.options import Options
from inci_parser.scan.row_text import Delimited
from inci_parser.scan.time_limit import OverdueError, TimeLimit
from inci_parser.scan.workers import InlinePool, Pool, _died

from .conftest import fake

# -- jobs --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "more", "wanted"),
    [
        ({"fields": ("kind", "unmatched")}, {}, False),
        ({"fields": ("kind", "flags")}, {}, True),
        ({"fields": ("kind",), "fail_on": ("limit",)}, {}, True),
        ({"fields": ("kind",)}, {"long": True}, True),
        ({"fields": ("kind",)}, {"count": True}, True),
        ({}, {}, True),
    ],
)
def test_labels_are_analyzed_where_something_needs_it(options: Any, more: dict[str, bool], wanted: bool) -> None:
    job = ScanJob(Options(**options), None, **{"count": False, **more})
    assert job.analyzes is wanted
    assert job.titled is wanted, "a title tells something where something is made of it"
    hint = job.type_hint()("Daily Shampoo")
    assert hint == ("shampoo" if wanted else "")


def test_a_title_tells_nothing_where_the_type_is_given_or_titles_are_off() -> None:
    for options in (Options(type_by_name=False), Options(product_type="serum")):
        assert not ScanJob(options, None).titled
        assert ScanJob(options, None).type_hint()("Daily Shampoo") == ""


def test_a_reader_gives_values_or_rendered_rows_or_why_not() -> None:
    options = Options(fields=("kind", "n_ingredients"), fail_on=("unread",))
    typed = ScanJob(options, None, long=True, analyze=fake).reader().read("Aqua, Talc")
    assert isinstance(typed, TypedRow)
    assert (typed.product, [row[1] for row in typed.long]) == (("list", 2), ["Aqua", "Talc"])
    rendered = ScanJob(options, Delimited(), long=False, analyze=fake).reader().read("Aqua")
    assert isinstance(rendered, RenderedRow)
    assert (rendered.tail, rendered.long, rendered.counts.failures) == ("no_list,0", (), ("unread",))
    failed = ScanJob(options, None, analyze=fake).reader().read("please raise")
    assert failed == FailedRow("the analysis failed: ValueError: asked to")
    for wrong in ({"market": "XX"}, {"product_type": "nonsense"}, {"fail_on": ("x",)}, {"fields": ("x",)}):
        with pytest.raises(UsageError):
            ScanJob(Options(**wrong), None).reader()  # type: ignore[arg-type]


def test_what_a_remembered_row_takes() -> None:
    none = Counts("list", 1, 0, 0, 0, (), (), (), (), ())
    assert RenderedRow("ab", (), none).size == 900 + getsizeof("ab") + 8
    more = RenderedRow("ab", ("c", "de"), none._replace(unmatched=("odd",)))
    assert more.size == 900 + sum(map(getsizeof, ("ab", "c", "de", "odd"))) + 8 * 4
    assert FailedRow("why").size == 450 + getsizeof("why")
    assert TypedRow((), ()).size == 450 + getsizeof(())
    assert TypedRow((1, True, None, "UPPER CASE", "code"), ()).size == 450 + getsizeof((1,) * 5), (
        "shared texts are free"
    )
    assert TypedRow(("a text",), ((1.0, (2.0, 3.0)),)).size == 450 + sum(
        (getsizeof((0,)), getsizeof("a text"), getsizeof((0, 0)), getsizeof((0, 0)), 3 * 24)
    )


# -- time --------------------------------------------------------------------------------------------------------------


def test_a_call_that_takes_too_long_is_ended_and_the_next_is_not() -> None:
    limit = TimeLimit(0.05)
    try:
        with pytest.raises(OverdueError):
            limit.call(time.sleep, 30)
        assert limit.call(lambda a, b: a + b, 1, 2) == 3
        time.sleep(0.06)  # between calls no alarm is set
        with pytest.raises(ZeroDivisionError):
            limit.call(lambda: 1 // 0)
        assert signal.getitimer(signal.ITIMER_REAL)[0] == 0.0
    finally:
        limit.close()
    assert signal.getsignal(signal.SIGALRM) == signal.SIG_DFL
    assert limit.call(lambda: 7) == 7, "closed: without a limit"


def test_the_alarm_of_another_is_left_alone() -> None:
    def theirs(number: int, frame: object) -> None:
        """Belong to the caller."""

    signal.signal(signal.SIGALRM, theirs)
    try:
        limit = TimeLimit(0.01)
        assert limit.call(lambda: time.sleep(0.03) or 1) == 1
        limit.close()
        assert signal.getsignal(signal.SIGALRM) == theirs
    finally:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)


def test_no_limit_in_another_thread_or_without_a_number() -> None:
    found: list[object] = []

    def work() -> None:
        found.append(TimeLimit(0.01).call(lambda: time.sleep(0.03) or 1))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == [1]
    TimeLimit(float("inf"))
    assert signal.getsignal(signal.SIGALRM) == signal.SIG_DFL


def test_one_process_reads_in_the_order_put_and_ends_what_takes_too_long() -> None:
    def slow(text: str) -> Report:
        if text == "slow":
            time.sleep(30)
        return fake(text)

    pool = InlinePool(ScanJob(Options(fields=("n_ingredients",)), None, count=False, analyze=slow), 0.2)
    try:
        for number, text in ((7, "Aqua, Talc"), (8, "slow"), (9, "Aqua, Talc, Mica")):
            pool.put((number, text, ""))
        found = [pool.take() for _ in range(3)]
    finally:
        pool.close()
    assert found == [
        [(7, TypedRow((2,), ()))],
        [(8, FailedRow("reading it took longer than 0.2 s"))],
        [(9, TypedRow((3,), ()))],
    ]


# -- processes ---------------------------------------------------------------------------------------------------------


def pool(jobs: int = 2) -> Pool:
    return Pool(ScanJob(Options(fields=("n_ingredients",)), None, count=False, analyze=fake), jobs, 5.0)


def test_a_batch_has_bounded_texts_and_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "BATCH_TEXTS", 3)
    monkeypatch.setattr(workers, "BATCH_CHARS", 10)
    one = pool()

    def batches(*sizes: int) -> list[list[int]]:
        one._tasks = deque((number, "x" * size, "") for number, size in enumerate(sizes))
        found = []
        while one._tasks:
            found.append([len(text) for _, text, _ in one._batch()])
        return found

    assert batches(1, 1, 1, 1) == [[1, 1, 1], [1]]
    assert batches(5, 5, 1) == [[5, 5], [1]]
    assert batches(5, 6) == [[5], [6]]
    assert batches(20, 1) == [[20], [1]]
    one._deaths = {0: 1, 2: 1}
    assert batches(1, 1, 1, 1) == [[1], [1], [1], [1]], "a text that a worker died of goes alone"


def test_every_text_comes_back_once() -> None:
    many = pool(3)
    try:
        for number in range(100):
            many.put((number, "Aqua" + ", Talc" * (1 + number % 5), ""))
        found: list[tuple[int, Any]] = []
        while len(found) < 100:
            found += many.take()
        assert len(many._workers) <= 3
    finally:
        many.close()
    assert sorted(found) == [(number, TypedRow((2 + number % 5,), ())) for number in range(100)]
    assert many._workers == []


def test_a_worker_is_late_when_it_is_at_one_text_for_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    worker = object.__new__(workers._Worker)
    monkeypatch.setattr("time.monotonic", lambda: 100.0)
    for at, since, late in ((0, 94.0, True), (0, 95.0, False), (5, 94.9, True), (-1, 0.0, False)):
        worker.at = [at, since]
        assert worker.late(5.0) is late


def test_what_a_worker_died_of() -> None:
    assert [_died(code) for code in (-9, -15, -999, 0, 3)] == [
        "signal SIGKILL", "signal SIGTERM", "exit code -999", "exit code 0", "exit code 3",
    ]  # fmt: skip


def test_a_text_is_given_up_after_two_deaths_and_those_beside_it_are_read(tmp_path: Path) -> None:
    counter = tmp_path / "deaths"

    def dies(text: str) -> Report:
        if text == "die":
            with counter.open("a") as lines:
                lines.write("x")
            os.kill(os.getpid(), signal.SIGKILL)
        return fake(text)

    one = Pool(ScanJob(Options(fields=("n_ingredients",)), None, count=False, analyze=dies), 1, 5.0)
    try:
        for number, text in enumerate(("Aqua, Talc", "die", "Aqua, Mica")):
            one.put((number, text, ""))
        found: list[tuple[int, Any]] = []
        while len(found) < 3:
            found += one.take()
    finally:
        one.close()
    assert sorted(found) == [
        (0, TypedRow((2,), ())), (1, FailedRow("the process that read it died (signal SIGKILL)")),
        (2, TypedRow((2,), ())),
    ]  # fmt: skip
    assert counter.read_text() == "xx"


def test_workers_that_die_before_they_read_are_counted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def stillborn(*_: object) -> None:
        (tmp_path / str(os.getpid())).touch()
        os._exit(4)

    monkeypatch.setattr(workers, "_work", stillborn)
    one = pool(1)
    one.put((0, "Aqua", ""))
    with pytest.raises(
        InciError, match=r"the worker processes end before they read anything \(exit code 4\); try --jobs 1"
    ):
        one.take()
    one.close()
    assert len(list(tmp_path.iterdir())) == workers.FAILED_STARTS
