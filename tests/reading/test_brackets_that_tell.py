"""A bracket that names an ingredient with its amount, or as its form, tells which one the entry is."""

from __future__ import annotations

import pytest

from inci_parser import parse


@pytest.mark.parametrize(
    ("printed", "names", "amount"),
    [
        ("AHA (Lactic Acid 5%)", ("LACTIC ACID",), 5.0),
        ("BHA (Salicylic Acid 2%)", ("SALICYLIC ACID",), 2.0),
        ("Peptide (Palmitoyl Tripeptide-1 0.01%)", ("PALMITOYL TRIPEPTIDE-1",), 0.01),
        ("Zinc (Zinc PCA 1%)", ("ZINC PCA",), 1.0),
        ("Zinc (as Zinc PCA)", ("ZINC PCA",), None),
        ("Zink (als Zinkoxid)", ("ZINC OXIDE",), None),
        ("Vitamin A (as Retinyl Palmitate)", ("RETINYL PALMITATE",), None),
        ("Emulsifier (PEG-100 Stearate)", ("PEG-100 STEARATE",), None),
        ("Silicone (Dimethicone)", ("DIMETHICONE",), None),
        ("Parabens (Methylparaben)", ("METHYLPARABEN",), None),
        ("Citric Acid (as pH adjuster)", ("CITRIC ACID",), None),
        ("Cetyl (PEG-9) Dimethicone", ("CETYL (PEG-9) DIMETHICONE",), None),
        ("Tocopherol (Vitamin E 1%)", ("TOCOPHEROL",), 1.0),
    ],
)
def test_what_the_bracket_tells(printed: str, names: tuple[str, ...], amount: float | None) -> None:
    entry = parse(f"Aqua, Glycerin, {printed}, Parfum").ingredients[2]
    assert entry.text == printed
    assert entry.match.names == names
    assert (entry.percent.max if entry.percent else None) == amount
    assert entry.doubts == ()


def test_an_amount_beside_what_an_extract_holds_is_none_of_the_entry() -> None:
    entry = parse("Aqua, Aloe Extract (Glycerin 2%), Mica").ingredients[1]
    assert entry.match.names == ("ALOE BARBADENSIS LEAF EXTRACT",)
    assert entry.percent is None
    assert entry.doubts == ("amount",)
