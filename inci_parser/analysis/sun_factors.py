"""The sun factor that a title states of a product: below 50 it is care with protection, no sunscreen.

Day cream SPF 15   >>  a day cream with sun protection (SPF 15)
Lotion SPF 50+     >>  a sunscreen (SPF 50+)
Foundation SPF 30  >>  a foundation with sun protection (SPF 30)
"""

from __future__ import annotations

from functools import cache, lru_cache

from ..models import Context
from ..reading.vocabulary import word_class
from ..tables.resources import rows
from .product_types import product_kinds
from .title_words import Phrase, title_words, tokens

#: The type of products that protect from the sun, and the trait of those that do.
SUNSCREEN = "sunscreen"
#: The trait of a factor below the second, with which words for a texture name no sunscreen; most digits of a factor.
LOW_FACTOR, _HIGH, _DIGITS = "low_factor", 50, 3
#: The lowest factor that products state; a smaller number before the word counts something else.
_LOWEST = 6
#: The type that a cream with a low factor is.
_DAY_CREAM = "day cream with SPF"
#: The sign of a factor that is at least so high.
_PLUS = "+"
#: The longest word for a factor has no more words.
_MOST_WORDS = 4
#: How the names of types begin and end that say the same as the sentence.
_SAYS_SO = ("sunscreen ", " with SPF")


def with_factor(phrase: Phrase, parts: list[str]) -> Phrase:
    """Return a phrase of sun protection with the factor behind it, below 50 as a trait of its own: ``spf 15``.

    A factor may stand before it: ``15 SPF``.
    """
    if phrase.word.names != SUNSCREEN:
        return phrase
    factor = parts[phrase.end] if phrase.end < len(parts) else ""
    if not _is_factor(factor):
        return _with_factor_before(phrase, parts)
    plus = _PLUS if _is_plus(parts, phrase.end + 1) else ""
    return _stating(phrase, factor, plus, (phrase.start, phrase.end + 1 + len(plus)))


def _with_factor_before(phrase: Phrase, parts: list[str]) -> Phrase:
    """Return a phrase of sun protection with the factor before it, told as if it stood behind; as it is without one."""
    plus = _PLUS if phrase.start and parts[phrase.start - 1] == _PLUS else ""
    at = phrase.start - 1 - len(plus)
    if at < 0 or not _is_factor(parts[at]) or int(parts[at]) < _LOWEST:
        return phrase
    return _stating(phrase, parts[at], plus, (at, phrase.end))


def _stating(phrase: Phrase, factor: str, plus: str, span: tuple[int, int]) -> Phrase:
    """Return a phrase of sun protection with its factor, which stands over some tokens of a title."""
    word = phrase.word if int(factor) >= _HIGH else phrase.word._replace(names=LOW_FACTOR)
    return Phrase(f"{phrase.text} {factor}{plus}", *span, word)


def _is_plus(parts: list[str], at: int) -> bool:
    """Return whether a plus belongs to the factor before it, ``SPF 50+``, and joins no other product to it."""
    return parts[at : at + 1] == [_PLUS] and not any(part[0].isalnum() for part in parts[at + 1 : at + 2])


def protects(phrase: Phrase) -> bool:
    """Return whether a trait is one of sun protection."""
    return phrase.word.names in (SUNSCREEN, LOW_FACTOR)


def beside_statement(products: list[Phrase], traits: list[Phrase]) -> list[Phrase]:
    """Return the phrases that name products, without the word that only states a factor: ``SPF 37 Sunscreen``.

    What may protect and is for a part of the face or the hands is that product, where its own word stands before the
    statement; a cream and care for the face, where the factor is below 50.
    """
    stated = [phrase for phrase in traits if protects(phrase) and phrase.text.rstrip(_PLUS)[-1].isdecimal()]
    if not stated:
        return products
    low = any(phrase.word.names == LOW_FACTOR for phrase in stated)
    first = min((phrase.start for phrase in products if _keeps_its_name(phrase, low=low)), default=None)
    return [phrase for phrase in products if first is None or phrase.start < first or not _is_bare(phrase)]


def _is_bare(phrase: Phrase) -> bool:
    """Return whether a phrase is one word for sun protection, or that and a factor, and tells no form: no sun cream."""
    words = phrase.text.split()
    return phrase.word.names == SUNSCREEN and (len(words) == 1 or any(map(str.isdecimal, words)))


