"""The ladder, rung by rung, over the real catalogue and over a small frozen one."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue
from inci_parser.naming.candidate import Lookup

RUNGS = [
    ("NIACINAMIDE", "NIACINAMIDE", "exact"),
    ("niacin amide", "NIACINAMIDE", "spelling"),
    ("Water", "AQUA", "alias"),
    ("Avobenzone", "BUTYL METHOXYDIBENZOYLMETHANE", "alias"),
    ("Aluminium Sulphate", "ALUMINUM SULFATE", "spelling"),
    ("dl-alpha-tocopheryl acetate", "TOCOPHERYL ACETATE", "spelling"),
    ("Calcium Gluconate Monohydrate", "CALCIUM GLUCONATE", "spelling"),
    ("Dimethicone 350", "DIMETHICONE", "spelling"),
    ("Hydrogenated Castor Oil PEG-40", "PEG-40 HYDROGENATED CASTOR OIL", "spelling"),
    ("l,2-Hexanediol", "1,2-HEXANEDIOL", "spelling"),
    ("Cl2-15 Alkyl Benzoate", "C12-15 ALKYL BENZOATE", "spelling"),
    ("Sodium Hydroxide Solution", "SODIUM HYDROXIDE", "spelling"),
    ("정제수", "AQUA", "translation"),
    ("폴리글리세릴-10라우레이트", "POLYGLYCERYL-10 LAURATE", "translation"),
    ("에칠헥실메톡시신나메이트", "ETHYLHEXYL METHOXYCINNAMATE", "translation"),
    ("병풀잎추출물", "CENTELLA ASIATICA LEAF EXTRACT", "translation"),
    ("水", "AQUA", "translation"),
    ("ＤＰＧ", "DIPROPYLENE GLYCOL", "alias"),
    ("Castanea Sativa (Chestnut) Seed Extract", "CASTANEA SATIVA SEED EXTRACT", "exact"),
    ("citrus reticulata tangerine peel oil", "CITRUS RETICULATA PEEL OIL", "alias"),
    ("Malus Domestica (Apple fruit extract)", "MALUS DOMESTICA FRUIT EXTRACT", "alias"),
    ("Rose Geranium Oil (Pelargonium Graveolens)", "PELARGONIUM GRAVEOLENS OIL", "alias"),
    ("Aqua/Water/Eau", "AQUA", "alias"),
    ("Water\\Aqua\\Eau", "AQUA", "alias"),
    ("Hordeum Vulgare Extract/Extrait d'Orge", "HORDEUM VULGARE EXTRACT", "alias"),
    ("Tocopherol Vitamin E", "TOCOPHEROL", "alias"),
    ("C.l. 77492", "CI 77492", "colour_index"),
    ("77891", "CI 77891", "colour_index"),
    ("FD&C Red No. 40 Lake", "CI 16035", "colour_index"),
    ("Yellow 5 (CI 19140)", "CI 19140", "colour_index"),
    ("Titanium Dioxide (CI 77891)", "CI 77891", "colour_index"),
    ("CI 15850:1", "CI 15850", "colour_index"),
    ("sodiurn hyaluronate", "SODIUM HYALURONATE", "fuzzy"),
    ("Glycer1n", "GLYCERIN", "fuzzy"),
    ("PEG-1OO Stearate", "PEG-100 STEARATE", "fuzzy"),
    ("Phenoxyethano", "PHENOXYETHANOL", "fuzzy"),
    ("Butyrospermum Parkil Butter", "BUTYROSPERMUM PARKII BUTTER", "fuzzy"),
    ("Polyglyceryl-9 Dilinoleate", "POLYGLYCERYL-9 DILINOLEATE", "nomenclature"),
    ("Pimpinella Saxifraga Bark/Leaf/Twig Extract", "PIMPINELLA SAXIFRAGA BARK/LEAF/TWIG EXTRACT", "nomenclature"),
]


@pytest.mark.parametrize(("text", "name", "method"), RUNGS, ids=[row[0] for row in RUNGS])
def test_rung(catalogue: Catalogue, text: str, name: str, method: str) -> None:
    match = catalogue.resolve(text)
    assert (match.names, match.method) == ((name,), method), match.because
    assert match.because
    assert 0 < match.score <= 100


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Iron Oxides (CI 77491, CI 77492, CI 77499)", ("CI 77491", "CI 77492", "CI 77499")),
        ("77491 92/99", ("CI 77491", "CI 77492", "CI 77499")),
        ("Wondermix (Phenoxyethanol, Ethylhexylglycerin)", ("PHENOXYETHANOL", "ETHYLHEXYLGLYCERIN")),
        ("Kathon CG", ("METHYLCHLOROISOTHIAZOLINONE", "METHYLISOTHIAZOLINONE")),
    ],
)
def test_several_names(catalogue: Catalogue, text: str, names: tuple[str, ...]) -> None:
    assert catalogue.resolve(text).names == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("3-O-Ethyl Ascorbic Acid (Vitamin C)", "3-O-ETHYL ASCORBIC ACID"),
        ("Vitamin E (Tocopheryl Acetate)", "TOCOPHERYL ACETATE"),
        ("Styrene/Acrylates Copolymer", "STYRENE/ACRYLATES COPOLYMER"),
        ("Mel/Honey/Miel", "MEL"),
    ],
)
def test_glosses_and_slashes_change_no_identity(catalogue: Catalogue, text: str, name: str) -> None:
    assert catalogue.resolve(text).names == (name,)


NEVER = [
    ("Sodium Citrate", "SODIUM NITRATE"),
    ("Sorbic Acid", "BORIC ACID"),
    ("PEG-4 Stearate", "PEG-40 STEARATE"),
    ("Polyglyceryl-3 Oleate", "POLYGLYCERYL-2 OLEATE"),
    ("Citrus Limon Seed Oil", "CITRUS LIMON PEEL OIL"),
    ("Retinol", "RETINAL"),
    ("Arbutin", "ALPHA-ARBUTIN"),
    ("丙二醇", "BUTYLENE GLYCOL"),
]


@pytest.mark.parametrize(("text", "other"), NEVER)
def test_near_names_are_never_merged(catalogue: Catalogue, text: str, other: str) -> None:
    assert other not in catalogue.resolve(text).names


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "***", "glowing skin complex", "apply to clean skin", "extract", "copolymer", "sodium", "leaf extract",
        "contains sunscreen", "dermatologist tested", "(((((", ")" * 500, "a" * 5000, "🙂", "NULL", "%", "http://example.com",
    ],
)  # fmt: skip
def test_what_names_nothing(catalogue: Catalogue, text: str) -> None:
    match = catalogue.resolve(text)
    assert match.names == ()
    assert match.method == "none"
    assert match.score == 0


def test_ties_abstain_and_name_both(small: Catalogue) -> None:
    match = small.resolve("Polyglyceryl Oleate")
    assert match.names == ()
    match = small.resolve("Tocopherxl")
    assert match.names == ("TOCOPHEROL",)


def test_digits_must_agree(small: Catalogue) -> None:
    assert small.resolve("PEG-44 Stearatee").names == ()
    assert small.resolve("PEG-4O Stearatee").names == ("PEG-40 STEARATE",)


def test_plant_parts_must_agree(small: Catalogue) -> None:
    assert small.resolve("Citrus Limon Leaf Oil").names in ((), ("CITRUS LIMON LEAF OIL",))
    assert small.resolve("Citrus Limon Peell Oil").names == ("CITRUS LIMON PEEL OIL",)


def test_memory_forgets_nothing_it_needs(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inci_parser.naming.resolver.MEMORY", 3)
    fresh = Catalogue(catalogue.layers)
    for text in ("Water", "Glycerin", "Parfum", "Water", "Limonene", "Water"):
        assert fresh.resolve(text) == catalogue.resolve(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Aqua Glycerin Sodium PCA", ["Aqua", "Glycerin", "Sodium PCA"]),
        ("Water (Aqua) Parfum (Fragrance)", ["Water (Aqua)", "Parfum (Fragrance)"]),
        ("Citrus Limon Peel Oil", []),
        ("Glowing Aqua", []),
    ],
)
def test_runs_of_names_are_covered_whole(lookup: Lookup, text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in lookup.names_in(text)] == names


def test_records(catalogue: Catalogue) -> None:
    record = catalogue.record("aqua")
    assert record is not None
    assert record.cas == ("7732-18-5",)
    assert record.us_name == "Water"
    assert {"purified water"} <= {alias.text for alias in record.aliases}
    assert all(alias.source for alias in record.aliases)
    assert catalogue.record("NO SUCH NAME") is None
    assert "AQUA" in catalogue
    assert len(catalogue) == len(set(catalogue.names()))


def test_explain(catalogue: Catalogue) -> None:
    known = catalogue.explain("Niacinamide").to_dict()
    assert known["records"][0]["inci"] == "NIACINAMIDE"
    other = catalogue.explain("Tripeptide-961")
    assert other.match.method == "nomenclature"
    assert other.class_ == "synthetic peptide"
    assert any("numbers differ" in neighbour.verdict for neighbour in other.neighbours)
    nothing = catalogue.explain("glowing complex")
    assert nothing.records == ()
    assert nothing.match.method == "none"


@pytest.mark.parametrize("text", ["", "('", "(')", "('')/()", "()", "Ў('"])
def test_brackets_that_hold_nothing_name_nothing(text: str) -> None:
    catalogue = Catalogue.default()
    assert catalogue.resolve(text).names == ()
    assert catalogue.resolve(f"Aqua {text}").names == (() if text.startswith("Ў") else ("AQUA",))
