"""The functions of SQL give what the library gives, in SQLite and in DuckDB."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from inci_parser import analyze, parse
from inci_parser.errors import UsageError
from inci_parser.sql import register

LABEL = "Ingredients: Water/Aqua/Eau, Niacinamide (5%), Parfum."


@pytest.fixture(params=["sqlite3", "duckdb"])
def connection(request: pytest.FixtureRequest) -> Iterator[Any]:
    if request.param == "sqlite3":
        opened: Any = sqlite3.connect(":memory:")
    else:
        opened = pytest.importorskip("duckdb", reason="needs the extra sql").connect()
    with closing(opened):
        register(opened)
        yield opened


def value(connection: Any, expression: str, *arguments: Any) -> Any:
    return connection.execute(f"select {expression}", arguments).fetchone()[0]


def test_each_function_gives_what_the_library_gives(connection: Any) -> None:
    assert value(connection, "inci_name(?)", "Glycerine") == "GLYCERIN"
    assert json.loads(value(connection, "inci_names(?)", LABEL)) == ["AQUA", "NIACINAMIDE", "PARFUM"]
    assert value(connection, "inci_quality(?)", LABEL) == parse(LABEL).quality
    assert json.loads(value(connection, "inci_parse(?)", LABEL)) == parse(LABEL).to_dict()
    assert json.loads(value(connection, "inci_analyze(?, ?)", LABEL, "US")) == analyze(LABEL, market="US").to_dict()


def test_an_ingredient_is_found_by_any_of_its_names(connection: Any) -> None:
    assert value(connection, "inci_has(?, ?)", LABEL, "fragrance") == 1
    assert value(connection, "inci_has(?, ?)", LABEL, "Retinol") == 0


def test_null_and_the_unknown_give_null(connection: Any) -> None:
    assert value(connection, "inci_name(?)", "zzqq") is None
    assert value(connection, "inci_has(?, ?)", LABEL, "zzqq") is None
    for function in ("inci_name", "inci_names", "inci_quality", "inci_parse"):
        assert value(connection, f"{function}(null)") is None


def test_another_connection_is_refused() -> None:
    with pytest.raises(UsageError, match="sqlite3 or duckdb"):
        register(object())


def test_datasette_adds_the_functions_to_every_connection() -> None:
    pytest.importorskip("datasette", reason="needs datasette")
    from inci_parser import datasette_plugin

    with closing(sqlite3.connect(":memory:")) as opened:
        datasette_plugin.prepare_connection(opened)
        assert value(opened, "inci_name(?)", "Glycerine") == "GLYCERIN"


def test_values_of_any_type_in_sqlite() -> None:
    connection = sqlite3.connect(":memory:")
    register(connection)
    blob = "x'41717561'"  # Aqua
    query = f"select inci_name(5), inci_names(1.5), inci_name({blob}), inci_has({blob}, 'water'), inci_names(null)"
    assert connection.execute(query).fetchone() == (None, "[]", "AQUA", 1, None)
    connection.close()


@pytest.mark.parametrize(
    ("name", "held"), [("sulfates", 1), ("silicones", 0), ("SLES", 1), ("zzzz", None), ("  ", None)]
)
def test_has_knows_the_groups_of_avoid_lists(name: str, held: int | None) -> None:
    connection = sqlite3.connect(":memory:")
    register(connection)
    told = connection.execute("select inci_has('Aqua, Sodium Laureth Sulfate', ?)", (name,)).fetchone()
    connection.close()
    assert told == (held,)
