"""Time for twice the text against once: families of text made to be slow, up to 160,000 characters.

    python benchmarks/hostile.py [--longest 160000] [--family NAME] [--calls]

Prints for each family the seconds at the longest size and the worst ratio of time for 2n characters against n, for
``parse`` and for ``analyze`` of what it gives. Work that grows with the text alone stays near 2; work that goes back
over what was read goes to 4. The garbage collector is off while time is taken: how often it looks does not depend on
the text alone. ``--calls`` counts calls of functions instead of seconds, which no other work on the machine changes.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import random
import sys
import time
from collections.abc import Callable, Iterator

import inci_parser

#: Shorter times say nothing of a ratio.
SHORTEST = 0.02


def _words(seed: int) -> Iterator[str]:
    """Yield made-up words, never the same for long."""
    rng = random.Random(seed)
    parts = ["lo", "ra", "nem", "tis", "quo", "vel", "dra", "pon", "sul", "mer", "xan", "ger"]
    while True:
        yield "".join(rng.choice(parts) for _ in range(rng.randint(2, 5)))


def _joined(separator: str, seed: int = 1) -> Callable[[int], str]:
    def make(n: int) -> str:
        taken: list[str] = []
        length = 0
        for word in _words(seed):
            taken.append(word)
            length += len(word) + len(separator)
            if length >= n:
                break
        return separator.join(taken)[:n]

    return make


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda n: (piece * (n // len(piece) + 1))[:n]


def _nested(left: str, right: str) -> Callable[[int], str]:
    return lambda n: (left * (n // (len(left) + len(right))) + right * (n // (len(left) + len(right))))[:n]


def _numbered(n: int) -> str:
    text = " ".join(f"{i}. Aqua" for i in itertools.islice(itertools.count(1), n // 6))
    return text[:n]


#: Name of a family -> a maker of a text of n characters.
FAMILIES: dict[str, Callable[[int], str]] = {
    "open round brackets": _repeated("("),
    "open brackets of three kinds": _repeated("([{"),
    "closing brackets": _repeated(")"),
    "nested brackets": _nested("(", ")"),
    "nested brackets with words": _nested("(Mica ", ")"),
    "open brackets with words": _repeated("Mica (CI 77019, "),
    "pairs of brackets": _repeated("()"),
    "commas": _repeated(","),
    "separators of many kinds": _repeated(", ; | • · / - "),
    "spaces": _repeated(" "),
    "line breaks": _repeated("\n"),
    "tabs": _repeated("\t"),
    "white space of many kinds": _repeated(" \n\t\r\n \u00a0\u3000"),
    "one letter": _repeated("a"),
    "one long word": _joined(""),
    "words without separators": _joined(" "),
    "names without separators": _repeated("Aqua Glycerin Parfum "),
    "words and commas": _joined(", "),
    "one name again and again": _repeated("Aqua, "),
    "words and line breaks": _joined("\n"),
    "words and wraps": _repeated("Sodium Ben-\nzoate, Gly\ncerin "),
    "words and hyphens": _joined("-"),
    "words and spaced hyphens": _joined(" - "),
    "words and slashes": _joined("/"),
    "words and full stops": _joined(". "),
    "initials": _repeated("a.b.c."),
    "words and colons": _joined(": "),
    "headings": _repeated("Ingredients: "),
    "headings without colons": _repeated("ingredients "),
    "may contain": _repeated("[+/- "),
    "part titles": _repeated("[Toner] Water "),
    "footnote marks": _repeated("*"),
    "footnotes": _repeated("*Organic Aqua* "),
    "digits": _repeated("1"),
    "digits and commas": _repeated("1,2-"),
    "runs of locants": _repeated("1,"),
    "locants and hyphens": _repeated("1,1-"),
    "hetero locants": _repeated("N,"),
    "ratios": _repeated("1:1"),
    "locants in brackets": _repeated("(1,"),
    "one-character words": lambda n: "Aqua, " + "水" * (n - 6),
    "headings and per cent": _repeated("Ingredients: % "),
    "bounds": _repeated("less than 1 % or less of "),
    "different footnote marks": lambda n: (
        " ".join(map("".join, itertools.product("*†‡§", repeat=4))) * (n // 1279 + 1)
    )[:n],
    "parts on lines": lambda n: "\n".join(f"[Cream {i}] NAME, Aqua, Parfum, Retinol" for i in range(n // 40)),
    "alternatives": _repeated("Aqua or "),
    "steps": _repeated("Step 1 - Aqua; "),
    "zero per cent": _repeated("0% parabens "),
    "amounts": _repeated("5 % "),
    "numbers and dashes": _repeated("25 ²0 -٣CI"),
    "numbered list": _numbered,
    "ampersands": _repeated("&"),
    "entities": _repeated("&amp;&#44;&nbsp"),
    "open tags": _repeated("<b <i "),
    "comment openings": _repeated("<!--"),
    "mojibake": _repeated("Ã©â€™"),
    "zero width": _repeated("A\u200bq\u00adua, "),
    "combining accents": _repeated("a\u0301\u0302\u0303"),
    "quoted list": lambda n: "[" + ("'Aqua', " * (n // 8))[: n - 1],
    "quotes": _repeated("['"),
    "prose": _repeated("This helps your skin to look soft, calm and smooth. "),
    "claims": _repeated("-Glycerin: helps. "),
    "Korean": _repeated("정제수 글리세린 가나다라 "),
    "Chinese": _repeated("水、甘油、未知之物、"),
    "emoji": _repeated("✨💧"),
    "conjunctions": _repeated("Aqua and "),
    "tables": _repeated("Aqua\tsolvent\t5\n"),
}


def seconds(work: Callable[[], object], least: int = 3, most: int = 9, enough: float = 2.0) -> float:
    """Return the least processor time of some runs: more of them, up to ``most``, until they took ``enough``."""
    best, spent, runs = float("inf"), 0.0, 0
    while runs < least or (runs < most and spent < enough):
        gc.collect()  # what the run before left is not of this one's time
        gc.disable()
        try:
            start = time.process_time()
            work()
            took = time.process_time() - start
        finally:
            gc.enable()
        best, spent, runs = min(best, took), spent + took, runs + 1
    return max(best, SHORTEST)


def calls(work: Callable[[], object]) -> float:
    """Return how many calls of functions some work takes, once everything is loaded."""
    counted = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return float(counted)


def ratios(
    make: Callable[[int], str], sizes: list[int], measure: Callable[[Callable[[], object]], float]
) -> tuple[float, float, float, float]:
    """Return seconds or calls at the longest size and the worst ratio, of parsing and of analyzing."""
    texts = [make(size) for size in sizes]
    labels = [inci_parser.parse(text) for text in texts]
    parse = [measure(lambda text=text: inci_parser.parse(text)) for text in texts]  # type: ignore[misc]
    analyze = [measure(lambda label=label: inci_parser.analyze(label)) for label in labels]  # type: ignore[misc]
    return parse[-1], _worst(parse), analyze[-1], _worst(analyze)


def _worst(times: list[float]) -> float:
    return max(longer / shorter for shorter, longer in itertools.pairwise(times))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--longest", type=int, default=160_000)
    parser.add_argument("--family", default="")
    parser.add_argument("--calls", action="store_true", help="count calls instead of seconds")
    arguments = parser.parse_args()
    measure, unit, digits = (calls, " ", 0) if arguments.calls else (seconds, "s", 3)
    inci_parser.analyze("Aqua, Glycerin (5 %). Zxcv")
    sizes = [arguments.longest // 4, arguments.longest // 2, arguments.longest]
    worst = 0.0
    print(f"{'family':32}      parse  ratio    analyze  ratio")
    for name, make in FAMILIES.items():
        if arguments.family not in name:
            continue
        read, read_ratio, analyzed, analyzed_ratio = ratios(make, sizes, measure)
        worst = max(worst, read_ratio, analyzed_ratio)
        took, judged = f"{read:9.{digits}f}{unit}", f"{analyzed:9.{digits}f}{unit}"
        print(f"{name:32} {took} {read_ratio:6.2f} {judged} {analyzed_ratio:6.2f}", flush=True)
    print(f"worst ratio of {len(FAMILIES)} families: {worst:.2f}")


if __name__ == "__main__":
    main()
