"""Words of a title that name another product than the one it is of: what is absent, removed, or used beside it.

Use after shampoo. Apply before sunscreen  >>  neither a shampoo nor a sunscreen
Without preservatives, dyes or perfume     >>  no perfume
Hair dye remover                           >>  no hair dye
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..tables.language import claim_word_langs, claim_words, label_words
from ..tables.word_patterns import any_of, by_spacing
from .title_words import Phrase, fold, tokens

#: What ends a clause among the tokens of a title.
_STOPS = frozenset(".;:|")
#: Signs between things that are listed.
_SIGNS = frozenset(",&/+")
#: A list of absent things has no more tokens.
_REACH = 20
#: The longest phrase of a table has no more words.
_MOST = 4


def own_phrases(parts: list[str], phrases: list[Phrase], products: list[Phrase]) -> list[Phrase]:
    """Return the phrases that are about the product of a title itself.

    ``parts`` are its tokens, ``products`` all phrases that name products, among which ``phrases`` may be. A product
    beside which a title says to use its own counts only where nothing else in the title is told.
    """
    denied = set(_denied(parts, products))
    return [phrase for phrase in phrases if phrase not in denied]


def own_unspaced(folded: str, phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases without spaces that are about the product itself: not the shampoo of ``シャンプーの後に``."""
    beside = [phrase for phrase in phrases if _unspaced_behind("other_behind", phrase.text).search(folded)]
    if beside and (len(beside) < len(phrases) or any(word in folded for word in _instructions())):
        phrases = [phrase for phrase in phrases if phrase not in beside]
    return [phrase for phrase in phrases if not _unspaced_behind("removed_before", phrase.text).search(folded)]


def _unspaced_behind(class_: str, text: str) -> re.Pattern[str]:
    """Match a phrase with a word of a class right behind it; one of Hangul begins no other word."""
    words = by_spacing(claim_words(class_))[1]
    letters = r"\s?".join(map(re.escape, text))
    return re.compile(rf"{letters}\s?(?:{any_of(words)})(?![\uac00-\ud7af])")


@cache
def _instructions() -> tuple[str, ...]:
    return tuple(by_spacing(claim_words("instruction"))[1])


def _denied(parts: list[str], products: list[Phrase]) -> Iterator[Phrase]:
    """Yield the products that a title names and is not of."""
    ordered = sorted((phrase for phrase in products if phrase.start < len(parts)), key=lambda phrase: phrase.start)
    absent = set(_absent(parts, ordered))
    yield from absent
    yield from _removed(parts, ordered)
    beside = {phrase for phrase in ordered if _is_beside(parts, phrase)}
    alone = beside | absent == set(ordered)
    before: Phrase | None = None
    for phrase in ordered:
        chained = before is not None and all(map(_joins, parts[before.end : phrase.start]))
        used = phrase in beside and (not alone or _instructs(parts, phrase.start))
        before = phrase if used or chained else None
        if before is not None:
            yield before


# -- what is used beside it --------------------------------------------------------------------------------------


def _is_beside(parts: list[str], phrase: Phrase) -> bool:
    """Return whether a product is named behind "before" or "after", or behind "with" in a direction."""
    at = _without_articles(parts, phrase.start)
    if _ends_with(parts[:at], "other_before", phrase.word.langs):
        return True
    if _begins_with(parts[phrase.end :], "other_behind", phrase.word.langs):
        return True
    return at > 0 and parts[at - 1] in _single("title_with") and _instructs(parts, at)


def _instructs(parts: list[str], end: int) -> bool:
    """Return whether a word of the clause of a place tells what to do."""
    start = max((at + 1 for at in range(end) if parts[at] in _STOPS), default=0)
    stop = next((at for at in range(end, len(parts)) if parts[at] in _STOPS), len(parts))
    clause = parts[start:stop]
    together = "" if all(map(str.isascii, clause)) else " ".join(clause)
    return any(part in _single("instruction") for part in clause) or any(word in together for word in _instructions())


def _removed(parts: list[str], ordered: list[Phrase]) -> Iterator[Phrase]:
    """Yield what is removed, and what a conjunction joins with it: ``removes mascara and lipstick``."""
    before: Phrase | None = None
    for phrase in ordered:
        between = parts[before.end : phrase.start] if before is not None else []
        before = phrase if _is_removed(parts, phrase) or (between and all(map(_joins, between))) else None
        if before is not None:
            yield before


