"""Lists with lost signs: stray brackets, lines that break within unread names, words behind the last entry."""

from __future__ import annotations

import pytest

from inci_parser import parse

HEAD = "Ingredients: Aqua, Glycerin, Parfum, "


def _names(text: str) -> list[str | None]:
    return [entry.name for entry in parse(HEAD + text).ingredients[3:]]


def test_a_name_behind_an_unread_line_is_doubtful() -> None:
    """The line's end may be a wrap: what stands behind it may be the end of the name that could not be read."""
    *_, unread, doubtful, sure = parse(HEAD + "Coumxrzp jve W M\nCinnamal, Linalool").ingredients
    assert unread.name is None
    assert (doubtful.name, doubtful.doubts) == ("CINNAMAL", ("cut", "name"))
    assert sure.doubts == ()


def test_a_name_behind_an_unread_entry_and_a_comma_is_sure() -> None:
    assert parse(HEAD + "Coumxrzp jve W M,\nCinnamal").ingredients[-1].doubts == ()


def test_lines_without_commas_are_entries_of_their_own() -> None:
    assert parse("Ingredients:\nAqua\nGlycerin\nCoumxrzp jve\nCinnamal\nLinalool").ingredients[3].doubts == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Citrus Aurantium Dulcis Orange) Peel Oil, Mica", "CITRUS AURANTIUM DULCIS PEEL OIL"),
        ("Camellia Sinensis Green Tea) Leaf Extract, Mica", "CAMELLIA SINENSIS LEAF EXTRACT"),
    ],
)
def test_a_bracket_that_was_never_opened_is_part_of_the_name(text: str, name: str) -> None:
    assert _names(text) == [name, "MICA"]


def test_a_bracket_between_two_names_parts_them() -> None:
    assert _names("Glycerin) Panthenol") == ["GLYCERIN", "PANTHENOL"]


def test_what_goes_on_behind_the_last_entry_is_told() -> None:
    label = parse(HEAD + "Linalool, h,q,d,p,60%, zxqvtt tt, qvxw")
    assert [label.text[span.start : span.end] for span in label.left_out][-2:] == ["zxqvtt tt", "qvxw"]
    assert "left_out" in {notice.code for notice in label.notices}


@pytest.mark.parametrize("end", ["12M", "$12", "8RN01-3", "EXP 12/2026"])
def test_a_code_behind_the_last_entry_is_no_part_of_the_list(end: str) -> None:
    assert parse(HEAD + f"Linalool, {end}").left_out == ()


def test_codes_of_a_terminal_are_no_text() -> None:
    label = parse("\x1b[31mIngredients:\x1b[0m Aqua, \x1b[1;31mGlycerin\x1b[0m, Parfum")
    assert label.names == ("AQUA", "GLYCERIN", "PARFUM")


def test_names_before_a_colour_number_are_no_part_of_the_colour() -> None:
    assert parse("Ingredients: Aqua Mica CI 77891").names == ("AQUA", "CI 77891")
    assert _names("Silica PEG-32 CI 77491 (Iron Oxides)")[:2] == ["SILICA", "PEG-32"]


def test_two_salts_of_one_dye_are_two_entries() -> None:
    assert _names("blue no. 1 blue no. 4") == ["CI 42090", "CI 42090"]


def test_a_colour_at_the_end_of_a_run_hides_no_name() -> None:
    names = _names("tetrasodium edta tocopheryl acetate ci 17200 (red 33)")
    assert names == ["TETRASODIUM EDTA", "TOCOPHERYL ACETATE", "CI 17200"]
