"""A legible name of a damaged text is an entry, or told as left out; other text beside a list is not."""

from __future__ import annotations

import random

import pytest

from inci_parser import parse
from inci_parser.reading.list_detection import detect_list
from inci_parser.reading.lost_names import lost_names
from tests.support.reading import segments_of

NAMES = (
    "Glycerin", "Cetearyl Alcohol", "Ethylhexyl Palmitate", "Butylene Glycol", "Sodium Hyaluronate", "Dimethicone",
    "Tocopheryl Acetate", "Phenoxyethanol", "Sodium Benzoate", "Potassium Sorbate", "Citric Acid", "Hexyl Cinnamal",
    "Benzyl Salicylate", "Stearic Acid", "Isopropyl Myristate", "Simmondsia Chinensis Seed Oil", "Titanium Dioxide",
)  # fmt: skip
NOISE = "|1lOQ~'\"‘-°ﬁijxvwqz"


def told(text: str) -> str:
    """Return what a reading tells of a text: its entries and what was left out, in small letters."""
    label = parse(text)
    spans = [(e.start, e.end) for e in label.ingredients] + [(s.start, s.end) for s in label.left_out]
    return "|".join(" ".join(text[start:end].lower().split()) for start, end in spans)


@pytest.mark.parametrize("head", ["", "INGREDIENTS: ", "INGREDIENTSzA'oLM- a; V\n", "mom-mansmsms: "])
@pytest.mark.parametrize("between", [", ", " - ", " • "])
def test_legible_names_between_damaged_ones_are_told(head: str, between: str) -> None:
    lost = []
    for seed in range(20):
        rng = random.Random(seed)
        names = rng.sample(NAMES, 9)
        damaged = {i for i in range(9) if rng.random() < 0.3}
        printed = ["".join(rng.choice(NOISE) if rng.random() < 0.3 else c for c in n) for n in names]
        words = [printed[i] if i in damaged else names[i].upper() for i in range(9)]
        lines = [between.join(words[:3]), between.join(words[3:6]), between.join(words[6:])]
        text = head + (between.rstrip() + rng.choice(["\n", "\n\n"])).join(lines)
        found = told(text)
        lost += [name for i, name in enumerate(names) if i not in damaged and name.lower() not in found]
    assert len(lost) <= 1


HEAD = "INGREDIENTSzA'oLM- a; V\nETHYLHEXYL PALMITATE - BE -~ x\n\n"


def test_a_line_before_the_list_that_no_entry_names() -> None:
    text = f"{HEAD}NIUM CHLORIDE - MICA - PARFUM - SODIUM BENZOATE"
    assert "ethylhexyl palmitate" in told(text)
    assert {notice.code for notice in parse(text).notices} >= {"left_out"}


def test_a_name_right_before_a_damaged_list_is_its_first_entry() -> None:
    label = parse(f"{HEAD}NIUM CHLORIDE ' SIMMONDSIA CH1 ' ROSPERMUM PARK ' MICA ' PARFUM ' SODIUM BENZOATE ' TALC")
    assert label.names[:2] == ("ETHYLHEXYL PALMITATE", "MICA")
    assert [label.text[span.start : span.end] for span in label.left_out] == ["BE -~ x"]


@pytest.mark.parametrize(
    "list_", ["NIUM CHLORIDE, MICA, PARFUM, SODIUM BENZOATE", "Ingredients: Zqvx, Prtwq, Xlmnb qd, Mica"]
)
def test_a_name_before_a_list_that_is_read_or_has_a_heading_is_no_entry(list_: str) -> None:
    assert "ETHYLHEXYL PALMITATE" not in parse(HEAD + list_).names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Aqua, Glycerin, Zqvx, Prtwq, Xlmnb qd. COUMARIN GERANOL ALTE Menion por RABEL", "coumarin"),
        ("Aqua, Glycerin, Zqvx, Prtwq, Xlmnb qd. Aqqv Linalool Qzx Vrw Brevet Laboratoine", "linalool"),
    ],
)
def test_a_name_among_words_without_separators_beside_a_damaged_list(text: str, name: str) -> None:
    assert name in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Niacinamide 10%\nAqua, Niacinamide, Parfum",
        "Soothing cream with aloe vera and panthenol. Ingredients: Aqua, Glycerin, Parfum",
        "Shea Butter, Argan Oil\nIngredients: Aqua, Glycerin, Parfum",
        "Ingredients: Aqua, Glycerin, Parfum. Directions: mix with Citric Acid, rinse",
        "- Squalane: softens the skin.\n\nIngredients: Aqua, Glycerin, Parfum",
        "Aqua, Glycerin, Parfum. Free from Sodium Laureth Sulfate, Mineral Oil",
    ],
)
def test_other_text_beside_a_list_is_not_told(text: str) -> None:
    assert parse(text).left_out == ()


def test_nothing_is_lost_of_a_whole_list() -> None:
    segments, _, recognizer = segments_of("Aqua, Mica, Talc")
    assert not list(lost_names(segments, detect_list(segments), recognizer))
    assert not list(lost_names([], [], recognizer))
