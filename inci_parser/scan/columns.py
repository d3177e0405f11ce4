"""Which column of a table holds the ingredient lists, which the id, which the product's name."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ..errors import InputError, SeveralColumnsWarning, UsageError
from ..tables.resources import rows
from ..textio.punctuation import LIST_SIGNS

Role = Literal["ingredients", "id", "name"]
#: How many rows are looked at to find the column of the lists.
LOOK_AT = 200
#: The share of a column's cells that must be lists for a column that no header names.
LIST_SHARE = 0.2
#: The share of a column's cells that are lists from which on it is told where another column is read.
_OTHER_SHARE = 0.3
#: The share of a column's cells that must be known names for a column of single ingredients.
_NAMED = 0.3
_NUMBERED = re.compile(r" ?\d+$")
_WORDS = re.compile(r"[^\w]+|_+")
#: What stands between the entries of a list.
PIECES = re.compile(rf"[{LIST_SIGNS}|\n\u2022]+")
_AMOUNT = re.compile(r"^[\[\]\s'\"\d.,%]+|[\[\]\s'\".]+$")


@cache
def _roles() -> dict[str, tuple[str, int]]:
    return {_plain(row["header"]): (row["role"], int(row["order"])) for row in rows("table_columns.csv")}


def _plain(header: str) -> str:
    return _WORDS.sub(" ", header.strip().lstrip("\ufeff").casefold()).strip()


def role_of(header: str) -> str | None:
    """Return what a column of this header holds by ``table_columns.csv``, ``None`` for no known one.

    >>> role_of("Ingredients_Text"), role_of("SKU"), role_of("price")
    ('ingredients', 'id', None)
    """
    role = _roles().get(_plain(header))
    return role[0] if role else None


def is_of_lists(header: str) -> bool:
    """Return whether a column of this header holds lists or single ingredients, numbered or not.

    >>> is_of_lists("Ingredients"), is_of_lists("ingredient_2"), is_of_lists("brand")
    (True, True, False)
    """
    return role_of(_NUMBERED.sub("", _plain(header))) == "ingredients"


@dataclass(frozen=True, slots=True)
class Columns:
    """Places of the columns in a row (from 0), what the carried ones are called, and how the list's was found."""

    text: int
    id: int | None
    name: int | None
    keep: tuple[int, ...]
    keep_names: tuple[str, ...]
    said: str
    #: Further columns of the list, where each holds one ingredient (``ingredient_1``, ``ingredient_2`` ...).
    more: tuple[int, ...] = ()

    def label_of(self, cells: Sequence[str]) -> str:
        """Return the text of a row's label: one cell, or the filled cells of several columns with commas between."""
        if not self.more:
            return cells[self.text]
        return ", ".join(filter(None, (cells[place].strip() for place in (self.text, *self.more))))


def place_of(asked: str, header: Sequence[str], option: str) -> int:
    """Return the place of a column given by header or, as ``#3``, by number from 1.

    Raises :class:`~inci_parser.errors.UsageError` for a column that is not there or stands there twice.
    """
    exact = [i for i, name in enumerate(header) if name == asked]
    loose = exact or [i for i, name in enumerate(header) if _plain(name) == _plain(asked)]
    if len(loose) > 1:
        places = " or ".join(f"#{i + 1}" for i in loose)
        raise UsageError(f"{option} {asked!r}: {len(loose)} columns have that header; name one by place: {places}")
    if loose:
        return loose[0]
    number = re.fullmatch(r"#?(\d{1,5})", asked)
    if number and 1 <= int(number[1]) <= len(header):
        return int(number[1]) - 1
    raise UsageError(f"{option} {asked!r}: no such column; the columns are {_listed(header)}")


def _listed(header: Sequence[str]) -> str:
    shown = ", ".join(name or f"#{i}" for i, name in enumerate(header[:30], 1))
    return shown + (" ..." if len(header) > 30 else "")


def share_of_lists(cells: Sequence[str], knows: Callable[[str], bool]) -> float:
    """Return the share of the cells, 0 to 1, that look like ingredient lists: several pieces, some of them names."""
    good = 0.0
    for cell in cells:
        pieces = _pieces(cell)
        if not pieces:
            continue
        known = sum(1 for piece in pieces if len(piece) < 80 and knows(piece)) / len(pieces)
        if (len(pieces) >= 3 and known >= 0.3) or known == 1.0:
            good += 1
    filled = sum(1 for cell in cells if cell.strip())
    return good / filled if filled else 0.0


