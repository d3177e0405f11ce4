"""Names of other languages, read word by word."""

from __future__ import annotations

import pytest

from inci_parser.naming.candidate import Lookup
from inci_parser.naming.composition import language
from inci_parser.naming.strategies import composition


@pytest.mark.parametrize(
    ("text", "name"),
    [("폴리글리세릴-10라우레이트", "POLYGLYCERYL-10 LAURATE"), ("병풀잎추출물", "CENTELLA ASIATICA LEAF EXTRACT")],
)
def test_match(lookup: Lookup, text: str, name: str) -> None:
    candidate = composition.match(text, lookup)
    assert candidate is not None
    assert (candidate.names, candidate.method) == ((name,), "translation")


@pytest.mark.parametrize("text", ["가나다라", "丙丁戊己"])
def test_what_gives_no_listed_name_is_none(lookup: Lookup, text: str) -> None:
    assert language(text) is not None
    assert composition.match(text, lookup) is None
