"""The name tables: no duplicate, no dangling name, right check digits, characters and order, examples that resolve."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter

import pytest

from inci_parser.naming import Catalogue
from inci_parser.naming.built_in_names import alias_tables, forms
from inci_parser.naming.importers import valid_cas, valid_ec
from inci_parser.naming.name_index import KINDS
from inci_parser.naming.normalisation import key
from inci_parser.naming.word_tables import languages, table_of
from inci_parser.tables.resources import text_of


def rows(table: str) -> list[tuple[int, dict[str, str]]]:
    """Return the rows of a table with their line numbers."""
    with io.StringIO(text_of("synonyms", table), newline="") as stream:
        reader = csv.DictReader(stream)
        return [(reader.line_num, row) for row in reader]


NAMES = rows("names.csv")
KNOWN = {row["inci"] for _, row in NAMES}
ALIASES = [(table, line, row) for table in alias_tables() for line, row in rows(table)]


def test_attested_forms_come_first() -> None:
    attested = [form.alias.attested for form in forms()]
    assert len(attested) >= len(ALIASES)
    assert attested == sorted(attested, reverse=True)


def test_names_are_many() -> None:
    assert len(KNOWN) > 30_000


def test_names_stand_once_in_order_and_in_inci_letters() -> None:
    listed = [row["inci"] for _, row in NAMES]
    assert listed == sorted(set(listed)), "names.csv is not sorted, or holds a name twice"
    for line, row in NAMES:
        assert row["inci"] == " ".join(row["inci"].upper().split()), (
            f"names.csv line {line}, column inci: not upper case"
        )
        assert re.fullmatch(r"[A-Z0-9 .,:;'&+/()\[\]×-]+", row["inci"]), (
            f"names.csv line {line}, column inci: odd character"
        )


def test_check_digits_of_cas_and_ec_numbers() -> None:
    wrong = [
        f"names.csv line {line}, column {column}: {number}"
        for line, row in NAMES
        for column, valid in (("cas", valid_cas), ("ec", valid_ec))
        for number in filter(None, row[column].split("; "))
        if not valid(number)
    ]
    assert not wrong, wrong[:20]


def test_functions_are_cosing_functions() -> None:
    known = {row["function"].lower() for _, row in rows("functions.csv")}
    odd = Counter(f for _, row in NAMES for f in filter(None, row["functions"].split("; ")) if f not in known)
    assert not odd, f"names.csv, column functions: not in functions.csv: {odd.most_common(10)}"


def test_aliases_name_ingredients_that_exist() -> None:
    dangling = [
        f"{table} line {line}: {row['alias']!r} is for {name}"
        for table, line, row in ALIASES
        for name in row["inci"].split("|")
        if name not in KNOWN
    ]
    assert not dangling, dangling[:20]


def test_alias_kinds_languages_and_order() -> None:
    for table in alias_tables():
        listed = [(row["alias"], row["lang"]) for _, row in rows(table)]
        assert listed == sorted(listed), f"{table} is not sorted by alias and language"
        assert len(set(listed)) == len(listed), f"{table} holds an alias twice"
    for table, line, row in ALIASES:
        assert row["kind"] in KINDS[1:], f"{table} line {line}, column kind: {row['kind']!r}"
        assert row["attested"] in ("yes", "no"), f"{table} line {line}, column attested: {row['attested']!r}"
        assert re.fullmatch("[a-z]{2}(?:-TW)?", row["lang"]), f"{table} line {line}, column lang: {row['lang']!r}"
        assert row["source"], f"{table} line {line}: no source"
        assert "  " not in row["alias"], f"{table} line {line}, column alias: two spaces"


def test_no_alias_stands_for_two_ingredients() -> None:
    meant: dict[str, tuple[str, str, int]] = {}
    for table, line, row in ALIASES:
        name, where, place = meant.setdefault(key(row["alias"]), (row["inci"], table, line))
        assert name == row["inci"], (
            f"{table} line {line}: {row['alias']!r} is for {row['inci']}, in {where} line {place} for {name}"
        )


def test_no_alias_is_the_name_of_another_ingredient() -> None:
    names = {key(name): name for name in KNOWN}
    wrong = [
        f"{table} line {line}: {row['alias']!r} is for {row['inci']}, but {names[key(row['alias'])]} is a name"
        for table, line, row in ALIASES
        if key(row["alias"]) in names and names[key(row["alias"])] != row["inci"]
    ]
    assert not wrong, wrong[:20]


def test_each_alias_resolves_to_its_record(catalogue: Catalogue) -> None:
    wrong = [
        f"{table} line {line}: {row['alias']!r} gives {found}"
        for table, line, row in ALIASES
        if (found := catalogue.resolve(row["alias"]).names) != tuple(row["inci"].split("|"))
    ]
    assert not wrong, (len(wrong), wrong[:20])


@pytest.mark.parametrize("table", [table_of(language.code) for language in languages()])
def test_words_of_other_scripts(table: str) -> None:
    listed = [(row["word"], row["inci"]) for _, row in rows(table)]
    assert listed == sorted(set(listed)), f"{table} is not sorted, or holds a row twice"
    for line, row in rows(table):
        assert re.fullmatch(r"[a-z0-9 /'.,()-]*", row["inci"]), f"{table} line {line}, column inci: {row['inci']!r}"
        assert row["kind"] in ("chemistry", "plant", "part", "link"), f"{table} line {line}, column kind"


def test_words_and_pieces_of_inci_names() -> None:
    types = {"PART", "FORM", "PROC", "MOD", "SOURCE", "METAL", "PRE", "HEAD", "SUFFIX", "DYE"}
    listed = [row["word"] for _, row in rows("name_words.csv")]
    assert listed == sorted(set(listed))
    assert {row["kind"] for _, row in rows("name_words.csv")} <= types
    pieces = [(row["morpheme"], row["kind"]) for _, row in rows("name_morphemes.csv")]
    assert pieces == sorted(set(pieces))
    assert {kind for _, kind in pieces} <= {"prefix", "stem", "end:PRE", "end:HEAD"}


def test_rules_are_in_order_and_compile() -> None:
    listed = rows("name_rules.csv")
    assert [int(row["order"]) for _, row in listed] == sorted({int(row["order"]) for _, row in listed})
    assert len({row["rule"] for _, row in listed}) == len(listed)
    for line, row in listed:
        assert row["class"], f"name_rules.csv line {line}: no class"
        re.compile(row["pattern"])
    assert re.search(listed[-1][1]["pattern"], "ANYTHING"), "the last rule must take every name"
