"""Every row of the tables of law: found where it is meant, silent where it is not."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from inci_parser.analysis.context import context_of, product_types
from inci_parser.analysis.markets import markets
from inci_parser.analysis.regulation.scope import parse, scope_applies
from inci_parser.models import Applicability, Finding, Label
from inci_parser.naming import Catalogue
from inci_parser.tables.resources import text_of

from .labels import about, label, law_of


def rows(table: str) -> list[dict[str, str]]:
    with io.StringIO(text_of("synonyms", table), newline="") as stream:
        return list(csv.DictReader(stream))


#: What a title may tell of a product beside its type.
TITLES = ("", "spray", "spray aerosol", "professional use", "scrub", "permanent", "semi-permanent")
#: Product type and title -> what the product is and may be.
TYPES = {
    (kind, title): context_of(label("AQUA"), product_type=kind, title=title).traits
    for title in TITLES
    for kind in product_types()
}
#: Kind of a row of prohibitions.csv -> class of its finding.
CLASSES = {"prohibited": "prohibited", "condition": "conditional"}
MARKETS = [key for key, market in markets().items() if market.law]
#: Words that tell the purpose of a medicine.
PURPOSES = {row["purpose"]: row["words"].split(";")[0] for row in rows("purposes.csv")}


def made(row: dict[str, str]) -> Label:
    given = {"section": "active" if row.get("section") == "active" else "main"}
    nano = row.get("function", "").endswith("nano") or "nano" in row["scope"].split()
    beside = row.get("beside", "")
    more = [beside] if beside and not beside.startswith("-") else []
    text = PURPOSES.get(row.get("purpose", ""), "")
    return label("AQUA", (row["inci"], given | {"nano": nano}), *more, text=text)


def fits(scope: str, wanted: Applicability) -> Iterator[dict[str, str]]:
    """Yield type and title of the products that a scope answers so."""
    parsed = parse(" ".join(word for word in scope.split() if word != "nano"))
    for (kind, title), traits in TYPES.items():
        if scope_applies(parsed, traits) == wanted:
            yield {"product_type": kind, "title": title}


def applies(findings: list[Finding], row: dict[str, str]) -> set[str]:
    """Return what findings say of one row of limits.csv."""
    return {
        rule["applies"]
        for finding in findings
        for rule in finding.details.get("rules", ())
        if (rule["ref"], rule.get("product")) == (row["ref"], row["in_words"] or "any product")
    }


def found(row: dict[str, str], **asked: str) -> list[Finding]:
    """Return the findings about the ingredient of a row, on a label made for it."""
    return [f for f in law_of(made(row), market=row["market"], **asked) if row["inci"] in f.names]


def of_market(table: str, market: str) -> list[dict[str, str]]:
    return [row for row in rows(table) if row["market"] == market]


@pytest.mark.parametrize("market", MARKETS)
def test_every_limit_is_told_for_a_product_it_is_meant_for(market: str) -> None:
    missed = []
    for row in of_market("limits.csv", market):
        product = next(fits(row["scope"], Applicability.YES), None)
        told = found(row, **product) if product else []
        if product and not (any(f.kind == "prohibited" for f in told) or applies(told, row) & {"yes"}):
            missed.append((row["inci"], row["ref"], product))
    assert not missed


@pytest.mark.parametrize("market", MARKETS)
def test_no_limit_of_another_product_is_told_as_binding(market: str) -> None:
    wrong = []
    for row in of_market("limits.csv", market):
        product = next(fits(row["scope"], Applicability.NO), None)
        if product and applies(found(row, **product), row) & {"yes", "maybe"}:
            wrong.append((row["inci"], row["ref"], product))
    assert not wrong


@pytest.mark.parametrize("market", MARKETS)
def test_every_limit_is_found_by_its_name_alone(market: str) -> None:
    # Everyday pH adjusters and colourants have their rules for hair products told where the product is known.
    everyday = {row["inci"] for row in of_market("prohibitions.csv", market) if row["kind"] == "purity"}
    missed = [
        (row["inci"], row["ref"])
        for row in of_market("limits.csv", market)
        if not row["inci"].startswith("CI ")
        and row["inci"] not in everyday
        and not found(row)
        # Its ingredients may tell a product that the rule is not about.
        and scope_applies(parse(row["scope"]), context_of(made(row), market=market).traits)
    ]
    assert not missed


@pytest.mark.parametrize("market", MARKETS)
def test_every_prohibition_is_told_where_it_is_meant_and_nowhere_else(market: str) -> None:
    wrong = []
    for row in of_market("prohibitions.csv", market):
        product = next(fits(row["scope"], Applicability.YES), {"product_type": "serum"})
        class_ = CLASSES.get(row["kind"], row["kind"])
        told = {f.class_ for f in found(row, **product)}
        if not (class_ in told or (row["in_force"] > markets()[market].as_of and "conditional" in told)):
            wrong.append((row["inci"], row["ref"], product, "not told"))
        outside = next(fits(row["scope"], Applicability.NO), None)
        others = [other for other in of_market("prohibitions.csv", market) if other["inci"] == row["inci"]]
        alone = outside if row["scope"] != "nano" and len(others) == 1 else None
        if alone and class_ in {f.class_ for f in found(row, **alone)}:
            wrong.append((row["inci"], row["ref"], alone, "told"))
    assert not wrong


@pytest.mark.parametrize("market", MARKETS)
def test_every_colourant_is_barred_where_it_is_not_listed(market: str) -> None:
    for row in of_market("colourants.csv", market):
        product = next(fits(row["scope"], Applicability.YES))
        assert "colourant" in {f.class_ for f in found(row, **product) if f.kind == "prohibited"}, (row, product)
        outside = next(fits(row["scope"], Applicability.NO))
        assert row["condition"] not in " ".join(f.title for f in found(row, **outside)), (row, outside)


def test_the_nano_form_alone_is_barred_where_the_law_says_so() -> None:
    plain = label("AQUA", "STYRENE/ACRYLATES COPOLYMER")
    nano = label("AQUA", ("STYRENE/ACRYLATES COPOLYMER", {"nano": True}))
    assert "prohibited" not in {finding.kind for finding in law_of(plain, product_type="mascara")}
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
