"""Normal forms: what two printings of one name have in common.

``folded`` keeps words, ``key`` keeps only letters and digits. A key never runs two numbers together: ``PEG/PPG-1/25``
and ``PEG/PPG-12/5`` stay apart.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from ..tables import resources
from ..tables.build_cache import compiled_pattern

_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ð": "d",
        "®": " ", "™": " ", "©": " ", "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\ufeff": None,
        "µ": "μ", "ё": "е", "أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي", "ـ": None,
    }
)  # fmt: skip
_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "κ": "kappa", "λ": "lambda",
    "ω": "omega",
}  # fmt: skip
_LONE_GREEK = re.compile(r"(?<![\u0370-\u03ff])[αβγδεζκλω](?![\u0370-\u03ff])")
_RUNS = re.compile(r"[^\W_]+")
#: The long vowel mark of Japanese typed for a hyphen: "PEGー60".
_LONG_MARK = re.compile(r"ー(?=\d)")
#: Han characters and kana; texts without one need no folding of variants.
_CHINESE = compiled_pattern(r"[\u30fc\u4e00-\u9fff]")
#: Letters whose accents are dropped: Latin, Greek.
_ACCENTED = compiled_pattern(r"[\u00c0-\u024f\u1e00-\u1eff\u0386-\u03ce\u1f00-\u1fff]")
#: "C12-C15" is C12-15.
_CHAIN = re.compile(r"(?<![a-z])(c\d{1,2})\s?-\s?c(?=\d{1,2}(?!\d))")


def folded(text: str) -> str:
    """Return the text in lower case, white space folded, width and compatibility forms and Latin accents gone.

    >>> folded("  Crème\\u00a0ＢＧ  α-Pinene™")
    'creme bg alpha-pinene'
    """
    if not text.isascii():
        text = _plain(text)
    text = " ".join(text.lower().split())
    return _CHAIN.sub(r"\1-", text) if "-" in text else text


def _plain(text: str) -> str:
    """Return non-ASCII text with compatibility forms, accents, lone Greek letters and Han variants made plain.

    >>> _plain("橄欖葉萃取物"), _plain("ＰＥＧー６０水添ヒマシ油"), _plain("ΝΕΡΌ")
    ('橄榄叶萃取物', 'peg-60水添ヒマシ油', 'νερο')
    """
    text = unicodedata.normalize("NFKC", text.replace("™", " ").replace("®", " ")).casefold().translate(_LETTERS)
    text = _LONE_GREEK.sub(lambda match: _GREEK[match.group()], text)
    if text.isascii():
        return text
    if _CHINESE.search(text):
        text = _LONG_MARK.sub("-", text.translate(_han_variants()))
    return _ACCENTED.sub(lambda match: unicodedata.normalize("NFD", match.group())[0], text)


@cache
def _han_variants() -> dict[int, str]:
    """Return traditional Chinese characters with the simplified ones that stand for them."""
    return {ord(row["traditional"]): row["simplified"] for row in resources.rows("han_variants.csv")}


def key(text: str) -> str:
    """Return the letters and digits of a text, numbers that were apart kept apart by ``_``.

    >>> key("1, 2-Hexanediol"), key("PEG-40"), key("Caprylic / Capric")
    ('1_2hexanediol', 'peg40', 'capryliccapric')
    """
    return key_of_folded(folded(text))


def key_of_folded(text: str) -> str:
    """Return the key of a text that is folded already."""
    return joined(_RUNS.findall(text))


def key_behind(before: str, text: str) -> str:
    """Return the key of a folded text that stands behind another one, given that one's key.

    >>> key_behind(key("Polyquaternium 7"), "10"), key_behind(key("Sodium"), "pca")
    ('polyquaternium7_10', 'sodiumpca')
    """
    return joined([before, *_RUNS.findall(text)] if before else _RUNS.findall(text))


def joined(words: list[str]) -> str:
    """Return words run together, ``_`` between two numbers."""
    if not words:
        return ""
    result = [words[0]]
    for word in words[1:]:
        if word[0].isdigit() and result[-1][-1].isdigit():
            result.append("_")
        result.append(word)
    return "".join(result)


def words(text: str) -> list[str]:
    """Return the runs of letters and digits of a text, folded.

    >>> words("C12-15 Alkyl Benzoate")
    ['c12', '15', 'alkyl', 'benzoate']
    """
    return _RUNS.findall(folded(text))
