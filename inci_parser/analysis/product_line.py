"""Reads one line that names a product by its active instead of an ingredient list.

    Tretinoin 0.025 % cream                      >>  RETINOIC ACID 0.025 %
    Clindamycin 1 % / benzoyl peroxide 5 % gel   >>  CLINDAMYCIN 1 %, BENZOYL PEROXIDE 5 %
    Adapalene                                    >>  ADAPALENE
    Retinol 0,5 % Creme                          >>  RETINOL 0.5 %
    Aqua, Glycerin                               >>  None: a list
    I love this cream                            >>  None: "cream" is a type of product here
    I stopped using tretinoin                    >>  no list: it is not used
    tea for two                                  >>  None: no active, among other words

Names are those of the catalogue and, for medicines, of ``drug_names.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..models import Amount, Entry, Label, Match
from ..reading.vocabulary import word_class
from .product_titles import read_title
from .product_types import product_kinds
from .rule_book import built_in
from .title_amounts import between, is_of_something_else
from .title_hints import title_word
from .title_names import drug_names, is_denied, names_in, resolve
from .title_words import fold, tokens
from .unused_products import is_unused, says_unused

if TYPE_CHECKING:
    from ..naming import Catalogue

#: Why the label of such a line is one.
ONE_LINE = "one line that names a product by its actives"
#: Why it is none where the line says of each of them that it is not used.
NOT_USED = "one line that says of its product that it is not used"
#: A longer line is prose or a list.
_MOST_CHARACTERS, _MOST_WORDS = 120, 14
#: The most words that a name of an active has.
_MOST_OF_A_NAME = 4
_PERCENT = re.compile(r"(?<![\w.,])(\d{1,3}(?:[.,]\d{1,4})?|[.,]\d{1,4})\s?%")
#: A strength without its sign, right behind the name of a medicine: a decimal, or a whole number that ends the part.
_STRENGTH = re.compile(r"\s+(\d{0,2}[.,]\d{1,4}(?!\S)|\d{1,2}(?=\s*$))")
#: What parts the word for a type from traits in what :func:`title_word` returns.
_TRAITS = "\x1f"
#: A comma that is no sign of a decimal.
_COMMA = re.compile(r",(?!\d)")
_LIST_SEPARATOR = re.compile(rf"{_COMMA.pattern}|;")
_WORD = re.compile(r"[^\s%]+")


class _Named(NamedTuple):
    start: int
    end: int
    match: Match


class _Part(NamedTuple):
    """What stands between two signs of a line, and what it names."""

    start: int
    end: int
    named: _Named | None

    def beside(self, text: str) -> str:
        """Return the letters beside the name."""
        start, end = (self.start, self.start) if self.named is None else self.named[:2]
        return "".join(filter(str.isalpha, text[self.start : start] + text[end : self.end]))


def read_product_line(text: str, catalogue: Catalogue) -> Label | None:
    """Return the label of a line that names a product by its actives, ``None`` for any other text."""
    label = _read_line(text, catalogue)
    return None if label is None or _is_list(label) else label


def named_type(line: str) -> str:
    """Return the words for a type where a line names a product by nothing else, or states its sun factor; else ``""``.

    Prose that speaks of a product, and a brand before a type, tell nothing of what it holds.

    >>> named_type("Sunscreen SPF 50"), named_type("I love this cream"), named_type("Brand SPF50 sunscreen")
    ('sunscreen spf 50', '', 'spf 50 sunscreen')
    """
    if not _is_short(line) or says_unused(line):
        return ""
    told = title_word(line.strip())
    words, known = told.partition(_TRAITS)[0], set(tokens(told.replace(_TRAITS, " ")))
    parts = tokens(line)
    rest = parts
    if words and _is_sunscreen(words):  # "zonnebrand factor 50": whatever stands before a number is the word for it
        rest = [part for part, behind in zip(parts, (*parts[1:], ""), strict=True) if not behind.isdigit()]
    alone = all(part in known or not any(map(str.isalpha, part)) or _is_title_word(part) for part in rest)
    return words if words and (alone or any(map(_is_sun_factor, pairwise(parts)))) else ""


def _is_short(line: str) -> bool:
    return len(line) <= _MOST_CHARACTERS and "\n" not in line.strip()


def _is_title_word(word: str) -> bool:
    """Return whether a word tells a type or a trait, all of it: no sentence of a language without spaces."""
    told = title_word(word)
    return bool(told) and told.partition(_TRAITS)[0] in ("", word)


def _is_sun_factor(words: tuple[str, str]) -> bool:
    """Return whether two words state a sun factor: ``SPF 50``."""
    return words[1].isdigit() and _is_sunscreen(" ".join(words))


def _is_sunscreen(words: str) -> bool:
    kind = read_title(words).product_type
    return bool(kind) and "sunscreen" in product_kinds()[kind].traits.certain


def _is_list(label: Label) -> bool:
    """Return whether a name, of no medicine and without an amount, is all that stands between two separators."""
    parts = [part.strip(" .") for part in _LIST_SEPARATOR.split(label.text)]
    names = {entry.text.strip(" .") for entry in label.ingredients} - {""}
    return len(parts) > 1 and any(part in names and part.casefold() not in drug_names() for part in parts)


def _read_line(text: str, catalogue: Catalogue) -> Label | None:
    """Return the label of a short line, each of its parts that names something an active."""
    line = text.strip()
    if "\n" in line or ":" in line or len(line) > _MOST_CHARACTERS or len(_COMMA.findall(line)) > 1:
        return None
    if len(line.split()) > _MOST_WORDS:
        return None
    entries = tuple(_entries(text, catalogue))
    if not entries:
        return None
    used = tuple(entry for entry in entries if not is_unused(text, entry.start, entry.end))
    numbered = tuple(entry._replace(position=position) for position, entry in enumerate(used, 1))
    return Label(text, "list" if used else "no_list", ONE_LINE if used else NOT_USED, numbered)


def _entries(text: str, catalogue: Catalogue) -> Iterator[Entry]:
    """Yield an entry for each active that the parts of a line name, with the percentage that stands in its part.

    A name in another case counts beside a type of product or a percentage.
    """
    start, parts = 0, list[_Part]()
    told = bool(title_word(text.strip())) or _PERCENT.search(text) is not None
    without_amounts = _PERCENT.sub(lambda match: " " * len(match[0]), text)
    ends = [match.span() for match in between().finditer(without_amounts)] + [(len(text), len(text))]
    for end, following in ends:
        named = _name_in(without_amounts, start, end, catalogue)
        if named is None and told:
            named = _declined_in(without_amounts, start, end, catalogue)
        parts.append(_Part(start, end, named))
        start = following
    only_names = all(part.beside(text) == "" for part in parts)
    for part in parts:
        if part.named is not None and (only_names or _tells_a_product(part.named, text[part.start : part.end])):
            yield _entry(text, part, part.named)


def _entry(text: str, part: _Part, named: _Named) -> Entry:
    """Return the entry of a name of a part of a line; its position is given later."""
    return Entry(
        0,
        text[named.start : named.end],
        named.start,
        named.end,
        named.match,
        section="active",
        percent=_amount(text[part.start : part.end]) or _strength(text[named.start : part.end], named),
    )


def _tells_a_product(named: _Named, part: str) -> bool:
    """Return whether a name among other words is of a product: an active, a medicine, or with a type or an amount.

    The tea of "tea for two" is none, nor that of "a cup of tea and retinol serum".
    """
    medicine = named.match.name in _medicines()
    active = medicine or any(built_in().facts(name).active is not None for name in named.match.names)
    dosed = _PERCENT.search(part) is not None or not word_class("dose").isdisjoint(tokens(part))
    return active or dosed or bool(title_word(part.strip()))


def _name_in(text: str, start: int, end: int, catalogue: Catalogue) -> _Named | None:
    """Return the longest run of words between two offsets that is a name."""
    words = [(m.start() + start, m.end() + start) for m in _WORD.finditer(text[start:end])]
    for size in range(min(_MOST_OF_A_NAME, len(words)), 0, -1):
        for first in range(len(words) - size + 1):
            low, high = words[first][0], words[first + size - 1][1]
            match = _resolve(text[low:high], catalogue)
            if match is not None:
                return None if is_denied(text, low, high) else _Named(low, high, match)
    return None


def _declined_in(text: str, start: int, end: int, catalogue: Catalogue) -> _Named | None:
    """Return the one ingredient that a part of a line names in another case, or within a word."""
    names = [name for name in names_in(text, start, end, catalogue) if len(name.names) == 1 and name.names[0]]
    if len(names) != 1 or names[0].names[0] in built_in().classes:
        return None
    (name,) = names
    return _Named(name.start, name.end, Match(name.names, "alias", 100.0, because="a name in another case"))


def _resolve(name: str, catalogue: Catalogue) -> Match | None:
    """Return the match of a name, ``None`` where it is not surely one, or a word for a type of product."""
    if name.casefold() not in drug_names() and title_word(name).partition(_TRAITS)[0] == fold(name):
        return None
    return resolve(name, catalogue)


def _amount(part: str) -> Amount | None:
    """Return the percentage that a part of a line states of an ingredient.

    >>> _amount("Tretinoin 0.025 % cream").max, _amount("Adapalene"), _amount("Retinol cream 100% natural")
    (0.025, None, None)
    """
    match = _PERCENT.search(part)
    return None if match is None or is_of_something_else(part, *match.span()) else _read(match)


def _strength(part: str, named: _Named) -> Amount | None:
    """Return the strength behind the name of a medicine, ``None`` behind other names: ``tretinoin .05``."""
    match = _STRENGTH.search(part) if named.match.name in _medicines() else None
    return None if match is None else _read(match)


@cache
def _medicines() -> frozenset[str]:
    """Return what a bare number behind may be the strength of: all but what a code of a vitamin alone names."""
    return frozenset(name for word, name in drug_names().items() if not any(map(str.isdigit, word)))


def _read(match: re.Match[str]) -> Amount | None:
    """Return the amount of a printed number in percent."""
    figure = match[1].replace(",", ".")
    value = float(figure)
    decimals = len(figure.partition(".")[2])
    return Amount(value, value, match[0].strip(), 10.0**-decimals) if value <= 100 else None
