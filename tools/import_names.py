#!/usr/bin/env python3
"""Build the name tables of ``synonyms/`` from a folder of facts, keeping every row that was written by hand.

    python tools/import_names.py FACTS [--into synonyms]

FACTS holds names.csv, us_names.csv, trivial_names.csv, colours.csv, functions.csv, annexes.csv, actives.csv,
limits.csv, allergens.csv and names_ko/ja/zh/eu.csv. Rows whose ``source`` is one of the import's own are written anew;
all others stay. A hand-written alias wins over an imported name: that name is then not an ingredient of its own.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from inci_parser.naming.importers import valid_cas

ROOT = Path(__file__).resolve().parent.parent
NAME_COLUMNS = [
    "inci",
    "cas",
    "ec",
    "functions",
    "botanical",
    "cosing_ref",
    "us_name",
    "label_count",
    "example",
    "source",
]
ALIAS_COLUMNS = ["alias", "inci", "kind", "lang", "attested", "source"]
ALIAS_TABLES = ("botanical", "colours", "common", "eu", "ja", "ko", "spelling", "us", "world", "zh")
#: What the import writes into ``source``; rows with another source are hand-written.
COSING, LABELS, ANNEX, FACTS, COMMON, LANGUAGE = (
    "CosIng, with label counts",
    "printed on labels",
    "CosIng annexes II to VI",
    "facts tables",
    "US and trade practice",
    "language tables",
)
IMPORTED = {COSING, LABELS, ANNEX, FACTS, COMMON, LANGUAGE}
TABLE_OF_KIND = {
    "us_name": "us",
    "common": "common",
    "sunscreen_usan": "common",
    "latin_variant": "botanical",
    "spelling": "spelling",
    "color_fdc": "colours",
}
KIND = {"sunscreen_usan": "drug", "latin_variant": "latin", "color_fdc": "colour"}
#: Colour-table aliases that name a plant, a mineral or a group rather than the colourant.
NOT_A_COLOUR = re.compile(
    r"^(saffron|turmeric|copper|aluminium|aluminum|alumina|aluminum hydroxide|kaolin|bentonite|chalk|gypsum|"
    r"charcoal powder|lapis lazuli|bixa orellana|lycopene|gold|silver|magnetite|cobalt.*|"
    r"vegetable carbon|ci .*|.*\(.*|azulene|"
    r".* carbonate|.* sulfate|.* silicate|.* stearate|vitamin b2|grape skin extract|capsanthin/capsorubin)$"
)
#: A fact's name that is a group, a condition or two names at once is no ingredient name.
GROUP = re.compile(
    r"\(|≥|>| / |\bAND\b|COMPOUNDS|GENERAL|OIL/EXTRACT|ABSOLUTE$|^ANY |^ZINC SALTS|METHYLISOTHIAZOLINONE/MI"
)


def read(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file, or none where there is no such file."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def write(path: Path, columns: list[str], rows: Iterable[dict[str, str]]) -> None:
    """Write a table, UTF-8, LF, the columns in order."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, lineterminator="\n", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)


def folded(text: str) -> str:
    """Return the text in lower case with white space folded: what two spellings of one alias share."""
    return " ".join(text.lower().split())


def extra_names(facts: Path) -> dict[str, str]:
    """Return names that only the law, actives and allergen tables hold, each with its source."""
    found: dict[str, str] = {}
    for row in read(facts / "annexes.csv"):
        for name in row["inci"].split(";"):
            found.setdefault(name.strip().upper(), ANNEX)
    places = (
        ("limits.csv", "inci"),
        ("actives.csv", "inci"),
        ("allergens.csv", "eu_label_name"),
        ("allergens.csv", "member_inci_names"),
    )
    for table, column in places:
        for row in read(facts / table):
            for name in row[column].split(";"):
                if not GROUP.search(name.upper()):
                    found.setdefault(name.strip().upper(), FACTS)
    for row in read(facts / "colours.csv"):
        found.setdefault(row["ci"].strip().upper(), ANNEX)
    return {name: source for name, source in found.items() if name}


