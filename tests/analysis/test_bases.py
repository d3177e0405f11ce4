"""What products are made of, whether they are one ingredient, what cleanses and what preserves in them."""

from __future__ import annotations

import pytest

from inci_parser.analysis.formula import describe_base, is_one_ingredient
from inci_parser.analysis.formula_parts import surfactants
from inci_parser.analysis.preservation import preservatives

from .labels import product

#: Label in the notation of the tables' examples, base.
BASES = [
    ("[face oil] GLYCERIN; SQUALANE; TOCOPHEROL; BAKUCHIOL", "glycerin with oils, no water"),
    ("[serum] GLYCERIN; PROPANEDIOL; SQUALANE; TOCOPHEROL", "glycerin with oils, no water"),
    ("AQUA; GLYCERIN; CARBOMER", "a gel in water"),
    ("AQUA; GLYCERIN; PHENOXYETHANOL", "water-based"),
    ("AQUA; GLYCERIN; CARBOMER; PHENOXYETHANOL", "a gel in water"),
    ("[toothpaste] AQUA; HYDRATED SILICA; SORBITOL; GLYCERIN; SODIUM LAURYL SULFATE", "a paste with an abrasive"),
    ("[toothpaste] AQUA; SORBITOL; GLYCERIN; SODIUM FLUORIDE", "water-based"),
    ("[mouthwash] AQUA; GLYCERIN; SORBITOL; HYDROXYAPATITE; SODIUM FLUORIDE", "water-based"),
    ("[face cream] AQUA; HYDRATED SILICA; SORBITOL; GLYCERIN", "water-based"),
    ("[face mask] AQUA; GLYCERIN; BUTYLENE GLYCOL; KAOLIN; PROPANEDIOL", "a clay paste in water"),
    ("[face mask] AQUA; GLYCERIN; BUTYLENE GLYCOL; PROPANEDIOL; PANTHENOL; BETAINE; KAOLIN", "water-based"),
    ("[face cream] AQUA; KAOLIN; GLYCERIN; BUTYLENE GLYCOL", "water-based"),
    ("[face mask] KAOLIN; AQUA; GLYCERIN; BENTONITE", "a clay paste in water"),
    ("[face mask] KAOLIN; BENTONITE; GLYCERIN; AVENA SATIVA KERNEL FLOUR; AQUA", "a powder"),
    ("[face mask] KAOLIN; BENTONITE; GLYCERIN; AVENA SATIVA KERNEL FLOUR", "a powder"),
    ("[perfume] ALCOHOL DENAT.; PARFUM; AQUA; LIMONENE", "mostly alcohol, with water"),
    ("[perfume] ALCOHOL DENAT.; AQUA; PARFUM; LIMONENE", "mostly alcohol, with water"),
    ("[perfume] ALCOHOL DENAT.; PARFUM; LIMONENE; LINALOOL", "alcohol, no water"),
    ("[toner] AQUA; ALCOHOL DENAT.; GLYCERIN; PARFUM", "based on water and alcohol"),
    (
        "[face wash] AQUA; STEARIC ACID; MYRISTIC ACID; POTASSIUM HYDROXIDE; GLYCERIN",
        "soap of fatty acids and a base, in water",
    ),
    ("[face wash] AQUA; STEARIC ACID; GLYCERIN; POTASSIUM HYDROXIDE; PARFUM", "water-based"),
    ("[face cream] AQUA; STEARIC ACID; MYRISTIC ACID; POTASSIUM HYDROXIDE; GLYCERIN", "water-based"),
    ("[face wash] AQUA; STEARIC ACID; MYRISTIC ACID; GLYCERIN; PARFUM", "water-based"),
    ("[shampoo] AQUA; GLYCERIN; COCO-GLUCOSIDE; SODIUM CHLORIDE", "a wash of surfactants in water"),
    (
        "[shampoo] SODIUM LAURETH SULFATE; AQUA; COCAMIDOPROPYL BETAINE; SODIUM CHLORIDE",
        "a wash of surfactants in water",
    ),
    ("[face wash] ORYZA SATIVA STARCH; SODIUM COCOYL ISETHIONATE; KAOLIN; PARFUM", "a powder with surfactants"),
    ("[bath salts] MAGNESIUM SULFATE; SODIUM CHLORIDE; PARFUM; LIMONENE", "salts"),
    ("[soap] SODIUM PALMATE; SODIUM COCOATE; AQUA; GLYCERIN; PARFUM", "soap"),
    (
        "[shampoo] SODIUM COCOYL ISETHIONATE; STEARIC ACID; SODIUM STEARATE; LAURIC ACID; AQUA; PARFUM",
        "a solid bar of surfactants and soap",
    ),
    (
        "[face wash] SODIUM COCOYL ISETHIONATE; AQUA; STEARIC ACID; GLYCERIN; PARFUM",
        "a wash of surfactants in water",
    ),
    ("[face scrub] AQUA; KAOLIN; GLYCERIN; XANTHAN GUM; SILICA", "a clay paste in water"),
    ("[face scrub] AQUA; GLYCERIN; XANTHAN GUM; SILICA; KAOLIN", "a gel in water"),
    ("[micellar water] AQUA; GLYCERIN; HEXYLENE GLYCOL; PHENOXYETHANOL", "water-based"),
    (
        "[bath product] AQUA; PARFUM; POTASSIUM OLIVATE; LINALOOL",
        "scented oils mixed into water by a little soap",
    ),
    ("[bath product] AQUA; POTASSIUM COCOATE; GLYCERIN; PARFUM", "soap"),
    ("[ointment] PETROLATUM; PARAFFINUM LIQUIDUM; LANOLIN; CERA ALBA", "a firm base of waxes and oils, no water"),
    ("[deodorant spray] BUTANE; ISOBUTANE; ALUMINUM CHLOROHYDRATE; PARFUM", "sprayed by a propellant"),
    ("[sunscreen] AQUA; OCTOCRYLENE; HOMOSALATE; GLYCERIN; PHENOXYETHANOL", "an emulsion of water and oil"),
    ("[sunscreen] AQUA; GLYCERIN; ETHYLHEXYL SALICYLATE; XANTHAN GUM; PHENOXYETHANOL", "a gel in water"),
    ("[face cream] AQUA; GLYCERIN; SQUALANE; CARBOMER", "an emulsion of water and oil"),
    ("[face cream] SQUALANE; AQUA; POLYGLYCERYL-3 POLYRICINOLEATE; GLYCERIN", "an emulsion, water in oil"),
    ("[face cream] SQUALANE; AQUA; GLYCERIN; TOCOPHEROL", "oils with a little water"),
    (
        "[face cream] SQUALANE; DIMETHICONE; CETYL ALCOHOL; POLYGLYCERYL-3 POLYRICINOLEATE; ISOHEXADECANE; AQUA",
        "oils and silicones with an emulsifier and a little water",
    ),
    (
        "[BB cream] DIMETHICONE; CI 77891; ZINC OXIDE; CYCLOPENTASILOXANE; PEG-10 DIMETHICONE; GLYCERIN; AQUA",
        "silicones with an emulsifier and a little water",
    ),
    (
        "[BB cream] DIMETHICONE; SQUALANE; CI 77891; ZINC OXIDE; PEG-10 DIMETHICONE; GLYCERIN; AQUA",
        "silicones and oils with an emulsifier and a little water",
    ),
    (
        "[foundation] CYCLOPENTASILOXANE; AQUA; DIMETHICONE; CI 77891; CI 77492; PEG-10 DIMETHICONE",
        "an emulsion, water in silicones",
    ),
    ("[face cream] AQUA; CYCLOPENTASILOXANE; DIMETHICONE; GLYCERIN; CARBOMER", "an emulsion of water and silicones"),
    (
        "[face oil] HELIANTHUS ANNUUS SEED OIL; ETHYLHEXYL PALMITATE; DICAPRYLYL CARBONATE; ROSA CENTIFOLIA FLOWER WAX",
        "oils, no water",
    ),
    ("[primer] DIMETHICONE; CYCLOPENTASILOXANE; DIMETHICONE CROSSPOLYMER; SILICA", "a silicone gel, no water"),
    ("[primer] DIMETHICONE; CYCLOPENTASILOXANE; CERA ALBA; SILICA", "a firm base of waxes and oils, no water"),
    ("[primer] DIMETHICONE; CYCLOPENTASILOXANE; SILICA; TOCOPHEROL", "a base of silicones, no water"),
    (
        "[treatment] CYCLOPENTASILOXANE; CETYL ETHYLHEXANOATE; DIMETHICONE CROSSPOLYMER; SQUALANE; POLYETHYLENE;"
        " TOCOPHERYL ACETATE; ASCORBIC ACID; SALICYLIC ACID",
        "a silicone gel, no water",
    ),
    (
        "[body wash] AQUA; PETROLATUM; SODIUM TRIDECETH SULFATE; SODIUM CHLORIDE; COCAMIDOPROPYL BETAINE; PARFUM",
        "a wash of surfactants with petrolatum",
    ),
    (
        "[body wash] AQUA; PETROLATUM; GLYCINE SOJA OIL; SODIUM LAURETH SULFATE; COCAMIDOPROPYL BETAINE; PARFUM",
        "a wash of surfactants with oils",
    ),
    (
        "[bath product] AQUA; ROSMARINUS OFFICINALIS LEAF OIL; PARFUM; POTASSIUM OLIVATE; LIMONENE; LINALOOL",
        "scented oils mixed into water by a little soap",
    ),
    (
        "[shampoo] AQUA; HELIANTHUS ANNUUS SEED OIL; COCAMIDOPROPYL BETAINE; DISODIUM LAURETH SULFOSUCCINATE; GLYCERIN",
        "a wash of surfactants with sunflower seed oil",
    ),
    (
        "[serum] AQUA; BUTYLENE GLYCOL; SQUALANE; DIMETHICONE; GLYCERIN; METHYL TRIMETHICONE; PENTYLENE GLYCOL;"
        " BETAINE; CETEARYL ALCOHOL; BUTYROSPERMUM PARKII BUTTER; HELIANTHUS ANNUUS SEED OIL; GLYCERYL STEARATE",
        "an emulsion of water and oil",
    ),
    ("[balm] PETROLATUM; CERA ALBA; LANOLIN; TOCOPHEROL", "a firm base of waxes and oils, no water"),
    ("[face oil] SQUALANE; TOCOPHEROL; LIMONENE; LINALOOL", "oils, no water"),
    ("[face oil] SQUALANE; TOCOPHEROL", ""),
    ("[face oil] GLYCERIN; PROPANEDIOL; NIACINAMIDE; PANTHENOL", ""),
    ("[powder] TALC; MICA; SILICA; CI 77491", "a powder"),
    (
        "[lipstick] RICINUS COMMUNIS SEED OIL; TALC; CI 77891; CANDELILLA CERA",
        "a firm base of waxes and oils, no water",
    ),
    ("[nail polish] BUTYL ACETATE; ALCOHOL DENAT.; NITROCELLULOSE; CI 77891", "a lacquer in solvents, no water"),
    ("[serum] PROPANEDIOL; GLYCERIN; ASCORBIC ACID; PANTHENOL", ""),
    ("[serum] NIACINAMIDE", ""),
    ("[face oil] SQUALANE", "oils"),
    ("SQUALANE", "oils"),
    ("NIACINAMIDE", ""),
    ("KAOLIN", ""),
    ("CERA ALBA", "oils"),
    ("[conditioner] AQUA; CETEARYL ALCOHOL; BEHENTRIMONIUM CHLORIDE; PARFUM", "an emulsion of water and oil"),
    ("[conditioner] AQUA; BEHENTRIMONIUM CHLORIDE; PARFUM; CITRIC ACID", "water-based"),
    ("[mouthwash] AQUA; ALCOHOL; SORBITOL; MENTHOL", "based on water and alcohol"),
    ("[face cream] ALOE BARBADENSIS LEAF JUICE; GLYCERIN; SQUALANE; CETEARYL ALCOHOL", "an emulsion of water and oil"),
    ("[face cream] CENTELLA ASIATICA EXTRACT; AQUA; GLYCERIN; CARBOMER", "a gel in water"),
    ("[face cream] AQUA; CENTELLA ASIATICA EXTRACT; GLYCERIN; CARBOMER", "a gel in water"),
    (
        "[face wash] AQUA; GLYCERIN; PARFUM; COCAMIDOPROPYL BETAINE; SODIUM CHLORIDE; XANTHAN GUM; DECYL GLUCOSIDE",
        "a wash of surfactants in water",
    ),
    (
        "[hair dye] AQUA; CETEARYL ALCOHOL; CETEARETH-30; AMMONIA; SODIUM LAURYL SULFATE; RESORCINOL",
        "an emulsion of water and oil",
    ),
    ("[sunscreen] AQUA; ZINC OXIDE; TITANIUM DIOXIDE; CAPRYLIC/CAPRIC TRIGLYCERIDE", "water and oil"),
    ("[toner] AQUA; GLYCERIN; PROPANEDIOL; SALVIA OFFICINALIS LEAF OIL", "water-based"),  # CosIng: a propellant
    # an emulsion needs oil enough and what keeps it in water, water enough where oil leads
    (
        "[makeup remover] AQUA; ISOHEXADECANE; PEG-40 HYDROGENATED CASTOR OIL; GLYCERIN; SODIUM CHLORIDE",
        "water and oil",
    ),
    (
        "[face mist] AQUA; PROPANEDIOL; 1,2-HEXANEDIOL; SQUALANE; SORBITAN SESQUIOLEATE; SODIUM HYALURONATE",
        "water-based, with a little oil",
    ),
    (
        "[body exfoliant] AQUA; GLYCOLIC ACID; ALCOHOL DENAT.; SODIUM HYDROXIDE; PROPANEDIOL; LACTIC ACID",
        "based on water and alcohol",
    ),
    (
        "[lip balm] HYDROGENATED POLYISOBUTENE; SQUALANE; CAPRYLIC/CAPRIC TRIGLYCERIDE; POLYGLYCERYL-2 OLEATE; AQUA",
        "oils with an emulsifier and a little water",
    ),
    ("[scrub] SUCROSE; PRUNUS AMYGDALUS DULCIS OIL; GLYCERIN; PARFUM", "sugar in oils, no water"),
    (
        "[body wash] AQUA; SODIUM LAURETH SULFATE; COCAMIDOPROPYL BETAINE; SODIUM BENZOATE; PARFUM; BENZYL ALCOHOL",
        "a wash of surfactants in water",
    ),
    ("[face cream] AQUA; GLYCERIN; PARFUM; BENZYL ALCOHOL; CITRIC ACID", "water-based"),
    ("[face cream] AQUA; GLYCERIN; BENZYL ALCOHOL; PARFUM; CITRIC ACID", "water-based"),
    ("[face cream] AQUA; GLYCERIN; PARFUM; PHENOXYETHANOL; BENZYL ALCOHOL; CITRIC ACID", "water-based"),
    ("[face oil] SQUALANE; TOCOPHEROL; PARFUM; LIMONENE; BENZYL ALCOHOL", "oils, no water"),
]


