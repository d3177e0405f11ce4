"""Texts that tell by words or signs that more was listed than can be read, and phrases that are no names."""

from __future__ import annotations

import pytest

from inci_parser import parse


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Squalane, and other ingredients.", ["SQUALANE"]),
        ("Aqua, Glycerin, and 14 other ingredients", ["AQUA", "GLYCERIN"]),
        ("Aqua, Glycerin, and 12 more ingredients", ["AQUA", "GLYCERIN"]),
        ("水、グリセリン、BGなど", ["AQUA", "GLYCERIN", "BUTYLENE GLYCOL"]),
        ("水,甘油,丁二醇等成分。", ["AQUA", "GLYCERIN", "BUTYLENE GLYCOL"]),
        ("정제수, 글리세린, 부틸렌글라이콜등", ["AQUA", "GLYCERIN", "BUTYLENE GLYCOL"]),
        ("정제수, 글리세린, 기타 성분", ["AQUA", "GLYCERIN"]),
        ("Ingredients (cont.): Parfum, Linalool", ["PARFUM", "LINALOOL"]),
        ("Ingredients continued:\nParfum, Linalool", ["PARFUM", "LINALOOL"]),
        ("Ingredients (partial) Aqua, Mica", ["AQUA", "MICA"]),
        ("Zutaten (Fortsetzung): Talkum, Glycerin", ["TALC", "GLYCERIN"]),
    ],
)
def test_words_that_say_a_list_goes_on_are_no_entry(text: str, names: list[str]) -> None:
    label = parse(text)
    assert [entry.name for entry in label.ingredients] == names
    assert "partial" in label.traits
    assert not label.left_out


@pytest.mark.parametrize(
    "text",
    [
        "Drug Facts (continued) inactive ingredients: water, glycerin, talc",
        "Zinc oxide 20 %. And other ingredients: water, glycerin",
        "Ingredients: (nano) Zinc Oxide, Mica",
    ],
)
def test_a_panel_that_goes_on_holds_a_whole_list(text: str) -> None:
    assert "partial" not in parse(text).traits


@pytest.mark.parametrize(
    "unread", ["????", "■■■", "\ufffd\ufffd", "___", "*****", "----", "[???]", "[illegible]", "(unleserlich)"]
)
def test_signs_in_place_of_a_name_are_left_out_with_a_notice(unread: str) -> None:
    label = parse(f"Aqua, Glycerin, {unread}, Parfum")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN", "PARFUM"]
    assert [label.text[span.start : span.end].strip("[]()") for span in label.left_out] == [unread.strip("[]()")]


def test_a_class_alone_in_a_phase_is_an_entry_that_nobody_knows() -> None:
    label = parse("Phase A: Water 70 %, Glycerin 5 %. Phase B: Cetyl Alcohol 4 %. Phase C: Preservative q.s.")
    assert [(entry.text, entry.known) for entry in label.ingredients][3:] == [("Preservative q.s.", False)]


def test_a_statement_of_foods_before_a_list_is_none_of_its_entries() -> None:
    label = parse("Contains: nuts, soy. Aqua, Glycerin, Parfum")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN", "PARFUM"]
    assert len(parse("Contains: Linalool, Limonene. Aqua, Glycerin").ingredients) == 4


def test_a_name_behind_a_bracket_with_a_claim_goes_on_with_the_list() -> None:
    assert [entry.name for entry in parse("Aqua [Free from: Mica] Talc").ingredients] == ["AQUA", "TALC"]


@pytest.mark.parametrize("heading", ["[ngredents)", "(lngredienls)", "{Ingredlents}", "[INGREDI3NTS]"])
def test_a_misread_heading_in_brackets_is_one_wherever_it_stands(heading: str) -> None:
    label = parse(f"gently over the face {heading} water, glycerin, betaine")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN", "BETAINE"]


def test_one_heading_said_twice_is_one() -> None:
    label = parse("INGREDIENTS/LIST OF INGREDIENTS: Aqua, Glycerin")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN"]
