"""Names between slashes."""

from __future__ import annotations

import pytest

from inci_parser.naming.candidate import Lookup
from inci_parser.naming.strategies import slash_separated


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("aqua/water/eau", ("AQUA",)),
        ("hordeum vulgare extract/extrait d'orge", ("HORDEUM VULGARE EXTRACT",)),
        ("methylparaben/propylparaben", ("METHYLPARABEN", "PROPYLPARABEN")),
        ("mel/honey/miel", ("MEL",)),
        ("water\\aqua\\eau", ("AQUA",)),
        ("parfum/fragrance", ("PARFUM",)),
        ("colophonium/rosin", ("COLOPHONIUM",)),
        ("phenoxyethanol/methylparaben/propylparaben", ("PHENOXYETHANOL", "METHYLPARABEN", "PROPYLPARABEN")),
        ("glycerin/glycerin", ("GLYCERIN",)),
    ],
)
def test_match(lookup: Lookup, text: str, names: tuple[str, ...]) -> None:
    candidate = slash_separated.match(text, lookup)
    assert candidate is not None
    assert candidate.names == names


@pytest.mark.parametrize("text", ["aqua", "glow/shine", "glycerin/unknown crosspolymer", "/"])
def test_no_name_between_slashes(lookup: Lookup, text: str) -> None:
    assert slash_separated.match(text, lookup) is None


def test_a_name_that_stands_many_times_is_looked_up_once(lookup: Lookup, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    piece = lookup.piece
    monkeypatch.setattr(lookup, "piece", lambda text: asked.append(text) or piece(text), raising=False)
    assert slash_separated.match("/".join(["zwxq", "brzt"] * 40), lookup) is None
    assert asked == ["zwxq", "brzt"]
