"""Actives of a set of products: the statement on them tells which part holds what."""

from __future__ import annotations

from inci_parser import analyze

from .labels import line

TEXT = (
    "{}: Centella Asiatica Leaf Water (80%), Aqua, Glycerin, Panthenol, Ascorbyl Glucoside, Phenoxyethanol\n"
    "{}: Centella Asiatica Leaf Water (60%), Aqua, Glycerin, Niacinamide, Panthenol, Phenoxyethanol, Adenosine"
)


def test_the_part_stands_with_amounts_and_with_what_one_part_alone_holds() -> None:
    told = line(analyze(TEXT.format("Toner", "Cream"), market="KR"), "actives")
    assert "centella asiatica leaf water 80 % in the toner and 60 % in the cream" in told
    assert "niacinamide in the cream, panthenol and adenosine in the cream (each perhaps as much as studied)" in told


def test_parts_of_one_kind_are_not_told_apart() -> None:
    assert " in the " not in line(analyze(TEXT.format("Cream A", "Cream B"), market="KR"), "actives")
