"""The first locant of a name glued to the name before it; brackets that end a name; a gloss within a name."""

from __future__ import annotations

import pytest

from inci_parser import parse


@pytest.mark.parametrize("between", ["1, 2-", "1,2-", "1 ,2-", "1; 2-", " 1,2-", ", 1, 2-", ", 1,2-"])
def test_a_locant_belongs_to_the_name_behind_it(between: str) -> None:
    names = parse(f"Aqua, Niacinamide{between}Hexanediol, Glycerin").names
    assert names == ("AQUA", "NIACINAMIDE", "1,2-HEXANEDIOL", "GLYCERIN")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Polysorbate 80, 2-Phenoxyethanol", ("POLYSORBATE 80", "PHENOXYETHANOL")),
        ("Ceteareth-2, 2-Phenoxyethanol", ("CETEARETH-2", "PHENOXYETHANOL")),
        ("Vitamin B1, 2-Phenoxyethanol", ("THIAMINE HCL", "PHENOXYETHANOL")),
    ],
)
def test_numbers_that_end_a_name_stay(text: str, names: tuple[str, ...]) -> None:
    assert parse(f"Aqua, {text}, Mica").names == ("AQUA", *names, "MICA")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Retinol Ester (Retinyl Palmitate)", "RETINYL PALMITATE"),
        ("Vitamin A Derivative (Retinyl Palmitate)", "RETINYL PALMITATE"),
        ("Vitamin C Ester (Ascorbyl Palmitate)", "ASCORBYL PALMITATE"),
        ("Vitamin-E-Derivat (Tocopheryl Acetate)", "TOCOPHERYL ACETATE"),
    ],
)
def test_a_form_with_its_bracket_is_one_entry(text: str, name: str) -> None:
    assert parse(f"Aqua, Glycerin, {text}, Mica").names == ("AQUA", "GLYCERIN", name, "MICA")


def test_names_before_a_bracket_are_cut_where_each_is_one() -> None:
    assert parse("Glycerin Water (Aqua) Parfum (Fragrance) Mica").names == ("GLYCERIN", "AQUA", "PARFUM", "MICA")


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("Honey (Mel) Extract (Extrait De Miel)", []),
        ("Milk (Lac) Protein (Protéine de lait)", []),
        ("Carmine (CI 75470) [Phenoxyethanol]", ["Phenoxyethanol"]),
    ],
)
def test_a_gloss_within_a_name_is_not_left_out(text: str, left_out: list[str]) -> None:
    label = parse(f"Aqua, {text}, Parfum")
    assert [label.text[span.start : span.end] for span in label.left_out] == left_out
