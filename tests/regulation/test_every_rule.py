"""Every row of the tables of law: found where it is meant, silent where it is not."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from inci_parser.analysis.context import context_of, product_types
from inci_parser.analysis.regulation.scope import parse, scope_applies
from inci_parser.models import Applicability
from inci_parser.naming import Catalogue
from inci_parser.tables.resources import text_of

from .labels import about, label, law_of


def rows(table: str) -> list[dict[str, str]]:
    with io.StringIO(text_of("synonyms", table), newline="") as stream:
        return list(csv.DictReader(stream))


#: Product type -> what it is and may be.
TYPES = {kind: context_of(label("AQUA"), product_type=kind).traits for kind in product_types()}
#: Kind of a row of annexes.csv -> class of its finding.
CLASSES = {"prohibited": "prohibited", "condition": "conditional", "purity": "purity", "colour": "colourant"}
MARKETS = ("EU", "UK", "US", "CA", "KR", "JP", "CN")


def made(row: dict[str, str]) -> object:
    given = {"section": "active" if row.get("section") == "active" else "main"}
    nano = row.get("function", "").endswith("nano") or row["scope"] == "nano"
    beside = row.get("beside", "")
    more = [beside] if beside and not beside.startswith("-") else []
    return label("AQUA", (row["inci"], given | {"nano": nano}), *more)


def fits(scope: str, wanted: int) -> Iterator[str]:
    """Yield the product types that a scope answers so."""
    parsed = parse(scope)
    return (kind for kind, traits in TYPES.items() if scope_applies(parsed, traits) == wanted)


def applies(finding: object, row: dict[str, str]) -> set[str]:
    """Return what a finding says of one row of limits.csv."""
    rules = finding.details.get("rules", ()) if finding else ()  # type: ignore[attr-defined]
    return {
        rule["applies"]
        for rule in rules
        if "product" in rule and (rule["ref"], rule["product"]) == (row["ref"], row["product"] or "any product")
    }


@pytest.mark.parametrize("market", MARKETS)
def test_every_limit_is_told_for_a_product_it_is_meant_for(market: str) -> None:
    missed = []
    for row in rows("limits.csv"):
        kind = next(fits(row["scope"], Applicability.YES), None)
        if row["market"] != market or kind is None:
            continue
        finding = about(law_of(made(row), market=market, product_type=kind), row["inci"])  # type: ignore[arg-type]
        if finding is None or not (finding.kind == "prohibited" or applies(finding, row) & {"yes"}):
            missed.append((row["inci"], row["ref"], kind))
    assert not missed


@pytest.mark.parametrize("market", MARKETS)
def test_no_limit_of_another_product_is_told_as_binding(market: str) -> None:
    wrong = []
    for row in rows("limits.csv"):
        kind = next(fits(row["scope"], Applicability.NO), None)
        if row["market"] != market or kind is None:
            continue
        finding = about(law_of(made(row), market=market, product_type=kind), row["inci"])  # type: ignore[arg-type]
        if finding is not None and applies(finding, row) & {"yes", "maybe"}:
            wrong.append((row["inci"], row["ref"], kind))
    assert not wrong


@pytest.mark.parametrize("market", MARKETS)
def test_every_limit_is_found_by_its_name_alone(market: str) -> None:
    missed = [
        (row["inci"], row["ref"])
        for row in rows("limits.csv")
        if row["market"] == market
        and not row["inci"].startswith("CI ")  # colourants: told in hair dyes, where nothing else is known they colour
        and about(law_of(made(row), market=market), row["inci"]) is None  # type: ignore[arg-type]
    ]
    assert not missed


@pytest.mark.parametrize("market", MARKETS)
def test_every_ban_is_told_where_it_is_meant_and_nowhere_else(market: str) -> None:
    wrong = []
    for row in rows("annexes.csv"):
        if row["market"] != market:
            continue
        kind = next(fits(row["scope"], Applicability.YES), "serum")
        finding = about(law_of(made(row), market=market, product_type=kind), row["inci"])  # type: ignore[arg-type]
        wanted = "prohibited" if row["kind"] in {"prohibited", "colour"} else "limit"
        classes = {CLASSES[row["kind"]]}
        if finding is None or (finding.kind != wanted and row["kind"] in {"prohibited", "colour"}):
            wrong.append((row["inci"], row["ref"], kind, "not told"))
        outside = next(fits(row["scope"], Applicability.NO), None)
        if outside and row["scope"] != "nano":
            found = law_of(made(row), market=market, product_type=outside)  # type: ignore[arg-type]
            if any(row["inci"] in f.names and f.class_ in classes for f in found):
                wrong.append((row["inci"], row["ref"], outside, "told"))
    assert not wrong


def test_the_nano_form_alone_is_barred_where_the_law_says_so() -> None:
    plain = label("AQUA", "STYRENE/ACRYLATES COPOLYMER")
    nano = label("AQUA", ("STYRENE/ACRYLATES COPOLYMER", {"nano": True}))
    assert about(law_of(plain, product_type="mascara"), "STYRENE/ACRYLATES COPOLYMER") is None
    found = about(law_of(nano, product_type="mascara"), "STYRENE/ACRYLATES COPOLYMER")
    assert found is not None
    assert found.kind == "prohibited"


#: Group rows of the facts and the names that stand for them.
GROUPS = {
    "Fluoride compounds (each)": ["SODIUM FLUORIDE", "SODIUM MONOFLUOROPHOSPHATE", "STANNOUS FLUORIDE"],
    "Aluminium compounds (general entry)": ["ALUMINUM CHLOROHYDRATE"],
    "Aluminum Zirconium Chlorohydrate complexes": ["ALUMINUM ZIRCONIUM TETRACHLOROHYDREX GLY"],
    "Inorganic sulfites": ["SODIUM SULFITE", "SODIUM METABISULFITE"],
    "Zinc Salts (acetate, chloride, gluconate, glutamate, citrate, sulfate)": ["ZINC GLUCONATE", "ZINC CITRATE"],
    "Trialkylamines/Trialkanolamines (e.g. Triethanolamine)": ["TRIETHANOLAMINE"],
    "Rose Ketones": ["ALPHA-DAMASCONE", "DELTA-DAMASCONE"],
    "Tagetes Minuta / Tagetes Patula flower extract or oil": ["TAGETES MINUTA FLOWER OIL"],
    "Myroxylon Pereirae (extracts and distillates)": ["MYROXYLON PEREIRAE OIL"],
    "Lippia Citriodora Absolute": ["LIPPIA CITRIODORA LEAF EXTRACT"],
    "Acetylated Vetiveria Zizanioides Root Oil/Extract": ["ACETYLATED VETIVERIA ZIZANIOIDES ROOT OIL"],
    "Citric Acid (and) Silver Citrate": ["SILVER CITRATE"],
    "Ammonium Silver Zinc Aluminium Silicate": ["AMMONIUM SILVER ZINC ALUMINUM SILICATE"],
    "Methylchloroisothiazolinone (and) Methylisothiazolinone": ["METHYLCHLOROISOTHIAZOLINONE", "METHYLISOTHIAZOLINONE"],
}


def facts_names(cell: str) -> list[str]:
    """Return the names of one row of the facts."""
    if cell in GROUPS:
        return GROUPS[cell]
    plain = re.sub(r"\s*\((?:and salts|nano|powder|micron).*?\)", "", cell)
    return [name.strip().upper() for name in re.split(r"\s+/\s+|;\s*", plain)]


@pytest.mark.parametrize("annex", ["III", "V", "VI"])
def test_every_row_of_the_facts_is_found_when_its_name_stands_on_a_label(shared: Path, annex: str) -> None:
    catalogue = Catalogue.default()
    missed = []
    with (shared / "facts" / "limits.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if row["jurisdiction"] != "EU" or row["ref"].split("/")[0] != annex:
                continue
            for name in facts_names(row["inci"]):
                canonical = catalogue.resolve(name).name or name
                nano = "nano" in row["inci"].lower()
                found = law_of(label("AQUA", (canonical, {"nano": nano})), market="EU")
                if about(found, canonical) is None:
                    missed.append((row["ref"], name, canonical))
    assert not missed


def test_every_monograph_active_of_the_facts_is_found(shared: Path) -> None:
    catalogue = Catalogue.default()
    elsewhere = {
        "Hard Fat",
        "Topical Starch",
        "Sodium Bicarbonate",
        "Aluminum Acetate",
        "Aluminum Sulfate",
        "Witch Hazel",
    }
    elsewhere |= {
        "Clotrimazole / Miconazole Nitrate / Tolnaftate",
        "Povidone-Iodine",
        "Ecamsule",
        "Diphenhydramine Hydrochloride",
    }
    missed = []
    with (shared / "facts" / "limits.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if row["jurisdiction"] != "US" or row["inci"] in elsewhere:
                continue
            name = re.sub(r"\s*\(.*\)", "", row["inci"])
            canonical = catalogue.resolve(name).name or name.upper()
            if about(law_of(label((canonical, {"section": "active"})), market="US"), canonical) is None:
                missed.append((row["ref"], name, canonical))
    assert not missed
