"""A common name and the Latin name of another plant."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.naming import Catalogue
from inci_parser.naming.candidate import Lookup
from inci_parser.naming.strategies import two_plants


@pytest.mark.parametrize(
    ("text", "name", "score"),
    [
        ("peppermint (mentha arvensis) oil", "MENTHA ARVENSIS LEAF OIL", two_plants.SCORE),
        ("sandalwood (amyris balsamifera) oil", "AMYRIS BALSAMIFERA BARK OIL", two_plants.DOUBTFUL),
        ("tea tree (eucalyptus globulus) oil", "EUCALYPTUS GLOBULUS OIL", two_plants.DOUBTFUL),
        ("shea (theobroma cacao) butter", "THEOBROMA CACAO SEED BUTTER", two_plants.DOUBTFUL),
        ("geranium oil (geranium robertianum)", "PELARGONIUM GRAVEOLENS OIL", two_plants.DOUBTFUL),
    ],
)
def test_the_latin_name_decides(lookup: Lookup, text: str, name: str, score: float) -> None:
    candidate = two_plants.match(text, lookup)
    assert candidate is not None
    assert (candidate.names, candidate.score, candidate.leaves_out) == ((name,), score, True)


@pytest.mark.parametrize(
    "text",
    [
        "shea (vitellaria paradoxa) butter",
        "clove (syzygium aromaticum) bud oil",
        "aloe barbadensis (aloe vera)",
        "peppermint (oil)",
        "vitamin e (mentha arvensis)",
        "mentha piperita oil (mentha arvensis)",  # two Latin names, no common one
        "zxqv (mentha arvensis) oil",
        "()",
    ],
)
def test_one_plant_or_none(lookup: Lookup, text: str) -> None:
    assert two_plants.match(text, lookup) is None


def test_another_genus_is_a_doubt(catalogue: Catalogue) -> None:
    entries = parse("Aqua, Sandalwood (Amyris Balsamifera) Oil, Glycerin", catalogue=catalogue).ingredients
    assert entries[1].match.names == ("AMYRIS BALSAMIFERA BARK OIL",)
    assert "name" in entries[1].doubts
    assert [near.name for near in entries[1].match.alternatives] == ["SANTALUM ALBUM OIL"]
