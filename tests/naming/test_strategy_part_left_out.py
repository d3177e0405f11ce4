"""A plant's Latin name and a form, its part left out: one name where labels print one part only."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue
from inci_parser.naming.candidate import Lookup
from inci_parser.naming.strategies import part_left_out

CATALOGUE = Catalogue.default()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Avena Sativa Extract", "AVENA SATIVA KERNEL EXTRACT"),
        ("Anthemis Nobilis Oil", "ANTHEMIS NOBILIS FLOWER OIL"),
        ("eucalyptus globulus extract", "EUCALYPTUS GLOBULUS LEAF EXTRACT"),
    ],
)
def test_the_part_that_labels_print(text: str, name: str) -> None:
    match = CATALOGUE.resolve(text)
    assert match.names == (name,)
    assert match.score < 100
    assert "part is not printed" in match.because


def test_match_in_a_store_that_has_no_such_plant(lookup: Lookup) -> None:
    assert part_left_out.match("zxqvia tantifolia oil", lookup) is None


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Canina Extract",  # fruit, seed or flower
        "Citrus Aurantium Oil",  # several varieties
        "Coleus Barbatus Extract",  # met too seldom to tell
        "Citrus Limon",  # no form
        "Qwerbulia Tantifolia Oil",
    ],
)
def test_no_part_where_several_may_be_meant(text: str) -> None:
    assert CATALOGUE.resolve(text).method in ("nomenclature", "none", "exact")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("passiflora incarnata maracuj seed oil", "PASSIFLORA INCARNATA SEED OIL"),
        ("calendula officinalis extract marigold", "CALENDULA OFFICINALIS EXTRACT"),
        ("citrullus vulgaris watermelon seed oil", "CITRULLUS LANATUS SEED OIL"),
        ("Citrus Aurantium Amarsa Peel Oil", "CITRUS AURANTIUM AMARA PEEL OIL"),  # a misprint, no common name
    ],
)
def test_common_names_that_no_table_holds(text: str, name: str) -> None:
    assert CATALOGUE.resolve(text).names == (name,)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Honey (Mel) Extract", "MEL EXTRACT"),
        ("Simmondsia Chinensis (Jojoba) Oil PEG-8 Esters", "JOJOBA OIL PEG-8 ESTERS"),
        ("Tocopherylactate (Vitamin E)", "TOCOPHERYL ACETATE"),
        ("Hamamelis Virginia (Witch Hazel) Leaf Extract", "HAMAMELIS VIRGINIANA LEAF EXTRACT"),
    ],
)
def test_a_bracket_is_read_with_the_words_around_it(text: str, name: str) -> None:
    assert CATALOGUE.resolve(text).names == (name,)


@pytest.mark.parametrize("text", ["Zxqv Qwerbate (Vitamin C)", "Bamboo Leaf Extract (Silica)"])
def test_a_bracket_beside_unknown_words_names_nothing(text: str) -> None:
    assert not CATALOGUE.resolve(text).names or CATALOGUE.resolve(text).method == "nomenclature"