@pytest.mark.parametrize(("text", "base"), BASES)
def test_bases(text: str, base: str) -> None:
    made = product(text)
    assert describe_base(made) == base
    assert is_one_ingredient(made) is (text.split("] ")[-1] in ("SQUALANE", "KAOLIN", "CERA ALBA"))


@pytest.mark.parametrize(
    ("text", "cleanse", "preserve"),
    [
        ("AQUA; GLYCERIN; PHENOXYETHANOL", "", "PHENOXYETHANOL"),
        ("AQUA; GLYCERIN; CARBOMER; PHENOXYETHANOL", "", "PHENOXYETHANOL"),
        ("[shampoo] AQUA; GLYCERIN; COCO-GLUCOSIDE; SODIUM CHLORIDE", "COCO-GLUCOSIDE", ""),
        (
            "[shampoo] SODIUM LAURETH SULFATE; AQUA; COCAMIDOPROPYL BETAINE; SODIUM CHLORIDE",
            "SODIUM LAURETH SULFATE; COCAMIDOPROPYL BETAINE",
            "",
        ),
        ("[face wash] ORYZA SATIVA STARCH; SODIUM COCOYL ISETHIONATE; KAOLIN; PARFUM", "SODIUM COCOYL ISETHIONATE", ""),
        ("[soap] SODIUM PALMATE; SODIUM COCOATE; AQUA; GLYCERIN; PARFUM", "SODIUM PALMATE; SODIUM COCOATE", ""),
        ("[sunscreen] AQUA; OCTOCRYLENE; HOMOSALATE; GLYCERIN; PHENOXYETHANOL", "", "PHENOXYETHANOL"),
        ("[sunscreen] AQUA; GLYCERIN; ETHYLHEXYL SALICYLATE; XANTHAN GUM; PHENOXYETHANOL", "", "PHENOXYETHANOL"),
        (
            "[face wash] AQUA; GLYCERIN; PARFUM; COCAMIDOPROPYL BETAINE; SODIUM CHLORIDE; XANTHAN GUM; DECYL GLUCOSIDE",
            "COCAMIDOPROPYL BETAINE; DECYL GLUCOSIDE",
            "",
        ),
        (
            "[body wash] AQUA; SODIUM LAURETH SULFATE; COCAMIDOPROPYL BETAINE; SODIUM BENZOATE; PARFUM; BENZYL ALCOHOL",
            "SODIUM LAURETH SULFATE; COCAMIDOPROPYL BETAINE",
            "SODIUM BENZOATE",
        ),
        ("[face cream] AQUA; GLYCERIN; BENZYL ALCOHOL; PARFUM; CITRIC ACID", "", "BENZYL ALCOHOL"),
        (
            "[face cream] AQUA; GLYCERIN; PARFUM; PHENOXYETHANOL; BENZYL ALCOHOL; CITRIC ACID",
            "",
            "PHENOXYETHANOL; BENZYL ALCOHOL",
        ),
        ("[face cream] AQUA; SODIUM LAURETH SULFATE; COCAMIDOPROPYL BETAINE; SODIUM CHLORIDE", "", ""),
        ("[face cream] AQUA; GLYCERIN; PARFUM; BENZYL ALCOHOL; CITRIC ACID", "", ""),
        ("[face oil] SQUALANE; TOCOPHEROL; PARFUM; LIMONENE; BENZYL ALCOHOL", "", ""),
    ],
)
def test_what_cleanses_and_what_preserves(text: str, cleanse: str, preserve: str) -> None:
    made = product(text)
    assert "; ".join(surfactants(made)) == cleanse
    assert "; ".join(preservatives(made)) == preserve
