"""Reading with a recognizer that knows ten names: what the port is asked, and what reading makes of its answers."""

from __future__ import annotations

import pytest

from inci_parser.reading import read
from inci_parser.reading.pipeline import LAYOUT_PASSES
from tests.support.reading import TenNames, segments_of


def texts(text: str) -> list[str]:
    return [entry.text for entry in read(text, TenNames()).ingredients]


def test_a_list() -> None:
    assert texts("Ingredients: Aqua, Glycerin (5 %), Zxqv, Parfum.") == ["Aqua", "Glycerin (5 %)", "Zxqv", "Parfum"]


def test_lost_separators_need_only_known_names() -> None:
    assert texts("Aqua Glycerin Parfum") == ["Aqua", "Glycerin", "Parfum"]


def test_a_wrapped_name() -> None:
    assert texts("Aqua, Sodium\nBenzoate, Parfum, Glycerin") == ["Aqua", "Sodium\nBenzoate", "Parfum", "Glycerin"]


def test_words_wrapped_by_hyphens_do_not_make_lines_separate() -> None:
    wrapped = "Aqua, Phenoxy-\nethanol, Qwertin\nsul-\nfate dis-\nodium mono-\nhydrate"
    assert texts(wrapped) == wrapped.split(", ")


def test_a_heading_is_enough_for_names_nobody_knows() -> None:
    assert texts("Ingredients: Qwertin, Asdfol") == ["Qwertin", "Asdfol"]


def test_prose_is_no_list() -> None:
    assert read("This is what your skin needs to feel soft and calm.", TenNames()).kind == "no_list"


def test_the_catalogue_is_asked_once_an_entry() -> None:
    recognizer = TenNames()
    label = read("Ingredients: Aqua, Glycerin, Mica, Talc, Phenoxyethanol, Parfum.", recognizer)
    assert len(label.ingredients) == 6
    assert len(recognizer.asked) <= 1.2 * 6


@pytest.mark.parametrize("layout_pass", LAYOUT_PASSES)
def test_a_plain_list_passes_untouched_without_a_question(layout_pass: object) -> None:
    segments, document, recognizer = segments_of("Aqua, Glycerin, Mica, Talc, Phenoxyethanol, Parfum")
    recognizer.asked.clear()
    assert callable(layout_pass)
    assert layout_pass(segments, document, recognizer) == segments
    assert recognizer.asked == []
