"""Oils that rinse off, bars, scrubs of salt, foams: what they are made of, and what their titles name."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.formula import describe_base

from .labels import product

_MILKY = "oils that emulsify with water, no water inside"


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("[cleansing oil] PARAFFINUM LIQUIDUM; PEG-7 GLYCERYL COCOATE; SORBETH-30 TETRAOLEATE; PARFUM", _MILKY),
        ("[cleansing oil] HELIANTHUS ANNUUS SEED OIL; POLYGLYCERYL-4 OLEATE; TOCOPHEROL; PARFUM", _MILKY),
        ("[cleansing oil] PEG-20 GLYCERYL TRIISOSTEARATE; PARAFFINUM LIQUIDUM; SQUALANE; TOCOPHEROL", _MILKY),
        ("[cleansing balm] PARAFFINUM LIQUIDUM; PEG-10 ISOSTEARATE; POLYETHYLENE; TOCOPHEROL", f"waxes and {_MILKY}"),
        (
            "[body wash] GLYCINE SOJA OIL; MIPA-LAURETH SULFATE; RICINUS COMMUNIS SEED OIL; LAURETH-4",
            "oils with surfactants, no water inside",
        ),
        # without what mixes with water, on skin or hair: oils as before
        ("[cleansing balm] HELIANTHUS ANNUUS SEED OIL; CERA ALBA; SQUALANE; TOCOPHEROL", "waxes and oils, no water"),
        ("[face oil] SQUALANE; POLYGLYCERYL-4 OLEATE; TOCOPHEROL; BAKUCHIOL", "oils, no water"),
        ("[hair mask] COCOS NUCIFERA OIL; POLYGLYCERYL-4 OLEATE; TOCOPHEROL; PARFUM", "oils, no water"),
        ("[cleansing bar] SODIUM COCOYL ISETHIONATE; STEARIC ACID; AQUA; PARFUM", "a solid bar of surfactants"),
        (
            "[scalp scrub] SODIUM CHLORIDE; AQUA; SODIUM COCOYL ISETHIONATE; GLYCERIN; PARFUM",
            "a paste of salt, surfactants and water",
        ),
        ("[shaving cream] AQUA; STEARIC ACID; TRIETHANOLAMINE; ISOBUTANE; PARFUM", "foamed by a propellant"),
        ("[cleansing balm] PHENOXYETHANOL; ETHYLHEXYLGLYCERIN; AQUA", ""),  # the water of a blend
    ],
)
def test_what_it_is_made_of(text: str, base: str) -> None:
    found = describe_base(product(text))
    assert found.endswith(base), found
    assert bool(found) == bool(base)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Rasierwasser / After Shave Lotion", "aftershave"),
        ("This is not a soap. Cleansing bar.", "cleansing bar"),
        ("Oat beauty bar", "cleansing bar"),
        ("Pain dermatologique", "cleansing bar"),
        ("Soap bar", "soap"),
        ("Body lotion bar", "body butter"),
        ("Solid shampoo bar", "shampoo"),
        ("Salt scrub for scalp", "scalp scrub"),
        ("Effaclar Duo(+)", None),
        ("Effaclar Duo+ M", None),
        ("Cleanser & moisturiser duo", "kit"),
        ("Parfum", "perfume"),
    ],
)
def test_titles(title: str, kind: str | None) -> None:
    text = "Aqua, Glycerin, Niacinamide, Squalane, Dimethicone, Phenoxyethanol"
    assert analyze(text, title=title).context.product_type == kind


@pytest.mark.parametrize("title", ["Deodorant", "Toner", "Aftershave"])
def test_alcohol_and_perfume_first_make_no_perfume_of_what_has_a_title(title: str) -> None:
    assert analyze("Alcohol Denat., Parfum, Aqua, Limonene", title=title).context.product_type == title.lower()
    assert analyze("Alcohol Denat., Parfum, Aqua, Limonene").context.product_type == "perfume"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hair spray. Ingredients: Alcohol Denat., Butane, Propane, VP/VA Copolymer, Parfum", True),
        ("Deodorant spray: Hydrofluorocarbon 152A, Alcohol Denat., Parfum, Linalool", True),
        ("Deodorant. Ingredients: Alcohol Denat., Aqua, Parfum, Glycerin. Contents under pressure.", True),
        ("Deodorant. Ingredients: Alcohol Denat., Aqua, Parfum, Glycerin.", False),
        ("Hair mousse. Ingredients: Aqua, Nitrogen, Polyquaternium-11, Cocamidopropyl Betaine, Parfum", False),
    ],
)
def test_an_aerosol_that_burns_is_told_once(text: str, told: bool) -> None:
    said = [statement.text for statement in analyze(text).summary if "keep it from flames and heat" in statement.text]
    assert len(said) == told
