"""Which printed name a text is, of which letters are lost at an end or within: ``Methyl chloroisothiaze``."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from rapidfuzz.distance import Postfix, Prefix

from .misspellings import skeleton
from .normalisation import folded
from .store import NameStore

#: The fewest letters of what is left of a name, and so many more of a beginning alone; the fewest at each end.
_LETTERS, _OPENING, _EDGE = 8, 10, 4
#: What is left is no smaller a share of the name, and a beginning no smaller a share of the text.
_LEFT = 2 / 3
#: How many times as many labels must print a name as others that begin alike.
_TIMES = 50
#: Texts of which one is asked about are remembered up to this number; longer ones are no name.
_REMEMBERED, _LONGEST = 256, 80


class TornNames:
    """The names of one store that labels print, numbers aside, by their first letters.

    >>> from .built_in_names import built_in
    >>> torn = TornNames(NameStore([built_in()]))
    >>> torn.of("Ethylhexycerin"), torn.of("Methyl chloroisothiaze"), torn.of("Phenoxyethart"), torn.of("Sodium fate")
    ('ETHYLHEXYLGLYCERIN', 'METHYLCHLOROISOTHIAZOLINONE', 'PHENOXYETHANOL', '')
    >>> torn.of("opheryl Acetate")
    'TOCOPHERYL ACETATE'
    """

    def __init__(self, store: NameStore) -> None:
        """Take the names that were met on labels."""
        self._by_start: dict[str, list[_Printed]] = {}
        self._by_end: dict[str, list[_Printed]] = {}
        for name in store.names():
            count = store.label_count(name)
            if count and not any(map(str.isdigit, name)):
                letters = letters_of(name)
                if len(letters) > _EDGE:
                    printed = _Printed(letters, name, count)
                    self._by_start.setdefault(letters[:_EDGE], []).append(printed)
                    self._by_end.setdefault(letters[-_EDGE:], []).append(printed)
        self.of = lru_cache(_REMEMBERED)(self._of)

    def begun_by(self, text: str) -> str:
        """Return the name that labels print most of those that begin as a text does and go on in its last word.

        >>> from .built_in_names import built_in
        >>> TornNames(NameStore([built_in()])).begun_by("Pheno")
        'PHENOXYETHANOL'
        """
        letters = letters_of(text) if len(text) <= _LONGEST and not any(map(str.isdigit, text)) else ""
        if len(letters) < _EDGE:
            return ""
        longer = [
            name
            for name in self._by_start.get(letters[:_EDGE], ())
            if name.letters.startswith(letters) and len(letters) not in {*_word_ends(name.name), len(name.letters)}
        ]
        return max(longer, key=lambda name: name.labels).name if longer else ""

    def _of(self, text: str) -> str:
        """Return the one name of which a text is the beginning and the end, or either; ``""`` for none."""
        printed = letters_of(text) if len(text) <= _LONGEST and not any(map(str.isdigit, text)) else ""
        if len(printed) < _LETTERS:
            return ""
        near = [name for name in self._by_start.get(printed[:_EDGE], ()) if len(name.letters) >= _LETTERS]
        within = [other for other in near if _is_rest(printed, other.letters)]
        found = within if len(within) == 1 else [] if within else _begin_alike(printed, near)
        if found:
            return "" if _parts_between_words(text, printed, found[0]) else found[0].name
        return self._ended_by(text, printed)

    def _ended_by(self, text: str, printed: str) -> str:
        """Return the one name that ends with a text in small letters, which cut a word of it; ``""`` for none."""
        if not text[:1].islower():
            return ""
        longer = [name for name in self._by_end.get(printed[-_EDGE:], ()) if name.letters.endswith(printed)]
        if len(longer) != 1:
            return ""
        lost = len(longer[0].letters) - len(printed)
        return longer[0].name if lost > 0 and lost not in _word_ends(longer[0].name) else ""


class _Printed(NamedTuple):
    """A name that labels print, its letters, and how many labels print it."""

    letters: str
    name: str
    labels: int


def letters_of(text: str) -> str:
    """Return the letters of a text, those that print confuses as one."""
    return skeleton("".join(filter(str.isalpha, folded(text))))


def _is_rest(printed: str, letters: str) -> bool:
    """Return whether letters are those of a name without a stretch in its middle."""
    if not max(_LETTERS, len(letters) * _LEFT) <= len(printed) < len(letters):
        return False
    same, end = Prefix.similarity(printed, letters), Postfix.similarity(printed, letters)
    return min(same, end) >= _EDGE and same + end >= len(printed)


def _begin_alike(printed: str, names: list[_Printed]) -> list[_Printed]:
    """Return the one name that begins as a text does, for most letters of both; none where others begin so too."""
    same = [Prefix.similarity(printed, name.letters) for name in names]
    most = max(same, default=0)
    if most < max(_OPENING, len(printed) * _LEFT):
        return []
    alike = [name for name, letters in zip(names, same, strict=True) if letters >= most - 1]
    usual = max(alike, key=lambda name: name.labels)
    others = any(name.labels * _TIMES > usual.labels for name in alike if name is not usual)
    whole = Prefix.similarity(printed, usual.letters) >= max(most, len(usual.letters) * _LEFT)
    return [usual] if whole and not others else []


def _parts_between_words(text: str, printed: str, name: _Printed) -> bool:
    """Return whether a text and a name part where a word of both ends: then other words follow, whole ones perhaps."""
    same = Prefix.similarity(printed, name.letters)
    return all(same in _word_ends(words) for words in (text, name.name))


def _word_ends(text: str) -> set[int]:
    """Return behind how many letters the words of a text end, but for the last."""
    words = [letters for letters in map(letters_of, text.split()) if letters]
    return set(list(accumulate(map(len, words)))[:-1])
