"""The functions of SQL give what the library gives, in SQLite and in DuckDB."""

from __future__ import annotations

import json
import sqlite3
import warnings
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from inci_parser import analyze, parse
from inci_parser.errors import SqlFunctionWarning, UnknownWordWarning, UsageError
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
    with pytest.warns(UnknownWordWarning):
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


@pytest.mark.filterwarnings("ignore::inci_parser.errors.UnknownWordWarning")
@pytest.mark.parametrize(
    ("name", "held"), [("sulfates", 1), ("silicones", 0), ("SLES", 1), ("zzzz", None), ("  ", None)]
)
def test_has_knows_the_groups_of_avoid_lists(name: str, held: int | None) -> None:
    connection = sqlite3.connect(":memory:")
    register(connection)
    told = connection.execute("select inci_has('Aqua, Sodium Laureth Sulfate', ?)", (name,)).fetchone()
    connection.close()
    assert told == (held,)


def test_an_unknown_name_is_told_with_the_nearest_known_one(connection: Any) -> None:
    with pytest.warns(
        UnknownWordWarning, match=r"inci_has: 'sulfats' .* \(did you mean 'sulfates'\?\); the answer is NULL"
    ):
        assert value(connection, "inci_has(?, ?)", LABEL, "sulfats") is None
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert value(connection, "inci_has(?, ?)", LABEL, "sulfates") == 0


def test_the_reason_of_an_error_reaches_who_asks_sqlite() -> None:
    with closing(sqlite3.connect(":memory:")) as opened:
        register(opened)
        with (
            pytest.warns(SqlFunctionWarning, match=r"inci_analyze: unknown market 'EUU' \(did you mean 'EU'\?\).*US"),
            pytest.raises(sqlite3.OperationalError),
        ):
            value(opened, "inci_analyze(?, ?)", LABEL, "EUU")


def test_duckdb_tells_the_reason_itself() -> None:
    duckdb = pytest.importorskip("duckdb", reason="needs the extra sql")
    with closing(duckdb.connect()) as opened, warnings.catch_warnings():
        warnings.simplefilter("error")
        register(opened)
        with pytest.raises(duckdb.Error, match="unknown market 'EUU'"):
            value(opened, "inci_analyze(?, ?)", LABEL, "EUU")
