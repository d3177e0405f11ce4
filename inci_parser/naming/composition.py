"""Names in scripts that spell INCI names out word by word, read with a table of words.

Korean names are INCI names in Hangul, word for word and in the same order; Japanese and Chinese plant names are a
plant, its part and a form. A reading counts only if it covers the whole name and gives a name the catalogue holds;
two readings that give different names are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..tables import resources as _resources
from .normalisation import folded, key
from .store import NameStore

WORD_TABLES = {"ko": "words_ko.csv", "ja": "words_ja.csv", "zh": "words_zh.csv"}
#: Steps after which a name is given up: real names take some hundred.
STEPS = 4_000
_SCRIPTS = (
    ("ko", re.compile("[가-힣]")),
    ("ja", re.compile("[ぁ-ゖァ-ヺ]")),
    ("zh", re.compile("[一-鿿]")),
)
#: Older Korean spellings of the same sounds.
_OLD_KOREAN = (("에칠", "에틸"), ("메칠", "메틸"), ("메치콘", "메티콘"), ("치오", "티오"))
_OTHER = re.compile(r"[\x00-\x7f]+")

Words = dict[str, tuple[tuple[str, tuple[str, ...]], ...]]


def language(text: str) -> str | None:
    """Return the language whose words a text may be spelled in, by its script, or ``None``.

    >>> language("정제수"), language("水"), language("エキス"), language("Aqua")
    ('ko', 'zh', 'ja', None)
    """
    if text.isascii():
        return None
    return next((lang for lang, script in _SCRIPTS if script.search(text)), None)


def _build(lang: str) -> Words:
    """Return first character -> (word, its INCI words), the longest words first."""
    readings: dict[str, list[str]] = {}
    for row in _resources.rows(WORD_TABLES[lang]):
        readings.setdefault(folded(row["word"]), []).append(row["inci"])
    grouped: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for word, inci in readings.items():
        grouped.setdefault(word[0], []).append((word, tuple(inci)))
    return {first: tuple(sorted(group, key=lambda pair: -len(pair[0]))) for first, group in grouped.items()}


@cache
def words(lang: str) -> Words:
    """Return the words of a language by their first character."""
    table = WORD_TABLES[lang]
    return _resources.compiled(f"naming-words_{lang}", (table,), lambda: _build(lang))


class Translator:
    """Reads names in other scripts against the keys of a catalogue."""

    def __init__(self, store: NameStore) -> None:
        """Take the names that a reading may give."""
        self._store = store

    def readings(self, text: str, lang: str) -> list[str]:
        """Return the keys of the catalogue that a text can be read as, the readings with the longest words first."""
        plain = folded(text)
        if lang == "ko":
            for old, new in _OLD_KOREAN:
                plain = plain.replace(old, new)
        found: dict[str, None] = {}
        self._walk(plain, words(lang), [], found, [STEPS], turned=lang != "ko")
        return list(found)

    def _walk(
        self, rest: str, table: Words, taken: list[str], found: dict[str, None], steps: list[int], *, turned: bool
    ) -> None:
        """Take one more word off the front, in every way that can still become a name."""
        steps[0] -= 1
        if steps[0] < 0:
            return
        if not rest:
            for order in _orders(taken) if turned else (taken,):
                whole = key(" ".join(order))
                if self._store.find(whole) is not None:
                    found[whole] = None
            return
        plain = _OTHER.match(rest)
        if plain is not None:
            self._next(rest[plain.end() :], table, [*taken, plain.group()], found, steps, turned=turned)
        for word, readings in table.get(rest[0], ()):
            if rest.startswith(word):
                for reading in readings:
                    self._next(rest[len(word) :], table, [*taken, reading], found, steps, turned=turned)

    def _next(
        self, rest: str, table: Words, taken: list[str], found: dict[str, None], steps: list[int], *, turned: bool
    ) -> None:
        if turned or self._store.begins(key(" ".join(taken))):
            self._walk(rest, table, taken, found, steps, turned=turned)


def _orders(words_: Sequence[str]) -> list[list[str]]:
    """Return the order as printed and the one with the last word first: acid before alcohol in a Japanese ester."""
    orders = [list(words_)]
    if 1 < len(words_) <= 8:
        orders.extend([[*words_[cut:], *words_[:cut]] for cut in range(1, len(words_))])
        orders.append(list(reversed(words_)))
    return orders


def tail(text: str, lang: str) -> str:
    """Return the INCI words of the part and form that a name ends with: "leaf extract" for 叶提取物.

    >>> tail("积雪草叶提取物", "zh"), tail("水", "en")
    ('leaf extract', '')
    """
    found: list[str] = []
    rest = folded(text)
    table = _parts(lang) if lang in WORD_TABLES else {}
    while rest:
        word = next((part for part in table if rest.endswith(part)), None)
        if word is None:
            break
        found.append(table[word])
        rest = rest[: -len(word)]
    return " ".join(word for word in reversed(found) if word)


@cache
def _parts(lang: str) -> dict[str, str]:
    """Return the words for parts and forms of a language, the longest first."""
    rows = [row for row in _resources.rows(WORD_TABLES[lang]) if row["kind"] == "part"]
    return {folded(row["word"]): row["inci"] for row in sorted(rows, key=lambda row: -len(row["word"]))}
