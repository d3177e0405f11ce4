"""Write the golden cases of reading anew, beside the old file, for a person to compare.

    python tools/golden_reading.py            # writes tests/reading/cases.new.md
    python tools/golden_reading.py --check    # only tells which cases differ (exit 1 if any do)

``tests/reading/cases.md`` is documentation and test at once: phenomena as chapters, one case a section, the reason in
plain words, the text in a code block (invisible characters and line breaks as escapes), and the entries as a table.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

CASES = Path(__file__).resolve().parent.parent / "tests" / "reading" / "cases.md"
HEADER = "| entry | section | part | per cent | said of it |\n|---|---|---|---|---|\n"


@dataclass
class Case:
    """One golden case."""

    phenomenon: str
    name: str
    reason: str
    text: str
    kind: str
    rows: list[tuple[str, str, str, str, str]] = field(default_factory=list)


def escaped(text: str) -> str:
    """Return a text on one line: what does not print is escaped."""
    plain = text.replace("\\", "\\\\")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in plain)


def unescaped(text: str) -> str:
    """Return the text that :func:`escaped` was given."""
    pattern = re.compile(r"\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[ntrabfv\\])")
    return pattern.sub(lambda m: m[0].encode("ascii").decode("unicode_escape"), text)


def _cell(text: str) -> str:
    return escaped(text).replace("|", "\\|")


def load(path: Path = CASES) -> Iterator[Case]:
    """Yield the cases of a file."""
    phenomenon = ""
    for block in re.split(r"^(?=#{2,3} )", path.read_text(encoding="utf-8"), flags=re.MULTILINE):
        if block.startswith("## "):
            phenomenon = block.split("\n", 1)[0][3:].strip()
        elif block.startswith("### "):
            yield _case(phenomenon, block)


def _case(phenomenon: str, block: str) -> Case:
    title, rest = block[4:].split("\n", 1)
    reason, text, after = re.split(r"^```(?:text)?\n?", rest, maxsplit=2, flags=re.MULTILINE)
    kind = re.search(r"^Kind: (\w+)", after, re.MULTILINE)
    assert kind, f"{title}: no line 'Kind:'"
    rows = []
    for line in after.splitlines():
        cells = [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if len(cells) == 5 and cells[0] not in ("entry", "---"):
            rows.append(tuple(unescaped(cell) for cell in cells))
    return Case(phenomenon, title.strip(), reason.strip(), unescaped(text.removesuffix("\n")), kind[1], rows)


def read_rows(text: str) -> tuple[str, list[tuple[str, str, str, str, str]]]:
    """Return the kind of a text and the rows that reading it gives."""
    from inci_parser.naming import Catalogue
    from inci_parser.reading import read

    label = read(text, Catalogue.default().recognizer)
    rows = []
    for entry in label.ingredients:
        amount = entry.percent
        share = (
            "" if amount is None else f"{amount.min if amount.min == amount.max else f'{amount.min} to {amount.max}'}"
        )
        said = [word for word, true in (("nano", entry.nano), ("organic", entry.organic)) if true]
        rows.append((entry.text, entry.section, entry.component, share.replace("None", "…"), ", ".join(said)))
    return label.kind, rows


def written(cases: list[Case], preface: str) -> str:
    """Return the file of cases."""
    parts = [preface.rstrip() + "\n"]
    phenomenon = ""
    for case in cases:
        if case.phenomenon != phenomenon:
            phenomenon = case.phenomenon
            parts.append(f"\n## {phenomenon}\n")
        parts.append(f"\n### {case.name}\n{case.reason}\n\n```text\n{escaped(case.text)}\n```\n\nKind: {case.kind}\n")
        if case.rows:
            lines = "".join("| " + " | ".join(map(_cell, row)) + " |\n" for row in case.rows)
            parts.append("\n" + HEADER + lines)
    return "".join(parts)


def main() -> int:
    """Run the tool."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing")
    arguments = parser.parse_args()
    cases = list(load())
    changed = []
    for case in cases:
        kind, rows = read_rows(case.text)
        if (kind, rows) != (case.kind, case.rows):
            changed.append(case.name)
            case.kind, case.rows = kind, rows
    print(f"{len(cases)} cases, {len(changed)} read differently now" + (f": {', '.join(changed)}" if changed else ""))
    if changed and not arguments.check:
        preface = CASES.read_text(encoding="utf-8").split("\n## ", 1)[0]
        new = CASES.with_suffix(".new.md")
        new.write_text(written(cases, preface), encoding="utf-8")
        print(f"written to {new.name}; compare it with {CASES.name} and move it over if it is better")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
