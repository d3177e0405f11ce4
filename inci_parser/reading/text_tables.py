"""Reads tables: rows of cells between tabs, bars, commas or semicolons, one ingredient a row.

    INCI name | CAS       | %     >>  annotations over everything but the names; shares {"Aqua": 70 %}
    Aqua      | 7732-18-5 | 70
    Aqua⇥Solvent⇥78.50            >>  one segment "Aqua 78.50 %", where the head of the column says per cent

``find_tables`` runs before the text is cut, on tables whose columns agree; ``read_table_rows`` joins what ragged rows
left. No other cell than the name's is an entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..models import Recognizer, Status
from .document import SEPARATOR, Annotation, Document
from .identity import is_listed, is_water, recognize_listed, same_ingredient
from .name_shape import TRIM, looks_like_a_name
from .part_titles import names_a_class, titles_a_product
from .segments import Segment, Separator
from .share_columns import NUMBER, Cell, Row, ShareColumns, is_unclear, may_be_an_amount, share, share_columns
from .totals import is_total
from .vocabulary import fold_case, word_class

_BAR = re.compile(r"[ ]?[|\t][ ]?")
#: Cells of a file of values; a quoted cell may hold separators.
_VALUES = {sign: re.compile(rf'("(?:[^"\n]|"")*"|[^{sign}"\n]*)(?:{sign}|$)') for sign in ",;"}
#: What stands between the entries of a list in one cell.
_LIST_SIGN = re.compile(r"[,;•·](?: |(?=[^\W\d_]))|、")
#: The most lines of a table of products that is read as a label.
_PRODUCTS = 200
_NUMBER_SIGNS = frozenset("0123456789.,<>% ")
_RULE = frozenset("-:= ")
#: Rows that vote on which column holds the names.
_VOTES = 60


class Tables(NamedTuple):
    """What tables hold beside names: stretches that are no names, and the shares of names by where the name starts."""

    annotations: list[Annotation]
    shares: dict[int, tuple[str, int]]
    #: Names beside which a number stands of which it is not sure what share it is.
    unclear: set[int]


def find_tables(plain: str, recognizer: Recognizer) -> Tables:
    """Return what the tables of a text hold beside names; nothing where no text stands in columns."""
    tables = Tables([], {}, set())
    if "\n" not in plain:
        return tables
    tables.annotations.extend(_around_lists(plain))
    if tables.annotations:
        return tables
    for block in _blocks(plain):
        _add(block, recognizer, tables)
    return tables


def _around_lists(plain: str) -> list[Annotation]:
    """Return annotations over everything but the lists in a table of products: nothing where the text is none.

    id,name,ingredients / 1,Cream,"Aqua, Parfum"   >>   a heading up to Aqua, a separator behind Parfum
    """
    rows = _products(plain)
    column = _list_column(rows[0], rows[1:]) if len(rows) > 1 else None
    if column is None:
        return []
    head, *body = rows
    annotations = [Annotation(head.start, head.end, "ingredients")]
    for row in body:
        cell = row.cells[column]
        spans = ((row.start, cell.start, "ingredients"), (cell.end, row.end, SEPARATOR))
        annotations += [Annotation(a, b, kind) for a, b, kind in spans if a < b]
    return annotations


def _products(plain: str) -> list[Row]:
    """Return the rows of a text whose first line has cells, as many as every other line; nothing where one has not."""
    lines = plain.strip("\n").split("\n")
    sign = next((sign for sign in "\t|;," if sign in lines[0]), "")
    if not sign or len(lines) > _PRODUCTS:
        return []
    start, table = plain.index(lines[0]), []
    for line in lines:
        table.append(_value_row(line, start, sign) if sign in _VALUES else _row(line, start))
        start += len(line) + 1
    table = [row for row in table if not _is_rule(row)]
    return table if all(len(row.cells) == len(table[0].cells) for row in table) else []


def _list_column(head: Row, body: list[Row]) -> int | None:
    """Return the column, under a head of names, each cell of which holds several entries."""
    names = [i for i, cell in enumerate(head.cells) if fold_case(cell.text) in word_class("name_column")]
    items = {i: min(len(_LIST_SIGN.findall(row.cells[i].text)) for row in body) for i in names}
    column = max(items, key=lambda i: items[i], default=None)
    return column if column is not None and items[column] else None


def _blocks(plain: str) -> Iterator[list[Row]]:
    """Yield stretches of lines with equally many cells."""
    sign = _value_separator(plain.lstrip("\n").partition("\n")[0])
    if not sign and "|" not in plain and "\t" not in plain:
        return
    block: list[Row] = []
    start = 0
    for line in [*plain.split("\n"), ""]:
        row = _value_row(line, start, sign) if sign else _row(line, start)
        start += len(line) + 1
        whole = _telling_row(block)
        if whole is not None and 1 < len(row.cells) < len(whole.cells) and "\t" in line:
            row = _padded(row, whole)
        if block and len(row.cells) != len(block[0].cells):
            yield block
            block = []
        if len(row.cells) > 1:
            block.append(row)


def _telling_row(block: list[Row]) -> Row | None:
    """Return the row that tells how many cells those behind it have: the first, or heads of which one is of names."""
    if len(block) > 1:
        return block[1]
    heads = [_head(cell.text) for cell in block[0].cells] if block else []
    return None if {"inci", "name"}.isdisjoint(heads) else block[0]


def _padded(row: Row, other: Row) -> Row:
    """Return a row that lacks cells with empty ones: at its end, or before a number that stands further right above."""
    missing = len(other.cells) - len(row.cells)
    at = len(row.cells) - 1
    shifts = (k for k in range(missing + 1) if NUMBER.fullmatch(other.cells[at + k].text))
    before = next(shifts, 0) if NUMBER.fullmatch(row.cells[-1].text) else 0
    last = row.cells[-1]
    first = Cell(last.start, last.start, "")
    cells = [*row.cells[:-1], *[first] * before, last, *[Cell(row.end, row.end, "")] * (missing - before)]
    return row._replace(cells=cells)


def _value_separator(line: str) -> str:
    """Return the sign between the heads of columns in the first line of a file of values; empty where it is none."""
    for sign in ",;":
        heads = [_head(cell.strip().strip('"')) for cell in line.split(sign)]
        if len(heads) > 1 and all(heads) and not {"inci", "name"}.isdisjoint(heads):
            return sign
    return ""


def _value_row(line: str, start: int, sign: str) -> Row:
    """Return the row of one line of a file of values."""
    cells: list[Cell] = []
    for match in _VALUES[sign].finditer(line):
        raw = match[1]
        text = raw.strip().strip('"').strip()
        at = start + match.start(1) + raw.index(text)
        cells.append(Cell(at, at + len(text), text))
        if match.end() == len(line) and not match[0].endswith(sign):
            break
    return Row(start, start + len(line), cells)


def _row(line: str, start: int) -> Row:
    """Return the row of a line whose cells stand between bars or tabs."""
    cells: list[Cell] = []
    done = 0
    for a, b in [*(m.span() for m in _BAR.finditer(line)), (len(line), len(line))]:
        raw = line[done:a]
        lead = len(raw) - len(raw.lstrip())
        text = raw.strip()
        cells.append(Cell(start + done + lead, start + done + lead + len(text), text))
        done = b
    if len(cells) > 2 and not cells[0].text:
        del cells[0]
    if len(cells) > 2 and not cells[-1].text and line.rstrip().endswith("|"):
        del cells[-1]
    return Row(start, start + len(line), cells)


def _add(block: list[Row], recognizer: Recognizer, tables: Tables) -> None:
    """Add the annotations of one table, if one column of it holds the names."""
    if len(block) < 2:
        return
    heads = [_head(cell.text) for cell in block[0].cells]
    headed = all(heads) or _heads_names(heads, block)
    body = [row for row in block[int(headed) :] if not _names_nothing(row)]
    column = _named_column(heads, body, recognizer) if headed else _voted_column(body, recognizer)
    if column is None:
        return
    shares = share_columns(heads if headed else [], body)
    for i, row in enumerate(block):
        if (headed and not i) or _names_nothing(row):
            tables.annotations.append(Annotation(row.start, row.end, SEPARATOR if i else "ingredients"))
            continue
        _add_row(row, column, shares, tables)


def _add_row(row: Row, column: int, shares: ShareColumns, tables: Tables) -> None:
    """Add the annotations and the share of a row with a name in a column."""
    name = row.cells[column]
    spans = ((row.start, name.start), (name.end, row.end))
    tables.annotations.extend(Annotation(start, end, SEPARATOR) for start, end in spans if start < end)
    tables.shares[name.start] = share(row, column, shares)
    if is_unclear(row, shares):
        tables.unclear.add(name.start)


def _heads_names(heads: list[str], block: list[Row]) -> bool:
    """Return whether a row of heads, not all of which are known, heads a column of names: no number stands in it."""
    if {"inci", "name"}.isdisjoint(heads) or len(block) < 2:
        return False
    return not any(NUMBER.fullmatch(cell.text) for cell in block[0].cells)


def _is_rule(row: Row) -> bool:
    """Return whether a row is a line drawn between the head and the rest: ``|---|:--:|``."""
    return all(set(cell.text) <= _RULE for cell in row.cells)


def _names_nothing(row: Row) -> bool:
    """Return whether a row is a line drawn, or states the total of its columns."""
    return _is_rule(row) or any(is_total(cell.text) for cell in row.cells)


def _head(text: str) -> str:
    """Return what a column's head says the column holds; empty where it is none."""
    plain = fold_case(text.strip(" .:*#"))
    if not plain:
        return "other"
    if "%" in plain or plain in word_class("share_column"):
        return "share"
    if plain in word_class("name_column"):
        return "inci" if "inci" in plain else "name"
    return "other" if plain in word_class("column") or plain in word_class("furniture") else ""


