"""A name behind the bracket that closes a colour is an entry of its own; words of the colour are the colour's."""

from __future__ import annotations

import pytest

from inci_parser import parse


def entries(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the printed entries of a text and what they name."""
    return [(text[entry.start : entry.end], entry.match.names) for entry in parse(text).ingredients]


@pytest.mark.parametrize(
    ("run", "parts"),
    [
        ("Titanium Dioxide (CI 77891) Mica", ["Titanium Dioxide (CI 77891)", "Mica"]),
        ("CI 77891 (Titanium Dioxide) Mica", ["CI 77891 (Titanium Dioxide)", "Mica"]),
        ("Titanium Dioxide [CI 77891] Zinc Stearate", ["Titanium Dioxide [CI 77891]", "Zinc Stearate"]),
        ("Green 5 (CI 61570) Orange 4 (CI 15510)", ["Green 5 (CI 61570)", "Orange 4 (CI 15510)"]),
        (
            "Yellow 5 Lake (CI 19140) Red 7 Lake (CI 15850) Blue 1 (CI 42090)",
            ["Yellow 5 Lake (CI 19140)", "Red 7 Lake (CI 15850)", "Blue 1 (CI 42090)"],
        ),
        (
            "Mica (CI 77019) Iron Oxides (CI 77491, CI 77492, CI 77499)",
            ["Mica (CI 77019)", "Iron Oxides (CI 77491, CI 77492, CI 77499)"],
        ),
    ],
)
def test_a_name_behind_a_colour_is_another_entry(run: str, parts: list[str]) -> None:
    label = parse(text := f"Aqua, Talc, {run}, Parfum")
    assert [text[entry.start : entry.end] for entry in label.ingredients] == ["Aqua", "Talc", *parts, "Parfum"]
    assert all(entry.name for entry in label.ingredients)
    assert [notice.code for notice in label.notices].count("missing_separator") == len(parts) - 1
    assert label.quality == 2


@pytest.mark.parametrize(
    "name",
    [
        "Iron Oxides (CI 77491) Black",
        "Yellow 5 (CI 19140) Aluminum Lake",
        "Titanium Dioxide (CI 77891) (nano)",
        "(CI 77891) Titanium Dioxide",
        "Iron Oxides (CI 77491, CI 77492, CI 77499)",
        "CI 77491/CI 77492/CI 77499 (Iron Oxides)",
    ],
)
def test_words_of_the_colour_stay_with_it(name: str) -> None:
    assert [text for text, _ in entries(f"Aqua, {name}, Parfum")] == ["Aqua", name, "Parfum"]


def test_colours_between_slashes_are_cut_behind_their_brackets() -> None:
    text = "Talc, Iron Oxides (CI 77491)/Titanium Dioxide (CI 77891), Parfum"
    assert entries(text)[1:3] == [
        ("Iron Oxides (CI 77491)", ("CI 77491",)),
        ("Titanium Dioxide (CI 77891)", ("CI 77891",)),
    ]


def test_words_that_name_nothing_behind_a_colour_are_left_over() -> None:
    assert "words_left_over" not in {notice.code for notice in parse("Aqua, CI 77891 (Zxqv), Talc").notices}
    assert parse("Aqua, Titanium Dioxide (CI 77891) Zxqvon, Talc").quality != 1
