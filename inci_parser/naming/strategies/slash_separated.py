"""Names between slashes: Aqua/Water/Eau is one ingredient; slashes inside polymers and ferments separate nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import permutations

from ...reading.identity import differ_in_units
from ...tables.word_patterns import any_of
from .. import botanical_names as botany
from .. import colour_index as colours
from ..brackets import EDGE, is_french_form
from ..candidate import Candidate, Lookup
from ..nomenclature.word_lists import word_list
from ..normalisation import key_of_folded

_SLASH = re.compile(r"\s*[/\\／|]\s*|\s+-\s+|\s*=\s*")
#: Fewest letters of a name that may be misprinted beside its other name, and the most edits of it.
_SHORTEST, _EDITS = 12, 2


@cache
def _made_of_several(heads: bool) -> re.Pattern[str]:
    """Match a word of one substance that is made of several: ``copolymer``, ``ferment``, with ``heads`` ``PEG-``."""
    words = word_list("made_of_several")
    whole = any_of(word for word in words if not word.endswith("-"))
    first = any_of(word for word in words if word.endswith("-"))
    return re.compile(rf"{whole}|(?<![a-z])(?:{first})" if heads else whole)


@cache
def _holds_slashes() -> re.Pattern[str]:
    """Match a word or an ending of names that hold slashes themselves: ``crosspolymer``, ``glycerides``."""
    return re.compile(rf"{any_of(word_list('slash_within'))}|(?:{any_of(word_list('slash_within_end'))})$")


@dataclass(frozen=True, slots=True)
class Parts:
    """The texts between the slashes of a name, and what each of them names."""

    whole: str
    texts: tuple[str, ...]
    candidates: tuple[Candidate | None, ...]
    #: Whether one of them is the material of a plant, which may have several names.
    botanical: bool = False

    @property
    def known(self) -> list[Candidate]:
        """The parts that are names, in order."""
        return [candidate for candidate in self.candidates if candidate is not None]


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the ingredient that names between slashes stand for.

    Aqua/Water/Eau                          >> AQUA
    Hordeum Vulgare Extract/Extrait d'Orge  >> HORDEUM VULGARE EXTRACT
    Methylparaben/Propylparaben             >> both
    """
    texts = [part for part in (piece.strip(EDGE) for piece in _SLASH.split(text)) if part]
    if len(texts) < 2:
        return None
    if len({key_of_folded(part) for part in texts}) == 1:
        return lookup.whole(texts[0])
    of_piece = {piece: lookup.piece(piece) for piece in dict.fromkeys(texts)}  # each once, however often it stands
    parts = Parts(text, tuple(texts), tuple([of_piece[piece] for piece in texts]))
    if not parts.known:
        return None
    if len(parts.known) == len(texts) == 2 and _share_a_number(parts.known, lookup):
        because = f"two names of one CAS number: {parts.known[0].because}"
        return Candidate(parts.known[0].names, "alias", because, accounts_for_all=True)
    for rule in _RULES:
        candidate = rule(parts)
        if candidate is not None:
            return candidate
    return None


def _share_a_number(candidates: list[Candidate], lookup: Lookup) -> bool:
    """Return whether two names carry one CAS number, as Colophonium and Rosin do: then they are one ingredient."""
    numbers = []
    for candidate in candidates:
        record = lookup.store.record(candidate.names[0]) if len(candidate.names) == 1 else None
        numbers.append(set() if record is None else set(record.cas))
    if candidates[0].names == candidates[1].names or differ_in_units(*(candidate.match() for candidate in candidates)):
        return False
    return not numbers[0].isdisjoint(numbers[1])


def _several_ingredients(parts: Parts) -> Candidate | None:
    """INCI names are several ingredients: Methylparaben/Propylparaben, Glyceryl Stearate/PEG-100 Stearate.

    Those of plants only where they have no word in common, others where none has all the words of another.
    """
    known = parts.known
    one_word = any(" " not in text for text in parts.texts)
    if len(known) < len(parts.texts) or _made_of_several(one_word).search(parts.whole):
        return None
    if not all(candidate.method == "exact" for candidate in known) or botany.ends_in_part(parts.texts[0]):
        return None  # panax ginseng root/liriope muscari extract: one extract
    names = [name for candidate in known for name in candidate.names]
    words = [set(name.split()) for name in names]
    shared = sum(map(len, words)) > len(set().union(*words))
    if word_list("mixture").issuperset(names) or (shared and _may_be_synonyms(words, parts.botanical)):
        return None
    count = "two" if len(known) == 2 else str(len(known))
    return Candidate(tuple(names), "alias", f"{count} INCI names with a slash between them", leaves_out=shared)