def _named_column(heads: list[str], body: list[Row], recognizer: Recognizer) -> int | None:
    """Return the column under a head that says so, if it holds a name."""
    for kind in ("inci", "name"):
        for i, head in enumerate(heads):
            if head == kind and any(is_listed(row.cells[i].text, recognizer) for row in body[:_VOTES]):
                return i
    return None


def _voted_column(body: list[Row], recognizer: Recognizer) -> int | None:
    """Return the column whose cells are names, where the others are not, or name the same."""
    rows = body[:_VOTES]
    if len(rows) < 3:
        return None
    columns = [[recognize_listed(row.cells[i].text, recognizer) for row in rows] for i in range(len(rows[0].cells))]
    listed = [[one.status is Status.LISTED for one in column] for column in columns]
    best = max(range(len(columns)), key=lambda i: (sum(listed[i]), -i))
    if sum(listed[best]) * 5 < len(rows) * 3:
        return None
    for i, column in enumerate(columns):
        others = sum(
            yes and not same_ingredient(name.match, one.match)
            for yes, name, one in zip(listed[i], columns[best], column, strict=True)
        )
        if i != best and others * 3 > len(rows):
            return None
    return best


def with_table_shares(segments: list[Segment], document: Document) -> list[Segment]:
    """Return the segments of table rows with the per cent that another cell of the row states."""
    if not document.shares:
        return segments
    result: list[Segment] = []
    for segment in segments:
        share, end = document.shares.get(segment.start, (None, 0))
        if share is not None:
            text = f"{segment.text} {share}".rstrip()
            end = segment.end if _holds_tags(document, segment.start, end) else max(segment.end, end)
            doubts = (*segment.doubts, "amount") if segment.start in document.unclear else segment.doubts
            segment = segment._replace(text=text, end=end, notices=(*segment.notices, "table_row"), doubts=doubts)
        result.append(segment)
    return result


