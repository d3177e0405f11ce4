"""Names of pharmacopoeias and of other languages beside INCI: units of polyoxyethylene, parabens, common names."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.naming import Catalogue


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Polyoxyl 40 Stearate", "PEG-40 STEARATE"),
        ("Polyoxyl 35 Castor Oil", "PEG-35 CASTOR OIL"),
        ("Polyoxyl 20 Cetostearyl Ether", "CETEARETH-20"),
        ("Macrogol Cetostearyl Ether 20", "CETEARETH-20"),
        ("Macrogol Stearate 40", "PEG-40 STEARATE"),
        ("Macrogol 3350", "PEG-75"),
        ("Docusate Sodium", "DIETHYLHEXYL SODIUM SULFOSUCCINATE"),
        ("Silica, Colloidal Anhydrous", "SILICA"),
        ("Metylparahydroxibensoat", "METHYLPARABEN"),
        ("Parahydroxybenzoate de propyle", "PROPYLPARABEN"),
        ("Metile p-idrossibenzoato", "METHYLPARABEN"),
        ("Етилпарагидроксибензоат".replace("Е", "Э"), "ETHYLPARABEN"),
        ("एलोवेरा", "ALOE BARBADENSIS LEAF JUICE"),
        ("CI12-15 Alkyl Benzoate", "C12-15 ALKYL BENZOATE"),
        ("Eclipta Prostrata Bhringraj Extract", "ECLIPTA PROSTRATA EXTRACT"),
        (
            "Hydrolyzed Vegetable Protein PG-Propyl Silanetriol Keravis",
            "HYDROLYZED VEGETABLE PROTEIN PG-PROPYL SILANETRIOL",
        ),
    ],
)
def test_a_name_of_another_tongue_is_the_ingredient(printed: str, name: str) -> None:
    assert Catalogue.default().resolve(printed).name == name


@pytest.mark.parametrize("printed", ["Macrogol 400 Stearate", "Polyoxyl Stearate", "Macrogol Ether 700"])
def test_a_mass_or_no_number_tells_no_units(printed: str) -> None:
    assert Catalogue.default().resolve(printed).name is None


def test_what_a_name_leaves_open_is_told() -> None:
    entry = parse("水、ポリオキシエチレン硬化ヒマシ油、グリセリン").ingredients[1]
    assert entry.name == "PEG-60 HYDROGENATED CASTOR OIL"
    assert "PEG-40 HYDROGENATED CASTOR OIL" in {other.name for other in entry.match.alternatives}
    assert entry.doubts == ("name",)


def test_a_trade_name_behind_its_ingredient_is_one_entry_with_it() -> None:
    names = [
        entry.name
        for entry in parse("Aqua, Hydrolyzed Vegetable Protein PG-Propyl Silanetriol, Keravis, Talc").ingredients
    ]
    assert names == ["AQUA", "HYDROLYZED VEGETABLE PROTEIN PG-PROPYL SILANETRIOL", "TALC"]
