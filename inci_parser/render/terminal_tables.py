"""The tables of terminal pages: ingredients with their amounts, the reading of a label, and tables of any columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..models import Entry, Label, Share
from . import label_view, numbers
from .document import IngredientRow, Ingredients, Table
from .report_view import because
from .terminal_layout import Canvas, bar, fit, scale, visible, width, wrap

#: Narrower pages put each amount on a line of its own; wider ones draw bars.
STACKED_BELOW, BARS_FROM = 72, 100
_ABOUT, _LIKELY, _LETTERS, _BAR = 9, 12, 6, 21
_BOUND = "proved/stated"
#: A table of any columns is stacked where a column would have less room than this.
_NARROWEST_COLUMN = 13
#: The longest word that a narrowed column keeps whole.
_WORD = 24


def ingredient_lines(table: Ingredients, canvas: Canvas) -> Iterator[str]:
    """Yield the ingredient table: number, name, function, letters, amount; then the legend."""
    columns = _Columns(table, canvas)
    yield columns.header()
    reason = ""
    for row in table.rows:
        if row.part:
            yield from canvas.indent(visible(row.part), 2, role="under")
        before, reason = reason, because(row.share) if table.details else ""
        yield from columns.row(row, "" if reason == before else reason)
        if row.line:
            yield from columns.one_percent_line(table.anywhere)
    legend = [(letter, letter, word) for letter, word in table.legend]
    if columns.bar:
        legend = [
            (canvas.glyph("───", "---"), "proved", "proved range"),
            (canvas.glyph("━━━", "==="), "likely", "likely (4 in 5)"),
            (canvas.glyph("●", "o"), "estimate", "estimate"),
            *legend,
        ]
    yield from canvas.flow(legend)


class _Columns:
    """The columns of the ingredient table, laid out for the width of the page.

    Up to 99 columns the table has number, name, function, letters, estimate, and the stated amount or likely range;
    wider ones draw a bar and add what is proved; narrower than 72 each row has a second line.
    """

    def __init__(self, table: Ingredients, canvas: Canvas) -> None:
        self.canvas = canvas
        self.details = table.details
        self.digits = len(str(len(table.rows)))
        self.stacked = canvas.columns < STACKED_BELOW
        self.bar = _BAR if canvas.columns >= BARS_FROM else 0
        names = max((width(visible(label_view.name_of(row.entry))) for row in table.rows), default=10)
        functions = max((width(row.entry.function) for row in table.rows), default=0)
        bounds = max((width(self._bound(row)) for row in table.rows), default=0)
        self.bound = min(max(bounds, len(_BOUND)), 18) if self.bar or self.details else 0
        room = canvas.columns - self.digits - 2 - _LETTERS
        if self.stacked:
            self.name, self.function = room, 0
            return
        room -= _ABOUT + (self.bar or _LIKELY) + (self.bound + 2 if self.bound else 0) + bool(functions)
        self.name = min(names, max(room - functions, room * 11 // 20))
        self.function = min(functions, room - self.name)

    def _bound(self, row: IngredientRow) -> str:
        """Return the last column: what is proved beyond the place; with details the whole range."""
        if self.details and row.share and row.share.proved:
            proved = row.share.proved
            return f"{numbers.span(proved.min, proved.max)} %"
        return row.proved

    def header(self) -> str:
        """Return the line over the table."""
        if self.stacked:
            return self.canvas.paint("function, about, likely (4 in 5), proved", "dim")
        left = " " * (self.digits + self.name + 2)
        if self.function:
            left += fit("function", self.function) + " "
        left += " " * (_LETTERS - 1)
        about = fit("about", _ABOUT, right=True)
        bound = f"  {_BOUND}" if self.bound else ""
        if self.bar:
            paint = self.canvas.paint
            return paint(left, "dim") + scale(self.canvas, self.bar) + paint(about + bound, "dim")
        return self.canvas.paint(f"{left}{about}{fit('likely %', _LIKELY, right=True)}{bound}", "dim")

    def row(self, row: IngredientRow, reason: str) -> Iterator[str]:
        """Yield the one line of an ingredient, or two on a narrow page; then ``reason`` where there is one."""
        canvas, entry = self.canvas, row.entry
        number = canvas.paint(fit(str(entry.position), self.digits, right=True), "dim")
        name = fit(visible(label_view.name_of(entry)), self.name)
        painted = name if entry.known else canvas.paint(name, "unknown")
        tags = "".join(canvas.paint(letter, letter) for letter in row.letters)
        tags += " " * (_LETTERS - 1 - len(row.letters))
        if self.stacked:
            yield f"{number} {painted} {tags}".rstrip()
            words = [entry.function, self._amount_words(row), self._bound(row)]
            yield from canvas.indent(", ".join(word for word in words if word), self.digits + 1, role="dim")
        else:
            function = f"{canvas.paint(fit(entry.function, self.function), 'dim')} " if self.function else ""
            yield f"{number} {painted} {function}{tags}{self._amount(row)}".rstrip()
        if reason:
            yield from canvas.indent(visible(reason), self.digits + 3, role="dim")

    def _amount_words(self, row: IngredientRow) -> str:
        share = row.share
        return f"about {numbers.about(share.estimate)}, likely {_likely(share)} %" if share else ""

    def _amount(self, row: IngredientRow) -> str:
        """Return estimate, likely range (or bar) and bound of one row."""
        canvas, share = self.canvas, row.share
        if share is None:
            return ""
        about = fit(numbers.about(share.estimate), _ABOUT, right=True)
        bound = f"  {canvas.paint(fit(self._bound(row), self.bound), 'dim')}" if self.bound else ""
        if not self.bar:
            likely = "stated" if row.entry.percent and not self.bound else _likely(share)
            return f"{about}{canvas.paint(fit(likely, _LIKELY, right=True), 'likely')}{bound}"
        proved = share.proved or share.likely
        drawn = bar(canvas, self.bar, (proved.min, proved.max), (share.likely.min, share.likely.max), share.estimate)
        return f"{drawn}{about}{bound}"

    def one_percent_line(self, anywhere: str) -> Iterator[str]:
        """Yield the mark of the likely one-percent line between two ingredients; ``anywhere`` may be more."""
        mark = self.canvas.glyph("┄", "-")
        left = mark * (self.digits + 1)
        text = " likely below 1 % from here on"
        exempt = f", but for {anywhere}" if anywhere else ""
        fits = len(left) + len(text) + len(exempt) < self.canvas.columns
        text += f"{exempt} " if fits else " "
        yield self.canvas.paint(left + text + mark * (self.canvas.columns - len(left) - len(text)), "dim")
        if not fits:
            yield from self.canvas.indent(f"but for {anywhere}", self.digits + 2, role="dim")


def _likely(share: Share) -> str:
    return numbers.rough_span(share.likely.min, share.likely.max)


# -- reading -------------------------------------------------------------------------------------------------------


def reading_lines(label: Label, canvas: Canvas) -> Iterator[str]:
    """Yield the entries of a label with how each was printed and found."""
    digits = len(str(len(label.ingredients)))
    room = canvas.columns - digits - 1
    wide = canvas.columns >= STACKED_BELOW
    longest = max(width(visible(label_view.name_of(e))) for e in label.ingredients)
    left = min(longest + 2, room // 2) if wide else room
    titles = label_view.part_titles(label)
    for entry in label.ingredients:
        if entry.position in titles:
            yield from canvas.indent(visible(titles[entry.position]), 2, role="under")
        yield from _entry_lines(entry, digits, left, canvas, wide=wide)


def _entry_lines(entry: Entry, digits: int, left: int, canvas: Canvas, *, wide: bool) -> Iterator[str]:
    """Yield name and amount of an entry, then how it was printed and found where that is not plain."""
    number = canvas.paint(fit(str(entry.position), digits, right=True), "dim")
    role = "bold" if entry.names else "unknown"
    name = visible(label_view.name_of(entry))
    notes = (numbers.declared(entry), label_view.marks(entry), visible(label_view.method_note(entry)))
    tail = " · ".join(note for note in notes if note)
    if wide:
        lines = canvas.indent(tail, digits + 1 + left, role="dim") or [""]
        yield f"{number} {canvas.paint(fit(name, left - 1), role)} {lines[0].lstrip()}".rstrip()
        yield from lines[1:]
        return
    first, *rest = canvas.indent(name, digits + 1, role=role)
    yield f"{number} {first.lstrip()}"
    yield from rest
    if tail:
        yield from canvas.indent(tail, digits + 3, role="dim")


# -- tables of any columns -----------------------------------------------------------------------------------------


def table_lines(table: Table, canvas: Canvas) -> Iterator[str]:
    """Yield a table whose cells are wrapped to the width of the page; on a narrow page one block of lines a row."""
    rows = [tuple(map(visible, row)) for row in table.rows]
    if canvas.columns < _NARROWEST_COLUMN * len(table.header):
        yield from _stacked_rows(table.header, rows, canvas)
        return
    widths = _widths((table.header, *rows), canvas.columns)
    yield from _table_row(table.header, widths, table.right, canvas, role="dim")
    for row in rows:
        yield from _table_row(row, widths, table.right, canvas)


def _stacked_rows(header: Sequence[str], rows: Sequence[Sequence[str]], canvas: Canvas) -> Iterator[str]:
    """Yield each row as its first cell and below it the others, each behind its column's title."""
    for row in rows:
        yield from canvas.indent(row[0], 0, role="bold")
        for title, cell in zip(header[1:], row[1:], strict=True):
            if cell:
                yield from canvas.indent(f"{title}: {cell}", 2, 4)


