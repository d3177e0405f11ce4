"""Random and damaged texts: how many raise, and how many take more than a second of processor time.

    python benchmarks/random_texts.py [--count 10000] [--first 0] [--seed 1] [--texts FOLDER] [--output faults.jsonl]

Every text is made from its seed, its number and the labels alone, read by ``parse`` and analyzed by ``analyze``. Nine
of ten texts are short, so that many are tried; the tenth is up to eight times as long. The labels are the samples and,
with ``--texts``, the ``ingredients`` of every JSON Lines file of a folder. A text that raises or takes longer than a
second is written to ``--output``, one JSON object a line, with its number, family and text. One that takes longer is
read once more in a process of its own, since other work on the machine lengthens processor time too, and the shorter
time counts. ``--first`` goes on with a later number.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

import inci_parser

#: Processor seconds that a text may take.
SLOW = 1.0
SAMPLES = Path(__file__).resolve().parent.parent / "samples"
_SEPARATORS = [
    ",",
    ", ",
    ";",
    "; ",
    " / ",
    "\n",
    "\r\n",
    "\t",
    "|",
    " • ",
    " · ",
    "、",
    "，",
    "。",
    ". ",
    " - ",
    "*",
    ":",
    "",
]
_BRACKETS = "()[]{}<>（）【】「」«»"
_PLANES = [(0x20, 0x7F), (0x00, 0x20), (0x80, 0x250), (0x300, 0x370), (0x400, 0x500), (0x590, 0x700), (0xE00, 0xE80),
           (0x2000, 0x2070), (0x3040, 0x3100), (0x4E00, 0x9FFF), (0xAC00, 0xD7A4), (0xD800, 0xE000), (0xFE00, 0x10000),
           (0x1F300, 0x1F700), (0xE0000, 0xE0080)]  # fmt: skip


LABELS: list[str] = []
_WORDS: list[str] = []


def load(folder: Path | None = None) -> None:
    """Fill the labels and words that texts are made of from the samples, and from the JSON Lines files of a folder."""
    LABELS[:] = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    for path in sorted(folder.glob("*.jsonl")) if folder else []:
        with path.open(encoding="utf-8") as lines:
            LABELS.extend(text for line in lines if (text := json.loads(line)["ingredients"]))
    _WORDS[:] = sorted({word for label in LABELS for word in label.split()})


def _count(rng: random.Random, most: int) -> int:
    """Return a number of pieces: up to ``most`` in one of ten texts, in the others up to an eighth of it."""
    return rng.randint(1, most if rng.random() < 0.1 else max(1, most // 8))


def _noise(rng: random.Random) -> str:
    low, high = rng.choice(_PLANES)
    return "".join(chr(rng.randrange(low, high)) for _ in range(rng.randint(1, 60)))


def unicode_noise(rng: random.Random) -> str:
    """Characters of any planes, halves of surrogates and controls too."""
    return "".join(_noise(rng) for _ in range(_count(rng, 24)))


def spliced(rng: random.Random) -> str:
    """Stretches of samples one behind the other."""
    parts = []
    for _ in range(_count(rng, 16)):
        label = rng.choice(LABELS)
        start = rng.randrange(len(label))
        parts.append(label[start : start + rng.randint(1, 300)])
    return "".join(parts)


def damaged(rng: random.Random) -> str:
    """A sample with characters left out, doubled, swapped, replaced and put in."""
    text = list(spliced(rng))
    for _ in range(rng.randint(1, 30)):
        at = rng.randrange(len(text)) if text else 0
        kind = rng.randrange(5)
        if kind == 0:
            del text[at : at + rng.randint(1, 9)]
        elif kind == 1:
            text[at:at] = text[at : at + rng.randint(1, 40)]
        elif kind == 2:
            text[at : at + 2] = reversed(text[at : at + 2])
        elif kind == 3:
            text[at : at + 1] = _noise(rng)[:1]
        else:
            text[at:at] = rng.choice(_SEPARATORS) + rng.choice(_BRACKETS)
    return "".join(text)


def separators(rng: random.Random) -> str:
    """Words of samples with separators of any kind between them."""
    return "".join(rng.choice(_WORDS) + rng.choice(_SEPARATORS) for _ in range(_count(rng, 160)))


def brackets(rng: random.Random) -> str:
    """Words between brackets that open and close anywhere."""
    return "".join(rng.choice((rng.choice(_BRACKETS), rng.choice(_WORDS) + " ")) for _ in range(_count(rng, 160)))


def digits(rng: random.Random) -> str:
    """Numbers, signs of numbers and percent between words."""
    pieces = [
        "1",
        "0",
        "25",
        ",",
        ".",
        "%",
        "-",
        "+/-",
        ":",
        "/",
        "CI ",
        " ",
        "ppm",
        "mg",
        "<",
        "≥",
        "½",
        "²",
        "٣",
        "N-",
    ]
    return "".join(
        rng.choice(pieces) if rng.random() < 0.8 else rng.choice(_WORDS) + " " for _ in range(_count(rng, 240))
    )


def repeated(rng: random.Random) -> str:
    """One short piece again and again, then another."""
    return "".join(
        rng.choice((_noise, digits, separators))(rng)[: rng.randint(1, 12)] * _count(rng, 300)
        for _ in range(rng.randint(1, 3))
    )


def one_character_words(rng: random.Random) -> str:
    """Single characters of one script with or without white space."""
    low, high = rng.choice(_PLANES[6:11])
    space = rng.choice(("", " ", "\n"))
    return space.join(chr(rng.randrange(low, high)) for _ in range(_count(rng, 600)))


def misdecoded(rng: random.Random) -> str:
    """A sample whose bytes are read in another encoding."""
    return (
        spliced(rng).encode("utf-8", "replace").decode(rng.choice(("cp1252", "latin-1", "cp1251", "utf-8")), "replace")
    )


def wrapped(rng: random.Random) -> str:
    """A label with line breaks after so many characters, or in the place of its white space."""
    text, width = spliced(rng), rng.randint(2, 60)
    if rng.random() < 0.3:
        return rng.choice(("\n", "\r\n", " \n ", "\u2028")).join(text.split())
    end = rng.choice(("\n", "-\n", "\r\n"))
    return end.join(text[at : at + width] for at in range(0, len(text), width))


def interwoven(rng: random.Random) -> str:
    """The words of two labels in turns, of other languages and scripts as may be."""
    one, other = spliced(rng).split(), spliced(rng).split()
    return " ".join(word for pair in zip(one, other, strict=False) for word in pair)


def disguised(rng: random.Random) -> str:
    """A label in another normal form, case or width, or with characters between its own that nobody sees."""
    text = spliced(rng)
    kind = rng.randrange(6)
    if kind == 0:
        between = rng.choice("\u00ad\u200b\u200d\u2060\ufeff\ufe0f\u0301\u202e")
        return "".join(sign + between if rng.random() < 0.3 else sign for sign in text)
    if kind == 1:
        return text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    change = (str.upper, str.lower, str.swapcase, str.title)
    if kind == 2:
        return rng.choice(change)(text)
    return unicodedata.normalize(("NFC", "NFD", "NFKD")[kind - 3], text)


def joined(rng: random.Random) -> str:
    """Texts of two families, one behind the other."""
    one, other = rng.choice(FAMILIES[:-1]), rng.choice(FAMILIES[:-1])
    return one(rng) + other(rng)


FAMILIES: tuple[Callable[[random.Random], str], ...] = (
    unicode_noise, spliced, damaged, separators, brackets, digits, repeated, one_character_words, misdecoded,
    wrapped, interwoven, disguised, joined,
)  # fmt: skip


def text_of(seed: int, number: int) -> tuple[str, str]:
    """Return the family and the text of a number; the same for the same seed."""
    rng = random.Random(f"{seed} {number}")
    family = FAMILIES[number % len(FAMILIES)]
    return family.__name__, family(rng)


def attempt(text: str) -> tuple[str, float]:
    """Return what a text raised, empty for nothing, and its processor seconds."""
    start = time.process_time()
    try:
        label = inci_parser.parse(text)
        inci_parser.analyze(label)
    except Exception as error:  # every exception is what is counted here
        return f"{type(error).__name__}: {error}", time.process_time() - start
    return "", time.process_time() - start


def seconds_alone(arguments: argparse.Namespace, number: int) -> float:
    """Return the processor seconds that a text takes in a process that has read no other."""
    command = [sys.executable, __file__, "--count=1", f"--first={number}", f"--seed={arguments.seed}", "--once"]
    command += [f"--texts={arguments.texts}"] if arguments.texts else []
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return float(told.split()[-2])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first text (0)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--texts", type=Path, metavar="FOLDER", help="JSON Lines files with labels to make texts of")
    parser.add_argument("--output", type=Path)
    parser.add_argument("--once", action="store_true", help="read no text a second time")
    arguments = parser.parse_args()
    load(arguments.texts)
    inci_parser.analyze("Aqua, Glycerin (5 %). Zxcv")  # built data is loaded before times are taken
    raised = slow = characters = 0
    longest = 0.0
    for done, number in enumerate(range(arguments.first, arguments.first + arguments.count), start=1):
        family, text = text_of(arguments.seed, number)
        fault, seconds = attempt(text)
        if seconds > SLOW and not arguments.once:
            seconds = min(seconds, seconds_alone(arguments, number))
        raised, slow = raised + bool(fault), slow + (seconds > SLOW)
        characters, longest = characters + len(text), max(longest, seconds)
        if arguments.output and (fault or seconds > SLOW):
            with arguments.output.open("a", encoding="utf-8") as stream:
                fields = {
                    "number": number,
                    "family": family,
                    "fault": fault,
                    "seconds": round(seconds, 2),
                    "text": text,
                }
                stream.write(json.dumps(fields) + "\n")
        if done % 1_000 == 0:
            print(f"{done} texts: {raised} raised, {slow} over {SLOW} s; the longest {longest:.2f} s", flush=True)
    print(
        f"{arguments.count} texts, {characters} characters, seed {arguments.seed}: {raised} raised, "
        f"{slow} took over {SLOW} s; the longest {longest:.2f} s"
    )


if __name__ == "__main__":
    main()
