"""Which delimiter a table uses, found on a bounded sample of its beginning."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from ..columns import role_of
from .header import rows_above

DELIMITERS = (",", ";", "\t", "|", "^", "~")
NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", "^": "caret", "~": "tilde"}
#: How much of the sample is looked at: characters and rows.
MAX_CHARS, MAX_ROWS = 65_536, 200


@dataclass(frozen=True, slots=True)
class Dialect:
    """How cells are separated, and how that was found."""

    delimiter: str
    how: str
    quote: str = '"'
    escape: str | None = None
    #: Whether spaces stand between delimiter and quote, as people write it: ``1, "Aqua, Talc"``.
    spaced: bool = False


def detect_dialect(text: str, preferred: str | None = None) -> Dialect:
    """Return the dialect of a sample.

    Each delimiter is tried: rows as wide as the first one speak for it, a first row with a known column name more so,
    and one with several known names outweighs ragged rows; cells cut inside quotes speak against it.
    Where that decides nothing, clevercsv is asked if it is installed. ``preferred`` is what the file's name promises.

    >>> detect_dialect("id;ingredients\\n1;Aqua, Glycerin\\n2;Aqua\\n").delimiter
    ';'
    """
    sample = text[:MAX_CHARS]
    if len(text) > MAX_CHARS:
        sample = sample[: sample.rfind("\n") + 1] or sample
    scores = {d: _score(sample, d) + 0.15 * (d == preferred) for d in DELIMITERS}
    best = max(scores, key=lambda d: scores[d])
    if scores[best] < 0.8:
        asked = _clever(sample)
        if asked is not None:
            return asked
    return Dialect(best, f"{NAMES[best]}-separated")


def _score(sample: str, delimiter: str) -> float:
    rows: list[list[str]] = []
    spaced = spaces_before_quotes(sample, delimiter)
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter, skipinitialspace=spaced)
    try:
        rows.extend(row for row in islice(reader, MAX_ROWS) if row)
    except csv.Error:
        if not rows:
            return 0.0
    if not rows:
        return 0.0
    rows = rows[rows_above(rows) :]
    widths = Counter(len(row) for row in rows)
    width = len(rows[0])
    agree = widths[width] / len(rows)
    known = sum(1 for cell in rows[0] if role_of(cell))
    return agree + 0.3 * bool(known) + 0.05 * known + 0.1 * (width > 1) + 0.6 * (known > 1) - _doubt(rows)


def spaces_before_quotes(sample: str, delimiter: str) -> bool:
    """Return whether quoted cells stand behind a delimiter and spaces, and none right behind a delimiter.

    >>> spaces_before_quotes('1, "Aqua, Talc"', ","), spaces_before_quotes('1,"Aqua"', ",")
    (True, False)
    """
    sign = re.escape(delimiter)
    return bool(re.search(rf'{sign} {{1,20}}"(?!")', sample)) and not re.search(rf'{sign}"(?!")', sample)


def _doubt(rows: Sequence[Sequence[str]]) -> float:
    """Return what speaks against a delimiter: cells cut inside quotes, and cells that begin with a space.

    >>> _doubt([['Gel;"Aqua', ' Talc"']]), _doubt([["Gel", "Aqua, Talc"]])
    (0.35, 0.0)
    """
    cells = [cell for row in rows for cell in row]
    quoted = sum('"' in cell for cell in cells)
    spaced = sum(cell.startswith(" ") for row in rows for cell in row[1:])
    behind = len(cells) - len(rows)
    return 0.3 * quoted / len(cells) + (0.05 * spaced / behind if behind else 0.0)


def _clever(sample: str) -> Dialect | None:
    """Ask clevercsv, on a few lines only: its search grows fast with the length of the sample."""
    try:
        import clevercsv
    except ImportError:
        return None
    short = "".join(sample.splitlines(keepends=True)[:40])[:8_192]
    try:
        sniffed = clevercsv.Sniffer().sniff(short, delimiters=list(DELIMITERS))
    except Exception:  # its errors are of many kinds, some of them its own faults: then it has no answer
        return None
    if sniffed is None or sniffed.delimiter not in DELIMITERS:
        return None
    quote = sniffed.quotechar if sniffed.quotechar in ('"', "'") else '"'
    escape = sniffed.escapechar if sniffed.escapechar == "\\" else None
    return Dialect(sniffed.delimiter, f"{NAMES[sniffed.delimiter]}-separated (clevercsv)", quote, escape)
