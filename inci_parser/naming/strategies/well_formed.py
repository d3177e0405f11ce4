"""A name built as INCI names are built, which no layer of the catalogue holds: it is reported as printed."""

from __future__ import annotations

import re

from .. import botanical_names as botany
from .. import colour_index as colours
from ..candidate import Candidate, Lookup
from ..glosses import without_glosses
from ..misspellings import alternatives
from ..nomenclature import grammar as nomenclature
from ..nomenclature.near_words import latin_pairs, within_one_edit
from ..nomenclature.vocabulary import ending, vocabulary
from ..nomenclature.word_lists import longest_first
from . import legible_edge

#: What no name begins with: a zero alone, a number of four digits or more.
_CODE_BEFORE = re.compile(r"(?:0|\d{4,})\s")
#: A number before a whole name, which is a locant that lost its hyphen or the number of a line.
_NUMBER_BEFORE = re.compile(r"\d{1,3}\s?[&.):]?\s(.+)")
#: Scores of names all of whose words are known, and of others.
SURE, LOOSE = 90.0, 80.0


def match_of_known_words(text: str, lookup: Lookup) -> Candidate | None:
    """Return a name all of whose words INCI names have, so that it is no misprint of another.

    Polyglyceryl-9 Dilinoleate >> POLYGLYCERYL-9 DILINOLEATE, class polyglycerol ester or ether
    """
    bare = without_glosses(text)
    formed = nomenclature.read(bare)
    return _as_printed(bare, formed, lookup) if formed is not None and formed.sure else None


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return a name that may hold words no table has, where they are chemical words or have the shape of Latin.

    Qwerbulia Tantifolia Root Extract >> as printed, class extract
    """
    bare = without_glosses(text)
    formed = nomenclature.read(bare) or nomenclature.read(bare, loose=True)
    if formed is None or (not lookup.corrections(bare) and _misspelt(bare, formed)):
        return None
    return _as_printed(bare, formed, lookup)


def _as_printed(text: str, formed: nomenclature.WellFormed, lookup: Lookup) -> Candidate:
    """Return a well-formed name; no name where it is a number of a colour, or several that lost their separators."""
    if colours.numbers(text.lower()):
        return Candidate((), "none", "a colour index number that no table lists", 0.0)
    if _CODE_BEFORE.match(text):
        return Candidate((), "none", "a code or a misread number stands before it", 0.0)
    numbered = _NUMBER_BEFORE.fullmatch(text.lower())
    if numbered is not None and lookup.whole(numbered[1]) is not None:
        return Candidate((), "none", "a number stands before a name: it may be a part of it", 0.0)
    spans = lookup.names_in(text)
    if len(spans) > 1 and not _part_and_form(text, spans):
        return Candidate((), "none", "several names that stand without a separator", 0.0, class_=formed.class_)
    torn = legible_edge.match_opening(text, lookup) or legible_edge.match_ending(text, lookup)
    if torn is not None:
        return torn
    name = " ".join((botany.without_common(text.lower()) or text).upper().split())
    words = f"; not in the tables: {', '.join(formed.unknown)}" if formed.unknown else ""
    because = f"well-formed INCI name, not in the catalogue: {formed.class_} ({formed.role}){words}"
    near = alternatives(text, lookup.neighbours(text))
    return Candidate((name,), "nomenclature", because, SURE if formed.sure else LOOSE, near, formed.class_)


def _part_and_form(text: str, spans: tuple[tuple[int, int], ...]) -> bool:
    """Return whether a run's two names are one: a plant's part and the form behind it ("... Fruit" and "Water")."""
    if len(spans) != 2:
        return False
    types = vocabulary().words
    first, second = (text[start:end].lower() for start, end in spans)
    return types.get(second) == "FORM" and types.get(first.split(" ")[-1]) == "PART"


# -- misprints that look like Latin ------------------------------------------------------------------------------


def _misspelt(text: str, formed: nomenclature.WellFormed) -> bool:
    """Return whether a word taken for Latin is a misprint: a letter off one that stands by the same words elsewhere."""
    words = re.findall(r"[a-z]+", text.lower())
    return any(
        _ran_together(word) or _one_off(words, index)
        for index, word in enumerate(words)
        if word in formed.unknown and not ending(word, vocabulary())
    )


def _one_off(words: list[str], index: int) -> bool:
    """Return whether a word one letter off (other than by a Latin ending) makes a pair that catalogue names hold."""
    pairs = latin_pairs()
    for near in within_one_edit(words[index]):
        if _stem(near) != _stem(words[index]):
            before = f"{words[index - 1]} {near}" if index else ""
            behind = f"{near} {words[index + 1]}" if index + 1 < len(words) else ""
            if before in pairs or behind in pairs:
                return True
    return False


def _ran_together(word: str) -> bool:
    """Return whether a word is two known ones that ran together, the first perhaps a letter short."""
    types = vocabulary().words
    return any(word[cut:] in types and within_one_edit(word[:cut]) for cut in range(4, len(word) - 5))


def _stem(word: str) -> str:
    """Return a Latin word without its ending of gender or case."""
    return word.removesuffix(next((end for end in longest_first("declension") if word.endswith(end)), ""))
