"""Tells prices and values of the product from ingredients: ``12.99 EUR``, ``SPF 50+``, ``pH 5.5``.

Such words stand behind a list on a line, in a cell or run on; none is ever an entry.
"""

from __future__ import annotations

import re
from functools import cache

from ..tables.build_cache import load_or_build
from ..tables.word_patterns import any_of
from .vocabulary import first_words, phrase_pattern, word_class

_SIGNS = r"[$€£¥₽₩₹₺₴₪฿₫]"
_PRICE_NUMBER = r"\d(?:[\d.,'’]|\s(?=\d{3})){0,12}(?:,-)?"
#: No value of a product has more characters.
_LONGEST = 80
_WORDS = ("label_words.csv", "claim_words.csv")


def is_price(text: str) -> bool:
    """Return whether a text is nothing but a price: a number with the sign or word of a currency.

    >>> is_price("12,99 zł"), is_price("USD 12.99"), is_price("CI 77891")
    (True, True, False)
    """
    return len(text) <= _LONGEST and any(map(str.isdigit, text)) and _price().fullmatch(text) is not None


def is_product_value(text: str) -> bool:
    """Return whether a text is nothing but values of a product, with words of grade beside them.

    >>> is_product_value("Broad Spectrum SPF 50+"), is_product_value("PA++++"), is_product_value("pH-Wert: 5,5")
    (True, True, True)
    >>> is_product_value("Broad Spectrum"), is_product_value("Red 30")
    (False, False)
    """
    if len(text) > _LONGEST or not any(char.isdigit() or char == "+" for char in text):
        return False
    return _values().fullmatch(text.strip()) is not None


def is_of_a_panel(text: str) -> bool:
    """Return whether a text begins with the energy that a panel of a food gives, and is no longer than such values.

    >>> is_of_a_panel("Calories 20 Sugars 3 g"), is_of_a_panel("Energy: 20 kJ"), is_of_a_panel("Energy complex")
    (True, True, False)
    """
    found = phrase_pattern("panel_value").match(text) if len(text) <= _LONGEST else None
    return found is not None and text[found.end() :].lstrip(" :")[:1].isdigit() and "(" not in text


def value_behind(text: str) -> int:
    """Return where values of the product begin that end a text, 0 where it does not end so: ``Parfum SPF 50``."""
    words = text.split()
    low = [word.strip("+0123456789.:,").lower() for word in words]
    for i in range(max(1, len(words) - 6), len(words)):
        if any(low[i].startswith(word) for word in _first_words() if low[i]):
            rest = " ".join(words[i:])
            if is_product_value(rest.rstrip(".")):
                return text.rindex(words[i]) if text.count(words[i]) == 1 else 0
    return 0


@cache
def _first_words() -> frozenset[str]:
    return first_words("product_value", "product_grade")


@cache
def _price() -> re.Pattern[str]:
    return load_or_build("reading-price", _WORDS, _build_price)


def _build_price() -> re.Pattern[str]:
    currency = f"(?:{any_of(word_class('currency'))}|{_SIGNS})"
    return re.compile(rf"{currency}\.?\s?{_PRICE_NUMBER}|{_PRICE_NUMBER}\s?{currency}\.?", re.IGNORECASE)


@cache
def _values() -> re.Pattern[str]:
    return load_or_build("reading-product-values", _WORDS, _build_values)


def _build_values() -> re.Pattern[str]:
    words, grades = any_of(word_class("product_value")), any_of(word_class("product_grade"))
    number = r"\d{1,3}(?:[.,]\d{1,2})?(?:\s?[-–]\s?\d{1,2}(?:[.,]\d{1,2})?)?\+{0,3}"
    value = rf"(?:{words})(?:[\s/-](?:{words}))?\s?[:=~.]?\s?{number}"
    grade = rf"(?:{grades})(?:\s?\+{{1,5}})?"
    beside = r"[\s/,&|·*()-]*+"
    return re.compile(rf"(?:{grade}{beside})*(?:{value}|pa\s?\+{{1,5}})(?:{beside}(?:{value}|{grade}))*", re.IGNORECASE)
