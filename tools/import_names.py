#!/usr/bin/env python3
"""Build the name tables of ``synonyms/names/`` from a folder of facts, keeping every row that was written by hand.

    python tools/import_names.py FACTS [--into synonyms/names]

FACTS holds inventory.csv (CosIng), names_ko_kcia.csv (Korea's dictionary), lang/*/names.csv (other languages) and
lang/misc/synonyms_regulated.csv. Rows whose ``source`` is one of this tool's (:data:`OWN`) are written anew; all others
stay as they are and win. A form that two rows give to two ingredients is decided by :func:`decided` and written to
``homographs.csv`` with the reason; rows of that table with another reason are decisions by hand and come first.
"""

from __future__ import annotations

import argparse
import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from plant_names import mark_botanical

from inci_parser.naming.importers import valid_cas, valid_ec
from inci_parser.naming.normalisation import key as lookup_key

ROOT = Path(__file__).resolve().parent.parent
NAME_COLUMNS = [
    "inci", "cas", "ec", "functions", "botanical", "cosing_ref", "updated", "us_name", "label_count", "source",
]  # fmt: skip
ALIAS_COLUMNS = ["alias", "inci", "kind", "lang", "attested", "source"]
HOMOGRAPH_COLUMNS = ["alias", "lang", "inci", "others", "reason"]
INVENTORY, DICTIONARY = "CosIng inventory", "KCIA dictionary"
COMPOSED, IECIC, TRADITIONAL = "composed by rule", "IECIC 2021", "IECIC 2021, traditional script"
TABLES, LABELS, HANDBOOK = "public ingredient tables", "ingredient lists in print", "handbooks of raw materials"
LAW, SURVEY = "survey of regulated substances", "general knowledge, survey of 2026"
#: What this tool writes into ``source``: rows with it are written anew.
OWN = frozenset((INVENTORY, DICTIONARY, COMPOSED, IECIC, TRADITIONAL, TABLES, LABELS, HANDBOOK, LAW, SURVEY))
#: A row of a food database: it strengthens a row from elsewhere and is never written itself.
DATABASE_ROW = "food database"
#: What the facts say of a source -> its short name, the first that fits.
SOURCES = (
    ("traditional script", TRADITIONAL),
    ("IECIC", IECIC),
    ("composed|^rule", COMPOSED),
    ("handbook|^book", HANDBOOK),
    ("label|lists|page|seen in Japanese|seen in public", LABELS),
    ("table|dictionary|github|GitHub|glossary|data|database|list", TABLES),
    ("", SURVEY),
)
#: Whose way to print a name wins where two differ by spaces and hyphens alone.
STRENGTH = {INVENTORY: 0, DICTIONARY: 1}
#: Languages with a table of their own; the others share ``aliases_other.csv``.
LANGUAGES = ("de", "es", "fr", "it", "ja", "ko", "pl", "pt", "ro", "ru", "tr", "zh")
#: Kinds of English and Latin forms that have a table of their own.
TABLE_OF_KIND = {"us_name": "us", "latin": "botanical", "spelling": "spelling", "colour": "colours"}
#: Why a form is for an ingredient whose claim is not the strongest, and on how many labels it must be found at least.
MANY = 10
OFTEN = "met on far more labels than the others"
#: Why a form is for none of its candidates.
UNDECIDED = "no name is stronger than the other"
#: Why the strongest claim on a form wins, by its rank.
WHY = {
    0: "stands so in the hand-written tables",
    1: "official name of its language; the others are older or derived",
    2: "met in print; the others are derived",
    3: "met in print; the others are not",
    4: "stands so in the hand-written tables; the others are derived",
    5: "the others are derived or older spellings",
    6: "the others are older names",
    7: "the others are of a database alone",
}
#: Kinds of the language survey -> kinds of an alias.
KIND = {
    "official": "official",
    "common": "translation",
    "quasi_drug": "official",
    "spelling": "spelling",
    "old": "old_name",
}
#: Kinds of the survey of regulated substances -> kinds of an alias.
REGULATED = {"inn": "drug", "annex": "common", "old_name": "old_name", "trade_blend": "blend"}
#: Names of the food database, under a licence that binds whoever takes them over.
DATABASE = re.compile(r"open ?(?:food|beauty) ?facts|openfoodfacts|taxonom", re.IGNORECASE)