def _widths(rows: Sequence[Sequence[str]], columns: int) -> list[int]:
    """Return the width of each column: as wide as its cells, or what makes the table lowest where that is too wide.

    Two columns stand between cells. A narrowed column still holds its longest word, of up to ``_WORD`` columns.
    """
    cells = list(zip(*rows, strict=True))
    natural = [max(map(width, column)) for column in cells]
    totals = [sum(map(width, column)) for column in cells]
    room = columns - 2 * (len(cells) - 1)
    if sum(natural) <= room:
        return natural
    widths = [min(_WORD, max((width(w) for cell in column for w in cell.split()), default=1)) for column in cells]
    while sum(widths) > room:
        widths[widths.index(max(widths))] -= 1
    for _ in range(room - sum(widths)):
        open_columns = [i for i, size in enumerate(widths) if size < natural[i]]
        widths[max(open_columns, key=lambda i: totals[i] / (widths[i] * (widths[i] + 1)))] += 1
    return widths


def _table_row(
    row: Sequence[str], widths: Sequence[int], right: frozenset[int], canvas: Canvas, role: str = "name"
) -> Iterator[str]:
    cells = [wrap(cell, size) or [""] for cell, size in zip(row, widths, strict=True)]
    for i in range(max(map(len, cells))):
        parts = [
            fit(lines[i] if i < len(lines) else "", size, right=column in right)
            for column, (lines, size) in enumerate(zip(cells, widths, strict=True))
        ]
        yield canvas.paint("  ".join(parts).rstrip(), role)
