"""Plain, common, collective and trade names: what a list prints in place of the INCI name."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue
from inci_parser.tables.resources import rows

#: Names of substances of the EU's annex II as people print them.
PROHIBITED = (
    "Lead",
    "Blei",
    "Plomb",
    "свинец",
    "Nickel",
    "Zirconium",
    "Asbestos",
    "Cantharides tincture",
    "Spanische Fliege",
    "Belladonna",
    "Hydrogen cyanide",
    "Verbena oil",
    "Psoralen",
    "Nitrosamine",
    "Vinyl chloride",
    "Corticosteroids",
    "Penicillin",
    "Cocaine",
    "Promethazine",
    "シアン化水素",
)
#: A printed name, and what it stands for; "": no name.
NAMES = {
    "Polytetrafluoroethylene": "PTFE",
    "Politetrafluoroetilene": "PTFE",
    "Vit E": "TOCOPHEROL",
    "Vit. C": "ASCORBIC ACID",
    "Vit B3": "NIACINAMIDE",
    "Provit B5": "PANTHENOL",
    "Vit. E acetate": "TOCOPHERYL ACETATE",
    "Emulsifying Wax NF": "CETEARYL ALCOHOL|POLYSORBATE 60",
    "Volufiline": "HYDROGENATED POLYISOBUTENE|ANEMARRHENA ASPHODELOIDES ROOT EXTRACT",
    "Capixyl": "BUTYLENE GLYCOL|AQUA|DEXTRAN|ACETYL TETRAPEPTIDE-3|TRIFOLIUM PRATENSE FLOWER EXTRACT",
    "Parabens": "PARABEN",
    "パラベン": "PARABEN",
    "พาราเบน": "PARABEN",
    "Silicones": "SILICONE",
    "실리콘": "SILICONE",
    "Sulfate": "",
    "Silicon": "SILICON",
    "Magnesium sulphate": "MAGNESIUM SULFATE",
    "エデト酸塩": "EDTA SALTS",
    "ステアリン酸POEソルビタン": "POLYSORBATE 60",
    "Masking aroma": "PARFUM",
    "Parfémová kompozice": "PARFUM",
    "Ätherische Öle": "PARFUM",
    "Vanilla flavor": "AROMA",
    "Eau de rose": "ROSA DAMASCENA FLOWER WATER",
    "Pine Oil": "PINUS SYLVESTRIS LEAF OIL",
    "Pennyroyal oil": "MENTHA PULEGIUM OIL",
    "Anisöl": "PIMPINELLA ANISUM FRUIT OIL",
    "Zimtöl": "CINNAMOMUM CASSIA OIL",
    "Bakuchi Oil": "PSORALEA CORYLIFOLIA SEED OIL",
    "Bakuchiol": "BAKUCHIOL",
}


@pytest.mark.parametrize("printed", PROHIBITED)
def test_plain_names_of_prohibited_substances(catalogue: Catalogue, printed: str) -> None:
    prohibited = {row["inci"] for row in rows("prohibitions.csv") if row["market"] == "EU"}
    found = catalogue.resolve(printed)
    assert found.names, printed
    assert set(found.names) <= prohibited, (printed, found.names)
    assert found.method != "fuzzy"


@pytest.mark.parametrize(("printed", "names"), NAMES.items())
def test_names_in_place_of_the_inci_name(catalogue: Catalogue, printed: str, names: str) -> None:
    assert "|".join(catalogue.resolve(printed).names) == names