def _is_removed(parts: list[str], phrase: Phrase) -> bool:
    """Return whether a product is what the title's own removes: ``hair dye remover``."""
    langs = phrase.word.langs
    if _begins_with(parts[phrase.end :], "removed_before", langs):
        return True
    at = _without_articles(parts, phrase.start)
    described = at > 1 and parts[at - 1] not in _STOPS  # "removes waterproof mascara"
    return any(_ends_with(parts[:end], "removed_behind", langs) for end in (at, at - 1)[: 1 + described])


# -- what is absent ----------------------------------------------------------------------------------------------


def _absent(parts: list[str], products: list[Phrase]) -> Iterator[Phrase]:
    """Yield the products among the things that a title says it is without: ``without parabens, dyes or perfume``."""
    starts = {phrase.start: phrase for phrase in products if phrase.start < len(parts)}
    covered = frozenset(at for phrase in starts.values() for at in range(phrase.start, phrase.end))
    for at in range(len(parts)):
        langs = frozenset[str]() if at in covered else _langs_of_end(parts[: at + 1], "absent_before")
        if langs:
            named = [phrase for phrase in _listed(parts, at + 1, starts) if not langs.isdisjoint(phrase.word.langs)]
            if parts[at] in _single("absent_number") and set(products) <= set(named):
                continue  # a name: Clean It Zero Cleansing Balm
            yield from named


def _listed(parts: list[str], start: int, starts: dict[int, Phrase]) -> Iterator[Phrase]:
    """Yield the products that are things of a list on their own, up to the first that another word names.

    A list with commas alone may end anywhere: what follows its last conjunction only is in it.
    """
    stop = next((at for at in range(start, len(parts)) if parts[at] in _STOPS), len(parts))
    stop = min(stop, start + _REACH)
    last = max((at for at in range(start, stop) if parts[at] in _joints()), default=start)
    for at in range(start, stop):
        if at not in starts:
            continue
        head = _without_articles(parts, at)
        alone = head <= start or _joins(parts[head - 1])
        if not alone or (head > start and at > last + 1 and parts[head - 1] in _SIGNS):
            return
        yield starts[at]


@cache
def _joints() -> frozenset[str]:
    return frozenset(fold(word) for kind in ("conjunction", "alternative") for word in label_words(kind))


def _joins(part: str) -> bool:
    """Return whether a token stands between things that are listed, or before one of them."""
    return part in _SIGNS or part in _joints() or part in _single("article")


# -- words -------------------------------------------------------------------------------------------------------


def _without_articles(parts: list[str], at: int) -> int:
    """Return a place less the articles before it."""
    while at > 0 and parts[at - 1] in _single("article"):
        at -= 1
    return at


def _ends_with(parts: list[str], class_: str, langs: frozenset[str]) -> bool:
    """Return whether tokens end with a phrase of a class that one of some languages has."""
    return not langs.isdisjoint(_langs_of_end(parts, class_))


def _langs_of_end(parts: list[str], class_: str) -> frozenset[str]:
    """Return the languages in which tokens end with a phrase of a class."""
    known, sizes = _phrases(class_), range(1, min(_MOST, len(parts)) + 1)
    return frozenset().union(*(known.get(" ".join(parts[-size:]), ()) for size in sizes))


def _begins_with(parts: list[str], class_: str, langs: frozenset[str]) -> bool:
    """Return whether tokens begin with a phrase of a class that one of some languages has."""
    known, sizes = _phrases(class_), range(1, min(_MOST, len(parts)) + 1)
    return any(not langs.isdisjoint(known.get(" ".join(parts[:size]), ())) for size in sizes)


@cache
def _phrases(class_: str) -> dict[str, frozenset[str]]:
    """Return the phrases of one class of ``claim_words.csv`` as tokens, and the languages of each."""
    phrases: dict[str, frozenset[str]] = {}
    for word, langs in claim_word_langs(class_).items():
        key = " ".join(tokens(word))
        phrases[key] = phrases.get(key, frozenset()) | langs
    return phrases


@cache
def _single(class_: str) -> frozenset[str]:
    """Return the words of one class of ``claim_words.csv``, folded."""
    return frozenset(fold(word) for word in claim_words(class_))
