"""A plant's Latin name with the form of its material, where the part of the plant is not printed."""

from __future__ import annotations

import re
from typing import NamedTuple

from .. import botanical_names as botany
from ..candidate import Candidate, Lookup
from ..glosses import without_glosses

SCORE = 90.0
#: On how many labels the part must have been met, and how many times as often as all other parts together.
_LABELS, _TIMES = 5, 8
#: Fewest and most words of a binomial, perhaps of a variety, and a form.
_FEWEST, _MOST = 3, 5
_SEPARATOR = re.compile(r"[ /]")


class Part(NamedTuple):
    """A name of the plant with a part, and on how many labels it was met."""

    labels: int
    name: str


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the one name with a part that labels print, as good as always, for the plant and form of a text.

    anthemis nobilis oil                  >> ANTHEMIS NOBILIS FLOWER OIL
    curcuma longa (turmeric) extract      >> CURCUMA LONGA ROOT EXTRACT
    rosa canina extract                   >> None: of the fruit, the seed or the flower

    No answer where the inventory has varieties of the plant, one of which may be meant.
    """
    if not "a" <= text[-1:] <= "z":
        return None
    bare = without_glosses(text)
    words = (botany.without_common(bare) or bare).split(" ")
    if (
        not _FEWEST <= len(words) <= _MOST
        or not botany.is_form(words[-1])
        or not all(map(botany.is_latin, words[1:-1]))
    ):
        return None
    parts = _parts(" ".join(words[:-1]).upper(), words[-1].upper(), lookup)
    if not parts:
        return None
    most = max(parts)
    others = sum(part.labels for part in parts) - most.labels
    if most.labels < max(_LABELS, _TIMES * others):
        return None
    because = f"its part is not printed: {most.labels} of {most.labels + others} labels that print one have this"
    return Candidate((most.name,), "alias", because, SCORE, leaves_out=False)


def _parts(taxon: str, form: str, lookup: Lookup) -> list[Part]:
    """Return the names of a plant with a part and a form; none where one is of a variety that labels print."""
    parts: list[Part] = []
    for name in lookup.store.names_from(f"{taxon} "):
        *middle, last = name.removeprefix(f"{taxon} ").split(" ")
        if last != form or not middle:
            continue
        labels = lookup.store.label_count(name)
        if all(botany.is_part(word.lower()) for word in _SEPARATOR.split(" ".join(middle))):
            parts.append(Part(labels, name))
        elif labels and botany.is_latin(middle[0].lower()):
            return []
    return parts
