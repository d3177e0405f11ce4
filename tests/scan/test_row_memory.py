"""What a scan remembers is bounded by bytes that are held."""

from __future__ import annotations

import gc
import tracemalloc
from typing import Any

from inci_parser.scan.cache import RowMemory, key_of
from inci_parser.scan.job import FailedRow, ScanJob
from inci_parser.scan.options import Options
from inci_parser.scan.row_text import renderer

LABELS = [
    f"Aqua, Glycerin, Phenoxyethanol, Parfum, Limonene, {extra}" + ", Xylitol, Retinol, Talc" * (number % 9)
    for number, extra in enumerate(["Strange Thing", "Éclat Mystérieux", "수수께끼"] * 12)
]


def remembered(long: bool, labels: list[str], most: int, format_: str = "csv") -> tuple[RowMemory[Any], int]:
    """Return a memory of the rows of labels, each told apart by a number, and the bytes that Python holds for it."""
    reader = ScanJob(Options(), renderer(format_) if format_ else None, long=long).reader()
    texts = [f"{label}, {number}" for number, label in enumerate(labels)]
    for text in texts:
        reader.read(text)  # names are remembered elsewhere
    gc.collect()
    tracemalloc.start()
    memory: RowMemory[Any] = RowMemory(most)
    for text in texts:
        row = reader.read(text)
        assert not isinstance(row, FailedRow)
        memory.put(key_of(text.encode()), row, row.size)
    row = None
    gc.collect()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return memory, held


def test_sizes_are_those_of_the_memory_held() -> None:
    for format_ in ("csv", ""):
        for long in (False, True):
            memory, held = remembered(long, LABELS, 1 << 30, format_)
            assert len(memory) == len(LABELS)
            most = 1.35 if format_ else 2.0  # typed rows share texts with others
            assert 0.75 < memory.size / held < most, (format_, long, memory.size, held)


def test_no_more_is_held_than_the_bound() -> None:
    memory, held = remembered(False, LABELS, 20_000)
    assert memory.size <= 20_000
    assert held < 40_000


def test_what_was_used_last_stays() -> None:
    memory = RowMemory[int](most=30)
    for number in range(3):
        memory.put(bytes([number]), number, 10)
    assert memory.get(b"\x00") == 0
    memory.put(b"\x03", 3, 10)
    assert [memory.get(bytes([number])) for number in range(4)] == [0, None, 2, 3]


def test_a_value_larger_than_the_bound_is_not_kept() -> None:
    memory = RowMemory[int](most=30)
    memory.put(b"1", 1, 31)
    assert (len(memory), memory.size) == (0, 0)


def test_a_key_that_is_put_again_counts_once() -> None:
    memory = RowMemory[int](most=30)
    for _ in range(5):
        memory.put(b"1", 1, 12)
    assert (len(memory), memory.size) == (1, 12)


def test_texts_of_huge_labels_are_let_go() -> None:
    """Labels of 50,000 characters, each with one long entry of its own, leave next to nothing behind."""

    def texts(numbers: range) -> list[str]:
        endless = [f"Aqua, {f'x{number}' * 15_000}, Talc" for number in numbers]
        return endless + [f"Aqua, {f'soft{number} bloom ' * 4_000}, Talc" for number in numbers]

    reader = ScanJob(Options(), renderer("csv")).reader()
    for text in texts(range(10, 12)):
        reader.read(text)
    later = texts(range(20, 24))
    gc.collect()
    tracemalloc.start()
    for text in later:
        reader.read(text)
    gc.collect()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held < 25_000 * len(later)