class Form(NamedTuple):
    """One row of an alias table, and how strong its claim on the form is (0 the strongest)."""

    alias: str
    inci: str
    kind: str
    lang: str
    attested: bool
    source: str
    rank: int


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
    """Return the text in lower case, NFC, with white space folded: how a form stands in a table."""
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


# -- names -------------------------------------------------------------------------------------------------------


def cells(text: str, valid: Callable[[str], bool]) -> str:
    """Return the values of a cell that are valid, separated by semicolons.

    >>> cells("7732-18-5;7732-18-4", valid_cas)
    '7732-18-5'
    """
    return "; ".join(part for part in dict.fromkeys(part.strip() for part in text.split(";")) if part and valid(part))


def name_rows(facts: Path, kept: list[dict[str, str]], same: dict[str, str]) -> dict[str, dict[str, str]]:
    """Return the rows of names.csv by name: the inventory's, the dictionary's newer ones, and those written by hand."""
    rows: dict[str, dict[str, str]] = {}
    functions = {row["cosing_function"].lower() for row in read(facts / "functions.csv")} - {"not reported"}
    for row in read(facts / "inventory.csv"):
        rows[row["inci"]] = {
            "inci": row["inci"],
            "cas": cells(row["cas"], valid_cas),
            "ec": cells(row["ec"], valid_ec),
            "functions": cells(row["functions"], functions.__contains__),
            "cosing_ref": row["cosing_ref"],
            "updated": row["updated"],
            "source": INVENTORY,
        }
    for row in read(facts / "names_ko_kcia.csv"):
        if row["inci"] not in rows and row["inci"].isascii():
            rows[row["inci"]] = {"inci": row["inci"], "cas": cells(row["cas"], valid_cas), "source": DICTIONARY}
    for row in kept:
        known = rows.get(row["inci"])
        if known is None:
            rows[row["inci"]] = row
        else:
            known.update({column: row[column] for column in ("us_name", "label_count", "botanical")})
            known.update({column: row[column] for column in ("cas", "ec", "functions") if not known.get(column)})
    for name, canonical in same.items():
        merge_into(rows, name, canonical)
    seen: dict[str, str] = {}
    for name in sorted(rows, key=lambda name: (STRENGTH.get(rows[name]["source"], 2), name)):
        if seen.setdefault(lookup_key(name), name) != name:
            del rows[name]
    mark_botanical(rows)
    return rows


def merge_into(rows: dict[str, dict[str, str]], name: str, canonical: str) -> None:
    """Take a second name of one substance out of the rows; its numbers and functions go to the first."""
    second = rows.pop(name, None)
    if second is None:
        return
    first = rows.setdefault(canonical, {**second, "inci": canonical})
    for column in ("cas", "ec", "functions"):
        first[column] = first.get(column) or second.get(column, "")
    first["label_count"] = str(int(first.get("label_count") or 0) + int(second.get("label_count") or 0))


# -- words -------------------------------------------------------------------------------------------------------

WORD_COLUMNS = ["word", "inci", "kind", "source"]
#: Roles of the language survey that are no words of names, that say nothing, and those of plants and their parts.
NO_WORD = frozenset(("class", "colour"))
SILENT = frozenset(("link", "mark"))
PLANT_ROLE = {"plant": "plant", "plant (several)": "plant", "part": "part", "form": "part", "organism": "part"}
#: Languages in which the role "class" is the last word of a chemical name.
HEADED = frozenset(("de", "ru", "pl", "tr"))


def word_tables(facts: Path, into: Path) -> dict[str, list[dict[str, str]]]:
    """Return the rows of every table of words by its language, those written by hand first."""
    tables: dict[str, dict[tuple[str, str], dict[str, str]]] = defaultdict(dict)
    for path in sorted(into.glob("words_*.csv")):
        for row in read(path):
            if row["source"] not in OWN:
                tables[path.stem.removeprefix("words_")][folded(row["word"]), row["inci"]] = row
    for folder in ("zh", "ja", "romance", "misc"):
        for row in read(facts / "lang" / folder / "words.csv"):
            lang = row["lang"].partition("-")[0]
            if row["role"] in NO_WORD and lang not in HEADED:
                continue
            for inci in row["inci_words"].split("|"):
                silent = row["role"] in SILENT and "basic" not in inci
                inci = "" if silent or inci.strip() == "-" else folded(inci)
                word = folded(row["word"])
                kind = "link" if not inci else PLANT_ROLE.get(row["role"], "chemistry")
                new = {"word": word, "inci": inci, "kind": kind, "source": SURVEY}
                tables[lang].setdefault((word, inci), new)
    return {lang: [rows[place] for place in sorted(rows)] for lang, rows in tables.items()}


