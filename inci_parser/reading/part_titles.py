"""Tells which texts can head a part of a label: a kit's part, a shade, a phase, a class of ingredients.

Shade 10  Step 1  02. Rose  >>  a part's title       Phase A  Oil phase  >>  a phase of one formula
Preservatives  Emulsifier   >>  a class: no part      [Toner] Water       >>  a title before a name
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..models import Recognizer
from ..tables.build_cache import load_or_build
from ..tables.resources import rows
from .document import Annotation, Covered
from .headings import opens_a_sentence
from .identity import is_listed, recognize
from .vocabulary import LETTERS, fold_case, phrase_pattern, word_class

_EDGE = " .,;:*-•~_=\"'()[]<>#/\n\t"
_NUMBER = re.compile(r"#?(?:\d{1,3}|[ivx]{1,4}|[a-z])\.?")
_WORD = re.compile(r"[^\s./:()\[\]#-]+")
#: A title has no more words, and no more characters, than this; longer texts are not remembered.
_LONGEST, _CHARACTERS = 8, 120


@lru_cache(maxsize=8192)
def names_a_class(text: str) -> bool:
    """Return whether a text is nothing but words for classes of ingredients.

    >>> names_a_class("Preservatives"), names_a_class("Emulsifier / Thickener"), names_a_class("Glycerin")
    (True, True, False)
    """
    plain = fold_case(text.strip(_EDGE))
    classes = word_class("ingredient_class")
    if plain in classes:
        return True
    parts = [part.strip(_EDGE) for part in _between_classes().split(plain)]
    return len(parts) > 1 and all(part in classes for part in parts)


@cache
def _between_classes() -> re.Pattern[str]:
    """Match what joins two words: a sign, or "and" in any language."""
    return re.compile(rf"[/&+,]|{phrase_pattern('conjunction').pattern}", re.IGNORECASE)


@lru_cache(maxsize=8192)
def names_a_phase(text: str) -> bool:
    """Return whether a text names a phase of one formula.

    >>> names_a_phase("Phase A"), names_a_phase("Oil phase (B)"), names_a_phase("Phase out")
    (True, True, False)
    """
    plain = " ".join(fold_case(text.strip(_EDGE)).split())
    phases = word_class("phase")
    if plain in phases or (len(plain) == 1 and plain in "abcdefgh"):
        return True
    words = plain.replace("(", " ").replace(")", " ").split()
    numbers = [word for word in words if _NUMBER.fullmatch(word)]
    rest = " ".join(word for word in words if word not in numbers)
    return len(numbers) == 1 and rest in phases


@lru_cache(maxsize=8192)
def is_part_title(text: str) -> bool:
    """Return whether a text is a part's title by its form: words for parts with a number, or a number and a name.

    >>> is_part_title("Step 1"), is_part_title("Shade 10"), is_part_title("02. Rose"), is_part_title("Rose 02")
    (True, True, True, False)
    """
    plain = fold_case(text.strip(_EDGE))
    words = _WORD.findall(plain)
    if not 0 < len(words) <= _LONGEST:
        return False
    if re.match(r"#?\d{1,3}\s?[.)]\s?[^\W\d_]", plain):
        return True
    words = [piece for word in words for piece in _number_and_word(word)]
    numbers = [word for word in words if _NUMBER.fullmatch(word) or word in word_class("part_number")]
    titles = word_class("part_title")
    others = [word for word in words if word not in numbers]
    if len(numbers) > 1:  # 1 of 3
        others = [word for word in others if word not in word_class("number_of")]
    return bool(numbers) and " ".join(others) in titles


def _number_and_word(word: str) -> tuple[str, ...]:
    """Return the number and the word that scripts without spaces write together: ``1단계``, ``第一步``."""
    if word.isascii():
        return (word,)
    digits = re.fullmatch(r"(\d{1,3}|[a-h])(\D+)|(\D+)(\d{1,3})", word)
    if digits is not None:
        return tuple(piece for piece in digits.groups() if piece)
    numbers = (word[:k] for k in (2, 1) if word[:k] in word_class("part_number"))
    number = next(numbers, "")
    return (number, word[len(number) :]) if number and len(word) > len(number) else (word,)


def titles_a_product(text: str) -> bool:
    """Return whether a text is nothing but words for a product or for when it is used, no ingredient's form alone.

    >>> titles_a_product("Conditioner"), titles_a_product("Après-shampooing"), titles_a_product("Oil")
    (True, True, False)
    """
    return len(text) <= _CHARACTERS and _titles_a_product(text)


@lru_cache(maxsize=8192)
def _titles_a_product(text: str) -> bool:
    plain = " ".join(fold_case(text.strip(_EDGE)).split())
    if plain in word_class("form_word"):
        return False
    if plain in _product_phrases() or plain in word_class("part_title"):
        return True
    words = LETTERS.findall(plain)
    return bool(words) and all(word in word_class("part_word") for word in words)


def is_part_word(text: str) -> bool:
    """Return whether a text is nothing but words for products: ``Cream``, ``Body Oil``."""
    return all(fold_case(word) in word_class("part_word") for word in LETTERS.findall(text))


def names_a_product(text: str) -> bool:
    """Return whether a text holds a word for a product or is a phrase for one: ``Night Cream``, ``Eau de Parfum``."""
    plain = fold_case(text.strip(_EDGE))
    if " " in plain and plain in _product_phrases():
        return True
    words = {fold_case(word) for word in LETTERS.findall(text)}
    named = not (word_class("part_word") | word_class("title_word")).isdisjoint(words)
    return named or any(map(ends_in_a_part, words))


@cache
def _product_phrases() -> frozenset[str]:
    """Return the words and phrases for products that alone are a title."""
    return load_or_build("reading-product-phrases", ("product_words.csv",), _build_product_phrases)


def _build_product_phrases() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("product_words.csv") if row["weak"] == "no")


@cache
def _unspaced_part_words() -> tuple[str, ...]:
    """Return the words for parts in scripts that write words together or end them alike."""
    return tuple(word for word in word_class("part_word") if not word.isascii())


def ends_in_a_part(word: str) -> bool:
    """Return whether a word of a script without capitals ends in a word for a product: ``본품젤크림``."""
    return not word.isascii() and word.endswith(_unspaced_part_words())


def heads_its_line(text: str) -> bool:
    """Return whether a line is a product's: its last word ends in one."""
    words = text.split()
    return len(text) < 60 and bool(words) and words[-1].endswith(_unspaced_part_words())


