"""A bracket that tells which ingredient of a kind, or which ester or salt, is printed before it."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Retinol (Retinyl Palmitate)", "RETINYL PALMITATE"),
        ("Tocopherol (Tocopheryl Acetate)", "TOCOPHERYL ACETATE"),
        ("Hyaluronic Acid (Sodium Hyaluronate)", "SODIUM HYALURONATE"),
        ("Ascorbic Acid (Sodium Ascorbyl Phosphate)", "SODIUM ASCORBYL PHOSPHATE"),
        ("Alcohol (Cetearyl)", "CETEARYL ALCOHOL"),
        ("Alcohol (Cetyl Alcohol)", "CETYL ALCOHOL"),
        ("Glycol (Propylene Glycol)", "PROPYLENE GLYCOL"),
        ("Zinc (Zinc Oxide)", "ZINC OXIDE"),
        ("BHA (Salicylic Acid)", "SALICYLIC ACID"),
    ],
)
def test_the_bracket_tells_which(text: str, name: str) -> None:
    assert Catalogue.default().resolve(text).names == (name,)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sodium Hyaluronate (Hyaluronic Acid)", "SODIUM HYALURONATE"),
        ("Retinyl Palmitate (Retinol)", "RETINYL PALMITATE"),
        ("Niacinamide (Nicotinic Acid)", "NIACINAMIDE"),
        ("Talc (Magnesium Silicate)", "TALC"),
        ("Kaolin (Aluminum Silicate)", "KAOLIN"),
        ("Alcohol (Ethanol)", "ALCOHOL"),
        ("Lecithin (Soy)", "LECITHIN"),
        ("Chondrus Crispus (Carrageenan)", "CHONDRUS CRISPUS"),
        ("BHT (BHA)", "BHT"),
    ],
)
def test_another_bracket_is_a_gloss(text: str, name: str) -> None:
    assert Catalogue.default().resolve(text).names == (name,)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("vitamina A (palmitato de retinilo)", "RETINYL PALMITATE"),
        ("Witamina E (Tocopheryl Acetate)", "TOCOPHERYL ACETATE"),
        ("Vitamin E (Tocopherylacetat)", "TOCOPHERYL ACETATE"),
        ("Hyaluronsäure (Natriumhyaluronat)", "SODIUM HYALURONATE"),
        ("витамин Е (токоферола ацетат)", "TOCOPHERYL ACETATE"),
        ("Wasser (Aqua)", "AQUA"),
        ("Kokosöl (Cocos Nucifera Oil)", "COCOS NUCIFERA OIL"),
        ("Natriumhyaluronat (Hyaluronsäure)", "SODIUM HYALURONATE"),
    ],
)
def test_the_form_in_a_bracket_is_what_a_trivial_name_in_any_language_stands_for(printed: str, name: str) -> None:
    assert Catalogue.default().resolve(printed).name == name
