"""The tables of meaning say what they should: cells, keys, order, names, sources, words."""

from __future__ import annotations

import csv
import re
from functools import cache
from itertools import repeat
from pathlib import Path

import pytest

from inci_parser.analysis.rule_book import KEYS, built_in
from inci_parser.naming import Catalogue
from inci_parser.tables.columns import TABLES, read_rows
from inci_parser.tables.resources import rows
from inci_parser.tables.schema import column_rows

ROOT = Path(__file__).resolve().parent.parent.parent
NAMED = ("actives", "allergens", "fragrance", "irritants", "groups")
#: Words that no sentence for users may hold (docs/method.md says why).
BANNED = re.compile(
    r"\b(will|toxic|unsafe|safe|safer|dangerous|danger|clean|poison\w*|photosensiti\w*|harmful|carcinogen\w*|cancer|detox\w*"
    r"|3:1:1|1/10|1/20|non-?comedogenic|hypoallergenic|natural is|chemical-free|ineffective|guarantee\w*)\b",
    re.IGNORECASE,
)
SENTENCES = {
    "active_classes": ("title", "text"),
    "active_class_overrides": ("title", "text"),
    "actives": ("ph", "note"),
    "claims": ("title", "text"),
    "fragrance_classes": ("title", "text"),
    "guidance": ("title", "text"),
    "interactions": ("title", "text"),
    "irritant_classes": ("title", "leave_on", "rinse_off"),
    "irritants": ("note",),
    "profiles": ("title", "text"),
}


#: Tables whose order means something.
UNSORTED = ("active_families", "fragrance_families", "profiles", "routine_steps", "active_class_overrides")


@cache
def table(name: str) -> list[dict[str, str]]:
    return rows(f"{name}.csv")


@pytest.mark.parametrize("name", TABLES)
def test_every_cell_reads(name: str) -> None:
    assert read_rows(name, table(name))


@pytest.mark.parametrize("name", [*KEYS, "sources"])
def test_no_key_stands_twice(name: str) -> None:
    keys = KEYS.get(name, ("key",))
    seen: dict[tuple[str, ...], int] = {}
    for line, row in enumerate(table(name), 2):
        key = tuple(row[column] for column in keys)
        assert key not in seen, f"synonyms/{name}.csv line {line}: {' '.join(key)} stands on line {seen[key]} already"
        seen[key] = line


@pytest.mark.parametrize(
    "name",
    [
        *(n for n in KEYS if n not in UNSORTED),
        "sources",
    ],
)
def test_rows_are_sorted(name: str) -> None:
    first = list(table(name)[0])[:2]
    found = [tuple(row[column] for column in first) for row in table(name)]
    assert found == sorted(found)


@pytest.mark.parametrize("name", NAMED)
def test_ingredients_are_names_of_the_catalogue(name: str) -> None:
    catalogue = Catalogue.default()
    for line, row in enumerate(table(name), 2):
        inci = row["inci"]
        if "*" in inci or inci.startswith("!"):
            continue
        match = catalogue.resolve(inci)
        if match.method in ("none", "nomenclature"):
            continue  # a name the law or a study has and no label had yet: it stands for itself
        assert match.name == inci, f"synonyms/{name}.csv line {line}: {inci} is {match.name} in the catalogue"


def test_built_in_rules_know_their_words() -> None:
    rules = built_in()
    known = {row.group for groups in rules.groups.values() for row in groups} | set(rules.wildcards)
    known |= (
        set(rules.classes)
        | set(rules.scent_classes)
        | {"acid as strong as studied", "fragrance allergen", "nano form", "pH adjuster", "sunscreen product"}
        | {"retinoid as strong as studied", "sunscreen"}
    )
    catalogue = Catalogue.default()
    for row in (*rules.interactions, *rules.guidance, *rules.claims):
        sides = (row.a, row.b, row.unless) if hasattr(row, "a") else (row.against, row.unless)
        for word in (word for side in sides for word in side):
            assert word in {*known, "*"} or (word.isupper() and catalogue.resolve(word).names), f"{row.rule}: {word!r}"


def test_sources_have_year_and_link_where_read() -> None:
    lacking = [row["key"] for row in table("sources") if row["read"] == "yes" and not (row["year"] or row["url"])]
    assert not lacking, f"sources read without year and link: {lacking}"
    for row in table("sources"):
        assert row["url"] == "" or row["url"].startswith(("https://", "http://")), row["key"]


