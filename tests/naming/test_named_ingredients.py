"""Every ingredient that any table names is a name of the store and resolves to itself."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from inci_parser.naming import Catalogue
from inci_parser.naming.importers import valid_cas, valid_ec

SYNONYMS = Path(__file__).resolve().parents[2] / "synonyms"
TABLES = sorted(
    path
    for path in SYNONYMS.rglob("*.csv")
    if path.parent.name != "names" and "inci" in path.read_text(encoding="utf-8").split("\n", 1)[0].split(",")
)
#: A pattern of names, a group that is left out, a name with a number to be filled in.
PATTERN = re.compile(r"[*!{]")


def named(table: Path) -> list[tuple[int, str]]:
    """Return the ingredients that a table names, each with its line."""
    with table.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        return [
            (reader.line_num, name.strip())
            for row in reader
            for name in re.split(r"[;|]", row["inci"])
            if name.strip() and name.strip().isupper() and not PATTERN.search(name)
        ]


def test_there_are_such_tables() -> None:
    assert {"actives.csv", "allergens.csv", "irritants.csv", "limits.csv"} <= {path.name for path in TABLES}


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_every_ingredient_named_resolves_to_itself(table: Path, catalogue: Catalogue) -> None:
    lost = [
        f"{table.name} line {line}: {name!r} is {catalogue.resolve(name).names or 'unknown'}"
        for line, name in named(table)
        if name not in catalogue or catalogue.resolve(name).names != (name,)
    ]
    assert not lost, (len(lost), lost[:20])


def test_what_a_registry_number_names(catalogue: Catalogue) -> None:
    alone = catalogue.explain("56-81-5")
    assert (alone.match.names, [record.inci for record in alone.records]) == (("GLYCERIN",), ["GLYCERIN"])
    assert catalogue.explain("200-289-5").match.names == ("GLYCERIN",)
    shared = catalogue.explain("9005-64-5")
    assert shared.match.names == ()
    assert len(shared.records) > 3
    assert "does not tell which" in shared.match.because
    assert catalogue.explain("56-81-6").records == ()


def test_every_stored_number_is_right(catalogue: Catalogue) -> None:
    numbers = {number for name in catalogue.names() if (record := catalogue.record(name)) for number in record.cas}
    assert len(numbers) > 10_000
    assert all(map(valid_cas, numbers))
    assert valid_ec("200-289-5")
