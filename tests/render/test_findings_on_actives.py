"""Findings on actives in the short report: every name has its words once, and nothing of the first screen again."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.render.highlights import highlights
from inci_parser.render.presentation import evidence_of, graded_names


def _told(text: str, product_type: str) -> dict[str, str]:
    lines = highlights(analyze(text, product_type=product_type))[0]
    return {line.finding.title: line.text for line in lines if line.finding.kind == "active"}


def test_each_name_has_its_words_and_its_letter() -> None:
    told = _told("Aqua, Glycerin, Adenosine, Malus Domestica Fruit Cell Culture Extract, Carbomer", "face cream")
    text = told["For firmness, lines and the like"]
    assert text.startswith("Adenosine (B): meant to lessen lines")
    assert "cell culture extract (D): sold for smoother or firmer skin." in text
    assert "eye area" not in text


def test_peptides_are_all_told() -> None:
    peptides = "Palmitoyl Tripeptide-1, Palmitoyl Tetrapeptide-7, Acetyl Hexapeptide-8, Pentapeptide-18"
    text = _told(f"Aqua, Glycerin, {peptides}, Palmitoyl Tripeptide-38", "serum")["Peptide or protein"]
    assert "Palmitoyl tripeptide-1, palmitoyl tetrapeptide-7 and palmitoyl tripeptide-38: sold for firmness" in text
    assert all(name in text.casefold() for name in peptides.casefold().split(", "))
    beside = _told("Aqua, Glycerin, Hydrolyzed Collagen, Palmitoyl Pentapeptide-5, Palmitoyl Tetrapeptide-7", "serum")
    assert "Hydrolyzed collagen (C): too large to pass the skin" in beside["Peptide or protein"]
    assert "Palmitoyl pentapeptide-5 (D): sold to signal to the skin" in beside["Peptide or protein"]


def test_a_stated_amount_stands_beside_what_was_studied() -> None:
    text = "Aqua, Glycerin, Panthenol 0.5 %, Dipotassium Glycyrrhizate 0.001 %, Carbomer"
    told = _told(text, "face cream")
    assert told == {
        "Soothing agent: panthenol": "1 and 5 % lowered the skin's loss of water; less here than the 1 to 5 % that was "
        "studied."
    }
    finding = next(f for f in analyze(text, product_type="face cream").findings if f.class_ == "soothing")
    assert evidence_of(finding) == "A", "of what the title names"
    assert graded_names(finding, 400) == ""


@pytest.mark.parametrize("more", ["Panthenol, Allantoin", "Salicylic Acid"])
def test_that_what_is_rinsed_off_has_no_time_to_act_is_said_once(more: str) -> None:
    text = f"Aqua, Kaolin, {more}, Glycerin, Sodium Cocoyl Isethionate, Carbomer"
    assert _told(text, "face wash") == {}
    assert _told(text, "face cream")
