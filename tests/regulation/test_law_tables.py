"""Lint of the tables of law: a failing test names the table, the line and the column."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

import pytest

from inci_parser.analysis.markets import markets
from inci_parser.naming import Catalogue
from inci_parser.tables.resources import text_of

LIMITS, PROHIBITIONS, COLOURANTS, SIGNS, GROUPS, TYPES, SOURCES = (
    "limits.csv",
    "prohibitions.csv",
    "colourants.csv",
    "product_signs.csv",
    "sign_groups.csv",
    "product_types.csv",
    "law_sources.csv",
)
#: A date, whole or cut short, or none.
ISO = re.compile(r"(\d{4}(-\d\d(-\d\d)?)?)?")
#: Kinds of prohibitions.csv.
KINDS = {"prohibited", "condition", "purity", "chemicals", "regional", "functional"}
#: Words of scopes that no product type carries: form and users are not told by a word for a product.
FREE_WORDS = {"nano", "nail_cleaner"}


def rows(table: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each row of a table with where it stands."""
    with io.StringIO(text_of("synonyms", table), newline="") as stream:
        reader = csv.DictReader(stream)
        for row in reader:
            yield f"{table} line {reader.line_num}", row


def problems(table: str, column: str, wrong: object) -> list[str]:
    """Return where a column's cell is wrong, as ``wrong(row)`` tells."""
    return [f"{where}, column {column}: {row[column]!r}" for where, row in rows(table) if wrong(row)]  # type: ignore[operator]


def number(text: str) -> bool:
    return bool(re.fullmatch(r"\d+(\.\d+)?", text))


def test_numbers() -> None:
    faults = problems(LIMITS, "max", lambda row: row["max"] and not (number(row["max"]) and float(row["max"]) <= 100))
    faults += problems(LIMITS, "min", lambda row: row["min"] and not number(row["min"]))
    faults += problems(
        LIMITS, "factor", lambda row: row["factor"] and not (number(row["factor"]) and float(row["factor"]) > 0)
    )
    faults += problems(LIMITS, "min", lambda row: row["min"] and row["max"] and float(row["min"]) > float(row["max"]))
    assert not faults


def test_closed_words() -> None:
    known = {key for key, market in markets().items() if market.law}
    faults = problems(LIMITS, "market", lambda row: row["market"] not in known)
    faults += problems(PROHIBITIONS, "market", lambda row: row["market"] not in known)
    faults += problems(PROHIBITIONS, "kind", lambda row: row["kind"] not in KINDS)
    faults += problems(LIMITS, "section", lambda row: row["section"] not in {"any", "active"})
    for column in ("only", "binds"):
        faults += problems(LIMITS, column, lambda row, column=column: row[column] not in {"yes", "no"})  # type: ignore[misc]
    faults += problems(TYPES, "leave_on", lambda row: row["leave_on"] not in {"yes", "no", "either"})
    faults += problems(SIGNS, "section", lambda row: row["section"] not in {"any", "active", "main"})
    assert not faults


def test_every_row_has_what_it_rests_on() -> None:
    keys = {row["key"] for _, row in rows(SOURCES)}
    faults = []
    for table in (LIMITS, PROHIBITIONS):
        faults += problems(table, "law_source", lambda row: row["law_source"] not in keys)
        faults += problems(table, "ref", lambda row: not row["ref"])
        faults += problems(table, "regulation", lambda row: not row["regulation"])
        faults += problems(table, "not_checked", lambda row: row["not_checked"] not in {"", "all", "dates"})
        for column in ("updated", "in_force", "sold_until"):
            faults += problems(table, column, lambda row, column=column: not ISO.fullmatch(row[column]))  # type: ignore[misc]
    assert not faults


def test_no_source_is_without_use_and_every_link_is_https() -> None:
    used = {row["law_source"] for table in (LIMITS, PROHIBITIONS, COLOURANTS) for _, row in rows(table)} | {
        "EU annexes"
    }
    assert not problems(SOURCES, "key", lambda row: row["key"] not in used)
    assert not problems(SOURCES, "url", lambda row: not row["url"].startswith("https://") and row["key"] != "US states")
    assert not problems(SOURCES, "year", lambda row: not re.fullmatch(r"(19|20)\d\d", row["year"]))


