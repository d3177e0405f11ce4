"""Reads amounts: what a label prints, in mass percent, by ``grammars/amount.lark``.

227.5 mg/g   >>   22.75        4-6 %   >>   4 to 6        70 % v/v   >>   70, basis "v/v" (a share of volume)
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ..models import Amount
from ..tables.grammar import grammar, pattern_with_words
from ..tables.language import unit_amounts
from ..tables.resources import rows
from ..tables.word_patterns import runs_together

if TYPE_CHECKING:
    from lark import Lark, Tree

#: Units with a thousands separator that a decimal one would look like, in mass percent: a share of a million, and
#: milligrams in 100 g, have no three decimals.
_SMALLEST, _SMALL_MASS = 1e-4, 1e-3
#: A fraction, with a whole number before it or not: ``½``, ``2 ½``, ``1/2``.
_FRACTION = re.compile(r"(\d{1,2}(?=\s|[¼½¾]))?\s?(?:([¼½¾])|(\d)/(\d))")
_PLAIN = re.compile(r"(\d{1,3}(?:[.,]\d{1,12})?) ?%")
#: A number with a dot before three digits, and its unit.
_POINTED = re.compile(r"(\d{1,3}\.\d{3})\s?(\D+)")
#: A unit of share, for :func:`.grammar.filled`: %, vol. %, per cent, ppm, mg/g, g per 100 ml.
UNIT_OF_SHARE = (
    r"(?:@share_sign@|vol\.?[-\s]?%|(?:@share_word@)(?![^\W\d_])"
    r"|(?:@mass@)\s?(?:\/|@per@)\s?(?:100\s?)?(?:@mass@|@volume@)(?![^\W\d_]))"
)
#: Basis of an amount that is a share of volume.
VOLUME = "v/v"


@cache
def _grammar() -> Lark:
    return grammar("amount", "reading", start="start")


@cache
def factor(unit: str) -> float:
    """Return how many mass percent one of a unit is.

    >>> factor("mg/g"), factor("ppm"), factor("g/100 g")
    (0.1, 0.0001, 1.0)
    """
    amounts, plain = unit_amounts(), " ".join(unit.lower().split())
    if plain in amounts:
        return amounts[plain]
    mass = _mass_share().fullmatch(plain)
    if mass is None:
        return 1.0  # vol. %
    return round(amounts[mass[1]] / (float(mass[2] or 1) * amounts[mass[3]]) * 100, 12)


@cache
def _mass_share() -> re.Pattern[str]:
    """Match a mass in a mass: ``mg/g``, ``g per 100 ml``."""
    return pattern_with_words("reading-mass-share", r"(@mass@)\s?(?:/|@per@)\s?(100)?\s?(@mass@|@volume@)")


def value(number: str, unit: str) -> tuple[float, float]:
    """Return a printed number and one unit of its last digit, both times nothing but themselves; of a fraction 0.1.

    Three digits after a comma or a dot are a thousands group before ppm, ppb and mg/100 g; before a per cent sign
    they are decimals.

    >>> value("50,000", "ppm"), value("0,32", "%"), value("1 450", "ppm")
    ((50000.0, 1.0), (0.32, 0.01), (1450.0, 1.0))
    >>> value("10.000", "ppm"), value("1.000", "mg/100 g"), value("0.500", "ppm"), value("1.000", "%")
    ((10000.0, 1.0), (1000.0, 1.0), (0.5, 0.001), (1.0, 0.001))
    >>> value("50'000", "ppm"), value("2 ½", "%"), value("1/2", "%")
    ((50000.0, 1.0), (2.5, 0.1), (0.5, 0.1))
    """
    fraction = _FRACTION.fullmatch(number)
    if fraction is not None:
        over, under = (unicodedata.numeric(fraction[2]), 1) if fraction[2] else (int(fraction[3]), int(fraction[4]))
        return int(fraction[1] or 0) + over / under, 0.1
    small = unit_amounts().get(unit.lower(), 1.0) <= _SMALLEST
    plain = _without_dots(
        _without_commas(number.replace(" ", "").replace("'", ""), small), small or factor(unit) <= _SMALL_MASS
    )
    decimals = len(plain.partition(".")[2])
    return float(plain), 10.0**-decimals


def _without_commas(number: str, small: bool) -> str:
    """Return a number without groups parted by commas, a decimal comma as a dot; ``small``: of a tiny unit."""
    whole, *groups = number.split(",")
    if not groups:
        return number
    grouped = all(len(group.split(".")[0]) == 3 for group in groups)
    many = len(groups) > 1 or "." in groups[-1]
    thousands = grouped and (many or (small and bool(whole.lstrip("0"))))
    return number.replace(",", "" if thousands else ".")


def _without_dots(number: str, small: bool) -> str:
    """Return a number without groups parted by dots; ``small``: of a unit that has no three decimals."""
    head, dot, tail = number.rpartition(".")
    whole = head.replace(".", "")
    grouped = small and len(tail) == 3 and bool(whole.lstrip("0"))
    return whole + ("" if grouped or not dot else ".") + tail


def with_decimal_point(amount: Amount, printed: str) -> Amount:
    """Return an amount of an entry, whose dot is a decimal point where its scripts part thousands by commas.

    Those are the scripts without spaces between words, and Korean.

    >>> one, korean = read_amount("1.002ppm"), "글라이코프로테인 (1.002ppm)"
    >>> one.max, with_decimal_point(one, korean).max, with_decimal_point(one, "Glycoproteins").max
    (0.1002, 0.0001002, 0.1002)
    """
    pointed = _POINTED.fullmatch(amount.text)
    if pointed is None or amount.min != amount.max or not runs_together(printed):
        return amount
    share = _tidy(float(pointed[1]) * factor(pointed[2]))
    return amount._replace(min=share, max=share, step=_tidy(0.001 * factor(pointed[2])))


def _tidy(number: float) -> float:
    """Return the number without the noise of binary fractions."""
    return float(f"{number:.12g}")


def _scaled(number: str, unit: str) -> tuple[float, float]:
    amount, step = value(number, unit)
    scale = factor(unit)
    return _tidy(amount * scale), _tidy(step * scale)


def _parts(tree: Tree[str]) -> tuple[list[str], list[str]]:
    """Return the printed numbers and units of an amount; a sign before its number is a unit like any other."""
    numbers = [str(node.children[0]) for node in tree.find_data("number")]
    units = [str(node.children[0]) for node in tree.find_pred(lambda node: node.data in ("unit", "sign"))]
    return numbers, units


@lru_cache(maxsize=8192)
def read_amount(text: str) -> Amount | None:
    """Return what an amount says in mass percent; ``None`` where it says no share (IU, mg) or is none.

    >>> read_amount("227.5 mg/g").max, read_amount("4-6 %").min, read_amount("<0.1%").max
    (22.75, 4.0, 0.1)
    >>> read_amount("1000 IU/g") is None, read_amount("Glycerin") is None
    (True, True)
    """
    plain = _PLAIN.fullmatch(text)
    if plain is not None:  # most amounts: no grammar engine is loaded for them
        number, unit = value(plain[1], "%")
        return within_the_whole(Amount(_tidy(number), _tidy(number), text, _tidy(unit)))
    from lark.exceptions import LarkError

    try:
        tree = _grammar().parse(text.strip()).children[0]
    except LarkError:
        return None
    kind = str(tree.data)  # type: ignore[union-attr]
    if kind == "activity":
        return None
    numbers, units = _parts(tree)  # type: ignore[arg-type]
    first, step = _scaled(numbers[0], units[-1] if kind == "range" else units[0])
    basis = VOLUME if _says_volume(text) else ""
    if kind == "range":
        last, step = _scaled(numbers[1], units[-1])
        return within_the_whole(Amount(min(first, last), max(first, last), text.strip(), step, basis))
    low = None if kind == "at_most" else first
    high = None if kind == "at_least" else first
    return within_the_whole(Amount(low, high, text.strip(), step, basis))


def _says_volume(text: str) -> bool:
    low = text.replace(" ", "").lower()
    return VOLUME in low or "vol" in low


@cache
def _volume_shares() -> dict[str, list[tuple[float, float]]]:
    """Return for each ingredient of ``volume_shares.csv`` its shares of volume with those of mass, in order."""
    by_name: dict[str, list[tuple[float, float]]] = {}
    for row in rows("volume_shares.csv"):
        by_name.setdefault(row["inci"], []).append((float(row["volume"]), float(row["mass"])))
    return {name: sorted(pairs) for name, pairs in by_name.items()}


def by_mass(amount: Amount, inci: str) -> Amount | None:
    """Return a share of volume as mass percent; ``None`` for an ingredient that ``volume_shares.csv`` does not have.

    >>> round(by_mass(Amount(70.0, 70.0, "70 % v/v", 1.0, "v/v"), "ALCOHOL").max, 1)
    62.4
    """
    pairs = _volume_shares().get(inci)
    if pairs is None:
        return None
    low, high = (None if side is None else round(_interpolated(side, pairs), 2) for side in (amount.min, amount.max))
    return amount._replace(min=low, max=high)


def _interpolated(volume: float, pairs: list[tuple[float, float]]) -> float:
    for (left, low), (right, high) in pairwise(pairs):
        if volume <= right:
            return low + (high - low) * (volume - left) / (right - left)
    return pairs[-1][1]


@cache
def _mass() -> re.Pattern[str]:
    return pattern_with_words("reading-mass", r"(?<![\w.,/])(\d[\d.,]{0,9})\s?(@mass@|@volume@)(?![\w/])")


def mass_share(text: str, reference: str) -> Amount | None:
    """Return what a mass says in percent on a label that states masses in a reference: ``100 g``, ``1 g``, ``5 g``.

    >>> mass_share("Zinc Oxide 25 g", "100 g").max, mass_share("Lanolin", "100 g") is None
    (25.0, True)
    >>> mass_share("Hydrocortisone 10 mg", "1 g").max, mass_share("Zinc Oxide 100 mg", "5 g").max
    (1.0, 2.0)
    """
    mass = _mass().search(text)
    if mass is None:
        return None
    of = float(reference.partition(" ")[0])
    amount, step = _scaled(mass[1], f"{mass[2]}/100 g".lower())
    share_of_it = _tidy(amount * 100 / of)
    return within_the_whole(Amount(share_of_it, share_of_it, mass[0], _tidy(step * 100 / of)))


def within_the_whole(amount: Amount) -> Amount | None:
    """Return the amount unless it is more than everything."""
    return amount if (amount.max or 0) <= 100 and (amount.min or 0) <= 100 else None


@cache
def share() -> re.Pattern[str]:
    """Match a number with a unit of share, anywhere: the quick question whether a text states one."""
    return pattern_with_words("reading-share", rf"(?<!\d)%\s?\d|[\d¼½¾]\s?{UNIT_OF_SHARE}")


@cache
def activity() -> re.Pattern[str]:
    """Match a number with a count of activity (IU, volumes), which says no share."""
    return pattern_with_words("reading-activity", r"\d[\d.,]{0,12}\s?(?:@activity@)(?![^\W\d_])")
