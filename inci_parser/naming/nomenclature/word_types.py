"""Types of the words of a name: what the lexer of the nomenclature grammar hands to the parser.

A name is natural (a plant or animal, its part, its form), chemical, or a dye's.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...tables.build_cache import compiled_pattern
from ...tables.word_patterns import any_of
from .vocabulary import ending, vocabulary
from .word_lists import longest_first, word_list

#: Words that make a name a chemical one wherever they stand.
_CHEMICAL = frozenset(("METAL", "PRE", "HEAD", "BASE"))
_NATURAL_TOKEN = {
    "SOURCE": "TAXON",
    "LATIN": "TAXON",
    "PART": "PART",
    "FORM": "FORM",
    "PROC": "PROCESS",
    "MOD": "MODIFIER",
}
_CHEMICAL_TOKEN = {"METAL": "METAL", "PRE": "RADICAL", "HEAD": "HEAD", "BASE": "BASE"}
_TOKEN = re.compile(r"[a-z']+(?:-[a-z](?![a-z]))?|\d+(?:[.,:]\d+)*[km]?(?![a-z])|\d+|/|\+|&")
#: A run of letters and digits that is one word: a chain length, a count in thousands, a strain's number.
_MIXED = re.compile(r"c\d+|\d+(?:[.,:]\d+)*[kmhn]?|n\d|[a-z]{1,3}\d{3,}|ab\d+")
#: Endings of words that are one half of a salt or ester.
_ALONE = re.compile(r"(?:ates?|(?<!os)(?<!ol)ides?|ites?)$")
#: The most words that are taken for Latin by their shape alone.
_MOST_GUESSED = 3


@cache
def _dye() -> re.Pattern[str]:
    """Match the name of a hair or textile dye: Acid Red 51, HC Yellow No. 2."""
    hues, kinds = any_of(word_list("hue")), any_of(word_list("dye_class"))
    return compiled_pattern(
        rf"^(?:(?:{kinds}) )?(?:{hues})(?: no\.?)? ?\d+(?::\d)?"
        r"(?: (?:sodium|ammonium)? ?(?:salt|lake|aluminum lake))?$|^ci \d{5}(?::\d)?$"
    )


def typed_words(text: str, *, loose: bool) -> tuple[list[tuple[str, str]], list[str]] | None:
    """Return the tokens of a name with the kind of name first, and its words that no table holds; ``None`` for no name.

    ``loose`` lets such words pass for Latin by their shape.

    >>> typed_words("PEG-7 Oleamide", loose=False)
    ([('CHEMICAL', ''), ('HEAD', 'peg'), ('HEAD', 'oleamide')], [])
    """
    lower = " ".join(text.lower().split())
    if _dye().match(lower):
        return [("DYE", ""), ("HEAD", lower)], []
    if not _readable(lower):
        return None
    typed = _typed(lower, loose=loose)
    if typed is None:
        return None
    words, unknown = typed
    chemical = any(kind in _CHEMICAL for kind, _ in words)
    if not _specific(words, chemical=chemical) or not _has_few_guesses(words, unknown, chemical=chemical):
        return None
    return (_as_chemical(words) if chemical else _as_natural(words)), unknown


def _readable(lower: str) -> bool:
    """Return whether a text holds only what names are printed with: no mixed runs, colour numbers or misread digits."""
    if _unbalanced(lower) or not re.fullmatch(r"[a-z0-9 .,:;'&+/()\[\]-]+", lower):
        return False
    if re.search(r"\bci ?\d{5}|\b[ilo]\s?,\s?\d", lower):
        return False
    runs = re.findall(r"[a-z0-9]+", lower)
    return all(run.isalpha() or run.isdigit() or _MIXED.fullmatch(run) for run in runs)


def _typed(lower: str, *, loose: bool) -> tuple[list[tuple[str, str]], list[str]] | None:
    """Return (type, word) of each word, number and sign, and the words that no table holds whole."""
    words: list[tuple[str, str]] = []
    unknown: list[str] = []
    for match in _TOKEN.finditer(lower.replace("sp.", "sp")):
        word = match.group()
        joined = lower[match.end() : match.end() + 1] == "-" or lower[match.start() - 1 : match.start()] == "-"
        kind, whole = _kind(word, joined=joined)
        if kind is None:
            if not loose or not _latin(word):
                return None
            kind = "LATIN"
        if not whole:
            unknown.append(word)
        words.append((kind, word))
    return words, unknown


def _has_few_guesses(words: list[tuple[str, str]], unknown: list[str], *, chemical: bool) -> bool:
    """Return whether words that pass for Latin by their shape are few, in a natural name with a part or form behind."""
    if not any(kind == "LATIN" and word in unknown for kind, word in words):
        return True
    guessed = sum(kind == "LATIN" and word in unknown for kind, word in words)
    return not chemical and guessed <= _MOST_GUESSED and any(kind in ("PART", "FORM", "PROC") for kind, _ in words)


def _is_treatment(word: str) -> bool:
    """Return whether a word tells a treatment that makes a substance of its own: hydrolyzed, colloidal."""
    return word.endswith("ed") or word in word_list("treatment")


def _specific(words: list[tuple[str, str]], *, chemical: bool) -> bool:
    """Return whether words name one thing: not a bare "leaf extract", "ceramides", "chloride" or "copolymer"."""
    following = [*(kind for kind, _ in words), ""][1:]
    if any(word in word_list("counted") and kind != "NUMBER" for (_, word), kind in zip(words, following, strict=True)):
        return False
    real = [(kind, word) for kind, word in words if kind not in ("SLASH", "LOCANT", "MOD")]
    if not real:
        return False
    changed = any(kind == "MOD" and _is_treatment(word) for kind, word in words)
    return _specific_chemical(real, changed) if chemical else _specific_natural(real, changed)


def _specific_chemical(words: list[tuple[str, str]], changed: bool) -> bool:
    """Return whether words of a chemical name name one substance; ``changed``: a treatment makes it one of its own."""
    incomplete = word_list("incomplete")
    named = {word for kind, word in words if kind in _CHEMICAL}
    if len(words) > 1:
        numbered = any(kind == "NUMBER" for kind, _ in words)
        return numbered or len(named) < len(words) or not named <= incomplete
    word = words[0][1]
    alone = not _ALONE.search(word) and word not in incomplete and word not in word_list("needs_partner")
    return changed or (len(word) > 5 and alone)


def _specific_natural(words: list[tuple[str, str]], changed: bool) -> bool:
    """Return whether words of a natural name name one material: a source with a part or form, or a Latin name alone."""
    taxa = sum(kind in ("SOURCE", "LATIN") for kind, _ in words)
    ends = sum(kind in ("PART", "FORM", "PROC") for kind, _ in words)
    latin = sum(kind == "LATIN" for kind, _ in words)
    return (taxa > 0 and (ends > 0 or changed)) or ends > 2 or taxa == latin >= 2


def _unbalanced(text: str) -> bool:
    """Return whether brackets do not close."""
    return text.count("(") != text.count(")") or text.count("[") != text.count("]")


@lru_cache(maxsize=8_192)
def _kind(word: str, *, joined: bool) -> tuple[str | None, bool]:
    """Return the type of one word, number or sign, and whether the vocabulary holds it whole.

    ``joined``: a hyphen ties the word to its neighbour, as in ``2-hepten-4-one``; bare stems stand only there.
    """
    if word in "/+&":
        return "SLASH", True
    if word[0].isdigit():
        return "NUMBER", True
    if word in word_list("nitrogen_base"):
        return "BASE", True
    bare = word.strip("'").split("-")[0]
    if len(bare) <= 1 or bare in word_list("locant"):
        return "LOCANT", True
    known = vocabulary().words.get(bare)
    if known == "SUFFIX":
        return ("HEAD" if joined else None), True
    if known is not None:
        return known, True
    kind = ending(bare, vocabulary())
    if kind == "STEM" and not joined:
        return None, False
    return ("PRE" if kind == "STEM" else kind), False


def _latin(word: str) -> bool:
    """Return whether a word has the shape of a Latin name."""
    if not 3 < len(word) < 20 or not word.isalpha() or not re.search("[aeiouy]", word):
        return False
    return word.endswith(longest_first("latin_ending")) and not word.endswith(longest_first("english_ending"))


def _as_natural(words: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return tokens of a natural material: parts joined by slashes are one part."""
    tokens: list[tuple[str, str]] = [("NATURAL", "")]
    following = [kind for kind, _ in words[1:]] + [""]
    for (kind, word), after in zip(words, following, strict=True):
        if kind in ("FORM", "PROC") and tokens[-1][0] in ("NATURAL", "SLASH"):
            kind = "SOURCE"
        if kind == "SLASH" and tokens[-1][0] == after == "PART":
            continue
        tokens.append((_NATURAL_TOKEN.get(kind, "NUMBER" if kind in ("NUMBER", "LOCANT") else kind), word))
    return tokens


def _as_chemical(words: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return tokens of a chemical name: a head's number is part of it, other numbers are locants."""
    tokens: list[tuple[str, str]] = [("CHEMICAL", "")]
    for kind, word in words:
        if kind in ("NUMBER", "LOCANT"):
            if tokens[-1][0] in ("HEAD", "BASE", "MATERIAL"):
                continue
            tokens.append(("LOCANT", word))
        elif kind == "SLASH":
            tokens.append(("SLASH", word))
        else:
            tokens.append((_CHEMICAL_TOKEN.get(kind, "MATERIAL"), word))
    if tokens[-1][0] == "METAL" and len(tokens) == 2:
        tokens[-1] = ("HEAD", tokens[-1][1])
    return tokens