def _keeps_its_name(phrase: Phrase, *, low: bool) -> bool:
    """Return whether a product is told by its own word beside a sun factor: an eye cream, a primer."""
    kind = product_kinds()[phrase.word.names]
    if phrase.word.weak or phrase.word.alone or kind.body_part == "body":
        return False
    if not kind.body_part:
        return low and title_words().narrowing.get((kind.name, LOW_FACTOR)) == _DAY_CREAM
    may = SUNSCREEN in kind.traits.possible or kind.name == _DAY_CREAM
    return may and (low or (kind.name, SUNSCREEN) not in title_words().narrowing)


def factors(product_type: str, traits: list[Phrase]) -> list[Phrase]:
    """Return the phrase of a title that states the factor of a product that may protect from the sun."""
    kind = product_kinds()[product_type].traits
    stated = [phrase for phrase in traits if protects(phrase) and phrase.text.rstrip(_PLUS)[-1].isdecimal()]
    return stated[:1] if SUNSCREEN in kind.certain | kind.possible else []


def told_with_factor(head: Phrase, stated: list[Phrase]) -> str:
    """Return the words of the phrase that names a product, with a factor that stands right beside them."""
    touching = [phrase for phrase in stated if phrase.start < head.end and head.start < phrase.end]
    beside = [phrase for phrase in touching if phrase.end > head.end or phrase.start < head.start]
    return f"{head.text} {beside[0].text.rpartition(' ')[2]}" if beside else head.text


def protected_kind(context: Context, kind: str, told: str = "") -> str:
    """Return a kind of product with the protection that its title states beside it, where it is no sunscreen.

    ``told`` is what it is called in place of its type.

    >>> from inci_parser.models import ProductTraits
    >>> traits = ProductTraits(frozenset({"sunscreen", "leave_on"}))
    >>> protected_kind(Context(product_type="foundation", traits=traits, titled="foundation spf 15"), "foundation")
    'foundation with sun protection (SPF 15)'
    """
    own = product_kinds().get(kind)
    if own is None or SUNSCREEN not in context.traits.certain:
        return told or kind
    factor = sun_factor(context.titled)
    plus = _PLUS if f"{factor}{_PLUS}" in context.titled.split() else ""
    stated = f" (SPF {factor}{plus})" if factor else ""
    if (SUNSCREEN in own.traits.certain and not own.body_part) or SUNSCREEN in told.split():
        return f"{told or kind}{stated}"
    named = told or kind.removeprefix(_SAYS_SO[0]).removesuffix(_SAYS_SO[1])
    return f"{named} with sun protection{stated}"


@lru_cache(maxsize=1_024)
def sun_factor(words: str) -> int:
    """Return the sun factor that the words of a title state, 0 for none.

    >>> sun_factor("creme spf 15"), sun_factor("lotion"), sun_factor("lotion 3 in 1")
    (15, 0, 0)
    """
    parts, traits = tokens(words), title_words().traits
    for at, part in enumerate(parts):
        before = (" ".join(parts[at - size : at]) for size in range(1, min(at, _MOST_WORDS) + 1))
        if _is_factor(part) and any(word in traits and traits[word].names == SUNSCREEN for word in before):
            return int(part)
    return 0


def states_a_factor(clause: str) -> bool:
    """Return whether a clause states a sun factor and grades of protection, and nothing else.

    >>> states_a_factor("Broad spectrum SPF 50+"), states_a_factor("Wear SPF 30 by day")
    (True, False)
    """
    if not sun_factor(clause):
        return False
    rest = f" {' '.join(part for part in tokens(clause) if not (part == _PLUS or part.isdecimal()))} "
    for word in sorted(_words_of_protection(), key=len, reverse=True):
        rest = rest.replace(f" {word} ", " ")
    return not rest.strip()


@cache
def _words_of_protection() -> frozenset[str]:
    """Return words for sun protection and its grades, as tokens joined by spaces."""
    named = (word for word, trait in title_words().traits.items() if trait.names == SUNSCREEN)
    return frozenset(named) | {" ".join(tokens(word)) for word in word_class("product_grade")}


@cache
def uv_filters() -> frozenset[str]:
    """Return the ingredients that filter UV light."""
    return frozenset(row["inci"] for row in rows("uv_filters.csv"))


def _is_factor(part: str) -> bool:
    return part.isdecimal() and part.isascii() and len(part) <= _DIGITS
