"""Words one edit away."""

from __future__ import annotations

import random

from rapidfuzz.distance import OSA

from inci_parser.naming.nomenclature.near_words import SHORTEST, latin_pairs, within_one_edit
from inci_parser.naming.nomenclature.vocabulary import vocabulary


def test_none_is_missed() -> None:
    words = [word for word in vocabulary().words if len(word) >= SHORTEST]
    chance = random.Random(5)
    for word in chance.sample(words, 40):
        place = chance.randrange(len(word))
        for damaged in (
            word[:place] + word[place + 1 :],
            word[:place] + "x" + word[place:],
            word[:place] + "q" + word[place + 1 :],
        ):
            near = {other for other in words if OSA.distance(damaged, other, score_cutoff=1) <= 1}
            assert set(within_one_edit(damaged)) == near, damaged
        swapped = word[: place - 1] + word[place - 1 : place + 1][::-1] + word[place + 1 :] if place else word
        assert word in within_one_edit(swapped)


def test_pairs_of_latin_words() -> None:
    assert "rosa canina" in latin_pairs()
    assert "sodium chloride" not in latin_pairs()
