"""The last rungs: a guarded misprint, or a well-formed name that the catalogue does not hold."""

from __future__ import annotations

import marshal
import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ..models import Alternative, Match
from ..tables import resources as _resources
from . import botanical_names as botany
from . import misspellings as fuzzy
from .brackets import FRENCH, without_brackets
from .built_in_names import TABLES, built_in
from .nomenclature import grammar as nomenclature
from .nomenclature.vocabulary import ending, vocabulary
from .normalisation import key

if TYPE_CHECKING:
    from .catalogue import Catalogue
    from .name_index import NameIndex

#: Guesses with the names of the ingredient that each is a form of, the nearest first.
Near = list[tuple[fuzzy.Correction, tuple[str, ...]]]
#: Alternatives that a match names at most.
MOST = 4
_INDEXES: WeakKeyDictionary[NameIndex, fuzzy.Index] = WeakKeyDictionary()
#: Common names shorter than this may differ by one edit only: manuka is not marula.
_LONG = 22
#: A bracket inside a word, at the start or beside a slash or hyphen belongs to the name: Bis(Ethylhexyl)amine.
_INNER = re.compile(r"\w[(\[][^()\[\]]*[)\]](?:\w|$)|^\(.*\).|[/-]\s?\(|\)\s?[/-]")
_GROUP = re.compile(r"(\w?)\(([^()]*)\)")
_CHEMICAL = frozenset(("HEAD", "PRE", "METAL"))


def guess(catalogue: Catalogue, text: str, segment: Callable[[str], tuple[tuple[int, int], ...]]) -> Match:
    """Return the match of a name that no sure rung knows: a misprint, a well-formed name as printed, or nothing."""
    bare = _bare(text)
    formed = nomenclature.read(bare)
    if formed is not None and formed.sure:
        return _as_printed(bare, formed, segment)
    near = _near(catalogue, bare)
    if near and _nearer(near, formed):
        return _corrected(near, bare)
    formed = formed or nomenclature.read(bare, loose=True)
    if formed is not None and (near or not _misspelt(bare, formed)):
        return _as_printed(bare, formed, segment)
    return Match(because="no rung of the ladder knows this name")


def is_misprint(catalogue: Catalogue, text: str) -> bool:
    """Tell whether :func:`guess` takes a text for a misprint, which is less work than to say of what."""
    bare = _bare(text)
    near = _near(catalogue, bare)
    if not near or not _corrected(near, bare).names:
        return False
    formed = nomenclature.read(bare)
    return not (formed is not None and formed.sure) and _nearer(near, formed)


def _nearer(near: Near, formed: nomenclature.WellFormed | None) -> bool:
    """Tell whether a text is rather a misprint than the well-formed name that nobody lists."""
    return formed is None or near[0][0].edits <= 1


def _bare(text: str) -> str:
    """Return a text without its glosses and without the second of two names of one plant."""
    return _first_of_synonyms(text if _structural(text) else without_brackets(text))


