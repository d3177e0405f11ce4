"""Makes the sections of ``synonyms/README.md`` from ``tables.csv`` and ``columns.csv``.

    python tools/build_table_docs.py [--check]

What stands before the list of all tables is kept. ``--check`` writes nothing and fails where the page is not the
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
#: Folder of tables -> what its tables hold.
FOLDERS = {
    "names": "ingredients, their other names, and words of names by language",
    "nomenclature": "how INCI names are built and misprinted",
    "language": "words of labels: headings, amounts, claims",
    "products": "kinds of product, and how titles and lists show them",
    "effects": "what ingredients do and may cause, and what a report says of it",
    "amounts": "how much of an ingredient is usual and possible",
    "law": "the law of the markets; rules are made from `tools/law/`",
    "": "about the tables themselves",
}
_INDEX = "## All tables, by folder"


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


def index(tables: Sequence[Mapping[str, str]]) -> str:
    """Return the list of all tables, folder by folder, each with a link to its section."""
    folders = {path.name: path.parent.name for path in TABLES.rglob("*.csv")}
    lines = [_INDEX, "", "| folder | tables |", "|---|---|"]
    for folder, about in FOLDERS.items():
        names = [row["table"] for row in tables if folders[row["table"]] == (folder or TABLES.name)]
        links = ", ".join(f"[{name.removesuffix('.csv')}](#{name.replace('.', '')})" for name in names)
        lines.append(f"| {f'`{folder}/`: ' if folder else ''}{about} | {links} |")
    return "\n".join(lines)


def page(old: str) -> str:
    """Return the page: what stands before the tables, a list of them, then a section a table."""
    columns = {table: list(declared.values()) for table, declared in column_rows().items()}
    head = re.split(rf"^(?:## `|{_INDEX}$)", old, maxsplit=1, flags=re.MULTILINE)[0].rstrip()
    tables = sorted(read("tables.csv"), key=lambda row: row["table"])
    return (
        "\n\n".join([head, index(tables), *(section(table, columns[table["table"]]).rstrip() for table in tables)])
        + "\n"
    )


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
