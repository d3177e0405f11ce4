"""The user's own layers: tables added by hand and packs imported from elsewhere, in the user's data folder."""

from __future__ import annotations

import csv
import io
import re
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from ..errors import CatalogueWarning, InciError, TableError, UsageError
from ..tables import resources as _resources
from ..tables.container_cache import load_or_build_container
from .built_in_names import CODE, FORM_TABLES, built_in
from .index_sections import index, index_sections
from .name_index import Form, NameIndex, Record
from .normalisation import key
from .store import NameStore
from .user_folder import changed, data_folder

if TYPE_CHECKING:
    from .importers import CheckedRows, Row

#: The kinds of layer, the strongest first, and the folders they stand in.
KINDS = ("house", "pack")
#: The longest file name of a stored table, in bytes, without its ending.
LONGEST_STEM = 120
#: Names that Windows takes for devices, whatever stands behind a full stop.
_DEVICE = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")
#: Faults and collisions that a message names before it only counts.
SHOWN = 20


@dataclass(frozen=True, slots=True)
class AddedTable:
    """What adding a table did."""

    name: str
    kind: str
    rows: int
    aliases: int
    #: Rows or numbers that were left out, and why.
    faults: tuple[str, ...]
    #: Forms that meant another ingredient before: the new table wins.
    collisions: tuple[str, ...]
    file: Path


@dataclass(frozen=True, slots=True)
class InstalledTable:
    """A layer in the user's data folder."""

    name: str
    kind: str
    rows: int
    file: Path


# -- reading -----------------------------------------------------------------------------------------------------


def user_layers() -> list[NameIndex]:
    """Return the layers in the user's data folder, house tables before packs, each by name.

    A table that cannot be read is skipped with a :class:`~inci_parser.errors.CatalogueWarning`.
    """
    layers = []
    for kind, file in _files():
        try:
            layers.append(_stored_layer(file, f"{kind} {file.stem}"))
        except (InciError, OSError, ValueError, csv.Error) as error:
            what = f"the {kind} table {file} is left out: {error}; remove it with 'inci catalogue remove {file.stem}'"
            warnings.warn(what, CatalogueWarning, stacklevel=2)
    return layers


def _files() -> list[tuple[str, Path]]:
    """Return the stored tables with their kinds, the strongest first."""
    return [(kind, file) for kind in KINDS for file in sorted((data_folder() / kind).glob("*.csv"))]


def installed() -> list[InstalledTable]:
    """Return the layers in the user's data folder, the strongest first."""
    layers = []
    for kind, file in _files():
        with file.open(encoding="utf-8", errors="replace") as stream:
            rows = sum(1 for _ in stream) - 1
        layers.append(InstalledTable(file.stem, kind, rows, file))
    return layers


def layer_from_csv(path: str) -> NameIndex:
    """Return the layer of one CSV table; raises :class:`~inci_parser.errors.TableError` with every wrong row."""
    title = Path(path).name
    return index(title, *_records(_read(Path(path), "csv").rows, title))


def _stored_layer(file: Path, title: str) -> NameIndex:
    """Return the layer of a stored table, its index kept in the cache folder until the table changes."""
    name = re.sub(r"\W", "_", title) + f"-{crc32(str(file).encode()):08x}.store"
    code = (*CODE, "naming/user_tables.py", "naming/importers.py")

    def build() -> dict[str, bytes]:
        from .importers import read

        rows = read(file, "csv").rows
        if not rows:
            raise TableError("no row with an INCI name in it")
        return index_sections(*_records(rows, title))

    return NameIndex(
        title, load_or_build_container(name, lambda: [str(file), *FORM_TABLES], code, build), stored=str(file)
    )


def _records(rows: list[Row], title: str) -> tuple[list[Record], list[Form]]:
    """Return what the index of a table is built from."""
    records = [
        Record(row.inci, row.cas, row.ec, row.functions, cosing_ref=row.cosing_ref, source=title) for row in rows
    ]
    return records, [Form(alias, (row.inci,)) for row in rows for alias in row.aliases]


def _read(path: Path, format: str) -> CheckedRows:
    """Return a table's rows; a house table with any fault is refused whole, with every fault."""
    from .importers import FORMATS, read

    if format not in FORMATS:
        raise UsageError(f"unknown format {format!r}; the formats are {', '.join(FORMATS)}")
    checked = read(path, format)
    doubled = _doubled(checked.rows)
    if format == "csv" and (checked.faults or doubled):
        faults = [*checked.faults, *doubled]
        more = f" (and {len(faults) - SHOWN} more)" if len(faults) > SHOWN else ""
        raise TableError(f"{path}: nothing added: {'; '.join(faults[:SHOWN])}{more}; correct the rows and add it again")
    checked.faults.extend(doubled)
    return checked