def names_ingredients(cell: str, knows: Callable[[str], bool]) -> bool:
    """Return whether a cell is several pieces of which one at least is the name of an ingredient."""
    pieces = _pieces(cell)
    return len(pieces) > 1 and any(len(piece) < 80 and knows(piece) for piece in pieces)


def _pieces(cell: str) -> list[str]:
    """Return the first pieces of a cell between separators, without the amounts around them."""
    pieces = (_AMOUNT.sub("", piece) for piece in PIECES.split(cell[:2_000])[:25])
    return [piece for piece in pieces if piece]


def find_columns(
    header: Sequence[str],
    sample: Sequence[Sequence[str]],
    knows: Callable[[str], bool],
    *,
    column: str | None = None,
    id_column: str | None = None,
    name_column: str | None = None,
    keep: Sequence[str] = (),
) -> Columns:
    """Find the columns of a table by the header and, for the lists, by the cells of a sample of its rows.

    Raises :class:`~inci_parser.errors.InputError` where no column holds ingredient lists.
    """
    if column is not None:
        text, how = place_of(column, header, "--column"), "as asked"
    else:
        text, how = _find_text(header, sample, knows)
    more: tuple[int, ...] = ()
    if column is None and (several := one_each(header, sample) or cut_lists(header, sample, knows)):
        text, more = several[0], several[1:]
        how = f"and {len(more)} more to {header[more[-1]]!r}: each holds one ingredient of the list"
    used = {text, *more}
    id_ = _find_carried("id", id_column, header, used, "--id")
    name = _find_carried("name", name_column, header, used, "--name")
    kept = tuple(place_of(asked, header, "--keep") for asked in keep)
    return Columns(text, id_, name, kept, tuple(header[i] for i in kept), how, more)


def find_list_column(header: Sequence[str], sample: Sequence[Sequence[str]], knows: Callable[[str], bool]) -> int:
    """Return the place of the one column of a frame that holds the ingredient lists.

    Raises :class:`~inci_parser.errors.InputError` where there is none, where each column holds one ingredient, and
    where a title reads as a list: a table without a header was read as if it had one. Warns
    (:class:`~inci_parser.errors.SeveralColumnsWarning`) where other columns hold lists too.
    """
    if not any(map(role_of, header)) and any(names_ingredients(name, knows) for name in header):
        raise InputError(
            "the titles of the columns read as a row of products; read the table without a header (header=None in "
            "pandas, has_header=False in polars), or name the column"
        )
    columns = find_columns(header, sample, knows)
    if columns.more:
        ends = f"{header[columns.text]!r} to {header[columns.more[-1]]!r}"
        raise InputError(f"the columns {ends} hold one ingredient each; join them with commas and name that column")
    if others := other_lists(header, columns, sample, knows):
        also = ", ".join(repr(header[place]) for place in others)
        what = f"{header[columns.text]!r} is read; {also} holds ingredient lists too: column= chooses"
        warnings.warn(what, SeveralColumnsWarning, stacklevel=5)
    return columns.text


def find_name_column(header: Sequence[str], text: int) -> int | None:
    """Return the place of the one column of a frame that holds the products' names, by its header.

    >>> find_name_column(["Product", "name", "inci"], 2), find_name_column(["name", "name", "inci"], 2)
    (1, None)
    """
    place = _find_carried("name", None, header, {text}, "--name")
    return None if place is None or list(header).count(header[place]) > 1 else place


