"""A plant's common name and its Latin name together, in either order, with or without a bracket, slash or hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ...models import Alternative
from .. import botanical_names as botany
from ..brackets import EDGE, without_brackets
from ..candidate import Candidate, Lookup
from ..nomenclature.word_lists import longest_first, word_list
from . import composition

SCORE, DOUBTFUL = 100.0, 97.0
#: Fewest and most words of both names together, and the most of a Latin name.
_FEWEST, _MOST, _TAXON = 3, 12, 4
#: What stands between the two names, or between words of one.
_SLASH = re.compile(r"\s*[/\\|]\s*|\s+[-–]\s+")
_BETWEEN = re.compile(r"(?:[\s()\[\]{}（）［］/\\|:,;=–—]|(?<=\s)-(?=\s))+")


class _Halves(NamedTuple):
    """The words of a text: those of the Latin name, those before it and those behind it."""

    before: tuple[str, ...]
    taxon: tuple[str, ...]
    behind: tuple[str, ...]


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the ingredient that a common name and a Latin name of one plant name together.

    peppermint mentha piperita oil   >> MENTHA PIPERITA OIL
    Oil of Lemon (Citrus Limon)      >> CITRUS LIMON PEEL OIL
    anthemis nobilis - chamomile oil >> ANTHEMIS NOBILIS FLOWER OIL
    eucalyptus globulus eucalyptus   >> EUCALYPTUS GLOBULUS
    lavender mentha piperita oil     >> None: two plants

    With doubt where both print a part of the plant, and not the same: "lemon leaf citrus limon peel oil".
    """
    words = tuple(word for word in _BETWEEN.split(text.strip(EDGE)) if word and word not in word_list("plant_quality"))
    if "and" in words:
        return None  # two materials
    if not _FEWEST <= len(words) <= _MOST or _is_plain(text, lookup) or _are_whole(text):
        return None
    for halves in _halves(words):
        candidate = _other_name(halves, lookup) or _with_form(halves, lookup) or _without_form(halves, lookup)
        if candidate is not None:
            return candidate
    return None


def _is_plain(text: str, lookup: Lookup) -> bool:
    """Return whether a text is, its brackets aside, the INCI name of a material in a form: they are a gloss then."""
    bare = without_brackets(text)
    hit = lookup.find(bare) if bare != text and botany.is_form(bare.rpartition(" ")[2]) else None
    return hit is not None and hit.kind == "name"


def _are_whole(text: str) -> bool:
    """Return whether a slash stands between names that each print their form: other strategies compare those."""
    names = [name.strip(EDGE) for name in _SLASH.split(text)]
    return len(names) > 1 and all(botany.is_form(name.rpartition(" ")[2]) for name in names)


def _halves(words: tuple[str, ...]) -> Iterator[_Halves]:
    """Yield the words as they may be divided, the longest Latin name first."""
    for start, (genus, species) in enumerate(pairwise(words)):
        if not (botany.is_known(genus) and botany.is_telling(genus) and botany.is_latin(species)):
            continue
        if start and not any(map(botany.is_telling, words[:start])):
            continue  # the form of the name before
        end = start + 2
        while end < min(len(words), start + _TAXON) and botany.is_latin(words[end]):
            end += 1
        for last in range(end, start + 1, -1):
            yield _Halves(words[:start], words[start:last], words[last:])


def _named(text: str, lookup: Lookup) -> Candidate | None:
    """Return the one ingredient that a text is by itself."""
    candidate = lookup.whole(text) or composition.match(text, lookup)
    return candidate if candidate is not None and len(candidate.names) == 1 and not candidate.leaves_out else None


def _same_plant(candidate: Candidate, taxon: tuple[str, ...]) -> bool:
    """Return whether a candidate is a material of the plant, printed with its form."""
    name = candidate.names[0].lower().split(" ")
    return name[:2] == list(taxon[:2]) and botany.is_form(name[-1])


def _agreed(candidate: Candidate, why: Candidate) -> Candidate:
    because = f"common name and Latin name of one plant: {why.because}"
    return Candidate(candidate.names, "alias", because, SCORE, accounts_for_all=True)