def test_scopes_use_words_of_product_types() -> None:
    words = {"leave_on", "rinse_off"} | FREE_WORDS
    for _, row in rows(TYPES):
        words |= {*row["categories"].split(), *row["possible"].split()}
    words |= {row["trait"] for _, row in rows("trait_signs.csv")}
    for table in (LIMITS, PROHIBITIONS, COLOURANTS):
        unknown = problems(
            table, "scope", lambda row: {w.lstrip("-") for w in row["scope"].replace("|", " ").split()} - words
        )
        assert not unknown


def test_a_maximum_that_may_carry_a_proof_is_a_number_of_the_named_ingredient() -> None:
    assert not problems(LIMITS, "binds", lambda row: row["binds"] == "yes" and not (row["max"] and row["factor"]))
    assert not problems(LIMITS, "factor", lambda row: not row["basis"] and row["factor"] != "1")


def test_a_rule_without_a_maximum_says_what_it_asks() -> None:
    assert not problems(LIMITS, "condition", lambda row: not row["max"] and not row["condition"])
    assert not problems(PROHIBITIONS, "condition", lambda row: row["kind"] != "prohibited" and not row["condition"])


def test_no_row_is_there_twice() -> None:
    for table, columns in (
        (LIMITS, ("market", "inci", "ref", "function", "in_words", "scope", "purpose")),
        (PROHIBITIONS, ("market", "inci", "ref", "kind", "scope", "condition")),
        (GROUPS, ("group", "inci")),
        (TYPES, ("product_type",)),
    ):
        seen: dict[tuple[str, ...], str] = {}
        for where, row in rows(table):
            key = tuple(row[column] for column in columns)
            assert key not in seen, f"{where} repeats {seen[key]}: {key}"
            seen[key] = where


@pytest.mark.parametrize("table", [LIMITS, PROHIBITIONS, COLOURANTS, GROUPS])
def test_names_are_known_and_themselves(table: str) -> None:
    catalogue = Catalogue.default()
    names = {row["inci"] for _, row in rows("names.csv")}
    assert not problems(table, "inci", lambda row: row["inci"] not in names)
    assert not problems(table, "inci", lambda row: catalogue.resolve(row["inci"]).names != (row["inci"],))


def test_signs_name_groups_types_and_ingredients_that_exist() -> None:
    catalogue = Catalogue.default()
    groups = {row["group"] for _, row in rows(GROUPS)}
    types = {row["product_type"] for _, row in rows(TYPES)}
    faults = problems(SIGNS, "product_type", lambda row: row["product_type"] not in types)
    for column in ("names", "also", "unless"):
        for where, row in rows(SIGNS):
            for part in filter(None, row[column].split(";")):
                known = part in groups or catalogue.resolve(part).names == (part,)
                faults += [] if known else [f"{where}, column {column}: {part!r}"]
    assert not faults


def test_every_product_type_is_on_skin_hair_nails_eyes_lips_or_in_the_mouth() -> None:
    parts = {"skin", "hair", "nail", "eye", "lip", "oral", "intimate", "ingested", "not_cosmetic"}
    assert not problems(TYPES, "categories", lambda row: not parts & set(row["categories"].split()))


#: Group entries of EU law -> pattern of the names that they mean, and names that look like it and are not meant.
MEMBERS = [
    (PROHIBITIONS, "II/411", r"DEA-.*"),
    (PROHIBITIONS, "II/1396", r"(?:SODIUM|POTASSIUM|ZINC|MEA-|MIPA-) ?BORATE|BORIC ACID"),
    (LIMITS, "V/4", r"(?:\w+[ -])?SORBATE|SORBIC ACID"),
    (LIMITS, "V/2", r"(?:AMMONIUM|CALCIUM|MAGNESIUM|POTASSIUM|SODIUM) PROPIONATE|PROPIONIC ACID"),
    (
        LIMITS,
        "III/2a",
        r"(?:AMMONIUM|CALCIUM|CYSTEAMINE|ETHANOLAMINE|POTASSIUM|SODIUM) THIOGLYCOLATE|THIOGLYCOLIC ACID",
    ),
    (LIMITS, "V/13", r"DEHYDROACETIC ACID|SODIUM DEHYDROACETATE"),
]


@pytest.mark.parametrize(("table", "ref", "pattern"), MEMBERS)
def test_group_entries_hold_every_member_of_the_inventory(table: str, ref: str, pattern: str) -> None:
    ruled = {row["inci"] for _, row in rows(table) if row["market"] == "EU" and row["ref"] == ref}
    members = {row["inci"] for _, row in rows("names.csv") if re.fullmatch(pattern, row["inci"])} - {
        "ISOPROPYL SORBATE"
    }
    assert members
    assert not members - ruled
