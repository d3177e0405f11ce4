"""Tells what stands behind a word that may head a list without a colon: names, or words of a sentence.

    Aqua, Parfum. Contains Citral, Linalool.   >>   heads the last two names
    Contains vitamin C and shea butter to soothe   >>   does not: words of a sentence follow
    Contains hyaluronic acid.                      >>   does not: one name may be a promise as well

Used by :mod:`inci_parser.reading.headings`; offsets count characters of the normalised text.
"""

from __future__ import annotations

import re
from functools import cache

from ..models import Recognizer
from ..tables.build_cache import load_or_build
from ..tables.language import claim_words
from ..tables.word_patterns import any_of, runs_together
from .amount import share
from .identity import is_listed
from .name_shape import between_names
from .vocabulary import LETTERS, fold_case, word_class

#: Fewest commas before a sentence that closes a list, and among how many characters before it they are counted.
_COMMAS, _REACH = 2, 400
#: Two texts between separators, behind a space or a sign that may stand for a colon.
_TWO_NAMES = re.compile(r"[\s…‥/>■◆●]{1,3}([^,、;·•|\n]{1,80})[,、;·•|]\s{0,3}([^,、;·•|\n]{1,80})")
#: A sign of a list behind a heading, and what parts the names behind it.
_SIGN = re.compile(r"\s{0,2}(?:[•·|;,*➤►▪◦→>、・]|=>|->|\s[–—-](?=\s))\s{0,2}")
_PARTED = re.compile(r"[•·|;,*➤►▪◦→、・\n]|\s[–—>-]\s")
#: Signs that stand in no sentence.
_BULLETS = frozenset("•·|➤►▪◦→・")
#: Names behind a heading that are looked at, and among how many characters.
_FIRST, _AMONG = 3, 200
#: Most characters of a sentence before the word that heads a text: ``This cream contains aqua``.
_SUBJECT = 40
_SENTENCE_END = re.compile(r"\.(?!\S)|\n")


def names_follow(low: str, end: int, recognizer: Recognizer) -> bool:
    """Return whether a sentence goes on at ``end`` with nothing but names; ``low`` is the text in small letters.

    Behind a list its first two names decide, of which the text has not both already.
    """
    sentence, *rest = _SENTENCE_END.split(low[end : end + _REACH], maxsplit=1)
    names = [name.strip(" :*") for name in between_names().split(sentence)]
    if not rest and end + _REACH < len(low):
        del names[-1]  # cut off
    if len(names) < 2:
        return False
    closes = low.count(",", max(0, end - _REACH), end) >= _COMMAS
    if closes:
        names = names[:2]
        if all(low.find(name, 0, end) >= 0 for name in names):
            return False
    return all(is_listed(name, recognizer) for name in names)


def two_names_follow(text: str, end: int, recognizer: Recognizer) -> int:
    """Return where a list begins behind the sign at ``end``: two listed names with a separator between; 0 for none."""
    match = _TWO_NAMES.match(text, end, end + _REACH)
    if match is None or not is_listed(match[1].strip(), recognizer):
        return 0
    word, _, rest = match[2].partition(" ")  # another heading may stand behind the second name
    second = is_listed(match[2].strip(), recognizer) or (runs_together(rest) and is_listed(word, recognizer))
    return match.start(1) if second else 0


def names_begin(text: str, end: int, recognizer: Recognizer) -> bool:
    """Return whether one of the first three texts at an offset is a listed name, or begins with one."""
    return any(_first_names(text, end, recognizer))


def names_behind_a_sign(text: str, end: int, recognizer: Recognizer, *, opens: bool) -> int:
    """Return where names begin behind a heading and a sign of a list, 0 where they do not: ``Ingredients • Aqua``.

    Where the heading opens a sentence, one listed name suffices; else the sign is a bullet and two names follow it.
    """
    sign = _SIGN.match(text, end)
    if sign is None or sign.end() == end:
        return 0
    if opens:
        return sign.end() if names_begin(text, sign.end(), recognizer) else 0
    if sign[0].strip() not in _BULLETS:
        return 0
    first = _first_names(text, sign.end(), recognizer)[:2]
    return sign.end() if len(first) > 1 and all(first) else 0


def _first_names(text: str, start: int, recognizer: Recognizer) -> list[bool]:
    """Return of the first texts at an offset whether they are listed names, less amounts and what a slash parts."""
    found: list[bool] = []
    for item in _PARTED.split(text[start : start + _AMONG].lstrip(), maxsplit=_FIRST)[:_FIRST]:
        name = share().sub(" ", item).strip(" .:*()")
        found.append(any(is_listed(part.strip(), recognizer) for part in (name, *name.split("/")[:1]) if part.strip()))
    return found


def subject_of(low: str, start: int) -> int:
    """Return where the sentence begins that opens a text and has its word at ``start``, -1 if it is no such word."""
    before = low[:start]
    if start > _SUBJECT or not before.strip() or re.search(r"[,;:.\n]", before):
        return -1
    return (
        -1 if before.count("(") + before.count("[") > before.count(")") + before.count("]") else 0
    )  # Parfum (contains


def is_behind_a_name(text: str, start: int, recognizer: Recognizer) -> bool:
    """Return whether a phrase in another script than Latin stands behind a space and a whole listed name."""
    if text[start : start + 1].isascii() or not text[start - 1 : start].isspace():
        return False
    return ends_in_a_name(text, start, recognizer)


def ends_in_a_name(text: str, end: int, recognizer: Recognizer) -> bool:
    """Return whether what stands before an offset, behind the last separator, is a listed name."""
    name = re.split(r"[,、;·•|\n]", text[max(0, end - 80) : end])[-1].strip()
    return is_listed(name, recognizer)


def begins_no_sentence(following: str) -> bool:
    """Return whether what stands behind a phrase is a line's end, or a word that no sentence goes on with."""
    if following[:1] in "\n":
        return True
    word = LETTERS.match(following)
    return word is not None and fold_case(word[0]) not in word_class("prose")


def article_at(text: str, start: int) -> int:
    """Return where a text goes on behind white space and an article at an offset.

    >>> article_at("aussi du sorbitol", 5), article_at("also mannitol", 4)
    (9, 5)
    """
    start += len(text[start:]) - len(text[start:].lstrip())
    article = _article().match(text, start)
    return start if article is None else article.end()


@cache
def _article() -> re.Pattern[str]:
    return load_or_build("reading-dose-article", ("claim_words.csv",), _build_article)


def _build_article() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(claim_words('article'))})(?:\s|(?<=['’])|['’])", re.IGNORECASE)