#: Names that end so are of plant material.
PLANT = re.compile(
    r"\b(?:LEAF|FLOWER|ROOT|SEED|FRUIT|PEEL|BARK|TWIG|WOOD|HERB|NEEDLE|RESIN|BUD|STEM|KERNEL|RHIZOME|CONE)\b.*"
    r"\b(?:OIL|EXTRACT|WATER|JUICE|POWDER|WAX|CERA|ABSOLUTE)\b"
)


def numbers(facts: Path) -> dict[str, str]:
    """Return CAS numbers of names that stand alone in their entry of an annex or of the colour table."""
    found: dict[str, str] = {}
    for table, column in (("annexes.csv", "inci"), ("colours.csv", "ci")):
        for row in read(facts / table):
            cas = [number for number in re.findall(r"\b\d{2,7}-\d\d-\d\b", row["cas"]) if valid_cas(number)]
            if cas and row[column] and ";" not in row[column]:
                found.setdefault(row[column].strip().upper(), "; ".join(dict.fromkeys(cas)))
    return found


def name_rows(facts: Path, kept: list[dict[str, str]], aliases: set[str]) -> list[dict[str, str]]:
    """Return the rows of names.csv: the facts' names, those of other facts tables, and the kept hand-written ones."""
    rows = {row["inci"]: row for row in kept}
    for row in read(facts / "names.csv"):
        if folded(row["inci"]) in aliases:
            print(f"{row['inci']}: an alias by hand, no name of its own", file=sys.stderr)
            continue
        if row["inci"] not in rows:
            rows[row["inci"]] = {
                "inci": row["inci"],
                "cas": "; ".join(part.strip() for part in row["cas"].split(";") if part.strip(" -")),
                "ec": "; ".join(part.strip() for part in row["ec"].split(";") if part.strip(" -")),
                "functions": "; ".join(f for f in row["functions"].split(";") if f and f != "not reported"),
                "botanical": row["botanical"],
                "cosing_ref": row["cosing_ref"],
                "us_name": row["us_name"].split(" (")[0],
                "label_count": row["label_count"],
                "example": row["inci"].capitalize() if row["inci"].startswith("CI ") else row["inci"].title(),
                "source": COSING,
            }
    other = aliases | {folded(row["name"]) for row in read(facts / "us_names.csv")}
    other |= {folded(row["us_name"]) for row in rows.values() if row.get("us_name")}
    cas = numbers(facts)
    for name, source in extra_names(facts).items():
        if name not in rows and name.lower() not in other:
            rows[name] = {
                "inci": name,
                "cas": cas.get(name, ""),
                "botanical": "1" if PLANT.search(name) else "0",
                "label_count": "0",
                "example": name.title(),
                "source": source,
            }
    return [rows[name] for name in sorted(rows)]


def plain(form: str, inci: str) -> bool:
    """Tell whether a printed form is worth a row: not the name itself, and nothing the ladder takes apart by itself."""
    return not re.search(r"[/\\()%\[\]]|^organic | ci \d{5}", form) and folded(form) != folded(inci)


def alias_rows(facts: Path) -> dict[str, list[dict[str, str]]]:
    """Return the imported aliases by table."""
    tables: dict[str, list[dict[str, str]]] = {table: [] for table in ALIAS_TABLES}

    def add(table: str, alias: str, inci: str, kind: str, source: str, lang: str = "en", attested: str = "yes") -> None:
        row = dict(zip(ALIAS_COLUMNS, (folded(alias), inci, kind, lang, attested, source), strict=True))
        tables[table].append(row)

    for row in read(facts / "us_names.csv"):
        if plain(row["name"], row["inci"]):
            add(TABLE_OF_KIND[row["kind"]], row["name"], row["inci"], KIND.get(row["kind"], row["kind"]), COMMON)
    known = {(row["alias"], row["inci"]) for rows in tables.values() for row in rows}
    for row in read(facts / "names.csv"):
        us_name = row["us_name"]
        if us_name and plain(us_name, row["inci"]):
            add("us", us_name, row["inci"], "us_name", COSING)
        for form in row["also_known_as"].split(";"):
            if form and plain(form, row["inci"]) and (folded(form), row["inci"]) not in known and form != us_name:
                add("common", form, row["inci"], "common", LABELS)
    colour_aliases(facts, add)
    for lang in ("ko", "ja", "zh"):
        for row in read(facts / f"names_{lang}.csv"):
            add(lang, row["name"], row["inci"], "translation", LANGUAGE, lang, row["attested"])
    for row in read(facts / "names_eu.csv"):
        add("eu", row["name"], row["inci"], "translation", LANGUAGE, row["lang"], row["attested"])
    return tables


