"""Labels of frames, whatever library they are of: their column, their texts, and what a scan keeps of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..textio.encoding import well_formed
from .cache import RowMemory, key_of
from .columns import find_list_column, find_name_column
from .formats.table import text_of
from .job import FailedRow, ScanJob, TypedRow
from .workers import InlinePool, Pool

Result = TypedRow | FailedRow
#: Labels handed to the workers at a time.
CHUNK = 2_000


def label_text(value: Any) -> str:
    """Return a cell as the text of a label; what is missing (``None``, NaN) is an empty text, an array is a list.

    >>> label_text("Aqua"), label_text(None), label_text(float("nan")), label_text(["Aqua", "Talc"])
    ('Aqua', '', '', '["Aqua", "Talc"]')
    """
    if isinstance(value, str):
        return well_formed(value)
    if hasattr(value, "tolist"):  # a list cell of Parquet in pandas, a number of numpy, a Series of polars
        value = value.tolist()
    elif hasattr(value, "to_list"):
        value = value.to_list()
    return "" if value is None or value != value else well_formed(text_of(value))


def list_column(header: Sequence[str], columns: Iterable[Sequence[str]]) -> int:
    """Return the place of the column of the ingredient lists, found by name and by the first cells of each column.

    Raises :class:`~inci_parser.errors.InputError` where there is none.
    """
    from ..naming import Catalogue

    sample = list(zip(*columns, strict=True))
    return find_list_column(header, sample, Catalogue.default().knows)


def name_column(header: Sequence[str], text: str) -> str | None:
    """Return the column of the products' names of a frame, as a scan of a file finds it; ``None`` for none."""
    place = find_name_column(header, header.index(text))
    return None if place is None else header[place]


def ingredient_rows(results: Sequence[Result]) -> tuple[list[int], list[tuple[Any, ...]]]:
    """Return the rows of one ingredient each, and for each row the place of its result."""
    places = [i for i, result in enumerate(results) if isinstance(result, TypedRow) for _ in result.long]
    return places, [row for result in results if isinstance(result, TypedRow) for row in result.long]


def product_rows(results: Sequence[Result], fields: int) -> tuple[list[tuple[Any, ...]], list[str | None]]:
    """Return one row of so many ``fields`` a result, and why it could not be read; its fields are then ``None``."""
    empty = (None,) * fields
    rows = [result.product if isinstance(result, TypedRow) else empty for result in results]
    return rows, [result.reason if isinstance(result, FailedRow) else None for result in results]


class LabelReader:
    """Reads labels; equal ones once as far as memory holds them. Memory and processes last from call to call."""

    def __init__(self, job: ScanJob, jobs: int = 1) -> None:
        self._memory: RowMemory[Any] = RowMemory()
        self._hint = job.type_hint()
        self._pool = Pool(job, jobs) if jobs > 1 else InlinePool(job)

    def read(self, texts: Sequence[str], titles: Sequence[str] | None = None) -> list[Result]:
        """Return what a scan keeps of each text; ``titles`` are the products' names, which may tell their types."""
        hints = [""] * len(texts) if titles is None else list(map(self._hint, titles))
        return [result for begin in range(0, len(texts), CHUNK) for result in self._chunk(texts, hints, begin)]

    def _chunk(self, texts: Sequence[str], hints: Sequence[str], begin: int) -> Iterator[Result]:
        end = begin + CHUNK
        chunk = [
            (text, word, key_of(text.encode("utf-8", "surrogatepass"), word))
            for text, word in zip(texts[begin:end], hints[begin:end], strict=True)
        ]
        known = {key: remembered for *_, key in chunk if (remembered := self._memory.get(key)) is not None}
        asked: list[bytes] = []
        for text, word, key in chunk:
            if key not in known:
                known[key] = None
                self._pool.put((begin + len(asked), text, word))
                asked.append(key)
        left = len(asked)
        while left:
            for number, result in self._pool.take():
                key = asked[number - begin]
                known[key] = result
                self._memory.put(key, result, result.size)
                left -= 1
        for *_, key in chunk:
            yield known[key]

    def close(self) -> None:
        """End the processes."""
        self._pool.close()
