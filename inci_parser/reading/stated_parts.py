"""Reads what a bracket or a note states: an amount with what it is counted as, beside words and other amounts.

0.24% w/w, 1100 ppm F    >>   0.24 % of the ingredient; the other is of a part of it
al 10%                   >>   10 %: "at", no aluminium
5%配合                    >>   5 %
"""

from __future__ import annotations

import re
from functools import cache

from ..models import Amount
from ..tables.build_cache import compiled_pattern
from ..tables.grammar import pattern_with_words
from ..tables.language import amount_words, claim_words
from ..tables.resources import rows
from ..tables.word_patterns import any_of, runs_together
from .amount import read_amount, share

#: Longer texts are no amount of a bracket.
_LONGEST_AMOUNT = 120
#: What stands between an amount and words in one bracket; a decimal comma has no blank behind it.
_PART_SIGN = re.compile(r"\s?[;|/]\s?|\s?,\s|(?<=%),|\s-\s")


@cache
def _basis_pattern() -> re.Pattern[str]:
    """Match what says of what an amount is behind it (``F-``, ``as zinc``, ``w/w``), or words before it (``at``)."""
    return pattern_with_words("reading-counted-as", _build_basis_pattern, "bases.csv", "claim_words.csv")


@cache
def _stating() -> re.Pattern[str]:
    """Match what says that a bracket states an amount: ``含量`` before it, ``함유``, ``içerir`` behind it."""
    lead = r"(?:@amount_lead:together@|@contains:together@)\s?:?\s?"
    return pattern_with_words("reading-stating", rf"^{lead}|\s?(?:@contains@|@amount_lead:together@)$")


@cache
def stating_behind() -> re.Pattern[str]:
    """Match at the end of an entry words that say that the amount before them is in the product: ``配合``."""
    return pattern_with_words("reading-stating-behind", r"\s?(?:@contains:together@)\s*$")


@cache
def counted_behind() -> re.Pattern[str]:
    """Match the words at the end of an entry that say what the amount before them is counted as: "de fluor"."""
    return compiled_pattern(
        rf"\s?(?:(?:{any_of(claim_words('article'))})\s)?({any_of(basis_words())})\s*$", re.IGNORECASE
    )


@cache
def basis_words() -> set[str]:
    """Return what labels call the parts of ingredients that amounts are counted as."""
    parts = [row for row in rows("bases.csv") if row["part"] == "yes"]
    return {word for row in parts for word in (row["basis"], *row["words"].split(";"))}


def _build_basis_pattern() -> str:
    words = basis_words()
    named = words - {*amount_words("about"), *amount_words("amount_lead")}  # "al 10 %" is "at 10 %", not of aluminium
    together = any_of(word for word in words if runs_together(word))
    apart = rf"(?<![^\W\d_])(?:{any_of(words)}|@counted_as@|@of_what@)"
    of_what = rf"(?:(?<=ppm)f|f-|{apart}|{together}|@counted_as:together@|w/w|w/v)(?![^\W_])"
    articles = any_of(claim_words("article"))
    before = rf"(?:(?:@counted_as@)\s?)?(?P<before>{any_of(named)})\s?(?:@counted_as@|@of_what@|[:：])*\s*(?=[\d.])"
    return rf"(?:\s*+(?:(?:{articles})\s)?{of_what})++$|^(?:@amount_lead@|@contains@):?\s|^{before}"


def amount_of(content: str) -> Amount | None:
    """Return the amount that a bracket or a note states and, apart, the ion or basis it is of."""
    content = _stating().sub("", content).strip()
    matches = list(_basis_pattern().finditer(content))
    whole = read_amount(content)
    if not matches or (whole is not None and whole.min != whole.max and not any(map(_basis_of, matches))):
        return whole  # "at least 5 %" is led by no "at"
    amount = read_amount(_basis_pattern().sub("", content).strip())
    basis = next(filter(None, map(_basis_of, matches)), "")
    return amount._replace(basis=basis) if amount is not None and basis else amount


def _basis_of(match: re.Match[str]) -> str:
    """Return what an amount is counted as by words before or behind it; ``""`` for words that tell none."""
    if match["before"] or not match.start():
        return match["before"] or ""
    words = match[0].replace("w/w", "").replace("w/v", "").strip()
    article = _article().match(words)
    return words[article.end() :] if article else words


@cache
def _article() -> re.Pattern[str]:
    """Match an article before what an amount is counted as: "de fluor"."""
    return compiled_pattern(rf"(?:{any_of(claim_words('article'))})\s", re.IGNORECASE)


def stated_part(content: str) -> tuple[Amount, tuple[int, int]] | None:
    """Return the amount that is one end of a bracket's content, and where the rest stands.

    ``None`` where no end is an amount alone, or the rest states another.

    >>> [(amount.max, kept) for amount, kept in filter(None, map(stated_part, ("5%, vegetable", "pure 5%")))]
    [(5.0, (4, 13))]
    """
    if share().search(content) is None:
        return None
    for sign in _PART_SIGN.finditer(content):
        parts = ((0, sign.start()), (sign.end(), len(content)))
        for (first, last), (a, b) in (parts, parts[::-1]):
            if last - first > _LONGEST_AMOUNT:
                continue
            if share().search(content, a, b) is None and (amount := amount_of(content[first:last])) is not None:
                return amount, (a, b)
    return _before_another(content)


def _before_another(content: str) -> tuple[Amount, tuple[int, int]] | None:
    """Return the amount of the ingredient itself in a bracket with two: ``0.24%, 1100 ppm F``, ``0.5%, pure 5%``."""
    for sign in _PART_SIGN.finditer(content, 0, _LONGEST_AMOUNT):
        first, rest = amount_of(content[: sign.start()]), content[sign.end() :][:_LONGEST_AMOUNT]
        if first is not None:
            found = _own(first, amount_of(rest), rest)
            behind = (sign.end(), len(content))
            return None if found is None else (found, behind if found is first else (0, sign.start()))
    return None


def _own(first: Amount, other: Amount | None, rest: str) -> Amount | None:
    """Return which of two amounts is of the ingredient and not of a part of it, ``None`` where neither or both are.

    One amount in two units is one: ``0.75%/7,500ppm``.
    """
    if other is None:
        return first if rest[:1].isalpha() and not first.basis else None
    if bool(first.basis) == bool(other.basis):
        return first if (first.min, first.max, first.basis) == (other.min, other.max, other.basis) else None
    return other if first.basis else first