def _other_name(halves: _Halves, lookup: Lookup) -> Candidate | None:
    """Return what a whole name before or behind nothing but a plant's Latin name is, where it is of that plant."""
    before, taxon, behind = halves
    if bool(before) == bool(behind):
        return None
    words = before or behind
    if not any(map(botany.is_form, words)) and lookup.find(" ".join(taxon)) is not None:
        return None  # "aloe barbadensis (aloe vera)": what is meant, neither says
    other = _named(" ".join(words), lookup)
    if other is None or not _same_plant(other, _current(taxon, other, lookup)):
        return None
    if other.method == "alias" and behind and not any(map(botany.is_part, botany.in_inci_words(behind))):
        hit = lookup.find(" ".join((*taxon, *filter(botany.is_form, behind))))
        if hit is not None and hit.kind == "name":
            return _agreed(Candidate(hit.names, "exact", ""), other)
    return _agreed(other, other)


def _current(taxon: tuple[str, ...], other: Candidate, lookup: Lookup) -> tuple[str, ...]:
    """Return the Latin name that the inventory has for a plant: syzygium aromaticum is eugenia caryophyllus there."""
    if other.names[0].lower().startswith(" ".join(taxon[:2])):
        return taxon
    name = _of_plant(taxon, (), other.names[0].lower().rpartition(" ")[2], lookup)
    return taxon if name is None else tuple(name.names[0].lower().split(" "))


def _of_plant(taxon: tuple[str, ...], parts: tuple[str, ...], form: str, lookup: Lookup) -> Candidate | None:
    candidate = lookup.whole(" ".join((*taxon, *parts, form)))
    return candidate if candidate is not None and len(candidate.names) == 1 else None


def _with_form(halves: _Halves, lookup: Lookup) -> Candidate | None:
    """Return the material of a plant that words of both names and one form are of."""
    before, taxon, behind = halves
    forms = {word for word in (*before, *behind) if botany.is_form(word)}
    if len(forms) != 1:
        return None
    form = forms.pop()
    first, own, last = _divided(before, behind)
    if bool(first) == bool(last):
        return None
    common = first or last
    for parts in ((), *([own] if own else ())):
        other = _named(" ".join((*common, *parts, form)), lookup)
        if other is not None and _same_plant(other, _current(taxon, other, lookup)):
            return _chosen(taxon, own, common, form, other, lookup)
    return None


def _without_form(halves: _Halves, lookup: Lookup) -> Candidate | None:
    """Return the plant itself, as the inventory names it, where what stands beside its Latin name is its common name.

    A common name of the plant is one that is a material of it with some form: "eucalyptus oil".
    """
    before, taxon, behind = halves
    common = before or behind
    if bool(before) == bool(behind) or any(map(botany.is_form, common)) or any(map(botany.is_part, common)):
        return None
    hit = lookup.find(" ".join(taxon))
    if hit is None or hit.kind != "name" or len(hit.names) != 1:
        return None
    for form in longest_first("usual_plant_form"):
        other = _named(" ".join((*common, form)), lookup)
        if other is not None and _same_plant(other, taxon):
            return _agreed(Candidate(hit.names, "exact", ""), other)
    return None


def _divided(
    before: tuple[str, ...], behind: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the common name before a Latin one, the parts right behind that, and the common name behind it."""
    first = tuple(word for word in before if not botany.is_form(word))
    rest = tuple(word for word in behind if not botany.is_form(word))
    count = next((place for place, word in enumerate(rest) if not botany.is_part(word)), len(rest))
    return first, rest[:count], rest[count:]


def _chosen(
    taxon: tuple[str, ...],
    own: tuple[str, ...],
    common: tuple[str, ...],
    form: str,
    other: Candidate,
    lookup: Lookup,
) -> Candidate | None:
    """Return the name of the part that is printed; with doubt where the Latin and the common name print two.

    Without one it is what the Latin name is with the form, where no word of the common name may tell more.
    """
    printed = tuple(botany.tail(" ".join(common)).split())
    latin = _of_plant(taxon, own or printed, form, lookup)
    if own and printed and own != printed and latin is not None:
        because = f"Latin name with {' '.join(own)!r}, common name with {' '.join(printed)!r}"
        near = (Alternative(other.names[0], SCORE),)
        return Candidate(latin.names, "alias", because, DOUBTFUL, near, leaves_out=True)
    if latin is None:
        return None if own else _agreed(other, other)
    return _agreed(latin if own or printed or all(map(botany.is_known, common)) else other, other)
