"""Makes the sections of ``synonyms/README.md`` from ``tables.csv`` and ``columns.csv``.

    python tools/build_table_docs.py [--check]

What stands before the first table's section is kept. ``--check`` writes nothing and fails where the page is not the
tables' own.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path

from inci_parser.tables.schema import column_rows

TABLES = Path(__file__).resolve().parent.parent / "synonyms"


def read(name: str) -> list[dict[str, str]]:
    """Return the rows of a table at the top of ``synonyms/``."""
    with (TABLES / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def section(table: dict[str, str], columns: Sequence[Mapping[str, str]]) -> str:
    """Return the section of one table."""
    holds = textwrap.fill(table["holds"], 120, break_long_words=False, break_on_hyphens=False)
    lines = [f"## `{table['table']}`", "", holds, "", f"Source: {table['source']}", f"As of: {table['as_of']}"]
    lines += [f"Licence: {table['licence']}", "", "| column | meaning |", "|---|---|"]
    lines += [f"| `{column['name']}` | {column['meaning'].replace('|', chr(92) + '|')} |" for column in columns]
    return "\n".join(lines) + "\n"


def page(old: str) -> str:
    """Return the page: what stands before the first table, then a section a table."""
    columns = {table: list(declared.values()) for table, declared in column_rows().items()}
    head = re.split(r"^## `", old, maxsplit=1, flags=re.MULTILINE)[0].rstrip()
    tables = sorted(read("tables.csv"), key=lambda row: row["table"])
    return "\n\n".join([head, *(section(table, columns[table["table"]]).rstrip() for table in tables)]) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail where the page differs")
    file = TABLES / "README.md"
    old = file.read_text(encoding="utf-8")
    new = page(old)
    if parser.parse_args().check:
        return int(new != old)
    file.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
