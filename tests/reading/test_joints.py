"""Joints: which full stops, line breaks, hyphens and dashes separate."""

from __future__ import annotations

import pytest

from inci_parser.reading.joints import LONGEST, is_abbreviation
from tests.support.reading import segments_of

Shown = list[str | tuple[str, tuple[str, ...]]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sodium\nBenzoate, Aqua, Mica", ["Sodium Benzoate", "Aqua", "Mica"]),
        ("Sodium\nBenzoate", ["Sodium Benzoate"]),
        ("Aqua, Sodium\nBenzoate", ["Aqua", "Sodium Benzoate"]),
        ("Phenoxy-\nethanol, Aqua", [("Phenoxyethanol", ("hyphenated",)), "Aqua"]),
        ("Phenoxy- ethanol, Aqua", [("Phenoxyethanol", ("hyphenated",)), "Aqua"]),
        ("Phenoxy -ethanol, Aqua", [("Phenoxyethanol", ("hyphenated",)), "Aqua"]),
        ("Phenoxy - ethanol, Aqua", [("Phenoxyethanol", ("hyphenated",)), "Aqua"]),
        ("Sodium-\nBenzoate, Aqua", [("Sodium-Benzoate", ("hyphenated",)), "Aqua"]),
        ("Zxqv-\nQrtw, Aqua", [("Zxqv-Qrtw", ("hyphenated",)), "Aqua"]),
        ("Zxqv-\nqrtw, Aqua", [("Zxqvqrtw", ("hyphenated",)), "Aqua"]),
        ("Aqua\nMica\nTalc", ["Aqua", "Mica", "Talc"]),
        ("Aqua, Mica,\nTalc", ["Aqua", "Mica", "Talc"]),
        ("Aqua, Mica, Zxqv\nQrtw, Talc", ["Aqua", "Mica", "Zxqv Qrtw", "Talc"]),
        ("Aqua\nZxqv Qrtw\nMica", ["Aqua", "Zxqv Qrtw", "Mica"]),
        ("Aqua, Mica\nTalc, Parfum", ["Aqua", "Mica", "Talc", "Parfum"]),
        ("Alcohol Denat. Parfum, Aqua", ["Alcohol Denat", "Parfum", "Aqua"]),
        ("Alcohol Denat. parfum, Aqua", ["Alcohol Denat", "parfum", "Aqua"]),
        ("Alcohol Denat., Parfum", ["Alcohol Denat.", "Parfum"]),
        ("Alcohol Denat.\nParfum", ["Alcohol Denat", "Parfum"]),
        ("Zxqv Denat. Qrtw, Aqua", ["Zxqv Denat. Qrtw", "Aqua"]),
        ("C.I. 77891", ["C.I. 77891"]),
        ("Aqua, Mica, CI\n77891, Talc", ["Aqua", "Mica", "CI 77891", "Talc"]),
        ("Aqua, Mica, C.I.\n77891, Talc", ["Aqua", "Mica", "C.I. 77891", "Talc"]),
        ("Aqua.mica", ["Aqua", "mica"]),
        ("Aqua.Mica", ["Aqua", "Mica"]),
        ("Aqua. mica", ["Aqua", "mica"]),
        ("Zxqv.qrtw, Aqua", ["Zxqv.qrtw", "Aqua"]),
        ("Zxqv.Qrtw, Aqua", ["Zxqv", "Qrtw", "Aqua"]),
        ("Aqua.qrtw, Mica", ["Aqua.qrtw", "Mica"]),
        ("02. Rose: Aqua", ["02. Rose", "Aqua"]),
        ("02. Rose, Aqua", ["02", "Rose", "Aqua"]),
        ("Ceteareth\n\n20, Aqua", ["Ceteareth", "20", "Aqua"]),
        ("Aqua... 70, Mica... 5", ["Aqua... 70", "Mica... 5"]),  # leader dots
        ("Aqua.. 70, Mica", ["Aqua.", "70", "Mica"]),
        ("Aqua. 70, Mica", ["Aqua", "70", "Mica"]),
        ("Zxqv... 70, Mica", ["Zxqv..", "70", "Mica"]),
        ("Aqua... 70 g, Mica", ["Aqua..", "70 g", "Mica"]),
        ("Aqua: 70", ["Aqua: 70"]),
        ("Aqua: 70 %, Mica: <1%", ["Aqua: 70 %", "Mica: <1%"]),
        ("Aqua - 70, Mica - 5", ["Aqua - 70", "Mica - 5"]),
        ("Zxqv: 70", ["Zxqv", "70"]),
        ("Aqua: 7000", ["Aqua", "7000"]),
        ("Aqua - Mica - Talc - Parfum", ["Aqua", "Mica", "Talc", "Parfum"]),
        ("Aqua - Water, Mica", ["Aqua - Water", "Mica"]),
        ("Zxqv - Qrtw, Aqua", [("Zxqv-Qrtw", ("hyphenated",)), "Aqua"]),
        ("Zxqv 20 - Qrtw, Aqua", ["Zxqv 20 - Qrtw", "Aqua"]),
        ("Zxqv - Aqua - Mica - Talc", ["Zxqv", "Aqua", "Mica", "Talc"]),
        ("Zxqv- Aqua- Mica- Talc", ["Zxqv", "Aqua", "Mica", "Talc"]),
        ("Tocopherol - antioxidant", ["Tocopherol", "antioxidant"]),
        ("Step 1 - Aqua", ["Step 1", "Aqua"]),
        ("Thickener - Mica", ["Thickener", "Mica"]),
        ("5 %\nAqua", ["5 % Aqua"]),
        ("Aqua\n5 %", ["Aqua 5 %"]),
        ("- Aqua\n- Mica", ["Aqua", "Mica"]),
        ("Aqua*\nMica*", ["Aqua*", "Mica*"]),
        ("Sodium\nBenzoate*, Aqua", ["Sodium Benzoate*", "Aqua"]),
        ("Day Cream\nAqua, Mica", ["Day Cream", "Aqua", "Mica"]),
        ("Zxqv Qrtw\nAqua, Mica, Talc", ["Zxqv Qrtw", "Aqua", "Mica", "Talc"]),
        ("Glycerin\nExtract, Aqua, Mica", ["Glycerin Extract", "Aqua", "Mica"]),
        ("Aqua, Mica\n\nTalc", ["Aqua", "Mica", "Talc"]),
        ("Aqua\n- Zxqv Qrtw\n- Mica, Talc", ["Aqua", "Zxqv Qrtw", "Mica", "Talc"]),
        ("Phenoxy\n-ethanol, Aqua", [("Phenoxyethanol", ("hyphenated",)), "Aqua"]),
        ("Aqua, Mica, Zxqv\n Qrtw\nTalc", ["Aqua", "Mica", "Zxqv Qrtw", "Talc"]),
        ("Aqua.\nMica", ["Aqua", "Mica"]),
        ("Alcohol Denat.\nZxqv, Aqua", ["Alcohol Denat", "Zxqv", "Aqua"]),
        ("Aqua, Mica\nTalc Zxqv, Parfum", ["Aqua", "Mica", "Talc Zxqv", "Parfum"]),
        ("Mica\nZxqv\nQrtw\nAqua, Talc, Parfum", ["Mica", "Zxqv Qrtw", "Aqua", "Talc", "Parfum"]),
        ("Aqua, Mica\nTalc\nZxqv\nQrtw\nBrtz", ["Aqua", "Mica", "Talc", "Zxqv", "Qrtw", "Brtz"]),
        ("Glyce\nrinn, Aqua, Mica", ["Glycerinn", "Aqua", "Mica"]),
        ("Talc, Glyce\nrin, Aqua, Mica", ["Talc", "Glycerin", "Aqua", "Mica"]),
        ("Alcohol\nDenat, Aqua", ["Alcohol Denat", "Aqua"]),
        ("Zinziber Root\nExtract, Aqua, Mica, Talc", ["Zinziber Root Extract", "Aqua", "Mica", "Talc"]),
        ("Aqua 5 %\nMica, Talc", ["Aqua 5 %", "Mica", "Talc"]),
        ("Aqua, Talc 5 %\nMica", ["Aqua", "Talc 5 %", "Mica"]),
        ("Sodium -\nBenzoate, Aqua", [("Sodium-Benzoate", ("hyphenated",)), "Aqua"]),
        ("Zxqv 20 -Qrtw, Aqua", ["Zxqv 20 -Qrtw", "Aqua"]),
        ("Zxqv -Aqua, Mica", ["Zxqv", "Aqua", "Mica"]),
        ("Zxqv 20 - Aqua, Mica", ["Zxqv 20", "Aqua", "Mica"]),
        ("Alcohol - Denat, Aqua", [("Alcohol-Denat", ("hyphenated",)), "Aqua"]),
        ("Alcohol- Denat- Aqua- Mica", [("Alcohol-Denat", ("hyphenated",)), "Aqua", "Mica"]),
        ("Emulsifier - Mica, Aqua", ["Emulsifier", "Mica", "Aqua"]),
        ("(12). Rose: Aqua", ["(12). Rose", "Aqua"]),
        ("Aqua. Mica. Talc", ["Aqua", "Mica", "Talc"]),
    ],
)
def test_joints(text: str, wanted: Shown) -> None:
    segments = segments_of(text)[0]
    assert [(s.text, s.notices) if s.notices else s.text for s in segments] == wanted


@pytest.mark.parametrize(
    ("text", "abbreviated"),
    [
        ("Alcohol Denat", True),
        ("Alcohol denat*", True),
        ("Aqua", False),
        ("", False),
        ("C", True),
        ("Aqua C", True),
        ("Aqua (C", True),
        ("Aqua/C", True),
        ("Aqua-C", False),
        ("5", False),
        ("Aqua 5", False),
    ],
)
def test_abbreviations(text: str, abbreviated: bool) -> None:
    assert is_abbreviation(text) is abbreviated


@pytest.mark.parametrize(("size", "count"), [(LONGEST - 4, 3), (LONGEST - 3, 4)])
def test_nothing_grows_beyond_a_name(size: int, count: int) -> None:
    """Two lines of an unknown name are joined as long as their letters are no more than a name has."""
    text = "Aqua, Mica, " + "z" * size + "\nqrtw"
    assert len(segments_of(text)[0]) == count
