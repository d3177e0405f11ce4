"""Build synonyms/limits.csv, annexes.csv and law_sources.csv from a facts folder and the tables beside this script.

    python tools/build_law.py FACTS_FOLDER [--into synonyms]

``law/eu.csv`` takes the entries of annexes III, V and VI apart by product type; the names under an entry come from
the facts (the Commission's export) unless the row names them. ``law/markets.csv`` holds the other markets,
``law/prohibited.csv`` says of each annex II entry whether its name alone is a match, under which condition, or that
the export's names overreach. ``law/molar_masses.csv`` turns "as acid" into mass of the named ingredient.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
SYNONYMS = HERE.parent / "synonyms" / "law"
LIMITS = [
    "market",
    "inci",
    "ref",
    "function",
    "section",
    "scope",
    "product",
    "max",
    "min",
    "basis",
    "factor",
    "beside",
    "only",
    "binds",
    "condition",
    "regulation",
    "date",
    "source",
]
ANNEXES = ["market", "inci", "ref", "kind", "scope", "condition", "regulation", "date", "source"]
#: Entries whose maximum is no bound on the named ingredient: other uses are free, or the law is still in transition.
FREE = {
    "V/9", "V/34", "V/59", "VI/27", "VI/27a", "VI/30", "VI/30a", "III/2a", "III/2b", "III/4", "III/8a", "III/9a",
    "III/12", "III/15a", "III/15b", "III/15c", "III/22", "III/24", "III/52", "III/70", "III/75", "III/99", "III/321",
    "III/376", "III/380", "III/381", "III/382",
}  # fmt: skip
#: Entries changed since 2020 in their wording or labels only: Great Britain has the same maxima.
KEPT = {
    "V/1a", "V/12", "V/12a", "V/20", "V/21", "V/27", "V/30", "V/33", "V/39", "V/46", "V/49", "V/55", "V/58", "VI/23a",
    "VI/27", "VI/27a", "VI/28", "VI/29", "VI/30a", "VI/31", "III/15a", "III/22", "III/39", "III/73", "III/154",
    "III/157", "III/286", "III/287", "III/308", "III/309",
}  # fmt: skip
#: What annex IV says of a colourant in the facts, and the products that leaves out.
COLOURS = (
    ("rinse-off", "leave_on", "listed for rinse-off products only"),
    ("mucous", "mucous | eye", "not listed for products that touch mucous membranes"),
    ("eye", "eye", "not listed for eye products"),
)
Row = dict[str, str]


def read(path: Path) -> list[Row]:
    """Return the rows of one CSV file."""
    with path.open(encoding="utf-8", newline="") as stream:
        header, *cells = csv.reader(stream, strict=True)
    for line, row in enumerate(cells, 2):
        if len(row) != len(header):
            raise SystemExit(f"{path}: row {line} has {len(row)} cells, the header has {len(header)}")
    return [dict(zip(header, row, strict=True)) for row in cells]


def write(path: Path, header: list[str], rows: Iterable[Row]) -> None:
    """Write rows sorted and without repeats; rows of the file about something else were added by hand and stay."""
    made = list(rows)
    same = [column for column in ("market", "inci", "ref", "key") if column in header]
    keys = {tuple(row[column] for column in same) for row in made}
    kept = [row for row in (read(path) if path.exists() else []) if tuple(row[column] for column in same) not in keys]
    cells = sorted({tuple(row[column] for column in header) for row in (*made, *kept)})
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(cells)
    print(f"{path.name}: {len(cells)} rows, {len(kept)} of them by hand")
    for row in kept:
        print("  by hand:", *(row[column] for column in same))


def eu_key(regulation: str) -> str:
    """Return the key of an EU regulation: ``EU 2024/996``."""
    number = regulation.split(")")[-1].strip()
    first, _, second = number.partition("/")
    year, serial = (first, second) if len(first) == 4 and first.startswith(("19", "20")) else (second, first)
    return f"EU {year}/{serial}"


def iso(date: str) -> str:
    """Return 17/10/2010 as 2010-10-17."""
    return "-".join(reversed(date.split("/"))) if date else ""


def entries(facts: Path) -> dict[str, Row]:
    """Return the annex entries of the facts by reference (``III/98``), names of repeated references joined."""
    found: dict[str, Row] = {}
    for row in read(facts / "annexes.csv"):
        ref = f"{row['annex']}/{row['ref'].replace(' ', '')}"
        if ref in found:
            found[ref]["inci"] += ";" + row["inci"]
        else:
            found[ref] = dict(row)
    for row in read(facts / "limits.csv"):
        entry = found.get(row["ref"])
        if row["jurisdiction"] == "EU" and entry is None and "/" in row["ref"] and "-" not in row["ref"]:
            found[row["ref"]] = {"inci": row["inci"].upper(), "regulation": row["regulation"], "updated": ""}
    return found


def factors() -> dict[tuple[str, str], str]:
    """Return (basis, name) -> grams of the named ingredient for a gram of the basis."""
    return {
        (row["basis"], row["inci"]): f"{float(row['name_mass']) / float(row['basis_mass']):.4f}"
        for row in read(HERE / "law" / "molar_masses.csv")
    }


def limit_rows(facts: Path) -> list[Row]:
    """Return the rows of limits.csv."""
    annexes = entries(facts)
    known = factors()
    found: list[Row] = []
    for spec in read(HERE / "law" / "eu.csv"):
        entry = annexes.get(spec["ref"]) or {"inci": "", "regulation": "(EC) 2009/1223", "updated": ""}
        for name in (spec["inci"] or entry["inci"]).split(";"):
            row = dict.fromkeys(LIMITS, "") | spec | {"market": "EU", "inci": name.strip(), "section": "any"}
            row |= {"regulation": entry["regulation"].strip(), "date": iso(entry["updated"])}
            row["source"] = eu_key(entry["regulation"].strip())
            row["binds"] = "no" if spec["ref"] in FREE else "yes"
            found.append(row)
    found += [row | {"inci": name} for row in dyes(annexes, {row["inci"] for row in found}) for name in [row["inci"]]]
    for spec in read(HERE / "law" / "markets.csv"):
        found += [dict.fromkeys(LIMITS, "") | spec | {"inci": name} for name in spec["inci"].split(";")]
    found += retained(found)
    for row in found:
        row["factor"] = known.get((row["basis"], row["inci"]), "") if row["basis"] else "1"
        row["binds"] = row["binds"] if row["factor"] and row["max"] else "no"
    return found


def retained(rows: list[Row]) -> list[Row]:
    """Return the EU rows that Great Britain kept when it left: those whose entry has not changed since 2020.

    Entries that ``law/markets.csv`` has for the UK are left to it.
    """
    own = {(row["ref"], row["inci"]) for row in rows if row["market"] == "UK"}
    found = []
    for row in rows:
        old = row["ref"] in KEPT or (row["date"] <= "2020-12-31" and row["source"] <= "EU 2020")
        if row["market"] == "EU" and old and (row["ref"], row["inci"]) not in own:
            found.append(row | {"market": "UK", "source": "UK annexes"})
    return found


def dyes(annexes: dict[str, Row], done: set[str]) -> list[Row]:
    """Return one row for each hair dye substance of annex III that no row of law/eu.csv names."""
    found = []
    for ref, entry in annexes.items():
        uses = entry.get("product_type", "").lower()
        if not ref.startswith("III/") or "dye" not in uses:
            continue
        for name in entry["inci"].split(";"):
            if name in done or "/" in name:
                continue
            row = dict.fromkeys(LIMITS, "") | {"market": "EU", "inci": name, "ref": ref, "function": "dye"}
            row |= {"section": "any", "scope": "hair_dye | eyelash_dye", "only": "no", "binds": "no"} | dye_use(entry)
            row |= {"regulation": entry["regulation"].strip(), "date": iso(entry["updated"])}
            row |= {"source": eu_key(entry["regulation"].strip())}
            found.append(row)
    return found


def dye_use(entry: Row) -> Row:
    """Return product, maximum and condition of a hair dye: the export has maxima for non-oxidative dyes only."""
    uses, printed = entry["product_type"].lower().replace("\u00ad", ""), entry["max_concentration"]
    amounts = re.findall(r"(\d+(?:[.,]\d+)?)\s*%", printed)
    most = amounts[-1].replace(",", ".") if "non-oxidative" in uses and amounts and "free base" not in printed else ""
    oxidative = "oxidative" in uses.replace("non-oxidative", "").replace("non- oxidative", "")
    if most and not oxidative:
        return {"product": "non-oxidative hair dyes", "max": most}
    more = f"; up to {most} % in non-oxidative ones" if most else ""
    return {"product": "hair dyes", "condition": f"in oxidative dyes as much as the annex allows after mixing{more}"}


def annex_rows(facts: Path) -> list[Row]:
    """Return the rows of annexes.csv: prohibitions, conditional or not, and conditions of purity."""
    annexes = entries(facts)
    found: list[Row] = []
    for spec in read(HERE / "law" / "prohibited.csv"):
        entry = annexes.get(spec["ref"], {"inci": "", "regulation": "", "updated": ""})
        for name in (spec["inci"] or entry["inci"]).split(";"):
            row = {column: spec.get(column, "") for column in ANNEXES} | {"inci": name.strip()}
            if row["market"] == "EU":
                regulation = spec["regulation"] or entry["regulation"].strip()
                row |= {"regulation": regulation, "date": iso(entry["updated"]), "source": eu_key(regulation)}
            found.append(row)
    found += colour_rows(facts)
    return found + retained(found)


def colour_rows(facts: Path) -> list[Row]:
    """Return what annex IV and the US lists bar of colourants: eye area, mucous membranes, leave-on products."""
    found = []
    for row in read(facts / "colours.csv"):
        if not row["ci"] or row["confidence"] != "high":
            continue
        base = dict.fromkeys(ANNEXES, "") | {"inci": row["ci"], "kind": "colour"}
        bar = next((bar for bar in COLOURS if bar[0] in row["eu_restriction"].lower()), None)
        if bar:
            eu = {"market": "EU", "ref": row["eu_annex_ref"], "scope": bar[1], "condition": bar[2]}
            found.append(base | eu | {"regulation": "(EC) 2009/1223", "date": "2010-10-17", "source": "EU 2009/1223"})
        us = {"market": "US", "ref": "21 CFR 73, 74, 82", "regulation": "21 CFR 73, 74, 82", "source": "US 21 CFR 73"}
        if row["us_name"] and row["us_eye_area_ok"] != "yes" and "&C" in row["us_name"]:
            found.append(base | us | {"scope": "eye", "condition": "not listed for the eye area"})
        elif not row["us_name"] and "CI 10000" <= row["ci"] < "CI 75000":
            found.append(base | us | {"scope": "-hair_dye", "condition": "no colour additive listed for cosmetics"})
    return found


def source_rows(rows: list[Row]) -> list[Row]:
    """Return a citation for each source that a row names."""
    named = {row["key"]: row for row in read(HERE / "law" / "sources.csv")}
    for key in {row["source"] for row in rows}:
        if key.startswith("EU ") and key not in named:
            year, serial = key.removeprefix("EU ").split("/")
            text = "Regulation (EC) No 1223/2009 of the European Parliament and of the Council on cosmetic products"
            if key != "EU 2009/1223":
                text = (
                    f"Commission Regulation {year}/{serial} amending Regulation (EC) No 1223/2009 on cosmetic products"
                )
            url = f"https://eur-lex.europa.eu/eli/reg/{year}/{serial}/oj"
            named[key] = {"key": key, "citation": text, "year": year, "url": url}
    return [row for key, row in named.items()]


def main(arguments: list[str] | None = None) -> None:
    """Write the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("facts", type=Path, help="folder with annexes.csv, colours.csv and limits.csv")
    parser.add_argument("--into", type=Path, default=SYNONYMS, help="folder to write to (default: synonyms)")
    asked = parser.parse_args(arguments)
    limits, annexes = limit_rows(asked.facts), annex_rows(asked.facts)
    write(asked.into / "limits.csv", LIMITS, limits)
    write(asked.into / "annexes.csv", ANNEXES, annexes)
    write(asked.into / "law_sources.csv", ["key", "citation", "year", "url"], source_rows(limits + annexes))


if __name__ == "__main__":
    main()
