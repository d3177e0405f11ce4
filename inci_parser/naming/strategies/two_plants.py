"""A common name with the Latin name of another plant in the bracket: Peppermint (Mentha Arvensis) Oil."""

from __future__ import annotations

from ...models import Alternative
from .. import botanical_names as botany
from ..brackets import EDGE, INNERMOST_BRACKET, without_brackets
from ..candidate import Candidate, Lookup
from ..composition import language, tails
from . import part_left_out

#: Scores where both plants are of one genus, which common names often do not tell apart, and where they are not.
SCORE, DOUBTFUL = 97.0, 90.0


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the material of the plant whose Latin name stands in a bracket behind the common name of another.

    The Latin name is the one that INCI prints, so it decides; with doubt where the genus is not the same.

    Peppermint (Mentha Arvensis) Oil     >> MENTHA ARVENSIS LEAF OIL
    Sandalwood (Amyris Balsamifera) Oil  >> AMYRIS BALSAMIFERA BARK OIL, with doubt
    Geranium (Geranium Robertianum) Oil  >> PELARGONIUM GRAVEOLENS OIL, with doubt: no such oil of the other is known
    Shea (Vitellaria Paradoxa) Butter    >> None: both are names of one plant
    """
    groups = [group.strip(EDGE) for group in INNERMOST_BRACKET.findall(text)]
    outer = without_brackets(text)
    if len(groups) != 1 or not botany.is_binomial(groups[0]):
        return None
    common = lookup.whole(outer)
    if common is None or not botany.is_binomial(" ".join(_plant(common))) or outer.split(" ")[:2] == _plant(common):
        return None
    latin = _of_plant(groups[0], outer, lookup)
    because = f"Latin name {groups[0]!r}; {outer!r} is of another plant"
    if latin is None:
        other = _is_other(groups[0], common, lookup)
        return Candidate(common.names, "alias", because, DOUBTFUL, leaves_out=True) if other else None
    genus, species = _plant(latin)
    if [genus, species] == _plant(common):
        return None
    if genus == _plant(common)[0]:
        return Candidate(latin.names, "alias", because, SCORE, leaves_out=True)
    return Candidate(latin.names, "alias", because, DOUBTFUL, (Alternative(common.names[0], DOUBTFUL),), None, True)


def _is_other(taxon: str, common: Candidate, lookup: Lookup) -> bool:
    """Return whether the inventory has names of a plant, and it is not the one of a candidate."""
    plant = taxon.split(" ")[:2]
    return plant != _plant(common) and any(True for _ in lookup.store.names_from(f"{' '.join(plant).upper()} "))


def _plant(candidate: Candidate) -> list[str]:
    """Return the first two words of a name: genus and species where it is of a plant."""
    return candidate.names[0].lower().split(" ")[:2]


def _of_plant(taxon: str, outer: str, lookup: Lookup) -> Candidate | None:
    """Return the material of a plant in the form that the words outside the bracket end with."""
    for form in tails(outer, language(outer) or "") or (botany.tail(outer),):
        name = f"{taxon} {form}"
        candidate = (lookup.whole(name) or part_left_out.match(name, lookup)) if form else None
        if candidate is not None:
            return candidate
    return None