def _part_and_form(text: str, spans: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether a run's two names are one: a plant's part and the form behind it ("... Fruit" and "Water")."""
    if len(spans) != 2:
        return False
    held = vocabulary().words
    first, second = (text[start:end].lower() for start, end in spans)
    return held.get(second) == "FORM" and held.get(first.split(" ")[-1]) == "PART"


def _structural(text: str) -> bool:
    """Tell whether a bracket is part of the name, not a gloss: "Hydrolyzed (Rosa Canina/Rosa Rugosa) Fruit"."""
    if _INNER.search(text):
        return True
    for before, group in _GROUP.findall(text):
        words = re.findall(r"[a-z]+", group.lower())
        kinds = {vocabulary().words.get(word) or ending(word, vocabulary()) for word in words}
        if ("/" in group and "LATIN" in kinds) or (before and kinds & _CHEMICAL):
            return True
    return False


def _first_of_synonyms(text: str) -> str:
    """Return the first of two names of one plant: "Secale Cereale Extract / Rye Seed Extract"."""
    first, slash, rest = (part.strip() for part in text.partition("/" if "/" in text else "\\"))
    if not slash:
        return text
    if FRENCH.match(rest) or botany.same_plant(first.lower(), rest.lower()):
        return first
    return text


def _as_printed(
    text: str, formed: nomenclature.WellFormed, segment: Callable[[str], tuple[tuple[int, int], ...]]
) -> Match:
    """Return the match of a well-formed name, unless it is several names that lost their separators."""
    spans = segment(text)
    if len(spans) > 1 and not _part_and_form(text, spans):
        return Match(class_=formed.class_, because="several names that stand without a separator")
    name = " ".join((botany.without_common(text.lower()) or text).upper().split())
    words = f"; not in the tables: {', '.join(formed.unknown)}" if formed.unknown else ""
    score = 90.0 if formed.sure else 80.0
    because = f"well-formed INCI name, not in the catalogue: {formed.class_} ({formed.role}){words}"
    return Match((name,), "nomenclature", score, class_=formed.class_, because=because)


def _misspelt(text: str, formed: nomenclature.WellFormed) -> bool:
    """Tell whether a word taken for Latin is a misprint: a letter off one that stands by the same words elsewhere."""
    words = re.findall(r"[a-z]+", text.lower())
    guessed = [place for place, word in enumerate(words) if word in formed.unknown and not ending(word, vocabulary())]
    return any(_ran_together(words[place]) or _one_off(words, place) for place in guessed)


def _one_off(words: list[str], place: int) -> bool:
    """Tell whether a word one letter off (other than by a Latin ending) makes a pair that catalogue names hold."""
    pairs = _pairs()
    for near in _within_one(words[place]):
        if stem(near) != stem(words[place]):
            before = f"{words[place - 1]} {near}" if place else ""
            behind = f"{near} {words[place + 1]}" if place + 1 < len(words) else ""
            if before in pairs or behind in pairs:
                return True
    return False


def _ran_together(word: str) -> bool:
    """Tell whether a word is two known ones that ran together, the first perhaps a letter short."""
    held = vocabulary().words
    return any(word[cut:] in held and _within_one(word[:cut]) for cut in range(4, len(word) - 5))


@cache
def _pairs() -> frozenset[str]:
    """Return the pairs of Latin words that stand side by side in built-in names."""
    held = vocabulary().words
    found: set[str] = set()
    for name in built_in().names:
        words = name.lower().split(" ")
        found.update(f"{a} {b}" for a, b in pairwise(words) if held.get(a) == held.get(b) == "LATIN")
    return frozenset(found)


def _within_one(word: str) -> list[str]:
    """Return the words of INCI names within one edit of a word."""
    return [
        near for near, _, _ in process.extract(word, _known_words(), scorer=OSA.distance, score_cutoff=1, limit=None)
    ]


def stem(word: str) -> str:
    """Return a Latin word without its ending of gender or case."""
    return re.sub(r"(?:us|a|um|is|e|ii|i|ae|os|on|ense|ensis)$", "", word)


@cache
def _known_words() -> list[str]:
    """Return the longer words of INCI names."""
    return [word for word in vocabulary().words if len(word) >= fuzzy.SHORTEST]


# -- misprints ---------------------------------------------------------------------------------------------------


def known_word(word: str) -> bool:
    """Tell whether the vocabulary of INCI names holds a word whole."""
    return word in vocabulary().words


def _near(catalogue: Catalogue, text: str) -> Near:
    """Return the guesses that the guards let through, one for each ingredient, the nearest first."""
    nearest: dict[tuple[str, ...], fuzzy.Correction] = {}
    for layer in catalogue.layers:
        for correction in index_of(layer).corrections(text):
            if not fuzzy.agree(text, correction.form, known_word):
                continue
            hit = catalogue.find(key(correction.form))
            if hit is None or (hit.kind != "name" and correction.edits > 1 and len(correction.form) < _LONG):
                continue
            other = nearest.get(hit.names)
            if other is None or correction.closeness < other.closeness:
                nearest[hit.names] = correction
    order = sorted(nearest.items(), key=lambda pair: pair[1].closeness)
    return [(correction, names) for names, correction in order]


def _corrected(near: Near, text: str) -> Match:
    """Return the one nearest ingredient; where two are equally near, none, and both as alternatives."""
    best, names = near[0]
    size = len(fuzzy.shapes(text)[0].skeleton)
    others = tuple(Alternative(other[0], fuzzy.score(candidate, size)) for candidate, other in near[1 : 1 + MOST])
    if len(near) > 1 and near[1][0].closeness <= best.closeness:
        tied = (Alternative(names[0], fuzzy.score(best, size)), *others)
        return Match(alternatives=tied, because=f"as near to {names[0]} as to {near[1][1][0]}: no match")
    because = f"misprint of {best.form}: {best.edits} edits, {best.printed_edits} of letters as printed"
    return Match(names, "fuzzy", fuzzy.score(best, size), others, because=because)


def index_of(layer: NameIndex) -> fuzzy.Index:
    """Return the misprint index of a layer, built when first asked for; the built-in one is remembered on disk."""
    index = _INDEXES.get(layer)
    if index is None:
        if layer.title == "built-in":
            made = _resources.compiled(
                "naming-fuzzy", TABLES, lambda: marshal.dumps(fuzzy.tables(layer.printed_forms()))
            )
            index = fuzzy.Index(marshal.loads(made))
        elif layer.stored is not None:
            place = re.sub(r"\W", "_", layer.title)
            key_ = f"naming-fuzzy_{place}"
            made = _resources.compiled(key_, [layer.stored], lambda: marshal.dumps(fuzzy.tables(layer.printed_forms())))
            index = fuzzy.Index(marshal.loads(made))
        else:
            index = fuzzy.Index(fuzzy.tables(layer.printed_forms()))
        _INDEXES[layer] = index
    return index