# -- aliases -----------------------------------------------------------------------------------------------------


def source_of(text: str) -> str:
    """Return the short name of where a form comes from, as the README lists them."""
    for pattern, source in SOURCES:
        if re.search(pattern, text):
            return source
    raise AssertionError(text)


def surveyed(facts: Path) -> Iterator[Form]:
    """Yield the forms of the facts, each with the strength of its claim."""
    for row in read(facts / "names_ko_kcia.csv"):
        yield Form(row["ko"], row["inci"], "official", "ko", True, DICTIONARY, 1)
        if row["old_ko"]:
            yield Form(row["old_ko"], row["inci"], "old_name", "ko", True, DICTIONARY, 7)
    for folder in ("zh", "ja", "romance", "misc"):
        for row in read(facts / "lang" / folder / "names.csv"):
            source, attested = source_of(row["source"]), row["attested"] == "yes"
            if DATABASE.search(row["source"]):
                source, attested = DATABASE_ROW, False
            yield Form(
                row["name"],
                row["inci"],
                KIND[row["kind"]],
                row["lang"],
                attested,
                source,
                rank_of(row, source, attested),
            )
    for row in read(facts / "lang" / "misc" / "synonyms_regulated.csv"):
        kind = REGULATED.get(row["kind"], row["kind"])
        inci = "|".join(part.strip() for part in row["inci"].split(";"))
        if DATABASE.search(row["source"]):
            yield Form(row["alias"], inci, kind, "en", False, DATABASE_ROW, 9)
        else:
            alias = re.sub(r"^\([ez]\)-", "", row["alias"])
            yield Form(alias, inci, kind, "en", row["attested"] == "yes", LAW, 3)
    for row in read(facts / "inventory.csv"):
        for column in ("inn", "ph_eur"):
            text = re.sub(r"\s*\[.*?\]", "", row[column]).strip()
            if text and ";" not in text and "," not in text:
                yield Form(text, row["inci"], "drug", "en" if column == "inn" else "la", True, INVENTORY, 4)


def rank_of(row: dict[str, str], source: str, attested: bool) -> int:
    """Return how strong the claim of a surveyed form is: official names first, old and derived forms last."""
    if row["kind"] == "official" and attested:
        return 1
    if row["kind"] in ("spelling", "old"):
        return 7
    if source in (COMPOSED, TRADITIONAL):
        return 6
    return 3 if attested else 5


def written(into: Path) -> Iterator[Form]:
    """Yield the forms that stand in the tables by hand."""
    for path in sorted(into.glob("aliases_*.csv")):
        for row in read(path):
            if row["source"] not in OWN:
                rank = 0 if row["lang"] in ("en", "la") else 2 if row["attested"] == "yes" else 4
                yield Form(
                    row["alias"], row["inci"], row["kind"], row["lang"], row["attested"] == "yes", row["source"], rank
                )


def decided(forms: list[Form], label_counts: Mapping[str, int]) -> tuple[str, str]:
    """Return which ingredient a form with several is for (or ``""``) and why: the strongest claim, if it is alone.

    ``label_counts`` tells on how many labels an ingredient stands. An older official name is for an ingredient of five
    times as many labels as the one that has the name today: labels are older than lists of names.

    >>> old, new = (Form("x", name, "", "ko", True, DICTIONARY, rank) for name, rank in (("A", 7), ("B", 1)))
    >>> decided([old, new], {})[0], decided([old, old._replace(inci="C")], {})
    ('B', ('', 'no name is stronger than the other'))
    >>> decided([old, new], {"A": 90, "B": 2})
    ('A', 'met on far more labels than the others')
    """
    best = min(form.rank for form in forms)
    first = {form.inci for form in forms if form.rank == best}
    often = sorted(
        {(label_counts.get(form.inci, 0), form.inci) for form in forms if form.source == DICTIONARY}, reverse=True
    )
    if len(often) > 1:
        times = 5 if len(first) == 1 else 10
        if often[0][0] >= MANY and often[0][0] > times * max(often[1][0], 1):
            return often[0][1], OFTEN
    if len(first) > 1:
        return "", UNDECIDED
    return first.pop(), WHY[best]


