"""Build the tables of synonyms/law/ from the small tables in tools/law/ (described in tools/law/README.md).

    python tools/build_law.py [--into synonyms/law]

An entry of an annex is taken apart: one row for each ingredient and each kind of product. Names, act and date of an
EU entry come from ``annex_entries.csv`` (the Commission's export) unless the row itself names them; what Great Britain
kept of the EU's law is copied; "as acid" becomes grams of the named ingredient by ``molar_masses.csv``.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
INPUTS = HERE / "law"
OUTPUTS = HERE.parent / "synonyms" / "law"
LIMITS = [
    *("market", "inci", "ref", "function", "section", "purpose", "scope", "in_words", "max", "min", "basis", "factor"),
    *("beside", "only", "binds", "condition", "warnings", "regulation", "updated", "in_force", "sold_until"),
    *("not_checked", "law_source"),
]
PROHIBITIONS = [
    *("market", "inci", "ref", "kind", "scope", "condition", "regulation", "updated", "in_force", "sold_until"),
    *("not_checked", "law_source"),
]
COLOURANTS = ["market", "inci", "ref", "scope", "condition", "regulation", "in_force", "not_checked", "law_source"]
SUMS = ["market", "title", "refs", "names", "max", "basis"]
SOURCES = ["key", "citation", "year", "url"]
WARNINGS = ["key", "text"]
#: An entry of the EU's annexes, as opposed to REACH or another act.
ANNEX = re.compile(r"[IV]+/\w+$")
#: The last day of EU law that Great Britain kept.
KEPT_UNTIL = "2020-12-31"
#: What annex IV says of a colourant, and the products that leaves out.
COLOURS = (
    ("rinse-off", "leave_on", "listed for rinse-off products only"),
    ("mucous", "mucous | eye", "not listed for products that touch mucous membranes"),
    ("eye", "eye", "not listed for eye products"),
)
#: Use of a hair dye -> scope, product in words, what the maximum is measured in.
DYES = {
    "oxidative": ("hair_dye oxidative_dye", "oxidative hair dyes", "as applied, after mixing"),
    "non_oxidative": ("hair_dye non_oxidative_dye", "non-oxidative hair dyes", ""),
    "eyelash": ("eyelash_dye", "products that colour eyelashes, by professionals", "as applied, after mixing"),
    "hair_lotion": ("hair_lotion | shampoo", "hair lotions and shampoos", ""),
}
#: Uses that leave no others free: an ingredient that the entry lists for them alone is listed for such products alone.
LISTED_ALONE = frozenset({"oxidative", "eyelash", "hair_lotion"})
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
    """Write rows sorted and without repeats."""
    cells = sorted({tuple(row[column] for column in header) for row in rows})
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(cells)
    print(f"{path.name}: {len(cells)} rows")


def eu_key(regulation: str) -> str:
    """Return the key of an EU regulation: ``EU 2024/996``; of other acts that of the annexes.

    >>> eu_key("(EU) 344/2013"), eu_key("2007/17/EC; (EC) 1223/2009 article 14")
    ('EU 2013/344', 'EU annexes')
    """
    match = re.fullmatch(r"\((?:EU|EC)\)\s?(?:No )?(\d+)/(\d+)", regulation.strip())
    if match is None:
        return "EU annexes"
    first, second = match.groups()
    year, serial = (first, second) if len(first) == 4 and first.startswith(("19", "20")) else (second, first)
    return f"EU {year}/{serial}"


def filled(header: Iterable[str], spec: Row, **given: str) -> Row:
    """Return a row with every column of a table: those of a spec and those given, the others empty."""
    return dict.fromkeys(header, "") | spec | given


def entries() -> dict[str, Row]:
    """Return the EU annex entries that the tables speak of, by reference (``III/98``)."""
    return {row["ref"]: row for row in read(INPUTS / "annex_entries.csv")}


def entry_of(known: dict[str, Row], ref: str) -> Row:
    """Return an annex entry, the plain first act where the export has none."""
    return known.get(ref) or dict.fromkeys(("inci", "updated", "other_uses_free", "kept_in_uk"), "") | {
        "regulation": "(EC) 2009/1223"
    }


def factors() -> dict[tuple[str, str], str]:
    """Return (basis, name) -> grams of the named ingredient for a gram of the basis."""
    return {
        (row["basis"], row["inci"]): f"{float(row['name_mass']) / float(row['basis_mass']):.4f}"
        for row in read(INPUTS / "molar_masses.csv")
    }


def limit_rows() -> list[Row]:
    """Return the rows of limits.csv."""
    known, grams = entries(), factors()
    rows = [*eu_limits(known), *hair_dyes()]
    for table in ("reach.csv", "markets.csv"):
        for spec in read(INPUTS / table):
            rows += [filled(LIMITS, spec, inci=name) for name in spec["inci"].split(";")]
    rows += retained(rows, known)
    with_duties(rows)
    for row in rows:
        row["factor"] = grams.get((row["basis"], row["inci"]), "") if row["basis"] else "1"
        row["binds"] = row["binds"] if row["factor"] and row["max"] else "no"
    return rows


def eu_limits(known: dict[str, Row]) -> Iterator[Row]:
    """Yield the rows of annexes III, V and VI other than hair dyes."""
    for spec in read(INPUTS / "eu.csv"):
        entry = entry_of(known, spec["ref"])
        fields = {"market": "EU", "section": "any", "regulation": entry["regulation"], "updated": entry["updated"]}
        fields |= {"law_source": eu_key(entry["regulation"]), "binds": "no" if entry["other_uses_free"] else "yes"}
        for name in (spec["inci"] or entry["inci"]).split(";"):
            yield filled(LIMITS, spec, **fields, inci=name.strip())


def hair_dyes() -> Iterator[Row]:
    """Yield the hair dyes of annex III: the maximum is of what is applied, so that it bounds no tube."""
    for spec in read(INPUTS / "hair_dyes.csv"):
        scope, product, measured = DYES[spec["use"]]
        function = "hair care" if spec["use"] == "hair_lotion" else "dye"
        fields = {"market": "EU", "function": function, "section": "any", "scope": scope, "in_words": product}
        only = "yes" if spec["use"] in LISTED_ALONE else "no"
        fields |= {"only": only, "binds": "no", "law_source": eu_key(spec["regulation"])}
        fields["condition"] = "; ".join(part for part in (measured, spec["condition"]) if part)
        for name in spec["inci"].split(";"):
            yield filled(LIMITS, spec, **fields, inci=name)


def with_duties(rows: list[Row]) -> None:
    """Add to rows what the pack must say and since when the rule holds, by market and entry (and maximum)."""
    duties = {(row["market"], row["ref"], row["max"]): row for row in read(INPUTS / "duties.csv")}
    for row in rows:
        home = row["market"] if row["market"] in ("EU", "UK") else ""
        own = duties.get((home, row["ref"], row["max"])) or duties.get((home, row["ref"], ""))
        if own is None and home == "UK":  # kept with the entry
            own = duties.get(("EU", row["ref"], row["max"])) or duties.get(("EU", row["ref"], ""))
        for column in ("warnings", "in_force", "sold_until", "not_checked") if own else ():
            row[column] = row[column] or own[column]  # type: ignore[index]


def retained(rows: list[Row], known: dict[str, Row]) -> list[Row]:
    """Return the EU rows that Great Britain kept when it left: those whose entry has not changed since 2020.

    Entries of which the markets' own tables have a row for the UK are left to it.
    """
    own = {(row["ref"], row["inci"]) for row in rows if row["market"] == "UK"}
    own |= {("", row["inci"]) for row in rows if row["market"] == "UK" and row.get("kind") == "prohibited"}
    kept = []
    for row in rows:
        if row["market"] != "EU" or not ANNEX.match(row["ref"]) or (row["ref"], row["inci"]) in own:
            continue
        since = max(row["updated"], row["in_force"])
        old = since <= KEPT_UNTIL and row["law_source"] <= "EU 2020/9999"
        if old or row["law_source"] == "EU annexes" or entry_of(known, row["ref"])["kept_in_uk"]:
            kept.append(row | {"market": "UK", "law_source": "UK annexes"})
    return kept


def prohibition_rows() -> list[Row]:
    """Return the rows of prohibitions.csv: prohibitions, conditions, and rules that only the maker can keep."""
    known = entries()
    rows: list[Row] = []
    for spec in read(INPUTS / "prohibited.csv"):
        entry = entry_of(known, spec["ref"])
        fields: Row = {}
        if spec["market"] == "EU" and ANNEX.match(spec["ref"]):
            regulation = spec["regulation"] or entry["regulation"]
            fields = {"regulation": regulation, "updated": entry["updated"], "law_source": eu_key(regulation)}
        names = (spec["inci"] or entry["inci"]).split(";")
        rows += [filled(PROHIBITIONS, spec, **fields, inci=name.strip()) for name in names]
    return rows + retained(rows, known)


def colourant_rows() -> Iterator[Row]:
    """Yield what annex IV (EU, UK) and the US lists bar of colourants."""
    for spec in read(INPUTS / "colours_eu.csv"):
        scope, condition = next(bar[1:] for bar in COLOURS if bar[0] in spec["restriction"].lower())
        eu = {"market": "EU", "scope": scope, "condition": condition, "law_source": "EU 2009/1223"}
        eu |= {"inci": spec["ci"], "regulation": "(EC) 2009/1223", "in_force": "2010-10-17"}
        yield filled(COLOURANTS, spec, **eu)
        yield filled(COLOURANTS, spec, **eu | {"market": "UK", "law_source": "UK annexes"})
    for spec in read(INPUTS / "colours_us.csv"):
        us = {"market": "US", "inci": spec["ci"], "regulation": spec["ref"], "law_source": "US 21 CFR 73"}
        yield filled(COLOURANTS, spec, **us)


def source_rows(rows: Iterable[Row]) -> list[Row]:
    """Return a citation for each source that a row names."""
    named = {row["key"]: row for row in read(INPUTS / "sources.csv")}
    for key in {row["law_source"] for row in rows}:
        if key.startswith("EU ") and key not in named:
            year, serial = key.removeprefix("EU ").split("/")
            text = "Regulation (EC) No 1223/2009 of the European Parliament and of the Council on cosmetic products"
            if key != "EU 2009/1223":
                text = (
                    f"Commission Regulation {year}/{serial} amending Regulation (EC) No 1223/2009 on cosmetic products"
                )
            url = f"https://eur-lex.europa.eu/eli/reg/{year}/{serial}/oj"
            named[key] = {"key": key, "citation": text, "year": year, "url": url}
    return [*named.values()]


def main(arguments: list[str] | None = None) -> None:
    """Write the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--into", type=Path, default=OUTPUTS, help="folder to write to (default: synonyms/law)")
    into = parser.parse_args(arguments).into
    limits, prohibitions, colourants = limit_rows(), prohibition_rows(), [*colourant_rows()]
    write(into / "limits.csv", LIMITS, limits)
    write(into / "prohibitions.csv", PROHIBITIONS, prohibitions)
    write(into / "colourants.csv", COLOURANTS, colourants)
    write(into / "sums.csv", SUMS, read(INPUTS / "sums.csv"))
    write(into / "warnings.csv", WARNINGS, read(INPUTS / "warnings.csv"))
    write(into / "law_sources.csv", SOURCES, source_rows([*limits, *prohibitions, *colourants]))


if __name__ == "__main__":
    main()
