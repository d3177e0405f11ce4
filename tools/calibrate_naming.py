#!/usr/bin/env python3
"""Measure how often corrections of misprints are right, by their score: the table of docs/naming.md.

    python tools/calibrate_naming.py [--names N] [--seed S]

One name in five is taken out of the catalogue. The others are damaged as print, typing and OCR damage names (one to
three edits, confusable letters, lost and doubled letters, broken and glued words); those taken out are asked for as
they are and must not be corrected to a neighbour. Damaged and missing names are asked for in the ratio five to two.
The answer is compared with the name that was damaged; answers of other rungs are counted apart.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter

from inci_parser.naming import Catalogue
from inci_parser.naming.built_in_names import built_in
from inci_parser.naming.index_sections import index
from inci_parser.naming.name_index import Record

CONFUSED = [
    ("m", "rn"),
    ("d", "cl"),
    ("l", "1"),
    ("o", "0"),
    ("i", "l"),
    ("l", "i"),
    ("e", "c"),
    ("c", "e"),
    ("h", "b"),
    ("u", "v"),
]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
BINS = [(0, 80), (80, 85), (85, 90), (90, 95), (95, 101)]


def damaged(name: str, chance: random.Random) -> str:
    """Return a name with one to three damages."""
    text = name.lower()
    for _ in range(chance.choice((1, 1, 2, 3))):
        places = [i for i, char in enumerate(text) if char.isalpha()]
        if len(places) < 5:
            return text
        place = chance.choice(places)
        kind = chance.choice(("ocr", "ocr", "drop", "add", "swap", "change", "double", "space", "glue"))
        if kind == "ocr":
            fits = [(old, new) for old, new in CONFUSED if old in text]
            if fits:
                old, new = chance.choice(fits)
                where = chance.choice([i for i in range(len(text)) if text.startswith(old, i)])
                text = text[:where] + new + text[where + len(old) :]
        elif kind == "drop":
            text = text[:place] + text[place + 1 :]
        elif kind == "add":
            text = text[:place] + chance.choice(LETTERS) + text[place:]
        elif kind == "swap":
            text = text[:place] + text[place : place + 2][::-1] + text[place + 2 :]
        elif kind == "change":
            text = text[:place] + chance.choice(LETTERS) + text[place + 1 :]
        elif kind == "double":
            text = text[:place] + text[place] + text[place:]
        elif kind == "space":
            text = text[:place] + " " + text[place:]
        elif " " in text:
            where = chance.choice([i for i, char in enumerate(text) if char == " "])
            text = text[:where] + text[where + 1 :]
    return text


def measure(names: int, seed: int) -> tuple[Counter[tuple[int, int]], Counter[tuple[int, int]], Counter[str]]:
    """Return by bin how many corrections there were and how many of them were right, and the other answers."""
    chance = random.Random(seed)
    every = sorted(name for name in built_in().names if name.isascii() and len(name) > 4)
    chance.shuffle(every)
    missing, kept = set(every[: len(every) // 5]), every[len(every) // 5 :]
    catalogue = Catalogue([index("calibration", [Record(name) for name in built_in().names if name not in missing])])
    asked = [(damaged(name, chance), name) for name in kept[:names]]
    asked += [(name.title(), "") for name in sorted(missing)[: names * 2 // 5]]
    made: Counter[tuple[int, int]] = Counter()
    right: Counter[tuple[int, int]] = Counter()
    others: Counter[str] = Counter()
    for text, name in asked:
        match = catalogue.resolve(text)
        if match.method != "fuzzy":
            verdict = "right" if name and match.name == name else "as printed" if match.names else "nothing"
            others[f"{'damaged' if name else 'missing'}: {match.method}, {verdict}"] += 1
            continue
        span = next(span for span in BINS if span[0] <= match.score < span[1])
        made[span] += 1
        right[span] += match.name == name
    return made, right, others


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--names", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=20261123)
    arguments = parser.parse_args()
    made, right, others = measure(arguments.names, arguments.seed)
    print("| score | corrections | right |\n|---|---|---|")
    for low, high in BINS:
        if made[low, high]:
            share = right[low, high] / made[low, high]
            print(f"| {low} to {min(high, 100)} | {made[low, high]:,} | {share:.1%} |")
    print()
    for answer, count in sorted(others.items()):
        print(f"{answer}: {count:,}")


if __name__ == "__main__":
    main()
