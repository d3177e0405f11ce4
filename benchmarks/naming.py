#!/usr/bin/env python3
"""What naming costs: loading the catalogue in a fresh process, known names, and a misprint search that finds nothing.

    python benchmarks/naming.py [--texts N]

The search is set beside ``rapidfuzz.process.extractOne(scorer=WRatio)`` over the same forms, in the same run. Texts are
made here: real names with their letters shuffled inside words, so that nothing is near them.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable

from rapidfuzz import fuzz, process

from inci_parser.naming import Catalogue
from inci_parser.naming.built_in_names import built_in


def strangers(count: int) -> list[str]:
    """Return texts of the lengths of real names that are near none of them."""
    chance = random.Random(7)
    names = sorted(name for name in built_in().names if name.isascii() and len(name) > 8)
    texts = []
    for name in chance.sample(names, count):
        words = ["".join(chance.sample(word, len(word))) for word in name.lower().split()]
        texts.append(" ".join(words))
    return texts


def each(work: Callable[[str], object], texts: list[str], rounds: int = 1) -> float:
    """Return the seconds of processor time that one text costs, the best of the rounds."""
    spent = []
    for _ in range(rounds):
        begin = time.process_time()
        for text in texts:
            work(text)
        spent.append(time.process_time() - begin)
    return min(spent) / len(texts)


def process_cpu(code: str, runs: int = 9) -> float:
    """Return the median seconds of processor time of a fresh Python that runs ``code``."""
    spent = []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", code], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return sorted(spent)[runs // 2]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=int, default=400)
    arguments = parser.parse_args()
    bare = process_cpu("pass")
    loaded = process_cpu("from inci_parser.naming import Catalogue; Catalogue.default().find('aqua')")
    print(f"loading the catalogue, fresh process   {1000 * (loaded - bare):7.1f} ms over bare Python")
    catalogue = Catalogue.default()
    names = [name.title() for name in list(built_in().names)[::15]]
    catalogue.resolve("Aqua")
    print(f"a known name, first time               {1e6 * each(catalogue.resolve, names):7.1f} us")
    print(f"a known name, again                    {1e6 * each(catalogue.resolve, names):7.1f} us")
    index = built_in().misprints
    texts = strangers(arguments.texts)
    forms = [form.lower() for form in index.forms]
    ours = each(index.corrections, texts, rounds=5)
    theirs = each(lambda text: process.extractOne(text, forms, scorer=fuzz.WRatio), texts[:40], rounds=3)
    print(f"a misprint search that finds nothing   {1e6 * ours:7.1f} us over {len(forms):,} forms")
    print(f"extractOne(scorer=WRatio), same forms  {1e6 * theirs:7.1f} us: {theirs / ours:.0f} times as long")


if __name__ == "__main__":
    main()
