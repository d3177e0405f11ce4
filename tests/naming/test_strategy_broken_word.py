"""A text that could not be read whose first word is a known name but for its last letter; names that end others."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue
from inci_parser.naming.built_in_names import built_in
from inci_parser.naming.longer_names import LongerNames
from inci_parser.naming.store import NameStore
from inci_parser.naming.strategies import broken_word


@pytest.mark.parametrize(
    ("text", "name"), [("COUMARILP'JVE W M", "COUMARIN"), ("Linalooqq xx", "LINALOOL"), ("Geranioq brz", "GERANIOL")]
)
def test_the_name_is_an_alternative_and_no_identity(text: str, name: str) -> None:
    match = Catalogue.default().resolve(text)
    assert (match.names, [other.name for other in match.alternatives]) == ((), [name])


@pytest.mark.parametrize("text", ["cocamidop sodium", "Glyceride foo", "Sodium anaome", "Panthenyx X", "Xqwvzbrt jve"])
def test_a_word_that_is_real_or_begins_another_name_tells_nothing(text: str) -> None:
    assert broken_word.match(text, Catalogue.default()._resolver) is None


def test_names_that_end_with_another_are_those_of_labels() -> None:
    longer = LongerNames(NameStore([built_in()]))
    assert longer.of("UREA")[0] == "HYDROXYETHYL UREA"
    assert longer.of("LIMONENE") == ()
