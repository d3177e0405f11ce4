"""What one name within a claim is: an ingredient, a class of actives, a plant, a blend, or a name that nothing knows.

Sodium Hyaluronate             >>  ingredient SODIUM HYALURONATE
Entrapped Retinol              >>  ingredient RETINOL, by its last words
AHAs, Retinoid Complex         >>  class, told by a typical member
Japanese Purple Rice           >>  plant
Black Tea Complex, Maxi-Lip™   >>  blend: what is in it is not said
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..models import Status
from ..naming.normalisation import folded
from ..naming.word_tables import languages_of, lexicon, plant_parts
from ..reading.vocabulary import word_class
from ..tables.language import claim_words
from ..tables.resources import rows
from ..tables.word_patterns import any_of, by_spacing, whole_words
from .functions import function_phrase, is_vague

if TYPE_CHECKING:
    from ..naming import Catalogue

NamedKind = Literal["ingredient", "class", "plant", "blend", "general", "unknown"]
#: What may stand around a name, and what a name of a shop has and no ingredient.
AROUND = " -–—•:.,;*\"'“”„«»‘’"
_BRAND = re.compile(r"[™®©]")
_SPACED = re.compile(r"[\s-]+")
#: A name of more words is told by the part of it that is known; one of more that is unknown is prose.
_LONG, _PROSE = 4, 7
#: The fewest letters of a word that by itself is a name at the end of others: no acronym, no short common word.
_SHORTEST = 5
#: The most words of a name that are looked through for a name within, of a plant with its
#: parts, and of what only says which class it is of.
_MOST, _OF_PLANT, _OF_CLASS = 8, 4, 2
_ENGLISH = "en"
#: What of a plant is told by what it does: fats.
_FATS = frozenset({"oil", "butter", "wax", "cera"})


class ClassWord(NamedTuple):
    """A word for a class: a typical member, and which actives are likely among what it takes in (``Named``)."""

    inci: str
    if_among: str


class Named(NamedTuple):
    """A name as it is printed, the canonical name (a typical member of a class) and what kind of name it is."""

    printed: str
    inci: str
    kind: NamedKind
    #: The share that the claim states of it, as printed; empty for none.
    share: str = ""
    #: The actives that a word for a wider class likely takes in, where what is said of the typical member is theirs.
    if_among: str = ""

    @property
    def is_known(self) -> bool:
        """Return whether it names an ingredient, a class of actives or a plant."""
        return self.kind in ("ingredient", "class", "plant")


def best_name(text: str, catalogue: Catalogue) -> Named | None:
    """Return what a part of a claim names: as a whole, by its last words, by words within it; ``None`` for prose."""
    printed = _BRAND.sub("", text).strip(AROUND)
    if not printed or not any(map(str.isalpha, printed)):
        return None
    found = whole_name(text, catalogue) or _in_blend(printed, catalogue) or _last_words(printed, catalogue)
    found = found or _within(printed, catalogue)
    if found is not None:
        return found
    words = printed.casefold().split()
    if any(" ".join(words[-size:]) in word_class("ingredient_class") for size in range(1, _OF_CLASS + 1)):
        return Named(printed, "", "general")
    if _BRAND.search(text) or of_blend().search(printed):
        return Named(_without_article(printed), "", "blend") if len(printed.split()) <= _MOST else None
    return Named(printed, "", "unknown") if len(printed.split()) < _PROSE else None


def whole_name(text: str, catalogue: Catalogue, *, guess: bool = True) -> Named | None:
    """Return what a text as a whole names, ``None`` where nothing is known of it; with ``guess`` misprints too."""
    printed = _BRAND.sub("", text).strip(AROUND)
    low = " ".join(printed.casefold().split())
    if not low:
        return None
    member = class_words().get(low)
    if member is not None:
        return _of_class(printed, member)
    if low in word_class("ingredient_class"):
        return Named(printed, "", "general")
    recognition = catalogue.recognizer.recognize(printed, guess=False)
    if len(recognition.match.names) == 1:
        return Named(printed, recognition.match.names[0], "ingredient")
    if is_plant(printed):
        return Named(printed, "", "plant")
    if not guess or _BRAND.search(text) or of_blend().search(printed):
        return None
    return _guessed(printed, catalogue)


def _guessed(printed: str, catalogue: Catalogue) -> Named | None:
    """Return what a misprint or a well-formed name is that tells what it is for; only few words are such."""
    if len(printed.split()) > _LONG:
        return None
    recognition = catalogue.recognizer.recognize(printed)
    names = recognition.match.names
    if len(names) != 1 or recognition.status not in (Status.MISSPELT, Status.WELL_FORMED):
        return None
    does = function_phrase(names[0], catalogue.functions(names[0]))
    told = recognition.status is Status.MISSPELT or (does and not is_vague(does))
    return Named(printed, names[0], "ingredient") if told else None


def _in_blend(printed: str, catalogue: Catalogue) -> Named | None:
    """Return what a blend is said to be of: its class, or the name before the word for a blend."""
    if not of_blend().search(printed):
        return None
    rest = " ".join(of_blend().sub(" ", printed).split()).strip(AROUND)
    found = _class_at_end(printed) or (_class_at_end(rest) if rest else None)
    if found is not None:
        return _of_class(printed, found)
    own = whole_name(rest, catalogue, guess=False) if len(rest.split()) > 1 else None
    return own if own is not None and own.kind == "ingredient" else None


def _last_words(printed: str, catalogue: Catalogue) -> Named | None:
    """Return what the last words of a name are: ``Entrapped Retinol``, ``Skin-mimicking Ceramides``."""
    member = _class_at_end(printed)
    if member is not None:
        return _of_class(_short(printed, printed.split()[-1]), member)
    words = printed.replace("-", " ").split()[-_MOST:]
    for size in range(len(words) - 1, 0, -1):
        run = printed[-len(" ".join(words[-size:])) :]
        if size == 1 and (len(run) < _SHORTEST or of_blend().search(printed)):
            break
        own = whole_name(run, catalogue, guess=False)
        if own is not None and own.kind == "ingredient":
            return own._replace(printed=_short(printed, run))
    return None


def _within(printed: str, catalogue: Catalogue) -> Named | None:
    """Return the longest run of two words or more within a name that is known; one word tells too little."""
    words = printed.split()[:_MOST]
    for size in range(len(words) - 1, 1, -1):
        for at in range(len(words) - size + 1):
            run = " ".join(words[at : at + size])
            own = None if of_blend().search(run) else whole_name(run, catalogue, guess=False)
            if own is not None and own.kind == "ingredient":
                return own
    return None


def _of_class(printed: str, word: ClassWord) -> Named:
    return Named(printed, word.inci, "class", if_among=word.if_among)


def _short(printed: str, known: str) -> str:
    """Return a name of a few words as printed, of more the part that is known."""
    return printed if len(printed.split()) <= _LONG else known


def _without_article(printed: str) -> str:
    words = printed.split()
    return " ".join(words[1:]) if len(words) > 1 and words[0].casefold() in claim_words("article") else printed


def _class_at_end(text: str) -> ClassWord | None:
    """Return the class of actives that the last words of a text name: ``Tri-Peptide``."""
    words = _SPACED.split(text.casefold().strip(AROUND))
    for size in (3, 2, 1):
        member = class_words().get(" ".join(words[-size:])) if len(words) >= size else None
        if member is not None:
            return member
    return None


def is_plant(text: str) -> bool:
    """Return whether a name ends in a plant, or in a plant and its parts: ``wild thyme``, ``Reishi Mushroom``.

    In languages other than English it is nothing but a plant: "sauce" is a willow in Spanish.

    >>> is_plant("wild thyme"), is_plant("Licorice Root"), is_plant("Swiss glacier water"), is_plant("Secret Sauce")
    (True, True, False, False)
    """
    words = folded(text).split()
    if not words or len(words) > _OF_PLANT or not word_class("conjunction").isdisjoint(words[1:-1]):
        return False
    if leads().search(text):
        return False
    return any(_is_plant_in(words, language.code) for language in languages_of(" ".join(words)))


def _is_plant_in(printed: Sequence[str], language: str) -> bool:
    """Return whether words end in a plant of English and its parts, or are a plant of another language."""
    words, plants = list(printed), lexicon(language).plants
    if language != _ENGLISH:
        return " ".join(words) in plants
    while len(words) > 1 and (part := _part_of_plant(words[-1], language)):
        if not _FATS.isdisjoint(part):
            return False
        words.pop()
    runs = [" ".join(words[at:]) for at in range(max(0, len(words) - 3), len(words))]
    return not plants.isdisjoint([*runs, *(run.removesuffix("s") for run in runs)])


def _part_of_plant(word: str, language: str) -> tuple[str, ...]:
    """Return the parts and forms of plants that a word may be."""
    known = lexicon(language).endings
    found = known.get(word) or known.get(word.removesuffix("s"))
    return found or ((word,) if word in plant_parts() else ())


@cache
def class_words() -> dict[str, ClassWord]:
    """Return the words for classes of actives, each with what it stands for."""
    return {row["word"]: ClassWord(row["inci"], row["if_among"]) for row in rows("named_classes.csv")}


@cache
def of_blend() -> re.Pattern[str]:
    """Match a word for a blend or a technique."""
    return re.compile(whole_words(claim_words("of_blend")), re.IGNORECASE)


@cache
def leads() -> re.Pattern[str]:
    """Match a word that leads to what something is made of or holds: ``of``, ``from``, ``with``."""
    spaced, unspaced = by_spacing({*claim_words("claim_lead"), *word_class("origin_lead")})
    return re.compile(rf"(?<!\w)(?:{any_of(spaced)})\s+(?=\w)|(?:{any_of(unspaced)})", re.IGNORECASE)
