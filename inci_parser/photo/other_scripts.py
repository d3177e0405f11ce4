"""Reads lines in scripts that the models of RapidOCR's wheel do not know with the program ``tesseract``."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..tables.resources import rows
from .records import DOUBTFUL, Line

if TYPE_CHECKING:
    from PIL.Image import Image

#: Fewest characters that a line holds for each of its heights in length; fewer mean that letters were passed over.
LEAST_CHARACTERS = 0.55
#: Tesseract reads letters into noise too: the least confidence, and the share of the script among the letters.
LEAST_CONFIDENCE, LEAST_SHARE = 0.5, 0.3
#: The longest that Tesseract may take for the lines of one picture, in seconds.
SECONDS = 60.0
#: Height of a line for Tesseract, in pixels, and the white around it.
_HEIGHT, _MARGIN = 36, 12
#: Room between two words, in heights of the line.
_SPACE = 0.3


class OcrLanguage(NamedTuple):
    """A row of ``ocr_languages.csv``: the English name, and the first and the last letter of the script."""

    name: str
    first: str
    last: str


@cache
def ocr_languages() -> dict[str, OcrLanguage]:
    """Return the languages that Tesseract reads for us, by the name of its data.

    >>> ocr_languages()["kor"].name
    'Korean'
    """
    names = {row["lang"]: row["name"] for row in rows("languages.csv")}
    return {
        row["data"]: OcrLanguage(names[row["lang"]], row["first"], row["last"]) for row in rows("ocr_languages.csv")
    }


@cache
def installed() -> tuple[str, ...]:
    """Return the languages whose data the program has; none where the program is not there."""
    program = shutil.which("tesseract")
    if program is None:
        return ()
    try:
        listing = subprocess.run(
            [program, "--list-langs"], capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    return tuple(language for language in ocr_languages() if language in listing.stdout.split())


def what_is_missing() -> str:
    """Return in a sentence which languages cannot be read here, and what they need; ``""`` where all can."""
    missing = [language for language in ocr_languages() if language not in installed()]
    names = " and ".join(ocr_languages()[language].name for language in missing)
    return f"{names}: read only where the program tesseract has its data ({', '.join(missing)})" if missing else ""


def passed_over(line: Line) -> bool:
    """Return whether a line holds letters that the engine does not know: it is unsure, or its text is too short."""
    letters = sum(character.isalnum() for character in line.text)
    return line.confidence < DOUBTFUL or letters < LEAST_CHARACTERS * line.box.width / max(1.0, line.box.height)


def read_again(lines: Sequence[Line], cuttings: Sequence[Image]) -> list[Line]:
    """Return the lines, those with letters passed over as Tesseract reads them, where that is another script."""
    doubtful = [number for number, line in enumerate(lines) if passed_over(line)]
    best: dict[int, tuple[float, str]] = {}
    for language in installed() if doubtful else ():
        again = _tesseract([cuttings[number] for number in doubtful], language)
        for number, (text, confidence) in zip(doubtful, again, strict=True):
            if confidence >= LEAST_CONFIDENCE and in_script(text, language):
                best[number] = max(best.get(number, (0.0, "")), (confidence, text))
    result = list(lines)
    for number, (confidence, text) in best.items():
        result[number] = lines[number]._replace(text=text, confidence=confidence)
    return result


def in_script(text: str, language: str) -> bool:
    """Return whether a text is in the script of a language, names in Latin letters and numbers among it.

    >>> in_script("PEG-40 하이드로제네이티드", "kor"), in_script("Capric Trigly 드", "kor"), in_script("5 %", "rus")
    (True, False, False)
    """
    _, first, last = ocr_languages()[language]
    letters = [first <= character <= last for character in text if character.isalpha()]
    return sum(letters) > LEAST_SHARE * len(letters)


def is_hangul(character: str) -> bool:
    """Return whether a character is a syllable of Hangul.

    >>> is_hangul("수"), is_hangul("水")
    (True, False)
    """
    return bool(character) and "가" <= character <= "힣"


def _tesseract(cuttings: Sequence[Image], language: str) -> list[tuple[str, float]]:
    """Return text and confidence of each cutting, read in one run; ``("", 0.0)`` where Tesseract fails."""
    from PIL import Image, ImageOps

    with tempfile.TemporaryDirectory(prefix="inci-photo-") as folder:
        names = []
        for number, image in enumerate(cuttings):
            width = max(1, round(image.width * _HEIGHT / image.height))
            grey = ImageOps.autocontrast(image.convert("L").resize((width, _HEIGHT), Image.Resampling.LANCZOS))
            if grey.histogram()[:128] > grey.histogram()[128:]:
                grey = ImageOps.invert(grey)
            names.append(str(Path(folder, f"{number}.png")))
            ImageOps.expand(grey, _MARGIN, 255).save(names[-1])
        listing = Path(folder, "pictures.txt")
        listing.write_text("\n".join(names) + "\n", encoding="utf-8")
        command = ["tesseract", str(listing), "stdout", "-l", language, "--psm", "7", "tsv"]
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        try:
            done = subprocess.run(
                command, capture_output=True, encoding="utf-8", timeout=SECONDS, env=environment, check=True
            )
        except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
            return [("", 0.0)] * len(cuttings)
    return _pages(done.stdout, len(cuttings))


def _pages(table: str, count: int) -> list[tuple[str, float]]:
    """Return text and mean confidence of each page of Tesseract's table.

    Tesseract parts Korean text into syllables: a space is one only where the picture has room for it.
    """
    words: list[list[dict[str, str]]] = [[] for _ in range(count)]
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        page = int(row["page_num"]) - 1
        if row["level"] == "5" and (row["text"] or "").strip() and page < count:
            words[page].append(row)
    return [(_spaced(page), sum(float(word["conf"]) for word in page) / 100 / max(1, len(page))) for page in words]


def _spaced(words: Sequence[dict[str, str]]) -> str:
    """Return words of one line as text, with spaces where the picture has them."""
    text, end = "", 0
    for word in words:
        left, width = int(word["left"]), int(word["width"])
        apart = left - end > _SPACE * _HEIGHT or not is_hangul(text[-1:])
        text += (" " if text and apart else "") + word["text"].strip()
        end = left + width
    return text
