"""Tables of names from elsewhere: the Commission's CosIng export, the Open Beauty Facts taxonomy, any CSV.

Each reader yields rows with the line they stand on; names and numbers are taken, never prose.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import InputError
from ..textio.cells import allow_long_cells
from ..textio.encoding import decode
from .name_index import Alias

FORMATS = ("csv", "cosing", "obf")
_CAS = re.compile(r"\d{2,7}-\d{2}-\d")
_EC = re.compile(r"\d{3}-\d{3}-\d")
#: Characters of INCI names.
_NAME = re.compile(r"[A-Z0-9À-ÿ][A-Z0-9À-ÿ .,:;'’`´\"&+*%/\\()\[\]{}<>=#@?!~°ºα-ω_-]*")


@dataclass(frozen=True, slots=True)
class Row:
    """One ingredient of a table."""

    line: int
    inci: str
    aliases: tuple[Alias, ...] = ()
    cas: tuple[str, ...] = ()
    ec: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    cosing_ref: str = ""


@dataclass(slots=True)
class CheckedRows:
    """Rows that are right, and what was wrong with others: one sentence each, with line and column."""

    rows: list[Row] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def valid_cas(number: str) -> bool:
    """Return whether a CAS number's check digit is right.

    >>> valid_cas("7732-18-5"), valid_cas("7732-18-4")
    (True, False)
    """
    if not _CAS.fullmatch(number):
        return False
    digits = [int(char) for char in number if char.isdigit()]
    return sum(place * digit for place, digit in enumerate(reversed(digits))) % 10 == digits[-1]


def valid_ec(number: str) -> bool:
    """Return whether an EC number's check digit is right.

    >>> valid_ec("231-791-2"), valid_ec("231-791-3")
    (True, False)
    """
    if not _EC.fullmatch(number):
        return False
    digits = [int(char) for char in number if char.isdigit()]
    return sum(place * digit for place, digit in enumerate(digits[:6], 1)) % 11 == digits[6]


def read(path: Path, format: str) -> CheckedRows:
    """Return the rows of a table in one of :data:`FORMATS`, checked.

    Raises :class:`~inci_parser.errors.InputError` where the file cannot be read or is no such table at all.
    """
    text = _text(path)
    readers = {"csv": _csv_rows, "cosing": _cosing_rows, "obf": _obf_rows}
    checked = CheckedRows()
    for row in readers[format](text, path.name):
        _check(row, checked, drop_numbers=format != "csv")
    if not checked.rows and not checked.faults:
        raise InputError(f"{path}: no ingredient in it; is it a {format} table?")
    return checked


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}; give the path of a table") from None
    return decode(data)[0]


def _check(row: Row, checked: CheckedRows, *, drop_numbers: bool) -> None:
    """Add a row or what is wrong with it; bad numbers of a pack are dropped and named, a user's row is refused."""
    if not _NAME.fullmatch(row.inci):
        checked.faults.append(f"line {row.line}, column inci: {row.inci[:60]!r} is no INCI name")
        return
    cas = tuple(number for number in row.cas if valid_cas(number))
    ec = tuple(number for number in row.ec if valid_ec(number))
    bad = [f"line {row.line}, column cas: {n} fails its check digit" for n in row.cas if n not in cas]
    bad += [f"line {row.line}, column ec: {n} fails its check digit" for n in row.ec if n not in ec]
    checked.faults.extend(bad)
    if drop_numbers or not bad:
        checked.rows.append(Row(row.line, row.inci, row.aliases, cas, ec, row.functions, row.cosing_ref))


def _parts(text: str, pattern: str = r"[;|]") -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in re.split(pattern, text) if part.strip(" -")))


def _aliases(texts: Iterable[str], kind: str, source: str, lang: str = "en") -> tuple[Alias, ...]:
    return tuple(Alias(" ".join(text.split()), kind, lang, True, source) for text in texts if text.strip())


