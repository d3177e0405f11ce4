"""What a scan leaves behind in memory: nothing that only the garbage collector would find."""

from __future__ import annotations

import gc

import pytest

from inci_parser.scan.cache import GC_THRESHOLDS, rare_garbage_collection
from inci_parser.scan.job import RenderedRow, ScanJob
from inci_parser.scan.options import Options
from inci_parser.scan.row_text import renderer

LABEL = "Ingredients: Aqua, Glycerin, Cetearyl Alcohol, Retinol 0.3%, Parfum, Linalool, Phenoxyethanol, Glycern, Zorbat"


def test_a_label_that_was_read_leaves_no_cycles() -> None:
    reader = ScanJob(Options(), renderer("csv"), long=True).reader()
    reader.read(LABEL)
    gc.collect()
    assert isinstance(reader.read(LABEL), RenderedRow)
    assert gc.collect() == 0


def test_the_collector_looks_seldom_and_then_as_before() -> None:
    before = gc.get_threshold()
    with rare_garbage_collection():
        assert gc.get_threshold() == GC_THRESHOLDS
    assert gc.get_threshold() == before
    with pytest.raises(KeyError), rare_garbage_collection():
        raise KeyError
    assert gc.get_threshold() == before


def test_a_collector_that_the_caller_stopped_stays_so() -> None:
    before = gc.get_threshold()
    gc.set_threshold(0)
    try:
        with rare_garbage_collection():
            assert gc.get_threshold()[0] == 0
    finally:
        gc.set_threshold(*before)
