"""An avoid list in any language of the claims: the nouns that claims call absent name the groups."""

from __future__ import annotations

from collections import Counter

import pytest

from inci_parser import analyze
from inci_parser.analysis.ingredient_groups import avoid_groups, find_group
from inci_parser.tables.resources import rows


@pytest.mark.parametrize(
    ("label", "asked", "names"),
    [
        ("Aqua, Dimethiconol, Amodimethicone", "Silikone", ("DIMETHICONOL", "AMODIMETHICONE")),
        ("Aqua, Dimethicone", "силиконы", ("DIMETHICONE",)),
        ("Aqua, Dimethicone", "シリコン", ("DIMETHICONE",)),
        ("Aqua, Methylparaben", "Parabene", ("METHYLPARABEN",)),
        ("Aqua, Methylparaben", "parabenów", ("METHYLPARABEN",)),
        ("Aqua, Sodium Lauryl Sulfate", "sulfatos", ("SODIUM LAURYL SULFATE",)),
        ("Aqua, Petrolatum", "huile minérale", ("PETROLATUM",)),
        ("Aqua, Alcohol Denat.", "Alkohol", ("ALCOHOL DENAT.",)),
        ("Aqua, Lavandula Angustifolia Oil", "aceite esencial", ("LAVANDULA ANGUSTIFOLIA OIL",)),
        ("Aqua, Lavandula Angustifolia Oil", "a\u0308therisches O\u0308l", ("LAVANDULA ANGUSTIFOLIA OIL",)),
        ("Aqua, Parfum, Limonene", "Duftstoffe", ("PARFUM", "LIMONENE")),
        ("Aqua, Phenoxyethanol", "conservantes", ("PHENOXYETHANOL",)),
        ("Aqua, Phenoxyethanol", "防腐剂", ("PHENOXYETHANOL",)),
        ("Aqua, Helianthus Annuus Seed Oil", "oils", ("HELIANTHUS ANNUUS SEED OIL",)),
        ("Aqua, Aluminum Chlorohydrate, Mica", "Aluminiumsalze", ("ALUMINUM CHLOROHYDRATE",)),
        ("Aqua, Cera Alba", "vegano", ("CERA ALBA",)),
        ("Aqua, Parfum, Limonene", "allergens", ("LIMONENE",)),
        ("Aqua, Linalool", "аллергены", ("LINALOOL",)),
        ("Aqua, Parfum", "sin perfume", ("PARFUM",)),
        ("Aqua, Sodium Laureth Sulfate", "SLS/SLES", ("SODIUM LAURETH SULFATE",)),
    ],
)
def test_words_for_a_group_find_its_members_in_every_language(label: str, asked: str, names: tuple[str, ...]) -> None:
    (answer,) = analyze(label, avoid=[asked]).looked_for
    assert answer.names == names
    assert answer.found == bool(names)


def test_every_noun_of_one_claim_names_a_group() -> None:
    of_rule = {rule: group for group in avoid_groups().values() for rule in _rules(group.name)}
    nouns = [row for row in rows("claim_nouns.csv") if row["rule"] in of_rule and row["kind"] == "noun"]
    owners = Counter(word for rule, word in {(of_rule[row["rule"]].name, row["word"]) for row in nouns})
    unknown = {row["word"] for row in nouns if owners[row["word"]] == 1 and find_group(row["word"]) is None}
    assert not unknown


def test_a_word_of_several_groups_names_none_of_them() -> None:
    assert "sls i sles" in avoid_groups()["sodium lauryl sulfate"].claimed
    group = find_group("sls i sles")
    assert group is not None
    assert group.name == "sodium lauryl and laureth sulfate"


def test_what_may_preserve_or_be_plastic_leaves_the_answer_open() -> None:
    kept, plastic = analyze(
        "Aqua, Benzyl Alcohol, Acrylates Copolymer", avoid=["preservatives", "Mikroplastik"]
    ).looked_for
    assert (kept.found, kept.possible) == (False, ("BENZYL ALCOHOL",))
    assert (plastic.found, plastic.possible) == (False, ("ACRYLATES COPOLYMER",))


def _rules(name: str) -> list[str]:
    return [
        rule for row in rows("avoid_groups.csv") if row["group"] == name for rule in row["claims"].split(";") if rule
    ]
