"""Count labels that are said to be read cleanly although something in them is not accounted for.

    python tools/count_certainty.py LABELS.jsonl [...] [--every 20] [--show 10]

A line of a file is an object with ``ingredients`` (the text) or ``text``. A label claims certainty if its quality is 1.
It is uncertain if an entry is no known ingredient, carries a doubt, or if words inside the list belong to no entry,
heading, title, claim, direction, footnote or code. Prints the count wanted to be 0, and the first such labels.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path

import inci_parser
from inci_parser.models import Label
from inci_parser.reading.vocabulary import word_class

#: Kinds of stretches within a list that nothing explains.
_UNEXPLAINED = frozenset({"other", "markup"})


def texts(files: list[Path], every: int) -> Iterator[str]:
    """Yield the texts of every so many lines."""
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines()[::every]:
            record = json.loads(line)
            yield record.get("ingredients") or record.get("text") or ""


def unaccounted(label: Label) -> list[str]:
    """Return what speaks against certainty: entries that are not known or doubtful, words that no piece explains."""
    found = [f"not known: {entry.text}" for entry in label.ingredients if not entry.known]
    found += [f"doubt {', '.join(entry.doubts)}: {entry.text}" for entry in label.ingredients if entry.doubts]
    if label.ingredients:
        first, last = label.ingredients[0].start, label.ingredients[-1].end
        inside = (piece for piece in label.pieces if first <= piece.start and piece.end <= last)
        stray = (label.text[p.start : p.end] for p in inside if p.kind in _UNEXPLAINED)
        words = (text for text in stray if re.search(r"[^\W\d_]", text))
        found += [f"left out: {text}" for text in words if text.strip().lower() not in word_class("conjunction")]
    return found


def main() -> None:
    """Run the tool."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=1, help="look at one label in so many")
    parser.add_argument("--show", type=int, default=10, help="print the first so many labels")
    arguments = parser.parse_args()
    lists = certain = wrong = 0
    for text in texts(arguments.files, arguments.every):
        label = inci_parser.parse(text)
        lists += label.kind == "list"
        if label.kind != "list" or label.quality != 1:
            continue
        certain += 1
        against = unaccounted(label)
        wrong += bool(against)
        if against and wrong <= arguments.show:
            print(f"{text[:60]!r}: {'; '.join(against[:4])}")
    print(f"lists {lists}, read cleanly {certain}, of them not accounted for {wrong}")


if __name__ == "__main__":
    main()
