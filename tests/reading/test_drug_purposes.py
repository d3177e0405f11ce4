"""Two purposes of an active with a comma between them are no second active."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.reading.drug_purposes import mark_further_purposes, names_a_purpose
from inci_parser.tables.resources import rows

from ..support.reading import segments_of

INACTIVE = " Inactive ingredients: Water, Glycerin"


@pytest.mark.parametrize(
    ("actives", "names"),
    [
        (
            "Stannous fluoride 0.454% (0.16% w/v fluoride ion) ..... Anticavity, antigingivitis toothpaste",
            "STANNOUS FLUORIDE",
        ),
        ("Salicylic acid 2% ... Acne treatment, exfoliant.", "SALICYLIC ACID"),
        ("Pyrithione zinc 1% Purpose: Anti-dandruff, anti-seborrheic dermatitis.", "ZINC PYRITHIONE"),
        ("Triclosan 0.3% - Antigingivitis, anticavity.", "TRICLOSAN"),
        (
            "Zinc oxide 10% Skin protectant, sunscreen; Dimethicone 1% Skin protectant, lubricant.",
            "ZINC OXIDE/DIMETHICONE",
        ),
        ("Avobenzone 3%, Homosalate 10%.", "BUTYL METHOXYDIBENZOYLMETHANE/HOMOSALATE"),
        ("Zinc oxide 10% ... Skin protectant, corticosteroid anti-itch.", "ZINC OXIDE"),
        ("Hydroquinone skin lightener.", "HYDROQUINONE"),  # a name and its purpose
        ("Zinc oxide 10%, Foobarol.", "ZINC OXIDE/None"),  # an active that nobody knows stays one
    ],
)
def test_purposes_are_no_actives(actives: str, names: str) -> None:
    label = parse(f"Active ingredients: {actives}{INACTIVE}")
    assert [str(entry.name) for entry in label.ingredients] == [*names.split("/"), "AQUA", "GLYCERIN"]
    assert not label.left_out


def test_each_purpose_of_the_tables_may_be_the_second() -> None:
    words = [row["word"] for row in rows("label_words.csv") if row["kind"] == "drug_purpose" and row["lang"] == "en"]
    for word in words:
        assert names_a_purpose(word)
        label = parse(f"Active ingredient: Zinc oxide 10% ..... Skin protectant, {word}.{INACTIVE}")
        assert [entry.name for entry in label.ingredients] == ["ZINC OXIDE", "AQUA", "GLYCERIN"], word


def test_only_actives_have_purposes() -> None:
    segments, _, _ = segments_of("Ingredients: Aqua, sunscreen lotion, Parfum")
    assert mark_further_purposes(segments) == segments
