"""What a first screen says though its eight lines are full: broken rules, contradicted claims and what was not read."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.render.summary import summary_rows


@pytest.mark.parametrize(
    ("code", "title", "text", "asked"),
    [
        (
            "above_maximum",
            "Warming muscle rub gel",
            "Aqua, Methyl Salicylate (15%), Menthol (5%), Camphor, Alcohol Denat., Carbomer, Triethanolamine",
            {"profile": ["pregnancy"]},
        ),
        (
            "claim",
            "Face cream, no essential oils",
            "Aqua, Glycerin, Cetearyl Alcohol, Squalane, Panthenol, Melaleuca Alternifolia Leaf Oil, Sodium Benzoate, "
            "Potassium Sorbate, Citric Acid",
            {"profile": ["sensitive"]},
        ),
        (
            "unread",
            "Toner",
            "Aqua, Gluconolactone, Glycerin, Lactobionic Acid, Betaine Salicylate, Propanediol, Qwertzol, Allantoin, "
            "1,2-Hexanediol, Ethylhexylglycerin",
            {"profile": ["sensitive"]},
        ),
    ],
)
def test_what_must_be_known_is_told_though_there_is_no_room(
    code: str, title: str, text: str, asked: dict[str, list[str]]
) -> None:
    report = analyze(text, title=title, profile=asked["profile"])
    told = next(statement for statement in report.summary if statement.code == code)
    shown = " ".join(f"{term} {words}" for term, words in summary_rows(report))
    assert told.text[-20:] in shown