def alias_rows(
    facts: Path, into: Path, label_counts: Mapping[str, int], same: dict[str, str]
) -> tuple[dict[str, list[dict[str, str]]], list[dict[str, str]]]:
    """Return the rows of every alias table by its name, and those of ``homographs.csv``."""
    keys = {lookup_key(name): name for name in label_counts}
    by_hand = [row for row in read(into / "homographs.csv") if row["reason"] not in (*WHY.values(), UNDECIDED, OFTEN)]
    decisions = {lookup_key(row["alias"]): row["inci"] for row in by_hand}
    claims: dict[str, list[Form]] = defaultdict(list)
    for form in (*written(into), *surveyed(facts)):
        inci = "|".join(same.get(name, name) for name in form.inci.split("|"))
        form_key = lookup_key(form.alias)
        if form_key and form_key not in keys and all(name in label_counts for name in inci.split("|")):
            claims[form_key].append(form._replace(inci=inci, alias=folded(form.alias)))
    tables: dict[str, list[dict[str, str]]] = defaultdict(list)
    homographs = by_hand
    for form_key, claimed in claims.items():
        winner, why = claimed[0].inci, ""
        if form_key in decisions:
            winner = decisions[form_key]
        elif len({form.inci for form in claimed}) > 1:
            winner, why = decided(claimed, label_counts)
            others = sorted({form.inci for form in claimed} - {winner})
            first = min(claimed, key=lambda form: form.rank)
            homographs.append(
                dict(zip(HOMOGRAPH_COLUMNS, (first.alias, first.lang, winner, "; ".join(others), why), strict=True))
            )
        kept = [form for form in claimed if form.inci == winner]
        if kept and all(form.source == DATABASE_ROW for form in kept):
            kept = []
        for form in unlike(kept):
            tables[table_of(form)].append(row_of(form))
    return tables, homographs


def unlike(forms: list[Form]) -> Iterator[Form]:
    """Yield the rows of one key that say something of their own: one a language and printed form, the strongest.

    A derived form (composed, or turned into traditional script) whose key another form has already is left out.
    """
    seen: set[tuple[str, str]] = set()
    for form in sorted(forms, key=lambda form: (form.rank, form.kind != "us_name")):
        if form.source == DATABASE_ROW or (seen and (form.rank >= 6 or form.lang == "zh-TW")):
            continue
        place = form.alias, form.lang
        if place not in seen:
            seen.add(place)
            yield form


def table_of(form: Form) -> str:
    """Return the table that a form stands in: by language, English and Latin forms by kind."""
    if form.lang in ("en", "la"):
        if form.source == LAW:
            return "regulated"
        if form.source == INVENTORY:
            return "pharmacopoeia"
        return TABLE_OF_KIND.get(form.kind, "common")
    lang = form.lang.partition("-")[0]
    return lang if lang in LANGUAGES else "other"


def row_of(form: Form) -> dict[str, str]:
    """Return a form as a row of its table."""
    attested = "yes" if form.attested else "no"
    return dict(zip(ALIAS_COLUMNS, (form.alias, form.inci, form.kind, form.lang, attested, form.source), strict=True))


def main() -> None:
    """Read the facts and write the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("facts", type=Path)
    parser.add_argument("--into", type=Path, default=ROOT / "synonyms" / "names")
    arguments = parser.parse_args()
    facts, into = arguments.facts, arguments.into
    same = {row["inci"]: row["same_as"] for row in read(into / "same_names.csv")}
    kept = [row for row in read(into / "names.csv") if row["source"] not in OWN or row["label_count"] != "0"]
    rows = name_rows(facts, kept, same)
    tables, homographs = alias_rows(facts, into, {name: int(row["label_count"]) for name, row in rows.items()}, same)
    write(into / "names.csv", NAME_COLUMNS, (rows[name] for name in sorted(rows)))
    write(into / "homographs.csv", HOMOGRAPH_COLUMNS, sorted(homographs, key=lambda row: (row["alias"], row["lang"])))
    for lang, words in word_tables(facts, into).items():
        write(into / f"words_{lang}.csv", WORD_COLUMNS, words)
    for table in {*tables, *(path.stem.removeprefix("aliases_") for path in into.glob("aliases_*.csv"))}:
        file = into / f"aliases_{table}.csv"
        if tables.get(table):
            write(file, ALIAS_COLUMNS, sorted(tables[table], key=lambda row: (row["alias"], row["lang"])))
        else:
            file.unlink()


if __name__ == "__main__":
    main()