def one_each(header: Sequence[str], sample: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Return the columns that together hold the list, one ingredient a cell; none where there are not two or more.

    Their headers are one title of the lists, numbered or repeated, and most of their cells are a single piece.

    >>> one_each(["id", "ingredient_1", "ingredient_2"], [["1", "Aqua", "1,2-Hexanediol"]])
    (1, 2)
    """
    stems: dict[str, list[int]] = {}
    for place, name in enumerate(header):
        stems.setdefault(_NUMBERED.sub("", _plain(name)), []).append(place)
    for stem, places in stems.items():
        cells = [row[place] for row in sample for place in places if place < len(row) and row[place].strip()]
        single = sum(len(_pieces(cell)) < 3 and ", " not in cell for cell in cells)
        if is_of_lists(stem) and len(places) > 1 and cells and single > len(cells) / 2:
            return tuple(places)
    return ()


def column_name(number: int) -> str:
    """Return what a column is called where no header names it; ``number`` counts from 1."""
    return f"column_{number}"


def cut_lists(header: Sequence[str], sample: Sequence[Sequence[str]], knows: Callable[[str], bool]) -> tuple[int, ...]:
    """Return the columns of a table without a header whose cells are lists cut at their own commas; else none.

    Two columns or more hold single names that are known, and no column holds lists. A column between them whose names
    are unknown belongs to the list.

    >>> names = ("column_1", "column_2", "column_3", "column_4")
    >>> cut_lists(names, [["7", "Aqua", " Unobtainium", " Talc"]], lambda name: name.strip() in ("Aqua", "Talc"))
    (1, 2, 3)
    """
    if any(name != column_name(number) for number, name in enumerate(header, 1)):
        return ()
    columns = [
        [row[place] for row in sample if place < len(row) and row[place].strip()] for place in range(len(header))
    ]
    if any(names_ingredients(cell, knows) for cells in columns for cell in cells):
        return ()
    named = [place for place, cells in enumerate(columns) if cells and sum(map(knows, cells)) >= _NAMED * len(cells)]
    return tuple(range(named[0], named[-1] + 1)) if len(named) > 1 else ()


def other_columns(header: Sequence[str], columns: Columns) -> tuple[str, ...]:
    """Return the other columns of the same header as the column of the lists, as ``#3``: they are not read."""
    text = _plain(header[columns.text])
    others = (i for i, name in enumerate(header, 1) if _plain(name) == text and i - 1 != columns.text)
    return () if columns.more else tuple(f"#{i}" for i in others)


def other_lists(
    header: Sequence[str], columns: Columns, sample: Sequence[Sequence[str]], knows: Callable[[str], bool]
) -> tuple[int, ...]:
    """Return the places of further columns whose cells are lists of several pieces, and which are not read.

    >>> found = Columns(0, None, None, (), (), "by its name")
    >>> other_lists(["inci", "text", "brand"], found, [["Aqua", "Aqua, Talc", "Talc"]], "Aqua Talc".__contains__)
    (1,)
    """
    read = {columns.text, *columns.more, columns.id, columns.name}
    shares = {
        place: share_of_lists([row[place] if len(_pieces(row[place])) > 1 else "-" for row in filled], knows)
        for place in range(len(header))
        if place not in read
        and header[place] != header[columns.text]
        and (filled := [row for row in sample if place < len(row) and row[place].strip()])
    }
    return () if columns.more else tuple(place for place, share in shares.items() if share >= _OTHER_SHARE)


def repeated_ids(columns: Columns, sample: Sequence[Sequence[str]], knows: Callable[[str], bool]) -> bool:
    """Return whether rows seem to be one ingredient of a product each: ids come again, cells are single names."""
    if columns.id is None or len(sample) < 3 or columns.more:
        return False
    cells = [row[columns.text].strip() for row in sample]
    ids = {row[columns.id] for row in sample}
    single = sum(bool(cell) and len(_pieces(cell)) < 3 and ", " not in cell for cell in cells)
    named = sum(map(knows, cells))
    return len(ids) <= len(sample) * 0.6 and single >= 0.9 * len(sample) and named >= 0.5 * len(sample)


def _find_text(header: Sequence[str], sample: Sequence[Sequence[str]], knows: Callable[[str], bool]) -> tuple[int, str]:
    looks = [share_of_lists([row[i] for row in sample if i < len(row)], knows) for i in range(len(header))]
    named = [i for i, name in enumerate(header) if role_of(name) == "ingredients"]
    best = max(range(len(header)), key=lambda i: looks[i], default=0)
    if named:
        chosen = max(named, key=lambda i: looks[i])
        if looks[chosen] > 0 or not looks[best] >= 0.3:
            return chosen, "by its name" + (
                f" and its cells, {looks[chosen]:.0%} of them lists" if looks[chosen] else ""
            )
        return best, f"by its cells, {looks[best]:.0%} of them lists; {header[chosen]!r} holds none"
    if header and looks[best] >= LIST_SHARE:
        return best, f"by its cells, {looks[best]:.0%} of them lists"
    raise InputError(
        f"no column holds ingredient lists; name one with --column or column= (the columns are {_listed(header)})"
    )


def _find_carried(role: Role, asked: str | None, header: Sequence[str], used: set[int], option: str) -> int | None:
    if asked == "":
        return None
    if asked is not None:
        return place_of(asked, header, option)
    candidates = [i for i, name in enumerate(header) if role_of(name) == role and i not in used]
    if not candidates:
        return None
    place = min(candidates, key=lambda i: (_roles()[_plain(header[i])][1], i))
    used.add(place)
    return place
