"""Bases by place: alcohol behind humectants, plants that lead, fluorinated liquids, what damaged lists still show."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.analysis.formula import describe_base
from inci_parser.analysis.formula_damaged import reads_as_cream

from .labels import product


@pytest.mark.parametrize(
    ("label", "base"),
    [
        ("[face mist] AQUA; GLYCERIN; VANILLA PLANIFOLIA FRUIT WATER; ALCOHOL; BUTYLENE GLYCOL", "water-based"),
        ("[toner] AQUA; ALCOHOL DENAT.; GLYCERIN; PARFUM", "based on water and alcohol"),
        ("[toner] AQUA; HAMAMELIS VIRGINIANA WATER; ALCOHOL; BUTYLENE GLYCOL", "based on water and alcohol"),
        ("[hair gel] AQUA; ALCOHOL; CARBOMER; GLYCERIN; PARFUM", "a gel in water and alcohol"),
        (
            "[wash-off mask] AQUA; POLYVINYL ALCOHOL; ALCOHOL DENAT.; GLYCERIN; PARFUM",
            "a gel in water that dries to a film to peel off",
        ),
        # a plant leads, and water stands behind it
        (
            "[face cream] ARTEMISIA PRINCEPS LEAF EXTRACT; CETEARYL ETHYLHEXANOATE; SQUALANE; CETEARYL ALCOHOL; "
            "GLYCERYL STEARATE; POLYSORBATE 60; AQUA; GLYCERIN",
            "an emulsion of water and oil",
        ),
        (
            "[serum] AQUA; PERFLUOROHEXANE; DIMETHICONE; PROPANEDIOL; PERFLUORODECALIN; CETEARYL ALCOHOL; "
            "GLYCERYL STEARATE",
            "an emulsion of water and oil, with fluorinated liquids",
        ),
    ],
)
def test_base(label: str, base: str) -> None:
    assert describe_base(product(label)).replace("silicones", "oil") == base


DAMAGED = "Aqua, Petrolatum, Qqxzv, Cetearyl Alcohol, Dimethicone, Bnowmam, Uuerishba, Xklkj, Wwqrt, Parfum, Limonene"


def test_a_damaged_list_of_water_and_oils_reads_as_a_cream() -> None:
    line = inci_parser.analyze(DAMAGED).summary[0].text
    assert line == (
        "Probably a cream or lotion, assumed to stay on: water, petrolatum and cetearyl alcohol stand first among "
        "what could be read."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Aqua, Petrolatum, Cetearyl Alcohol, Dimethicone, Parfum",  # well read: its base is told
        DAMAGED.replace("Qqxzv", "Qqxzvtrimonium Chloride").replace("Xklkj", "Guar Hydrxwl trimonium Chloride"),
        DAMAGED.replace("Petrolatum", "Sodium Laureth Sulfate"),
        "Petrolatum, Qqxzv, Cetearyl Alcohol, Dimethicone, Bnowmam, Uuerishba, Xklkj, Wwqrt, Parfum",
    ],
)
def test_other_lists_do_not(text: str) -> None:
    assert not inci_parser.analyze(text).summary[0].text.startswith("Probably a cream or lotion")


def test_of_one_that_is_read_nothing_is_told() -> None:
    assert reads_as_cream(product("AQUA; PETROLATUM; CETEARYL ALCOHOL")) == ""


def test_a_film_makes_a_peel_off_mask_of_what_no_title_names() -> None:
    text = "Aqua, Polyvinyl Alcohol, Alcohol Denat., Glycerin, Propylene Glycol, Parfum, Phenoxyethanol"
    line = inci_parser.analyze(text).summary[0].text
    assert line == (
        "Probably a peel-off mask by its ingredients, taken as one that is peeled off: a gel in water that dries to a "
        "film to peel off."
    )
    assert inci_parser.analyze(text, title="Styling gel for hair").context.product_type != "wash-off mask"