def _doubled(rows: Iterable[Row]) -> list[str]:
    """Return a sentence for each form that a table gives to two ingredients, or that is the name of another."""
    names = {key(row.inci): row.inci for row in rows}
    owner: dict[str, str] = {}
    faults = []
    for row in rows:
        for alias in row.aliases:
            form = key(alias.text)
            other = names.get(form) or owner.setdefault(form, row.inci)
            if other != row.inci:
                faults.append(f"line {row.line}, column aliases: {alias.text!r} also stands for {other}")
    return faults


# -- writing -----------------------------------------------------------------------------------------------------


def add(path: str | Path) -> AddedTable:
    """Add a house table (CSV: inci, aliases, cas, ec, functions): its names win over packs and the built-in ones.

    Raises :class:`~inci_parser.errors.TableError` with every wrong row; then nothing was added.
    """
    return _store(Path(path), "csv", "house", Path(path).stem)


def import_pack(path: str | Path, *, format: str, name: str | None = None) -> AddedTable:
    """Import a table from elsewhere (format cosing, obf or csv) under a name; it wins over the built-in names."""
    return _store(Path(path), format, "pack", name or Path(path).stem)


def remove(name: str) -> InstalledTable:
    """Remove a layer by its name; raises :class:`~inci_parser.errors.UsageError` where there is none."""
    layers = installed()
    for item in layers:
        if item.name == name:
            item.file.unlink()
            changed()
            return item
    names = ", ".join(item.name for item in layers) or "none"
    raise UsageError(f"no added table is called {name!r}; there are: {names}")


def _store(path: Path, format: str, kind: str, name: str) -> AddedTable:
    checked = _read(path, format)
    merged = _merged(checked.rows)
    if not merged:
        faults = f": {'; '.join(checked.faults[:SHOWN])}" if checked.faults else ""
        raise TableError(f"{path}: nothing added: no row with an INCI name in it{faults}; is it a {format} table?")
    safe = _file_stem(name)
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["inci", "aliases", "cas", "ec", "functions"])
    for row in merged:
        cells = (tuple(alias.text for alias in row.aliases), row.cas, row.ec, row.functions)
        writer.writerow([row.inci, *("; ".join(cell) for cell in cells)])
    file = data_folder() / kind / f"{safe}.csv"
    collisions = _collisions(merged, f"{kind} {safe}")
    file.parent.mkdir(parents=True, exist_ok=True)
    _resources.write_atomically(file, stream.getvalue().encode())
    changed()
    count = sum(len(row.aliases) for row in merged)
    return AddedTable(safe, kind, len(merged), count, tuple(checked.faults), tuple(collisions), file)


def _file_stem(name: str) -> str:
    """Return a name as every file system takes it, in the folder it is stored in: short, no path, no device.

    >>> _file_stem("../House list"), _file_stem("con"), _file_stem("..")
    ('House-list', 'table-con', 'table')
    """
    safe = re.sub(r"[^\w.-]+", "-", name).strip("-.")
    safe = safe.encode()[:LONGEST_STEM].decode(errors="ignore").rstrip("-.")
    return f"table-{safe}".rstrip("-") if not safe or _DEVICE.match(safe) else safe


def _merged(rows: Iterable[Row]) -> list[Row]:
    """Return one row a name, in order of name, without aliases that a semicolon would cut or that are the name."""
    from .importers import Row

    by_name: dict[str, Row] = {}
    for row in rows:
        old = by_name.get(row.inci)
        aliases = tuple(alias for alias in row.aliases if ";" not in alias.text and "|" not in alias.text)
        if old is None:
            by_name[row.inci] = Row(row.line, row.inci, aliases, row.cas, row.ec, row.functions, row.cosing_ref)
        else:
            by_name[row.inci] = Row(
                old.line,
                row.inci,
                tuple(dict.fromkeys((*old.aliases, *aliases))),
                tuple(dict.fromkeys((*old.cas, *row.cas))),
                tuple(dict.fromkeys((*old.ec, *row.ec))),
                tuple(dict.fromkeys((*old.functions, *row.functions))),
                old.cosing_ref or row.cosing_ref,
            )
    return [by_name[name] for name in sorted(by_name)]


def _collisions(rows: Iterable[Row], title: str) -> list[str]:
    """Return a sentence for each form that means another ingredient in the catalogue as it is now."""
    present = NameStore([*(layer for layer in user_layers() if layer.title != title), built_in()])
    sentences = []
    for row in rows:
        for text in (row.inci, *(alias.text for alias in row.aliases)):
            hit = present.find(key(text))
            if hit is not None and hit.names != (row.inci,):
                sentences.append(f"{text!r} stood for {' + '.join(hit.names)}, now for {row.inci}")
    return sentences
