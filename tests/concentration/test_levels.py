"""The tables of use levels: every row means something, and the level found for an ingredient is the one meant."""

from __future__ import annotations

import re

import pytest

from inci_parser.analysis.concentration import prior as grid
from inci_parser.analysis.concentration import use_levels as levels
from inci_parser.errors import TableError
from inci_parser.models import Context, ProductTraits
from inci_parser.naming import Catalogue
from inci_parser.tables.resources import rows

NAMES, CLASSES = (rows(table) for table in levels.TABLES[:2])


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.default()


def test_the_tables_are_right() -> None:
    tables = levels.build()
    assert len(tables.own) > 1000
    assert sum(bool(row["beside"]) for row in NAMES) > 20
    assert tables.by_class[-1][0] == "any"
    for name in ("MICA", "PALMITOYL TRIPEPTIDE-5", "ROSA CANINA SEED OIL"):
        line = next(line for line in tables.fitting[name[: levels.LETTERS]].split("\n") if line.startswith(f"{name}\t"))
        patterns = [row[1] for row in tables.by_class if row[0] == "name" and re.search(row[1], name)]
        assert [tables.by_class[int(place)][1] for place in line.partition("\t")[2].split()] == patterns


def test_names_are_canonical(catalogue: Catalogue) -> None:
    for line, row in enumerate(NAMES, 2):
        for column in ("inci", "beside"):
            if row[column]:
                found = catalogue.resolve(row[column]).names
                assert found == (row[column],), f"{levels.TABLES[0]} line {line}, column {column}: read as {found}"


def test_rows_are_sorted() -> None:
    keys = [(row["inci"], row["product"], row["beside"]) for row in NAMES]
    assert keys == sorted(keys)
    order = [int(row["order"]) for row in CLASSES]
    assert order == sorted(set(order))


@pytest.mark.parametrize("table", levels.TABLES[:2])
def test_sources_are_known(table: str) -> None:
    known = {row["key"] for row in rows("sources.csv")}
    for line, row in enumerate(rows(table), 2):
        missing = set(row["sources"].split(";")) - known
        assert not missing, f"{table} line {line}, column source: {missing} not in sources.csv"


def test_functions_and_phases_are_known() -> None:
    known = {row["function"].lower() for row in rows("functions.csv")}
    for line, row in enumerate(CLASSES, 2):
        where = f"{levels.TABLES[1]} line {line}"
        assert row["phase"] in ("", "fatty", "watery"), f"{where}, column phase"
        if row["kind"] == "function":
            assert row["key"] in known, f"{where}, column key: no such CosIng function"


def test_every_pattern_is_reached(catalogue: Catalogue) -> None:
    """A pattern that an earlier one always hides would say nothing."""
    patterns = [(re.compile(row["key"]), row) for row in CLASSES if row["kind"] == "name"]
    free = {row["key"] for _, row in patterns}
    for name in catalogue.names():
        for pattern, row in patterns:
            if pattern.search(name):
                free.discard(row["key"])
                if not row["product"]:
                    break
    assert not free, f"no name of the catalogue reaches {free}"


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        ({"low": "5"}, "low < typical < high do not hold"),
        ({"low": "0"}, "low < typical < high do not hold"),
        ({"low": "2"}, "low < typical < high do not hold"),
        ({"high": "2"}, "low < typical < high do not hold"),
        ({"high": "101"}, "low < typical < high do not hold"),
        ({"high": "much"}, "must be numbers"),
        ({"product": "cream"}, "column product: 'cream' is none of"),
        ({"product": "sunscreen", "beside": "AQUA"}, "not both"),
    ],
)
def test_a_wrong_row_is_told(monkeypatch: pytest.MonkeyPatch, edit: dict[str, str], said: str) -> None:
    row = {"inci": "UREA", "product": "", "beside": "", "low": "1", "typical": "2", "high": "4"} | edit
    monkeypatch.setattr(levels, "rows", lambda table: [row] if table == levels.TABLES[0] else [])
    with pytest.raises(TableError, match=re.escape(said)) as caught:
        levels.build()
    assert "use_levels.csv line 2" in str(caught.value)


