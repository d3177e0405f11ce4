"""From the text of a label to what a scan keeps of it: rendered fields, ingredient rows, and counts for the summary.

One object of this module works in each process. What it gives is small and plain, so that it travels between
processes and fits into a bounded memory.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from sys import getsizeof
from typing import TYPE_CHECKING, Any, NamedTuple

from ..analysis.gate import failure_kinds, failures, refuse_idle
from ..models.ingredient_rows import once
from .fields import FLAG_KINDS, LONG_FIELDS, Field, LongField, Value, View, pick_fields
from .options import Options
from .row_text import Renderer

if TYPE_CHECKING:
    from ..models import Label, Report

#: The longest text of one label, in characters; a longer one is rejected unread. Real labels have under 30,000.
MAX_TEXT = 2_000_000
#: Bytes of a remembered row beside its texts: tuples, numbers, key, place among the others (measured).
_ROW_OBJECTS = 900
#: ``analyze`` and ``parse`` as a scan needs them; tests hand in others.
Analyze = Callable[[str], "Report"]


class Counts(NamedTuple):
    """What the summary counts of one label."""

    kind: str
    quality: int
    entries: int
    named: int
    severity: int
    classes: tuple[str, ...]
    allergens: tuple[str, ...]
    flags: tuple[str, ...]
    notices: tuple[str, ...]
    unmatched: tuple[str, ...]
    #: Kinds of trouble that ``fail_on`` asks for and the label has; "unread" for a text without a list in any case.
    failures: tuple[str, ...] = ()


class RenderedRow(NamedTuple):
    """One label, read and rendered: the tail of its product row, the tails of its ingredient rows, its counts."""

    tail: str
    long: tuple[str, ...]
    counts: Counts

    @property
    def size(self) -> int:
        """How many bytes it takes in memory, its place in a :class:`.cache.RowMemory` included."""
        texts = (self.tail, *self.long, *self.counts.unmatched)
        return _ROW_OBJECTS + sum(map(getsizeof, texts)) + 8 * len(texts)


class TypedRow(NamedTuple):
    """One label as typed values: the product fields, and the ingredient fields of each entry."""

    product: tuple[Value, ...]
    long: tuple[tuple[Value, ...], ...]

    @property
    def size(self) -> int:
        """How many bytes it takes in memory: as of a rendered row, texts apart that other rows share."""
        return _ROW_OBJECTS // 2 + sum(map(_typed_size, (self.product, *self.long)))


def _typed_size(values: tuple[Value, ...]) -> int:
    """Return the bytes of a tuple of values; names of ingredients and codes, which tables hold, count nothing."""
    inner = sum([_typed_size(v) if isinstance(v, tuple) else 24 if isinstance(v, float) else 0 for v in values])
    texts = sum([getsizeof(v) for v in values if isinstance(v, str) and " " in v and not v.isupper()])
    return getsizeof(values) + inner + texts


class FailedRow(NamedTuple):
    """Why a label could not be read: the row becomes a reject with this reason."""

    reason: str

    @property
    def size(self) -> int:
        """How many bytes it takes in memory."""
        return _ROW_OBJECTS // 2 + getsizeof(self.reason)


@dataclass(frozen=True, slots=True)
class ScanJob:
    """What is made of each label; plain data, so that a new process can be handed it."""

    options: Options
    renderer: Renderer | None
    long: bool = False
    #: Whether every label is analyzed, even where no field asks for it (the page of the summary counts findings).
    count: bool = True
    #: Replaces :func:`inci_parser.analyze`; only tests do that.
    analyze: Analyze | None = None

    @property
    def analyzes(self) -> bool:
        """Whether anything is asked for that a label alone does not tell."""
        fields = pick_fields(self.options.fields)
        return self.count or self.long or bool(self.options.fail_on) or any(f.needs == "report" for f in fields)

    @property
    def titled(self) -> bool:
        """Whether a product's title may tell its type: no type was given, and a field of the result depends on it."""
        return self.options.type_by_name and self.options.product_type is None and self.analyzes

    def type_hint(self) -> Callable[[str], str]:
        """Return a function from product title to product-type word; it returns ``""`` if titles must not be used."""
        if not self.titled:
            return lambda title: ""
        from ..analysis.title_hints import title_word

        return title_word

    def reader(self) -> Reader:
        """Return the reader that a process works with."""
        return Reader(self)