def find_bracketed_titles(text: str, recognizer: Recognizer, covered: Covered) -> list[Annotation]:
    """Find part titles in square or angle brackets: ``[Toner] Water``, ``[본품-젤크림]``."""
    if "[" not in text and "<" not in text:
        return []
    titles: list[Annotation] = []
    done = depth = 0
    for match in re.finditer(r"\[([^\[\]\n]{1,60})\]|<([^<>\n\d][^<>\n]{0,40})>", text):
        start, end = match.span()
        depth = max(0, depth + _depth(text[done:start]))
        done = start
        content = (match[1] or match[2] or "").strip()
        inside = depth > 0 or any(map(covered, (start, start + 1, end - 2))) or text[end : end + 1] in tuple(")}]")
        if inside or not LETTERS.search(content) or not _may_be_a_title(content, recognizer):
            continue
        if _a_list_follows(text, start, end, recognizer):
            titles.append(Annotation(start, end, "title", content))
    return titles


def _depth(text: str) -> int:
    """Return how many more round and curly brackets a text opens than it closes."""
    return text.count("(") + text.count("{") - text.count(")") - text.count("}")


def _may_be_a_title(content: str, recognizer: Recognizer) -> bool:
    low = fold_case(content)
    part = not word_class("part_word").isdisjoint(low.split()) or any(
        word in low for word in _unspaced_part_words() if len(word) > 1
    )
    if "nano" in low or "%" in content:
        return False
    return part or not ("," in content or names_a_class(content) or is_listed(content, recognizer))


def _a_list_follows(text: str, start: int, end: int, recognizer: Recognizer) -> bool:
    """Return whether a name follows the title, or the title stands on a line or between separators of its own."""
    following = re.match(r"\s*([^,;\n•|@、·()\[]{1,80})", text[end : end + 90])
    if following is None or not LETTERS.search(following[1]):
        return False
    if text[end : end + 2].strip(" ")[:1] == "\n" and (opens_a_sentence(text, start) or text[start - 1] in ",、"):
        return True
    return recognize(following[1].strip(), recognizer).is_named