def _may_be_synonyms(words: list[set[str]], botanical: bool) -> bool:
    """Return whether names that share a word may be one ingredient's: a plant's, or one has all words of another."""
    return (
        botanical
        or any(one <= other for one, other in permutations(words, 2))
        or any(map(botany.is_latin, (word.lower() for word in set.intersection(*words))))
    )


def _words(names: tuple[str, ...]) -> set[str]:
    return set(" ".join(names).split())


def _name_then_common_name(parts: Parts) -> Candidate | None:
    """A name and then other names of it, or a plant's common name: Helianthus Annuus Seed Oil/Sunflower Seed Oil."""
    first = parts.candidates[0]
    if first is None:
        return None
    pairs = zip(parts.texts, parts.candidates, strict=True)
    if all(
        _may_be_one_ingredient(first, other) if other else botany.glosses(parts.texts[0], text) for text, other in pairs
    ):
        return Candidate(first.names, "alias", f"common name behind the slash: {first.because}")
    return None


def _may_be_one_ingredient(one: Candidate, other: Candidate) -> bool:
    """Return whether two names may be one ingredient: perfume and flavour, or names with a telling word in common."""
    if word_list("mixture").issuperset((*one.names, *other.names)):
        return True
    if differ_in_units(one.match(), other.match()):
        return False
    return any(botany.is_telling(word.lower()) for word in _words(one.names) & _words(other.names))


def _number_then_colour(parts: Parts) -> Candidate | None:
    """A colour's name behind a number that no table lists."""
    if len(parts.texts) != 2 or parts.candidates[0] is not None or not colours.prefixed(parts.texts[0]):
        return None
    colour = parts.known[0]
    if colour.names[0] not in word_list("pigment"):
        return None
    return colour.explained(f"the colour's name behind an unknown number: {colour.because}")


def _most_agree(parts: Parts) -> Candidate | None:
    """One ingredient by most of the parts, or by one beside its French name; never inside a polymer or ferment."""
    if len(parts.texts) == 2 and _holds_slashes().search(parts.whole):
        return None
    known, size = parts.known, len(parts.texts)
    pairs = zip(parts.texts, parts.candidates, strict=True)
    french = any(is_french_form(text) for text, candidate in pairs if candidate is None)
    agreed = 1 < len(known) >= size / 2 and len({candidate.names for candidate in known}) == 1
    backslash = parts.candidates[0] is not None and "\\" in parts.whole
    if not (french or agreed or backslash):
        return None
    by_number = any(candidate.method == "colour_index" for candidate in known)
    return Candidate(known[0].names, "colour_index" if by_number else "alias", f"slash synonyms: {known[0].because}")


def _misprint_beside_common_name(parts: Parts) -> Candidate | None:
    """A Latin name with a misprint beside its common one: Coryllus Avellana Seed Oil/Hazelnut Seed Oil."""
    if len(parts.texts) != 2 or len(parts.known) != 1 or len(parts.known[0].names) != 1:
        return None
    text = parts.texts[parts.candidates.index(None)]
    name = parts.known[0].names[0].lower()
    pairs = list(zip(text.split(), name.split(), strict=False))
    if min(len(text), len(name)) < _SHORTEST or any(word != other and botany.is_known(word) for word, other in pairs):
        return None
    from rapidfuzz.distance import DamerauLevenshtein

    if DamerauLevenshtein.distance(text, name, score_cutoff=_EDITS) > _EDITS:
        return None
    return Candidate(
        parts.known[0].names, "alias", f"a misprint of {name.upper()} beside its other name", leaves_out=True
    )


_RULES: tuple[Callable[[Parts], Candidate | None], ...] = (
    _several_ingredients,
    _name_then_common_name,
    _number_then_colour,
    _most_agree,
    _misprint_beside_common_name,
)
