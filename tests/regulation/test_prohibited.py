"""Prohibitions: told where they are meant, and no ordinary ingredient among them."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser import analyze
from inci_parser.analysis.gate import failures
from inci_parser.analysis.regulation import compliance_table

from .labels import about, label, law_of


@pytest.mark.parametrize(
    ("name", "market"),
    [
        ("BUTYLPHENYL METHYLPROPIONAL", "EU"),
        ("BUTYLPHENYL METHYLPROPIONAL", "UK"),
        ("ZINC PYRITHIONE", "EU"),
        ("HYDROQUINONE", "EU"),
        ("HYDROQUINONE", "CN"),
        ("HYDROQUINONE", "CA"),
        ("RETINOIC ACID", "EU"),
        ("RETINOIC ACID", "KR"),
        ("TRIMETHYLBENZOYL DIPHENYLPHOSPHINE OXIDE", "EU"),
        ("ISOBUTYLPARABEN", "EU"),
        ("CYCLOTETRASILOXANE", "EU"),
        ("HYDROGEN PEROXIDE", "JP"),
        ("CANNABIS SATIVA SEED OIL", "CN"),
        ("CLOBETASOL PROPIONATE", "EU"),
        ("BETAMETHASONE VALERATE", "UK"),
        ("MERCUROUS CHLORIDE", "EU"),
        ("CHLORAMPHENICOL", "EU"),
        ("MONOBENZONE", "EU"),
        ("MUSK AMBRETTE", "UK"),
        ("BITHIONOL", "EU"),
        ("ARSENIC", "EU"),
        ("ACRYLAMIDE", "EU"),
        ("THEOPHYLLINE", "EU"),
    ],
)
def test_prohibited_in_a_face_cream(name: str, market: str) -> None:
    finding = about(law_of(label("AQUA", name), market=market, product_type="face cream"), name)
    assert finding is not None
    assert finding.kind == "prohibited"


@pytest.mark.parametrize(
    ("name", "market"),
    [
        ("BUTYLPHENYL METHYLPROPIONAL", "US"),
        ("BUTYLPHENYL METHYLPROPIONAL", "KR"),
        ("ZINC PYRITHIONE", "US"),
        ("HYDROGEN PEROXIDE", "EU"),
        ("CANNABIS SATIVA SEED OIL", "EU"),
        ("PETROLATUM", "EU"),
        ("CYCLOMETHICONE", "EU"),
        ("CITRUS LIMON PEEL OIL", "EU"),
        ("CITRUS PARADISI PEEL OIL", "EU"),
        ("MYROXYLON PEREIRAE RESIN", "EU"),
        ("TALC", "EU"),
        ("TITANIUM DIOXIDE", "EU"),
        ("STYRENE/ACRYLATES COPOLYMER", "EU"),
        ("SAFROLE", "EU"),
        ("THEOPHYLLINE", "UK"),
        ("SILVER", "EU"),
        ("GOLD", "EU"),
        ("TOSYLAMIDE", "EU"),
        ("RH-OLIGOPEPTIDE-1", "EU"),
        ("SH-POLYPEPTIDE-1", "EU"),
        ("FICUS CARICA FRUIT EXTRACT", "EU"),
        ("LAURUS NOBILIS LEAF OIL", "EU"),
        ("SODIUM HYDROXYMETHYLGLYCINATE", "EU"),
        ("CI 42053", "EU"),
        ("CI 19140", "EU"),
        ("CI 77491", "US"),
        ("ALCOHOL DENAT.", "EU"),
        ("RETINOL", "EU"),
        ("RETINAL", "EU"),
        ("SALICYLIC ACID", "EU"),
    ],
)
def test_never_called_prohibited_in_a_face_cream(name: str, market: str) -> None:
    found = law_of(label("AQUA", name), market=market, product_type="face cream")
    assert not [finding for finding in found if finding.kind == "prohibited"]


def test_a_hair_dye_that_is_prohibited_as_such_is_a_colourant_elsewhere() -> None:
    made = label("AQUA", "CI 42053")
    assert about(law_of(made, product_type="hair dye"), "CI 42053").kind == "prohibited"  # type: ignore[union-attr]
    assert law_of(made, product_type="shampoo") == ()
    assert law_of(made) == ()


def test_what_is_prohibited_in_an_assumed_kind_of_product_is_a_condition() -> None:
    made = label("AQUA", "P-PHENYLENEDIAMINE", "RESORCINOL", "HC YELLOW NO. 6")
    assumed = about(law_of(made), "HC YELLOW NO. 6")
    given = about(law_of(made, product_type="hair dye"), "HC YELLOW NO. 6")
    assert assumed is not None
    assert given is not None
    assert (assumed.kind, given.kind) == ("limit", "prohibited")
    assert assumed.details["conditional"]


def test_an_exception_is_not_called_prohibited() -> None:
    made = label("HEMA", "HYDROQUINONE")
    assert about(law_of(made, product_type="gel nail polish"), "HYDROQUINONE").kind == "limit"  # type: ignore[union-attr]
    assert about(law_of(made, product_type="serum"), "HYDROQUINONE").kind == "prohibited"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("hydroquinnone", "hydroquinone"),
        ("Formaldehyyd", "formaldehyde"),
        ("Butylphenyl Methylpropinal", "butylphenyl methylpropional"),
    ],
)
def test_what_is_prohibited_by_a_doubtful_name_is_told_as_likely_and_fails(printed: str, name: str) -> None:
    report = analyze(f"Aqua, Glycerin, {printed}, Cetearyl Alcohol, Phenoxyethanol", product_type="face cream")
    (finding,) = report.of_kind("prohibited")
    assert finding.title.startswith(f"Probably {name}, read from “{printed}”: prohibited")
    assert finding.text.endswith(f"The name was read from “{printed}” with doubt: likely, not proved.")
    assert finding.details["law"][0]["read_from"] == printed
    assert [failure.text for failure in failures(report, ["prohibited"])] == [finding.title]
    assert any(f"Probably {name}, read from" in statement.text for statement in report.summary)


def test_a_name_that_is_read_surely_elsewhere_is_not_in_doubt() -> None:
    (finding,) = analyze("Aqua, Hydroquinone, Glycerin, hydroquinnone", product_type="face cream").of_kind("prohibited")
    assert (finding.title[:13], finding.positions) == ("Hydroquinone:", (2,))
    assert "doubtful_names" not in finding.details
    assert finding.details["law"][0]["read_from"] == ""


def test_limits_of_doubtful_names_are_marked_in_the_table_of_law() -> None:
    report = analyze("Aqua, Glycerin, Methylparbaen (0.9 %), Ethylparaben (0.9 %)", product_type="face cream")
    rows = {row["ingredient"]: row["read_from"] for row in compliance_table(report) if "," not in row["ingredient"]}
    assert rows == {"METHYLPARABEN": "Methylparbaen (0.9 %)", "ETHYLPARABEN": ""}
    above = {f.names: f.title for f in report.of_kind("limit") if f.details["exceeded"] and len(f.names) == 1}
    assert above[("METHYLPARABEN",)].startswith("Probably methylparaben, read from “Methylparbaen (0.9 %)”: at most")
    assert above[("ETHYLPARABEN",)].startswith("Ethylparaben: ")
    assert len(failures(report, ["limit"])) >= 2


def test_nothing_is_called_absent_where_a_name_is_in_doubt() -> None:
    report = analyze("Aqua, Glycerin, hydroquinnone, Cetearyl Alcohol", profile=["sensitive"])
    told = {statement.code: statement.text for statement in report.summary}
    assert told["fragrance"] == "Fragrance: none found in what could be read."
    assert "not found in what could be read" in told["profile"]


def test_purity_rules_share_one_note() -> None:
    found = law_of(label("PETROLATUM", "TALC", "TRIETHANOLAMINE"), product_type="body wash")
    assert [finding.class_ for finding in found] == ["purity"]
    assert found[0].names == ("PETROLATUM", "TALC", "TRIETHANOLAMINE")
    assert "no health warning" in found[0].text


@pytest.mark.parametrize(
    ("printed", "name", "entry"),
    [
        ("Calomel", "MERCUROUS CHLORIDE", "II/221"),
        ("Aminomercuric Chloride", "AMMONIATED MERCURY", "II/221"),
        ("Hydroquinone Monobenzyl Ether", "MONOBENZONE", "II/178"),
        ("Aminocaproic Acid", "6-AMINOCAPROIC ACID", "II/7"),
        ("Ulobetasol Propionate", "HALOBETASOL PROPIONATE", "II/300"),
        ("Tetracycline", "TETRACYCLINE", "II/39"),
        ("Moskene", "MUSK MOSKENE", "II/421"),
        ("Costus Root Oil", "SAUSSUREA LAPPA ROOT OIL", "II/1133"),
        ("Vitamin K", "PHYTONADIONE", "II/1371"),
        ("Adrenaline", "EPINEPHRINE", "II/14"),
    ],
)
def test_prohibited_substances_are_known_by_their_common_names(printed: str, name: str, entry: str) -> None:
    found = inci_parser.analyze(f"Aqua, Glycerin, {printed}, Parfum", market="EU", product_type="cream")
    assert found.label.ingredients[2].name == name
    assert any(f"EU {entry})" in finding.title for finding in found.findings)


def test_furocoumarins_are_told_in_sun_products_and_only_if_expressed() -> None:
    made = label("AQUA", "CITRUS LIMON PEEL OIL")
    finding = about(law_of(made, product_type="sunscreen"), "CITRUS LIMON PEEL OIL")
    assert finding is not None
    assert finding.kind == "limit"
    assert "if the oil is expressed" in finding.text
    assert law_of(made, product_type="serum") == ()


@pytest.mark.parametrize(
    ("market", "name", "product_type", "kind"),
    [
        ("US", "CI 15850", "eye shadow", "prohibited"),
        ("US", "CI 77491", "eye shadow", None),
        ("US", "CI 15850", "lipstick", None),
        ("US", "CI 14720", "body wash", "prohibited"),
        ("US", "CI 14720", "hair dye", None),
        ("EU", "CI 10316", "mascara", "prohibited"),
        ("EU", "CI 10316", "shampoo", None),
        ("EU", "CI 18690", "face cream", "prohibited"),
        ("EU", "CI 18690", "body wash", None),
        ("EU", "CI 10020", "lipstick", "prohibited"),
        ("EU", "CI 10020", "foundation", None),
        ("EU", "CI 10020", None, None),
    ],
)
def test_colourants_by_product(market: str, name: str, product_type: str | None, kind: str | None) -> None:
    finding = about(law_of(label("TALC", name), market=market, product_type=product_type), name)
    assert (finding.kind if finding else None) == kind


def test_a_colour_that_a_shade_may_hold_counts() -> None:
    made = label("TALC", ("CI 15850", {"section": "may_contain"}))
    finding = about(law_of(made, market="US", product_type="eye shadow"), "CI 15850")
    assert finding is not None
    assert "what shades may contain" in finding.text


def test_a_filter_that_no_monograph_lists() -> None:
    made = label("AQUA", "ETHYLHEXYL TRIAZONE")
    finding = about(law_of(made, market="US", product_type="sunscreen"), "ETHYLHEXYL TRIAZONE")
    assert finding is not None
    assert finding.kind == "prohibited"
    assert law_of(made, market="US", product_type="foundation") == ()


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("FORMALDEHÍDO", "FORMALDEHYDE"),  # Spanish
        ("Formaldeide", "FORMALDEHYDE"),  # Italian
        ("Formaldehyd", "FORMALDEHYDE"),  # German, Polish, Czech
        ("Формальдегид", "FORMALDEHYDE"),
        ("Hydrochinon", "HYDROQUINONE"),
        ("гидрохинон", "HYDROQUINONE"),
        ("Quecksilber", "MERCURY"),
        ("Mercurio", "MERCURY"),
        ("ртуть", "MERCURY"),
        ("Acetato de plomo", "LEAD ACETATE"),
        ("Bleiacetat", "LEAD ACETATE"),
        ("Octan ołowiu", "LEAD ACETATE"),
        ("Tretinoína", "RETINOIC ACID"),
        ("Butilfenil Metilpropional", "BUTYLPHENYL METHYLPROPIONAL"),
        ("Propionate de Clobétasol", "CLOBETASOL PROPIONATE"),
    ],
)
def test_prohibited_names_of_other_languages_are_read_surely(printed: str, name: str) -> None:
    (finding,) = analyze(f"Aqua, Glycerin, {printed}, Cetearyl Alcohol", product_type="face cream").of_kind(
        "prohibited"
    )
    assert (finding.names, "doubtful_names" in finding.details) == ((name,), False)