def too_long(text: str) -> str:
    """Return why a text is not read as a label: it is longer than :data:`MAX_TEXT`; ``""`` if it is not.

    >>> too_long("Aqua, " * 400_000)
    'the label is longer than 2,000,000 characters'
    """
    return f"the label is longer than {MAX_TEXT:,} characters" if len(text) > MAX_TEXT else ""


class Reader:
    """Reads labels in one process. ``read`` never raises for a label, whatever its text."""

    def __init__(self, job: ScanJob) -> None:
        self.job = job
        self.fields: tuple[Field, ...] = pick_fields(job.options.fields)
        self.long_fields: tuple[LongField, ...] = LONG_FIELDS if job.long else ()
        self._names = tuple(f.name for f in self.fields)
        self._long_names = tuple(f.name for f in self.long_fields)
        o = job.options
        self.fail_on = failure_kinds(o.fail_on)
        refuse_idle(self.fail_on, market=o.market, skip=o.skip, avoid=o.avoid)
        given = job.analyze
        self.view: Callable[[str, str], View] = (lambda text, _: _view(given(text))) if given else self._analyzer()

    def _analyzer(self) -> Callable[[str, str], View]:
        from ..analysis.labels import read_label
        from ..analysis.reporting import report
        from ..naming import Catalogue

        o = self.job.options
        catalogue, words = Catalogue.default(), self.job.long
        asked: dict[str, Any] = {
            "market": o.market,
            "product_type": o.product_type,
            "profile": o.profile,
            "skip": o.skip,
            "avoid": o.avoid,
        }

        def analyze(text: str, hint: str) -> View:
            label = read_label(text, catalogue, words=words)
            return _view(report(label, catalogue, title=hint, words=words, **asked))

        # an unknown word is an error now, and what is loaded is loaded before a fork
        analyze("Aqua, Glycerin, Phenoxyethanol, Limonene", "")
        if not self.job.analyzes:
            return lambda text, _: View(read_label(text, catalogue, words=False))
        return analyze

    def values(self, text: str, hint: str = "") -> TypedRow:
        """Return the label as typed values; ``hint`` is the product-type word of the product's title."""
        view = self.view(text, hint)
        product = tuple([field.get(view) for field in self.fields])
        return TypedRow(product, self._long(view))

    def _long(self, view: View) -> tuple[tuple[Value, ...], ...]:
        if not self.long_fields:
            return ()
        return tuple([tuple([f.get(view, e) for f in self.long_fields]) for e in view.label.ingredients])

    def read(self, text: str, hint: str = "") -> RenderedRow | TypedRow | FailedRow:
        """Return what the scan keeps of a label: rendered where there is a renderer, else as values.

        ``hint`` is the product-type word of the product's title, ``""`` for none.
        """
        if reason := too_long(text):
            return FailedRow(reason)
        try:
            renderer = self.job.renderer
            if renderer is None:
                return self.values(text, hint)
            view = self.view(text, hint)
            tail = renderer.tail([field.get(view) for field in self.fields], self._names)
            long = tuple([renderer.tail(row, self._long_names) for row in self._long(view)])
            return RenderedRow(tail, long, counts(view, self.fail_on))
        except Exception as error:
            return FailedRow(f"the analysis failed: {type(error).__name__}: {error}")


def _view(report: Report) -> View:
    return View(report.label, report)


def counts(view: View, fail_on: tuple[str, ...] = ()) -> Counts:
    """Return what the summary counts of a label; ``fail_on`` are kinds of trouble to look for."""
    label: Label = view.label
    return Counts(
        kind=label.kind,
        quality=label.quality,
        entries=len(label.ingredients),
        named=view.named,
        severity=view.severity or 0,
        classes=view.classes,
        allergens=view.allergens,
        flags=view.rules(*FLAG_KINDS),
        notices=view.notices,
        unmatched=tuple([" ".join(e.text.split())[:120] for e in view.unmatched]),
        failures=once([f.kind for f in failures(view.report, fail_on)]) if fail_on and view.report else (),
    )
