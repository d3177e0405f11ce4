"""Borders that no other test of scans stands at: counts of dead workers, bounds, cells as they stand."""

from __future__ import annotations

import multiprocessing
from collections import deque
from types import SimpleNamespace
from typing import Any, cast

import pytest

from inci_parser.naming import Catalogue
from inci_parser.scan import workers
from inci_parser.scan.columns import Columns
from inci_parser.scan.formats.table import Row
from inci_parser.scan.job import ScanJob
from inci_parser.scan.neighbours import Neighbours
from inci_parser.scan.options import MAX_JOBS, Options, check_jobs
from inci_parser.scan.outputs import OutputFiles
from inci_parser.scan.workers import Pool

from .conftest import fake


def pool() -> Pool:
    return Pool(ScanJob(Options(fields=("n_ingredients",)), None, count=False, analyze=fake), 1, 5.0)


def dead(at: int, *batch: workers.Task) -> Any:
    """Return a worker that died at a text, or before it read any (-1)."""
    process = SimpleNamespace(join=lambda: None, exitcode=4)
    return SimpleNamespace(process=process, at=[at, 0.0], batches=deque([list(batch)]), end=lambda: None, overdue=False)


def test_results_end_the_row_of_workers_that_died_before_they_read() -> None:
    if multiprocessing.get_start_method() != "fork":
        pytest.skip("the fake analysis needs fork")
    one = pool()
    one._failed_starts = workers.FAILED_STARTS - 1
    one.put((0, "Aqua", ""))
    try:
        while not one.take():
            pass
    finally:
        one.close()
    assert one._failed_starts == 0


def test_a_death_at_a_text_ends_the_row_too_and_one_at_a_text_of_another_batch_does_not() -> None:
    one = pool()
    one._failed_starts = 3
    for at, left in ((7, 3), (0, 0)):
        worker = dead(at, (0, "Aqua", ""), (1, "Talc", ""))
        one._workers = [worker]
        one._forget_dead(worker)
        assert one._failed_starts == left
    assert one._deaths == {0: 1}


def test_the_last_of_the_workers_that_died_before_they_read_is_told() -> None:
    one = pool()
    one._failed_starts = workers.FAILED_STARTS - 2
    worker = dead(-1)
    one._workers = [worker]
    one._forget_dead(worker)
    one._workers = [worker]
    with pytest.raises(Exception, match=r"end before they read anything \(exit code 4\)"):
        one._forget_dead(worker)


def test_no_catalogue_is_loaded_for_an_empty_avoid_list(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(Catalogue, "default", lambda: asked.append("asked"))
    Options().warn_of_unknown_words()
    assert asked == []


def test_512_processes_are_the_most() -> None:
    assert MAX_JOBS == 512
    assert check_jobs(512) == 512


def test_rows_of_ingredients_without_a_format_go_nowhere() -> None:
    files = OutputFiles("o.csv", "csv", None, "l.csv", None, None)
    assert files.targets() == {"products": "o.csv"}


def test_a_cell_of_a_whole_list_is_taken_as_it_stands() -> None:
    cells = ["7", " Aqua,\n Talc ", " Mica "]
    assert Columns(1, 0, None, (), (), "").label_of(cells) == " Aqua,\n Talc "
    assert Columns(1, 0, None, (), (), "", (2,)).label_of(cells) == "Aqua,\n Talc, Mica"


@pytest.mark.parametrize(
    ("cells", "sure", "begins"),
    [
        (["Aqua", " Talc"], ["a"], True),
        (["Aqua", "Talc"], ["a"], False),
        ([" Aqua", " Talc"], ["a"], False),
        (["Aqua", " Talc"], [" a"], False),
        (["Aqua", " "], ["a"], True),
    ],
)
def test_a_space_begins_a_cell_alone(cells: list[str], sure: list[str], begins: bool) -> None:
    neighbours = cast("Any", object.__new__(Neighbours))
    neighbours._place = 0
    neighbours._sure = [SimpleNamespace(cells=sure)]
    assert neighbours._begins_spaced(1, Row(1, cells)) is begins