def test_studied_ranges_rest_on_a_source_that_was_read() -> None:
    for row in table("actives"):
        if row["studied_min"] or row["studied_max"]:
            assert row["status"] == "read", row["inci"]
            assert row["sources"], row["inci"]
        if row["studied_min"] and row["studied_max"]:
            assert float(row["studied_min"]) <= float(row["studied_max"]), row["inci"]


@pytest.mark.parametrize("name", SENTENCES)
def test_no_sentence_holds_a_banned_word(name: str) -> None:
    for line, row in enumerate(table(name), 2):
        for column in SENTENCES[name]:
            found = BANNED.search(row[column])
            assert found is None, f"synonyms/{name}.csv line {line}, column {column}: {found.group()!r}"


def test_what_was_not_compared_with_its_source_claims_little() -> None:
    irritants = [row for row in table("irritants") if row["status"] == "unverified"]
    actives = [row for row in table("actives") if row["status"] == "unverified"]
    assert irritants
    assert actives
    assert [row["inci"] for row in irritants if row["evidence"] not in ("C", "D")] == []
    assert [row["inci"] for row in actives if row["studied_min"] or row["studied_max"]] == []


def test_withdrawn_facts_are_not_shown(shared: Path) -> None:
    with (shared / "facts" / "irritants.csv").open(encoding="utf-8", newline="") as stream:
        withdrawn = {row["ingredient"].upper() for row in csv.DictReader(stream) if row["withdraw"] in ("yes", "hold")}
    comedogenic = {row["inci"] for row in table("irritants")}
    assert withdrawn
    assert not withdrawn & comedogenic


def known_terms() -> dict[str, set[str]]:
    """Return kind of term -> the words that other tables know of it."""
    types, names = rows("product_types.csv"), [row["inci"] for row in rows("names.csv")]
    traits = {word for row in types for column in ("categories", "possible") for word in row[column].split()}
    return {
        "active_class": {row["class"] for row in rows("active_classes.csv")},
        "claim": {row["rule"] for row in rows("claims.csv")},
        "function": {row["function"].lower() for row in rows("functions.csv")},
        "group": {row["group"] for table in ("avoid_groups.csv", "groups.csv") for row in rows(table)},
        "inci": set(names),
        "irritant_class": {row["class"] for row in rows("irritant_classes.csv")},
        "law_function": {row["function"] for row in rows("limits.csv")},
        "name_class": {row["class"] for row in rows("name_rules.csv")},
        "name_ending": {
            row["term"] for row in rows("rule_terms.csv") if any(map(str.endswith, names, repeat(row["term"])))
        },
        "phrase": {row["phrase"] for row in rows("function_words.csv")},
        "regulation": {row["regulation"] for row in rows("prohibitions.csv")},
        "scent_class": {row["class"] for row in rows("fragrance_classes.csv")},
        "subclass": {row["subclass"] for row in rows("actives.csv")} | {"by function"},
        "trait": traits | {row["product_type"].replace(" ", "_") for row in types},
        "words_of_note": {
            row["term"]
            for row in rows("rule_terms.csv")
            if any(row["term"] in active["note"] for active in rows("actives.csv"))
        },
    }


def test_terms_of_rules_are_words_of_other_tables() -> None:
    known = known_terms()
    wrong = [row for row in rows("rule_terms.csv") if row["term"] not in known[row["kind"]]]
    assert not wrong, "synonyms/rule_terms.csv: terms that no other table has"
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "inci_parser").rglob("*.py"))
    unused = {row["list"] for row in rows("rule_terms.csv") if f'"{row["list"]}"' not in sources}
    assert not unused, "lists of rule_terms.csv that nothing asks for"
    meaning = column_rows()["rule_terms.csv"]["list"]["meaning"]
    unexplained = {row["list"] for row in rows("rule_terms.csv") if f"`{row['list']}`" not in meaning}
    assert not unexplained, "lists of rule_terms.csv that columns.csv does not explain"


def test_every_uv_filter_has_its_cover_and_its_subclass_agrees() -> None:
    covers = {row["inci"]: set(row["covers"].split()) for row in rows("uv_filters.csv")}
    filters = {row["inci"]: row["subclass"] for row in rows("actives.csv") if row["class"].startswith("UV filter")}
    assert covers.keys() == filters.keys()
    stated = {name: set(re.findall("UV[AB]", subclass)) for name, subclass in filters.items() if name in covers}
    assert {name: light for name, light in stated.items() if light and light != covers[name]} == {}
