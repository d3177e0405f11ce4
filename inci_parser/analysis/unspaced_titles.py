"""Words of titles in scripts that are written without spaces: a word counts where no other word covers its letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import accumulate

from ..tables.build_cache import compiled_pattern
from ..tables.word_patterns import UNSPACED
from .title_words import Phrase, Word, title_words

#: Runs of characters of scripts that are written without spaces: kana, Han, Hangul, Thai; a space may part them.
_UNSPACED_RUN = compiled_pattern(rf"[a-z0-9]{{0,6}}[{UNSPACED}][{UNSPACED}a-z0-9\s]*")
#: What words of a name are that tell nothing.
_NOTHING = "none"
#: A syllable of Hangul, which begins many words.
_SYLLABLE = compiled_pattern(r"[\uac00-\ud7af]")


def holds_unspaced(folded: str) -> bool:
    """Return whether a folded text holds letters of a script that is written without spaces."""
    return _UNSPACED_RUN.search(folded) is not None


def unspaced_phrases(folded: str, words: Mapping[str, Word], start: int) -> Iterator[Phrase]:
    """Yield the phrases of scripts without spaces; their places are counted in characters, from ``start`` on.

    A space may stand within a phrase that begins or ends at one: ``클렌징 폼``, but not ``치크`` in ``리치 크림``.
    Words that tell nothing cover their letters: no sun (``선``) stands in what improves (``개선``).
    """
    runs = list(_UNSPACED_RUN.finditer(folded))
    known_phrases = words.keys() | _telling_nothing() if runs else frozenset[str]()
    longest = max(map(len, known_phrases), default=0)
    base = start
    for run in runs:
        words_of_run = run[0].split()
        text = "".join(words_of_run)
        edges = set(accumulate(map(len, words_of_run), initial=0))
        at = 0
        while at < len(text):
            sizes = range(min(longest, len(text) - at), 0, -1)
            size = next((n for n in sizes if text[at : at + n] in known_phrases and _may_stand(at, at + n, edges)), 0)
            if text[at : at + size] in words:
                yield Phrase(text[at : at + size], base + at, base + at + size, words[text[at : at + size]])
            at += size or 1
        base += len(text) + 1


def _may_stand(start: int, end: int, edges: set[int]) -> bool:
    """Return whether a phrase holds no edge of a word, or begins or ends at one with no single letter of another.

    ``선크림`` stands in ``선 크림``, not in ``개선 크림``.
    """
    inner = [at for at in range(start + 1, end) if at in edges]
    if not inner:
        return True
    opens = start in edges or (end in edges and inner[0] - start > 1)
    return opens and (end in edges or end - inner[-1] > 1)


@cache
def _telling_nothing() -> frozenset[str]:
    """Return the words of scripts without spaces that tell nothing of a product, whatever stands in their letters."""
    return frozenset(phrase for phrase, word in title_words().together_traits.items() if word.names == _NOTHING)


def standing_apart(traits: list[Phrase], products: list[Phrase], folded: str) -> Iterator[Phrase]:
    """Yield the traits but for syllables of Hangul that only begin another word: ``손`` of ``손상``."""
    starts = {phrase.start for phrase in (*traits, *products)}
    for phrase in traits:
        single = _SYLLABLE.fullmatch(phrase.text)
        if not single or phrase.end in starts or re.search(rf"{phrase.text}(?![{UNSPACED}])", folded):
            yield phrase