def _holds_tags(document: Document, start: int, end: int) -> bool:
    """Return whether tags stood in a stretch of the text: they are shown to nobody."""
    if start >= end:
        return False
    first, last = document.normalised.span(start, end)
    return document.source.count("<", first, last) > document.plain.count("<", start, end)


# -- ragged rows --------------------------------------------------------------------------------------------------


def read_table_rows(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with the cells of a row between tabs joined: the name's cell is the name, a number its share.

    Runs on scored segments that were split: a cell may hold a run of names.
    """
    if sum(bool(segment.separator & Separator.TAB) for segment in segments) < 2:
        return segments
    ends = Separator.LIST | Separator.LINE_END | Separator.ANNOTATION
    rows: list[list[Segment]] = []
    for segment in segments:
        if rows and segment.separator & Separator.TAB and not segment.separator & ends:
            rows[-1].append(segment)
        else:
            rows.append([segment])
    result: list[Segment] = []
    per_cent = False
    amounts = any(may_be_an_amount(s.text.strip()) for row in rows for s in row[1:] if set(s.text) <= _NUMBER_SIGNS)
    for row in rows:
        if len(row) > 1 and _is_head(row):
            per_cent = any("%" in s.text or fold_case(s.text.strip(" .:")) in word_class("share_column") for s in row)
            result += [segment.with_role("other") for segment in row]
        else:
            result += _joined(row, per_cent=per_cent, amounts=amounts)
    return result


def _is_head(row: list[Segment]) -> bool:
    """Return whether a row holds the heads of columns."""
    heads = [fold_case(s.text.strip(" .:%")) in word_class("furniture") or "%" in s.text for s in row[:2]]
    return all(heads) and not row[0].amounts


def _joined(row: list[Segment], *, per_cent: bool, amounts: bool) -> list[Segment]:
    """Return the segments of one row: joined to one where one cell names an ingredient.

    ``amounts``: the numbers beside names are amounts, of whatever kind.
    """
    if _heads_a_list(row):
        return [row[0].with_role("title", 0.0, row[0].text.strip(TRIM)), *row[1:]]
    names = [segment for segment in row if segment.recognition.is_named]
    named = names[0] if names else next((s for s in row if looks_like_a_name(s.text)), None)
    if _are_entries(names):
        return _with_shares(row)
    if len(row) == 1 or named is None:
        return row
    if named.amounts:
        return [segment if segment is named else segment.with_role("other", 0.0) for segment in row]
    return [_whole_row(named, row, per_cent=per_cent, amounts=amounts)]


def _whole_row(named: Segment, row: list[Segment], *, per_cent: bool, amounts: bool) -> Segment:
    """Return the segment with a row's name as the whole row, with the share that another cell states."""
    number = _number_beside(row, named)
    share = f" {number.rstrip('% ')} %" if number and (per_cent or "%" in number) else ""
    return named._replace(
        start=row[0].start,
        end=row[-1].end,
        text=named.text + share,
        doubts=(*named.doubts, "amount") if amounts and number and not share else named.doubts,
        separator=row[0].separator,
        annotations=row[0].annotations,
        notices=(*named.notices, "table_row"),
        score=max(named.score, 1.0),
    )


def _heads_a_list(row: list[Segment]) -> bool:
    """Return whether the first cell is a product's name and water, with which a list begins, stands in the second."""
    if len(row) != 2 or row[0].recognition.status is Status.LISTED or not titles_a_product(row[0].text):
        return False
    return is_water(row[1].recognition.match)


def _are_entries(named: list[Segment]) -> bool:
    """Return whether a tab separates entries: no row has three names, or names two ingredients."""
    ingredients = {segment.recognition.match.names for segment in named if not names_a_class(segment.text)}
    return len(named) >= 3 or len(ingredients) > 1


def _with_shares(row: list[Segment]) -> list[Segment]:
    """Return the entries between tabs, each with the share in the cell behind it: ``Aqua⇥70 %⇥Mica⇥30 %``."""
    result: list[Segment] = []
    for segment in row:
        share = "%" in segment.text and set(segment.text) <= _NUMBER_SIGNS
        if share and result and result[-1].recognition.is_named and not result[-1].amounts:
            name = result[-1]
            result[-1] = name._replace(end=segment.end, text=f"{name.text} {segment.text}", amounts=segment.amounts)
        else:
            result.append(segment)
    return result


def _number_beside(row: list[Segment], named: Segment) -> str:
    """Return the number that another cell of a row holds."""
    for segment in row:
        if segment is not named and set(segment.text) <= _NUMBER_SIGNS and any(map(str.isdigit, segment.text)):
            return segment.text.strip()
    return ""
