"""Ways to open a may-contain block, and tabs between names."""

from __future__ import annotations

import pytest

from inci_parser import parse


@pytest.mark.parametrize(
    "opening",
    [
        "[+/- (May Contain) {}]",
        "[+/- May Contain: {}]",
        "[May Contain (+/-): {}]",
        "(+/- {})",
        "+/- (May Contain) {}",
        "(May Contain) {}",
        "(May Contain): {}",
        "[May Contain/Peut Contenir] {}",
        "(+/-) {}",
    ],
)
def test_one_block(opening: str) -> None:
    label = parse("Mica, Talc " + opening.format("Titanium Dioxide (CI 77891), Iron Oxides (CI 77491, CI 77492)"))
    assert [(entry.text, entry.section) for entry in label.ingredients] == [
        ("Mica", "main"),
        ("Talc", "main"),
        ("Titanium Dioxide (CI 77891)", "may_contain"),
        ("Iron Oxides (CI 77491, CI 77492)", "may_contain"),
    ]


def test_a_block_in_brackets_ends_with_them() -> None:
    label = parse("Mica (+/- CI 77891, CI 77491), Dimethicone")
    assert [entry.section for entry in label.ingredients] == ["main", "may_contain", "may_contain", "main"]


def test_tabs_between_many_names_separate_entries() -> None:
    label = parse("Aqua\tGlycerin\tParfum\tLimonene")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN", "PARFUM", "LIMONENE"]