def level(name: str, *products: str, beside: str = "") -> levels.Level:
    record = Catalogue.default().record(name)
    functions = record.functions if record else ()
    return levels.levels_of([levels.use_of(name, functions)], products, frozenset({name, beside}))[0][0]


def test_a_level_is_the_most_telling_one() -> None:
    assert level("PARFUM", "rinse-off").typical > level("PARFUM", "emulsion").typical
    assert level("ETHYLHEXYLGLYCERIN", beside="PHENOXYETHANOL").typical < level("ETHYLHEXYLGLYCERIN").typical
    assert level("AQUA", "sunscreen", "emulsion") == level("AQUA", "sunscreen")


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [
        ("PALMITOYL TRIPEPTIDE-5", 0.0001, 0.05),
        ("PALMITOYL HEXADECAPEPTIDE-99", 0.0001, 0.05),
        ("IMAGINARIA FICTA LEAF EXTRACT", 0.005, 1.0),
        ("IMAGINARIA FICTA SEED OIL", 0.1, 6.0),
        ("PEG-77 HYDROGENATED CASTOR OIL", 0.2, 3.0),
        ("SOMETHING NOBODY KNOWS", 0.01, 5.0),
    ],
)
def test_an_ingredient_without_a_row_has_the_level_of_its_class(name: str, low: float, high: float) -> None:
    found = level(name)
    assert low <= found.low < found.typical < found.high <= high


@pytest.mark.parametrize(
    ("names", "context", "expected"),
    [
        (["AQUA", "GLYCERIN", "XANTHAN GUM"], Context(), ("aqueous",)),
        (["AQUA", "GLYCERIN", "SQUALANE"], Context(), ("emulsion",)),
        (["SQUALANE", "AQUA", "GLYCERIN"], Context(), ("water-in-oil", "emulsion")),
        (["SQUALANE", "TOCOPHEROL"], Context(), ("anhydrous",)),
        (["AQUA", "COCO-GLUCOSIDE"], Context(leave_on=False), ("rinse-off", "aqueous")),
        (
            ["AQUA", "CETEARYL ALCOHOL"],
            Context(product_type="conditioner", leave_on=False),
            ("conditioner", "emulsion"),
        ),
        (
            ["AQUA", "CETEARYL ALCOHOL"],
            Context(product_type="hair mask", leave_on=False),
            ("conditioner", "emulsion"),
        ),
        (["AQUA", "MICA", "TALC", "CI 77491", "CI 77492", "CI 77499"], Context(), ("makeup", "aqueous")),
        (["AQUA", "CI 77491", "CI 77492"], Context(), ("aqueous",)),
        (["AQUA", *["GLYCERIN"] * 7, "SQUALANE"], Context(), ("aqueous",)),  # the first eight tell
        (["AQUA", *["GLYCERIN"] * 6, "SQUALANE"], Context(), ("emulsion",)),
        (["AQUA", "SQUALANE"], Context(traits=ProductTraits(frozenset({"sunscreen"}))), ("sunscreen", "emulsion")),
    ],
)
def test_what_kind_of_product_a_list_makes(
    names: list[str], context: Context, expected: tuple[str, ...], catalogue: Catalogue
) -> None:
    records = [catalogue.record(name) for name in names]
    phases = [levels.use_of(n, r.functions if r else ()).phase for n, r in zip(names, records, strict=True)]
    assert levels.products_of(context, names, phases) == expected


def test_a_level_keeps_to_what_is_proved() -> None:
    found = grid.usual(levels.Level(1.0, 4.0, 10.0), True).within(0.0, 0.3)
    assert not any(found.head)
    assert found.alone[1] <= 0.35
    assert sum(share > 0 for share in found.tail) > 3


def test_a_printed_amount_between_the_shares_stands_on_the_nearest() -> None:
    found = grid.usual(levels.Level(1.0, 4.0, 10.0), True).within(3.24, 3.26)
    assert sum(found.tail) == 0
    assert found.head[-1] == 1.0
    assert grid.HEAD[len(found.head) - 1] in (3.0, 3.5)
