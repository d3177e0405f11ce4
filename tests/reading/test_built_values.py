"""What reading keeps on disk is what its builders make of the tables."""

from __future__ import annotations

from types import ModuleType

import pytest

from inci_parser.reading import vocabulary
from tests.support.built_values import kept_and_built, kept_values

KEPT = list(kept_values("inci_parser.reading"))


@pytest.mark.parametrize(("module", "name"), KEPT, ids=[f"{m.__name__}.{name}" for m, name in KEPT])
def test_a_kept_value_is_the_built_one(module: ModuleType, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = kept_and_built(module, name, monkeypatch)
    assert pairs
    assert all(kept == built for kept, built in pairs)


def test_there_are_such_values() -> None:
    assert {name for _, name in KEPT} >= {"headings", "_claims", "_remark", "_rating", "_line", "_product_phrases"}


def test_a_kept_pattern_of_phrases_is_the_built_one() -> None:
    built = vocabulary._phrase_pattern(("alternative",))
    assert vocabulary.phrase_pattern("alternative") == built
    assert built.fullmatch("and/or")