def colour_aliases(facts: Path, add: object) -> None:
    """Add the US names, short label forms, dye names and E numbers of the colour table."""
    for row in read(facts / "colours.csv"):
        ci = row["ci"]
        forms = [*re.split(r"[;/]", row["us_label_short"]), *row["aliases"].split(";")]
        if row["e_number"] not in {"E172", "E160a", ""} and "-" not in row["e_number"]:
            forms.append(row["e_number"])
        for form in forms:
            form = folded(form)
            if (
                ci
                and form
                and not NOT_A_COLOUR.match(form)
                and form not in {"iron oxides", "titanium dioxide", "zinc oxide"}
            ):
                add("colours", re.sub(r" lake$", "", form), ci, "colour", FACTS)  # type: ignore[operator]


def merged(
    kept: list[dict[str, str]],
    imported: list[dict[str, str]],
    names: set[str],
    taken: dict[tuple[str, str], str],
    table: str,
) -> list[dict[str, str]]:
    """Return one alias table: hand-written rows first in right, then imported ones that contradict nothing."""
    rows = {(row["alias"], row["lang"]): row for row in kept}
    upper = {name.lower() for name in names}
    for row in imported:
        row["inci"] = taken.get(("", row["inci"].lower()), row["inci"])
        place = (row["alias"], row["lang"])
        if row["inci"] not in names:
            print(
                f"aliases_{table}: {row['alias']!r} is for {row['inci']}, which is no name: left out", file=sys.stderr
            )
        elif row["alias"] in upper or place in rows:
            continue
        elif taken.get(("", row["alias"]), row["inci"]) != row["inci"]:
            print(
                f"aliases_{table}: {row['alias']!r} already stands for {taken['', row['alias']]}: left out",
                file=sys.stderr,
            )
        else:
            taken["", row["alias"]] = row["inci"]
            rows[place] = row
    return sorted(rows.values(), key=lambda row: (row["alias"], row["lang"]))


def main() -> None:
    """Read the facts and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("facts", type=Path)
    parser.add_argument("--into", type=Path, default=ROOT / "synonyms" / "names")
    arguments = parser.parse_args()
    facts, into = arguments.facts, arguments.into
    kept = {
        table: [row for row in read(into / f"aliases_{table}.csv") if row["source"] not in IMPORTED]
        for table in ALIAS_TABLES
    }
    by_hand = {row["alias"]: row["inci"] for rows in kept.values() for row in rows}
    kept_names = [row for row in read(into / "names.csv") if row["source"] not in IMPORTED]
    rows = name_rows(facts, kept_names, set(by_hand))
    write(into / "names.csv", NAME_COLUMNS, rows)
    names = {row["inci"] for row in rows}
    taken = {("", alias): inci for alias, inci in by_hand.items()}
    imported = alias_rows(facts)
    for table in ALIAS_TABLES:
        write(into / f"aliases_{table}.csv", ALIAS_COLUMNS, merged(kept[table], imported[table], names, taken, table))
    for table in ("colours.csv", "functions.csv"):
        (into / table).write_bytes((facts / table).read_bytes().replace(b"\r\n", b"\n"))


if __name__ == "__main__":
    main()
