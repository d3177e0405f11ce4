"""What stands behind "Contains:" and "Also:": entries, or a statement of what is no ingredient."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.naming import Catalogue
from inci_parser.reading.contents_stated import mark_contents

ACTIVES = "Active ingredients: Octocrylene 80 mg/g, Titanium Dioxide 20 mg/g. "


@pytest.mark.parametrize(
    "rest",
    [
        "Contains: Phenoxyethanol, Hydroxybenzoates. Also: Purified water, Dimethicone, Glycerol, Stearic acid",
        "Enthält: Phenoxyethanol, Parabene. Außerdem: Purified water, Dimethicone, Glycerol, Stearic acid",
        "Contient : Phenoxyethanol, Parabens. Contient également : Purified water, Dimethicone, Glycerol, Stearic acid",
    ],
)
def test_a_list_in_two_sentences_behind_actives(rest: str) -> None:
    label = inci_parser.parse(ACTIVES + rest)
    assert [entry.match.name for entry in label.ingredients][2:] == [
        "PHENOXYETHANOL",
        "PARABEN",
        "AQUA",
        "DIMETHICONE",
        "GLYCERIN",
        "STEARIC ACID",
    ]
    assert {entry.section for entry in label.ingredients[2:]} == {"main"}
    assert not any(notice.code in ("doubtful_heading", "left_out", "second_list") for notice in label.notices)


def test_half_suffices_behind_actives() -> None:
    label = inci_parser.parse(ACTIVES + "Contains: Phenoxyethanol, Xylophonate.")
    assert "PHENOXYETHANOL" in [entry.match.name for entry in label.ingredients]


@pytest.mark.parametrize(
    "text",
    [
        ACTIVES + "Contains: tree nuts, shellfish, wheat gluten.",
        "Aqua, Glycerin, Mica. Also: try our lotion, and our balm",
        "Aqua, Glycerin, Mica. Contains: tree nuts, Phenoxyethanol, shellfish.",
    ],
)
def test_what_is_no_ingredient_is_no_entry(text: str) -> None:
    known = {"OCTOCRYLENE", "TITANIUM DIOXIDE", "AQUA", "GLYCERIN", "MICA"}
    assert {entry.match.name for entry in inci_parser.parse(text).ingredients} <= known


def test_nothing_to_mark() -> None:
    assert mark_contents([], Catalogue.default().recognizer) == []