def _dictionaries(lines: list[str], first: int, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each CSV row after a header line as a dictionary with its line number."""
    allow_long_cells()
    head = lines[first]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO("\n".join(lines[first:]), newline=""), delimiter=delimiter)
    header = [cell.strip().lower() for cell in next(reader)]
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield first + reader.line_num, dict(zip(header, (cell.strip() for cell in cells), strict=False))


def _csv_rows(text: str, name: str) -> Iterator[Row]:
    """Yield the rows of a CSV table with the columns inci, aliases, cas, ec, functions."""
    lines = text.splitlines()
    header = lines[0].lower() if lines else ""
    if "inci" not in re.split(r"[,;\t]", header.replace('"', "").replace(" ", "")):
        raise InputError(f"{name}: the header has no column inci; the columns are inci, aliases, cas, ec, functions")
    for line, row in _dictionaries(lines, 0, name):
        yield Row(
            line,
            " ".join(row.get("inci", "").upper().split()),
            _aliases(_parts(row.get("aliases", "")), "trade", name),
            _parts(row.get("cas", "")),
            _parts(row.get("ec", "")),
            tuple(part.lower() for part in _parts(row.get("functions", ""))),
        )


def _cosing_rows(text: str, name: str) -> Iterator[Row]:
    """Yield the rows of the Commission's inventory: a few lines of preamble, then a header."""
    lines = text.splitlines()
    first = next((i for i, line in enumerate(lines) if "INCI name" in line and "CAS" in line), None)
    if first is None:
        raise InputError(f"{name}: no line with the columns 'INCI name' and 'CAS No'; is it the CosIng export?")
    for line, row in _dictionaries(lines, first, name):
        inci = " ".join(row.get("inci name", "").upper().split())
        if not inci:
            continue
        other = [*_parts(row.get("inn name", "")), *_parts(row.get("ph. eur. name", ""))]
        yield Row(
            line,
            inci,
            _aliases((text for text in other if text.upper() != inci), "drug", "CosIng"),
            tuple(_CAS.findall(row.get("cas no", ""))),
            tuple(_EC.findall(row.get("ec no", ""))),
            tuple(part.lower() for part in _parts(row.get("function", ""), r"[;,]")),
            row.get("cosing ref no", ""),
        )


def _obf_rows(text: str, name: str) -> Iterator[Row]:
    """Yield the stanzas of the Open Beauty Facts ingredients taxonomy that have an English or Latin name."""
    for number, stanza in _stanzas(text):
        names: dict[str, list[str]] = {}
        facts: dict[str, str] = {}
        for line in stanza:
            match = re.match(r"([a-z_]{2,}(?::[a-z]{2})?)\s*:\s*(.+)$", line)
            if match is None:
                continue
            if len(match[1]) == 2:
                names[match[1]] = [part.replace("\\,", ",").strip() for part in re.split(r"(?<!\\),", match[2])]
            else:
                facts[match[1].split(":")[0]] = match[2]
        first = (names.get("en") or names.get("xx") or names.get("la") or [""])[0]
        if not first:
            continue
        aliases = [
            alias
            for lang, forms in names.items()
            for alias in _aliases(
                forms, "common" if lang in ("en", "xx", "la") else "translation", "Open Beauty Facts", lang
            )
            if alias.text.upper() != first.upper()
        ]
        functions = (
            part.strip().split(":")[-1].replace("-", " ") for part in facts.get("inci_functions", "").split(",")
        )
        yield Row(
            number,
            " ".join(first.upper().split()),
            tuple(aliases),
            tuple(_CAS.findall(facts.get("cas", ""))),
            tuple(_EC.findall(facts.get("einecs", "") + " " + facts.get("ec", ""))),
            tuple(part for part in functions if part),
        )


def _stanzas(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield runs of lines without a blank one, with the number of the first; comments and parents left out."""
    stanza: list[str] = []
    start = 1
    for number, line in enumerate([*text.splitlines(), ""], 1):
        if line.strip():
            if not stanza:
                start = number
            if not line.startswith(("#", "<")):
                stanza.append(line.strip())
        elif stanza:
            yield start, stanza
            stanza = []
